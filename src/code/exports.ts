import type { Expression } from "./expression.ts";

/** What a file gives to others. */
export interface Exports {
  /** By name; `default` for the default export, `export=` for what CommonJS exports as a whole. */
  readonly named: ReadonlyMap<string, Expression>;
  /** Modules all of whose names it has as its own. */
  readonly all: readonly string[];
}
