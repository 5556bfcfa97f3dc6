import type { RecognisedCall } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import type { Facts } from "./facts.ts";
import { optional, slot, text } from "./form.ts";
import { isCheckName, isGuardName, wordsOf } from "./guard-names.ts";
import type { Middleware } from "./middleware.ts";

/** Something that checks who is calling before a route does its work. */
export interface Guard {
  /** As the code calls it: `requireAuth`. */
  readonly name: string;
  readonly line: number;
  /** Stated with the route or its router, and so what a reader expects of its siblings; not only found in the handler's body. */
  readonly isStated: boolean;
  /** It guards whatever its router answers from a line on: a route before that line is meant to be without it. */
  readonly isOrdered: boolean;
}

/** An address that the program answers. */
export interface Route extends Place {
  readonly library: string;
  /** In lower case; `any` for all methods. */
  readonly methods: readonly string[];
  /** The path as this file gives it, without the prefix under which other files mount it. */
  readonly path: string | undefined;
  /** Which router: the same text for two routes of one. */
  readonly router: string | undefined;
  /** The guards visible in this file. */
  readonly guards: readonly Guard[];
  /** How a comment begins in the route's language. */
  readonly comment: "//" | "#";
}

export const route = defineConcept({
  form: {
    /** Methods, separated by `|`; `any` for all. */
    method: optional(text),
    /** Where the call lists its methods, for routes that answer several. */
    methods: optional(slot),
    path: optional(slot),
    handler: slot,
    /** What runs before the handler: arguments, or a list of dependencies. */
    before: optional(slot),
  },
  recognise(model, call, view): readonly Route[] {
    const handler = call.at(model.handler);
    const path = view.valueAt(call.at(model.path));
    // `app.get("view engine")` reads a setting: no handler, no route.
    if (!handler || handler === call.at(model.path) || view.value(handler).constant !== undefined) return [];
    const code = view.functionOf(handler);
    const methods = view.valueAt(call.at(model.methods));
    const listed = methods && [methods, ...methods.items].flatMap(({ constant }) => (typeof constant === "string" ? [constant.toLowerCase()] : []));
    const router = call.expression.callee.kind === "member" ? view.identityOf(call.expression.callee.object) : undefined;
    let guards: readonly Guard[] | undefined;
    return [{
      range: call.expression.range, loc: code && call.expression.decorated ? code.head.loc : call.expression.loc,
      library: view.library,
      methods: listed && listed.length > 0 ? listed : (model.method ?? "any").split("|"),
      path: typeof path?.constant === "string" ? path.constant : undefined,
      router, comment: view.file.language === "python" ? "#" : "//",
      get guards() {
        return (guards ??= guardsOf(call, call.allAt(model.before), handler, code, view));
      },
    }];
  },
  derive: withMiddleware,
});

/** What stands before the handler, what it has injected, its other decorators; only where none is there, what its body does. */
function guardsOf(
  call: RecognisedCall, before: readonly Expression[], handler: Expression, code: FunctionCode | undefined, view: View,
): readonly Guard[] {
  const listed = before.filter((each) => each !== handler).flatMap((each) => {
    const value = view.value(each);
    return value.items.length > 0 ? value.items : [value];
  });
  const beside = [
    ...(code?.parameters ?? []).flatMap(({ default: given, annotation }) => [given, annotation?.type, ...(annotation?.metadata ?? [])]),
    ...(code?.decorators ?? []).filter((decorator) => decorator !== call.expression),
  ].flatMap((each) => view.valueAt(each) ?? []);
  const stated = [...listed, ...beside].flatMap((value) => guard(value, false));
  return stated.length > 0 || !code ? stated : checksIn(code, view);
}

function checksIn(code: FunctionCode, view: View): readonly Guard[] {
  return code.calls.filter((inner) => !code.decorators.includes(inner)).flatMap((inner) => {
    const isRefusal = refuses(inner, view);
    const name = isRefusal ? "a check in the body" : view.value(inner).name;
    return name !== undefined && (isRefusal || isGuardName(name)) ? [{ name, line: inner.loc.start.line, isStated: false, isOrdered: false }] : [];
  });
}

/** 401 and 403 tell that somebody was asked who they are. */
function refuses(call: Expression & { kind: "call" }, view: View): boolean {
  return call.arguments.some(({ value }) => [401, 403].includes(view.value(value).constant as number));
}

function guard(value: Value, isOrdered: boolean): readonly Guard[] {
  const { injected } = value;
  const { name } = injected ?? value;
  // What is injected as a session is a database's, not a user's.
  const isSession = injected !== undefined && wordsOf(name ?? "").includes("session");
  if (name === undefined || isSession) return [];
  const isGuard = isGuardName(name);
  return isGuard || (injected && isCheckName(name)) ? [{ name, line: value.loc.start.line, isStated: isGuard, isOrdered }] : [];
}

/** Adds the guards of a route's router: middleware written before it, and what the router was made with. */
function withMiddleware({ route: routes, middleware }: Facts): readonly Route[] {
  const byRouter = new Map<string | undefined, Middleware[]>();
  for (const each of middleware) {
    const others = byRouter.get(each.router);
    if (others) others.push(each);
    else byRouter.set(each.router, [each]);
  }
  const known = new Map<Middleware, readonly Guard[]>();
  const guardsBy = (each: Middleware): readonly Guard[] => {
    let guards = known.get(each);
    if (!guards) known.set(each, (guards = each.handlers.flatMap((value) => guard(value, each.isOrdered && each.path === undefined))));
    return guards;
  };
  /** What runs before a place of a router, and before the router itself. */
  const runBefore = (place: Covered, depth: number): readonly Middleware[] => {
    const here = place.router === undefined ? [] : (byRouter.get(place.router) ?? []).filter((each) => covers(each, place));
    const above = here.flatMap(({ below, range }) => (below && depth < 5
      ? runBefore({ router: below.router, range, path: typeof below.path?.constant === "string" ? below.path.constant : undefined }, depth + 1) : []));
    return [...here, ...above];
  };
  return routes.map((one) => {
    const before = runBefore(one, 0);
    if (before.length === 0) return one;
    let guards: readonly Guard[] | undefined;
    const { range, loc, library, methods, path, router, comment } = one;
    return {
      range, loc, library, methods, path, router, comment,
      get guards() {
        return (guards ??= [...before.flatMap(guardsBy), ...one.guards]);
      },
    };
  });
}

type Covered = Pick<Route, "router" | "range" | "path">;

function covers({ isOrdered, range, path }: Middleware, one: Covered): boolean {
  if (isOrdered && range[0] > one.range[0]) return false;
  const prefix = path?.constant;
  return typeof prefix !== "string" || (one.path?.startsWith(prefix.replace(/\/?\*?$/u, "")) ?? false);
}
