import type { Pattern } from "../code/value.ts";

/** A repeated group that itself ends in a repetition may take time without end; one that ends in a fixed character may not. */
const nested = /[+*}]\??\)(?:[+*]|\{\d+,\})/u;

/**
 * Whether a regular expression of a program finds itself in a short text.
 * @returns undefined where it cannot be read here, and where trying it could take too long
 */
export function matches({ source, flags }: Pattern, text: string): boolean | undefined {
  if (nested.test(source) || source.length > 1000 || text.length > 200) return undefined;
  try {
    return new RegExp(source, flags.replace(/[gy]/gu, "")).test(text);
  } catch {
    return undefined; // not every pattern of another language is one here
  }
}
