import { Lines } from "../plain-file.ts";
import type { HashComment } from "../hash-comments.ts";
import type { TreeNode } from "../hash-source-code.ts";

export interface Comment extends TreeNode, HashComment {
  readonly type: "Comment";
}

/** `NAME=value` */
export interface Variable extends TreeNode {
  readonly type: "DotenvVariable";
  readonly parent: Dotenv;
  readonly name: string;
  /** Without quotes, escapes undone; a NUL for each part that is filled in from elsewhere. */
  readonly value: string;
  /** Where the value stands, without its quotes. */
  readonly valueRange: readonly [start: number, end: number];
}

/** A whole file. */
export interface Dotenv extends TreeNode {
  readonly type: "Dotenv";
  readonly parent: null;
  readonly body: readonly Variable[];
}

export interface Parsed {
  readonly ast: Dotenv;
  readonly comments: readonly Comment[];
}

/** `export NAME=`, `NAME: ` and what may stand before the value. */
const head = /[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*(?:=|:(?=[ \t]))[ \t]*/uy;
const commentLine = /[ \t]*#/uy;
const restOfLine = /[^\r\n]*/uy;
/** What may stand between a closing quote and the end of the line. */
const afterQuote = /[ \t]*(?:#|$|[\r\n])/uy;
const lineEnd = /\r\n|\r|\n/uy;
const quotes = new Set(["'", "\"", "`"]);

/**
 * Reads a file of environment variables as the libraries and tools that load one do, where they agree; whatever is no
 * variable and no comment is passed over, as they do.
 * @see https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
 * @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 * @see https://saurabh-kumar.com/python-dotenv/reference/
 */
export function parse(text: string): Parsed {
  const lines = new Lines(text);
  const comments: Comment[] = [];
  const body: Variable[] = [];
  const ast: Dotenv = { type: "Dotenv", parent: null, body, range: [0, text.length], loc: lines.locOf([0, text.length]) };
  const addComment = (start: number, end: number): void => {
    const range = [start, end] as const;
    comments.push({ type: "Comment", value: text.slice(start + 1, end), range, loc: lines.locOf(range) });
  };
  const endOfLine = (offset: number): number => offset + (matchAt(restOfLine, text, offset)?.[0].length ?? 0);
  let offset = 0;
  while (offset < text.length) {
    const comment = matchAt(commentLine, text, offset);
    const named = comment ? undefined : matchAt(head, text, offset);
    let end = endOfLine(offset);
    if (comment) addComment(offset + comment[0].length - 1, end);
    if (named) {
      const start = offset + named[0].length;
      const value = quotedAt(text, start) ?? bareAt(text, start, end);
      const range = [offset + named[0].search(/\S/u), value.end] as const;
      body.push({ type: "DotenvVariable", parent: ast, name: named[1] ?? "", value: value.text, valueRange: value.range, range, loc: lines.locOf(range) });
      end = endOfLine(value.end);
      const rest = text.slice(value.end, end);
      if (rest.trimStart().startsWith("#")) addComment(value.end + rest.indexOf("#"), end);
    }
    offset = end + (matchAt(lineEnd, text, end)?.[0].length ?? 1);
  }
  return { ast, comments };
}

interface Value {
  readonly text: string;
  readonly range: readonly [start: number, end: number];
  /** After the value and its quotes. */
  readonly end: number;
}

/** A value in quotes, which may go on over lines; undefined where it is none, as libraries have it, unless only a comment follows. */
function quotedAt(text: string, start: number): Value | undefined {
  const quote = text[start] ?? "";
  if (!quotes.has(quote)) return undefined;
  let end = text.indexOf(quote, start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf(quote, end + 1);
  if (end < 0 || !matchAt(afterQuote, text, end + 1)) return undefined;
  const written = text.slice(start + 1, end);
  return { text: quote === "\"" ? filled(unescaped(written)) : written, range: [start + 1, end], end: end + 1 };
}

function isEscaped(text: string, offset: number): boolean {
  let slashes = 0;
  while (text[offset - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** A value without quotes, up to a comment. */
function bareAt(text: string, start: number, lineEnds: number): Value {
  const line = text.slice(start, lineEnds);
  const comment = line.startsWith("#") ? 0 : line.search(/[ \t]#/u);
  const written = (comment < 0 ? line : line.slice(0, comment)).trimEnd();
  const end = start + written.length;
  return { text: filled(written), range: [start, end], end };
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\"": "\"", "\\": "\\", $: "$" };

function unescaped(written: string): string {
  return written.replace(/\\([nrt"\\$])/gu, (_, letter: string) => escapes[letter] ?? letter);
}

/** `${NAME}`, `$NAME` and `$(command)` stand for what is not in the file. */
function filled(written: string): string {
  return written.replace(/\$\{[^{}$\r\n]*\}|\$[A-Z_][A-Z\d_]{2,}|\$\([^()$\r\n]*\)/gu, "\0");
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
