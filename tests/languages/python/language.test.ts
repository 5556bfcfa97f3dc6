import { createRequire } from "node:module";
import { Linter as Linter10 } from "eslint";
import type { Linter, Rule } from "eslint";
import { Linter as Linter9 } from "eslint-9";
import { describe, expect, it } from "vitest";
import { pythonLanguage } from "../../../src/languages/python/language.ts";
import type { Call, Node } from "../../../src/languages/python/nodes.ts";
import { PythonSourceCode } from "../../../src/languages/python/source-code.ts";

function sourceCodeOf(context: Rule.RuleContext): PythonSourceCode {
  return context.sourceCode as unknown as PythonSourceCode;
}

/** Reports the calls of `eval`, and mends them. */
const noEval = {
  meta: { fixable: "code", languages: ["*"] },
  create: (context: Rule.RuleContext) => ({
    Call(node: Call) {
      if (node.func.type !== "Name" || node.func.id !== "eval") return;
      const { range } = node.func;
      const ancestors = sourceCodeOf(context).getAncestors(node);
      context.report({
        loc: node.loc,
        message: `eval in ${ancestors.map(({ type }) => type).join(" > ")}`,
        fix: (fixer) => fixer.replaceTextRange(range, "literal_eval"),
      });
    },
  }),
};

function rampart(rules: Record<string, unknown>): unknown {
  const meta = { name: "eslint-plugin-rampart", namespace: "rampart" };
  return { meta, languages: { python: pythonLanguage }, rules };
}

interface Settings {
  languageOptions?: Record<string, unknown>;
  linterOptions?: Linter.LinterOptions;
  rules?: Linter.RulesRecord;
  create?: (context: Rule.RuleContext) => Record<string, unknown>;
}

function configs({ create, ...settings }: Settings): Linter.Config[] {
  const plugin = rampart({ "no-eval": noEval, ...(create && { own: { meta: { languages: ["*"] }, create } }) });
  return [
    {
      files: ["**/*.py"],
      plugins: { rampart: plugin },
      language: "rampart/python",
      rules: { "rampart/no-eval": "error", ...(create && { "rampart/own": "error" }) },
      ...settings,
    } as unknown as Linter.Config,
  ];
}

