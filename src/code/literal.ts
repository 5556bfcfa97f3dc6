import type { CallExpression, Expression } from "./expression.ts";
import type { Place } from "./place.ts";

/**
 * What a fixed text is to the code around it. `assigned`: the value of a variable, a field, an option. `default`: of a
 * parameter, or of a member that is taken out of an object. `fallback`: used where something else gives nothing. `compared`:
 * one side of an equality. `item`: of a list. `argument`: of a call. `other`: a key, a type, the name of a module.
 */
export type LiteralRole = "assigned" | "default" | "fallback" | "compared" | "item" | "argument" | "comment" | "markup" | "other";

/** A fixed text of a file, whether the code names it or not. Its place is that of the whole text. */
export interface Literal extends Place {
  /** Without quotes, escapes undone; parts that are not fixed stand as a NUL each. */
  readonly text: string;
  readonly role: LiteralRole;
  /** The variable, field, option, member or argument that is given it, or that it is compared with. */
  readonly name: string | undefined;
  /** What is used where it can be, for a `fallback` or a `default`; the other side, for `compared`. */
  readonly other: Expression | undefined;
  /** The class whose field is given it. */
  readonly owner?: Expression | undefined;
  /** Where it stands in calls: what it is for, should these calls give it back. */
  readonly via?: {
    /** Innermost first. */
    readonly calls: readonly CallExpression[];
    readonly role: LiteralRole;
    readonly name: string | undefined;
    readonly owner: Expression | undefined;
  } | undefined;
  /** What stands beside it under other names: in the same object, among the arguments of the same call, in a file of nothing but settings. */
  readonly beside?: (() => readonly Neighbour[]) | undefined;
  /** It stands in what is written to show how something looks: below a key such as `example`, or beside an address that nobody can have. */
  readonly isSample?: boolean;
  /** What is around it says that it is only used where the program is developed or tested. */
  readonly isForDevelopment?: boolean;
  /** The source has it in another form, such as base64: what the text begins with does not show there. */
  readonly isEncoded?: boolean;
}

/** What stands beside a literal under a name of its own. */
export interface Neighbour {
  readonly name: string;
  /** Absent where it is not fixed. */
  readonly text: string | undefined;
}
