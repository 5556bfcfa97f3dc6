import type { CallExpression } from "../../code/expression.ts";
import type { Edit } from "../../code/file.ts";
import type { Place } from "../../code/place.ts";
import type { PythonFile } from "./file.ts";
import { importing, isImported } from "./imports.ts";
import { isClass } from "./looks.ts";
import type { Call, Expression as ExpressionNode, Keyword, Node } from "./nodes.ts";
import { nodeOf } from "./placed.ts";

/** `os.environ["NAME"]` in place of a fixed text, with `import os` where it is missing. */
export function readEnvironment(file: PythonFile, literal: Place, variable: string): readonly Edit[] | undefined {
  const node = file.nodeOf(literal);
  if (!isSame(node, literal) || !isValue(node) || !/^[A-Z][A-Z0-9_]*$/u.test(variable)) return undefined;
  const imports = importing(file, "os", node);
  return imports && [...imports, { range: node.range, text: `os.environ["${variable}"]${isBytes(node) ? ".encode()" : ""}` }];
}

function isSame({ range: [start, end] }: Node, place: Place): boolean {
  return start === place.range[0] && end === place.range[1];
}

/** Whether a node is evaluated where it stands: no annotation, key or pattern, and no field of an f-string. */
function isValue(node: Node): boolean {
  let child = node;
  for (let parent = child.parent; parent; child = parent, parent = child.parent) {
    switch (parent.type) {
      case "JoinedStr":
      case "TemplateStr":
      case "FormattedValue":
      case "Interpolation":
      case "MatchValue":
        return false;
      case "Subscript":
        if (parent.slice === child) return false;
        break;
      case "Dict":
        if (!parent.values.includes(child as ExpressionNode)) return false;
        break;
      case "Expr":
        return child !== node;
      case "AnnAssign":
        return parent.annotation !== child;
      case "arg":
        return false;
      case "FunctionDef":
      case "AsyncFunctionDef":
        return parent.returns !== child;
      default:
    }
  }
  return true;
}

function isBytes(node: Node): boolean {
  let first = node;
  while (first.type === "BinOp") first = first.left;
  return first.type === "Constant" && first.kind === "bytes";
}

/** What a fixed text stands in for, without it: a look-up, one side of a choice, or a field without a value. */
export function dropFallback(file: PythonFile, literal: Place, lookUp: CallExpression | undefined): readonly Edit[] | undefined {
  const call = lookUp && nodeOf(lookUp);
  if (call) return call.type === "Call" ? withoutArgument(file, call, literal) : undefined;
  let node = file.nodeOf(literal);
  if (!isSame(node, literal)) return undefined;
  for (let { parent } = node; parent?.type === "Call" || parent?.type === "keyword"; { parent } = node) node = parent;
  const { parent } = node;
  const { text } = file;
  switch (parent?.type) {
    case "BoolOp": {
      const index = parent.values.indexOf(node as ExpressionNode);
      const before = parent.values[index - 1];
      if (parent.op !== "Or" || !before || !/^\s*or\s*$/u.test(text.slice(before.range[1], node.range[0]))) return undefined;
      const required = parent.values.length === 2 ? requiredBy(file, before) : undefined;
      return required === undefined
        ? [{ range: [before.range[1], node.range[1]], text: "" }] : [{ range: [before.range[0], node.range[1]], text: required }];
    }
    case "IfExp": {
      const kept = parent.body === node ? parent.orelse : parent.body;
      return isBare(text, parent, kept) ? [{ range: parent.range, text: text.slice(...kept.range) }] : undefined;
    }
    case "AnnAssign":
      return withoutValue(file, parent);
    default:
      return undefined;
  }
}

/** Whether no bracket of its own stands around a branch of a choice. */
function isBare(text: string, { range }: Node, kept: ExpressionNode): boolean {
  const isFirst = kept.range[0] === range[0];
  const isLast = kept.range[1] === range[1];
  return isFirst ? /^\s*if\b/u.test(text.slice(kept.range[1])) : isLast && /\belse\s*$/u.test(text.slice(range[0], kept.range[0]));
}

/** `field: str`, in a class whose fields may stand without a value. */
function withoutValue({ text }: PythonFile, field: Node & { type: "AnnAssign" }): readonly Edit[] | undefined {
  const { annotation, value } = field;
  if (!value || !isClass(field.parent) || !/^\s*=\s*$/u.test(text.slice(annotation.range[1], value.range[0]))) return undefined;
  return [{ range: [annotation.range[1], value.range[1]], text: "" }];
}

/** `os.environ[key]` for a look-up in the environment that would give nothing. */
function requiredBy(file: PythonFile, node: Node): string | undefined {
  const key = node.type === "Call" && node.args.length === 1 && node.keywords.length === 0 ? node.args[0] : undefined;
  return key && node.type === "Call" && isOfEnvironment(file, node) ? `os.environ[${file.text.slice(...key.range)}]` : undefined;
}

function isOfEnvironment(file: PythonFile, { func }: Call): boolean {
  if (func.type !== "Attribute" || isImported(file, "os", func) !== true) return false;
  const name = file.text.slice(...func.range);
  return name === "os.getenv" || name === "os.environ.get";
}

/** A call without the argument that a text is, or stands in. */
function withoutArgument(file: PythonFile, call: Call, { range: [start, end] }: Place): readonly Edit[] | undefined {
  const { text } = file;
  const { args, keywords, parent } = call;
  const given = [...args, ...keywords].sort((a, b) => a.range[0] - b.range[0]);
  const index = given.findIndex(({ range }) => range[0] <= start && end <= range[1]);
  const dropped = given[index];
  if (!dropped || parent.type === "Expr") return undefined;
  if (given.length === 1) return parent.type === "AnnAssign" && parent.value === call ? withoutValue(file, parent) : undefined;
  const [key] = args;
  if (given.length === 2 && index === 1 && key && isOfEnvironment(file, call)) return [{ range: call.range, text: `os.environ[${text.slice(...key.range)}]` }];
  // Those after it would be taken for it.
  if (dropped.type !== "keyword" && args.indexOf(dropped) < args.length - 1) return undefined;
  const before = given[index - 1];
  const after = given[index + 1];
  if (before) return isComma(text, before, dropped) && isClosed(text, dropped, after ?? call) ? [{ range: [before.range[1], dropped.range[1]], text: "" }] : undefined;
  return after && isComma(text, dropped, after) ? [{ range: [dropped.range[0], after.range[0]], text: "" }] : undefined;
}

function isComma(text: string, before: ExpressionNode | Keyword, after: ExpressionNode | Keyword): boolean {
  return /^\s*,\s*$/u.test(text.slice(before.range[1], after.range[0]));
}

/** Whether the argument ends where its node does: no bracket of its own follows. */
function isClosed(text: string, argument: Node, next: Node): boolean {
  const end = next.range[0] > argument.range[1] ? next.range[0] : next.range[1];
  return /^\s*(?:,|\)$)/u.test(text.slice(argument.range[1], end));
}
