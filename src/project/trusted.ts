/** Milliseconds for which the disk is not asked again. */
const trust = 3000;
/** Answers that are kept. */
const most = 20_000;

let now = 0;

/** Looks at the clock, once for each file that is linted. */
export function lookAtClock(): void {
  now = Date.now();
}

/** What the disk has said, believed for a few seconds: an editor's file changes, that of one run does not. */
export class Trusted<T> {
  readonly #known = new Map<string, { readonly at: number; readonly answer: T }>();

  get(key: string, ask: () => T): T {
    const known = this.#known.get(key);
    if (known && now - known.at < trust && now >= known.at) return known.answer;
    const answer = ask();
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(key, { at: now, answer });
    return answer;
  }
}
