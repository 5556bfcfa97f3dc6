import { describe, expect, test } from "vitest";
import type { CallExpression, Expression } from "../../../src/code/expression.ts";
import type { FunctionCode } from "../../../src/code/function.ts";
import { Flow } from "../../../src/flow/flow.ts";
import type { FlowKnowledge } from "../../../src/flow/knowledge.ts";
import { PythonFile } from "../../../src/languages/python/file.ts";
import type { Node } from "../../../src/languages/python/nodes.ts";
import { parse } from "../../../src/languages/python/parser.ts";
import { PythonSourceCode } from "../../../src/languages/python/source-code.ts";
import { inFileView } from "../../../src/project/in-file-view.ts";

const collected = /^(?:Call|Assign|AnnAssign|FunctionDef|AsyncFunctionDef|ClassDef)$/u;

/** As much knowledge as it takes: FastAPI's handlers, `Depends`, a few sources and conversions. */
const knowledge: FlowKnowledge = {
  isRoot: () => true,
  leaders: () => undefined,
  makerRoots: new Set(),
  injects: true,
  canonical: (path) => path,
  gives: (path) => (path === "fastapi.Depends"
    ? { slot: { text: "0", alternatives: [{ from: 0, isRest: false, steps: [] }] }, isCalled: true } : undefined),
  parameterType: () => undefined,
  handler: (path) => (path === "fastapi.FastAPI().get" ? { converts: true, injected: new Set(["fastapi.Depends"]), typedPath: undefined } : undefined),
  signatures: [],
  source: (path) => (path === "os.environ" ? "environment" : path === "input()" ? "request" : undefined),
  isSchema: () => false, showsFields: () => false, hasFixedKeys: () => false,
  isConversion: (path) => path === "int" || path === "len",
  isMaker: () => false, isReader: () => false, isStep: () => false,
  guard: () => undefined, holding: () => undefined, filter: () => undefined,
  constant: () => undefined, fallback: () => undefined, randomness: () => undefined,
};

interface Seen {
  readonly file: PythonFile;
  readonly flow: Flow;
  readonly values: readonly Expression[];
  readonly calls: (...names: string[]) => readonly CallExpression[];
}

/** Reads a file; `values` are the arguments of its calls of `see`. */
function read(text: string): Seen {
  const { ast, comments, errors } = parse(text);
  expect(errors).toEqual([]);
  const source = new PythonSourceCode({ text, ast, comments, errors, hasBOM: false });
  const nodes = [...source.traverse()].flatMap((step) => (step.phase === 1 ? [step.target as Node] : []));
  const file = new PythonFile(source, "app.py", nodes.filter(({ type }) => collected.test(type)));
  const values = nodes.flatMap((node) => (node.type === "Call" && node.func.type === "Name" && node.func.id === "see"
    ? node.args.map((argument) => file.expression(argument)) : []));
  return { file, flow: new Flow(file, knowledge, inFileView), values, calls: (...names) => [...file.calls(new Set(names), () => true)] };
}

/** The parts of the texts that the argument of `see` may be: `"a" + <b>`. */
function texts(text: string): readonly string[] {
  const { flow, values } = read(text);
  return values.flatMap((value) => flow.valueOf(value).texts.map((parts) => parts.map((part) =>
    (part.constant === undefined ? `<${part.text}>${part.isHarmless ? "!" : ""}` : JSON.stringify(part.constant))).join(" + ")));
}

function value(text: string): ReturnType<Flow["valueOf"]> {
  const { flow, values } = read(text);
  const [first] = values;
  if (!first) throw new Error("nothing to see");
  return flow.valueOf(first);
}

function functionNamed(text: string, name: string): FunctionCode {
  const { file } = read(text);
  for (const node of file.source.traverse()) {
    const target = node.target as Node;
    if (node.phase === 1 && (target.type === "FunctionDef" || target.type === "Lambda")) {
      const code = file.function(target);
      if (code.name === name) return code;
    }
  }
  throw new Error(`no ${name}`);
}

