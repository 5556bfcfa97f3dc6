// What linting costs: CPU time over one empty rule, against other security plugins, and what hostile inputs do.
// `npm run bench`; `npm run bench -- --files DIR` for other files than the corpus. Figures to rely on want a quiet machine,
// more files and no hurry: `npm run bench -- --size 1500 --seconds 260 --runs 7`.
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { corpusPackages, folderOf } from "../tools/corpus-packages.mjs";
import { baseline, configsFor, own, secretsOnly } from "./configs.mjs";
import { hostile } from "./hostile.mjs";
import { cpuOf, forgetFiles, warmCpu, wholeRunCpu } from "./measure.mjs";
import { stagesByParse } from "./stages.mjs";

const { values: { files: folder, rounds, runs, size, seconds } } = parseArgs({
  options: {
    files: { type: "string" }, rounds: { type: "string", default: "15" }, runs: { type: "string", default: "3" },
    size: { type: "string", default: "500" }, seconds: { type: "string", default: "60" },
  },
});
/** ESLint's own folder, outside of which neither it nor the plugin reads a file. */
const top = folder === undefined ? fileURLToPath(new URL("../.corpus/", import.meta.url)) : resolve(folder);
const cwd = existsSync(top) ? realpathSync(top) : top;
const folders = folder === undefined ? corpusPackages().map(folderOf).filter((path) => existsSync(path)).map((path) => realpathSync(path)) : [cwd];
if (folders.length === 0) {
  console.error("There is no corpus yet: npm run corpus fetches it; or give --files DIR.");
  process.exit(1);
}

/** Files of a kind, evenly taken, up to so many kB. @param {RegExp} kind @returns {import("./measure.mjs").File[]} */
function sample(kind) {
  const all = folders.flatMap((path) => readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => kind.test(file) && !/(?:^|[/\\])(?:node_modules|dist|build|public|static)[/\\]|\.d\.ts$|\.min\.js$/u.test(file)).map((file) => join(path, file))).sort();
  const texts = all.map((name) => ({ name, text: readFileSync(name, "utf8") }));
  const total = texts.reduce((sum, { text }) => sum + text.length, 0);
  const every = Math.max(1, total / (Number(size) * 1024));
  const taken = [];
  for (let i = 0; i < texts.length; i += every) taken.push(texts[Math.floor(i)]);
  return taken;
}

function lines(files) {
  return files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
}

/** @param {string} title @param {import("./measure.mjs").Comparison} measured @param {Readonly<Record<string, import("./measure.mjs").Configuration>>} configs */
function show(title, { rows, rounds: done }, configs) {
  const percent = (ratio) => Number(((ratio - 1) * 100).toFixed(1));
  console.log(`${title}; median of ${done}`);
  console.table(Object.entries(rows).map(([config, { cpu, ratio: [lower, median, upper] }]) => {
    const { rules } = configs[config];
    const added = config === baseline ? {} : { "added %": percent(median), "half of all between": `${percent(lower)} and ${percent(upper)}`, "added % per rule": Number((percent(median) / rules).toFixed(2)) };
    return { config, rules, "CPU ms": Math.round(cpu), ...added };
  }));
}

/** @param {string} title @param {"javascript" | "python"} kind @param {RegExp} endings @param {number} limit in seconds */
async function compare(title, kind, endings, limit) {
  const files = sample(endings);
  if (files.length === 0) return console.log(`${title}: no files\n`);
  const configs = await configsFor(kind);
  const what = `${title}, ${files.length} files, ${lines(files)} lines`;
  const scratch = mkdtempSync(join(tmpdir(), "rampart-bench-"));
  const listing = join(scratch, "files.txt");
  writeFileSync(listing, files.map(({ name }) => name).join("\n"));
  show(`${what}, each linted once by a process of its own, start included`, wholeRunCpu(kind, Object.keys(configs), listing, { rounds: Number(runs), cwd }), configs);
  rmSync(scratch, { recursive: true });
  show(`${what}, linted again and again by one process`, await warmCpu(files, configs, { rounds: Number(rounds), seconds: limit, cwd }), configs);
  const secrets = await secretsOnly(kind);
  const round = () => cpuOf(files, secrets, cwd);
  for (let i = 0; i < 5; i++) await round();
  console.log(`All stages that look for secrets: ${(100 * await stagesByParse(round, Number(rounds))).toFixed(1)} % of what parsing the same files takes, by one CPU profile\n`);
}

console.log(`Node ${process.version}\n`);
await compare("JavaScript and TypeScript", "javascript", /\.(?:[cm]?[jt]s|[jt]sx)$/u, Number(seconds));
await compare("Python", "python", /\.py$/u, Number(seconds) / 3);

const byKind = { javascript: await configsFor("javascript"), python: await configsFor("python") };
forgetFiles();
console.log("Hostile inputs: one size and twice it. `rampart` is the CPU time added to the empty rule's; `grows` compares all of it.");
const rows = [];
for (const [what, { name, sizes, write }] of Object.entries(hostile)) {
  const configs = byKind[name.endsWith(".py") ? "python" : "javascript"];
  const measured = [];
  for (const n of sizes) {
    const files = [{ name, text: write(n) }];
    const times = { empty: Infinity, rampart: Infinity };
    for (let round = 0; round < 4 && (round === 0 || times.rampart < 2500); round++) {
      for (const [key, config] of [["empty", configs[baseline].config], ["rampart", configs[own].config]]) {
        times[key] = Math.min(times[key], await cpuOf(files, config));
        forgetFiles();
      }
    }
    measured.push(times);
  }
  const [once, twice] = measured;
  rows.push({
    what, n: sizes.join(" → "), "empty ms": measured.map(({ empty }) => Math.round(empty)).join(" → "),
    "rampart ms": measured.map(({ empty, rampart }) => Math.round(Math.max(0, rampart - empty))).join(" → "),
    "grows": `${(twice.rampart / once.rampart).toFixed(2)}x`,
  });
}
console.table(rows);
