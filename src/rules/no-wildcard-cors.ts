import type { CorsPolicy } from "../concepts/cors.ts";
import { defineRule } from "../define-rule.ts";

/** `null` is what browsers send from sandboxed frames and local files, so it too means anyone. */
const anyone = new Set<unknown>(["*", "null", true]);

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
      nullOrigin:
        "This {{library}} policy accepts the origin \"null\", which every website can send from a sandboxed frame, and every local file sends. List the origins that may.",
      wildcardWithCredentials:
        "This {{library}} policy lets every website act as the signed-in user: it allows credentials, and {{library}} then answers with the caller's own origin. List the origins that may.",
      refusedCredentials:
        "This {{library}} policy lets every website read the API's answers, and browsers refuse * where credentials are allowed, so those requests fail. List the origins that may, or leave credentials out.",
      wildcardByDefault: "{{library}} lets every website read the API's answers unless told otherwise. List the origins that may.",
      credentialsByDefault:
        "{{library}} answers with the caller's own origin unless told otherwise, and this policy allows credentials, so every website may act as the signed-in user. List the origins that may.",
      reflected: "This {{library}} policy answers with whatever origin asks ({{source}}, line {{line}}), so every website may read the API's answers. Compare it with a list of origins first.",
      reflectedWithCredentials:
        "This {{library}} policy answers with whatever origin asks ({{source}}, line {{line}}) and allows credentials, so every website may act as the signed-in user. Compare it with a list of origins first.",
      loosePattern: "This {{library}} pattern also admits {{stranger}}. List the origins that may, or anchor the pattern with ^ and $ and escape its dots.",
      anchorPattern: "Anchor the pattern at both ends and escape its dots.",
      looseCheck: "The check before this {{library}} answer also admits {{stranger}}, by {{by}} (line {{line}}). Compare the whole origin with a list, or the end of its host with a name that begins with a dot.",
    },
    hasSuggestions: true,
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
        const { loc, library, origins, strangers, allowsCredentials, byDefault, reflects } = policy;
        if (allowPublic && !allowsCredentials) return;

        // Each pattern is to be mended by itself; of a check that code makes, one example says it all.
        const patterns = strangers.filter(({ isSetting }) => isSetting);
        for (const { by, origin, rewrites } of patterns) {
          const suggest = [{ messageId: "anchorPattern" as const, edits: rewrites.anchorPattern() }];
          context.report({ loc: by.loc, messageId: "loosePattern", data: { library, stranger: origin }, suggest });
        }
        if (patterns.length > 0) return;
        const [stranger] = strangers;
        if (stranger) {
          const { by, origin } = stranger;
          if (origin === "null") return context.report({ loc: by.loc, messageId: "nullOrigin", data: { library } });
          return context.report({ loc: by.loc, messageId: "looseCheck", data: { library, stranger: origin, by: by.text, line: String(by.loc.start.line) } });
        }
        if (!origins) {
          if (policy.isNamedElsewhere || byDefault !== "anyone") return;
          return context.report({ loc, messageId: allowsCredentials && reflects ? "credentialsByDefault" : "wildcardByDefault", data: { library } });
        }
        const given = [origins, ...origins.items, ...policy.answers];
        const possible = [...given, ...given.flatMap((each) => each.options), ...policy.elements];
        const wildcard = possible.find(({ constant, isTested, isForDevelopment }) => (
          (anyone.has(constant) || (constant !== undefined && constant === policy.everyone)) && !isTested && !isForDevelopment));
        if (wildcard) return context.report({ loc: wildcard.loc, messageId: wildcardOf(policy, wildcard.constant), data: { library } });
        for (const origin of given) {
          const source = origin.sources.find(({ kind }) => kind === "request" || (kind === "argument" && policy.answers.includes(origin)));
          if (!source || origin.isWeighed || origin.isForDevelopment) continue;
          return context.report({ loc: origin.loc, messageId: allowsCredentials ? "reflectedWithCredentials" : "reflected", data: { library, source: source.text, line: String(source.line) } });
        }
      },
    };
  },
});

/** Browsers refuse a literal `*` beside credentials; a library that puts the caller's origin in its place is what harms. */
function wildcardOf({ allowsCredentials, reflects }: CorsPolicy, origin: unknown): "wildcard" | "nullOrigin" | "wildcardWithCredentials" | "refusedCredentials" {
  if (origin === "null") return "nullOrigin";
  if (!allowsCredentials) return "wildcard";
  return reflects || origin === true ? "wildcardWithCredentials" : "refusedCredentials";
}
