import type { Grade, RecognisedCall, Slot } from "../code/call.ts";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import { defineConcept, type View } from "./concept.ts";
import { oneOf, optional, type Read, slot, slots, text } from "./form.ts";
import { type Condition, termsIn, textTermsIn } from "./look-up-terms.ts";
import { ownersOf, type Standing } from "./ownership.ts";

/** Stored records that the program reads, changes or removes, by what it asks for. */
export interface LookUp extends Place {
  readonly grade: Grade;
  readonly library: string;
  /** As the code calls what is looked up: `Item`. */
  readonly model: string;
  readonly does: "read" | "change" | "remove";
  /** What it asks for, as far as that is in sight. */
  readonly conditions: readonly Condition[];
  /** Nothing but these is asked for. */
  readonly isWhole: boolean;
  /** The call that all parts of one chain begin with. Identity only. */
  readonly root: CallExpression;
  /** The function that it is done for. */
  readonly handler: FunctionCode | undefined;
  /** Whether it, or the code around it, makes sure that the record is the caller's. */
  readonly standing: Standing;
}

/** The look-ups of a file, which are worked out when a rule asks for them. */
export interface LookUps {
  readonly parts: readonly Part[];
  readonly all: readonly LookUp[];
}

/** One call of a look-up, as the knowledge describes it. */
interface Part {
  readonly model: Model;
  readonly call: RecognisedCall;
  readonly view: View;
}

const form = {
  /** What is looked up; told by how the chain begins where this is absent. */
  model: optional(slot),
  does: optional(oneOf("read", "change", "remove")),
  /** Only a method of a member, or of what a method gives, by one of these names, separated by `|`. */
  on: optional(text),
  /** Records of fields and what they are to be. */
  where: optional(slots),
  /** The identifier by itself. */
  id: optional(slot),
  /** Comparisons of fields. */
  terms: optional(slots),
  /** The name of one field, and what it is to be. */
  field: optional(slot),
  value: optional(slot),
  /** Comparisons as text, and the values of its parameters. */
  text: optional(slot),
  parameters: optional(slot),
};

type Model = Read<typeof form>;

export const lookUp = defineConcept({
  form,
  onDemand: [],
  named: /(?:user|owner|author|creator|member|account|tenant|org|team|workspace|created_?by)/iu,
  recognise: (model, call, view): readonly LookUps[] => [{ parts: [{ model, call, view }], all: [] }],
  derive({ lookUp: found, route }, view) {
    const parts = found.flatMap((each) => each.parts);
    let all: readonly LookUp[] | undefined;
    return parts.length === 0 ? [] : [{
      parts,
      get all() {
        return (all ??= ownersOf(joined(parts.flatMap(read), view), route, view));
      },
    }];
  },
});

function read({ model, call, view }: Part): readonly LookUp[] {
  if (model.on !== undefined && !isOn(model.on, call.expression)) return [];
  const asked = conditionsOf(model, call, view);
  const root = rootOf(call.expression, view);
  const name = model.model ? nameIn(call.at(model.model), view) : modelOf(root, call.expression, view);
  if (!asked || name === undefined || (model.model && !/^[A-Z]/u.test(name))) return [];
  // What asks for nothing in sight may still be a part of a chain.
  if (asked.conditions.length === 0 && (asked.isWhole || root === call.expression)) return [];
  const { range, loc } = call.expression;
  return [{
    range, loc, grade: call.grade, library: view.library, model: name, does: model.does ?? "read", root, handler: undefined, standing: { kind: "other" }, ...asked,
  }];
}

function isOn(names: string, { callee }: CallExpression): boolean {
  const on = callee.kind !== "member" ? undefined : callee.object.kind === "call" ? callee.object.callee : callee.object;
  return on?.kind === "member" && names.split("|").includes(on.property ?? "");
}

function conditionsOf(model: Model, call: RecognisedCall, view: View): Pick<LookUp, "conditions" | "isWhole"> | undefined {
  const all = (each: readonly Slot[] | undefined): readonly Expression[] => (each ?? []).flatMap((one) => call.allAt(one));
  const id = call.at(model.id);
  const field = view.valueAt(call.at(model.field))?.constant;
  const value = call.at(model.value);
  const written = view.valueAt(call.at(model.text))?.constant;
  const terms = [...all(model.where).filter((each) => !view.functionOf(each)), ...all(model.terms)].map((each) => termsIn(each, view));
  if (typeof written === "string" && written.includes("=")) terms.push(textTermsIn(written, call.at(model.parameters), view));
  if (id) terms.push(view.targetsOf(id).some(({ kind }) => kind === "record") ? termsIn(id, view) : { conditions: [{ field: "id", value: id }], isWhole: true });
  if (typeof field === "string" && value && /^[\w.]{1,80}$/u.test(field)) terms.push({ conditions: [{ field, value }], isWhole: true });
  return terms.length === 0 ? undefined : { conditions: terms.flatMap(({ conditions }) => conditions), isWhole: terms.every(({ isWhole }) => isWhole) };
}

