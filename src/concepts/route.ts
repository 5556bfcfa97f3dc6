import type { RecognisedCall } from "../code/call.ts";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { CodeFile, Edit } from "../code/file.ts";
import type { ClassCode, FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Reference } from "../code/project-view.ts";
import type { ForeignGuard, Neighbourhood } from "../code/routing.ts";
import { pathOfBase } from "./bases.ts";
import { type Check, idleChecksIn, idleGuardsOf } from "./check.ts";
import { defineConcept, type View } from "./concept.ts";
import { branchesOf } from "./dispatch.ts";
import { type DataAccess, dataAccessIn } from "./data-access.ts";
import type { Facts } from "./facts.ts";
import { flag, optional, slot, slots, text } from "./form.ts";
import { asDefined, believed, checksIn, demandOf, elsewhere, type Guard, guardOf, injectedBefore, injectedInto, isCheckByDefinition, isOptional, isRequired, isSwitchedOff, isThereForElse } from "./guard.ts";
import { isGuardingName, isGuardName, isOpenName, isOptionalName, isPlainName, isSomebodysName } from "./guard-names.ts";
import { isRouterLike, type Middleware, routerEvidence, writtenElsewhere } from "./middleware.ts";
import { callsOf, typesOf } from "./calls.ts";
import { mayRefuseSocket } from "./socket.ts";
import { wordsOf } from "./words.ts";

const verbs = ["get", "post", "put", "patch", "delete", "all"] as const;

/** An address that the program answers. */
export interface Route extends Place {
  /** Empty where nobody knows whose router it is. */
  readonly library: string;
  /** In lower case; `any` for all methods. */
  readonly methods: readonly string[];
  /** The path as this file gives it, without the prefix under which other files mount it. */
  readonly path: string | undefined;
  /** As a reader would call it: `DELETE /items/:id`, `deleteItem`. */
  readonly label: string;
  /** The name of the function that answers. */
  readonly handlerName: string | undefined;
  /** Which router: the same text for two routes of one; undefined where the file itself is one. */
  readonly router: string | undefined;
  /** The guards that run before the handler does: those visible in this file, and where there are none, those of other files. */
  readonly guards: readonly Guard[];
  /** Those of the guards that stand with the route itself. */
  readonly own: readonly Guard[];
  /** The checks that the handler does by itself. */
  readonly checks: readonly Guard[];
  /**
   * The code says that anybody may call it. `byDefault`: with a word that is needed only where a guard stands before
   * everything else; `chosen`: by what it was made with.
   */
  readonly open: "byDefault" | "chosen" | undefined;
  /** What this file says of the route is all there is; otherwise settings may say more. */
  readonly isSettled: boolean;
  /** Decorators above the one that makes the route, where that registers the function as it is below: they never run. */
  readonly above: readonly Expression[];
  /** The guards among them. */
  readonly unreached: readonly Guard[];
  /** Checks in the handler's body that stop nobody. */
  readonly idle: readonly Check[];
  /** A client calls it as a function, by its name: a server action. */
  readonly isAction: boolean;
  /**
   * It is called once a WebSocket is there, and not for each request. `mayRefuse`: the handler, or what it hands the socket to, may turn
   * somebody away, as far as words tell; `open`: nothing does.
   */
  readonly socket: "open" | "mayRefuse" | undefined;
  /** How the handler reads or changes stored data, as far as names tell. */
  readonly dataAccess: DataAccess | undefined;
  /** The handler passes on what says who is calling, so whoever it asks may check that. */
  readonly handsOnIdentity: boolean;
  /** The handler reads who is calling from where a guard puts that: what it checks then is what they may do. */
  readonly takesCaller: boolean;
  /** The function, or the file, whose run makes the route. Identity only. */
  readonly body: object;
  /** What of it other files have written: what runs before the handler, and what the handler is or calls. */
  readonly elsewhere: { readonly before: readonly Reference[]; readonly calls: readonly Reference[]; readonly types: readonly Reference[] };
  /** The expression that gives the router. */
  readonly on: Expression | undefined;
  /** What other files put before its path, on each road to it. */
  readonly prefixes: readonly string[];
  /** Routes of other files that it may be compared with, those nearest first. */
  neighbourhoods(): Iterable<Neighbourhood>;
  /** How a comment begins in the route's language. */
  readonly comment: "//" | "#";
  /** A comment that turns a rule off for this route, with a place for the reason. */
  explain(rule: string, reason: string): readonly Edit[] | undefined;
  /** The guard of a sibling, right before the handler; absent where it cannot stand there as it is. */
  guardAs(sibling: Route): { readonly guard: string; readonly edits: readonly Edit[] } | undefined;
}

