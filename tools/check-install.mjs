// Packs the plugin, installs it in fresh folders as users would, and lints a planted flaw there: projects of JavaScript,
// TypeScript, Python and all of them, with the oldest and the newest ESLint, on each Node that is supported, beside
// TypeScript 7, and files of settings with and without the plugins that read them. `npm run check:install`; it needs the
// registry and some minutes.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sources } from "../tests/install/sources.mjs";

const { values: { keep } } = parseArgs({ options: { keep: { type: "boolean", default: false } } });
const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "rampart-install-"));

const eslints = ["9.38.0", "10"];
const nodes = ["20", "22", "24"];

const typescript = ["@typescript-eslint/parser@8", "typescript@6.0"];

/** @type {Readonly<Record<string, { has: readonly (keyof typeof sources)[], packages: readonly string[], isExpected?: readonly (keyof typeof sources)[], says?: readonly string[] }>>} */
const kinds = {
  "JavaScript": { has: ["javascript"], packages: [] },
  "TypeScript": { has: ["typescript"], packages: typescript },
  "Python": { has: ["python"], packages: [] },
  "mixed": { has: ["javascript", "typescript", "python"], packages: typescript },
};
/** typescript-eslint does not run on TypeScript 7: all else is linted, and a warning says what TypeScript files need. */
const beside7 = {
  has: ["javascript", "typescript", "python"], packages: ["typescript@7"], isExpected: ["javascript", "python"],
  says: ["TypeScript files are not linted"],
};
const settings = /** @type {const} */ (["dockerfile", "dotenv", "json", "yaml", "toml"]);
/** Files of settings: what ESLint reads with the plugins for them, without, and beside versions that read less or nothing. */
const settingsKinds = [
  { kind: "settings", eslint: "9.38.0", project: { has: settings, packages: ["@eslint/json", "eslint-plugin-yml", "eslint-plugin-toml"] } },
  { kind: "settings", eslint: "10", project: { has: settings, packages: ["@eslint/json", "eslint-plugin-yml", "eslint-plugin-toml"] } },
  { kind: "settings, no readers", eslint: "10", project: { has: settings, packages: [], isExpected: ["dockerfile", "dotenv"], commandSays: ["JSON", "YAML", "TOML"] } },
  {
    kind: "settings, old readers", eslint: "9.38.0",
    project: {
      has: settings, packages: ["@eslint/json@0.9", "eslint-plugin-yml@1", "eslint-plugin-toml@0.11"], isExpected: ["dockerfile", "dotenv", "json"],
      says: ["YAML files are not linted: eslint-plugin-yml does not load (this version has no language)", "TOML files are not linted: eslint-plugin-toml does not load (this version has no language)"],
    },
  },
];

/** @param {string} command @param {readonly string[]} given @param {string} cwd @param {NodeJS.ProcessEnv} [env] */
function run(command, given, cwd, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd, env: { ...env, NODE_OPTIONS: "" }, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data) => { stdout += data; });
    child.stderr.on("data", (data) => { stderr += data; });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** @param {string} folder @param {readonly string[]} packages */
async function install(folder, packages) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const { status, stderr } = await run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error", ...packages], folder);
  if (status !== 0) throw new Error(`npm install ${packages.join(" ")}: ${stderr}`);
}

/** The binary of each Node, from npm's package of that name; of the running one, itself. */
async function findNodes() {
  const own = process.versions.node.split(".")[0];
  return new Map(await Promise.all(nodes.map(async (version) => {
    if (version === own) return [version, process.execPath];
    const folder = join(work, `node-${version}`);
    await install(folder, [`node@${version}`]);
    const binary = join(folder, "node_modules/node/bin/node");
    const { stdout } = await run(binary, ["--version"], folder);
    if (!stdout.startsWith(`v${version}.`)) throw new Error(`${binary} is ${stdout}`);
    return [version, binary];
  })));
}

const threeLines = 'import rampart from "eslint-plugin-rampart";\n\nexport default rampart.configs.recommended;\n';

