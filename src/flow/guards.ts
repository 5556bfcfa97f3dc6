import type { Expression } from "../code/expression.ts";
import type { Condition } from "../code/place.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { nameOf } from "./names.ts";

/**
 * Whether the code around `at` runs only where `expression` was checked against a fixed list, a fixed value, a number's
 * type, or a regular expression that admits no more than letters, digits and the like.
 */
export function isGuarded(flow: Flow, expression: Expression, at: Expression): boolean {
  const key = flow.keyOf(expression);
  if (key === undefined) return false;
  return flow.file.conditionsOf(at).some((condition) => proves(flow, key, condition, 0));
}

function proves(flow: Flow, key: string, { test, holds }: Condition, depth: number): boolean {
  if (depth > 20) return false;
  const again = (operand: Expression | undefined, stillHolds: boolean): boolean =>
    operand !== undefined && proves(flow, key, { test: operand, holds: stillHolds }, depth + 1);
  if (test.kind === "call") {
    const path = flow.pathOf(test.callee);
    const slot = path === undefined ? undefined : flow.knowledge.guard(path);
    const checked = slot && flow.at(test, slot);
    return holds && checked !== undefined && flow.keyOf(checked) === key;
  }
  if (test.kind === "choice") return holds ? test.options.every((option) => again(option, true)) : test.options.some((option) => again(option, false));
  if (test.kind !== "operation") return false;
  const [left, right] = test.operands;
  switch (test.operator) {
    case "not":
      return again(left, !holds);
    case "and":
      return holds ? test.operands.some((operand) => again(operand, true)) : test.operands.every((operand) => again(operand, false));
    case "or":
      return holds ? test.operands.every((operand) => again(operand, true)) : test.operands.some((operand) => again(operand, false));
    case "in":
      return holds && left !== undefined && right !== undefined && flow.keyOf(left) === key && isFixedList(flow, right);
    case "equal":
    case "unequal":
      return holds === (test.operator === "equal") && left !== undefined && right !== undefined &&
        (isEqualToFixed(flow, key, left, right) || isEqualToFixed(flow, key, right, left));
    case "test":
      return holds && left?.kind === "pattern" && right !== undefined && flow.keyOf(right) === key && isTight(left.source);
    default:
      return false;
  }
}

function isEqualToFixed(flow: Flow, key: string, checked: Expression, fixed: Expression): boolean {
  const value = constantOf(flow, fixed);
  if (value === undefined || value === null) return false;
  if (checked.kind === "operation" && checked.operator === "typeof") {
    const [operand] = checked.operands;
    return (value === "number" || value === "boolean") && operand !== undefined && flow.keyOf(operand) === key;
  }
  return flow.keyOf(checked) === key;
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
 */
export function isTested(flow: Flow, expression: Expression, depth = 0): boolean {
  const key = flow.keyOf(expression);
  const constant = expression.kind === "constant" ? expression.value : undefined;
  const isIt = (other: Expression): boolean => (key === undefined ? constantOf(flow, other) === constant : flow.keyOf(other) === key);
  if (key !== undefined || constant !== undefined) {
    if (flow.file.conditionsOf(expression).some(({ test }) => asks(flow, test, isIt, 0))) return true;
  }
  const origins = expression.kind === "name" || expression.kind === "choice" ? originsOf(flow, expression) : undefined;
  if (!origins || origins.length === 0 || depth > 20) return false;
  return origins.every((origin) => flow.isHarmless(origin) || isTested(flow, origin, depth + 1));
}

function asks(flow: Flow, test: Expression, isIt: (expression: Expression) => boolean, depth: number): boolean {
  if (depth > 20) return false;
  switch (test.kind) {
    case "call":
      return mentions(flow, test, isIt, 0);
    case "name":
      return !isIt(test) && (originsOf(flow, test)?.some((origin) => asks(flow, origin, isIt, depth + 1)) ?? false);
    case "choice":
      return test.options.some((option) => asks(flow, option, isIt, depth + 1));
    case "operation": {
      const { operator, operands } = test;
      if (operator === "not" || operator === "and" || operator === "or") return operands.some((operand) => asks(flow, operand, isIt, depth + 1));
      const isPresence = operands.some((operand) => constantOf(flow, operand) === null || constantOf(flow, operand) === "");
      return !isPresence && operands.some((operand) => mentions(flow, operand, isIt, 0));
    }
    default:
      return false;
  }
}

function mentions(flow: Flow, expression: Expression, isIt: (expression: Expression) => boolean, depth: number): boolean {
  if (depth > 20) return false;
  if (isIt(expression)) return true;
  const any = (inner: readonly Expression[]): boolean => inner.some((each) => mentions(flow, each, isIt, depth + 1));
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
export function isForDevelopment(flow: Flow, expression: Expression, depth = 0): boolean {
  if (flow.file.conditionsOf(expression).some(({ test, holds }) => saysDevelopment(flow, test, holds, 0))) return true;
  const origins = expression.kind === "name" ? originsOf(flow, expression) : undefined;
  return origins?.length === 1 && depth < 20 && origins.every((origin) => isForDevelopment(flow, origin, depth + 1));
}

const development = new Set<unknown>(["development", "dev", "local", "test", "testing"]);
const production = new Set<unknown>(["production", "prod"]);

function saysDevelopment(flow: Flow, test: Expression, holds: boolean, depth: number): boolean {
  if (depth > 20) return false;
  const again = (operand: Expression, stillHolds: boolean): boolean => saysDevelopment(flow, operand, stillHolds, depth + 1);
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
export function isTight(source: string): boolean {
  if (!source.startsWith("^") || !source.endsWith("$") || source.includes("|")) return false;
  const inside = source.slice(1, -1);
  if (/\\[WDSs]|\[\^|['"`;()<>%]|--/u.test(inside.replace(/\(\?:|[()]/gu, ""))) return false;
  return !/(?:^|[^\\])\./u.test(inside.replace(/\[[^\]]*\]/gu, ""));
}
