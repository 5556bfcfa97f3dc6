import { isMonotonous, isPlaceholder } from "./placeholders.ts";
import { wordsOf } from "./words.ts";

/** As long as what HS256 gives out, in characters. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.2 */
export const leastLength = 32;

/** No one tries keys as long as this, whatever they are made of. */
const mostLength = 500;

/** What people write where a key is asked for and any text will do; lists of keys to try begin with these. */
const usual = new Set([
  "secret", "secrets", "key", "keys", "jwt", "token", "tokens", "session", "sessions", "cookie", "cookies", "password", "passwd", "passphrase", "pass", "auth", "signing", "sign", "encryption", "private",
  "my", "your", "our", "the", "a", "an", "this", "is", "it", "that", "for", "of", "to", "in", "and", "not", "be", "should", "must", "please", "very", "super", "really", "so", "ultra", "top", "mega",
  "long", "strong", "secure", "safe", "random", "some", "any", "string", "text", "value", "phrase", "default", "dev", "develop", "development", "local", "test", "testing", "prod", "production", "staging",
  "change", "changeme", "me", "later", "here", "something", "anything", "example", "sample", "dummy", "demo", "foo", "bar", "baz", "app", "application", "api", "server", "admin", "user", "shared", "access", "refresh",
  "bit", "only", "use", "keep", "no", "one", "will", "know", "guess", "hello", "world", "keyboard", "cat", "supersecret", "topsecret", "mysecret", "secretkey", "mysecretkey", "jwtsecret", "insecure", "unsafe", "temporary", "temp",
  "at", "least", "characters", "char", "chars", "minimum", "min", "replace", "with", "django", "flask", "express", "next", "node", "nextauth", "s", "t", "x", "shh", "shhh", "shhhh", "shhhhh", "abc", "qwerty",
]);

/**
 * Why a text is no key to sign or encrypt with; undefined where neither is known. One that is made of the words that people write in
 * such places is guessed; one that is short is found by trying, with a token that it has signed at hand.
 */
export function weaknessOfKey(text: string): "guessable" | "short" | undefined {
  if (text.length > mostLength) return undefined;
  if (isGuessable(text)) return "guessable";
  return text.length < leastLength ? "short" : undefined;
}

function isGuessable(text: string): boolean {
  const words = wordsOf(text);
  const letters = words.join("").length;
  // A number behind the words is one of few: a year, a count.
  if (words.length > 0 && words.every((word) => usual.has(word)) && text.replace(/[^\p{L}\p{N}]/gu, "").length - letters <= 4) return true;
  return isMonotonous(text) || isRepeated(text) || isPlaceholder(text);
}

/** `abcabcabcabc`: no better than its first piece, which must be short for the whole to be tried. */
function isRepeated(text: string): boolean {
  const period = (text + text).indexOf(text, 1);
  return period < text.length && period <= 10;
}
