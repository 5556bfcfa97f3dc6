import { takingForGranted } from "../concepts/caller.ts";
import { beside } from "../concepts/mounts.ts";
import { around } from "../concepts/neighbours.ts";
import { isMeantForAll } from "../concepts/public-route.ts";
import type { Route } from "../concepts/route.ts";
import { isReader, Siblings } from "../concepts/siblings.ts";
import { defineRule } from "../define-rule.ts";

const reason = "Add the guard, or say why the route is public: {{comment}} eslint-disable-next-line rampart/require-auth -- public: reason";

export default defineRule({
  name: "require-auth",
  meta: {
    type: "problem",
    docs: {
      description: "Require of each route that changes something the guard that its siblings have",
      recommended: "warn", strict: { scope: "all" }, languages: ["javascript", "python"], cwe: [306, 862], owasp: ["A01:2021", "A07:2021"], guidelines: [9],
    },
    messages: {
      unlikeSiblings:
        `{{route}} runs without checking who is calling: {{guarded}} of {{siblings}} sibling routes in this file have {{guard}} or the like, this one has no guard. ${reason}`,
      unlikeWriters:
        `{{route}} runs without checking who is calling: {{guarded}} of {{siblings}} sibling routes in this file that change something have {{guard}} or the like, this one has no guard. ${reason}`,
      unlikeNeighbours:
        `{{route}}{{others}} runs without checking who is calling: {{guarded}} of {{siblings}} routes in {{where}} have a guard ({{guard}} in {{file}}, line {{line}}), this one has none that this file or the files that mount it show. ${reason}`,
      unlikeMounts:
        `{{route}}{{others}} runs without checking who is calling: {{guarded}} of {{siblings}} other routers that {{file}} mounts stand behind {{guard}} or the like, this one does not (line {{line}}). ${reason}`,
      takenForGranted:
        `{{route}}{{others}} takes for granted who is calling, but nothing before it asks who that is, as far as its file and those that mount it show. ${reason}`,
      asksLessThanMounts:
        `{{route}}{{others}} only has {{before}}, and nothing before it asks who is calling: {{guarded}} of {{siblings}} other routers that {{file}} mounts stand behind {{guard}} or the like, this one does not (line {{line}}). ${reason}`,
      open:
        `{{route}} is open to everyone, and changes something: {{guarded}} of {{siblings}} sibling routes in this file have {{guard}} or the like. ${reason}`,
      asksLess:
        `{{route}} asks less than its siblings: all {{siblings}} others of its router that change something have {{guard}}, this one only has {{before}}. ${reason}`,
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
        // What clients call as functions is for no-unguarded-server-action, what they connect to for require-websocket-auth.
        const routes = route.filter(({ isAction, socket }) => !isAction && socket === undefined);
        const siblings = new Map<string | undefined, Siblings>();
        for (const route of routes) {
          const known = siblings.get(route.router) ?? new Siblings();
          siblings.set(route.router, known);
          known.add(route);
        }
        const wanted = { minSiblings, minShare };
        const wider = around(routes, wanted);
        const atMounts = beside(routes, wanted);
        const spokenFor = new Set<string | undefined>();
        const isOpen = ({ guards, checks, open }: Route): boolean => !open && guards.length === 0 && !checks.some(({ isStated }) => isStated);
        const takers = takingForGranted(routes, (route) => !isReader(route) && !isMeantForAll(route) && isOpen(route));
        for (const route of routes) {
          const known = siblings.get(route.router);
          const isReading = methods === "write" && isReader(route);
          if (!known || (isReading && (route.open === "chosen" || least !== "possible")) || isMeantForAll(route)) continue;
          const { isGuardedElsewhere, guarded } = known;
          if (isGuardedElsewhere && !route.open) continue;
          const isGuarded = !known.isBare(route);
          const mounts = reach === "directory" && !isReading && !route.open ? atMounts(route) : undefined;
          if (mounts === "said" || (!mounts && !isGuarded && checksByItself(route, guarded))) continue;
          const takes = mounts || isGuarded || isReading || reach !== "directory" ? undefined : takers(route);
          if (takes === "saidForRouter") continue;
          const near = mounts || takes?.isOfRouter ? undefined : isGuarded ? known.levelMissing(route) : known.evidenceFor(route, wanted, isReading);
          const far = mounts || near || isGuarded || takes?.isOfRouter ? undefined : reach === "directory" && !route.open && (known.isThin(wanted) || known.isUndecided(wanted)) ? wider(route, !known.isThin(wanted)) : undefined;
          if (far) spokenFor.add(route.router);
          const taken = near || far || spokenFor.has(route.router) ? undefined : takes;
          if (!mounts && !near && !far && !taken && (isGuarded || scope !== "all" || route.open)) continue;
          const evidence = mounts ?? far ?? near;
          const guard = evidence?.guard ?? "a guard";
          const added = near?.models.slice(0, 5).map((sibling) => route.guardAs(sibling)).find((each) => each !== undefined);
          const elsewhere = mounts ?? far;
          context.report({
            loc: route.loc,
            messageId: mounts ? (route.guards.length > 0 ? "asksLessThanMounts" : "unlikeMounts") : isGuarded ? "asksLess" : far ? "unlikeNeighbours" : taken ? "takenForGranted" : !near ? "unguarded" : route.open ? "open" : near.isOfWriters ? "unlikeWriters" : "unlikeSiblings",
            confidence: route.open || isReading || near?.isOfRight || !route.isSettled ? "possible" : "likely",
            data: {
              route: route.label, guard, comment: route.comment, guarded: String(evidence?.guarded), siblings: String(evidence?.count),
              before: route.guards[0]?.name ?? "", where: far?.where ?? "", file: elsewhere?.file ?? "", line: String(elsewhere?.line), others: elsewhere?.others ?? (taken && taken.more > 0 ? ` (and ${taken.more} more of its router)` : ""),
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

/** Whether a route's own checks stand for the guard: not those that its siblings do as well, behind their guard, or that ask what a caller may do who is taken for granted. */
function checksByItself(route: Route, guarded: readonly Route[]): boolean {
  const compared = guarded.slice(0, 50);
  return route.checks.some(({ name, isStated }) => (
    isStated || compared.length === 0 || (route.caller !== "taken" && compared.filter((sibling) => sibling.checks.some((check) => check.name === name)).length * 2 < compared.length)));
}
