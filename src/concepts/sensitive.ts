import type { HoldingKind, Leaf } from "../code/value.ts";
import { wordsOf } from "./words.ts";

/** What others must not see, and how sure that is. */
export interface Sensitive {
  /** `container`: a whole that has secrets among its members. `personal`: what tells who somebody is. */
  readonly kind: "password" | "secret" | "container" | "personal";
  /** What it is in words: `a password`, `all headers of the request`. */
  readonly what: string;
  /** `origin`: it is known to be one where it comes from. `name`: it is called so. `doubtful`: it may well be something else. */
  readonly by: "origin" | "name" | "doubtful";
}

/** What the code around tells where names and origins do not. */
export interface Evidence {
  /** Bodies of requests have secrets in them. */
  readonly isBodyTelling: boolean;
  /** A token is one that lets somebody in. */
  readonly hasLogin: boolean;
  /** Something has failed or was not found just before: a token that it was about may open nothing. */
  readonly isRefusal: boolean;
  /** What is called a secret is what one is looked up by: its name. */
  readonly isNameOfSecret: boolean;
}

/** What a name says of a value: `harmless` ends the search, `undefined` says nothing. */
type Judged = Sensitive | "harmless" | undefined;

/**
 * Whether a piece of what leaves the program is a secret. Where it comes from decides first; then the names, from the value
 * itself outwards to the output. What was masked on the way, cut to a few characters or asked a question is none; a slice
 * of a password still tells of it.
 */
export function sensitiveIn(leaf: Leaf, file: Evidence): Sensitive | undefined {
  const { value, steps, keys, isCall } = leaf;
  const own = value.name;
  const way = [...keys, ...steps.map(({ text }) => text), ...(own === undefined ? [] : [own])];
  const reads = isCall && readers.has(lastOf(own ?? ""));
  if (!reads && !value.holding && !way.some((name) => telling.test(name))) return undefined;
  if (way.some((name) => isMasked(name)) || (!value.holding && way.some((name) => isHashed(name)))) return undefined;
  const found = byOrigin(leaf, file) ?? byNames(leaf);
  if (!found || found === "harmless") return undefined;
  if (leaf.excerpt !== undefined && leaf.excerpt <= tellingLength && found.kind !== "password") return undefined;
  const isOfLogin = found === bareToken && !value.isHarmless && (file.hasLogin || value.sources.some(({ kind }) => kind === "request"));
  if (isOfLogin && !file.isRefusal) return { ...found, by: "name" };
  if (own === "secret" && found.by === "name" && file.isNameOfSecret) return { ...found, by: "doubtful" };
  return value.constant === undefined && value.isHarmless && found.by !== "origin" ? undefined : found;
}

/** Whether somebody who runs the program could not have meant to see it: it is another's, or was typed unseen. */
export function isOfOthers({ value: { holding } }: Leaf): boolean {
  return holding !== undefined && others.has(holding.kind);
}

const others: ReadonlySet<HoldingKind> = new Set(["headers", "cookies", "body", "query", "field", "password"]);

/** Whether a value has been made for the purpose: by a call that is named so, or as what cannot be guessed. */
export function isMade({ value, isCall }: Leaf): boolean {
  if (value.holding?.kind === "random" || value.holding?.kind === "key") return true;
  return isCall && /^(?:generate|create|new|make|random)$/u.test(wordsIn(value.name ?? "")[0] ?? "");
}

/** So many characters of a token tell which it is, and not what it is. */
const tellingLength = 12;

/** Text this long that is called a token is one. */
const tokenLength = 20;

