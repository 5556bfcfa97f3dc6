import type { RecognisedCall } from "../code/call.ts";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { ForeignGuard } from "../code/routing.ts";
import { callerIn } from "./caller.ts";
import { callsOf, typesOf } from "./calls.ts";
import { idleChecksIn, idleGuardsOf } from "./check.ts";
import type { View } from "./concept.ts";
import { dataAccessIn } from "./data-access.ts";
import { believed, checksIn, type Guard, guardOf, injectedBefore, isCheckByDefinition, isOptional, isSwitchedOff } from "./guard.ts";
import { isGuardName, isOpenName, isOptionalName } from "./guard-names.ts";
import { writtenElsewhere } from "./middleware.ts";
import type { Route } from "./route.ts";
import { callOf, definedIn, guardsOf, listedIn, ofTypes, routerOf } from "./route-guards.ts";
import { mayRefuseSocket } from "./socket.ts";

export interface Parts extends Pick<Route, "methods" | "path" | "open"> {
  readonly call: RecognisedCall;
  readonly view: View;
  readonly handler: Expression;
  readonly before: readonly Expression[];
  readonly name: string | undefined;
  readonly strategy: string | undefined;
  readonly isInFile: boolean;
  readonly isInnermost: boolean;
  readonly isAction?: boolean;
  readonly router?: string;
  readonly isSettled?: boolean;
  /** What else its guards may be put before. */
  readonly groups?: readonly string[];
  readonly library?: string;
  /** Guards that are found elsewhere. */
  readonly more?: readonly Guard[];
  /** The functions that answer, where it is not one. */
  readonly bodies?: readonly FunctionCode[];
  /** The function that chooses this one among others by the method, and what that was handed to on the way. */
  readonly outer?: { readonly wrappers: readonly CallExpression[]; readonly code: FunctionCode | undefined; readonly apart: ReadonlySet<FunctionCode> } | undefined;
}

/** The routes whose handlers are decorated or named: which guards stand with the function itself. */
export const owners = new WeakMap<Route, readonly string[]>();
/** The functions of this file that answer each route. */
const answerers = new WeakMap<Route, readonly FunctionCode[]>();

/** The functions of this file that answer a route; none where another file has them. */
export function handlersOf(one: Route): readonly FunctionCode[] {
  return answerers.get(one) ?? [];
}

/** A copy of a route belongs to the same router and is answered by the same functions. */
export function copied(copy: Route, one: Route): Route {
  owners.set(copy, owners.get(one) ?? []);
  answerers.set(copy, handlersOf(one));
  return copy;
}

