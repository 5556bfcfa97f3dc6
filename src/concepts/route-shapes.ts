import type { RecognisedCall } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { View } from "./concept.ts";
import { believed, demandOf, isRequired } from "./guard.ts";
import { isOpenName } from "./guard-names.ts";
import { isRouterLike, isRouterOfOther } from "./middleware.ts";
import type { Route } from "./route.ts";
import { chainOf, standingOf } from "./route-guards.ts";
import { makeRoute, withGuards } from "./route-made.ts";
import { wordsOf } from "./words.ts";

export const verbs = ["get", "post", "put", "patch", "delete", "all"] as const;

/** `server.route({ method, path, handler })`, and a list of such. */
export function written(each: RecognisedCall, index: number, view: View): readonly Route[] {
  const given = each.expression.arguments[index];
  const record = given && view.value(given.value);
  const [method, path] = [record?.get("method"), record?.get("path")];
  if (!given || !record || record.entries.length === 0 || !method || !path) return [];
  const inner = [record.get("options"), record.get("config")];
  const entry = (key: string): Expression | undefined => memberOf(given.value, key) ?? memberOf(given.value, "options", key) ?? memberOf(given.value, "config", key);
  const handler = entry("handler");
  if (!handler) return [];
  const auth = inner.flatMap((options) => options?.get("auth") ?? [])[0];
  const listed = [method, ...method.items].flatMap(({ constant }) => (typeof constant === "string" ? [constant.toLowerCase().replace("*", "any")] : []));
  const before = entry("pre");
  const demanded = demandOf(given.value, view);
  return [makeRoute({
    call: each, view, handler, before: before ? [before] : [], more: demanded?.isOpen === false ? [believed(demanded.name, each.expression, true)] : [], isInFile: false, isInnermost: false,
    methods: listed.length > 0 ? listed : ["any"], path: typeof path.constant === "string" ? path.constant : undefined, name: undefined,
    strategy: auth && isRequired(auth) ? auth.text : undefined, open: auth?.constant === false ? "byDefault" : demanded?.isOpen === true ? "chosen" : undefined,
  })];
}

/** `app.post("/items", requireAuth, add)` on a router that nobody here has made: a parameter, or what another file gives. */
export function onRouter(call: RecognisedCall, method: string, view: View): readonly Route[] {
  const { callee, arguments: given } = call.expression;
  const [path, ...handlers] = given.map(({ value }) => value);
  const handler = handlers.at(-1);
  if (callee.kind !== "member" || !path || !handler || !isRouterLike(callee.object, view)) return [];
  const at = view.value(path).constant;
  if (typeof at !== "string" || !at.startsWith("/") || !["function", "name", "member", "call"].includes(handler.kind)) return [];
  return [makeRoute({
    call, view, handler, before: handlers.slice(0, -1), isInFile: false, isInnermost: false, methods: [method === "all" ? "any" : method], path: at, name: undefined,
    strategy: undefined, open: undefined,
  })];
}

/** `@router.post("/items")`, where another file gives the router, or the class that makes it. */
export function decorating(call: RecognisedCall, method: string, view: View): readonly Route[] {
  const { callee, decorated, arguments: given } = call.expression;
  if (callee.kind !== "member" || callee.object.kind !== "name" || decorated?.kind !== "function") return [];
  const [made] = view.targetsOf(callee.object);
  const maker = made?.kind === "call" ? (view.value(made).name ?? "") : "";
  if (!/Router$/u.test(maker) && !isRouterOfOther(callee.object, view)) return [];
  const at = given[0] && given[0].name === undefined ? view.value(given[0].value).constant : undefined;
  if (method !== "route" && (!verbs.some((verb) => verb === method) || typeof at !== "string" || !/^(?:\/|$)/u.test(at))) return [];
  const named = (keyword: string): readonly Expression[] => given.filter(({ name }) => name === keyword).map(({ value }) => value);
  const listed = named("methods").flatMap((each) => view.value(each).items).flatMap(({ constant }) => (typeof constant === "string" ? [constant.toLowerCase()] : []));
  const own = makeRoute({
    call, view, handler: decorated, before: named("dependencies"), isInFile: false, isInnermost: true, path: typeof at === "string" ? at : undefined,
    methods: method !== "route" ? [method] : listed.length > 0 ? listed : ["get"], name: undefined, strategy: undefined, open: undefined, library: "",
  });
  const words = wordsOf(maker).slice(0, -1);
  return [words.some((word) => /^(?:user|admin|auth\w*|protected|private|secure\w*|guarded)$/u.test(word)) ? withGuards(own, () => [believed(maker, callee.object)]) : own];
}

function memberOf(expression: Expression, ...keys: readonly string[]): Expression | undefined {
  let found: Expression | undefined = expression;
  for (const key of keys) found = found?.kind === "record" ? found.entries.find((entry) => entry.key === key)?.value : undefined;
  return found;
}

/** `protectedProcedure.input(...).mutation(...)`: what the chain begins with says who may call. */
export function procedure(call: RecognisedCall, view: View, method: string): readonly Route[] {
  const { callee, arguments: given } = call.expression;
  const handler = given[0]?.value;
  const chain = callee.kind === "member" ? chainOf(callee.object) : undefined;
  if (!handler || !chain || !/procedure$/iu.test(chain.name) || !view.functionOf(handler)) return [];
  const key = /([\w$]+)\s*:\s*$/u.exec(view.file.text.slice(Math.max(0, call.expression.range[0] - 100), call.expression.range[0]))?.[1];
  const made = makeRoute({
    call, view, handler, before: chain.before, isInFile: false, isInnermost: false, methods: [method], path: undefined,
    name: key === undefined ? "a procedure" : `the procedure ${key}`, strategy: undefined, open: isOpenName(chain.name) ? "chosen" : undefined, router: "",
  });
  const beginning = standingOf(chain.name, chain.base);
  return [beginning ? withGuards(made, () => [beginning]) : made];
}