function byOrigin({ value, steps, keys, without, isCall }: Leaf, file: Evidence): Judged {
  const { holding } = value;
  if (!holding) return undefined;
  const members = containers.has(holding.kind) ? [...holding.members, ...argumentNames({ value, isCall })] : holding.members;
  const member = members.at(-1);
  if (containers.has(holding.kind)) {
    // What it reads by is not in sight: it is not known, or the call is in another file.
    if (member === undefined && isCall && value.called?.arguments.slice(0, 1).some(({ constant }) => constant === undefined)) return undefined;
    if (member === undefined && !isCall && readers.has(lastOf(value.path?.endsWith("()") ? value.path.slice(0, -2) : ""))) return undefined;
    if (member === undefined) {
      // Most of what stands in an address is no secret.
      if (holding.kind === "query") return undefined;
      return without.some((name) => isSecretName(name)) ? "harmless" : container(holding.kind, file);
    }
    const isSetting = holding.kind === "environment" || holding.kind === "settings";
    const judged = holding.kind === "cookies" ? cookie(member) : isSetting ? ofSetting(member) : judge(member);
    if (judged === undefined || judged === "harmless") {
      // A header, a field or a setting of another name may still be called a secret by whoever reads it.
      const outer = judged ?? firstJudged([...keys, ...steps.map(({ text }) => text)].reverse());
      return outer === undefined || outer === "harmless" ? "harmless" : asOrigin(outer, file);
    }
    return asOrigin(judged, file);
  }
  if (members.length > 0) return undefined;
  if (holding.kind === "random" || holding.kind === "identifier" || holding.kind === "field") {
    // What cannot be guessed is a secret wherever it is called one; so is what a client sends under such a name.
    const own = holding.kind === "field" && value.name !== undefined && !isCall ? [value.name] : [];
    const outer = firstJudged([...keys, ...steps.map(({ text }) => text), ...own].reverse());
    if (outer === undefined || outer === "harmless") return "harmless";
    // What tells one thing from others is a token of many kinds.
    return holding.kind === "identifier" && outer.by === "doubtful" ? outer : asOrigin(outer, file);
  }
  return { kind: holding.kind.startsWith("password") ? "password" : "secret", what: withArticle(holding.kind), by: "origin" };
}

const containers: ReadonlySet<HoldingKind> = new Set(["headers", "cookies", "body", "query", "environment", "settings"]);

const wholes: Partial<Record<HoldingKind, string>> = { environment: "the whole environment", settings: "all settings", body: "the whole body of a request" };

function container(kind: HoldingKind, file: Evidence): Sensitive {
  return {
    kind: "container", by: kind !== "body" ? "origin" : file.isBodyTelling ? "name" : "doubtful",
    what: wholes[kind] ?? `all ${kind} of a request`,
  };
}

function asOrigin(judged: Sensitive, { isRefusal }: Evidence): Sensitive {
  return judged === bareToken && isRefusal ? judged : { ...judged, by: "origin" };
}

/** Most cookies that a server reads by name are the session's. */
function cookie(name: string): Judged {
  const judged = judge(name);
  if (judged !== undefined) return judged;
  return /^(?:sid|session|connect\.sid|auth|jwt|id)$/iu.test(name) ? { kind: "secret", what: "a session cookie", by: "name" } : undefined;
}

/** An address of a database has its password in it. */
function ofSetting(name: string): Judged {
  const words = wordsIn(name);
  const joined = words.join(" ");
  if (/\b(?:database|db|mongo|mongodb|postgres|postgresql|mysql|amqp|rabbitmq)\b.*\b(?:url|uri|dsn)$|\bconnection string$/u.test(joined) && !/\b(?:public|base)\b/u.test(joined)) {
    return { kind: "secret", what: "the address of a database with its password", by: "name" };
  }
  return judge(name);
}

/** The names that a call reads by: `authorization` of `headers.get("authorization")`. */
function argumentNames({ value, isCall }: Pick<Leaf, "value" | "isCall">): readonly string[] {
  const called = isCall && (value.holding !== undefined || readers.has(lastOf(value.name ?? ""))) ? value.called : undefined;
  if (!called) return [];
  const [first] = called.arguments;
  return typeof first?.constant === "string" ? [first.constant] : [];
}

