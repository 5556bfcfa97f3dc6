import type { CallExpression, Expression } from "../code/expression.ts";
import type { FunctionCode, Parameter } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Reference } from "../code/project-view.ts";
import type { ForeignGuard } from "../code/routing.ts";
import type { Value } from "../code/value.ts";
import { withBasesHere } from "./bases.ts";
import type { View } from "./concept.ts";
import { isCheckName, isGuardName, isGuardType, isInjectedGuardName, isLookUpName, isOpenName, isOptionalName, isOtherPurpose, isUseOfData, isVagueGuardName } from "./guard-names.ts";
import { wordsOf } from "./words.ts";

/** Something that checks who is calling before a route does its work. */
export interface Guard {
  readonly loc: Place["loc"];
  /** As the code calls it: `requireAuth`. */
  readonly name: string;
  /** The file that it stands in, from ESLint's working directory; absent for the current one. */
  readonly file?: string;
  readonly line: number;
  /** Stated with the route or its router, and so what a reader expects of its siblings; not only found in the handler's body. */
  readonly isStated: boolean;
  /** It guards whatever its router answers from a line on: a route before that line is meant to be without it. */
  readonly isOrdered: boolean;
  /** The code that puts it before a route, where that can stand before another one as it is. */
  readonly code: string | undefined;
  /** It is a function that makes a guard, and stands where the guard should: nothing calls what it gives back. */
  readonly isMaker: boolean;
  /** It may forbid, as its definition says, and asks nobody who they are. */
  readonly isOfRights?: boolean;
  /** What it stands for in another file, where its name does not tell enough and the definition could not be read. */
  readonly reference?: Reference;
}

/** A guard that is known to be there, and nothing more. */
export function believed(name: string, { loc }: Pick<Place, "loc">, isStated = false): Guard {
  return { name, loc, line: loc.start.line, isStated, isOrdered: false, code: undefined, isMaker: false };
}

/** Whether what names a check asks for somebody: with the mode `try` or `optional` anybody may come. */
export function isRequired(strategy: Value): boolean {
  const mode = strategy.get("mode")?.constant;
  return strategy.constant !== false && mode !== "try" && mode !== "optional";
}

/** A guard that stands in another file, as one of what stands in this one. */
export function elsewhere({ name, file, line, isStated }: ForeignGuard, { loc }: Pick<Place, "loc">): Guard {
  return { name, file, line, isStated, loc, isOrdered: false, code: undefined, isMaker: false };
}

interface Standing {
  readonly isOrdered?: boolean;
  /** What stands there is a guard, unless its name says that it guards against something else. */
  readonly isGuard?: boolean;
  /** The path below which it runs. */
  readonly path?: string | undefined;
  /** It is given the function below it, and gives one back. */
  readonly isDecorator?: boolean;
  /** The handler does not mention what it gives. */
  readonly isUnread?: boolean;
  /** Nobody can read what it gives: it runs for what it does, which may be to refuse. */
  readonly isForEffect?: boolean;
}

