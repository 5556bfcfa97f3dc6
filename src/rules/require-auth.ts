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
        const siblings = new Map<string | undefined, { readonly all: Group; readonly readers: Group; isGuardedElsewhere: boolean }>();
        for (const route of routes) {
          const known = siblings.get(route.router) ?? { all: new Group(), readers: new Group(), isGuardedElsewhere: false };
          siblings.set(route.router, known);
          // A word that opens a route is needed only where all others are guarded.
          known.isGuardedElsewhere ||= route.open === "byDefault";
          if (isMeantForAll(route)) continue;
          const stated = route.guards.filter(({ isStated }) => isStated);
          // A route without that guard stands before it, and the order says that this is meant.
          if (stated.length > 0 && stated.every(({ isOrdered }) => isOrdered)) continue;
          known.all.add(route);
          if (isReader(route)) known.readers.add(route);
        }
        for (const route of routes) {
          const known = siblings.get(route.router);
          const isReading = methods === "write" && isReader(route);
          if (!known || (isReading && route.open === "chosen")) continue;
          const { isGuardedElsewhere } = known;
          // Where another one is open to readers, too, a route that reads is like its siblings, whatever others need.
          const { guarded, count, sure } = isReading && known.readers.count - known.readers.sure > 1 ? known.readers : known.all;
          if (guarded.length < minSiblings || sure / (count - 1) < minShare) continue;
          if (route.guards.length > 0 || checksByItself(route, guarded) || isMeantForAll(route) || (isGuardedElsewhere && !route.open)) continue;
          const guard = mostCommon(guarded);
          const added = guarded.slice(0, 5).map((sibling) => route.guardAs(sibling)).find((each) => each !== undefined);
          context.report({
            loc: route.loc, messageId: route.open ? "open" : "unlikeSiblings", confidence: route.open || isReading || !route.isSettled ? "possible" : "likely",
            data: { route: route.label, guarded: String(guarded.length), siblings: String(count - 1), guard, comment: route.comment },
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

/** Routes of one router, with which another one is compared. */
class Group {
  count = 0;
  /** How many have anything that may be a guard. */
  sure = 0;
  /** Those that say so. */
  readonly guarded: Route[] = [];

  add(route: Route): void {
    this.count++;
    if (route.guards.length > 0) this.sure++;
    if (route.guards.some(({ isStated }) => isStated)) this.guarded.push(route);
  }
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
