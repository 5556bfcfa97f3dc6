import { isMeantForAll, type Route } from "../concepts/route.ts";
import { around, Group, isReader, mostCommon } from "../concepts/siblings.ts";
import { defineRule } from "../define-rule.ts";

const reason = "Add the guard, or say why the route is public: {{comment}} eslint-disable-next-line rampart/require-auth -- public: reason";

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
        `{{route}} runs without checking who is calling: {{guarded}} of {{siblings}} sibling routes in this file have {{guard}} or the like, this one has no guard. ${reason}`,
      unlikeNeighbours:
        `{{route}}{{others}} runs without checking who is calling: {{guarded}} of {{siblings}} routes in {{where}} have a guard ({{guard}} in {{file}}, line {{line}}), this one has none that this file or the files that mount it show. ${reason}`,
      open:
        `{{route}} is open to everyone, and changes something: {{guarded}} of {{siblings}} sibling routes in this file have {{guard}} or the like. ${reason}`,
      unguarded: `{{route}} runs without checking who is calling, as far as its file and those that mount it show. ${reason}`,
      addGuard: "Put {{guard}} before the route, as its siblings do.",
      explain: "Say that the route is public, and why.",
    },
    hasSuggestions: true,
    schema: [{
      type: "object",
      properties: {
        scope: { enum: ["inconsistent", "all"], description: "Only routes that are unlike their siblings, or all without a guard." },
        siblings: { enum: ["file", "directory"], description: "How far away the routes may be with which one is compared: those of the file, or those of other files, too." },
        minSiblings: { type: "integer", minimum: 1, description: "How many other routes must have a guard before one without speaks." },
        minShare: { type: "number", minimum: 0, maximum: 1, description: "Which share of the other routes must have a guard." },
        methods: { enum: ["write", "all"], description: "Only routes that change something, or all; those that only read are of the confidence possible otherwise." },
      },
      additionalProperties: false,
    }],
    defaultOptions: [{ scope: "inconsistent" as "inconsistent" | "all", siblings: "directory" as "file" | "directory", minSiblings: 2, minShare: 0.6, methods: "write" as "write" | "all" }],
  },

  create(context) {
    const [{ scope, siblings: reach, minSiblings, minShare, methods, confidence: least }] = context.options;

    return {
      file({ route }) {
        // What clients call as functions is for no-unguarded-server-action.
        const routes = route.filter(({ isAction }) => !isAction);
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
        const wider = around(routes, { minSiblings, minShare });
        for (const route of routes) {
          const known = siblings.get(route.router);
          const isReading = methods === "write" && isReader(route);
          if (!known || (isReading && (route.open === "chosen" || least !== "possible"))) continue;
          const { isGuardedElsewhere } = known;
          // Where another one is open to readers, too, a route that reads is like its siblings, whatever others need.
          const { guarded, count, sure } = isReading && known.readers.count - known.readers.sure > 1 ? known.readers : known.all;
          const isLikely = guarded.length >= minSiblings && sure / (count - 1) >= minShare;
          if (route.guards.length > 0 || isMeantForAll(route) || (isGuardedElsewhere && !route.open) || checksByItself(route, guarded)) continue;
          const near = isLikely ? undefined : reach === "directory" && known.all.sure === 0 && !route.open ? wider(route) : undefined;
          if (!isLikely && !near && (scope !== "all" || route.open)) continue;
          const guard = near?.guard ?? mostCommon(guarded);
          const added = guarded.slice(0, 5).map((sibling) => route.guardAs(sibling)).find((each) => each !== undefined);
          context.report({
            loc: route.loc, messageId: near ? "unlikeNeighbours" : !isLikely ? "unguarded" : route.open ? "open" : "unlikeSiblings",
            confidence: route.open || isReading || !route.isSettled ? "possible" : "likely",
            data: {
              route: route.label, guard, comment: route.comment, guarded: String(near?.guarded ?? guarded.length), siblings: String(near?.count ?? count - 1),
              where: near?.where ?? "", file: near?.file ?? "", line: String(near?.line), others: near?.others ?? "",
            },
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

/** Whether a route's own checks stand for the guard: not those that its siblings do as well, behind their guard. */
function checksByItself({ checks }: Route, guarded: readonly Route[]): boolean {
  const compared = guarded.slice(0, 50);
  return checks.some(({ name, isStated }) => (
    isStated || compared.length === 0 || compared.filter((sibling) => sibling.checks.some((check) => check.name === name)).length * 2 < compared.length));
}