export const route = defineConcept({
  form: {
    /** Methods, separated by `|`; `any` for all, `websocket` for what is called once a WebSocket is there. */
    method: optional(text),
    /** Where the call lists its methods, for routes that answer several. */
    methods: optional(slot),
    path: optional(slot),
    handler: slot,
    /** What runs before the handler: arguments, or a list of dependencies. */
    before: optional(slots),
    /** What says who may call: a strategy's name, or `false` for anybody. */
    auth: optional(slots),
    /** What says that anybody may call, where it is true. */
    open: optional(slot),
    /** The function is registered as it is below the decorator: other decorators above it never run. */
    isInnermost: optional(flag),
    /** The route is a class that is derived from one of these, separated by `|`, and answers by its methods. */
    base: optional(text),
    /** What such a class answers without methods of its own. */
    inherits: optional(text),
    /** Its field that lists what runs before all its methods. */
    field: optional(text),
    /** Methods by which it decides for itself who may call. */
    decides: optional(text),
    /** Settings, in another file, say who may call where the route says nothing. */
    settings: optional(flag),
    /** It is one route; otherwise each of its methods is one. */
    whole: optional(flag),
    /** The name of the first parameter of a function that is a route by how it looks. */
    takes: optional(text),
    /** The route is what a file of this name exports, or a file below a folder: `route|pages/api/`. */
    file: optional(text),
    /** The names under which routes are exported, separated by `|`. */
    exported: optional(text),
    /** The route is what a file exports that says this of itself. */
    directive: optional(text),
  },
  recognise(model, call, view): readonly Route[] {
    const inFile = model.file ?? model.directive;
    if (model.base !== undefined) return ofViewClass(model.base, model, call, view);
    if (model.takes !== undefined && !takes(call.at(model.handler), model.takes, view)) return [];
    if (model.file !== undefined && !isIn(view.file.filename, model.file)) return [];
    if (model.directive !== undefined && !view.file.directives.includes(model.directive)) return [];
    const name = inFile === undefined ? undefined : exportedName(call.expression);
    if (model.exported !== undefined && !model.exported.split("|").includes(name ?? "")) return [];
    const handler = call.at(model.handler);
    const at = call.at(model.path);
    // `app.get("view engine")` reads a setting: no handler, no route.
    if (!handler || handler === at || view.value(handler).constant !== undefined) return [];
    if (inFile !== undefined && !mayAnswer(handler, view)) return [];
    const path = view.valueAt(at)?.constant;
    const methods = view.valueAt(call.at(model.methods));
    const listed = methods && [methods, ...methods.items].flatMap(({ constant }) => (typeof constant === "string" ? [constant.toLowerCase()] : []));
    const auth = (model.auth ?? []).flatMap((each) => view.valueAt(call.at(each)) ?? []);
    const before = (model.before ?? []).flatMap((each) => call.allAt(each));
    const around = before.length > 0 || model.field === undefined ? undefined : view.functionOf(handler)?.class;
    const { guards, isOpen } = around ? listedBy(around, model, view) : isOpenList(before, view);
    const named = model.file !== undefined && model.exported === "default" ? namedMethods(view) : undefined;
    const outer = named && answerer(handler, view);
    const branches = named && outer?.code ? branchesOf(outer.code, named, view) : [];
    const made = (more: Pick<Parts, "handler" | "methods" | "outer" | "name">): Route => makeRoute({
      call, view, isInFile: inFile !== undefined, isAction: model.directive !== undefined, isInnermost: model.isInnermost === true, before, more: guards,
      isSettled: model.settings !== true,
      ...(model.field !== undefined ? { router: `views of ${view.library}` } : model.takes !== undefined ? { router: "functions" } : {}),
      path: typeof path === "string" ? path : model.file === undefined || model.takes !== undefined ? undefined : pathOfFile(view.file.filename, model.file),
      strategy: auth.find(({ constant }) => constant !== false && constant !== null)?.text,
      open: isOpen || auth.some(({ constant }) => constant === false) || view.valueAt(call.at(model.open))?.constant === true ? "byDefault" : undefined,
      ...more,
    });
    if (outer?.code && branches.length > 0) {
      const apart = new Set(branches.map(({ code }) => code));
      return branches.map(({ method, code }) => made({
        handler: { kind: "function", function: code, range: code.range, loc: code.loc }, methods: [method], name: undefined, outer: { wrappers: outer.wrappers, code: outer.code, apart },
      }));
    }
    const isOnly = model.file !== undefined && model.exported === "default";
    return [made({
      handler, methods: listed && listed.length > 0 ? listed : isOnly ? (named ?? ["any"]) : model.takes !== undefined ? answeredBy(handler, view) : (model.method ?? "any").split("|"),
      name: listed && listed[0] === name?.toLowerCase() ? undefined : name, outer: undefined,
    })];
  },
  shape: {
    methods: ["mutation", "query", "route", "[]=", ...verbs],
    evidence: new RegExp(`^[ \\t]*@\\w{1,60}\\.(?:route|get|post|put|patch|delete)\\(|[pP]rocedure\\b|\\bhandler\\s*[:,(]|${routerEvidence.source}`, "mu"),
    recognise(call, view): readonly Route[] {
      const { callee } = call.expression;
      if (callee.kind !== "member") return [];
      if (view.file.language === "python") return decorating(call, callee.property ?? "", view);
      switch (callee.property) {
        case "route":
          return [call, ...call.each(0)].flatMap((each) => written(each, 0, view));
        case "[]=":
          return callee.object.kind === "name" && /^module$/u.test(callee.object.name) ? call.each(1).flatMap((each) => written(each, 1, view)) : [];
        case "mutation":
        case "query":
          return procedure(call, view, callee.property === "mutation" ? "post" : "get");
        default:
          return onRouter(call, callee.property ?? "", view);
      }
    },
  },
  derive: withMiddleware,
});

