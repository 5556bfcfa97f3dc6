import { around } from "../concepts/neighbours.ts";
import { isMeantForAll } from "../concepts/public-route.ts";
import type { Route } from "../concepts/route.ts";
import { defineRule } from "../define-rule.ts";

const endpoint = "Every client can call {{name}} with arguments of its own, since what a \"use server\" module exports is an endpoint";
const advice = "Ask for the session first and refuse without one, or move what only the server calls to a module without \"use server\".";

/** As many other actions must be guarded for one that shows no access to data, and such a share of them. */
const evidence = { minSiblings: 2, minShare: 0.6 };

export default defineRule({
  name: "no-unguarded-server-action",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow server actions that check nobody before they work with data",
      recommended: "warn", languages: ["javascript"], cwe: [306, 862], owasp: ["A01:2021", "A07:2021"], guidelines: [9],
    },
    messages: {
      unlikeSiblings: `${endpoint}, and it checks nobody: {{guarded}} of {{siblings}} other exports of this file do ({{guard}}, line {{line}}). ${advice}`,
      unlikeNeighbours: `${endpoint}, and it checks nobody: {{guarded}} of {{siblings}} actions in {{where}} do ({{guard}} in {{file}}, line {{line}}). ${advice}`,
      touchesData: `${endpoint}, and it checks nobody before {{call}} (line {{line}}). ${advice}`,
      unguarded: `${endpoint}, and it checks nobody, as far as this file and those that it calls show. ${advice}`,
      explain: "Say that the action is public, and why.",
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      file({ route: routes }) {
        const actions = routes.filter(({ isAction }) => isAction);
        if (actions.length === 0) return;
        const shown = actions.flatMap((each) => shownGuardOf(each) ?? []);
        const wider = around(actions, evidence);
        for (const action of actions) {
          if (isGuarded(action) || action.open !== undefined || isMeantForAll(action) || isAboutTheCaller.test(action.label)) continue;
          const [guard] = shown;
          const { dataAccess: touched } = action;
          const isUnlike = shown.length >= evidence.minSiblings && shown.length / (actions.length - 1) >= evidence.minShare;
          const near = guard || touched ? undefined : wider(action);
          const messageId = guard && (isUnlike || touched) ? "unlikeSiblings" : touched ? "touchesData" : near ? "unlikeNeighbours" : "unguarded";
          const line = messageId === "unlikeSiblings" ? guard?.line : near ? near.line : touched?.line;
          // Much of what is only read is for everybody, unless what makes the other actions says that they are not.
          const isPublicPerhaps = touched?.changes === false && !(isUnlike && shown.every(({ isWrapper }) => isWrapper));
          context.report({
            loc: action.loc, messageId, confidence: messageId === "unguarded" || isPublicPerhaps || action.handsOnIdentity ? "possible" : "likely",
            data: {
              name: action.label === "default" ? "the default export" : action.label, guard: near?.guard ?? guard?.name ?? "", line: String(line), call: touched?.name ?? "", where: near?.where ?? "", file: near?.file ?? "",
              guarded: String(near?.guarded ?? shown.length), siblings: String(near?.count ?? actions.length - 1),
            },
            suggest: [{ messageId: "explain", edits: action.explain("rampart/no-unguarded-server-action", "public: TODO: why") }],
          });
        }
      },
    };
  },
});

/** Actions by which people come in or go, or that only ask who they are. */
const isAboutTheCaller = /^_*(?:log_?in|log_?out|sign_?in|sign_?up|sign_?out|authenticate|register|verify|(?:request|send|reset|forgot|recover)\w*(?:password|otp|magic|verification|code)|get_?(?:current|session|user$|auth)|(?:require|ensure|check|is|has)_?(?:auth|user|session|admin|logged|permission|access))|theme|locale|language|cookie|captcha|contact|feedback|newsletter/iu;

function isGuarded({ guards, checks }: Route): boolean {
  return guards.length > 0 || checks.length > 0;
}

/** The guard of an action that a reader of this file sees: not each wrapper is one, nor all that a function of another file may do. */
function shownGuardOf({ guards, checks }: Route): { readonly name: string; readonly line: number; readonly isWrapper: boolean } | undefined {
  const wrapper = guards.find(({ isStated }) => isStated);
  const guard = wrapper ?? checks.find(({ file }) => file === undefined);
  return guard && { name: guard.name, line: guard.line, isWrapper: wrapper !== undefined };
}
