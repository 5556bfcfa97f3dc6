import type { FunctionCode } from "../code/function.ts";
import type { Reference } from "../code/project-view.ts";
import type { View } from "./concept.ts";
import { injectedBefore, isSwitchedOff } from "./guard.ts";
import { isOptionalName } from "./guard-names.ts";

const limits = { calls: 60, functions: 8, types: 30 } as const;

/**
 * What a function calls in other files, or has injected from there, by itself or through functions of its own file; what a call of those is
 * given, too.
 * @param apart functions whose calls are none of it
 */
export function callsOf(code: FunctionCode, view: View, apart?: ReadonlySet<FunctionCode>): readonly Reference[] {
  const calls: Reference[] = [];
  const seen = new Set([code]);
  for (const each of seen) {
    for (const given of injectedBefore(each, view)) {
      const own = view.functionOf(given);
      const foreign = own ? undefined : view.foreignOf(given);
      if (own && seen.size < limits.functions) seen.add(own);
      if (foreign && calls.length < limits.calls) calls.push(foreign);
    }
    for (const call of each.calls) {
      if (calls.length >= limits.calls) return calls;
      // What is told to let everybody pass checks nobody.
      if (isSwitchedOff(call, view)) continue;
      const own = view.functionOf(call.callee);
      const foreign = own ? undefined : view.foreignOf(call.callee);
      if (own && seen.size < limits.functions && apart?.has(own) !== true) seen.add(own);
      if (foreign) calls.push(foreign);
    }
  }
  return calls;
}

/** What a function, or one that it gives back, has injected from other files: it runs before them, so that it refuses for them. */
export function injectedFrom(code: FunctionCode, view: View): readonly Reference[] {
  return withGiven(code, view).flatMap((each) => injectedBefore(each, view)).flatMap((given) => (view.functionOf(given) ? [] : (view.foreignOf(given) ?? []))).slice(0, limits.calls);
}

function withGiven(code: FunctionCode, view: View): readonly FunctionCode[] {
  return [code, ...code.returns.slice(0, 4).flatMap((each) => view.functionOf(each) ?? [])];
}

/** The types of a function's parameters that other files may have written with a guard beside them; in Python alone they can be other names. */
export function typesOf(code: FunctionCode, view: View): readonly Reference[] {
  if (view.file.language !== "python") return [];
  return withGiven(code, view).flatMap(({ parameters }) => parameters).slice(0, limits.types).flatMap(({ annotation }) => {
    const type = annotation?.type;
    const reference = type && !isOptionalName(view.value(type).name ?? "") ? view.foreignOf(type) : undefined;
    return reference && /^_*[A-Z]/u.test(reference.steps.at(-1) ?? "") ? [reference] : [];
  });
}
