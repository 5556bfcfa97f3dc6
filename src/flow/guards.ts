import type { CallExpression, Definition, Expression, NameExpression, OperationExpression } from "../code/expression.ts";
import type { Condition } from "../code/place.ts";
import type { Pattern } from "../code/value.ts";
import { constantOf } from "./constants.ts";
import { originsOf, reachingDefinitions } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { markOf, mentions as mentionsFar } from "./mentions.ts";
import { nameOf } from "./names.ts";

/** Whether an expression is the one that a question is about. */
type IsIt = (expression: Expression) => boolean;

/** Tests that one question has walked through: each once, and not without end. */
class Walk {
  readonly #seen = new Set<Expression>();

  enter(expression: Expression): boolean {
    if (this.#seen.has(expression) || this.#seen.size > 500) return false;
    this.#seen.add(expression);
    return true;
  }
}

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

/**
 * Whether the code around has asked anything about an expression, beyond whether it is there: by a function whose answer
 * is not known, by a comparison. For a name or a choice, what it is made of may have been asked about instead; a constant
 * was asked about where something was compared with it.
 * @param isFarReaching whether it is enough that something was asked about what was worked out of it
 */
export function isTested(flow: Flow, expression: Expression, isFarReaching = false, walk = new Walk()): boolean {
  if (!walk.enter(expression)) return false;
  const key = markOf(flow, expression);
  const constant = expression.kind === "constant" ? expression.value : undefined;
  const isIt: IsIt = (other) => (key === undefined ? constantOf(flow, other) === constant : markOf(flow, other) === key);
  if (key !== undefined || constant !== undefined) {
    const asked = new Walk();
    if (flow.file.conditionsOf(expression).some(({ test }) => asks(flow, test, isIt, asked, isFarReaching && key !== undefined))) return true;
  }
  const origins = expression.kind === "name" || expression.kind === "choice" ? originsOf(flow, expression) : undefined;
  if (!origins || origins.length === 0) return false;
  return origins.every((origin) => flow.isHarmless(origin) || flow.descend(() => isTested(flow, origin, isFarReaching, walk), false));
}

/** Functions that are named as what says yes or no about a value. */
const checking = /^(?:is|are|has|valid|validate|check|verify|assert|allow|allowed|ensure|safe|sanitize|permit|permitted|can)(?![a-z])/u;

/** Whether a function that is named as a check, and that nobody here has seen, has answered about an expression. */
export function isVouchedFor(flow: Flow, expression: Expression): boolean {
  const key = flow.keyOf(expression);
  if (key === undefined) return false;
  const vouches = (test: Expression): boolean => test.kind === "call" && checking.test(nameOf(test)?.split(".").at(-1) ?? "") &&
    mentions(flow, test, (other) => flow.keyOf(other) === key, new Walk());
  return flow.file.conditionsOf(expression).some(({ test }) => operandsOf(flow, test, new Walk()).some(vouches));
}

/** The tests that a test is made of: the operands of `!`, `&&`, `||`, the values of names. */
function operandsOf(flow: Flow, test: Expression, walk: Walk): readonly Expression[] {
  if (!walk.enter(test)) return [];
  const inner = test.kind === "choice" ? test.options : test.kind === "name" ? (originsOf(flow, test) ?? [])
    : test.kind === "operation" && ["not", "and", "or"].includes(test.operator) ? test.operands : [];
  return [test, ...inner.flatMap((each) => flow.descend(() => operandsOf(flow, each, walk), []))];
}

function asks(flow: Flow, test: Expression, isIt: IsIt, walk: Walk, isFarReaching: boolean): boolean {
  if (!walk.enter(test)) return false;
  const again = (inner: Expression): boolean => flow.descend(() => asks(flow, inner, isIt, walk, isFarReaching), false);
  const isAbout = (inner: Expression): boolean => (isFarReaching ? mentionsFar(flow, inner, isIt) : mentions(flow, inner, isIt, new Walk()));
  switch (test.kind) {
    case "call":
      return isAbout(test);
    case "name": {
      if (isIt(test)) return false;
      const origins = originsOf(flow, test) ?? [];
      return origins.some(again) || (isFarReaching && origins.every(({ kind }) => kind === "constant") && mentionsFar(flow, test, isIt));
    }
    case "member":
      return isFarReaching && !isIt(test) && mentionsFar(flow, test, isIt);
    case "choice":
      return test.options.some(again);
    case "operation": {
      const { operator, operands } = test;
      if (operator === "not" || operator === "and" || operator === "or") return operands.some(again);
      const isPresence = operands.some((operand) => constantOf(flow, operand) === null || constantOf(flow, operand) === "");
      return !isPresence && operands.some(isAbout);
    }
    default:
      return false;
  }
}

function mentions(flow: Flow, expression: Expression, isIt: IsIt, walk: Walk): boolean {
  if (!walk.enter(expression)) return false;
  if (isIt(expression)) return true;
  const any = (inner: readonly Expression[]): boolean => inner.some((each) => flow.descend(() => mentions(flow, each, isIt, walk), false));
  switch (expression.kind) {
    case "call":
      return any(expression.arguments.map(({ value }) => value)) || (expression.callee.kind === "member" && any([expression.callee.object]));
    case "member":
      return any([expression.object]);
    case "choice":
      return any(expression.options);
    case "operation":
      return any(expression.operands);
    case "text":
      return any(expression.parts);
    default:
      return false;
  }
}

/** Whether the code runs only while the program is developed, as its tests say: `isDev`, `NODE_ENV !== "production"`. */
export function isForDevelopment(flow: Flow, expression: Expression, walk = new Walk()): boolean {
  if (!walk.enter(expression)) return false;
  if (flow.file.conditionsOf(expression).some(({ test, holds }) => saysDevelopment(flow, test, holds, new Walk()))) return true;
  const [only, ...more] = expression.kind === "name" ? (originsOf(flow, expression) ?? []) : [];
  return only !== undefined && more.length === 0 && flow.descend(() => isForDevelopment(flow, only, walk), false);
}

const development = new Set<unknown>(["development", "dev", "debug", "local", "test", "testing"]);
const production = new Set<unknown>(["production", "prod"]);

function saysDevelopment(flow: Flow, test: Expression, holds: boolean, walk: Walk): boolean {
  if (!walk.enter(test)) return false;
  const again = (operand: Expression, stillHolds: boolean): boolean =>
    flow.descend(() => saysDevelopment(flow, operand, stillHolds, walk), false);
  if (test.kind === "name" || test.kind === "member" || test.kind === "call") {
    const word = nameOf(test)?.split(".").at(-1)?.toLowerCase().replace(/^_*(?:is|in)?_?|_*(?:mode|env|environment)?_*$/gu, "");
    if (holds ? development.has(word) : production.has(word)) return true;
  }
  switch (test.kind) {
    case "name":
      return originsOf(flow, test)?.some((origin) => again(origin, holds)) ?? false;
    case "choice":
      return holds ? test.options.every((option) => again(option, true)) : test.options.some((option) => again(option, false));
    case "operation": {
      const { operator, operands } = test;
      if (operator === "not") return operands.some((operand) => again(operand, !holds));
      if (operator === "and" && holds) return operands.some((operand) => again(operand, true));
      if (operator !== "equal" && operator !== "unequal") return false;
      const isEqual = holds === (operator === "equal");
      const isAboutMode = operands.some((operand) => /env|mode|stage/iu.test(nameOf(operand) ?? ""));
      return isAboutMode && operands.some((operand) => (isEqual ? development : production).has(constantOf(flow, operand)));
    }
    default:
      return false;
  }
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
