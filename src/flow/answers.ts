import type { Expression } from "../code/expression.ts";

/**
 * Answers to one question about expressions, each computed once. An expression that leads back to itself finds `inLoop`;
 * what is computed on the way rests on that, so only the outermost answer is kept.
 */
export class Answers<T> {
  readonly #known = new Map<Expression, T>();
  readonly #open = new Set<Expression>();
  #loops = 0;

  get(expression: Expression, inLoop: T, compute: () => T): T {
    const known = this.#known.get(expression);
    if (known !== undefined || this.#known.has(expression)) return known as T;
    if (this.#open.has(expression)) {
      this.#loops++;
      return inLoop;
    }
    this.#open.add(expression);
    const before = this.#loops;
    const answer = compute();
    this.#open.delete(expression);
    if (this.#open.size === 0 || this.#loops === before) this.#known.set(expression, answer);
    return answer;
  }
}
