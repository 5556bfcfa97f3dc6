import type { SourceCode } from "@eslint/core";
import { type DataEntry, type Datum, textsOfData } from "../data.ts";
import { disableAbove } from "../hash-comments.ts";
import { PlainFile } from "../plain-file.ts";

type Range = readonly [number, number];

/** Nodes of toml-eslint-parser: https://github.com/ota-meshi/toml-eslint-parser */
interface Node {
  readonly type: string;
  readonly range: Range;
}

interface Key extends Node {
  readonly keys: readonly (Node & { readonly name?: string; readonly value?: string })[];
}

interface KeyValue extends Node {
  readonly key: Key;
  readonly value: Node;
}

interface Value extends Node {
  readonly kind: string;
  readonly value: unknown;
  readonly multiline?: boolean;
  readonly style?: "basic" | "literal";
}

interface Toml {
  readonly text: string;
  readonly ast: object & { readonly type: string; readonly body: readonly Node[]; readonly comments?: readonly Node[] };
  readonly parserServices?: { readonly isTOML?: boolean };
}

/** The rest of a key with dots in it, and what it leads to. */
interface Nested {
  readonly type: "Nested";
  readonly entry: DataEntry;
}

/** Whether a file was read by the language of eslint-plugin-toml, or by its parser. */
export function isToml(sourceCode: SourceCode): boolean {
  const { ast, parserServices } = sourceCode as unknown as Partial<Toml>;
  return parserServices?.isTOML === true && ast?.type === "Program" && Array.isArray(ast.body);
}

/** A file of TOML as the named fixed texts in it. */
export function readToml(sourceCode: SourceCode, filename: string): PlainFile {
  const { text, ast } = sourceCode as unknown as Toml;
  const { body, comments = [] } = ast;
  const long: Range[] = [];
  return new PlainFile({
    language: "toml", filename, text, valuesFrom: "the environment or a secret store",
    texts: textsOfData(body, comments, (node) => read(node as Node | Nested, text, long), text),
    explainDisable: ({ range }, rule, reason) => disableAbove(text, range[0], rule, reason, (start) => !long.some(([from, to]) => from < start && start < to)),
  });
}

function read(node: Node | Nested, source: string, long: Range[]): Datum | undefined {
  if ("entry" in node) return { kind: "record", entries: [node.entry] };
  switch (node.type) {
    case "TOMLTopLevelTable":
    case "TOMLInlineTable":
    case "TOMLTable":
      return { kind: "record", entries: (node as Node & { body: readonly Node[] }).body.map((each) => entryOf(each)) };
    case "TOMLArray":
      return { kind: "list", items: (node as Node & { elements: readonly Node[] }).elements };
    case "TOMLValue":
      return textOf(node as Value, source, long);
    default:
      return undefined;
  }
}

/** `a.b.c = 1` is three records, and so is `[a.b.c]`. */
function entryOf(node: Node): DataEntry {
  const { key: { keys } } = node as KeyValue;
  const value = node.type === "TOMLTable" ? node : (node as KeyValue).value;
  const [last, ...above] = keys.toReversed();
  let entry: DataEntry = { key: last?.name ?? last?.value ?? "", keyRange: last?.range, value };
  for (const { name, value: text, range } of above) entry = { key: name ?? text ?? "", keyRange: range, value: { type: "Nested", entry } satisfies Nested };
  return entry;
}

function textOf({ range, kind, value, multiline = false, style }: Value, source: string, long: Range[]): Datum {
  const written = source.slice(...range);
  if (kind !== "string" || typeof value !== "string") return { kind: "text", range, text: written, ...(kind === "boolean" ? { meaning: "none" as const } : {}) };
  if (/[\r\n]/u.test(written)) long.push(range);
  const isPlain = multiline && /[\r\n]/u.test(written) && (style === "literal" || !written.includes("\\"));
  return { kind: "text", range, text: value, lines: isPlain ? [range[0] + 3, range[1] - 3] : undefined };
}
