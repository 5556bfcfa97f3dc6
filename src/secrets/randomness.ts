import { bigrams } from "./bigrams.ts";

const size = 97;
const edge = 96;
const bitsPerStep = 16 / 56;

/**
 * How surprising a text is in bits for each character, against the string literals of code that people wrote. Names, paths,
 * sentences and classes of CSS stay below 6.5; what a generator made lies above, in hexadecimal digits too.
 * @see tools/train-randomness.mjs
 */
export function surpriseOf(text: string): number {
  let sum = 0;
  let before = edge;
  const length = Math.min(text.length, 200);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const now = code >= 32 && code < 127 ? code - 32 : 95;
    sum += bigrams.charCodeAt(before * size + now) - 35;
    before = now;
  }
  return length === 0 ? 0 : (sum * bitsPerStep) / length;
}

/** Whether a generator made this text, as far as its characters tell. */
export function isRandom(text: string): boolean {
  // Hexadecimal digits stand in much code that is no secret: their form tells more than their order.
  if (/^(?:[\da-f]{20,}|[\dA-F]{20,})$/u.test(text)) return new Set(text).size >= 8;
  return surpriseOf(text) > 6.5;
}
