/**
 * The route table of an application: what it answers, who may call it, and where that is said, as the plugin's own analysis
 * sees it. `npm run facts -- routes [FOLDER]`.
 */
import { existsSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { ESLint, type Linter } from "eslint";
import { type AnalysisContext, analysing, languageOf } from "../../src/analyse.ts";
import type { Guard } from "../../src/concepts/guard.ts";
import { isMeantForAll } from "../../src/concepts/public-route.ts";
import type { Route } from "../../src/concepts/route.ts";
import rampart from "../../src/index.ts";

/** What stands between a route and whoever calls it. */
export interface GuardRow {
  readonly name: string;
  /** `file:line`, from the folder on. */
  readonly at: string;
  /** It is a check that the handler does by itself. */
  readonly inBody: boolean;
}

/** `guarded`: something checks who is calling; `public`: the code says that anybody may; `open`: neither. */
export type Standing = "open" | "public" | "guarded";

export interface RouteRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** In upper case. */
  readonly methods: readonly string[];
  /** As far as it is known. */
  readonly path: string | undefined;
  /** What answers: the handler's name, or how the route is called where it has no path. */
  readonly handler: string | undefined;
  readonly library: string;
  readonly changes: boolean;
  readonly standing: Standing;
  /** Why it is public. */
  readonly marker: string | undefined;
  readonly guards: readonly GuardRow[];
}

export interface RouteTable {
  readonly routes: readonly RouteRow[];
  /** Files that could not be read whole, with the first reason. */
  readonly problems: readonly string[];
}

const writing = new Set(["post", "put", "patch", "delete", "any"]);

/**
 * The presets' own choice of files and parsers, with one rule that hands over the routes of each file where `require-auth`
 * would look at them: not in tests.
 * @param more rules of the plugin that run beside it, as the preset has them
 */
export function watching(folder: string, see: (file: string, routes: readonly RouteRow[]) => void, more: readonly string[] = []): ESLint {
  const tool = {
    rules: {
      routes: {
        meta: { languages: ["*"] },
        create(context: AnalysisContext) {
          const language = languageOf(context.sourceCode);
          return language ? analysing(context, language, ({ facts }) => {
            const file = fromFolder(context.filename, folder);
            see(file, facts.route.map((one) => rowOf(one, file)));
          }) : {};
        },
      },
    },
  } as unknown as ESLint.Plugin;
  return new ESLint({
    cwd: folder, overrideConfigFile: true, allowInlineConfig: false, errorOnUnmatchedPattern: false,
    overrideConfig: [
      ...rampart.configs.recommended.map((config): Linter.Config => {
        const entry = config.rules?.["rampart/require-auth"];
        if (!config.rules) return config;
        const kept = Object.entries(config.rules).filter(([name]) => more.some((each) => name === `rampart/${each}`));
        return {
          ...config, plugins: { ...config.plugins, tool },
          rules: Object.fromEntries([...kept, ...(entry === undefined ? [] : [["tool/routes", entry === "off" ? "off" : "error"] as const])]),
        };
      }),
      { linterOptions: { reportUnusedDisableDirectives: "off" } },
    ],
  });
}

/**
 * All routes of an application, in the order in which a reviewer wants them.
 * @throws an error for the reader, where there is no such folder
 */
export async function routesOf(folder: string): Promise<RouteTable> {
  const full = resolve(folder);
  if (!existsSync(full)) throw new Error(`${folder}: no such folder`);
  if (!statSync(full).isDirectory()) throw new Error(`${folder}: not a folder; npm run facts -- FILE shows what is seen in one file`);
  const routes: RouteRow[] = [];
  const results = await watching(full, (_, found) => routes.push(...found)).lintFiles(["."]);
  const problems = results.flatMap(({ filePath, messages }) => messages.filter(({ fatal }) => fatal).slice(0, 1)
    .map(({ line, message }) => `${fromFolder(filePath, full)}:${line}: ${message}`));
  return { routes: routes.toSorted(inOrder), problems };
}

const order: readonly Standing[] = ["open", "public", "guarded"];

