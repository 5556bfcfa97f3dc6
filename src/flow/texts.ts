import type { CallExpression, Expression, ParameterExpression } from "../code/expression.ts";
import type { FunctionCode, Parameter } from "../code/function.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { isGuarded } from "./guards.ts";

/** The parts of one text, in order. */
export type Parts = readonly Expression[];

/**
 * The texts that an expression may be, each as its parts in order, seen through variables, `+=`, ternaries, joined lists
 * and functions of the file. A part that is not known stays whole.
 * @returns at least one text, at most `limits.texts`
 */
export function textsOf(flow: Flow, expression: Expression): readonly Parts[] {
  return flatten(flow, expression, new Set());
}

function flatten(flow: Flow, expression: Expression, open: Set<Expression>): readonly Parts[] {
  const whole = [[expression]];
  if (open.has(expression) || open.size > flow.limits.depth) return whole;
  open.add(expression);
  const texts = flow.descend(() => expand(flow, expression, open), undefined) ?? whole;
  open.delete(expression);
  return texts;
}

function expand(flow: Flow, expression: Expression, open: Set<Expression>): readonly Parts[] | undefined {
  switch (expression.kind) {
    case "text":
      return sequence(flow, expression.parts, open);
    case "join": {
      const items = flow.itemsOf(expression.list);
      if (items.length === 0) return joinOfMapped(flow, expression.list, open);
      return sequence(flow, items.flatMap((item, i) => (i === 0 ? [item] : [expression.separator, item])), open);
    }
    case "name":
    case "choice":
    case "member":
    case "operation":
    case "call": {
      const origins = originsOf(flow, expression);
      if (!origins?.some((origin) => isTextual(flow, origin, new Set(open)))) return undefined;
      // What was checked where it is used is not taken apart into what it was before.
      if (isGuarded(flow, expression)) return undefined;
      if (flow.isHarmless(expression) && !origins.every((origin) => isTextual(flow, origin, new Set(open)))) return undefined;
      const texts = origins.flatMap((origin) => flatten(flow, origin, open)).slice(0, flow.limits.texts);
      const target = expression.kind === "call" ? flow.functionOf(expression.callee) : undefined;
      if (expression.kind !== "call" || !target) return texts;
      return texts.flatMap((parts) => withArguments(flow, parts, target, expression, open)).slice(0, flow.limits.texts);
    }
    case "parameter": {
      // The text that a call gives has the arguments of that very call; see below.
      if ([...open].some((around) => around.kind === "call" && flow.functionOf(around.callee) === expression.function)) return undefined;
      // A function that runs what it is given: the texts of the calls in sight.
      const texts = builtArguments(flow, expression).flatMap((argument) => flatten(flow, argument, open)).slice(0, flow.limits.texts);
      return texts.length > 0 ? texts : undefined;
    }
    default:
      return undefined;
  }
}

/** What the calls in sight hand to a parameter, where it is text that is not fixed. */
function builtArguments(flow: Flow, { parameter, function: code }: ParameterExpression): readonly Expression[] {
  return code.callers.slice(0, flow.limits.definitions).flatMap((call) => {
    const argument = flow.argumentFor(call, parameter);
    return argument && constantOf(flow, argument) === undefined && isTextual(flow, argument, new Set()) ? [argument] : [];
  });
}

/** The text that a function returns, with what this one call gives it in place of its parameters. */
function withArguments(flow: Flow, parts: Parts, target: FunctionCode, call: CallExpression, open: Set<Expression>): readonly Parts[] {
  let isChanged = false;
  const given = parts.map((part) => {
    const parameter = parameterOf(flow, part, target);
    if (!parameter || isGuarded(flow, part)) return part;
    const argument = flow.argumentFor(call, parameter) ?? parameter.default;
    isChanged ||= argument !== undefined;
    return argument ?? part;
  });
  return isChanged ? sequence(flow, given, open) : [parts];
}

function parameterOf(flow: Flow, part: Expression, target: FunctionCode): Parameter | undefined {
  const origins = part.kind === "name" ? originsOf(flow, part) : part.kind === "parameter" ? [part] : undefined;
  const [only] = origins ?? [];
  return only?.kind === "parameter" && origins?.length === 1 && only.function === target ? only.parameter : undefined;
}

/** `list.map((x) => text).join()`: the text of one element stands for all. */
function joinOfMapped(flow: Flow, list: Expression, open: Set<Expression>): readonly Parts[] | undefined {
  const mapped = flow.mappedBy(list);
  return mapped && sequence(flow, mapped.slice(0, 1), open);
}

function sequence(flow: Flow, parts: readonly Expression[], open: Set<Expression>): readonly Parts[] {
  let texts: Expression[][] = [[]];
  for (const part of parts) {
    const variants = part.kind === "constant" ? [[part]] : flatten(flow, part, open);
    const [only] = variants;
    if (variants.length === 1 && only) {
      for (const text of texts) text.push(...only);
    } else {
      texts = texts.flatMap((text) => variants.map((variant) => [...text, ...variant])).slice(0, flow.limits.texts);
    }
    if ((texts[0]?.length ?? 0) > flow.limits.parts) break;
  }
  return texts;
}

/** Whether an expression is worth opening: it leads to text whose parts are known. */
function isTextual(flow: Flow, expression: Expression, seen: Set<Expression>): boolean {
  if (seen.has(expression) || seen.size > flow.limits.depth) return false;
  switch (expression.kind) {
    case "text":
    case "join":
      return true;
    case "constant":
      return typeof expression.value === "string";
    case "parameter":
      seen.add(expression);
      return flow.descend(() => expression.function.callers.slice(0, flow.limits.definitions).some((call) => {
        const argument = flow.argumentFor(call, expression.parameter);
        return argument !== undefined && constantOf(flow, argument) === undefined && isTextual(flow, argument, seen);
      }), false);
    case "name":
    case "choice":
    case "member":
    case "operation":
    case "call":
      seen.add(expression);
      return flow.descend(() => originsOf(flow, expression)?.some((origin) => isTextual(flow, origin, seen)), undefined) ?? false;
    default:
      return false;
  }
}