/** The guard that something is which runs before a route: by its name, or by what it does in this file. */
export function guardOf(expression: Expression, view: View, { isOrdered = false, isGuard = false, path, isDecorator = false, isForEffect = false, isUnread = false }: Standing = {}, depth = 0): Guard | undefined {
  const value = view.value(expression);
  const given = view.injectedBy(expression);
  const { name } = given ? view.value(given) : value;
  const isStatedMaker = view.isMaker(expression);
  const found = (isStated: boolean, as = name ?? "a check"): Guard => ({
    ...believed(as, expression, isStated), isOrdered, code: given ? undefined : portable(expression, view),
    isMaker: isStatedMaker || (!isDecorator && (!given || isForEffect || isUnread) && makesGuard(given ?? expression, view)) });
  const isElsewhere = view.isFromElsewhere(expression);
  if ((!isElsewhere && typeof value.constant === "string") || isRouter(expression, name, path)) return undefined;
  // `@permission_classes([IsAuthenticated])`: what is listed counts.
  const list = isDecorator && expression.kind === "call" && expression.arguments.length === 1 && expression.arguments[0] ? view.itemsOf(expression.arguments[0].value) : [];
  if (list.length > 0 && name !== undefined && isGuardName(name)) {
    const listed = list.map((each) => view.value(each).name ?? "").filter((each) => !isOpenName(each));
    return listed.length === 0 ? undefined : found(true, listed.find((each) => each !== ""));
  }
  if (expression.kind === "call" && !isDecorator && isSwitchedOff(expression, view)) return undefined;
  const option = isDecorator || given ? undefined : guardingOption(expression, view);
  if (option !== undefined) return found(true, option);
  const said = name === undefined ? undefined : view.auth.isGuard(name, view.foreignOf(given ?? expression)?.module);
  if (said !== undefined) return said ? found(true) : undefined;
  if (name !== undefined) {
    if (isStatedMaker) return found(true);
    const called = given || isDecorator || depth > 2 ? undefined : calledOnCondition(expression, view);
    if (called) return called.flatMap((each) => guardOf(each, view, { isForEffect }, depth + 1) ?? []).map((inner) => found(inner.isStated, inner.name))[0];
    if (given && isOptional(given, view)) return undefined;
    if (given ? isInjectedGuardName(name) : isGuardName(name)) {
      if (isElsewhere && expression.kind !== "call" && typeof value.constant === "string") return undefined;
      if (isVagueGuardName(name)) return asDefined(given ?? expression, view, found(true));
      return isForEffect && !given && mayOnlyLookUp.test(name) && passesAll(expression, view) ? undefined : found(true);
    }
    if (isOtherGuard(name)) return undefined;
    if ((given ?? isDecorator) && isCheckName(name) && !asksForForm.test(name)) return asDefined(given ?? expression, view, found(false));
  }
  if (given) return injectedGuard(given, view, found, depth) ?? (isForEffect && isForeign(given, view) ? asDefined(given, view, found(false)) : undefined);
  const code = definitionOf(expression, view);
  if (isGuard || (code && refuses(code, view))) return found(false);
  // `@app.before_request` above `@login_required`: what is decorated is guarded.
  const applied = expression.kind === "function" && depth < 3 ? code?.decorators.flatMap((each) => guardOf(each, view, { isDecorator: true }, depth + 1) ?? [])[0] : undefined;
  if (applied) return found(applied.isStated, applied.name);
  const combined = expression.kind === "call" ? expression.arguments.map((argument) => argument.value) : [];
  const inner = combined.flatMap((each) => [view.value(each), ...(view.isFromElsewhere(each) ? [] : view.value(each).items)]).find((each) => each.name !== undefined && each.origin !== "function" && isGuardName(each.name));
  // `@method_decorator(login_required)`: what a decorator is applied with.
  // So does one that only takes care of errors: `asyncHandler(auth.jwt)`.
  const isPassing = name !== undefined && (isDecorator ? wordsOf(name).includes("decorator") : /async|wrap|catch|compose|chain|handler|safe/iu.test(name));
  return inner && found(isPassing, inner.name);
}

/** What a function is given that calls it, or does not: `ifAuthNeeded(session())`, `unless(requireUser)`. */
export function calledOnCondition(expression: Expression, view: View): readonly Expression[] | undefined {
  if (expression.kind !== "call" || !/^(?:if|unless|when)(?![a-z])/u.test(view.value(expression).name?.split(".").at(-1) ?? "")) return undefined;
  const given = expression.arguments.map(({ value }) => value).filter(({ kind }) => kind === "name" || kind === "member" || kind === "call" || kind === "function");
  return given.length > 0 ? given : undefined;
}

/** `checkUser`, `loadSession`: the name of what asks for somebody, or only finds out who it is. */
const mayOnlyLookUp = /(?:^|\.)(?:check|get|has|is|with|current|load|read|find|set|attach|add|inject|parse|populate|resolve|decode|extract|init|session|user|token)[^.]*$/u;

