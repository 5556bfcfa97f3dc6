/**
 * Writes src/secrets/bigrams.ts: how surprising one character is after another in the string literals of code that people wrote.
 *
 *   node tools/train-randomness.mjs FOLDER...     folders of JavaScript, TypeScript and Python, for example node_modules
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const size = 97; // the printable characters of ASCII, all others, and the edge of a text
const edge = 96;
const most = 16; // bits

/** The number of a character in the table; src/secrets/randomness.ts counts alike. */
function symbol(code) {
  return code >= 32 && code < 127 ? code - 32 : 95;
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(?:[cm]?[jt]sx?|py)$/u.test(entry.name) && !/\.min\./u.test(entry.name) && statSync(path).size < 400_000) yield path;
  }
}

/** What is random itself must not teach what is not. */
function isWritten(text) {
  return !/[0-9a-f]{16}|[A-Za-z0-9+/]{40}|^(?:data:|sha\d+-)|\\x/iu.test(text);
}

const counts = new Float64Array(size * size);
const seen = new Set();
let literals = 0;
for (const folder of process.argv.slice(2)) {
  for (const path of files(folder)) {
    for (const [, , text] of readFileSync(path, "utf8").matchAll(/(["'`])([^"'`\\\s]{6,120})\1/gu)) {
      if (seen.has(text) || !isWritten(text)) continue;
      seen.add(text);
      literals++;
      let before = edge;
      for (let i = 0; i < text.length; i++) {
        const now = symbol(text.charCodeAt(i));
        counts[before * size + now] += 1;
        before = now;
      }
    }
  }
}

const singles = new Float64Array(size);
let all = 0;
for (let a = 0; a < size; a++) {
  for (let b = 0; b < size; b++) {
    singles[b] += counts[a * size + b];
    all += counts[a * size + b];
  }
}
let table = "";
for (let a = 0; a < size; a++) {
  let row = 0;
  for (let b = 0; b < size; b++) row += counts[a * size + b];
  for (let b = 0; b < size; b++) {
    const single = (singles[b] + 0.5) / (all + size / 2);
    const bits = -Math.log2((counts[a * size + b] + 4 * single) / (row + 4));
    // From "#" on, without the backslash, so that the table is one line of plain text.
    table += String.fromCharCode(35 + Math.min(56, Math.round((bits / most) * 56)));
  }
}
writeFileSync(fileURLToPath(new URL("../src/secrets/bigrams.ts", import.meta.url)), `// Written by tools/train-randomness.mjs from ${literals} string literals.

/** Bits of surprise of a character (column) after another (row), 56 steps for ${most} bits, from "#" on. */
export const bigrams =
  "${table}";
`);
console.log(`${literals} literals`);
