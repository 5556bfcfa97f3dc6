/** What the source text of a literal means, https://docs.python.org/3.14/reference/lexical_analysis.html#literals. */

const simpleEscapes: Readonly<Record<string, string>> = {
  n: "\n", t: "\t", r: "\r", "\\": "\\", "'": "'", '"': '"', a: "\x07", b: "\b", f: "\f", v: "\v",
};
const escape =
  /\\(?:\n|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

/** The value of one string or bytes literal. */
export interface StringValue {
  value: string;
  bytes: boolean;
}

/**
 * Gives the value of a literal without fields, given with its prefix and quotes. An unterminated one has the value of
 * what is there. `\N{NAME}` stays as it is written: the table of names is too large for what it would give.
 */
export function stringValue(source: string): StringValue {
  const quoteStart = source.search(/["']/);
  const prefix = source.slice(0, quoteStart).toLowerCase();
  const character = source.charAt(quoteStart);
  const triple = source.startsWith(character.repeat(3), quoteStart);
  const quote = triple ? character.repeat(3) : character;
  const start = quoteStart + quote.length;
  const closed = source.length >= start + quote.length && source.endsWith(quote);
  const end = closed ? source.length - quote.length : source.length;
  const bytes = prefix.includes("b");
  return { value: textValue(source.slice(start, end), prefix.includes("r"), bytes), bytes };
}

/** Gives the value of a part of an f-string between its fields. In a format specification braces are not doubled. */
export function partValue(source: string, raw: boolean, inSpec: boolean): string {
  if (inSpec || !/[{}]/.test(source)) return textValue(source, raw, false);
  // The braces of \N{...} are single.
  const doubledBraces = raw ? /\{\{|\}\}/g : /\\\\|\\N\{[^{}]*\}|\{\{|\}\}/g;
  const text = source.replace(doubledBraces, (match) => (match.startsWith("\\") ? match : match.charAt(0)));
  return textValue(text, raw, false);
}

function textValue(source: string, raw: boolean, bytes: boolean): string {
  // Python reads every end of a line as \n.
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  if (raw || !text.includes("\\")) return text;
  type Group = string | undefined;
  const unescape = (whole: string, octal: Group, hex: Group, short: Group, long: Group, other: Group): string => {
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    // Bytes have no \u and \U.
    if (short !== undefined) return bytes ? whole : String.fromCharCode(parseInt(short, 16));
    if (long !== undefined) {
      const code = parseInt(long, 16);
      return bytes || code > 0x10ffff ? whole : String.fromCodePoint(code);
    }
    return other === undefined ? "" : (simpleEscapes[other] ?? whole);
  };
  return text.replace(escape, unescape);
}

/**
 * Gives the value of a number; `undefined` for an imaginary one. Octal numbers of Python 2 (`0777`) are read as such.
 */
export function numberValue(source: string): number | undefined {
  const digits = source.replace(/_/g, "");
  if (/[jJ]$/.test(digits)) return undefined;
  if (/^0[0-7]+$/.test(digits)) return parseInt(digits, 8);
  const value = Number(/^0[xX]/.test(digits) ? digits : digits.replace(/[lL]$/, ""));
  return Number.isNaN(value) ? undefined : value;
}
