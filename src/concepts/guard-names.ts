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
  if (/^get.+(?:By[A-Z]|_by_)/u.test(name.split(".").at(-1) ?? "") || isLookUpOfData(name)) return false;
  if (words.some((word) => optional.has(word)) || / (?:not required|exempt)$/u.test(words.join(" "))) return false; // whoever is not signed in may come, too
  if (first === "get" && words[1] === "current" && words.length > 2 && !notSomebody.has(last)) return true;
  const joined = ` ${words.join(" ")} `;
  if (certain.test(joined)) return true;
  return words.some((word) => verbs.has(word)) && words.some((word) => subjects.has(word));
}

/** `Users.findAll`, `userValidation.getUsers`, `getUserItems`: what is looked up is not the caller, or of no concern for who that is. */
function isLookUpOfData(name: string): boolean {
  const [own = "", owner] = name.split(".").toReversed();
  const words = wordsOf(own);
  if (!/^(?:get|find|fetch|load|list|count|parse|read)$/u.test(words[0] ?? "") || words.some((word) => sure.has(word) || word === "session")) return false;
  const at = words.findIndex((word) => subjects.has(word) || word === "permission" || word === "permissions");
  return at < 0 ? owner !== undefined && !isGuardName(own) : at < words.length - 1 && !/^(?:or|from|with|and|if|for|in|by)$/u.test(words[at + 1] ?? "");
}

/**
 * Whether a name that reads as a guard's may as well be that of a look-up: `get_current_tenant`. It is believed where nobody can read
 * what it stands for.
 */
export function isVagueGuardName(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  const [first, second, ...rest] = words;
  if (first !== "get" || second === undefined) return false;
  if (second === "current") return rest.length > 0 && !rest.some((word) => subjects.has(word) || callers.has(word) || /^(?:auth|verified)/u.test(word));
  return !words.some((word) => sure.has(word)) && /^(?:users?|members?|owners?|roles?|scopes?|admins?|staff|access)$/u.test(words.at(-1) ?? "");
}

/**
 * Whether what is called is done with data that is named after who may do what, and checks nobody: `role.permissions.append`,
 * `current_user.followed_posts`.
 * @see https://flask-httpauth.readthedocs.io/en/latest/#flask_httpauth.HTTPBasicAuth.current_user
 */
export function isUseOfData(name: string): boolean {
  const [own = "", owner] = name.split(".").toReversed();
  // `token_auth.current_user()` gives what the guard has found.
  if (owner !== undefined && own === "current_user") return true;
  if (owner === undefined || isGuardName(own) || isCheckName(own)) return false;
  return /(?:^|_)current_?user$/iu.test(owner) ? !/^(?:is|has|can|may|must|allowed)(?![a-z])/u.test(own)
    : /^(?:append|extend|insert|add|pop|remove|discard|clear|update|items|keys|values|copy|count|index|sort|request|send|save|store|push|splice|slice|map|filter|forEach|join|concat|log|info|debug|warn(?:ing)?|error)(?![a-z])/u.test(own);
}

/** Whether a name says that something is checked, whatever it is: enough to be silent, not enough to expect it of others. */
export function isCheckName(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  return checks.has(words[0] ?? "") && !words.some((word) => notGuards.has(word));
}

/**
 * Whether the name of what a framework calls before a route says that it checks somebody: `check_account`, `get_current_user`. What
 * is only looked up or made for the route is named after what it is: `get_user_manager`, `get_user_by_id`, `get_session`.
 */
export function isInjectedGuardName(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  const last = words.at(-1) ?? "";
  const isSure = words.some((word) => sure.has(word));
  if (notInjected.has(last)) return false;
  if (words.includes("session") && !isSure && !words.some((word) => word === "user" || word === "admin")) return false; // a database's
  if (words[0] === "get" && !isSure) return isGuardName(name) && (subjects.has(last) || somebody.has(last));
  return isGuardName(name) || (isCheckName(name) && words.some((word) => somebody.has(word)));
}

/** Whether a name says that somebody may be signed in, and need not: `get_current_user_or_none`, `optional_user`. */
export function isOptionalName(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  return words.some((word) => optional.has(word)) && words.some((word) => subjects.has(word) || somebody.has(word) || /^auth/u.test(word));
}

/** Whether a type says with its name that somebody has been checked: `CurrentUser`, `AdminUserDep`. Most types are only called after what they hold. */
export function isGuardType(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  if (words.some((word) => notGuards.has(word) || optional.has(word))) return false;
  const isSubject = words.some((word) => subjects.has(word) || somebody.has(word));
  if (/^(?:dep|deps|depends|dependency|dependencies)$/u.test(words.at(-1) ?? "")) return isSubject ? !words.includes("session") || words.includes("user") : isGuardName(name);
  if (["current", "require", "requires", "required", "authorize", "authenticate", "logged", "signed", "authenticated", "authorized", "verified"].includes(words[0] ?? "")) {
    return (isSubject || words.length > 1 || words[0] === "authorize") && !notLast.has(words.at(-1) ?? "") && !notSomebody.has(words.at(-1) ?? "");
  }
  return /(?:^| )(?:admin|super) ?user$|^(?:auth|authed)(?: |$)(?:user|admin|account|context|ctx)?$/u.test(words.join(" "));
}

/** Whether a call in a body looks something up, and checks nobody: `get_user(id)`; `get_current_user()` does check. */
export function isLookUpName(name: string): boolean {
  const own = name.split(".").at(-1) ?? "";
  return /^get$|^_*(?:get|find|fetch|load|create|to|from|is|has|set|sqlmodel|model)_/u.test(own) && !/^_*(?:get_(?:current|authenticated|logged|signed)|(?:is|has)_[a-z_]*(?:auth|perm|admin|allowed|owner|staff|superuser|role|access|logged_in))/u.test(own);
}

