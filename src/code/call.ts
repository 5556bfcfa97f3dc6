import type { CallExpression, Expression } from "./expression.ts";

/** One place of a call, as knowledge names it, taken apart. */
export interface Slot {
  readonly text: string;
  readonly alternatives: readonly SlotPart[];
}

export interface SlotPart {
  readonly from: number | "last" | "receiver" | "key" | "return" | "decorated" | "tag" | "named" | { readonly keyword: string };
  /** `1...`: each argument from there on. */
  readonly isRest: boolean;
  /** Members of an options object, a number for that parameter of a function, and `()` for what a function gives back. */
  readonly steps: readonly (string | number)[];
}

/** How sure the analysis is that a call means what the knowledge says. */
export type Grade = "resolved" | "project" | "shaped";

/** A call whose callee was traced to a path that the knowledge holds. */
export interface RecognisedCall {
  readonly expression: CallExpression;
  /** For example `fastapi.FastAPI().add_middleware`. */
  readonly path: string;
  readonly grade: Grade;
  /** What stands at a slot; the first alternative that is there. */
  at(slot: Slot | undefined): Expression | undefined;
  /** Everything that stands at a slot: more than one for `1...`. */
  allAt(slot: Slot | undefined): readonly Expression[];
  /** The same call once for each element of a list that it is given as this argument; empty where it is given none. */
  each(index: number): readonly RecognisedCall[];
}
