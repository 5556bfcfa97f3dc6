// One whole run in a process of its own: `node whole-run.mjs KIND CONFIGURATION LISTING` prints the milliseconds of CPU that it took,
// from the start of the process to the end of the last file. The current folder is ESLint's.
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import { configurations } from "./configs.mjs";

const [kind, name, listing] = process.argv.slice(2);
const { config } = await configurations[kind][name]();
const engine = new ESLint({ overrideConfigFile: true, overrideConfig: config, allowInlineConfig: false });
const results = await engine.lintFiles(readFileSync(listing, "utf8").split("\n").filter((line) => line !== ""));
const { user, system } = process.cpuUsage();
const ignored = results.find(({ messages }) => messages.some(({ ruleId, fatal }) => ruleId === null && !fatal));
if (ignored) throw new Error(`${ignored.filePath} was not linted: ${ignored.messages[0]?.message}`);
console.log((user + system) / 1000);
