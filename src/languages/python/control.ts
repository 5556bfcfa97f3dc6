import type { Expression } from "../../code/expression.ts";
import type { Branch, Point } from "../../code/place.ts";
import type { PythonFile } from "./file.ts";
import type { BoolOp, Call, Comprehension, Expression as ExpressionNode, Node, Statement } from "./nodes.ts";
import { isFunction, unwrap } from "./looks.ts";
import { at } from "./placed.ts";
import { compiledBy, functionOfRe } from "./regular-expressions.ts";
import { indexOf } from "./variables.ts";

/** A test node that holds, or does not, where a piece of code runs. */
export interface NodeCondition {
  readonly test: ExpressionNode;
  readonly holds: boolean;
}

const depth = 400;

/** Where a node runs: its function, and the branches around it there. Class bodies run where they stand. */
export function pointOf(node: Node): Point {
  const branches: Branch[] = [];
  let child = node;
  for (let parent = runsIn(child); parent && branches.length < depth; parent = runsIn(child)) {
    const branch = branchOf(parent, child);
    if (branch) branches.push(branch);
    if (isFunction(parent)) return { body: parent, branches: branches.reverse() };
    child = parent;
  }
  return { body: child, branches: branches.reverse() };
}

/** What is around a node when it runs: decorators, defaults and annotations run where the function is made, not inside it. */
function runsIn(child: Node): Node | null {
  const { parent } = child;
  if (parent?.type === "arguments") return child.type === "arg" ? parent.parent : parent.parent.parent;
  if (parent?.type === "arg") return parent.parent.parent?.parent ?? null;
  if (parent?.type === "FunctionDef" || parent?.type === "AsyncFunctionDef") {
    return child.range[0] >= (parent.body[0]?.range[0] ?? Infinity) ? parent : parent.parent;
  }
  return parent;
}

function branchOf(parent: Node, child: Node): Branch | undefined {
  switch (parent.type) {
    case "If":
      return child === parent.test ? undefined : { region: parent, arm: isFrom(parent.orelse, child) ? 1 : 0, isLoop: false };
    case "IfExp":
      return child === parent.test ? undefined : { region: parent, arm: child === parent.body ? 0 : 1, isLoop: false };
    case "BoolOp":
      return child === parent.values[0] ? undefined : { region: parent, arm: 0, isLoop: false };
    case "For":
    case "AsyncFor":
      if (child === parent.iter) return undefined;
      return isFrom(parent.orelse, child) ? apart(parent.orelse) : { region: parent, arm: 0, isLoop: true };
    case "While":
      return isFrom(parent.orelse, child) ? apart(parent.orelse) : { region: parent, arm: 0, isLoop: true };
    case "Try":
    case "TryStar":
      if (isFrom(parent.finalbody, child)) return undefined;
      if (isFrom(parent.orelse, child)) return apart(parent.orelse);
      return child.type === "ExceptHandler" ? { ...apart(child), isRescue: true } : apart(parent.body);
    case "Match":
      return child === parent.subject ? undefined : { region: parent, arm: child.range[0], isLoop: false };
    case "comprehension":
      // The first list is read before the loop begins.
      if (child === parent.iter && isFirst(parent)) return undefined;
      return { region: parent.parent, arm: 0, isLoop: true };
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp":
      return child.type === "comprehension" ? undefined : { region: parent, arm: 0, isLoop: true };
    default:
      return undefined;
  }
}

/** A block that may be left out, whatever else runs. */
function apart(region: object): Branch {
  return { region, arm: 0, isLoop: false };
}

/** Whether a statement stands in this block or after it. */
function isFrom(block: readonly Statement[], child: Node): boolean {
  const [first] = block;
  return first !== undefined && child.range[0] >= first.range[0];
}

function isFirst(node: Comprehension): boolean {
  const { parent } = node;
  return "generators" in parent && parent.generators[0] === node;
}

/** The tests that are known to hold, or not to, where a node runs: around it, and of statements before it that leave. */
export function conditionsOf(node: Node): readonly NodeCondition[] {
  const conditions: NodeCondition[] = [];
  let child = node;
  for (let parent = runsIn(child), steps = 0; parent && steps < depth; child = parent, parent = runsIn(child), steps++) {
    around(parent, child, conditions);
    const block = blockOf(parent, child);
    if (block) leavingBefore(block, child, conditions);
    // Lambdas run, as far as a reader of a check is concerned, where they stand.
    if (isFunction(parent) && parent.type !== "Lambda") break;
  }
  return conditions;
}

