import { insteadOf, lineOfText, type Secret } from "../concepts/secret.ts";
import { defineRule } from "../define-rule.ts";

/** What the text's place tells: an address, what a call is given, or the name that it stands under. */
const messageIds: Partial<Record<Secret["evidence"], "passwordInUrl" | "use">> = { url: "passwordInUrl", use: "use" };

export default defineRule({
  name: "no-default-credentials",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: {
      description: "Disallow passwords that servers are delivered with, and those that are tried first",
      recommended: "error", languages: ["javascript", "python", "dotenv", "dockerfile", "json", "yaml", "toml"], cwe: [1392, 798, 521], owasp: ["A05:2021", "A07:2021"], guidelines: [2],
    },
    messages: {
      use: "{{library}} is given a password{{from}} that such accounts are delivered with, or that is tried first: whoever reaches the server logs in. Change it, and read the new one from {{instead}}.",
      passwordInUrl: "This {{what}} has a password in it that such servers are delivered with: whoever reaches the server logs in. Change it, and read the new one from {{instead}}.",
      name: "{{what}} is a password that such accounts are delivered with, or that is tried first: whoever reaches the server logs in. Change it, and read the new one from {{instead}}.",
      readEnvironment: "Read {{variable}} from the environment.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      secret(secret) {
        const { loc, flaw, evidence, certainty, what, library, variable = "", rewrites } = secret;
        if (flaw !== "defaultCredential") return;
        context.report({
          loc, messageId: messageIds[evidence] ?? "name", confidence: certainty,
          data: {
            what, library, from: lineOfText(secret),
            instead: insteadOf(secret),
          },
          suggest: [{ messageId: "readEnvironment", data: { variable }, edits: rewrites.readEnvironment() }],
        });
      },
    };
  },
});