/** `/api/items/[id]` of `src/app/api/(shop)/items/[id]/route.ts`: the path that a file answers by where it stands. */
function pathOfFile(filename: string, files: string): string | undefined {
  const parts = filename.replaceAll("\\", "/").replace(/\.\w+$/u, "").split("/");
  const top = files.split("|").find((each) => each.endsWith("/") && `/${parts.join("/")}`.includes(`/${each}`))?.split("/")[0];
  const start = parts.lastIndexOf(top ?? "app");
  if (start < 0) return undefined;
  const below = parts.slice(start + 1);
  if (top === undefined || below.at(-1) === "index") below.pop();
  return `/${below.filter((part) => !/^\(.*\)$/u.test(part)).join("/")}`;
}

function isIn(filename: string, files: string): boolean {
  const path = filename.replaceAll("\\", "/");
  return files.split("|").some((each) => (each.endsWith("/") ? `/${path}`.includes(`/${each}`) : nameOfFile(each).test(path)));
}

const namesOfFiles = new Map<string, RegExp>();

/** Knowledge writes the same few names; each is compiled once. */
function nameOfFile(written: string): RegExp {
  let pattern = namesOfFiles.get(written);
  if (!pattern) namesOfFiles.set(written, (pattern = new RegExp(`(?:^|/)${written}\\.\\w+$`, "u")));
  return pattern;
}

function exportedName(call: CallExpression): string | undefined {
  const name = call.arguments[1]?.value;
  return name?.kind === "constant" && typeof name.value === "string" ? name.value : undefined;
}

/** The methods of a class that answer requests, by what they are called; those of view sets have names of their own. */
const answering = new Map([
  ["get", "get"], ["post", "post"], ["put", "put"], ["patch", "patch"], ["delete", "delete"],
  ["list", "get"], ["retrieve", "get"], ["create", "post"], ["update", "put"], ["partial_update", "patch"], ["destroy", "delete"],
]);

interface ViewClass {
  readonly inherits: string | undefined;
  readonly field: string | undefined;
  readonly decides: string | undefined;
  readonly whole: boolean | undefined;
  readonly settings: boolean | undefined;
}

