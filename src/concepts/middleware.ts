import type { Place } from "../code/place.ts";
import type { Value } from "../code/value.ts";
import { defineConcept } from "./concept.ts";
import { flag, optional, slot } from "./form.ts";

/** Something that runs before the routes of a router, or before those below a path. */
export interface Middleware extends Place {
  readonly library: string;
  /** Which router: the same text for two mentions of one. */
  readonly router: string | undefined;
  /** Absent for all paths. */
  readonly path: Value | undefined;
  readonly handlers: readonly Value[];
  /** False where it applies to routes written before it, too. */
  readonly isOrdered: boolean;
}

export const middleware = defineConcept({
  form: {
    router: slot,
    path: optional(slot),
    handlers: slot,
    /** It applies to routes written before it, too. */
    everywhere: optional(flag),
  },
  recognise(model, call, view): readonly Middleware[] {
    const router = call.at(model.router);
    if (!router) return [];
    const given = call.allAt(model.handlers).flatMap((handler) => {
      const value = view.value(handler);
      return value.items.length > 0 ? value.items : [value];
    });
    const path = view.valueAt(call.at(model.path));
    return [{
      range: call.expression.range, loc: call.expression.loc, library: view.library,
      router: view.identityOf(router),
      path: typeof path?.constant === "string" ? path : undefined,
      handlers: given.filter((value) => typeof value.constant !== "string"),
      isOrdered: model.everywhere !== true,
    }];
  },
});
