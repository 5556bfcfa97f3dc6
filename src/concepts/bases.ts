import type { Expression } from "../code/expression.ts";
import type { View } from "./concept.ts";

/** What a class that answers requests is called; most classes of an application are something else. */
const answering = /view|api|resource|endpoint|handler|controller|mixin|auth|permission|route|page|base$/iu;

/**
 * The library's class that a base is, or is derived from. Another file is read only for a base whose name says that it may
 * answer requests: every class of an application is asked.
 */
export function pathOfBase(base: Expression, view: View): string | undefined {
  const value = view.value(base);
  return view.foreignOf(base) && !answering.test(value.name ?? "") ? undefined : value.path;
}