describe("constants", () => {
  test.each([
    ["'a' \"b\" r'\\c'", "ab\\c"],
    ["b'a'", "a"],
    ["'a' + 'b' * 1", undefined],
    ["1 + 2", 3],
    ["-1", -1],
    ["None", null],
    ["True", true],
    ["...", undefined],
    ["1j", undefined],
    ["'%s-%s' % ('a', 1)", "a-1"],
    ["'%(a)s 100%%' % {'a': 'b'}", "b 100%"],
    ["'{}{{}}{0}{a}'.format('x', a='y')", "x{}xy"],
    ["'{a}'.format_map({'a': 'y'})", "y"],
    ["f'a{1}{\"b\"}'", "a1b"],
    ["', '.join(['a', 'b'])", "a, b"],
    ["'a-b'.replace('-', '+')", "a+b"],
    ["' a '.strip().encode('utf-8')", " a "],
    ["str(1)", "1"],
    ["(x := 'a')", "a"],
    ["'a' if y else 'a'", "a"],
    ["{'a': 1}['a']", 1],
    ["[1, 2][1]", 2],
    ["'a b'.split()[1]", "b"],
    ["dict(a=1)['a']", 1],
    ["'abc'[1:]", "abc"],
  ])("%s", (code, expected) => expect(value(`see(${code})`).constant).toBe(expected));

  test.each([
    ["a name", "x = 'a'\nsee(x)", "a"],
    ["names taken apart", "x, y = 'a', 'b'\nsee(y)", "b"],
    ["an attribute of self", "class C:\n  t = 'a'\n  def f(self):\n    see(self.t)", "a"],
    ["a property", "class C:\n  @property\n  def t(self):\n    return 'a'\n  def f(self):\n    see(self.t)", "a"],
    ["what __init__ stores", "class C:\n  def __init__(self):\n    self.a, self.b = 1, 2\n  def f(self):\n    see(self.b)", 2],
    ["a member set later", "d = {}\nd['k'] = 'a'\nsee(d['k'])", "a"],
  ])("%s", (_, text, expected) => expect(value(text).constant).toBe(expected));
});

describe("excerpts and comprehensions", () => {
  test.each([
    ["x[:4]", 4], ["x[-4:]", 4], ["x[2:6]", 4], ["x[-8:-4]", 4], ["x[:-4]", undefined], ["x[4:]", undefined], ["x[:n]", undefined], ["x[::2]", undefined],
    ["x[:8:2]", undefined], ["x[-4:2]", undefined],
  ])("%s", (code, left) => {
    const [first] = read(`see(${code})`).values;
    const length = first?.kind === "operation" && first.operator === "excerpt" ? first.operands[1] : undefined;
    expect(length?.kind === "constant" ? length.value : undefined).toBe(left);
  });

  test.each([
    ["{k: v for k, v in x.items()}", "spread x"],
    ["{str(k): v for k, v in x.items()}", "spread x"],
    ["{k.lower(): v for k, v in x.items()}", "spread x"],
    ["dict(x.items())", "spread x"],
    ["{k: v for k, v in x.items() if k}", "spread unknown"],
    ["{k: f(v) for k, v in x.items()}", "value call"],
    ["{v: k for k, v in x.items()}", "value name"],
    ["{a: a.b for a in x}", "value member"],
  ])("%s", (code, expected) => {
    const [first] = read(`see(${code})`).values;
    const entry = first?.kind === "record" ? first.entries[0] : undefined;
    const value = entry?.isSpread && entry.value.kind === "name" ? entry.value.name : entry?.value.kind;
    expect(`${entry?.isSpread ? "spread" : "value"} ${value}`).toBe(expected);
  });
});

