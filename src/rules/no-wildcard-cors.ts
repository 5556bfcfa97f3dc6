import type { CorsPolicy } from "../concepts/cors.ts";
import type { Value } from "../code/value.ts";
import { defineRule } from "../define-rule.ts";

/** `null` is what browsers send from sandboxed frames and local files, so it too means anyone. */
const anyone = new Set<unknown>(["*", "null", true]);

/** A site that nobody here knows: a pattern that admits it admits everyone. */
const stranger = "https://stranger.example";

export default defineRule({
  name: "no-wildcard-cors",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow CORS policies that let every website call the API",
      recommended: "error", languages: ["javascript", "python"], cwe: [942], owasp: ["A05:2021"], guidelines: [33],
    },
    messages: {
      wildcard: "This {{library}} policy lets every website read the API's answers. List the origins that may.",
      wildcardWithCredentials:
        "This {{library}} policy lets every website act as the signed-in user: it allows credentials, and {{library}} then answers with the caller's own origin. List the origins that may.",
      wildcardByDefault: "{{library}} lets every website read the API's answers unless told otherwise. List the origins that may.",
      reflected: "This {{library}} policy answers with whatever origin asks ({{source}}, line {{line}}), so every website may read the API's answers. Compare it with a list of origins first.",
      loosePattern: "This {{library}} pattern admits every origin, {{stranger}} for one. List the origins that may.",
    },
    schema: [{
      type: "object",
      properties: { allowPublic: { type: "boolean", description: "Accept a wildcard without credentials, for public APIs." } },
      additionalProperties: false,
    }],
    defaultOptions: [{ allowPublic: false }],
  },

  create(context) {
    const [{ allowPublic }] = context.options;

    return {
      cors(policy) {
        const { loc, library, origins, pattern, credentials, byDefault, reflects } = policy;
        const withCredentials = credentials?.constant === true;
        if (allowPublic && !withCredentials) return;

        const loose = pattern && [pattern, ...pattern.items].find((each) => admitsStranger(each, policy));
        if (loose) return context.report({ loc: loose.loc, messageId: "loosePattern", data: { library, stranger } });
        if (!origins) {
          if (!pattern && byDefault === "anyone") context.report({ loc, messageId: "wildcardByDefault", data: { library } });
          return;
        }
        for (const origin of [origins, ...origins.items].flatMap((each) => [each, ...each.options])) {
          const [source] = origin.sources.filter(({ kind }) => kind === "request");
          if (anyone.has(origin.constant)) {
            const messageId = withCredentials && (reflects || origin.constant === true) ? "wildcardWithCredentials" : "wildcard";
            return context.report({ loc: origin.loc, messageId, data: { library } });
          }
          if (admitsStranger(origin, policy)) {
            return context.report({ loc: origin.loc, messageId: "loosePattern", data: { library, stranger } });
          }
          if (source) {
            return context.report({ loc: origin.loc, messageId: "reflected", data: { library, source: source.text, line: String(source.line) } });
          }
        }
      },
    };
  },
});

/** Whether a pattern was tried and admits an origin that it cannot mean. */
function admitsStranger(value: Value, { match, pattern }: CorsPolicy): boolean {
  const isPattern = value === pattern || (pattern?.items.includes(value) ?? false);
  const source = value.pattern?.source ?? (isPattern && typeof value.constant === "string" ? value.constant : undefined);
  if (source === undefined || !/^[\^]?(?:\(?(?:https?|http\(s\)\?)?\??\)?:?\\?\/?\\?\/?)?\(?\.[*+]\)?\$?$/u.test(source)) return false;
  const anchored = match === "full" ? `^(?:${source})$` : match === "start" ? `^(?:${source})` : source;
  return new RegExp(anchored, "u").test(stranger);
}
