import type { Edit } from "../code/file.ts";
import type { Pattern, Value } from "../code/value.ts";

/** A comparison that origins pass before they are answered: what it was written with, and what it says to one of them. */
export interface OriginCheck {
  /** The fixed texts and patterns in it: what origins it means is read from them. */
  readonly fixed: readonly Value[];
  /** @returns undefined where that is not known */
  admits(origin: string): boolean | undefined;
}

/** An origin that a check lets through and cannot mean, and the text or pattern that lets it. */
export interface Stranger {
  readonly origin: string;
  readonly by: Value;
  /** Set down as a setting, and not asked by code. */
  readonly isSetting: boolean;
  /** Writes the pattern that is meant, where that can be told. */
  readonly rewrites: { readonly anchorPattern: () => readonly Edit[] | undefined };
}

/** In patterns that were read: any one character, and a run of characters that may be whatever someone chooses. */
const anyOne = "\u{1}";
const anyRun = "\u{2}";
const runs = new RegExp(`${anyRun}+`, "gu");

/** Domains below which anyone may have a site. https://publicsuffix.org/list/ */
const sharedDomains = new Set([
  "vercel.app", "netlify.app", "github.io", "gitlab.io", "pages.dev", "workers.dev", "herokuapp.com", "web.app", "firebaseapp.com", "onrender.com",
  "fly.dev", "surge.sh", "ngrok.io", "ngrok.app", "ngrok-free.app", "azurewebsites.net", "azurestaticapps.net", "cloudfront.net", "s3.amazonaws.com",
  "appspot.com", "glitch.me", "repl.co", "replit.app", "railway.app", "up.railway.app", "deno.dev", "trycloudflare.com", "loca.lt",
]);

/**
 * The first origin that a check admits although it belongs to somebody else: anybody's, one whose name begins or ends with
 * the name that is meant, or one with another character where a dot was meant. Each has been tried against the check itself.
 */
export function strangerTo({ fixed, admits }: OriginCheck): Pick<Stranger, "origin" | "by"> | undefined {
  const readings = fixed.slice(0, 40).flatMap((by) => samplesOf(by).map((sample) => ({ by, ...read(sample) }))).slice(0, 60);
  const meant = readings.map(({ host }) => host);
  const [first] = readings;
  if (!first) return undefined;
  const everyone = ["https://stranger.example", "http://stranger.example"].find((origin) => admits(origin));
  if (everyone) return { origin: everyone, by: first.by };
  const opaque = fixed.find(({ constant }) => constant === "null");
  if (opaque && admits("null")) return { origin: "null", by: opaque };
  for (const { by, ...reading } of readings) {
    for (const origin of neighbours(reading)) {
      if (!meant.some((host) => belongsTo(origin, host)) && admits(origin)) return { origin, by };
    }
  }
  return undefined;
}

/** What a pattern or a text says of an origin. */
interface Reading {
  readonly scheme: string;
  /** As written, with the marks for what may be anything. */
  readonly written: string;
  /** The name that is meant; with a dot before it where all names below it are. */
  readonly host: string;
  readonly port: string;
}

function read(sample: string): Reading {
  const [, scheme = "https://", rest = ""] = /^([a-z]+:\/\/)?(.*)$/u.exec(sample.toLowerCase()) ?? [];
  const [, written = "", port = ""] = /^([^/:]*)(:\d+)?/u.exec(rest) ?? [];
  const host = written.replaceAll(anyOne, ".").replace(new RegExp(`^.*${anyRun}`, "u"), "").replaceAll(anyRun, "");
  return { scheme, written, host, port };
}

/** Origins that look like the one that is meant and are not. */
function neighbours({ scheme, written, host, port }: Reading): readonly string[] {
  const name = written.replaceAll(anyOne, ".").replaceAll(anyRun, "x").replace(/^\./u, "");
  const bare = host.replace(/^\./u, "");
  const dots = [...written.matchAll(new RegExp(anyOne, "gu"))].map(({ index }) => (
    `${written.slice(0, index)}x${written.slice(index + 1)}`.replaceAll(anyOne, ".").replaceAll(anyRun, "x").replace(/^\./u, "www.")));
  const names = [
    `${name}.stranger.example`, `www.${bare}.stranger.example`,
    ...(bare.includes(".") ? [`stranger${host.startsWith(".") ? `x${bare}` : bare}`] : []),
    ...(sharedDomains.has(bare) || (!bare.includes(".") && bare !== "localhost") ? [`stranger.${bare}`] : []),
    // After a run of anything stands no more than the last part of a name.
    ...(written.includes(anyRun) && !bare.includes(".", 1) ? [written.replaceAll(anyOne, ".").replaceAll(anyRun, "stranger")] : []),
    ...dots.toSorted((one, other) => Number(other.includes(".")) - Number(one.includes("."))),
  ];
  return names.filter((each) => /^[\w-]+(?:\.[\w-]+)*$/u.test(each)).flatMap((each) => [`${scheme}${each}${port}`, `${scheme}${each}`]);
}

