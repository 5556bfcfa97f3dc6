import { insteadOf, lineOfText, type Secret } from "../concepts/secret.ts";
import { defineRule } from "../define-rule.ts";

const messageIds = {
  provider: "provider", privateKey: "privateKey", token: "token", url: "passwordInUrl", header: "header", command: "command", use: "use", name: "name", comparison: "comparison",
} as const satisfies Record<Secret["evidence"], string>;

/** What the text itself shows wherever it stands, in a test too. */
const unmistakable = new Set<Secret["evidence"]>(["provider", "privateKey", "token"]);

export default defineRule({
  name: "no-hardcoded-secrets",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: {
      description: "Disallow passwords, keys and tokens in the code",
      recommended: "error", languages: ["javascript", "python", "dotenv", "dockerfile", "json", "yaml", "toml"], cwe: [798, 259], owasp: ["A07:2021"], guidelines: [1],
    },
    messages: {
      provider: "A secret of {{what}} stands in {{code}} (it begins with \"{{start}}\"): whoever reads {{code}} can use it. Revoke it, and read a new one from {{instead}}.",
      privateKey: "A {{what}} stands in {{code}}: whoever reads {{code}} can sign and decrypt with it. Replace it, and read the new one from {{instead}}.",
      token: "A {{what}} stands in {{code}} (it begins with \"{{start}}\"): whoever reads {{code}} can present it. Revoke it, and read a new one from {{instead}}.",
      passwordInUrl: "This {{what}} has a password in it: whoever reads {{code}} can log in. Change the password, and read it from {{instead}}.",
      header: "This {{what}} has a secret in it: whoever reads {{code}} can send it too. Revoke it, and read a new one from {{instead}}.",
      command: "This {{what}} has a secret in it: whoever reads {{code}}, or the list of processes, has it too. Revoke it, and hand a new one over through {{instead}}.",
      use: "{{library}} is given a fixed {{what}}{{from}}: whoever reads {{code}} has it too. Read it from {{instead}}.",
      name: "The value of {{what}} stands in {{code}}: whoever reads {{code}} has it too. Change it, and read the new one from {{instead}}.",
      comparison: "{{what}} is compared with a fixed text: whoever reads {{code}} can pass. Store a hash of it outside the code, and compare in constant time.",
      readEnvironment: "Read {{variable}} from the environment.",
    },
    schema: [{
      type: "object",
      properties: {
        evidence: { enum: ["any", "form"], description: "`form`: only what its form shows to be a secret, such as a provider's token or a private key; for tests." },
      },
      additionalProperties: false,
    }],
    defaultOptions: [{ evidence: "any" as "any" | "form" }],
  },

  create(context) {
    const [{ evidence: wanted }] = context.options;

    return {
      secret(secret) {
        const { loc, flaw, evidence, certainty, what, library, start, isSent, valuesFrom, isComment, variable = "", rewrites } = secret;
        // Every other flaw is another rule's.
        if (flaw !== "hardcoded" || (wanted === "form" && !unmistakable.has(evidence))) return;
        context.report({
          loc, messageId: messageIds[evidence], confidence: certainty,
          data: {
            what, library, start, from: lineOfText(secret),
            code: isSent ? "what browsers are sent" : valuesFrom === undefined ? "the code" : "the file",
            instead: insteadOf(secret),
          },
          suggest: evidence === "comparison" || isComment ? []
            : [{ messageId: "readEnvironment", data: { variable }, edits: rewrites.readEnvironment() }],
        });
      },
    };
  },
});