describe("texts", () => {
  test.each([
    ["see(f\"a'{x}'{y!r}b\")", ["\"a'\" + <x> + \"'\" + <y> + \"b\""]],
    ["see(f'{x:d} {y:.2f} {z:>10} {w:%Y-%m-%d} {v:{n}d}')", ["<x>! + \" \" + <y>! + \" \" + <z> + \" \" + <w> + \" \" + <v>!"]],
    ["see(f'{x=}')", ["\"x=\" + <x>"]],
    ["see('a' + x + str(y))", ["\"a\" + <x> + <y>"]],
    ["see('a %s b %d %% %5.1f' % (x, y, z))", ["\"a \" + <x> + \" b \" + <y>! + \" % \" + <z>!"]],
    ["see('a %s' % x)", ["\"a \" + <x>"]],
    ["see('a %(k)s %(l)d' % {'k': x, 'l': y})", ["\"a \" + <x> + \" \" + <y>!"]],
    ["see('a %(k)s' % d)", ["\"a \" + <d>"]],
    ["Q = 'a %s'\nsee(Q % x)", ["\"a \" + <x>"]],
    ["see(('a ' 'b %s' + ' c %s') % (x, y))", ["\"a b \" + <x> + \" c \" + <y>"]],
    ["see('a {} {} {0} {k} {k.b} {1:d}'.format(x, y, k=z))",
      ["\"a \" + <x> + \" \" + <y> + \" \" + <x> + \" \" + <z> + \" \" + <z> + \" \" + <y>!"]],
    ["see(t.format(x))", ["<t> + <x>"]],
    ["see('a' + ', '.join(x for x in xs))", ["\"a\" + <x>"]],
    ["see('a' + ', '.join(map(str, xs)))", ["\"a\" + <xs>"]],
    ["see(','.join('?' * len(xs)))", ["\"?\""]],
    ["see(','.join(['?'] * len(xs)))", ["\"?\""]],
    ["see('a ? b'.replace('?', x))", ["\"a \" + <x> + \" b\""]],
    ["q = 'a'\nif y:\n  q += x\nsee(q)", ["\"a\" + <x>", "\"a\""]],
    ["q = ['a']\nq.append(x)\nq += ['c']\nsee(' '.join(q))", ["\"a\" + \" \" + <x> + \" \" + \"c\""]],
    ["q = 'a'\nq %= x\nsee(q)", ["\"a\" + <x>"]],
    ["def f():\n  return 'a' + x\nsee(f() + 'b')", ["\"a\" + <x> + \"b\""]],
    ["see(t'a{x}')", ["<t'a{x}'>"]],
    ["see(a % b)", ["<a % b>!"]],
    ["from psycopg.sql import SQL\nsee(SQL('{}').format(x))", ["<SQL('{}').format(x)>"]],
  ])("%j", (text, expected) => expect(texts(text)).toEqual(expected));
});

describe("paths", () => {
  test.each([
    ["import sqlite3\nc = sqlite3.connect('')\nsee(c.cursor().execute)", "sqlite3.connect().cursor().execute"],
    ["from sqlite3 import connect as c\nwith c('') as d: see(d.execute)", "sqlite3.connect().execute"],
    ["import a.b as c\nsee(c.d)", "a.b.d"],
    ["import a.b\nsee(a.b.d)", "a.b.d"],
    ["import asyncpg\nasync def f(c: asyncpg.Connection):\n  see(await c.fetch())", "asyncpg.Connection().fetch()"],
    ["from a import Session\nfrom typing import Optional\ndef f(s: Optional[Session], t: Session | None, u: 'Session'):\n  see(u.x)", "a.Session().x"],
    ["from a import Session\nfrom typing import Annotated\nS = Annotated[Session, 1]\ndef f(s: S): see(s.x)", "a.Session().x"],
    ["import m\nclass C:\n  s: m.Session\n  def f(self): see(self.s.x)", "m.Session().x"],
    ["import m\nclass C:\n  def __init__(self, s: m.Session): self.s = s\n  def f(self): see(self.s.x)", "m.Session().x"],
    ["import sqlite3\nfrom fastapi import Depends\ndef db():\n  d = sqlite3.connect('')\n  yield d\ndef f(c=Depends(db)): see(c)", "sqlite3.connect()"],
    ["import re\nsee(re.split('a', x))", "re.split()"],
    ["import os\nsee(os.path.join('a', x))", "os.path.join()"],
    ["import jwt\nsee(jwt.decode(x))", "jwt.decode()"],
    ["import os\nsee(os.environ['X'])", "os.environ.X"],
    ["see(open)", "open"],
    ["from a import *\nsee(b.c)", "a.b.c"],
    ["from a import *\nfrom c import *\nsee(b.c)", undefined],
  ])("%j", (text, expected) => expect(value(text).path).toBe(expected));
});

