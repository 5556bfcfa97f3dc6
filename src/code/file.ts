import type { CallExpression, Expression } from "./expression.ts";
import type { Condition, Place, Point } from "./place.ts";

export type Language = "javascript" | "python";

/** A replacement of a stretch of text. Offsets are UTF-16. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** What a language tells the analysis about one file. */
export interface CodeFile {
  readonly language: Language;
  /** As ESLint gives it; `<input>` and the like for text that is not in a file. */
  readonly filename: string;
  readonly text: string;
  /**
   * Calls, decorators and writes that may mean something, in the order of the source. A write to a member is a call of
   * `[]=` on the object with key and value; a write to a module's own name is a call of `NAME=` with the value. An object
   * that is written out is a call of `{KEY}` with itself, for each key that is such a name; a name that is given regular
   * expressions is a call of `pattern=` with the name and its value.
   * @param lastNames the last names of all callees that the knowledge holds: others need not be given
   * @param mayMatter a second, dearer test of a callee, before the call itself is read
   */
  calls(lastNames: ReadonlySet<string>, mayMatter: (callee: Expression) => boolean): Iterable<CallExpression>;
  /** Where a piece of code runs, relative to others. */
  pointOf(expression: Place): Point;
  /** The tests known to hold, or not to, where this expression is evaluated. */
  conditionsOf(expression: Place): readonly Condition[];
  /** The calls among whose arguments, or in whose functions, a piece of code stands, innermost first; decorators, too. */
  callsAround(place: Place): readonly CallExpression[];
  readonly print: Printer;
}

/** A query's text with one placeholder for each value. */
export interface BoundQuery {
  readonly call: CallExpression;
  readonly text: Expression;
  /** The parts that become parameters, in order; `name` is the one in a placeholder such as `:name`. */
  readonly parameters: readonly { readonly part: Expression; readonly placeholder: string; readonly name: string }[];
  /**
   * Where the driver takes the parameters: one list at this position, each from this position on, or by name through a
   * method of the call's result.
   */
  readonly at: { readonly index: number; readonly isSpread: boolean } | { readonly method: string };
}

/** Writes code in the language's own idiom. Each gives undefined where the right code cannot be written. */
export interface Printer {
  /** The source text of an expression. */
  source(expression: Place): string;
  bindParameters(query: BoundQuery): readonly Edit[] | undefined;
  /** Another source in a regular expression literal. */
  rewritePattern(pattern: Place, source: string): readonly Edit[] | undefined;
}
