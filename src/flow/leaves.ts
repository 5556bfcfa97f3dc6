import type { CallExpression, Expression, NameExpression, RecordExpression } from "../code/expression.ts";
import type { Annotation, ClassCode, FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Leaf, Step } from "../code/value.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { nameOf } from "./names.ts";

/** A stretch of the way from the output back to what is seen there. */
interface Way {
  readonly expression: Expression;
  /** Absent until a name leads away from where the output is written. */
  readonly place: Place | undefined;
  readonly steps: readonly Step[];
  readonly keys: readonly string[];
  readonly without: readonly string[];
  readonly excerpt: number | undefined;
  /** The calls through which the way came into functions of the file. */
  readonly entered: ReadonlyMap<FunctionCode, CallExpression>;
}

const bounds = { leaves: 60, visits: 400, steps: 30 };

/** Members that say how much there is, and nothing of what. */
const counts = new Set(["length", "size", "byteLength"]);

/**
 * What of an expression would be seen where it is written out. It is followed through texts, records, lists, choices,
 * variables and functions of the file, and through calls that pass their arguments on. What a test, a conversion or a
 * comparison makes of a value is not the value. What nobody here has seen is a leaf of its own.
 */
export function leavesOf(flow: Flow, expression: Expression): readonly Leaf[] {
  if (expression.kind === "constant") return [];
  const leaves: Leaf[] = [];
  const seen = new Set<Expression>();
  const stack: Way[] = [{ expression, place: undefined, steps: [], keys: [], without: [], excerpt: undefined, entered: new Map() }];
  for (let way = stack.pop(), visits = 0; way && visits < bounds.visits && leaves.length < bounds.leaves; way = stack.pop(), visits++) {
    const isMarked = way.expression.kind === "name" || way.expression.kind === "parameter";
    if (isMarked && seen.has(way.expression)) continue;
    if (isMarked) seen.add(way.expression);
    const current = way;
    const next = way.steps.length > bounds.steps ? undefined : flow.descend(() => back(flow, current), undefined);
    if (next) stack.push(...[...next].reverse());
    else leaves.push(leafOf(flow, way));
  }
  return leaves;
}

function leafOf(flow: Flow, { expression, place = expression, steps, keys, without, excerpt }: Way): Leaf {
  return { value: flow.valueOf(expression), isCall: expression.kind === "call", place, steps, keys, without, excerpt };
}

/** One step back; undefined for a leaf, and none where nothing of the value is seen. */
function back(flow: Flow, way: Way): readonly Way[] | undefined {
  const { expression } = way;
  const each = (expressions: readonly Expression[]): readonly Way[] => expressions.map((next) => ({ ...way, expression: next }));
  switch (expression.kind) {
    case "constant":
      return way.steps.length + way.keys.length > 0 ? undefined : [];
    case "text":
      return each(expression.parts.filter(({ kind }) => kind !== "constant"));
    case "join":
      return each([expression.list]);
    case "list":
      return each(expression.items.map(({ value }) => value));
    case "mapped":
      return each(expression.results);
    case "record":
      return entriesOf(way, expression);
    case "choice":
      return each(expression.options);
    case "operation":
      return ofOperation(flow, way, expression);
    case "element": {
      const items = flow.mappedBy(expression.of) ?? flow.itemsOf(expression.of);
      if (items.length > 0) return each(items);
      // One of all that something holds shows what it holds; its keys do not.
      const whole = listed(flow, expression.of, "values");
      return whole && holdsAll(flow, whole) ? each([whole]) : holdsAll(flow, expression.of) ? [] : undefined;
    }
    case "name":
      return ofName(flow, way, expression);
    case "member": {
      if (counts.has(expression.property ?? "")) return [];
      if (isConvertedField(flow, expression)) return [];
      // All fields of an instance, whatever it shows of itself.
      if (expression.property === "__dict__") return fieldsOfClass({ ...way, expression: expression.object }, flow.classOf(expression.object));
      const members = expression.property === undefined ? [] : flow.membersOf(expression.object, expression.property);
      // What a field begins with says little of what it holds later, where forms and frameworks fill it.
      const isFilled = (expression.object.kind === "self" || showingClass(flow, expression.object)) && members.every(({ kind }) => kind === "constant");
      if (members.length > 0) return isFilled ? undefined : named(flow, way, members);
      const whole = expression.property === "1" && expression.object.kind === "element" ? listed(flow, expression.object.of, "items") : undefined;
      if (whole && holdsAll(flow, whole)) return each([whole]);
      // One piece of a text that was split.
      const pieces = /^\d{1,3}$/u.test(expression.property ?? "") ? flow.mappedBy(expression.object) : undefined;
      return pieces && each(pieces);
    }
    case "call":
      return ofCall(flow, way, expression) ?? fieldsOf(flow, way);
    case "parameter":
      return ofParameter(flow, way, expression) ?? fieldsOf(flow, way);
    case "self":
      return fieldsOf(flow, way);
    case "function":
    case "class":
    case "pattern":
      return [];
    default:
      return undefined;
  }
}

