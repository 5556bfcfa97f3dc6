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
      holdsSecrets: "git tracks {{name}}, which holds {{variables}}: everyone who has the repository has this file, now and in every old commit. Take it out of git (git rm --cached {{name}}), add it to .gitignore, and change each secret that it has held.",
      holdsValues: "git tracks {{name}}, where people put what only they should have: the next secret that someone fills in is in every commit from there on. Take it out of git (git rm --cached {{name}}), and add it to .gitignore.",
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
