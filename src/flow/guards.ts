import type { CallExpression, Definition, Expression, NameExpression, OperationExpression } from "../code/expression.ts";
import type { Condition } from "../code/place.ts";
import type { Pattern } from "../code/value.ts";
import { constantOf } from "./constants.ts";
import { originsOf, reachingDefinitions } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { type IsIt, Walk } from "./walk.ts";

/**
 * Whether the code around an expression runs only where it was checked against a fixed list, a fixed value, a number's
 * type, or a regular expression that admits no more than letters, digits and the like.
 */
export function isGuarded(flow: Flow, expression: Expression): boolean {
  const key = flow.keyOf(expression);
  if (key === undefined) return false;
  return flow.file.conditionsOf(expression).some((condition) =>
    proves(flow, (other) => flow.keyOf(other) === key, condition) && !isWrittenBetween(flow, condition.test, expression));
}

/** A check says nothing of what is written after it. */
function isWrittenBetween(flow: Flow, test: Expression, at: Expression): boolean {
  let base = at;
  while (base.kind === "member") base = base.object;
  return base.kind === "name" && (reachingDefinitions(flow, base) ?? []).some(({ range }) => range[0] >= test.range[1] && range[1] <= at.range[0]);
}

/**
 * Whether a write is excused by a later one: `if (!allowed.includes(sort)) sort = "id"` leaves only what was allowed.
 * @param name where the variable is read
 */
export function isReplacedUnlessProven(flow: Flow, name: NameExpression, written: Definition, others: readonly Definition[]): boolean {
  const key = flow.keyOf(name);
  const around = new Set(flow.file.conditionsOf(name).map(({ test }) => test));
  return others.some((later) => {
    if (later === written || later.range[0] < written.range[1]) return false;
    const [only, ...more] = flow.file.conditionsOf(later).filter(({ test }) => !around.has(test));
    return only !== undefined && more.length === 0 && proves(flow, (other) => flow.keyOf(other) === key, { test: only.test, holds: !only.holds });
  });
}

function proves(flow: Flow, isIt: IsIt, condition: Condition, walk = new Walk()): boolean {
  const { test, holds } = condition;
  if (!walk.enter(test)) return false;
  const again = (operand: Expression | undefined, stillHolds: boolean): boolean =>
    operand !== undefined && flow.descend(() => proves(flow, isIt, { test: operand, holds: stillHolds }, walk), false);
  switch (test.kind) {
    case "call":
      return holds && provesByCall(flow, isIt, test, walk);
    case "choice":
      return holds ? test.options.every((option) => again(option, true)) : test.options.some((option) => again(option, false));
    case "name": {
      const origins = originsOf(flow, test);
      return origins?.length === 1 && again(origins[0], holds);
    }
    case "member":
      // `COLUMNS[sort]`: what a fixed table has an entry for.
      return holds && test.key !== undefined && isIt(test.key) && flow.allMembersOf(test.object).length > 0;
    case "operation":
      return provesByOperation(flow, isIt, test, holds, again);
    default:
      return false;
  }
}

function provesByCall(flow: Flow, isIt: IsIt, test: CallExpression, walk: Walk): boolean {
  const path = flow.pathOf(test.callee);
  const slot = path === undefined ? undefined : flow.knowledge.guard(path);
  const checked = slot && flow.at(test, slot);
  if (checked && isIt(checked)) return true;
  const target = flow.functionOf(test.callee);
  const given = target?.parameters.find((parameter) => {
    const argument = flow.argumentFor(test, parameter);
    return argument !== undefined && isIt(argument);
  });
  const [returned] = target?.returns ?? [];
  if (target && given && returned && target.returns.length === 1) {
    // A function of the file that gives nothing but the answer to a test of what it was given.
    const isParameter: IsIt = (expression) => {
      const [only] = expression.kind === "name" ? (originsOf(flow, expression) ?? []) : [];
      return only?.kind === "parameter" && only.function === target && only.parameter === given;
    };
    return flow.descend(() => proves(flow, isParameter, { test: returned, holds: true }, walk), false);
  }
  if (test.callee.kind !== "member") return false;
  const { object, property } = test.callee;
  const [argument] = test.arguments.map(({ value }) => value);
  if (property === "match" && isIt(object) && argument) return flow.targetsOf(argument).every((each) => each.kind === "pattern" && isTight(each));
  const code = property === "some" && argument ? flow.functionOf(argument) : undefined;
  return code !== undefined && isFixedList(flow, object) && code.returns.every((each) =>
    each.kind === "operation" && each.operator === "equal" && each.operands.some(isIt));
}