/** Whether the definition of something lets everybody pass, in this file or in another one. */
function passesAll(expression: Expression, view: View): boolean {
  const code = view.functionOf(expression);
  if (code) return passes(code, view);
  const reference = view.foreignOf(expression);
  return reference !== undefined && view.routing.passes(reference);
}

/** `@require_POST`, `@validate_json`: it is the request that is checked, not who sent it. */
const asksForForm = /_(?:post|get|put|safe|https?|methods?|json|form|schema|body|args|content_type)(?:_|$)/iu;

/** What somebody may leave out: a check that is told not to insist. */
const lenient: ReadonlyMap<string, boolean> = new Map([["required", false], ["optional", true], ["auto_error", false], ["allow_anonymous", true], ["raise_exception", false]]);

/** What an option says that turns a check off: `{ skipAuth: true }`, `{ auth: "none" }`. */
const switches = {
  on: /^(?:skip|no|without|disable|bypass|ignore|allow)_?(?:auth\w*|guards?|anonymous|unauth\w*|guests?|public|session|login)$|^(?:is_?)?(?:optional|public|anonymous)$/iu,
  off: /^(?:require_?|needs_?|with_?|is_?)?(?:auth\w*|login|(?:signed|logged|sign|log)_?in|session|required|protected)$/iu,
} as const;

/** Whether a call tells the check that it makes or does to let everybody pass. */
export function isSwitchedOff({ arguments: given }: CallExpression, view: View): boolean {
  return given.some(({ value, name, isSpread }) => {
    const entries = name !== undefined && !isSpread ? [{ key: name, value }] : value.kind === "record" ? value.entries : [];
    return entries.some(({ key, value: set }) => {
      if (key === undefined) return false;
      const { constant } = view.value(set);
      return (constant === true && switches.on.test(key)) || ((constant === false || constant === "none") && switches.off.test(key)) ||
        (key === "mode" && (constant === "try" || constant === "optional"));
    });
  });
}

/** An option that says what somebody must be allowed to do: `{ permission: DELETE_ITEM }`. */
const demand = /^(?:permissions?|roles?|scopes?|acl)$|^(?:required?|needs?|needed|allowed)_?(?:permissions?|roles?|scopes?)$/iu;
/** A demand that anybody meets. */
const nobody = /^(?:none|public|any|anyone|anybody|everyone|everybody|anonymous|guest|open|\*)$/iu;

/** `router.post(path, { requireAuth: true }, handler)`: the option of a route that asks for somebody. */
function guardingOption(expression: Expression, view: View): string | undefined {
  const [only, another] = expression.kind === "record" || expression.kind === "name" ? view.targetsOf(expression) : [];
  if (only?.kind !== "record" || another) return undefined;
  const asked = only.entries.find(({ key, value }) => key !== undefined && switches.off.test(key) && ![false, null, "none", undefined].some((off) => view.value(value).constant === off))?.key;
  const demanded = demandOf(only, view);
  return asked ?? (demanded?.isOpen === false ? demanded.name : undefined);
}

/** What the options of a route demand of who calls; `isOpen` where that is nothing, in so many words: an empty list says nothing. */
export function demandOf(options: Expression, view: View): { readonly name: string; readonly isOpen: boolean } | undefined {
  if (options.kind !== "record") return undefined;
  const entry = options.entries.find(({ key }) => key !== undefined && demand.test(key));
  if (entry?.key === undefined || (entry.value.kind === "list" && entry.value.items.length === 0)) return undefined;
  const { constant, name = "" } = view.value(entry.value);
  const said = typeof constant === "string" ? constant : (name.split(".").at(-1) ?? "");
  return { name: entry.key, isOpen: constant === false || constant === null || nobody.test(said) || isOpenName(said) };
}

/** Whether what is injected takes whoever is not signed in for nobody, and goes on. */
export function isOptional(given: Expression, view: View): boolean {
  if (isOptionalName(view.value(given).name ?? "")) return true;
  return [given, ...view.targetsOf(given)].some((each) => each.kind === "call" && each.arguments.some(({ name = "", value }) => {
    const asked = lenient.get(name);
    return asked !== undefined && view.value(value).constant === asked;
  }));
}

