import type { Argument, CallExpression, Expression, Operator, RecordEntry } from "../../code/expression.ts";
import { builtinCall, builtinNames, entriesOf, formatted, itemsOf, numericFormat, percentText, repeated } from "./builtins.ts";
import type { PythonFile } from "./file.ts";
import type {
  BinOp, Call, Compare, CompareOperator, DictComp, FormattedValue, JoinedStr, Name, Node, Slice, Subscript, UnaryOp,
} from "./nodes.ts";
import { isClass, isFunction, keyOf, unwrap } from "./looks.ts";
import type { Binding } from "./scope.ts";
import { at, LazyCall, LazyList, LazyRecord, LazyText } from "./placed.ts";

const operators: Readonly<Partial<Record<CompareOperator, Operator>>> = {
  Eq: "equal", NotEq: "unequal", Is: "equal", IsNot: "unequal", In: "in",
};

/** One node of Python as the expression that the analysis reads. The node has been unwrapped. */
export function expressionOf(file: PythonFile, node: Node): Expression {
  switch (node.type) {
    case "Constant":
      return node.value === undefined ? at(node, { kind: "unknown" }) : at(node, { kind: "constant", value: node.value });
    case "JoinedStr":
      return new LazyText(node, "template", () => templateParts(file, node));
    case "Name":
      return nameOf(file, node);
    case "Attribute":
      if (globalsOfFunction.has(node.attr)) return globalsCall(node);
      return at(node, { kind: "member", object: file.expression(node.value), property: node.attr, key: undefined });
    case "Subscript":
      return subscript(file, node);
    case "Call":
      return builtinCall(file, node) ?? call(file, node);
    case "BinOp":
      return binary(file, node);
    case "BoolOp": {
      const operands = node.values.map((value) => file.expression(value));
      return node.op === "And"
        ? at(node, { kind: "operation", operator: "and", operands }) : at(node, { kind: "choice", options: operands });
    }
    case "UnaryOp":
      return unary(file, node);
    case "Compare":
      return compare(file, node);
    case "IfExp": {
      const options: Expression[] = [];
      let rest: Node = node;
      // A chain of them leans to the right and can be as long as the file.
      for (; rest.type === "IfExp"; rest = rest.orelse) options.push(file.expression(rest.body));
      options.push(file.expression(rest));
      return at(node, { kind: "choice", options });
    }
    case "List":
    case "Tuple":
    case "Set":
      return new LazyList(node, () => node.elts.map((element) => (
        { value: file.expression(element), isSpread: element.type === "Starred" })));
    case "Dict":
      return new LazyRecord(node, () => entriesOf(file, node));
    case "ListComp":
    case "SetComp":
    case "GeneratorExp": {
      const [first] = node.generators;
      if (!first) return file.unknown(node);
      return at(node, { kind: "mapped", list: file.expression(first.iter), results: [file.expression(node.elt)] });
    }
    case "DictComp":
      return new LazyRecord(node, () => comprehended(file, node));
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "Lambda":
      return at(node, { kind: "function", function: file.function(node) });
    case "ClassDef":
      return at(node, { kind: "class", class: file.class(node) });
    default:
      return file.unknown(node);
  }
}

/**
 * What a dict comprehension gives: all of a dict where it takes each item as it is, else values under keys that are not
 * known. What it leaves out by a test is not known either.
 */
function comprehended(file: PythonFile, { key, value, generators }: DictComp): readonly RecordEntry[] {
  const [only, ...more] = generators;
  if (!only || more.length > 0 || only.ifs.length > 0) return [{ key: undefined, value: file.unknown(key), isSpread: true }];
  const copied = itemsOf(only.iter);
  const [name, held] = only.target.type === "Tuple" ? only.target.elts : [];
  const isSame = copied && name?.type === "Name" && held?.type === "Name" && namesIn(key).includes(name.id) && value.type === "Name" && value.id === held.id;
  if (isSame) return [{ key: undefined, value: file.expression(copied), isSpread: true }];
  return [{ key: key.type === "Constant" ? keyOf(key) : undefined, value: file.expression(value), isSpread: false }];
}

/** A name, and what it is called after its key was lowered or made text: `k`, `k.lower()`, `str(k)`. */
function namesIn(key: Node): readonly string[] {
  if (key.type === "Name") return [key.id];
  if (key.type !== "Call") return [];
  const inner = key.func.type === "Attribute" && key.args.length === 0 ? key.func.value : key.func.type === "Name" ? key.args[0] : undefined;
  return inner?.type === "Name" ? [inner.id] : [];
}

/** What a function sees as its module's names, as `globals()` gives them inside it. */
export const globalsOfFunction: ReadonlySet<string> = new Set(["__globals__", "func_globals"]);

function globalsCall(node: Node): Expression {
  const callee = at(node, { kind: "name", name: "globals", variable: undefined });
  return at(node, { kind: "call", callee, arguments: [], isTag: false, decorated: undefined });
}

function nameOf(file: PythonFile, node: Name): Expression {
  const binding = file.binding(node);
  const [site] = binding?.sites ?? [];
  if (binding && builtinNames.has(node.id) && isBeforeAll(file, node, binding)) return at(node, { kind: "name", name: node.id, variable: undefined });
  if (binding?.sites.length === 1 && site?.kind === "parameter") {
    const receiver = file.receiver(site.by);
    if (receiver?.node === site.node) {
      return at(node, receiver.isClass ? { kind: "class", class: receiver.class } : { kind: "self", class: receiver.class });
    }
  }
  return at(node, { kind: "name", name: node.id, variable: file.variable(node) });
}

