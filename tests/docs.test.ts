import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Linter } from "eslint";
import { describe, expect, it, vi } from "vitest";
import type { Language } from "../src/code/file.ts";
import rampart from "../src/index.ts";
import { rules } from "../src/rules/index.ts";

// The examples stand in no repository: git is taken to track them.
vi.mock("../src/project/tracked.ts", () => ({ isTracked: () => true }));

const root = fileURLToPath(new URL("..", import.meta.url));
/** By what follows the fence: the name that the block is linted under, and its language. */
const fences: Readonly<Record<string, { readonly filename: string; readonly of: Language }>> = {
  js: { filename: "example.js", of: "javascript" }, jsx: { filename: "example.jsx", of: "javascript" },
  ts: { filename: "example.ts", of: "javascript" }, tsx: { filename: "example.tsx", of: "javascript" },
  py: { filename: "example.py", of: "python" },
  dockerfile: { filename: "Dockerfile", of: "dockerfile" },
  dotenv: { filename: ".env.example", of: "dotenv" },
  json: { filename: "example.json", of: "json" }, yaml: { filename: "example.yaml", of: "yaml" }, toml: { filename: "example.toml", of: "toml" },
};

interface Example {
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** What stands in the HTML comment before the block: `bad: wildcard`, `good, file: .env`, `good, options: {...}`. */
  readonly mark: string | undefined;
}

/** The fenced blocks of a page, each with the comment on the line before it. */
function* examplesIn(markdown: string): Generator<Example> {
  const lines = markdown.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const language = /^```(\w*)$/u.exec(lines[i] ?? "")?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf("```", i + 1);
    const mark = /^<!-- (.*) -->$/u.exec(lines[i - 1] ?? "")?.[1];
    yield { line: i + 1, language, code: `${lines.slice(i + 1, end).join("\n")}\n`, mark };
    i = end;
  }
}

interface Mark {
  readonly isBad: boolean;
  readonly id: string | undefined;
  /** The name that the block is linted under, where it matters. */
  readonly file: string | undefined;
  readonly options: object | undefined;
}

function readMark(mark: string): Mark | undefined {
  const match = /^(bad|good)(?:: ([\w/-]+))?(?:, file: ([\w./-]+))?(?:, options: (\{.*\}))?$/u.exec(mark);
  return match ? { isBad: match[1] === "bad", id: match[2], file: match[3], options: match[4] === undefined ? undefined : (JSON.parse(match[4]) as object) } : undefined;
}

/** What is found in a block: `no-eval/dynamic`, each once. */
function lint({ code, language }: Example, rule: string | undefined, { file, options }: Partial<Mark> = {}): readonly string[] {
  const filename = file ?? fences[language]?.filename ?? "";
  const config: Linter.Config[] = [...rampart.configs.recommended];
  if (rule !== undefined && options) config.push({ files: ["**/*"], rules: { [`rampart/${rule}`]: ["error", options] } });
  const messages = new Linter().verify(code, config, { filename });
  return [...new Set(messages.map(({ ruleId, messageId, message }) => (ruleId ? `${ruleId.replace("rampart/", "")}/${messageId ?? ""}` : message)))];
}

const pages = readdirSync(join(root, "docs/rules")).filter((file) => file.endsWith(".md"));
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "docs/architecture.md", "docs/python.md", "examples/README.md", ...pages.map((page) => `docs/rules/${page}`)];

describe.each(pages)("docs/rules/%s", (page) => {
  const rule = page.replace(/\.md$/u, "");
  const text = readFileSync(join(root, "docs/rules", page), "utf8");
  const examples = [...examplesIn(text)].filter(({ language }) => language in fences);

  it("is the page of a rule", () => {
    expect(Object.keys(rules)).toContain(rule);
  });

  it("has bad and good code in each language of the rule", () => {
    const languages = rules[rule]?.meta.docs.languages ?? [];
    for (const language of languages) {
      const own = examples.filter((example) => fences[example.language]?.of === language);
      expect(own.some(({ mark }) => mark?.startsWith("bad")), language).toBe(true);
      expect(own.some(({ mark }) => mark?.startsWith("good")), language).toBe(true);
    }
  });

  it("describes every option", () => {
    const [schema] = rules[rule]?.meta.schema as readonly [{ properties: object }];
    for (const option of Object.keys(schema.properties)) expect(text).toContain(`- \`${option}\` (`);
  });

  it.each(examples)("line $line: $mark", (example) => {
    const mark = readMark(example.mark ?? "");
    expect(mark, "each block of code is marked bad or good").toBeDefined();
    const found = lint(example, rule, mark);
    if (!mark?.isBad) expect(found).toEqual([]);
    else if (mark.id) expect(found).toEqual([`${rule}/${mark.id}`]);
    else expect(found.map((each) => each.split("/")[0])).toEqual([rule]);
  });
});

describe("README.md", () => {
  const examples = [...examplesIn(readFileSync(join(root, "README.md"), "utf8"))].filter(({ mark }) => mark && readMark(mark));

  it.each(examples)("line $line: $mark", (example) => {
    const { isBad, id, file } = readMark(example.mark ?? "") ?? {};
    expect(lint(example, undefined, { file })).toEqual(isBad ? [id] : []);
  });
});

describe.each(documents)("%s", (document) => {
  const path = join(root, document);
  const text = readFileSync(path, "utf8");

  it("links to files that exist", () => {
    for (const [, target = ""] of text.replace(/^```[^]*?^```/gmu, "").matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/gu)) {
      expect(existsSync(resolve(dirname(path), target)), target).toBe(true);
    }
  });

  it("names files that exist", () => {
    for (const [, file = ""] of text.matchAll(/`((?:src|tests|tools|docs|examples|bench)\/[\w./-]+\.\w+)`/gu)) {
      expect(existsSync(join(root, file)), file).toBe(true);
    }
  });
});

it("no rule names a place of this machine", () => {
  for (const { meta } of Object.values(rules)) expect(JSON.stringify(meta)).not.toMatch(/file:|"url"/u);
});

it("every rule has a page", () => {
  expect(pages.map((page) => page.replace(/\.md$/u, "")).sort()).toEqual(Object.keys(rules).sort());
});

it("the guidelines link to every rule that there is", () => {
  const text = readFileSync(join(root, "docs/guidelines.md"), "utf8");
  const unlinked = Object.keys(rules).filter((rule) => new RegExp(`(?<![\\w/[-])${rule}(?![\\w-])`, "u").test(text));
  expect(unlinked).toEqual([]);
});
