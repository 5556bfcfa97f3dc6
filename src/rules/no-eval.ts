import { trace } from "../concepts/facts.ts";
import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-eval",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow running text as code",
      recommended: "error", languages: ["javascript", "python"], cwe: [94, 95], owasp: ["A03:2021"], guidelines: [24],
    },
    messages: {
      dynamic: "{{name}} runs {{code}} as code: whoever can change that text runs code in this process. Parse the data, or choose from a fixed table of functions.",
      fromOutside: "{{name}} runs text from outside as code: {{trace}}. Whoever sends it runs code in this process. Parse the data, or choose from a fixed table of functions.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      evaluation({ loc, name, code, takesFunctions }) {
        if (code.constant !== undefined || code.isHarmless) return;
        const isText = code.texts.some((parts) => parts.some((part) => typeof part.constant === "string"));
        const [source] = code.sources.filter(({ kind }) => kind === "request");
        if (takesFunctions && !isText && !source) return;
        if (source) context.report({ loc, messageId: "fromOutside", data: { name, trace: trace(source) } });
        else context.report({ loc, messageId: "dynamic", data: { name, code: code.text }, confidence: "likely" });
      },
    };
  },
});
