import { decoded, decodedObject } from "./base64.ts";

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let remainder = n;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/** CRC-32 of a text of ASCII. @see https://www.rfc-editor.org/rfc/rfc1952#section-8 */
function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let i = 0; i < text.length; i++) sum = (table[(sum ^ text.charCodeAt(i)) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Six digits to the base of 62. @see https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
function base62(sum: number): string {
  let written = "";
  for (let left = sum; left > 0; left = Math.floor(left / 62)) written = (digits[left % 62] ?? "") + written;
  return written.padStart(6, "0");
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, "0");
}

/** `-` and `_` of base64url stand in for characters of it; a prefix ends before the text that can be read. */
function readable(token: string): string {
  return token.slice(token.indexOf("eyJ"));
}

/** What can be told of a token without asking who gave it out. */
const proofs = {
  /** The checksum of what follows the prefix, as GitHub and npm write it. */
  github: (token: string) => base62(crc32(token.slice(token.indexOf("_") + 1, -6))) === token.slice(-6),
  /** The same in hexadecimal digits. @see https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/ */
  cloudflare: (token: string) => hex(crc32(token.slice(token.indexOf("_") + 1, -8))) === token.slice(-8).toLowerCase(),
  /** The checksum of all before it. */
  crc32: (token: string) => hex(crc32(token.slice(0, -8))) === token.slice(-8).toLowerCase(),
  /** The number of an account in base64, up to the first dot. */
  digits: (token: string) => /^\d{15,20}$/u.test(decoded(token.slice(0, token.indexOf("."))) ?? ""),
  /** An object in base64. */
  json: (token: string) => decodedObject(readable(token)) !== undefined,
  /** The number of an account in base32: 12 digits, of which 40 bits hold more. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
  account: (token: string) => accountOf(token) <= 999_999_999_999,
} as const;

export type Proof = keyof typeof proofs;

/** Tokens without the checksum are none: their provider says so, and gives out no others. */
const documented = new Set<Proof>(["github", "cloudflare"]);

/** Whether a token is proven to be one; `false` where it is disproven, undefined where nothing follows. */
export function isProven(token: string, proof: Proof): boolean | undefined {
  return proofs[proof](token) || (documented.has(proof) ? false : undefined);
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 40 bits, of which one stands before, from the fifth character on. */
function accountOf(key: string): number {
  let bits = 0;
  for (const character of key.slice(4, 13)) bits = bits * 32 + base32.indexOf(character);
  return Math.floor(bits / 16) % 2 ** 40;
}