/** Whether a name says that anybody may come: `publicProcedure`, `SkipAuth`, `AllowAnonymous`. */
export function isOpenName(name: string): boolean {
  const words = wordsOf(name.split(".").at(-1) ?? "");
  const joined = words.join(" ");
  return /^(?:is )?(?:public|anonymous|unprotected|unauthenticated)\b|^(?:login|auth\w*) (?:not required|exempt)$/u.test(joined) ||
    /^(?:skip|no|without|allow|permit|disable|bypass|ignore|optional|optionally|maybe) (?:\w+ )?(?:auth\w*|guards?|anonymous|unauthenticated|unauthori[sz]ed|jwt|login|session|all|any)(?: procedure| action| client| guard)*$/u.test(joined);
}

/** Whether the name of a procedure or an action says nothing but that it is one: `baseProcedure`, `actionClient`. */
export function isPlainName(name: string): boolean {
  return /^(?:t|trpc|base|safe|root|default)?(?:procedure|actionclient|action|client)$/iu.test(name.replaceAll("_", ""));
}

/** Whether a name says whose procedure or action it is: `adminProcedure`, `userAction`. */
export function isSomebodysName(name: string): boolean {
  return wordsOf(name).slice(0, -1).some((word) => subjects.has(word) || word === "private");
}

const checks = new Set(["check", "verify", "require", "requires", "ensure", "enforce", "validate", "assert", "authorize", "protect"]);
const certain =
  / (?:auth|authed|authenticate[ds]?|authentication|authori[sz]e[ds]?|authori[sz]ation|unauthori[sz]ed|guard|guards|permission|permissions|jwt|bearer|oauth2?|logged in|signed in|login required|api key|apikey|protect|protected|current user|current active user|superuser|acl|registered only|members only|staff only|passes test|(?:verify|validate|check|authenticate) webhook) /u;
const verbs = new Set([
  "require", "requires", "required", "check", "checks", "verify", "verifies", "validate", "ensure", "ensures", "has", "is", "with", "need", "needs",
  "assert", "enforce", "must", "current", "get", "active", "only", "valid",
]);
const subjects = new Set(["session", "user", "token", "role", "roles", "admin", "admins", "scope", "scopes", "access", "owner", "login", "signature", "staff", "member"]);
/** Who is calling, by other names: what is checked of them says that it is about them. */
const somebody = new Set(["account", "principal", "identity", "credential", "credentials", "key", "caller", "client", "actor", "tenant", "superuser", "bearer", "authentication"]);
const callers = new Set(["account", "principal", "identity", "credential", "credentials", "caller", "actor", "superuser", "bearer", "me", "permission", "permissions"]);
const sure = new Set(["current", "authenticated", "authorized", "authorised", "auth", "verified", "signed", "logged", "active", "require", "required", "verify", "check", "ensure"]);
/** What is made for a route by what is named after it. */
const notInjected = new Set([
  "manager", "repository", "repo", "strategy", "backend", "factory", "client", "store", "storage", "model", "fields", "list", "ids", "id", "form", "service", "services",
  "config", "settings", "provider", "params", "parameters", "query", "queries", "filter", "filters", "url", "db", "database", "limiter", "limit",
]);
const optional = new Set(["optional", "optionally", "maybe", "anonymous", "unauthenticated"]);
const notGuards = new Set([
  "csrf", "xsrf", "throttle", "throttler", "throttling", "rate", "limit", "limiter", "feature", "captcha", "recaptcha", "turnstile", "provider", "providers",
]);
const notSomebody = new Set(["time", "date", "year", "month", "day", "page", "version", "config", "settings", "session", "db", "price", "path", "url", "state", "locale", "language"]);
/** Whether a function that is given a router puts a guard on it, as its name says: `registerJwtAuth(app)`. */
export function isGuardingName(name: string): boolean {
  return isGuardName(name.replace(/^(?:register|set_?up|configure|init(?:iali[sz]e)?|add|install|apply|use|enable|load)_?(?=[A-Z])/u, ""));
}

/** What is done with data: a service may do it for those only who may. */
const doing = /^(?:(?:batch|bulk|Batch|Bulk)(?=[A-Z]))?(?:[Cc]reate|[Uu]pdate|[Dd]elete|[Rr]emove|[Ss]ave|[Aa]dd|[Ss]end|[Rr]ender|[Ss]et|[Ee]nable|[Dd]isable|[Gg]enerate|[Uu]pload|[Ii]mport|[Ee]xport|[Ss]tore|[Ii]nsert|[Uu]psert|[Cc]hange)(?![a-z])/u;
const lookingUp = /^(?:get|find|fetch|load|list|count)(?![a-z])/u;

/** Whether the name of a function says that it is there for something else than to check somebody, who may be asked for on the way. */
export function isOtherPurpose(name: string): boolean {
  const own = name.split(".").at(-1) ?? "";
  return (doing.test(own) && !/(?:Guard|Auth\w*|Permissions?|Policy)$/u.test(own)) || (lookingUp.test(own) && !/session|auth|current|token|permission/iu.test(own));
}

const notFirst = new Set(["ignore", "skip", "create", "generate", "sign", "update", "delete", "reset", "revoke", "refresh", "register", "remove", "add", "send", "set", "list"]);
const notLast = new Set(["router", "routes", "controller", "service", "config", "schema", "error", "exception", "request", "response", "out", "in", "form"]);
