import type { Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
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
      return given !== undefined && isOfFile(flow, given);
    });
  });
}

/** Whether the file says what something is: it is fixed, or put together from what is and from what a runner hands to tests. */
function isOfFile(flow: Flow, expression: Expression): boolean {
  if (constantOf(flow, expression) !== undefined) return true;
  const targets = flow.targetsOf(expression);
  return targets.length > 0 && targets.every((target) => {
    if (target.kind === "text") return target.parts.every((part) => flow.descend(() => isOfFile(flow, part), false));
    return target.kind === "parameter" && isTest(target.function);
  });
}

/** A method that a runner of tests calls, with nothing or with what a decorator lists. */
function isTest({ name = "", class: owner }: FunctionCode): boolean {
  return /^test(?:_|[A-Z])/u.test(name) && owner !== undefined && owner.bases.length > 0;
}
