import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
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

const evil = "export const f = (code) => eval(code);\n";

beforeAll(() => {
  rmSync(consumer, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, "tests/consumer"), consumer, { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  writeFileSync(join(consumer, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(consumer, "a.js"), evil);
  writeFileSync(join(consumer, "a.ts"), evil.replace("(code)", "(code: string)"));
  const build = node(tsc, "-p", join(root, "tsconfig.build.json"), "--outDir", join(installed, "dist"));
  expect(build).toBe("");
}, 120_000);

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

describe("the built package in a consumer's project", () => {
  it("has types that compile under strict, without skipLibCheck, and refuse what is wrong", () => {
    expect(node(tsc, "-p", consumer)).toBe("");
  }, 120_000);

  it.each([
    ["eslint.config.js", 'import { defineConfig } from "eslint/config";\nimport rampart from "eslint-plugin-rampart";\nexport default defineConfig({ plugins: { rampart }, extends: ["rampart/recommended"] });\n'],
    ["eslint.config.mjs", 'import rampart from "eslint-plugin-rampart";\nexport default rampart.configs.recommended;\n'],
    ["eslint.config.cjs", 'const { default: rampart } = require("eslint-plugin-rampart");\nmodule.exports = rampart.configs.recommended;\n'],
  ])("works from %s, on plain Node", (file, text) => {
    writeFileSync(join(consumer, file), text);
    for (const eslint of ["eslint", "eslint-9"]) {
      const output = node(join(root, `node_modules/${eslint}/bin/eslint.js`), "--config", file, "--format", "json", "a.js", "a.ts");
      const results = JSON.parse(output) as { messages: { ruleId: string }[] }[];
      expect(results.map(({ messages }) => messages.map(({ ruleId }) => ruleId)), eslint).toEqual([["rampart/no-eval"], ["rampart/no-eval"]]);
    }
  }, 120_000);
});
