import type { Certainty } from "./finding.ts";
import { weaknessOfKey } from "./keys.ts";
import { isSigningName, kindOfName, type NamedKind } from "./names.ts";
import { providerOf } from "./owners.ts";
import { hasGap, isMonotonous, isPlaceholder, isSequence } from "./placeholders.ts";
import { isPublished } from "./published.ts";
import { isRandom } from "./randomness.ts";
import { wordsOf } from "./words.ts";

/** Keys that a standard fixes. https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki https://github.com/satoshilabs/slips/blob/master/slip-0010.md */
export function isOfStandard(value: string): boolean {
  return /^(?:Bitcoin seed|ed25519 seed|Nist256p1 seed)$/u.test(value);
}

/** What is a text about a secret and not the secret: a place, a name, a sentence, a hash, an id. */
function isReference(text: string): boolean {
  if (isPublished(text)) return true;
  return /\s/u.test(text.trim()) || // a sentence
    /^(?:https?:)?\/\/|^[./~@#]|^\w+:\/\/|^data:|^sha\d+-|^arn:|^--|^\/.*\/$|^\w+\(.*\)$/u.test(text) ||
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(text) || // the name of a variable
    /^[A-Za-z]\w*(?:\.[A-Za-z_]\w*)+$/u.test(text) && !isRandom(text) || // a property, a key of translations
    /^\w+(?:\.\w+)+:[A-Za-z_]\w*$/u.test(text) || // what a package offers: `module.file:name`
    /^ENC\[|^\$ANSIBLE_VAULT;|^\$\(|^ref\+|^(?:env|file|vault|ssm|secret):[\w./-]+$/u.test(text) || // what is sealed, or looked up
    /^0x[0-9a-f]{40}$/iu.test(text) || // the address of an account
    /^[~^]?\d{1,4}(?:\.\d{1,4}){2}(?:-[a-z]+[.\d]*)?$/u.test(text) || // a version
    /\.(?:pem|key|json|ya?ml|toml|ini|cfg|conf|txt|crt|env|[jt]sx?|py)$/iu.test(text) ||
    /^(?:\{\w+\})?\$(?:2[abxy]?|5|6|7|1|y|argon2\w*|scrypt|pbkdf2[\w-]*|bcrypt-sha256)\$|^(?:pbkdf2|bcrypt|argon2|scrypt)[\w-]*[$:]|^\{\w+\}/u.test(text) || // the hash of a password
    /^-----BEGIN (?:[A-Z]+ )*(?:PUBLIC KEY|CERTIFICATE)/u.test(text) ||
    /(?:[/\\][A-Za-z][\w.-]*){2}/u.test(text) && !isRandom(text);
}

/** How sure a name and a value together make that the value is a secret; undefined where they do not. */
export function judgeNamed(name: string, value: string): Certainty | undefined {
  const kind = kindOfName(name);
  if (!kind || value.length > 500) return undefined;
  // The first digits of all are a password that people do use.
  if (kind === "password" && /^\d{4,8}$/u.test(value)) return "possible";
  if (kind !== "password" && !hasGap(value) && providerOf(name, value) !== undefined) return isMonotonous(value) ? undefined : isSequence(value) ? "possible" : "likely";
  if (isPlaceholder(value) || isReference(value) || namesItself(name, value)) return undefined;
  if (kind === "password") return isUuid(value) || /\s/u.test(name.trim()) ? "possible" : judgePassword(value);
  if (kind === "held") return value.length >= 20 && /\d/u.test(value) && !isUuid(value) && isRandom(value) ? "likely" : undefined;
  // An id, as often as a key that looks like one.
  if (isUuid(value)) return "possible";
  if (value.length >= 12 && isRandom(value)) return "likely";
  if (value.length < 8) return kind === "key" && value.length >= 6 && /\d/u.test(value) && /\p{L}/u.test(value) ? "possible" : undefined;
  return isSigningName(name) && (!isWord(value) || /[-_].+[-_]/u.test(value)) ? "possible" : undefined;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu.test(text);
}

/**
 * How sure a name makes that a text of usual words is a key that the program signs or encrypts with. What elsewhere only holds a
 * place is used here, since any text will do.
 */
export function judgeKeyNamed(name: string, value: string): Certainty | undefined {
  if (!isSigningName(name) || value === "" || weaknessOfKey(value) !== "guessable" || hasGap(value) || isReference(value)) return undefined;
  // `SESSION_SECRET: "session-secret"` is the name of a field, or of what holds the secret.
  if (wordsOf(name).join("") === wordsOf(value).join("") || /^(?:undefined|null|none|nil|true|false|string|text|value|required|optional|hidden|\d{1,2})$/iu.test(value)) return undefined;
  // What a reader is to put their own key for may be replaced before anything runs.
  return isForOneUse(name) && !wordsOf(value).includes("your") && !isForTests(value) && value.length >= 3 ? "likely" : "possible";
}

/** Whether a name is never that of a key to somebody else's service. */
function isForOneUse(name: string): boolean {
  return name === "SECRET_KEY" || wordsOf(name).some((word) => word === "jwt" || word === "session" || word === "cookie" || word === "signing" || word === "hmac");
}

/**
 * How sure a text is a secret that takes the place of one from the environment. A password or a signing key is one whatever
 * it says, since the program then works with it. A key for somebody else's service is none unless it looks like one: it only
 * makes the calls fail.
 */
export function judgeFallback(name: string, value: string): Certainty | undefined {
  const kind = kindOfName(name);
  if (!kind || value === "" || value.length > 5000 || value.includes("\0") || (isSentence(value) && !isKeyOfOwn(name)) || /^(?:https?:)?\/\/|^arn:/u.test(value)) return undefined;
  if (/^(?:undefined|null|none|nil|n\/a|true|false|yes|no|on|off|\d{1,2})$/iu.test(value) || isTemplate(value)) return undefined;
  if (kind === "held") return isServiceKey(value) ? "likely" : undefined;
  // What a reader is to put their own password for opens no account.
  if (kind === "password" && wordsOf(value).includes("your")) return "possible";
  if (kind === "password" || isSigningName(name)) return isForTests(value) ? "possible" : "likely";
  if (isMonotonous(value.replace(/-/gu, ""))) return "possible";
  // It is what the cookie is called.
  if (/cookie[-_ ]?key$/iu.test(name) && isName(value)) return undefined;
  // Another word before it may be that of a service, which takes no sentence for its secret.
  const mayBeOfService = wordsOf(name).length > 1;
  if (isKeyOfOwn(name)) return isForTests(value) || (isSentence(value) && mayBeOfService) ? "possible" : "likely";
  return isServiceKey(value) ? "likely" : "possible";
}

function isSentence(text: string): boolean {
  return /\s\S+\s/u.test(text);
}

/** `app_session`: words that are joined, of which none tells of a secret. */
function isName(text: string): boolean {
  return /^[a-z]+(?:[-_.][a-z]+)+$/iu.test(text) && !wordsOf(text).some((word) => kindOfName(word) !== undefined || word === "key" || word === "change");
}

/** Whether a name is that of a key of the program itself, which any text serves as, a sentence too. */
function isKeyOfOwn(name: string): boolean {
  return isSigningName(name) || wordsOf(name).at(-1) === "secret";
}

/** A text that something else fills before it is code: `{{ project }}`. */
function isTemplate(value: string): boolean {
  return /\{\{|\$\{|<%/u.test(value);
}

/** Whether a text would pass for a key of a service: long, and made by a generator. */
export function isServiceKey(value: string): boolean {
  return value.length >= 12 && !isPlaceholder(value) && isRandom(value);
}

function isForTests(value: string): boolean {
  return wordsOf(value).some((word) => word === "test" || word === "testing" || word === "integration" || word === "ci");
}

function judgePassword(value: string): Certainty | undefined {
  if (value.length < 5 || /^(?:test|dummy|mock|example|sample)[-_]?(?:pw|pwd|pass|passwd|password|secret|user)?[-_]?\d{0,4}!?$/iu.test(value)) return undefined;
  // A word of one case is as often a label, a type or the name of a field as a password.
  if (isWord(value)) return "possible";
  return /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(value) ? "likely" : "possible";
}

function isWord(value: string): boolean {
  return /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|[\p{Ll}-]+|[\p{Ll}:.]+|[\p{Ll}_]+|\p{Ll}+(?:\p{Lu}\p{Ll}+)+|(?:\p{Lu}\p{Ll}+){2,}|[\p{Lo}\p{Lm}\p{M}]+)[.:!?…]?$/u.test(value);
}

/** `password: "password"`, `PASSWORD_FIELD: "user-password"`: the value is the name again, or again the name of a secret. */
function namesItself(name: string, value: string): boolean {
  const [named, own] = [wordsOf(name), wordsOf(value)];
  if (own.length === 0) return !/\d/u.test(value);
  if (/\d/u.test(value) && own.join("").length < value.length - 2) return false;
  if (named.join("") === own.join("")) return true;
  const kind: NamedKind | undefined = kindOfName(value);
  return kind !== undefined && !/[\d!@#$%^&*]/u.test(value) && !isSigningName(name);
}

/** How sure a comparison with a fixed text makes that the text is a secret. */
export function judgeCompared(name: string, value: string): Certainty | undefined {
  const kind = kindOfName(name);
  if (!kind || value.length < 4 || value.length > 200 || isPlaceholder(value) || namesItself(name, value)) return undefined;
  // A password may have a space in it; a text with more of them is a sentence.
  if (isReference(kind === "password" && /\d/u.test(value) ? value.replace(" ", "") : value)) return undefined;
  if (kind === "password") return isWord(value) ? "possible" : "likely";
  if (kind === "held") return undefined;
  return value.length >= 8 && !isWord(value) && (isRandom(value) || /\d/u.test(value)) ? "likely" : undefined;
}
