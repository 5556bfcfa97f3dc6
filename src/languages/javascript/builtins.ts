import type * as ES from "estree";
import type { Expression, RecordEntry } from "../../code/expression.ts";
import { argumentsOf } from "./arguments.ts";
import type { JavaScriptFile } from "./file.ts";
import { isFunctionValue } from "./members.ts";
import { resultOf } from "./functions.ts";
import { isFunction, literalText, located, type Node, unwrap } from "./nodes.ts";
import { moduleName } from "./variables.ts";

type Call = Node & (ES.SimpleCallExpression | ES.NewExpression);

/** Methods that give back what they were called on, or the like of it. */
const same = new Set(["toString", "valueOf", "trim", "trimStart", "trimEnd", "filter", "sort", "reverse", "toSorted", "toReversed", "normalize"]);
/** Methods that give one element. */
const elements = new Set(["at", "pop", "shift"]);

/** A call of the language's own library that has a meaning of its own among expressions; undefined for any other call. */
export function builtinCall(file: JavaScriptFile, node: Call): Expression | undefined {
  const callee = unwrap(located(node.callee));
  if (callee.type === "Identifier") return globalCall(file, node, callee);
  if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier") return undefined;
  const object = located(callee.object);
  const { name } = callee.property;
  const [inner] = node.arguments;
  if (inner && inner.type !== "SpreadElement" && node.type === "CallExpression") {
    if (interop.test(name) || (name === "promisify" && isImported(file.expression(object), "util", undefined))) return file.expression(located(inner));
  }
  if (object.type === "Identifier" && !file.variable(object)) {
    const known = staticCall(file, node, object.name, name);
    if (known) return known;
  }
  return methodCall(file, node, object, name);
}

function globalCall(file: JavaScriptFile, node: Call, callee: Node): Expression | undefined {
  const { range, loc } = node;
  const [first] = node.arguments;
  if (!first || first.type === "SpreadElement") return undefined;
  const module = literalText(located(first));
  if (module !== undefined && (file.isGlobal(callee, "require") || isRequire(file, callee))) {
    return { kind: "import", module: moduleName(module), name: undefined, range, loc };
  }
  if (callee.type === "Identifier" && interop.test(callee.name)) return file.expression(located(first));
  if (isImported(file.expression(callee), "util", "promisify")) return file.expression(located(first));
  if (isImported(file.expression(callee), "util", "format")) return formatted(file, node);
  if (file.isGlobal(callee, "String") && node.type === "CallExpression") {
    return { kind: "text", style: "call", parts: [file.expression(located(first))], range, loc };
  }
  if (file.isGlobal(callee, "isNaN") && node.arguments.length === 1) {
    const isFinite: Expression = { kind: "name", name: "isFinite", variable: undefined, range: callee.range, loc: callee.loc };
    const test: Expression = { kind: "call", callee: isFinite, arguments: argumentsOf(file, node.arguments), isTag: false, decorated: undefined, range, loc };
    return { kind: "operation", operator: "not", operands: [test], range, loc };
  }
  return file.isGlobal(callee, "Set") && node.type === "NewExpression" ? file.expression(located(first)) : undefined;
}

/** What compilers write around `require`: the module itself. https://www.typescriptlang.org/tsconfig/#esModuleInterop */
const interop = /^(?:__import(?:Default|Star)|_interopRequire(?:Default|Wildcard)|_interopDefault\w{0,20}|__toESM)$/u;

/** `const require = createRequire(import.meta.url)`. https://nodejs.org/api/module.html#modulecreaterequirefilename */
function isRequire(file: JavaScriptFile, callee: Node): boolean {
  const [only, ...more] = file.variable(callee)?.definitions ?? [];
  return only?.value.kind === "call" && more.length === 0 && isImported(only.value.callee, "module", "createRequire");
}

