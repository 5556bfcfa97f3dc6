import { createRequire } from "node:module";
import { join } from "node:path";
import type { Linter } from "eslint";
import type { Language } from "./code/file.ts";
import { readerOf } from "./peers.ts";
import type { Plugin } from "./plugin.ts";
import { rules } from "./rules/index.ts";

type Tier = keyof Plugin["configs"];

/** The patterns of each kind of file. */
const files = {
  javascript: ["**/*.js", "**/*.mjs", "**/*.cjs", "**/*.jsx"],
  typescript: ["**/*.ts", "**/*.mts", "**/*.cts", "**/*.tsx"],
  python: ["**/*.py", "**/*.pyi"],
  dotenv: ["**/.env", "**/.env.*", "**/*.env"],
  dockerfile: ["**/Dockerfile", "**/Dockerfile.*", "**/Dockerfile-*", "**/*.Dockerfile", "**/Containerfile", "**/*.dockerfile", "**/dockerfile"],
  json: ["**/*.json", "**/*.jsonc", "**/*.json5", "**/*.webmanifest", "**/*.tfstate"],
  yaml: ["**/*.yaml", "**/*.yml"],
  toml: ["**/*.toml", "**/Pipfile"],
};

type Kind = keyof typeof files;

/** How ESLint is told to read each kind of file, asked when a config is made; undefined where what reads it is not there. */
const readers: Readonly<Record<Kind, () => Linter.Config | undefined>> = {
  javascript: () => ({ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }),
  typescript() {
    const parser = findTypeScriptParser();
    return parser && { languageOptions: { parser } };
  },
  python: () => ({ language: "rampart/python" }),
  dotenv: () => ({ language: "rampart/dotenv" }),
  dockerfile: () => ({ language: "rampart/dockerfile" }),
  json: () => readerOf("json"),
  yaml: () => readerOf("yaml"),
  toml: () => readerOf("toml"),
};

function languageOf(kind: Kind): Language {
  return kind === "typescript" ? "javascript" : kind;
}

/** What runs once, with what the database itself holds: only text from outside matters there. */
const migrations = ["**/migrations/**", "**/migration/**"];

/** Tests make up their own input, and answer no client. */
const tests = {
  folders: ["**/__tests__/**", "**/test/**", "**/tests/**", "**/*{-,_}tests/**", "**/Test/**", "**/Tests/**", "**/__mocks__/**", "**/__fixtures__/**", "**/fixtures/**", "**/cypress/**", "**/e2e/**",
    "**/step_definitions/**", "**/features/support/**", "**/stories/**"],
  names: {
    javascript: ["**/{test,tests}.{js,mjs,cjs,jsx}", "**/*{.,-,_}{test,tests,testing,spec,story,stories}.{js,mjs,cjs,jsx}"],
    typescript: ["**/{test,tests}.{ts,mts,cts,tsx}", "**/*{.,-,_}{test,tests,testing,spec,story,stories}.{ts,mts,cts,tsx}"],
    python: ["**/{test,tests}.py", "**/test_*.py", "**/*_{test,tests}.py", "**/conftest.py"],
    json: ["**/{test,tests}.json", "**/*{.,-,_}{test,tests,testing,spec}.json", "**/test_*.json"],
    yaml: ["**/{test,tests}.{yaml,yml}", "**/*{.,-,_}{test,tests,testing,spec}.{yaml,yml}", "**/test_*.{yaml,yml}"],
    toml: ["**/{test,tests}.toml", "**/*{.,-,_}{test,tests,testing,spec}.toml"],
    dotenv: ["**/.env{.,-,_}{test,tests,testing}", "**/{,.}{test,tests,testing}.env"],
  } as Readonly<Partial<Record<Kind, readonly string[]>>>,
};

/** What no one wrote by hand: a pattern such as `**\/*.py` reaches into these otherwise. */
const ignores = [
  "**/.venv/**", "**/venv/**", "**/site-packages/**", "**/node_modules/**", "**/dist/**", "**/build/**", "**/.next/**",
  "**/coverage/**", "**/.yarn/**", "**/*{.,-}min.js", "**/__pycache__/**",
  "**/package-lock.json", "**/npm-shrinkwrap.json", "**/pnpm-lock.yaml", "**/packages.lock.json", "**/*conda-lock.{yml,yaml}", "**/pylock.toml", "**/pylock.*.toml",
];

/** What a rule says of its place in the configs. */
interface RuleDocs {
  readonly recommended: "error" | "warn" | false;
  readonly strict?: Readonly<Record<string, unknown>>;
  readonly languages: readonly Language[];
}

/**
 * The three configs, each made when first asked for, since only then the TypeScript parser is looked for.
 * @param plugin gives the plugin that the configs refer to
 */
export function makeConfigs(plugin: () => Plugin): Plugin["configs"] {
  const made = new Map<Tier, Linter.Config[]>();
  const get = (tier: Tier): Linter.Config[] => {
    let config = made.get(tier);
    if (!config) made.set(tier, (config = configOf(plugin(), tier)));
    return config;
  };
  return {
    get recommended() { return get("recommended"); },
    get strict() { return get("strict"); },
    get all() { return get("all"); },
  };
}

