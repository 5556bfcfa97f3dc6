import type { Grade } from "../code/call.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept } from "./concept.ts";
import { flag, optional, slot } from "./form.ts";

/** A place where the program runs text as code. */
export interface Evaluation extends Place {
  readonly grade: Grade;
  /** What a reader calls it: `eval`, `Function`. */
  readonly name: string;
  readonly code: Value;
  /** The same place also takes functions, so only text is code: timers. */
  readonly takesFunctions: boolean;
}

export const evaluation = defineConcept({
  form: {
    code: slot,
    takesFunctions: optional(flag),
  },
  recognise(model, call, view): readonly Evaluation[] {
    return call.allAt(model.code).map((code) => ({
      range: call.expression.range, loc: call.expression.loc, grade: call.grade,
      name: call.path.split(".").at(-1)?.replace("()", "") ?? call.path,
      code: view.value(code),
      takesFunctions: model.takesFunctions ?? false,
    }));
  },
});