function provesByOperation(
  flow: Flow, isIt: IsIt, { operator, operands }: OperationExpression, holds: boolean, again: (operand: Expression | undefined, stillHolds: boolean) => boolean,
): boolean {
  const [left, right] = operands;
  switch (operator) {
    case "not":
      return again(left, !holds);
    case "and":
      return holds ? operands.some((operand) => again(operand, true)) : operands.every((operand) => again(operand, false));
    case "or":
      return holds ? operands.every((operand) => again(operand, true)) : operands.some((operand) => again(operand, false));
    case "in":
      return holds && left !== undefined && right !== undefined && isIt(left) && isFixedList(flow, right);
    case "equal":
    case "unequal":
      return holds === (operator === "equal") && left !== undefined && right !== undefined &&
        (isEqualToFixed(flow, isIt, left, right) || isEqualToFixed(flow, isIt, right, left));
    case "test":
      return left !== undefined && right !== undefined && isIt(right) &&
        flow.targetsOf(left).every((each) => each.kind === "pattern" && (holds ? isTight(each) : isTightNegation(each)));
    default:
      return false;
  }
}

function isEqualToFixed(flow: Flow, isIt: IsIt, checked: Expression, fixed: Expression): boolean {
  const value = constantOf(flow, fixed);
  if (value === undefined || value === null) return false;
  if (checked.kind === "operation" && checked.operator === "typeof") {
    const [operand] = checked.operands;
    return (value === "number" || value === "boolean") && operand !== undefined && isIt(operand);
  }
  return isIt(checked);
}

/** A container is taken for a fixed list unless it is text, where membership means "is a part of", or comes from outside. */
function isFixedList(flow: Flow, container: Expression): boolean {
  if (typeof constantOf(flow, container) === "string") return false;
  const items = flow.itemsOf(container);
  if (items.length > 0) return items.every((item) => flow.isHarmless(item));
  return container.kind !== "text" && flow.sourcesOf(container).every((source) => source.kind === "environment");
}

/** `^[\w-]+$` and its like: anchored at both ends, and nothing that admits quotes, spaces or punctuation of a query. */
export function isTight({ source, flags }: Pattern): boolean {
  if (!source.startsWith("^") || !source.endsWith("$") || source.includes("|") || flags.includes("m")) return false;
  const inside = source.slice(1, -1);
  if (/\\[WDSs]|\[\^|['"`;()<>%]|--/u.test(inside.replace(/\(\?:|[()]/gu, "")) || hasWideRange(inside)) return false;
  return !/(?:^|[^\\])\./u.test(inside.replace(/\[[^\]]*\]/gu, ""));
}

/** `[^a-z]`: where it is found nowhere, nothing but what the class names is there. */
function isTightNegation({ source }: Pattern): boolean {
  const admitted = /^\[\^((?:[^\]\\]|\\.)+)\]$/u.exec(source)?.[1];
  return admitted !== undefined && !/\\[WDSs]|['"`;()<>%\s]/u.test(admitted) && !hasWideRange(admitted);
}

/** A range beyond letters of one case or digits, such as `!-~`, admits quotes. */
function hasWideRange(inside: string): boolean {
  const plain = inside.replace(/\\./gu, "");
  return [...plain.matchAll(/[^[\]]-[^\]]/gu)].some(([range]) => !/^(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d)$/u.test(range));
}
