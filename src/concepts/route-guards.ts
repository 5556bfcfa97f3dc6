import type { CallExpression, Expression } from "../code/expression.ts";
import type { CodeFile } from "../code/file.ts";
import type { ClassCode, FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Reference } from "../code/project-view.ts";
import type { ForeignGuard } from "../code/routing.ts";
import type { View } from "./concept.ts";
import { asDefined, believed, elsewhere, type Guard, guardOf, injectedInto, isThereForElse } from "./guard.ts";
import { isGuardingName, isGuardName, isOpenName, isPlainName, isSomebodysName } from "./guard-names.ts";
import type { Parts } from "./route-made.ts";
import { wordsOf } from "./words.ts";

/** What stands before the handler, what it has injected, its other decorators. */
export function guardsOf({ call, view, handler, before, strategy, isInFile, path, more = [] }: Parts, code: FunctionCode | undefined, wrappers: readonly CallExpression[], decorators: readonly Expression[]): readonly Guard[] {
  const listed = listedIn({ before, handler, view });
  const isMethod = code?.class !== undefined && call.expression.decorated !== undefined && call.expression.callee.kind !== "member";
  const injected = code ? injectedInto(code, view) : [];
  const stated = [
    ...(strategy === undefined ? [] : [believed(`auth: ${strategy}`, call.expression, true)]),
    ...listed.flatMap((each) => guardOf(each, view, { path, isForEffect: true }) ?? []),
    ...injected.map((each) => (isMethod ? { ...each, isStated: false } : each)),
    ...decorators.filter((each) => !isApplied(each, view) && !isRoute(each, call.expression, view)).flatMap((each) => guardOf(each, view, { isDecorator: true }) ?? []),
    ...more,
    ...(code?.class && !isMethod && !isInFile && view.file.language === "python" ? ofClass(code.class, view) : []),
    ...wrappers.flatMap((each) => wrapping(each, view, isInFile)),
  ];
  return stated.length > 0 ? stated : guardsOfInstance(call.expression, view);
}

/** Whether a decorator makes a route, too: one function may stand below several. */
function isRoute(decorator: Expression, own: CallExpression, view: View): boolean {
  const router = routerOf(own, view);
  return decorator === own || decorator.range[0] === own.range[0] || (router !== undefined && routerOf(decorator, view) === router);
}

/** What the instance whose method answers has injected; a base class of another file may do as much. */
function ofClass(code: ClassCode, view: View): readonly Guard[] {
  const guards: Guard[] = [];
  const classes = [code];
  for (let next = classes.pop(), i = 0; next && i < 5; next = classes.pop(), i++) {
    const fields = [...next.fields.values()].flat().flatMap(({ value, annotation }) => [value, ...(annotation?.metadata ?? [])]);
    guards.push(...fields.flatMap((each) => (view.injectedBy(each) ? (guardOf(each, view) ?? []) : [])), ...(next.creation ? injectedInto(next.creation, view) : []));
    for (const written of next.bases) {
      for (const base of view.targetsOf(written)) {
        if (base.kind === "class") classes.push(base.class);
        else if (base.kind === "import") guards.push(...[asDefined(base, view, believed(view.value(written).name ?? "a base class", base))].flatMap((each) => each ?? []));
      }
    }
  }
  return guards;
}

/** Functions that are handed the router before a place, or the one that it hangs below, and are named as guards: `registerJwtAuth(app)`. */
function guardsOfInstance({ callee, range: [start] }: CallExpression, view: View): readonly Guard[] {
  let base: Expression | undefined = callee;
  for (let i = 0; base && i < 5; i++) {
    while (base.kind === "member" || base.kind === "call") base = base.kind === "member" ? base.object : base.callee;
    if (base.kind !== "name") return [];
    const identity = view.identityOf(base);
    const found = identity === undefined ? undefined : handedTo(base.name, view).find(({ call, to }) => call.range[0] < start && view.identityOf(to) === identity);
    if (found) return [believed(found.name, found.call, true)];
    // `app.register(async (inner) => { inner.post(...) })`
    const [only, another]: readonly { readonly value: Expression }[] = base.variable?.definitions ?? [];
    const given: CallExpression | undefined = only?.value.kind === "parameter" && !another ? only.value.function.givenTo[0]?.call : undefined;
    base = given?.callee.kind === "member" ? given.callee.object : undefined;
  }
  return [];
}

/** A function that is handed a router, as the code calls it. */
interface Handed {
  readonly name: string;
  readonly call: CallExpression;
  readonly to: Expression;
}

const instances = new WeakMap<CodeFile, Map<string, readonly Handed[]>>();

