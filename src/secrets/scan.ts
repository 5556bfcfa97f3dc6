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

/**
 * Where anchors may begin. Two filters of four kilobytes each let next to nothing through: between two files all else that a parser does
 * drives larger tables out of the processor's cache, and then each look into them costs more than the rest of the pass.
 */
interface Index {
  /** A bit for each three characters that begin an anchor, by the lower halves of those. */
  readonly threes: Int32Array;
  /** The same for four characters, mixed. */
  readonly fours: Int32Array;
  /** Those that begin with the same three characters, by these. */
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
}

let index: Index | undefined;

/** The last four characters, the lower five bits of each: different ones may share a number. */
function next(four: number, code: number): number {
  return ((four << 5) ^ (code & 31)) & 0xfffff;
}

/** The lower 15 bits tell three characters, these fifteen tell four. */
function mixed(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> 17;
}

function makeIndex(): Index {
  const anchors = new Map<number, Anchor[]>();
  const [threes, fours] = [new Int32Array(1024), new Int32Array(1024)];
  const add = (filter: Int32Array, bit: number): void => {
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  };
  const readers = [...detectors, pieces, joins, encodings];
  const all: readonly Anchor[] = [...readers.flatMap((detector) => detector.anchors.map((text) => ({ text, detector }))), ...publicPrefixes.map((text) => ({ text }))];
  for (const anchor of all) {
    const three = [0, 1, 2].reduce((sum, i) => next(sum, anchor.text.charCodeAt(i)), 0);
    anchors.set(three, [...(anchors.get(three) ?? []), anchor]);
    add(threes, three);
    const fourths = anchor.text.length > 3 ? [anchor.text.charCodeAt(3)] : Array.from({ length: 32 }, (_, i) => i);
    for (const fourth of fourths) add(fours, mixed(next(three, fourth)));
  }
  return { threes, fours, anchors };
}

/** A piece of a source, as bytes: they are read several times as fast as the characters of a string. */
const piece = Buffer.alloc(16_384);
/** Bytes at the end of a piece that the places before them are judged by. */
const beyond = 3;

/** Puts the next piece of a source into `piece`, with nothing behind its end. @returns how many places of it there are to look at */
function readPiece(source: string, start: number): number {
  const length = piece.write(source.slice(start, start + piece.length), "latin1");
  if (length === piece.length) return length - beyond;
  piece.fill(0, length, Math.min(length + beyond, piece.length));
  return length;
}

/** The three characters at a place, as the index has them. */
function threeAt(place: number): number {
  return next(next(next(0, piece[place] ?? 0), piece[place + 1] ?? 0), piece[place + 2] ?? 0);
}

/** The next place of a piece whose four characters may begin an anchor, or `end`. The innermost loop of all. */
function nextPlace(from: number, end: number, { threes, fours }: Index): number {
  let four = threeAt(from);
  for (let i = from; i < end; i++) {
    const three = four & 0x7fff;
    four = next(four, piece[i + beyond] ?? 0);
    if (((threes[three >> 5] ?? 0) >> (three & 31) & 1) === 0) continue;
    const mix = mixed(four);
    if (((fours[mix >> 5] ?? 0) >> (mix & 31) & 1) !== 0) return i;
  }
  return end;
}

interface Pass {
  readonly source: string;
  readonly hits: readonly Hit[];
  readonly names: readonly PublicName[];
}

function passOver(source: string): Pass {
  const known = (index ??= makeIndex());
  const hits: Hit[] = [];
  const names: PublicName[] = [];
  let readings = 0;
  const take = ({ text, detector }: Anchor, offset: number): void => {
    // Of a character beyond a byte only the lower half was seen, and of each only five bits.
    if (!source.startsWith(text, offset)) return;
    if (!detector) {
      const name = nameAt(source, offset);
      if (name !== undefined) names.push({ offset, name });
    } else if (detector.mayBe(source, text, offset) && (!isReading(detector) || readings++ < mostReadings)) {
      hits.push({ offset: isReading(detector) && detector.skips ? insideFrom(source, offset + text.length) : offset, detector });
    }
  };
  for (let start = 0, end = 0; start < source.length && hits.length + names.length < mostHits; start += end) {
    end = readPiece(source, start);
    for (let i = nextPlace(0, end, known); i < end && hits.length + names.length < mostHits; i = nextPlace(i + 1, end, known)) {
      for (const anchor of known.anchors.get(threeAt(i)) ?? []) take(anchor, start + i);
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
