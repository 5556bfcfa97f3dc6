import type { FunctionCode } from "../code/function.ts";
import type { View } from "./concept.ts";

/** `pathname.startsWith("/admin")`, with what negates it. */
const begins = /(!?)\s{0,9}[\w$.?]{0,80}(?:path\w{0,40}|url)\??\.startsWith\(\s{0,9}["'`](?:\$\{[\w$.]{1,40}\})?(\/[^"'`\n$]{0,100})["'`]/giu;
/** `const { pathname } = event.url`, `const path = event.url.pathname` */
const named = /\b(?:const|let)\s{1,9}(?:\{\s{0,9}pathname\s{0,9}\}|\w{1,40})\s{0,9}=\s{0,9}[\w$.]{0,60}\burl(?:\.pathname)?\b/gu;
/** Any other mention of the path: it may be asked about in other ways. */
const other = /\b(?:path\w{0,40}|route\.id)\b/iu;

/**
 * The beginnings of paths about which a function asks before it does what it does, where it asks about nothing else of the path: one that
 * guards what stands below `/admin` guards no more. Told by the text.
 * @returns none where it may do so for every path
 */
export function prefixesAskedIn({ range }: FunctionCode, { file: { text } }: View): readonly string[] {
  const own = text.slice(...range).slice(0, 20_000);
  const asked = [...own.matchAll(begins)];
  return asked.length === 0 || asked.some(([, negation]) => negation !== "") || other.test(own.replaceAll(begins, "").replaceAll(named, "")) ? [] : asked.map(([, , prefix = ""]) => prefix.replace(/\/$/u, ""));
}
