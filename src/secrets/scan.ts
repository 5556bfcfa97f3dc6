import { decoded } from "./base64.ts";
import { commands } from "./commands.ts";
import { defaultsInUrls } from "./default-credentials.ts";
import type { Detector, Finding } from "./finding.ts";
import { headers } from "./headers.ts";
import { jsonWebTokens } from "./json-web-tokens.ts";
import { privateKeys } from "./private-keys.ts";
import { providers } from "./providers.ts";
import { nameAt, publicPrefixes } from "./public-names.ts";
import { connectionStrings, queries, urls } from "./urls.ts";

/** What proves more comes first: of a text, one thing is said. */
const detectors: readonly Detector[] = [privateKeys, ...providers, jsonWebTokens, urls, defaultsInUrls, connectionStrings, commands, queries, headers];

/** What the source hides a secret in, read again once that is undone. */
interface Reading extends Detector {
  /** Where in the source the text itself stands, from the anchor on. */
  readonly skips: boolean;
}

/** A text that is put together, `"ab" + "cd"`, `"ab" "cd"`, or has escapes of letters in it: the beginning of a form may be in pieces. */
const pieces: Reading = {
  anchors: ["\" +", "' +", "` +", "\"+\"", "'+'", "\"\n ", "'\n ", "\" \"", "' '", "\\x2", "\\x3", "\\x4", "\\x5", "\\x6", "\\x7", "\\u0", "\\u{", "\"].join(", "'].join("],
  isUnmistakable: false, skips: false,
  mayBe: (source, anchor, at) => /[[(]$/u.test(anchor) || (anchor.startsWith("\\")
    ? /^(?:\\(?:x[2-7][\da-f]|u00[2-7][\da-f]|u\{[2-7][\da-f]\})|[\w.-]){4}/iu.test(source.slice(at, at + 40))
    : /^["'`]\s*(?:\+\s*)?[bru]?["'`][\w.:/@-]/iu.test(source.slice(at, at + 80)) && /[\w.:/@-]$/u.test(source.slice(Math.max(0, at - 1), at))),
  find: (text) => (text.length < 16 ? undefined : firstIn(text)),
};

/** The same by a call, where the texts stand behind it. */
const joins: Reading = { ...pieces, anchors: [".join([", ".join(("], skips: true };

/** A text in base64 that the code decodes, or that is a private key or an account of a service by its first characters. */
const encodings: Reading = {
  anchors: ["atob(", "b64decode(", ".from(\"", ".from('", ".from(`", "LS0tLS1CRUdJTi", "eyJ0eXBlIjoi", "ewogICJ0eXBl"],
  isUnmistakable: false, skips: true,
  mayBe(source, anchor, at) {
    if (!anchor.endsWith("(") && !anchor.startsWith(".")) return true;
    if (anchor.startsWith(".")) return /^[\w+/=-]{16,5000}["'`]\s*,\s*["'`]base64/u.test(source.slice(at + anchor.length, at + anchor.length + 5020));
    return /^\s{0,20}[bru]?["'`][\w+/=-]{16}/iu.test(source.slice(at + anchor.length, at + anchor.length + 40));
  },
  find: (text) => firstIn(decoded(text.trim()) ?? ""),
};

function firstIn(text: string): Finding | undefined {
  for (const { detector } of passOver(text).hits) {
    const finding = isReading(detector) ? undefined : findIn(text, detector);
    if (finding) return finding;
  }
  return undefined;
}

function isReading(detector: Detector): detector is Reading {
  return "skips" in detector;
}

interface Anchor {
  readonly text: string;
  /** Absent for the beginning of a name. */
  readonly detector?: Detector;
}

/** A place in the source at which a text should be read. */
export interface Hit {
  readonly offset: number;
  readonly detector: Detector;
}

/** The name of a variable whose value browsers are sent. */
export interface PublicName {
  readonly offset: number;
  readonly name: string;
}

/** More than any code that people wrote has; a list of tokens is reported by its first ones. */
const mostHits = 500;
/** Texts in pieces are common, and each is read as a whole. */
const mostReadings = 200;

/** For each three characters the list of anchors that begin with them; the first list is empty. */
let grams: Uint16Array | undefined;
const lists: Anchor[][] = [[]];

/** Three characters as a number of 18 bits; different ones may share it. */
function next(gram: number, code: number): number {
  return ((gram << 6) ^ code) & 0x3ffff;
}

function index(): Uint16Array {
  if (grams) return grams;
  grams = new Uint16Array(0x40000);
  const readers = [...detectors, pieces, joins, encodings];
  const anchors: readonly Anchor[] = [...readers.flatMap((detector) => detector.anchors.map((text) => ({ text, detector }))), ...publicPrefixes.map((text) => ({ text }))];
  for (const anchor of anchors) {
    const gram = [0, 1, 2].reduce((sum, i) => next(sum, anchor.text.charCodeAt(i)), 0);
    const list = lists[grams[gram] ?? 0];
    if (list && grams[gram] !== 0) list.push(anchor);
    else grams[gram] = lists.push([anchor]) - 1;
  }
  return grams;
}

interface Pass {
  readonly source: string;
  readonly hits: readonly Hit[];
  readonly names: readonly PublicName[];
}

function passOver(source: string): Pass {
  const table = index();
  const hits: Hit[] = [];
  const names: PublicName[] = [];
  let gram = 0;
  let readings = 0;
  for (let i = 0; i < source.length && hits.length + names.length < mostHits; i++) {
    gram = next(gram, source.charCodeAt(i));
    const list = table[gram] ?? 0;
    if (list === 0 || i < 2) continue;
    const offset = i - 2;
    for (const { text, detector } of lists[list] ?? []) {
      if (!source.startsWith(text, offset)) continue;
      if (!detector) {
        const name = nameAt(source, offset);
        if (name !== undefined) names.push({ offset, name });
      } else if (detector.mayBe(source, text, offset) && (!isReading(detector) || readings++ < mostReadings)) {
        hits.push({ offset: isReading(detector) && detector.skips ? insideFrom(source, offset + text.length) : offset, detector });
      }
    }
  }
  return { source, hits, names };
}

/** The last one: two kinds of fact read what one pass over a file finds. */
let last: Pass = { source: "", hits: [], names: [] };

function passOnce(source: string): Pass {
  if (source !== last.source) last = passOver(source);
  return last;
}

/** The places of a source that may hold a secret of a known form: one pass over the text, at some hundred megabytes a second. */
export function hitsIn(source: string): readonly Hit[] {
  return passOnce(source).hits;
}

/** The names in a source of variables whose values browsers are sent. */
export function publicNamesIn(source: string): readonly PublicName[] {
  return passOnce(source).names;
}

/** The first character of a text that begins here, behind blanks, a prefix and a quote. */
function insideFrom(source: string, at: number): number {
  return at + (/^\s{0,20}[bru]?["'`]?/iu.exec(source.slice(at, at + 24))?.[0].length ?? 0);
}

/** What a detector finds in a text, which may be put together from several literals. */
export function findIn(text: string, detector: Detector): Finding | undefined {
  return text.length > 20_000 ? undefined : detector.find(text);
}
