#!/usr/bin/env node
// ESLint with this plugin, for projects that have no configuration of ESLint: `rampart FILE...`, and the hook of pre-commit.
// A configuration in the working directory wins. All of ESLint's own options work.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync } from "node:fs";
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

/** Formats that ESLint reads by another plugin. */
const peers = [
  { title: "JSON", pattern: /\.(?:json[c5]?|webmanifest|tfstate)$/u, peer: "@eslint/json" },
  { title: "YAML", pattern: /\.ya?ml$/u, peer: "eslint-plugin-yml" },
  { title: "TOML", pattern: /\.toml$|(?:^|[/\\])Pipfile$/u, peer: "eslint-plugin-toml" },
];
/** What the presets leave out, and files of tools that nearly every project has. */
const leftOut = /(?:^|[/\\])(?:node_modules|\.git|\.venv|venv|site-packages|dist|build|coverage|\.next|\.yarn)(?:[/\\]|$)|(?:^|[/\\])(?:package|[tj]sconfig|npm-shrinkwrap|pnpm-lock|packages\.lock)[^/\\]*$|-lock\.json$/u;
/** Files and folders that are looked at in what is given: an example of each format stands near the top. */
const most = 5000;

/** @param {readonly string[]} given @returns {readonly string[]} the files that are given, and those in folders that are */
function filesIn(given) {
  const files = [];
  const queue = [...given];
  for (let i = 0; i < queue.length && i < most; i++) {
    const path = queue[i] ?? "";
    try {
      // A link may lead back to where it stands.
      const stats = lstatSync(path);
      if (stats.isDirectory()) queue.push(...readdirSync(path).map((name) => join(path, name)).filter((each) => !leftOut.test(each)));
      else files.push(path);
    } catch {
      // An option, a pattern, or a file that is gone: ESLint says so.
    }
  }
  return files;
}

// ESLint is silent about files that no configuration lists, as a hook wants it; what is missing should be said once.
const missing = hasOwn ? [] : peers.filter(({ peer }) => !isInstalled(peer));
const files = missing.length === 0 ? [] : filesIn(process.argv.slice(2));
for (const { title, pattern, peer } of missing) {
  const example = files.find((file) => pattern.test(file));
  if (example !== undefined) console.error(`rampart: ${title} files such as ${example} are not linted. To read them: npm install --save-dev ${peer}`);
}
const { status } = spawnSync(process.execPath, [eslint, ...config, "--no-warn-ignored", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 2;
