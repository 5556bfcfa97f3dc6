// Lints one application as it is, and again with each guard cut out.
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join, posix } from "node:path";
import type { ESLint } from "eslint";
import { type RouteRow, watching } from "../../tools/facts/routes.ts";
import { type Application, copyOf, Marks } from "./apps.ts";
import { type Cut, textWithout } from "./cut.ts";
import { cutsInJavaScript } from "./cut-javascript.ts";
import { cutsInPython } from "./cut-python.ts";

/** The rules whose reports count: those that say of a route that nobody is asked who calls. */
export const counted = ["require-auth", "no-unguarded-server-action"] as const;

export interface Flag {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** What became of one cut. */
export interface Outcome extends Pick<Cut, "place" | "form" | "extent" | "file" | "line" | "guard"> {
  /** A route that changes something lost its guard. */
  readonly changes: boolean;
  readonly noticed: boolean;
  /** Where, if it was noticed; otherwise what the analysis says of the routes that lost their guard. */
  readonly why: string;
}

export interface Result {
  readonly app: string;
  readonly routes: readonly RouteRow[];
  readonly flags: readonly Flag[];
  readonly outcomes: readonly Outcome[];
  /** How many cuts there are of which only some were tried. */
  readonly possible: number;
  readonly seconds: number;
}

export interface Limits {
  /** Of each place and application; undefined for all. */
  readonly cuts: number | undefined;
  readonly seed: number;
}

/** Files that are linted after a guard of a mount is gone; the first report ends it. */
const mostMounted = 40;

/** Milliseconds by which the clock is ahead: what the plugin believes of the disk for a few seconds is old at once. */
let ahead = 0;
const { now } = Date;

function letTimePass(): void {
  ahead += 60_000;
  Date.now = () => now() + ahead;
}

/**
 * @param folder the application's source, which is copied and not written to
 * @param say is told what happens
 */
export async function run(app: Application, folder: string, { cuts: most, seed }: Limits, say: (text: string) => void): Promise<Result> {
  const begun = performance.now();
  const scratch = mkdtempSync(join(tmpdir(), "rampart-auth-"));
  try {
    copyOf(folder, scratch);
    const trial = new Trial(join(scratch, app.folder ?? ""));
    await trial.lintAll(app.files ?? ["."]);
    say(`${app.name}: ${trial.routes.length} routes, ${trial.flags.length} flags, ${secondsSince(begun)} s`);
    const marks = new Marks(app);
    const cutsIn = app.language === "python" ? cutsInPython : cutsInJavaScript;
    const seconds = app.seconds === undefined ? undefined : new RegExp(app.seconds, "u");
    const open = app.publicFiles === undefined ? undefined : new RegExp(app.publicFiles, "u");
    const all = most === 0 ? [] : trial.files.filter((file) => !open?.test(file)).flatMap((file) => cutsIn(file, trial.textOf(file), marks).map((cut): Cut => (seconds?.test(file) ? { ...cut, extent: "one" } : cut)));
    const chosen = sample(all, most, seed);
    const standing = new Standing(all, marks);
    const outcomes: Outcome[] = [];
    for (const cut of chosen) {
      const outcome = await trial.without(cut, standing);
      if (outcome) outcomes.push(outcome);
      if (outcomes.length % 40 === 0) say(`${app.name}: ${outcomes.length} of ${chosen.length} cuts, ${secondsSince(begun)} s`);
    }
    return { app: app.name, routes: trial.routes, flags: trial.flags, outcomes, possible: all.length, seconds: secondsSince(begun) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function secondsSince(begun: number): number {
  return Math.round((performance.now() - begun) / 1000);
}

/** Where a reader's marks say that a guard stands: one that is left at a route after another one was cut. */
class Standing {
  readonly #places: ReadonlySet<string>;
  readonly #marks: Marks;

  constructor(cuts: readonly Cut[], marks: Marks) {
    this.#places = new Set(cuts.map(({ file, line }) => `${file}:${line}`));
    this.#marks = marks;
  }

  /**
   * Whether a route still has a guard that the reader knows, as the analysis sees it: neither of the two alone decides.
   * @param lines of the route, after the cut
   */
  isLeft({ guards }: RouteRow, textOf: (file: string) => string, lines: readonly string[]): boolean {
    return guards.some(({ at, name }) => {
      const [, file = "", line = ""] = /^(.*):(\d+)$/u.exec(at) ?? [];
      if (this.#places.has(at) || this.#marks.isCheck(textOf(file).split("\n")[Number(line) - 1] ?? "")) return true;
      return name === "a check in the body" && lines.some((each) => this.#marks.isCheck(each));
    });
  }
}

class Trial {
  readonly #folder: string;
  readonly #eslint: ESLint;
  readonly #seen = new Map<string, readonly RouteRow[]>();
  readonly #flags = new Map<string, readonly Flag[]>();
  /** By the ends of their paths, without extensions. */
  readonly #byEnd = new Map<string, string>();
  #files: readonly string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    this.#eslint = watching(folder, (file, routes) => this.#seen.set(file, routes), counted);
  }

  get files(): readonly string[] {
    return this.#files;
  }

  get routes(): readonly RouteRow[] {
    return this.#files.flatMap((file) => this.#before.get(file) ?? []);
  }

  get flags(): readonly Flag[] {
    return this.#files.flatMap((file) => this.#flags.get(file) ?? []);
  }

  #before = new Map<string, readonly RouteRow[]>();

  async lintAll(patterns: readonly string[]): Promise<void> {
    for (const { filePath, messages } of await this.#eslint.lintFiles([...patterns])) {
      const file = filePath.slice(this.#folder.length + 1).replaceAll("\\", "/");
      if (this.#seen.has(file)) this.#flags.set(file, flagsOf(file, messages));
    }
    this.#before = new Map(this.#seen);
    this.#files = [...this.#before.keys()].toSorted();
    for (const file of this.#files) {
      const words = file.slice(0, file.length - extname(file).length).replace(/\/(?:index|__init__)$/u, "").split("/");
      for (let i = 0; i < words.length; i++) {
        const end = words.slice(i).join("/");
        if (!this.#byEnd.has(end)) this.#byEnd.set(end, file);
      }
    }
  }

  textOf(file: string): string {
    return readFileSync(join(this.#folder, file), "utf8");
  }

  /** As `textOf`, for a file that may not be there. */
  #textAt(file: string): string {
    return statSync(join(this.#folder, file), { throwIfNoEntry: false })?.isFile() === true ? this.textOf(file) : "";
  }

  /** @returns undefined where the cut says nothing: its route was flagged before, or is none that anybody can call */
  async without(cut: Cut, standing: Standing): Promise<Outcome | undefined> {
    const path = join(this.#folder, cut.file);
    const text = this.textOf(cut.file);
    const { atime, mtime } = statSync(path);
    const within = ({ line, endLine = line }: { readonly line: number; readonly endLine?: number }): boolean => cut.lines === undefined || (line <= cut.lines[1] && endLine >= cut.lines[0]);
    const own = (this.#before.get(cut.file) ?? []).filter(within);
    if (cut.place === "route" && (this.#flags.get(cut.file) ?? []).some(within)) return undefined;
    const files = cut.place === "route" || cut.lines !== undefined ? [cut.file] : [...new Set([...(own.length > 0 ? [cut.file] : []), ...this.#mountedIn(cut.file, cut.place === "mount" || own.length === 0)])];
    const affected = files.flatMap((file) => (this.#before.get(file) ?? []).filter((row) => file !== cut.file || within(row)));
    let changes = affected.some((row) => row.changes) || (affected.length === 0 && cut.method !== undefined && /^(?:post|put|patch|delete|del|any|all)$/u.test(cut.method));
    try {
      writeFileSync(path, textWithout(text, cut.edits));
      letTimePass();
      const reasons = new Map<string, number>();
      const below: { readonly row: RouteRow; readonly isLeft: boolean }[] = [];
      const after: { readonly row: RouteRow; readonly isLeft: boolean }[] = [];
      const lines = cut.lines === undefined ? [] : this.textOf(cut.file).split("\n").slice(cut.lines[0] - 1, cut.lines[1]);
      let where: string | undefined;
      let rowsWithin = 0;
      for (const file of files) {
        this.#seen.delete(file);
        const [result] = await this.#eslint.lintText(this.textOf(file), { filePath: join(this.#folder, file) });
        const flags = flagsOf(file, result?.messages ?? []).filter((flag) => file !== cut.file || within(flag));
        const rows = (this.#seen.get(file) ?? []).filter((row) => file !== cut.file || within(row));
        const known = new Set((this.#before.get(file) ?? []).map(seenAs));
        rowsWithin += rows.length;
        const changed = rows.filter((row) => !known.has(seenAs(row)));
        below.push(...rows.map((row) => ({ row, isLeft: standing.isLeft(row, (name) => this.#textAt(name), lines) })));
        after.push(...(changed.length > 0 || cut.place !== "route" ? changed : rows).map((row) => ({ row, isLeft: standing.isLeft(row, (name) => this.#textAt(name), lines) })));
        const found = flags.find(({ line, rule }) => !(this.#flags.get(file) ?? []).some((flag) => flag.line === line && flag.rule === rule));
        if (found) {
          where = `${found.file}:${found.line} ${found.rule}`;
          break;
        }
        for (const row of rows) {
          // Of all that stands behind a router or a mount, or in a file of several functions, only what has changed says why nothing was noticed.
          const isSame = known.has(seenAs(row)) && (cut.place !== "route" || changed.length > 0);
          const reason = isSame ? "no route is seen to lose it" : reasonOf(row);
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        }
      }
      const [[most] = ["the analysis sees no route"]] = [...reasons].toSorted(([a, n], [b, m]) => weightOf(b) - weightOf(a) || m - n);
      const { place, form, file, line, guard } = cut;
      // Of a mount at which no route is seen to lose anything, those below its path say what they still have.
      if (after.length === 0 && place !== "route") after.push(...below.filter(({ row }) => cut.path === undefined || row.path?.includes(cut.path) === true));
      const lost = after.filter(({ isLeft }) => !isLeft);
      // Where every route that lost this guard still has another one, one of several is gone.
      const extent = after.length > 0 && lost.length === 0 ? "one" : cut.extent;
      if (lost.length > 0 && (place !== "route" || lost.length < rowsWithin)) changes = lost.some(({ row }) => row.changes);
      return { place, form, extent, file, line, guard, changes, noticed: where !== undefined, why: where ?? most };
    } finally {
      writeFileSync(path, text);
      utimesSync(path, atime, mtime);
      letTimePass();
    }
  }

  /** The files with routes that a file imports, directly or through others; all files with routes where that leads to none and `isMount`. */
  #mountedIn(top: string, isMount: boolean): readonly string[] {
    const seen = new Set([top]);
    let layer = [top];
    for (let depth = 0; depth < 4 && layer.length > 0; depth++) {
      layer = layer.flatMap((file) => this.#importsOf(file)).filter((file) => !seen.has(file) && seen.add(file) !== undefined);
    }
    seen.delete(top);
    const mounted = [...seen].filter((file) => (this.#before.get(file)?.length ?? 0) > 0);
    const found = mounted.length > 0 || !isMount ? mounted : this.#files.filter((file) => (this.#before.get(file)?.length ?? 0) > 0);
    return found.slice(0, mostMounted);
  }

  #importsOf(file: string): readonly string[] {
    const text = this.textOf(file);
    const named = file.endsWith(".py")
      ? [...text.matchAll(/^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]+)|^[ \t]*import[ \t]+([\w.]+)/gmu)].flatMap(([, dots = "", module = "", names = "", whole]) => {
        const base = whole ?? module;
        const from = dots === "" ? "" : `${posix.join(dirname(file), ...Array.from({ length: dots.length - 1 }, () => ".."))}/`;
        const path = `${from}${base.replaceAll(".", "/")}`.replace(/^\.\//u, "");
        return [path, ...(names.match(/\w+/gu) ?? []).map((name) => `${path}/${name}`.replace("//", "/"))];
      })
      : [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["'`]([^"'`]+)["'`]/gu)].flatMap(([, module = ""]) => {
        const bare = module.replace(/\.[cm]?[jt]sx?$/u, "").replace(/\/index$/u, "");
        // `@server/routes/x` and `~/routes/x` are names of a folder that only the end of the path tells.
        return bare.startsWith(".") ? [posix.join(dirname(file), bare)] : [bare, bare.split("/").slice(1).join("/")];
      });
    return [...new Set(named.flatMap((path) => this.#byEnd.get(path.replace(/^\.$/u, "")) ?? []))];
  }
}

/** A route with its guards, as far as the analysis sees them. */
function seenAs({ line, column, standing, guards }: RouteRow): string {
  return `${line}:${column} ${standing} ${guards.map(({ name, at }) => `${name} ${at}`).join(", ")}`;
}

/** The reason that tells most comes first, however many routes have another one. */
function weightOf(reason: string): number {
  return reason === "no evidence" ? 2 : Number(reason !== "no route is seen to lose it");
}

function reasonOf(row: RouteRow): string {
  if (row.standing === "guarded") return `still guarded by ${row.guards[0]?.name ?? "something"}`;
  if (row.standing === "public") return `public: ${row.marker ?? ""}`;
  return row.changes ? "no evidence" : "only reads";
}

function flagsOf(file: string, messages: ESLint.LintResult["messages"]): readonly Flag[] {
  return messages.flatMap(({ ruleId, line, message }) => {
    const rule = counted.find((name) => ruleId === `rampart/${name}`);
    return rule === undefined ? [] : [{ file, line, rule, message }];
  });
}

/** So many of each place and extent, the same for the same seed; in the order of the files. */
function sample(cuts: readonly Cut[], most: number | undefined, seed: number): readonly Cut[] {
  if (most === undefined) return cuts;
  const next = randomFrom(seed);
  const groups = new Map<string, Cut[]>();
  for (const cut of cuts) {
    const key = `${cut.place} ${cut.extent} ${String(cut.form === "procedure")}`;
    groups.set(key, [...(groups.get(key) ?? []), cut]);
  }
  const kept = new Set([...groups.values()].flatMap((group) => group.map((cut) => ({ cut, at: next() })).toSorted((a, b) => a.at - b.at).slice(0, most).map(({ cut }) => cut)));
  return cuts.filter((cut) => kept.has(cut));
}

/** Numbers from 0 to 1, the same for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
