import type { FunctionCode } from "../code/function.ts";
import type { View } from "./concept.ts";
import type { Route } from "./route.ts";

/**
 * What a handler does with who is calling, whom something before it has put somewhere: it takes somebody for granted, it asks first whether there is anybody, or it
 * mentions somebody who need not be there.
 */
export type CallerUse = "taken" | "asked" | "mentioned";

/** Where a guard puts who is calling. */
const place = /\b(?:req|request|ctx|context|res|response|socket|c)\.(?:(?:state|locals|session|raw|var|data)\.)?(?:user|auth|currentUser|userId|account)\b|\bc\.get\(["'](?:user|auth|currentUser|userId)["']\)/u;
/** `@CurrentUser() user`: a parameter that is filled with who is calling. */
const handedIn = /@(?!UserAgent)\w*(?:User|Account|Principal|Subscriber|Member|[a-z]Session)\w{0,20}\(/u;
const taken = new RegExp(`(?:${place.source})(?!\\s*(?:\\?|&&|\\|\\||=[^=>]|===?\\s*(?:null|undefined)))|${handedIn.source}`, "u");
const asked = new RegExp(`(?:!\\s*|\\bif\\s*\\(\\s*)(?:${place.source})\\s*(?:\\)|&&|\\|\\|)`, "u");
/** `req.user && req.user.id`, `req.user?.id`: somebody need not be there. */
const doubted = new RegExp(`(?:${place.source})\\s*(?:&&|\\|\\||\\?)`, "u");
/** Comments speak of whoever they like. */
const comment = /(?<![:"'`])\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\//gu;

/** The same in Python. */
const placeInPython = /(?<![\w.])(?:(?:self\.)?request\.user|self\.current_user|g\.(?:current_)?user|\w{0,40}auth\.current_user\(\)|current_user)(?!\w)/u;
const takenInPython = new RegExp(`${placeInPython.source}(?!\\s*(?:[=!]=|=[^=]|(?:is|and|or|if)\\b|\\.is_(?:authenticated|anonymous|active)\\b))`, "u");
/** A name of its own, or a parameter, was perhaps asked for as well. */
const askedInPython = new RegExp(`\\.is_(?:authenticated|anonymous)\\b|\\b(?:if|and|or|not|getattr\\()\\s*${placeInPython.source.replace("(?<![\\w.])", "")}\\s*(?:[:,)]|(?:and|or|is)\\b|==)|\\bcurrent_user\\s*[:=]`, "u");
/** Where it does not come from another module, the name alone says nothing. */
const callerImported = /^from [\w.]{1,100} import (?:\([^()]{0,2000}|[^\n(]{0,500})\bcurrent_user\b/mu;

function callerInPython(own: string, text: string): CallerUse | undefined {
  if (askedInPython.test(own)) return "asked";
  const [read] = takenInPython.exec(own) ?? [];
  if (read !== undefined && (read !== "current_user" || callerImported.test(text))) return "taken";
  return placeInPython.test(own) ? "mentioned" : undefined;
}

/** What a function does with who is calling, as its text says. */
export function callerIn({ range }: FunctionCode, { file: { text, language } }: View): CallerUse | undefined {
  const written = text.slice(...range);
  if (language === "python") return callerInPython(written, text);
  if (language !== "javascript" || (!place.test(written) && !handedIn.test(written))) return undefined;
  const own = written.replace(comment, " ");
  if (asked.test(own)) return "asked";
  return taken.test(own) && !doubted.test(own) ? "taken" : place.test(own) ? "mentioned" : undefined;
}

/** Where a route takes for granted who is calling. */
export interface Taking {
  /** How many more of its router it speaks for. */
  readonly more: number;
  /** It speaks for all of its router that are open. */
  readonly isOfRouter: boolean;
}

/**
 * Routes that take for granted who is calling, where nothing before them asks that. Of a router with several of them the first one speaks for all that are open: it is the
 * router's guard that is missing.
 * @param isOpen whether a route changes something and shows nothing that asks
 * @returns `saidForRouter` where another one has spoken for this one
 */
export function takingForGranted(routes: readonly Route[], isOpen: (route: Route) => boolean): (route: Route) => Taking | "saidForRouter" | undefined {
  const byRouter = new Map<string, { readonly open: readonly Route[]; readonly first: Route | undefined; readonly isOfRouter: boolean }>();
  return (route) => {
    const { router } = route;
    if (router === undefined || !isOpen(route)) return undefined;
    let known = byRouter.get(router);
    if (!known) {
      const open = routes.filter((each) => each.router === router && isOpen(each));
      const takers = open.filter(({ caller }) => caller === "taken");
      // Where no guard of the application stands with its routes, it may stand where nobody looks.
      const isInView = route.prefixes.length > 0 || routes.some((each) => each.router === router && each.guards.length > 0);
      const stated = routes.filter((each) => each.router === router && each.guards.some(({ isStated }) => isStated)).length;
      byRouter.set(router, (known = { open, first: isInView ? takers[0] : undefined, isOfRouter: takers.length >= several && takers.length > stated }));
    }
    const { open, first, isOfRouter } = known;
    if (route !== first) return first && isOfRouter ? "saidForRouter" : undefined;
    return { more: (isOfRouter ? open : open.filter(({ caller }) => caller === "taken")).length - 1, isOfRouter };
  };
}

/** So many that take somebody for granted say that their router has lost its guard, whatever some of its routes have. */
const several = 3;
