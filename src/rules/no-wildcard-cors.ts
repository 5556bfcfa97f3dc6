import type { CorsPolicy } from "../concepts/cors.ts";
import type { Value } from "../code/value.ts";
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
      wildcardWithCredentials:
        "This {{library}} policy lets every website act as the signed-in user: it allows credentials, and {{library}} then answers with the caller's own origin. List the origins that may.",
      wildcardByDefault: "{{library}} lets every website read the API's answers unless told otherwise. List the origins that may.",
      reflected: "This {{library}} policy answers with whatever origin asks ({{source}}, line {{line}}), so every website may read the API's answers. Compare it with a list of origins first.",
      loosePattern: "This {{library}} pattern also admits {{stranger}}. List the origins that may, or anchor the pattern with ^ and $ and escape its dots.",
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
        const { loc, library, origins, answers, pattern, credentials, byDefault, reflects } = policy;
        const withCredentials = credentials?.constant === true;
        if (allowPublic && !withCredentials) return;

        const given = [...(origins ? [origins, ...origins.items] : []), ...answers];
        const possible = [...given, ...given.flatMap((each) => each.options)];
        for (const each of [...(pattern ? [pattern, ...pattern.items] : []), ...possible]) {
          const stranger = admittedBy(each, policy);
          if (stranger) return context.report({ loc: each.loc, messageId: "loosePattern", data: { library, stranger } });
        }
        if (!origins) {
          if (!pattern && byDefault === "anyone") context.report({ loc, messageId: "wildcardByDefault", data: { library } });
          return;
        }
        const wildcard = possible.find(({ constant, isTested, isForDevelopment }) => anyone.has(constant) && !isTested && !isForDevelopment);
        if (wildcard) {
          const messageId = withCredentials && (reflects || wildcard.constant === true) ? "wildcardWithCredentials" : "wildcard";
          return context.report({ loc: wildcard.loc, messageId, data: { library } });
        }
        for (const origin of given) {
          const source = origin.sources.find(({ kind }) => kind === "request" || (kind === "argument" && answers.includes(origin)));
          if (!source || origin.isTested || origin.isForDevelopment) continue;
          return context.report({ loc: origin.loc, messageId: "reflected", data: { library, source: source.text, line: String(source.line) } });
        }
      },
    };
  },
});

/**
 * An origin that a pattern admits and cannot mean: anybody's where it matches all, otherwise one that begins or ends with
 * the one it means, or has another character where a dot was meant.
 */
function admittedBy(value: Value, { match, pattern, origins }: CorsPolicy): string | undefined {
  const isText = (value === pattern || (pattern?.items.includes(value) ?? false)) && value.constant !== "*" &&
    (pattern !== origins || /[*\\\][?$^()]/u.test(String(value.constant)));
  const source = value.pattern?.source ?? (isText && typeof value.constant === "string" ? value.constant : undefined);
  if (source === undefined) return undefined;
  const host = source.replace(/^\^/u, "").replace(/\$$/u, "").replace(/^\(?https?\??\)?:(?:\\?\/){2}/u, "").replace(/^\(?(?:\.|\[[^\]]*\]|\\[wdS])[*+]\)?/u, "");
  const meant = host.replace(/\\([./-])/gu, "$1");
  const bare = meant.replace(/^\./u, "");
  const strangers = meant === "" ? ["https://stranger.example"] : !/^[\w.-]+$/u.test(meant) ? [] : [
    `https://${bare}.stranger.example`, `https://www.${bare}.stranger.example`, `https://stranger${meant}`,
    `https://${host.replace(/([^\\])\./u, "$1x").replace(/\\/gu, "")}`,
  ];
  const compiled = compile(match === "full" ? `^(?:${source})$` : match === "start" ? `^(?:${source})` : source);
  return strangers.find((stranger) => !isMeant(stranger, meant) && compiled?.test(stranger));
}

/** Not every pattern of another language is one here; in the older syntax, most are. */
function compile(source: string): RegExp | undefined {
  try {
    return new RegExp(source, "i");
  } catch {
    return undefined;
  }
}

/** The host itself and, where the pattern begins with a dot, those below it. */
function isMeant(origin: string, meant: string): boolean {
  return origin === `https://${meant}` || (meant.startsWith(".") && origin.endsWith(meant));
}