function around(parent: Node, child: Node, conditions: NodeCondition[]): void {
  switch (parent.type) {
    case "If":
      if (child !== parent.test) conditions.push({ test: parent.test, holds: !isFrom(parent.orelse, child) });
      break;
    case "IfExp":
      if (child !== parent.test) conditions.push({ test: parent.test, holds: child === parent.body });
      break;
    case "BoolOp": {
      const before = parent.values.slice(0, Math.min(depth, indexOf(parent.values, child)));
      conditions.push(...before.map((test) => ({ test, holds: parent.op === "And" })));
      break;
    }
    case "While":
      if (child !== parent.test && !isFrom(parent.orelse, child)) conditions.push({ test: parent.test, holds: true });
      break;
    case "match_case":
      if (parent.guard && child.range[0] > parent.guard.range[0]) conditions.push({ test: parent.guard, holds: true });
      break;
    case "comprehension":
      if (child === parent.iter) break;
      conditions.push(...parent.ifs.slice(0, indexOf(parent.ifs, child)).map((test) => ({ test, holds: true })));
      break;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp": {
      const { generators } = parent;
      const before = child.type === "comprehension" ? generators.slice(0, indexOf(generators, child)) : generators;
      conditions.push(...before.flatMap(({ ifs }) => ifs.map((test) => ({ test, holds: true }))));
      break;
    }
    default:
  }
}

/** The block of statements that a child stands in. */
function blockOf(parent: Node, child: Node): readonly Statement[] | undefined {
  switch (parent.type) {
    case "Module":
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "With":
    case "AsyncWith":
    case "ExceptHandler":
    case "match_case":
      return parent.body;
    case "If":
    case "For":
    case "AsyncFor":
    case "While":
      return isFrom(parent.orelse, child) ? parent.orelse : parent.body;
    case "Try":
    case "TryStar":
      return isFrom(parent.finalbody, child) ? parent.finalbody : isFrom(parent.orelse, child) ? parent.orelse
        : child.type === "ExceptHandler" ? undefined : parent.body;
    default:
      return undefined;
  }
}

function leavingBefore(block: readonly Statement[], child: Node, conditions: NodeCondition[]): void {
  for (let i = indexOf(block, child) - 1, steps = 0; i >= 0 && steps < depth; i--, steps++) {
    const statement = block[i];
    if (statement?.type === "Assert") conditions.push({ test: statement.test, holds: true });
    // After `if a: return` and `elif b: return` neither holds.
    for (let next = statement, arms = 0; next?.type === "If" && arms < depth; arms++) {
      if (!leaves(next.body)) {
        if (leaves(next.orelse)) conditions.push({ test: next.test, holds: true });
        break;
      }
      conditions.push({ test: next.test, holds: false });
      next = next.orelse.length === 1 ? next.orelse[0] : undefined;
    }
  }
}

/**
 * Whether what has run past `from` always comes to `to`, in the same function: `to` is all that a statement does, or the value that it
 * stores or returns, later in a block around `from`, and nothing between leaves.
 */
export function goesOnTo(from: Node, to: Node): boolean {
  let child = from;
  for (let parent = runsIn(child), steps = 0; parent && steps < depth; child = parent, parent = runsIn(child), steps++) {
    if (child.type === "Return" || child.type === "Raise" || parent.type === "Try" || parent.type === "TryStar" || parent.type === "ClassDef") return false;
    const block = blockOf(parent, child);
    for (const statement of block?.slice(indexOf(block, child) + 1) ?? []) {
      if (statement.range[0] <= to.range[0] && to.range[1] <= statement.range[1]) return isWhole(to, statement);
      if (mayLeave(statement)) return false;
    }
    if (isFunction(parent)) return false;
  }
  return false;
}

function isWhole(expression: Node, statement: Statement): boolean {
  const inner = statement.type === "Expr" || statement.type === "Return" || statement.type === "Assign" || statement.type === "AnnAssign" ? statement.value : null;
  return inner !== null && unwrap(inner) === expression;
}

/** Whether a statement may end its function or its loop. */
function mayLeave(statement: Statement): boolean {
  switch (statement.type) {
    case "Expr":
      return leaves([statement]);
    case "Assign":
    case "AnnAssign":
    case "AugAssign":
    case "Pass":
    case "Import":
    case "ImportFrom":
    case "FunctionDef":
    case "AsyncFunctionDef":
      return false;
    default:
      return true;
  }
}

const endings = new Set(["exit", "_exit", "abort", "quit"]);

/** Whether the end of a block is never reached. */
function leaves(block: readonly Statement[]): boolean {
  let last = block.at(-1);
  for (let i = 0; (last?.type === "With" || last?.type === "AsyncWith") && i < depth; i++) last = last.body.at(-1);
  switch (last?.type) {
    case "Return":
    case "Raise":
    case "Continue":
    case "Break":
      return true;
    case "Expr": {
      const { value } = last;
      if (value.type !== "Call") return false;
      return endings.has(value.func.type === "Attribute" ? value.func.attr : value.func.type === "Name" ? value.func.id : "");
    }
    default:
      return false;
  }
}

/** A test as an expression: what `re` or a method of `str` finds out about a text is a test of a regular expression. */
export function conditionExpression(file: PythonFile, test: ExpressionNode): Expression {
  return condition(file, test, 0) ?? file.expression(test);
}