/**
 * A guard whose name does not tell enough, as its definition has it: none where that is read and refuses nobody, in this file
 * or in another one; the same where nobody can read it.
 */
export function asDefined(expression: Expression, view: View, guess: Guard): Guard | undefined {
  const own = runOnInjection(expression, view);
  if (!own) {
    const reference = view.foreignOf(expression);
    const defined = reference && view.routing.guardAt(reference);
    if (defined) return { ...guess, isStated: guess.isStated || defined.isStated, isOfRights: !guess.isStated && !defined.isStated };
    return defined === null ? undefined : reference ? { ...guess, reference } : guess;
  }
  const refusal = refusalOf(own, view);
  if (refusal) return { ...guess, isStated: guess.isStated || refusal === "asks", isOfRights: !guess.isStated && refusal === "forbids" };
  const called = [...own.calls.map(({ callee }) => callee), ...injectedBefore(own, view)].flatMap((each) => view.foreignOf(each) ?? []).slice(0, 20);
  const answers = called.map((each) => view.routing.guardAt(each));
  return answers.some((each) => each) || (called.length > 0 && answers.every((each) => each === undefined)) ? guess : undefined;
}

/** What a framework calls before a function, unless that lets everybody pass. */
export function injectedBefore(code: FunctionCode, view: View): readonly Expression[] {
  const written = [...code.parameters.flatMap(({ default: given, annotation }) => [given, ...(annotation?.metadata ?? [])]), ...code.calls];
  return written.flatMap((each) => {
    const given = each && view.injectedBy(each);
    return given && !isOptional(given, view) ? [given] : [];
  });
}

/** Whether what is injected checks somebody: by its own text, by what is injected into it, or by what it calls. */
function injectedGuard(given: Expression, view: View, found: (isStated: boolean) => Guard, depth: number): Guard | undefined {
  const code = runOnInjection(given, view);
  if (!code) return undefined;
  const text = textOf(code, view);
  if (asks.test(text)) return found(true);
  if (forbids.test(text)) return found(false);
  if (depth >= 3) return undefined;
  // What a factory gives is what runs.
  const running = [code, ...code.returns.slice(0, 4).flatMap((each) => view.functionOf(each) ?? [])];
  const inner = running.flatMap((each) => injectedInto(each, view, depth + 1))[0] ?? checksIn(code, view)[0];
  return inner && found(inner.isStated);
}

/** The guards that a framework hands to the parameters of a function. */
export function injectedInto(code: FunctionCode, view: View, depth = 0): readonly Guard[] {
  return code.parameters.flatMap((parameter) => {
    const { default: given, annotation } = parameter;
    // What fills a parameter of a method with who is calling checks nobody: `@CurrentUser() user`.
    const handed = [given, ...(view.file.language === "python" ? (annotation?.metadata ?? []) : [])].flatMap((each) => (each && isHandedIn(each, view) ? [each] : []));
    const standing = { isForEffect: parameter.name?.startsWith("_") ?? false, isUnread: handed.length > 0 && !isRead(code, parameter, view) };
    // TypeScript's types are gone when the program runs: nothing is injected for their sake.
    const type = view.file.language === "python" ? annotation?.type : undefined;
    return [...handed.flatMap((each) => guardOf(each, view, standing, depth) ?? []), ...(type ? typeOfGuard(type, view) : [])];
  });
}

/** Whether a function mentions a parameter anywhere but where it is declared. */
export function isRead({ range: [start, end] }: FunctionCode, { name, range: [declared] }: Parameter, { file: { text } }: View): boolean {
  if (name === undefined) return true;
  for (let at = text.indexOf(name, start); at >= 0 && at < end; at = text.indexOf(name, at + name.length)) {
    if (at !== declared && !/[\w$]/u.test(text[at - 1] ?? "") && !/[\w$]/u.test(text[at + name.length] ?? "")) return true;
  }
  return false;
}