/** `class Items(MethodView): def post(self): ...`: a class is one route, or each of its methods is one. */
function ofViewClass(base: string, model: ViewClass, call: RecognisedCall, view: View): readonly Route[] {
  const handler = call.expression.arguments[0]?.value;
  if (handler?.kind !== "class") return [];
  const { class: code } = handler;
  const family = familyOf(code, view);
  const wanted = `|${base}|`;
  if (!family.paths.some((path) => wanted.includes(`|${path}|`))) return [];
  const own = family.classes.flatMap(({ methods }) => [...methods]).filter(([name]) => answering.has(name));
  const { guards, isOpen } = listedBy(code, model, view);
  const parts = { call, view, before: [], more: guards, isInFile: true, isInnermost: false, path: undefined, strategy: undefined, router: `views of ${view.library}`, isSettled: model.settings !== true, open: isOpen ? "byDefault" : undefined } as const;
  if (model.whole !== true) {
    return own.map(([name, method]) => makeRoute({
      ...parts, handler: { kind: "function", function: method, range: method.range, loc: method.loc }, methods: [answering.get(name) ?? name], name: `${code.name ?? ""}.${name}`,
    }));
  }
  const methods = [...new Set([...own.map(([name]) => answering.get(name) ?? name), ...(model.inherits?.split("|") ?? [])])];
  if (methods.length === 0) return [];
  const checked = own.flatMap(([, method]) => method.decorators.flatMap((each) => guardOf(each, view, { isDecorator: true }) ?? []));
  return [makeRoute({
    ...parts, more: [...guards, ...checked.map((each) => ({ ...each, isStated: false }))], bodies: own.map(([, method]) => method), handler, methods, name: code.name ?? "a view",
  })];
}

/** A class, those of its bases that this file shows, and the paths of the others. */
interface Family {
  readonly classes: readonly ClassCode[];
  readonly paths: readonly string[];
  readonly bases: readonly Expression[];
}

/** Several models ask for the family of each class. */
const families = new WeakMap<ClassCode, Family>();

function familyOf(code: ClassCode, view: View): Family {
  const known = families.get(code);
  if (known) return known;
  const classes = [code];
  const others: Expression[] = [];
  for (const each of classes) {
    for (const base of each.bases) {
      const [target] = view.targetsOf(base);
      if (target?.kind === "class" && classes.length < 6 && !classes.includes(target.class)) classes.push(target.class);
      else others.push(base);
    }
  }
  const family = { classes, paths: others.flatMap((base) => pathOfBase(base, view) ?? []), bases: others };
  families.set(code, family);
  return family;
}

/** What a class says runs before its methods: its bases, its decorators, a list in a field, methods that decide. */
function listedBy(code: ClassCode, { field, decides }: Pick<ViewClass, "field" | "decides">, view: View): { readonly guards: readonly Guard[]; readonly isOpen: boolean } {
  const { classes, bases } = familyOf(code, view);
  const list = field === undefined ? undefined : classes.map(({ fields }) => fields.get(field)?.at(-1)?.value).find((each) => each !== undefined);
  const items = list ? view.itemsOf(list) : [];
  const deciding = decides?.split("|").find((name) => classes.some(({ methods }) => methods.has(name)));
  const roots = new Set(bases.flatMap((base) => (view.isKnown(base) ? [] : [base])));
  return {
    isOpen: list !== undefined && ((list.kind === "list" && list.items.length === 0) || items.some((each) => isOpenName(view.value(each).name ?? ""))),
    guards: [
      ...(items.length > 0 || !list || list.kind === "list" ? items : [list]).filter((each) => !isOpenName(view.value(each).name ?? ""))
        .flatMap((each) => guardOf(each, view, { isGuard: true, isDecorator: true }) ?? []),
      ...bases.flatMap((base) => guardOf(base, view) ?? (roots.has(base) ? (asDefined(base, view, believed(view.value(base).name ?? "a base class", base)) ?? []) : [])),
      ...classes.flatMap(({ decorators }) => decorators).flatMap((each) => guardOf(each, view, { isDecorator: true }) ?? []),
      ...(deciding === undefined ? [] : [believed(deciding, code)]),
    ],
  };
}