describe.each([
  ["ESLint 10", Linter10],
  ["ESLint 9", Linter9 as unknown as typeof Linter10],
])("Python in %s", (_, LinterClass) => {
  const linter = new LinterClass({ configType: "flat" });
  const messages = (text: string, settings: Settings = {}): Linter.LintMessage[] =>
    linter.verify(text, configs(settings), { filename: "a.py" });
  /** `line:column message`, with columns from 1, as ESLint prints them. */
  const lint = (text: string, settings: Settings = {}): string[] =>
    messages(text, settings).map((found) => `${found.line}:${found.column}-${found.endColumn ?? ""} ${found.message}`);

  it("reports at the node", () => {
    expect(lint("def f():\n    return eval(x)\n")).toEqual(["2:12-19 eval in Module > FunctionDef > Return"]);
    expect(lint("'😀é'; eval(x)")).toEqual(["1:8-15 eval in Module > Expr"]);
  });

  it("knows CRLF, lone CR, a byte order mark, and nothing", () => {
    expect(lint("a\r\neval(x)\r\n")).toEqual(["2:1-8 eval in Module > Expr"]);
    expect(lint("a\r\reval(x)")).toEqual(["3:1-8 eval in Module > Expr"]);
    expect(lint("\ufeffeval(x)")).toEqual(["1:1-8 eval in Module > Expr"]);
    expect(lint("")).toEqual([]);
  });

  it("fixes, and keeps the byte order mark", () => {
    const { output } = linter.verifyAndFix("\ufeffé = eval('😀')\r\n", configs({}), { filename: "a.py" });
    expect(output).toBe("\ufeffé = literal_eval('😀')\r\n");
  });

  it("matches selectors", () => {
    const found: string[] = [];
    const on = (name: string) => (node: { type: string }) => found.push(`${name} ${node.type}`);
    const selectors = [
      "FunctionDef > arguments > arg", "Call[func.id='g']:exit", "FunctionDef :stmt", ":pattern",
      "Dict :expr",
    ];
    messages("def f(a): g(1)\nmatch {}:\n  case _: {1}\n{2: 3}", {
      create: () => Object.fromEntries(selectors.map((selector) => [selector, on(selector)])),
    });
    expect(found).toEqual([
      "FunctionDef > arguments > arg arg", "FunctionDef :stmt Expr", "Call[func.id='g']:exit Call",
      ":pattern MatchAs", "Dict :expr Constant", "Dict :expr Constant",
    ]);
  });

  it.each([
    ["eval(x)  # eslint-disable-line", []],
    ["eval(x)  # eslint-disable-line rampart/no-eval -- a reason", []],
    ["# eslint-disable-next-line rampart/no-eval\neval(x)\neval(y)", ["3:1-8 eval in Module > Expr"]],
    [
      "# eslint-disable rampart/no-eval\neval(x)\n# eslint-enable rampart/no-eval\neval(y)",
      ["4:1-8 eval in Module > Expr"],
    ],
    ['# eslint rampart/no-eval: "off"\neval(x)', []],
    ["'# eslint-disable-next-line'\neval(x)", ["2:1-8 eval in Module > Expr"]],
  ])("obeys %j", (text, expected) => {
    expect(lint(text)).toEqual(expected);
  });

  it("lets a directive suppress with its reason", () => {
    linter.verify("eval(x)  # eslint-disable-line rampart/no-eval -- a reason", configs({}), { filename: "a.py" });
    const { getSuppressedMessages } = linter as unknown as { getSuppressedMessages(): Linter.SuppressedLintMessage[] };
    const [suppressed] = getSuppressedMessages.call(linter);
    expect(suppressed?.suppressions).toEqual([{ kind: "directive", justification: "a reason" }]);
  });

  it("reports directives without use, and removes them", () => {
    const settings = { linterOptions: { reportUnusedDisableDirectives: "error" as const } };
    const text = "a()  # eslint-disable-line rampart/no-eval\n# eslint-disable-next-line rampart/no-eval\nb()\n";
    expect(lint(text, settings)).toEqual([
      "1:6- Unused eslint-disable directive (no problems were reported from 'rampart/no-eval').",
      "2:1- Unused eslint-disable directive (no problems were reported from 'rampart/no-eval').",
    ]);
    expect(linter.verifyAndFix(text, configs(settings), { filename: "a.py" }).output).toBe("a()   \n \nb()\n");
  });

  it("reports a configuration in a comment that it cannot read", () => {
    const [problem] = messages("\n# eslint rampart/no-eval: {\n");
    expect(problem).toMatchObject({ line: 2, severity: 2, ruleId: null });
    expect(problem?.message).toMatch(/Failed to parse JSON/);
  });

  it("lints what it can read of a broken file", () => {
    const seen: unknown[] = [];
    const create = (context: Rule.RuleContext): Record<string, unknown> => {
      seen.push(...sourceCodeOf(context).syntaxErrors.map(({ line, message }) => [line, message]));
      return {};
    };
    expect(lint("x = = 1\neval(x)", { create })).toEqual(["2:1-8 eval in Module > Expr"]);
    expect(seen).toEqual([[1, "invalid syntax"]]);
  });

  it("reports the first syntax error and nothing else without tolerance", () => {
    const strict = { languageOptions: { tolerant: false } };
    expect(messages("x = = 1\neval(x)\n'a", strict)).toMatchObject([
      { fatal: true, line: 1, column: 5, message: "Parsing error: invalid syntax" },
    ]);
    expect(lint("eval(x)", strict)).toEqual(["1:1-8 eval in Module > Expr"]);
  });

  it("takes options of other languages, and names a wrong one of its own", () => {
    expect(lint("a", { languageOptions: { parser: {}, sourceType: "module", globals: {} } })).toEqual([]);
    const wrong = { languageOptions: { tolerant: "yes" } };
    expect(() => lint("a", wrong)).toThrow('Key "tolerant": expected a boolean, got "yes".');
  });

  it("bears rules for JavaScript", () => {
    const rules: Linter.RulesRecord = {
      "no-undef": "error", "no-unused-vars": "error", "no-redeclare": "error", "prefer-const": "error",
      "no-shadow": "error", "no-eval": "error", "no-global-assign": "error", "logical-assignment-operators": "error",
      "no-fallthrough": "error", "no-irregular-whitespace": "error", "unicode-bom": "error", "eol-last": "error",
      "no-warning-comments": "error",
    };
    expect(lint("async def f(a):\n    x = yield lambda: {}\n    print('\u00a0')  # TODO\n", { rules })).toEqual([]);
  });
});