function named(flow: Flow, way: Way, origins: readonly Expression[]): readonly Way[] {
  const { expression } = way;
  const step: Step = { text: nameOf(expression) ?? flow.textOf(expression), line: expression.loc.start.line };
  const steps = way.steps.at(-1)?.text === step.text ? way.steps : [...way.steps, step];
  return origins.map((origin) => ({ ...way, expression: origin, place: way.place ?? expression, steps }));
}

/** What a later entry writes over is not seen of an earlier one that is spread. */
function entriesOf(way: Way, { entries }: RecordExpression): readonly Way[] {
  const ways: Way[] = [];
  const over = new Set(way.without);
  for (const { key, value, isSpread } of entries.slice(0, bounds.visits).reverse()) {
    if (isSpread) {
      ways.push({ ...way, expression: value, without: [...over] });
    } else {
      if (key === undefined || !over.has(key)) {
        ways.push({ ...way, expression: value, keys: key === undefined ? way.keys : [...way.keys, key], without: [] });
      }
      if (key !== undefined) over.add(key);
    }
  }
  return ways.reverse();
}

function ofOperation(flow: Flow, way: Way, { operator, operands }: Expression & { kind: "operation" }): readonly Way[] {
  const [first, second] = operands;
  switch (operator) {
    case "and":
      return operands.slice(-1).map((expression) => ({ ...way, expression }));
    case "excerpt": {
      const left = second && constantOf(flow, second);
      const excerpt = typeof left === "number" ? Math.min(left, way.excerpt ?? left) : way.excerpt;
      return first ? [{ ...way, expression: first, excerpt }] : [];
    }
    case "other":
      return operands.map((expression) => ({ ...way, expression }));
    default:
      return [];
  }
}

function ofName(flow: Flow, way: Way, name: NameExpression): readonly Way[] | undefined {
  const origins = originsOf(flow, name);
  if (!origins || origins.length === 0) return undefined;
  const written = (name.variable?.mutations ?? []).slice(0, flow.limits.items)
    .filter(({ kind, key, range, isAttribute }) => kind === "set" && key !== undefined && range[1] <= name.range[0] &&
      (isAttribute !== true || showingClass(flow, name) !== undefined))
    .map(({ key = "", value }) => ({ key, value }));
  const without = [...way.without, ...written.map(({ key }) => key)];
  return [
    ...named(flow, { ...way, without }, origins),
    ...written.filter(({ key }) => !way.without.includes(key)).flatMap(({ key, value }) => named(flow, { ...way, keys: [...way.keys, key], without: [] }, [value])),
  ];
}

