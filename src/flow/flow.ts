import type { Slot } from "../code/call.ts";
import type { CallExpression, Constant, Definition, Expression, ImportExpression, NameExpression, RecordExpression, Variable } from "../code/expression.ts";
import type { CodeFile } from "../code/file.ts";
import type { ClassCode, FunctionCode, Parameter } from "../code/function.ts";
import type { Place, Point } from "../code/place.ts";
import type { ProjectView } from "../code/project-view.ts";
import type { Source, Value } from "../code/value.ts";
import { Answers } from "./answers.ts";
import { constantOf } from "./constants.ts";
import { originsOf, reachingDefinitions } from "./definitions.ts";
import { foreignOf, importedValue, isForeign } from "./foreign.ts";
import { isHarmless } from "./harmless.ts";
import type { FlowKnowledge, Handler, Signature } from "./knowledge.ts";
import { pathOf } from "./paths.ts";
import { mayBeCalled, mayBeKnown, mayBeMaker, type Roots } from "./roots.ts";
import { allAt } from "./slots.ts";
import { sourcesOf } from "./sources.ts";
import { FlowValue } from "./value.ts";

/** How a framework calls one function. */
interface CalledBy extends Handler {
  readonly typed: ReadonlySet<string>;
}

/** Bounds on every walk: beyond them a value is not known. */
const limits = {
  /** Steps from a name to what defines it, and on. */
  depth: 60,
  /** Steps to answer one question. */
  steps: 20_000,
  /** Writes to one variable that are told apart. */
  definitions: 200,
  /** Variants of one text. */
  texts: 8,
  /** Parts of one text. */
  parts: 2000,
  textLength: 20_000,
  sources: 8,
  items: 200,
} as const;

/**
 * The one engine that answers where a value comes from, for every language. It is asked on demand, from a sink backwards;
 * each answer is computed once, and every walk is bounded.
 */
export class Flow {
  readonly limits: typeof limits = limits;
  readonly file: CodeFile;
  readonly knowledge: FlowKnowledge;
  readonly project: ProjectView;
  /** Answers so far, by expression. Only the modules of this room touch them. */
  readonly paths = new Map<Expression, string | undefined>();
  readonly variablePaths = new Map<Variable, string | undefined>();
  readonly roots = new Map<Variable | Expression, Roots>();
  readonly stored = new Map<Variable, Map<string, readonly Expression[]>>();
  readonly reaching = new Map<NameExpression, readonly Definition[] | undefined>();
  readonly #points = new Map<Place, Point>();
  readonly constants = new Answers<Constant | undefined>();
  readonly harmless = new Answers<boolean>();
  readonly sources = new Answers<readonly Source[]>();
  readonly #imported = new Map<ImportExpression, Map<string | undefined, Expression | undefined>>();
  readonly #values = new Map<Expression, Value>();
  readonly #members = new Map<Expression, Map<string, Expression>>();
  readonly #handlers = new Map<FunctionCode, CalledBy | undefined>();
  readonly #signatures = new Map<FunctionCode, Signature | undefined>();
  readonly #variables = new Map<Variable, number>();
  #depth = 0;
  #steps = 0;

  constructor(file: CodeFile, knowledge: FlowKnowledge, project: ProjectView) {
    this.file = file;
    this.knowledge = knowledge;
    this.project = project;
  }

