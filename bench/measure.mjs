// CPU time of ESLint on texts that are in memory, by configuration, in one interleaved run.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ESLint } from "eslint";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** One for each configuration: Linter would read the configuration anew for each file. */
const engines = new Map();

/** @param {import("eslint").Linter.Config[]} config @returns {ESLint} */
function engineOf(config) {
  let engine = engines.get(config);
  if (!engine) engines.set(config, (engine = new ESLint({ overrideConfigFile: true, overrideConfig: config, allowInlineConfig: false })));
  return engine;
}

/**
 * @param {readonly { name: string, text: string }[]} files
 * @param {import("eslint").Linter.Config[]} config
 * @returns {Promise<number>} milliseconds of CPU, user and system
 * @throws an error where a rule crashes
 */
export async function cpuOf(files, config) {
  const engine = engineOf(config);
  collectGarbage();
  const before = process.cpuUsage();
  for (const { name, text } of files) await engine.lintText(text, { filePath: name });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** ESLint holds on to the last file that it linted, which can be large. */
export function forgetFiles() {
  engines.clear();
}

/** Files measured at once: few enough for other programs' bursts to miss some rounds, enough for garbage to count. */
const portion = 10;

/**
 * The CPU time of each configuration: for each portion of the files the least over all rounds, added up. Each portion of
 * each round takes the configurations in another order.
 * @param {readonly { name: string, text: string }[]} files
 * @param {Readonly<Record<string, { config: import("eslint").Linter.Config[] }>>} configs
 * @param {{ rounds: number, seconds: number }} limit no round begins after these seconds
 */
export async function leastCpu(files, configs, { rounds, seconds }) {
  const names = Object.keys(configs);
  const portions = Array.from({ length: Math.ceil(files.length / portion) }, (_, i) => files.slice(i * portion, (i + 1) * portion));
  const least = portions.map(() => Object.fromEntries(names.map((name) => [name, Infinity])));
  const end = performance.now() + seconds * 1000;
  let done = 0;
  for (; done < rounds && (done < 3 || performance.now() < end); done++) {
    for (const [i, some] of portions.entries()) {
      for (const name of shuffled(names)) least[i][name] = Math.min(least[i][name], await cpuOf(some, configs[name].config));
    }
  }
  return { least: Object.fromEntries(names.map((name) => [name, least.reduce((sum, each) => sum + each[name], 0)])), rounds: done };
}

/** @template T @param {readonly T[]} items @returns {T[]} */
function shuffled(items) {
  return items.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