/** Whether what is listed says that anybody may come: `[AllowAny]`, or nothing at all. */
function isOpenList(before: readonly Expression[], view: View): { readonly guards: readonly Guard[]; readonly isOpen: boolean } {
  return { guards: [], isOpen: before.some((each) => view.itemsOf(each).some((item) => isOpenName(view.value(item).name ?? ""))) };
}

/** Whether a function is one that a framework hands its requests to: by the name of its first parameter. */
function takes(handler: Expression | undefined, name: string, view: View): boolean {
  // What others of the file call is a part of what answers.
  return handler?.kind === "function" && handler.function.parameters[0]?.name === name && handler.function.callers.length === 0 && answeredBy(handler, view).includes("post");
}

/** The methods that a function asks about by itself, or that its decorators let in. */
function answeredBy(handler: Expression, view: View): readonly string[] {
  const code = view.functionOf(handler);
  const text = code ? view.file.text.slice(...code.range) : "";
  const decorators = code?.decorators.map((each) => view.file.print.source(each)).join(" ") ?? "";
  const isWriting = /\brequest\.(?:POST|FILES)\b|\brequest\.method\s*(?:==|in)[^\n:]{0,40}(?:POST|PUT|PATCH|DELETE)/u.test(text) || /POST|PUT|PATCH|DELETE/u.test(decorators);
  return isWriting ? ["get", "post"] : ["get"];
}

