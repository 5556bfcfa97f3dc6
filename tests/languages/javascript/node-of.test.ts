import { Linter, type SourceCode } from "eslint";
import { describe, expect, it } from "vitest";
import { JavaScriptFile, type JavaScriptSource } from "../../../src/languages/javascript/file.ts";

function sourceOf(code: string): SourceCode {
  const linter = new Linter();
  expect(linter.verify(code, {})).toEqual([]);
  return linter.getSourceCode();
}

function fileOf(source: SourceCode): JavaScriptFile {
  return new JavaScriptFile(source as unknown as JavaScriptSource, "a.js", []);
}

describe("the node of a place", () => {
  it("is the innermost that covers it, in a list of any length and with holes", () => {
    const names = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? "" : `name${i}`));
    const source = sourceOf(`f([${names.join(", ")}]);\n${names.filter((name) => name).map((name) => `${name}(0);`).join("\n")}`);
    const file = fileOf(source);
    const { loc } = source.ast as unknown as { loc: never };
    for (const name of names.filter((each) => each)) {
      for (const at of [source.text.indexOf(`${name}`), source.text.indexOf(`${name}(`)]) {
        const node = file.nodeOf({ range: [at, at + name.length], loc });
        expect([node.type, source.text.slice(...node.range)]).toEqual(["Identifier", name]);
      }
    }
    expect(file.nodeOf({ range: [0, source.text.length], loc }).type).toBe("Program");
    const blank = source.text.indexOf(" ");
    expect(file.nodeOf({ range: [blank, blank + 1], loc }).type).toBe("ArrayExpression");
  });

  it("is found without going through a long list, told by counting what is looked at", () => {
    const source = sourceOf(Array.from({ length: 20_000 }, (_, i) => `f(${i});`).join("\n"));
    let looks = 0;
    source.ast.body = new Proxy(source.ast.body, {
      get(body, key, receiver): unknown {
        if (typeof key === "string" && /^\d/u.test(key)) looks++;
        return Reflect.get(body, key, receiver);
      },
    });
    const file = fileOf(source);
    const { loc } = source.ast as unknown as { loc: never };
    const at = source.text.lastIndexOf("19999");
    expect(file.nodeOf({ range: [at, at + 5], loc }).type).toBe("Literal");
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(100);
  });
});