function staticCall(file: JavaScriptFile, node: Call, object: string, name: string): Expression | undefined {
  const { range, loc } = node;
  const [first, second] = node.arguments;
  if (!first || first.type === "SpreadElement") return undefined;
  if (object === "Object" && (name === "freeze" || name === "seal")) return file.expression(located(first));
  if (object === "Promise" && (name === "all" || name === "resolve")) return file.expression(located(first));
  if (object === "module" && name === "require") {
    const module = literalText(located(first));
    return module === undefined ? undefined : { kind: "import", module: moduleName(module), name: undefined, range, loc };
  }
  // The way to the constructor of asynchronous functions and of generators.
  if ((object === "Object" || object === "Reflect") && name === "getPrototypeOf") {
    const value = file.expression(located(first));
    return isFunctionValue(value, 0) ? value : undefined;
  }
  if (object === "Reflect" && name === "apply") return applied(file, node, located(first), node.arguments[2]);
  if (object === "Reflect" && name === "construct") return applied(file, node, located(first), second);
  if (object === "Object" && name === "assign") {
    const entries = argumentsOf(file, node.arguments).map(({ value }) => ({ key: undefined, value, isSpread: true }));
    return { kind: "record", entries, range, loc };
  }
  if (object === "Object" && (name === "keys" || name === "values")) {
    const entries = entriesOf(file, unwrap(located(first)));
    if (!entries || entries.some((entry) => entry.isSpread || entry.key === undefined)) return undefined;
    const items = entries.map(({ key, value }) => ({
      value: name === "keys" ? { kind: "constant" as const, value: key ?? "", range: value.range, loc: value.loc } : value, isSpread: false,
    }));
    return { kind: "list", items, range, loc };
  }
  if (object === "Array" && name === "from") {
    const callback = second && located(second);
    return callback && callback.type !== "SpreadElement" ? mapped(file, node, located(first), callback) : file.expression(located(first));
  }
  return undefined;
}

/** The members of an object that is written out here, or held by a name that nothing else is held by. */
function entriesOf(file: JavaScriptFile, node: Node): readonly RecordEntry[] | undefined {
  const record = file.expression(node);
  if (record.kind === "record") return record.entries;
  const variable = node.type === "Identifier" ? file.variable(node) : undefined;
  const [only, another] = variable?.definitions ?? [];
  if (!variable || another || only?.value.kind !== "record" || only.value.entries.length === 0) return undefined;
  const isFilled = variable.scoped.references.some(({ identifier }) => {
    const { parent } = located(identifier);
    return parent?.type === "CallExpression" && parent.callee.type === "MemberExpression" && parent.callee.property.type === "Identifier" &&
      parent.callee.property.name === "assign" && parent.arguments[0] === (identifier as object);
  });
  const written = variable.mutations.map(({ key, value }): RecordEntry => ({ key, value, isSpread: false }));
  return isFilled ? undefined : [...only.value.entries, ...written];
}

