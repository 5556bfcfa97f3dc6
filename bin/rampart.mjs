#!/usr/bin/env node
// ESLint with this plugin, for projects that have no configuration of ESLint: `rampart FILE...`, and the hook of pre-commit.
// A configuration in the working directory wins. All of ESLint's own options work.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const eslint = join(dirname(require.resolve("eslint/package.json")), "bin/eslint.js");
const hasOwn = ["js", "mjs", "cjs", "ts", "mts", "cts"].some((extension) => existsSync(`eslint.config.${extension}`));
const config = hasOwn ? [] : ["--config", fileURLToPath(new URL("recommended.mjs", import.meta.url))];
const { status } = spawnSync(process.execPath, [eslint, ...config, "--no-warn-ignored", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 2;
