import { library } from "../concepts/library.ts";

const expression = { code: "0", runsIn: "isolate" } as const;

/** Formulas of users are what it is for; some functions should be taken out first. https://mathjs.org/docs/expressions/security.html */
export default library("math.js", "javascript", {
  aliases: {
    "mathjs.create()": "mathjs",
    "mathjs.parser()": "mathjs",
  },
  evaluation: {
    "mathjs.evaluate": expression,
    "mathjs.compile": expression,
    // Up to version 5, whose early ones let code out.
    "mathjs.eval": { code: "0", runsIn: "interpreter" },
  },
});
