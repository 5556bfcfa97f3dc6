import type { RecognisedCall } from "../code/call.ts";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import { defineConcept, type View } from "./concept.ts";
import type { Facts } from "./facts.ts";
import { flag, oneOf, optional, type Read, slot, text } from "./form.ts";
import type { Middleware } from "./middleware.ts";
import { isMeantForAll } from "./public-route.ts";

/** A limit on how often somebody may call, or something that such a limit needs. */
export interface RateLimit extends Place {
  /** As the code calls it: `limiter.limit`. */
  readonly name: string;
  readonly library: string;
  /** `limiter`: what counts. `limit`: of one function. `question`: whether a caller may go on. `application`: what is limited. `placement`: a limiter is put before what a router answers. */
  readonly kind: "limiter" | "limit" | "question" | "application" | "placement";
  readonly expression: CallExpression;
  /**
   * Why it limits nobody. `aboveRoute`: it decorates a function after that was registered. `noRequest`: the function does not take the
   * parameter by which it is called. `notTheRequest`: that parameter is something else. `verdictUnread`: it leaves its answer where nobody
   * looks. `resultUnused`: nobody looks at what it gives. `notAwaited`: nobody waits until it refuses. `unused`: nothing is done with it.
   * `perRequest`: each request has one of its own. `skipsAll`: it is told to skip every request. `notJoined`: nobody gives it the
   * application. `notApplied`: nothing asks for its limits. `registeredAfter`: every route stands before it. `notLoaded`: routes are made
   * before it is there.
   */
  readonly flaw:
    | "aboveRoute" | "noRequest" | "notTheRequest" | "verdictUnread" | "resultUnused" | "notAwaited" | "unused" | "perRequest" | "skipsAll" | "notJoined" | "notApplied"
    | "registeredAfter" | "notLoaded" | undefined;
  /** What is missing, in words of the library: a parameter, a method, a middleware. */
  readonly missing: string;
  /** The line of a route that it does not limit; 0 where that is not what is wrong. */
  readonly line: number;
  /** Where a limiter is put. */
  readonly placement: Placement | undefined;
}

interface Placement {
  /** The same text for two mentions of one router. */
  readonly router: string | undefined;
  readonly routerName: string | undefined;
  /** What the paths that it limits begin with. */
  readonly prefix: string;
  /** The function, or the file, whose run puts it there. Identity only. */
  readonly body: object;
  /** It is there only once it was waited for. */
  readonly isLoaded: boolean;
  /** The file makes the router; whoever hands one in may add more to it. */
  readonly isOwn: boolean;
}

const form = {
  kind: oneOf("limiter", "limit", "question", "application", "placement"),
  /** What an application is given as; a limiter without it has to be joined to one. */
  app: optional(slot),
  /** The method of a limiter that is given the application later. */
  joins: optional(text),
  /** Limits for all that has none of its own. */
  defaults: optional(slot),
  /** What applies those; any mention of one of these names, separated by `|`, will do. */
  applies: optional(text),
  /** The function that says which requests are not counted. */
  skip: optional(slot),
  /** Where it counts; absent where it does in itself. */
  store: optional(slot),
  /** Names of which a function that is limited must have one for a parameter, separated by `|`. */
  takes: optional(text),
  /** Whether it refuses by itself. */
  block: optional(slot),
  /** Where it leaves its answer otherwise. */
  verdict: optional(text),
  /** How a question is answered: by what it gives, or by an error. */
  answers: optional(oneOf("result", "error")),
  /** Methods, separated by `|`, that ask without counting: where they are called, the other call is there to count. */
  counts: optional(text),
  /** The path below which a limiter is put. */
  path: optional(slot),
  /** It is there only once it was waited for. */
  loads: optional(flag),
  /** Whether it limits what does not ask for it. */
  everywhere: optional(slot),
} as const;

type Model = Read<typeof form>;

export const rateLimit = defineConcept({
  form,
  recognise(model, call, view): readonly RateLimit[] {
    const { expression } = call;
    const { range, loc } = expression;
    const { kind } = model;
    const name = view.value(expression.callee).name ?? view.library;
    const none = { range, loc, name, library: view.library, kind, expression, flaw: undefined, missing: "", line: 0, placement: undefined } as const;
    if (kind === "application") return [none];
    if (view.value(expression).isForDevelopment) return [];
    if (kind === "placement") return [{ ...none, placement: placementOf(model, call, view) }];
    const { flaw, missing = "", place = expression } = flawOf(model, call, view) ?? {};
    return [{ ...none, range: place.range, loc: place.loc, flaw, missing }];
  },
  derive: (facts, view) => {
    const { rateLimit: found, route } = facts;
    const limits = found.filter(({ kind }) => kind !== "application");
    if (limits.length === 0) return [];
    const above = new Set<Expression>(route.flatMap((each) => each.above));
    const applications = found.filter(({ kind }) => kind === "application");
    const isHere = applications.length > 0 && applications.every(({ expression }) => !isHandedOn(expression, view));
    return limits.map((each) => {
      if (each.placement) return { ...each, ...flawOfPlacement(each.expression, each.placement, facts, view) };
      if (above.has(each.expression)) return { ...each, flaw: "aboveRoute" as const };
      // Another file may make the application, or be given it, and do with the limiter what it takes.
      return (each.flaw === "notJoined" || each.flaw === "notApplied") && !isHere ? { ...each, flaw: undefined } : each;
    });
  },
});