/** The calls of a file that hand a router of this name to what is named as a guard. */
function handedTo(name: string, view: View): readonly Handed[] {
  let byName = instances.get(view.file);
  if (!byName) instances.set(view.file, (byName = new Map<string, readonly Handed[]>()));
  const known = byName.get(name);
  if (known || !/^[\w$]+$/u.test(name)) return known ?? [];
  const given = new RegExp(`(?<![\\w.$])[\\w.$]{1,60}\\(\\s{0,40}${name.replaceAll("$", "\\$")}\\s{0,40}[,)]`, "gu");
  const calls = [...view.file.text.matchAll(given)].slice(0, 40).flatMap(({ 0: text, index }): readonly Handed[] => {
    const called = text.slice(0, text.indexOf("(")).split(".").at(-1) ?? "";
    if (!isGuardingName(called)) return [];
    const at = index + text.lastIndexOf(name);
    const [call] = view.file.callsAround({ range: [at, at + name.length], loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } } });
    const to = call?.arguments[0]?.value;
    return call && to ? [{ name: called, call, to }] : [];
  });
  byName.set(name, calls);
  return calls;
}

/** `UseGuards(...)`: what it is given counts, and is found elsewhere. */
function isApplied(decorator: Expression, view: View): boolean {
  return wordsOf(view.value(decorator).name ?? "")[0] === "use";
}

/** A function that makes the handler from another one: a guard by its name; in a file of routes whatever this file does not show. */
function wrapping(call: CallExpression, view: View, isInFile: boolean): readonly Guard[] {
  const guard = guardOf(call, view);
  // What is wrapped is the handler, whatever it is called: `asyncHandler(auth.changePassword)`.
  const wrapped = call.arguments.at(-1)?.value;
  const isHandler = guard !== undefined && wrapped !== undefined && guard.name === view.value(wrapped).name && guard.name !== view.value(call).name;
  if (guard && !isHandler) return [{ ...guard, code: undefined }];
  const chain = chainOf(call);
  if (chain && chain.base !== call.callee) {
    const inner = chain.before.flatMap((each) => guardOf(each, view) ?? [])[0];
    const beginning = inner ?? standingOf(chain.name, chain.base);
    if (beginning) return [{ ...beginning, code: undefined }];
    if (isPlainName(chain.name)) return [];
  }
  const isOwn = view.functionOf(call.callee) !== undefined;
  const name = view.value(call).name ?? "a wrapper";
  return isInFile && !isOwn && !isOpenName(name) ? [believed(name, call)] : [];
}

/** The guards that are such by what they do, in the files that they are written in. */
export function definedIn(references: readonly Reference[], view: View, place: Place, isMeant: (found: ForeignGuard) => boolean = () => true): readonly Guard[] {
  for (const reference of references) {
    if (isThereForElse(reference)) continue;
    const found = view.routing.guardAt(reference);
    if (found && isMeant(found) && view.auth.isGuard(found.name) !== false) return [elsewhere(found, place)];
  }
  return [];
}

/** The guards beside the types of parameters, in the files that those are written in. */
export function ofTypes(references: readonly Reference[], view: View, place: Place): readonly Guard[] {
  for (const reference of references) {
    const found = view.routing.guardOfType(reference);
    if (found) return [elsewhere(found, place)];
  }
  return [];
}

/** The name that a chain of calls begins with, through variables of the file, and what its `use` is given. */
export function chainOf(expression: Expression): { readonly name: string; readonly base: Expression; readonly before: readonly Expression[] } | undefined {
  const before: Expression[] = [];
  let base = expression;
  for (let i = 0; i < 60; i++) {
    if (base.kind === "call" && base.callee.kind === "member") {
      if (base.callee.property === "use") before.push(...base.arguments.map(({ value }) => value));
      base = base.callee.object;
      continue;
    }
    const [only, another]: readonly { readonly value: Expression }[] = base.kind === "name" ? (base.variable?.definitions ?? []) : [];
    if (only && !another && only.value.kind === "call" && base.kind === "name" && isPlainName(base.name)) base = only.value;
    else if (only && !another && only.value.kind === "call" && only.value.callee.kind === "member" && base.kind === "name" && !isGuardName(base.name) && !isSomebodysName(base.name) && !isOpenName(base.name)) base = only.value;
    else break;
  }
  const name = base.kind === "name" ? base.name : base.kind === "member" ? base.property : undefined;
  return name === undefined ? undefined : { name, base, before };
}

/** The guard that the beginning of a chain is: by its name, or unless its name says that it is the plain one. */
export function standingOf(name: string, base: Expression): Guard | undefined {
  if (isOpenName(name)) return undefined;
  const isStated = isGuardName(name) || isSomebodysName(name);
  return isStated || !isPlainName(name) ? believed(name, base, isStated) : undefined;
}

/** What is listed before the handler. */
export function listedIn({ before, handler, view }: Pick<Parts, "before" | "handler" | "view">): readonly Expression[] {
  return before.filter((each) => each !== handler).flatMap((each) => {
    const items = view.itemsOf(each);
    return items.length > 0 ? items : [each];
  });
}

export function callOf(expression: Expression): CallExpression | undefined {
  if (expression.kind === "call") return expression;
  const [only, another] = expression.kind === "name" ? (expression.variable?.definitions ?? []) : [];
  return only && !another && only.value.kind === "call" ? only.value : undefined;
}

/** What kind of router a decorator is a method of. */
export function routerOf(decorator: Expression, view: View): string | undefined {
  const callee = decorator.kind === "call" ? decorator.callee : decorator;
  return callee.kind === "member" ? view.value(callee.object).path : undefined;
}
