import { disableAbove } from "../hash-comments.ts";
import { PlainFile, type PlainText } from "../plain-file.ts";
import type { Dockerfile, Instruction } from "./parser.ts";
import { linesOf, settingIn, textsOf } from "./settings.ts";
import type { DockerfileSourceCode } from "./source-code.ts";
import { commandsIn, listIn, Word } from "./words.ts";

/** The fixed texts of a Dockerfile: values of variables and labels, words of commands, lines of here-documents. */
export function readDockerfile({ text, ast, comments }: DockerfileSourceCode, filename: string): PlainFile {
  return new PlainFile({
    language: "dockerfile", filename, text,
    texts: [
      ...ast.body.flatMap((instruction) => textsIn(text, instruction, ast)),
      ...comments.map(({ range, value }) => ({ range, text: value, role: "comment" as const })),
    ],
    valuesFrom: "a secret of the build (RUN --mount=type=secret) or the environment that the container is started with",
    explainDisable({ range: [offset] }, rule, reason) {
      // A here-document has no comments.
      return disableAbove(text, offset, rule, reason, (start) => !ast.body.some(({ heredocs }) => heredocs.some(([from, to]) => from <= start && start <= to)));
    },
  });
}

function textsIn(text: string, { keyword, argumentsRange, heredocs }: Instruction, { escape }: Dockerfile): readonly PlainText[] {
  const own = argumentsIn(text, keyword, argumentsRange, escape);
  return [...own, ...heredocs.flatMap((range) => {
    if (keyword === "RUN" && !text.slice(...range).includes("-----BEGIN")) return textsOf(commandsIn(text, range, { escape: "\\", isHeredoc: true, isShell: true }));
    const whole = new Word();
    for (let i = range[0]; i < range[1]; i++) whole.add(text[i] ?? "", i);
    return linesOf(whole);
  })];
}

function argumentsIn(text: string, keyword: string, range: readonly [number, number], escape: string): readonly PlainText[] {
  const list = listIn(text, range);
  if (list) return textsOf([list]);
  const commands = commandsIn(text, range, { escape, isHeredoc: false, isShell: !/^(?:ENV|LABEL|ARG|ONBUILD)$/u.test(keyword) });
  switch (keyword) {
    case "ENV":
    case "LABEL": {
      // https://docs.docker.com/reference/dockerfile/#env: `ENV NAME value with blanks`, or `ENV NAME=value ...`
      const words = commands.flat();
      const [name] = words;
      if (name && words.length > 1 && !name.text.includes("=")) return valueAfter(name, words.slice(1));
      return words.flatMap(settingIn);
    }
    case "ARG":
      return commands.flat().flatMap(settingIn);
    case "ONBUILD": {
      const [, inner = "", blanks = ""] = /^([A-Za-z]+)([ \t]+)/u.exec(text.slice(range[0], range[0] + 100)) ?? [];
      const start = range[0] + inner.length + blanks.length;
      // What may stand there stands there once.
      return inner === "" || inner.toUpperCase() === "ONBUILD" ? [] : argumentsIn(text, inner.toUpperCase(), [start, range[1]], escape);
    }
    default:
      return textsOf(commands);
  }
}

/** `ENV NAME value`: the value is all that follows. */
function valueAfter({ text: name }: Word, words: readonly Word[]): readonly PlainText[] {
  const value = new Word();
  for (const [i, word] of words.entries()) {
    if (i > 0) value.add(" ", (word.offsets[0] ?? 1) - 1);
    for (const [j, offset] of word.offsets.entries()) value.add(word.text[j] ?? "", offset);
  }
  const range = value.rangeOf(0);
  return range ? [{ range, text: value.text, name }] : [];
}
