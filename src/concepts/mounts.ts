import type { Mounts } from "../code/routing.ts";
import { fullPath, isWayIn } from "./neighbours.ts";
import { isMeantForAll } from "./public-route.ts";
import type { Route } from "./route.ts";
import { isAboutIdentity, isReader, most, mostCommon, type Wanted } from "./siblings.ts";

/** Routers that hang beside the one of a route, most of them behind a guard. */
export interface MountEvidence {
  readonly guarded: number;
  readonly count: number;
  readonly guard: string;
  /** The file that hangs them all, and the line at which it hangs this one. */
  readonly file: string;
  readonly line: number;
  /** ` (and 3 more of its router)`: what the report speaks for, too. */
  readonly others: string;
}

/** Paths that others than users call, or that answer whoever comes: a guard beside them says nothing of them. */
const isForOthers = /\/(?:\w+-)?(?:web-?hooks?|hooks?|callbacks?|health\w*|status|ping|metrics|docs|swagger|openapi|static|assets|share[ds]?|embed\w*|invit\w+|install\w*|setup|onboarding|\w+-proxy)(?:\/|$)/iu;

/**
 * Compares routes whose router hangs somewhere without a guard with the routers that hang beside it. The first route speaks for all of its router, since it is where that
 * hangs that the guard was forgotten.
 */
export function beside(routes: readonly Route[], { minSiblings, minShare }: Wanted): (route: Route) => MountEvidence | "said" | undefined {
  const known = new Map<string, MountEvidence | undefined>();
  const spoken = new Set<string>();
  const evidenceFor = (router: string, route: Route): MountEvidence | undefined => {
    const changing = routes.filter((each) => each.router === router && !isReader(each) && !isMeantForAll(each));
    const left = changing.filter((each) => !asksWho(each));
    // Where most say by themselves who may come, the others are meant to be as they are.
    if ((changing.length - left.length) / changing.length >= most) return undefined;
    return evidenceIn(route.mountsBeside(), minSiblings + 1, Math.max(minShare, most), left.length - 1);
  };
  return (route) => {
    const { router } = route;
    if (router === undefined || isReader(route) || asksWho(route)) return undefined;
    if (spoken.has(router)) return "said";
    const full = fullPath(route);
    if (isWayIn(full) || isForOthers.test(full)) return undefined;
    if (!known.has(router)) known.set(router, evidenceFor(router, route));
    const found = known.get(router);
    if (!found || (route.guards.length > 0 && !isAboutIdentity.test(found.guard))) return undefined;
    spoken.add(router);
    return found;
  };
}

/** Whether something asks who is calling, and not only what they may do. */
function asksWho({ guards, checks, caller }: Route): boolean {
  if (guards.some(({ name, isOfRights }) => isOfRights !== true && isAboutIdentity.test(name))) return true;
  // What speaks of somebody who need not be there asks what they may do.
  return caller !== "taken" && caller !== "mentioned" && checks.some(({ isStated }) => isStated);
}

function evidenceIn(places: readonly Mounts[], least: number, share: number, more: number): MountEvidence | undefined {
  for (const { file, line, guards, others } of places) {
    if (guards.length > 0) return undefined;
    const alike = others.filter(({ path }) => !isWayIn(path) && !isForOthers.test(`/${path ?? ""}`));
    const guarded = alike.filter(({ guards }) => guards.length > 0);
    if (guarded.length >= least && guarded.length / alike.length >= share) {
      return { guarded: guarded.length, count: alike.length, guard: mostCommon(guarded.map(({ guards }) => ({ guards: guards.map((each) => ({ ...each, isStated: true })) }))), file, line, others: more > 0 ? ` (and ${more} more of its router)` : "" };
    }
    // The nearest place at which some are guarded decides.
    if (guarded.length > 0) return undefined;
  }
  return undefined;
}
