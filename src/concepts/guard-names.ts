import { wordsOf } from "./words.ts";

/**
 * Whether a name reads as a check of who is calling. Almost every such name lives in one application only, so words
 * decide, not lists of names: verbs of checking with a subject, and words that mean nothing else.
 */
export function isGuardName(name: string): boolean {
  const words = wordsOf(name.split(".").slice(-2).join("."));
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.some((word) => notGuards.has(word)) || notFirst.has(first) || notFirst.has(wordsOf(name.split(".").at(-1) ?? "")[0] ?? "")) return false;
  if (notLast.has(last) && !/ (?:logged|signed) in$/u.test(words.join(" "))) return false;
  if (/(?:^|\.)Api(?!Key)[A-Z]/u.test(name)) return false; // says so in the documentation of the API
  if (first === "use" && last === "guards") return false; // what it is given is the guard
  if (/^get.+(?:By[A-Z]|_by_)/u.test(name.split(".").at(-1) ?? "")) return false;
  if (first === "get" && words[1] === "current" && words.length > 2 && !notSomebody.has(last)) return true;
  const joined = ` ${words.join(" ")} `;
  if (certain.test(joined)) return true;
  return words.some((word) => verbs.has(word)) && words.some((word) => subjects.has(word));
}

/** Whether a name says that something is checked, whatever it is: enough to be silent, not enough to expect it of others. */
export function isCheckName(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  return checks.has(words[0] ?? "") && !words.some((word) => notGuards.has(word));
}

/** Whether a name says that anybody may come: `publicProcedure`, `SkipAuth`, `AllowAnonymous`. */
export function isOpenName(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  const joined = words.join(" ");
  return /^(?:is )?(?:public|anonymous|unprotected|unauthenticated)\b/u.test(joined) ||
    /^(?:skip|no|without|allow|permit|disable|bypass|ignore|optional|optionally|maybe) (?:\w+ )?(?:auth\w*|guards?|anonymous|unauthenticated|unauthori[sz]ed|jwt|login|session|all)(?: procedure| action| client| guard)*$/u.test(joined);
}

/** Whether the name of a procedure or an action says nothing but that it is one: `baseProcedure`, `actionClient`. */
export function isPlainName(name: string): boolean {
  return /^(?:t|trpc|base|safe|root|default)?(?:procedure|actionclient|action|client)$/iu.test(name.replaceAll("_", ""));
}

/** Whether a name says whose procedure or action it is: `adminProcedure`, `userAction`. */
export function isSomebodysName(name: string): boolean {
  return wordsOf(name).slice(0, -1).some((word) => subjects.has(word) || word === "private");
}

const checks = new Set(["check", "verify", "require", "ensure", "enforce", "validate", "assert", "authorize", "protect"]);
const certain =
  / (?:auth|authed|authenticate[ds]?|authentication|authori[sz]e[ds]?|authori[sz]ation|unauthori[sz]ed|guard|guards|permission|permissions|jwt|bearer|oauth2?|logged in|signed in|login required|api key|apikey|protect|protected|current user|current active user|superuser) /u;
const verbs = new Set([
  "require", "requires", "required", "check", "checks", "verify", "verifies", "validate", "ensure", "ensures", "has", "is", "with", "need", "needs",
  "assert", "enforce", "must", "current", "get", "active", "only", "valid",
]);
const subjects = new Set(["session", "user", "token", "role", "roles", "admin", "admins", "scope", "scopes", "access", "owner", "login", "signature", "staff", "member"]);
const notGuards = new Set([
  "csrf", "xsrf", "throttle", "throttler", "throttling", "rate", "limit", "limiter", "feature", "captcha", "recaptcha", "turnstile", "provider", "providers",
]);
const notSomebody = new Set(["time", "date", "year", "month", "day", "page", "version", "config", "settings", "session", "db", "price", "path", "url", "state", "locale", "language"]);
const notFirst = new Set(["create", "generate", "sign", "update", "delete", "reset", "revoke", "refresh", "register", "remove", "add", "send", "set", "list"]);
const notLast = new Set(["router", "routes", "controller", "service", "config", "schema", "error", "exception", "request", "response", "out", "in", "form"]);
