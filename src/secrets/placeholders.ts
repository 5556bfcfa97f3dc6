import { wordsOf } from "./words.ts";

/** Words that say of a value that another is meant to stand here. */
const words = new Set([
  "your", "yours", "example", "examples", "changeme", "changethis", "changeit", "dummy", "placeholder", "replace", "replaceme", "todo", "fixme", "redacted",
  "insert", "sample", "fake", "mock", "mocked", "foobar", "lorem", "omitted", "removed", "hidden", "masked", "deleted", "censored",
]);

/** What is written where a value is left out, whole. */
const wholes = new Set([
  "undefined", "null", "none", "nil", "empty", "string", "text", "value", "secret", "password", "passwd", "pass", "token", "required", "optional", "unknown",
  // What stands in place of a password where a token is the user's name. https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
  "x-oauth-basic", "x-oauth-token", "x-access-token", "x-token-auth",
  "default", "true", "false", "key", "username", "n/a", "tbd", "user", "xxx", "foo", "bar", "baz", "abc", "asdf",
]);

/** Whether a text has a gap that something else will fill: `<key>`, `${KEY}`, `{{ key }}`, `%s`, `:key`, `***`, `...`. */
export function hasGap(text: string): boolean {
  return text.includes("\0") ||
    /^[<[({].*[>\])}]$|\$\{|\{\{|<%|%\(?\w*\)?s$|^%|^:\w+$|^\$\w+$|\*{3}|\.{3}|…|x{4}|X{4}|([^A0])\1{6}|^\?+$|^-+$|^_+$|<[a-z][\w -]*>/u.test(text);
}

/** Whether a text only goes on from one character to the next or repeats it: `12345678`, `aaaaaaaa`, `abcdefgh`. */
export function isMonotonous(text: string): boolean {
  if (text.length < 4) return false;
  let steady = 0;
  for (let i = 1; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (step === 0 || step === 1 || step === -1) steady++;
  }
  return steady / (text.length - 1) >= 0.75 || new Set(text).size <= Math.min(4, text.length / 4);
}

/** Whether a text has a run in it that people type and no generator gives: `abcdefgh`, `0123456789`. */
export function isSequence(text: string): boolean {
  return /12345678|87654321|abcdefgh|qwertyui/iu.test(text);
}

/** Longer texts are data: no one writes so much for a reader to replace. */
const longest = 5000;

/** Whether a text says in words that it stands for another: `YOUR_API_KEY`, `changeme`, `example-password`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false;
  if (hasGap(text) || isMonotonous(text) || wholes.has(text.toLowerCase())) return true;
  // The sample keys of the largest cloud end so, without a boundary before.
  if (/EXAMPLE(?:KEY)?$/u.test(text)) return true;
  const own = wordsOf(text);
  return own.some((word) => words.has(word)) || /change[-_ ]?(?:me|this|it)/iu.test(text) || (own.at(-1) === "here" && own.length > 1 && /[a-z]here$/iu.test(text) && own.includes("your"));
}
