import type { Expression } from "../code/expression.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { markOf, mentions } from "./mentions.ts";
import { nameOf } from "./names.ts";
import { type IsIt, Walk } from "./walk.ts";

/**
 * Whether the code around has asked anything about an expression, beyond whether it is there: by a function whose answer
 * is not known, by a comparison. For a name or a choice, what it is made of may have been asked about instead; a constant
 * was asked about where something was compared with it.
 * @param isFarReaching whether it is enough that something was asked about what was worked out of it
 */
export function isTested(flow: Flow, expression: Expression, isFarReaching = false, walk = new Walk()): boolean {
  if (!walk.enter(expression)) return false;
  const key = markOf(flow, expression);
  const constant = expression.kind === "constant" ? expression.value : undefined;
  const isIt: IsIt = (other) => (key === undefined ? constantOf(flow, other) === constant : markOf(flow, other) === key);
  if (key !== undefined || constant !== undefined) {
    const asked = new Walk();
    if (flow.file.conditionsOf(expression).some(({ test }) => asks(flow, test, isIt, asked, isFarReaching && key !== undefined))) return true;
  }
  const origins = expression.kind === "name" || expression.kind === "choice" ? originsOf(flow, expression) : undefined;
  if (!origins || origins.length === 0) return false;
  return origins.every((origin) => flow.isHarmless(origin) || flow.descend(() => isTested(flow, origin, isFarReaching, walk), false));
}

/** Functions that are named as what says yes or no about a value. */
const checking = /^(?:is|are|has|valid|validate|check|verify|assert|allow|allowed|ensure|safe|sanitize|permit|permitted|can)(?![a-z])/u;

/** Whether a function that is named as a check, and that nobody here has seen, has answered about an expression. */
export function isVouchedFor(flow: Flow, expression: Expression): boolean {
  const key = flow.keyOf(expression);
  if (key === undefined) return false;
  const vouches = (test: Expression): boolean => test.kind === "call" && checking.test(nameOf(test)?.split(".").at(-1) ?? "") &&
    isWrittenWith(flow, test, (other) => flow.keyOf(other) === key, new Walk());
  return flow.file.conditionsOf(expression).some(({ test }) => operandsOf(flow, test, new Walk()).some(vouches));
}

/** The tests that a test is made of: the operands of `!`, `&&`, `||`, the values of names. */
function operandsOf(flow: Flow, test: Expression, walk: Walk): readonly Expression[] {
  if (!walk.enter(test)) return [];
  const inner = test.kind === "choice" ? test.options : test.kind === "name" ? (originsOf(flow, test) ?? [])
    : test.kind === "operation" && ["not", "and", "or"].includes(test.operator) ? test.operands : [];
  return [test, ...inner.flatMap((each) => flow.descend(() => operandsOf(flow, each, walk), []))];
}

function asks(flow: Flow, test: Expression, isIt: IsIt, walk: Walk, isFarReaching: boolean): boolean {
  if (!walk.enter(test)) return false;
  const again = (inner: Expression): boolean => flow.descend(() => asks(flow, inner, isIt, walk, isFarReaching), false);
  const isAbout = (inner: Expression): boolean => (isFarReaching ? mentions(flow, inner, isIt) : isWrittenWith(flow, inner, isIt, new Walk()));
  switch (test.kind) {
    case "call":
      return isAbout(test);
    case "name": {
      if (isIt(test)) return false;
      const origins = originsOf(flow, test) ?? [];
      return origins.some(again) || (isFarReaching && origins.every(({ kind }) => kind === "constant") && mentions(flow, test, isIt));
    }
    case "member":
      return isFarReaching && !isIt(test) && mentions(flow, test, isIt);
    case "choice":
      return test.options.some(again);
    case "operation": {
      const { operator, operands } = test;
      if (operator === "not" || operator === "and" || operator === "or") return operands.some(again);
      const isPresence = operands.some((operand) => constantOf(flow, operand) === null || constantOf(flow, operand) === "");
      return !isPresence && operands.some(isAbout);
    }
    default:
      return false;
  }
}

/** Whether an expression, as it is written, has another in it; `mentions` looks behind names, too. */
function isWrittenWith(flow: Flow, expression: Expression, isIt: IsIt, walk: Walk): boolean {
  if (!walk.enter(expression)) return false;
  if (isIt(expression)) return true;
  const any = (inner: readonly Expression[]): boolean => inner.some((each) => flow.descend(() => isWrittenWith(flow, each, isIt, walk), false));
  switch (expression.kind) {
    case "call":
      return any(expression.arguments.map(({ value }) => value)) || (expression.callee.kind === "member" && any([expression.callee.object]));
    case "member":
      return any([expression.object]);
    case "choice":
      return any(expression.options);
    case "operation":
      return any(expression.operands);
    case "text":
      return any(expression.parts);
    default:
      return false;
  }
}
