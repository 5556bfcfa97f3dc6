import type { SourceLocation } from "@eslint/core";
import type { CallExpression, Expression } from "../code/expression.ts";
import type { CodeFile, Edit, PlainLanguage, Printer } from "../code/file.ts";
import type { Literal, LiteralRole, Neighbour } from "../code/literal.ts";
import type { Condition, Place, Point } from "../code/place.ts";

/** One fixed text of a file that is nothing but such texts. */
export interface PlainText extends Pick<Place, "range"> {
  /** Without quotes, escapes undone; parts that are not fixed stand as a NUL each. */
  readonly text: string;
  /** What it is the value of: a variable, a key. Absent for a comment, and for what has no name. */
  readonly name?: string | undefined;
  /** `assigned` where there is a name and `other` where there is none, unless told. */
  readonly role?: LiteralRole;
  readonly isSample?: boolean;
  /** What is around it says that it is only used where the program is developed or tested. */
  readonly isForDevelopment?: boolean;
  /** What it shares with those texts that stand beside it, such as their object; those of a file without any are one list of settings. */
  readonly group?: object | undefined;
  /** The source has it in another form, such as base64. */
  readonly isEncoded?: boolean;
}

/** What a language hands over for a file that calls nothing and computes nothing. */
export interface PlainSource {
  readonly language: PlainLanguage;
  readonly filename: string;
  readonly text: string;
  /** In any order, comments among them; two may share a place, as one text with two names, and none stands inside another. */
  readonly texts: readonly PlainText[];
  /** In words, after "read a new one from": where a value comes from that is not to stand in such a file. */
  readonly valuesFrom: string;
  /** A comment above the line of a place that turns a rule off for it; absent in a language without comments. */
  readonly explainDisable?: (at: Place, rule: string, reason: string) => readonly Edit[] | undefined;
  /** What ESLint counts the columns of such a file from; 0 unless told. */
  readonly firstColumn?: 0 | 1;
}

/** A file that holds named fixed texts and nothing else: settings, data, the steps by which an image is built. */
export class PlainFile implements CodeFile {
  readonly language: PlainLanguage;
  readonly filename: string;
  readonly text: string;
  readonly valuesFrom: string;
  readonly firstColumn: 0 | 1;
  readonly directives: readonly string[] = [];
  readonly print: Printer;
  /** By where they begin. */
  readonly #literals: readonly Literal[];

  constructor({ language, filename, text, texts, valuesFrom, explainDisable, firstColumn = 0 }: PlainSource) {
    this.firstColumn = firstColumn;
    this.language = language;
    this.filename = filename;
    this.text = text;
    this.valuesFrom = valuesFrom;
    this.print = new PlainPrinter(text, explainDisable);
    const lines = new Lines(text);
    const groups = new Map<object | undefined, PlainText[]>();
    for (const each of texts) {
      const group = groups.get(each.group);
      if (group) group.push(each);
      else groups.set(each.group, [each]);
    }
    this.#literals = texts.toSorted((a, b) => a.range[0] - b.range[0]).map(({ range, text: value, name, role = name === undefined ? "other" : "assigned", isSample = false, isForDevelopment = false, isEncoded = false, group }) => ({
      range, loc: lines.locOf(range), text: value, name, role, isSample, isForDevelopment, isEncoded, other: undefined, beside: () => neighbours(groups.get(group) ?? [], name),
    }));
  }

  literals(): readonly Literal[] {
    return this.#literals.filter(({ role }) => role !== "comment");
  }

  literalAt(offset: number): Literal | undefined {
    const literal = this.#literals[countWhile(this.#literals, ({ range: [, end] }) => end <= offset)];
    return literal && literal.range[0] <= offset ? literal : undefined;
  }

  calls(): readonly CallExpression[] {
    return [];
  }

  builtTexts(): readonly Expression[] {
    return [];
  }

  pointOf(): Point {
    return { body: this, branches: [] };
  }

  conditionsOf(): readonly Condition[] {
    return [];
  }

  goesOnTo(): boolean {
    return false;
  }

  useOf(): "kept" {
    return "kept";
  }

  functionAround(): undefined {
    return undefined;
  }

  callsAround(): readonly CallExpression[] {
    return [];
  }
}

/** How many items at the beginning of a list pass a test that none passes after the first which does not. */
function countWhile<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of a group of texts, those with other names. */
function neighbours(group: readonly PlainText[], own: string | undefined): readonly Neighbour[] {
  return group.slice(0, 300).flatMap(({ name, text }) => (name === undefined || name === own ? [] : [{ name, text: text.includes("\0") ? undefined : text }]));
}

/** Writes next to nothing: there is no code to put in the place of a text. */
class PlainPrinter implements Printer {
  readonly #text: string;
  readonly #explainDisable: PlainSource["explainDisable"];

  constructor(text: string, explainDisable: PlainSource["explainDisable"]) {
    this.#text = text;
    this.#explainDisable = explainDisable;
  }

  source({ range }: Place): string {
    return this.#text.slice(...range);
  }

  explainDisable(at: Place, rule: string, reason: string): readonly Edit[] | undefined {
    return this.#explainDisable?.(at, rule, reason);
  }

  bindParameters(): undefined {
    return undefined;
  }

  parseJson(): undefined {
    return undefined;
  }

  parseLiteral(): undefined {
    return undefined;
  }

  addArgument(): undefined {
    return undefined;
  }

  readEnvironment(): undefined {
    return undefined;
  }

  dropFallback(): undefined {
    return undefined;
  }

  rewritePattern(): undefined {
    return undefined;
  }
}

/** Where the lines of a text begin. */
export class Lines {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: { length } } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + length);
    this.#starts = starts;
  }

  /** The number of a line, from 0, that holds an offset. */
  lineOf(offset: number): number {
    return countWhile(this.#starts, (start) => start <= offset) - 1;
  }

  /** Where a line begins that is counted from 0. */
  startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }

  /** A stretch of the text in lines and columns. */
  locOf([start, end]: Place["range"]): SourceLocation {
    return { start: this.#positionOf(start), end: this.#positionOf(end) };
  }

  #positionOf(offset: number): SourceLocation["start"] {
    const line = this.lineOf(offset);
    return { line: line + 1, column: offset - this.startOf(line) };
  }
}
