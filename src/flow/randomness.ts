import type { Expression } from "../code/expression.ts";
import type { RandomBytes } from "../code/value.ts";
import type { Flow } from "./flow.ts";

/**
 * The random bytes that an expression may be, through names, functions of the file and calls that write them in another way: each call
 * that makes them with a number that is fixed. What is cut off of them afterwards is not counted.
 */
export function randomBytesOf(flow: Flow, expression: Expression): readonly RandomBytes[] {
  const found: RandomBytes[] = [];
  const seen = new Set<Expression>();
  const stack = [expression];
  for (let next = stack.pop(); next && seen.size < flow.limits.definitions; next = stack.pop()) {
    for (const target of flow.targetsOf(next)) {
      if (seen.has(target)) continue;
      seen.add(target);
      if (target.kind === "text" && target.style === "call") stack.push(...target.parts);
      if (target.kind !== "call") continue;
      const path = flow.pathOf(target.callee);
      const slot = path === undefined ? undefined : flow.knowledge.randomness(path);
      const given = slot && flow.at(target, slot);
      const count = given && flow.valueOf(given).constant;
      const [first] = target.arguments;
      if (given && typeof count === "number") found.push({ range: target.range, loc: target.loc, count, written: given.kind === "constant" ? given : undefined });
      else if (given) stack.push(given);
      else if (!slot && path !== undefined && flow.knowledge.isStep(path) && first) stack.push(first.value);
      else if (!slot) stack.push(...(flow.functionOf(target.callee)?.returns ?? []));
    }
  }
  return found;
}
