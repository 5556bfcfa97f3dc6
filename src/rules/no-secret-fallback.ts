import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-secret-fallback",
  meta: {
    type: "problem",
    hasSuggestions: true,
    docs: {
      description: "Disallow fixed texts in place of a secret that the environment does not give",
      recommended: "error", languages: ["javascript", "python"], cwe: [798, 1188], owasp: ["A05:2021", "A07:2021"], guidelines: [3],
    },
    messages: {
      fallback: "Where {{lookup}} is not set, a text that stands in the code takes its place as the {{what}}, and everyone who reads the code has it. Stop at start-up instead.",
      emptyFallback: "Where {{lookup}} is not set, an empty text takes its place, and {{library}} works with an empty {{what}}. Stop at start-up instead.",
      dropFallback: "Leave {{lookup}} without a fallback.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      secret({ loc, flaw, evidence, certainty, what, library, fallbackOf, isEmpty, rewrites }) {
        if (flaw !== "fallback" || fallbackOf === undefined) return;
        const data = { lookup: fallbackOf, library, what: evidence === "use" ? what : "secret" };
        context.report({
          loc, messageId: isEmpty ? "emptyFallback" : "fallback", data, confidence: certainty === "possible" ? "possible" : "likely",
          suggest: [{ messageId: "dropFallback", data, edits: rewrites.dropFallback() }],
        });
      },
    };
  },
});
