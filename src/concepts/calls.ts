import type { FunctionCode } from "../code/function.ts";
import type { Reference } from "../code/project-view.ts";
import type { View } from "./concept.ts";
import { isSwitchedOff } from "./guard.ts";

const limits = { calls: 60, functions: 8 } as const;

/**
 * What a function calls in other files, by itself or through functions of its own file; what a call of those is given, too.
 * @param apart functions whose calls are none of it
 */
export function callsOf(code: FunctionCode, view: View, apart?: ReadonlySet<FunctionCode>): readonly Reference[] {
  const calls: Reference[] = [];
  const seen = new Set([code]);
  for (const each of seen) {
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

