// CPU time of ESLint on texts that are in memory, by configuration, in one interleaved run.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

/** @typedef {{ name: string, text: string }} File */
/** @typedef {{ rules: number, config: import("eslint").Linter.Config[] }} Configuration */

/** One for each configuration: Linter would read the configuration anew for each file. */
const engines = new Map();

/** @param {import("eslint").Linter.Config[]} config @param {string} cwd @returns {ESLint} */
function engineOf(config, cwd) {
  let engine = engines.get(config);
  if (!engine) engines.set(config, (engine = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: config, allowInlineConfig: false })));
  return engine;
}

/**
 * @param {readonly File[]} files
 * @param {import("eslint").Linter.Config[]} config
 * @param {string} cwd the folder that the files' names are in
 * @returns {Promise<number>} milliseconds of CPU, user and system, garbage collection and compilation included
 * @throws an error where a rule crashes
 */
export async function cpuOf(files, config, cwd = process.cwd()) {
  const engine = engineOf(config, cwd);
  const before = process.cpuUsage();
  for (const { name, text } of files) await engine.lintText(text, { filePath: name });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** ESLint holds on to the last file that it linted, which can be large. */
export function forgetFiles() {
  engines.clear();
}

/** Rounds that only warm up. */
const warming = 2;

/**
 * What each configuration costs once everything is warm, as in an editor or in the middle of a long run. Each round lints all
 * files with every configuration, in another order, and compares each with the first of the same round: what else the machine
 * does then falls on all of them. All of a round counts, its garbage too.
 * @param {readonly File[]} files
 * @param {Readonly<Record<string, Configuration>>} configs the first is what the others are compared with
 * @param {{ rounds: number, seconds: number, cwd: string }} limit no round begins after these seconds
 * @returns {Promise<Comparison>} median milliseconds, and ratios to the first
 */
export async function warmCpu(files, configs, { rounds, seconds, cwd }) {
  const names = Object.keys(configs);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < rounds + warming && (round < warming + 3 || performance.now() < end); round++) {
    for (const name of shuffled(names)) {
      const cpu = await cpuOf(files, configs[name].config, cwd);
      if (round >= warming) times[name].push(cpu);
    }
  }
  return compared(times);
}

/**
 * What a whole run costs in a process of its own, which starts, loads the plugin, and lints every file once: `eslint .`
 * @param {string} kind of files, as configs.mjs names it
 * @param {readonly string[]} names of its configurations; the first is what the others are compared with
 * @param {string} listing a file with one path on each line
 * @param {{ rounds: number, cwd: string }} limit
 */
export function wholeRunCpu(kind, names, listing, { rounds, cwd }) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(names)) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(new URL("whole-run.mjs", import.meta.url)), kind, name, listing], { cwd, encoding: "utf8", maxBuffer: 2 ** 26 });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      times[name].push(Number(stdout));
    }
  }
  return compared(times);
}

/** @typedef {readonly [lower: number, median: number, upper: number]} Quartiles */
/** @typedef {{ rows: Readonly<Record<string, { cpu: number, ratio: Quartiles }>>, rounds: number }} Comparison */

/** @param {Readonly<Record<string, number[]>>} times @returns {Comparison} */
function compared(times) {
  const [base] = Object.values(times);
  const rows = Object.entries(times).map(([name, each]) => [name, { cpu: quartiles(each)[1], ratio: quartiles(each.map((time, i) => time / base[i])) }]);
  return { rows: Object.fromEntries(rows), rounds: base.length };
}

/** @param {readonly number[]} numbers @returns {Quartiles} */
function quartiles(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share) => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    return sorted[below] + (position - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/** @template T @param {readonly T[]} items @returns {T[]} */
function shuffled(items) {
  return items.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
