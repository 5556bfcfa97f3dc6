import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, Linter, type Rule } from "eslint";
import { defineConfig } from "eslint/config";
import { ESLint as ESLint9 } from "eslint-9";
import { defineConfig as defineConfig9 } from "eslint-9/config";
import { afterEach, describe, expect, it, vi } from "vitest";
import { analysing } from "../src/analyse.ts";
import type { Language } from "../src/code/file.ts";
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

/** One finding of each rule that tests are let off, and what they are not. */
const samples = {
  javascript: {
    code: `import express from "express";
import pg from "pg";
export const f = (code) => eval(code);
export const g = (name) => new pg.Pool().query("SELECT * FROM users WHERE name = '" + name + "'");
const app = express();
app.put("/a", requireAuth, h);
app.patch("/a", requireAuth, h);
app.post("/a", h);
`,
    fromOutside: "import express from \"express\";\nexpress().get(\"/\", (req, res) => res.json(eval(req.query.code)));\n",
  },
  python: {
    code: `import sqlite3
from flask import Flask
from auth import login_required
def f(code): eval(code)
def g(name): sqlite3.connect("a").execute(f"SELECT * FROM users WHERE name = '{name}'")
app = Flask(__name__)
@app.put("/a")
@login_required
def h(): ...
@app.patch("/a")
@login_required
def i(): ...
@app.post("/a")
def j(): ...
`,
    fromOutside: "from fastapi import FastAPI\napp = FastAPI()\n@app.get(\"/\")\ndef f(code: str): return eval(code)\n",
  },
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

  it("strict asks every route for a guard, but those of tests", async () => {
    const routes = 'import express from "express";\nconst app = express();\napp.get("/items", list);\napp.post("/items", add);\n';
    expect(await lint(rampart.configs.recommended, "src/a.js", routes)).toEqual([]);
    expect(await lint(rampart.configs.strict, "src/a.js", routes)).toEqual(["warn rampart/require-auth", "warn rampart/require-auth"]);
    expect(await lint(rampart.configs.all, "src/a.js", routes)).toEqual(["error rampart/require-auth", "error rampart/require-auth"]);
    for (const file of ["src/a.test.js", "tests/a.js"]) expect(await lint(rampart.configs.strict, file, routes)).toEqual([]);
  });

  it("recommended asks of a migration only for text from outside", async () => {
    const query = 'import pg from "pg";\nexport const up = (name) => new pg.Pool().query("SELECT * FROM users WHERE name = \'" + name + "\'");\n';
    expect(await lint(rampart.configs.recommended, "data/up.js", query)).toEqual(["error rampart/no-string-built-queries"]);
    expect(await lint(rampart.configs.recommended, "migrations/up.js", query)).toEqual([]);
    expect(await lint(rampart.configs.strict, "migrations/up.js", query)).toEqual(["error rampart/no-string-built-queries"]);
  });

  it.each(["a.test.js", "a.spec.mjs", "test/a.ts", "src/__tests__/a.tsx", "tests/unit/a.py", "integration-tests/lib/a.ts", "test_a.py", "app/a_test.py", "conftest.py"])(
    "recommended asks of the test %s only for text from outside, and of its routes for no guard", async (file) => {
      const { code, fromOutside } = file.endsWith(".py") ? samples.python : samples.javascript;
      const name = file.split("/").at(-1)?.replace(/\.test|\.spec|^test_|_test|conftest/u, "c") ?? "";
      expect(await lint(rampart.configs.recommended, `src/${name}`, code)).toEqual(
        ["error rampart/no-eval", "error rampart/no-string-built-queries", "warn rampart/require-auth"]);
      expect(await lint(rampart.configs.recommended, file, code)).toEqual([]);
      expect(await lint(rampart.configs.recommended, file, fromOutside)).toEqual(["error rampart/no-eval"]);
      expect(await lint(rampart.configs.strict, file, code)).toHaveLength(3);
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
    [{ librarys: [] }, "settings.rampart.librarys: unknown setting; known are libraries, auth and project"],
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
  it("list the files that the hook for pre-commit is given", async () => {
    const hook = readFileSync(new URL("../.pre-commit-hooks.yaml", import.meta.url), "utf8");
    const pattern = new RegExp(/^ {2}files: '(.+)'$/mu.exec(hook)?.[1] ?? "nothing", "u");
    const folder = join(cwd, "..");
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: rampart.configs.recommended });
    const linted = [
      "a.js", "a.mjs", "a.cjs", "a.jsx", "a.ts", "a.mts", "a.cts", "a.tsx", "a.py", "a.pyi", ".env", ".env.example", "prod.env", "Dockerfile", "Dockerfile.dev", "Dockerfile-dev",
      "api.Dockerfile", "api.dockerfile", "dockerfile", "Containerfile", "a.json", "a.jsonc", "a.json5", "a.webmanifest", "a.tfstate", "a.yaml", "a.yml", "a.toml", "Pipfile",
    ];
    for (const file of [...linted, "a.txt", "a.sh", ".envrc", "Makefile", "Pipfile.lock", "a.jsonl"]) {
      for (const path of [file, `deep/er/${file}`]) {
        expect(pattern.test(path), path).toBe(linted.includes(file));
        expect(await eslint.calculateConfigForFile(join(folder, path)) !== undefined, path).toBe(linted.includes(file));
      }
    }
  });

  it.each([
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "deno.lock", "poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "Cargo.lock", "composer.lock",
    "packages.lock.json", "conda-lock.yml", "dev.conda-lock.yml", "pylock.toml", "pylock.dev.toml",
  ])("leave out the lock file %s", async (file) => {
    const folder = join(cwd, "..");
    for (const config of [rampart.configs.recommended, rampart.configs.all]) {
      const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
      for (const path of [file, `deep/er/${file}`]) expect(await eslint.isPathIgnored(join(folder, path)) || await eslint.calculateConfigForFile(join(folder, path)) === undefined, path).toBe(true);
    }
  });

  it("hold each rule that supports the language, and no other", () => {
    for (const { language, files, rules: used = {} } of rampart.configs.all.filter((config) => config.rules && config.name !== "rampart all tests")) {
      const data: Readonly<Record<string, string>> = { "rampart-json/jsonc": "json", "rampart-yml/yaml": "yaml", "rampart-toml/toml": "toml" };
      const kind = language?.startsWith("rampart/") ? language.slice("rampart/".length) : data[language ?? ""] ?? "javascript";
      const expected = Object.entries(rules).filter(([, { meta }]) => meta.docs.languages.includes(kind as Language)).map(([name]) => `rampart/${name}`);
      expect(Object.keys(used).sort(), String(files)).toEqual(expected.sort());
    }
  });

  it("recommended follows each rule's own word", () => {
    for (const { rules: used = {} } of rampart.configs.recommended) {
      for (const [name, entry] of Object.entries(used)) {
        const [level] = [entry].flat();
        if (level !== "off") expect(level).toBe(rules[name.replace("rampart/", "")]?.meta.docs.recommended);
      }
    }
  });

  describe("where there is no TypeScript parser", () => {
    afterEach(() => {
      vi.doUnmock("node:module");
      vi.resetModules();
    });

    it.each(["recommended", "strict", "all"] as const)("%s lists no TypeScript file", async (tier) => {
      vi.resetModules();
      vi.doMock("node:module", () => {
        const missing = (): never => {
          throw Object.assign(new Error("Cannot find module"), { code: "MODULE_NOT_FOUND" });
        };
        return { createRequire: () => Object.assign(missing, { resolve: missing }) };
      });
      const { default: bare } = await import("../src/index.ts");
      const patterns = bare.configs[tier].flatMap(({ files = [] }) => files).flat();
      expect(patterns).toContain("**/*.py");
      expect(patterns.filter((pattern) => /ts\b/u.test(pattern.replaceAll(/test[s_]?/giu, "")))).toEqual([]);
      const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: bare.configs[tier] });
      for (const file of ["migrations/1.ts", "a.test.ts", "tests/a.tsx"]) {
        expect(await eslint.calculateConfigForFile(file), file).toBeUndefined();
      }
      expect(await eslint.calculateConfigForFile("migrations/1.js")).toBeDefined();
    });
  });
});

