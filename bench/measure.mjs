// CPU time of ESLint on texts that are in memory, by configuration, in one interleaved run.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Linter } from "eslint";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/**
 * @param {readonly { name: string, text: string }[]} files
 * @param {import("eslint").Linter.Config[]} config
 * @returns {number} milliseconds of CPU, user and system
 * @throws an error where a rule crashes
 */
export function cpuOf(files, config) {
  const linter = new Linter();
  collectGarbage();
  const before = process.cpuUsage();
  for (const { name, text } of files) linter.verify(text, config, { filename: name, allowInlineConfig: false });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The least CPU time of each configuration over all rounds; each round takes them in another order.
 * @param {readonly { name: string, text: string }[]} files
 * @param {Readonly<Record<string, { config: import("eslint").Linter.Config[] }>>} configs
 * @param {{ rounds: number, seconds: number }} limit no round begins after these seconds
 */
export function leastCpu(files, configs, { rounds, seconds }) {
  const least = Object.fromEntries(Object.keys(configs).map((name) => [name, Infinity]));
  // The first pass of anything is compilation; it is not measured.
  for (const { config } of Object.values(configs)) cpuOf(files.filter((_, i) => i % 3 === 0), config);
  const end = performance.now() + seconds * 1000;
  let done = 0;
  for (; done < rounds && (done < 3 || performance.now() < end); done++) {
    for (const name of shuffled(Object.keys(configs))) least[name] = Math.min(least[name], cpuOf(files, configs[name].config));
  }
  return { least, rounds: done };
}

/** @template T @param {readonly T[]} items @returns {T[]} */
function shuffled(items) {
  return items.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
