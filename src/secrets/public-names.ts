import type { Certainty } from "./finding.ts";
import { kindOfName } from "./names.ts";
import { wordsOf } from "./words.ts";

/**
 * What a variable's name begins with where a build writes its value into what browsers are sent.
 * https://nextjs.org/docs/app/guides/environment-variables https://vite.dev/guide/env-and-mode https://create-react-app.dev/docs/adding-custom-environment-variables
 * https://svelte.dev/docs/kit/$env-static-public https://docs.expo.dev/guides/environment-variables https://nuxt.com/docs/guide/going-further/runtime-config
 * https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables https://cli.vuejs.org/guide/mode-and-env.html https://github.com/chihab/ngx-env
 * https://storybook.js.org/docs/configure/environment-variables
 */
export const publicPrefixes: readonly string[] = ["NEXT_PUBLIC_", "EXPO_PUBLIC_", "NUXT_PUBLIC_", "PUBLIC_", "VITE_", "REACT_APP_", "GATSBY_", "VUE_APP_", "NG_APP_", "STORYBOOK_"];

/** The prefix of a variable whose value browsers are sent. */
export function publicPrefixOf(name: string): string | undefined {
  return publicPrefixes.find((prefix) => name.startsWith(prefix) && name.length > prefix.length);
}

/** Words of keys that are made to be seen by browsers. */
const published = new Set(["anon", "publishable", "public", "pub", "site", "client", "dsn", "recaptcha", "captcha", "hcaptcha", "turnstile", "maps", "map", "mapbox", "firebase", "posthog", "algolia", "search", "analytics", "segment", "mixpanel", "amplitude", "sentry", "datadog", "logrocket", "hotjar", "pusher", "intercom", "ably", "vapid", "pk"]);

/** Whose keys are for servers only, by the manuals of these services. */
const servers = new Set(["openai", "anthropic", "sendgrid", "resend", "mailgun", "twilio", "github", "gitlab", "aws", "pinecone", "replicate", "groq", "mistral", "huggingface", "hf", "postmark", "mongodb", "redis", "postgres", "cohere", "gemini"]);

/** Words before a password that is made for everyone to see. */
const shown = new Set(["demo", "test", "testing", "example", "sample", "mock", "guest", "e2e", "dev", "default"]);

/**
 * How sure a variable's name makes that its value is nobody's but the server's; undefined where it does not. A key or a token alone may be
 * one that is made for browsers.
 */
export function judgeServerSecret(name: string): Certainty | undefined {
  const prefix = publicPrefixOf(name) ?? "";
  const rest = name.slice(prefix.length);
  const words = wordsOf(rest);
  const last = words.at(-1) ?? "";
  if (words.includes("service") && words.includes("role") && (last === "key" || last === "role" || last === "token")) return "likely";
  const kind = kindOfName(rest) ?? (/(?:^|_)(?:CLIENT_SECRET|PRIVATE_KEY)$/u.test(rest) ? "key" : undefined);
  const isAddress = /^(?:DATABASE|DB|MONGO(?:DB)?|POSTGRES(?:QL)?|REDIS)_(?:URL|URI|DSN)$|_CONNECTION_STRING$/u.test(rest);
  if (!kind) return isAddress ? "possible" : undefined;
  const isShown = words.some((word) => shown.has(word));
  if (kind === "password" || last === "secret" || last === "secrets" || words.slice(-2).join(" ") === "secret key" || words.slice(-2).join(" ") === "private key") return isShown ? "possible" : "likely";
  if (words.some((word) => published.has(word))) return undefined;
  if (words.includes("secret") || words.includes("admin") || words.some((word) => servers.has(word))) return isShown ? "possible" : "likely";
  return "possible";
}

/** Where variables with a public prefix are named in a source, by a pass that has found such prefixes. */
export function nameAt(source: string, offset: number): string | undefined {
  if (offset > 0 && /[\w$]/u.test(source[offset - 1] ?? "")) return undefined;
  return /^[A-Z][A-Z\d_]*(?![\w$])/u.exec(source.slice(offset, offset + 100))?.[0];
}
