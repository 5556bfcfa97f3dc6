import type { CallExpression, Expression } from "../code/expression.ts";
import type { Edit } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import type { Reference } from "../code/project-view.ts";
import type { Mounts, Neighbourhood } from "../code/routing.ts";
import type { CallerUse } from "./caller.ts";
import type { Check } from "./check.ts";
import { defineConcept, type View } from "./concept.ts";
import type { DataAccess } from "./data-access.ts";
import { branchesOf } from "./dispatch.ts";
import { exportedName, isIn } from "./exported-file.ts";
import { flag, optional, slot, slots, text } from "./form.ts";
import type { Guard } from "./guard.ts";
import { routerEvidence } from "./middleware.ts";
import { mayAnswer, membersOf, namedMethods, pathOfFile } from "./route-file.ts";
import { answerer, isOpenList, makeRoute, type Parts } from "./route-made.ts";
import { withMiddleware } from "./route-order.ts";
import { decorating, onRouter, procedure, verbs, written } from "./route-shapes.ts";
import { listedBy, ofViewClass } from "./view-class.ts";

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
  /** Those that stand with the route itself and are told without any other file. */
  readonly written: readonly Guard[];
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
  /** What the handler does with who is calling, where it reads that from where a guard puts it; of a handler in another file whether it takes that for granted. */
  readonly caller: CallerUse | undefined;
  /** The handler does nothing but say that there is nothing, or no longer. */
  readonly isGone: boolean;
  /** The function, or the file, whose run makes the route. Identity only. */
  readonly body: object;
  /** What of it other files have written: what runs before the handler, and what the handler is or calls. */
  readonly elsewhere: { readonly before: readonly Reference[]; readonly calls: readonly Reference[]; readonly types: readonly Reference[] };
  /** The expression that gives the router. */
  readonly on: Expression | undefined;
  /** What other files put before its path, on each road to it. */
  readonly prefixes: readonly string[];
  /** The places at which its router hangs, on the first road to it. */
  readonly through: readonly string[];
  /** Routes of other files that it may be compared with, those nearest first. */
  neighbourhoods(): Iterable<Neighbourhood>;
  /** Where other routers hang beside the route's own. */
  mountsBeside(): readonly Mounts[];
  /** How a comment begins in the route's language. */
  readonly comment: "//" | "#";
  /** A comment that turns a rule off for this route, with a place for the reason. */
  explain(rule: string, reason: string): readonly Edit[] | undefined;
  /** The guard of a sibling, right before the handler; absent where it cannot stand there as it is. */
  guardAs(sibling: Route): { readonly guard: string; readonly edits: readonly Edit[] } | undefined;
}

