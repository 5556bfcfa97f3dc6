import type { Slot, SlotPart } from "../code/call.ts";
import type { Argument, CallExpression, Expression } from "../code/expression.ts";
import type { Flow } from "./flow.ts";

/** Everything that stands at a slot of a call: none, one, or for `1...` several. */
export function allAt(flow: Flow, call: CallExpression, slot: Slot): readonly Expression[] {
  for (const part of slot.alternatives) {
    const found = atPart(flow, call, part);
    if (found.length > 0) return found;
  }
  return [];
}

function atPart(flow: Flow, call: CallExpression, part: SlotPart): readonly Expression[] {
  let found = start(flow, call, part);
  for (const step of part.steps) {
    found = found.flatMap((expression): readonly Expression[] => {
      if (step === "*") return flow.allMembersOf(expression);
      if (step === "()") return flow.functionOf(expression)?.returns ?? [];
      if (typeof step === "string") return present(flow.memberOf(expression, step));
      const code = flow.functionOf(expression);
      const parameter = code?.parameters[step];
      return code && parameter ? [{ kind: "parameter", parameter, function: code, range: parameter.range, loc: parameter.loc }] : [];
    });
  }
  return found;
}

function start(flow: Flow, call: CallExpression, { from, isRest }: SlotPart): readonly Expression[] {
  const { arguments: given } = call;
  if (typeof from === "object") return byName(flow, given, from.keyword);
  switch (from) {
    case "receiver":
      return call.callee.kind === "member" ? [call.callee.object] : [];
    case "key":
      return flow.targetsOf(call.callee).flatMap((callee) => (callee.kind === "member" ? present(callee.key) : []));
    case "return":
      return [call];
    case "tag":
      return call.isTag ? positional(given, 0, false) : [];
    case "decorated":
      return call.decorated ? [call.decorated] : [];
    case "named":
      return named(call);
    case "last":
      return given.filter(({ name, isSpread }) => name === undefined && !isSpread).slice(-1).map(({ value }) => value);
    default:
      return call.isTag ? [] : positional(given, from, isRest);
  }
}

function present(expression: Expression | undefined): readonly Expression[] {
  return expression ? [expression] : [];
}

function byName(flow: Flow, given: readonly Argument[], keyword: string): readonly Expression[] {
  const named = given.find(({ name }) => name === keyword);
  if (named) return [named.value];
  return given.filter(({ name }) => name === "**").flatMap(({ value }) => present(flow.memberOf(value, keyword)));
}

/** The arguments that are given by name, as the record that they are. */
function named({ arguments: given, range, loc }: CallExpression): readonly Expression[] {
  const entries = given.filter(({ name }) => name !== undefined)
    .map(({ value, name, isSpread }) => ({ key: isSpread ? undefined : name, value, isSpread }));
  return entries.length > 0 ? [{ kind: "record", entries, range, loc }] : [];
}

function positional(given: readonly Argument[], index: number, isRest: boolean): readonly Expression[] {
  const found: Expression[] = [];
  for (const [i, argument] of given.filter(({ name }) => name === undefined).entries()) {
    // What a spread stands for has no known position, but something may be there.
    if (argument.isSpread && i <= index) return [{ kind: "unknown", range: argument.value.range, loc: argument.value.loc }];
    if (isRest ? i >= index : i === index) found.push(argument.value);
  }
  return found;
}
