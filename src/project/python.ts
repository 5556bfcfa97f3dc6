import type { Modules } from "./modules.ts";
import { resolveInside, resolveModule } from "./python-resolve.ts";
import { classesIn, declaredNamesIn, definedNamesIn, exportedNamesIn, handedOnIn, isPlainMethod, mayBind, plainNamesIn, specifiersIn } from "./python-text.ts";

/** What every file of Python is read with. */
const key = {};

/** Modules of Python, parsed and reduced by what is handed in. */
export function pythonModules(reading: Pick<Modules, "evidence" | "read" | "readRouting">): Modules {
  return { key, isSource, resolve: resolveModule, inside: resolveInside, classesIn, specifiersIn, handedOnIn, declaredNamesIn, definedNamesIn, exportedNamesIn, isPlainMethod, plainNamesIn, mayBind, ...reading };
}

/** Code that runs, no tests. */
function isSource(name: string): boolean {
  return name.endsWith(".py") && !/^(?:test_.*|.*_test|conftest)\.py$/u.test(name);
}
