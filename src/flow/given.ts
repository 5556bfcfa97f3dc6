import type { Expression } from "../code/expression.ts";
import { constantOf } from "./constants.ts";
import type { Flow } from "./flow.ts";

/** Whether an expression is a parameter, or made of one, that every call in sight gives something fixed. */
export function isGivenFixed(flow: Flow, expression: Expression): boolean {
  const targets = flow.targetsOf(expression);
  return targets.length > 0 && targets.every((target) => {
    if (target.kind === "call") {
      const path = flow.pathOf(target.callee);
      return path !== undefined && flow.knowledge.isStep(path) && target.arguments.length > 0 &&
        target.arguments.every(({ value }) => flow.descend(() => isGivenFixed(flow, value), false));
    }
    if (target.kind !== "parameter") return false;
    const { parameter, function: { callers } } = target;
    return callers.length > 0 && callers.length < flow.limits.definitions && callers.every((call) => {
      const given = flow.argumentFor(call, parameter);
      return given !== undefined && constantOf(flow, given) !== undefined;
    });
  });
}
