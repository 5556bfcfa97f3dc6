import { describe, expect, it } from "vitest";
import { Lines, PlainFile } from "../../src/languages/plain-file.ts";

const text = "# key below\r\nKEY=one\nOTHER='two\nlines'\r";

const file = new PlainFile({
  language: "dotenv", filename: ".env", text, valuesFrom: "the environment",
  texts: [
    { range: [28, 38], text: "two\nlines", name: "OTHER" },
    { range: [0, 11], text: " key below", role: "comment" },
    { range: [17, 20], text: "one", name: "KEY" },
    { range: [17, 20], text: "one", name: "ALIAS" },
  ],
});

describe("a file of named fixed texts", () => {
  it("gives them in the order of the text, without comments", () => {
    expect([...file.literals()].map(({ name, role, text: value, loc }) => [name, role, value, loc])).toEqual([
      ["KEY", "assigned", "one", { start: { line: 2, column: 4 }, end: { line: 2, column: 7 } }],
      ["ALIAS", "assigned", "one", { start: { line: 2, column: 4 }, end: { line: 2, column: 7 } }],
      ["OTHER", "assigned", "two\nlines", { start: { line: 3, column: 7 }, end: { line: 4, column: 6 } }],
    ]);
  });

  it.each([[0, " key below"], [10, " key below"], [11, undefined], [16, undefined], [17, "one"], [19, "one"], [20, undefined], [28, "two\nlines"], [37, "two\nlines"], [38, undefined], [99, undefined]])(
    "finds what covers the offset %i", (offset, expected) => {
      expect(file.literalAt(offset)?.text).toBe(expected);
    });

  it("has nothing that runs", () => {
    expect([[...file.calls()], [...file.builtTexts()], file.directives]).toEqual([[], [], []]);
    expect(file.functionAround()).toBeUndefined();
  });

  it("writes its own text, and no code", () => {
    const place = file.literalAt(17);
    expect(place && file.print.source(place)).toBe("one");
    expect(place && file.print.readEnvironment(place, "KEY")).toBeUndefined();
    expect(place && file.print.explainDisable(place, "a", "b")).toBeUndefined();
  });
});

describe("the lines of a text", () => {
  it("end as ESLint has them end", () => {
    const lines = new Lines("a\nbc\r\nd\re");
    expect([0, 1, 2, 4, 5, 6, 8, 9].map((offset) => lines.locOf([offset, offset]).start)).toEqual([
      { line: 1, column: 0 }, { line: 1, column: 1 }, { line: 2, column: 0 }, { line: 2, column: 2 }, { line: 2, column: 3 },
      { line: 3, column: 0 }, { line: 4, column: 0 }, { line: 4, column: 1 },
    ]);
    expect([0, 1, 2, 3].map((line) => lines.startOf(line))).toEqual([0, 2, 6, 8]);
  });
});
