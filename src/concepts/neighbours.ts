import type { Neighbourhood } from "../code/routing.ts";
import { isMeantForAll } from "./public-route.ts";
import type { Route } from "./route.ts";
import { isReader, most, mostCommon, type Wanted } from "./siblings.ts";

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

/** Paths by which people come in, those before there is anybody, and those that are open to whoever comes. */
const isAboutSigningIn = /\/(?:setup|install(?:er|ation)?|auth|oauth2?|oidc|saml|sso|log-?ins?|sign-?(?:up|in)\w*|refresh[-_]?tokens?|tokens?\/refresh|sessions?|public|scim|\.well-known)(?:\/|$)/iu;
/** Paths of accounts that are made or found again: guards there ask for something else than a log-in. */
const isAboutAccounts = /\/(?:log-?outs?|register|registration|(?:re-?)?confirm\w*|verify|verification|activate|activation|(?:reset|forgot|recover)[\w-]*|recovery)(?:\/|$)/iu;

/** Paths that other programs call, whose word is proved in other ways. */
const isForPrograms = /\/(?:\w+-)?(?:web-?hooks?|hooks?|callbacks?)(?:\/|$)/iu;

/** Whether people come in by a path, or are asked for nothing there. */
export function isWayIn(path: string | undefined): boolean {
  return isAboutSigningIn.test(`/${path ?? ""}`);
}

/** The path of a route below what other files put before it, on the first road to it. */
export function fullPath({ path = "", prefixes: [prefix = ""] }: Pick<Route, "path" | "prefixes">): string {
  return `${prefix}/${path}`;
}

/** What the folder must say where the file says something else. */
const nearlyAll = { count: 8, share: 0.9 } as const;

/** Routes of a router that nobody knows are made as those beside them. */
function isOfOneLibrary({ library: one }: { readonly library: string }, { library: other }: { readonly library: string }): boolean {
  return one === other || one === "" || other === "";
}

/**
 * Compares routes whose router shows no guard with those of other files, the nearest first; the first that are enough decide. Of a router none of whose routes has a guard the first speaks for all, since it is
 * the router's guard that was forgotten.
 * @returns what speaks for a guard of one route; where `isUndecided`, its own file has guards, and too few of them to tell
 */
export function around(routes: readonly Route[], { minSiblings, minShare }: Wanted): (route: Route, isUndecided?: boolean) => Evidence | undefined {
  const spoken = new Set<string>();
  const groups: Neighbourhood[] = [];
  let more: Iterator<Neighbourhood> | undefined;
  const groupAt = (i: number, of: Route): Neighbourhood | undefined => {
    if (i < groups.length) return groups[i];
    const next = (more ??= of.neighbourhoods()[Symbol.iterator]()).next();
    if (next.done !== true) groups.push(next.value);
    return groups[i];
  };
  return (route, isUndecided = false) => {
    const key = route.router ?? "";
    if (spoken.has(key) || isWayIn(fullPath(route)) || isForPrograms.test(fullPath(route))) return undefined;
    // Whoever writes two routers beside each other, one with a guard, means the other one to have none, unless next to all beside the file have one.
    const isSaidOtherwise = isUndecided || routes.some((each) => each.router !== route.router && each.guards.some(({ isStated }) => isStated));
    for (let i = 0; ; i++) {
      const group = groupAt(i, route);
      if (!group) return undefined;
      // A function that a client calls by its name is no handler of a path.
      const comparable = group.routes.filter((each) => isOfOneLibrary(each, route) && (each.path === undefined) === (route.path === undefined) && !each.isPublic && !isWayIn(each.path) && !isAboutAccounts.test(`/${each.path ?? ""}`) && isReader(each) === isReader(route));
      // Of those that hang below the same place without a guard, each is as open for the same reason.
      const below = route.through.filter((place) => !comparable.some(({ guards, through }) => guards.length > 0 && through.includes(place)));
      const alike = comparable.filter(({ through }) => !below.some((place) => through.includes(place)));
      const guarded = alike.filter(({ guards }) => guards.length > 0);
      if (alike.length < minSiblings) continue;
      const [first] = guarded.flatMap(({ guards }) => guards.filter(({ isStated }) => isStated));
      if (isSaidOtherwise && group.kind !== "directory") return undefined;
      // The further away, the more must agree.
      const [least, share] = isSaidOtherwise ? [nearlyAll.count, nearlyAll.share] : group.kind === "tree" ? [minSiblings + 1, Math.max(minShare, most)] : [minSiblings, minShare];
      if (!first || guarded.length < least || guarded.length / alike.length < share) {
        if (guarded.length < least && guarded.length === alike.length) continue;
        return undefined;
      }
      spoken.add(key);
      const others = routes.filter((each) => each !== route && each.router === route.router && each.guards.length === 0 && !isMeantForAll(each)).length;
      const name = mostCommon(guarded);
      const shown = guarded.flatMap(({ guards }) => guards).find((guard) => guard.name === name) ?? first;
      return {
        guarded: guarded.length, count: alike.length, where: group.where, guard: shown.name, file: shown.file, line: shown.line,
        others: others === 0 || key === "" ? "" : ` (and ${others} more of its router)`,
      };
    }
  };
}
