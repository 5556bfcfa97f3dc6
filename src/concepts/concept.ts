import type { RecognisedCall } from "../code/call.ts";
import type { CallExpression, Constant, ConstantExpression, Expression } from "../code/expression.ts";
import type { CodeFile } from "../code/file.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Place } from "../code/place.ts";
import type { Reference } from "../code/project-view.ts";
import type { RoutingView } from "../code/routing.ts";
import type { Pattern, RandomBytes, Value } from "../code/value.ts";
import type { AuthWords } from "./auth-settings.ts";
import type { Facts } from "./facts.ts";
import type { Form, Read } from "./form.ts";

/** Runs the tests of the program with a certain text where one comes from outside. */
export interface Trial {
  /** Whether the tests that ask about the text let code run; undefined where that is not known. */
  reaches(place: Expression): boolean | undefined;
  /** What an expression is then; undefined where that is not known. */
  value(expression: Expression): Constant | undefined;
}

/** What a concept may ask while it turns a call into a fact. */
export interface View {
  readonly file: CodeFile;
  /** The library that the call belongs to, as its knowledge names it. */
  readonly library: string;
  value(expression: Expression): Value;
  /** As `value`, for an expression that may be absent. */
  valueAt(expression: Expression | undefined): Value | undefined;
  /** The same text for two mentions of one object, for example of one router; undefined where it may be one of several. */
  identityOf(expression: Expression): string | undefined;
  /** What a framework is told to call and hand in: `get_user` of `Depends(get_user)`. */
  injectedBy(expression: Expression): Expression | undefined;
  /** The function of this file that an expression is. */
  functionOf(expression: Expression): FunctionCode | undefined;
  /** Whether a call gives back a text that it is given: always, or instead of what it does not find. */
  passesOn(call: CallExpression, given: Place): "always" | "instead" | undefined;
  /** Whether an expression is a library's function that makes the function which is to run. */
  isMaker(expression: Expression): boolean;
  /** Whether an expression belongs to a library that the knowledge holds, or to the language itself. */
  isKnown(expression: Expression): boolean;
  /** Whether what is injected only reads what a client has sent, and checks nothing about it. */
  isReader(expression: Expression): boolean;
  /** Whether an expression comes from another file; nothing is read to tell. */
  isFromElsewhere(expression: Expression): boolean;
  /** The import that an expression leads to, and the members and calls from there; nothing is read to tell. */
  foreignOf(expression: Expression): Reference | undefined;
  /** What other files say of the routes of this one. */
  readonly routing: RoutingView;
  /** What the application says of its own guards. */
  readonly auth: AuthWords;
  /** The elements of a list, those of spread ones and those added later included; empty where they are not known. */
  itemsOf(expression: Expression): readonly Expression[];
  /** What an expression, or any one element of it where it is a list, may be: lists that are made of other lists are looked into. */
  elementsOf(expression: Expression): readonly Expression[];
  /** The fixed texts of this file that an expression may be, each with its place. */
  textsThatReach(expression: Expression): readonly ConstantExpression[];
  /** The random bytes that an expression may be or be another form of, where their number is fixed. */
  randomBytesOf(expression: Expression): readonly RandomBytes[];
  /** What an expression is once names and choices are followed to their end. */
  targetsOf(expression: Expression): readonly Expression[];
  /** Tries a text in the place of what `isSubject` says it stands for. */
  trial(isSubject: (expression: Expression) => boolean, text: string): Trial;
  /** Whether git tracks the file; undefined where that is not known. */
  isTracked(): boolean | undefined;
  /** Whether a regular expression finds itself in a text; undefined where that cannot be tried. */
  matches(pattern: Pattern, text: string): boolean | undefined;
}

/**
 * One thing that can happen in a program: the form in which knowledge writes it down, and how a call that matches becomes
 * facts that rules read.
 */
export interface Concept<F extends Form = Form, Fact = unknown> {
  readonly form: F;
  recognise(model: Read<F>, call: RecognisedCall, view: View): readonly Fact[] | Fact;
  /** How calls of libraries that nobody described are recognised; facts of grade `shaped`. */
  readonly shape?: {
    /** Names of methods, for example `query`. */
    readonly methods: readonly string[];
    /** What the text of a file must contain; looked for once. */
    readonly evidence: RegExp;
    recognise(call: RecognisedCall, view: View): readonly Fact[];
  };
  /** What the text of a file must contain where a model that names a method alone, whatever it belongs to, is asked. */
  readonly named?: RegExp;
  /** Present where it is looked for only if a rule is on that listens to it by name; the other such kinds of fact that it is made from. */
  readonly onDemand?: readonly string[];
  /** What the text of a file must contain where an object by one of its keys, or a name with patterns, becomes a fact. */
  readonly objects?: RegExp;
  /** Facts that fixed texts are by themselves, whatever call they are given to. */
  readonly literals?: {
    /** What the text of a file must contain for any name in it to be wanted. */
    readonly evidence: RegExp;
    /** A quick no, by the name that a literal is bound to or compared with. */
    readonly isWanted: (name: string) => boolean;
    read(view: View): readonly Fact[];
  };
  /** Facts that texts put together from parts are by themselves, whatever becomes of them. */
  readonly built?: {
    /** What the text of a file must contain for any text in it to be wanted. */
    readonly evidence: RegExp;
    /** A quick no, by the fixed text at its beginning. */
    readonly isWanted: (beginning: string) => boolean;
    read(view: View): readonly Fact[];
  };
  /** Facts that the file gives by itself, whatever is called in it. */
  readonly read?: (file: CodeFile, view: View) => readonly Fact[];
  /** All facts of this kind, once all calls of the file are seen: those recognised, with what facts of other kinds add. */
  readonly derive?: (found: Facts, view: View) => readonly Fact[];
}

export function defineConcept<const F extends Form, Fact>(
  concept: Omit<Concept<F, Fact>, "recognise"> & { recognise(model: Read<F>, call: RecognisedCall, view: View): readonly Fact[] | Fact },
): Concept<F, Fact> {
  return concept;
}
