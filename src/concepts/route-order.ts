import type { View } from "./concept.ts";
import type { Facts } from "./facts.ts";
import { believed, elsewhere, type Guard } from "./guard.ts";
import { type Middleware, sharedAmong } from "./middleware.ts";
import type { Route } from "./route.ts";
import { definedIn } from "./route-guards.ts";
import { copied, owners, withGuards } from "./route-made.ts";

/** Adds the guards of a route's router: middleware written before it, what the router was made with, and what other files put before it. */
export function withMiddleware({ route: found, middleware }: Facts, view: View): readonly Route[] {
  // What a decorator makes a route is not one by its looks as well.
  const said = new Set(found.flatMap(({ router, loc: { start } }) => (router === "functions" ? [] : [`${start.line}:${start.column}`])));
  const routes = said.size === found.length ? found : found.filter(({ router, loc: { start } }) => router !== "functions" || !said.has(`${start.line}:${start.column}`));
  const byRouter = new Map<string | undefined, Middleware[]>();
  for (const each of middleware) {
    const others = byRouter.get(each.router);
    if (others) others.push(each);
    else byRouter.set(each.router, [each]);
  }
  const shared = sharedAmong(middleware);
  /** What routers share that were taken in before a place. */
  const sharedWith = (place: Covered, depth: number): readonly Middleware[] => (shared.size === 0 || depth > 3 ? [] : middleware.flatMap((each) => (
    each.below && each.below.router === place.router && each.range[1] <= place.range[1]
      ? [...(byRouter.get(each.router) ?? []).filter((step) => shared.has(step)), ...sharedWith({ ...each, path: undefined }, depth + 1)] : [])));
  /** What runs before a place of a router, and before the router itself. */
  const runBefore = (place: Covered, depth: number): readonly Middleware[] => {
    const here = place.router === undefined ? [] : (byRouter.get(place.router) ?? []).filter((each) => covers(each, place));
    const above = here.flatMap(({ below, range }) => (below && depth < 5
      ? runBefore({ router: below.router, range, path: typeof below.path?.constant === "string" ? below.path.constant : undefined }, depth + 1) : []));
    return [...here, ...above, ...sharedWith(place, 0)];
  };
  let stated: boolean | undefined;
  // Where routes state guards of their own, what runs before all routes is another kind of guard.
  const isStatedHere = (): boolean => (stated ??= routes.filter((one) => one.guards.some(({ isStated }) => isStated)).length * 2 > routes.length);
  return routes.map((one) => {
    const before = [...new Set([one.router, ...(owners.get(one) ?? [])])].flatMap((router) => runBefore({ router, range: one.range, path: one.path }, 0));
    const applied = one.open === "byDefault" ? before.filter(({ isDefault }) => !isDefault) : before;
    const nearer = applied.length === 0 ? one : withGuards(one, () => applied.flatMap(({ guards }) => guards));
    return withRoads(nearer, applied, view, isStatedHere);
  });
}

/** Adds the guards that stand in other files, where this one shows none: with what hangs the router somewhere, or with everything. */
function withRoads(one: Route, applied: readonly Middleware[], view: View, isStatedHere: () => boolean): Route {
  const far = (): readonly Guard[] => {
    if (view.auth.isGuardedRouter(one.on?.kind === "name" ? one.on.name : undefined, view.file.filename)) return [believed("a guard that the settings name", one)];
    const defined = definedIn(applied.flatMap((each) => each.elsewhere), view, one);
    if (defined.length > 0) return defined;
    const roads = one.router === undefined ? [] : view.routing.roadsTo(one.router, one.path, one.range[1]);
    if (roads.length > 0 && roads.every(({ guards }) => guards.length > 0)) return (roads[0]?.guards ?? []).map((guard) => elsewhere(guard, one));
    return one.open === "byDefault" ? [] : view.routing.everywhere(one.library, one.path, isStatedHere()).map((guard) => elsewhere(guard, one));
  };
  let guards: readonly Guard[] | undefined;
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(one)) as Route;
  Object.defineProperty(copy, "guards", { enumerable: true, get: () => (guards ??= one.guards.length > 0 ? one.guards : far()) });
  return copied(copy, one);
}

type Covered = Pick<Route, "router" | "range" | "path">;

/** Whether a middleware runs before what a router answers at a place. */
function covers({ isOrdered, range, path }: Pick<Middleware, "isOrdered" | "range" | "path">, one: Pick<Route, "range" | "path">): boolean {
  if (isOrdered && range[1] > one.range[1]) return false; // links of a chain begin at one place
  const prefix = path?.constant;
  return typeof prefix !== "string" || (one.path?.startsWith(prefix.replace(/\/?\*?$/u, "")) ?? false);
}
