import { fileURLToPath } from "node:url";
import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import { defineConfig } from "eslint/config";
import { ESLint as ESLint9 } from "eslint-9";
import { defineConfig as defineConfig9 } from "eslint-9/config";
import { describe, expect, it } from "vitest";
import rampart, { library } from "../src/index.ts";
import { rules } from "../src/rules/index.ts";

const cwd = fileURLToPath(new URL(".", import.meta.url));

const versions = [
  { version: "10", Engine: ESLint, define: defineConfig },
  { version: "9.38", Engine: ESLint9 as unknown as typeof ESLint, define: defineConfig9 as unknown as typeof defineConfig },
];

type PluginObject = NonNullable<Linter.Config["plugins"]>[string];
const plugin = rampart as unknown as PluginObject;

const evil = {
  "a.js": "export const f = (code) => eval(code);\n",
  "a.ts": "export const f = (code: string) => eval(code);\n",
  "a.tsx": "export const f = (code: string) => <p>{eval(code)}</p>;\n",
  "a.py": "def f(code):\n    return eval(code)\n",
};

/** The least that a language of ESLint can be: a file is one node. */
const lines = {
  meta: { name: "eslint-plugin-lines", namespace: "lines" },
  languages: {
    lines: {
      fileType: "text", lineStart: 1, columnStart: 0, nodeTypeKey: "type", visitorKeys: { Lines: [] }, defaultLanguageOptions: {},
      validateLanguageOptions: () => {},
      parse: () => ({ ok: true, ast: { type: "Lines" } }),
      createSourceCode: ({ body }: { body: string }, { ast }: { ast: object }) => ({
        ast, text: body, lines: body.split("\n"), visitorKeys: { Lines: [] },
        getText: () => body, getLoc: () => ({ start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }), getRange: () => [0, 0],
        traverse: () => [{ kind: 1, target: ast, phase: 1, args: [ast] }, { kind: 1, target: ast, phase: 2, args: [ast] }],
      }),
    },
  },
} as unknown as PluginObject;

