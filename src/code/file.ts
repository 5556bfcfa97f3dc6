import type { CallExpression, Expression } from "./expression.ts";
import type { Condition, Place, Point } from "./place.ts";

export type Language = "javascript" | "python";

/** A replacement of a stretch of text. Offsets are UTF-16. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** A place where a text is not of its language. */
export interface SyntaxProblem extends Place {
  /** Without a full stop. */
  readonly message: string;
  /** What the writer meant, where there is no doubt. */
  readonly mend: readonly Edit[] | undefined;
}

/** What a language tells the analysis about one file. */
export interface CodeFile {
  readonly language: Language;
  /** As ESLint gives it; `<input>` and the like for text that is not in a file. */
  readonly filename: string;
  readonly text: string;
  /** What could not be read; absent in a language whose broken files are not read at all. */
  readonly syntaxProblems?: readonly SyntaxProblem[];
  /**
   * Calls, decorators and writes that may mean something, in the order of the source. A write to a member is a call of
   * `[]=` on the object with key and value; a write to a module's own name is a call of `NAME=` with the value.
   * @param lastNames the last names of all callees that the knowledge holds: others need not be given
   * @param mayMatter a second, dearer test of a callee, before the call itself is read
   */
  calls(lastNames: ReadonlySet<string>, mayMatter: (callee: Expression) => boolean): Iterable<CallExpression>;
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
  /** A comment above the line that turns a rule off for it, with a place for the reason. */
  explainDisable(at: Place, rule: string, reason: string): readonly Edit[] | undefined;
}
