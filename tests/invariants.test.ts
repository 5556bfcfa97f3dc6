/** The invariants of docs/architecture.md that no compiler sees. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { concepts } from "../src/concepts/library.ts";
import plugin from "../src/index.ts";
import { libraries } from "../src/knowledge/index.ts";
import { builtinNames } from "../src/languages/python/builtins.ts";
import { rules } from "../src/rules/index.ts";
import { problemOf, resolve, roomOf } from "../tools/layers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Import {
  readonly specifier: string;
  readonly isType: boolean;
}

interface Source {
  /** From src/ on. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Names and literals, without comments. */
  readonly words: readonly string[];
  readonly strings: readonly string[];
}

const sources: readonly Source[] = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/")).filter((path) => path.endsWith(".ts")).sort().map(read);

function read(path: string): Source {
  const text = readFileSync(join(root, "src", path), "utf8");
  const ast = parse(text, { range: true, loc: true, tokens: true }) as unknown as { body: readonly Statement[]; tokens: readonly { type: string; value: string }[] };
  const tokens = ast.tokens.filter(({ type }) => type !== "Punctuator" && type !== "Keyword");
  return {
    path, text,
    imports: [...ast.body.flatMap(importOf), ...[...text.matchAll(/(?<![\w."'`])import\("([^"]+)"\)/gu)].map(([, specifier]) => ({ specifier: specifier ?? "", isType: false }))],
    words: tokens.map(({ value }) => value),
    strings: tokens.filter(({ type }) => type === "String" || type === "Template").map(({ value }) => value.slice(1, -1)),
  };
}

interface Statement {
  readonly source?: { readonly value: string } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly { readonly importKind?: string; readonly exportKind?: string }[];
}

function importOf({ source, importKind, exportKind, specifiers = [] }: Statement): readonly Import[] {
  if (!source) return [];
  const isType = (importKind ?? exportKind) === "type" || (specifiers.length > 0 && specifiers.every((each) => (each.importKind ?? each.exportKind) === "type"));
  return [{ specifier: source.value, isType }];
}

const inRooms = (...rooms: readonly string[]): readonly Source[] => sources.filter(({ path }) => rooms.includes(roomOf(path)));

describe("imports", () => {
  it("stay in their layer", () => {
    const problems = sources.flatMap(({ path, imports }) => imports.flatMap(({ specifier, isType }) => problemOf(path, specifier, isType) ?? []));
    expect(problems).toEqual([]);
  });

  it("make no circle at run time", () => {
    const edges = new Map(sources.map(({ path, imports }) => [path, imports.filter(({ isType }) => !isType).flatMap(({ specifier }) => (specifier.startsWith(".") ? resolve(path, specifier) ?? [] : []))]));
    expect(circleIn(edges)).toBeUndefined();
  });

  it("make no circle of rooms, types included", () => {
    const edges = new Map<string, string[]>();
    for (const { path, imports } of sources) {
      for (const { specifier } of imports) {
        const target = specifier.startsWith(".") ? resolve(path, specifier) : undefined;
        if (target !== undefined && roomOf(target) !== roomOf(path)) edges.set(roomOf(path), [...(edges.get(roomOf(path)) ?? []), roomOf(target)]);
      }
    }
    expect(circleIn(edges)).toBeUndefined();
  });

  it("of rules come from the index and the configs only", () => {
    const importers = sources.filter(({ path, imports }) => roomOf(path) !== "rules" && imports.some(({ specifier, isType }) => !isType && specifier.includes("/rules/")));
    expect(importers.map(({ path }) => path).sort()).toEqual(["configs.ts", "index.ts"]);
  });

  it("load neither TypeScript nor its parser, but for configs.ts", () => {
    const users = sources.filter(({ strings }) => strings.some((text) => /^(?:typescript|@typescript-eslint)(?:\/|$)/u.test(text)));
    expect(users.map(({ path }) => path)).toEqual(["configs.ts"]);
  });

  it("reach the file system from project/ only", () => {
    const users = sources.filter(({ path, strings }) => roomOf(path) !== "project" && strings.some((text) => /^(?:node:)?(?:fs|child_process|net|http|https|worker_threads)(?:\/|$)/u.test(text)));
    expect(users.filter(({ path }) => roomOf(path) !== "knowledge").map(({ path }) => path)).toEqual([]);
  });
});

/** @returns the names along a circle */
function circleIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of edges.get(name) ?? []) {
      const circle = visit(next, [...way, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of edges.keys()) {
    const circle = visit(name, []);
    if (circle) return circle;
  }
  return undefined;
}

describe("rooms", () => {
  it("code/ has no logic", () => {
    const logic = inRooms("code").filter(({ text }) => /^(?:export )?(?:default |async )?(?:function|class|const|let|var|enum)\b/mu.test(text));
    expect(logic.map(({ path }) => path)).toEqual([]);
  });

  it("rules and concepts name no library", () => {
    // Some libraries are called like what they do.
    const vocabulary = new Set(["JavaScript", "Python", "require", "document", "next", "logging", "CORS", ...Object.keys(concepts), ...inRooms("code").flatMap(({ strings }) => strings)]);
    const names = new Set(libraries.flatMap(({ name, ...models }) => [name, ...modulesOf(models)]).filter((name) => name.length > 1 && !vocabulary.has(name)));
    const named = inRooms("rules", "concepts")
      .flatMap(({ path, strings }) => strings.flatMap((text) => [...names].filter((name) => mentions(text, name)).map((name) => `${path}: ${name}`)));
    expect(named).toEqual([]);
  });

  it("languages know no security", () => {
    const security = /^(?:.*(?:security|vulnerab|sanitiz|taint|attack|malicious|exploit).*|sql|cors|csrf|xss)$/iu;
    const found = inRooms("languages").flatMap(({ path, words }) => words.filter((word) => security.test(word)).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
  });

  it("has no file that says nothing about its content", () => {
    const all = ["src", "tools", "tests", "bench"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }));
    expect(all.filter((path) => /(?:^|[/\\.-])(?:utils?|helpers?|common|misc|shared)(?:[/\\.-]|$)/iu.test(path))).toEqual([]);
  });
});

/** The modules whose calls a library's knowledge describes: `pg` of `pg.Pool().query`. */
function modulesOf(models: object): readonly string[] {
  return Object.values(models).flatMap((model) => (typeof model === "object" && model !== null && !Array.isArray(model) ? Object.keys(model) : []))
    .filter((path) => path.includes(".")).map((path) => /^@?[\w/-]+/u.exec(path)?.[0] ?? "").filter((name) => name.length > 3 && !Object.hasOwn(globalThis, name) && !builtinNames.has(name));
}

/** A library in a text: its own name in prose, or its path. */
function mentions(text: string, name: string): boolean {
  if (text === name || text.startsWith(`${name}.`) || text.startsWith(`${name}(`)) return true;
  return /[A-Z@\d]/u.test(name) && new RegExp(`(?<![\\w.])${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?!\\w)`, "u").test(text);
}

describe("knowledge", () => {
  it.each(libraries.map((library) => [`${library.name} (${library.language})`, library] as const))("of %s is data", (_, library) => {
    expect(JSON.parse(JSON.stringify(library))).toStrictEqual(library);
  });

  it("cites its source in each file", () => {
    const without = inRooms("knowledge").filter(({ path, text }) => path !== "knowledge/index.ts" && !/https:\/\//u.test(text));
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe("aliases", () => {
  it("are said once in each language", () => {
    const said = libraries.flatMap(({ language, aliases = {} }: { readonly language: string; readonly aliases?: object }) => Object.keys(aliases).map((path) => `${language} ${path}`));
    expect(said.filter((each, i) => said.indexOf(each) !== i)).toEqual([]);
  });
});

describe("what is generated", () => {
  it("is what npm run update writes", () => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "tools/update.ts", "--check"], { cwd: root, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });
});

describe.each(Object.entries(rules))("%s", (name, rule) => {
  const { docs } = rule.meta;

  it("has a test and a page", () => {
    expect([`tests/rules/${name}.test.ts`, `docs/rules/${name}.md`].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  // One rule speaks of what the others could not see, and is no policy.
  const isPolicy = name !== "python-syntax";

  it("is named for the danger or for what is missing", () => {
    if (isPolicy) expect(name).toMatch(/^(?:no|require)-[a-z-]+$/u);
  });

  it("is at most 150 lines", () => {
    expect(readFileSync(join(root, `src/rules/${name}.ts`), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(150);
  });

  it("says what it is", () => {
    expect(rule.meta).toMatchObject({ languages: ["*"], type: expect.stringMatching(/^(?:problem|suggestion)$/u) as string });
    expect(docs.description).toMatch(/^(?:Disallow|Require) .+[^.]$/u);
    if (isPolicy) expect([docs.languages, docs.cwe, docs.owasp, docs.guidelines].filter((list) => list.length === 0)).toEqual([]);
    expect(docs.owasp.filter((each) => !/^(?:A\d\d|API\d{1,2}|LLM\d\d):20\d\d$/u.test(each))).toEqual([]);
    expect(docs.guidelines.filter((each) => !(Number.isInteger(each) && each >= 1 && each <= 55))).toEqual([]);
  });

  it("describes each of its options and gives its default", () => {
    const [schema] = rule.meta.schema as readonly [{ properties: Readonly<Record<string, { description?: string }>> }];
    const [defaults] = rule.meta.defaultOptions as unknown as readonly [object];
    expect(Object.entries(schema.properties).filter(([key, { description }]) => !description || !Object.hasOwn(defaults, key))).toEqual([]);
  });

  it("is in the configs that its meta names", () => {
    for (const [kind, language] of [["javascript", "javascript"], ["typescript", "javascript"], ["python", "python"], ["dotenv", "dotenv"], ["dockerfile", "dockerfile"]] as const) {
      const serves = docs.languages.includes(language);
      expect(levelIn("recommended", kind, name)).toBe(serves && docs.recommended !== false ? docs.recommended : undefined);
      expect(levelIn("strict", kind, name)).toBe(serves ? (docs.recommended === "warn" ? "warn" : "error") : undefined);
      expect(levelIn("all", kind, name)).toBe(serves ? "error" : undefined);
    }
  });
});

function levelIn(tier: keyof typeof plugin.configs, kind: string, rule: string): Linter.Severity | Linter.StringSeverity | undefined {
  const entry = plugin.configs[tier].find(({ name }) => name === `rampart ${tier} ${kind}`)?.rules?.[`rampart/${rule}`];
  return Array.isArray(entry) ? entry[0] : entry;
}

describe("the configs", () => {
  it("have a name each, for those who look at them in the inspector", () => {
    const names = Object.values(plugin.configs).flat().map((config) => (config as Linter.Config).name);
    expect(names.filter((name) => !name?.startsWith("rampart "))).toEqual([]);
  });

  it("name only rules that exist", () => {
    const named = Object.values(plugin.configs).flat().flatMap((config) => Object.keys((config as Linter.Config).rules ?? {}));
    expect(named.filter((name) => !Object.hasOwn(rules, name.replace("rampart/", "")))).toEqual([]);
  });

  it("begin with what nobody wrote by hand", () => {
    for (const [first] of Object.values(plugin.configs)) {
      expect(Object.keys(first as object).sort()).toEqual(["ignores", "name"]);
      expect((first as Linter.Config).ignores).toEqual(expect.arrayContaining(["**/.venv/**", "**/site-packages/**", "**/node_modules/**", "**/dist/**"]));
    }
  });
});
