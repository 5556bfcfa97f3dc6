import { library } from "../concepts/library.ts";

const code = { code: "0" } as const;
const expression = { code: "0", runsIn: "interpreter" } as const;

/**
 * Small packages that do one thing: run text. https://www.npmjs.com/package/require-from-string
 * https://github.com/exuanbo/module-from-string https://github.com/nodules/node-eval https://github.com/hacksparrow/safe-eval
 * https://github.com/commenthol/safer-eval https://github.com/mmckegg/notevil https://github.com/donmccurdy/expression-eval
 */
export default library("packages that run text", "javascript", {
  evaluation: {
    "require-from-string": code,
    "module-from-string.requireFromString": code,
    "module-from-string.importFromString": code,
    "module-from-string.importFromStringSync": code,
    "node-eval": code,
    "safe-eval": { code: "0", givesValue: true },
    "safer-eval": { code: "0", givesValue: true },
    "notevil": { code: "0", runsIn: "interpreter", givesValue: true },
    "notevil.Function": { code: "last|0...", runsIn: "interpreter" },
    "expression-eval.parse": expression,
    "expression-eval.compile": expression,
  },
});
