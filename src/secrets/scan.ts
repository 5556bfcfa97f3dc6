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

let grams: Uint8Array | undefined;
const byGram = new Map<number, Anchor[]>();

/** Three characters as a number of 15 bits; different ones may share it. */
function next(gram: number, code: number): number {
  return ((gram << 5) ^ code) & 0x7fff;
}

function index(): Uint8Array {
  if (grams) return grams;
  grams = new Uint8Array(0x8000);
  const anchors: readonly Anchor[] = [...detectors.flatMap((detector) => detector.anchors.map((text) => ({ text, detector }))), ...publicPrefixes.map((text) => ({ text }))];
  for (const anchor of anchors) {
    const gram = [0, 1, 2].reduce((sum, i) => next(sum, anchor.text.charCodeAt(i)), 0);
    grams[gram] = 1;
    const others = byGram.get(gram);
    if (others) others.push(anchor);
    else byGram.set(gram, [anchor]);
  }
  return grams;
}

interface Pass {
  readonly source: string;
  readonly hits: readonly Hit[];
  readonly names: readonly PublicName[];
}

/** The last one: two kinds of fact read what one pass over a file finds. */
let last: Pass = { source: "", hits: [], names: [] };

function passOver(source: string): Pass {
  if (source === last.source) return last;
  const table = index();
  const hits: Hit[] = [];
  const names: PublicName[] = [];
  let gram = 0;
  for (let i = 0; i < source.length && hits.length + names.length < mostHits; i++) {
    gram = next(gram, source.charCodeAt(i));
    if (table[gram] === 0 || i < 2) continue;
    const offset = i - 2;
    for (const { text, detector } of byGram.get(gram) ?? []) {
      if (!source.startsWith(text, offset)) continue;
      if (detector?.mayBe(source, text, offset)) hits.push({ offset, detector });
      const name = detector ? undefined : nameAt(source, offset);
      if (name !== undefined) names.push({ offset, name });
    }
  }
  return (last = { source, hits, names });
}

/** The places of a source that may hold a secret of a known form: one pass over the text, at some hundred megabytes a second. */
export function hitsIn(source: string): readonly Hit[] {
  return passOver(source).hits;
}

/** The names in a source of variables whose values browsers are sent. */
export function publicNamesIn(source: string): readonly PublicName[] {
  return passOver(source).names;
}

/** What a detector finds in a text, which may be put together from several literals. */
export function findIn(text: string, detector: Detector): Finding | undefined {
  return text.length > 20_000 ? undefined : detector.find(text);
}
