import type { ConstantExpression, Expression } from "../code/expression.ts";
import type { Flow } from "./flow.ts";
import { allAt } from "./slots.ts";

/**
 * The fixed texts of this file that an expression may be, through names, choices, members, functions of the file and calls
 * that pass on the text of their arguments. A text that is put together is one only if all of it is fixed.
 */
export function textsThatReach(flow: Flow, expression: Expression): readonly ConstantExpression[] {
  const found: ConstantExpression[] = [];
  const seen = new Set<Expression>();
  const stack = [expression];
  for (let next = stack.pop(); next && seen.size < flow.limits.definitions; next = stack.pop()) {
    for (const target of flow.targetsOf(next)) {
      if (seen.has(target)) continue;
      seen.add(target);
      if (target.kind === "constant" || target.kind === "text" || target.kind === "join") {
        const value = flow.valueOf(target).constant;
        if (typeof value === "string") found.push({ kind: "constant", value, range: target.range, loc: target.loc });
        else if (target.kind === "text" && target.style === "call") stack.push(...target.parts);
      } else if (target.kind === "call") {
        const path = flow.pathOf(target.callee);
        const fallback = path === undefined ? undefined : flow.knowledge.fallback(path);
        if (fallback) stack.push(...allAt(flow, target, fallback));
        if (path !== undefined && flow.knowledge.isStep(path)) {
          const [first] = target.arguments;
          if (first) stack.push(first.value);
        } else {
          stack.push(...(flow.functionOf(target.callee)?.returns ?? []));
        }
      } else if (target.kind === "parameter") {
        const { parameter, function: code } = target;
        if (parameter.default) stack.push(parameter.default);
        for (const call of code.callers.slice(0, 20)) stack.push(...(flow.argumentFor(call, parameter) ? [flow.argumentFor(call, parameter) as Expression] : []));
      }
    }
  }
  return found;
}
