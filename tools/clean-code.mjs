// Counts what the rules about secrets report, with `recommended`, on code that has none to speak of: the packages of clean-code.json,
// the applications of corpus.json, and Python's standard library as pyodide ships it. `npm run clean-code`; other folders may be given.
// A person has judged each report in clean-code-findings.json; `--write` adds new ones as "unjudged" and drops the gone.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ESLint } from "eslint";
import rampart from "../dist/index.js";
import { corpusPackages, fetchPackage, folderOf } from "./corpus-packages.mjs";
import { findingsOf, readFindings, writeFindings } from "./findings.mjs";

/** Reports for 10,000 lines. */
const most = 0.3;
const rules = ["no-hardcoded-secrets", "no-secret-fallback", "no-weak-secret", "no-default-credentials", "no-client-secrets"].map((name) => `rampart/${name}`);

const { values: { write }, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean", default: false } } });
const root = fileURLToPath(new URL("..", import.meta.url));
const path = join(root, "tools/clean-code-findings.json");
const before = readFindings(path);
/** @type {import("./corpus-packages.mjs").Package[]} */
const packages = [...JSON.parse(readFileSync(join(root, "tools/clean-code.json"), "utf8")), ...corpusPackages()];

/** Unpacked once; its version is that of the dependency. */
function standardLibrary() {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/pyodide/package.json"), "utf8"));
  const folder = join(root, ".corpus", `python-stdlib@${version}`);
  if (!existsSync(folder)) execFileSync("python3", ["-m", "zipfile", "-e", join(root, "node_modules/pyodide/python_stdlib.zip"), folder]);
  return { name: `python-stdlib@pyodide-${version}`, folder, ignores: [] };
}

function* sources() {
  for (const given of positionals) yield { name: basename(resolve(given)), folder: resolve(given), ignores: [] };
  if (positionals.length > 0) return;
  for (const one of packages) {
    fetchPackage(one);
    yield { name: `${one.name}@${one.version}`, folder: folderOf(one), ignores: one.ignores ?? [] };
  }
  yield standardLibrary();
}

const config = rampart.configs.recommended.map((each) => ("rules" in each && each.rules
  ? { ...each, rules: Object.fromEntries(Object.entries(each.rules).filter(([name]) => rules.includes(name))) } : each));

const found = [];
const rows = [];
for (const { name, folder, ignores } of sources()) {
  const eslint = new ESLint({
    cwd: folder, overrideConfigFile: true, allowInlineConfig: false, errorOnUnmatchedPattern: false,
    overrideConfig: [...config, ...(ignores.length > 0 ? [{ ignores: [...ignores] }] : []), { linterOptions: { reportUnusedDisableDirectives: "off" } }],
  });
  const results = await eslint.lintFiles(["."]);
  const own = findingsOf(results, folder).filter(({ ruleId }) => ruleId !== null).map(({ ruleId, file, line, messageId }) => ({ package: name, ruleId, messageId, at: `${file}:${line}` }));
  found.push(...own);
  rows.push({ name, files: results.length, lines: results.reduce((sum, { filePath }) => sum + readFileSync(filePath, "utf8").split("\n").length, 0), reports: own.length });
}

const judged = found.map((finding) => {
  const known = before.find((other) => other.package === finding.package && other.ruleId === finding.ruleId && other.at === finding.at);
  return { ...finding, verdict: known?.verdict ?? "unjudged", why: known?.why ?? "" };
});
console.table(rows);
for (const { package: name, ruleId, messageId, at, verdict, why } of judged) console.log(`${verdict}: ${name} ${at} ${ruleId} ${messageId} ${why}`);
const lines = rows.reduce((sum, row) => sum + row.lines, 0);
const share = judged.length / lines * 10_000;
console.log(`${judged.length} reports in ${lines} lines: ${share.toFixed(3)} for 10,000 lines, ${judged.filter(({ verdict }) => verdict === "right").length} of them right`);
if (write && positionals.length === 0) writeFindings(path, judged);
const isJudged = positionals.length > 0 || judged.every(({ verdict }) => verdict === "right" || verdict === "wrong");
if (share > most || !isJudged) {
  console.log(isJudged ? `more than ${most}` : "some reports are not judged: read the code, and write each verdict and why");
  process.exitCode = 1;
}
