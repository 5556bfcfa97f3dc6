import { isMeantForAll, type Route } from "../concepts/route.ts";
import { defineRule } from "../define-rule.ts";

const writing = new Set(["post", "put", "patch", "delete", "any"]);

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
        "{{route}} runs without checking who is calling: {{guarded}} of {{siblings}} sibling routes in this file have {{guard}} or the like, this one has no guard. Add the guard, or say why the route is public: {{comment}} eslint-disable-next-line rampart/require-auth -- public: reason",
      open:
        "{{route}} is open to everyone, and changes something: {{guarded}} of {{siblings}} sibling routes in this file have {{guard}} or the like. Add the guard, or say why the route is public: {{comment}} eslint-disable-next-line rampart/require-auth -- public: reason",
      addGuard: "Put {{guard}} before the route, as its siblings do.",
      explain: "Say that the route is public, and why.",
    },
    hasSuggestions: true,
    schema: [{
      type: "object",
      properties: {
        minSiblings: { type: "integer", minimum: 1, description: "How many other routes must have a guard before one without speaks." },
        minShare: { type: "number", minimum: 0, maximum: 1, description: "Which share of the other routes must have a guard." },
        methods: { enum: ["write", "all"], description: "Only routes that change something, or all; those that only read are of the confidence possible otherwise." },
      },
      additionalProperties: false,
    }],
    defaultOptions: [{ minSiblings: 2, minShare: 0.6, methods: "write" as "write" | "all" }],
  },

  create(context) {
    const [{ minSiblings, minShare, methods }] = context.options;

    return {
      file({ route: routes }) {
        const siblings = new Map<string | undefined, Standings>();
        for (const route of routes) {
          const known = siblings.get(route.router) ?? { all: [], isGuardedElsewhere: false };
          siblings.set(route.router, known);
          // A word that opens a route is needed only where all others are guarded.
          known.isGuardedElsewhere ||= route.open === "byDefault";
          if (isMeantForAll(route)) continue;
          const stated = route.guards.filter(({ isStated }) => isStated);
          // A route without that guard stands before it, and the order says that this is meant.
          if (stated.length > 0 && stated.every(({ isOrdered }) => isOrdered)) continue;
          known.all.push(route);
        }
        for (const route of routes) {
          const { all = [], isGuardedElsewhere = false } = siblings.get(route.router) ?? {};
          const isReading = methods === "write" && isReader(route);
          if (isReading && route.open === "chosen") continue;
          // Where reading is open to all, a route that reads is like its siblings, whatever others need.
          const isLikeSiblings = isReading && all.some((each) => each !== route && isReader(each) && each.guards.length === 0);
          const compared = isLikeSiblings ? all.filter(isReader) : all;
          const guarded = compared.filter(({ guards }) => guards.some(({ isStated }) => isStated));
          const sure = compared.filter(({ guards }) => guards.length > 0).length;
          if (guarded.length < minSiblings || sure / (compared.length - 1) < minShare) continue;
          if (route.guards.length > 0 || checksByItself(route, guarded) || isMeantForAll(route) || (isGuardedElsewhere && !route.open)) continue;
          const guard = mostCommon(guarded);
          const added = guarded.slice(0, 5).map((sibling) => route.guardAs(sibling)).find((each) => each !== undefined);
          context.report({
            loc: route.loc, messageId: route.open ? "open" : "unlikeSiblings", confidence: route.open || isReading ? "possible" : "likely",
            data: { route: route.label, guarded: String(guarded.length), siblings: String(compared.length - 1), guard, comment: route.comment },
            suggest: [
              { messageId: "addGuard", data: { guard: added?.guard ?? guard }, edits: added?.edits },
              { messageId: "explain", edits: route.explain("rampart/require-auth", "public: TODO: why") },
            ],
          });
        }
      },
    };
  },
});

/** The routes of one router that its siblings are compared with. */
interface Standings {
  readonly all: Route[];
  isGuardedElsewhere: boolean;
}

function isReader({ methods }: Route): boolean {
  return !methods.some((method) => writing.has(method));
}

function mostCommon(routes: readonly Route[]): string {
  const counts = new Map<string, number>();
  for (const { name } of routes.flatMap((route) => route.guards.filter(({ isStated, isOrdered }) => isStated && !isOrdered).slice(0, 1))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "a guard";
}

/** Whether a route's own checks stand for the guard: not those that its siblings do as well, behind their guard. */
function checksByItself({ checks }: Route, guarded: readonly Route[]): boolean {
  const compared = guarded.slice(0, 50);
  return checks.some(({ name, isStated }) => (
    isStated || compared.filter((sibling) => sibling.checks.some((check) => check.name === name)).length * 2 < compared.length));
}
