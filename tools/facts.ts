/**
 * Prints what the analysis saw in one file: `npm run facts -- FILE [--all] [--json]`. `--all` also lists the calls that mean
 * nothing to the knowledge, with the path that was found for each. `npm run facts -- routes [FOLDER] [--json | --csv]` prints
 * the route table of a whole application.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, extname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ESLint, Linter } from "eslint";
import { type Analysis, type AnalysisContext, analysing, indexFor, languageOf } from "../src/analyse.ts";
import type { CallExpression } from "../src/code/expression.ts";
import type { Language } from "../src/code/file.ts";
import type { Place } from "../src/code/place.ts";
import type { Value } from "../src/code/value.ts";
import { trace } from "../src/concepts/facts.ts";
import { FlowValue } from "../src/flow/value.ts";
import { pythonLanguage } from "../src/languages/python/language.ts";
import { renderReport } from "./facts/render.ts";
import { renderRoutes, routesAsCsv, routesOf } from "./facts/routes.ts";

export interface CallReport {
  readonly at: string;
  /** Absent where the origin is not known. */
  readonly path: string | undefined;
  readonly grade: string | undefined;
  readonly libraries: readonly string[];
  readonly code: string;
}

/** A value in plain data, and where its text comes from. */
export interface ValueReport {
  readonly at: string;
  readonly code: string;
  readonly constant?: Value["constant"];
  readonly pattern?: string;
  /** The texts it may be, each as its parts. */
  readonly texts?: readonly (readonly string[])[];
  readonly items?: readonly ValueReport[];
  readonly path?: string;
  readonly origin: Value["origin"];
  readonly isHarmless: boolean;
  /** Each with its kind and the way that the text took. */
  readonly sources: readonly string[];
}

export type Field = string | number | boolean | null | undefined | { readonly value: ValueReport } | readonly Field[] | { readonly fields: Readonly<Record<string, Field>> };

export interface FactReport {
  readonly at: string;
  readonly fields: Readonly<Record<string, Field>>;
}

export interface FileReport {
  readonly file: string;
  readonly language: Language;
  readonly problems: readonly string[];
  readonly calls: readonly CallReport[];
  readonly facts: Readonly<Record<string, readonly FactReport[]>>;
}

const parsers: Readonly<Record<string, "espree" | "typescript" | "python">> = {
  ".js": "espree", ".mjs": "espree", ".cjs": "espree", ".jsx": "espree",
  ".ts": "typescript", ".mts": "typescript", ".cts": "typescript", ".tsx": "typescript",
  ".py": "python", ".pyi": "python",
};

/** The name of any call. */
class Every extends Set<string> {
  override has(): boolean {
    return true;
  }
}

const every: ReadonlySet<string> = new Every();

/**
 * What the analysis sees in a file.
 * @throws an error for the reader, where there is no such file, where its kind is not known, or where it does not parse
 */
export function factsOf(path: string, { all = false } = {}): FileReport {
  const full = resolve(path);
  if (!existsSync(full)) throw new Error(`${path}: no such file`);
  const parser = parsers[extname(full)];
  if (!parser) throw new Error(`${path}: unknown extension; known are ${Object.keys(parsers).join(" ")}`);
  let report: FileReport | undefined;
  const plugin = {
    languages: { python: pythonLanguage },
    rules: {
      facts: {
        meta: { languages: ["*"] },
        create(context: AnalysisContext) {
          const language = languageOf(context.sourceCode);
          return language ? analysing(context, language, (analysis) => {
            report = reportOf(path, language, analysis, all, context);
          }, { lastNames: all ? every : undefined }) : {};
        },
      },
    },
  } as unknown as ESLint.Plugin;
  const linter = new Linter({ cwd: dirname(full) });
  const messages = linter.verify(readFileSync(full, "utf8"), [{
    files: [`**/*${extname(full)}`],
    plugins: { tool: plugin },
    ...(parser === "python" ? { language: "tool/python" } : {
      languageOptions: {
        parserOptions: { ecmaFeatures: { jsx: true } },
        ...(parser === "typescript" ? { parser: createRequire(import.meta.url)("@typescript-eslint/parser") as Linter.Parser } : {}),
      },
    }),
    rules: { "tool/facts": "error" },
  }], { filename: full, allowInlineConfig: false });
  if (report) return report;
  const [first] = messages;
  throw new Error(`${path}:${first?.line ?? 1}:${first?.column ?? 1}: ${first?.message ?? "nothing was analysed"}`);
}

function reportOf(file: string, language: Language, analysis: Analysis, all: boolean, context: AnalysisContext): FileReport {
  const index = indexFor(undefined, language);
  const recognised = new Map(analysis.calls.map((call) => [call.expression, call]));
  const expressions = all ? [...analysis.file.calls(every, () => true)].filter((call) => isCalled(call) || recognised.has(call)) : [...recognised.keys()];
  const { syntaxErrors = [] } = context.sourceCode as { syntaxErrors?: readonly { message: string; line: number; column: number }[] };
  return {
    file: relative(process.cwd(), resolve(file)) || basename(file),
    language,
    problems: syntaxErrors.map(({ message, line, column }) => `${line}:${column} ${message}`),
    calls: expressions.map((expression) => {
      const path = analysis.flow.pathOf(expression.callee);
      return {
        at: startOf(expression), path,
        grade: recognised.get(expression)?.grade,
        libraries: recognised.has(expression) && path !== undefined ? [...new Set(index.entries(path).map(({ library }) => library))] : [],
        code: analysis.flow.textOf(expression),
      };
    }),
    facts: Object.fromEntries(Object.entries(analysis.facts).map(([kind, found]) => [kind, (found as readonly (Place & object)[]).map((fact) => ({
      at: startOf(fact), fields: fieldsOf(fact),
    }))])),
  };
}

