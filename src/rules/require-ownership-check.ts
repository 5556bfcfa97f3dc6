import type { LookUp } from "../concepts/look-up.ts";
import { kindOf } from "../concepts/look-up-terms.ts";
import { defineRule } from "../define-rule.ts";

export default defineRule({
  name: "require-ownership-check",
  meta: {
    type: "problem",
    docs: {
      description: "Require that a record is known to be the caller's, where the code around makes sure of it",
      recommended: false, languages: ["javascript", "python"], cwe: [639, 862], owasp: ["A01:2021"], guidelines: [11],
    },
    messages: {
      unowned: "{{action}} {{model}} by {{by}} alone, which the client sends: whoever knows or guesses an id has the record of somebody else. {{guarded}} of {{count}} look-ups of {{model}} in this file make sure that it is the caller's ({{field}} in line {{line}}); this one does not. Ask for {{field}} as well, or compare it before you go on.",
    },
    schema: [],
    defaultOptions: [],
  },

  create(context) {
    return {
      lookUp({ all: lookUps }) {
        const spoken = new Set<object>();
        for (const each of lookUps) {
          const { standing, handler, model, does } = each;
          if (standing.kind !== "open" || !standing.isSent || !handler || spoken.has(handler)) continue;
          const evidence = evidenceFor(each, lookUps);
          if (!evidence || standing.routes.some(({ open }) => open !== undefined) || standing.isPrivileged()) continue;
          spoken.add(handler);
          context.report({
            loc: each.loc, messageId: "unowned", confidence: "possible",
            data: {
              guarded: evidence.guarded, count: evidence.count, field: evidence.field, line: evidence.line, model, by: standing.by,
              action: does === "read" ? "This finds" : does === "change" ? "This changes" : "This removes",
            },
          });
        }
      },
    };
  },
});

interface Evidence {
  readonly guarded: string;
  readonly count: string;
  readonly field: string;
  readonly line: string;
}

/** How other functions of the file look up the same kind of records: those that only read are no measure for those that change. */
function evidenceFor(each: LookUp, lookUps: readonly LookUp[]): Evidence | undefined {
  const alike = lookUps.filter(({ model, handler }) => kindOf(model) === kindOf(each.model) && handler !== each.handler);
  const comparable = alike.filter(({ does }) => (does === "read") === (each.does === "read"));
  const guarded = new Map(comparable.filter(isOwned).map((one) => [one.handler, one]));
  const open = new Set(comparable.flatMap(({ standing, handler }) => (standing.kind === "open" && !guarded.has(handler) ? [handler] : [])));
  const [first] = guarded.values();
  if (!first || guarded.size < open.size) return undefined;
  return {
    guarded: String(guarded.size), count: String(guarded.size + open.size + 1), line: String(first.loc.start.line),
    field: "field" in first.standing ? first.standing.field : "",
  };
}

function isOwned({ standing }: LookUp): boolean {
  return standing.kind === "restricted" || standing.kind === "compared";
}
