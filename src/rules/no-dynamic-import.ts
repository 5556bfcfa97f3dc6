import type { Value } from "../code/value.ts";
import { trace } from "../concepts/facts.ts";
import { defineRule } from "../define-rule.ts";

/** Nothing leads out of a package: a name below it has no `../`. */
const fixedPackage = /^\w+(?:\.\w+)*\.$/u;

/** `path.join(folder, name)`, where the folder is not handed in. */
function beginsFixed({ called }: Value): boolean {
  const [folder, ...names] = called?.arguments ?? [];
  return folder !== undefined && names.length > 0 && folder.sources.length === 0;
}

export default defineRule({
  name: "no-dynamic-import",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow loading modules and calling global functions that someone outside names",
      recommended: false, languages: ["javascript", "python"], cwe: [95, 829], owasp: ["A03:2021", "A08:2021"], guidelines: [25],
    },
    messages: {
      fromOutside: "{{name}} loads the module that a request names: {{trace}}. Whoever sends it runs any file that the process can read. Look the module up in a fixed table.",
      dynamic: "{{name}} loads whatever module {{module}} names, from any place: {{trace}}. Look the module up in a fixed table, or begin the path with a fixed folder.",
      globalFunction: "{{callee}} may be any global function, eval among them: {{trace}}. Look the function up in a fixed table.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      reflection({ loc, callee, key }) {
        const source = key.sources.find(({ kind }) => kind === "request") ?? key.sources.find(({ kind }) => kind === "argument");
        // A name with a fixed part cannot be `eval`.
        if (!source || key.texts.every((parts) => parts.some((part) => typeof part.constant === "string"))) return;
        const confidence = source.kind === "request" ? "certain" : "possible";
        context.report({ loc, messageId: "globalFunction", data: { callee, trace: trace(source) }, confidence });
      },
      loading({ loc, name, module }) {
        const { sources } = module;
        if (module.texts.every(([first]) => typeof first?.constant === "string" && fixedPackage.test(first.constant))) return;
        const source = sources.find(({ kind }) => kind === "request");
        if (source) return context.report({ loc, messageId: "fromOutside", data: { name, trace: trace(source) } });
        // A fixed folder is how programs load their own parts, and what bundlers ask for; `data:` is code, and another rule's.
        const argument = sources.find(({ kind }) => kind === "argument");
        const isConfined = module.texts.every(([first]) => typeof first?.constant === "string" && /[/:]/u.test(first.constant));
        if (!argument || isConfined || beginsFixed(module)) return;
        context.report({ loc, messageId: "dynamic", data: { name, module: module.text, trace: trace(argument) }, confidence: "possible" });
      },
    };
  },
});
