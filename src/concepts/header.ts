import type { Grade, RecognisedCall } from "../code/call.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept, type View } from "./concept.ts";
import { optional, slot } from "./form.ts";

/** A header that the program sends with its answer. */
export interface Header extends Place {
  readonly grade: Grade;
  readonly library: string;
  /** In lower case. */
  readonly name: string;
  readonly value: Value;
  /** The answer says of itself that any cache may keep it, so it is the same for everyone. */
  readonly isForEveryone: boolean;
}

export const header = defineConcept({
  form: {
    name: optional(slot),
    value: optional(slot),
    /** An object with a member for each header. */
    all: optional(slot),
  },
  recognise(model, call, view): readonly Header[] {
    const name = view.valueAt(call.at(model.name))?.constant;
    const value = view.valueAt(call.at(model.value));
    const own = typeof name === "string" && value ? [fact(call, view, name, value, false)] : [];
    const all = view.valueAt(call.at(model.all))?.entries ?? [];
    const isForEveryone = all.some(([key, entry]) => key.toLowerCase() === "cache-control" && /\bpublic\b/u.test(String(entry.constant)));
    return [...own, ...all.map(([key, entry]) => fact(call, view, key, entry, isForEveryone))];
  },
});

function fact({ grade }: RecognisedCall, { library }: View, name: string, value: Value, isForEveryone: boolean): Header {
  return { range: value.range, loc: value.loc, grade, library, name: name.toLowerCase(), value, isForEveryone };
}
