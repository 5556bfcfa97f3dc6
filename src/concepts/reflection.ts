import type { Grade } from "../code/call.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept } from "./concept.ts";
import { slot } from "./form.ts";

/** A place where the program calls a function by a name that it works out, among functions that it did not list. */
export interface Reflection extends Place {
  readonly grade: Grade;
  /** What is called, as written: `window[name]`. */
  readonly callee: string;
  readonly key: Value;
}

export const reflection = defineConcept({
  form: { key: slot },
  recognise(model, call, view): readonly Reflection[] {
    const { range, loc, callee } = call.expression;
    return call.allAt(model.key).map((key) => ({ range, loc, grade: call.grade, callee: view.value(callee).text, key: view.value(key) }));
  },
});