describe("what is harmless", () => {
  const handler = (parameters: string, body: string): string =>
    "from fastapi import FastAPI, Depends\nfrom typing import *\nfrom uuid import UUID\nfrom datetime import date\n" +
    `from enum import Enum\nimport re\napp = FastAPI()\nclass Kind(str, Enum):\n  A = 'a'\nCOLUMNS = {'a': 'x', 'b': 'y'}\nNAMES = ('a', 'b')\nWORD = re.compile(r'\\w+$')\n` +
    `@app.get('/')\ndef f(${parameters}):\n${body.split("\n").map((line) => `  ${line}`).join("\n")}`;

  test.each([
    ["x: int", true], ["x: str", false], ["x", false], ["x: UUID", true], ["x: date", true], ["x: Kind", true], ["x: Any", false],
    ["x: 'int'", true], ["x: str | None", false], ["x: int | None", true], ["x: 'str'", false], ["x: float = 1", true],
  ])("parameter %s: %s", (parameter, expected) => expect(value(handler(parameter, "see(x)")).isHarmless).toBe(expected));

  test.each([
    ["int", "number"], ["bool", "boolean"], ["typing.Literal['a', 'b']", "choice"], ["typing.Optional[int]", "choice"],
    ["typing.Union[int, None, float]", "choice"], ["list[int]", "number"], ["typing.Sequence[Kind]", "choice"],
      ["tuple[int, ...]", "number"],
    ["typing.Annotated[int, 1]", "number"], ["Id", "number"], ["Alias", "choice"], ["dict[str, int]", "other"], ["Kind",
      "choice"],
    ["typing.Final[int]", "number"], ["Plain", "other"], ["decimal.Decimal", "number"],
  ])("shape of %s: %s", (annotation, expected) => {
    const text = "import typing, decimal\nfrom enum import IntEnum\nclass Kind(IntEnum): pass\nclass Plain: pass\nId = typing.Annotated[int, 1]\n" +
      `type Alias = int | None\ndef f(x: ${annotation}): pass`;
    expect(functionNamed(text, "f").parameters[0]?.annotation?.shape).toBe(expected);
  });

  test.each([
    ["if x not in NAMES:\n  raise E()\nsee(x)", true],
    ["if x not in NAMES:\n  print()\nsee(x)", false],
    ["if x in COLUMNS:\n  see(x)", true],
    ["see(x if x in NAMES else 'a')", true],
    ["see(COLUMNS[x])", true],
    ["see(COLUMNS.get(x, 'a'))", true],
    ["see(COLUMNS.get(x, x))", false],
    ["assert x in NAMES\nsee(x)", true],
    ["if not re.fullmatch(r'\\w+', x):\n  return\nsee(x)", true],
    ["if re.match(r'\\w+', x):\n  see(x)", false],
    ["if re.match(r'\\w+$', x) is None:\n  return\nsee(x)", true],
    ["if WORD.match(x) and y:\n  see(x)", true],
    ["m = WORD.match(x)\nif not m:\n  raise E\nsee(x)", true],
    ["if not x.isdigit():\n  return\nsee(x)", true],
    ["if isinstance(x, int):\n  see(x)", true],
    ["if isinstance(x, str):\n  see(x)", false],
    ["if y:\n  return\nelif x not in NAMES:\n  return\nsee(x)", true],
    ["for n in NAMES:\n  see(n)", true],
    ["for i, n in enumerate(NAMES):\n  see(i)", true],
    ["for k, v in COLUMNS.items():\n  see(v)", true],
    ["see([y for y in x if y in NAMES][0])", true],
    ["see([y for y in x][0])", false],
    ["[see(y) for y in x if y in NAMES]", true],
    ["while x in NAMES:\n  see(x)", true],
    ["see(','.join(str(int(y)) for y in x))", true],
    ["see(','.join(map(int, x)))", true],
    ["see(x.strip())", false],
    ["x in NAMES and see(x)", true],
    ["x in NAMES or see(x)", false],
    ["see(len(x))", true],
    ["try:\n  z = int(x)\nexcept ValueError:\n  z = 0\nsee(z)", true],
    ["try:\n  z = int(x)\nexcept ValueError:\n  z = x\nsee(z)", false],
    ["match y:\n  case 1: z = 'a'\n  case _: z = 'b'\nsee(z)", true],
  ])("%j: %s", (body, expected) => expect(value(handler("x, y", body)).isHarmless).toBe(expected));

  test("what a handler is given", () => {
    const { sources } = value(handler("name: str", "q = name.strip()\nsee(f'a {q}')"));
    expect(sources).toEqual([{ kind: "request", text: "name", line: 14, steps: [{ text: "q", line: 16 }] }]);
  });

  test("an argument of a function that only this file calls", () => {
    expect(value("def _f(x):\n  see(x)\n_f(1)\n_f(2)").isHarmless).toBe(true);
    expect(value("def _f(x):\n  see(x)\n_f(1)\n_f(input())").sources.map(({ kind }) => kind)).toEqual(["request"]);
    expect(value("def f(x):\n  see(x)\nf(1)").isHarmless).toBe(false);
    expect(value("def f(a):\n  def g(x):\n    see(x)\n  g(1)").isHarmless).toBe(true);
  });

  test("the environment", () => expect(value("import os\nsee(os.environ['A'])").sources.length).toBeGreaterThanOrEqual(0));
});

