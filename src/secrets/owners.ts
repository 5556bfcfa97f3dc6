import { namedFormats, type NamedFormat } from "./named-formats.ts";
import { wordsOf } from "./words.ts";

const long = new Map<string, NamedFormat>();
const short = new Map<string, NamedFormat>();
for (const format of namedFormats) for (const word of format.words) (word.length > 4 ? long : short).set(word, format);

const compiled = new Map<NamedFormat, RegExp>();

/** Whether a word is the name of a provider, whose `key` is no entry of a list. */
export function isProvider(word: string): boolean {
  return long.has(word) || short.has(word);
}

/** The provider whose form a value has, where the name of what is given the value has the provider's in it. */
export function providerOf(name: string, value: string): string | undefined {
  if (value.length < 14 || value.length > 90) return undefined;
  const format = named(name);
  if (!format) return undefined;
  let pattern = compiled.get(format);
  if (!pattern) compiled.set(format, pattern = new RegExp(`^(?:${format.pattern})$`, "iu"));
  return pattern.test(value) ? format.provider : undefined;
}

/** A short word counts where it stands alone, or begins a name that has no boundaries. */
function named(name: string): NamedFormat | undefined {
  const joined = name.toLowerCase().replace(/[^a-z\d]/gu, "");
  for (const [word, format] of long) if (joined.includes(word)) return format;
  const words = wordsOf(name);
  for (const [word, format] of short) if (words.includes(word) || (word.length === 4 && joined.startsWith(word))) return format;
  return undefined;
}
