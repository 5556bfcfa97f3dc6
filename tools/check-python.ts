/**
 * Compares the parser of Python with CPython's own, node by node, and breaks files on purpose to see what is still found in
 * them: `npm run check:python`. CPython runs as WebAssembly (pyodide) and reads its own standard library, the examples and the
 * fixtures. It fails where a share is below its bar, or where CPython accepts what we do not.
 *
 * `npm run check:python -- DIR...` reads the files of other folders instead, `--packages` also the pinned packages below,
 * and `--write` only writes what the fixtures of tests/languages/python are expected to be.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPyodide } from "pyodide";
import { parse } from "../src/languages/python/parser.ts";
import { fetchPackage, folderOf, type Package } from "./corpus-packages.mjs";
import { rowsOf } from "./python-rows.ts";
import { breakages, survivorsOf } from "./python-breakages.ts";

/** The share of nodes that must be equal. */
const equalBar = 0.9999;
/** The share of the other calls that must be found beside a broken line. */
const survivorsBar = 0.97;
/** How many files are broken in each way. */
const brokenFiles = 200;

/** Differences that are known, with the reason; whatever else differs is a mistake. */
const explained: readonly { readonly why: string; readonly is: (row: string) => boolean }[] = [
  // The table of names is larger than the parser, and no rule would read what it gives.
  { why: "\\N{...} in a text stays as it is written", is: (row) => row.includes("\\\\N{") },
];

/** Packages whose files are compared with `--packages`. */
const packages: readonly Package[] = [
  {
    name: "fastapi", version: "0.120.0", registry: "pypi", folder: "fastapi",
    integrity: "sha512-Fn6PTyL9FgHLuVrazTiUmyEnVRnoI558LcKWTw1DF+F7Xcn4QfTJlRBMwqoWY9FvS/YMHSbUwRzPbPZgRUABXw==",
    why: "Signatures and annotations over many lines.",
  },
  {
    name: "pydantic", version: "2.12.4", registry: "pypi", folder: "pydantic",
    integrity: "sha512-1XOvhjxhKN9pmPkXRtMcC1MLkVcfKB3zqWDCze4cciCAmGf5U9ecxQmASJsbYOBFkCb61FwTIrKAst9RXM/1bw==",
    why: "Types in every form, and long texts of documentation.",
  },
  {
    name: "django", version: "5.2.8", registry: "pypi", folder: "django",
    integrity: "sha512-Sqb39GkoaOiLjE4ou4uKGHnOhPWSSKXNqGju7N/rdd44M3cV6fCeo8MKKIqwK5CDFqDrThFi4UQpAkAtsPEnUg==",
    why: "Twenty years of code by many hands.",
  },
];

interface Source {
  readonly name: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const fixtures = join(root, "tests/languages/python/fixtures");
const { positionals, values: options } = parseArgs({
  allowPositionals: true, options: { write: { type: "boolean" }, packages: { type: "boolean" } },
});
const pyodide = await loadPyodide();
pyodide.runPython(readFileSync(join(root, "tools/check-python.py"), "utf8"));
const compare = pyodide.globals.get("compare") as (source: string, ours: string) => string | undefined;
const expected = pyodide.globals.get("expected") as (source: string) => string | undefined;

/** JSON in ASCII: half a surrogate pair would not survive the way into WebAssembly. */
function ascii(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function* standardLibrary(): Generator<Source> {
  const names = pyodide.runPython(`
import sys, zipfile
archive = zipfile.ZipFile(next(path for path in sys.path if path.endswith(".zip")))
[name for name in archive.namelist() if name.endswith(".py")]`) as { toJs(): string[] };
  for (const name of names.toJs()) yield { name: `<lib>/${name}`, text: pyodide.runPython(`archive.read(${JSON.stringify(name)}).decode("utf-8")`) as string };
}

function* filesBelow(folder: string): Generator<Source> {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.pyi?$/u.test(file)) yield { name: join(folder, file), text: readFileSync(join(folder, file), "utf8") };
  }
}