describe("calls", () => {
  const show = ({ callee, arguments: given, decorated }: CallExpression): string => {
    const name = callee.kind === "member" ? `.${callee.property ?? ""}` : callee.kind === "name" ? callee.name : callee.kind;
    const values = given.map(({ value: each, name: keyword, isSpread }) =>
      `${isSpread ? "*" : ""}${keyword ?? ""}${each.kind === "constant" ? JSON.stringify(each.value) : each.kind}`);
    return `${name}(${values.join(" ")})${decorated ? ` on ${decorated.kind}` : ""}`;
  };

  test.each([
    ["a.execute(1, *b, c=2, **d)", ["execute"], [".execute(1 *name c2 ***name)"]],
    ["a.fetch()\nexecute()\nprint()", ["execute"], ["execute()"]],
    ["from m import x as y\ny()\nz = y\nz()\ndef f(): pass\nf()", ["a"], ["y()", "z()"]],
    ["a['k'] = 1\na.k = 2\na[b] = c['d'] = 3", ["[]="], [".[]=(\"k\" 1)", ".[]=(\"k\" 2)", ".[]=(name 3)", ".[]=(\"d\" 3)"]],
    ["A = 1\nif b:\n  A: int = 2\ntry:\n  A = 3\nexcept E:\n  A = 4\ndef f():\n  A = 5", ["A="], ["A=(1)", "A=(2)", "A=(3)",
      "A=(4)"]],
    ["@a.before\n@a.route('/')\n@other\nclass C:\n  @a.before\n  def f(): pass", ["before", "route"],
      [".before() on class", ".before() on function", ".route(\"/\") on class"]],
    ["a.strip(f.execute()).strip()\nsorted(execute())", ["execute", "strip", "sorted"], [".execute()", "execute()"]],
  ])("%j", (text, names, expected) => {
    expect(read(text).calls(...names).map(show).sort()).toEqual([...expected].sort());
  });

  test("no call twice", () => {
    const calls = read("@a.route('/')\ndef f(): a.route(a.route())\nx = sorted(a.route())").calls("route", "sorted");
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls).toHaveLength(4);
  });
});

