import type { Branch, Point } from "../../code/place.ts";
import { isClass, isFunction, located, type Node, unwrap } from "./nodes.ts";

/** A test node that holds, or does not, where a piece of code runs. */
export interface NodeCondition {
  readonly test: Node;
  readonly holds: boolean;
}

const depth = 400;

/** Where a node runs: its function, and the branches around it there. */
export function pointOf(node: Node): Point {
  const branches: Branch[] = [];
  let child = node;
  for (let parent = child.parent; parent && branches.length < depth; child = parent, parent = parent.parent) {
    const branch = branchOf(parent, child);
    if (branch) branches.push(branch);
    if (isBody(parent, child)) return { body: parent, branches: branches.reverse() };
  }
  return { body: child, branches: branches.reverse() };
}

/** Whether `child` runs when `parent` is called, not when it is reached: parameters and bodies of functions. */
function isBody(parent: Node, child: Node): boolean {
  return isFunction(parent) || parent.type === "Program" || parent.type === "StaticBlock" ||
    (parent.type === "PropertyDefinition" && child === parent.value);
}

function branchOf(parent: Node, child: Node): Branch | undefined {
  switch (parent.type) {
    case "IfStatement":
    case "ConditionalExpression":
      if (child === parent.test) return undefined;
      return { region: parent, arm: child === parent.consequent ? 0 : 1, isLoop: false };
    case "LogicalExpression":
      return child === parent.right ? { region: parent, arm: 0, isLoop: false } : undefined;
    case "ForStatement":
      return child === parent.init ? undefined : { region: parent, arm: 0, isLoop: true };
    case "WhileStatement":
      return { region: parent, arm: 0, isLoop: true };
    case "DoWhileStatement":
      return { region: parent, arm: 0, isLoop: true };
    case "ForInStatement":
    case "ForOfStatement":
      return child === parent.right ? undefined : { region: parent, arm: 0, isLoop: true };
    case "SwitchCase":
      // Cases fall through, so they do not exclude each other.
      return child === parent.test ? undefined : { region: parent, arm: 0, isLoop: false };
    case "TryStatement":
      return child === parent.finalizer ? undefined : { region: child, arm: 0, isLoop: false, isRescue: child === parent.handler };
    default:
      return undefined;
  }
}

/** The tests that are known to hold, or not to, where a node runs: around it, and of `if`s before it that leave. */
export function conditionsOf(node: Node): readonly NodeCondition[] {
  const conditions: NodeCondition[] = [];
  let child = node;
  for (let parent = child.parent, steps = 0; parent && steps < depth; child = parent, parent = parent.parent, steps++) {
    switch (parent.type) {
      case "IfStatement":
      case "ConditionalExpression":
        if (child !== parent.test) conditions.push({ test: located(parent.test), holds: child === parent.consequent });
        break;
      case "LogicalExpression":
        if (child === parent.right && parent.operator !== "??") conditions.push({ test: located(parent.left), holds: parent.operator === "&&" });
        break;
      case "WhileStatement":
      case "ForStatement":
        if (parent.test && child === parent.body) conditions.push({ test: located(parent.test), holds: true });
        break;
      case "BlockStatement":
      case "Program":
      case "SwitchCase":
        conditions.push(...leavingBefore(parent.type === "SwitchCase" ? parent.consequent : parent.body, child));
        break;
      default:
    }
    if (isFunction(parent) || isClass(parent)) {
      // What was checked before a function was made still holds inside it for what cannot change; callers are not followed.
      if (!isImmediate(parent)) break;
    }
  }
  return conditions;
}

/** Callbacks run, as far as a reader of a check is concerned, where they stand. */
function isImmediate(node: Node): boolean {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";
}

function leavingBefore(statements: readonly object[], child: Node): readonly NodeCondition[] {
  const conditions: NodeCondition[] = [];
  for (let i = indexOf(statements, child) - 1, steps = 0; i >= 0 && steps < depth; i--, steps++) {
    const statement = located(statements[i] ?? child);
    if (statement.type !== "IfStatement") continue;
    if (leaves(located(statement.consequent))) conditions.push({ test: located(statement.test), holds: false });
    else if (statement.alternate && leaves(located(statement.alternate))) conditions.push({ test: located(statement.test), holds: true });
  }
  return conditions;
}

/**
 * Whether what has run past `from` always comes to `to`, in the same function: `to` is a statement of its own, later in a
 * block around `from`, and nothing between leaves.
 */
export function goesOnTo(from: Node, to: Node): boolean {
  let child = from;
  for (let parent = child.parent, steps = 0; parent && steps < depth; child = parent, parent = parent.parent, steps++) {
    if (isFunction(parent) || parent.type === "ReturnStatement" || parent.type === "ThrowStatement" || parent.type === "TryStatement") return false;
    const statements = parent.type === "BlockStatement" || parent.type === "Program" ? parent.body : parent.type === "SwitchCase" ? parent.consequent : undefined;
    if (!statements) continue;
    for (const each of statements.slice(indexOf(statements, child) + 1)) {
      const statement = located(each);
      if (holds(statement, to)) return isStatement(to, statement);
      if (mayLeave(statement)) return false;
    }
    if (parent.type === "SwitchCase") return false;
  }
  return false;
}

function holds(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Whether an expression is all that a statement does: `next();`, `return next();`, `await next();` */
function isStatement(expression: Node, statement: Node): boolean {
  const inner = statement.type === "ExpressionStatement" ? statement.expression : statement.type === "ReturnStatement" ? statement.argument : undefined;
  return inner ? unwrap(located(inner)) === expression : false;
}

/** Whether a statement may end its function or its loop: what it does inside functions of its own is theirs. */
function mayLeave(statement: Node): boolean {
  switch (statement.type) {
    case "ExpressionStatement":
      return leaves(statement);
    case "VariableDeclaration":
    case "FunctionDeclaration":
    case "EmptyStatement":
      return false;
    default:
      return true;
  }
}

/** The position of a statement among its siblings, which stand in the order of the text. */
function indexOf(statements: readonly object[], child: Node): number {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (located(statements[middle] ?? child).range[0] < child.range[0]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Methods of `process` that do not come back. https://nodejs.org/api/process.html#processexitcode */
const endings = new Set(["exit", "abort", "reallyExit"]);

function leaves(node: Node): boolean {
  let last: Node | undefined = node;
  for (let i = 0; last?.type === "BlockStatement" && i < depth; i++) {
    const statement: object | undefined = last.body.at(-1);
    last = statement && located(statement);
  }
  switch (last?.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "ContinueStatement":
    case "BreakStatement":
      return true;
    case "ExpressionStatement": {
      const expression = unwrap(located(last.expression));
      if (expression.type !== "CallExpression" || expression.callee.type !== "MemberExpression") return false;
      const { object, property, computed } = expression.callee;
      return object.type === "Identifier" && object.name === "process" && property.type === "Identifier" && !computed && endings.has(property.name);
    }
    default:
      return false;
  }
}
