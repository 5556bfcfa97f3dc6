import type { CallExpression, Expression } from "./expression.ts";
import type { Literal } from "./literal.ts";
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
   * `[]=` on the object with key and value; a write to a module's own name is a call of `NAME=` with the value.
   * @param lastNames the last names of all callees that the knowledge holds: others need not be given
   * @param mayMatter a second, dearer test of a callee, before the call itself is read
   */
  calls(lastNames: ReadonlySet<string>, mayMatter: (callee: Expression) => boolean): Iterable<CallExpression>;
  /** The fixed texts whose names were found worth a look while the file was read, in the order of the source. */
  literals(): Iterable<Literal>;
  /** The fixed text that covers an offset of the source: a literal with what is joined to it, a comment, text of markup. */
  literalAt(offset: number): Literal | undefined;
  /** Where a piece of code runs, relative to others. */
  pointOf(expression: Place): Point;
  /** The tests known to hold, or not to, where this expression is evaluated. */
  conditionsOf(expression: Place): readonly Condition[];
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
  /** Reads a variable of the environment in place of a fixed text. */
  readEnvironment(literal: Place, variable: string): readonly Edit[] | undefined;
  /** Leaves what a fixed text is the fallback of, without it. */
  dropFallback(literal: Place): readonly Edit[] | undefined;
}
