import { readRouteFunctions, type RouteFunction } from "./route-functions.ts";

/** `settings.rampart.auth`: what an application says of its own guards and of what is public. */
export interface AuthSettings {
  /** Names of guards, or globs of such, added to those that words tell: `withWorkspace`, `middleware.ensure*`. */
  readonly guards?: readonly string[];
  /** Modules whatever of which runs before a route is a guard: `@acme/auth`, `**\/policies/*`. */
  readonly guardModules?: readonly string[];
  /** Names that read as guards and are none. */
  readonly notGuards?: readonly string[];
  /** Types of parameters that carry a guard. */
  readonly guardAliases?: readonly string[];
  /** Routers by name, or files by glob, whose routes are guarded where nobody sees it. */
  readonly guardedRouters?: readonly string[];
  /** Paths that anybody may call, as they are mounted: `/hooks/*`. */
  readonly publicPaths?: readonly string[];
  /** Words of the code that say that anybody may call: `OpenToAll`. */
  readonly publicMarkers?: readonly string[];
  /** Functions of the application that make routes. */
  readonly routeFunctions?: readonly RouteFunction[];
  /** Something refuses whoever is not signed in before every route: in all files, or in those of these globs. */
  readonly globalGuard?: boolean | readonly string[];
}

const fields = ["guards", "guardModules", "notGuards", "guardAliases", "guardedRouters", "publicPaths", "publicMarkers"] as const;

/** The same, ready to be asked. */
export class AuthWords {
  readonly #settings: AuthSettings;

  constructor(settings: AuthSettings) {
    this.#settings = settings;
  }

  /** Whether the settings say that a name is a guard's (true), or none (false). */
  isGuard(name: string, module?: string): boolean | undefined {
    const last = name.split(".").at(-1) ?? name;
    const { guards = [], notGuards = [], guardModules = [] } = this.#settings;
    if (isAmong(notGuards, name, last)) return false;
    return isAmong(guards, name, last) || (module !== undefined && isAmong(guardModules, module)) ? true : undefined;
  }

  get routeFunctions(): readonly RouteFunction[] {
    return this.#settings.routeFunctions ?? [];
  }

  isGuardAlias(name: string): boolean {
    return isAmong(this.#settings.guardAliases ?? [], name, name.split(".").at(-1) ?? name);
  }

  /** Whether the routes of a router, or of a file, are guarded where nobody sees it. */
  isGuardedRouter(name: string | undefined, file: string): boolean {
    const { guardedRouters = [], globalGuard = false } = this.#settings;
    const isWhole = typeof globalGuard === "boolean" ? globalGuard : isFileAmong(globalGuard, file);
    return isWhole || isFileAmong(guardedRouters, file) || (name !== undefined && isAmong(guardedRouters, name));
  }

  isPublicPath(path: string | undefined): boolean {
    return path !== undefined && isAmong(this.#settings.publicPaths ?? [], path);
  }

  isPublicMarker(name: string): boolean {
    return isAmong(this.#settings.publicMarkers ?? [], name, name.split(".").at(-1) ?? name);
  }
}

/**
 * Reads `settings.rampart.auth`.
 * @throws an error that names the field which is wrong
 */
export function readAuthSettings(written: unknown, where: string): AuthWords {
  if (written === undefined) return new AuthWords({});
  if (typeof written !== "object" || written === null || Array.isArray(written)) throw new TypeError(`${where}: expected an object`);
  for (const [key, value] of Object.entries(written)) {
    if (key === "routeFunctions") {
      readRouteFunctions(value, `${where}.${key}`);
      continue;
    }
    if (key === "globalGuard" ? typeof value === "boolean" || isTexts(value) : fields.some((field) => field === key) && isTexts(value)) continue;
    if (key === "globalGuard") throw new TypeError(`${where}.globalGuard: expected true, false or an array of globs`);
    if (fields.some((field) => field === key)) throw new TypeError(`${where}.${key}: expected an array of strings`);
    throw new TypeError(`${where}.${key}: unknown setting; known are ${[...fields, "routeFunctions", "globalGuard"].join(", ")}`);
  }
  return new AuthWords(written);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isAmong(globs: readonly string[], ...texts: readonly string[]): boolean {
  return globs.some((glob) => texts.some((text) => isMatch(glob, text)));
}

function isFileAmong(globs: readonly string[], file: string): boolean {
  const path = file.replaceAll("\\", "/");
  return globs.some((glob) => glob.includes("/") && (isMatch(glob, path) || isMatch(`*/${glob}`, path)));
}

/** Whether a text is what a glob says: each star stands for any characters. */
function isMatch(glob: string, text: string): boolean {
  const [first = "", ...rest] = glob.replaceAll(/\*{2,}\/?/gu, "*").split("*");
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
