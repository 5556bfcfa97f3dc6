import type * as ES from "estree";
import type { Argument, CallExpression, Expression, ListExpression, Operator, RecordEntry } from "../../code/expression.ts";
import { argumentsOf, spreadless } from "./arguments.ts";
import { builtinCall } from "./builtins.ts";
import type { JavaScriptFile } from "./file.ts";
import { resultOf } from "./functions.ts";
import { memberOf } from "./members.ts";
import { isClass, isFunction, literalText, located, type Node, unwrap } from "./nodes.ts";
import { moduleName } from "./variables.ts";

const operators: Readonly<Record<string, Operator>> = {
  "==": "equal", "===": "equal", "!=": "unequal", "!==": "unequal", "in": "in",
  "<": "compare", ">": "compare", "<=": "compare", ">=": "compare", "instanceof": "compare",
};

/** One node of ESTree as the expression that the analysis reads. The node has been unwrapped. */
export function expressionOf(file: JavaScriptFile, node: Node): Expression {
  const { range, loc } = node;
  switch (node.type) {
    case "Literal":
      if ("regex" in node && node.regex) return { kind: "pattern", source: node.regex.pattern, flags: node.regex.flags, range, loc };
      if ("bigint" in node) return { kind: "constant", value: String(node.bigint), range, loc };
      return { kind: "constant", value: node.value as string | number | boolean | null, range, loc };
    case "TemplateLiteral":
      return templateText(file, node, node, false);
    case "TaggedTemplateExpression":
      return taggedTemplate(file, node);
    case "BinaryExpression":
      return binary(file, node);
    case "LogicalExpression": {
      const operands = [file.expression(located(node.left)), file.expression(located(node.right))];
      if (node.operator === "&&") return { kind: "operation", operator: "and", operands, range, loc };
      return { kind: "choice", options: operands, range, loc };
    }
    case "UnaryExpression":
      return unary(file, node);
    case "UpdateExpression":
      return { kind: "operation", operator: "arithmetic", operands: [], range, loc };
    case "ConditionalExpression":
      return { kind: "choice", options: [file.expression(located(node.consequent)), file.expression(located(node.alternate))], range, loc };
    case "AssignmentExpression":
      if (node.operator === "=") return file.expression(located(node.right));
      if (node.operator !== "??=" && node.operator !== "||=") return file.unknown(node);
      return { kind: "choice", options: [file.expression(located(node.left)), file.expression(located(node.right))], range, loc };
    case "Identifier":
      if (file.isGlobal(node, "undefined")) return { kind: "constant", value: null, range, loc };
      return file.name(node);
    case "ThisExpression": {
      const around = classAround(node);
      return around ? { kind: "self", class: file.class(around), range, loc } : file.unknown(node);
    }
    case "Super": {
      // An instance of the base, whose methods and fields it gives.
      const base = (classAround(node) as { superClass?: object | null } | undefined)?.superClass;
      return base ? { kind: "call", callee: file.expression(located(base)), arguments: [], isTag: false, decorated: undefined, range, loc } : file.unknown(node);
    }
    case "MetaProperty":
      return { kind: "name", name: `${node.meta.name}.${node.property.name}`, variable: undefined, range, loc };
    case "MemberExpression": {
      const property = node.computed ? undefined : node.property.type === "Identifier" ? node.property.name
        : node.property.type === "PrivateIdentifier" ? `#${node.property.name}` : undefined;
      const key = property === undefined ? located(node.property) : undefined;
      const literal = key && literalText(key);
      return memberOf(file.expression(located(node.object)), property ?? literal, node, key && literal === undefined ? file.expression(key) : undefined);
    }
    case "ImportExpression": {
      const module = located(node.source);
      const name = literalText(module);
      return name === undefined ? file.unknown(node) : { kind: "import", module: moduleName(name), name: undefined, range, loc };
    }
    case "CallExpression":
    case "NewExpression":
      return builtinCall(file, node) ?? call(file, node);
    case "ArrayExpression":
      return listOf(file, node);
    case "ObjectExpression":
      return recordOf(file, node);
    default:
      if (isFunction(node)) return { kind: "function", function: file.function(node), range, loc };
      if (isClass(node)) return { kind: "class", class: file.class(node), range, loc };
      return file.unknown(node);
  }
}

/** What is inside a node is translated when it is first asked for: most of a file never is. */
function call(file: JavaScriptFile, node: Node & (ES.SimpleCallExpression | ES.NewExpression)): CallExpression {
  const { range, loc, parent } = node;
  let given: readonly Argument[] | undefined;
  return {
    kind: "call", callee: file.expression(located(node.callee)), isTag: false, range, loc,
    get arguments() {
      return (given ??= argumentsOf(file, node.arguments));
    },
    decorated: parent?.type === "Decorator" ? decoratedBy(file, parent) : undefined,
  };
}

function listOf(file: JavaScriptFile, { elements, range, loc }: Node & ES.ArrayExpression): Expression {
  let items: ListExpression["items"] | undefined;
  return {
    kind: "list", range, loc,
    get items() {
      return (items ??= elements.flatMap((element) => (element ? [{ value: spreadless(file, element), isSpread: element.type === "SpreadElement" }] : [])));
    },
  };
}

function recordOf(file: JavaScriptFile, { properties, range, loc }: Node & ES.ObjectExpression): Expression {
  let entries: readonly RecordEntry[] | undefined;
  return {
    kind: "record", range, loc,
    get entries() {
      return (entries ??= properties.map((property) => entry(file, property)));
    },
  };
}

