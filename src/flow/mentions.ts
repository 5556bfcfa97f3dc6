import type { Expression } from "../code/expression.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";

/** What tells two mentions of the same thing, calls with the same words included. */
export function markOf(flow: Flow, expression: Expression): string | undefined {
  if (expression.kind === "parameter") return `parameter ${expression.parameter.range.join("-")}`;
  return flow.keyOf(expression) ?? (expression.kind === "call" ? flow.file.print.source(expression) : undefined);
}

/** Whether an expression has to do with another: with what it is made of, and what that is made of. */
export function mentions(flow: Flow, expression: Expression, isIt: (expression: Expression) => boolean, seen = new Set<Expression>()): boolean {
  if (isIt(expression)) return true;
  return partsOf(flow, expression, seen).some((part) => flow.descend(() => mentions(flow, part, isIt, seen), false));
}

/** What an expression is made of, one step in: operands, arguments, the values of names, what functions of the file return. */
export function partsOf(flow: Flow, expression: Expression, seen: Set<Expression>): readonly Expression[] {
  if (seen.has(expression) || seen.size > 300) return [];
  seen.add(expression);
  switch (expression.kind) {
    case "call": {
      const { callee } = expression;
      const inner = callee.kind === "member" ? [callee.object] : [];
      return [...inner, ...expression.arguments.map(({ value }) => value), ...(flow.functionOf(callee)?.returns ?? [])];
    }
    case "function":
      return expression.function.returns;
    case "member":
      return [expression.object, ...(originsOf(flow, expression) ?? [])];
    case "name":
      return (originsOf(flow, expression) ?? []).flatMap((origin) => [origin, ...flow.file.conditionsOf(origin).map(({ test }) => test)]);
    case "choice":
      return expression.options.flatMap((option) => [option, ...flow.file.conditionsOf(option).map(({ test }) => test)]);
    case "operation":
      return expression.operands;
    case "text":
      return expression.parts;
    case "list":
      return expression.items.map(({ value }) => value);
    case "mapped":
      return [expression.list, ...expression.results];
    case "element":
      return [expression.of];
    default:
      return [];
  }
}