function methodCall(file: JavaScriptFile, node: Call, object: Node, name: string): Expression | undefined {
  const { range, loc } = node;
  const [first] = node.arguments;
  const argument = first && first.type !== "SpreadElement" ? located(first) : undefined;
  if (node.type === "NewExpression") return undefined;
  switch (name) {
    case "concat":
      if (node.arguments.some(({ type }) => type === "SpreadElement") || node.arguments.length === 0) return undefined;
      return { kind: "text", style: "call", parts: [file.expression(object), ...argumentsOf(file, node.arguments).map(({ value }) => value)], range, loc };
    case "join": {
      if (node.arguments.length > 1) return undefined; // `path.join(a, b)`
      const separator: Expression = argument ? file.expression(argument) : { kind: "constant", value: ",", range, loc };
      return { kind: "join", list: file.expression(object), separator, range, loc };
    }
    case "repeat": {
      const results = [file.expression(object)];
      const list: Expression = { kind: "mapped", list: file.unknown(node), results, range, loc };
      return { kind: "join", list, separator: { kind: "constant", value: "", range, loc }, range, loc };
    }
    case "fill":
      return argument && node.arguments.length === 1
        ? { kind: "mapped", list: file.expression(object), results: [file.expression(argument)], range, loc } : undefined;
    case "map":
    case "flatMap":
      return argument ? mapped(file, node, object, argument) : undefined;
    case "split":
      return split(file, node, object);
    case "replace":
    case "replaceAll":
      return replace(file, node, object) ?? filtered(file, node, object);
    case "includes":
    case "has":
      return argument && node.arguments.length === 1
        ? { kind: "operation", operator: "in", operands: [file.expression(argument), file.expression(object)], range, loc } : undefined;
    case "test":
      return argument ? { kind: "operation", operator: "test", operands: [file.expression(object), file.expression(argument)], range, loc } : undefined;
    case "bind":
      return node.arguments.length <= 1 ? file.expression(object) : undefined;
    case "slice":
    case "substring":
    case "substr": {
      const length = excerptLength(node, name);
      const left: Expression | undefined = length === undefined ? undefined : { kind: "constant", value: length, range, loc };
      if (left) return { kind: "operation", operator: "excerpt", operands: [file.expression(object), left], range, loc };
      return name === "slice" ? file.expression(object) : undefined;
    }
    case "call":
      return node.arguments.length === 0 ? undefined : {
        kind: "call", callee: file.expression(object), arguments: argumentsOf(file, node.arguments.slice(1)), isTag: false,
        decorated: undefined, range, loc,
      };
    case "apply":
      return node.arguments.length === 0 || node.arguments.length > 2 ? undefined : applied(file, node, object, node.arguments[1]);
    case "format":
      return isImported(file.expression(object), "util", undefined) ? formatted(file, node) : undefined;
    case "find":
    case "findLast":
      // With anything but a function it is a search in a database.
      return argument && isFunction(argument) ? { kind: "element", of: file.expression(object), range, loc } : undefined;
    case "then":
      return argument && isFunction(argument) ? resultOf(file, argument) : undefined;
    default:
      if (same.has(name) && (node.arguments.length === 0 || name !== "toString")) return file.expression(object);
      if (elements.has(name)) return { kind: "element", of: file.expression(object), range, loc };
      return undefined;
  }
}

/** `f.apply(thisArg, list)`, `Reflect.apply(f, thisArg, list)`: a call whose arguments stand in a list. */
function applied(file: JavaScriptFile, node: Call, callee: Node, list: ES.Expression | ES.SpreadElement | undefined): Expression | undefined {
  if (list?.type === "SpreadElement") return undefined;
  const { range, loc } = node;
  const values = list && unwrap(located(list));
  const given = !values ? []
    : values.type === "ArrayExpression" ? argumentsOf(file, values.elements.filter((element) => element !== null))
    : [{ value: file.expression(values), name: undefined, isSpread: true }];
  return { kind: "call", callee: file.expression(callee), arguments: given, isTag: false, decorated: undefined, range, loc };
}

/** `format("%s", x)` is text with a part in place of each `%s`. https://nodejs.org/api/util.html#utilformatformat-args */
function formatted(file: JavaScriptFile, node: Call): Expression | undefined {
  const { range, loc } = node;
  const [format, ...values] = argumentsOf(file, node.arguments);
  if (format?.value.kind !== "constant" || values.some(({ isSpread }) => isSpread)) return undefined;
  const { value: place } = format;
  const parts = String(place.value).split(/(%[sdifjoOc])/u).flatMap((piece, i): Expression[] => {
    if (i % 2 === 0) return [{ kind: "constant", value: piece, range: place.range, loc: place.loc }];
    const value = values.shift()?.value;
    if (!value) return [];
    return [/[dif]/u.test(piece) ? { kind: "operation", operator: "arithmetic", operands: [value], range: value.range, loc: value.loc } : value];
  });
  return { kind: "text", style: "format", parts, range, loc };
}

function isImported(expression: Expression, module: string, name: string | undefined, depth = 0): boolean {
  if (depth > 3) return false;
  switch (expression.kind) {
    case "import":
      return expression.module === module && expression.name === name;
    case "member":
      return expression.property === name && isImported(expression.object, module, undefined, depth + 1);
    case "name": {
      const definitions = expression.variable?.definitions ?? [];
      const [only] = definitions;
      return only !== undefined && definitions.length === 1 && isImported(only.value, module, name, depth + 1);
    }
    default:
      return false;
  }
}

