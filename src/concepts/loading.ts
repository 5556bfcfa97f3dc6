import type { Grade } from "../code/call.ts";
import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept } from "./concept.ts";
import { slot } from "./form.ts";

/** A place where the program loads a module whose name it works out. */
export interface Loading extends Place {
  readonly grade: Grade;
  /** What a reader calls it: `require`, `import`. */
  readonly name: string;
  /** The name or path of the module. */
  readonly module: Value;
}

export const loading = defineConcept({
  form: { module: slot },
  recognise(model, call, view): readonly Loading[] {
    const { range, loc, callee } = call.expression;
    const name = callee.kind === "name" ? callee.name : call.path;
    return call.allAt(model.module).map((module) => ({ range, loc, grade: call.grade, name, module: view.value(module) }));
  },
});