export function makeRoute(parts: Parts): Route {
  const { call, view, handler, methods, path, name } = parts;
  const { expression } = call;
  const answering = answerer(handler, view);
  const { code } = answering;
  const wrappers = [...(parts.outer?.wrappers ?? []), ...answering.wrappers];
  const around = expression.decorated && expression.callee.kind !== "member" ? code?.class : undefined;
  const decorators = [...(code?.decorators ?? []), ...(around?.decorators ?? [])];
  const router = parts.router !== undefined ? (parts.router || undefined) : around ? `class ${around.range[0]}-${around.range[1]}`
    : expression.callee.kind === "member" && parts.router === undefined ? view.identityOf(expression.callee.object) : undefined;
  let guards: readonly Guard[] | undefined;
  let written: readonly Guard[] | undefined;
  let checks: readonly Guard[] | undefined;
  let parted: Route["elsewhere"] | undefined;
  const place = (expression.decorated || parts.isInFile) && code ? code.head : linkOf(expression);
  const own: Route = {
    range: expression.range, loc: place.loc, library: parts.library ?? view.library, methods, path, router, isSettled: parts.isSettled ?? true,
    label: name ?? `${methods.join("|").toUpperCase()} ${path ?? (parts.isInFile ? "handler" : "(path not known)")}`,
    handlerName: name !== undefined ? name.replace(/^the procedure /u, "") : (code?.name ?? view.value(handler).name?.split(".").at(-1)),
    open: view.auth.isPublicPath(path) || decorators.some((each) => view.auth.isPublicMarker(view.value(each).name ?? "") || isOpenName(view.value(each).name ?? "") || (each.kind === "call" && each !== expression && isOpenList(each.arguments.map(({ value }) => value), view).isOpen)) ? "byDefault" : parts.open ?? (hasOptional(code, view) || listedIn(parts).some((each) => isSaidOptional(each, view)) ? "chosen" : undefined),
    comment: view.file.language === "python" ? "#" : "//", isAction: parts.isAction ?? false,
    get socket() {
      if (!methods.includes("websocket")) return undefined;
      // Nobody here has seen what another file has written.
      return !code || mayRefuseSocket(code, view) ? "mayRefuse" : "open";
    },
    get dataAccess() {
      return code ? dataAccessIn(code, view) : undefined;
    },
    get handsOnIdentity() {
      return code !== undefined && identity.test(view.file.text.slice(...code.range));
    },
    get body() {
      return view.file.pointOf(expression).body;
    },
    get above() {
      const index = parts.isInnermost ? (code?.decorators.indexOf(expression) ?? -1) : -1;
      const router = routerOf(expression, view);
      // One function may stand below several routes.
      return (code?.decorators ?? []).slice(0, Math.max(index, 0)).filter((each) => router === undefined || routerOf(each, view) !== router);
    },
    get unreached() {
      return own.above.flatMap((each) => {
        const guard = guardOf(each, view, { isDecorator: true });
        return guard ? [{ ...guard, name: view.value(each).name ?? guard.name }] : [];
      });
    },
    get caller() {
      if (code) return callerIn(code, view);
      const [written] = own.elsewhere.calls;
      return written && view.routing.takesCaller(written) ? "taken" : undefined;
    },
    get isGone() {
      return code !== undefined && isGone(code, view);
    },
    get idle() {
      return code ? [...idleChecksIn(code, view), ...idleGuardsOf(code, listedIn(parts), view)] : [];
    },
    get checks() {
      if (checks) return checks;
      const chosenBy = parts.outer?.code ? checksIn(parts.outer.code, view, parts.outer.apart) : [];
      // Whoever takes somebody for granted hands them on to services, which ask what they may do.
      const isWhoCalls = (found: ForeignGuard): boolean => isCheckByDefinition(found) && (own.caller !== "taken" || somebody.test(found.name) || isGuardName(found.name) || (!code && found.distance === 0));
      const isSigned = code !== undefined && signature.test(view.file.text.slice(...code.range));
      const shown = [...(isSigned ? [believed("a signature that is handed on", code, true)] : []), ...chosenBy, ...(code ? [code] : (parts.bodies ?? [])).flatMap((each) => checksIn(each, view))];
      // Only where this file shows none for sure is another one asked.
      const isStated = shown.some((each) => each.isStated);
      return (checks = isStated ? shown : [...shown, ...definedIn(own.elsewhere.calls, view, place, isWhoCalls)]);
    },
    get guards() {
      if (guards) return guards;
      if (own.written.length > 0) return (guards = own.written);
      const defined = definedIn(own.elsewhere.before, view, place);
      return (guards = defined.length > 0 ? defined : ofTypes(own.elsewhere.types, view, place));
    },
    get written() {
      return (written ??= guardsOf(parts, code, wrappers, decorators));
    },
    get own() {
      return own.guards;
    },
    get elsewhere() {
      return (parted ??= partsElsewhere(parts, code, wrappers, decorators));
    },
    on: expression.callee.kind === "member" ? expression.callee.object : undefined,
    get prefixes() {
      const roads = router === undefined || parts.isInFile ? [] : view.routing.roadsTo(router, path, expression.range[1]);
      return roads.flatMap(({ prefix }) => prefix ?? []);
    },
    get through() {
      return (router === undefined || parts.isInFile ? undefined : view.routing.roadsTo(router, path, expression.range[1])[0]?.through) ?? [];
    },
    neighbourhoods: () => view.routing.neighbourhoods(),
    mountsBeside: () => (router === undefined || parts.isInFile ? [] : view.routing.mountsBeside(router)),
    explain: (rule, reason) => view.file.print.explainDisable(place, rule, reason),
    guardAs(sibling) {
      if (expression.decorated || parts.isInFile || !expression.arguments.some(({ value }) => value === handler)) return undefined;
      const guard = sibling.guards.find((each) => each.isStated && !each.isOrdered)?.code;
      const edits = guard === undefined || sibling.body !== own.body || sibling.router !== own.router ? undefined : view.file.print.addArgument(handler, guard);
      return guard !== undefined && edits ? { guard, edits } : undefined;
    },
  };
  owners.set(own, [router, view.identityOf(handler), ...(parts.groups ? [view.identityOf(expression), ...parts.groups] : [])].flatMap((each) => each ?? []));
  answerers.set(own, code ? [code] : (parts.bodies ?? []));
  return own;
}

/** An answer that there is nothing, at the end of a function. */
const goneAtEnd = /\b(?:raise|throw|abort)\b[^\n]{0,40}(?:\(\s{0,40}(?:status_code\s{0,3}=\s{0,3})?(?:404|405|410|500|501)\b[^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,60})?\)|Http404|(?:NotFound|MethodNotAllowed|Gone|NotImplemented)\w{0,20}(?:\([^()]{0,500}\))?)[\s;}]{0,40}$/u;
/** What such a function may call beside the error: it writes to a log. */
const noDeed = /^(?:throw|debug|info|warn(?:ing)?|error|log|abort|createError)$|(?:Error|Exception)$|^Http404$|(?:NotFound|MethodNotAllowed|Gone|NotImplemented)/u;

