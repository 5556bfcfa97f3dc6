import type { Leaf } from "../code/value.ts";
import { type Confidence, trace } from "../concepts/facts.ts";
import type { Sensitive } from "../concepts/sensitive.ts";
import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-sensitive-logging",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow writing passwords, tokens and other secrets to logs",
      recommended: "error", languages: ["javascript", "python"], cwe: [532, 312], owasp: ["A09:2021"], guidelines: [7],
    },
    messages: {
      password: "{{log}} writes {{what}} to the log: {{trace}}. Whoever reads the log can sign in with it, here and wherever else it is used. Log the user's id instead.",
      secret: "{{log}} writes {{what}} to the log: {{trace}}. Whoever reads the log can use it. Log an id, or only whether it is there, instead.",
      container: "{{log}} writes {{what}} to the log: {{trace}}. Passwords, tokens and cookies among them can be read there. Log the members that you need by name.",
      personal: "{{log}} writes personal data to the log: {{trace}}. Log the user's id instead.",
    },
    schema: [{
      type: "object",
      properties: { personalData: { type: "boolean", description: "Report e-mail addresses, telephone numbers, names and dates of birth as well." } },
      additionalProperties: false,
    }],
    defaultOptions: [{ personalData: false }],
  },

  create(context) {
    const [{ personalData }] = context.options;

    return {
      log({ name, exposures }) {
        const reported = new Set<string>();
        for (const { leaf, sensitive } of exposures) {
          const { kind, what } = sensitive;
          const { start } = leaf.place.loc;
          const place = `${start.line}:${start.column}`;
          if ((kind === "personal" && !personalData) || reported.has(place)) continue;
          reported.add(place);
          context.report({
            loc: leaf.place.loc, messageId: kind, confidence: confidenceOf(sensitive),
            data: { log: name, what, trace: wayOf(leaf) },
          });
        }
      },
    };
  },
});

function confidenceOf({ by }: Sensitive): Confidence {
  return by === "origin" ? "certain" : by === "name" ? "likely" : "possible";
}

/** From where the value comes to where it is written; the code of a constant would show it. */
function wayOf({ value, steps, keys }: Leaf): string {
  const written = value.called ? value.text : value.name ?? value.text;
  const source = { kind: "argument", line: value.loc.start.line, text: value.constant === undefined ? written : "text written in the code" } as const;
  const way = [...steps].reverse();
  const text = trace({ ...source, steps: way.filter((step, i) => step.text !== (way[i - 1]?.text ?? source.text)) });
  return keys.length > 0 ? `${text} as ${keys.join(".")}` : text;
}
