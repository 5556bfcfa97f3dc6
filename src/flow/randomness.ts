import type { Expression } from "../code/expression.ts";
import type { RandomBytes } from "../code/value.ts";
import type { Flow } from "./flow.ts";
import { followTargets } from "./reach.ts";

/**
 * The random bytes that an expression may be, through names, functions of the file and calls that write them in another way: each call
 * that makes them with a number that is fixed. What is cut off of them afterwards is not counted.
 */
export function randomBytesOf(flow: Flow, expression: Expression): readonly RandomBytes[] {
  const found: RandomBytes[] = [];
  followTargets(flow, expression, (target): readonly Expression[] => {
    if (target.kind === "text" && target.style === "call") return target.parts;
    if (target.kind !== "call") return [];
    const path = flow.pathOf(target.callee);
    const slot = path === undefined ? undefined : flow.knowledge.randomness(path);
    if (slot) {
      const given = flow.at(target, slot);
      const count = given && flow.valueOf(given).constant;
      if (!given || typeof count !== "number") return given ? [given] : [];
      found.push({ range: target.range, loc: target.loc, count, written: given.kind === "constant" ? given : undefined });
      return [];
    }
    const [first] = target.arguments;
    return path !== undefined && flow.knowledge.isStep(path) && first ? [first.value] : (flow.functionOf(target.callee)?.returns ?? []);
  });
  return found;
}
