import type { ModuleSurface, Reference } from "../code/project-view.ts";
import type { RoutingReading } from "../code/routing.ts";
import { saysNothing } from "./application.ts";

/** What a file exports that does nothing but export what other files do. */
export interface Barrel {
  readonly named: ReadonlyMap<string, Reference>;
  /** Modules all of whose names it exports anew. */
  readonly all: readonly string[];
}

const blank = /(?:[\s;]|\/\/[^\n]*|\/\*[^]*?\*\/|(?:"use strict"|'use strict'))+/uy;
const handingOn =
  /export\s{0,9}(?:type\s{0,9})?(?:\*(?:\s{0,9}as\s{1,9}(?<whole>[\w$]{1,99}))?|\{(?<list>[^{}/"']{0,9999})\})\s{0,9}from\s{0,9}(?:"(?<double>[^"\n]{1,300})"|'(?<single>[^'\n]{1,300})')(?!\s{0,9}(?:with|assert)\b)/uy;
const item = /^(?:type\s{1,9}(?!as\b))?(?<name>[\w$]{1,99})(?:\s{1,9}as\s{1,9}(?<as>[\w$]{1,99}))?$/u;

/**
 * Reads such a file by its text alone: `index.ts` is one in most folders, and need not be parsed to be followed.
 * @returns undefined for a file that has anything else in it, or is written in a way that is not read
 * @see https://tc39.es/ecma262/#sec-exports
 */
export function barrelIn(text: string): Barrel | undefined {
  const named = new Map<string, Reference>();
  const all: string[] = [];
  for (let at = skipBlank(text, text.startsWith("\uFEFF") ? 1 : 0); at < text.length; at = skipBlank(text, handingOn.lastIndex)) {
    handingOn.lastIndex = at;
    const { whole, list, double, single } = handingOn.exec(text)?.groups ?? {};
    const module = (double ?? single)?.replace(/^node:/u, "");
    if (module === undefined) return undefined;
    if (whole !== undefined) named.set(whole, { module, steps: [] });
    else if (list === undefined) all.push(module);
    for (const each of list?.split(",") ?? []) {
      if (each.trim() === "") continue;
      const { name, as = name } = item.exec(each.trim())?.groups ?? {};
      if (name === undefined || as === undefined) return undefined;
      named.set(as, { module, steps: [name] });
    }
  }
  return named.size + all.length > 0 ? { named, all } : undefined;
}

function skipBlank(text: string, from: number): number {
  blank.lastIndex = from;
  return blank.test(text) ? blank.lastIndex : from;
}

export function surfaceOfBarrel({ named, all }: Barrel): ModuleSurface {
  return {
    all,
    exported(name) {
      const reference = named.get(name);
      return reference && { reference };
    },
  };
}

export function routingOfBarrel({ named, all }: Barrel): RoutingReading {
  return {
    surface: () => saysNothing,
    all: () => all,
    reach([name, ...rest]) {
      const reference = name === undefined ? undefined : named.get(name);
      return reference && { surface: { reference }, rest, code: undefined };
    },
  };
}
