import { describe, expect, it } from "vitest";
import { childrenOf } from "../../../src/languages/python/nodes.ts";
import type { Node } from "../../../src/languages/python/nodes.ts";
import { parse, PythonSyntaxError } from "../../../src/languages/python/parser.ts";
import { PythonSourceCode } from "../../../src/languages/python/source-code.ts";

function nodesOf(text: string): Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [parse(text).ast];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node);
    for (const child of childrenOf(node)) open.push(child);
  }
  return nodes;
}

/** The text of every call that was understood. */
function calls(text: string): string[] {
  return nodesOf(text)
    .filter(({ type }) => type === "Call")
    .sort((a, b) => a.range[0] - b.range[0])
    .map(({ range }) => text.slice(...range));
}

function messages(text: string): string[] {
  return parse(text).errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("a broken line", () => {
  const around = (line: string): string =>
    [
      "before()", "class A:", "    def f(self):", "        first(1)", `        ${line}`, "        second(2)", "",
      "    def g(self):", "        third(3)", "",
    ].join("\n");

  it.each([
    "x = foo.", "y = bar(", "def f(a,", '@app.get("/x"', "z = 'abc", "if a ==", "x = {", 'x = f"{a', 'x = f"{a(', "a b",
    "class B(", "for x in", "return foo(", "elif x:", "x = )", "try:", "match x:", "with open(", "import", "lambda",
    "else:", "x = $", "x = `a`", "0777L", "x = [1, (2", "del", "from a import (b", "f'{'", "f'}'", "f'{a b}'", "async",
    "a\\ b", "x = ‘a’", "raise A, 'b'", "'''a''' 'b", "match a, b", "// eslint-disable-next-line",
  ])("%s keeps the calls around it", (line) => {
    const text = around(line);
    expect(calls(text)).toEqual(expect.arrayContaining(["before()", "first(1)", "second(2)", "third(3)"]));
    expect(parse(text).errors).not.toEqual([]);
    // What is missing after `try:` is seen on the next line.
    expect([5, 6]).toContain(parse(text).errors[0]?.line);
  });

  it("leaves the methods after it in their class", () => {
    const text = around("if a ==\n            inner(4)");
    const [, node] = parse(text).ast.body;
    expect(node?.type === "ClassDef" && node.body.map(({ type }) => type)).toEqual(["FunctionDef", "FunctionDef"]);
    expect(calls(text)).toContain("inner(4)");
  });

  it("keeps what was read of a statement whose bracket is missing", () => {
    const [node] = parse("@app.get('/x'\ndef f(a,\n    return b()\n").ast.body;
    expect(node).toMatchObject({ type: "FunctionDef", decorator_list: [{ type: "Call", args: [{ value: "/x" }] }] });
  });

  it.each([
    ["def f():\nx()", ["x()"]],
    ["try:\n    a()\nb()", ["a()", "b()"]],
    ["if a:\n        b()\n    c()\nd()", ["b()", "c()", "d()"]],
    ["  a()\nb()", ["a()", "b()"]],
    ["match a:\n    case 1: b()\n    cas 2: c()\n    case 3: d()\ne()", ["b()", "d()", "e()"]],
    ["a()\nx = '''\nb()\n", ["a()", "b()"]],
    ['a()\nx = f"""{b()}\nc()\n', ["a()", "c()"]],
    ["a(b(c()\nd()", ["a(b(c()", "b(c()", "c()", "d()"]],
    ["print 'a', b()\nprint c", ["print 'a', b()", "b()", "print c"]],
    ["exec code", ["exec code"]],
    ["try: a()\nexcept B, e: c()", ["a()", "c()"]],
    ["@a(\n@b()\ndef c(): d()", ["a(", "b()", "d()"]],
    ["print `a()`, u'b'\nif c() <> d(): pass\nraise E, f(), g\n", ["print `a()`, u'b'", "a()", "c()", "d()", "E, f(), g", "f()"]],
    ["<<<<<<< HEAD\na()\n=======\nb()\n>>>>>>> c\nd()", ["a()", "b()", "d()"]],
    ["f(\n    // eslint-disable-next-line a/b -- why\n    c())", ["f(\n    // eslint-disable-next-line a/b -- why\n    c())", "c()"]],
  ])("%j", (text, kept) => {
    expect(calls(text)).toEqual(kept);
  });
});

describe("one triple quote too many", () => {
  const text = (broken: string): string => [
    '"""A module.', "", "Prose, it's long.", '"""', "a()", "", "def f():", '    """Do."""', `    ${broken}`, "    b()", "", "class C:", '    """', "    Hold.", '    """', "",
    "    def g(self):", '        """Go on.', "", "        Long.", '        """', "        return c('''d''')", "", "    def h(self):", '        sql = """', "            SELECT 1", '        """', "        e(sql)", "",
  ].join("\n");

  it.each(['"""', 'x = """', 'x = f"""{y}', 'x = """abc', 'return """', "'''", "x = f'''abc"])("%s costs its own line", (broken) => {
    expect(calls(text(broken))).toEqual(expect.arrayContaining(["a()", "b()", "c('''d''')", "e(sql)"]));
    const [first, ...others] = parse(text(broken)).errors;
    expect([first?.line, first?.message, others]).toEqual([9, "unterminated string", []]);
  });

  it("leaves texts alone that hold code, in a file without one", () => {
    const template = 'T = """\nimport os\ndef f():\n    return 1\n"""\nx = """\n@a\n"""if y else z\n';
    expect(parse(template).errors).toEqual([]);
    expect(parse(template).ast.body.map(({ type }) => type)).toEqual(["Assign", "Assign"]);
  });
});

describe("errors", () => {
  it.each([
    ["f(a", ["1:1 '(' was never closed"]],
    ["x = 'a", ["1:4 unterminated string"]],
    ["x = f'{a", ["1:6 '{' was never closed"]],
    ["x = f'a", ["1:4 unterminated f-string"]],
    ["x = f'{a:'", ["1:6 f-string: expecting '}'"]],
    ["x = (]", ["1:4 '(' was never closed", "1:5 ']' does not close '('"]],
    ["x = ]", ["1:4 unmatched ']'"]],
    ["x = 0777", ["1:4 a number does not start with 0; octal numbers start with 0o"]],
    ["if a:\n    b\n  c", ["3:2 unindent does not match any outer indentation level"]],
    ["if a <> `b`: raise C, d", [
      "1:5 '<>' is of Python 2: write '!='", "1:8 backticks are of Python 2: write repr(...)", "1:10 backticks are of Python 2: write repr(...)",
      "1:20 'raise' with a comma is of Python 2: write the text in brackets after the error",
    ]],
    ["x = ur'a' + 7L", ["1:4 the prefix 'ur' is of Python 2: write 'r'", "1:12 the suffix 'L' is of Python 2: integers have no bounds"]],
    ["<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c", [1, 3, 5].map((line) => `${line}:0 a merge that was not finished: both sides are read`)],
    ["f(\n    // eslint-disable-next-line a/b -- why\n    c())", ["2:4 '//' does not start a comment in Python, '#' does"]],
    ["x = (a\n// b)", []],
    ["a\n  b", ["2:2 unexpected indent"]],
    ["if a\n  b", ["1:4 expected ':'"]],
    ["if a:\nb", ["2:0 expected an indented block"]],
    ["// a", ["1:0 '//' does not start a comment in Python, '#' does"]],
    ["print a", ["1:0 'print' without brackets is of Python 2: it is a function"]],
    ["a = 1\nb = = 2\nc d\n", ["2:4 invalid syntax", "3:2 invalid syntax"]],
    ["x = 1", []],
  ])("of %j", (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  it("are thrown without tolerance, the first one first", () => {
    expect(() => parse("a = 1\nb = = 2\nc d", { tolerant: false })).toThrow(PythonSyntaxError);
    expect(() => parse("a b\n'c", { tolerant: false })).toThrow("invalid syntax");
    expect(() => parse("a = 1", { tolerant: false })).not.toThrow();
  });
});

describe("hostile input", () => {
  const deep = 100_000;
  const blocks = (count: number): string =>
    Array.from({ length: count }, (_, level) => `${" ".repeat(level)}if x:\n`).join("") + `${" ".repeat(count)}y()\n`;

  it.each([
    ["brackets", "(".repeat(deep)],
    ["closed brackets", `${"[".repeat(deep)}1${"]".repeat(deep)}`],
    ["braces", "{1:".repeat(deep)],
    ["not", `x = ${"not ".repeat(deep)}1`],
    ["signs", `x = ${"-".repeat(deep)}1`],
    ["powers", `x = ${"2**".repeat(deep)}1`],
    ["await", `${"await ".repeat(deep)}x`],
    ["lambdas", `x = ${"lambda: ".repeat(deep)}1`],
    ["default values", `x = ${"lambda x=".repeat(deep)}`],
    ["calls in calls", `${"f(".repeat(deep)}${")".repeat(deep)}`],
    ["patterns", `match x:\n  case ${"[".repeat(deep)}`],
    ["comprehensions", `x = ${"[a for a in ".repeat(deep)}`],
    ["closed comprehensions", `x = ${"[a for a in ".repeat(deep)}b${"]".repeat(deep)}`],
    ["conditions of comprehensions", `x = ${"[a for a in b if ".repeat(deep)}`],
    ["targets", `x = ${"[a for [".repeat(deep)}`],
    ["starred values", `x = ${"[*".repeat(deep)}`],
    ["unpacked values", `x = ${"{**".repeat(deep)}`],
    ["arguments", `x = ${"f(*".repeat(deep)}`],
    ["keyword arguments", `x = ${"f(a=".repeat(deep)}`],
    ["subscripts", `x = ${"a[".repeat(deep)}`],
    ["slices", `x = ${"a[:".repeat(deep)}`],
    ["starred subscripts", `x = ${"a[*".repeat(deep)}`],
    ["annotations", `x: ${"a[".repeat(deep)}`],
    ["walrus", "(a := ".repeat(deep)],
    ["yield", "(yield ".repeat(deep)],
    ["decorators", `@${"a(".repeat(deep)}`],
    ["with items", `with ${"(".repeat(deep)}`],
    ["subjects", `match ${"(".repeat(deep)}`],
    ["keys of patterns", `match x:\n  case ${"{[".repeat(deep)}`],
    ["type parameters", `def f[T: ${"a[".repeat(deep)}`],
    ["deleted", `del ${"[".repeat(deep)}`],
    ["targets of for", `for ${"[".repeat(deep)}`],
    ["prints", `print ${"{".repeat(deep)}`],
    ["interpolations", `${"t'{".repeat(deep)}1${"}'".repeat(deep)}`],
    ["fields", `${"f'{".repeat(deep)}1${"}'".repeat(deep)}`],
    ["specifications", `f'${"{x:".repeat(deep)}${"}".repeat(deep)}'`],
    ["blocks", blocks(5_000)],
  ])("%s nested too deeply are an error", (_, text) => {
    expect(parse(text).errors.map(({ message }) => message)).toContain("too deeply nested");
    expect(() => parse(text, { tolerant: false })).toThrow(PythonSyntaxError);
  });

  it("reads what stands after and around blocks that are too deep", () => {
    expect(calls(`a()\n${blocks(5_000)}b()\n`)).toEqual(["a()", "y()", "b()"]);
  });

  it.each([
    ["calls", `x${".a()".repeat(deep)}`, 2 * deep],
    ["operands", `x = ${"1 + ".repeat(50_000)}1`, 100_000],
    ["conditions", `x = ${"a if b else ".repeat(deep)}c`, 3 * deep],
    ["elif", `if a: b\n${"elif a: b\n".repeat(deep)}`, 4 * deep],
    ["elements", `x = [${"1,".repeat(deep)}]`, deep],
    ["statements", "x;".repeat(deep), 2 * deep],
    ["literals", `x = f'' ${"'a' f'{b}' ".repeat(deep)}`, 3 * deep],
  ])("chains of %s are read whole and walked without recursion", (_, text, atLeast) => {
    const { ast, comments, errors } = parse(text);
    expect(errors).toEqual([]);
    const sourceCode = new PythonSourceCode({ text, ast, comments, errors, hasBOM: false });
    expect([...sourceCode.traverse()].length).toBeGreaterThan(2 * atLeast);
  });

  it.each([
    ["open brackets", "foo(\n"], ["open brackets with functions", "foo(\ndef f():\n"], ["escaped quotes", '\\"""\n'],
    ["f-strings", 'f"""{\n'], ["unterminated strings", "'\n(\n"], ["mismatched brackets", "(]{)"],
    ["backslashes", "\\"], ["fields over lines", "f'{\n'''\n"], ["decorators", "@a(\n"], ["digits", "0_"],
    ["named escapes", "f'\\N{"], ["blanks", "(\n \n"], ["lone surrogates", "\ud800"], ["line separators", "\u2028"],
    ["zeros", "\0"], ["triple quotes with escapes", '\\"""\n"""def'], ["odd triple quotes", '"""\ndef f():\n"""\n"""a\n'], ["both triple quotes", "\"\"\"\n'''\nimport a\n'"],
    ["foreign comments", "f(\n// eslint-disable-line a\n"], ["backticks", "`"], ["ends of merges", "=======\n"], ["raised", "raise A, "], ["statements in fields", "x = f'{(\n y\n"],
  ])("%s end, however many there are", (_, piece) => {
    expect(parse(piece.repeat(60_000)).ast.type).toBe("Module");
  });

  it("never throws and keeps its promises on mutated text", () => {
    const pieces = [
      "(", ")", "[", "]", "{", "}", '"', "'", '"""', "'''", "\n", "\r", "\t", "\\", ":", "f'", 'f"""', "=", "@", "#",
      "\0", "😀", "\ud800", "def ", "match x:\n", "case", "lambda ", "**", ".", "\n        ", "async ", "with (", "t'",
      "!r", ":=", "//",
    ];
    let seed = 20_26;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % below;
    for (let round = 0; round < 3_000; round++) {
      let text = program;
      for (let change = random(6); change >= 0; change--) {
        const at = random(text.length);
        const piece = random(3) === 0 ? text.slice(at, at + random(60)) : (pieces[random(pieces.length)] ?? "");
        const to = random(text.length);
        if (random(2) === 0) text = text.slice(0, at) + text.slice(at + 1 + random(20));
        else text = text.slice(0, to) + piece + text.slice(to);
      }
      const broken = nodesOf(text).flatMap((node) =>
        childrenOf(node)
          .filter((child) => !("decorator_list" in node && node.decorator_list.includes(child as never)))
          .filter((child) => child.parent !== node || child.range[0] < node.range[0] || child.range[1] > node.range[1]),
      );
      expect(broken, text).toEqual([]);
      const places = parse(text).errors.map(({ offset }) => offset);
      expect(places.filter((offset) => !(offset >= 0 && offset <= text.length)), text).toEqual([]);
    }
  });
});

const program = `"""A module."""
from typing import Annotated  # types
import os, sys as system

@app.get("/items/{item_id}", response_model=Item)
async def read_item(item_id: int, db: Annotated[Session, Depends(get_db)], *args, q: str | None = None, **kw) -> Item:
    query = f"SELECT * FROM items WHERE id = {item_id!r:>{width}} AND name = '{q["name"]}'"
    with (open(path) as file, lock):
        rows = await db.execute(query, {"id": item_id, **kw})
    return [row for row in rows if (n := len(row)) > 10 and not row.deleted] or None

class Item(Base, metaclass=Meta):
    __tablename__ = 'items' 'more'

    def total[T: int = str](self, /, *, tax=0.2):
        match self.kind:
            case Point(x=0, y=[1, *_]) | None:
                return -self.price ** 2 if tax else ~0x_ff
            case {"a": b, **rest} if rest:
                pass
        try:
            yield lambda x, y=1: x[1:2, ::3]
        except* (A, B) as error:
            raise ValueError('''a
            {b}''') from error
        else:
            assert x, rb"\\x00"; del self.a
        finally:
            global total; total += 1; print(f'''{
                total = }
            ''', t"{total}")
`;