/** @param isRaw whether escapes stay as they are written: `String.raw` */
function templateText(file: JavaScriptFile, { range, loc }: Node, node: ES.TemplateLiteral, isRaw: boolean): Expression {
  let parts: readonly Expression[] | undefined;
  return {
    kind: "text", style: "template", range, loc,
    get parts() {
      return (parts ??= templateParts(file, node, isRaw));
    },
  };
}

function decoratedBy(file: JavaScriptFile, decorator: Node): CallExpression["decorated"] {
  const below = decorator.parent;
  if (!below) return undefined;
  if (isClass(below)) return { kind: "class", class: file.class(below), range: below.range, loc: below.loc };
  const method = below.type === "MethodDefinition" ? located(below.value) : undefined;
  return method && isFunction(method) ? { kind: "function", function: file.function(method), range: method.range, loc: method.loc } : undefined;
}

function templateParts(file: JavaScriptFile, node: ES.TemplateLiteral, isRaw: boolean): readonly Expression[] {
  const parts: Expression[] = [];
  for (const [i, quasi] of node.quasis.entries()) {
    const { range, loc } = located(quasi);
    if (quasi.value.raw !== "") parts.push({ kind: "constant", value: isRaw ? quasi.value.raw : (quasi.value.cooked ?? quasi.value.raw), range, loc });
    const expression = node.expressions[i];
    if (expression) parts.push(file.expression(located(expression)));
  }
  return parts;
}

function taggedTemplate(file: JavaScriptFile, node: Node & ES.TaggedTemplateExpression): Expression {
  const { range, loc } = node;
  const tag = located(node.tag);
  const isRaw = tag.type === "MemberExpression" && file.isGlobal(located(tag.object), "String");
  if (isRaw) return templateText(file, node, node.quasi, true);
  const text = templateText(file, located(node.quasi), node.quasi, false);
  return {
    kind: "call", callee: file.expression(tag), arguments: [{ value: text, name: undefined, isSpread: false }], isTag: true,
    decorated: undefined, range, loc,
  };
}

function binary(file: JavaScriptFile, node: Node & ES.BinaryExpression): Expression {
  const { range, loc } = node;
  if (node.operator === "+") {
    let parts: readonly Expression[] | undefined;
    return {
      kind: "text", style: "sum", range, loc,
      get parts() {
        return (parts ??= sumParts(file, node));
      },
    };
  }
  const membership = indexOfTest(file, node);
  if (membership) return membership;
  if (node.left.type === "PrivateIdentifier") return file.unknown(node);
  const operator = operators[node.operator] ?? "arithmetic";
  return { kind: "operation", operator, operands: [file.expression(located(node.left)), file.expression(located(node.right))], range, loc };
}

/** A chain of `+` leans to the left and can be as long as the file. */
function sumParts(file: JavaScriptFile, node: Node): readonly Expression[] {
  const parts: Expression[] = [];
  let left = node;
  while (left.type === "BinaryExpression" && left.operator === "+") {
    parts.push(file.expression(located(left.right)));
    left = unwrap(located(left.left));
  }
  parts.push(file.expression(left));
  return parts.reverse();
}

/** `xs.indexOf(x) !== -1` asks what `xs.includes(x)` asks. */
function indexOfTest(file: JavaScriptFile, node: Node & ES.BinaryExpression): Expression | undefined {
  const left = unwrap(located(node.left));
  if (left.type !== "CallExpression" || left.callee.type !== "MemberExpression" || left.callee.property.type !== "Identifier") return undefined;
  const [item] = left.arguments;
  if (left.callee.property.name !== "indexOf" || !item || item.type === "SpreadElement") return undefined;
  const { range, loc } = node;
  const right = file.expression(located(node.right));
  const bound = right.kind === "constant" ? right.value : undefined;
  const isIn = (bound === -1 && (node.operator === "!==" || node.operator === "!=" || node.operator === ">")) || (bound === 0 && node.operator === ">=");
  const isNotIn = (bound === -1 && (node.operator === "===" || node.operator === "==")) || (bound === 0 && node.operator === "<");
  if (!isIn && !isNotIn) return undefined;
  const test: Expression = {
    kind: "operation", operator: "in", range, loc,
    operands: [file.expression(located(item)), file.expression(located(left.callee.object))],
  };
  return isIn ? test : { kind: "operation", operator: "not", operands: [test], range, loc };
}

function unary(file: JavaScriptFile, node: Node & ES.UnaryExpression): Expression {
  const { range, loc } = node;
  if (node.operator === "void") return { kind: "constant", value: null, range, loc };
  const operand = file.expression(located(node.argument));
  if (node.operator === "-" && operand.kind === "constant" && typeof operand.value === "number") {
    return { kind: "constant", value: -operand.value, range, loc };
  }
  const operator = node.operator === "!" ? "not" : node.operator === "typeof" ? "typeof" : "arithmetic";
  return { kind: "operation", operator, operands: [operand], range, loc };
}

function entry(file: JavaScriptFile, property: ES.Property | ES.SpreadElement): RecordEntry {
  if (property.type === "SpreadElement") return { key: undefined, value: file.expression(located(property.argument)), isSpread: true };
  const key = property.key.type === "Identifier" && !property.computed ? property.key.name
    : property.key.type === "Literal" ? String(property.key.value) : undefined;
  const value = property.kind === "init" ? file.expression(located(property.value))
    : property.kind === "get" ? resultOf(file, located(property.value)) : file.unknown(located(property));
  return { key, value, isSpread: false };
}

function classAround(node: Node): Node | undefined {
  for (let { parent } = node; parent; { parent } = parent) {
    if (isClass(parent)) return parent;
    // A plain function has a `this` of its own, unless it is a method.
    const isPlain = parent.type === "FunctionDeclaration" || parent.type === "FunctionExpression";
    if (isPlain && parent.parent?.type !== "MethodDefinition") return undefined;
  }
  return undefined;
}
