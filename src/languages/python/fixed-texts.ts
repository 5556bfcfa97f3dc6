import type { CallExpression, Expression } from "../../code/expression.ts";
import type { Literal, LiteralRole, Neighbour } from "../../code/literal.ts";
import { conversion, same } from "./builtins.ts";
import type { PythonFile } from "./file.ts";
import { isClass, keyOf, unwrap } from "./looks.ts";
import type { BinOp, Call, ClassDef, Comment, Compare, Constant, Dict, Expression as ExpressionNode, JoinedStr, Node, TemplateStr } from "./nodes.ts";
import { indexOf } from "./variables.ts";

/** Stands for a part that is not fixed. */
const gap = "\0";

/** Chains of operators and calls are climbed this far. */
const mostSteps = 1000;
const mostCalls = 6;
const mostNames = 4;
/** Entries of one dict that are looked at for the sake of another: there may be as many as the file is long. */
const mostBeside = 100;

/** Methods and functions whose second argument is what the first names, or what is given where nothing has that name. */
const keyed = new Set(["set", "get", "setdefault", "pop", "getenv", "setenv", "putenv", "add_header", "append", "header"]);
/** The same for what is named by their second argument. */
const keyedOf = new Set(["getattr", "setattr"]);
/** Keyword arguments for what is used where nothing else is given: they name nothing themselves. */
const fallbacks = new Set(["default", "fallback", "default_value"]);

/** A piece of the tree that is a fixed text, or begins as one. */
export type TextNode = Constant | JoinedStr | TemplateStr;

/** What a text is for, once all around it that is still text, or a choice between texts, is left behind. */
interface Use {
  readonly role: LiteralRole;
  readonly names: readonly string[];
  /** The other side of a comparison. */
  readonly other?: Node | undefined;
  readonly owner?: ClassDef | undefined;
  /** The call that it is an argument of. */
  readonly call?: Call | undefined;
  /** What holds it under a name, and others beside it. */
  readonly holder?: Call | Dict | undefined;
}

/** A text with all that is joined to it, and what it is for. */
interface Climb {
  /** The node of the whole text. */
  readonly joined: Node;
  readonly use: Use;
  readonly isItem: boolean;
  /** What is used where it can be, where the text is used otherwise. */
  readonly instead: Node | undefined;
}

const nothing: Use = { role: "other", names: [] };

/** Whether a node is a text that stands by itself, and not a piece of an f-string. */
export function isText(node: Node): node is TextNode {
  if (node.type === "Constant") return (node.kind === "str" || node.kind === "bytes") && node.parent.type !== "JoinedStr" && node.parent.type !== "TemplateStr";
  return node.type === "JoinedStr" && node.parent.type !== "FormattedValue" && node.parent.type !== "Interpolation";
}

/** A quick no for a literal, by the names that it stands beside: most have none worth a look. */
export function mayBeNamed(node: Node, isWanted: (name: string) => boolean): boolean {
  if (!isText(node) || node.type === "Constant" && node.value === "") return false;
  let { use, instead } = climb(node, 30);
  if (instead && namesOf(instead).some(isWanted)) return true;
  for (let i = 0; i < mostCalls; i++) {
    if (use.names.some(isWanted) || (use.call && isWantedBeside(use.call, isWanted))) return true;
    if (!use.call) return false;
    ({ use, instead } = climb(use.call, 30));
  }
  return false;
}

/** The texts at the beginning of a call's arguments may name the others. */
function isWantedBeside({ args }: Call, isWanted: (name: string) => boolean): boolean {
  for (let i = 0; i < 2; i++) {
    const argument = args[i];
    if (argument?.type === "Constant" && argument.kind === "str" && isWanted(argument.value)) return true;
  }
  return false;
}

/** The literal that covers an offset, with all that is joined to it; a comment. */
export function literalAt(file: PythonFile, offset: number): Literal | undefined {
  const comment = commentAt(file.source.comments, offset);
  if (comment) return { text: comment.value, range: comment.range, loc: comment.loc, role: "comment", name: undefined, other: undefined };
  let node = file.nodeAt(offset);
  if (node.type === "Constant" && (node.parent.type === "JoinedStr" || node.parent.type === "TemplateStr")) node = node.parent;
  const isFixed = node.type === "Constant" ? node.kind === "str" || node.kind === "bytes" : node.type === "JoinedStr" || node.type === "TemplateStr";
  return isFixed ? literalsOf(file, node as TextNode)[0] : undefined;
}

