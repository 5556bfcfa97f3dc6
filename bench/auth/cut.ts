/** A guard that can be taken out of an application's source, and the text without it. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  /** What stands there instead; otherwise blanks, so that every other place stays where it is. */
  readonly text?: string;
}

/** Where the guard stands: with the route, with its router, or where that is mounted. */
export type Place = "route" | "router" | "mount";

export interface Cut {
  readonly place: Place;
  /** How it stands there: `argument`, `option`, `decorator`, `wrapper`, `body`, `procedure`, `parameter`, `dependency`, `base`, `hook`, ... */
  readonly form: string;
  /** `all`: every guard of the route at once; `one`: one of several, so that others stay. */
  readonly extent: "all" | "one";
  readonly file: string;
  readonly line: number;
  /** The guard as it is written, cut short. */
  readonly guard: string;
  readonly edits: readonly Edit[];
  /** The lines that hold the routes which lose the guard; absent where the whole file does, and what it mounts. */
  readonly lines: readonly [from: number, to: number] | undefined;
  /** The method, where the source says it at the route. */
  readonly method: string | undefined;
  /** The path of a mount, where the source says it there. */
  readonly path?: string | undefined;
}

/** The text with blanks where the guard was: no line and no column of anything else moves, unless other text stands there. */
export function textWithout(text: string, edits: readonly Edit[]): string {
  let result = text;
  // Of two that overlap the outer one is enough.
  const outer = edits.filter((one, i) => !edits.some((other, k) => other !== one && other.range[0] <= one.range[0] && other.range[1] >= one.range[1] && (k < i || other.range[1] - other.range[0] > one.range[1] - one.range[0])));
  for (const { range: [start, end], text: instead } of outer.toSorted((a, b) => b.range[0] - a.range[0])) {
    const blank = result.slice(start, end).replace(/[^\n\r]/gu, " ");
    result = result.slice(0, start) + (instead === undefined ? blank : instead.padEnd(instead.includes("\n") || blank.includes("\n") ? 0 : end - start)) + result.slice(end);
  }
  return result;
}

/** The ranges of some elements of a list with the commas that go with them; of all, if all go. */
export function withCommas(elements: readonly (readonly [number, number])[], gone: ReadonlySet<number>, text: string): readonly Edit[] {
  return [...gone].map((i) => {
    const [start, end] = elements[i] ?? [0, 0];
    const after = elements[i + 1];
    if (after) return { range: [start, after[0]] as const };
    // The last one takes the comma before it along, unless that goes already.
    let before = i - 1;
    while (before >= 0 && gone.has(before)) before--;
    const from = before >= 0 && !gone.has(i - 1) ? (elements[before]?.[1] ?? start) : start;
    const trailing = /^\s*,/u.exec(text.slice(end))?.[0].length ?? 0;
    if (from === start && before >= 0) {
      // Everything from the last that stays on was blanked up to here, its comma included.
      return { range: [elements[before]?.[1] ?? start, end + trailing] as const };
    }
    return { range: [from, end + trailing] as const };
  });
}
