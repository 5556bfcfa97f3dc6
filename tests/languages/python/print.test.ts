import { describe, expect, test } from "vitest";
import type { CallExpression } from "../../../src/code/expression.ts";
import type { BoundQuery, Edit } from "../../../src/code/file.ts";
import { PythonFile } from "../../../src/languages/python/file.ts";
import type { Node } from "../../../src/languages/python/nodes.ts";
import { parse } from "../../../src/languages/python/parser.ts";
import { PythonSourceCode } from "../../../src/languages/python/source-code.ts";

/** A file, and its last call of `execute` or `text`. */
function read(text: string): { readonly file: PythonFile; readonly call: CallExpression } {
  const { ast, comments, errors } = parse(text);
  expect(errors).toEqual([]);
  const source = new PythonSourceCode({ text, ast, comments, errors, hasBOM: false });
  const nodes = [...source.traverse()].flatMap((step) => (step.phase === 1 ? [step.target as Node] : []));
  const file = new PythonFile(source, "app.py", nodes.filter(({ type }) => type === "Call" || type === "FunctionDef"));
  const call = [...file.calls(new Set(["execute", "text"]), () => true)].at(-1);
  if (!call) throw new Error("no call");
  return { file, call };
}

function apply(text: string, edits: readonly Edit[] | undefined): string | undefined {
  if (!edits) return undefined;
  let edited = text;
  for (const { range, text: inserted } of [...edits].sort((a, b) => b.range[0] - a.range[0])) {
    edited = edited.slice(0, range[0]) + inserted + edited.slice(range[1]);
  }
  expect(parse(edited).errors).toEqual([]);
  return edited;
}

/** The code after binding every part that is no constant, and not named in `kept`. */
function bind(
  text: string, at: BoundQuery["at"] = { index: 1, isSpread: false }, placeholder = "?", kept: readonly string[] = [],
): string | undefined {
  const { file, call } = read(text);
  const query = call.arguments[0]?.value;
  if (query?.kind !== "text") throw new Error("no text");
  const parts = query.parts.filter((part) => part.kind !== "constant" && !kept.includes(file.print.source(part)));
  const parameters = parts.map((part, i) => {
    const name = part.kind === "name" ? part.name : `value${i + 1}`;
    return { part, name, placeholder: placeholder.replace("1", String(i + 1)).replace("name", name) };
  });
  return apply(text, file.print.bindParameters({ call, text: query, parameters, at }));
}