/** A function that stands there by itself is not called: whoever wrote it forgot to say that it is to be. */
function isHandedIn(expression: Expression, view: View): boolean {
  return view.functionOf(expression) === undefined;
}

/** A type of another file that says with its name what has been checked. */
function typeOfGuard(type: Expression, view: View): readonly Guard[] {
  const { name } = view.value(type);
  if (name !== undefined && view.auth.isGuardAlias(name)) return [believed(name, type, true)];
  // What a module of this name declares for parameters says who they are.
  if (name !== undefined && /^(?:auth|authentication|permissions?|security|guards?)\.\w+$/u.test(name)) {
    const reference = view.foreignOf(type);
    const defined = reference && view.routing.guardOfType(reference);
    return defined === null ? [] : [believed(name, type, defined?.isStated)];
  }
  if (name === undefined || !isGuardType(name) || view.targetsOf(type).some(({ kind }) => kind === "class")) return [];
  return [believed(name, type, true)];
}

/** What another file gives, and is called after nothing that has another purpose. */
function isForeign(given: Expression, view: View): boolean {
  const callee = given.kind === "call" ? given.callee : given;
  return view.value(callee).origin === "import" && !/session|db|database|log|trac|metric|cache|audit|settings|valid_?json|content/iu.test(view.value(callee).name ?? "");
}

/** The function of this file that runs when something is injected: itself, or what an instance or a class runs. */
export function runOnInjection(given: Expression, view: View): FunctionCode | undefined {
  const direct = definitionOf(given, view);
  const [only] = view.targetsOf(given);
  if (!only || only.kind === "function") return direct;
  if (only.kind === "class") return direct ?? only.class.creation;
  return runByInstance(only, view) ?? direct;
}

/** What an instance runs when it is called, which a class has made, or a function that does so. */
function runByInstance(made: Expression, view: View, depth = 0): FunctionCode | undefined {
  const [type] = made.kind === "call" ? view.targetsOf(made.callee) : [];
  if (type?.kind === "function") return depth > 2 ? undefined : type.function.returns.slice(0, 3).map((each) => runByInstance(view.targetsOf(each)[0] ?? each, view, depth + 1)).find((each) => each !== undefined);
  if (type?.kind !== "class") return undefined;
  return withBasesHere(type.class, view).find(({ call }) => call)?.call;
}

/** `csrfGuard` and `throttleGuard` guard against something, but ask nobody who they are. */
export function isOtherGuard(name: string): boolean {
  return /csrf|xsrf|throttl|rate|limit|feature|captcha|turnstile/iu.test(name.split(".").at(-1) ?? "");
}

/** A router of routes about authentication is no guard, whatever it is called. */
function isRouter(expression: Expression, name: string | undefined, path: string | undefined): boolean {
  const module = moduleOf(expression);
  if (module !== undefined && /(?:^|[/.-])(?:rout(?:e|er|es|ers|ing)|controllers?|api|endpoints?|modules?)(?:[/.-]|$)/iu.test(module)) {
    return !/middlewares?|guards?|hooks?|polic(?:y|ies)/iu.test(module) && wordsOf(name ?? "").length === 1;
  }
  const last = path?.split("/").filter((word) => word !== "" && !word.includes("*")).at(-1)?.toLowerCase();
  return last !== undefined && wordsOf(name ?? "").length === 1 && name?.toLowerCase() === last;
}

/** The module of this application that a name is imported from. */
function moduleOf(expression: Expression): string | undefined {
  const [only] = expression.kind === "name" ? (expression.variable?.definitions ?? []) : [];
  return only?.value.kind === "import" ? only.value.module : undefined;
}

/** The function of this file that runs: itself, or what a call of it makes. */
function definitionOf(expression: Expression, view: View): FunctionCode | undefined {
  return view.functionOf(expression) ?? (expression.kind === "call" ? view.functionOf(expression.callee) : undefined);
}

