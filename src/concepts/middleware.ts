import type { RecognisedCall } from "../code/call.ts";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Reference } from "../code/project-view.ts";
import type { HandedTo, LoadedFolder } from "../code/routing.ts";
import type { Value } from "../code/value.ts";
import { callsOf } from "./calls.ts";
import { defineConcept, type View } from "./concept.ts";
import { folderOf } from "./folder.ts";
import { flag, optional, type Read, readSlot, slot, text } from "./form.ts";
import { believed, calledOnCondition, checksIn, elsewhere, type Guard, guardOf, isRequired, isSwitchedOff } from "./guard.ts";
import { isOpenName } from "./guard-names.ts";
import { prefixesAskedIn } from "./path-test.ts";
import { exportedName, isIn } from "./exported-file.ts";

/** Something that runs before the routes of a router, or before those below a path. */
export interface Middleware extends Place {
  readonly library: string;
  /** Which router: the same text for two mentions of one. */
  readonly router: string | undefined;
  /** What the code calls the router. */
  readonly routerName: string | undefined;
  /** Absent for all paths. */
  readonly path: Value | undefined;
  readonly handlers: readonly Value[];
  /** Those of the handlers that check who is calling. */
  readonly guards: readonly Guard[];
  /** False where it applies to routes written before it, too. */
  readonly isOrdered: boolean;
  /** The router that `router` itself hangs below, where this is what hangs it there, and the path at which it does. */
  readonly below: { readonly router: string | undefined; readonly path: Value | undefined } | undefined;
  /** It lists guards and nothing else: an empty list is a mistake. */
  readonly listsGuards: boolean;
  /** A route may say that it does without. */
  readonly isDefault: boolean;
  /** The functions of this file that it runs. */
  readonly code: readonly FunctionCode[];
  /** After it the router is handed to somebody else, who may add more to it. */
  readonly isFollowed: boolean;
  /** The function, or the file, whose run puts it there. Identity only. */
  readonly body: object;
  /** It runs before every route of its framework, whatever router that has. */
  readonly isForAll: boolean;
  /** It guards only as its definition has it, whatever it is called. */
  readonly isByDefinition: boolean;
  /** The only paths below which it does what it does, where it asks for the path; empty for all. */
  readonly onlyBelow: readonly string[];
  /** What of it other files have written: handlers, or routers. */
  readonly elsewhere: readonly Reference[];
  /** Functions of other files that are given the router. */
  readonly handedTo: readonly HandedTo[];
  /** The folder of whose files each is given a router of its own below this one. */
  readonly folder: LoadedFolder | undefined;
  /** It holds for whoever takes the router in, too. */
  readonly isShared: boolean;
  /** All that its router does up to here is shared so. */
  readonly sharesAll: boolean;
  /** The expression that gives the router. */
  readonly on: Expression | undefined;
}