/** What is open and changes something comes first; then by path, since a path says what is at stake. */
function inOrder(a: RouteRow, b: RouteRow): number {
  return order.indexOf(a.standing) - order.indexOf(b.standing) || Number(b.changes) - Number(a.changes) ||
    compareTexts(a.path ?? "\u{FFFF}", b.path ?? "\u{FFFF}") || compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function rowOf(route: Route, file: string): RouteRow {
  const { methods, library, loc, open, label } = route;
  const path = mountedPath(route);
  const stated = route.guards.map((guard) => guardRow(guard, file, false));
  const marker = open === "byDefault" ? "says that anybody may call it" : open === "chosen" ? "takes somebody who need not be there"
    : isMeantForAll(route) ? "by its name" : undefined;
  const checks = stated.length > 0 || open ? [] : route.checks.map((guard) => guardRow(guard, file, true));
  const guards = [...stated, ...checks];
  return {
    file, line: loc.start.line, column: loc.start.column + 1, endLine: loc.end.line,
    methods: methods.map((method) => method.toUpperCase()), path, library,
    handler: route.handlerName ?? (path === undefined ? label : undefined),
    changes: methods.some((method) => writing.has(method)),
    standing: stated.length > 0 ? "guarded" : marker !== undefined ? "public" : guards.length > 0 ? "guarded" : "open",
    marker: stated.length > 0 ? undefined : marker,
    guards: guards.filter((one, i) => guards.findIndex(({ name, at }) => name === one.name && at === one.at) === i),
  };
}

/** With what other files put before it, on the first road to it. */
function mountedPath({ path, prefixes: [prefix] }: Route): string | undefined {
  if (prefix === undefined || path === undefined) return path;
  return `${prefix.replace(/\/$/u, "")}${path === "/" ? "" : path}` || "/";
}

function guardRow(guard: Guard, file: string, inBody: boolean): GuardRow {
  return { name: guard.name, at: `${guard.file ?? file}:${guard.line}`, inBody };
}

function fromFolder(file: string, folder: string): string {
  return (isAbsolute(file) ? relative(folder, file) : file).split(sep).join("/");
}

const titles: Readonly<Record<Standing, readonly [changing: string, reading: string]>> = {
  open: ["Open, and they change something", "Open, and they only read"],
  public: ["Public on purpose, and they change something", "Public on purpose, and they only read"],
  guarded: ["Guarded, and they change something", "Guarded, and they only read"],
};

/** The table as people read it, with its totals at the end. */
export function renderRoutes({ routes, problems }: RouteTable): string {
  const groups = order.flatMap((standing) => [true, false].map((changes) => ({
    title: titles[standing][changes ? 0 : 1], rows: routes.filter((row) => row.standing === standing && row.changes === changes),
  })));
  const widths = [0, 1, 2, 3].map((column) => Math.min(60, Math.max(0, ...routes.map((row) => cellsOf(row)[column]?.length ?? 0))));
  return [
    ...groups.filter(({ rows }) => rows.length > 0).flatMap(({ title, rows }) => [
      `${title} (${rows.length})`, ...rows.map((row) => `  ${cellsOf(row).map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd()), "",
    ]),
    ...(problems.length > 0 ? [`Not read whole (${problems.length})`, ...problems.map((problem) => `  ${problem}`), ""] : []),
    totalsOf(routes),
  ].join("\n");
}

function cellsOf(row: RouteRow): readonly string[] {
  return [
    row.methods.join("|"), row.path ?? "?", `${row.file}:${row.line}`, row.handler ?? "",
    row.guards.length > 0 ? row.guards.map((guard) => `${guard.name} (${placeOf(guard, row)})`).join(", ") : (row.marker ?? "no guard seen"),
  ];
}

/** Short where the guard stands in the route's own file. */
function placeOf({ name, at, inBody }: GuardRow, { file }: RouteRow): string {
  const place = at.startsWith(`${file}:`) ? `line ${at.slice(file.length + 1)}` : at;
  return inBody && !name.includes("in the body") ? `in the body, ${place}` : place;
}

function totalsOf(routes: readonly RouteRow[]): string {
  const count = (isCounted: (row: RouteRow) => boolean): number => routes.filter(isCounted).length;
  if (routes.length === 0) return "No routes seen.";
  const of = (changing: boolean, standing: Standing): number => count((row) => row.standing === standing && (!changing || row.changes));
  const sum = (changing: boolean): string => `${of(changing, "guarded")} guarded, ${of(changing, "public")} public on purpose, ${of(changing, "open")} open`;
  return `${routes.length} routes: ${sum(false)}\n${count(({ changes }) => changes)} of them change something: ${sum(true)}`;
}

/** One line a route, for a spreadsheet: https://www.rfc-editor.org/rfc/rfc4180 */
export function routesAsCsv(routes: readonly RouteRow[]): string {
  const rows = routes.map((row) => [
    row.standing, row.changes ? "yes" : "no", row.methods.join("|"), row.path ?? "", `${row.file}:${row.line}`, row.handler ?? "",
    row.guards.map(({ name, at, inBody }) => `${name} (${inBody ? "in the body, " : ""}${at})`).join("; "), row.marker ?? "",
  ]);
  return [["standing", "changes something", "methods", "path", "at", "handler", "guards", "public because"], ...rows].map((row) => row.map(quoted).join(",")).join("\n");
}

/** A spreadsheet takes a cell that begins like this for a formula. */
const formula = /^[=+\-@\t\r]/u;

function quoted(cell: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
