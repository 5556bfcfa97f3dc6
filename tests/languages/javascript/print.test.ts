import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import type { CallExpression } from "../../../src/code/expression.ts";
import type { BoundQuery, Edit } from "../../../src/code/file.ts";
import { JavaScriptFile, type JavaScriptSource, mayMean } from "../../../src/languages/javascript/file.ts";
import type { Node } from "../../../src/languages/javascript/nodes.ts";

/** A file, and its last call of `query`. */
function read(text: string): { readonly file: JavaScriptFile; readonly call: CallExpression } {
  const linter = new Linter();
  const nodes: Node[] = [];
  const collect = (node: unknown): void => void nodes.push(node as Node);
  const rule = { create: () => ({ CallExpression: collect, NewExpression: collect }) };
  const messages = linter.verify(text, {
    languageOptions: { parser: parser as never }, plugins: { x: { rules: { x: rule } } }, rules: { "x/x": 2 },
  });
  expect(messages).toEqual([]);
  const names = new Set(["query"]);
  const file = new JavaScriptFile(linter.getSourceCode() as unknown as JavaScriptSource, "app.ts", nodes.filter((node) => mayMean(node, names)));
  const call = [...file.calls(names, () => true)].at(-1);
  if (!call) throw new Error("no call");
  return { file, call };
}

/** The code after binding every part that is no constant, and not named in `kept`. */
function bind(text: string, at: BoundQuery["at"] = { index: 1, isSpread: false }, kept: readonly string[] = []): string | undefined {
  const { file, call } = read(text);
  const query = call.arguments[0]?.value;
  if (query?.kind !== "text") throw new Error("no text");
  const parameters = query.parts.filter((part) => part.kind !== "constant" && !kept.includes(file.print.source(part)))
    .map((part, i) => ({ part, name: "", placeholder: `$${i + 1}` }));
  return apply(text, file.print.bindParameters({ call, text: query, parameters, at }));
}

function apply(text: string, edits: readonly Edit[] | undefined): string | undefined {
  if (!edits) return undefined;
  let edited = text;
  for (const { range, text: inserted } of [...edits].sort((a, b) => b.range[0] - a.range[0])) {
    edited = edited.slice(0, range[0]) + inserted + edited.slice(range[1]);
  }
  read(edited);
  return edited;
}

