import type { Expression } from "../code/expression.ts";
import type { Condition } from "../code/place.ts";
import { constantOf } from "./constants.ts";
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
  if (test.kind === "choice") return !holds && test.options.some((option) => again(option, false));
  if (test.kind !== "operation") return false;
  const [left, right] = test.operands;
  switch (test.operator) {
    case "not":
      return again(left, !holds);
    case "and":
      return holds && test.operands.some((operand) => again(operand, true));
    case "or":
      return !holds && test.operands.some((operand) => again(operand, false));
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

/** `^[\w-]+$` and its like: anchored at both ends, and nothing that admits quotes, spaces or punctuation of a query. */
export function isTight(source: string): boolean {
  if (!source.startsWith("^") || !source.endsWith("$") || source.includes("|")) return false;
  const inside = source.slice(1, -1);
  if (/\\[WDSs]|\[\^|['"`;()<>%]|--/u.test(inside.replace(/\(\?:|[()]/gu, ""))) return false;
  return !/(?:^|[^\\])\./u.test(inside.replace(/\[[^\]]*\]/gu, ""));
}
