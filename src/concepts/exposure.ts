import type { RecognisedCall } from "../code/call.ts";
import type { CodeFile } from "../code/file.ts";
import type { Place } from "../code/place.ts";
import type { Called, Value } from "../code/value.ts";
import { judgeServerSecret, publicPrefixOf } from "../secrets/public-names.ts";
import { publicNamesIn } from "../secrets/scan.ts";
import { defineConcept, type View } from "./concept.ts";
import type { Confidence } from "./facts.ts";
import { optional, slot, text } from "./form.ts";

/** A secret of the server's that the program sends to everyone who opens it. */
export interface Exposure extends Place {
  /** By what: the beginning of its name, a build that copies it, a component that browsers run. */
  readonly by: "prefix" | "build" | "component";
  readonly certainty: Confidence;
  /** The variable; empty for all there are. */
  readonly name: string;
  /** The beginning of its name, where that exposes it. */
  readonly prefix: string;
  /** The build tool, as its knowledge names it. */
  readonly library: string;
}

export const exposure = defineConcept({
  form: {
    /** A record whose members a build writes into what browsers are sent. */
    copies: slot,
    /** How the name of the file begins that is read so; several are separated by `|`. */
    file: optional(text),
  },
  objects: /\b(?:define|env|runtimeConfig|extra)\b["']?\s*:\s*\{/u,
  recognise({ copies, file }, call, view): readonly Exposure[] {
    const name = /[^/\\]*$/u.exec(view.file.filename)?.[0] ?? "";
    if (file !== undefined && !file.split("|").some((beginning) => name.startsWith(beginning))) return [];
    return copiedBy(call, copies, view);
  },
  read: (file) => [...byPrefix(file), ...inComponent(file)],
  derive: ({ exposure: found }) => {
    // A build that copies a variable that is public by its name says the same again.
    const seen = new Set<string>();
    return found.filter(({ name }) => name === "" || (!seen.has(name) && seen.add(name)));
  },
});

function copiedBy(call: RecognisedCall, copies: Parameters<RecognisedCall["at"]>[0], view: View): readonly Exposure[] {
  return call.allAt(copies).flatMap((record) => view.value(record).entries.slice(0, 200)).flatMap(([key, value]): readonly Exposure[] => {
    const copied = environmentIn(value);
    if (!copied) return [];
    const { range, loc } = value;
    const rest = { range, loc, by: "build" as const, prefix: "", library: view.library };
    if (copied.name === undefined) {
      const certainty = judgeWhole(value);
      return certainty ? [{ ...rest, certainty, name: "" }] : [];
    }
    const certainty = judgeServerSecret(copied.name) ?? judgeServerSecret(/(\w+)$/u.exec(key)?.[1] ?? "");
    return certainty && publicPrefixOf(copied.name) === undefined ? [{ ...rest, certainty, name: copied.name }] : [];
  });
}

/** Calls that leave all members of a record in, or have them all in what they give. */
const whole = new Set<string | undefined>(["stringify", "parse", "assign", "entries", "fromEntries", "keys", "map"]);

/** How sure the calls between the environment and a value make that all of it is in there: what filters leaves some of it out. */
function judgeWhole(value: Value): Confidence | undefined {
  let certainty: Confidence = "likely";
  let from: Value | undefined = value;
  for (let i = 0; from && i < 20; i++) {
    const called: Called | undefined = from.called;
    if (!called) return certainty;
    // Its function may add a member only if it is called so or so.
    if (called.name === "reduce") certainty = "possible";
    else if (!whole.has(called.name)) return undefined;
    const on: Value | undefined = called.on;
    // A function that is given to a call may read the environment, too, but the record is what it is called on.
    from = on?.called ? on : [on, ...called.arguments].find((each) => each?.sources.some(({ kind }) => kind === "environment"));
  }
  return undefined;
}

/** What of the environment a value is: a variable, or without a name all of it; through conversions to text. */
function environmentIn(value: Value): { readonly name: string | undefined } | undefined {
  const [source] = value.sources.filter(({ kind }) => kind === "environment");
  if (!source || value.isHarmless) return undefined;
  for (const said of [source.text, value.text]) {
    const name = /(?:\.|\[["'])([A-Z][A-Z\d_]*)(?:["']\])?[!)]*$/u.exec(said)?.[1];
    if (name !== undefined) return { name };
  }
  return /^(?:process\.env|import\.meta\.env)$/u.test(source.text) ? { name: undefined } : undefined;
}

/** Each variable once, at its first mention that is no comment. */
function byPrefix(file: CodeFile): readonly Exposure[] {
  if (file.language === "python") return [];
  const seen = new Set<string>();
  return publicNamesIn(file.text).flatMap(({ offset, name }): readonly Exposure[] => {
    if (seen.has(name)) return [];
    const prefix = publicPrefixOf(name);
    const judged = judgeServerSecret(name);
    if (prefix === undefined || !judged) return [];
    const literal = file.literalAt(offset);
    // In a text that says more than the name it is read or defined by nobody.
    if (literal && (literal.role === "comment" || literal.text !== name)) return [];
    seen.add(name);
    // Others than the frameworks that use it call variables so, too.
    const isOfFramework = prefix !== "PUBLIC_" || /\$env\/static\/public|import\.meta\.env/u.test(file.text);
    return [{ ...placeAt(file, offset, name.length), by: "prefix", certainty: isOfFramework ? judged : "possible", name, prefix, library: "" }];
  });
}

const reads = /\bprocess\.env(?:\.|\[["'])([A-Z][A-Z\d_]{2,60})/gu;

/** What components that run in browsers read; the server renders them first. */
function inComponent(file: CodeFile): readonly Exposure[] {
  if (!file.directives.includes("use client")) return [];
  return [...file.text.matchAll(reads)].flatMap(({ index, 0: whole, 1: name = "" }): readonly Exposure[] => {
    const certainty = publicPrefixOf(name) === undefined ? judgeServerSecret(name) : undefined;
    if (!certainty || file.literalAt(index)) return [];
    return [{ ...placeAt(file, index, whole.length), by: "component", certainty, name, prefix: "", library: "" }];
  });
}

function placeAt({ text: source }: CodeFile, offset: number, length: number): Place {
  const before = source.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/u);
  const start = { line: before.length, column: (before.at(-1) ?? "").length };
  return { range: [offset, offset + length], loc: { start, end: { line: start.line, column: start.column + length } } };
}
