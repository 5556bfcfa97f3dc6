import rule from "../../src/rules/no-client-secrets.ts";
import { lines, testRule, type InvalidCase } from "../rule-tester.ts";

const all = [{ confidence: "possible" }] as const;

/** A case from code in which what is reported begins behind each `«`. */
function flawed(name: string, messageId: string, marked: string, more: { readonly options?: readonly [object]; readonly data?: Readonly<Record<string, string>>; readonly filename?: string } = {}): InvalidCase {
  const { data, ...rest } = more;
  const pieces = marked.split("«");
  const errors = pieces.slice(1).map((_, i) => {
    const before = pieces.slice(0, i + 1).join("").split("\n");
    return { messageId, line: before.length, column: (before.at(-1) ?? "").length + 1, ...(data ? { data } : {}) };
  });
  return { name, code: pieces.join(""), ...rest, errors };
}

testRule("no-client-secrets", rule, {
  javascript: {
    valid: [
      { name: "secrets of the server", code: "use(process.env.STRIPE_SECRET_KEY, process.env.DB_PASSWORD, import.meta.env.SUPABASE_SERVICE_ROLE_KEY);", options: all },
      { name: "keys that are made for browsers", code: lines(
        "use(process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY, process.env.REACT_APP_RECAPTCHA_SITE_KEY, import.meta.env.VITE_SENTRY_DSN);",
        "use(process.env.NEXT_PUBLIC_FIREBASE_API_KEY, import.meta.env.VITE_MAPBOX_TOKEN, process.env.GATSBY_ALGOLIA_SEARCH_KEY, process.env.NEXT_PUBLIC_POSTHOG_KEY, process.env.EXPO_PUBLIC_GOOGLE_MAPS_API_KEY);",
        "use(process.env.NEXT_PUBLIC_GOOGLE_CLIENT_ID, process.env.NEXT_PUBLIC_API_URL, process.env.VUE_APP_PUBLIC_KEY, process.env.NEXT_PUBLIC_VAPID_PUBLIC_KEY);",
      ), options: all },
      { name: "switches and places of passwords", code: "use(process.env.NEXT_PUBLIC_DISABLE_PASSWORD, import.meta.env.VITE_PASSWORD_MIN_LENGTH, process.env.NEXT_PUBLIC_FORGOT_PASSWORD_URL, process.env.NEXT_PUBLIC_TOKEN_TYPE, import.meta.env.VITE_SECRET_NAME);", options: all },
      { name: "a key that may be made for browsers", code: "use(import.meta.env.VITE_API_KEY, process.env.NEXT_PUBLIC_TOKEN);" },
      { name: "passwords for everyone", code: "use(process.env.NEXT_PUBLIC_DEMO_PASSWORD, import.meta.env.VITE_TEST_USER_PASSWORD);" },
      { name: "comments, texts that name it, and parts of other names", code: lines("// NEXT_PUBLIC_API_SECRET is gone", 'throw new Error("NEXT_PUBLIC_API_SECRET must not be set");', "use(process.env.MY_NEXT_PUBLIC_API_SECRET, VITE_API_SECRETS_FOR_x);"), options: all },
      { name: "PUBLIC_ where no framework is in sight", code: "use(process.env.PUBLIC_API_SECRET);" },
      { name: "a server component, a route, an action", code: '"use server";\nuse(process.env.STRIPE_SECRET_KEY);', options: all },
      { name: "a client component that reads what is public", code: '"use client";\nuse(process.env.NODE_ENV, process.env.NEXT_PUBLIC_API_URL, "process.env.API_SECRET"); // process.env.API_SECRET', options: all },
      { name: "a build that copies what is no secret", code: 'import webpack from "webpack"; new webpack.DefinePlugin({ "process.env.NODE_ENV": JSON.stringify(process.env.NODE_ENV), VERSION: process.env.npm_package_version, SECRET: JSON.stringify(false) });', options: all },
      { name: "another plugin of this name", code: 'import { DefinePlugin } from "./plugins.js"; new DefinePlugin({ SECRET: process.env.API_SECRET });', options: all },
      { name: "such keys in other files", code: "export default { env: { SECRET: process.env.API_SECRET }, define: { SECRET: process.env.API_SECRET }, extra: { SECRET: process.env.API_SECRET } };", filename: "server.js", options: all },
      { name: "of the whole environment, what is public by its name", code: lines(
        'const some = Object.keys(process.env).filter((key) => key.startsWith("VITE_")).reduce((all, key) => ({ ...all, [key]: process.env[key] }), {});',
        'export default { define: { "process.env": JSON.stringify(some), "window.env": JSON.stringify(pick(process.env, ["MODE"])) } };',
      ), filename: "vite.config.js" },
      { name: "settings of the server in Nuxt", code: "export default defineNuxtConfig({ runtimeConfig: { apiSecret: process.env.API_SECRET, public: { base: process.env.BASE_URL } } });", filename: "nuxt.config.js", options: all },
    ],
    invalid: [
      flawed("Next.js", "prefix", "new Stripe(process.env.«NEXT_PUBLIC_STRIPE_SECRET_KEY);", { data: { name: "NEXT_PUBLIC_STRIPE_SECRET_KEY", prefix: "NEXT_PUBLIC_", library: "" } }),
      flawed("each prefix", "prefix", [
        "use(import.meta.env.«VITE_DB_PASSWORD, process.env.«REACT_APP_CLIENT_SECRET, process.env.«EXPO_PUBLIC_JWT_SECRET, process.env.«NUXT_PUBLIC_API_SECRET,",
        "process.env.«GATSBY_PRIVATE_KEY, process.env.«VUE_APP_AUTH_SECRET, process.env.«NG_APP_SIGNING_SECRET, process.env.«STORYBOOK_ADMIN_PASSWORD);",
      ].join("\n")),
      flawed("a service role", "prefix", "createClient(url, process.env.«NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY);"),
      flawed("a service that only servers call", "prefix", "new OpenAI({ apiKey: process.env.«REACT_APP_OPENAI_API_KEY, dangerouslyAllowBrowser: true });"),
      flawed("by a name in quotes, and once for all", "prefix", 'use(process.env["«NEXT_PUBLIC_API_SECRET"]);\nuse(process.env.NEXT_PUBLIC_API_SECRET);'),
      flawed("SvelteKit", "prefix", 'import { «PUBLIC_API_SECRET } from "$env/static/public";'),
      flawed("a schema of the environment", "prefix", "export const schema = { «NEXT_PUBLIC_AUTH_SECRET: string() };"),
      flawed("keys that may be made for browsers, and passwords for everyone, when all is wanted", "prefix", "use(import.meta.env.«VITE_API_KEY, process.env.«NEXT_PUBLIC_DEMO_PASSWORD);", { options: all }),
      flawed("PUBLIC_, when all is wanted", "prefix", "use(process.env.«PUBLIC_API_SECRET);", { options: all }),
      flawed("a client component", "component", '"use client";\nexport const Pay = () => use(«process.env.STRIPE_SECRET_KEY, «process.env["DB_PASSWORD"]);'),
      flawed("webpack", "build", 'import webpack from "webpack"; new webpack.DefinePlugin({ "process.env.API_SECRET": «JSON.stringify(process.env.API_SECRET) });', { data: { name: "API_SECRET", prefix: "", library: "webpack" } }),
      flawed("the whole environment", "everything", 'const { DefinePlugin } = require("webpack"); new DefinePlugin({ "process.env": «JSON.stringify(process.env) });', { data: { name: "", prefix: "", library: "webpack" } }),
      flawed("the whole environment, member by member", "everything", 'export default { define: { a: «{ ...process.env }, "process.env": «JSON.stringify({ ...process.env, MODE: "web" }) } };', { filename: "vite.config.js" }),
      flawed("Vite", "build", 'export default { define: { __KEY__: «JSON.stringify(process.env.STRIPE_SECRET_KEY) } };', { filename: "vite.config.js" }),
      flawed("Vite, from its own reader", "build", 'import { defineConfig, loadEnv } from "vite"; const env = loadEnv("x", ".", ""); export default defineConfig({ define: { __KEY__: «JSON.stringify(env.STRIPE_SECRET_KEY) } });', { filename: "app/vite.config.mjs" }),
      flawed("Next.js's configuration", "build", "module.exports = { env: { SECRET: «process.env.API_SECRET } };", { filename: "next.config.js", data: { name: "API_SECRET", prefix: "", library: "Next.js" } }),
      flawed("Nuxt", "build", "export default defineNuxtConfig({ runtimeConfig: { public: { apiSecret: «process.env.API_SECRET } } });", { filename: "nuxt.config.js" }),
      flawed("Expo", "build", "export default { expo: { extra: { apiSecret: «process.env.API_SECRET } } };", { filename: "app.config.js" }),
    ],
  },
  typescript: {
    valid: [
      { name: "a secret of the server that must be there", code: "use(process.env.STRIPE_SECRET_KEY!);", options: all },
    ],
    invalid: [
      flawed("what must be there", "prefix", "use(process.env.«NEXT_PUBLIC_API_SECRET!);"),
      flawed("a declaration", "prefix", "interface ImportMetaEnv { readonly «VITE_API_SECRET: string }"),
      flawed("a build", "build", 'import type { NextConfig } from "next"; const config: NextConfig = { env: { SECRET: «process.env.API_SECRET! } }; export default config;', { filename: "next.config.ts" }),
    ],
  },
});
