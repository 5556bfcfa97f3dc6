import type { CallExpression, Expression } from "./expression.ts";
import type { FunctionCode } from "./function.ts";
import type { Literal } from "./literal.ts";
import type { Condition, Place, Point } from "./place.ts";

/** Languages of code that runs. */
export type ProgramLanguage = "javascript" | "python";

/** Languages of files that are nothing but named fixed texts, see `src/languages/plain-file.ts`. */
export type PlainLanguage = "dotenv" | "dockerfile" | "json" | "yaml" | "toml";

export type Language = ProgramLanguage | PlainLanguage;

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
  /** From ESLint's working directory on, where it is inside; as ESLint gives it elsewhere, and `<input>` and the like for text that is not in a file. */
  readonly filename: string;
  readonly text: string;
  /** What the file says of itself before its first statement: `use server`. */
  readonly directives: readonly string[];
  /** Whether a build sends it to browsers, with all that it holds; absent in a language that none runs. */
  readonly isSentToBrowsers?: boolean;
  /** In words, where a value comes from that is not to stand in such a file; absent for programs, which read the environment. */
  readonly valuesFrom?: string;
  /** What ESLint counts the columns of such a file from, where that is not 0. Places count from 0 all the same. */
  readonly firstColumn?: 0 | 1;
  /** What could not be read; absent in a language whose broken files are not read at all. */
  readonly syntaxProblems?: readonly SyntaxProblem[];
  /**
   * Calls, decorators, writes and exports that may mean something, in the order of the source. A write to a member is a call
   * of `[]=` on the object with key and value; a write to a module's own name is a call of `NAME=` with the value; what other
   * files can see under a name is a call of `export` with the value and the name. An object that is written out is a call of
   * `{KEY}` with itself, for each key that is such a name; a name that is given regular expressions is a call of `pattern=`
   * with the name and its value.
   * @param lastNames the last names of all callees that the knowledge holds: others need not be given
   * @param mayMatter a second, dearer test of a callee, before the call itself is read
   */
  calls(lastNames: ReadonlySet<string>, mayMatter: (callee: Expression) => boolean): Iterable<CallExpression>;
  /** The fixed texts whose names were found worth a look while the file was read, in the order of the source. */
  literals(): Iterable<Literal>;
  /**
   * The texts put together from parts whose beginning was found worth a look while the file was read, in the order of the source;
   * none that is a part of another.
   */
  builtTexts(): Iterable<Expression>;
  /** The fixed text that covers an offset of the source: a literal with what is joined to it, a comment, text of markup. */
  literalAt(offset: number): Literal | undefined;
  /** Where a piece of code runs, relative to others. */
  pointOf(expression: Place): Point;
  /** The tests known to hold, or not to, where this expression is evaluated. */
  conditionsOf(expression: Place): readonly Condition[];
  /**
   * Whether a run of the same function that has come past the first place always comes to the second, unless it is stopped
   * by an error; false where that is not known.
   */
  goesOnTo(from: Place, to: Place): boolean;
  /** What becomes of what a call gives: nothing, nothing once it was waited for, or something. */
  useOf(call: Place): "dropped" | "awaited" | "kept";
  /** The innermost function whose body holds a place. */
  functionAround(place: Place): FunctionCode | undefined;
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
  /** Each is given by its name rather than in order. */
  readonly isNamed?: boolean;
  /**
   * Where the driver takes the parameters: all at this position, in a member of the object there, or each from there on; all under
   * this keyword; by name through a method of the call's result, or one by one through a method of its receiver; in the next call
   * on its result.
   */
  readonly at:
    | { readonly keyword: string }
    | { readonly index: number; readonly isSpread: boolean; readonly member?: string | undefined }
    | { readonly method: string } | { readonly receiver: string } | { readonly next: true };
}

/** Writes code in the language's own idiom. Each gives undefined where the right code cannot be written. */
export interface Printer {
  /** The source text of an expression. */
  source(expression: Place): string;
  bindParameters(query: BoundQuery): readonly Edit[] | undefined;
  /** Reads a text as JSON, in place of a call that runs it. */
  parseJson(call: CallExpression, text: Expression): readonly Edit[] | undefined;
  /** Reads a text as a literal of the language, in place of a call that runs it. */
  parseLiteral(call: CallExpression, text: Expression): readonly Edit[] | undefined;
  /** A comment above the line that turns a rule off for it, with a place for the reason. */
  explainDisable(at: Place, rule: string, reason: string): readonly Edit[] | undefined;
  /** One more argument right before another one. */
  addArgument(before: Place, code: string): readonly Edit[] | undefined;
  /** Reads a variable of the environment in place of a fixed text. */
  readEnvironment(literal: Place, variable: string): readonly Edit[] | undefined;
  /**
   * Leaves what a fixed text is the fallback of, without it.
   * @param lookUp the call that is given it for what it does not find; absent where the code around it chooses
   */
  dropFallback(literal: Place, lookUp?: CallExpression): readonly Edit[] | undefined;
  /** Another source in a regular expression literal. */
  rewritePattern(pattern: Place, source: string): readonly Edit[] | undefined;
}