describe.each(versions)("configs on ESLint $version", ({ version, Engine, define }) => {
  it("is the version it says", () => {
    expect(Engine.version.startsWith(version)).toBe(true);
  });

  async function lint(config: Linter.Config | Linter.Config[], file: string, text?: string): Promise<readonly string[]> {
    const eslint = new Engine({ cwd, overrideConfigFile: true, overrideConfig: config, ruleFilter: () => true });
    const [result] = await eslint.lintText(text ?? evil[file as keyof typeof evil], { filePath: file });
    return (result?.messages ?? []).map(({ ruleId, severity, message }) => `${severity === 2 ? "error" : "warn"} ${ruleId ?? message}`);
  }

  it.each(Object.keys(evil))("rampart.configs.recommended lints %s", async (file) => {
    expect(await lint(rampart.configs.recommended, file)).toEqual(["error rampart/no-eval"]);
  });

  it.each(Object.keys(evil))("extends: [\"rampart/recommended\"] lints %s", async (file) => {
    expect(await lint(define({ plugins: { rampart: plugin }, extends: ["rampart/recommended"] }), file)).toEqual(["error rampart/no-eval"]);
  });

  it.each(Object.keys(evil))("an alias of the plugin lints %s", async (file) => {
    expect(await lint(define({ plugins: { sec: plugin }, extends: ["sec/recommended"] }), file)).toEqual(["error sec/no-eval"]);
  });

  it("recommended asks of a migration only for text from outside", async () => {
    const query = 'import pg from "pg";\nexport const up = (name) => new pg.Pool().query("SELECT * FROM users WHERE name = \'" + name + "\'");\n';
    expect(await lint(rampart.configs.recommended, "data/up.js", query)).toEqual(["error rampart/no-string-built-queries"]);
    expect(await lint(rampart.configs.recommended, "migrations/up.js", query)).toEqual([]);
    expect(await lint(rampart.configs.strict, "migrations/up.js", query)).toEqual(["error rampart/no-string-built-queries"]);
  });

  it.each(["recommended", "strict", "all"] as const)("%s loads and lints every kind of file", async (tier) => {
    for (const file of Object.keys(evil)) expect(await lint(rampart.configs[tier], file)).toEqual(["error rampart/no-eval"]);
  });

  it("skips what no one wrote by hand", async () => {
    const eslint = new Engine({ cwd, overrideConfigFile: true, overrideConfig: rampart.configs.recommended });
    for (const file of [".venv/lib/a.py", "api/venv/a.py", "site-packages/a.py", "dist/a.js", "node_modules/a/index.js", "app/.next/a.js", "a.min.js"]) {
      expect(await eslint.isPathIgnored(file), file).toBe(true);
    }
    expect(await eslint.isPathIgnored("app/a.py")).toBe(false);
  });

  it("a rule without files beside other languages is silent in those it does not know", async () => {
    const config = define(
      { plugins: { rampart: plugin }, extends: ["rampart/recommended"] },
      { files: ["**/*.txt"], plugins: { lines }, language: "lines/lines" },
      { rules: Object.fromEntries(Object.keys(rules).map((name) => [`rampart/${name}`, "warn"])) },
    );
    expect(await lint(config, "a.txt", "eval(code)\n")).toEqual([]);
    for (const file of Object.keys(evil)) expect(await lint(config, file)).toEqual(["warn rampart/no-eval"]);
  });

  it("a rule may be switched off for some files", async () => {
    const config = define(
      { plugins: { rampart: plugin }, extends: ["rampart/recommended"] },
      { files: ["**/*.py"], rules: { "rampart/no-eval": "off" } },
    );
    expect(await lint(config, "a.py")).toEqual([]);
    expect(await lint(config, "a.js")).toEqual(["error rampart/no-eval"]);
  });

  it("a user's own TypeScript parser stays, before or after", async () => {
    const seen: string[] = [];
    const parser = {
      ...typescriptParser,
      parseForESLint(text: string, options: Parameters<typeof typescriptParser.parseForESLint>[1]) {
        seen.push(options?.filePath ?? "");
        return typescriptParser.parseForESLint(text, options);
      },
    };
    const own: Linter.Config = { files: ["**/*.ts", "**/*.tsx"], languageOptions: { parser: parser as unknown as Linter.Parser } };
    expect(await lint([...rampart.configs.recommended, own], "a.ts")).toEqual(["error rampart/no-eval"]);
    expect(seen).toHaveLength(1);
    expect(await lint([own, ...rampart.configs.recommended], "a.ts")).toEqual(["error rampart/no-eval"]);
  });

  it("language options of another config for all files do not stop Python", async () => {
    const config: Linter.Config[] = [
      { languageOptions: { parser: typescriptParser as unknown as Linter.Parser, globals: { window: "readonly" }, sourceType: "module" } },
      ...rampart.configs.recommended,
    ];
    expect(await lint(config, "a.py")).toEqual(["error rampart/no-eval"]);
  });

  it.each([
    [{ confidnce: "likely" }, "confidnce"],
    [{ confidence: "sure" }, "\"sure\""],
    [{ allowPublic: "yes" }, "boolean"],
  ])("stops at the wrong option %j and names it", async (options, word) => {
    const config = [...rampart.configs.recommended, { files: ["**/*.js"], rules: { "rampart/no-wildcard-cors": ["error", options] } } as Linter.Config];
    const error = await lint(config, "a.js").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toContain("rampart/no-wildcard-cors");
    expect((error as Error).message).toContain(word);
  });

  const shop = library("shop", "javascript", { query: { "shop.run": { text: "0" } } });
  it.each([
    [{ librarys: [] }, "settings.rampart.librarys: unknown setting; known is libraries"],
    [{ libraries: {} }, "settings.rampart.libraries: expected an array of library(...)"],
    [{ libraries: [{ ...shop, name: 1 }] }, "settings.rampart.libraries[0].name: expected a string, got 1"],
    [{ libraries: [shop, { ...shop, language: "ruby" }] }, "settings.rampart.libraries[1].language: expected \"javascript\" or \"python\", got \"ruby\""],
    [{ libraries: [{ ...shop, querys: {} }] }, "settings.rampart.libraries[0].querys: unknown field"],
    [{ libraries: [{ ...shop, query: { "shop.run": {} } }] }, "settings.rampart.libraries[0].query[\"shop.run\"].text: missing"],
    [{ libraries: [{ ...shop, query: { "shop.run": { text: "first" } } }] }, "settings.rampart.libraries[0].query[\"shop.run\"].text: \"first\" is no slot"],
    [{ libraries: [{ ...shop, query: { "shop.run": { text: "0", placeholders: "$" } } }] }, "settings.rampart.libraries[0].query[\"shop.run\"].placeholders: expected "],
    [{ libraries: [{ ...shop, sources: { "shop.input": "web" } }] }, "settings.rampart.libraries[0].sources[\"shop.input\"]: expected \"request\""],
  ])("stops at the wrong settings %j and names the field", async (settings, message) => {
    const config = [...rampart.configs.recommended, { settings: { rampart: settings } }];
    const error = await lint(config, "a.js").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message.split("\n")[0]).toContain(message);
  });
});

describe("configs", () => {
  it("hold each rule that supports the language, and no other", () => {
    for (const { language, files, rules: used = {} } of rampart.configs.all.filter((config) => config.rules)) {
      const kind = language === "rampart/python" ? "python" : "javascript";
      const expected = Object.entries(rules).filter(([, { meta }]) => meta.docs.languages.includes(kind)).map(([name]) => `rampart/${name}`);
      expect(Object.keys(used).sort(), String(files)).toEqual(expected.sort());
    }
  });

  it("recommended follows each rule's own word", () => {
    for (const { rules: used = {} } of rampart.configs.recommended) {
      for (const [name, entry] of Object.entries(used)) expect([entry].flat()[0]).toBe(rules[name.replace("rampart/", "")]?.meta.docs.recommended);
    }
  });
});
