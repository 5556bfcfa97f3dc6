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
  /** The router that `router` itself hangs below, where this is what hangs it there, and the path at which it does. */
  readonly below: { readonly router: string | undefined; readonly path: Value | undefined } | undefined;
}

export const middleware = defineConcept({
  form: {
    router: slot,
    path: optional(slot),
    handlers: slot,
    /** It applies to routes written before it, too. */
    everywhere: optional(flag),
    /** The router that takes in the router. */
    below: optional(slot),
  },
  recognise(model, call, view): readonly Middleware[] {
    const router = call.at(model.router);
    if (!router) return [];
    const given = call.allAt(model.handlers).flatMap((handler) => {
      const value = view.value(handler);
      return value.items.length > 0 ? value.items : [value];
    });
    const at = view.valueAt(call.at(model.path));
    const path = typeof at?.constant === "string" ? at : undefined;
    const handlers = given.filter((value) => typeof value.constant !== "string");
    const parent = call.at(model.below);
    const own: Middleware = {
      range: call.expression.range, loc: call.expression.loc, library: view.library,
      router: view.identityOf(router), path, handlers,
      isOrdered: model.everywhere !== true,
      below: parent && { router: view.identityOf(parent), path: undefined },
    };
    // `app.use("/items", requireAuth, router)` hangs a router below the application.
    const kind = view.value(router).path;
    const routers = call.allAt(model.handlers).filter((handler) => kind !== undefined && view.value(handler).path === kind);
    return [own, ...routers.map((each): Middleware => (
      { ...own, router: view.identityOf(each), path: undefined, isOrdered: false, below: { router: own.router, path } }))];
  },
});
