import type { CallExpression, ConstantExpression, Expression } from "../code/expression.ts";
import type { Place } from "../code/place.ts";
import type { Flow } from "./flow.ts";

/**
 * Looks at all that an expression may be, and at what that in turn is made of.
 * @param take is given each thing once, and what it gives is looked at next
 */
export function followTargets(flow: Flow, expression: Expression, take: (target: Expression) => readonly Expression[]): void {
  const seen = new Set<Expression>();
  const stack = [expression];
  for (let next = stack.pop(); next && seen.size < flow.limits.definitions; next = stack.pop()) {
    for (const target of flow.targetsOf(next)) {
      if (seen.has(target)) continue;
      seen.add(target);
      stack.push(...take(target));
    }
  }
}

/**
 * The fixed texts of this file that an expression may be, through names, choices, members, functions of the file and calls
 * that pass on the text of their arguments. A text that is put together is one only if all of it is fixed.
 */
export function textsThatReach(flow: Flow, expression: Expression): readonly ConstantExpression[] {
  const found: ConstantExpression[] = [];
  followTargets(flow, expression, (target): readonly Expression[] => {
    switch (target.kind) {
      case "constant":
      case "text":
      case "join": {
        const value = flow.valueOf(target).constant;
        if (typeof value === "string") found.push({ kind: "constant", value, range: target.range, loc: target.loc });
        else if (target.kind === "text" && target.style === "call") return target.parts;
        return [];
      }
      case "call": {
        const path = flow.pathOf(target.callee);
        const inner = path !== undefined && flow.knowledge.isStep(path) ? target.arguments.slice(0, 1).map(({ value }) => value) : (flow.functionOf(target.callee)?.returns ?? []);
        return [...flow.fallbacksOf(target), ...inner];
      }
      case "parameter": {
        const { parameter, function: code } = target;
        const given = code.callers.slice(0, 20).flatMap((call) => flow.argumentFor(call, parameter) ?? []);
        return parameter.default ? [parameter.default, ...given] : given;
      }
      default:
        return [];
    }
  });
  return found;
}

/** Whether a call gives back what it is given at a place: always, or instead of what it does not find. */
export function passesOn(flow: Flow, call: CallExpression, given: Place): "always" | "instead" | undefined {
  const isAt = ({ range: [start, end] }: Place): boolean => start <= given.range[0] && given.range[1] <= end;
  const seen = new Set<Expression>();
  const stack: { readonly expression: Expression; readonly isInstead: boolean }[] = [];
  const enter = (inner: CallExpression, isInstead: boolean): void => {
    const path = flow.pathOf(inner.callee);
    const [first] = inner.arguments;
    stack.push(...flow.fallbacksOf(inner).map((expression) => ({ expression, isInstead: true })));
    if (path !== undefined && flow.knowledge.isStep(path) && first) stack.push({ expression: first.value, isInstead });
    else if (path === undefined) stack.push(...(flow.functionOf(inner.callee)?.returns ?? []).map((expression) => ({ expression, isInstead })));
  };
  enter(call, false);
  for (let next = stack.pop(); next && seen.size < flow.limits.definitions; next = stack.pop()) {
    const { expression, isInstead } = next;
    if (isAt(expression)) return isInstead ? "instead" : "always";
    for (const target of flow.targetsOf(expression)) {
      if (seen.has(target)) continue;
      seen.add(target);
      if (target.kind === "call") enter(target, isInstead);
      else if (target.kind === "parameter") {
        const argument = flow.argumentFor(call, target.parameter);
        if (argument) stack.push({ expression: argument, isInstead });
      }
    }
  }
  return undefined;
}

/**
 * What a value, or any one element of it where it is a list, may be: through names, members, lists made of other lists, texts that
 * are taken apart, functions of the file and what calls give if there is nothing else.
 */
export function elementsOf(flow: Flow, expression: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const seen = new Set<Expression>();
  const stack = [expression];
  for (let next = stack.pop(); next && seen.size < flow.limits.definitions; next = stack.pop()) {
    for (const each of [...flow.targetsOf(next), ...flow.itemsOf(next)]) {
      if (seen.has(each)) continue;
      seen.add(each);
      const inner = partsOfElement(flow, each);
      if (inner.length === 0) found.push(each);
      else stack.push(...inner.toReversed());
    }
  }
  return found;
}

function partsOfElement(flow: Flow, expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "name":
    case "choice":
    case "member":
      return flow.targetsOf(expression).filter((each) => each !== expression);
    case "list":
      return expression.items.map(({ value }) => value);
    case "mapped":
      return expression.results;
    case "element":
      return [expression.of];
    case "text":
      return expression.style === "call" && expression.parts.length === 1 ? expression.parts : [];
    case "call": {
      const fallbacks = flow.fallbacksOf(expression);
      return fallbacks.length > 0 ? fallbacks : (flow.functionOf(expression.callee)?.returns ?? []);
    }
    default:
      return [];
  }
}
