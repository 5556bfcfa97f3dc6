import type { Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import { callerIn, clientIn } from "./caller-values.ts";
import type { View } from "./concept.ts";
import { isCheckName } from "./guard-names.ts";
import type { LookUp } from "./look-up.ts";
import { kindOf } from "./look-up-terms.ts";
import { isCallerName, isClientName, isIdField, isOwnerField, privileged } from "./owner-names.ts";
import type { Route } from "./route.ts";
import { handlersOf } from "./route-made.ts";

/**
 * Whether a record that is looked up is known to be the caller's. `restricted`: the look-up asks for it. `compared`: the code looks at the
 * record's owner afterwards. `open`: an identifier from outside is all that is asked for, and nothing around it looks like a check.
 */
export type Standing =
  | { readonly kind: "restricted" | "compared"; readonly field: string }
  | {
    readonly kind: "open";
    /** The identifier, as the code writes it. */
    readonly by: string;
    /** A client has sent it; otherwise whoever calls the function hands it in. */
    readonly isSent: boolean;
    /** The routes that do it. */
    readonly routes: readonly Route[];
    /** Whether only some of those who are signed in come here: by a role, as an administrator. */
    readonly isPrivileged: () => boolean;
  }
  | { readonly kind: "other" };

const other: Standing = { kind: "other" };

/** Tells for each look-up the function that it is done for, and whose the record is known to be. */
export function ownersOf(found: readonly LookUp[], routes: readonly Route[], view: View): readonly LookUp[] {
  const byHandler = new Map<FunctionCode, Route[]>();
  for (const route of routes) for (const code of handlersOf(route)) byHandler.set(code, [...(byHandler.get(code) ?? []), route]);
  const handlers = new Map<LookUp, FunctionCode | undefined>(found.map((each) => [each, unitOf(each, byHandler, view)]));
  const claimed = new Map(found.map((each) => [each, ownFieldOf(each, byHandler, view)]));
  const restricted = new Set(found.flatMap((each) => (claimed.get(each) === undefined ? [] : [handlers.get(each)])));
  const groups = new Map<FunctionCode, { readonly names: Set<string>; readonly does: Map<string, LookUp["does"]> }>();
  for (const each of found) {
    const handler = handlers.get(each);
    if (!handler) continue;
    const group = groups.get(handler) ?? { names: new Set(), does: new Map() };
    groups.set(handler, group);
    const names = namesOf(each, handler, view);
    const does = each.does === "read" ? doneWith(names, handler, view) : each.does;
    const kind = kindOf(each.model);
    for (const name of names) group.names.add(name);
    // What is found in one statement is changed in another.
    if (does === "remove" || group.does.get(kind) !== "remove") group.does.set(kind, does === "read" ? (group.does.get(kind) ?? does) : does);
  }
  return found.map((each): LookUp => {
    const handler = handlers.get(each);
    const group = handler && groups.get(handler);
    if (!handler || !group) return each;
    const field = claimed.get(each);
    return {
      ...each, handler, does: group.does.get(kindOf(each.model)) ?? each.does,
      standing: field !== undefined ? { kind: "restricted", field } : standingOf(each, handler, group.names, byHandler.get(handler) ?? [], restricted.has(handler), byHandler, view),
    };
  });
}

/** What a function does with a record that it has found: changes its fields, hands it to what saves or removes it, or no more than read it. */
function doneWith(names: ReadonlySet<string>, { range: [start, end] }: FunctionCode, { file: { text } }: View): LookUp["does"] {
  const own = text.slice(start, Math.min(end, start + most));
  let does: LookUp["does"] = "read";
  for (const name of names) {
    const plain = name.replaceAll("$", "\\$");
    if (new RegExp(`(?:delete|remove|destroy)\\w{0,40}\\([^()]{0,80}(?<![\\w$.])${plain}(?![\\w$.])|(?<![\\w$.])${plain}\\.(?:delete|destroy|remove|deleteOne)\\w{0,40}\\(`, "iu").test(own)) return "remove";
    if (new RegExp(`(?:update|save|patch|edit|modify|assign|merge|setattr)\\w{0,40}\\([^()]{0,80}(?<![\\w$.])${plain}(?![\\w$.])|(?<![\\w$.])${plain}(?:\\.(?:update|save|set|assign|patch|sqlmodel_update)\\w{0,40}\\(|(?:\\.[\\w$]{1,60}|\\[[^\\]\\n]{1,60}\\])\\s{0,3}[-+*|]?=[^=>])`, "iu").test(own)) does = "change";
  }
  return does;
}

/** The function that a piece of code works for: the handler of a route around it, else the nearest one with a name. */
function unitOf(place: Place, byHandler: ReadonlyMap<FunctionCode, unknown>, view: View): FunctionCode | undefined {
  let nearest: FunctionCode | undefined;
  for (let code = view.file.functionAround(place), i = 0; code && i < 12; code = view.file.functionAround(code), i++) {
    if (byHandler.has(code)) return code;
    if (nearest === undefined || (nearest.name === undefined && nearest.class === undefined)) nearest = code;
  }
  return nearest;
}

/** The field by which a look-up asks for records of whoever is calling. */
function ownFieldOf({ conditions }: LookUp, handlers: ReadonlyMap<FunctionCode, unknown>, view: View): string | undefined {
  return conditions.find(({ field, value }) => isOwnerField(field) && callerIn(value, handlers, view))?.field;
}

function standingOf(each: LookUp, handler: FunctionCode, names: ReadonlySet<string>, routes: readonly Route[], isRestricted: boolean, handlers: ReadonlyMap<FunctionCode, unknown>, view: View): Standing {
  const texts = textsOf(handler, view);
  const compared = comparedIn(texts, names);
  if (compared !== undefined) return compared === "" ? other : { kind: "compared", field: compared };
  if (isRestricted || !each.isWhole || isOwnStore(each, view)) return other;
  const asked = each.conditions.filter(({ value }) => view.value(value).constant === undefined);
  const [only, more] = asked;
  if (!only || more || !isIdField(only.field) || isOwnerField(only.field)) return other;
  const from = clientIn(only.value, handlers, view);
  if (from === undefined || privileged.test(texts) || isHandedOn(handler, each, only.value, names, view)) return other;
  const isPrivileged = (): boolean => /(?:^|[/\\_.-])(?:admin|superuser|staff|internal|cron|webhooks?|seed|migrations?|scripts?)/iu.test(view.file.filename) ||
    routes.some(({ path, guards, prefixes, handlerName }) => [path ?? "", handlerName ?? "", ...prefixes, ...guards.map(({ name }) => name)].some((text) => privileged.test(text)));
  return { kind: "open", by: view.value(only.value).text, isSent: from === "request", routes, isPrivileged };
}

/** `request.user.notes.get(pk=pk)`: what is looked up in is the caller's already. */
function isOwnStore({ root: { callee } }: LookUp, view: View): boolean {
  const steps = callee.kind === "member" ? (view.value(callee.object).name ?? "").split(".").slice(0, -1) : [];
  return steps.some((step) => /^[a-z]/u.test(step) && isCallerName(step) && !/session$/iu.test(step));
}

const most = 30_000;

/** What a function says, and those of its file that it calls. */
function textsOf(code: FunctionCode, view: View): string {
  const called = code.calls.slice(0, 80).flatMap(({ callee }) => view.functionOf(callee) ?? []);
  const text = ({ range: [start, end] }: FunctionCode): string => view.file.text.slice(start, Math.min(end, start + most));
  return [code, ...[...new Set(called)].filter((each) => each !== code).slice(0, 6)].map(text).join("\n").concat("\n", code.decorators.map((each) => view.file.print.source(each)).join("\n"));
}

/** The variables that hold what a look-up gives. */
function namesOf({ range: [start], root }: LookUp, { range: [first, last] }: FunctionCode, { file: { text } }: View): ReadonlySet<string> {
  const names = new Set<string>();
  const before = text.slice(Math.max(first, Math.min(start, root.range[0]) - 200), Math.min(start, root.range[0]));
  const held = /([\w$]{1,60})\s{0,3}(?::[^=\n]{0,60})?=\s{0,20}(?:(?:await\s{1,5}|\(\s{0,9}|[\w.]{1,60}\(\s{0,40}){0,5})$/u.exec(before)?.[1];
  if (held === undefined) return names;
  names.add(held);
  const within = text.slice(start, Math.min(last, start + most));
  for (const [, name = "", from = ""] of within.matchAll(/([\w$]{1,60})\s{0,3}=\s{0,3}(?:await\s{1,3})?([\w$]{1,60})\b/gu)) if (names.has(from)) names.add(name);
  return names;
}

const chain = String.raw`[A-Za-z_$][\w$]{0,60}(?:(?:[?!]?\.[\w$]{1,60}|\[["'][\w$]{1,60}["']\]|\(\)){0,8})`;
const comparison = new RegExp(String.raw`(${chain})\s{0,9}(?:[!=]==?|\bnot\s+in\b|\bin\b|\bis\s+not\b|\bis\b)\s{0,9}(${chain})`, "gu");
const asking = new RegExp(String.raw`(${chain})\.(?:equals|includes|has|contains|some|find|indexOf|__contains__|filter|exists)\((?=([^\n]{0,60}))`, "gu");
const nothing = /^(?:null|undefined|None|True|False|true|false|not|typeof)$/u;

interface Side {
  readonly text: string;
  /** The variable that it begins with, and the fields from there, without those that only give its id. */
  readonly base: string;
  readonly field: string;
}

/** The names and fields that a text compares with one another; what is compared with nothing or a constant is none of them. */
export function comparisonsIn(text: string): readonly (readonly [left: Side, right: Side])[] {
  return [...text.matchAll(comparison), ...text.matchAll(asking)].flatMap(([, left = "", right = ""]) => (nothing.test(left) || nothing.test(right) ? [] : [[sideOf(left), sideOf(right)] as const]));
}

function sideOf(text: string): Side {
  const [base = "", ...fields] = text.split(/[?!]?\.|\["|\['|"\]|'\]|\(\)/u).filter((each) => each !== "");
  return { text, base, field: fields.filter((each) => !/^(?:toString|id|_id|pk|equals)$/u.test(each)).join(".") };
}

/**
 * The field of a record that a text compares with something; an empty text where it compares whoever is calling with something else, so that nobody
 * here can tell; nothing where it compares neither.
 */
function comparedIn(text: string, names: ReadonlySet<string>): string | undefined {
  let found: string | undefined;
  for (const [left, right] of comparisonsIn(text)) {
    for (const [side, against] of [[left, right], [right, left]] as const) {
      const isOwner = names.has(side.base) && isOwnerField(side.field);
      if (isOwner && isCallerName(against.text) && !isClientName(against.text)) return side.field;
      if (isOwner || isCallerName(side.text)) found = "";
    }
  }
  return found;
}

/** What answers whether something may be done, or whether somebody knows a password of the record's own. */
const asks = /^(?:is|has|can|may|allow|enforce|belongs|owned)(?=[A-Z_])|compare|verif|equal|digest/u;
const recording = /^(?:create|insert|log|info|warn|error|debug|add|emit|track|send|publish|push|json|render|audit|record|capture|notify|set|append|print|captureException)/iu;
const callerMention = /\b(?:current_?user|(?:req|request|ctx|context|session|c|self)\.\w*(?:user|session|auth)\w*|session|user|user_?id|me|auth|account|viewer|principal|claims|caller|profile|member|team|tenant|workspace|organi[sz]ation|org)\b/iu;

/** Whether a function gives the record, or what it was found by, to something that may know whose it is. */
function isHandedOn(code: FunctionCode, each: LookUp, id: Expression, names: ReadonlySet<string>, view: View): boolean {
  const idText = view.file.print.source(id);
  const last = idText.split(".").at(-1) ?? idText;
  const mentions = (text: string): boolean => text.includes(idText) || [...names, ...(/^[\w$]{2,60}$/u.test(last) ? [last] : [])].some((name) => new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`, "u").test(text));
  return code.calls.slice(0, 200).some((call) => {
    if (call.range[0] >= each.root.range[0] && call.range[1] <= each.range[1]) return false;
    const { callee } = call;
    const name = callee.kind === "member" ? callee.property : callee.kind === "name" ? callee.name : undefined;
    const receiver = callee.kind === "member" ? view.file.print.source(callee.object) : "";
    const isOfRecord = names.has(/^[\w$]+/u.exec(receiver)?.[0] ?? "");
    if (name === undefined || (recording.test(name) && !isOfRecord) || call.range[1] - call.range[0] > 1500) return false;
    const given = call.arguments.map(({ value }) => view.file.print.source(value)).join(", ");
    if (!mentions(given) && !isOfRecord) return false;
    return callerMention.test(given) || asks.test(name) || isCheckName(name);
  });
}
