import { disableAbove } from "../hash-comments.ts";
import { Lines, PlainFile } from "../plain-file.ts";
import type { DotenvSourceCode } from "./source-code.ts";

/** The variables of such a file, each a fixed text under its name. */
export function readDotenv({ text, ast, comments }: DotenvSourceCode, filename: string): PlainFile {
  const lines = new Lines(text);
  return new PlainFile({
    language: "dotenv", filename, text,
    texts: [
      ...ast.body.map(({ name, value, valueRange }) => ({ range: valueRange, text: value, name })),
      ...comments.map(({ range, value }) => ({ range, text: value, role: "comment" as const })),
    ],
    valuesFrom: "a file that git ignores, or the environment that the program is started in",
    explainDisable({ range: [offset] }, rule, reason) {
      // Inside of a value over several lines a comment is a part of it.
      return disableAbove(text, offset, rule, reason, (start) => !ast.body.some(({ range: [from, to] }) => from < start && start < to && lines.lineOf(from) !== lines.lineOf(start)));
    },
  });
}
