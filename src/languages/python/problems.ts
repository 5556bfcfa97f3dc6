import type { SyntaxProblem } from "../../code/file.ts";
import type { PythonSourceCode } from "./source-code.ts";

const word = /[\p{L}\p{N}_]+|[^\s]/uy;

/** What is wrong in a file, each at the word that it was noticed at. */
export function problemsOf({ syntaxErrors, text }: PythonSourceCode): readonly SyntaxProblem[] {
  return syntaxErrors.map(({ message, offset, mend, line, column }) => {
    word.lastIndex = offset;
    const length = word.exec(text)?.[0].length ?? 0;
    return {
      message, mend: mend && [mend],
      range: [offset, offset + length],
      loc: { start: { line, column }, end: { line, column: column + length } },
    };
  });
}
