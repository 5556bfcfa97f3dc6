import { commands } from "./commands.ts";
import { defaultsInUrls } from "./default-credentials.ts";
import type { Detector, Finding } from "./finding.ts";
import { headers } from "./headers.ts";
import { jsonWebTokens } from "./json-web-tokens.ts";
import { privateKeys } from "./private-keys.ts";
import { providers } from "./providers.ts";
import { connectionStrings, queries, urls } from "./urls.ts";

/** What proves more comes first: of a text, one thing is said. */
const detectors: readonly Detector[] = [privateKeys, ...providers, jsonWebTokens, urls, defaultsInUrls, connectionStrings, commands, queries, headers];

interface Anchor {
  readonly text: string;
  readonly detector: Detector;
}

/** A place in the source at which a text should be read. */
export interface Hit {
  readonly offset: number;
  readonly detector: Detector;
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
  for (const detector of detectors) {
    for (const text of detector.anchors) {
      const gram = [0, 1, 2].reduce((sum, i) => next(sum, text.charCodeAt(i)), 0);
      grams[gram] = 1;
      const others = byGram.get(gram);
      if (others) others.push({ text, detector });
      else byGram.set(gram, [{ text, detector }]);
    }
  }
  return grams;
}

/** The places of a source that may hold a secret of a known form: one pass over the text, at some hundred megabytes a second. */
export function hitsIn(source: string): readonly Hit[] {
  const table = index();
  const hits: Hit[] = [];
  let gram = 0;
  for (let i = 0; i < source.length; i++) {
    gram = next(gram, source.charCodeAt(i));
    if (table[gram] === 0 || i < 2) continue;
    for (const { text, detector } of byGram.get(gram) ?? []) {
      const offset = i - 2;
      if (!source.startsWith(text, offset) || !detector.mayBe(source, text, offset)) continue;
      hits.push({ offset, detector });
      if (hits.length === mostHits) return hits;
    }
  }
  return hits;
}

/** What a detector finds in a text, which may be put together from several literals. */
export function findIn(text: string, detector: Detector): Finding | undefined {
  return text.length > 20_000 ? undefined : detector.find(text);
}
