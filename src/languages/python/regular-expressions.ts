/** Calls of the module `re`. @see https://docs.python.org/3/library/re.html */
import type { Expression } from "../../code/expression.ts";
import type { PythonFile } from "./file.ts";
import { unwrap } from "./looks.ts";
import type { Call, Expression as ExpressionNode } from "./nodes.ts";
import { at } from "./placed.ts";

/** The name of the function of `re` that is called. */
export function functionOfRe(file: PythonFile, { func }: Call): string | undefined {
  const root = func.type === "Attribute" ? func.value : func;
  const [site] = (root.type === "Name" ? file.binding(root)?.sites : undefined) ?? [];
  if (site?.kind !== "import") return undefined;
  const { name, parent } = site.node;
  if (parent.type === "ImportFrom") {
    return func.type === "Name" && parent.module === "re" && parent.level === 0 ? name : undefined;
  }
  return func.type === "Attribute" && name === "re" ? func.attr : undefined;
}

/** The call of `re.compile` that a receiver is, or is named for. */
export function compiledBy(file: PythonFile, receiver: ExpressionNode): Call | undefined {
  const object = unwrap(receiver);
  const compiled = object.type === "Name" ? file.onlyValue(object) : object;
  return compiled?.type === "Call" && functionOfRe(file, compiled) === "compile" ? compiled : undefined;
}

/** One negated class that admits no more than letters, digits, `_`, `-`, `.` and `,`. */
const tight = /^(?:\\[WD]|\[\^-?(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|\\[wd.-]|[\w.,](?!-[^\]]))+-?\])[+*]?$/u;

/** `re.sub(r"[^\w-]", "", x)` leaves nothing but what the class admits; undefined for any other call. */
export function filteredText(file: PythonFile, node: Call): Expression | undefined {
  if (node.func.type !== "Attribute" && node.func.type !== "Name") return undefined;
  const isOwn = functionOfRe(file, node) === "sub";
  const compiled = isOwn || node.func.type !== "Attribute" || node.func.attr !== "sub" ? undefined : compiledBy(file, node.func.value);
  if (!isOwn && !compiled) return undefined;
  const [pattern, replacement, text] = compiled ? [compiled.args[0], ...node.args] : node.args;
  const literal = pattern?.type === "Name" ? file.onlyValue(pattern) : pattern;
  if (literal?.type !== "Constant" || literal.kind !== "str" || !tight.test(literal.value)) return undefined;
  if (replacement?.type !== "Constant" || replacement.kind !== "str" || !/^[\w.,-]*$/u.test(replacement.value)) return undefined;
  return text && text.type !== "Starred" ? at(node, { kind: "operation", operator: "filter", operands: [file.expression(text)] }) : undefined;
}
