import type { Expression } from "../code/expression.ts";
import type { ClassCode } from "../code/function.ts";
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

/** As many classes are looked at for the sake of one. */
const mostInFile = 6;

/** A class with its bases that stand in its file, and theirs: itself first. */
export function withBasesHere(code: ClassCode, view: View): readonly ClassCode[] {
  const family = [code];
  for (const each of family) {
    for (const base of each.bases.flatMap((one) => view.targetsOf(one))) if (base.kind === "class" && family.length < mostInFile && !family.includes(base.class)) family.push(base.class);
  }
  return family;
}
