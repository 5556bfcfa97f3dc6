import type { Edit } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import { defineConcept } from "./concept.ts";

/** A place where the file is not of its language, so that what stands there is not known. */
export interface SyntaxProblem extends Place {
  /** What is wrong, without a full stop: `'(' was never closed`. */
  readonly message: string;
  /** The file is a template, from which one of its language is made. */
  readonly isTemplate: boolean;
  readonly rewrites: {
    /** What the writer meant; absent where there is doubt. */
    mend(): readonly Edit[] | undefined;
  };
}

/** No call makes one: the file has them. */
export const syntaxProblem = defineConcept({
  form: {},
  recognise: (): readonly SyntaxProblem[] => [],
  read: ({ syntaxProblems = [], text }) => {
    if (syntaxProblems.length === 0) return [];
    const isWhole = tag.test(text);
    const lines = text.split(/\r\n|\r|\n/u);
    return syntaxProblems.map(({ range, loc, message, mend }) => ({
      range, loc, message, isTemplate: isWhole || gap.test(lines[loc.start.line - 1] ?? ""), rewrites: { mend: () => mend },
    }));
  },
});

/** `{% if x %}`, as templates of many languages write it. */
const tag = /\{%[-+]?\s{0,9}(?:if|for|block|macro|set|raw|include|import|from|with|filter|extends|end\w{1,20})\b[^%\n]{0,300}%\}/u;
/** `from {{ project.name }} import x`: a name that is filled in, outside of quotes. */
const gap = /(?:^|[\s.(,=])\{\{[^{}"'\n]{1,100}\}\}/u;
