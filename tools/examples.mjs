// Lints the applications of examples/ as a user would, and compares what was found with examples/expected.json.
// `npm start`; `npm start -- --write` accepts what was found.
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ESLint } from "eslint";
import rampart from "../dist/index.js";
import { differenceOf, findingsOf, printDifference, readFindings, writeFindings } from "./findings.mjs";

const { values: { write, folder: given } } = parseArgs({
  options: { write: { type: "boolean", default: false }, folder: { type: "string", default: fileURLToPath(new URL("../examples", import.meta.url)) } },
});
const folder = resolve(given);
const examples = existsSync(folder)
  ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "node_modules").map(({ name }) => name).sort() : [];
if (examples.length === 0) {
  console.error(`${folder} holds no examples`);
  process.exit(1);
}

const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: rampart.configs.recommended });
const results = await eslint.lintFiles(examples);
const formatter = await eslint.loadFormatter("stylish");
console.log(await formatter.format(results));

const found = findingsOf(results, folder);
const path = join(folder, "expected.json");
if (write) {
  writeFindings(path, found);
  console.log(`wrote ${found.length} findings to ${path}`);
} else {
  const difference = differenceOf(readFindings(path), found);
  const count = difference.missing.length + difference.unexpected.length;
  printDifference(difference);
  console.log(count === 0
    ? `${found.length} findings in ${results.length} files of ${examples.length} examples, all of them as expected.`
    : `${count} differences from ${path}. If they are right: npm start -- --write`);
  process.exitCode = count === 0 ? 0 : 1;
}
