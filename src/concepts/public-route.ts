import type { Route } from "./route.ts";
import { wordsOf } from "./words.ts";

/** Last words of a path that are public on purpose; words such as `token` or `callback` are more often guarded than not. */
const publicWord = /^(?:log-?in|sign-?in|log-?out|sign-?out|sign-?up|register|registration|(?:generate-)?authentication-options|verify-authentication|health\w*|ready|live|ping|version|robots|sitemap|favicon|openapi|captcha|badge|csp-report)(?:\.\w+)?$/iu;
/** Who has lost the password, or has yet to show that an address is theirs, cannot sign in. */
const recovery = /(?:^|\/)(?:recover|(?:account-?)?recovery|forgot|(?:forgot|reset|recover|new)[/_-]?password|password[/_-]?(?:reset|recovery|forgot)|(?:confirm|verify)-?email|email\/(?:confirm|verify))(?:\/|$)/iu;
/** What whoever knows it may do: `/checkouts/{client_secret}`, `/invitations/:token`. */
const bearer = /[{<:](?:\w+:)?(?:\w*_?secret|(?:\w+_)?token|\w+Token)(?:[}>/]|$)/u;
/** All that a library answers about signing in. */
const signingIn = /(?:^|\/)auth\/\[\.{3}\w+\]$|\/\[\.{3}\w*auth\w*\]$/iu;
/** The name of a function that is public on purpose, or that says which other proof it takes. */
const publicName = /\w(?:With|By)(?:Token|Signature|ApiKey)$|^(?:log_?in|sign_?in|log_?out|sign_?out|sign_?up|register(?:user|account)?|forgot_?[Pp]assword|reset_?[Pp]assword|password_?[Rr]eset|session_?[Ii]nitiali[sz]e|initiali[sz]e_?[Ss]ession|health_?check)(?:[A-Z_]\w*)?$/u;

/** Whether a route is public by its nature, as its path or its handler says. */
export function isMeantForAll(route: Pick<Route, "path" | "methods" | "handlerName" | "prefixes" | "isGone">): boolean {
  const { methods, handlerName = "" } = route;
  // Where it has no word of its own, what it is mounted at speaks for it.
  const isBare = route.path !== undefined && !/[a-z]/iu.test(route.path.replace(/[:{<*][^/]*/gu, ""));
  const [prefix] = isBare ? route.prefixes : [];
  const path = prefix === undefined ? route.path : `${prefix}${route.path ?? ""}`;
  if (methods.includes("any") && (path === undefined || /^\/?(?:\(\.\*\)|\*\w*|\{\*\w+\})?$/u.test(path))) return true; // the answer to all other paths
  const words = path?.split("/").filter((word) => word !== "" && !/^[:{<*]/u.test(word)) ?? [];
  if (path === undefined && /^[A-Z]/u.test(handlerName)) {
    const own = wordsOf(handlerName.split(".")[0] ?? "").filter((word) => !/^(?:views?|viewset|api|resource|endpoint|handler|list|detail|create|user|account|generic|custom)$/u.test(word)).join("-");
    if (publicWord.test(own) || recovery.test(`/${own}`) || /webhook|callback|oauth|token-obtain|obtain|(?:^|-)(?:log-?in|sign-?in|sign-?up|register|registration|logout|health)(?:-|$)/u.test(own)) return true;
  }
  return bearer.test(path ?? "") || publicWord.test(words.at(-1) ?? "") || recovery.test(path ?? "") || signingIn.test(path ?? "") || publicName.test(handlerName) || route.isGone;
}
