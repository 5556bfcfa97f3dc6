// What linting costs: CPU time over one empty rule, against other security plugins, and what hostile inputs do.
// `npm run bench`; `npm run bench -- --files DIR` for other files than the corpus. Figures to rely on want a quiet machine,
// more files and no hurry: `npm run bench -- --size 500 --seconds 260`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { corpusPackages, folderOf } from "../tools/corpus-packages.mjs";
import { baseline, forJavaScript, forPython } from "./configs.mjs";
import { hostile } from "./hostile.mjs";
import { cpuOf, forgetFiles, leastCpu } from "./measure.mjs";

const { values: { files: folder, rounds, size, seconds } } = parseArgs({
  options: { files: { type: "string" }, rounds: { type: "string", default: "9" }, size: { type: "string", default: "160" }, seconds: { type: "string", default: "40" } },
});
const folders = folder === undefined ? corpusPackages().map(folderOf).filter((path) => existsSync(path)) : [folder];
if (folders.length === 0) {
  console.error("There is no corpus yet: npm run corpus fetches it; or give --files DIR.");
  process.exit(1);
}

/** Files of a kind, evenly taken, up to so many kB. @param {RegExp} kind */
function sample(kind) {
  const all = folders.flatMap((path) => readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => kind.test(file) && !/(?:^|[/\\])(?:node_modules|dist|build|public|static)[/\\]|\.d\.ts$|\.min\.js$/u.test(file)).map((file) => join(path, file))).sort();
  const texts = all.map((file, i) => ({ name: `${i}${/\.\w+$/u.exec(file)?.[0] ?? ""}`, text: readFileSync(file, "utf8") }));
  const total = texts.reduce((sum, { text }) => sum + text.length, 0);
  const every = Math.max(1, total / (Number(size) * 1024));
  const taken = [];
  for (let i = 0; i < texts.length; i += every) taken.push(texts[Math.floor(i)]);
  return taken;
}

function lines(files) {
  return files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
}

async function compare(title, files, configs, limit) {
  if (files.length === 0) return console.log(`${title}: no files\n`);
  const { least, rounds: done } = await leastCpu(files, configs, { rounds: Number(rounds), seconds: limit });
  const base = least[baseline];
  console.log(`${title}: ${files.length} files, ${lines(files)} lines; least CPU of ${done} interleaved rounds`);
  console.table(Object.entries(configs).map(([name, { rules }]) => ({
    config: name, rules, "CPU ms": Math.round(least[name]), "added %": name === baseline ? "" : Number(((least[name] / base - 1) * 100).toFixed(1)),
  })));
}

console.log(`Node ${process.version}\n`);
await compare("JavaScript and TypeScript", sample(/\.(?:[cm]?[jt]s|[jt]sx)$/u), forJavaScript, Number(seconds));
await compare("Python", sample(/\.py$/u), forPython, Number(seconds) / 4);

forgetFiles();
console.log("Hostile inputs: one size and twice it. `rampart` is the CPU time added to the empty rule's; `grows` compares all of it.");
const rows = [];
for (const [what, { name, sizes, write }] of Object.entries(hostile)) {
  const configs = name.endsWith(".py") ? forPython : forJavaScript;
  const measured = [];
  for (const n of sizes) {
    const files = [{ name, text: write(n) }];
    const times = { empty: Infinity, rampart: Infinity };
    for (let round = 0; round < 4 && (round === 0 || times.rampart < 2500); round++) {
      for (const [key, config] of [["empty", configs[baseline].config], ["rampart", configs["rampart recommended"].config]]) {
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
