import type { Edit } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import { defineConcept } from "./concept.ts";

/** A place where the file is not of its language, so that what stands there is not known. */
export interface SyntaxProblem extends Place {
  /** What is wrong, without a full stop: `'(' was never closed`. */
  readonly message: string;
  readonly rewrites: {
    /** What the writer meant; absent where there is doubt. */
    mend(): readonly Edit[] | undefined;
  };
}

/** No call makes one: the file has them. */
export const syntaxProblem = defineConcept({
  form: {},
  recognise: (): readonly SyntaxProblem[] => [],
  read: ({ syntaxProblems = [] }) => syntaxProblems.map(({ range, loc, message, mend }) => ({ range, loc, message, rewrites: { mend: () => mend } })),
});
