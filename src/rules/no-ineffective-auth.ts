import type { Facts } from "../concepts/facts.ts";
import type { Guard } from "../concepts/guard.ts";
import type { Middleware } from "../concepts/middleware.ts";
import { isMeantForAll } from "../concepts/public-route.ts";
import type { Route } from "../concepts/route.ts";
import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "no-ineffective-auth",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow checks of who is calling that stop nobody",
      recommended: "error", languages: ["javascript", "python"], cwe: [306, 696, 862], owasp: ["A01:2021", "A07:2021"], guidelines: [9],
    },
    messages: {
      registeredAfter: "{{guard}} guards nothing: it is registered after every route of {{router}} ({{count}} above, the last in line {{line}}), and what is registered later runs only for later routes. Move it above the routes.",
      notCalled: "{{guard}} makes a guard and is not called here: the function that it gives back never runs. Write {{guard}}(...).",
      notAwaited: "Nobody waits for {{guard}}: it is asynchronous, so what follows runs before it has refused anyone{{evidence}}. Write await {{guard}}(...).",
      resultUnused: "The answer of {{guard}} is not used: it says who is calling and refuses nobody by itself. Test what it gives, and answer 401 or 403 where it says no.",
      fallsThrough: "{{guard}} refuses and goes on: after this answer line {{line}} runs the route all the same. Return here.",
      notSent: "{{guard}} is made here, and neither raised nor returned: whoever should be refused goes on. Write raise or return before it.",
      givenBack: "{{guard}} gives its refusal back, and the framework looks only at what is raised: the route runs all the same. Raise an error with this status.",
      notInjected: "{{guard}} is not called here: the framework calls only what Depends(...) or Security(...) hold, and takes this parameter from the client. Write Depends({{guard}}).",
      ignoredList: "{{guard}} never runs: the framework does not read this parameter as a list of dependencies. Move the list into the decorator of the route, dependencies=[...].",
      afterView: "{{guard}} never runs: the view before it among the bases answers without asking it. Put {{guard}} first.",
      onlyRead: "{{guard}} only reads what the client has sent, and nobody checks it: any value is let in. Depend on a function that verifies it.",
      alwaysAllows: "{{guard}} lets everyone in: canActivate gives true on every path. Check the request, or remove the guard.",
      empty: "This list of guards is empty: nobody is checked. Name the guard, or remove the list.",
      aboveRoute: "{{guard}} never runs: the decorator of the route, below it, has registered the function without it. Move {{guard}} below the decorator of the route.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    const uncalled = (guards: readonly Guard[]): void => {
      for (const { loc, name, isMaker } of guards) if (isMaker) context.report({ loc, messageId: "notCalled", data: { guard: name } });
    };

    return {
      check({ loc, name, flaw, line }) {
        context.report({ loc, messageId: flaw, data: { guard: name, line: String(line), evidence: "" } });
      },
      middleware({ loc, guards, listsGuards, handlers }) {
        uncalled(guards);
        if (listsGuards && handlers.length === 0) context.report({ loc, messageId: "empty" });
      },
      route(one) {
        uncalled(one.written);
        for (const { loc, name } of one.unreached) context.report({ loc, messageId: "aboveRoute", data: { guard: name } });
        for (const { loc, name, flaw, line } of one.idle) {
          if (flaw === "onlyRead") {
            // Another guard of the route may be the one that looks at it.
            if (one.guards.every(({ loc: { start } }) => start.line === loc.start.line && start.column === loc.start.column)) context.report({ loc, messageId: flaw, data: { guard: name }, confidence: "likely" });
            continue;
          }
          const evidence = line === loc.start.line ? "" : ` (line ${line} waits for it)`;
          context.report({ loc, messageId: flaw, data: { guard: name, line: String(line), evidence }, confidence: flaw === "notAwaited" && evidence !== "" ? "likely" : "certain" });
        }
      },
      file(facts) {
        const last = lastOf(facts);
        for (const each of facts.middleware) {
          if (last.get(each.router) !== each) continue;
          const before = guardsNothing(each, facts);
          const lowest = before?.at(-1);
          if (!before || !lowest) continue;
          context.report({
            loc: each.loc, messageId: "registeredAfter", confidence: "likely",
            data: { guard: each.guards[0]?.name ?? "the guard", router: each.routerName ?? "its router", count: String(before.length), line: String(lowest.loc.start.line) },
          });
        }
      },
    };
  },
});

/** What is registered last on each router. */
function lastOf({ middleware, route }: Facts): ReadonlyMap<string | undefined, Route | Middleware> {
  const last = new Map<string | undefined, Route | Middleware>();
  for (const each of [...route, ...middleware]) if (each.range[1] > (last.get(each.router)?.range[1] ?? 0)) last.set(each.router, each);
  return last;
}

/** What the last guard of a router stands after, all of which it was meant to guard. */
function guardsNothing(guard: Middleware, { route, middleware }: Facts): readonly Route[] | undefined {
  const { router, isOrdered, code, handlers } = guard;
  if (router === undefined || !isOrdered || guard.below) return undefined;
  // Only what is a guard and nothing else: an error handler and a mounted router may be named after authentication, too.
  if (handlers.length !== 1 || guard.guards.length !== 1 || code.some(({ parameters }) => parameters.length > 3)) return undefined;
  if (/error|handler|fallback|not_?found|redirect|rout|log(?:ger|ging)/iu.test(guard.guards[0]?.name ?? "")) return undefined;
  const prefix = typeof guard.path?.constant === "string" ? guard.path.constant.replace(/\/?\*?$/u, "") : "";
  // Routers that hang below this one, and were hung there before.
  const mounted = middleware.flatMap(({ below, router: hung, range, body }) => (
    prefix === "" && below?.router === router && range[1] < guard.range[0] && body === guard.body ? (hung ?? []) : []));
  const routes = route.filter((each) => (each.router === router || mounted.includes(each.router ?? "")) && each.body === guard.body && (each.path ?? "").startsWith(prefix));
  const isOpen = routes.some((each) => each.guards.length === 0 && each.checks.length === 0 && each.path !== undefined && !isMeantForAll(each));
  return isOpen && !guard.isFollowed ? routes : undefined;
}