function commentAt(comments: readonly Comment[], offset: number): Comment | undefined {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.range[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const comment = comments[low];
  return comment && comment.range[0] <= offset ? comment : undefined;
}

/** A text with what it is joined to and what it is for: once for each name that is given it, and once where it has none. */
export function literalsOf(file: PythonFile, node: TextNode): readonly Literal[] {
  const { joined, use, isItem, instead } = climb(node, mostSteps);
  const { range, loc } = joined;
  const fallback = instead && file.expression(instead);
  const other = fallback ?? (use.other && file.expression(use.other));
  const role = fallback ? "fallback" as const : isItem && use.role !== "compared" ? "item" as const : use.role;
  const whole = { range, loc, text: textOf(joined), role, other, owner: ownerOf(file, use), via: use.call && viaOf(file, use.call), isSample: isSample(joined), beside: () => besideOf(use) };
  const names: readonly (string | undefined)[] = use.names.length > 0 ? use.names.slice(0, mostNames) : [undefined];
  return names.map((name) => ({ ...whole, name }));
}

/** The other entries of the dict, or the other named arguments of the call, that a text is given to, through calls that it is an argument of. */
function besideOf(innermost: Use): readonly Neighbour[] {
  let use = innermost;
  for (let i = 0; i < mostCalls && !use.holder && use.call; i++) ({ use } = climb(use.call, 30));
  const { holder } = use;
  const pairs: readonly (readonly [string | undefined, ExpressionNode])[] = holder?.type === "Dict" ? holder.keys.slice(0, mostBeside).flatMap((key, i) => {
    const value = holder.values[i];
    return key && value ? [[keyOf(key), value] as const] : [];
  }) : (holder?.keywords.slice(0, mostBeside).map(({ arg, value }) => [arg ?? undefined, value] as const) ?? []);
  return pairs.flatMap(([name, value]): readonly Neighbour[] => {
    if (name === undefined || use.names.includes(name)) return [];
    const text = textOf(value);
    return [{ name, text: text.includes(gap) ? undefined : text }];
  });
}

function ownerOf(file: PythonFile, { owner }: Use): Expression | undefined {
  return owner && file.expression(owner);
}

/** The calls around a text, as far as they are arguments of each other, and what the last one is for. */
function viaOf(file: PythonFile, innermost: Call): Literal["via"] {
  const calls: CallExpression[] = [];
  let call = innermost;
  for (;;) {
    const expression = file.expression(call);
    if (expression.kind === "call") calls.push(expression);
    else if (expression.kind !== "text" && expression.kind !== "choice") return undefined; // what is made of it is no text
    const { use, isItem } = climb(call, 30);
    if (isItem) return { calls, role: "item", name: undefined, owner: undefined };
    const isNamed = use.names.length > 0 || !use.call;
    if (isNamed || calls.length === mostCalls) return { calls, role: use.role, name: use.names[0], owner: ownerOf(file, use) };
    call = use.call ?? call;
  }
}

/** From a text up to what it is for. */
function climb(node: Node, steps: number): Climb {
  let child = node;
  let joined = node;
  let isItem = false;
  let instead: Node | undefined;
  for (let i = 0; i < steps; i++) {
    const { parent } = child;
    if (!parent) break;
    switch (parent.type) {
      case "BinOp":
        // What is put into a template is no template.
        if ((parent.op !== "Add" && (parent.op !== "Mod" || parent.left !== child)) || instead) return { joined, use: nothing, isItem, instead };
        joined = parent;
        break;
      case "BoolOp": {
        const index = indexOf(parent.values, child);
        if (parent.op === "Or" && index > 0) instead ??= parent.values[index - 1];
        else if (parent.op === "And" && index < parent.values.length - 1) return { joined, use: nothing, isItem, instead };
        break;
      }
      case "IfExp":
        if (parent.test === child) return { joined, use: nothing, isItem, instead };
        instead ??= parent.body === child ? parent.orelse : parent.body;
        break;
      case "NamedExpr":
        return { joined, use: { role: "assigned", names: [parent.target.id] }, isItem, instead };
      case "Attribute": {
        const call = parent.parent;
        if (call.type !== "Call" || call.func !== parent || parent.value !== child) return { joined, use: nothing, isItem, instead };
        if (parent.attr === "format" && !instead) joined = call;
        else if (!same.has(parent.attr)) return { joined, use: nothing, isItem, instead };
        child = call;
        continue;
      }
      case "List":
      case "Tuple":
      case "Set": {
        const call = parent.parent;
        if (parent.type !== "Set" && call.type === "Call" && isJoin(call) && !instead) {
          joined = call;
          child = call;
          continue;
        }
        const taken = parent.type === "Tuple" || parent.type === "List" ? takenApart(parent, child) : undefined;
        if (taken) return { joined, use: taken, isItem, instead };
        isItem = true;
        break;
      }
      default:
        return { joined, use: useIn(parent, child), isItem, instead };
    }
    child = parent;
  }
  return { joined, use: nothing, isItem, instead };
}

/** `"\n".join([...])` */
function isJoin({ func, args, keywords }: Call): boolean {
  return func.type === "Attribute" && func.attr === "join" && func.value.type === "Constant" && args.length === 1 && keywords.length === 0;
}

/** `user, password = "a", "b"` */
function takenApart(list: Node & { elts: ExpressionNode[] }, child: Node): Use | undefined {
  const statement = list.parent;
  if (statement?.type !== "Assign" || statement.value !== list) return undefined;
  const index = indexOf(list.elts, child);
  const targets = statement.targets.flatMap((target) => {
    const isAlike = (target.type === "Tuple" || target.type === "List") && target.elts.length === list.elts.length && target.elts.every(({ type }) => type !== "Starred");
    const one = isAlike ? target.elts[index] : undefined;
    return one ? [one] : [];
  });
  return targets.length > 0 ? { role: "assigned", names: targets.flatMap(namesOf), owner: classOf(statement) } : undefined;
}

function useIn(parent: Node, child: Node): Use {
  switch (parent.type) {
    case "Assign":
      return parent.value === child ? { role: "assigned", names: parent.targets.flatMap(namesOf), owner: classOf(parent) } : nothing;
    case "AnnAssign":
      return parent.value === child ? { role: "assigned", names: namesOf(parent.target), owner: classOf(parent) } : nothing;
    case "Expr":
      return { role: "comment", names: [] };
    case "Dict": {
      const index = indexOf(parent.values, child);
      const key = parent.keys[index];
      const name = key ? keyOf(key) : undefined;
      return parent.values[index] !== child ? nothing : { role: "assigned", names: name === undefined ? [] : [name], holder: parent };
    }
    case "arguments":
      return { role: "default", names: defaultOf(parent, child) };
    case "keyword": {
      const call = parent.parent;
      if (call.type !== "Call" || parent.arg === null) return nothing;
      return fallbacks.has(parent.arg) ? { role: "default", names: keysOf(call), call } : { role: "argument", names: [parent.arg], call, holder: call };
    }
    case "Call": {
      const index = indexOf(parent.args, child);
      return parent.args[index] !== child ? nothing : { role: "argument", names: keyBefore(parent, index), call: parent };
    }
    case "Compare":
      return comparedIn(parent, child);
    case "MatchValue": {
      let pattern: Node = parent;
      while (pattern.parent?.type === "MatchOr") pattern = pattern.parent;
      const subject = pattern.parent?.type === "match_case" && pattern.parent.parent.type === "Match" ? pattern.parent.parent.subject : undefined;
      return subject ? { role: "compared", names: namesOf(subject), other: subject } : nothing;
    }
    default:
      return nothing;
  }
}

/** The class whose body a statement stands in, directly or under an `if`. */
function classOf(statement: Node): ClassDef | undefined {
  let around = statement.parent;
  while (around && (around.type === "If" || around.type === "Try")) around = around.parent;
  return around && isClass(around) ? around : undefined;
}

function defaultOf(node: Node & { type: "arguments" }, child: Node): readonly string[] {
  const { posonlyargs, args, defaults, kwonlyargs, kw_defaults: keywordDefaults } = node;
  const positional = [...posonlyargs, ...args];
  const index = defaults.indexOf(child as ExpressionNode);
  const given = index < 0 ? kwonlyargs[keywordDefaults.indexOf(child as ExpressionNode)] : positional[positional.length - defaults.length + index];
  return given ? [given.arg] : [];
}

/** What a call looks for, or is about, by its first argument: `config("KEY", default=...)`. */
function keysOf(call: Call): readonly string[] {
  const [first] = call.args;
  return first?.type === "Constant" && first.kind === "str" ? [first.value] : [];
}

/** What names an argument by the one before it: `environ.get("KEY", ...)`, `setattr(config, "key", ...)`. */
function keyBefore({ func, args }: Call, index: number): readonly string[] {
  const name = func.type === "Attribute" ? func.attr : func.type === "Name" ? func.id : "";
  const isKeyed = (index === 1 && keyed.has(name)) || (index === 2 && func.type === "Name" && keyedOf.has(name));
  const key = isKeyed ? args[index - 1] : undefined;
  return key?.type === "Constant" && key.kind === "str" ? [key.value] : [];
}

const equalities = new Set(["Eq", "NotEq", "Is", "IsNot"]);

function comparedIn({ left, ops, comparators }: Compare, child: Node): Use {
  if (comparators.length > 50) return nothing;
  const operands = [left, ...comparators];
  const index = operands.indexOf(child as ExpressionNode);
  const isMember = (i: number): boolean => (ops[i] === "In" || ops[i] === "NotIn") && /^(?:List|Tuple|Set)$/u.test(child.type) && index === i + 1;
  if (!ops.every((op, i) => equalities.has(op) || isMember(i))) return nothing;
  const others = operands.filter((operand) => operand !== child);
  const named = others.find((operand) => namesOf(operand).length > 0) ?? others[0];
  return { role: "compared", names: others.flatMap(namesOf), other: named };
}

/** The last name of what is written to, read or looked up: `password` of `request.form["password"]`. */
function namesOf(given: Node): readonly string[] {
  let node = unwrap(given);
  for (let i = 0; i < 20; i++) {
    if (node.type === "Name") return [node.id];
    if (node.type === "Attribute") return [node.attr];
    if (node.type === "Subscript") {
      const key = keyOf(node.slice);
      return key === undefined ? [] : [key];
    }
    if (node.type !== "Call") return [];
    if (node.func.type === "Attribute" && same.has(node.func.attr)) node = unwrap(node.func.value);
    else return keysOf(node);
  }
  return [];
}

/** Domains for documents. https://www.rfc-editor.org/rfc/rfc2606 */
const addressOfNobody = /[@/.]example\.(?:com|net|org)\b/u;
/** Keys and arguments whose text is for readers. */
const samples = /^(?:examples?|samples?|help|help_text|description|epilog|usage|summary|placeholder|doc|docs)$/iu;

/** Whether a value stands in a dict, a list or a call that shows an example, or says something to a reader. */
function isSample(text: Node): boolean {
  let child = text;
  for (let i = 0; i < 8; i++) {
    const { parent } = child;
    if (!parent) return false;
    if (parent.type === "keyword") {
      if (samples.test(parent.arg ?? "")) return true;
    } else if (parent.type === "Dict") {
      const key = parent.keys[indexOf(parent.values, child)];
      if (key && samples.test(keyOf(key) ?? "")) return true;
      if (isOfNobody(parent.values)) return true;
    } else if (parent.type === "Call") {
      if (isOfNobody(parent.args) || isOfNobody(parent.keywords.slice(0, 30).map(({ value }) => value))) return true;
    } else if (parent.type !== "List" && parent.type !== "Tuple") return false;
    child = parent;
  }
  return false;
}

function isOfNobody(values: readonly ExpressionNode[]): boolean {
  return values.length <= 30 && values.some((value) => value.type === "Constant" && value.kind === "str" && addressOfNobody.test(value.value));
}

/** The fixed text of a node, with a gap for each part that is not fixed. A chain of `+` leans to the left. */
function textOf(node: Node): string {
  const pieces: string[] = [];
  let next = unwrap(node);
  for (; next.type === "BinOp" && next.op === "Add"; next = unwrap(next.left)) pieces.push(pieceOf(unwrap(next.right), 0));
  pieces.push(pieceOf(next, 0));
  return pieces.reverse().join("");
}

const field = /\{[^{}]*\}/gu;

function pieceOf(node: Node, depth: number): string {
  if (depth > 20) return gap;
  switch (node.type) {
    case "Constant":
      return node.kind === "str" || node.kind === "bytes" ? node.value : gap;
    case "JoinedStr":
    case "TemplateStr":
      return node.values.map((value) => (value.type === "Constant" ? value.value : gap)).join("");
    case "BinOp":
      return sumOf(node, depth);
    case "Call": {
      const { func, args: [first] } = node;
      if (func.type !== "Attribute") return gap;
      if (isJoin(node) && (first?.type === "List" || first?.type === "Tuple")) {
        const separator = pieceOf(func.value, depth + 1);
        return first.elts.map((element) => pieceOf(unwrap(element), depth + 1)).join(separator);
      }
      return func.attr === "format" ? pieceOf(unwrap(func.value), depth + 1).replace(field, gap) : gap;
    }
    default:
      return gap;
  }
}

function sumOf({ op, left, right }: BinOp, depth: number): string {
  if (op === "Add") return pieceOf(unwrap(left), depth + 1) + pieceOf(unwrap(right), depth + 1);
  return op === "Mod" ? pieceOf(unwrap(left), depth + 1).replace(conversion, (whole) => (whole === "%%" ? "%" : gap)) : gap;
}