/** Routes are made on something that is called like a router. */
export const routerEvidence = /\.(?<=(?:\b(?:app|server|fastify)|[rR]outer)\.)(?:post|put|patch|delete)\(\s*["'`]\//u;

const form = {
  /** Absent where it runs before every route of the framework. */
  router: optional(slot),
  path: optional(slot),
  handlers: optional(slot),
  /** It applies to routes written before it, too. */
  everywhere: optional(flag),
  /** The router that takes in the router. */
  below: optional(slot),
  /** The path of what hangs a router below this one; absent where that is the router itself. */
  mounts: optional(text),
  /** The receiver is a part of the router: the `auth` of `server.auth.default`. */
  isPart: optional(flag),
  /** What names the check that all routes have which do not say otherwise. */
  strategy: optional(slot),
  /** Whatever is listed is a guard. */
  isGuard: optional(flag),
  /** It is an option of something else: without it nothing runs, and nothing is missing. */
  isOption: optional(flag),
  /** A function that is given a router of its own, below the router `below`. */
  plugin: optional(slot),
  /** A folder whose files are each such a function. */
  folder: optional(slot),
  /** The name of the files there whose hooks hold for those beside them, and where the call says that they are read, and for folders below, too. */
  hooks: optional(text),
  hooked: optional(slot),
  cascading: optional(slot),
  /** What runs before all routes is named in texts, by the path of its module; a route that says itself who may call does not do without. */
  named: optional(flag),
  /** What runs before all routes is none of another kind where routes say themselves who may call. */
  always: optional(flag),
  /** What runs before all routes is a guard only as its definition has it, whatever it is called. */
  byDefinition: optional(flag),
  /** Every name there is that of a check, unless it says that anybody may come. */
  permissions: optional(flag),
  /** It is what a file of this name exports under this name, and may guard only some paths, or nobody. */
  file: optional(text),
  exported: optional(text),
  /** What says for whom it holds, and the words, separated by `|`, by which it does for whoever takes its router in. */
  scope: optional(slot),
  shared: optional(text),
  /** That is said of all that the router does up to here. */
  all: optional(flag),
  /** The handlers are routers or library code that is taken in: no guards, but for what they share. */
  takesIn: optional(flag),
} as const;

type Model = Omit<Read<typeof form>, "router" | "isPart">;

export const middleware = defineConcept({
  form,
  recognise(model, call, view): readonly Middleware[] {
    if (model.file !== undefined && (!isIn(view.file.filename, model.file) || exportedName(call.expression) !== model.exported)) return [];
    const given = call.at(model.router);
    const router = model.isPart === true && given?.kind === "member" ? given.object : given;
    if (router) return model.isOption === true && call.allAt(model.handlers).length === 0 ? [] : before(model, router, call, view);
    const folder = call.at(model.folder);
    if (folder) return loading(folder, model, call, view);
    const plugin = call.at(model.plugin);
    if (plugin) return handingOn(plugin, model, call, view);
    return model.router ? [] : [model.named === true ? namedForAll(model, call, view) : forAll(model, call, view)];
  },
  objects: /\bAPP_GUARD\b/u,
  shape: {
    methods: ["use", "addHook", "before_request"],
    evidence: new RegExp(`${routerEvidence.source}|^[ \\t]*@\\w{1,60}\\.before_request\\b|\\b(?:app|server|fastify|[rR]outer)\\.(?:use|addHook)\\(`, "mu"),
    recognise(call, view): readonly Middleware[] {
      const { callee } = call.expression;
      if (callee.kind !== "member") return [];
      const isBare = callee.property === "before_request";
      if (isBare ? !isRouterOfOther(callee.object, view) : !isRouterLike(callee.object, view)) return [];
      const isHook = callee.property === "addHook";
      return before({
        path: readSlot(isBare ? "path:" : "0", ""), handlers: readSlot(isBare ? "decorated|0" : "0...", ""), everywhere: isHook || isBare, below: undefined, mounts: undefined, isGuard: undefined, isOption: undefined, strategy: undefined, plugin: undefined, named: undefined, permissions: undefined, always: undefined, byDefinition: undefined,
        folder: undefined, hooks: undefined, hooked: undefined, cascading: undefined, file: undefined, exported: undefined, scope: undefined, shared: undefined, all: undefined, takesIn: undefined,
      }, callee.object, call, view);
    },
  },
});

/** Whether something is called like a router, and nobody here has made it: a parameter, or what another file gives. */
export function isRouterLike(expression: Expression, view: View): boolean {
  if (view.file.language !== "javascript" || expression.kind !== "name" || !/^(?:app|server|fastify|\w*[rR]outer)$/u.test(expression.name)) return false;
  const [only, another] = expression.variable?.definitions ?? [];
  if (!only || another) return false;
  return only.value.kind === "parameter" || (["import", "call", "member"].includes(only.value.kind) && view.value(expression).path === undefined);
}

/** What another file's router is called in Python. */
const routerName = /^(?:app|api|bp|blueprint|routes?|router)$|_(?:app|api|bp|blueprint|routes|router)$/u;

/** Whether something is called like a router, and another file of Python has made it. */
export function isRouterOfOther(expression: Expression, view: View): boolean {
  if (view.file.language !== "python" || expression.kind !== "name" || !routerName.test(expression.name)) return false;
  return view.targetsOf(expression)[0]?.kind === "import";
}

function before(model: Model, router: Expression, call: RecognisedCall, view: View): readonly Middleware[] {
  const given = call.allAt(model.handlers).flatMap((handler) => {
    const items = view.itemsOf(handler);
    return items.length > 0 ? items : [handler];
  }).filter((each) => view.isFromElsewhere(each) || typeof view.value(each).constant !== "string");
  const at = view.valueAt(call.at(model.path));
  const path = typeof at?.constant === "string" ? at : undefined;
  const parent = call.at(model.below);
  const isOrdered = model.everywhere !== true;
  const named = view.valueAt(call.at(model.strategy));
  const strategy = named && isRequired(named) ? named : undefined;
  const said = view.valueAt(call.at(model.scope))?.constant;
  const scope = model.shared?.split("|").find((word) => word === said);
  // `app.use("/items", requireAuth, router)` hangs a router below the application.
  const kind = model.mounts ?? view.value(router).path;
  let guards: readonly Guard[] | undefined;
  const own: Middleware = {
    range: call.expression.range, loc: call.expression.loc, library: view.library,
    router: view.identityOf(router), routerName: view.value(router).name, path, isOrdered,
    handlers: given.map((each) => view.value(each)),
    below: parent && { router: view.identityOf(parent), path: undefined },
    listsGuards: model.isGuard === true, isDefault: model.strategy !== undefined,
    get guards() {
      const standing = { isOrdered: isOrdered && path === undefined, isGuard: model.isGuard === true, isForEffect: true, path: path?.constant as string | undefined };
      const guardAt = (each: Expression): readonly Guard[] => [guardOf(each, view, standing)].flatMap((guard) => guard ?? []);
      return (guards ??= [...given.flatMap((each) => (model.takesIn === true ? sharedFrom(each, kind, view, guardAt) : guardAt(each))), ...(strategy ? [believed(`auth: ${strategy.text}`, call.expression, true)] : [])]);
    },
    get code() {
      return given.flatMap((each) => view.functionOf(each) ?? []);
    },
    get isFollowed() {
      return isHandedOn(own, view);
    },
    get body() {
      return view.file.pointOf(call.expression).body;
    },
    isForAll: false, isByDefinition: false, onlyBelow: [], on: parent ?? router, folder: undefined, isShared: scope !== undefined && model.all !== true, sharesAll: scope !== undefined && model.all === true,
    get handedTo() {
      return model.takesIn === true ? given.flatMap((each) => writtenElsewhere(each, view)).map((each) => ({ function: each, parameter: 0, isApart: false })) : [];
    },
    get elsewhere() {
      return (parent ? [router, ...given] : given).flatMap((each) => writtenElsewhere(each, view));
    },
  };
  const routers = call.allAt(model.handlers).filter((handler) => kind !== undefined && !view.isFromElsewhere(handler) && view.value(handler).path === kind);
  return [own, ...routers.map((each): Middleware => ({
    range: own.range, loc: own.loc, library: own.library, routerName: undefined, handlers: own.handlers, guards: [], listsGuards: false, isDefault: false,
    code: [], body: own.body, isFollowed: true, router: view.identityOf(each), path: undefined, isOrdered: false, below: { router: own.router, path },
    isForAll: false, isByDefinition: false, onlyBelow: [], elsewhere: [], handedTo: [], folder: undefined, isShared: false, sharesAll: false, on: own.on,
  }))];
}

/** What something that is taken in guards: a router no more than what it shares, which is found elsewhere, and a library nothing. */
function sharedFrom(taken: Expression, kind: string | undefined, view: View, byName: (taken: Expression) => readonly Guard[]): readonly Guard[] {
  if (view.value(taken).path === kind || view.isKnown(taken)) return [];
  const reference = view.foreignOf(taken);
  const found = reference && view.routing.guardAt(reference);
  return found ? [elsewhere(found, taken)] : found === null ? [] : byName(taken);
}

/** Those of several that hold for whoever takes their router in. */
export function sharedAmong(all: readonly Middleware[]): ReadonlySet<Middleware> {
  const ends = all.filter(({ sharesAll }) => sharesAll);
  return new Set(all.filter((each) => each.isShared || ends.some(({ router, range }) => router === each.router && range[1] >= each.range[1])));
}

const nothing = {
  handlers: [], guards: [], listsGuards: false, isDefault: false, code: [], isFollowed: true, isOrdered: false, below: undefined, isForAll: false, isByDefinition: false, onlyBelow: [], elsewhere: [], handedTo: [], folder: undefined, isShared: false, sharesAll: false,
  path: undefined, router: undefined, routerName: undefined, on: undefined,
} as const;

/** `app.register(items, { prefix: "/items" })`, where another file has written the function. */
function handingOn(plugin: Expression, model: Model, call: RecognisedCall, view: View): readonly Middleware[] {
  const parent = call.at(model.below);
  const written = writtenElsewhere(plugin, view);
  if (!parent || written.length === 0) return [];
  const { range, loc } = call.expression;
  const at = view.valueAt(call.at(model.path));
  return [{
    ...nothing, range, loc, library: view.library, body: view.file.pointOf(call.expression).body, router: view.identityOf(parent), routerName: view.value(parent).name, on: parent,
    path: typeof at?.constant === "string" ? at : undefined, handedTo: written.map((each) => ({ function: each, parameter: 0, isApart: true })),
  }];
}

/** `app.register(autoload, { dir: path.join(__dirname, "routes") })` */
function loading(folder: Expression, model: Model, call: RecognisedCall, view: View): readonly Middleware[] {
  const parent = call.at(model.below);
  const path = folderOf(folder, view);
  if (!parent || path === undefined) return [];
  const { range, loc } = call.expression;
  const at = view.valueAt(call.at(model.path));
  const isSaid = (slot: Model["hooked"]): boolean => view.valueAt(call.at(slot))?.constant === true;
  return [{
    ...nothing, range, loc, library: view.library, body: view.file.pointOf(call.expression).body, router: view.identityOf(parent), routerName: view.value(parent).name, on: parent,
    path: typeof at?.constant === "string" ? at : undefined, folder: { path, hooks: isSaid(model.hooked) ? model.hooks : undefined, isCascading: isSaid(model.cascading) },
  }];
}

/** What says with its name that it refuses whoever is not signed in; one that only finds out who that is has another name. */
const refusingName = /(?:log_?in|auth\w*)_?required|require_?(?:log_?in|auth)/iu;

/** `"shop.middleware.RequireLogin"`: what the settings of an application name. */
function namedForAll(model: Model, call: RecognisedCall, view: View): Middleware {
  const { range, loc } = call.expression;
  return {
    ...nothing, range, loc, library: view.library, body: view.file.pointOf(call.expression).body, isForAll: true, isDefault: true,
    get guards() {
      return call.allAt(model.handlers).flatMap((each) => view.itemsOf(each)).flatMap((each): readonly Guard[] => {
        const { constant } = view.value(each);
        const [, module, name = ""] = typeof constant === "string" ? (/^([\w.]{1,200})\.(\w{1,100})$/u.exec(constant) ?? []) : [];
        if (module === undefined || isOpenName(name)) return [];
        const isStated = model.permissions === true || refusingName.test(name);
        return [isStated ? believed(name, each, true) : { ...believed(name, each), reference: { module, steps: [name] } }];
      });
    },
  };
}

/** What an application registers for all of its routes, in whatever file they stand. */
function forAll(model: Model, call: RecognisedCall, view: View): Middleware {
  const { range, loc } = call.expression;
  const isByDefinition = model.file !== undefined || model.byDefinition === true;
  const given = call.allAt(model.handlers).flatMap((each) => {
    const items = isByDefinition ? composedOf(each, view) : view.itemsOf(each);
    return items.length > 0 ? items : [each];
  });
  const code = isByDefinition ? given.flatMap((each) => view.functionOf(each) ?? []) : [];
  return {
    ...nothing, range, loc, library: view.library, body: view.file.pointOf(call.expression).body, isForAll: true, isByDefinition, isDefault: model.always === true,
    get guards() {
      return isByDefinition ? code.flatMap((each) => checksIn(each, view).slice(0, 1)) : given.flatMap((each) => guardOf(each, view, { isGuard: true }) ?? []);
    },
    get elsewhere() {
      return [...given.flatMap((each) => writtenElsewhere(each, view)), ...code.flatMap((each) => callsOf(each, view))];
    },
    get onlyBelow() {
      return code.length === 1 && code[0] ? prefixesAskedIn(code[0], view) : [];
    },
  };
}

/** What a call puts together of several: `sequence(first, second)`. */
function composedOf(expression: Expression, view: View): readonly Expression[] {
  const [only, another] = view.targetsOf(expression);
  return only?.kind === "call" && !another ? only.arguments.map(({ value }) => value) : [expression];
}

/** What other files have written of something that is put before routes: itself, or what a call of it is given. */
export function writtenElsewhere(expression: Expression, view: View): readonly Reference[] {
  if (expression.kind === "call" && isSwitchedOff(expression, view)) return [];
  const called = calledOnCondition(expression, view);
  if (called) return called.flatMap((each) => view.foreignOf(each) ?? []);
  const own = view.foreignOf(expression);
  const given = expression.kind === "call" ? expression.arguments.flatMap(({ value }) => (value.kind === "constant" ? [] : (view.foreignOf(value) ?? []))) : [];
  return own ? [own, ...given] : given;
}

/** What is done with a router that adds nothing to it: it is exported, started, or given to a server. */
const harmless = /(?:\bexport\s+default|\bexports(?:\.\w+)?\s*=|\bexport\s*\{[\w\s,]*|\breturn|\b(?:createServer|serve|handle|serverless|fire|server)\([^()]*|\bfetch\s*:)\s*$/u;

/** Whether a router's name stands after a place in any other way. */
function isHandedOn({ routerName, range: [, end] }: Middleware, { file: { text } }: View): boolean {
  if (routerName === undefined || !/^[\w$]+$/u.test(routerName)) return true;
  const rest = text.slice(end);
  for (const { index } of rest.matchAll(new RegExp(`\\b${routerName.replaceAll("$", "\\$")}\\b`, "gu"))) {
    const after = rest.slice(index + routerName.length, index + routerName.length + 20);
    if (/^\.(?:listen|fetch|callback|close|ready|set|disable|enable|locals|address|inject|fire)\b/u.test(after)) continue;
    if (!harmless.test(rest.slice(Math.max(0, index - 60), index))) return true;
  }
  return false;
}

/** `next()`, `call_next(request)`, `self.get_response(request)`: the request goes on to what comes after. */
export function goesOn({ callee, arguments: given }: CallExpression): boolean {
  const name = callee.kind === "name" ? callee.name : callee.kind === "member" && callee.object.kind === "self" ? callee.property : undefined;
  return name === "next" ? given.length === 0 && callee.kind === "name" : (name === "call_next" || name === "get_response") && given.length === 1;
}
