/** One word of a command, with quotes and escapes undone; a NUL stands for each part that a shell fills in. */
export class Word {
  text = "";
  /** Where each character of the text stands in the source. */
  readonly offsets: number[] = [];
  /** Where in the text NULs stand for commands whose own words are read as well. */
  readonly commandsAt: number[] = [];

  add(character: string, offset: number): void {
    this.text += character;
    this.offsets.push(offset);
  }

  /** The stretch of the source that a part of the text stands in; of an empty part there is none. */
  rangeOf(start: number, end = this.text.length): readonly [start: number, end: number] | undefined {
    const [first, last] = [this.offsets[start], this.offsets[end - 1]];
    return first === undefined || last === undefined || end <= start ? undefined : [first, last + 1];
  }
}

type Range = readonly [start: number, end: number];

interface Options {
  /** The character that, at the end of a line, has the next one go on. */
  readonly escape: string;
  /** A here-document: each line is a command of its own, and no line is taken out as a comment. */
  readonly isHeredoc: boolean;
  /** A shell reads it, and runs what stands in `$(...)` and between backticks. */
  readonly isShell: boolean;
}

/** Commands in commands: nobody writes more of them into each other, and each is read once for all around it. */
const deepest = 4;

const lineEnd = /[ \t]*(?:\r\n|\r|\n)/uy;
/** Lines without anything are passed over between two that go on, and so are comments. */
const passedOver = /[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/uy;
const variable = /\$(?:[A-Za-z_]\w*|[\d@*#?$!-])/uy;
const blank = /[ \t\r\n]/u;
const ends: Readonly<Record<string, string>> = { "${": "}", "$(": ")", "`": "`" };

/**
 * The commands of a stretch of a Dockerfile, each as its words; those that stand in words of others come after them.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export function commandsIn(text: string, range: Range, options: Options): readonly (readonly Word[])[] {
  const commands: (readonly Word[])[] = [];
  let ranges: readonly Range[] = [range];
  for (let depth = 0; depth <= deepest && ranges.length > 0; depth++) {
    const inside: Range[] = [];
    const found = options.isShell && depth < deepest ? inside : undefined;
    for (const each of ranges) commands.push(...commandsOf(text, each, options, found));
    ranges = inside;
  }
  return commands;
}

/** @param inside takes the places of commands that stand in words; absent where they are not wanted */
function commandsOf(text: string, [start, end]: Range, { escape, isHeredoc }: Options, inside: Range[] | undefined): readonly (readonly Word[])[] {
  const commands: Word[][] = [];
  let command: Word[] = [];
  let word: Word | undefined;
  let quote = "";
  /** Openings whose end is nowhere: it is not looked for again. */
  const unclosed = new Set<string>();
  const endWord = (): void => {
    if (word) command.push(word);
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    if (command.length > 0) commands.push(command);
    command = [];
  };
  let i = start;
  while (i < end) {
    const character = text[i] ?? "";
    const continued = character === escape ? matchAt(lineEnd, text, i + 1) : undefined;
    if (continued !== undefined) {
      i += 1 + continued;
      for (let more = isHeredoc ? undefined : matchAt(passedOver, text, i); more !== undefined; more = matchAt(passedOver, text, i)) i += more;
      continue;
    }
    if (quote !== "" ? character === quote : character === "'" || character === "\"") {
      quote = quote === "" ? character : "";
      word ??= new Word();
      i++;
      continue;
    }
    if (character === "\\" && escape === "\\" && (quote === "" || (quote === "\"" && /["\\$`]/u.test(text[i + 1] ?? "")))) {
      word ??= new Word();
      if (i + 1 < end) word.add(text[i + 1] ?? "", i + 1);
      i += 2;
      continue;
    }
    const filled = quote === "'" ? 0 : filledAt(text, i, end, escape, unclosed);
    if (filled > 0) {
      word ??= new Word();
      const opening = character === "`" ? 1 : text.startsWith("$(", i) && !text.startsWith("$((", i) ? 2 : 0;
      if (inside && opening > 0 && filled > opening + 1) {
        inside.push([i + opening, i + filled - 1]);
        word.commandsAt.push(word.text.length);
      }
      word.add("\0", i);
      i += filled;
      continue;
    }
    if (quote === "" && blank.test(character)) {
      endWord();
      if (isHeredoc && (character === "\n" || character === "\r")) endCommand();
    } else if (quote === "" && /[;&|()<>]/u.test(character)) {
      endWord();
      if (character !== "<" && character !== ">") endCommand();
    } else {
      word ??= new Word();
      word.add(character, i);
    }
    i++;
  }
  endCommand();
  return commands;
}

/** How long what a shell fills in is, where something like that begins. */
function filledAt(text: string, offset: number, end: number, escape: string, unclosed: Set<string>): number {
  const opening = text[offset] === "`" && escape !== "`" ? "`" : text[offset] === "$" ? text.slice(offset, offset + 2) : "";
  const closing = ends[opening];
  if (closing === undefined) return opening === "" ? 0 : (matchAt(variable, text, offset) ?? 0);
  if (unclosed.has(opening)) return opening.length;
  let depth = 0;
  for (let i = offset + opening.length; i < end; i++) {
    if (text[i] === closing && depth-- === 0) return i + 1 - offset;
    if (opening.length === 2 && text[i] === opening[1]) depth++;
  }
  unclosed.add(opening);
  return opening.length;
}

/** The texts of a list in JSON, `["curl", "-u", "x"]`: a command that no shell reads. */
export function listIn(text: string, [start, end]: readonly [number, number]): readonly Word[] | undefined {
  if (text[start] !== "[" || text[end - 1] !== "]") return undefined;
  return [...text.slice(start, end).matchAll(/"((?:[^"\\]|\\[^])*)"/gu)].map(({ index, 1: written = "" }) => {
    const word = new Word();
    for (let i = 0; i < written.length; i++) {
      if (written[i] === "\\") i++;
      word.add(written[i] ?? "", start + index + 1 + i);
    }
    return word;
  });
}

/** How long what a pattern finds at an offset is; undefined where it finds nothing there. */
function matchAt(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length;
}
