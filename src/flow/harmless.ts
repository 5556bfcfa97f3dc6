import type { Expression } from "../code/expression.ts";
import type { ClassCode, Parameter } from "../code/function.ts";
import { constantOf } from "./constants.ts";
import { originsOf, reachingDefinitions } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { isGuarded, isReplacedUnlessProven } from "./guards.ts";

/**
 * Whether an expression provably cannot carry text from outside: a number, a boolean, one of a fixed set, text made of
 * such, or something that the code around it has checked.
 */
export function isHarmless(flow: Flow, expression: Expression): boolean {
  // A loop adds nothing: the other ways in decide.
  return flow.harmless.get(expression, true, () => flow.descend(() => compute(flow, expression), false));
}

function compute(flow: Flow, expression: Expression): boolean {
  if (constantOf(flow, expression) !== undefined) return true;
  const every = (expressions: readonly Expression[]): boolean => expressions.every((each) => isHarmless(flow, each));
  switch (expression.kind) {
    case "pattern":
    case "function":
    case "class":
      return true;
    case "operation":
      // `a && b` is b wherever it is anything to speak of.
      if (expression.operator === "and") return every(expression.operands.slice(-1));
      if (expression.operator === "excerpt") return every(expression.operands.slice(0, 1));
      return expression.operator !== "other";
    case "text":
      return every(expression.parts);
    case "join": {
      const items = flow.itemsOf(expression.list);
      if (!isHarmless(flow, expression.separator)) return false;
      if (items.length > 0) return every(items);
      const mapped = flow.mappedBy(expression.list);
      return mapped ? every(mapped) : isHarmless(flow, expression.list);
    }
    case "list":
      return every(expression.items.map((item) => item.value));
    case "mapped":
      return every(expression.results);
    case "call":
      return isHarmlessCall(flow, expression);
    case "parameter":
      return isHarmlessParameter(flow, expression);
    case "self":
      return isOfFixedClass(flow, expression.class);
    case "name":
    case "choice":
    case "member":
    case "element": {
      if (isGuarded(flow, expression)) return true;
      if (expression.kind === "member" && expression.property === "length" && isLength(flow, expression.object)) return true;
      if (expression.kind === "name" && expression.variable) {
        const written = reachingDefinitions(flow, expression) ?? [];
        if (written.length > 1) return written.every((each) => isHarmless(flow, each.value) || isReplacedUnlessProven(flow, expression, each, written));
      }
      if (expression.kind === "member" && hasHarmlessField(flow, expression.object, expression.property)) return true;
      if (isFixedKey(flow, expression)) return true;
      if (expression.kind === "member" && isParsed(flow, expression)) return true;
      const origins = originsOf(flow, expression);
      if (origins !== undefined && origins.length > 0) return every(origins);
      // What is part of something that cannot carry text cannot either: an element of numbers, an attribute of a class.
      return expression.kind === "element" ? isHarmless(flow, expression.of) : expression.kind === "member" && isHarmless(flow, expression.object);
    }
    default:
      return false;
  }
}

/** A text's own length is a number; `query.length` is a parameter of that name. */
function isLength(flow: Flow, object: Expression): boolean {
  const path = flow.pathOf(object);
  const isSource = path !== undefined && flow.knowledge.source(path) !== undefined;
  return flow.file.language === "javascript" && !(isSource && flow.knowledge.source(path.slice(0, path.lastIndexOf("."))) === undefined);
}

function isHarmlessCall(flow: Flow, call: Expression & { kind: "call" }): boolean {
  const path = flow.pathOf(call.callee);
  if (path !== undefined && flow.knowledge.isConversion(path)) return true;
  if (path !== undefined && flow.knowledge.isStep(path)) {
    // Options that are written out in the call are looked into; what a record elsewhere holds may have been changed.
    return call.arguments.every(({ value }) => isHarmless(flow, value) ||
      (value.kind === "record" && value.entries.every((entry) => isHarmless(flow, entry.value))));
  }
  // `args.get("page", type=int)`
  const converter = call.arguments.find(({ name }) => name === "type")?.value;
  const converterPath = converter && flow.pathOf(converter);
  if (converterPath !== undefined && flow.knowledge.isConversion(converterPath)) return true;
  const mapped = flow.mappedBy(call);
  if (mapped) return mapped.every((each) => isHarmless(flow, each));
  const type = flow.targetsOf(call.callee).find((target) => target.kind === "class");
  if (type?.kind === "class" && isOfFixedClass(flow, type.class)) return true;
  const target = flow.functionOf(call.callee);
  if (!target && isOfHarmless(flow, call)) return true;
  return target !== undefined && target.returns.length > 0 && target.returns.every((each) => isHarmless(flow, each));
}

/** A method of a number, a date, or fixed text makes nothing else of it: `now.isoformat()`. A class, and what is handed code, may. */
function isOfHarmless(flow: Flow, { callee, arguments: given }: Expression & { kind: "call" }): boolean {
  if (callee.kind !== "member" || callee.property === undefined || !isHarmless(flow, callee.object)) return false;
  if (flow.targetsOf(callee.object).some(({ kind }) => kind === "class" || kind === "function" || kind === "pattern" || kind === "list" || kind === "self")) return false;
  return given.every(({ value }) => isHarmless(flow, value) && flow.functionOf(value) === undefined);
}