/** A user's folder with its three-line config. */
async function makeProject(path, { has, packages }, eslint, tarball) {
  const folder = join(work, path);
  await install(folder, [tarball, `eslint@${eslint}`, ...packages]);
  writeFileSync(join(folder, "eslint.config.js"), threeLines);
  for (const kind of has) {
    for (const name of ["bad", "good"]) writeFileSync(join(folder, `${name}.${sources[kind].extension}`), `${sources[kind][name].join("\n")}\n`);
  }
  if (has.includes("dotenv")) for (const given of [["init", "--quiet"], ["add", "--force", "bad.env", "good.env"]]) await run("git", given, folder);
  return folder;
}

/** @returns what is wrong, or undefined */
async function check(folder, node, { has, isExpected = has, says = [], commandSays }) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const bin = join(folder, "node_modules/eslint/bin/eslint.js");
  const bad = await run(node, [bin, "--format", "json", "."], folder, env);
  let results;
  try {
    results = JSON.parse(bad.stdout);
  } catch {
    return `${bad.stdout}${bad.stderr}`.trim().slice(0, 600);
  }
  const found = results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId }) => `${filePath.slice(folder.length + 1)}:${line} ${ruleId}`)).sort();
  const expected = isExpected.flatMap((kind) => sources[kind].finding.split("; ")).sort();
  if (JSON.stringify(found) !== JSON.stringify(expected)) return `found ${found.join(", ") || "nothing"}; expected ${expected.join(", ")}`;
  if (bad.status !== 1) return `exit code ${bad.status} where something is found; expected 1`;
  if (says.length > 0 ? says.some((text) => !bad.stderr.includes(text)) : bad.stderr !== "") return `printed: ${bad.stderr.trim().slice(0, 300) || "nothing"}`;
  const good = await run(node, [bin, ...isExpected.map((kind) => `good.${sources[kind].extension}`)], folder, env);
  if (good.status !== 0) return `exit code ${good.status} where nothing is wrong: ${good.stdout}${good.stderr}`.slice(0, 300);
  if (!commandSays) return undefined;
  // ESLint says nothing of files that no config lists; the plugin's own command does, where no config is the user's.
  rmSync(join(folder, "eslint.config.js"));
  const { status, stderr } = await run(node, [join(folder, "node_modules/eslint-plugin-rampart/bin/rampart.mjs"), "."], folder, env);
  writeFileSync(join(folder, "eslint.config.js"), threeLines);
  return status === 1 && commandSays.every((title) => stderr.includes(`${title} files such as`)) ? undefined : `the command rampart ended with ${status} and printed: ${stderr.trim().slice(0, 300) || "nothing"}`;
}

const started = performance.now();
try {
  const packed = await run("npm", ["pack", "--silent", "--pack-destination", work], root);
  const tarball = readdirSync(work).find((file) => file.endsWith(".tgz"));
  if (!tarball) throw new Error(`npm pack: ${packed.stderr}`);
  const binaries = await findNodes();
  const projects = [
    ...eslints.flatMap((eslint) => Object.entries(kinds).map(([kind, project]) => ({ kind, eslint, project }))),
    { kind: "beside TypeScript 7", eslint: "10", project: beside7 },
    ...settingsKinds,
  ];
  const rows = [];
  const wrong = [];
  const queue = [...projects.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [i, { kind, eslint, project }] = next;
      const folder = await makeProject(`project-${i}`, project, eslint, join(work, tarball));
      const row = { project: kind, ESLint: eslint };
      for (const [version, node] of binaries) {
        const problem = await check(folder, node, project);
        row[`Node ${version}`] = problem === undefined ? "ok" : "wrong";
        if (problem !== undefined) wrong.push(`${kind}, ESLint ${eslint}, Node ${version}: ${problem}`);
      }
      rows[i] = row;
    }
  };
  await Promise.all([worker(), worker()]);
  console.table(rows);
  for (const each of wrong) console.error(each);
  console.log(`${rows.length * binaries.size - wrong.length} of ${rows.length * binaries.size} installations as expected, in ${Math.round((performance.now() - started) / 1000)} s`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  if (keep) console.log(`kept ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
