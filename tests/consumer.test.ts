import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
/** A consumer's folder, with the package as npm would install it; the other packages are found further up. */
const consumer = join(root, "node_modules/.cache/rampart-consumer");
const installed = join(consumer, "node_modules/eslint-plugin-rampart");
const tsc = join(root, "node_modules/typescript/bin/tsc");

function node(...given: readonly string[]): string {
  try {
    return execFileSync(process.execPath, given, { cwd: consumer, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" }, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

interface Result {
  readonly messages: readonly { readonly ruleId: string; readonly messageId: string; readonly suggestions?: readonly object[] }[];
}

function lint(config: string, eslint: string, ...files: readonly string[]): readonly (readonly string[])[] {
  const output = node(join(root, `node_modules/${eslint}/bin/eslint.js`), "--config", config, "--format", "json", ...files);
  return (JSON.parse(output) as readonly Result[]).map(({ messages }) => messages.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`));
}

/** The blocks of README.md that are marked so, each with what its mark says after a colon. */
function* blocksOf(mark: string): Generator<{ readonly detail: string; readonly code: string; readonly language: string }> {
  const text = readFileSync(join(root, "README.md"), "utf8");
  for (const [, detail = "", language = "", code = ""] of text.matchAll(new RegExp(`<!-- ${mark}(?:: ([^\\n]*))? -->\n\`\`\`(\\w+)\n([^]*?)\n\`\`\``, "gu"))) {
    yield { detail, language, code: `${code}\n` };
  }
}

const evil = "export const f = (code) => eval(code);\n";

beforeAll(() => {
  rmSync(consumer, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, "tests/consumer"), consumer, { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  writeFileSync(join(consumer, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(consumer, "a.js"), evil);
  writeFileSync(join(consumer, "a.py"), "def f(code):\n    return eval(code)\n");
  writeFileSync(join(consumer, "a.ts"), evil.replace("(code)", "(code: string)"));
  const build = node(tsc, "-p", join(root, "tsconfig.build.json"), "--outDir", join(installed, "dist"));
  expect(build).toBe("");
}, 120_000);

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

describe("the built package in a consumer's project", () => {
  it("has types that compile under strict, without skipLibCheck, and refuse what is wrong", () => {
    expect(node(tsc, "-p", consumer)).toBe("");
  }, 120_000);

  const configs = [...blocksOf("config")].map((block, i) => ({ ...block, file: `readme-${i}.${block.language === "cjs" ? "cjs" : "js"}` }));

  it("README.md shows five configurations", () => {
    expect(configs.map(({ detail, language }) => `${language} ${detail}`)).toEqual(["js ", "js ", "cjs ", "js ", "js teach"]);
  });

  it.each(configs)("$file works on plain Node", ({ file, code }) => {
    writeFileSync(join(consumer, file), code);
    for (const eslint of ["eslint", "eslint-9"]) {
      expect(lint(file, eslint, "a.js", "a.ts", "a.py"), eslint).toEqual(["a.js", "a.py", "a.ts"].map(() => ["rampart/no-eval/dynamic"]));
    }
  }, 120_000);

  it("is taught a library as README.md says", () => {
    const [teach] = configs.filter(({ detail }) => detail === "teach");
    const blocks = [...blocksOf("taught")];
    writeFileSync(join(consumer, "teach.js"), teach?.code ?? "");
    expect(blocks).toHaveLength(2);
    for (const [i, { code }] of blocks.entries()) writeFileSync(join(consumer, `taught-${i}.js`), code);
    expect(lint("teach.js", "eslint", "taught-0.js", "taught-1.js")).toEqual(blocks.map(({ detail }) => (detail ? [`rampart/${detail}`] : [])));
    const output = node(join(root, "node_modules/eslint/bin/eslint.js"), "--config", "teach.js", "--format", "json", "taught-0.js");
    expect(output).toContain("SELECT * FROM orders WHERE number = $1");
    expect(output).toContain(", request.input.number");
    expect(lint("readme-0.js", "eslint", "taught-0.js")).toEqual([[]]);
  }, 120_000);
});
