import type { SourceCode } from "@eslint/core";
import { type Datum, textsOfData } from "../data.ts";
import { PlainFile } from "../plain-file.ts";

type Range = readonly [number, number];

interface Node {
  readonly type: string;
  readonly range: Range;
}

/** Nodes of `@humanwhocodes/momoa`, which `@eslint/json` parses with: https://github.com/humanwhocodes/momoa */
interface Member { readonly name: Node & { readonly value?: unknown; readonly name?: string }; readonly value: Node }

/** Nodes of `jsonc-eslint-parser`, which eslint-plugin-jsonc parses with: https://github.com/ota-meshi/jsonc-eslint-parser */
interface Property { readonly key: Node & { readonly value?: unknown; readonly name?: string }; readonly value: Node }

interface Json {
  readonly text: string;
  readonly ast: object & {
    readonly type: string;
    readonly body: Node | readonly (Node & { readonly expression?: Node })[];
    readonly tokens?: readonly Node[];
    readonly comments?: readonly Node[];
  };
}

const values = new Set(["Object", "Array", "String", "Number", "Boolean", "Null", "NaN", "Infinity", "Identifier"]);

/** Whether a file was read by `@eslint/json`, or by the parser of eslint-plugin-jsonc. */
export function isJson(sourceCode: SourceCode): boolean {
  const { ast } = sourceCode as unknown as Partial<Json>;
  if (!ast) return false;
  const { type, body } = ast;
  if (type === "Program") return Array.isArray(body) && (body as readonly Node[])[0]?.type === "JSONExpressionStatement";
  return type === "Document" && values.has((body as Node | undefined)?.type ?? "");
}

/** A file of JSON, also with comments or as JSON5, as the named fixed texts in it. */
export function readJson(sourceCode: SourceCode, filename: string): PlainFile {
  const { text, ast } = sourceCode as unknown as Json;
  const { body, tokens = [], comments = tokens.filter(({ type }) => type.endsWith("Comment")) } = ast;
  const isProgram = ast.type === "Program";
  const roots = isProgram ? (body as readonly { readonly expression?: Node }[]).flatMap(({ expression }) => expression ?? []) : [body as Node];
  return new PlainFile({
    language: "json", filename, text, valuesFrom: "the environment or a secret store",
    texts: textsOfData(roots, comments, (node) => read(node as Node, text), text),
    // Columns of a Document begin at 1, those of a Program at 0: https://eslint.org/docs/latest/extend/languages
    firstColumn: isProgram ? 0 : 1,
  });
}

function read(node: Node, source: string): Datum | undefined {
  const { type, range } = node;
  switch (type) {
    case "Object":
      return { kind: "record", entries: (node as Node & { members: readonly Member[] }).members.map(({ name, value }) => ({ key: keyOf(name), keyRange: name.range, value })) };
    case "JSONObjectExpression":
      return { kind: "record", entries: (node as Node & { properties: readonly Property[] }).properties.map(({ key, value }) => ({ key: keyOf(key), keyRange: key.range, value })) };
    case "Array":
      return { kind: "list", items: (node as Node & { elements: readonly { readonly value: Node }[] }).elements.map(({ value }) => value) };
    case "JSONArrayExpression":
      return { kind: "list", items: (node as Node & { elements: readonly (Node | null)[] }).elements };
    case "String":
    case "JSONLiteral": {
      const { value } = node as Node & { value: unknown };
      if (typeof value === "string") return { kind: "text", range, text: value };
      return { kind: "text", range, text: source.slice(...range), ...(typeof value === "number" ? {} : { meaning: "none" as const }) };
    }
    case "Number":
      return { kind: "text", range, text: source.slice(...range) };
    case "Boolean":
      return { kind: "text", range, text: source.slice(...range), meaning: "none" };
    default:
      return undefined;
  }
}

function keyOf({ value, name }: Member["name"]): string {
  return String(value ?? name ?? "");
}
