import type { Route } from "../concepts/route.ts";
import { defineRule } from "../define-rule.ts";

const writing = new Set(["post", "put", "patch", "delete", "any"]);

/** Last words of a path that are public on purpose; words such as `token` or `callback` are more often guarded than not. */
const publicWord = /^(?:log-?in|sign-?in|log-?out|sign-?out|sign-?up|register|health\w*|ready|live|ping|version|robots|sitemap|favicon|openapi|captcha|badge|csp-report)(?:\.\w+)?$/iu;

export default defineRule({
  name: "require-auth",
  meta: {
    type: "problem",
    docs: {
      description: "Require of each route that changes something the guard that its siblings have",
      recommended: "warn", languages: ["javascript", "python"], cwe: [306, 862], owasp: ["A01:2021", "A07:2021"], guidelines: [9],
    },
    messages: {
      unlikeSiblings:
        "{{method}} {{path}} runs without checking who is calling: {{guarded}} of {{siblings}} sibling routes in this file have {{guard}}, this one does not. Add the guard, or say why the route is public: {{comment}} eslint-disable-next-line rampart/require-auth -- public: reason",
    },
    schema: [{
      type: "object",
      properties: {
        minSiblings: { type: "integer", minimum: 1, description: "How many other routes must have a guard before one without speaks." },
        minShare: { type: "number", minimum: 0, maximum: 1, description: "Which share of the other routes must have a guard." },
        methods: { enum: ["write", "all"], description: "Only routes that change something, or all." },
      },
      additionalProperties: false,
    }],
    defaultOptions: [{ minSiblings: 2, minShare: 0.6, methods: "write" as "write" | "all" }],
  },

  create(context) {
    const [{ minSiblings, minShare, methods }] = context.options;

    return {
      file({ route: routes }) {
        const siblings = new Map<string | undefined, { all: number; guarded: Route[] }>();
        for (const route of routes) {
          if (isPublic(route)) continue;
          const known = siblings.get(route.router) ?? { all: 0, guarded: [] };
          siblings.set(route.router, known);
          const stated = route.guards.filter(({ isStated }) => isStated);
          // A route without that guard stands before it, and the order says that this is meant.
          if (stated.length > 0 && stated.every(({ isOrdered }) => isOrdered)) continue;
          known.all++;
          if (stated.length > 0) known.guarded.push(route);
        }
        for (const route of routes) {
          if (route.guards.length > 0 || isPublic(route)) continue;
          if (methods === "write" && !route.methods.some((method) => writing.has(method))) continue;
          const { all = 0, guarded = [] } = siblings.get(route.router) ?? {};
          if (guarded.length < minSiblings || guarded.length / (all - 1) < minShare) continue;
          context.report({
            loc: route.loc, messageId: "unlikeSiblings", confidence: "likely",
            data: {
              method: route.methods.join("|").toUpperCase(), path: route.path ?? "(path not known)",
              guarded: String(guarded.length), siblings: String(all - 1), guard: mostCommon(guarded),
              comment: route.comment,
            },
          });
        }
      },
    };
  },
});

function isPublic({ path, methods }: Route): boolean {
  if (methods.includes("any") && (path === undefined || /^\/?(?:\(\.\*\)|\*\w*|\{\*\w+\})?$/u.test(path))) return true; // the answer to all other paths
  const words = path?.split("/").filter((word) => word !== "" && !/^[:{<*]/u.test(word)) ?? [];
  return publicWord.test(words.at(-1) ?? "");
}

function mostCommon(routes: readonly Route[]): string {
  const counts = new Map<string, number>();
  for (const { name } of routes.flatMap((route) => route.guards.filter(({ isStated, isOrdered }) => isStated && !isOrdered).slice(0, 1))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "a guard";
}
