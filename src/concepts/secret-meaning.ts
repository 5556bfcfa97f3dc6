import type { CallExpression, Expression } from "../code/expression.ts";
import type { Literal } from "../code/literal.ts";
import { isOfDevelopers } from "../secrets/files.ts";
import type { View } from "./concept.ts";

/** What a text is for, with what the calls around it make of it. */
export interface Meaning extends Pick<Literal, "role" | "name"> {
  /** What it stands in for, as the code writes it: a look-up in the environment, a field that is read from there. */
  readonly fallbackOf: string | undefined;
  /** The call that looks it up. */
  readonly lookUp: CallExpression | undefined;
  /** The variable that is looked up. */
  readonly lookedUp: string | undefined;
  readonly isForDevelopment: boolean;
}

/** A text that calls give back is for what is given their result. */
export function meaningOf(literal: Literal, view: View): Meaning {
  let fallbackOf = environmentOf(literal, view);
  let lookUp: CallExpression | undefined;
  let { role, name, owner } = literal;
  const { via } = literal;
  const calls = via?.calls ?? [];
  let passed = 0;
  for (const call of calls) {
    const how = view.passesOn(call, literal);
    if (how === undefined) break;
    passed++;
    if (how !== "instead") continue;
    lookUp ??= call;
    if (fallbackOf === undefined && isOfEnvironment(call, view)) fallbackOf = lookUpText(call, view);
  }
  if (via && passed === calls.length) {
    if (role === "argument" && via.role !== "item") role = via.role;
    // What is looked up has a name of its own.
    const bound = via.role === "item" ? undefined : via.name;
    name = (lookUp ? bound : undefined) ?? name ?? bound;
    owner ??= via.owner;
  }
  const lookedUp = fallbackOf === undefined ? undefined : /(\w+)\W*$/u.exec(fallbackOf)?.[1];
  const ownerName = owner?.kind === "class" ? (owner.class.name ?? "") : "";
  if (fallbackOf === undefined && owner && name !== undefined && !name.startsWith("_") && isFilledByEnvironment(owner, view)) fallbackOf = `${ownerName}.${name}`;
  const isForDevelopment = literal.isForDevelopment === true || /^_?(?:Test|Testing|Dev|Development|Local)(?![a-z])/u.test(ownerName) || isOfDevelopers(view.file.filename);
  return { role, name, fallbackOf, lookUp, lookedUp, isForDevelopment };
}

/** Whether the fields of a class are read from the environment, as one of its bases says. */
function isFilledByEnvironment(owner: Expression, view: View): boolean {
  const seen = new Set([owner]);
  for (const each of seen) {
    const bases = each.kind === "class" ? each.class.bases : [];
    if (bases.some((base) => isOfEnvironment(base, view))) return true;
    for (const base of seen.size < 20 ? bases : []) for (const target of view.targetsOf(base)) seen.add(target);
  }
  return false;
}

function isOfEnvironment(expression: Expression, view: View): boolean {
  return view.value(expression).sources.some(({ kind }) => kind === "environment");
}

/** The environment's variable that a literal stands in for, as the code writes it. */
function environmentOf({ role, other }: Literal, view: View): string | undefined {
  if ((role !== "fallback" && role !== "default") || !other) return undefined;
  const source = view.value(other).sources.find(({ kind }) => kind === "environment");
  return source && other.kind === "call" ? lookUpText(other, view) : source?.text;
}

/** `config.get("JWT_SECRET")` is named by what it asks for; what else it is told may be a secret. */
function lookUpText(call: CallExpression, view: View): string {
  const [first] = call.arguments;
  return call.arguments.length < 2 || !first ? view.value(call).text : `${view.value(call.callee).text}(${view.value(first.value).text})`;
}
