import type { Neighbourhood } from "../code/routing.ts";
import { isMeantForAll, type Route } from "./route.ts";

const writing = new Set(["post", "put", "patch", "delete", "any"]);

/** Routes of one router, with which another one is compared. */
export class Group {
  count = 0;
  /** How many have anything that may be a guard. */
  sure = 0;
  /** Those that say so. */
  readonly guarded: Route[] = [];

  add(route: Route): void {
    this.count++;
    if (route.guards.length > 0) this.sure++;
    if (route.guards.some(({ isStated }) => isStated)) this.guarded.push(route);
  }
}

/** Whether a route changes nothing, as far as its methods say. */
export function isReader({ methods }: Pick<Route, "methods">): boolean {
  return !methods.some((method) => writing.has(method));
}

/** The guard that most routes state first. */
export function mostCommon(routes: readonly { readonly guards: readonly { readonly name: string; readonly isStated: boolean; readonly isOrdered?: boolean }[] }[]): string {
  const counts = new Map<string, number>();
  for (const { guards } of routes) for (const { name } of guards.filter(({ isStated, isOrdered }) => isStated && isOrdered !== true).slice(0, 1)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "a guard";
}

/** Routes of other files that have a guard, where one has none. */
export interface Evidence {
  readonly guarded: number;
  readonly count: number;
  /** ` (and 3 more of its router)`: what the report speaks for, too. */
  readonly others: string;
  readonly where: string;
  readonly guard: string;
  /** Where one of the guards stands. */
  readonly file: string;
  readonly line: number;
}

/** Paths by which people come in: other routes are no measure for them. */
const isAboutSigningIn = /\/(?:auth|oauth2?|oidc|saml|sso|log-?ins?|sign-?(?:up|in)\w*|sessions?|public|scim|\.well-known)(?:\/|$)/iu;

/**
 * Compares routes whose router shows no guard with those of other files, the nearest first; the first that are enough decide. Of a router none of whose routes has a guard the first speaks for all, since it is
 * the router's guard that was forgotten.
 */
export function around(routes: readonly Route[], { minSiblings, minShare }: { readonly minSiblings: number; readonly minShare: number }): (route: Route) => Evidence | undefined {
  const spoken = new Set<string>();
  const groups: Neighbourhood[] = [];
  let more: Iterator<Neighbourhood> | undefined;
  const groupAt = (i: number, of: Route): Neighbourhood | undefined => {
    if (i < groups.length) return groups[i];
    const next = (more ??= of.neighbourhoods()[Symbol.iterator]()).next();
    if (next.done !== true) groups.push(next.value);
    return groups[i];
  };
  return (route) => {
    const key = route.router ?? "";
    if (spoken.has(key) || isAboutSigningIn.test(`/${route.path ?? ""}`)) return undefined;
    // Whoever writes two routers beside each other, one with a guard, means the other one to have none.
    if (routes.some((each) => each.router !== route.router && each.guards.some(({ isStated }) => isStated))) return undefined;
    for (let i = 0; ; i++) {
      const group = groupAt(i, route);
      if (!group) return undefined;
      // A function that a client calls by its name is no handler of a path.
      const alike = group.routes.filter((each) => each.library === route.library && each.hasPath === (route.path !== undefined) && !each.isPublic && isReader(each) === isReader(route));
      const guarded = alike.filter(({ guards }) => guards.length > 0);
      if (alike.length < minSiblings) continue;
      const [first] = guarded.flatMap(({ guards }) => guards.filter(({ isStated }) => isStated));
      // The further away, the more must agree.
      const [least, share] = group.kind === "tree" ? [minSiblings + 1, Math.max(minShare, 0.75)] : [minSiblings, minShare];
      if (!first || guarded.length < least || guarded.length / alike.length < share) {
        if (guarded.length < least && guarded.length === alike.length) continue;
        return undefined;
      }
      spoken.add(key);
      const others = routes.filter((each) => each !== route && each.router === route.router && !isMeantForAll(each)).length;
      const name = mostCommon(guarded);
      const shown = guarded.flatMap(({ guards }) => guards).find((guard) => guard.name === name) ?? first;
      return {
        guarded: guarded.length, count: alike.length, where: group.where, guard: shown.name, file: shown.file, line: shown.line,
        others: others === 0 || key === "" ? "" : ` (and ${others} more of its router)`,
      };
    }
  };
}
