import { describe, expect, test } from "vitest";
import type { Expression, NameExpression } from "../../../src/code/expression.ts";
import { PythonFile } from "../../../src/languages/python/file.ts";
import type { Node } from "../../../src/languages/python/nodes.ts";
import { parse } from "../../../src/languages/python/parser.ts";
import { PythonSourceCode } from "../../../src/languages/python/source-code.ts";

const collected = /^(?:Call|Assign|AnnAssign|FunctionDef|AsyncFunctionDef|ClassDef)$/u;

function read(text: string): { readonly file: PythonFile; readonly nodes: readonly Node[] } {
  const { ast, comments, errors } = parse(text);
  expect(errors).toEqual([]);
  const source = new PythonSourceCode({ text, ast, comments, errors, hasBOM: false });
  const nodes = [...source.traverse()].flatMap((step) => (step.phase === 1 ? [step.target as Node] : []));
  return { file: new PythonFile(source, "app.py", nodes.filter(({ type }) => collected.test(type))), nodes };
}

/** The names that are arguments of calls of `see`. */
function seen(text: string): readonly Expression[] {
  const { file, nodes } = read(text);
  return nodes.flatMap((node) => (node.type === "Call" && node.func.type === "Name" && node.func.id === "see"
    ? node.args.map((argument) => file.expression(argument)) : []));
}

function show(expression: Expression, depth = 0): string {
  if (depth > 5) return "…";
  const inner = (each: Expression): string => show(each, depth + 1);
  switch (expression.kind) {
    case "name":
      if (expression.variable && depth > 1) return expression.name;
      return expression.variable ? `${expression.name}=[${definitions(expression, depth)}]` : `${expression.name}?`;
    case "constant":
      return JSON.stringify(expression.value);
    case "member":
      return `${inner(expression.object)}.${expression.property ?? "*"}`;
    case "import":
      return `import(${expression.module}${expression.name === undefined ? "" : `:${expression.name}`})`;
    case "parameter":
      return `parameter(${expression.parameter.name} ${expression.parameter.index})`;
    case "element":
      return `element(${inner(expression.of)})`;
    case "list":
      return `[${expression.items.map(({ value }) => inner(value)).join(" ")}]`;
    case "text":
      return `${expression.style}(${expression.parts.map(inner).join(" ")})`;
    case "call":
      return `${inner(expression.callee)}()`;
    case "class":
    case "self":
      return `${expression.kind}(${expression.class.name})`;
    case "function":
      return `function(${expression.function.name})`;
    case "operation":
      return expression.operator;
    default:
      return expression.kind;
  }
}

function definitions({ variable }: NameExpression, depth: number): string {
  return (variable?.definitions ?? []).map(({ value }) => show(value, depth + 1)).join(" | ");
}

/** What the name `x` is, where `see(x)` stands. */
function meaning(text: string): string {
  return seen(text).map((expression) => show(expression)).join("; ");
}

describe("imports", () => {
  test.each([
    ["import a.b\nsee(a)", "a=[import(a)]"],
    ["import a.b as c\nsee(c)", "c=[import(a.b)]"],
    ["from a.b import c as d\nsee(d)", "d=[import(a.b:c)]"],
    ["from . import c\nsee(c)", "c=[import(.:c)]"],
    ["from ..a import c\nsee(c)", "c=[import(..a:c)]"],
    ["try:\n  import a\nexcept ImportError:\n  import b as a\nsee(a)", "a=[import(a) | import(b)]"],
    ["from a import *\nsee(b, str)", "b=[import(a:b)]; str?"],
    ["from a import *\nfrom .c import *\nsee(b)", "b=[choice]"],
    ["from a import *\ndef f():\n  see(b)\n  b = 1", "b=[1]"],
  ])("%j", (text, expected) => expect(meaning(text)).toBe(expected));
});

describe("scopes", () => {
  test.each([
    ["a builtin", "see(str)", "str?"],
    ["a name bound later", "def f():\n  see(x)\nx = 1", "x=[1]"],
    ["a local hides a global", "x = 1\ndef f():\n  x = 2\n  see(x)", "x=[2]"],
    ["global", "x = 1\ndef f():\n  global x\n  x = 2\nsee(x)", "x=[1 | 2]"],
    ["global inside an if", "def f():\n  if y:\n    global x\n  x = 2\nsee(x)", "x=[2]"],
    ["nonlocal", "def f():\n  def g():\n    nonlocal x\n    x = 2\n  x = 1\n  see(x)", "x=[1 | 2]"],
    ["a class is not seen from its methods", "x = 1\nclass C:\n  x = 2\n  def f(self):\n    see(x)", "x=[1]"],
    ["a class sees its own names", "x = 1\nclass C:\n  x = 2\n  see(x)", "x=[2]"],
    ["a comprehension's own name", "x = 1\n[see(x) for x in xs]\nsee(x)", "x=[element(xs?)]; x=[1]"],
    ["the first list is read outside", "class C:\n  x = 1\n  y = [see(z) for z in see(x)]", "z=[element(see?())]; x=[1]"],
    ["a walrus leaves its comprehension", "def f():\n  [(y := x) for x in xs]\n  see(y)", "y=[x=[element(xs?)]]"],
    ["a lambda's parameter", "f = lambda x: see(x)", "x=[parameter(x 0)]"],
    ["a default is read outside", "x = 1\ndef f(x=see(x)): pass", "x=[1]"],
    ["an annotation is read outside", "def f(date: see(date)): pass", "date?"],
    ["a decorator is read outside", "@see(f)\ndef f(f): pass", "f=[function(f)]"],
    ["type parameters", "def f[T](x: see(T)): pass\nsee(T)", "T=[unknown]; T?"],
  ])("%s", (_, text, expected) => expect(meaning(text)).toBe(expected));
});