/** Tells somebody to say who they are. */
const asks = /\b401\b|unauthori[sz]ed|un_?authenticated|not_?authenticated|redirect\([^)\n]{0,80}(?:log-?in|sign-?in|\/auth)/iu;
/** Compares what only the sender can have made: what signs a webhook, or a call of a scheduler. */
const signed = /\b(?:timingSafeEqual|compare_digest|constructEvent(?:Async)?|construct_event)\(/u;
/** Tells somebody that they may not: who they are may have been asked before. */
const forbids = /\b403\b|forbidden|(?:permission|access).?denied/iu;

/** What limits, looks something up or changes something may fail for want of a caller, too, and is there for another purpose. */
export function isThereForElse({ steps }: Reference): boolean {
  const name = steps.findLast((step) => step !== "()" && step !== "default") ?? "";
  return isOtherGuard(name) || isOtherPurpose(name);
}

/**
 * Whether a function that a handler calls checks who is calling, by its definition. Further away any service meets somebody who
 * is refused something, so there its own name must say that it checks.
 */
export function isCheckByDefinition({ name, isStated, distance = 0 }: ForeignGuard): boolean {
  return isStated && (distance <= 1 || isGuardName(name) || isCheckName(name));
}

/** What the text of a file contains that may turn somebody away. */
export const refusing = new RegExp(`${asks.source}|${forbids.source}|\\b(?:guards?|auth\\w*|permissions?|session|jwt)\\b`, "iu");

/** What may end an answer, or hand on an error. */
const ending = /\bthrow\b|\braise\b|\babort\(|\b(?:next|done|cb|callback)\(\s*[^)\s]|\b(?:res|resp|response|reply|h)\s*\.\s*(?!locals\b|on\b|once\b|set|header|append|vary|cookie|removeHeader|getHeader)\w|\bctx\.(?:status|body|throw|redirect|assert)\b|\breturn\s+(?:new\b|[\w.]*(?:Response|error)\w*\b)/iu;

/** Whether a function, as its text says, goes on to what comes after it and turns nobody away. */
export function passes(code: FunctionCode, view: View): boolean {
  const text = textOf(code, view);
  return /\bnext\(\s*\)/u.test(text) && !ending.test(text) && !asks.test(text) && !forbids.test(text);
}

/** `if not token:`, and what is given back then: no answer, no error, and nothing that another function works out. */
const lenience = /^([ \t]*)if (?:not [\w.]*(?:token|credential|cookie|header|key|auth|jwt|session)\w*|[\w.]*(?:token|credential|cookie|header|key|auth|jwt|session)\w* is None)[ \t]*:[ \t]*(?:#[^\n]*)?\n(?:\1[ \t]+(?!raise\b|return\b)[^\s][^\n]*\n|[ \t]*\n){0,6}?\1[ \t]+return\b(?![ \t]*False)[ \t]*[\w.]*[ \t]*(?:#[^\n]*)?$/imu;

/** Whether a function that finds somebody out lets whoever brings nothing pass: only what is wrong is turned away. */
export function letsPass(code: FunctionCode, view: View): boolean {
  return view.file.language === "python" && code.class === undefined && lenience.test(textOf(code, view));
}

/** Whether a function turns somebody away: believed by its text, since this can only silence. */
export function refuses(code: FunctionCode, view: View): boolean {
  const text = textOf(code, view);
  return asks.test(text) || forbids.test(text);
}

/** How a function turns somebody away who brings nothing, by itself or through functions of its file: it asks who they are, or it forbids. */
export function refusalOf(code: FunctionCode, view: View): "asks" | "forbids" | undefined {
  const seen = new Set([code]);
  let forbidding = false;
  for (const each of seen) {
    const isLenient = letsPass(each, view);
    const [check] = isLenient ? [] : checksIn(each, view);
    if (check?.isStated) return "asks";
    forbidding ||= check !== undefined;
    const before = injectedBefore(each, view);
    for (const given of before) {
      const { name } = view.value(given);
      // What its name tells for sure need not be read.
      if (name !== undefined && isInjectedGuardName(name) && !isVagueGuardName(name)) return "asks";
      const own = seen.size < 8 ? runOnInjection(given, view) : undefined;
      if (own) seen.add(own);
    }
    // What a factory gives is what runs: its parameters are injected, too.
    for (const given of each.returns.slice(0, 4)) {
      const own = seen.size < 8 ? view.functionOf(given) : undefined;
      if (own) seen.add(own);
    }
    for (const call of isLenient ? [] : each.calls.slice(0, 60)) {
      const own = seen.size < 8 ? view.functionOf(call.callee) : undefined;
      if (own) seen.add(own);
    }
  }
  return forbidding ? "forbids" : undefined;
}

function textOf({ range: [start, end] }: FunctionCode, { file: { text } }: View): string {
  return text.slice(start, Math.min(end, start + 50_000));
}

/** An instance of a class that is made: what it is called says what it is, not what is done. */
function isMade({ callee }: CallExpression, view: View): boolean {
  const name = callee.kind === "member" ? callee.property : callee.kind === "name" ? callee.name : undefined;
  return view.file.language === "python" && name !== undefined && /^_?[A-Z]/u.test(name);
}

/** The source of a guard that is a name, or a call of one with what is fixed. */
function portable(expression: Expression, view: View): string | undefined {
  const { kind } = expression;
  const isPlain = kind === "name" || kind === "member" || (kind === "call" && expression.decorated === undefined &&
    expression.arguments.every((argument) => !argument.isSpread && (argument.value.kind === "constant" || argument.value.kind === "name")));
  const source = isPlain ? view.file.print.source(expression) : "";
  return source === "" || source.length > 80 || source.includes("\n") ? undefined : source;
}

/** A function of this file that gives back nothing but functions, and neither goes on nor answers by itself. */
function makesGuard(expression: Expression, view: View): boolean {
  const code = expression.kind === "name" || expression.kind === "member" ? view.functionOf(expression) : undefined;
  if (!code || code.isAsync || code.parameters.some(({ name }) => /^(?:next|done)$/u.test(name ?? ""))) return false;
  return code.returns.length > 0 && code.returns.every((each) => view.functionOf(each) !== undefined);
}

/**
 * The checks that a function does by itself, or through functions of its file; `isStated` where it refuses in so many words.
 * @param apart functions whose checks are none of it
 */
export function checksIn(code: FunctionCode, view: View, apart: ReadonlySet<FunctionCode> = nothing, depth = 0): readonly Guard[] {
  const text = textOf(code, view);
  if (asks.test(text)) return [believed("a check in the body", code, true)];
  if (forbids.test(text)) return [believed("a check in the body", code)];
  if (signed.test(text)) return [believed("a check of a signature", code, true)];
  // Neither does that in the parameters of a function.
  const fills = (inner: CallExpression): boolean => view.file.language === "javascript" && view.file.text[inner.range[0] - 1] === "@";
  const calls = code.calls.filter((inner) => !code.decorators.includes(inner) && !fills(inner));
  const checks = calls.flatMap((inner) => {
    const { name } = view.value(inner);
    const called = view.functionOf(inner.callee);
    if (isSwitchedOff(inner, view) || (called && apart.has(called))) return [];
    const said = name === undefined ? undefined : view.auth.isGuard(name);
    if (said !== undefined) return said ? [believed(name ?? "a check", inner, true)] : [];
    const isCheck = (name !== undefined && isGuardName(name) && !isVagueGuardName(name) && !isUseOfData(name) && !isLookUpName(name) && !isMade(inner, view)) || (called !== undefined && called !== code && refuses(called, view));
    return isCheck ? [believed(name ?? "a check", inner)] : [];
  });
  if (checks.length > 0 || depth >= 2) return checks;
  return [...new Set(calls.flatMap((inner) => view.functionOf(inner.callee) ?? []))].slice(0, 8).flatMap((called) => (called === code || apart.has(called) ? [] : checksIn(called, view, apart, depth + 1))).slice(0, 1);
}

const nothing: ReadonlySet<FunctionCode> = new Set();