function* sources(): Generator<Source> {
  if (positionals.length > 0) {
    for (const folder of positionals) yield* filesBelow(folder);
    return;
  }
  yield* standardLibrary();
  yield* filesBelow(join(root, "examples"));
  yield* filesBelow(fixtures);
  for (const one of options.packages ? packages : []) {
    fetchPackage(one);
    yield* filesBelow(folderOf(one));
  }
}

/** Writes CPython's tree beside each fixture. */
function writeExpected(): void {
  for (const { name, text } of filesBelow(fixtures)) {
    const path = name.replace(/\.py$/u, ".tree");
    const rows = expected(text);
    if (rows === undefined || rows === null) {
      fail(`${name}: CPython does not accept it`);
      continue;
    }
    if (existsSync(path) && readFileSync(path, "utf8") === rows) continue;
    writeFileSync(path, rows);
    console.log(`wrote ${path}`);
  }
}

/** Compares every source. @returns those that CPython accepts */
function compareAll(): readonly Source[] {
  const accepted: Source[] = [];
  const reasons = new Map<string, number>();
  let [nodes, different, unexplained, rejectedByUs, rejectedByBoth] = [0, 0, 0, 0, 0];
  for (const source of sources()) {
    const { ast, errors } = parse(source.text);
    const answer = compare(source.text, ascii(rowsOf(ast)));
    if (answer === undefined || answer === null) {
      rejectedByBoth++;
      continue;
    }
    accepted.push(source);
    const [first] = errors;
    if (first) {
      rejectedByUs++;
      console.log(`${source.name}:${first.line}: CPython accepts it, and we do not: ${first.message}`);
    }
    const [count, theirs, ours] = JSON.parse(answer) as [number, string[], string[]];
    nodes += count;
    different += Math.max(theirs.length, ours.length);
    for (const row of ours) {
      const reason = explained.find(({ is }) => is(row));
      if (reason) reasons.set(reason.why, (reasons.get(reason.why) ?? 0) + 1);
      else if (unexplained++ < 20) console.log(`${source.name}: not explained\n  ours:   ${row.slice(0, 300)}\n  theirs: ${theirs.filter((each) => each.startsWith(row.slice(0, 6))).slice(0, 3).join("\n          ").slice(0, 600)}`);
    }
  }
  const share = 1 - different / nodes;
  console.log(`${accepted.length} files that CPython accepts, ${rejectedByUs} of them not read by us (and ${rejectedByBoth} that it does not accept)`);
  console.log(`${nodes} nodes, ${different} differ, ${unexplained} of them without a reason: ${percent(share, 4)} are equal`);
  for (const [why, count] of reasons) console.log(`  ${count} x ${why}`);
  if (share < equalBar || rejectedByUs > 0) fail(`at least ${percent(equalBar, 2)} of the nodes must be equal, and every accepted file must be read`);
  return accepted;
}

/** Breaks a sample of the files in each way, and counts the calls that are still found where they are. */
function breakAll(files: readonly Source[]): void {
  const step = Math.max(1, Math.floor(files.length / brokenFiles));
  const sample = files.filter((_, i) => i % step === 0);
  console.log(`\none broken line in the middle of each of ${sample.length} files: the share of the other calls that are still found`);
  for (const line of breakages) {
    const counts = sample.map(({ text }) => survivorsOf(text, line));
    const [calls, found] = [sum(counts.map((count) => count.calls)), sum(counts.map((count) => count.found))];
    console.log(`  ${percent(found / calls, 2).padStart(8)}  ${found} of ${calls}  ${line}`);
    if (found / calls < survivorsBar) fail(`at least ${percent(survivorsBar, 0)} of the calls beside ${line} must be found`);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function percent(share: number, digits: number): string {
  // Never rounded up: 100 % is all.
  return `${(Math.floor(share * 100 * 10 ** digits) / 10 ** digits).toFixed(digits)} %`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

if (options.write) writeExpected();
else breakAll(compareAll());