/** @returns undefined where the plain expression says as much */
function condition(file: PythonFile, test: Node, level: number): Expression | undefined {
  const node = unwrap(test);
  if (level > 20) return undefined;
  switch (node.type) {
    case "UnaryOp": {
      const operand = node.op === "Not" ? condition(file, node.operand, level + 1) : undefined;
      return operand && at(node, { kind: "operation", operator: "not", operands: [operand] });
    }
    case "BoolOp":
      return anyOf(file, node, level);
    case "Compare": {
      const [operator] = node.ops;
      const [right] = node.comparators;
      const isNone = node.ops.length === 1 && right?.type === "Constant" && right.kind === "null";
      if (!isNone || (operator !== "Is" && operator !== "IsNot")) return undefined;
      const found = condition(file, node.left, level + 1);
      return found && (operator === "IsNot" ? found : at(node, { kind: "operation", operator: "not", operands: [found] }));
    }
    case "Name": {
      const value = file.onlyValue(node);
      return value?.type === "Call" ? condition(file, value, level + 1) : undefined;
    }
    case "Call":
      return matchTest(file, node) ?? methodTest(file, node) ?? typeTest(file, node);
    default:
      return undefined;
  }
}

function anyOf(file: PythonFile, node: BoolOp, level: number): Expression | undefined {
  const known = node.values.slice(0, depth).map((value) => condition(file, value, level + 1));
  if (known.every((operand) => operand === undefined)) return undefined;
  const operands = node.values.map((value, i) => known[i] ?? file.expression(value));
  return at(node, { kind: "operation", operator: node.op === "And" ? "and" : "or", operands });
}

/** Flags that change nothing about which characters stand where. */
const plainFlags = new Set(["I", "IGNORECASE", "A", "ASCII", "U", "UNICODE"]);
const matching = new Set(["match", "search", "fullmatch"]);

/** `re.fullmatch("...", x)`, `re.compile("...").match(x)`, `NAME.match(x)`. @see https://docs.python.org/3/library/re.html */
function matchTest(file: PythonFile, node: Call): Expression | undefined {
  const own = functionOfRe(file, node);
  if (own !== undefined && matching.has(own)) return patternTest(file, node, own, node.args[0], node.args[1], node.args[2]);
  if (node.func.type !== "Attribute" || !matching.has(node.func.attr)) return undefined;
  const compiled = compiledBy(file, node.func.value);
  if (!compiled) return undefined;
  return patternTest(file, node, node.func.attr, compiled.args[0], node.args[0], compiled.args[1]);
}

function patternTest(
  file: PythonFile, node: Call, method: string, pattern: ExpressionNode | undefined, text: ExpressionNode | undefined,
  flags: ExpressionNode | undefined,
): Expression | undefined {
  const literal = pattern?.type === "Name" ? file.onlyValue(pattern) : pattern;
  const isPlain = !flags || (flags.type === "Attribute" && plainFlags.has(flags.attr));
  if (!text || !isPlain || literal?.type !== "Constant" || literal.kind !== "str") return undefined;
  return test(file, node, literal, anchored(literal.value, method), text);
}

function test(file: PythonFile, node: Node, literal: Node, source: string, text: ExpressionNode): Expression {
  const pattern = at(literal, { kind: "pattern", source, flags: "" });
  return at(node, { kind: "operation", operator: "test", operands: [pattern, file.expression(text)] });
}

/** `match` begins at the start of the text, `fullmatch` also ends at its end. */
function anchored(written: string, method: string): string {
  const source = written.replace(/^\\A/u, "^").replace(/(?<!\\)((?:\\\\)*)\\[Zz]$/u, "$1$");
  if (method === "search") return source;
  const start = source.startsWith("^") ? source.slice(1) : source;
  const hasEnd = /(?<!\\)(?:\\\\)*\$$/u.test(start);
  const inner = hasEnd && method === "fullmatch" ? start.slice(0, -1) : start;
  const whole = inner.includes("|") && method === "fullmatch" ? `(?:${inner})` : inner;
  return `^${whole}${method === "fullmatch" ? "$" : ""}`;
}

const methods = new Map([
  ["isdigit", "^\\d+$"], ["isdecimal", "^\\d+$"], ["isnumeric", "^\\d+$"],
  ["isalnum", "^\\w+$"], ["isalpha", "^\\w+$"], ["isidentifier", "^\\w+$"],
]);

/** `x.isdigit()` and its like ask what a regular expression would. */
function methodTest(file: PythonFile, node: Call): Expression | undefined {
  const source = node.func.type === "Attribute" && node.args.length === 0 ? methods.get(node.func.attr) : undefined;
  return source !== undefined && node.func.type === "Attribute" ? test(file, node, node, source, node.func.value) : undefined;
}

/** `isinstance(x, (int, UUID))` asks for types that cannot carry text. */
function typeTest(file: PythonFile, node: Call): Expression | undefined {
  const [value, type] = node.args;
  if (node.func.type !== "Name" || node.func.id !== "isinstance" || file.binding(node.func) || !value || !type) return undefined;
  const types = type.type === "Tuple" ? type.elts : [type];
  if (types.length === 0 || types.some((each) => file.annotation(each).shape === "other")) return undefined;
  const kind = at(node, { kind: "operation", operator: "typeof", operands: [file.expression(value)] });
  return at(node, { kind: "operation", operator: "equal", operands: [kind, at(type, { kind: "constant", value: "number" })] });
}