describe("functions", () => {
  test("head, export and callers", () => {
    const text = "async  def f(a, b=1, *, c): pass\ndef _g(): pass\n_g()\nh = lambda x: _g()\nuse(h, [_g])";
    const { file } = read(text);
    const [f, g] = file.source.ast.body;
    if (f?.type !== "AsyncFunctionDef" || g?.type !== "FunctionDef") throw new Error("no functions");
    expect(file.print.source(file.function(f).head)).toBe("f");
    expect(file.function(f).head.loc).toEqual({ start: { line: 1, column: 11 }, end: { line: 1, column: 12 } });
    expect(file.function(f).isExported).toBe(true);
    expect(file.function(g).isExported).toBe(false);
    expect(file.function(f).isClosed).toBe(false);
    expect(file.function(g).isClosed).toBe(false); // it is also given to `use`
    expect(file.function(g).givenTo.map(({ index }) => index)).toEqual([1]);
    expect(functionNamed(text, "h").givenTo.map(({ index }) => index)).toEqual([0]);
    expect(functionNamed(text, "h").calls).toHaveLength(1);
  });

  test.each([
    ["def _f(): pass\n_f()\n_f()", 2],
    ["@x\ndef _f(): pass\n_f()", undefined],
    ["class C:\n  def _f(self): pass\n  _f(1)", undefined],
    ["def g():\n  def _f(): pass\n  return _f", undefined],
    ["def g():\n  _f = lambda: 1\n  _f()", 1],
  ])("%j has %s callers", (text, expected) => {
    const { callers, isClosed } = functionNamed(text, "_f");
    expect(isClosed ? callers.length : undefined).toBe(expected);
  });

  test("returns", () => {
    const { returns } = functionNamed("def f():\n  if a: return 1\n  def g(): return 2\n  class C:\n    x = 3\n  yield 4\n  return 5", "f");
    expect(returns.map((each) => (each.kind === "constant" ? each.value : each.kind))).toEqual([1, 4, 5]);
  });

  test("fields and methods", () => {
    const { file } = read("class C(B):\n  a: int\n  b = 1\n  def f(self):\n    self.c: str = 2\n    self.d = self.e = 3\n" +
      "  @property\n  def g(self): return 4\n  @g.setter\n  def g(self, v): pass");
    const [node] = file.source.ast.body;
    if (node?.type !== "ClassDef") throw new Error("no class");
    const code = file.class(node);
    expect([...code.fields.keys()]).toEqual(["a", "b", "c", "d", "e", "g"]);
    expect([...code.methods.keys()]).toEqual(["f"]);
    expect(code.fields.get("a")?.[0]?.annotation?.shape).toBe("number");
    expect(code.fields.get("a")?.[0]?.value.kind).toBe("call");
    expect(code.bases.map(({ kind }) => kind)).toEqual(["name"]);
    expect(code.methods.get("f")?.class).toBe(code);
  });
});

describe("places", () => {
  test("every expression knows its lines", () => {
    const { values } = read("\nsee(\n  'a' + b)");
    expect(values[0]?.loc).toEqual({ start: { line: 3, column: 2 }, end: { line: 3, column: 9 } });
  });

  test("a node is found by its place alone", () => {
    const { file, values } = read("x = 1\n@d\ndef f():\n  if a:\n    see({**b, 'c': d})");
    const [seen] = values;
    const record = seen ? file.nodeOf({ range: seen.range, loc: seen.loc }) : undefined;
    expect(record?.type).toBe("Dict");
  });

  test("many statements take no more than their share of time", () => {
    const text = `${Array.from({ length: 20_000 }, (_, i) => `x${i} = input()\nsee(f'a {x${i}}')`).join("\n")}`;
    const { flow, values } = read(text);
    for (const each of values) expect(flow.valueOf(each).isHarmless).toBe(false);
  });
});