/** Where a limiter is put; undefined where it limits only what asks for it. */
function placementOf({ path, loads, everywhere }: Model, call: RecognisedCall, view: View): Placement | undefined {
  const { expression } = call;
  const { callee } = expression;
  if (callee.kind !== "member" || view.valueAt(call.at(everywhere))?.constant === false) return undefined;
  const prefix = view.valueAt(call.at(path))?.constant;
  return {
    router: view.identityOf(callee.object), routerName: view.value(callee.object).name, prefix: typeof prefix === "string" ? prefix.replace(/\/?\*?$/u, "") : "",
    body: view.file.pointOf(expression).body, isLoaded: loads === true && view.file.useOf(expression) === "dropped",
    isOwn: view.targetsOf(callee.object).every(({ kind }) => kind === "call"),
  };
}

/** What a limiter does not limit for where it stands: everything that is there before, and what does not wait for it. */
function flawOfPlacement({ range: [start, end] }: CallExpression, { router, routerName, prefix, body, isLoaded, isOwn }: Placement, { route, middleware }: Facts, view: View): Pick<RateLimit, "flaw" | "line"> | undefined {
  if (router === undefined || routerName === undefined || !/^\w+$/u.test(routerName)) return undefined;
  const { text } = view.file;
  const own = route.filter((each) => each.router === router && each.body === body && (each.path ?? "").startsWith(prefix));
  const unawaited = isLoaded ? own.find(({ range }) => range[0] > end && !/\bawait\b|\.(?:after|ready)\(/u.test(text.slice(end, range[0]))) : undefined;
  if (unawaited) return { flaw: "notLoaded", line: unawaited.loc.start.line };
  // Another file may add routes to what it takes by its name.
  if (new RegExp(`\\bexport\\s{1,9}(?:const|let|var)\\s{1,9}${routerName}\\b`, "u").test(text)) return undefined;
  const before = !isOwn ? [] : own.filter((each) => each.range[1] < start);
  // Where there is nothing but a sign of life, what counts may be added by another file.
  const last = before.some((each) => !isMeantForAll(each) || !each.methods.includes("get")) ? before.at(-1) : undefined;
  if (!last) return undefined;
  const tail = middleware.filter((each) => each.router === router && each.range[0] > end && isEnding(each));
  const isFollowed = mentionsOf(view, routerName).some((index) => (
    index > end && !tail.some(({ range }) => index >= range[0] && index < range[1]) && !/^\.(?:listen|close|ready|set|disable|enable|locals|inject)\b/u.test(text.slice(index + routerName.length, index + routerName.length + 12)) &&
    !/\b(?:export\s+default|module\.exports\s*=|return)\s*$/u.test(text.slice(Math.max(0, index - 40), index))));
  return isFollowed ? undefined : { flaw: "registeredAfter", line: last.loc.start.line };
}

/** Whether a middleware only answers what has failed, or what nothing else has answered. */
function isEnding({ code, handlers }: Middleware): boolean {
  return handlers.length > 0 && handlers.every(({ name = "" }, i) => code[i]?.parameters.length === 4 || /error|not_?found|404/iu.test(name));
}

/** Whether an application is given to a function that is not one of a library's objects, or has no name to tell by. */
function isHandedOn(application: CallExpression, view: View): boolean {
  const { text } = view.file;
  const name = nameGivenTo(application, text);
  return name === undefined || mentionsOf(view, name).some((index) => /(?<![.\w])[a-z_]\w*\([^()]{0,80}$/u.test(text.slice(Math.max(0, index - 120), index)));
}

interface Flaw {
  readonly flaw: RateLimit["flaw"];
  readonly missing?: string;
  readonly place?: Place;
}

function flawOf(model: Model, call: RecognisedCall, view: View): Flaw | undefined {
  switch (model.kind) {
    case "limit":
      return flawOfLimit(model, call, view);
    case "question":
      return flawOfQuestion(model, call, view);
    default:
      return flawOfLimiter(model, call, view);
  }
}

function flawOfLimit({ takes, block, verdict }: Model, call: RecognisedCall, view: View): Flaw | undefined {
  const { decorated } = call.expression;
  if (verdict !== undefined && view.valueAt(call.at(block))?.constant === false && !mentions(view, verdict)) return { flaw: "verdictUnread", missing: verdict };
  if (takes === undefined || decorated?.kind !== "function") return undefined;
  const code = decorated.function;
  // A decorator between the two may hand in what the function does not take.
  if (code.decorators.at(-1) !== call.expression) return undefined;
  const names = takes.split("|");
  const parameter = code.parameters.find((each) => names.includes(each.name ?? ""));
  if (!parameter) return { flaw: "noRequest", missing: names[0] ?? "" };
  const type = parameter.annotation?.type;
  return type && isOwnClass(type, view) ? { flaw: "notTheRequest", missing: parameter.name ?? "", place: parameter } : undefined;
}

/** Whether a type is a class of this file that is made of none of a request's. */
function isOwnClass(type: Expression, view: View): boolean {
  const targets = view.targetsOf(type);
  return targets.length > 0 && targets.every((each) => each.kind === "class" && each.class.bases.every((base) => (
    view.isKnown(base) && !/request|connection|socket/iu.test(view.value(base).path ?? "request"))));
}

function flawOfQuestion({ answers, counts }: Model, { expression }: RecognisedCall, view: View): Flaw | undefined {
  const use = view.file.useOf(expression);
  if (use === "kept" || (use === "awaited" && answers === "error")) return undefined;
  const asksElsewhere = counts !== undefined && new RegExp(`\\.(?:${counts})\\(`, "u").test(view.file.text);
  return asksElsewhere ? undefined : { flaw: answers === "error" ? "notAwaited" : "resultUnused" };
}

function flawOfLimiter(model: Model, call: RecognisedCall, view: View): Flaw | undefined {
  const { expression } = call;
  const { file } = view;
  if (model.skip) {
    const skip = call.at(model.skip);
    const { returns = [], isForDevelopment = false } = view.valueAt(skip) ?? {};
    if (skip && !isForDevelopment && returns.length > 0 && returns.every(({ constant }) => constant === true)) return { flaw: "skipsAll", place: skip };
  }
  const defaults = call.at(model.defaults);
  if (defaults && model.applies !== undefined && !mentions(view, model.applies)) return { flaw: "notApplied", missing: model.applies.split("|")[0] ?? "", place: defaults };
  const name = nameGivenTo(expression, file.text);
  if (model.joins !== undefined) return name !== undefined && isAlone(name, model, call, view) ? { flaw: "notJoined", missing: `${name}.${model.joins}` } : undefined;
  if (model.skip === undefined) return undefined;
  if (file.useOf(expression) !== "kept" || (name !== undefined && mentionsOf(view, name).length === 1)) return { flaw: "unused" };
  const code = file.functionAround(expression);
  return code && !call.at(model.store) && isMadeAndRun(expression, code, view) ? { flaw: "perRequest" } : undefined;
}

/** Whether a limiter is given no application, neither where it is made nor anywhere else in the file. */
function isAlone(name: string, { app, joins }: Model, call: RecognisedCall, view: View): boolean {
  const { text } = view.file;
  // Whatever is no function may be the application.
  const isGiven = call.expression.arguments.some(({ value, isSpread, name: keyword }) => isSpread || (keyword === undefined && !view.functionOf(value) && !isFunctionOfLibrary(value, view)));
  if (isGiven || call.at(app)) return false;
  // Somebody else may be handed the limiter.
  const isGivenAway = mentionsOf(view, name).slice(1).some((index) => !/^\s*\.\s*\w/u.test(text.slice(index + name.length, index + name.length + 20)));
  return !isGivenAway && !new RegExp(`\\b${name}\\s*\\.\\s*${joins}\\b`, "u").test(text);
}

function isFunctionOfLibrary(expression: Expression, view: View): boolean {
  return view.isKnown(expression) && view.value(expression).path?.endsWith(")") === false;
}

/** Whether a function makes a limiter and hands its own first parameter to it: what it has counted is gone with the request. */
function isMadeAndRun(limiter: CallExpression, code: FunctionCode, view: View): boolean {
  return code.calls.some(({ callee, arguments: [request, response] }) => {
    if (!request || !response) return false;
    const targets = callee === limiter ? [callee] : view.targetsOf(callee);
    return targets.length === 1 && targets[0] === limiter && view.targetsOf(request.value).every((each) => each.kind === "parameter" && each.function === code);
  });
}

/** The name of this file alone that a statement gives to a call; absent for what is exported with it. */
function nameGivenTo({ range: [start] }: CallExpression, source: string): string | undefined {
  return /(?:^|[\n;])[ \t]*(?:(?:const|let|var)[ \t]+)?(\w+)[ \t]*(?::[^=\n]{1,80})?=\s*$/u.exec(source.slice(Math.max(0, start - 200), start))?.[1];
}

/** Where a name stands in the code: neither in comments nor in fixed texts. */
function mentionsOf({ file }: View, name: string): readonly number[] {
  return [...file.text.matchAll(new RegExp(`\\b${name}\\b`, "gu"))].flatMap(({ index }) => {
    const literal = file.literalAt(index);
    return literal && literal.role !== "markup" && !literal.text.includes("\0") ? [] : [index];
  });
}

/** Whether one of some names stands anywhere but in comments. */
function mentions({ file }: View, names: string): boolean {
  return [...file.text.matchAll(new RegExp(`\\b(?:${names})\\b`, "gu"))].some(({ index }) => file.literalAt(index)?.role !== "comment");
}
