import type * as ES from "estree";
import type { Expression } from "../../code/expression.ts";
import type { Literal, LiteralRole, Neighbour } from "../../code/literal.ts";
import type { JavaScriptFile } from "./file.ts";
import { located, type Node, unwrap } from "./nodes.ts";

/** Stands for a part that is not fixed. */
const gap = "\0";

/** Chains of `+` and of brackets are climbed this far. */
const mostSteps = 1000;

/** Methods that give the second argument to what the first names. */
const setters = new Set(["set", "append", "header", "setHeader", "setRequestHeader", "setItem", "put"]);

/** What is between a text and what it is for, without a meaning of its own. */
const wrappers = new Set([
  "TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression", "TSTypeAssertion", "ChainExpression", "AwaitExpression", "JSXExpressionContainer",
]);

/** A quick no for a literal, by its length and by the name that it stands beside: most have none worth a look. */
export function mayBeNamed(node: Node, isWanted: (name: string) => boolean): boolean {
  const least = node.parent?.type === "LogicalExpression" ? 1 : 4; // a key that signs may be short
  if (node.type === "Literal" ? typeof node.value !== "string" || node.value.length < least : node.type !== "TemplateLiteral") return false;
  let child = node;
  for (let i = 0; i < 30; i++) {
    const { parent } = child;
    if (!parent) return false;
    if (!isClimbed(parent, child)) {
      const name = parent.type === "BinaryExpression" ? comparedName(parent, child) : boundName(parent, child);
      return name !== undefined && isWanted(name);
    }
    if (parent.type === "LogicalExpression" && located(parent.right) === child) {
      // What it is the fallback of may be named where it is not.
      const name = nameOf(located(parent.left));
      if (name !== undefined && isWanted(name)) return true;
    }
    child = parent;
  }
  return false;
}

/** Whether what holds a literal is still a text or a choice, and not yet what it is for. */
function isClimbed(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case "BinaryExpression":
      return parent.operator === "+";
    case "LogicalExpression":
      return true;
    case "ConditionalExpression":
      return located(parent.test) !== child;
    default:
      return wrappers.has(parent.type);
  }
}

function boundName(parent: Node, child: Node): string | undefined {
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : undefined;
    case "AssignmentExpression":
      return located(parent.right) === child ? nameOf(located(parent.left)) : undefined;
    case "AssignmentPattern": {
      const around = parent.parent;
      if (around?.type === "Property" && located(around.value) === parent) return keyOf(around);
      return located(parent.right) === child ? nameOf(located(parent.left)) : undefined;
    }
    case "Property":
    case "PropertyDefinition":
      return parent.value && located(parent.value) === child ? keyOf(parent) : undefined;
    case "TSEnumMember":
      return parent.id.type === "Identifier" ? parent.id.name : String(parent.id.value);
    case "JSXAttribute":
      return typeof parent.name.name === "string" ? parent.name.name : undefined;
    case "CallExpression": {
      // `set("password", "...")`: the text before names the one after.
      const [first, second] = parent.arguments;
      const { callee } = parent;
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier" || !setters.has(callee.property.name)) return undefined;
      return first?.type === "Literal" && typeof first.value === "string" && second && located(second) === child ? first.value : undefined;
    }
    default:
      return undefined;
  }
}

function comparedName(parent: Node & ES.BinaryExpression, child: Node): string | undefined {
  if (!/^[!=]==?$/u.test(parent.operator)) return undefined;
  return nameOf(unwrap(located(located(parent.left) === child ? parent.right : parent.left)));
}

function keyOf({ key, computed }: ES.Property | ES.PropertyDefinition): string | undefined {
  if (key.type === "Identifier" || key.type === "PrivateIdentifier") return computed && key.type === "Identifier" ? undefined : key.name;
  return key.type === "Literal" ? String(key.value) : undefined;
}

/** The last name of what is written to or read: `password` of `req.body.password`. */
function nameOf(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type !== "MemberExpression") return undefined;
  const { property, computed } = inner;
  if (property.type === "Identifier") return computed ? undefined : property.name;
  if (property.type === "PrivateIdentifier") return property.name;
  return property.type === "Literal" ? String(property.value) : undefined;
}

