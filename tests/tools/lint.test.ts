import * as typescript from "@typescript-eslint/parser";
import { type ESLint, Linter } from "eslint";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import { describe, expect, it } from "vitest";
import { layersRule, problemOf } from "../../tools/layers.mjs";

/** What the rules of eslint.config.js say of a file of src/. */
function lint(file: string, text: string): readonly string[] {
  const messages = new Linter().verify(text, [{
    files: ["**/*.ts"], languageOptions: { parser: typescript },
    plugins: { house: { rules: { layers: layersRule } }, "eslint-plugin": eslintPlugin as unknown as ESLint.Plugin },
    rules: { "house/layers": "error", "eslint-plugin/no-unused-message-ids": "error", "eslint-plugin/no-missing-placeholders": "error", "eslint-plugin/no-unused-placeholders": "error" },
  }], `src/${file}`);
  return messages.map(({ line, message }) => `${line}: ${message}`);
}

/** eslint-plugin-eslint-plugin knows rules by ESLint's shape: this is why defineRule keeps it. */
const rule = `import { defineRule } from "../define-rule.ts";
export default defineRule({
  name: "no-doors",
  meta: { type: "problem", docs: {}, messages: { open: "{{door}} is open.", shut: "It is shut." }, schema: [] },
  create(context) {
    return { query({ loc }) { context.report({ loc, messageId: "open", data: { window: "x" } }); } };
  },
});
`;

describe("this repository's own lint", () => {
  it("sees our rules as rules", () => {
    expect(lint("rules/no-doors.ts", rule)).toEqual([
      '4: The messageId "shut" is never used.',
      "6: The placeholder {{door}} is missing (must provide it in the report's `data` object).",
      "6: The placeholder {{window}} is unused (does not exist in the actual message).",
    ]);
  });

  it("keeps imports in their layer", () => {
    expect(lint("rules/no-doors.ts", 'import { Flow } from "../flow/flow.ts";\nexport { Flow };')).toEqual([
      "1: src/rules/no-doors.ts may not import src/flow/flow.ts: rules is allowed define-rule.ts, concepts, code.",
    ]);
  });

  it.each([
    ["flow/paths.ts", "../code/call.ts", false, undefined],
    ["flow/paths.ts", "../concepts/cors.ts", true, "may not import src/concepts/cors.ts"],
    ["concepts/library.ts", "../flow/knowledge.ts", true, undefined],
    ["concepts/library.ts", "../flow/knowledge.ts", false, "may import only types from flow"],
    ["languages/python/file.ts", "../../code/file.ts", true, undefined],
    ["languages/python/file.ts", "../javascript/file.ts", true, "another language's"],
    ["configs.ts", "./rules/index.ts", false, undefined],
    ["analyse.ts", "./rules/index.ts", false, "may not import src/rules/index.ts"],
    ["concepts/cors.ts", "node:fs", false, "may not import node:fs at run time"],
    ["project/view.ts", "node:fs", false, undefined],
    ["flow/flow.ts", "eslint", true, undefined],
    ["flow/flow.ts", "eslint", false, "may not import eslint at run time"],
    ["flow/flow.ts", "typescript", true, "may not import typescript"],
    ["index.ts", "../tools/facts.ts", false, "outside of src/"],
    ["new-room/file.ts", "./other.ts", false, "has no place in tools/layers.mjs"],
  ])("%s and %s (types only: %s)", (from, specifier, isType, problem) => {
    const found = problemOf(from, specifier, isType);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });
});
