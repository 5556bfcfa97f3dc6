import type { EnvironmentFile } from "../concepts/environment-file.ts";
import { defineRule } from "../define-rule.ts";

/** What a file for these holds is meant for whoever works on the program. */
const forEveryone = new Set<EnvironmentFile["isFor"]>(["development", "template"]);

export default defineRule({
  name: "no-committed-env",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow files of environment variables with secrets in git",
      recommended: "error", languages: ["dotenv"], cwe: [538, 540], owasp: ["A05:2021"], guidelines: [5],
    },
    messages: {
      holdsSecrets: "git tracks {{name}} with a value for {{variables}}: whoever has the repository has it, in every old commit too. Take the file out (git rm --cached {{name}}), have git ignore it, and change what it has held.",
      holdsValues: "git tracks {{name}}, where people put what only they should have: the next value that someone fills in is in every commit from there on. Take the file out (git rm --cached {{name}}), and have git ignore it.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      environmentFile({ loc, name, isFor, secrets, isTracked }) {
        if (isFor === "template" || !isTracked()) return;
        const isMeantToBeShared = forEveryone.has(isFor);
        const [first = "", ...others] = secrets;
        const more = others.length === 0 ? "" : ` and ${others.length} more`;
        if (first === "") context.report({ loc, messageId: "holdsValues", data: { name }, confidence: "possible" });
        else context.report({ loc, messageId: "holdsSecrets", data: { name, variables: `${first}${more}` }, confidence: isMeantToBeShared ? "possible" : "likely" });
      },
    };
  },
});
