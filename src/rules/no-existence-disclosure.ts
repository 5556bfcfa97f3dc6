import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-existence-disclosure",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow answers that tell strangers which records exist",
      recommended: false, languages: ["javascript", "python"], cwe: [203, 204], owasp: ["A01:2021"], guidelines: [12],
    },
    messages: {
      forbidden: "This answers 403 where {{record}} is somebody else's ({{field}}), and line {{line}} answers 404 where there is none: whoever tries ids learns which exist. Give both the same answer, 404.",
      answerAsMissing: "Answer as where there is none.",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      denial({ all }) {
        for (const { loc, record, field, missingLine, isReadByOthers, rewrites } of all) {
          // What everybody may read is no secret.
          if (isReadByOthers) continue;
          context.report({
            loc, messageId: "forbidden", confidence: "likely", data: { record, field, line: String(missingLine) },
            suggest: [{ messageId: "answerAsMissing", edits: rewrites.answerAsMissing() }],
          });
        }
      },
    };
  },
});
