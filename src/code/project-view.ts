import type { Expression } from "./expression.ts";

/**
 * What other files of the application say. Evidence stays inside the file where there is none: text that is not in a
 * file, a parser that cannot be reused, a file that cannot be read.
 */
export interface ProjectView {
  /**
   * The dotted path of a name that another file of the application exports, with the libraries' own names where it is
   * one of theirs: `../data/db` and `pool` give `pg.Pool()`.
   * @returns undefined where the file or the name is not found
   */
  pathOf(module: string, name: string | undefined): string | undefined;
  /** The value that another file gives a name that it exports, where it is a literal. */
  constantOf(module: string, name: string | undefined): Expression | undefined;
}