describe("values become parameters", () => {
  test.each([
    ["a template", "c.query(`SELECT ${a} x ${b.c}`)", "c.query(\"SELECT $1 x $2\", [a, b.c])"],
    ["a sum", "c.query('SELECT ' + a + \" x \" + b)", "c.query(\"SELECT $1 x $2\", [a, b])"],
    ["what is waited for", "c.query(`SELECT ${await f(t)}`)", "c.query(\"SELECT $1\", [await f(t)])"],
    ["what is waited for, in a sum", "c.query('SELECT ' + (await f(t)))", "c.query(\"SELECT $1\", [await f(t)])"],
    ["what is trimmed", "c.query(`SELECT ${t.trim()}, ${(await f()).trim().slice(1)}`)", "c.query(\"SELECT $1, $2\", [t.trim(), (await f()).trim().slice(1)])"],
    ["what may be absent", "c.query(`SELECT ${t?.trim()}`)", "c.query(\"SELECT $1\", [t?.trim()])"],
    ["what is cast", "c.query(`SELECT ${(t as string).trim()} ${u!} ${v as string}`)", "c.query(\"SELECT $1 $2 $3\", [(t as string).trim(), u!, v as string])"],
    ["a sequence", "c.query(`SELECT ${(a, b)}`)", "c.query(\"SELECT $1\", [(a, b)])"],
    ["an assignment", "c.query(`SELECT ${a = b}`)", "c.query(\"SELECT $1\", [a = b])"],
    ["a function's name is no value", "c.query(`SELECT ${f(t)}`)", "c.query(\"SELECT $1\", [f(t)])"],
    ["quotes around a value", "c.query(`SELECT '${a}', 'x'`)", "c.query(\"SELECT $1, 'x'\", [a])"],
    ["text beside a value in quotes", "c.query(\"SELECT '%`\" + a.trim() + \"\\\\${%'\")", "c.query(\"SELECT $1\", [`%\\`${a.trim()}\\\\\\${%`])"],
    ["text without values", "c.query(`SELECT \\`a\\` \\\\d \\${x} ${b}`)", "c.query(\"SELECT `a` \\\\d ${x} $1\", [b])"],
    ["lines", "c.query(`\n  SELECT \\`a\\` \\\\d\n  ${b}\n`)", "c.query(`\n  SELECT \\`a\\` \\\\d\n  $1\n`, [b])"],
    ["lines of a sum", "c.query('SELECT\\n' + a)", "c.query(\"SELECT\\n$1\", [a])"],
    ["String.raw", "c.query(String.raw`SELECT '\\d' ${a}`)", "c.query(\"SELECT '\\\\d' $1\", [a])"],
    ["a trailing comma", "c.query(\n  `SELECT ${a}`,\n)", "c.query(\n  \"SELECT $1\", [a]\n)"],
    ["a comment after the comma", "c.query(`SELECT ${a}`, // the name\n)", "c.query(\"SELECT $1\", [a] // the name\n)"],
    ["a comment", "c.query(\n  `SELECT ${a}` // a, b)\n)", "c.query(\n  \"SELECT $1\", [a] // a, b)\n)"],
    ["a comment inside a line", "c.query(`SELECT ${a}` /* a, b) */)", "c.query(\"SELECT $1\", [a] /* a, b) */)"],
    ["brackets around the text", "c.query((`SELECT ${a}`))", "c.query((\"SELECT $1\"), [a])"],
  ])("%s", (_, text, expected) => expect(bind(text)).toBe(expected));

  test("each on its own", () => {
    expect(bind("c.query(`SELECT ${a} ${b}`)", { index: 1, isSpread: true })).toBe("c.query(\"SELECT $1 $2\", a, b)");
  });

  test.each([
    ["code", "c.query(`SELECT ${a} ${n}`)", "c.query(`SELECT $1 ${n}`, [a])"],
    ["what is looked through", "c.query(`SELECT ${a} ${n.trim()}`)", "c.query(`SELECT $1 ${n.trim()}`, [a])"],
    ["backslashes, backticks and dollars", "c.query(`SELECT \\`x\\` '\\\\d' \\${y} ${a} ${n}`)", "c.query(`SELECT \\`x\\` '\\\\d' \\${y} $1 ${n}`, [a])"],
    ["the same in a sum", "c.query('SELECT `x` \\\\d ${y} ' + a + n)", "c.query(`SELECT \\`x\\` \\\\d \\${y} $1${n}`, [a])"],
    ["line ends", "c.query('SELECT\\r\\n' + a + n)", "c.query(`SELECT\\r\\n$1${n}`, [a])"],
    ["a dollar before a value", "c.query(`SELECT $${n} ${a}`)", "c.query(`SELECT $${n} $1`, [a])"],
    ["quotes around it", "c.query(`SELECT '${n}' '${a}'`)", "c.query(`SELECT '${n}' $1`, [a])"],
  ])("what is harmless stays: %s", (_, text, expected) => {
    expect(bind(text, { index: 1, isSpread: false }, ["n"])).toBe(expected);
  });

  test.each([
    ["an argument is there", "c.query(`SELECT ${a}`, b)"],
    ["arguments are spread", "c.query(`SELECT ${a}`, ...b)"],
    ["two values stand between quotes", "c.query(`SELECT '${a} ${b}'`)"],
    ["something harmless stands between the same quotes", "c.query(`SELECT '${n} ${a}'`)"],
    ["a quote stays open", "c.query(`SELECT '${a}`)"],
    ["a quote is doubled", "c.query(`SELECT 'it''s ${a}'`)"],
    ["text is put together otherwise", "c.query('SELECT '.concat(a))"],
  ])("nothing where %s", (_, text) => expect(bind(text, { index: 1, isSpread: false }, ["n"])).toBeUndefined());
});
