import { Copy, DockerfileParser, Run } from "dockerfile-ast";
import type { HashComment } from "../hash-comments.ts";
import type { TreeNode } from "../hash-source-code.ts";
import { Lines } from "../plain-file.ts";

export interface Comment extends TreeNode, HashComment {
  readonly type: "Comment";
}

type Stretch = readonly [start: number, end: number];

/** `RUN make`, over as many lines as it goes on. */
export interface Instruction extends TreeNode {
  readonly type: "DockerfileInstruction";
  readonly parent: Dockerfile;
  /** In upper case. */
  readonly keyword: string;
  /** What stands after the keyword, without the bodies of here-documents. */
  readonly argumentsRange: Stretch;
  readonly heredocs: readonly Stretch[];
}

/** A whole file. */
export interface Dockerfile extends TreeNode {
  readonly type: "Dockerfile";
  readonly parent: null;
  readonly body: readonly Instruction[];
  /** What goes on to the next line, and takes its meaning from a character: a backslash, or a backtick. */
  readonly escape: string;
}

/** The longest file that is read; the longest that people have written are a tenth of it. */
const mostCharacters = 500_000;

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * Reads a Dockerfile. Longer files than people write are taken as empty.
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function parse(text: string): { readonly ast: Dockerfile; readonly comments: readonly Comment[] } {
  const lines = new Lines(text);
  const stretchOf = ({ start, end }: Range): Stretch => [lines.startOf(start.line) + start.character, lines.startOf(end.line) + end.character];
  const read = DockerfileParser.parse(text.length > mostCharacters ? "" : text);
  const body: Instruction[] = [];
  const ast: Dockerfile = { type: "Dockerfile", parent: null, body, escape: read.getEscapeCharacter(), range: [0, text.length], loc: lines.locOf([0, text.length]) };
  for (const instruction of read.getInstructions()) {
    const range = stretchOf(instruction.getRange());
    const after = instruction.getArgumentsRange();
    const [start, end] = after ? stretchOf(after) : [range[1], range[1]];
    const found = instruction instanceof Run || instruction instanceof Copy ? instruction.getHeredocs() : [];
    const heredocs = found.flatMap((heredoc) => {
      const content = heredoc.getContentRange();
      return content ? [stretchOf(content)] : [];
    });
    // The first line of an instruction with here-documents is all of it but their bodies.
    const [first] = found.length === 0 ? [] : /[^\r\n]*/u.exec(text.slice(start, end)) ?? [];
    body.push({
      type: "DockerfileInstruction", parent: ast, keyword: instruction.getKeyword(), range, loc: lines.locOf(range), heredocs,
      argumentsRange: [start, first === undefined ? end : Math.min(heredocs[0]?.[0] ?? end, start + first.length)],
    });
  }
  const comments = read.getComments().map((comment): Comment => {
    const range = stretchOf(comment.getRange());
    return { type: "Comment", value: text.slice(range[0] + 1, range[1]), range, loc: lines.locOf(range) };
  });
  return { ast, comments };
}