/** The parts of one chain are one look-up: its conditions together, where the last part stands. */
function joined(found: readonly LookUp[], view: View): readonly LookUp[] {
  const byRoot = new Map<CallExpression, LookUp>();
  for (const each of found) {
    const before = byRoot.get(each.root);
    const isLater = before === undefined || each.range[1] > before.range[1];
    byRoot.set(each.root, {
      ...(isLater ? each : before),
      does: before && before.does !== "read" ? before.does : each.does,
      conditions: [...new Map([...(before?.conditions ?? []), ...each.conditions].map((one) => [one.value, one])).values()],
      isWhole: each.isWhole && (before?.isWhole ?? true),
    });
  }
  return [...byRoot.values()].map((each) => {
    const after = view.file.text.slice(each.range[1], each.range[1] + 120);
    const does = /^(?:\s*\.\w+\([^()]*\)){0,3}\s*\.(delete|update|destroy|del|remove)\w*\(/u.exec(after)?.[1];
    const { callee } = each.root;
    const beginning = /^(delete|update)/u.exec((callee.kind === "member" ? callee.property : callee.kind === "name" ? callee.name : "") ?? "")?.[1];
    const done = does ?? beginning;
    return done === undefined || each.does !== "read" ? each : { ...each, does: done === "update" ? "change" : "remove" };
  });
}

/** The first call of a chain, through variables of the same function that hold a part of it. */
function rootOf(expression: CallExpression, view: View): CallExpression {
  let root = expression;
  for (let i = 0; i < 30; i++) {
    const below = root.callee.kind === "member" ? root.callee.object : undefined;
    if (below?.kind === "call") {
      root = below;
      continue;
    }
    const held = below?.kind === "name" ? view.targetsOf(below).find((each) => each.kind === "call") : undefined;
    if (held?.kind !== "call" || held === root || view.file.functionAround(held) !== view.file.functionAround(expression)) break;
    const next = rootOfChain(held);
    // A connection that a call gives is no part of a query.
    if (modelOf(next, held, view) === undefined || !isBuilder(next)) break;
    root = next;
  }
  return root;
}

function rootOfChain(call: CallExpression): CallExpression {
  let root = call;
  for (let i = 0; i < 60 && root.callee.kind === "member" && root.callee.object.kind === "call"; i++) root = root.callee.object;
  return root;
}

/** What begins a query that later calls add to. */
function isBuilder({ callee }: CallExpression): boolean {
  const name = callee.kind === "member" ? callee.property : callee.kind === "name" ? callee.name : undefined;
  return /^(?:query|select|update|delete|filter|filter_by|where|exclude|all|find|from|selectFrom|updateTable|deleteFrom|createQueryBuilder|select_related|prefetch_related|table)$/u.test(name ?? "");
}

/** What stands for a whole store, and for no one kind of its records. */
const stores = /^(?:db|database|session|prisma\w*|em|manager|orm|tx|trx|client|knex|sql|conn(?:ection)?|query|repo(?:sitory)?|self|this|model|collection|dao|store)$/iu;

/** What a chain looks up, as the code calls it: what it begins with, or the first thing that is named in it. */
function modelOf(root: CallExpression, last: CallExpression, view: View): string | undefined {
  const receiver = root.callee.kind === "member" ? (view.value(root.callee.object).name ?? "").split(".").filter((step) => step !== "") : [];
  while (/^(?:objects|query|_default_manager|_base_manager|all_objects|queryset)$/u.test(receiver.at(-1) ?? "") && receiver.length > 1) receiver.pop();
  const own = receiver.at(-1);
  if (own !== undefined && /^[A-Z]/u.test(own) && !stores.test(own)) return own;
  for (const call of chainFrom(root, last)) {
    const name = nameIn(call.arguments[0]?.value, view);
    if (name !== undefined && (/^[A-Z]/u.test(name) || isBuilder(call) || call.callee.kind === "name" || (call.callee.kind === "member" && /^(?:collection|getRepository|model)$/u.test(call.callee.property ?? "")))) return name;
  }
  return own === undefined || stores.test(own) ? undefined : own;
}

/** The calls of a chain from its first to its last. */
function chainFrom(root: CallExpression, last: CallExpression): readonly CallExpression[] {
  const chain: CallExpression[] = [];
  for (let each: Expression = last, i = 0; each.kind === "call" && i < 60; i++) {
    chain.unshift(each);
    if (each === root || each.callee.kind !== "member") break;
    each = each.callee.object;
  }
  return chain.includes(root) ? chain : [root, ...chain];
}

function nameIn(given: Expression | undefined, view: View): string | undefined {
  if (!given) return undefined;
  if (given.kind === "constant") return typeof given.value === "string" && /^[\w."]{1,60}$/u.test(given.value) ? given.value : undefined;
  if (given.kind === "call" && given.arguments[0]) return given.callee.kind === "name" && /^[A-Z]/u.test(given.callee.name) ? undefined : nameIn(given.callee.kind === "member" ? given.callee.object : undefined, view);
  if (given.kind !== "name" && given.kind !== "member") return undefined;
  const steps = (view.value(given).name ?? "").split(".").filter((step) => !/^(?:objects|query|id|models|tables|schema)$/u.test(step));
  return steps.findLast((step) => /^[A-Z]/u.test(step)) ?? steps.at(-1);
}
