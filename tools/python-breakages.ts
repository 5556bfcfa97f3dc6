/** Breaks a file of Python by one line, as someone does who is typing, and counts the calls that are still found. */
import { childrenOf, type Node } from "../src/languages/python/nodes.ts";
import { parse } from "../src/languages/python/parser.ts";

/** What is written in the middle of a file, on a line of its own, as far in as the statement after it. */
export const breakages: readonly string[] = [
  "x = foo.", "x = foo.bar(", "x = [1, 2", "x = {'a': 1,", "x =", "if a ==",
  "if a", "for x in", "def f(a,", "class A(", "@app.get('/x'", "return f(",
  "from a import (b,", "import", "x = 'abc", "x = f'abc{", "x = f'{a(", "x = )",
  "x = }", "a b", "try:", "else:", "with open(a) as", "print 'a', b",
  "except A, b:", "exec 'a' in b", "x = `a`", "if a <> b: pass", "raise A, 'b'",
  "// eslint-disable-next-line", "<<<<<<< HEAD", "x = a ? b : c", "lambda", "x = ‘a’",
  "x = \"\"\"abc", "x = f\"\"\"abc", "x = f\"\"\"{a}",
  "x = '''abc", "\"\"\"",
];

/** How many calls a text has, and how many of them are still found, at their places, beside a broken line. */
export function survivorsOf(text: string, line: string): { readonly calls: number; readonly found: number } {
  const whole = parse(text).ast;
  const at = middleOf(whole, text);
  if (at === undefined) return { calls: 0, found: 0 };
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const inserted = `${text.slice(start, at)}${line}\n`;
  const broken = text.slice(0, start) + inserted + text.slice(start);
  const before = placesOfCalls(whole).map((range) => range.map((offset) => (offset >= start ? offset + inserted.length : offset)).join());
  const after = new Set(placesOfCalls(parse(broken).ast).map((range) => range.join()));
  return { calls: before.length, found: before.filter((range) => after.has(range)).length };
}

function nodesOf(ast: Node): readonly Node[] {
  const nodes: Node[] = [];
  const open = [ast];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    open.push(...childrenOf(node));
  }
  return nodes;
}

function placesOfCalls(ast: Node): readonly (readonly number[])[] {
  return nodesOf(ast).filter(({ type }) => type === "Call").map(({ range }) => range);
}

const statements = new Set(["Assign", "Expr", "Return", "If", "For", "FunctionDef", "ClassDef", "Import", "ImportFrom", "AugAssign", "Raise", "Try", "With"]);

/** Where the statement begins that is nearest to the middle of the text, and first on its line. */
function middleOf(ast: Node, text: string): number | undefined {
  const starts = nodesOf(ast)
    .filter((node) => statements.has(node.type) && !(node.type === "If" && text.startsWith("elif", node.range[0])))
    .filter((node) => !("decorator_list" in node && node.decorator_list.length > 0))
    .map(({ range: [start] }) => start)
    .filter((start) => /(?:^|[\n\r])[ \t]*$/u.test(text.slice(Math.max(0, start - 200), start)));
  const middle = text.length / 2;
  return starts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
}
