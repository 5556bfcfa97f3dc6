import { describe, expect, it } from "vitest";
import { childrenOf, visitorKeys } from "../../../src/languages/python/nodes.ts";
import type { Node } from "../../../src/languages/python/nodes.ts";
import { parse } from "../../../src/languages/python/parser.ts";

const notShown = new Set(["type", "range", "parent"]);

/** Writes a tree as `Call(func=f, args=[1])`: names and constants bare, without what is empty. */
function dump(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(dump).join(", ")}]`;
  if (!isNode(value)) return String(value);
  if (value.type === "Expr") return dump(value.value);
  if (value.type === "Name") return value.id;
  if (value.type === "Constant") {
    if (value.kind === "number") return value.raw;
    if (value.kind === "ellipsis") return "...";
    if (value.kind !== "str" && value.kind !== "bytes") return String(value.value);
    return `${value.kind === "bytes" ? "b" : ""}'${JSON.stringify(value.value).slice(1, -1).replaceAll('\\"', '"')}'`;
  }
  const fields = Object.entries(value)
    .filter(([key, field]) => !notShown.has(key) && field !== null && field !== false && field !== -1)
    .filter(([, field]) => !Array.isArray(field) || field.length > 0)
    .map(([key, field]) => `${key}=${dump(field)}`);
  return `${value.type}(${fields.join(", ")})`;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function shape(source: string): string {
  return parse(source, { tolerant: false }).ast.body.map(dump).join("; ");
}

/** Each line was compared with the `ast` module of CPython 3.14. */
const fixtures: Record<string, [source: string, tree: string][]> = {
  "names and constants": [
    ["None, True, False, ...", "Tuple(elts=[null, true, false, ...])"],
    ["0xff_ff + 1_000.5e-1 + 00", "BinOp(left=BinOp(left=0xff_ff, op=Add, right=1_000.5e-1), op=Add, right=00)"],
    ["2j", "2j"],
    [String.raw`b'a\xff' b'b'`, "b'aÿb'"],
    [`'a' "b" '''c'''`, "'abc'"],
    [String.raw`r'\n' '\n\x41\u00e9\101\q'`, String.raw`'\\n\nAéA\\q'`],
    [String.raw`'\N{DASH}'`, String.raw`'\\N{DASH}'`],
    ["ﬁ, 𝐱, ñ", "Tuple(elts=[fi, x, ñ])"],
  ],
  "operators": [
    [
      "a + b * c ** -d",
      `BinOp(left=a, op=Add, right=BinOp(left=b, op=Mult, right=BinOp(left=c, op=Pow, right=UnaryOp(op=USub,
        operand=d))))`,
    ],
    ["a - b - c", "BinOp(left=BinOp(left=a, op=Sub, right=b), op=Sub, right=c)"],
    ["2 ** 3 ** 4", "BinOp(left=2, op=Pow, right=BinOp(left=3, op=Pow, right=4))"],
    [
      "a | b ^ c & d << e",
      `BinOp(left=a, op=BitOr, right=BinOp(left=b, op=BitXor, right=BinOp(left=c, op=BitAnd,
        right=BinOp(left=d, op=LShift, right=e))))`,
    ],
    [
      "a // b % c @ d / e",
      `BinOp(left=BinOp(left=BinOp(left=BinOp(left=a, op=FloorDiv, right=b), op=Mod, right=c), op=MatMult,
        right=d), op=Div, right=e)`,
    ],
    ["-+~a", "UnaryOp(op=USub, operand=UnaryOp(op=UAdd, operand=UnaryOp(op=Invert, operand=a)))"],
    ["not a in b", "UnaryOp(op=Not, operand=Compare(left=a, ops=[In], comparators=[b]))"],
    ["a < b <= c is not d not in e", "Compare(left=a, ops=[Lt, LtE, IsNot, NotIn], comparators=[b, c, d, e])"],
    ["a or b and not c or d", "BoolOp(op=Or, values=[a, BoolOp(op=And, values=[b, UnaryOp(op=Not, operand=c)]), d])"],
    ["a if b else c if d else e", "IfExp(body=a, test=b, orelse=IfExp(body=c, test=d, orelse=e))"],
    ["(lambda: 1) if a else b", "IfExp(body=Lambda(args=arguments(), body=1), test=a, orelse=b)"],
    ["(a := b)", "NamedExpr(target=a, value=b)"],
    ["await_", "await_"],
  ],
  "calls and subscripts": [
    [
      "f(a, *b, c=d, **e)",
      "Call(func=f, args=[a, Starred(value=b)], keywords=[keyword(arg=c, value=d), keyword(value=e)])",
    ],
    ["f(x for x in y)", "Call(func=f, args=[GeneratorExp(elt=x, generators=[comprehension(target=x, iter=y)])])"],
    ["f(a := 1)", "Call(func=f, args=[NamedExpr(target=a, value=1)])"],
    [
      "f(a)(b)[c].d",
      "Attribute(value=Subscript(value=Call(func=Call(func=f, args=[a]), args=[b]), slice=c), attr=d)",
    ],
    ["a[b:=c]", "Subscript(value=a, slice=NamedExpr(target=b, value=c))"],
    [
      "a[1:2, ::3, *d]",
      "Subscript(value=a, slice=Tuple(elts=[Slice(lower=1, upper=2), Slice(step=3), Starred(value=d)]))",
    ],
    ["a[:]", "Subscript(value=a, slice=Slice())"],
    ["a[*b]", "Subscript(value=a, slice=Tuple(elts=[Starred(value=b)]))"],
  ],
  "displays and comprehensions": [
    ["(), [], {}", "Tuple(elts=[Tuple(), List(), Dict()])"],
    [
      "(a,), [a, *b], {a, *b}",
      "Tuple(elts=[Tuple(elts=[a]), List(elts=[a, Starred(value=b)]), Set(elts=[a, Starred(value=b)])])",
    ],
    ["{**a, 'b': c}", "Dict(keys=[null, 'b'], values=[a, c])"],
    [
      "[x for x in y if a if b for z in w]",
      "ListComp(elt=x, generators=[comprehension(target=x, iter=y, ifs=[a, b]), comprehension(target=z, iter=w)])",
    ],
    [
      "{k: v for k, v in d}",
      "DictComp(key=k, value=v, generators=[comprehension(target=Tuple(elts=[k, v]), iter=d)])",
    ],
    ["{x async for x in y}", "SetComp(elt=x, generators=[comprehension(target=x, iter=y, is_async=true)])"],
    ["(x for x, in y)", "GeneratorExp(elt=x, generators=[comprehension(target=Tuple(elts=[x]), iter=y)])"],
  ],
  "lambdas": [
    ["lambda: 0", "Lambda(args=arguments(), body=0)"],
    [
      "lambda a, /, b=1, *c, d, e=2, **f: g",
      `Lambda(args=arguments(posonlyargs=[arg(arg=a)], args=[arg(arg=b)], vararg=arg(arg=c),
        kwonlyargs=[arg(arg=d), arg(arg=e)], kw_defaults=[null, 2], kwarg=arg(arg=f), defaults=[1]), body=g)`,
    ],
    ["lambda *, k: k", "Lambda(args=arguments(kwonlyargs=[arg(arg=k)], kw_defaults=[null]), body=k)"],
  ],
  "strings with fields": [
    ["f'a{b}c{{d}}'", "JoinedStr(values=['a', FormattedValue(value=b), 'c{d}'])"],
    [
      "f'{a!r:>{w}}'",
      `JoinedStr(values=[FormattedValue(value=a, conversion=114, format_spec=JoinedStr(values=['>',
        FormattedValue(value=w)]))])`,
    ],
    ["f'{a = }'", "JoinedStr(values=['a = ', FormattedValue(value=a, conversion=114)])"],
    ["f'{a=:5}'", "JoinedStr(values=['a=', FormattedValue(value=a, format_spec=JoinedStr(values=['5']))])"],
    ["f'{a:=5}'", "JoinedStr(values=[FormattedValue(value=a, format_spec=JoinedStr(values=['=5']))])"],
    ["f'{a != b}'", "JoinedStr(values=[FormattedValue(value=Compare(left=a, ops=[NotEq], comparators=[b]))])"],
    [
      `f'{f"{f'{1}'}"}'`,
      `JoinedStr(values=[FormattedValue(value=
        JoinedStr(values=[FormattedValue(value=
        JoinedStr(values=[FormattedValue(value=1)]))]))])`,
    ],
    ["f'{d['k']}'", "JoinedStr(values=[FormattedValue(value=Subscript(value=d, slice='k'))])"],
    ["f'''{\na # c\n}'''", "JoinedStr(values=[FormattedValue(value=a)])"],
    ["'a' f'{b}' 'c' 'd'", "JoinedStr(values=['a', FormattedValue(value=b), 'cd'])"],
    [String.raw`rf'\d{a}\n'`, String.raw`JoinedStr(values=['\\d', FormattedValue(value=a), '\\n'])`],
    ["f''", "JoinedStr()"],
    [
      "f'{a,}{*b, c}'",
      `JoinedStr(values=[FormattedValue(value=Tuple(elts=[a])),
        FormattedValue(value=Tuple(elts=[Starred(value=b), c]))])`,
    ],
    [
      "f'{(lambda x: 1)}'",
      "JoinedStr(values=[FormattedValue(value=Lambda(args=arguments(args=[arg(arg=x)]), body=1))])",
    ],
    ["f'{x:%Y-%m}'", "JoinedStr(values=[FormattedValue(value=x, format_spec=JoinedStr(values=['%Y-%m']))])"],
    [
      "t'a{b}' t'{c!s:{d}}'",
      `TemplateStr(values=['a', Interpolation(value=b, str=b), Interpolation(value=c, str=c, conversion=115,
        format_spec=JoinedStr(values=[FormattedValue(value=d)]))])`,
    ],
    ["rt'{ a + 1 }'", "TemplateStr(values=[Interpolation(value=BinOp(left=a, op=Add, right=1), str= a + 1)])"],
  ],
  "simple statements": [
    ["a = b = c, *d", "Assign(targets=[a, b], value=Tuple(elts=[c, Starred(value=d)]))"],
    ["a += b", "AugAssign(target=a, op=Add, value=b)"],
    ["a @= b", "AugAssign(target=a, op=MatMult, value=b)"],
    ["a: int", "AnnAssign(target=a, annotation=int, simple=true)"],
    ["(a): b.c = 1", "AnnAssign(target=a, annotation=Attribute(value=b, attr=c), value=1)"],
    ["a.b: c = yield", "AnnAssign(target=Attribute(value=a, attr=b), annotation=c, value=Yield())"],
    ["del a, (b, c)", "Delete(targets=[a, Tuple(elts=[b, c])])"],
    ["assert a, b", "Assert(test=a, msg=b)"],
    ["return", "Return()"],
    ["return a, *b", "Return(value=Tuple(elts=[a, Starred(value=b)]))"],
    ["raise", "Raise()"],
    ["raise a from b", "Raise(exc=a, cause=b)"],
    ["global a, b", "Global(names=[a, b])"],
    ["nonlocal a", "Nonlocal(names=[a])"],
    ["import a, b.c as d", "Import(names=[alias(name=a), alias(name=b.c, asname=d)])"],
    ["from . import a", "ImportFrom(level=1, names=[alias(name=a)])"],
    [
      "from ...a.b import (c, d as e,)",
      "ImportFrom(module=a.b, level=3, names=[alias(name=c), alias(name=d, asname=e)])",
    ],
    ["from .... import *", "ImportFrom(level=4, names=[alias(name=*)])"],
    ["type X[T] = list[T]", "TypeAlias(name=X, type_params=[TypeVar(name=T)], value=Subscript(value=list, slice=T))"],
    ["type = type(x)", "Assign(targets=[type], value=Call(func=type, args=[x]))"],
    ["pass; break; continue", "Pass(); Break(); Continue()"],
    ["yield", "Yield()"],
    ["yield from a", "YieldFrom(value=a)"],
    ["a = await b ** c", "Assign(targets=[a], value=BinOp(left=Await(value=b), op=Pow, right=c))"],
  ],
  "compound statements": [
    [
      "if a: b\nelif c: d\nelse: e",
      "If(test=a, body=[b], orelse=[If(test=c, body=[d], orelse=[e])])",
    ],
    ["while a: b\nelse: c", "While(test=a, body=[b], orelse=[c])"],
    [
      "for a, *b in c, d: e\nelse: f",
      `For(target=Tuple(elts=[a, Starred(value=b)]), iter=Tuple(elts=[c, d]), body=[e],
        orelse=[f])`,
    ],
    [
      "async def f():\n  async for a in b: c\n  async with d as e: f",
      `AsyncFunctionDef(name=f, args=arguments(), body=[AsyncFor(target=a, iter=b, body=[c]),
        AsyncWith(items=[withitem(context_expr=d, optional_vars=e)], body=[f])])`,
    ],
    [
      "with a as b, c: d",
      "With(items=[withitem(context_expr=a, optional_vars=b), withitem(context_expr=c)], body=[d])",
    ],
    [
      "with (a as b, c as d,): e",
      `With(items=[withitem(context_expr=a, optional_vars=b), withitem(context_expr=c, optional_vars=d)],
        body=[e])`,
    ],
    ["with (a, b): c", "With(items=[withitem(context_expr=a), withitem(context_expr=b)], body=[c])"],
    [
      "with (a).b as c: d",
      "With(items=[withitem(context_expr=Attribute(value=a, attr=b), optional_vars=c)], body=[d])",
    ],
    [
      "with (a, b) as c: d",
      "With(items=[withitem(context_expr=Tuple(elts=[a, b]), optional_vars=c)], body=[d])",
    ],
    [
      "try: a\nexcept B as c: d\nexcept: e\nelse: f\nfinally: g",
      `Try(body=[a], handlers=[ExceptHandler(exc=B, name=c, body=[d]),
        ExceptHandler(body=[e])], orelse=[f], finalbody=[g])`,
    ],
    [
      "try: a\nexcept B, C: d",
      "Try(body=[a], handlers=[ExceptHandler(exc=Tuple(elts=[B, C]), body=[d])])",
    ],
    ["try: a\nexcept* B: c", "TryStar(body=[a], handlers=[ExceptHandler(exc=B, body=[c])])"],
    [
      "@a.b(c)\n@d\nclass E(F, metaclass=G): h",
      `ClassDef(name=E, bases=[F], keywords=[keyword(arg=metaclass, value=G)], body=[h],
        decorator_list=[Call(func=Attribute(value=a, attr=b), args=[c]), d])`,
    ],
    [
      "@(a or b)\nasync def f(): pass",
      "AsyncFunctionDef(name=f, args=arguments(), body=[Pass()], decorator_list=[BoolOp(op=Or, values=[a, b])])",
    ],
  ],
  "functions and type parameters": [
    [
      "def f(a, b: int = 1, /, c=2, *d: *E, e, g=3, **h: I) -> J: pass",
      `FunctionDef(name=f, args=arguments(posonlyargs=[arg(arg=a), arg(arg=b, annotation=int)],
        args=[arg(arg=c)], vararg=arg(arg=d, annotation=Starred(value=E)), kwonlyargs=[arg(arg=e), arg(arg=g)],
        kw_defaults=[null, 3], kwarg=arg(arg=h, annotation=I), defaults=[1, 2]), returns=J, body=[Pass()])`,
    ],
    [
      "def f[T: int = str, *Ts = *A, **P = [B]](): ...",
      `FunctionDef(name=f, type_params=[TypeVar(name=T, bound=int, default_value=str), TypeVarTuple(name=Ts,
        default_value=Starred(value=A)), ParamSpec(name=P, default_value=List(elts=[B]))], args=arguments(),
        body=[...])`,
    ],
    [
      "class A[T](B): x = 1",
      "ClassDef(name=A, type_params=[TypeVar(name=T)], bases=[B], body=[Assign(targets=[x], value=1)])",
    ],
  ],
  "match": [
    [
      "match x:\n  case 1 | -1 | 'a' 'b' | None: pass",
      `Match(subject=x, cases=[match_case(pattern=MatchOr(patterns=[MatchValue(value=1),
        MatchValue(value=UnaryOp(op=USub, operand=1)), MatchValue(value='ab'), MatchSingleton()]),
        body=[Pass()])])`,
    ],
    [
      "match x, *y:\n  case [a, *_, b] | (c, d): pass",
      `Match(subject=Tuple(elts=[x, Starred(value=y)]),
        cases=[match_case(pattern=MatchOr(patterns=[MatchSequence(patterns=[MatchAs(name=a), MatchStar(),
        MatchAs(name=b)]), MatchSequence(patterns=[MatchAs(name=c), MatchAs(name=d)])]), body=[Pass()])])`,
    ],
    [
      "match x:\n  case A.b(c, d=e) as f if g: pass",
      `Match(subject=x, cases=[match_case(pattern=MatchAs(pattern=MatchClass(cls=Attribute(value=A, attr=b),
        patterns=[MatchAs(name=c)], kwd_attrs=[d], kwd_patterns=[MatchAs(name=e)]), name=f), guard=g,
        body=[Pass()])])`,
    ],
    [
      "match x:\n  case {'k': v, **rest}: pass\n  case {}: pass",
      `Match(subject=x, cases=[match_case(pattern=MatchMapping(keys=['k'], patterns=[MatchAs(name=v)],
        rest=rest), body=[Pass()]), match_case(pattern=MatchMapping(), body=[Pass()])])`,
    ],
    [
      "match x:\n  case a, *b: pass\n  case (c): pass\n  case d.e: pass\n  case _: pass",
      `Match(subject=x, cases=[match_case(pattern=MatchSequence(patterns=[MatchAs(name=a),
        MatchStar(name=b)]), body=[Pass()]), match_case(pattern=MatchAs(name=c), body=[Pass()]),
        match_case(pattern=MatchValue(value=Attribute(value=d, attr=e)), body=[Pass()]),
        match_case(pattern=MatchAs(), body=[Pass()])])`,
    ],
    [
      "match x:\n  case 1 + 2j: pass",
      `Match(subject=x, cases=[match_case(pattern=MatchValue(value=BinOp(left=1, op=Add, right=2j)),
        body=[Pass()])])`,
    ],
    [
      "match = match[x](case)",
      "Assign(targets=[match], value=Call(func=Subscript(value=match, slice=x), args=[case]))",
    ],
    ["match(x, y)", "Call(func=match, args=[x, y])"],
    [
      "match -x:\n  case (): pass",
      "Match(subject=UnaryOp(op=USub, operand=x), cases=[match_case(pattern=MatchSequence(), body=[Pass()])])",
    ],
  ],
};

for (const [construct, cases] of Object.entries(fixtures)) {
  describe(construct, () => {
    it.each(cases)("%s", (source, tree) => {
      expect(shape(source)).toBe(tree.replace(/(?<==)\n\s*/g, "").replace(/\n\s*/g, " "));
    });
  });
}

/** All nodes, in the order of the visitor keys. */
function allNodes(source: string): Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [parse(source).ast];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node);
    open.push(...childrenOf(node).reverse());
  }
  return nodes;
}

/** Pairs the type of each node with its text. */
function texts(source: string): string[] {
  return allNodes(source)
    .filter(({ type }) => type !== "Module" && type !== "Expr")
    .map(({ type, range }) => `${type} ${source.slice(...range)}`);
}

describe("places", () => {
  it("are the text of the node", () => {
    expect(texts("x = f(a, b=1)[c]")).toEqual([
      "Assign x = f(a, b=1)[c]", "Name x", "Subscript f(a, b=1)[c]", "Call f(a, b=1)", "Name f", "Name a",
      "keyword b=1", "Constant 1", "Name c",
    ]);
  });

  it("leave brackets out, but not those of a tuple", () => {
    expect(texts("((a), (b, c))")).toEqual(["Tuple ((a), (b, c))", "Name a", "Tuple (b, c)", "Name b", "Name c"]);
  });

  it("cover all adjacent literals and the parts of an f-string", () => {
    expect(texts("('a'  \n'b')")).toEqual(["Constant 'a'  \n'b'"]);
    expect(texts("f'a{b!r:>{c}}' 'd'")).toEqual([
      "JoinedStr f'a{b!r:>{c}}' 'd'", "Constant a", "FormattedValue {b!r:>{c}}", "Name b", "JoinedStr :>{c}",
      "Constant >", "FormattedValue {c}", "Name c", "Constant 'd'",
    ]);
  });

  it("begin at `def`, not at the decorator, and end with the last statement", () => {
    const [node] = parse("@a\ndef f():\n    x;  # comment\n\ny").ast.body;
    expect(node?.range).toEqual([3, 18]);
    expect(node?.loc).toEqual({ start: { line: 2, column: 0 }, end: { line: 3, column: 6 } });
  });

  it("count UTF-16 code units", () => {
    const { ast } = parse("s = '😀é'; 𝐱 = f'😀{y}'\nz");
    const [, second, third] = ast.body;
    expect(second?.range).toEqual([11, 24]);
    expect(second?.loc.end).toEqual({ line: 1, column: 24 });
    expect(third?.loc).toEqual({ start: { line: 2, column: 0 }, end: { line: 2, column: 1 } });
  });

  it.each([["\n"], ["\r\n"], ["\r"]])("know lines that end with %j", (end) => {
    const { ast, comments } = parse(["if a:", "    b = '''c", "d'''", "    # e", "    f"].join(end));
    const [statement] = ast.body;
    expect(statement?.type === "If" && statement.body.map(({ loc }) => loc)).toEqual([
      { start: { line: 2, column: 4 }, end: { line: 3, column: 4 } },
      { start: { line: 5, column: 4 }, end: { line: 5, column: 5 } },
    ]);
    expect(comments.map(({ value, loc }) => [value, loc.start.line])).toEqual([[" e", 4]]);
    expect(dump(ast.body)).toBe("[If(test=a, body=[Assign(targets=[b], value='c\\nd'), f])]");
  });

  it("count a byte order mark", () => {
    expect(parse("\ufeffa").ast.body[0]?.range).toEqual([1, 2]);
  });

  it("are computed when they are read", () => {
    const [node] = parse("a").ast.body;
    expect(Object.keys(node ?? {})).toEqual(["type", "range", "parent", "value"]);
  });
});

describe("lines", () => {
  it.each([
    ["x\\\n = 1", "Assign(targets=[x], value=1)"],
    ["if a:\n  \\\n  b\n  c", "If(test=a, body=[b, c])"],
    ["if a:\n\tb\n\tc", "If(test=a, body=[b, c])"],
    ["\fa\n\f\nif b:\n    c\n\f\n    d", "a; If(test=b, body=[c, d])"],
    ["f(\n# a\nb\n\n)", "Call(func=f, args=[b])"],
    ["if a:\n    b\n# c\n\n    d", "If(test=a, body=[b, d])"],
    ["f'''{\na\n:\n}'''", "JoinedStr(values=[FormattedValue(value=a, format_spec=JoinedStr(values=['\\n']))])"],
    ["f'{\na\n}'", "JoinedStr(values=[FormattedValue(value=a)])"],
    ["", ""],
    ["# a", ""],
    ["\n\n", ""],
  ])("%j", (source, tree) => {
    expect(shape(source)).toBe(tree);
  });
});

describe("the tree", () => {
  it("links every node to its parent", () => {
    const source = "@a\nclass B(C, d=e):\n  def f(g, *, h=1): return [i for j in k if l]\n";
    for (const node of allNodes(source)) {
      for (const child of childrenOf(node)) expect(child.parent).toBe(node);
      expect(node.type === "Module" ? node.parent : null).toBeNull();
    }
  });

  it("has every field with nodes in the visitor keys", () => {
    const sources = Object.values(fixtures).flat().map(([source]) => source);
    const seen = new Set<string>();
    for (const node of sources.flatMap(allNodes)) {
      seen.add(node.type);
      const withNodes = Object.entries(node)
        .filter(([key, field]) => key !== "parent" && (isNode(field) || (Array.isArray(field) && field.some(isNode))))
        .map(([key]) => key);
      expect(visitorKeys[node.type]).toEqual(expect.arrayContaining(withNodes));
    }
    expect([...seen].sort()).toEqual(Object.keys(visitorKeys).sort());
  });

  it("has numbers as values", () => {
    const numbers = allNodes("0xff, 1_000, 0o17, 0b11, 1e3, .5, 2j").flatMap((node) =>
      node.type === "Constant" ? [node.value] : [],
    );
    expect(numbers).toEqual([255, 1000, 15, 3, 1000, 0.5, undefined]);
  });
});
