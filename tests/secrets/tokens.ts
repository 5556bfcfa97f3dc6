import { crc32 } from "node:zlib";
import type { SecretFormat } from "../../src/secrets/formats.ts";

/** Numbers from 0 to 1, the same for the same seed. */
export function randomsOf(seed: string): () => number {
  let state = crc32(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const classes: Readonly<Record<string, string>> = { d: "0-9", w: "A-Za-z0-9_" };

function charactersOf(written: string): readonly string[] {
  const set: string[] = [];
  const plain = written.replace(/\\([dw])/gu, (_, name: string) => classes[name] ?? "");
  for (const [, from = "", to = "", one = ""] of plain.matchAll(/(\w)-(\w)|\\?(.)/gu)) {
    if (one !== "") set.push(one);
    else for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) set.push(String.fromCharCode(code));
  }
  return set;
}

/**
 * A text that a pattern matches, as short as it allows. Knows what the formats are written in: classes, groups, alternatives,
 * counts.
 */
export function matching(pattern: string, random: () => number): string {
  let at = 0;
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const alternatives = (): string => {
    const each = [sequence()];
    for (; pattern[at] === "|"; each.push(sequence())) at++;
    return pick(each);
  };
  const sequence = (): string => {
    let text = "";
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")") text += repeated(piece());
    return text;
  };
  const piece = (): () => string => {
    const rest = pattern.slice(at);
    const look = /^\(\?<?[!=](?:\[[^\]]*\]|[^)])*\)/u.exec(rest);
    if (look) {
      at += look[0].length;
      return () => "";
    }
    if (rest.startsWith("(?:")) {
      at += 3;
      const text = alternatives();
      at++;
      return () => text;
    }
    const [written = "", set] = /^\[((?:\\.|[^\]\\])+)\]/u.exec(rest) ?? /^\\[dw]/u.exec(rest) ?? /^\\?./u.exec(rest) ?? [];
    at += written.length;
    const choices = charactersOf(set ?? written);
    return () => pick(choices);
  };
  const repeated = (make: () => string): string => {
    const [written = "", least = written.startsWith("+") || written === "" ? "1" : "0"] = /^(?:\{(\d+)(?:,\d*)?\}|[?+*])/u.exec(pattern.slice(at)) ?? [];
    at += written.length;
    return Array.from({ length: Number(least) }, make).join("");
  };
  return alternatives();
}

const base62 = (sum: number): string => {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let text = "";
  for (let left = sum; left > 0; left = Math.floor(left / 62)) text = (digits[left % 62] ?? "") + text;
  return text.padStart(6, "0");
};
const hex = (sum: number): string => sum.toString(16).padStart(8, "0");

/** A token of a format, made here and of no use, with all that proves one. */
export function tokenOf({ id, pattern, proof }: SecretFormat): string {
  const random = randomsOf(id);
  const token = matching(pattern, random);
  const tail = (from: string): string => from.slice(from.indexOf("_") + 1);
  switch (proof) {
    case "github": return token.slice(0, -6) + base62(crc32(tail(token).slice(0, -6)));
    case "cloudflare": return token.slice(0, -8) + hex(crc32(tail(token).slice(0, -8)));
    case "crc32": return token.slice(0, -8) + hex(crc32(token.slice(0, -8))).toUpperCase();
    // `7` begins no account of twelve digits that the first letters spell out.
    case "account": return `${token.slice(0, 4)}A${token.slice(5)}`;
    case "digits": return token.replace(/^[^.]+/u, btoa(String(Math.floor(random() * 8e17) + 1e17)).replaceAll("=", ""));
    case "json": {
      const prefix = token.slice(0, token.indexOf("eyJ") < 0 ? 4 : token.indexOf("eyJ"));
      return prefix + btoa(JSON.stringify({ k: matching("[a-zA-Z0-9]{200}", random), n: "n", id: 1 })).replaceAll("=", "");
    }
    default: return token;
  }
}

/** The same form with nothing in it: the first of the characters that may stand at each place. */
export function emptyOf({ pattern }: SecretFormat): string {
  return matching(pattern, () => 0);
}
