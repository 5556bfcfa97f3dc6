import type { CallReport, FactReport, Field, FileReport, ValueReport } from "../facts.ts";

/** A report as people read it; the same text for the same file. */
export function renderReport({ file, language, problems, calls, facts }: FileReport): string {
  const kinds = Object.entries(facts).filter(([, found]) => found.length > 0);
  const missing = Object.entries(facts).filter(([, found]) => found.length === 0).map(([kind]) => kind);
  return [
    `${file} (${language})`,
    ...(problems.length > 0 ? ["", "does not parse whole", ...problems.map((problem) => `  ${problem}`)] : []),
    "", "calls", ...(calls.length > 0 ? table(calls.map(callRow)) : ["  none recognised"]),
    ...kinds.flatMap(([kind, found]) => ["", kind, ...found.flatMap(renderFact)]),
    ...(missing.length > 0 ? ["", `no ${missing.join(", ")}`] : []),
  ].join("\n");
}

function callRow({ at, path, grade, libraries, code }: CallReport): readonly string[] {
  return [at, path ?? "?", grade ?? "", grade ? libraries.join(", ") : code];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
}

function renderFact({ at, fields }: FactReport): readonly string[] {
  const { grade, library, ...rest } = fields;
  const head = [at, grade, library].filter((part) => typeof part === "string").join("  ");
  return [`  ${head}`, ...renderFields(rest, "    ")];
}

function renderFields(fields: Readonly<Record<string, Field>>, indent: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => renderField(name, field, indent));
}

function renderField(name: string, field: Field, indent: string): readonly string[] {
  if (field === undefined) return [`${indent}${name}: not given`];
  if (field === null || typeof field !== "object") return [`${indent}${name}: ${String(field)}`];
  if (isList(field)) {
    if (field.every((each) => each === null || typeof each !== "object")) return [`${indent}${name}: ${field.length > 0 ? field.join(", ") : "none"}`];
    return field.flatMap((each) => renderField(name, each, indent));
  }
  if ("value" in field) return [`${indent}${name}: ${inline(field.value)}`, ...below(field.value, `${indent}  `)];
  return [`${indent}${name}:`, ...renderFields(field.fields, `${indent}  `)];
}

function isList(field: object): field is readonly Field[] {
  return Array.isArray(field);
}

/** The most telling thing that is known of a value, and then what else. */
function inline({ code, constant, pattern, items, path, isHarmless, at, origin }: ValueReport): string {
  const known = constant !== undefined ? cut(JSON.stringify(constant))
    : pattern ?? (items ? `[${items.map((item) => inline(item)).join(", ")}]` : code);
  return [
    known,
    constant === undefined && path !== undefined && path !== code ? `= ${path}` : "",
    constant === undefined && isHarmless ? "(harmless)" : "",
    constant === undefined && !items && (origin === "parameter" || origin === "import") ? `(${origin})` : "",
    `at ${at}`,
  ].filter((part) => part !== "").join(" ");
}

function below({ texts = [], items = [], sources }: ValueReport, indent: string): readonly string[] {
  return [
    ...texts.map((parts) => `${indent}text ${parts.map(cut).join(" ")}`),
    ...sources.map((source) => `${indent}from ${source}`),
    ...items.flatMap((item) => item.sources.map((source) => `${indent}${item.code} from ${source}`)).filter((line) => !sources.some((source) => line.endsWith(source))),
  ];
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
