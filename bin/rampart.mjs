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
/** @param {string} name @returns whether the project or this plugin finds a package */
function isInstalled(name) {
  return [join(process.cwd(), "package.json"), import.meta.url].some((from) => {
    try {
      return createRequire(from).resolve(name) !== "";
    } catch {
      return false;
    }
  });
}
// ESLint is silent about files that no configuration lists, as a hook wants it; what is missing should be said once.
for (const [title, pattern, peer] of [["JSON", /\.(?:json[c5]?|webmanifest|tfstate)$/u, "@eslint/json"], ["YAML", /\.ya?ml$/u, "eslint-plugin-yml"], ["TOML", /\.toml$|(?:^|[/\\])Pipfile$/u, "eslint-plugin-toml"]]) {
  if (!hasOwn && process.argv.slice(2).some((given) => pattern.test(given)) && !isInstalled(peer)) console.error(`rampart: ${title} files are not linted. To read them: npm install --save-dev ${peer}`);
}
const { status } = spawnSync(process.execPath, [eslint, ...config, "--no-warn-ignored", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 2;
