/**
 * The parser of Python 3.8 to 3.14, https://docs.python.org/3.14/reference/grammar.html. It reads the newest grammar,
 * whatever version a project uses. Written by hand: a tool for editors must read files that are being written.
 */
import { childrenOf } from "./nodes.ts";
import type { Comment, Module, Node } from "./nodes.ts";
import { StatementReader } from "./statements.ts";
import type { PythonSyntaxError } from "./syntax-error.ts";

export { PythonSyntaxError } from "./syntax-error.ts";

export interface ParseOptions {
  /** Leave out what cannot be read, instead of throwing. On by default. */
  tolerant?: boolean;
}

export interface ParseResult {
  ast: Module;
  /** All comments, in the order of the text. */
  comments: Comment[];
  /** What is wrong in the text, in its order; empty for valid Python. Not everything that CPython rejects is found. */
  errors: PythonSyntaxError[];
}

/**
 * Parses a Python file, in time linear in its length. Offsets are in UTF-16 code units, lines count from 1, columns
 * from 0.
 * @param text the whole file; a byte order mark at its start is skipped, but counts as a character.
 * @returns a tree that lacks the statements that could not be read; `errors` says which.
 * @throws {PythonSyntaxError} the first error, if `tolerant` is false; otherwise nothing, whatever the text is.
 */
export function parse(text: string, { tolerant = true }: ParseOptions = {}): ParseResult {
  const reader = new StatementReader(text);
  const ast = reader.module();
  const errors = inOrder(reader.errors);
  const [first] = errors;
  if (first !== undefined && !tolerant) throw first;
  setParents(ast);
  return { ast, comments: reader.comments, errors };
}

/** One error for each place: the lexer and the grammar may both complain about it. */
function inOrder(errors: readonly PythonSyntaxError[]): PythonSyntaxError[] {
  const sorted = [...errors].sort((a, b) => a.offset - b.offset);
  return sorted.filter((error, index) => error.offset !== sorted[index - 1]?.offset);
}

/** Without recursion: `a + b + ...` makes a tree as deep as it is long. */
function setParents(ast: Module): void {
  const open: Node[] = [ast];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of childrenOf(node)) {
      child.parent = node;
      open.push(child);
    }
  }
}
