import type {
  Argument, CallExpression, Definition, Expression, ListExpression, Operator, RecordEntry, RecordExpression, TextExpression,
  TextStyle,
} from "../../code/expression.ts";
import type { Annotation } from "../../code/function.ts";
import type { Place } from "../../code/place.ts";
import { builtinCall, formatted, numericFormat, percentText, repeated } from "./builtins.ts";
import type { PythonFile } from "./file.ts";
import type {
  BinOp, Call, ClassDef, Compare, CompareOperator, Dict, Expression as ExpressionNode, FormattedValue, JoinedStr, Name, Node,
  Subscript, UnaryOp,
} from "./nodes.ts";
import type { FunctionNode } from "./scope.ts";

const operators: Readonly<Partial<Record<CompareOperator, Operator>>> = {
  Eq: "equal", NotEq: "unequal", Is: "equal", IsNot: "unequal", In: "in",
};

/** The place of a node, whose lines are counted only when asked for; it remembers the node. */
class NodePlace implements Place {
  readonly range: Place["range"];
  readonly #node: Node;

  constructor(node: Node) {
    this.range = node.range;
    this.#node = node;
  }

  get loc(): Place["loc"] {
    return this.#node.loc;
  }

  static nodeOf(from: Place): Node | undefined {
    return #node in from ? from.#node : undefined;
  }
}

/** Something that stands where a node stands. */
export function place<T extends object>(node: Node, fields: T): T & Place {
  return Object.assign(new NodePlace(node), fields);
}

type Fields<E> = E extends unknown ? Omit<E, keyof Place> : never;

/** An expression that stands where a node stands. */
export function at(node: Node, fields: Fields<Expression>): Expression {
  return place(node, fields) as Expression;
}

/** A call whose arguments are translated when first asked for, as is all that follows: most of a file never is. */
class LazyCall extends NodePlace implements CallExpression {
  readonly kind = "call";
  readonly isTag = false;
  readonly callee: Expression;
  readonly decorated: CallExpression["decorated"];
  readonly #make: () => readonly Argument[];
  #arguments: readonly Argument[] | undefined;

  constructor(node: Call, callee: Expression, decorated: CallExpression["decorated"], make: () => readonly Argument[]) {
    super(node);
    this.callee = callee;
    this.decorated = decorated;
    this.#make = make;
  }

  get arguments(): readonly Argument[] {
    return (this.#arguments ??= this.#make());
  }
}

class LazyText extends NodePlace implements TextExpression {
  readonly kind = "text";
  readonly style: TextStyle;
  readonly #make: () => readonly Expression[];
  #parts: readonly Expression[] | undefined;

  constructor(node: Node, style: TextStyle, make: () => readonly Expression[]) {
    super(node);
    this.style = style;
    this.#make = make;
  }

  get parts(): readonly Expression[] {
    return (this.#parts ??= this.#make());
  }
}

class LazyList extends NodePlace implements ListExpression {
  readonly kind = "list";
  readonly #make: () => ListExpression["items"];
  #items: ListExpression["items"] | undefined;

  constructor(node: Node, make: () => ListExpression["items"]) {
    super(node);
    this.#make = make;
  }

  get items(): ListExpression["items"] {
    return (this.#items ??= this.#make());
  }
}

class LazyRecord extends NodePlace implements RecordExpression {
  readonly kind = "record";
  readonly #make: () => readonly RecordEntry[];
  #entries: readonly RecordEntry[] | undefined;

  constructor(node: Node, make: () => readonly RecordEntry[]) {
    super(node);
    this.#make = make;
  }

  get entries(): readonly RecordEntry[] {
    return (this.#entries ??= this.#make());
  }
}

/** One write to a variable or a field. */
export class LazyDefinition extends NodePlace implements Definition {
  readonly annotation: Annotation | undefined;
  readonly #make: () => Expression;
  #value: Expression | undefined;

  constructor(node: Node, annotation: Annotation | undefined, make: () => Expression) {
    super(node);
    this.annotation = annotation;
    this.#make = make;
  }

  get value(): Expression {
    return (this.#value ??= this.#make());
  }
}

/** The node that a place was made from. */
export function nodeOf(from: Place): Node | undefined {
  return NodePlace.nodeOf(from);
}

/** Looks through what only says when, or how many: `await`, `*x`, `y := x`. */
export function unwrap(node: Node): Node {
  let inner = node;
  while (inner.type === "Await" || inner.type === "Starred" || inner.type === "NamedExpr") inner = inner.value;
  return inner;
}

export function isFunction(node: Node): node is FunctionNode {
  return node.type === "FunctionDef" || node.type === "AsyncFunctionDef" || node.type === "Lambda";
}

export function isClass(node: Node): node is ClassDef {
  return node.type === "ClassDef";
}

/** The node below along which chains grow as long as the file: `a + b + ...`, `a.b().c()...`. */
export function spineOf(node: Node): Node | undefined {
  switch (node.type) {
    case "Call":
      return unwrap(node.func);
    case "Attribute":
    case "Subscript":
      return unwrap(node.value);
    case "BinOp": {
      let left: Node = unwrap(node.left);
      while (node.op === "Add" && left.type === "BinOp" && left.op === "Add") left = unwrap(left.left);
      return left;
    }
    default:
      return undefined;
  }
}

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

function nameOf(file: PythonFile, node: Name): Expression {
  const binding = file.binding(node);
  const [site] = binding?.sites ?? [];
  if (binding?.sites.length === 1 && site?.kind === "parameter") {
    const receiver = file.receiver(site.by);
    if (receiver?.node === site.node) {
      return at(node, receiver.isClass ? { kind: "class", class: receiver.class } : { kind: "self", class: receiver.class });
    }
  }
  return at(node, { kind: "name", name: node.id, variable: file.variable(node) });
}

/** The text of a key that is a literal: `"a"`, `0`. */
export function keyOf(node: Node): string | undefined {
  if (node.type !== "Constant" || (node.kind !== "str" && node.kind !== "number")) return undefined;
  return node.value === undefined ? undefined : String(node.value);
}

function subscript(file: PythonFile, node: Subscript): Expression {
  const { slice } = node;
  const object = file.expression(node.value);
  if (slice.type === "Slice") return object;
  const property = keyOf(slice);
  if (property !== undefined) return at(node, { kind: "member", object, property, key: undefined });
  if (slice.type === "UnaryOp" && slice.op === "USub" && slice.operand.type === "Constant") {
    return at(node, { kind: "element", of: object });
  }
  return at(node, { kind: "member", object, property: undefined, key: file.expression(slice) });
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

/** What stands in a dict's braces; keys that are no literals are not known. */
export function entriesOf(file: PythonFile, node: Dict): readonly RecordEntry[] {
  return node.values.map((value, i) => {
    const key = node.keys[i];
    return { key: key ? keyOf(key) : undefined, value: file.expression(value), isSpread: !key };
  });
}

/** The string that a node is, where it is a literal, literals added up, or a name for such. */
export function literalText(file: PythonFile, node: ExpressionNode): string | undefined {
  const only = node.type === "Name" ? file.onlyValue(node) : undefined;
  let rest: Node = only ?? node;
  const pieces: string[] = [];
  for (; rest.type === "BinOp" && rest.op === "Add"; rest = rest.left) {
    if (rest.right.type !== "Constant" || rest.right.kind !== "str") return undefined;
    pieces.push(rest.right.value);
  }
  if (rest.type !== "Constant" || rest.kind !== "str") return undefined;
  return rest.value + pieces.reverse().join("");
}
