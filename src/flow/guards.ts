import type { Expression } from "../code/expression.ts";
import type { Condition } from "../code/place.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";

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
 * is not known, by a comparison. For a name or a choice, what it is made of may have been asked about instead.
 */
export function isTested(flow: Flow, expression: Expression, depth = 0): boolean {
  const key = flow.keyOf(expression);
  if (key !== undefined && flow.file.conditionsOf(expression).some(({ test }) => asksAbout(flow, key, test, 0))) return true;
  const origins = expression.kind === "name" || expression.kind === "choice" ? originsOf(flow, expression) : undefined;
  if (!origins || origins.length === 0 || depth > 20) return false;
  return origins.every((origin) => flow.sourcesOf(origin).length === 0 || isTested(flow, origin, depth + 1));
}

function asksAbout(flow: Flow, key: string, test: Expression, depth: number): boolean {
  if (depth > 20) return false;
  const again = (operand: Expression): boolean => asksAbout(flow, key, operand, depth + 1);
  const isIt = (operand: Expression): boolean => flow.keyOf(operand) === key;
  switch (test.kind) {
    case "call":
      return test.arguments.some(({ value }) => isIt(value) || again(value)) || (test.callee.kind === "member" && isIt(test.callee.object));
    case "name":
      return !isIt(test) && (originsOf(flow, test)?.some(again) ?? false);
    case "choice":
      return test.options.some(again);
    case "operation": {
      const { operator, operands } = test;
      if (operator === "not" || operator === "and" || operator === "or") return operands.some(again);
      const isPresence = operands.some((operand) => constantOf(flow, operand) === null || constantOf(flow, operand) === "");
      return !isPresence && operands.some((operand) => isIt(operand) || again(operand));
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