function isGone({ range, calls, decorators }: FunctionCode, { file: { text } }: View): boolean {
  return goneAtEnd.test(text.slice(...range)) && calls.every((each) => decorators.includes(each) || noDeed.test((each.callee.kind === "member" ? each.callee.property : each.callee.kind === "name" ? each.callee.name : undefined) ?? ""));
}

/** What is called after who is calling asks for them, whatever takes them for granted after it. */
const somebody = /user|session|account|member|token|auth/iu;

/** The header by which a sender proves that it is its own: whoever it is handed to compares it. */
const signature = /["'`][\w-]{0,60}signature[\w-]{0,20}["'`]/iu;

/** What says who is calling, and is sent on. */
const identity = /\bauthorization\b|\bbearer\b|access_?token|\bcookies\(\)|\bheaders\(\)|session/iu;

/** `auth({ optional: true })` before the handler: whoever is not signed in may come, too. */
function isSaidOptional(expression: Expression, view: View): boolean {
  return expression.kind === "call" && isGuardName(view.value(expression).name ?? "") && isSwitchedOff(expression, view);
}

/** Whether a handler takes somebody, who need not be there. */
function hasOptional(code: FunctionCode | undefined, view: View): boolean {
  return code?.parameters.some(({ default: given, annotation }) => [given, ...(annotation?.metadata ?? [])].some((each) => {
    const injected = each && view.injectedBy(each);
    return injected !== undefined && isOptional(injected, view);
  }) || isOptionalName(annotation?.type ? (view.value(annotation.type).name ?? "") : "")) ?? false;
}

/** A link of a chain begins at its own name: `.delete(remove)`. */
function linkOf(call: CallExpression): Place {
  const { callee, loc, range } = call;
  if (callee.kind !== "member" || callee.object.kind !== "call" || callee.property === undefined) return call;
  const { line, column } = callee.loc.end;
  const { length } = callee.property;
  return { range: [callee.range[1] - length, range[1]], loc: { start: { line, column: column - length }, end: loc.end } };
}

/** The function that answers in the end, and what it was handed to on the way: `withAuth(handler)`. */
export function answerer(handler: Expression, view: View): { readonly wrappers: readonly CallExpression[]; readonly code: FunctionCode | undefined } {
  const wrappers: CallExpression[] = [];
  let inner = handler;
  for (let i = 0; i < 6; i++) {
    const code = view.functionOf(inner);
    const call = code ? undefined : callOf(inner);
    if (!call) return { wrappers, code };
    wrappers.push(call);
    const next = call.arguments.map(({ value }) => value).filter((value) => view.functionOf(value) ?? callOf(value)).at(-1);
    if (!next) return { wrappers, code };
    inner = next;
  }
  return { wrappers, code: undefined };
}

/** What other files have written of a route: what stands before the handler, and what that is or calls. */
function partsElsewhere(parts: Parts, code: FunctionCode | undefined, wrappers: readonly CallExpression[], decorators: readonly Expression[]): Route["elsewhere"] {
  const { view, handler, call } = parts;
  const innermost = wrappers.at(-1);
  const handlers = code ? [] : [handler, ...(innermost?.arguments ?? []).map(({ value }) => value)].flatMap((each) => (each.kind === "call" ? [] : (view.foreignOf(each) ?? [])));
  return {
    before: [
      ...listedIn(parts).flatMap((each) => writtenElsewhere(each, view)),
      ...wrappers.flatMap(({ callee }) => view.foreignOf(callee) ?? []),
      ...decorators.filter((each) => each !== call.expression).flatMap((each) => view.foreignOf(each) ?? []),
      ...(code ? injectedBefore(code, view).flatMap((each) => view.foreignOf(each) ?? []) : []),
    ],
    types: code ? typesOf(code, view) : [],
    calls: [
      ...handlers, ...(parts.outer?.code ? callsOf(parts.outer.code, view, parts.outer.apart) : []),
      ...(code ? [code] : (parts.bodies ?? [])).flatMap((each) => callsOf(each, view)),
    ],
  };
}

/** Whether what is listed says that anybody may come: `[AllowAny]`, or nothing at all. */
export function isOpenList(before: readonly Expression[], view: View): { readonly guards: readonly Guard[]; readonly isOpen: boolean } {
  return { guards: [], isOpen: before.some((each) => view.itemsOf(each).some((item) => isOpenName(view.value(item).name ?? ""))) };
}

export function withGuards(one: Route, more: () => readonly Guard[]): Route {
  let guards: readonly Guard[] | undefined;
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(one)) as Route;
  Object.defineProperty(copy, "guards", { enumerable: true, get: () => (guards ??= [...more(), ...one.guards]) });
  return copied(copy, one);
}