/** Until a module binds a name anew, it is the builtin. */
function isBeforeAll(file: PythonFile, node: Name, { isModuleLevel, sites }: Binding): boolean {
  if (!isModuleLevel || !sites.every((site) => site.node.range[0] > node.range[1])) return false;
  const { body, branches } = file.pointOf(node);
  return (body as Node).type === "Module" && !branches.some(({ isLoop }) => isLoop) && sites.every((site) => file.pointOf(site.node).body === body);
}

function subscript(file: PythonFile, node: Subscript): Expression {
  const { slice } = node;
  const object = file.expression(node.value);
  if (slice.type === "Slice") return excerpt(file, node, slice) ?? object;
  const property = keyOf(slice);
  if (property !== undefined) return at(node, { kind: "member", object, property, key: undefined });
  if (slice.type === "UnaryOp" && slice.op === "USub" && slice.operand.type === "Constant") {
    return at(node, { kind: "element", of: object });
  }
  return at(node, { kind: "member", object, property: undefined, key: file.expression(slice) });
}

/** `x[:4]` and `x[-4:]`: no more than so many characters or elements; undefined where that is not fixed. */
function excerpt(file: PythonFile, node: Subscript, { lower, upper, step }: Slice): Expression | undefined {
  const [from, to] = [lower, upper].map((bound) => (bound === null ? undefined : numberOf(bound)));
  const isFixed = step === null && (lower === null) === (from === undefined) && (upper === null) === (to === undefined);
  if (!isFixed || (from === undefined && to === undefined)) return undefined;
  const start = from ?? 0;
  const length = to !== undefined && (to < 0) === (start < 0) ? to - start : to === undefined && start < 0 ? -start : 0;
  if (length <= 0) return undefined;
  return at(node, { kind: "operation", operator: "excerpt", operands: [file.expression(node.value), at(node, { kind: "constant", value: length })] });
}

function numberOf(node: Node): number | undefined {
  const operand = node.type === "UnaryOp" && node.op === "USub" ? node.operand : node;
  const value = operand.type === "Constant" && operand.kind === "number" && typeof operand.value === "number" ? operand.value : undefined;
  return value === undefined || operand === node ? value : -value;
}

function argumentsOf(file: PythonFile, { args, keywords }: Call): readonly Argument[] {
  return [
    ...args.map((value) => ({ value: file.expression(value), name: undefined, isSpread: value.type === "Starred" })),
    ...keywords.map(({ arg, value }) => ({ value: file.expression(value), name: arg ?? "**", isSpread: arg === null })),
  ];
}

function call(file: PythonFile, node: Call): Expression {
  const { parent } = node;
  const isDecorator = "decorator_list" in parent && parent.decorator_list.includes(node);
  const decorated = isDecorator ? decoratedBy(file, parent) : undefined;
  return new LazyCall(node, file.expression(node.func), decorated, () => argumentsOf(file, node));
}

/** The function or class below a decorator. */
export function decoratedBy(file: PythonFile, node: Node): CallExpression["decorated"] {
  const below = isFunction(node) || isClass(node) ? file.expression(node) : undefined;
  return below?.kind === "function" || below?.kind === "class" ? below : undefined;
}

function templateParts(file: PythonFile, node: JoinedStr): readonly Expression[] {
  return node.values.flatMap((value) => {
    if (value.type === "Constant") return value.value === "" ? [] : [at(value, { kind: "constant", value: value.value })];
    return [fieldOf(file, value)];
  });
}

function fieldOf(file: PythonFile, field: FormattedValue): Expression {
  const spec = field.format_spec?.values.map((value) => (value.type === "Constant" ? value.value : "1")).join("") ?? "";
  const isFixed = field.format_spec?.values.every((value) => value.type === "Constant") ?? true;
  const value = file.expression(field.value);
  return numericFormat.test(spec) ? formatted(field.value, value, isFixed ? spec : undefined) : value;
}

function binary(file: PythonFile, node: BinOp): Expression {
  if (node.op === "Add") return sum(file, node);
  const known = node.op === "Mod" ? percentText(file, node) : node.op === "Mult" ? repeated(file, node) : undefined;
  return known ?? at(node, {
    kind: "operation", operator: "arithmetic", operands: [file.expression(node.left), file.expression(node.right)],
  });
}

function sum(file: PythonFile, node: BinOp): Expression {
  const terms: Node[] = [];
  let left: Node = node;
  // A chain of `+` leans to the left and can be as long as the file.
  while (left.type === "BinOp" && left.op === "Add") {
    terms.push(left.right);
    left = unwrap(left.left);
  }
  terms.push(left);
  terms.reverse();
  if (terms.some(({ type }) => type === "List" || type === "Tuple" || type === "ListComp")) {
    return new LazyList(node, () => terms.map((term) => ({ value: file.expression(term), isSpread: true })));
  }
  return new LazyText(node, "sum", () => terms.map((term) => file.expression(term)));
}

function unary(file: PythonFile, node: UnaryOp): Expression {
  const operand = file.expression(node.operand);
  if (node.op === "USub" && operand.kind === "constant" && typeof operand.value === "number") {
    return at(node, { kind: "constant", value: -operand.value });
  }
  return at(node, { kind: "operation", operator: node.op === "Not" ? "not" : "arithmetic", operands: [operand] });
}

function compare(file: PythonFile, node: Compare): Expression {
  const operands = [node.left, ...node.comparators].map((operand) => file.expression(operand));
  const [only] = node.ops;
  if (node.ops.length !== 1 || !only) return at(node, { kind: "operation", operator: "compare", operands });
  if (only === "NotIn") {
    const membership = at(node, { kind: "operation", operator: "in", operands });
    return at(node, { kind: "operation", operator: "not", operands: [membership] });
  }
  return at(node, { kind: "operation", operator: operators[only] ?? "compare", operands });
}