/** Objects that are written out, and patterns, stand among the calls. */
function isCalled({ callee }: CallExpression): boolean {
  return !(callee.kind === "name" && callee.name.startsWith("{")) && !(callee.kind === "member" && callee.property === "pattern=");
}

/** As ESLint's messages count: both from 1. */
function startOf({ loc: { start } }: Place): string {
  return `${start.line}:${start.column + 1}`;
}

function fieldsOf(object: object): Readonly<Record<string, Field>> {
  return Object.fromEntries(Object.entries(object)
    .filter(([key, field]) => key !== "range" && key !== "loc" && (key === "rewrites" || typeof field !== "function"))
    .map(([key, field]) => [key, key === "rewrites" ? rewritesOf(field as Rewrites) : fieldOf(field, 0, holesOf(object))]));
}

type Labels = ReadonlyMap<unknown, string>;

/** What each part of a built text stands for, where the fact tells. */
function holesOf({ holes = [] }: { readonly holes?: readonly { readonly value: Value; readonly position: string; readonly isHarmless: boolean }[] }): Labels {
  return new Map(holes.map(({ value, position, isHarmless }) => [value, `[${position} ${value.text}${isHarmless ? ", harmless" : ""}]`]));
}

type Rewrites = Readonly<Record<string, () => readonly { readonly text: string }[] | undefined>>;

/** What each suggestion would write, or that it cannot be written. */
function rewritesOf(rewrites: Rewrites): Field {
  return {
    fields: Object.fromEntries(Object.entries(rewrites).map(([name, write]) => [name, write()?.map(({ text }) => text) ?? "cannot be written"])),
  };
}

function fieldOf(field: unknown, depth: number, labels: Labels): Field {
  if (field instanceof FlowValue) return { value: valueOf(field, 0, labels) };
  if (Array.isArray(field)) return field.slice(0, 50).map((each) => fieldOf(each, depth + 1, labels));
  if (typeof field !== "object" || field === null) return field as Field;
  // An expression or a function holds the whole program: its place is enough.
  if ("loc" in field || depth > 3) return "loc" in field ? startOf(field as Place) : "…";
  return { fields: Object.fromEntries(Object.entries(field).map(([key, each]) => [key, fieldOf(each, depth + 1, labels)])) };
}

function valueOf(value: Value, depth: number, labels: Labels): ValueReport {
  const { constant, pattern, path } = value;
  const texts = constant === undefined ? value.texts.filter((parts) => parts.length > 1) : [];
  const items = depth > 2 ? [] : value.items;
  return {
    at: startOf(value), code: value.text,
    ...(constant === undefined ? {} : { constant }),
    ...(pattern ? { pattern: `/${pattern.source}/${pattern.flags}` } : {}),
    ...(texts.length > 0 ? { texts: texts.map((parts) => parts.map((part) => (part.constant === undefined ? (labels.get(part) ?? `{${part.text}}`) : JSON.stringify(part.constant)))) } : {}),
    ...(items.length > 0 ? { items: items.map((item) => valueOf(item, depth + 1, labels)) } : {}),
    ...(path === undefined ? {} : { path }),
    origin: value.origin,
    isHarmless: value.isHarmless,
    sources: value.sources.map((source) => `${source.kind} ${trace(source)}`),
  };
}

const usage = "usage: npm run facts -- FILE [--all] [--json]\n       npm run facts -- routes [FOLDER] [--json | --csv]";

/**
 * What the command line asks for, as text.
 * @throws an error for the reader
 */
export async function answer(given: readonly string[]): Promise<string> {
  const words = given.filter((argument) => !argument.startsWith("-"));
  const isTable = words[0] === "routes";
  const known = isTable ? ["--json", "--csv"] : ["--all", "--json"];
  const flags = given.filter((argument) => argument.startsWith("-"));
  const unknown = flags.find((flag) => !known.includes(flag));
  if (unknown !== undefined) throw new Error(`${unknown}: unknown option\n${usage}`);
  if (words[0] === undefined || words.length > (isTable ? 2 : 1)) throw new Error(usage);
  if (!isTable) {
    const report = factsOf(words[0], { all: flags.includes("--all") });
    return flags.includes("--json") ? JSON.stringify(report, undefined, 2) : renderReport(report);
  }
  if (flags.length > 1) throw new Error(`--json or --csv, not both\n${usage}`);
  const table = await routesOf(words[1] ?? ".");
  return flags.includes("--json") ? JSON.stringify(table, undefined, 2) : flags.includes("--csv") ? routesAsCsv(table.routes) : renderRoutes(table);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await answer(process.argv.slice(2)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
