/** What the text of a file tells before it is parsed: too much at most, never too little. */
import { describe, expect, it } from "vitest";
import { barrelIn } from "../../src/project/javascript-barrel.ts";
import * as javascript from "../../src/project/javascript-text.ts";
import * as python from "../../src/project/python-text.ts";
import { mentionsOf } from "../../src/project/words.ts";

const names = { isRoot: (name: string) => name === "store", lastNames: new Set(["ask", "query"]) };

describe("a file that only hands on", () => {
  it("is read without being parsed", () => {
    const barrel = barrelIn([
      "\uFEFF'use strict';", "// every module of this folder", "/* and of the next */", 'export * from "./a";', "export * as ns from './b'",
      'export { one, two as second, default as Third, type Kind, type Other as Renamed } from "node:c";', 'export type { T } from "./d"; export{x}from"./e"', 'export type * from "./f";', "export {\n  y,\n} from './g';",
    ].join("\n"));
    expect(barrel?.all).toEqual(["./a", "./f"]);
    expect(Object.fromEntries(barrel?.named ?? [])).toEqual({
      ns: { module: "./b", steps: [] }, one: { module: "c", steps: ["one"] }, second: { module: "c", steps: ["two"] }, Third: { module: "c", steps: ["default"] },
      Kind: { module: "c", steps: ["Kind"] }, Renamed: { module: "c", steps: ["Other"] }, T: { module: "./d", steps: ["T"] }, x: { module: "./e", steps: ["x"] }, y: { module: "./g", steps: ["y"] },
    });
  });

  it.each([
    ["nothing", ""],
    ["only a comment", "// export * from './a'"],
    ["a constant beside it", 'export * from "./a";\nexport const a = 1;'],
    ["an import beside it", 'import { a } from "./a";\nexport { a };'],
    ["an import for its effects", 'import "./a";\nexport * from "./a";'],
    ["a list with a comment", 'export { a, // b\n} from "./a";'],
    ["names that are texts", 'export { "a b" as c } from "./a";'],
    ["attributes", 'export { default as a } from "./a.json" with { type: "json" };'],
    ["a comment without an end", 'export * from "./a"; /* '],
    ["a list without an end", "export { a, b"],
    ["something that is no list of names", 'export { a b } from "./a";'],
  ])("is none with %s", (_, text) => {
    expect(barrelIn(text)).toBeUndefined();
  });
});

describe("methods that hand nothing on", () => {
  it.each([
    ["which is not there at all", "class A {}", true],
    ["that does something else", "class A {\n  async execute(command: Command): Promise<void> {\n    return this.inner.execute(command);\n  }\n}", true],
    ["that is private, static and decorated", "class A {\n  @Log() public static async execute({ id }: C = {}) { store.ask(id); }\n}", true],
    ["with parameters of its own", "class A { execute(a, b) { return this.store.ask(b); } }", true],
    ["that hands on what it is given", "class A { execute(text, values) { return this.store.ask(text, values); } }", false],
    ["that is a field", "class A { execute = this.store.ask; }", false],
    ["that is set", "class A { constructor(s) { this.execute = s.ask; } }", false],
    ["that is a parameter's property", "class A { constructor(private readonly execute: Store) {} }", false],
    ["that is a getter's name, too", "class A { get execute() { return this.store; } }", true],
    ["that is written as a key", 'const a = { "execute": store.ask };', false],
  ])("JavaScript: one %s", (_, text, is) => {
    expect(javascript.isPlainMethod(text, "execute", names)).toBe(is);
  });

  it.each([
    ["which is not there at all", "class A: pass", true],
    ["that does something else", "class A:\n    async def execute(self, command: Command) -> None:\n        return await self.inner.execute(command)", true],
    ["that hands on what it is given", "class A:\n    def execute(self, text, values):\n        return self.store.ask(text, values)", false],
    ["that is a field", "class A:\n    execute = store.ask", false],
    ["that is set", "class A:\n    def __init__(self, s):\n        self.execute = s.ask", false],
    ["that is set, with a type", "class A:\n    def __init__(self, s):\n        self.execute: Callable = s.ask", false],
    ["that needs no instance", "class A:\n    @staticmethod\n    def execute(text): ...", false],
  ])("Python: one %s", (_, text, is) => {
    expect(python.isPlainMethod(text, "execute", names)).toBe(is);
  });

  it("are not told of a text that mentions the name too often", () => {
    expect(javascript.isPlainMethod("a.execute();\n".repeat(10_000), "execute", names)).toBe(false);
  });
});

describe("plain names", () => {
  it("are told apart as functions and classes", () => {
    const text = 'import { B } from "./b";\nexport default class A extends B {}\nexport class C {}\nexport function f(x) { return x; }\nexport const g = (text) => store.ask(text);';
    expect(Object.fromEntries(javascript.plainNamesIn(text, names))).toEqual({ A: "class", default: "class", C: "class", f: "function" });
    expect(Object.fromEntries(python.plainNamesIn("class A:\n    pass\nclass B(A):\n    pass\nclass C(Base):\n    pass\ndef f(x):\n    return x\n", names))).toEqual({ A: "class", B: "class", f: "function" });
  });
});

describe("words", () => {
  it("are found where they stand alone", () => {
    expect([...mentionsOf("ask asks $ask ask. 'ask'", "ask")]).toEqual([0, 14, 20]);
    expect([...mentionsOf("anything", "")]).toEqual([]);
  });
});
