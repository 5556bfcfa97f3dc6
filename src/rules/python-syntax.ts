import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "python-syntax",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow Python that cannot be read",
      recommended: "error", languages: ["python"], cwe: [], owasp: [], guidelines: [],
    },
    messages: {
      unreadable: "This is not Python: {{problem}}. The rest of the file is checked, but no rule sees what could not be read here.",
      unreadableAndMore:
        "This is not Python: {{problem}}. More errors follow in this file ({{count}}), and no rule sees what could not be read. If the file is of Python 2 or a template, leave it out of the run.",
      mend: "Write {{text}}",
    },
    hasSuggestions: true,
    schema: [{
      type: "object",
      properties: {
        maximum: { type: "integer", minimum: 1, description: "How many errors of one file are reported; the last one says how many more there are." },
      },
      additionalProperties: false,
    }],
    defaultOptions: [{ maximum: 3 }],
  },
  create(context) {
    const [{ maximum }] = context.options;
    return {
      file({ syntaxProblem: problems }) {
        const count = problems.length - maximum;
        for (const [i, { loc, message: problem, isTemplate, rewrites }] of problems.slice(0, maximum).entries()) {
          const confidence = isTemplate ? "possible" : "certain";
          const edits = rewrites.mend();
          const suggest = [{ messageId: "mend", data: { text: edits?.[0]?.text ?? "" }, edits }] as const;
          if (i < maximum - 1 || count <= 0) context.report({ loc, messageId: "unreadable", data: { problem }, suggest, confidence });
          else context.report({ loc, messageId: "unreadableAndMore", data: { problem, count: String(count) }, suggest, confidence });
        }
      },
    };
  },
});