function ofCall(flow: Flow, way: Way, call: CallExpression): readonly Way[] | undefined {
  const { callee, arguments: given } = call;
  const path = flow.pathOf(callee);
  if (path !== undefined) {
    if (flow.knowledge.holding(`${path}()`)?.members.length === 0) return undefined;
    if (flow.knowledge.isConversion(path)) return [];
    const filter = flow.knowledge.filter(path);
    const filtering = filter && flow.at(call, filter);
    if (filtering && constantOf(flow, filtering) !== null) return [];
    if (flow.knowledge.isStep(path)) return given.map(({ value }) => ({ ...way, expression: value }));
    const gives = flow.knowledge.gives(path);
    const passed = gives && !gives.isCalled ? flow.at(call, gives.slot) : undefined;
    if (passed) return [{ ...way, expression: passed }];
  }
  const target = flow.functionOf(callee);
  if (target && target.returns.length > 0 && !way.entered.has(target)) {
    return named(flow, { ...way, entered: new Map([...way.entered, [target, call]]) }, target.returns);
  }
  if (callee.kind !== "member") return undefined;
  // `Buffer.from(secret).toString("base64")` is the secret in other letters; `header.replace("Bearer ", "")` is most of it.
  const isSame = callee.property === "toString" || callee.property === "to_string" || (callee.property === "replace" && given.every(({ value }) => value.kind === "constant"));
  return isSame ? [{ ...way, expression: callee.object }] : undefined;
}

/** What `x.items()` is called on, where the method is called so. */
function listed(flow: Flow, list: Expression, method: string): Expression | undefined {
  const [call, ...more] = flow.targetsOf(list);
  const isSuch = call?.kind === "call" && more.length === 0 && call.arguments.length === 0 && call.callee.kind === "member" && call.callee.property === method;
  return isSuch && call.callee.kind === "member" ? call.callee.object : undefined;
}

/** Whether all that something is known to hold is in it, and not one of its members. */
function holdsAll(flow: Flow, expression: Expression): boolean {
  const path = flow.pathOf(expression);
  return path !== undefined && flow.knowledge.holding(path)?.members.length === 0;
}

/** The class of this file whose instances show their fields, where an expression is one. */
function showingClass(flow: Flow, expression: Expression): ClassCode | undefined {
  const code = flow.classOf(expression);
  if (!code || code.methods.has("__repr__") || code.methods.has("__str__")) return undefined;
  const isSuch = (named: Expression): boolean => {
    const path = flow.pathOf(named.kind === "call" ? named.callee : named);
    return path !== undefined && flow.knowledge.showsFields(path);
  };
  return code.bases.some(isSuch) || code.decorators.some(isSuch) ? code : undefined;
}

/** The fields of an instance that shows them, as members of it; those that are told not to be shown are left out. */
function fieldsOf(flow: Flow, way: Way): readonly Way[] | undefined {
  return fieldsOfClass(way, showingClass(flow, way.expression));
}

function fieldsOfClass(way: Way, code: ClassCode | undefined): readonly Way[] | undefined {
  if (!code) return undefined;
  const { expression: object, keys } = way;
  const { range, loc } = object;
  return [...code.fields].slice(0, bounds.leaves).filter(([, written]) => !written.some(({ value }) => isHidden(value))).map(([property]) => (
    { ...way, keys: [...keys, property], place: way.place ?? object, expression: { kind: "member", object, property, key: undefined, range, loc } }));
}

/** `Field(repr=False)` */
function isHidden(value: Expression): boolean {
  return value.kind === "call" && value.arguments.some((argument) => argument.value.kind === "constant" &&
    argument.value.value === (argument.name === "exclude") && (argument.name === "repr" || argument.name === "exclude"));
}

/** A field whose declared type shows nothing of what it holds. */
function isConvertedField(flow: Flow, { object, property = "" }: Expression & { kind: "member" }): boolean {
  const written = flow.classOf(object)?.fields.get(property) ?? [];
  return written.some(({ annotation }) => isConverting(flow, annotation));
}

function isConverting(flow: Flow, annotation: Annotation | undefined): boolean {
  const path = annotation?.type && flow.pathOf(annotation.type);
  return path !== undefined && flow.knowledge.isConversion(path);
}

function ofParameter(flow: Flow, way: Way, { parameter, function: code }: Expression & { kind: "parameter" }): readonly Way[] | undefined {
  if (isConverting(flow, parameter.annotation)) return [];
  const entered = way.entered.get(code);
  const calls = entered ? [entered] : code.isClosed ? code.callers : [];
  const given = calls.slice(0, flow.limits.sources).flatMap((call) => flow.argumentFor(call, parameter) ?? parameter.default ?? []);
  return given.length > 0 ? given.map((expression) => ({ ...way, expression })) : undefined;
}