export const route = defineConcept({
  form: {
    /** The callee as the code writes it, where its last name does not tell enough. */
    callee: optional(text),
    /** The router, where it is not the receiver. */
    router: optional(slot),
    /** Methods, separated by `|`; `any` for all, `websocket` for what is called once a WebSocket is there. */
    method: optional(text),
    /** Where the call lists its methods, for routes that answer several. */
    methods: optional(slot),
    path: optional(slot),
    /** The method further up the chain that is given the path: `route` of `router.route("/x").post(add)`. */
    chain: optional(text),
    handler: slot,
    /** The handler may be given by its name, as a text. */
    isNamed: optional(flag),
    /** Methods, separated by `|`, in whose functions routes stand: what is put before what they give runs before those. */
    groups: optional(text),
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
    /** Parts of the paths of files, separated by `|`, that are no routes after all. */
    except: optional(text),
    /** Each member of what is exported is a route. */
    members: optional(flag),
    /** The folder at which the paths of such files begin. */
    top: optional(text),
    /** Their names are parts of the path, with dots for slashes: `users.$id`. */
    dotted: optional(flag),
    /** The route is what a file exports that says this of itself. */
    directive: optional(text),
  },
  recognise(model, call, view): readonly Route[] {
    const inFile = model.file ?? model.directive;
    if (model.callee !== undefined && view.file.print.source(call.expression.callee) !== model.callee) return [];
    if (model.base !== undefined) return ofViewClass(model.base, model, call, view);
    if (model.takes !== undefined && !takes(call.at(model.handler), model.takes, view)) return [];
    if (model.file !== undefined && (!isIn(view.file.filename, model.file) || model.except?.split("|").some((part) => view.file.filename.includes(part)))) return [];
    if (model.directive !== undefined && !view.file.directives.includes(model.directive)) return [];
    const name = inFile === undefined ? undefined : exportedName(call.expression);
    if (model.exported !== undefined && !model.exported.split("|").includes(name ?? "")) return [];
    const handler = call.at(model.handler);
    const at = model.chain === undefined ? call.at(model.path) : givenInChain(call.expression, model.chain, view);
    // `app.get("view engine")` reads a setting: no handler, no route.
    if (!handler || handler === at || (model.isNamed !== true && view.value(handler).constant !== undefined)) return [];
    if (model.members !== true && inFile !== undefined && !mayAnswer(handler, view)) return [];
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
      isSettled: model.settings !== true, groups: model.groups === undefined ? [] : groupsAround(call.expression, model.groups.split("|"), view),
      ...(model.router ? { router: routerAt(call.at(model.router), view) } : model.field !== undefined && model.settings === true ? { router: `views of ${view.library}` } : model.takes !== undefined ? { router: "functions" } : {}),
      path: typeof path === "string" ? path : model.file === undefined || model.takes !== undefined ? undefined : pathOfFile(view.file.filename, model),
      strategy: auth.find(({ constant }) => constant !== false && constant !== null)?.text,
      open: isOpen || auth.some(({ constant }) => constant === false) || view.valueAt(call.at(model.open))?.constant === true ? "byDefault" : undefined,
      ...more,
    });
    if (model.members === true) return membersOf(handler, view).map(({ key, value }) => made({ handler: value, methods: [model.method ?? "any"], name: key, outer: undefined }));
    if (outer?.code && branches.length > 0) {
      const apart = new Set(branches.map(({ code }) => code));
      return branches.map(({ method, code }) => made({
        handler: { kind: "function", function: code, range: code.range, loc: code.loc }, methods: [method], name: undefined, outer: { wrappers: outer.wrappers, code: outer.code, apart },
      }));
    }
    const isOnly = model.file !== undefined && model.exported === "default";
    return [made({
      handler, methods: listed && listed.length > 0 ? listed : isOnly ? (named ?? ["any"]) : model.takes !== undefined ? answeredBy(handler, view) : (model.method ?? "any").split("|"),
      name: (listed && listed[0] === name?.toLowerCase()) || (model.file !== undefined && model.method !== undefined) ? undefined : name, outer: undefined,
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

/** What the call of a method further up a chain is given first, also where the chain begins with a variable. */
function givenInChain(call: CallExpression, method: string, view: View): Expression | undefined {
  let above: Expression = call;
  for (let i = 0; i < 60 && above.kind === "call" && above.callee.kind === "member"; i++) {
    if (above.callee.property === method) return above.arguments[0]?.value;
    const [target, another] = view.targetsOf(above.callee.object);
    if (!target || another) return undefined;
    above = target;
  }
  return undefined;
}

/** The router that a call is given; none where nobody knows which. */
function routerAt(given: Expression | undefined, view: View): string {
  return (given && view.identityOf(given)) ?? "";
}

/** The groups in whose functions a route stands, as what their calls give. */
function groupsAround(place: Place, methods: readonly string[], view: View): readonly string[] {
  const around = view.file.callsAround(place).filter(({ callee }) => callee.kind === "member" && methods.includes(callee.property ?? ""));
  return around.flatMap((each) => view.identityOf(each) ?? []);
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
