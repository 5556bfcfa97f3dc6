import type { SourceLocation } from "@eslint/core";
import type { Expression } from "./expression.ts";

/**
 * A stretch of source text. `range` counts UTF-16 code units from the start of the text, lines are 1-based and columns
 * 0-based, as everywhere in ESLint.
 */
export interface Place {
  readonly range: readonly [start: number, end: number];
  readonly loc: SourceLocation;
}

/**
 * A part of a function that may be left out or repeated: an `if` arm, a loop's body, a `case`, a `try` or `except` block,
 * the right side of `&&`. Two branches of the same `region` with different arms exclude each other.
 */
export interface Branch {
  /** Identity only: whatever object stands for the whole statement. */
  readonly region: object;
  readonly arm: number;
  readonly isLoop: boolean;
  /** It runs because what stands before it has failed. */
  readonly isRescue?: boolean;
}

/** A point of execution: what flow needs to tell whether one statement comes before another. */
export interface Point {
  /** The function, or the whole file, whose body holds the point. Identity only. */
  readonly body: object;
  /** The branches around the point inside `body`, outermost first. */
  readonly branches: readonly Branch[];
}

/** A test that is known to hold, or known not to, where a piece of code runs. */
export interface Condition {
  readonly test: Expression;
  readonly holds: boolean;
}
