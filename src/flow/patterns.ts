import type { Pattern } from "../code/value.ts";

/** Ways to match a text that are tried at most: more could keep a linter waiting. */
const mostWays = 1_000_000;

/** Labels of a name, each with its dot, which can be told apart in one way only: `([a-z0-9-]+\.)*`. */
const labels = /\((?:\?:)?(?:\[(?:[a-z\d](?:-[a-z\d])?|_|\\[wd-])*-?\]|\\[wd])[+*]\\\.\)[+*]/giu;
/** Anything with a dot, many times, is anything with a dot: `(.+\.)*`. */
const anythings = /\((?:\?:)?(\.[+*])\\\.\)([*+])/gu;

/**
 * Whether a regular expression of a program finds itself in a short text.
 * @returns undefined where it cannot be read here, and where trying it could take too long
 */
export function matches({ source, flags }: Pattern, text: string): boolean | undefined {
  if (source.length > 1000 || text.length > 200) return undefined;
  const plain = source.replace(anythings, (_, any: string, times: string) => `(?:${any}\\.)${times === "*" ? "?" : ""}`);
  if (waysOf(plain, text.length) > mostWays) return undefined;
  try {
    return new RegExp(plain, flags.replace(/[gy]/gu, "")).test(text);
  } catch {
    return undefined; // not every pattern of another language is one here
  }
}

/** The ways in which a pattern may be laid over a text, at most: what it repeats shares out the text. */
function waysOf(source: string, length: number): number {
  let rest = source.replace(labels, "e*e*").replace(/\\[^]/gu, "e").replace(/\[[^\]]*\]/gu, "e")
    .replace(/\(\?(?:[:=!]|<[=!]|P?<\w*>)/gu, "(").replace(/([*+?}])\?/gu, "$1");
  // A repeated group with a choice inside has as many ways as the text has parts.
  const repeated = rest.match(/\)(?:[*+]|\{\d)/gu)?.length ?? 0;
  if (repeated !== (rest.match(/\([^()|*+?{}]*\)(?:[*+]|\{\d)/gu)?.length ?? 0)) return Infinity;
  const isAnchored = source.startsWith("^");
  const open = (rest.match(/[*+]|\{\d+,/gu)?.length ?? 0) + (isAnchored ? 0 : 1);
  let ways = 2 ** (rest.match(/\?/gu)?.length ?? 0);
  for (let i = 1; i <= open; i++) ways *= (length + i) / i;
  for (let group = /\([^()]*\)/u.exec(rest); group; group = /\([^()]*\)/u.exec(rest)) {
    ways *= group[0].split("|").length;
    rest = rest.replace(group[0], () => "e");
  }
  return ways * rest.split("|").length;
}