/**
 * A type annotation proves something for values born in the program, and for parameters that a framework converts; it
 * proves nothing for text that a request handler receives.
 */
function isHarmlessParameter(flow: Flow, expression: Expression & { kind: "parameter" }): boolean {
  const { parameter, function: code } = expression;
  const handler = flow.handlerOf(code);
  const shape = parameter.annotation?.shape ?? "other";
  if (handler) return (handler.converts && shape !== "other") || (parameter.name !== undefined && handler.typed.has(parameter.name));
  const path = flow.pathOf(expression);
  if (path !== undefined && flow.knowledge.source(path)) return isConverted(flow, parameter);
  if (code.isClosed && code.callers.length > 0 && parameter.index >= 0) {
    return code.callers.every((call) => {
      const argument = flow.argumentFor(call, parameter);
      return argument ? isHarmless(flow, argument) : parameter.default !== undefined && isHarmless(flow, parameter.default);
    });
  }
  return shape !== "other";
}

/** `@Param("id", ParseIntPipe) id`: what stands beside a parameter is told to convert it. */
function isConverted(flow: Flow, { annotation }: Parameter): boolean {
  return (annotation?.metadata ?? []).some((beside) => beside.kind === "call" && beside.arguments.some(({ value }) => {
    const path = flow.pathOf(value.kind === "call" ? value.callee : value);
    return path !== undefined && flow.knowledge.isConversion(path);
  }));
}

/** `item.id` where a class of the file declares `id: int`, and a framework has made `item` from the request. */
function hasHarmlessField(flow: Flow, object: Expression, property: string | undefined): boolean {
  const type = property === undefined ? undefined : flow.classOf(object);
  const fields = type?.fields.get(property ?? "") ?? [];
  return fields.length > 0 && fields.every((field) => (field.annotation?.shape ?? "other") !== "other");
}

/** `schema.parse(query).page` where the field's own schema lets nothing but numbers and the like through. */
function isParsed(flow: Flow, member: Expression): boolean {
  const path = flow.descend(() => schemaOf(flow, member), undefined);
  return path !== undefined && flow.knowledge.isConversion(`${flow.pathOf(path) ?? ""}.parse`);
}

/** The schema that a value has been read by. */
function schemaOf(flow: Flow, value: Expression): Expression | undefined {
  const targets = flow.targetsOf(value);
  const [only] = targets;
  if (!only || targets.length > 1) return undefined;
  if (only.kind === "call") {
    const path = only.callee.kind === "member" ? flow.pathOf(only.callee) : undefined;
    return path !== undefined && flow.knowledge.isSchema(path) && only.callee.kind === "member" ? only.callee.object : undefined;
  }
  if (only.kind !== "member" || only.property === undefined) return undefined;
  const { object, property } = only;
  const schema = flow.descend(() => schemaOf(flow, object), undefined);
  if (!schema) return undefined;
  const fields = fieldsOf(flow, schema);
  const field = fields && flow.membersOf(fields, property)[0];
  return field ?? (property === "data" ? schema : undefined); // `safeParse(...).data`
}

/** The object that an object of schemas was made from, below the methods that were called on it since. */
function fieldsOf(flow: Flow, schema: Expression): Expression | undefined {
  let next: Expression | undefined = schema;
  for (let i = 0; next && i < 20; i++) {
    const [only, ...more]: readonly Expression[] = flow.targetsOf(next);
    if (only?.kind !== "call" || more.length > 0) return undefined;
    const [first] = only.arguments;
    if (first && flow.targetsOf(first.value).every(({ kind }) => kind === "record")) return first.value;
    next = only.callee.kind === "member" ? only.callee.object : undefined;
  }
  return undefined;
}

/** A class derived from one whose instances cannot carry text from outside, as an enum's cannot. */
function isOfFixedClass(flow: Flow, { bases }: ClassCode): boolean {
  return bases.some((base) => {
    const path = flow.pathOf(base);
    return path !== undefined && flow.knowledge.isConversion(path);
  });
}

/** `for k in item.model_dump()`, and the first of `for k, v in item.model_dump().items()`. */
function isFixedKey(flow: Flow, expression: Expression): boolean {
  const element = expression.kind === "member" && expression.property === "0" ? expression.object : expression;
  if (element.kind !== "element") return false;
  return flow.targetsOf(element.of).every((iterated) => {
    const method = iterated.kind === "call" && iterated.callee.kind === "member" ? iterated.callee : undefined;
    if (method && (method.property === "keys" || (method.property === "items" && element !== expression))) return keysAreFixed(flow, method.object);
    return element === expression && keysAreFixed(flow, iterated);
  });
}

function keysAreFixed(flow: Flow, record: Expression): boolean {
  return flow.targetsOf(record).every((target) => {
    const path = target.kind === "call" ? flow.pathOf(target.callee) : undefined;
    return path !== undefined && flow.knowledge.hasFixedKeys(path);
  });
}
