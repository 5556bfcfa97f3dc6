import { describe, expect, it } from "vitest";
import { parse } from "../../../src/languages/dotenv/parser.ts";

function read(text: string): readonly (readonly [string, string])[] {
  return parse(text).ast.body.map(({ name, value }) => [name, value] as const);
}

describe("a file of environment variables", () => {
  it.each<[string, string, [string, string][]]>([
    ["a value", "A=b", [["A", "b"]]],
    ["nothing", "", []],
    ["empty values", "A=\nB=''\nC=\"\"\nD= # none", [["A", ""], ["B", ""], ["C", ""], ["D", ""]]],
    ["white space around all", "  A \t=  b c \t\n", [["A", "b c"]]],
    ["export", "export A=b\nexport\tB=c\nexport=d", [["A", "b"], ["B", "c"], ["export", "d"]]],
    ["names of other shapes", "a.b-c_1=d\n1A=b", [["a.b-c_1", "d"], ["1A", "b"]]],
    ["a colon, with white space after it", "A: b\nB:c\nC: 'd'", [["A", "b"], ["C", "d"]]],
    ["equals signs in a value", "A=b=c==", [["A", "b=c=="]]],
    ["single quotes, where nothing is undone", "A='b \\n ${C} # d'", [["A", "b \\n ${C} # d"]]],
    ["double quotes, where escapes are undone", String.raw`A="b\nc\td\"e\\f\q"`, [["A", "b\nc\td\"e\\f\\q"]]],
    ["backticks, with other quotes inside", "A=`b \"c\" 'd'`", [["A", "b \"c\" 'd'"]]],
    ["values over several lines", "A=\"b\nc=d\ne\"\nF='g\nh' # i\nJ=k", [["A", "b\nc=d\ne"], ["F", "g\nh"], ["J", "k"]]],
    ["values over several lines of Windows", "A=\"b\r\nc\"\r\nD=e\r\n", [["A", "b\r\nc"], ["D", "e"]]],
    ["lone carriage returns", "A=b\rC=d", [["A", "b"], ["C", "d"]]],
    ["comments", "# A=b\n  # C=d\nE=f # g\nH=i#j\nK='l' # m\nN=\"o#p\"#q", [["E", "f"], ["H", "i#j"], ["K", "l"], ["N", "o#p"]]],
    ["quotes that are not closed", "A='b\nC=\"d\nE=`f\nG=it's\n", [["A", "'b"], ["C", "\"d"], ["E", "`f"], ["G", "it's"]]],
    ["quotes with something after them", "A='b'c\nD=\"e\" f", [["A", "'b'c"], ["D", "\"e\" f"]]],
    ["an escaped quote before the end", "A=\"b\\\"\nC=d", [["A", "\"b\\\""], ["C", "d"]]],
    ["what others fill in", "A=${B}\nC=x${D:-e}y\nE=\"$F_G/$H\"\nI=$(pwd)\nJ=a$1b", [["A", "\0"], ["C", "x\0y"], ["E", "\0/$H"], ["I", "\0"], ["J", "a$1b"]]],
    ["lines that are no variables", "A\n=b\n[section]\nwhat is this\nset C=d\nE=f", [["E", "f"]]],
    ["letters of all alphabets", "A=ключ😀 # é\nB=c", [["A", "ключ😀"], ["B", "c"]]],
  ])("has %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("says where each value stands, without its quotes", () => {
    const text = "# a\r\n export  A = 'b c' # d\nE=\"f\r\ng\"\nH=\n";
    const { ast, comments } = parse(text);
    expect(ast.body.map(({ range, valueRange }) => [text.slice(...range), text.slice(...valueRange)])).toEqual([
      ["export  A = 'b c'", "b c"], ["E=\"f\r\ng\"", "f\r\ng"], ["H=", ""],
    ]);
    expect(ast.body.map(({ loc: { start, end } }) => [start.line, start.column, end.line, end.column])).toEqual([[2, 1, 2, 18], [3, 0, 4, 2], [5, 0, 5, 2]]);
    expect(comments.map(({ range, value }) => [text.slice(...range), value])).toEqual([["# a", " a"], ["# d", " d"]]);
  });

  it.each([
    ["quotes that never close", "A='x\nB=\"y\nC=`z\n".repeat(20_000)],
    ["escaped quotes", `A="${"\\\"".repeat(200_000)}`],
    ["backslashes", `A="${"\\".repeat(200_000)}"\n`.repeat(3)],
    ["one long line", `A=${"b".repeat(2_000_000)}`],
    ["blanks", " ".repeat(1_000_000)],
    ["blanks before an equals sign", `A${" ".repeat(500_000)}`],
    ["dollars", `A="${"${".repeat(200_000)}"`],
    ["empty lines", "\r\n".repeat(300_000)],
    ["hashes", `A=${" #".repeat(300_000)}`],
  ])("is read in the time that it takes: %s", (_, text) => {
    const start = performance.now();
    parse(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
