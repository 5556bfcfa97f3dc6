// What a user of the package writes, and what must not compile. Read by tests/consumer.test.ts.
import { defineConfig } from "eslint/config";
import rampart, { library, type Library, type Plugin, type RampartRules, type RampartSettings } from "eslint-plugin-rampart";

const shop = library("our shop", "javascript", {
  aliases: { "@shop/db.connect()": "@shop/db.pool" },
  parameters: { "@shop/http.handle": { "0.(0)": "@shop/http.Request()" } },
  sources: { "@shop/http.Request().query": "request" },
  conversions: ["@shop/text.slug"],
  guards: { "@shop/text.isSlug": "0" },
  query: {
    "@shop/db.pool.ask": { text: "0.sql|0", parameters: "1...", placeholders: "$1" },
    "@shop/db.pool.run": [{ text: "last" }, { text: "sql:", language: "script" }],
  },
  cors: { "@shop/http.cors": { origins: "0.origin", byDefault: "anyone" } },
});

library("wrong", "javascript", {
  query: {
    // @ts-expect-error no slot
    "a.b": { text: "first" },
    // @ts-expect-error the slot of the text is missing
    "a.c": {},
    // @ts-expect-error no kind of placeholder
    "a.d": { text: "0", placeholders: "$" },
    // @ts-expect-error no field of a query
    "a.e": { text: "0", sql: true },
  },
  cors: {
    // @ts-expect-error who is let in by default is missing
    "a.f": { origins: "0" },
  },
  // @ts-expect-error no kind of source
  sources: { "a.g": "web" },
});

// @ts-expect-error no language
library("wrong", "ruby", {});

const rules = {
  "rampart/no-eval": "warn",
  "rampart/no-string-built-queries": ["error", { confidence: "possible" }],
  "rampart/no-wildcard-cors": ["error", { allowPublic: true, confidence: "certain" }],
} satisfies RampartRules;

export const wrong: RampartRules[] = [
  // @ts-expect-error no rule
  { "rampart/no-evil": "warn" },
  // @ts-expect-error no level
  { "rampart/no-eval": "info" },
  // @ts-expect-error no option of this rule
  { "rampart/no-eval": ["warn", { allowPublic: true }] },
  // @ts-expect-error no confidence
  { "rampart/no-eval": ["warn", { confidence: "sure" }] },
];

// @ts-expect-error the setting is called libraries
export const misspelt: RampartSettings = { librarys: [shop] };

const settings: RampartSettings = { libraries: [shop] };

export const names: readonly string[] = [...(settings.libraries ?? [])].map((one: Library) => one.name);
export const version: string = (rampart satisfies Plugin).meta.version;

export default defineConfig(
  { plugins: { rampart }, extends: ["rampart/recommended"] },
  rampart.configs.strict,
  { rules, settings: { rampart: settings } },
);
