import type { Expression } from "../code/expression.ts";

/** Whether an expression is the one that a question is about. */
export type IsIt = (expression: Expression) => boolean;

/** Tests that one question has walked through: each once, and not without end. */
export class Walk {
  readonly #seen = new Set<Expression>();

  enter(expression: Expression): boolean {
    if (this.#seen.has(expression) || this.#seen.size > 500) return false;
    this.#seen.add(expression);
    return true;
  }
}
