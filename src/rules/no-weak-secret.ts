import { insteadOf, lineOfText } from "../concepts/secret.ts";
import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-weak-secret",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: {
      description: "Disallow keys to sign or encrypt with that are short or can be guessed",
      recommended: "error", languages: ["javascript", "python", "dotenv", "dockerfile", "json", "yaml", "toml"], cwe: [521, 326, 798], owasp: ["A02:2021", "A07:2021"], guidelines: [6],
    },
    messages: {
      guessable: "{{library}} is given a fixed {{what}}{{from}} of words that are the first to be tried: whoever holds something that it has made finds the key and makes their own. Make 32 random characters or more (`openssl rand -hex 32`), and read them from {{instead}}.",
      short: "{{library}} is given a fixed {{what}} of {{length}} characters{{from}}: whoever holds something that it has made can find it by trying. Make 32 random characters or more (`openssl rand -hex 32`), and read them from {{instead}}.",
      fewBytes: "{{library}} is given a {{what}} of only {{length}} random bytes{{from}}: the fewer they are, the sooner whoever holds something that it has made finds them by trying. Take 32 of them.",
      guessableName: "{{what}} is a fixed text of words that are the first to be tried: whoever holds something signed with it finds the key and signs their own. Make 32 random characters or more (`openssl rand -hex 32`), and read them from {{instead}}.",
      shortName: "{{what}} is a fixed text of {{length}} characters: whoever holds something signed with it can find it by trying. Make 32 random characters or more (`openssl rand -hex 32`), and read them from {{instead}}.",
      lengthen: "Take 32 random bytes.",
      readEnvironment: "Read {{variable}} from the environment.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      secret(secret) {
        const { loc, flaw, weakness, evidence, certainty, what, library, length, variable = "", rewrites } = secret;
        if (flaw !== "weakKey" || weakness === undefined) return;
        context.report({
          loc, messageId: evidence === "use" ? weakness : weakness === "short" ? "shortName" : "guessableName", confidence: certainty,
          data: {
            what, library, length: String(length), from: lineOfText(secret),
            instead: insteadOf(secret),
          },
          suggest: [{ messageId: "readEnvironment", data: { variable }, edits: rewrites.readEnvironment() }, { messageId: "lengthen", edits: rewrites.lengthen() }],
        });
      },
    };
  },
});
