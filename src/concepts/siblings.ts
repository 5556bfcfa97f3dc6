import { isMeantForAll } from "./public-route.ts";
import type { Route } from "./route.ts";

const writing = new Set(["post", "put", "patch", "delete", "any"]);

/** How many must agree, and which share of all. */
export interface Wanted {
  readonly minSiblings: number;
  readonly minShare: number;
}

/** What the siblings of a route in its own file have, and it does not. */
export interface Near {
  readonly guarded: number;
  readonly count: number;
  /** Those whose guard may be put before the route, too. */
  readonly models: readonly Route[];
  readonly guard: string;
  /** Only the siblings that change something, too, were counted. */
  readonly isOfWriters: boolean;
  /** What is missing says what somebody may do, which differs from route to route more than who must be known. */
  readonly isOfRight?: boolean;
}

/** Routes of one router, with which another one is compared. */
class Group {
  readonly routes: Route[] = [];
  /** How many have anything that may be a guard. */
  sure = 0;
  /** Those that say so. */
  readonly guarded: Route[] = [];
  /** How many of those have a guard of a name. */
  readonly named = new Map<string, number>();

  add(route: Route): void {
    this.routes.push(route);
    if (route.guards.length > 0) this.sure++;
    if (!route.guards.some(({ isStated }) => isStated)) return;
    this.guarded.push(route);
    count(this.named, namesOf(route.guards));
  }

  /** Those that are open beside one that is counted here itself. */
  get open(): number {
    return this.routes.length - this.sure - 1;
  }
}

/** The routes of one router, as far as they say what is expected of each of them. */
export class Siblings {
  readonly #all = new Group();
  readonly #readers = new Group();
  readonly #writers = new Group();
  /** All that change something, whatever stands before them, with the names of the guards that stand with each. */
  readonly #changing = new Map<Route, ReadonlySet<string>>();
  /** How many of those have a guard of a name. */
  readonly #levels = new Map<string, number>();
  /** A word that opens a route is needed only where all others are guarded. */
  isGuardedElsewhere = false;

  add(route: Route): void {
    this.isGuardedElsewhere ||= route.open === "byDefault";
    if (isMeantForAll(route)) return;
    if (!isReader(route)) {
      const names = namesOf(route.own.filter(({ isStated }) => isStated));
      this.#changing.set(route, names);
      count(this.#levels, names);
    }
    const stated = route.guards.filter(({ isStated }) => isStated);
    // A route without that guard stands before it, and the order says that this is meant.
    if (stated.length > 0 && stated.every(({ isOrdered }) => isOrdered)) return;
    this.#all.add(route);
    (isReader(route) ? this.#readers : this.#writers).add(route);
  }

  /** Those that state a guard. */
  get guarded(): readonly Route[] {
    return this.#all.guarded;
  }

  /** Whether all that a route has its siblings have as well, behind the guard that they state: a base class that asks for an owner. */
  isBare({ guards }: Route): boolean {
    const { guarded, named } = this.#all;
    return guards.every(({ name, isOfRights }) => isOfRights === true && guarded.length > 0 && (named.get(name) ?? 0) * 2 >= guarded.length);
  }

  /** What the others of its router have, where one has no guard. */
  evidenceFor(route: Route, { minSiblings, minShare }: Wanted, isReading: boolean): Near | undefined {
    // Where another one is open to readers, too, a route that reads is like its siblings, whatever others need.
    const group = isReading && this.#readers.open > 0 ? this.#readers : this.#all;
    const own = Number(route.guards.length > 0);
    const share = (some: number, all: number, least: number): boolean => all > 0 && (some - own) / all >= least;
    const near = ({ guarded, sure, routes }: Group, isOfWriters: boolean): Near => ({ guarded: sure - own, count: routes.length - 1, models: guarded, guard: mostCommon(guarded), isOfWriters });
    // Where most of the others that change something have no guard, those that read say less.
    const isUsual = isReading || this.#writers.open <= this.#writers.sure - own;
    if (group.guarded.length >= minSiblings && share(group.sure, group.routes.length - 1, isUsual ? minShare : minShare * stricter)) return near(group, false);
    if (isReading) return undefined;
    const writers = this.#writers;
    if (writers.guarded.length >= minSiblings && share(writers.sure, writers.routes.length - 1, Math.max(minShare, most))) return near(writers, true);
    return route.router === undefined ? this.#checked(route, { minSiblings, minShare }) : undefined;
  }

  /** In a file that is a router itself the handlers check by themselves. */
  #checked(route: Route, { minSiblings, minShare }: Wanted): Near | undefined {
    const others = this.#all.routes.filter((each) => each !== route && each.library === route.library);
    const all = others.filter(({ guards, checks }) => guards.length > 0 || checks.length > 0);
    const stating = all.flatMap((each) => [...each.guards, ...each.checks].find(({ isStated }) => isStated) ?? []);
    if (stating.length < minSiblings || all.length / others.length < Math.max(minShare, most)) return undefined;
    return { guarded: all.length, count: others.length, models: [], guard: mostCommon(stating.map((guard) => ({ guards: [guard] }))), isOfWriters: false };
  }

  /** Whether the file says too little of a route: too few of the others have a guard for that to be evidence, or to be meant. */
  isThin({ minSiblings }: Wanted): boolean {
    return this.#all.sure === 0 || (this.#all.sure < minSiblings && (this.#writers.open <= 0 || this.#all.open >= many));
  }

  /** Whether at least half of the others that change something have a guard, which is not enough to say that all should. */
  isUndecided({ minSiblings }: Wanted): boolean {
    return this.#writers.guarded.length >= minSiblings && this.#writers.sure * 2 >= this.#writers.routes.length - 1;
  }

  /** The guard that all others have that change something, beside what a route has as well: one level of two is missing. */
  levelMissing(route: Route): Near | undefined {
    if (isReader(route) || !route.guards.some(({ isStated }) => isStated)) return undefined;
    const its = this.#changing.get(route);
    const others = this.#changing.size - Number(its !== undefined);
    if (others < least) return undefined;
    const names = namesOf(route.guards);
    const among = (name: string): number => (this.#levels.get(name) ?? 0) - Number(its?.has(name) === true);
    // What all others have, the first of them has.
    const [first, second] = this.#changing;
    const theirs = first?.[0] === route ? second : first;
    const missing = [...(theirs?.[1] ?? [])].find((name) => !names.has(name) && among(name) === others);
    if (missing === undefined || [...namesOf(route.own)].some((name) => among(name) * 2 < others) || route.checks.length > 0) return undefined;
    return { guarded: others, count: others, models: [], guard: missing, isOfWriters: true, isOfRight: route.own.length > 0 && !isAboutIdentity.test(missing) };
  }
}

/** What those that read count for less. */
const stricter = 1.25;
/** The share that a part of the siblings must have, where all of them do not suffice. */
export const most = 0.75;
/** Names of guards that ask who somebody is, and not what they may do. */
export const isAboutIdentity = /^(?!.*(?:role|permission|admin|scope|acl|allow|access|owner|member)).*(?:auth|log_?-?in|logged|sign|jwt|session|token|bearer|user$|api_?key)/iu;
/** Beside so many that are open, what one has tells nothing of them. */
const many = 4;
/** So many must have two levels for one to be missing. */
const least = 3;

function count(counts: Map<string, number>, names: ReadonlySet<string>): void {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
}

function namesOf(guards: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(guards.map(({ name }) => name));
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
