import type { LineTable } from "./nodes.ts";

/** A place where the text is not Python. Offset in UTF-16 code units, line from 1, column from 0. */
export class PythonSyntaxError extends Error {
  override readonly name = "PythonSyntaxError";
  readonly offset: number;
  /** What the writer meant, where there is no doubt. */
  readonly mend: { readonly range: readonly [number, number]; readonly text: string } | undefined;
  readonly #lines: LineTable;

  /** @param lines the line table of the file, asked only when `line` or `column` is read. */
  constructor(message: string, offset: number, lines: LineTable, mend?: PythonSyntaxError["mend"]) {
    super(message);
    this.offset = offset;
    this.mend = mend;
    this.#lines = lines;
  }

  get line(): number {
    return this.#lines.locate(this.offset).line;
  }

  get column(): number {
    return this.#lines.locate(this.offset).column;
  }
}
