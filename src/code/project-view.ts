import type { Constant } from "./expression.ts";
import type { RoutingView } from "./routing.ts";

/**
 * What other files of the application say. Evidence stays inside the file where there is none: text that is not in a
 * file, a parser that cannot be reused, a file that cannot be read.
 */
export interface ProjectView {
  /** Whether git tracks the file; undefined where that is not known, absent where it is not asked. */
  isTracked?(): boolean | undefined;
  /** Whether an import means a file of the application. */
  isOwn(module: string): boolean;
  /**
   * The libraries that the knowledge holds and that may be reached through a module, by the imports of files alone: none for most.
   * @param exported the name that is imported, which may be a module by itself
   */
  leads(module: string, exported?: string): readonly string[];
  /**
   * Whether the text of a module, or of those that it exports a name anew from, declares something by a name that the knowledge's
   * callees have.
   * @param exported the name that is imported; absent where it may be any
   */
  declares(module: string, exported: string | undefined, lastName: string): boolean;
  /**
   * The dotted path of what another file exports, with the libraries' own names where it is one of theirs:
   * `../data/db` and `pool`, `query` give `pg.Pool().query`.
   * @param module as the import writes it
   * @param steps the exported name (`default` for the default export), then members; `()` for what calling gives
   * @returns undefined where the file or the name is not found, or leads to no library
   */
  pathOf(module: string, steps: readonly string[]): string | undefined;
  /** The value of what another file exports, where it is written there: a constant, or a list or record of such. */
  valueOf(module: string, steps: readonly string[]): KnownValue | undefined;
  /** What other files say of this file's routes; nothing is read before it is asked for. */
  readonly routing: RoutingView;
}

/** A value of another file, without the code that it was written in. */
export type KnownValue =
  | { readonly kind: "constant"; readonly value: Constant }
  | { readonly kind: "pattern"; readonly source: string; readonly flags: string }
  | { readonly kind: "list"; readonly items: readonly KnownValue[] }
  /** `isWhole`: it has no other members. */
  | { readonly kind: "record"; readonly entries: readonly (readonly [key: string, value: KnownValue])[]; readonly isWhole: boolean };

/** What other files can know of one exported value. It holds no code, so that it may be kept. */
export interface Surface {
  /** The library value that it is. */
  readonly path?: string | undefined;
  readonly value?: KnownValue | undefined;
  /** It is what yet another file exports: a module as written, and the steps from there. */
  readonly reference?: Reference | undefined;
  readonly members?: ReadonlyMap<string, Surface> | undefined;
  /** What calling it gives, or an instance of it. */
  readonly gives?: Surface | undefined;
}

export interface Reference {
  readonly module: string;
  readonly steps: readonly string[];
}

/** What one file exports. */
export interface ModuleSurface {
  /** By name; `default` for the default export, `export=` for what CommonJS exports as a whole. */
  exported(name: string): Surface | undefined;
  /** Modules all of whose names are exported anew. */
  readonly all: readonly string[];
}