/** Bodies are read only when asked: a function may lead back to this call. */
function mapped(file: JavaScriptFile, node: Node, list: Node, callback: Node): Expression {
  const { range, loc } = node;
  let results: readonly Expression[] | undefined;
  return {
    kind: "mapped", list: file.expression(list), range, loc,
    get results() {
      return (results ??= mappedBy(file, node, list, unwrap(callback)));
    },
  };
}

/** What a callback makes of one element: what it returns, or a call of whatever has that name. */
function mappedBy(file: JavaScriptFile, { range, loc }: Node, list: Node, callback: Node): readonly Expression[] {
  if (isFunction(callback)) return file.function(callback).returns;
  const element: Expression = { kind: "element", of: file.expression(list), range: list.range, loc: list.loc };
  if (file.isGlobal(callback, "String")) return [{ kind: "text", style: "call", parts: [element], range, loc }];
  const argument = { value: element, name: undefined, isSpread: false };
  return [{ kind: "call", callee: file.expression(callback), arguments: [argument], isTag: false, decorated: undefined, range, loc }];
}

function split(file: JavaScriptFile, node: Call, object: Node): Expression {
  const { range, loc } = node;
  const text = file.expression(object);
  const [separator] = argumentsOf(file, node.arguments);
  if (text.kind === "constant" && typeof text.value === "string" && separator?.value.kind === "constant") {
    const items = text.value.split(String(separator.value.value)).slice(0, 200)
      .map((value) => ({ value: { kind: "constant" as const, value, range: text.range, loc: text.loc }, isSpread: false }));
    return { kind: "list", items, range, loc };
  }
  return { kind: "mapped", list: text, results: [text], range, loc };
}

/** How much `x.slice(0, 4)`, `x.slice(-4)` and the like leave at most; undefined where that is not fixed. */
function excerptLength({ arguments: given }: Call, name: string): number | undefined {
  const [from, to] = given.map((argument) => numberOf(located(argument)));
  if (given.length === 1) return name !== "substring" && from !== undefined && from < 0 ? -from : undefined;
  if (from === undefined || to === undefined || given.length > 2) return undefined;
  const length = name === "substr" ? to : to - from;
  return length > 0 && from >= 0 ? length : undefined;
}

function numberOf(node: Node): number | undefined {
  const operand = node.type === "UnaryExpression" && node.operator === "-" ? located(node.argument) : node;
  const value = operand.type === "Literal" && typeof operand.value === "number" ? operand.value : undefined;
  return value === undefined || operand === node ? value : -value;
}

/** Text with one fixed piece replaced is text with a part in its place. */
function replace(file: JavaScriptFile, node: Call, object: Node): Expression | undefined {
  const { range, loc } = node;
  const text = file.expression(object);
  const [piece, replacement] = argumentsOf(file, node.arguments).map(({ value }) => value);
  if (text.kind !== "constant" || piece?.kind !== "constant" || !replacement || replacement.kind === "function") return undefined;
  const pieces = String(text.value).split(String(piece.value));
  const parts = pieces.flatMap((value, i): Expression[] => {
    const constant: Expression = { kind: "constant", value, range: text.range, loc: text.loc };
    return i === 0 ? [constant] : [replacement, constant];
  });
  return { kind: "text", style: "replace", parts, range, loc };
}

/** One negated class that admits no more than letters, digits, `_`, `-` and `.`. */
const tightFilter = /^(?:\\[WD]|\[\^-?(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|\\[wd.-]|[\w.](?!-[^\]]))+-?\])[+*]?$/u;

/** `x.replace(/[^\w-]/g, "")` leaves nothing but what the class admits. */
function filtered(file: JavaScriptFile, node: Call, object: Node): Expression | undefined {
  const { range, loc } = node;
  const [pattern, replacement] = argumentsOf(file, node.arguments).map(({ value }) => value);
  if (pattern?.kind !== "pattern" || !pattern.flags.includes("g") || !tightFilter.test(pattern.source)) return undefined;
  if (replacement?.kind !== "constant" || !/^[\w.-]*$/u.test(String(replacement.value))) return undefined;
  return { kind: "operation", operator: "filter", operands: [file.expression(object)], range, loc };
}