describe("the rules of ESLint itself, switched on for every file", () => {
  const text = `import os
class A(B):
    def f(self, a, *b, c=1, **d):
        x = 1; x += a
        if a == b and not c: return eval("a")
        for i in range(3):
            try: await_(x)
            except (E, F) as e: raise
        while True: break
        return [y for y in x if y], {1: 2}, lambda z: z, f"{a!r}", a[1:2]
async def g():
    async with h as i: await i
    yield 1
    debugger, alert, undefined, NaN = None
`;
  const { builtinRules } = createRequire(import.meta.url)("eslint/use-at-your-own-risk") as { builtinRules: Map<string, Rule.RuleModule> };
  const lint = (rules: Linter.RulesRecord): readonly Linter.LintMessage[] => {
    const plugins = { rampart: rampart({}) };
    const config = [{ rules }, { files: ["**/*.py"], plugins, language: "rampart/python" }] as unknown as Linter.Config[];
    return new Linter10().verify(text, config, { filename: "a.py" });
  };

  it.each([...builtinRules.keys()])("%s neither throws nor reports", (rule) => {
    expect(lint({ [rule]: "error" })).toEqual([]);
  });
});

describe("PythonSourceCode", () => {
  const text = "a = 1  # b\nc(d)\n";
  const file = { path: "a.py", physicalPath: "a.py", body: text, bom: false };
  const result = pythonLanguage.parse(file, { languageOptions: {} });
  if (!result.ok) throw new Error("The text is valid.");
  const sourceCode = pythonLanguage.createSourceCode(file, result, { languageOptions: {} });
  const [first] = sourceCode.ast.body;

  it("gives text, lines, comments, parents and ranges", () => {
    expect(first && sourceCode.getText(first)).toBe("a = 1");
    expect(sourceCode.lines).toEqual(["a = 1  # b", "c(d)", ""]);
    const comments = sourceCode.getAllComments().map((comment) => [sourceCode.getText(comment), comment.value]);
    expect(comments).toEqual([["# b", " b"]]);
    expect(first && sourceCode.getParent(first)).toBe(sourceCode.ast);
    expect(sourceCode.getParent(sourceCode.ast)).toBeUndefined();
    expect(first && sourceCode.getRange(first)).toEqual([0, 5]);
    expect(sourceCode.getLocFromIndex(11)).toEqual({ line: 2, column: 0 });
  });

  it("walks in and out of every node, and remembers the way", () => {
    const steps = [...sourceCode.traverse()].map(({ target, phase }) => `${phase} ${(target as Node).type}`);
    expect(steps.slice(0, 7)).toEqual([
      "1 Module", "1 Assign", "1 Name", "2 Name", "1 Constant", "2 Constant", "2 Assign",
    ]);
    expect(steps.at(-1)).toBe("2 Module");
    expect(sourceCode.traverse()).toBe(sourceCode.traverse());
  });
});