describe("several runs over one source code", () => {
  const throwing = {
    rules: { stop: { meta: { languages: ["*"] }, create: () => { throw new Error("stop"); } } as Rule.RuleModule },
  };

  it("find all there is where a rule has stopped a run before it began", () => {
    const linter = new Linter();
    const base = { files: ["**/*.js"], plugins: { rampart: plugin, throwing } };
    const run = (own: Linter.RulesRecord): readonly (string | null)[] =>
      linter.verify(linter.getSourceCode() ?? evil["a.js"], [{ ...base, rules: own }], "a.js").map(({ ruleId }) => ruleId);
    expect(() => run({ "rampart/no-eval": "error", "throwing/stop": "error" })).toThrow("stop");
    expect(() => run({ "rampart/no-wildcard-cors": "error", "throwing/stop": "error" })).toThrow("stop");
    expect(run({ "rampart/no-eval": "error", "rampart/no-wildcard-cors": "error" })).toEqual(["rampart/no-eval"]);
    expect(run({ "rampart/no-eval": "error" })).toEqual(["rampart/no-eval"]);
  });

  // ESLint takes a source code for text only where it is JavaScript's.
  it("find all there is in Python where a rule has stopped a run before it began", () => {
    const linter = new Linter();
    const config = { files: ["**/*.py"], language: "rampart/python", plugins: { rampart: plugin, throwing }, rules: { "rampart/no-eval": "error", "throwing/stop": "error" } };
    expect(() => linter.verify(evil["a.py"], [config as Linter.Config], "a.py")).toThrow("stop");
    const sourceCode = linter.getSourceCode();
    let found = 0;
    const listeners = analysing({ sourceCode, filename: "a.py", settings: {} }, "python", ({ facts }) => {
      found = facts.evaluation.length;
    });
    expect(Object.keys(listeners)).toEqual(["Module:exit"]);
    listeners["Module:exit"]?.(sourceCode.ast);
    expect(found).toBe(1);
  });

  it("find what only they listen to, where others have read the file before", () => {
    const code = [
      'import express from "express";', 'import { Note } from "./models.js";', "export const app = express();",
      'app.put("/notes/:id", async (req, res) => {', "  const note = await Note.findById(req.params.id);", "  if (!note) return res.status(404).end();",
      "  if (note.ownerId !== req.user.id) return res.status(403).end();", "  res.json(note);", "});", "",
    ].join("\n");
    const linter = new Linter();
    const run = (own: Linter.RulesRecord): readonly (string | null)[] => (
      linter.verify(linter.getSourceCode() ?? code, [{ files: ["**/*"], plugins: { rampart: plugin }, rules: own }], "a.js").map(({ ruleId }) => ruleId));
    expect(run({ "rampart/no-eval": "error" })).toEqual([]);
    expect(run({ "rampart/no-eval": "error", "rampart/no-existence-disclosure": "error" })).toEqual(["rampart/no-existence-disclosure"]);
  });

  it("find all there is where a rule has stopped a run on its way", () => {
    const late = { rules: { stop: { create: () => ({ "CallExpression:exit": () => { throw new Error("stop"); } }) } as Rule.RuleModule } };
    const linter = new Linter();
    const base = { files: ["**/*"], plugins: { rampart: plugin, late, throwing } };
    const code = "f();\nexport const g = (code) => eval(code);\n";
    const run = (own: Linter.RulesRecord): readonly (string | null)[] => linter.verify(linter.getSourceCode() ?? code, [{ ...base, rules: own }], "a.js").map(({ ruleId }) => ruleId);
    expect(() => run({ "rampart/no-eval": "error", "late/stop": "error" })).toThrow("stop");
    expect(() => run({ "rampart/no-eval": "error", "throwing/stop": "error" })).toThrow("stop");
    expect(run({ "rampart/no-eval": "error" })).toEqual(["rampart/no-eval"]);
  });
});