function configOf(plugin: Plugin, tier: Tier): Linter.Config[] {
  const plugins = { rampart: plugin as unknown as NonNullable<Linter.Config["plugins"]>[string] };
  // Files that no object lists are no one's to lint, TypeScript without its parser among them.
  const read = (Object.keys(files) as readonly Kind[]).flatMap((kind) => {
    const reader = readers[kind]();
    return reader ? [{ kind, reader }] : [];
  });
  const kinds = read.map(({ kind }) => kind);
  const told = kinds.filter((kind) => Object.values(rules).some(({ meta }) => (meta.docs as RuleDocs).strict && (meta.docs as RuleDocs).languages.includes(languageOf(kind))));
  return [
    { name: "rampart ignores", ignores },
    ...read.map(({ kind, reader }): Linter.Config => ({
      name: `rampart ${tier} ${kind}`, files: files[kind], ...reader, plugins: { ...plugins, ...reader.plugins }, rules: rulesOf(languageOf(kind), tier),
    })),
    ...(tier === "recommended" ? [
      {
        name: "rampart recommended migrations", plugins, files: inFolders(migrations, kinds),
        rules: { "rampart/no-string-built-queries": fromOutside },
      },
      {
        name: "rampart recommended tests", plugins,
        files: [...inFolders(tests.folders, kinds), ...kinds.flatMap((kind) => tests.names[kind] ?? [])],
        rules: {
          "rampart/no-eval": fromOutside, "rampart/no-string-built-queries": fromOutside, "rampart/require-auth": "off", "rampart/no-unguarded-server-action": "off", "rampart/no-sensitive-logging": "off",
          "rampart/no-hardcoded-secrets": ["error", { evidence: "form" }], "rampart/no-committed-env": "off", "rampart/no-secret-fallback": "off",
          "rampart/no-weak-secret": "off", "rampart/no-default-credentials": "off", "rampart/no-client-secrets": "off",
        },
      },
    ] satisfies Linter.Config[] : [{
      name: `rampart ${tier} tests`, plugins, files: [...inFolders(tests.folders, told), ...told.flatMap((kind) => tests.names[kind] ?? [])], rules: ofTests(tier),
    }]),
  ];
}

const fromOutside: Linter.RuleEntry = ["error", { confidence: "certain" }];

/** Patterns of which a file must match both: that of the folder and that of its kind. */
function inFolders(folders: readonly string[], kinds: readonly Kind[]): string[][] {
  return kinds.flatMap((kind) => files[kind]).flatMap((pattern) => folders.map((folder) => [folder, pattern]));
}

function rulesOf(language: Language, tier: Tier): Linter.RulesRecord {
  return Object.fromEntries(Object.entries(rules).flatMap(([name, { meta }]): [string, Linter.RuleEntry][] => {
    const docs: RuleDocs = meta.docs;
    if (!docs.languages.includes(language)) return [];
    if (tier === "recommended") return docs.recommended === false ? [] : [[`rampart/${name}`, docs.recommended]];
    return [[`rampart/${name}`, [levelIn(tier, docs), { ...docs.strict, confidence: "possible" }]]];
  }));
}

function levelIn(tier: Tier, docs: RuleDocs): "warn" | "error" {
  return tier === "strict" && docs.recommended === "warn" ? "warn" : "error";
}

/** Nobody is asked to guard what a test starts. */
function ofTests(tier: Tier): Linter.RulesRecord {
  return Object.fromEntries(Object.entries(rules).flatMap(([name, { meta }]): [string, Linter.RuleEntry][] => {
    const docs: RuleDocs = meta.docs;
    return docs.strict ? [[`rampart/${name}`, [levelIn(tier, docs), { confidence: "possible" }]]] : [];
  }));
}

/**
 * The project's own parser, or undefined where there is none or it does not load, as beside TypeScript 7. Nothing else of
 * the plugin loads TypeScript.
 */
function findTypeScriptParser(): Linter.Parser | undefined {
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    const require = createRequire(from);
    try {
      return require("@typescript-eslint/parser") as Linter.Parser;
    } catch (error) {
      if ((error as { code?: string }).code === "MODULE_NOT_FOUND" && !hasTypeScript(require)) continue;
      const { message } = error as Error;
      process.emitWarning(
        `TypeScript files are not linted: @typescript-eslint/parser does not load (${message.split("\n")[0]}). ` +
        "Install @typescript-eslint/parser with a TypeScript that it supports, for example: npm install --save-dev @typescript-eslint/parser typescript@6",
        { type: "RampartWarning", code: "RAMPART_NO_TYPESCRIPT_PARSER" },
      );
      return undefined;
    }
  }
  return undefined;
}

function hasTypeScript(require: NodeJS.Require): boolean {
  try {
    require.resolve("typescript/package.json");
    return true;
  } catch {
    return false;
  }
}