  /** Runs one step deeper, or gives the fallback where the walk is deep or long enough. */
  descend<T>(step: () => T, fallback: T): T {
    if (this.#depth === 0) this.#steps = 0;
    if (this.#depth >= limits.depth || ++this.#steps > limits.steps) return fallback;
    this.#depth++;
    try {
      return step();
    } finally {
      this.#depth--;
    }
  }

  mayBeKnown(expression: Expression): boolean {
    return mayBeKnown(this, expression);
  }

  mayBeCalled(callee: Expression): boolean {
    return mayBeCalled(this, callee);
  }

  /** Whether an expression is a library's function that makes the function which is to run. */
  isMaker(expression: Expression): boolean {
    const path = expression.kind !== "call" && mayBeMaker(this, expression) ? this.pathOf(expression) : undefined;
    return path !== undefined && this.knowledge.isMaker(path);
  }

  pathOf(expression: Expression): string | undefined {
    return pathOf(this, expression);
  }

  isHarmless(expression: Expression): boolean {
    return isHarmless(this, expression);
  }

  sourcesOf(expression: Expression): readonly Source[] {
    return sourcesOf(this, expression);
  }

  valueOf(expression: Expression): Value {
    let value = this.#values.get(expression);
    if (!value) this.#values.set(expression, (value = new FlowValue(this, expression)));
    return value;
  }

  pointOf(place: Place): Point {
    let point = this.#points.get(place);
    if (!point) this.#points.set(place, (point = this.file.pointOf(place)));
    return point;
  }

  /** What stands at a slot of a call; the first of several. */
  at(call: CallExpression, slot: Slot): Expression | undefined {
    return allAt(this, call, slot)[0];
  }

  /** What an expression is once names, choices, parameters' defaults and the like are followed to their end. */
  targetsOf(expression: Expression): readonly Expression[] {
    const targets: Expression[] = [];
    const seen = new Set<Expression>();
    const stack = [expression];
    for (let next = stack.pop(); next && seen.size < limits.definitions; next = stack.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const isOpened = next.kind === "name" || next.kind === "choice" || next.kind === "member" || next.kind === "operation" || next.kind === "import";
      const origins = isOpened
        ? this.descend(() => originsOf(this, next as Expression), undefined) : undefined;
      if (origins && origins.length > 0) stack.push(...[...origins].reverse());
      else targets.push(next);
    }
    return targets;
  }

  /** What a library's call gives if there is nothing else: `"*"` of `os.getenv("ORIGINS", "*")`; empty where it has none. */
  fallbacksOf(call: CallExpression): readonly Expression[] {
    const path = this.mayBeKnown(call.callee) ? this.pathOf(call.callee) : undefined;
    const slot = path === undefined ? undefined : this.knowledge.fallback(path);
    return slot ? allAt(this, call, slot) : [];
  }

  /** The values that a member of an object, an instance or a list may have; empty where none is known. */
  membersOf(object: Expression, property: string): readonly Expression[] {
    return this.descend(() => {
      const found: Expression[] = [];
      const variable = object.kind === "name" ? object.variable : undefined;
      const isOpened = object.kind === "name" || object.kind === "choice" || object.kind === "member";
      if (object.kind === "import") {
        const value = this.imported(object, property);
        return value ? [value] : [];
      }
      if (isOpened || (object.kind === "call" && this.functionOf(object.callee))) {
        for (const origin of originsOf(this, object) ?? []) found.push(...this.membersOf(origin, property));
      } else {
        found.push(...ownMembers(this, object, property));
      }
      for (const mutation of variable?.mutations.slice(0, limits.definitions) ?? []) {
        if (mutation.kind === "set" && mutation.key === property) found.push(mutation.value);
      }
      return found;
    }, []);
  }

  /** The values of all members of a record or a list that is wholly known; empty for any other. */
  allMembersOf(object: Expression): readonly Expression[] {
    const targets = this.targetsOf(object);
    if (targets.every((target) => target.kind === "list" && target.items.every(({ isSpread }) => !isSpread))) return this.itemsOf(object);
    const records = targets.filter((target): target is RecordExpression => target.kind === "record");
    if (records.length === 0 || records.length < targets.length) return [];
    const entries = records.flatMap((record) => record.entries);
    return entries.some((entry) => entry.isSpread) ? [] : entries.map((entry) => entry.value);
  }

  /** The members with known keys that a record may have, those of spread records and those written later included. */
  entriesOf(object: Expression): readonly (readonly [key: string, value: Expression])[] {
    return this.descend(() => {
      const mutations = object.kind === "name" ? (object.variable?.mutations ?? []) : [];
      const own = this.targetsOf(object).flatMap((target) => (target.kind === "record" ? target.entries : []))
        .flatMap(({ key, value, isSpread }): readonly (readonly [string, Expression])[] => (
          isSpread ? this.entriesOf(value) : key === undefined ? [] : [[key, value]]));
      const written = mutations.flatMap(({ kind, key, value }) => (kind === "set" && key !== undefined ? [[key, value] as const] : []));
      return [...own, ...written].slice(0, limits.items);
    }, []);
  }

  /**
   * A member of an object, as an expression.
   * @returns undefined where the object is wholly known and has no such member
   */
  memberOf(object: Expression, property: string): Expression | undefined {
    let known = this.#members.get(object);
    if (!known) this.#members.set(object, (known = new Map<string, Expression>()));
    const before = known.get(property);
    if (before) return before;
    const members = this.membersOf(object, property);
    if (members.length === 0 && isClosed(this, object)) return undefined;
    const [first] = members;
    const { range, loc } = first ?? object;
    const member: Expression = first && members.length === 1 ? first
      : first ? { kind: "choice", options: members, range, loc }
      : { kind: "member", object, property, key: undefined, range, loc };
    known.set(property, member);
    return member;
  }

  /** The elements of a list, tuple or set, with those appended later; empty where they are not known. */
  itemsOf(expression: Expression): readonly Expression[] {
    return this.descend(() => {
      if (expression.kind === "list") {
        return expression.items.flatMap(({ value, isSpread }) => {
          if (!isSpread) return [value];
          const spread = this.itemsOf(value);
          return spread.length > 0 ? spread : [value];
        });
      }
      const isExcerpt = expression.kind === "operation" && expression.operator === "excerpt";
      if (expression.kind !== "name" && expression.kind !== "choice" && expression.kind !== "member" && expression.kind !== "import" && !isExcerpt) return [];
      const items = (originsOf(this, expression) ?? []).flatMap((origin) => this.itemsOf(origin));
      if (expression.kind === "name") {
        const isList = reachingDefinitions(this, expression)?.some(({ value }) => value.kind === "list") ?? false;
        const added = expression.variable?.mutations.filter(({ kind }) => kind === "add") ?? [];
        if (isList || items.length > 0) items.push(...added.slice(0, limits.items).map(({ value }) => value));
      }
      return items;
    }, []);
  }

  /** What another file of the application gives what is imported here, or one member of it; undefined where it is not known. */
  imported(expression: ImportExpression, member?: string): Expression | undefined {
    let known = this.#imported.get(expression);
    if (!known) this.#imported.set(expression, (known = new Map<string | undefined, Expression | undefined>()));
    if (!known.has(member)) known.set(member, importedValue(this, expression, member === undefined ? [] : [member]));
    return known.get(member);
  }

  /** Whether an expression, most often a type, is declared in another file. */
  isImported(expression: Expression): boolean {
    let base = expression;
    for (let i = 0; i < limits.depth; i++) {
      const next: Expression | undefined = base.kind === "member" ? base.object : base.kind === "name" ? base.variable?.definitions[0]?.value : undefined;
      if (!next) break;
      base = next;
    }
    return base.kind === "import";
  }

  /** Whether an expression is what it is by way of another file of the application. */
  isForeign(expression: Expression): boolean {
    return isForeign(this, expression);
  }

  /** Whether an expression comes from another file, or from a library that the knowledge does not hold; nothing is read to tell. */
  isFromElsewhere(expression: Expression): boolean {
    return foreignOf(this, expression) !== undefined;
  }

  /** What one element of a list made by `map` or a comprehension may be. */
  mappedBy(expression: Expression): readonly Expression[] | undefined {
    const targets = this.targetsOf(expression);
    const results = targets.flatMap((target) => (target.kind === "mapped" ? target.results : []));
    return results.length > 0 && targets.every((target) => target.kind === "mapped") ? results : undefined;
  }

  /** The function of this file that an expression is. */
  functionOf(expression: Expression): FunctionCode | undefined {
    if (expression.kind === "function") return expression.function;
    // Of another file no function is known, so it need not be read to tell.
    if ((expression.kind !== "name" && expression.kind !== "member") || this.isFromElsewhere(expression)) return undefined;
    const targets = this.targetsOf(expression);
    const [only] = targets;
    return targets.length === 1 && only?.kind === "function" ? only.function : undefined;
  }

  /** The class of this file whose instance an expression is. */
  classOf(expression: Expression): ClassCode | undefined {
    for (const target of this.targetsOf(expression)) {
      if (target.kind === "self") return target.class;
      const type = target.kind === "call" ? target.callee
        : target.kind === "parameter" ? target.parameter.annotation?.type : undefined;
      for (const named of type ? this.targetsOf(type) : []) if (named.kind === "class") return named.class;
    }
    return undefined;
  }

  /** What tells two mentions of the same thing: `sort`, `req.query.sort`. Undefined for anything but names and members. */
  keyOf(expression: Expression): string | undefined {
    switch (expression.kind) {
      case "name": {
        if (!expression.variable) return expression.name;
        let id = this.#variables.get(expression.variable);
        if (id === undefined) this.#variables.set(expression.variable, (id = this.#variables.size));
        return `#${id}`;
      }
      case "self":
        return "self";
      case "member": {
        const object = expression.property === undefined ? undefined : this.descend(() => this.keyOf(expression.object), undefined);
        return object === undefined ? undefined : `${object}.${expression.property}`;
      }
      case "call":
        // What was checked in lower case, or as text, was checked.
        return expression.callee.kind === "member" && expression.arguments.length === 0
          ? this.descend(() => this.keyOf((expression.callee as Expression & { kind: "member" }).object), undefined) : undefined;
      case "text":
        return expression.style === "call" && expression.parts.length === 1 && expression.parts[0]
          ? this.keyOf(expression.parts[0]) : undefined;
      default:
        return undefined;
    }
  }

  /** The same text for two mentions of one object; a method chain on a router stands for the router. */
  identityOf(expression: Expression): string | undefined {
    let object = expression;
    for (let i = 0; i < limits.depth; i++) {
      const targets = this.targetsOf(object);
      const [only] = targets;
      if (!only || targets.length > 1) return undefined;
      if (only.kind === "self") return `instance ${only.class.range[0]}-${only.class.range[1]}`;
      const below = only.kind === "call" && only.callee.kind === "member" ? only.callee.object : undefined;
      if (!below || !this.pathOf(below)?.endsWith("()")) return `${only.kind} ${only.range[0]}-${only.range[1]}`;
      object = below;
    }
    return undefined;
  }

  /** What a framework is told to call: `get_user` of `Depends(get_user)`, also where a name or a function of the file gives that. */
  injected(expression: Expression): Expression | undefined {
    let given: Expression | undefined = this.knowledge.injects ? expression : undefined;
    for (let i = 0; given && i < 5; i++) {
      const only: readonly Expression[] = given.kind === "name" || given.kind === "member" ? this.targetsOf(given) : [given];
      const [call] = only;
      if (only.length !== 1 || call?.kind !== "call") return undefined;
      const path = this.pathOf(call.callee);
      const gives = path === undefined ? undefined : this.knowledge.gives(path);
      if (gives) return gives.isCalled ? this.at(call, gives.slot) : undefined;
      const returns: readonly Expression[] = this.functionOf(call.callee)?.returns ?? [];
      given = returns.length === 1 ? returns[0] : undefined;
    }
    return undefined;
  }

  /** How a framework calls this function, where a decorator says so. */
  handlerOf(code: FunctionCode): CalledBy | undefined {
    if (!this.#handlers.has(code)) {
      this.#handlers.set(code, undefined);
      for (const decorator of code.decorators) {
        const path = this.pathOf(decorator.kind === "call" ? decorator.callee : decorator);
        const handler = path === undefined ? undefined : this.knowledge.handler(path);
        if (handler) this.#handlers.set(code, { ...handler, typed: this.#typedNames(handler, decorator) });
      }
    }
    return this.#handlers.get(code);
  }

  /** The parameters whose type the path of a route gives: `id` of `/users/<int:id>`. */
  #typedNames({ typedPath }: Handler, decorator: Expression): ReadonlySet<string> {
    const written = typedPath && decorator.kind === "call" ? this.at(decorator, typedPath.slot) : undefined;
    const text = written ? constantOf(this, written) : undefined;
    const typed = typeof text === "string" ? [...text.matchAll(/<(\w+)[^:<>]*:(\w+)>/gu)] : [];
    return new Set(typed.flatMap(([, type = "", name = ""]) => (typedPath?.types.has(type) ? [name] : [])));
  }

  /** The framework's handler signature that a function of unknown use looks like. */
  signatureOf(code: FunctionCode): Signature | undefined {
    if (!this.#signatures.has(code)) {
      const file = /([^/\\]+?)\.\w+$/u.exec(this.file.filename)?.[1];
      this.#signatures.set(code, this.knowledge.signatures.find((signature) => looksLike(code, signature, file)));
    }
    return this.#signatures.get(code);
  }

  /** What a call gives a parameter; undefined where nothing, or where it cannot be told. */
  argumentFor(call: CallExpression, parameter: Parameter): Expression | undefined {
    const named = call.arguments.find(({ name }) => name !== undefined && name === parameter.name);
    if (named) return named.value;
    const positional = call.arguments.filter(({ name }) => name === undefined);
    if (parameter.index < 0 || positional.slice(0, parameter.index + 1).some(({ isSpread }) => isSpread)) return undefined;
    return positional[parameter.index]?.value;
  }

  /** What the code says, on one line, cut to 40 characters. */
  textOf(expression: Expression): string {
    const text = this.file.print.source(expression).slice(0, 400).replace(/\s+/gu, " ").trim();
    return text.length > 40 ? `${text.slice(0, 39)}…` : text;
  }
}

function ownMembers(flow: Flow, object: Expression, property: string): readonly Expression[] {
  switch (object.kind) {
    case "record": {
      for (const entry of [...object.entries].reverse()) {
        if (entry.key === property) return [entry.value];
        if (entry.isSpread) {
          const spread = flow.membersOf(entry.value, property);
          if (spread.length > 0) return spread;
        }
      }
      return [];
    }
    case "list": {
      const item = /^\d{1,4}$/u.test(property) ? object.items[Number(property)] : undefined;
      return item && !item.isSpread ? [item.value] : [];
    }
    case "self":
    case "class":
      return membersOfClass(flow, object.class, property);
    case "call": {
      const type = flow.targetsOf(object.callee).find((target) => target.kind === "class");
      return type?.kind === "class" ? membersOfClass(flow, type.class, property) : [];
    }
    default:
      return [];
  }
}

function membersOfClass(flow: Flow, code: ClassCode, property: string): readonly Expression[] {
  const method = code.methods.get(property);
  if (method) return [{ kind: "function", function: method, range: method.range, loc: method.loc }];
  const fields = code.fields.get(property);
  if (fields) return fields.map((field) => field.value);
  // What a class of this file does not say itself, its base says.
  return code.bases.flatMap((base) => flow.targetsOf(base).flatMap((target) => (
    target.kind === "class" ? flow.descend(() => membersOfClass(flow, target.class, property), []) : [])));
}

/** Whether all members of an object are in sight. */
function isClosed(flow: Flow, object: Expression): boolean {
  return flow.targetsOf(object).every((target) => {
    switch (target.kind) {
      case "record":
        return target.entries.every((entry) =>
          entry.isSpread ? flow.descend(() => isClosed(flow, entry.value), false) : entry.key !== undefined);
      case "call": {
        const returns = flow.functionOf(target.callee)?.returns ?? [];
        return returns.length > 0 && returns.every((each) => flow.descend(() => isClosed(flow, each), false));
      }
      case "parameter": {
        // Where the calls in sight hand in text, no other hands in an object.
        const given = target.function.callers.map((call) => flow.argumentFor(call, target.parameter));
        return given.length > 0 && given.every((each) => each !== undefined && flow.descend(() => isText(flow, each), false));
      }
      case "constant":
      case "pattern":
      case "function":
      case "text":
      case "join":
      case "list":
      case "mapped":
      case "operation":
        return true;
      default:
        return false;
    }
  });
}

function isText(flow: Flow, expression: Expression): boolean {
  return flow.targetsOf(expression).every((target) => target.kind === "text" || target.kind === "join" || (target.kind === "constant" && typeof target.value === "string"));
}

function looksLike(code: FunctionCode, signature: Signature, file: string | undefined): boolean {
  if (signature.file !== undefined && signature.file !== file) return false;
  const isSeen = signature.isMethod ? (code.class?.bases.length ?? 0) > 0 : code.isExported;
  if (signature.names && (code.name === undefined || !isSeen || !signature.names.includes(code.name))) return false;
  return signature.parameters.every((names, i) => {
    const parameter = code.parameters[i];
    return parameter !== undefined && (names.length === 0 || (parameter.name !== undefined && names.includes(parameter.name)));
  });
}
