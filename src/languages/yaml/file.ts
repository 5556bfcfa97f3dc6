import type { SourceCode } from "@eslint/core";
import { type DataEntry, type Datum, textsOfData } from "../data.ts";
import { disableAbove } from "../hash-comments.ts";
import { PlainFile } from "../plain-file.ts";

type Range = readonly [number, number];

/** Nodes of yaml-eslint-parser: https://github.com/ota-meshi/yaml-eslint-parser/blob/main/docs/AST.md */
interface Node {
  readonly type: string;
  readonly range: Range;
}

interface Scalar extends Node {
  readonly style: "plain" | "double-quoted" | "single-quoted" | "literal" | "folded";
  readonly value: unknown;
  readonly strValue?: string;
}

interface WithMeta extends Node {
  readonly anchor: { readonly name: string } | null;
  readonly tag: { readonly tag: string } | null;
  readonly value: Node | null;
}

interface Yaml {
  readonly text: string;
  readonly ast: object & { readonly type: string; readonly body: readonly (Node & { readonly content?: Node | null })[]; readonly comments?: readonly Node[] };
  readonly parserServices?: { readonly isYAML?: boolean };
}

/** Whether a file was read by the language of eslint-plugin-yml, or by its parser. */
export function isYaml(sourceCode: SourceCode): boolean {
  const { ast, parserServices } = sourceCode as unknown as Partial<Yaml>;
  return parserServices?.isYAML === true && ast?.type === "Program" && Array.isArray(ast.body);
}

/** A file of YAML as the named fixed texts in it. */
export function readYaml(sourceCode: SourceCode, filename: string): PlainFile {
  const { text, ast } = sourceCode as unknown as Yaml;
  const { body, comments = [] } = ast;
  const reader = new Reader(text);
  const roots = body.flatMap(({ content }) => content ?? []);
  return new PlainFile({
    language: "yaml", filename, text, valuesFrom: sourceOfValues(roots, reader),
    texts: textsOfData(roots, comments, (node) => reader.read(node as Node), text),
    explainDisable: ({ range }, rule, reason) => disableAbove(text, range[0], rule, reason, (start) => !reader.isInText(start)),
  });
}

/** Where the readers of a file take what is not to stand in it. */
function sourceOfValues(roots: readonly Node[], reader: Reader): string {
  const keys = new Set(roots.flatMap((node) => {
    const datum = reader.read(node);
    return datum?.kind === "record" ? datum.entries.map(({ key }) => key) : [];
  }));
  // https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
  if (keys.has("on") && keys.has("jobs")) return "a secret of the repository (`${{ secrets.NAME }}`)";
  // https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/
  if (keys.has("services")) return "the environment (`${NAME}`) or a secret store";
  // https://kubernetes.io/docs/concepts/configuration/secret/
  if (keys.has("kind") && keys.has("apiVersion")) return "a secret store outside the repository";
  return "the environment or a secret store";
}

/** Reads nodes in the order of the text, since an alias means the last anchor of its name. */
class Reader {
  readonly #source: string;
  readonly #anchored = new Map<string, Node>();
  /** Texts that go over lines: no comment can stand in them. */
  readonly #long: Range[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether an offset is inside a text that began on a line before. */
  isInText(offset: number): boolean {
    return this.#long.some(([start, end]) => start < offset && offset < end);
  }

  read(node: Node): Datum | undefined {
    switch (node.type) {
      case "YAMLMapping":
        return { kind: "record", entries: (node as Node & { pairs: readonly { readonly key: Node | null; readonly value: Node | null }[] }).pairs.map((pair) => this.#entryOf(pair)) };
      case "YAMLSequence":
        return { kind: "list", items: (node as Node & { entries: readonly (Node | null)[] }).entries };
      case "YAMLScalar":
        return this.#textOf(node as Scalar);
      case "YAMLAlias": {
        // Records and lists are read where they stand; what many aliases of each other mean is no end of texts.
        const target = this.#anchored.get((node as Node & { name: string }).name);
        return target?.type === "YAMLScalar" ? this.#textOf(target as Scalar) : undefined;
      }
      case "YAMLWithMeta": {
        const { anchor, tag, value } = node as WithMeta;
        if (anchor && value) this.#anchored.set(anchor.name, value);
        const datum = value ? this.read(value) : undefined;
        if (datum?.kind !== "text" || !tag) return datum;
        if (/(?:^!!|:)binary$/u.test(tag.tag)) return { ...datum, meaning: "base64" };
        // `!Ref`, `!Sub`, `!secret`, `!vault`: something else will stand there.
        return /^(?:!!|tag:yaml\.org,2002:|!$)/u.test(tag.tag) ? datum : { ...datum, meaning: "none" };
      }
      default:
        return undefined;
    }
  }

  #entryOf({ key, value }: { readonly key: Node | null; readonly value: Node | null }): DataEntry {
    const scalar = key?.type === "YAMLWithMeta" ? (key as WithMeta).value : key;
    const text = scalar?.type === "YAMLScalar" ? this.#textOf(scalar as Scalar) : undefined;
    return { key: text?.kind === "text" ? text.text : "", keyRange: text && scalar ? scalar.range : undefined, value };
  }

  #textOf({ range, style, value, strValue }: Scalar): Datum {
    const text = strValue ?? (typeof value === "string" ? value : this.#source.slice(...range));
    const written = this.#source.slice(...range);
    if (/[\r\n]/u.test(written)) this.#long.push(range);
    if (style === "literal" || style === "folded") {
      // The first line is the sign of the style.
      const first = written.search(/[\r\n]/u);
      return { kind: "text", range, text, lines: first < 0 ? undefined : [range[0] + first, range[1]] };
    }
    return { kind: "text", range, text, ...(typeof value === "boolean" || value === null ? { meaning: "none" as const } : {}) };
  }
}
