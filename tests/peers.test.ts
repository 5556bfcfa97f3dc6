import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import json from "@eslint/json";
import { ESLint, type Linter } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";
import toml from "eslint-plugin-toml";
import yml from "eslint-plugin-yml";
import { afterEach, describe, expect, it, vi } from "vitest";
import rampart from "../src/index.ts";

// Not the folder of tests: what stands in one is none that is used.
const cwd = fileURLToPath(new URL("../src/", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const word = ["kettle", "Drum", "77"].join("-");

const engines = [["10", ESLint], ["9.38", ESLint9 as unknown as typeof ESLint]] as const;

const files = {
  "a.json": { peer: "@eslint/json", code: `{\n  "password": "${word}"\n}\n`, finding: "2:15 rampart/no-hardcoded-secrets" },
  "a.yml": { peer: "eslint-plugin-yml", code: `db:\n  password: ${word}\n`, finding: "2:13 rampart/no-hardcoded-secrets" },
  "a.toml": { peer: "eslint-plugin-toml", code: `[db]\npassword = "${word}"\n`, finding: "2:12 rampart/no-hardcoded-secrets" },
};
const names = Object.keys(files) as readonly (keyof typeof files)[];
const peers = names.map((name) => files[name].peer);

async function lint(Engine: typeof ESLint, config: readonly Linter.Config[], file: string, code: string): Promise<readonly string[]> {
  const eslint = new Engine({ cwd, overrideConfigFile: true, overrideConfig: [...config] });
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? message}`);
}

/** The plugin where a package is not there, or throws as it loads. */
async function beside(broken: readonly string[], how: "absent" | "throwing"): Promise<typeof rampart> {
  vi.resetModules();
  vi.doMock("node:module", async (original) => ({
    ...await original<object>(),
    createRequire(from: string) {
      const require = createRequire(from);
      const isBroken = (name: string): boolean => broken.some((each) => name === each || name.replaceAll("\\", "/").includes(`node_modules/${each}/`));
      const load = (name: string): unknown => {
        if (isBroken(name)) throw new Error("it broke\nand said more");
        return require(name) as unknown;
      };
      return Object.assign(load, {
        resolve(name: string): string {
          if (how === "absent" && isBroken(name)) throw Object.assign(new Error("Cannot find module"), { code: "MODULE_NOT_FOUND" });
          return require.resolve(name);
        },
      });
    },
  }));
  return (await import("../src/index.ts")).default;
}

afterEach(() => {
  vi.doUnmock("node:module");
  vi.resetModules();
  vi.restoreAllMocks();
});

describe("plugins that read data", () => {
  it.each([...peers.map((peer) => [peer]), peers].map((absent) => ({ absent })))("absent: $absent: such files are not linted, all others are, and nothing is printed", async ({ absent }) => {
    const warned = vi.spyOn(process, "emitWarning").mockReturnValue(undefined);
    const { configs } = await beside(absent, "absent");
    for (const tier of ["recommended", "strict", "all"] as const) {
      for (const name of names) {
        const { peer, code, finding } = files[name];
        const config = await new ESLint({ cwd, overrideConfigFile: true, overrideConfig: configs[tier] }).calculateConfigForFile(name) as unknown;
        expect(config !== undefined, `${tier} ${name}`).toBe(!absent.includes(peer));
        if (tier === "recommended" && !absent.includes(peer)) expect(await lint(ESLint, configs[tier], name, code)).toEqual([finding]);
      }
      expect(await lint(ESLint, configs[tier], "a.js", `const password = "${word}";`)).toEqual(["1:18 rampart/no-hardcoded-secrets"]);
    }
    expect(warned).not.toHaveBeenCalled();
  }, 30_000);

  it("throwing as they load: one warning each, and all else is linted", async () => {
    const warned = vi.spyOn(process, "emitWarning").mockReturnValue(undefined);
    const { configs } = await beside(peers, "throwing");
    for (const tier of ["recommended", "strict", "all"] as const) expect(await lint(ESLint, configs[tier], "a.js", `const password = "${word}";`)).toHaveLength(1);
    expect(warned.mock.calls.map(([message]) => message)).toEqual([
      ["JSON", "@eslint/json"], ["YAML", "eslint-plugin-yml"], ["TOML", "eslint-plugin-toml"],
    ].map(([title = "", peer = ""]) => `${title} files are not linted: ${peer} does not load (it broke). Install a newer version, for example: npm install --save-dev ${peer}@latest`));
  });

  describe.each(engines)("their own configs, on ESLint %s", (_, Engine) => {
    const own: Readonly<Record<string, readonly Linter.Config[]>> = {
      "a.json": [{ files: ["**/*.json"], plugins: { json: json as never }, language: "json/json", rules: { "json/no-duplicate-keys": "error" } }],
      "a.yml": yml.configs.recommended as never,
      "a.toml": toml.configs.recommended as never,
    };

    it.each(names)("%s: before and after", async (name) => {
      const { code, finding } = files[name];
      const config = own[name] ?? [];
      expect(await lint(Engine, [...config, ...rampart.configs.recommended], name, code)).toContain(finding);
      expect(await lint(Engine, [...rampart.configs.recommended, ...config], name, code)).toContain(finding);
    });

    it("all at once, and their rules run too", async () => {
      const all = Object.values(own).flat();
      const twice = '{"a": 1, "a": 2}';
      for (const config of [[...all, ...rampart.configs.recommended], [...rampart.configs.recommended, ...all]]) {
        expect(await lint(Engine, config, "a.json", twice)).toEqual(["1:10 json/no-duplicate-keys"]);
        for (const name of names) expect(await lint(Engine, config, name, files[name].code)).toContain(files[name].finding);
      }
    });
  });

  describe.each(engines)("broken files, on ESLint %s", (_, Engine) => {
    it.each([
      ["a.json", `{ "a": [1,\n  "password": "${word}",\n`, "2:16"],
      ["a.yml", `{{ if .a }}\n  - b: [\npassword: ${word}\n{{ end }}\n`, "3:11"],
      ["a.toml", `[a\nb = \npassword = "${word}"\n`, "3:13"],
    ])("%s that cannot be read is read line by line", async (name, code, at) => {
      expect(await lint(Engine, rampart.configs.recommended, name, code)).toEqual([`${at} rampart/no-hardcoded-secrets`]);
    });
  });

  const deep = 100_000;
  it.each([
    ["a.json", "[".repeat(deep) + "]".repeat(deep)], ["a.json", '{"a":'.repeat(deep)],
    ["a.yml", "[".repeat(deep) + "]".repeat(deep)], ["a.yml", "{a: ".repeat(deep)], ["a.yml", "- ".repeat(deep)],
    ["a.toml", `a = ${"[".repeat(deep)}${"]".repeat(deep)}\n`], ["a.toml", `a${".a".repeat(deep)} = 1\n`],
  ])("%s that is nested 100,000 levels deep, %#", async (name, code) => {
    expect(await lint(ESLint, rampart.configs.recommended, name, code)).toEqual([]);
  }, 60_000);

  it.each([
    ["a.json", JSON.stringify({ a: "x".repeat(2_000_000), b: Array.from({ length: 20_000 }, (_, i) => i) })],
    ["a.yml", `a: ${"x".repeat(500_000)}\nb:\n${"- c\n".repeat(5_000)}`],
    ["a.toml", `a = "${"x".repeat(500_000)}"\nb = [${"1, ".repeat(5_000)}]\n`],
    ["a.json", "\uFEFF{}"], ["a.json", ""], ["a.yml", ""], ["a.toml", ""], ["a.yml", "\0"], ["a.json", "\uD800"], ["a.toml", "\r\r\r"],
  ])("%s of a hostile size or content, %#", async (name, code) => {
    expect(await lint(ESLint, rampart.configs.recommended, name, code)).toEqual([]);
  }, 60_000);
});

describe("the command rampart", () => {
  /** The command in a folder where nothing else of the plugin is installed. */
  function run(...given: readonly string[]): { readonly status: number | null; readonly stderr: string } {
    const folder = mkdtempSync(join(tmpdir(), "rampart-command-"));
    try {
      const installed = join(folder, "node_modules/eslint-plugin-rampart");
      for (const each of ["bin", "dist"]) mkdirSync(join(installed, each), { recursive: true });
      for (const file of ["rampart.mjs", "recommended.mjs"]) copyFileSync(join(root, "bin", file), join(installed, "bin", file));
      writeFileSync(join(installed, "dist/index.js"), 'export default { configs: { recommended: [{ files: ["**/*.js"] }] } };\n');
      writeFileSync(join(installed, "package.json"), '{ "type": "module" }');
      symlinkSync(dirname(createRequire(import.meta.url).resolve("eslint/package.json")), join(folder, "node_modules/eslint"), "junction");
      for (const file of given.filter((each) => each !== ".")) mkdirSync(dirname(join(folder, file)), { recursive: true });
      for (const file of given.filter((each) => each !== ".")) writeFileSync(join(folder, file), file.endsWith(".toml") ? "" : "{}\n");
      const { status, stderr } = spawnSync(process.execPath, [join(installed, "bin/rampart.mjs"), ...(given.includes(".") ? ["."] : given)], { cwd: folder, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "", NODE_PATH: "" } });
      return { status, stderr };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it("says what to install for files that nothing reads, and goes on", () => {
    expect(run("a.json", "b.json", "a.yaml", "a.toml", "a.js")).toEqual({
      status: 0,
      stderr: [["JSON", "a.json", "@eslint/json"], ["YAML", "a.yaml", "eslint-plugin-yml"], ["TOML", "a.toml", "eslint-plugin-toml"]]
        .map(([title = "", example = "", peer = ""]) => `rampart: ${title} files such as ${example} are not linted. To read them: npm install --save-dev ${peer}\n`).join(""),
    });
  }, 30_000);

  it("finds them in a folder that it is given, and speaks of no file of a tool", () => {
    const { status, stderr } = run(".", "a.js", "deploy/values.yaml", "node_modules/a/b.toml", "tsconfig.json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: `rampart: YAML files such as ${join("deploy", "values.yaml")} are not linted. To read them: npm install --save-dev eslint-plugin-yml\n` });
  }, 30_000);

  it("says nothing where no such file is given", () => {
    expect(run("a.js")).toEqual({ status: 0, stderr: "" });
  }, 30_000);
});
