/** The suggestion that turns a rule off by a comment in Python's own words. */
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.ts";

const plugins = { sec: plugin } as unknown as NonNullable<Linter.Config["plugins"]>;
const config = [{ files: ["**/*.py"], plugins, language: "sec/python", rules: { "sec/no-eval": "error" } }] as Linter.Config[];

/** The text after the last suggestion of its only report; undefined where there is none. */
function disabled(text: string): string | undefined {
  const found = new Linter().verify(text, config, { filename: "a.py" }).find(({ ruleId }) => ruleId === "sec/no-eval");
  const fix = found?.suggestions?.at(-1)?.fix;
  return fix && text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

const comment = "# eslint-disable-next-line sec/no-eval -- TODO: say why";

describe("the comment", () => {
  it.each([
    ["def f(x):\n    return eval(x)\n", `def f(x):\n    ${comment}\n    return eval(x)\n`],
    ["def f(x): eval(x)", `${comment}\ndef f(x): eval(x)`],
    ["def f(x):\r\n\treturn eval(x)\r\n", `def f(x):\r\n\t${comment}\r\n\treturn eval(x)\r\n`],
    ["def f(x):\r\treturn eval(x)\r", `def f(x):\r\t${comment}\r\treturn eval(x)\r`],
    ["def f(x):\n    '😀é'\n    return eval(x)\n", `def f(x):\n    '😀é'\n    ${comment}\n    return eval(x)\n`],
    ["def f(x):\n    return g(\n        1,\n        eval(x))\n", `def f(x):\n    return g(\n        1,\n        ${comment}\n        eval(x))\n`],
    ["def f(x):\n    # a\\\n    return eval(x)\n", undefined],
    ["def f(x):\n    y = 1 + \\\n      eval(x)\n", undefined],
    ["def f(x):\n    y = f'''\n{eval(x)}'''\n", undefined],
    ["def f(x):\n    y = '''\n''' + eval(x)\n", undefined],
    ["def f(x):\n    y = f'''a''' + eval(x)\n", `def f(x):\n    ${comment}\n    y = f'''a''' + eval(x)\n`],
  ])("above the line of %j", (text, expected) => {
    expect(disabled(text)).toBe(expected);
    if (expected !== undefined) expect(new Linter().verify(expected, config, { filename: "a.py" })).toEqual([]);
  });

  it.each([
    ["    # eslint-disable-next-line no-x", "    # eslint-disable-next-line no-x, sec/no-eval -- TODO: say why"],
    ["    # eslint-disable-next-line no-x, @a/b -- a reason", "    # eslint-disable-next-line no-x, @a/b, sec/no-eval -- a reason; TODO: say why"],
  ])("joins %s", (before, after) => {
    expect(disabled(`def f(x):\n${before}\n    return eval(x)\n`)).toBe(`def f(x):\n${after}\n    return eval(x)\n`);
  });
});