/** Whether an origin is the one that is meant, or below it, where what is below it is its owner's. */
function belongsTo(origin: string, host: string): boolean {
  const bare = host.replace(/^\./u, "");
  const name = origin.replace(/^[a-z]+:\/\//u, "").replace(/:\d+$/u, "");
  if (name === bare) return true;
  return bare.includes(".") && !sharedDomains.has(bare) && name.endsWith(`.${bare}`);
}

/** Texts that a value says; undefined marks stand in those of a pattern. */
function samplesOf(value: Value): readonly string[] {
  const { constant, pattern } = value;
  if (pattern) return samplesOfPattern(pattern);
  return typeof constant === "string" && constant !== "" && constant.length < 100 && !/[\s;,]/u.test(constant) ? [constant] : [];
}

/** A few texts that a pattern may mean, with marks where it leaves open what stands there. Lookarounds and back references are passed over. */
export function samplesOfPattern({ source }: Pattern): readonly string[] {
  return source.length > 500 ? [] : new PatternReader(source).alternatives().map((sample) => sample.replaceAll(runs, anyRun));
}

const scheme = /^(?:\((?:\?:)?https?\|https?\)|https?\??|http\(s\)\?):\\?\/\\?\//u;
const openStart = /^(?:\.[*+]|\((?:\?:)?\.[*+]\)\??)/u;

/**
 * The pattern that a loose one means: the whole origin, its dots escaped, names below it only where they were admitted.
 * @returns undefined where that cannot be told from how it is written
 */
export function tightened({ source, flags }: Pattern): string | undefined {
  const isBegun = source.startsWith("^");
  const isEnded = /[^\\]\$$/u.test(source);
  const inside = source.slice(isBegun ? 1 : 0, isEnded ? -1 : undefined);
  const [written] = scheme.exec(inside) ?? [];
  let host = inside.slice(written?.length ?? 0);
  const [start = ""] = openStart.exec(host) ?? [];
  host = host.slice(start.length);
  const isBelow = host.startsWith("\\.");
  if (isBelow) host = host.slice(2);
  const isOpen = start !== "" || isBelow || (!isBegun && written === undefined);
  const name = host.replace(/\\.|\[[^\]]*\]|\.(?![*+?{])/gu, (part) => (part === "." ? "\\." : part));
  if (!/^(?:[\w-]|\\[.-]|\((?:\?:)?[\w|-]+\)|\((?:\?:)?www\\\.\)\?)+$/u.test(name) || !name.includes("\\.")) return undefined;
  const below = isOpen ? `(?:[a-z0-9-]+\\.)${isBelow ? "+" : "*"}` : "";
  const tight = `^${written ?? "https?:\\/\\/"}${below}${name}${isEnded ? "" : "(?::\\d+)?"}$`;
  const samples = samplesOfPattern({ source: tight, flags });
  return samples.length > 0 ? tight : undefined;
}

const most = 16;

/** Reads the syntax of regular expressions as far as both languages share it. */
class PatternReader {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): readonly string[] {
    const found: string[] = [];
    if (++this.#depth > 20) return found;
    do found.push(...this.#sequence());
    while (this.#take("|"));
    this.#depth--;
    return found.slice(0, most);
  }

  #sequence(): readonly string[] {
    let texts: readonly string[] = [""];
    while (this.#at < this.#source.length && !/[|)]/u.test(this.#source.charAt(this.#at))) {
      const parts = this.#quantified(this.#atom());
      texts = texts.flatMap((text) => parts.map((part) => text + part)).slice(0, most);
    }
    return texts;
  }

  #atom(): readonly string[] {
    const char = this.#source.charAt(this.#at++);
    switch (char) {
      case "^": case "$": return [""];
      case ".": return [anyOne];
      case "\\": return this.#escape();
      case "[": return this.#class();
      case "(": return this.#group();
      default: return [char];
    }
  }

  #escape(): readonly string[] {
    const char = this.#source.charAt(this.#at++);
    if (char === "d") return ["1"];
    if (/[bBAzZk]/u.test(char)) return [""];
    return /[wWsSD]/u.test(char) ? [anyRun] : [char];
  }

  #class(): readonly string[] {
    const start = this.#at;
    for (let char = this.#source.charAt(this.#at++); char !== "]" && this.#at <= this.#source.length; char = this.#source.charAt(this.#at++)) {
      if (char === "\\") this.#at++;
    }
    const inside = this.#source.slice(start, this.#at - 1);
    if (inside.startsWith("^") || /\\[wS]|[a-z]-[a-z]|[A-Z]-[A-Z]/u.test(inside)) return [anyRun];
    return [/\\d|0-9/u.test(inside) ? "1" : inside.replace(/\\/gu, "").charAt(0)];
  }

  #group(): readonly string[] {
    const isLookaround = /^\?<?[=!]/u.test(this.#source.slice(this.#at, this.#at + 3));
    const opening = /^\?(?:P?<\w*>|[:=!]|<[=!])/u.exec(this.#source.slice(this.#at, this.#at + 60))?.[0] ?? "";
    this.#at += opening.length;
    const inner = this.alternatives();
    this.#take(")");
    return isLookaround ? [""] : inner;
  }

  #quantified(atoms: readonly string[]): readonly string[] {
    const [quantifier = ""] = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/u.exec(this.#source.slice(this.#at, this.#at + 12)) ?? [];
    this.#at += quantifier.length;
    if (quantifier === "") return atoms;
    const isOpen = atoms.every((atom) => atom === anyOne || atom === anyRun);
    if (isOpen && !quantifier.startsWith("?")) return [anyRun];
    return quantifier.startsWith("*") || quantifier.startsWith("?") || quantifier.startsWith("{0") ? [...atoms, ""] : atoms;
  }

  #take(char: string): boolean {
    const isNext = this.#source.charAt(this.#at) === char;
    if (isNext) this.#at++;
    return isNext;
  }
}