function byNames(leaf: Leaf): Judged {
  const { value, steps, keys, isCall } = leaf;
  if (value.name === undefined && value.constant !== undefined) return byNamesOfConstant(leaf);
  const called = isCall ? lastOf(value.name ?? "") : undefined;
  const verb = called === undefined ? undefined : wordsIn(called)[0];
  const read = argumentNames(leaf).at(-1);
  const own = read !== undefined ? ofSetting(read) : called !== undefined ? judgeCall(called) : judgeOwn(leaf);
  if (own === "harmless") return "harmless";
  const outer = firstJudged([...keys, ...steps.map(({ text }) => text)].reverse());
  if (own && own.by !== "doubtful") return own;
  if (outer === undefined || outer === "harmless") return own;
  // It is read under a name that says something else.
  if (read !== undefined && own === undefined && outer.by === "doubtful") return undefined;
  // What was read out of a token lets nobody in.
  if (outer.kind === "secret" && verb !== undefined && decoders.has(verb)) return { ...outer, what: "what a token holds", by: "doubtful" };
  // A token that a function makes or reads for the purpose is meant.
  return outer.by === "doubtful" && outer.what === bareToken.what && verb !== undefined && makers.has(verb) ? { ...outer, by: "name" } : outer;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** What every name that says something has in it: a quick no for most. */
const telling =
  /pass|pwd|secret|token|key|jwt|auth|cookie|card|cvv|cvc|ssn|security|otp|code|mnemonic|seed|cred|connection|headers|body|config|mail|phone|mobile|birth|dob|iban|(?:first|last|full)_?name|decrypt|\bmeta\b|\bpost\b|\bform\b/iu;

/** Text under a secret's name that could be one: no label, no message, no stars. */
function byNamesOfConstant({ value, steps, keys }: Leaf): Judged {
  const text = value.constant;
  if (typeof text !== "string" || !/^[!-~]{8,}$/u.test(text) || !/\d/u.test(text) || !/[a-z]/iu.test(text) || /[*<>]|x{3}|redact|mask/iu.test(text)) return undefined;
  const judged = firstJudged([...keys, ...steps.map(({ text: name }) => name)].reverse());
  if (judged === undefined || judged === "harmless" || judged.kind === "container") return undefined;
  return judged.by !== "doubtful" ? judged : text.length < tokenLength ? undefined : { ...judged, by: "name" };
}

function firstJudged(names: readonly string[]): Judged {
  let doubtful: Judged;
  for (const name of names) {
    const judged = judge(name);
    if (judged === "harmless") return doubtful ?? judged;
    if (judged && judged.by !== "doubtful") return judged;
    doubtful ??= judged;
  }
  return doubtful;
}

function judgeOwn({ value, without }: Leaf): Judged {
  const name = value.name;
  if (name === undefined) return undefined;
  const [last = "", before = "", first = ""] = name.split(".").reverse();
  if (without.some((each) => isSecretName(each))) return "harmless";
  const object = wordsOf(before).at(-1) ?? "";
  if (last === "headers" || last === "rawHeaders" || last === "cookies") {
    if (requests.has(object) && errors.has(first)) return { kind: "container", what: "all headers of the failed request", by: "doubtful" };
    if (requests.has(object)) return { kind: "container", what: `all ${last === "cookies" ? "cookies" : "headers"} of a request`, by: "name" };
    if (object === "config" && errors.has(first)) return { kind: "container", what: "all headers of the failed request", by: "name" };
  }
  if (last === "META" && requests.has(object)) return { kind: "container", what: "all headers of a request", by: "name" };
  if (last === "COOKIES" && requests.has(object)) return { kind: "container", what: "all cookies of a request", by: "name" };
  if ((last === "body" || last === "POST" || last === "form") && requests.has(object)) return { kind: "container", what: "the whole body of a request", by: "doubtful" };
  if (last === "config" && errors.has(before)) return { kind: "container", what: "the failed request with its headers", by: "doubtful" };
  if (requests.has(object) && last === "authorization") return { kind: "secret", what: "the Authorization header", by: "name" };
  if (neutral.has(last)) return judge(before);
  if (last === "token" && owners.has(object)) return { ...bareToken, by: "name" };
  // `SETTINGS.API_KEY` is as often the name of a setting as its value.
  const judged = judge(last);
  const isConstant = /^[A-Z][A-Z\d_]+$/u.test(last) && /^[A-Z][A-Z\d_]+$/u.test(before) && before !== "ENV";
  return isConstant && judged !== undefined && judged !== "harmless" ? { ...judged, by: "doubtful" } : judged;
}

/** What a call gives is a secret where it makes or reads one; one that checks, sends or stores it gives something else. */
function judgeCall(name: string): Judged {
  const words = wordsIn(name);
  const [first = ""] = words;
  if (first === "decrypt") return { kind: "secret", what: "decrypted data", by: "doubtful" };
  const given = words.slice(1, neutral.has(words.at(-1) ?? "") ? -1 : undefined);
  return makers.has(first) && given.length > 0 ? judge(given.join("_")) : undefined;
}

function isSecretName(name: string): boolean {
  const judged = judge(name);
  return judged !== undefined && judged !== "harmless" && judged.kind !== "personal";
}

/** The words of a name without the names of what it is a member of; no name that people read is longer than this. */
function wordsIn(name: string): readonly string[] {
  return wordsOf(name.slice(Math.max(name.lastIndexOf(".") + 1, name.length - 100)));
}

function isMasked(name: string): boolean {
  return wordsIn(name).some((word) => masks.has(word));
}

function isHashed(name: string): boolean {
  const words = wordsIn(name);
  return words.some((word) => hashes.has(word)) && !words.some((word) => passwords.has(word));
}

/** What names say does not change: programs use the same few over and over. */
const knownNames = new Map<string, Judged>();

/** @param name of a variable, a member with its object (`user.password`), a key or a header */
function judge(name: string): Judged {
  if (!knownNames.has(name)) {
    if (knownNames.size > 5000) knownNames.clear();
    knownNames.set(name, judgeAnew(name));
  }
  return knownNames.get(name);
}

function judgeAnew(name: string): Judged {
  const all = wordsIn(name);
  // CGI and WSGI keep headers under such names: `HTTP_AUTHORIZATION`.
  const words = /^http$/u.test(all[0] ?? "") ? all.slice(1) : all;
  const last = words.at(-1) ?? "";
  const [first = "", second = ""] = words;
  const before = words.at(-2) ?? "";
  if (words.length === 0) return undefined;
  if (words.length > 1 && flags.has(first)) return "harmless";
  if (words.some((word) => opens.has(word))) return "harmless";
  const joined = words.join(" ");
  const password = { kind: "password", what: "a password", by: "name" } as const;
  const secret = (what: string, by: Sensitive["by"] = "name"): Sensitive => ({ kind: "secret", what, by });
  if (/^(?:hash(?:ed)? ?pass(?:word|wd)?|(?:hashed|encrypted) password|pass(?:word|wd)? (?:hash|digest))$/u.test(joined) || /password hash$/u.test(joined)) {
    return { ...password, what: "a password hash" };
  }
  if (harmlessLast.has(last)) return "harmless";
  if (passwords.has(last)) return actions.has(first) && words.length > 1 && second === last ? "harmless" : password;
  if (last === "pass" || last === "pwd") return accounts.has(before) ? password : undefined;
  if (last === "secret" || /\bsecret string$/u.test(joined)) return secret("a secret");
  if (words.includes("signed") && last === "key") return "harmless";
  if (keys.has(`${before} ${last}`) || last === "apikey" || last === "apikeys" || last === "privatekey") return secret("a key");
  if (last === "token" || last === "tokens") {
    if (words.slice(0, -1).some((word) => otherTokens.has(word))) return "harmless";
    if (words.slice(0, -1).some((word) => secretTokens.has(word))) return secret("a token");
    // A token of a kind that nobody here knows is one that lets nobody in, as far as names tell.
    return last !== "token" ? undefined : words.length === 1 ? bareToken : { ...bareToken };
  }
  if (last === "jwt") return secret("a token");
  if (joined === "authorization" || /\b(?:authorization|auth) header$/u.test(joined) || joined === "proxy authorization") return secret("the Authorization header");
  if ((last === "cookie" || last === "cookies") && /\b(?:session|auth|login)\b/u.test(joined)) return secret("a session cookie");
  if (joined === "cookie" || joined === "set cookie") return secret("a cookie", "doubtful");
  if (last === "cvv" || last === "cvc" || /\bcard number$|\bcredit card$/u.test(joined)) return secret("card data");
  if (last === "ssn" || /\bsocial security number$/u.test(joined)) return secret("a social security number");
  if (last === "otp" || last === "totp" || /\b(?:recovery|backup|one time|mfa|2fa) codes?$/u.test(joined)) return secret("a one-time code");
  if (last === "mnemonic" || /\bseed phrase$/u.test(joined)) return secret("a key");
  if (last === "credentials" || last === "credential" || last === "creds") return secret("credentials", "doubtful");
  if (last === "connectionstring" || /\bconnection string$/u.test(joined)) return secret("the address of a database with its password", "doubtful");
  if (personal.has(last) || /\b(?:phone number|birth date|date of birth|first name|last name|full name)$/u.test(joined)) {
    return { kind: "personal", what: "personal data", by: "name" };
  }
  return undefined;
}

function withArticle(what: string): string {
  return `a ${what}`;
}

const readers = new Set("get getlist getall getone get_all pop getOrThrow getItem header getHeader getAll param getenv getCookie query".split(" "));
const makers = new Set("get generate create sign issue read fetch make build load refresh exchange request prompt new encode".split(" "));
const decoders = new Set("parse decode verify validate check introspect unpack".split(" "));
const requests = new Set("req request".split(" "));
/** A token may let somebody in, or be a piece of a text, or a coin. */
const bareToken: Sensitive = { kind: "secret", what: "a token", by: "doubtful" };
const owners = new Set("user account session auth credentials login customer member".split(" "));
/** What says nothing of a value but that it is the value. */
const neutral = new Set("value plain plaintext raw clear current".split(" "));
const errors = new Set("err error e ex".split(" "));
const masks = new Set((
  "redact redacted mask masked obfuscate obfuscated sanitize sanitized sanitise sanitised scrub scrubbed censor " +
  "censored hide hidden anonymize anonymized truncate truncated encrypt encrypted shorten shortened fingerprint safe " +
  "omit strip abbreviate partial public"
).split(" "));
/** What is made of a value and does not lead back to it, unless the value can be guessed, as a password can. */
const hashes = new Set("hash hashed hashes digest checksum hmac sha256 md5".split(" "));
const flags = new Set((
  "is has had should can could needs need with without no use uses allow allows require requires enable disable num " +
  "number count max min total missing invalid skip show wants does did will was are on handle"
).split(" "));
/** What is made to be seen. */
const opens = new Set("public csrf xsrf nonce placeholder example label".split(" "));
const actions = new Set("reset forgot change update set verify check compare validate".split(" "));
const passwords = new Set("password passwords passwd passphrase passcode".split(" "));
const accounts = new Set("user db database smtp mail admin root redis postgres mysql mongo plain login proxy auth".split(" "));
const keys = new Set([
  "api key", "api keys", "access key", "private key", "private keys", "secret key", "secret keys", "signing key", "encryption key", "master key", "session key", "auth key",
  "secret access", "jwt key", "license key",
]);
const secretTokens = new Set((
  "access refresh auth session bearer id jwt api bot reset verification verify user login invite invitation github " +
  "gitlab slack oauth oauth2 authentication authorization security personal signed magic confirmation activation " +
  "password admin service temp app client unsubscribe registration private secret impersonation webhook bot telegram " +
  "discord npm deploy sso"
).split(" "));
const otherTokens = new Set((
  "next page cancel cancellation cancelation continuation sync design previous prev last first current eof stop start " +
  "end pad mask unk bos eos max min num total prompt completion input output reasoning cached push fcm device nft " +
  "erc20 base quote asset wrapped syntax lexer parser special used remaining abort injection di color theme expo apns " +
  "open close opening closing expire expires expiration expiry ttl string comma word text operator type native"
).split(" "));
const harmlessLast = new Set((
  "id ids uid uuid name names username length len size count type types status state message msg url urls uri path " +
  "host port date time timestamp at expiry expiration expires exp ttl age version index idx title slug hint policy " +
  "policies rules rule strength score error errors err valid invalid exists present enabled disabled required field " +
  "label format method mode level prefix suffix usage limit limits budget changed updated expired used verified role " +
  "roles reason event file dir folder service provider issuer audience scope scopes kind info options settings " +
  "endpoint manager store cache handler list map set symbol address"
).split(" "));
const personal = new Set("email mail phone telephone mobile birthday birthdate dob iban".split(" "));