/** The literal that covers an offset, with all that is joined to it; a comment; text of JSX. */
export function literalAt(file: JavaScriptFile, offset: number): Literal | undefined {
  const node = file.nodeOf({ range: [offset, offset + 1], loc: located(file.source.ast).loc });
  if (node.type === "TemplateElement" && node.parent) return literalOf(file, node.parent);
  if (node.type === "Literal" && typeof node.value === "string") return literalOf(file, node);
  if (node.type === "TemplateLiteral") return literalOf(file, node);
  if (node.type === "JSXText") return { text: node.value, range: node.range, loc: node.loc, role: "markup", name: undefined, other: undefined };
  const comment = commentAt(file, offset);
  return comment && { text: String((comment as unknown as { value: string }).value), range: comment.range, loc: comment.loc, role: "comment", name: undefined, other: undefined };
}

function commentAt(file: JavaScriptFile, offset: number): Node | undefined {
  const comments = file.source.getAllComments?.() ?? (file.source.ast as { comments?: readonly object[] }).comments ?? [];
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (located(comments[middle] ?? file.source.ast).range[1] <= offset) low = middle + 1;
    else high = middle;
  }
  const comment = comments[low] && located(comments[low] ?? {});
  return comment && comment.range[0] <= offset ? comment : undefined;
}

/** A string or template, with what it is joined to and what it is for. */
export function literalOf(file: JavaScriptFile, node: Node): Literal | undefined {
  let whole = node;
  let isItem = false;
  let fallback: { readonly role: LiteralRole; readonly other: Expression } | undefined;
  let text: string | undefined;
  let joined = node;
  for (let i = 0; i < mostSteps; i++) {
    const { parent } = whole;
    if (!parent) return undefined;
    if (parent.type === "BinaryExpression" && parent.operator === "+") {
      if (fallback) break;
      joined = parent;
    } else if (parent.type === "ArrayExpression" && isJoined(parent)) {
      // The call of `join` around it.
      text = parent.elements.map((element) => (element && element.type !== "SpreadElement" ? textOf(located(element)) : gap)).join(separatorOf(parent));
      joined = parent.parent?.parent ?? parent;
      whole = joined;
      continue;
    } else if (parent.type === "LogicalExpression") {
      const isRight = located(parent.right) === whole;
      if (isRight && parent.operator !== "&&") fallback ??= { role: "fallback", other: file.expression(located(parent.left)) };
      else if (!isRight && parent.operator === "&&") return undefined;
    } else if (parent.type === "ConditionalExpression") {
      if (located(parent.test) === whole) return undefined;
      const other = located(located(parent.consequent) === whole ? parent.alternate : parent.consequent);
      fallback ??= { role: "fallback", other: file.expression(other) };
    } else if (parent.type === "ArrayExpression") {
      isItem = true;
    } else if (!wrappers.has(parent.type)) break;
    whole = parent;
  }
  const { parent } = whole;
  const { range, loc } = joined;
  const bound = parent && roleIn(file, parent, whole);
  if (!bound) return undefined;
  const own = isItem ? { ...bound, role: "item" as const } : bound;
  return { text: text ?? textOf(joined), range, loc, ...own, ...(fallback ?? {}), isSample: isSample(whole), beside: () => besideOf(parent) };
}

/** The other members of the object that a property belongs to. */
function besideOf(property: Node): readonly Neighbour[] {
  const object = property.type === "Property" ? property.parent : undefined;
  if (object?.type !== "ObjectExpression") return [];
  return object.properties.slice(0, 100).flatMap((other): readonly Neighbour[] => {
    const name = other.type === "Property" && located(other) !== property ? keyOf(other) : undefined;
    if (name === undefined || other.type !== "Property") return [];
    const text = textOf(located(other.value));
    return [{ name, text: text.includes(gap) ? undefined : text }];
  });
}

/** Keys whose text is for readers. */
const samples = /^(?:examples?|samples?|placeholder|description|helpText|help|hint|usage)$/iu;

/** Domains for documents. https://www.rfc-editor.org/rfc/rfc2606 */
const addressOfNobody = /[@/.]example\.(?:com|net|org)\b/u;