describe("values become parameters", () => {
  test.each([
    ["an f-string", "c.execute(f\"SELECT a FROM t WHERE b = {b} AND c={d.e}\")",
      "c.execute(\"SELECT a FROM t WHERE b = ? AND c=?\", (b, d.e))"],
    ["one value", "c.execute(f'SELECT {a}')", "c.execute(\"SELECT ?\", (a,))"],
    ["quotes around a value", "c.execute(f\"SELECT '{a}', 'x'\")", "c.execute(\"SELECT ?, 'x'\", (a,))"],
    ["text beside a value in quotes", "c.execute(\"SELECT '%\" + a + \"{x}%' x\")",
      "c.execute(\"SELECT ? x\", (f\"%{a}{{x}}%\",))"],
    ["a sum", "c.execute('SELECT ' + a + \" x \" + b)", "c.execute(\"SELECT ? x ?\", (a, b))"],
    ["percent", "c.execute(\"SELECT %s, '%s', 5%%\" % (a, b))", "c.execute(\"SELECT ?, ?, 5%\", (a, b))"],
    ["percent with a dict", "c.execute('SELECT %(x)s' % {'x': a})", "c.execute(\"SELECT ?\", (a,))"],
    ["percent with one value in brackets", "c.execute('SELECT %s' % (a))", "c.execute(\"SELECT ?\", (a,))"],
    ["format", "c.execute('SELECT {}, {b}'.format(a, b=c))", "c.execute(\"SELECT ?, ?\", (a, c))"],
    ["quotes of the other kind", "c.execute(f'SELECT \"x\" {a}')", "c.execute('SELECT \"x\" ?', (a,))"],
    ["escapes", "c.execute('SELECT \"\\'\\'\\\\\\n' + a)", "c.execute(\"SELECT \\\"''\\\\\\n?\", (a,))"],
    ["lines", "c.execute(f'''\n  SELECT \"x\"\n  {a}\n''')", "c.execute(\"\"\"\n  SELECT \"x\"\n  ?\n\"\"\", (a,))"],
    ["literals in a row", "c.execute(\"SELECT \"\n          f\"{a}\")", "c.execute(\"SELECT ?\", (a,))"],
    ["a value with quotes", "c.execute(f\"SELECT '%{a['x']}%'\")", "c.execute(\"SELECT ?\", (f\"%{a['x']}%\",))"],
    ["a value with the other quotes", "c.execute(\"SELECT '%\" + a[\"x\"] + \"'\")",
      "c.execute(\"SELECT ?\", (f'%{a[\"x\"]}',))"],
    ["a lambda", "c.execute('SELECT ' + (lambda: 1))", "c.execute(\"SELECT ?\", ((lambda: 1),))"],
    ["a trailing comma", "c.execute(\n  f'SELECT {a}',\n)", "c.execute(\n  \"SELECT ?\", (a,)\n)"],
    ["a comment", "c.execute(\n  f'SELECT {a}'  # a, b\n)", "c.execute(\n  \"SELECT ?\", (a,)  # a, b\n)"],
    ["brackets around the text", "c.execute((f'SELECT {a}'))", "c.execute((\"SELECT ?\"), (a,))"],
  ])("%s", (_, text, expected) => expect(bind(text)).toBe(expected));

  test("a placeholder for each", () => {
    expect(bind("c.execute(f'SELECT {a} {b}')", { index: 1, isSpread: true }, "$1")).toBe("c.execute(\"SELECT $1 $2\", a, b)");
    expect(bind("c.execute(f\"SELECT {a} LIKE '50%' {b}\")", { index: 1, isSpread: false }, "%s"))
      .toBe("c.execute(\"SELECT %s LIKE '50%%' %s\", (a, b))");
    expect(bind("c.execute(f\"SELECT '50%{a}'\")", { index: 1, isSpread: false }, "%s")).toBe("c.execute(\"SELECT %s\", (f\"50%{a}\",))");
  });

  test("by name", () => {
    const method = { method: "bindparams" };
    expect(bind("s.x(text(f\"SELECT '{a}' {b}\"))", method, ":name")).toBe("s.x(text(\"SELECT :a :b\").bindparams(a=a, b=b))");
    expect(bind("s.x(text('SELECT %s' % a, b))", method, ":name")).toBe("s.x(text(\"SELECT :a\", b).bindparams(a=a))");
    expect(bind("text(f'{a} {a}')", method, ":name")).toBe("text(\":a :a\").bindparams(a=a)");
    expect(bind("text(f\"{a} '%{a}'\")", method, ":name")).toBeUndefined();
  });

  test("what is harmless stays", () => {
    const at = { index: 1, isSpread: false };
    expect(bind("c.execute(f'SELECT {a} {n:d} {{}}')", at, "?", ["n"])).toBe("c.execute(f\"SELECT ? {n:d} {{}}\", (a,))");
    expect(bind("c.execute('SELECT %s %d' % (a, n))", at, "?", ["n"])).toBe("c.execute(f\"SELECT ? {n:d}\", (a,))");
    expect(bind("c.execute('SELECT ' + a + t['x'])", at, "?", ["t['x']"])).toBe("c.execute(f\"SELECT ?{t['x']}\", (a,))");
    expect(bind("c.execute('SELECT ' + a + t[\"x\"])", at, "?", ["t[\"x\"]"])).toBe("c.execute(f'SELECT ?{t[\"x\"]}', (a,))");
  });

  test.each([
    ["an argument is there", "c.execute(f'SELECT {a}', b)"],
    ["a keyword stands in the way", "c.execute(f'SELECT {a}', b=1)"],
    ["arguments are spread", "c.execute(f'SELECT {a}', *b)"],
    ["two values between quotes", "c.execute(f\"SELECT '{a} {b}'\")"],
    ["the tuple has a name", "c.execute('SELECT %s %s' % pair)"],
    ["only parts of an object are taken", "c.execute('SELECT {a.b}'.format(a=c))"],
    ["the template is not known", "c.execute(t.format(a))"],
    ["a quote stays open", "c.execute(f\"SELECT '{a}\")"],
  ])("nothing where %s", (_, text) => expect(bind(text)).toBeUndefined());
});

test("source", () => {
  const { file, call } = read("x = 1\nc.execute ( 1 )");
  expect(file.print.source(call)).toBe("c.execute ( 1 )");
});
