import { library } from "../concepts/library.ts";

const path = { code: "1", runsIn: "isolate" } as const;

/**
 * Paths may hold script expressions, which both interpret.
 * https://github.com/dchester/jsonpath#script-expressions https://github.com/JSONPath-Plus/JSONPath#security
 */
export default library("JSONPath", "javascript", {
  evaluation: {
    "jsonpath.query": path,
    "jsonpath.value": path,
    "jsonpath.paths": path,
    "jsonpath.nodes": path,
    "jsonpath.parent": path,
    "jsonpath.apply": path,
    "jsonpath-plus.JSONPath": { code: "0.path|0", runsIn: "isolate" },
    "jsonpath-plus.JSONPath().evaluate": { code: "0.path|0", runsIn: "isolate" },
  },
});
