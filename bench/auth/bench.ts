// How well missing authentication is noticed on real applications: `npm run bench:auth`. See README.md beside this file.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readFindings, writeFindings } from "../../tools/findings.mjs";
import { type Application, applications, fetchApplication } from "./apps.ts";
import { figuresPage, type Judged, judge, mutatedTable, routeLines, untouchedTable, type Verdict } from "./report.ts";
import { type Limits, type Result, run } from "./run.ts";

const usage = `usage: npm run bench:auth -- [options]
  --apps DIR         a folder that holds applications by name, instead of fetching them; may be given again
  --only A,B         these applications
  --language L       javascript or python
  --framework F      only applications made with it, such as fastapi
  --cuts N           so many cuts of each place and application (40); 0: untouched only
  --all              every cut
  --seed N           which cuts (1)
  --jobs N           applications at once (2)
  --misses           every cut that was not noticed, and why
  --flags            every flag on the untouched applications
  --out FILE         everything as JSON
  --write            writes the route tables, adds new flags to verdicts.json as unjudged, and, if all
                     applications were cut, writes figures.md`;

function options(): ReturnType<typeof parse> {
  try {
    return parse();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return process.exit(1);
  }
}

function parse() {
  const { values } = parseArgs({
    options: {
      apps: { type: "string", multiple: true, default: (process.env["RAMPART_APPS"] ?? "").split(":").filter((each) => each !== "") },
      only: { type: "string" }, language: { type: "string" }, framework: { type: "string" }, cuts: { type: "string", default: "40" },
      all: { type: "boolean", default: false }, seed: { type: "string", default: "1" }, jobs: { type: "string", default: "2" },
      help: { type: "boolean", default: false }, misses: { type: "boolean", default: false }, flags: { type: "boolean", default: false }, out: { type: "string" }, write: { type: "boolean", default: false },
      /** Internal: one application, in a process of its own, whose result goes to `out`. */
      one: { type: "string" },
    },
  });
  for (const name of ["cuts", "seed", "jobs"] as const) if (!/^\d+$/u.test(values[name])) throw new Error(`--${name}: expected a number`);
  return values;
}

const given = options();
const limits: Limits = { cuts: given.all ? undefined : Number(given.cuts), seed: Number(given.seed) };
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

if (given.help) {
  console.log(usage);
} else if (given.one !== undefined) {
  const app = applications().find(({ name }) => name === given.one);
  if (!app || given.out === undefined) throw new Error(usage);
  try {
    const result = await run(app, fetchApplication(app, given.apps), limits, (text) => console.error(text));
    writeFileSync(given.out, JSON.stringify(result));
  } catch (error) {
    // A fault of ours is wanted with its trace.
    console.error(error instanceof Error && /cannot be fetched/u.test(error.message) ? error.message : error);
    process.exitCode = 1;
  }
} else {
  await bench();
}

async function bench(): Promise<void> {
  const wanted = given.only?.split(",");
  const unknown = wanted?.find((name) => !applications().some((app) => app.name === name));
  const chosen = applications().filter(({ name, language, framework }) => (wanted?.includes(name) ?? true) && (given.language ?? language) === language && (given.framework ?? framework) === framework);
  if (unknown !== undefined || chosen.length === 0) {
    console.error(`${unknown === undefined ? "no application is left" : `${unknown}: no such application`}\n${usage}`);
    process.exitCode = 1;
    return;
  }
  const results = await all(chosen);
  const verdicts = readFindings(here("verdicts.json")) as readonly Verdict[];
  const judged = results.flatMap((result) => judge(result, verdicts));
  show(chosen, results, judged);
  if (given.out !== undefined) writeFileSync(given.out, JSON.stringify(results, undefined, 1));
  if (!given.write) return;
  const names = new Set(results.map(({ app }) => app));
  writeFindings(here("verdicts.json"), [...verdicts.filter(({ app }) => !names.has(app)), ...keptOf(verdicts, judged, names)]
    .toSorted((a, b) => (a.app === b.app ? (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1) : a.app < b.app ? -1 : 1)));
  mkdirSync(here("routes"), { recursive: true });
  for (const result of results) writeFileSync(here(`routes/${result.app}.csv`), routeLines(result));
  if (results.length < applications().length || limits.cuts === 0) return;
  const command = `npm run bench:auth -- ${given.all ? "--all" : `--cuts ${given.cuts}`} --seed ${given.seed} --write`;
  writeFileSync(here("figures.md"), figuresPage(results, judged, new Map(chosen.map((app) => [app.name, app])), command));
}

/** What a reader has judged stays, also where it is no longer flagged. */
function keptOf(verdicts: readonly Verdict[], judged: readonly Judged[], names: ReadonlySet<string>): readonly Verdict[] {
  const gone = verdicts.filter((one) => names.has(one.app) && one.verdict !== "unjudged" && !judged.some((other) => other.app === one.app && other.file === one.file && other.line === one.line && other.rule === one.rule));
  return [...gone, ...judged.map(({ app, file, line, rule, verdict, why }) => ({ app, file, line, rule, verdict, why }))];
}

/** Each application in a process of its own, so that none leaves anything in memory for the next. */
async function all(chosen: readonly Application[]): Promise<readonly Result[]> {
  const scratch = mkdtempSync(join(tmpdir(), "rampart-auth-results-"));
  const waiting = [...chosen];
  const results = new Map<string, Result>();
  const work = async (): Promise<void> => {
    for (let app = waiting.shift(); app; app = waiting.shift()) {
      const out = join(scratch, `${app.name}.json`);
      const words = [
        "--one", app.name, "--out", out, "--seed", given.seed, ...(given.all ? ["--all"] : ["--cuts", given.cuts]),
        ...given.apps.flatMap((folder) => ["--apps", folder]),
      ];
      const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...words], { stdio: ["ignore", "ignore", "inherit"] });
      const status = await new Promise((done) => child.once("exit", done));
      if (status === 0) results.set(app.name, JSON.parse(readFileSync(out, "utf8")) as Result);
      else {
        console.error(`${app.name}: did not finish`);
        process.exitCode = 1;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Number(given.jobs)) }, work));
  rmSync(scratch, { recursive: true });
  return chosen.flatMap(({ name }) => results.get(name) ?? []);
}

function show(chosen: readonly Application[], results: readonly Result[], judged: readonly Judged[]): void {
  const apps = new Map(chosen.map((app) => [app.name, app]));
  for (const one of judged) {
    if (given.flags || one.verdict === "unjudged") console.log(`${one.verdict}: ${one.app} ${one.file}:${one.line} ${one.rule}\n    ${one.message}${one.why === "" ? "" : `\n    ${one.why}`}`);
  }
  if (given.misses) {
    for (const { app, outcomes } of results) {
      for (const { noticed, place, form, extent, file, line, guard, why, changes } of outcomes) {
        if (!noticed) console.log(`missed: ${app} ${file}:${line} ${place} ${form}${extent === "one" ? ", one of several" : ""}${changes ? "" : ", reads"}: ${guard}\n    ${why}`);
      }
    }
  }
  console.log("\nUntouched");
  console.table(untouchedTable(results, judged, apps));
  if (Number(given.cuts) === 0 && !given.all) return;
  console.log("Guards cut out, one at a time: noticed of those tried");
  console.table(mutatedTable(results, apps));
}