describe("definitions", () => {
  test.each([
    ["x: int = 1\nsee(x)", "x=[1]"],
    ["x: C\nsee(x)", "x=[C?()]"],
    ["x: C\nx = 1\nsee(x)", "x=[1]"],
    ["a, (x, *y) = v\nsee(x, y)", "x=[v?.1.0]; y=[unknown]"],
    ["x = y = v\nsee(x)", "x=[v?]"],
    ["x = 'a'\nx += b\nsee(x)", "x=[\"a\" | append(x b?)]"],
    ["x = 1\nx -= 1\nsee(x)", "x=[1 | arithmetic]"],
    ["for x in xs: see(x)", "x=[element(xs?)]"],
    ["for a, x in xs: see(x)", "x=[element(xs?).1]"],
    ["for i, x in enumerate(xs): see(i, x)", "i=[[arithmetic element(xs?)].0]; x=[[arithmetic element(xs?)].1]"],
    ["for x in range(3): see(x)", "x=[arithmetic]"],
    ["with a() as x: see(x)", "x=[a?()]"],
    ["async def f():\n  async with a() as (x, y): see(y)", "y=[a?().1]"],
    ["try: pass\nexcept E as x: see(x)", "x=[unknown]"],
    ["if (x := f()): see(x)", "x=[f?()]"],
    ["match v:\n  case {'a': [x, *y], **z}: see(x, y, z)", "x=[unknown]; y=[unknown]; z=[unknown]"],
    ["class C: pass\nsee(C)", "C=[class(C)]"],
    ["def f(): pass\nsee(f)", "f=[function(f)]"],
    ["type X = int\nsee(X)", "X=[unknown]"],
  ])("%j", (text, expected) => expect(meaning(text)).toBe(expected));
});

describe("methods", () => {
  test.each([
    ["class C:\n  def f(self, a):\n    see(self, a)", "self(C); a=[parameter(a 0)]"],
    ["class C:\n  def f(self):\n    return lambda: see(self)", "self(C)"],
    ["class C:\n  @classmethod\n  def f(cls, a):\n    see(cls, a)", "class(C); a=[parameter(a 0)]"],
    ["class C:\n  @staticmethod\n  def f(a):\n    see(a)", "a=[parameter(a 0)]"],
    ["class C:\n  if x:\n    def f(this, *, a): see(this, a)", "self(C); a=[parameter(a -1)]"],
    ["def f(a, /, b, *c, d, **e): see(a, b, c, d, e)",
      "a=[parameter(a 0)]; b=[parameter(b 1)]; c=[parameter(c 2)]; d=[parameter(d -1)]; e=[parameter(e -1)]"],
  ])("%j", (text, expected) => expect(meaning(text)).toBe(expected));
});

describe("mutations", () => {
  function mutations(text: string): readonly string[] {
    const [name] = seen(text);
    const found = name?.kind === "name" ? (name.variable?.mutations ?? []) : [];
    return found.map(({ kind, key, value }) => `${kind} ${key ?? ""} ${show(value)}`);
  }

  test.each([
    ["x.append(1)\nx.add(2)\nx.insert(0, 3)", ["add  1", "add  2", "add  3"]],
    ["x.extend([1, 2])\nx.extend(y)\nx += [3]\nx.append(4)", ["add  1", "add  2", "add  element(y?)", "add  3", "add  4"]],
    ["x['k'] = 1\nx.a = 2\nx[y] = 3", ["set k 1", "set a 2", "set  3"]],
    ["x.update({'a': 1}, b=2)\nx.setdefault('c', 3)", ["set a 1", "set b 2", "set c 3"]],
    ["def f(x):\n  x.append(1)", []],
    ["def f():\n  x.append(1)", ["add  1"]],
  ])("%j", (text, expected) => expect(mutations(`x = make()\n${text}\nsee(x)`)).toEqual(expected));

  test("a list added is no definition", () => expect(meaning("x = ['a']\nx += ['b']\nsee(x)")).toBe("x=[[\"a\"]]"));
});

test("chains as long as the file do not exhaust the stack", () => {
  const length = 20_000;
  const sum = `x = 1\nsee(${Array.from({ length }, () => "x").join(" + ")})`;
  expect(seen(sum)[0]).toMatchObject({ kind: "text", style: "sum" });
  expect(seen(`see(x${".a()".repeat(length)})`)[0]).toMatchObject({ kind: "call" });
  expect(seen(`see(${"1 if x else ".repeat(5000)}2)`)[0]).toMatchObject({ kind: "choice" });
});
