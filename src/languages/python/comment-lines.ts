import { Lexer } from "./lexer.ts";
import { LineTable } from "./nodes.ts";

/** Finds the lines before which a line with a comment may stand. */
export class CommentLines {
  readonly #text: string;
  #closed: readonly (readonly [start: number, end: number])[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param start where a line begins; false inside a text of several lines, and after a backslash that continues the line */
  mayStandAt(start: number): boolean {
    const before = this.#text.slice(Math.max(0, start - 3), start);
    if (/\\(?:\r\n|\r|\n)$/.test(before)) return false;
    this.#closed ??= multiLineTexts(this.#text);
    return !this.#closed.some(([from, to]) => from < start && start < to);
  }
}

/** Before Python 3.12 the fields of an f-string hold no comments, so the whole of it counts as text. */
function multiLineTexts(text: string): readonly (readonly [number, number])[] {
  const lexer = new Lexer(text, new LineTable(text));
  lexer.run();
  const found: [number, number][] = [];
  const open: number[] = [];
  for (const { kind, start, end } of lexer.tokens) {
    if (kind === "fstring-start") open.push(start);
    const from = kind === "fstring-end" ? open.pop() : kind === "string" ? start : undefined;
    if (from !== undefined && open.length === 0 && /[\r\n]/.test(text.slice(from, end))) found.push([from, end]);
  }
  return found;
}
