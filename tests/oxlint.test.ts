/** Rules of JavaScript run under oxlint's jsPlugins too, on the built plugin: what ESLint reports, oxlint reports. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as typescript from "@typescript-eslint/parser";
import { type ESLint, Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../src/index.ts";
import { rules } from "../src/rules/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
// Inside the project, so that what is built finds its dependencies; oxlint itself lints nothing below node_modules.
mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
const built = mkdtempSync(join(root, "node_modules/.cache/rampart-oxlint-"));
const folder = mkdtempSync(join(tmpdir(), "rampart-oxlint-"));
afterAll(() => {
  for (const path of [built, folder]) rmSync(path, { recursive: true });
});

/** Some rules report nothing else. */
const everything: ["error", { readonly confidence: "possible" }] = ["error", { confidence: "possible" }];

interface Example {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

/** What the rules' pages show as bad, and rules report without other options, with the kind of file that the block names. */
const examples: readonly Example[] = Object.entries(rules).filter(([, { meta }]) => meta.docs.languages.includes("javascript")).flatMap(([rule]) => {
  const page = join(root, `docs/rules/${rule}.md`);
  const blocks = existsSync(page) ? readFileSync(page, "utf8").matchAll(/<!-- bad: \w+(?:, options: \{"confidence":"\w+"\})? -->\n+```(js|ts|jsx|tsx)\b.*\n([\s\S]*?)\n```/gu) : [];
  return [...blocks].map(([, kind, code], i) => ({ rule, file: `${rule}-${i}.${kind}`, code: `${code}\n` }));
});

/** `file:line rule`, for each report. */
let reported: readonly string[] = [];

beforeAll(() => {
  spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json", "--outDir", built, "--declaration", "false"], { cwd: root });
  for (const { file, code } of examples) writeFileSync(join(folder, file), code);
  writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify({
    categories: { correctness: "off" },
    jsPlugins: [{ name: "rampart", specifier: join(built, "index.js") }],
    rules: Object.fromEntries(examples.map(({ rule }) => [`rampart/${rule}`, everything])),
  }));
  const { stdout, stderr } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["-c", ".oxlintrc.json", "--disable-nested-config", "--format", "json", "."], { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
  if (!stdout.startsWith("{")) throw new Error(`oxlint: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string; filename: string; labels: readonly { span: { line: number } }[] }[] };
  reported = diagnostics.map(({ code, filename, labels }) => `${filename}:${labels[0]?.span.line} ${code.replace(/^(\w+)\((.+)\)$/u, "$1/$2")}`).sort();
}, 120_000);

function withEslint({ file, code }: Example): readonly string[] {
  const messages = new Linter().verify(code, [{
    files: ["**/*.{js,jsx,ts,tsx}"], plugins: { rampart: plugin as unknown as ESLint.Plugin },
    languageOptions: { ...(file.includes(".ts") ? { parser: typescript } : {}), parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: Object.fromEntries(examples.map(({ rule }) => [`rampart/${rule}`, everything])),
  }], file);
  return messages.map(({ line, ruleId }) => `${file}:${line} ${ruleId}`).sort();
}

describe("under oxlint", () => {
  it.each(Object.entries(rules).filter(([, { meta }]) => meta.docs.languages.includes("javascript")).map(([name]) => name))("%s reports something", (name) => {
    expect(reported.filter((each) => each.endsWith(` rampart/${name}`))).not.toEqual([]);
  });

  it.each(examples.map((example) => [example.file, example] as const))("%s is reported as by ESLint", (file, example) => {
    const expected = withEslint(example);
    expect(expected).not.toEqual([]);
    expect(reported.filter((each) => each.startsWith(`${file}:`))).toEqual(expected);
  });
});