/** The methods that a file speaks of: it answers them all by itself. */
function namedMethods({ file: { text } }: View): readonly string[] | undefined {
  if (!/\bmethod\b/u.test(text)) return undefined;
  const methods = [...text.matchAll(/["'](GET|POST|PUT|PATCH|DELETE)["']/gu)].map(([, method = ""]) => method.toLowerCase());
  return methods.length > 0 ? [...new Set(methods)] : undefined;
}

/** What a file exports is a route only if it is a function, or made by a call. */
function mayAnswer(handler: Expression, view: View): boolean {
  if (view.functionOf(handler)) return true;
  return callOf(handler)?.arguments.some(({ value }) => view.functionOf(value) !== undefined || value.kind === "name") ?? false;
}

/** `server.route({ method, path, handler })`, and a list of such. */
function written(each: RecognisedCall, index: number, view: View): readonly Route[] {
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
function onRouter(call: RecognisedCall, method: string, view: View): readonly Route[] {
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

/** What another file's router is called. */
const routerName = /^(?:app|api|bp|blueprint|routes?|router)$|_(?:app|api|bp|blueprint|routes|router)$/u;

/** `@router.post("/items")`, where another file gives the router, or the class that makes it. */
function decorating(call: RecognisedCall, method: string, view: View): readonly Route[] {
  const { callee, decorated, arguments: given } = call.expression;
  if (callee.kind !== "member" || callee.object.kind !== "name" || decorated?.kind !== "function") return [];
  const [made] = view.targetsOf(callee.object);
  const maker = made?.kind === "call" ? (view.value(made).name ?? "") : "";
  if (!/Router$/u.test(maker) && !(made?.kind === "import" && routerName.test(callee.object.name))) return [];
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
function procedure(call: RecognisedCall, view: View, method: string): readonly Route[] {
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

/** The name that a chain of calls begins with, through variables of the file, and what its `use` is given. */
function chainOf(expression: Expression): { readonly name: string; readonly base: Expression; readonly before: readonly Expression[] } | undefined {
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
function standingOf(name: string, base: Expression): Guard | undefined {
  if (isOpenName(name)) return undefined;
  const isStated = isGuardName(name) || isSomebodysName(name);
  return isStated || !isPlainName(name) ? believed(name, base, isStated) : undefined;
}

interface Parts extends Pick<Route, "methods" | "path" | "open"> {
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
  readonly library?: string;
  /** Guards that are found elsewhere. */
  readonly more?: readonly Guard[];
  /** The functions that answer, where it is not one. */
  readonly bodies?: readonly FunctionCode[];
  /** The function that chooses this one among others by the method, and what that was handed to on the way. */
  readonly outer?: { readonly wrappers: readonly CallExpression[]; readonly code: FunctionCode | undefined; readonly apart: ReadonlySet<FunctionCode> } | undefined;
}

/** The routes whose handlers are decorated or named: which guards stand with the function itself. */
const owners = new WeakMap<Route, readonly string[]>();

function makeRoute(parts: Parts): Route {
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
    get takesCaller() {
      return code !== undefined && takesCaller(code, view);
    },
    get idle() {
      return code ? [...idleChecksIn(code, view), ...idleGuardsOf(code, listedIn(parts), view)] : [];
    },
    get checks() {
      if (checks) return checks;
      const chosenBy = parts.outer?.code ? checksIn(parts.outer.code, view, parts.outer.apart) : [];
      const shown = [...chosenBy, ...(code ? [code] : (parts.bodies ?? [])).flatMap((each) => checksIn(each, view))];
      // Only where this file shows none for sure is another one asked.
      const isStated = shown.some((each) => each.isStated);
      return (checks = isStated ? shown : [...shown, ...definedIn(own.elsewhere.calls, view, place, isCheckByDefinition)]);
    },
    get guards() {
      if (guards) return guards;
      const shown = guardsOf(parts, code, wrappers, decorators);
      if (shown.length > 0) return (guards = shown);
      const defined = definedIn(own.elsewhere.before, view, place);
      return (guards = defined.length > 0 ? defined : ofTypes(own.elsewhere.types, view, place));
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
    neighbourhoods: () => view.routing.neighbourhoods(),
    explain: (rule, reason) => view.file.print.explainDisable(place, rule, reason),
    guardAs(sibling) {
      if (expression.decorated || parts.isInFile || !expression.arguments.some(({ value }) => value === handler)) return undefined;
      const guard = sibling.guards.find((each) => each.isStated && !each.isOrdered)?.code;
      const edits = guard === undefined || sibling.body !== own.body || sibling.router !== own.router ? undefined : view.file.print.addArgument(handler, guard);
      return guard !== undefined && edits ? { guard, edits } : undefined;
    },
  };
  owners.set(own, [router, view.identityOf(handler)].flatMap((each) => each ?? []));
  return own;
}

/** What says who is calling, and is sent on. */
const identity = /\bauthorization\b|\bbearer\b|access_?token|\bcookies\(\)|\bheaders\(\)|session/iu;

/** `auth({ optional: true })` before the handler: whoever is not signed in may come, too. */
function isSaidOptional(expression: Expression, view: View): boolean {
  return expression.kind === "call" && isGuardName(view.value(expression).name ?? "") && isSwitchedOff(expression, view);
}

/** Who is calling, read from where something before the handler has put it, and not asked about first. */
const callerRead = /\b(?:req|request|ctx|context)\.(?:state\.|locals\.)?(?:user|auth|currentUser)\b(?!\s*(?:\?|&&|\|\||=[^=>]|===?\s*(?:null|undefined)))/u;

const callerAsked = /(?:!\s*|\bif\s*\(\s*)(?:req|request|ctx|context)\.(?:state\.|locals\.)?(?:user|auth|currentUser)\s*(?:\)|&&|\|\|)/u;

/** Whether a handler takes for granted that somebody before it has said who is calling. */
function takesCaller({ range }: FunctionCode, { file: { text, language } }: View): boolean {
  const own = text.slice(...range);
  return language === "javascript" && callerRead.test(own) && !callerAsked.test(own);
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

function callOf(expression: Expression): CallExpression | undefined {
  if (expression.kind === "call") return expression;
  const [only, another] = expression.kind === "name" ? (expression.variable?.definitions ?? []) : [];
  return only && !another && only.value.kind === "call" ? only.value : undefined;
}

/** The function that answers in the end, and what it was handed to on the way: `withAuth(handler)`. */
function answerer(handler: Expression, view: View): { readonly wrappers: readonly CallExpression[]; readonly code: FunctionCode | undefined } {
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

/** What is listed before the handler. */
function listedIn({ before, handler, view }: Pick<Parts, "before" | "handler" | "view">): readonly Expression[] {
  return before.filter((each) => each !== handler).flatMap((each) => {
    const items = view.itemsOf(each);
    return items.length > 0 ? items : [each];
  });
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

/** The guards that are such by what they do, in the files that they are written in. */
function definedIn(references: readonly Reference[], view: View, place: Place, isMeant: (found: ForeignGuard) => boolean = () => true): readonly Guard[] {
  for (const reference of references) {
    if (isThereForElse(reference)) continue;
    const found = view.routing.guardAt(reference);
    if (found && isMeant(found) && view.auth.isGuard(found.name) !== false) return [elsewhere(found, place)];
  }
  return [];
}

/** The guards beside the types of parameters, in the files that those are written in. */
function ofTypes(references: readonly Reference[], view: View, place: Place): readonly Guard[] {
  for (const reference of references) {
    const found = view.routing.guardOfType(reference);
    if (found) return [elsewhere(found, place)];
  }
  return [];
}

/** What stands before the handler, what it has injected, its other decorators. */
function guardsOf({ call, view, handler, before, strategy, isInFile, path, more = [] }: Parts, code: FunctionCode | undefined, wrappers: readonly CallExpression[], decorators: readonly Expression[]): readonly Guard[] {
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

function withGuards(one: Route, more: () => readonly Guard[]): Route {
  let guards: readonly Guard[] | undefined;
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(one)) as Route;
  Object.defineProperty(copy, "guards", { enumerable: true, get: () => (guards ??= [...more(), ...one.guards]) });
  owners.set(copy, owners.get(one) ?? []);
  return copy;
}

/** Adds the guards of a route's router: middleware written before it, what the router was made with, and what other files put before it. */
function withMiddleware({ route: found, middleware }: Facts, view: View): readonly Route[] {
  // What a decorator makes a route is not one by its looks as well.
  const said = new Set(found.flatMap(({ router, loc: { start } }) => (router === "functions" ? [] : [`${start.line}:${start.column}`])));
  const routes = said.size === found.length ? found : found.filter(({ router, loc: { start } }) => router !== "functions" || !said.has(`${start.line}:${start.column}`));
  const byRouter = new Map<string | undefined, Middleware[]>();
  for (const each of middleware) {
    const others = byRouter.get(each.router);
    if (others) others.push(each);
    else byRouter.set(each.router, [each]);
  }
  /** What runs before a place of a router, and before the router itself. */
  const runBefore = (place: Covered, depth: number): readonly Middleware[] => {
    const here = place.router === undefined ? [] : (byRouter.get(place.router) ?? []).filter((each) => covers(each, place));
    const above = here.flatMap(({ below, range }) => (below && depth < 5
      ? runBefore({ router: below.router, range, path: typeof below.path?.constant === "string" ? below.path.constant : undefined }, depth + 1) : []));
    return [...here, ...above];
  };
  let stated: boolean | undefined;
  // Where routes state guards of their own, what runs before all routes is another kind of guard.
  const isStatedHere = (): boolean => (stated ??= routes.filter((one) => one.guards.some(({ isStated }) => isStated)).length * 2 > routes.length);
  return routes.map((one) => {
    const before = [...new Set([one.router, ...(owners.get(one) ?? [])])].flatMap((router) => runBefore({ router, range: one.range, path: one.path }, 0));
    const applied = one.open === "byDefault" ? before.filter(({ isDefault }) => !isDefault) : before;
    const nearer = applied.length === 0 ? one : withGuards(one, () => applied.flatMap(({ guards }) => guards));
    return withRoads(nearer, applied, view, isStatedHere);
  });
}

/** Adds the guards that stand in other files, where this one shows none: with what hangs the router somewhere, or with everything. */
function withRoads(one: Route, applied: readonly Middleware[], view: View, isStatedHere: () => boolean): Route {
  const far = (): readonly Guard[] => {
    if (view.auth.isGuardedRouter(one.on?.kind === "name" ? one.on.name : undefined, view.file.filename)) return [believed("a guard that the settings name", one)];
    const defined = definedIn(applied.flatMap((each) => each.elsewhere), view, one);
    if (defined.length > 0) return defined;
    const roads = one.router === undefined ? [] : view.routing.roadsTo(one.router, one.path, one.range[1]);
    if (roads.length > 0 && roads.every(({ guards }) => guards.length > 0)) return (roads[0]?.guards ?? []).map((guard) => elsewhere(guard, one));
    return one.open === "byDefault" || isStatedHere() ? [] : view.routing.everywhere(one.library).map((guard) => elsewhere(guard, one));
  };
  let guards: readonly Guard[] | undefined;
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(one)) as Route;
  Object.defineProperty(copy, "guards", { enumerable: true, get: () => (guards ??= one.guards.length > 0 ? one.guards : far()) });
  owners.set(copy, owners.get(one) ?? []);
  return copy;
}

type Covered = Pick<Route, "router" | "range" | "path">;

/** Whether a middleware runs before what a router answers at a place. */
export function covers({ isOrdered, range, path }: Pick<Middleware, "isOrdered" | "range" | "path">, one: Pick<Route, "range" | "path">): boolean {
  if (isOrdered && range[1] > one.range[1]) return false; // links of a chain begin at one place
  const prefix = path?.constant;
  return typeof prefix !== "string" || (one.path?.startsWith(prefix.replace(/\/?\*?$/u, "")) ?? false);
}

/** What kind of router a decorator is a method of. */
function routerOf(decorator: Expression, view: View): string | undefined {
  const callee = decorator.kind === "call" ? decorator.callee : decorator;
  return callee.kind === "member" ? view.value(callee.object).path : undefined;
}

/** Last words of a path that are public on purpose; words such as `token` or `callback` are more often guarded than not. */
const publicWord = /^(?:log-?in|sign-?in|log-?out|sign-?out|sign-?up|register|registration|(?:generate-)?authentication-options|verify-authentication|health\w*|ready|live|ping|version|robots|sitemap|favicon|openapi|captcha|badge|csp-report)(?:\.\w+)?$/iu;
/** Who has lost the password, or has yet to show that an address is theirs, cannot sign in. */
const recovery = /(?:^|\/)(?:recover|(?:account-?)?recovery|forgot|(?:forgot|reset|recover|new)[/_-]?password|password[/_-]?(?:reset|recovery|forgot)|(?:confirm|verify)-?email|email\/(?:confirm|verify))(?:\/|$)/iu;
/** What whoever knows it may do: `/checkouts/{client_secret}`, `/invitations/:token`. */
const bearer = /[{<:](?:\w+:)?(?:\w*_?secret|(?:\w+_)?token|\w+Token)(?:[}>/]|$)/u;
/** All that a library answers about signing in. */
const signingIn = /(?:^|\/)auth\/\[\.{3}\w+\]$|\/\[\.{3}\w*auth\w*\]$/iu;
/** The name of a function that is public on purpose, or that says which other proof it takes. */
const publicName = /\w(?:With|By)(?:Token|Signature|ApiKey)$|^(?:log_?in|sign_?in|log_?out|sign_?out|sign_?up|register(?:user|account)?|forgot_?password|reset_?password|health_?check)(?:[A-Z_]\w*)?$/u;

/** Whether a route is public by its nature, as its path or its handler says. */
export function isMeantForAll(route: Pick<Route, "path" | "methods" | "handlerName" | "prefixes">): boolean {
  const { methods, handlerName = "" } = route;
  // Where it has no word of its own, what it is mounted at speaks for it.
  const isBare = route.path !== undefined && !/[a-z]/iu.test(route.path.replace(/[:{<*][^/]*/gu, ""));
  const [prefix] = isBare ? route.prefixes : [];
  const path = prefix === undefined ? route.path : `${prefix}${route.path ?? ""}`;
  if (methods.includes("any") && (path === undefined || /^\/?(?:\(\.\*\)|\*\w*|\{\*\w+\})?$/u.test(path))) return true; // the answer to all other paths
  const words = path?.split("/").filter((word) => word !== "" && !/^[:{<*]/u.test(word)) ?? [];
  if (path === undefined && /^[A-Z]/u.test(handlerName)) {
    const own = wordsOf(handlerName.split(".")[0] ?? "").filter((word) => !/^(?:views?|viewset|api|resource|endpoint|handler|list|detail|create|user|account|generic|custom)$/u.test(word)).join("-");
    if (publicWord.test(own) || recovery.test(`/${own}`) || /webhook|callback|oauth|token-obtain|obtain|(?:^|-)(?:log-?in|sign-?in|sign-?up|register|registration|logout|health)(?:-|$)/u.test(own)) return true;
  }
  return bearer.test(path ?? "") || publicWord.test(words.at(-1) ?? "") || recovery.test(path ?? "") || signingIn.test(path ?? "") || publicName.test(handlerName);
}
