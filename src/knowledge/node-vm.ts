import { library } from "../concepts/library.ts";

/**
 * The ways of Node.js to run text, none of which is a sandbox. https://nodejs.org/api/vm.html
 * https://nodejs.org/api/worker_threads.html https://nodejs.org/api/inspector.html
 */
export default library("Node.js vm", "javascript", {
  aliases: {
    "vm-browserify": "vm",
    "inspector/promises": "inspector",
    "module.Module": "module",
    "module.constructor": "module",
    "module.parent": "module()", "require.main": "module()", "module.children.0": "module()",
  },
  evaluation: {
    "vm.runInThisContext": { code: "0", givesValue: true },
    "vm.runInNewContext": { code: "0", givesValue: true },
    "vm.runInContext": { code: "0", givesValue: true },
    "vm.compileFunction": { code: "0", parameters: "1.*" },
    "vm.Script": { code: "0" },
    "vm.createScript": { code: "0" },
    "vm.SourceTextModule": { code: "0" },
    "module._compile": { code: "0" },
    "module()._compile": { code: "0" },
    "module.prototype._compile": { code: "0" },
    "module.register": { code: "0", prefix: "data:" },
    "worker_threads.Worker": [{ code: "0", enabledBy: "1.eval" }, { code: "0", prefix: "data:" }],
    "inspector.Session().post": { code: "1.expression", enabledBy: "0", enabledAs: "Runtime.evaluate" },
  },
  // Compiled here, and judged here.
  conversions: ["vm.Script", "vm.createScript"],
});
