import { trace } from "../concepts/facts.ts";
import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-dynamic-import",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow loading a module that someone outside names",
      recommended: false, languages: ["javascript"], cwe: [95, 829], owasp: ["A03:2021", "A08:2021"], guidelines: [25],
    },
    messages: {
      fromOutside: "{{name}} loads the module that a request names: {{trace}}. Whoever sends it runs any file that the process can read. Look the module up in a fixed table.",
      dynamic: "{{name}} loads whatever module {{module}} names, from any place: {{trace}}. Look the module up in a fixed table, or begin the path with a fixed folder.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      loading({ loc, name, module }) {
        const { sources } = module;
        const source = sources.find(({ kind }) => kind === "request");
        if (source) return context.report({ loc, messageId: "fromOutside", data: { name, trace: trace(source) } });
        // A fixed folder is how programs load their own parts, and what bundlers ask for; `data:` is code, and another rule's.
        const argument = sources.find(({ kind }) => kind === "argument");
        const isConfined = module.texts.every(([first]) => typeof first?.constant === "string" && /[/:]/u.test(first.constant));
        if (!argument || isConfined) return;
        context.report({ loc, messageId: "dynamic", data: { name, module: module.text, trace: trace(argument) }, confidence: "possible" });
      },
    };
  },
});
