import type { Route } from "../concepts/route.ts";
import { mostCommon } from "../concepts/siblings.ts";
import { defineRule } from "../define-rule.ts";

const open = "{{endpoint}} lets everybody connect: nothing before it and nothing in its handler asks who is there";
const advice = "Check a token or the session while the connection is made and refuse whoever has none, or say why it is public: {{comment}} eslint-disable-next-line rampart/require-websocket-auth -- public: reason";

/** As many routes with a guard say that an application has something to guard. */
const leastGuarded = 2;

export default defineRule({
  name: "require-websocket-auth",
  meta: {
    type: "problem",
    docs: {
      description: "Require that WebSocket connections are checked, where the application checks other requests",
      recommended: false, languages: ["javascript", "python"], cwe: [306, 1385], owasp: ["A01:2021", "A07:2021"], guidelines: [10],
    },
    messages: {
      unlikeRoutes: `${open}, while {{guarded}} routes in this file have {{guard}} or the like. ${advice}`,
      unlikeNeighbours: `${open}, while {{guarded}} routes in {{where}} have a guard ({{guard}} in {{file}}, line {{line}}). ${advice}`,
      unguarded: `${open}. ${advice}`,
      explain: "Say that the connection is public, and why.",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      file({ route: routes }) {
        for (const route of routes) {
          if (route.socket !== "open" || route.open !== undefined || route.guards.length > 0 || route.checks.length > 0) continue;
          const near = routes.filter(({ socket, guards }) => socket === undefined && guards.some(({ isStated }) => isStated));
          const far = near.length >= leastGuarded ? undefined : neighboursOf(route);
          const messageId = near.length >= leastGuarded ? "unlikeRoutes" : far ? "unlikeNeighbours" : "unguarded";
          context.report({
            loc: route.loc, messageId, confidence: messageId === "unguarded" ? "possible" : "likely",
            data: {
              endpoint: route.path === undefined ? "This WebSocket endpoint" : `The WebSocket endpoint ${route.path}`, comment: route.comment,
              guarded: String(far?.guarded ?? near.length), guard: far?.guard ?? mostCommon(near), where: far?.where ?? "", file: far?.file ?? "", line: String(far?.line),
            },
            suggest: [{ messageId: "explain", edits: route.explain("rampart/require-websocket-auth", "public: TODO: why") }],
          });
        }
      },
    };
  },
});

interface Neighbours {
  readonly guarded: number;
  readonly where: string;
  readonly guard: string;
  readonly file: string;
  readonly line: number;
}

/** The nearest routes of other files of which enough have a guard. */
function neighboursOf(route: Route): Neighbours | undefined {
  for (const { where, routes } of route.neighbourhoods()) {
    const guards = routes.flatMap(({ guards: each }) => each.find(({ isStated }) => isStated) ?? []);
    const [first] = guards;
    if (first && guards.length >= leastGuarded) return { guarded: guards.length, where, guard: first.name, file: first.file, line: first.line };
  }
  return undefined;
}
