import type { RecognisedCall } from "../code/call.ts";
import type { Expression } from "../code/expression.ts";
import type { CodeFile } from "../code/file.ts";
import type { FunctionCode } from "../code/function.ts";
import type { Value } from "../code/value.ts";
import type { Facts } from "./facts.ts";
import type { Form, Read } from "./form.ts";

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
  /** The function of this file that an expression is. */
  functionOf(expression: Expression): FunctionCode | undefined;
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
  /** Facts that the file gives by itself, whatever is called in it. */
  readonly read?: (file: CodeFile) => readonly Fact[];
  /** All facts of this kind, once all calls of the file are seen: those recognised, with what facts of other kinds add. */
  readonly derive?: (found: Facts) => readonly Fact[];
}

export function defineConcept<const F extends Form, Fact>(
  concept: Omit<Concept<F, Fact>, "recognise"> & { recognise(model: Read<F>, call: RecognisedCall, view: View): readonly Fact[] | Fact },
): Concept<F, Fact> {
  return concept;
}
