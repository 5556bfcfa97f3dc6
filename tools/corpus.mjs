// Lints the pinned public packages of corpus.json and compares what is found with corpus-findings.json, where a person has
// judged each finding. `npm run corpus`; `npm run corpus -- --write` adds new findings as "unjudged" and drops the gone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ESLint } from "eslint";
import rampart from "../dist/index.js";
import { corpusPackages, fetchPackage, folderOf } from "./corpus-packages.mjs";
import { differenceOf, findingsOf, keyOf, readFindings, writeFindings } from "./findings.mjs";

const { values: { write, only, verbose } } = parseArgs({
  options: { write: { type: "boolean", default: false }, only: { type: "string" }, verbose: { type: "boolean", default: false } },
});
const path = fileURLToPath(new URL("corpus-findings.json", import.meta.url));
const packages = corpusPackages().filter(({ name }) => only === undefined || name === only);
const before = readFindings(path);

/** Their own comments speak of rules that are not there. @param {import("./corpus-packages.mjs").Package} one @param {"recommended" | "strict"} tier */
async function lint(one, tier) {
  const eslint = new ESLint({
    cwd: folderOf(one), overrideConfigFile: true, allowInlineConfig: false,
    overrideConfig: [...rampart.configs[tier], ...(one.ignores ? [{ ignores: [...one.ignores] }] : []), { linterOptions: { reportUnusedDisableDirectives: "off" } }],
  });
  return eslint.lintFiles(["."]);
}

const found = [];
const rows = [];
const messages = new Map();
for (const one of packages) {
  fetchPackage(one);
  const folder = folderOf(one);
  const results = await lint(one, "recommended");
  const own = findingsOf(results, folder).map((finding) => ({ package: one.name, ...finding }));
  for (const { filePath, messages: list } of results) {
    for (const { line, column, message } of list) messages.set(`${filePath}:${line}:${column}`, message);
  }
  found.push(...own);
  const strict = (await lint(one, "strict")).flatMap((result) => result.messages).filter(({ ruleId }) => ruleId !== null);
  const lines = results.reduce((sum, { filePath }) => sum + readFileSync(filePath, "utf8").split("\n").length, 0);
  rows.push({ one, own, lines, files: results.length, strict: strict.length });
}

const judged = found.map((finding) => {
  const known = before.find((other) => other.package === finding.package && keyOf(other) === keyOf(finding));
  return { ...finding, verdict: known?.verdict ?? "unjudged", why: known?.why ?? "" };
});
const difference = packages.map(({ name }) => differenceOf(before.filter((each) => each.package === name), found.filter((each) => each.package === name)));
const gone = difference.flatMap(({ missing }) => missing);
const unjudged = judged.filter(({ verdict }) => verdict !== "right" && verdict !== "wrong");

for (const finding of verbose ? judged : unjudged) {
  const one = packages.find(({ name }) => name === finding.package);
  const file = join(folderOf(one), finding.file);
  console.log(`${finding.verdict}: ${file}:${finding.line}:${finding.column} ${finding.severity} ${finding.ruleId}\n    ${messages.get(`${file}:${finding.line}:${finding.column}`)}`);
  if (finding.why) console.log(`    ${finding.why}`);
}
for (const finding of gone) console.log(`no longer found: ${finding.package} ${keyOf(finding)} (${finding.verdict})`);

/** @param {string} verdict @param {readonly { verdict: string }[]} list */
const count = (verdict, list) => list.filter((each) => each.verdict === verdict).length;
console.log("");
console.table(rows.map(({ one, own, lines, files, strict }) => {
  const mine = judged.filter((finding) => finding.package === one.name && finding.ruleId !== null);
  return {
    package: `${one.name}@${one.version}`, files, lines, found: mine.length, "per 10,000 lines": Number((mine.length / lines * 10_000).toFixed(2)),
    right: count("right", mine), wrong: count("wrong", mine), unjudged: mine.length - count("right", mine) - count("wrong", mine),
    strict, "do not parse": own.filter(({ ruleId }) => ruleId === null).length,
  };
}));
console.table(Object.fromEntries([...new Set(judged.map(({ ruleId }) => ruleId ?? "does not parse"))].sort().map((rule) => {
  const mine = judged.filter(({ ruleId }) => (ruleId ?? "does not parse") === rule);
  return [rule, { found: mine.length, right: count("right", mine), wrong: count("wrong", mine), share: `${Math.round(mine.length / judged.length * 100)} %` }];
})));

if (write) {
  const others = before.filter((finding) => !packages.some(({ name }) => name === finding.package));
  writeFindings(path, [...others, ...judged]);
  console.log(`wrote ${judged.length} findings, ${unjudged.length} of them unjudged`);
}
if (unjudged.length > 0 || (gone.length > 0 && !write)) {
  console.log(`${unjudged.length} findings are not judged and ${gone.length} are gone. Accept with --write, then read the code and write each verdict and why.`);
  process.exitCode = 1;
}
