import type { Expression } from "../code/expression.ts";
import type { ClassCode, FunctionCode } from "../code/function.ts";
import type { KnownValue, Reference, Surface } from "../code/project-view.ts";
import { constantOf } from "./constants.ts";
import type { Flow } from "./flow.ts";
import { foreignOf } from "./foreign.ts";

/** Members of members, results of results. */
const deepest = 4;
/** Members of one object, elements of one list. */
const widest = 500;
const calls = 60;
/** Values that are read for the sake of all exports of a file: what many members share is read for each. */
const most = 50_000;

const read = new WeakMap<Flow, number>();

function isSpent(flow: Flow): boolean {
  const before = read.get(flow) ?? 0;
  read.set(flow, before + 1);
  return before >= most;
}

/** What other files can know of an exported expression: the library value that it is, its constants, its members. */
export function surfaceOf(flow: Flow, expression: Expression, depth = 0): Surface {
  if (depth > deepest || isSpent(flow)) return {};
  const path = flow.pathOf(expression);
  const value = knownValue(flow, expression, 0);
  const targets = flow.targetsOf(expression);
  const [target] = targets;
  const inner = target && targets.length === 1 ? structureOf(flow, target, depth) : {};
  // What is handed out of a request was perhaps checked before.
  const isSource = path !== undefined && flow.knowledge.source(path) !== undefined;
  const reference = path === undefined && inner.members === undefined && inner.gives === undefined ? foreignOf(flow, expression) : undefined;
  return { ...inner, path: isSource ? undefined : (path ?? inner.path), value, reference: inner.reference ?? reference };
}

function structureOf(flow: Flow, target: Expression, depth: number): Surface {
  switch (target.kind) {
    case "function":
      return { gives: firstOf(flow, target.function.returns, depth + 1), ...passedOn(flow, target.function) };
    case "class": {
      const members = membersOfClass(flow, target.class, depth + 2);
      return { members, gives: { members }, reference: baseElsewhere(flow, target.class) };
    }
    case "record": {
      const members = flow.entriesOf(target).slice(0, widest).map(([key, value]) => [key, surfaceOf(flow, value, depth + 1)] as const);
      return { members: new Map(members) };
    }
    case "call": {
      const type = flow.targetsOf(target.callee).find(({ kind }) => kind === "class");
      if (type?.kind === "class") return { members: membersOfClass(flow, type.class, depth + 1) };
      const code = flow.functionOf(target.callee);
      return code ? (firstOf(flow, code.returns, depth + 1) ?? {}) : {};
    }
    default:
      return {};
  }
}

/** The base that a class has from another file, by itself or through classes of its own: mixins stand before what it is. */
function baseElsewhere(flow: Flow, { bases }: ClassCode, depth = 0): Reference | undefined {
  for (const base of bases.toReversed()) {
    const foreign = foreignOf(flow, base);
    const [own] = foreign || depth > deepest ? [] : flow.targetsOf(base);
    const found = foreign ?? (own?.kind === "class" ? baseElsewhere(flow, own.class, depth + 1) : undefined);
    if (found) return found;
  }
  return undefined;
}

/** What a function gives that may give several things: the first of which something is known. */
function firstOf(flow: Flow, returns: readonly Expression[], depth: number): Surface | undefined {
  const known = returns.slice(0, 8).map((each) => surfaceOf(flow, each, depth)).filter((surface) => Object.values(surface).some((part) => part !== undefined));
  const paths = new Set(known.flatMap(({ path }) => path ?? []));
  return paths.size > 1 ? undefined : (known.find(({ path }) => path !== undefined) ?? known[0]);
}

function membersOfClass(flow: Flow, { bases, fields, methods }: ClassCode, depth: number): ReadonlyMap<string, Surface> {
  const members = new Map<string, Surface>();
  if (depth > deepest) return members;
  const isSetElsewhere = bases.some((base) => isOfEnvironment(flow, base));
  for (const [name, written] of [...fields].slice(0, widest)) {
    const surface = firstOf(flow, written.map(({ value }) => value), depth + 1);
    if (surface) members.set(name, isSetElsewhere ? { ...surface, value: undefined } : surface);
  }
  for (const [name, method] of [...methods].slice(0, widest)) members.set(name, structureOf(flow, { kind: "function", function: method, range: method.range, loc: method.loc }, depth + 1));
  return members;
}

/** Whether the fields of a class are read from the environment: what is written beside them is there only if nothing else is. */
function isOfEnvironment(flow: Flow, base: Expression): boolean {
  const path = flow.pathOf(base);
  return path !== undefined && (flow.knowledge.source(path) === "environment" || flow.knowledge.holding(path)?.kind === "environment");
}

/**
 * `(text, values) => pool.query(text, values)`: a function that hands on its own parameters, each at its place and
 * unchanged, is another name for what it calls.
 */
function passedOn(flow: Flow, code: FunctionCode): Surface {
  if (code.parameters.length === 0) return {};
  let last: Surface = {};
  for (const call of code.calls.slice(0, calls)) {
    if (call.arguments.length !== code.parameters.length) continue;
    const isSame = call.arguments.every(({ value }, i) => {
      const origins = value.kind === "name" ? (value.variable?.definitions ?? []) : [];
      const [only] = origins.map((origin) => origin.value);
      const parameter = only?.kind === "choice" ? only.options[0] : only;
      return origins.length === 1 && parameter?.kind === "parameter" && parameter.function === code && parameter.parameter.index === i;
    });
    if (!isSame) continue;
    const path = flow.pathOf(call.callee);
    const reference = path === undefined ? foreignOf(flow, call.callee) : undefined;
    // What is written to a log comes before what is done.
    if (path !== undefined || (reference && last.path === undefined)) last = { path, reference };
  }
  return last;
}

/** A constant, or a list or record of such; what is not known is left out of a record, and makes a list unknown. */
function knownValue(flow: Flow, expression: Expression, depth: number): KnownValue | undefined {
  if (depth > deepest || isSpent(flow)) return undefined;
  const value = constantOf(flow, expression);
  if (value !== undefined) return { kind: "constant", value };
  const targets = flow.targetsOf(expression);
  const [target] = targets;
  if (!target || targets.length > 1) return undefined;
  switch (target.kind) {
    case "pattern":
      return { kind: "pattern", source: target.source, flags: target.flags };
    case "list": {
      const items = flow.itemsOf(expression).slice(0, widest).map((item) => knownValue(flow, item, depth + 1));
      return items.every((item) => item !== undefined) ? { kind: "list", items } : undefined;
    }
    case "record": {
      const known = flow.entriesOf(expression).map(([key, member]) => [key, knownValue(flow, member, depth + 1)] as const);
      const entries = known.flatMap(([key, member]) => (member ? [[key, member] as const] : []));
      const isWhole = entries.length === target.entries.length && target.entries.every(({ isSpread, key }) => !isSpread && key !== undefined);
      return { kind: "record", entries, isWhole };
    }
    default:
      return undefined;
  }
}