/** Whether a value stands in an object or a list that shows an example. */
function isSample(node: Node): boolean {
  let child = node;
  for (let i = 0; i < 8; i++) {
    const { parent } = child;
    if (!parent) return false;
    if (parent.type === "Property" && located(parent.value) === child && samples.test(keyOf(parent) ?? "")) return true;
    if (parent.type === "JSXAttribute" && samples.test(boundName(parent, child) ?? "")) return true;
    if (parent.type === "ObjectExpression" && parent.properties.length <= 30) {
      const others = parent.properties.flatMap((property) => (property.type === "Property" && property.value.type === "Literal" ? [property.value.value] : []));
      if (others.some((value) => typeof value === "string" && addressOfNobody.test(value))) return true;
    }
    if (parent.type !== "Property" && parent.type !== "ObjectExpression" && parent.type !== "ArrayExpression" && !wrappers.has(parent.type)) return false;
    child = parent;
  }
  return false;
}

function separatorOf(list: Node): string {
  const call = list.parent?.parent;
  const [first] = call?.type === "CallExpression" ? call.arguments : [];
  return first?.type === "Literal" && typeof first.value === "string" ? first.value : first ? gap : ",";
}

function isJoined(list: Node): boolean {
  const { parent } = list;
  return parent?.type === "MemberExpression" && parent.property.type === "Identifier" && parent.property.name === "join" && parent.parent?.type === "CallExpression";
}

/** What a text is for, once all around it that is still text is left behind. */
function roleIn(file: JavaScriptFile, parent: Node, child: Node): Pick<Literal, "role" | "name" | "other"> {
  const name = boundName(parent, child);
  switch (parent.type) {
    case "VariableDeclarator":
    case "PropertyDefinition":
    case "TSEnumMember":
    case "JSXAttribute":
      return { role: "assigned", name, other: undefined };
    case "Property":
      return { role: located(parent.value) === child ? "assigned" : "other", name, other: undefined };
    case "AssignmentExpression": {
      if (located(parent.right) !== child) return { role: "other", name: undefined, other: undefined };
      const isFallback = parent.operator === "||=" || parent.operator === "??=";
      return { role: isFallback ? "fallback" : "assigned", name, other: isFallback ? file.expression(located(parent.left)) : undefined };
    }
    case "AssignmentPattern":
      return { role: "default", name, other: takenOutOf(file, parent, name) };
    case "BinaryExpression": {
      if (!/^[!=]==?$/u.test(parent.operator)) return { role: "other", name: undefined, other: undefined };
      const other = located(located(parent.left) === child ? parent.right : parent.left);
      return { role: "compared", name: nameOf(unwrap(other)), other: file.expression(other) };
    }
    case "CallExpression":
    case "NewExpression":
      return { role: located(parent.callee) === child ? "other" : "argument", name, other: undefined };
    default:
      return { role: "other", name: undefined, other: undefined };
  }
}

/** `process.env.KEY` for the default of `const { KEY = "..." } = process.env`. */
function takenOutOf(file: JavaScriptFile, pattern: Node, name: string | undefined): Expression | undefined {
  const property = pattern.parent;
  const object = property?.type === "Property" ? property.parent : undefined;
  const declarator = object?.type === "ObjectPattern" ? object.parent : undefined;
  const init = declarator?.type === "VariableDeclarator" && declarator.init && located(declarator.id) === object ? declarator.init : undefined;
  if (!init || name === undefined) return undefined;
  const { range, loc } = pattern;
  return { kind: "member", object: file.expression(located(init)), property: name, key: undefined, range, loc };
}

/** The fixed text of an expression, with a gap for each part that is not fixed. A chain of `+` leans to the left. */
function textOf(node: Node): string {
  const pieces: string[] = [];
  let next = unwrap(node);
  for (; next.type === "BinaryExpression" && next.operator === "+"; next = unwrap(located(next.left))) pieces.push(pieceOf(unwrap(located(next.right)), 0));
  pieces.push(pieceOf(next, 0));
  return pieces.reverse().join("");
}

function pieceOf(node: Node, depth: number): string {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : gap;
  if (node.type === "TemplateLiteral") {
    return node.quasis.map(({ value }, i) => (value.cooked ?? value.raw) + (i < node.expressions.length ? gap : "")).join("");
  }
  if (node.type === "BinaryExpression" && node.operator === "+" && depth < 20) {
    return pieceOf(unwrap(located(node.left)), depth + 1) + pieceOf(unwrap(located(node.right)), depth + 1);
  }
  return gap;
}
