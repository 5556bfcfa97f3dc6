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

/**
 * Whether a token ends in the checksum of what stands between its prefix and it: six digits to the base of 62, or eight
 * hexadecimal ones.
 * @see https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/
 */
export function hasChecksum(token: string, kind: "base62" | "hex"): boolean {
  const body = token.slice(token.indexOf("_") + 1);
  const width = kind === "hex" ? 8 : 6;
  const end = body.slice(-width);
  let sum = crc32(body.slice(0, -width));
  if (kind === "hex") return end.toLowerCase() === sum.toString(16).padStart(8, "0");
  let written = "";
  for (; sum > 0; sum = Math.floor(sum / 62)) written = (digits[sum % 62] ?? "") + written;
  return end === written.padStart(6, "0");
}
