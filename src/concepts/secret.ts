import type { Grade, RecognisedCall } from "../code/call.ts";
import type { CallExpression, Constant, Expression } from "../code/expression.ts";
import type { CodeFile, Edit } from "../code/file.ts";
import type { Literal } from "../code/literal.ts";
import type { Place } from "../code/place.ts";
import { isOfEmulator } from "../secrets/emulators.ts";
import { isDocumentation, isOfCompose, isOfPipeline, isOfTests, isSeed, isTranslation } from "../secrets/files.ts";
import { findIn, hitsIn } from "../secrets/scan.ts";
import type { Detector, Finding } from "../secrets/finding.ts";
import { isSigningName, kindOfName, namesInText } from "../secrets/names.ts";
import { firstUserOf, isDefaultPassword, isOfDatabase } from "../secrets/default-credentials.ts";
import { hasGap, isPlaceholder } from "../secrets/placeholders.ts";
import { publicPrefixOf } from "../secrets/public-names.ts";
import { isElsewhere } from "../secrets/urls.ts";
import { isOfStandard, isServiceKey, judgeCompared, judgeFallback, judgeKeyNamed, judgeNamed } from "../secrets/values.ts";
import { accountBeside, accountOf, judgeAccount } from "./account.ts";
import { defineConcept, type View } from "./concept.ts";
import { isForDevelopers, isForOthers, valuesOfTemplate } from "./environment-file.ts";
import type { Confidence } from "./facts.ts";
import { flag, oneOf, optional, slot, text } from "./form.ts";
import { type Circumstances, flawOf, type Judgement } from "./secret-flaw.ts";
import { meaningOf } from "./secret-meaning.ts";

/** A fixed text, or what is made of too few random bytes, that is a secret: by its form, by what it is handed to, by its name, or by what it is compared with. */
export interface Secret extends Place, Judgement {
  readonly grade: Grade;
  /** What tells: a form of text (see `src/secrets`), or what is done with it. */
  readonly evidence: Finding["kind"] | "use" | "name" | "comparison";
  /** How sure the text, the name and the use make together. */
  readonly certainty: Confidence;
  /** `GitHub`, `private key`; what a call takes it for: `signing key`; the name that it is bound to or compared with. */
  readonly what: string;
  /** The call that is handed it, as its knowledge names it; empty for other evidence. */
  readonly library: string;
  /** The first characters, as far as a message may print them. */
  readonly start: string;
  /** In characters; in bytes for a key of random ones. */
  readonly length: number;
  /** Where the text stands: the fact's own place may be a use of it. */
  readonly literal: Place;
  readonly isEmpty: boolean;
  /** It stands in a comment, where no program reads it. */
  readonly isComment: boolean;
  /** The look-up in the environment or the settings that it stands in for. */
  readonly fallbackOf: string | undefined;
  /** Browsers are sent it, with the file or under a name that a build writes out. */
  readonly isSent: boolean;
  /** In words, where such a file takes a value from that does not stand in it; absent for programs, which read the environment. */
  readonly valuesFrom: string | undefined;
  /** The variable of the environment that suggestions name. */
  readonly variable: string | undefined;
  readonly rewrites: {
    readEnvironment(): readonly Edit[] | undefined;
    dropFallback(): readonly Edit[] | undefined;
    /** Makes a key of 32 random bytes. */
    lengthen(): readonly Edit[] | undefined;
  };
}

/** In words, where a value should come from instead: "read a new one from ...". */
export function insteadOf({ valuesFrom, variable }: Pick<Secret, "valuesFrom" | "variable">): string {
  return valuesFrom ?? (variable === undefined ? "the environment or a secret store" : `the environment (${variable}) or a secret store`);
}

/** Where the text stands, for a message about a use of it in another line; empty in the same one. */
export function lineOfText({ loc, literal }: Pick<Secret, "loc" | "literal">): string {
  const { line } = literal.loc.start;
  return line === loc.start.line ? "" : ` (line ${line})`;
}

export const secret = defineConcept({
  form: {
    value: slot,
    /** What the call takes the text for. */
    as: oneOf("signing key", "encryption key", "password", "access key", "API key"),
    /** The usual variable of the environment for it. */
    variable: optional(text),
    /** The call makes the account that has the password, or asks for the password itself: it logs in nowhere. */
    makes: optional(flag),
  },
  recognise(model, call, view): readonly Secret[] {
    const given = call.allAt(model.value);
    const each = given.flatMap((expression) => [expression, ...itemsOf(expression)]);
    return each.flatMap((expression) => [...usesOf(expression, model, call, view), ...fewBytesAt(expression, model, call, view)]);
  },
  literals: {
    evidence: namesInText,
    isWanted: (name) => kindOfName(name) !== undefined,
    read(view) {
      const found = [...byForm(view), ...byName(view)];
      return found.length === 0 || isForOthers(view) ? found : [];
    },
  },
  derive: ({ secret: found }) => merged(found),
});

function itemsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "list" ? expression.items.map(({ value }) => value) : [];
}

type Model = { readonly as: string; readonly variable: string | undefined; readonly makes: boolean | undefined };

/** Each fixed text that is handed to a call which takes a secret there. */
function usesOf(expression: Expression, { as, variable, makes = false }: Model, call: RecognisedCall, view: View): readonly Secret[] {
  return view.textsThatReach(expression).flatMap((reaching): readonly Secret[] => {
    const written: Constant = reaching.value;
    if (typeof written !== "string") return [];
    const literal = view.file.literalAt(reaching.range[0]);
    const meaning = literal && meaningOf(literal, view);
    const fallbackOf = meaning?.fallbackOf;
    if (meaning?.name !== undefined && /public/iu.test(meaning.name)) return [];
    const isKey = as === "signing key" || as === "encryption key";
    const isService = as === "API key" || as === "access key";
    if (written === "" && (fallbackOf === undefined || !isKey)) return [];
    if (hasGap(written) || isOfStandard(written) || isOfEmulator(written) || /^-----BEGIN (?:[A-Z]+ )*(?:PUBLIC KEY|CERTIFICATE)|^https?:\/\//u.test(written)) return [];
    const delivered = as === "password" && fallbackOf === undefined ? judgeAccount(written, accountOf(call, expression, view), makes) : undefined;
    // A key that a program signs with is known to everyone, whatever it says; elsewhere a placeholder is only a gap.
    if (!isKey && !delivered && fallbackOf === undefined && isPlaceholder(written)) return [];
    const place = fallbackOf === undefined ? expression : reaching;
    const isDevelopment = view.value(reaching).isForDevelopment || view.value(expression).isForDevelopment || meaning?.isForDevelopment;
    return [fact(view.file, place, literal ?? textAt(reaching, written), {
      grade: call.grade, evidence: "use", certainty: isDevelopment || (isService && !isServiceKey(written)) || (as === "password" && fallbackOf === undefined && !delivered && isDefaultPassword(written, written)) ? "possible" : isKey ? "certain" : delivered ?? "likely", what: as, library: view.library, fallbackOf,
      lookUp: meaning?.lookUp, variable: variable ?? variableOf(meaning?.name), isComment: false, text: written, isDefault: delivered !== undefined, ...(isKey ? { key: as } : {}),
    })];
  });
}

/** As many random bytes nobody finds by trying; RFC 2104 asks for as many as the hash has, 16 of the shortest one. */
const leastBytes = 16;

/** Names of what makes hashes differ: a hash function with a key is given it, too, and it need not be a secret. */
const noKey = /salt|nonce|\bseed\b|\biv\b/iu;

/** Each call that makes a key to sign with of too few random bytes. How long a key to encrypt with is, its algorithm says. */
function fewBytesAt(expression: Expression, { as, variable }: Model, call: RecognisedCall, view: View): readonly Secret[] {
  if (as !== "signing key" || noKey.test(view.value(expression).text)) return [];
  return view.randomBytesOf(expression).filter(({ count }) => count > 0 && count < leastBytes).map((made) => (
    fact(view.file, expression, textAt(made, ""), {
      grade: call.grade, evidence: "use", certainty: view.value(expression).isForDevelopment ? "possible" : "likely", what: as, library: view.library, fallbackOf: undefined,
      lookUp: undefined, variable, isComment: false, text: "", key: as, randomBytes: made.count, size: made.written,
    })));
}

function textAt({ range, loc }: Place, written: string): Literal {
  return { range, loc, text: written, role: "other", name: undefined, other: undefined };
}

/** Texts whose form alone shows what they are, wherever they stand. */
function byForm(view: View): readonly Secret[] {
  const { file } = view;
  const seen = new Set<string>();
  const read = new Map<number, Set<Detector>>();
  const look = (literal: Literal | undefined, detector: Detector): readonly Secret[] => {
    if (!literal || (literal.role === "comment" && !detector.isUnmistakable)) return [];
    const by = read.get(literal.range[0]) ?? new Set();
    if (by.has(detector)) return []; // a long text with many anchors says the same each time
    read.set(literal.range[0], by.add(detector));
    const finding = findIn(literal.text, detector);
    if (!finding || isOfEmulator(finding.secret)) return [];
    const place = literal.loc.start.line === literal.loc.end.line || finding.kind === "privateKey" ? literal : placeIn(file, literal, finding.secret);
    const key = `${place.range[0]} ${place.loc.start.line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { name, fallbackOf, lookUp, isForDevelopment } = meaningOf(literal, view);
    const isReached = !isUnreachable(file, isForDevelopment);
    if (finding.isDefault && !isReached) return [];
    // The server that such settings log in to is one of the developers' own making, unless they name one elsewhere.
    const isTheirOwn = file.valuesFrom !== undefined && !isReached && (finding.kind === "url" || finding.kind === "command") && !isElsewhere(literal.text);
    return [fact(file, place, literal, {
      grade: "resolved", evidence: finding.kind, what: finding.what, library: "", fallbackOf, lookUp, isDefault: finding.isDefault,
      // What only stands in mostly says how the program is run by those who develop it.
      certainty: isTheirOwn || finding.isDefault && (fallbackOf !== undefined || isForDevelopment || isForDevelopers(file) || isOfCompose(file.filename) || isSeed(file.filename)) ? "possible" : finding.certainty,
      variable: variableFor(finding, name), isComment: literal.role === "comment", text: finding.secret,
      // A text that only holds the secret, or is given to no value, cannot be replaced as a whole.
      isWhole: (literal.text.trim() === finding.secret || finding.kind === "url" || finding.kind === "header" || finding.kind === "privateKey") && !hasGap(literal.text),
    })];
  };
  const encoded = [...file.literals()].filter(({ isEncoded = false }) => isEncoded);
  return [
    ...hitsIn(file.text).flatMap(({ offset, detector }) => look(file.literalAt(offset), detector)),
    ...encoded.flatMap((literal) => hitsIn(literal.text).flatMap(({ detector }) => look(literal, detector))),
  ];
}

/** More than any code that people wrote has; a list of passwords is reported by its first ones. */
const mostNamed = 1000;

/** Texts that are bound to a name of a secret, or compared with what has one. */
function byName(view: View): readonly Secret[] {
  const found: Secret[] = [];
  for (const literal of view.file.literals()) {
    if (found.length >= mostNamed) break;
    found.push(...named(literal, view));
  }
  return found;
}

function named(literal: Literal, view: View): readonly Secret[] {
  const { filename } = view.file;
  if (isGenerated(view.file.text, literal)) return [];
  const { text: written } = literal;
  const { role, fallbackOf, lookUp, lookedUp, isForDevelopment, name = lookedUp } = meaningOf(literal, view);
  if (name === undefined || isOfEmulator(written)) return [];
  const variable = lookedUp ?? name;
  const rest = { grade: "shaped" as const, library: "", fallbackOf, lookUp, variable: variableOf(name), isComment: false, text: written, what: name };
  if (fallbackOf !== undefined) {
    const judged = judgeFallback(variable, written) ?? judgeFallback(name, written);
    // Browsers are sent the value in any case: what does not even look like a key only fills a gap.
    if (judged === "possible" && publicPrefixOf(variable) !== undefined && !isServiceKey(written)) return [];
    if (!judged) return [];
    const certainty = isForDevelopment || view.value(constantAt(literal)).isForDevelopment ? "possible" as const : judged;
    return [fact(view.file, literal, literal, { ...rest, evidence: "name", certainty })];
  }
  if (role === "compared") {
    const certainty = judgeCompared(name, written);
    return certainty ? [fact(view.file, literal, literal, { ...rest, evidence: "comparison", certainty })] : [];
  }
  if (role !== "assigned" && role !== "default" && role !== "fallback" && role !== "argument") return [];
  if (isTranslation(filename)) return [];
  const delivered = judgeDelivered(name, literal, view.file);
  if (delivered && isUnreachable(view.file, isForDevelopment)) return [];
  const guessed = judgeKeyNamed(name, written);
  // In a template a placeholder is what is to stand there; a word that works as it is is none.
  const isToBeFilled = isForDevelopers(view.file) && isPlaceholder(written) && !/^(?:secret|password|passwd|pass|token|key|default)$/iu.test(written);
  if (isToBeFilled && (delivered ?? guessed)) return [];
  const judged = delivered ?? (guessed === "likely" ? guessed : judgeNamed(name, written) ?? guessed);
  const isUsual = delivered !== undefined || guessed !== undefined;
  const certainty = judged && (isForDevelopment || (isUsual && (isForDevelopers(view.file) || isOfPipeline(filename) || isOfCompose(filename) || isOnlyForBuild(view.file, written))) || isSeed(filename) || isDocumentation(filename)) ? "possible" : judged;
  const key = !isSigningName(name) ? undefined : /encrypt/iu.test(name) ? "encryption key" as const : "signing key" as const;
  return certainty ? [fact(view.file, literal, literal, { ...rest, evidence: "name", certainty, key, isDefault: delivered !== undefined })] : [];
}

/**
 * Whether a password opens what such accounts are delivered with: the account that stands beside it, or the first one of a server,
 * which the variables of its image make.
 */
function judgeDelivered(name: string, literal: Literal, { valuesFrom, filename, language }: CodeFile): Confidence | undefined {
  // A program only hands such a variable on.
  const first = valuesFrom === undefined ? undefined : firstUserOf(name);
  const { user, host } = accountBeside(name, first === undefined ? [] : literal.beside?.() ?? []);
  const judged = first === undefined
    ? (kindOfName(name) === "password" ? judgeNeighbours(name, literal) : undefined)
    : judgeAccount(literal.text, { user: user ?? { name: "", text: first }, host }, true);
  return judged && (isOfCompose(filename) || (first !== undefined && language === "dotenv")) ? "possible" : judged;
}

/** `RUN SECRET_KEY=dummy build`: what settings call so is there for a step that reads it and signs nothing. */
function isOnlyForBuild({ valuesFrom }: CodeFile, written: string): boolean {
  return valuesFrom !== undefined && /^(?:dummy|fake|unused|placeholder|build)(?:[^a-z]|$)/iu.test(written);
}

/** Whether nobody else reaches what settings start: it runs where the program is developed or tested. */
function isUnreachable({ valuesFrom, filename }: CodeFile, isForDevelopment: boolean): boolean {
  return valuesFrom === undefined ? isOfTests(filename) : isForDevelopment || isOfPipeline(filename);
}

/** Whether a password opens the account that stands beside it, and is what such accounts are delivered with. */
function judgeNeighbours(name: string, { text: written, beside }: Literal): Confidence | undefined {
  const account = accountBeside(name, beside?.() ?? []);
  const { user, host } = account;
  if (!user) return undefined;
  // What is no database's account is one of the program's own, unless a host says otherwise.
  return judgeAccount(written, account, !host && user.text !== undefined && user.text !== "" && !isOfDatabase(user.text));
}

/** Characters of a line beside the literal itself. */
const longestLine = 500;

/** Whether a literal stands in a line that no person wrote: there names are those of a bundle, and lists of words have every word. */
function isGenerated(source: string, { range: [from, to] }: Literal): boolean {
  const before = source.slice(Math.max(0, from - longestLine), from);
  const after = source.slice(to, to + longestLine);
  const [start, end] = [before.lastIndexOf("\n"), after.indexOf("\n")];
  return before.length - start - 1 + (end < 0 ? after.length : end) > longestLine;
}

function constantAt({ range, loc, text: value }: Literal): Expression {
  return { kind: "constant", value, range, loc };
}

/** `dbPassword` as `DB_PASSWORD`; the words of a name that is none of code are joined alike. */
function variableOf(name: string | undefined): string | undefined {
  const variable = name?.normalize("NFD").replace(/\p{M}/gu, "").replace(/([a-z\d])([A-Z])/gu, "$1_$2").replace(/\W+/gu, "_").replace(/^[_\d]+|_+$/gu, "").toUpperCase();
  return variable === "" ? undefined : variable;
}

/** The name of what is given the text, where that is a name for it; else one that is common for such a text. */
function variableFor({ kind, what }: Finding, name: string | undefined): string | undefined {
  const own = variableOf(name);
  const isTelling = name !== undefined && (kindOfName(name) !== undefined || /(?:key|token|secret|ur[il]|dsn|connection|webhook|pem)$/iu.test(name));
  if (isTelling) return own;
  if (kind === "provider") return variableOf(`${what.replace(/ \(.*/u, "").toLowerCase()} token`);
  return kind === "url" ? "DATABASE_URL" : kind === "privateKey" ? "PRIVATE_KEY" : kind === "token" ? "ACCESS_TOKEN" : "AUTHORIZATION";
}

type Judged = Omit<Secret, keyof Place | keyof Judgement | "literal" | "start" | "length" | "isEmpty" | "isSent" | "valuesFrom" | "rewrites"> & Circumstances &
  { readonly isWhole?: boolean; readonly lookUp: CallExpression | undefined; readonly size?: Place | undefined };

/** What a build sends to browsers can read nothing that visitors do not see. */
const onTheServer = "the environment of a server, which does for browsers what needs it: they are sent whatever stands or is read here";

/** What only looks like a secret where it is shown as an example; what a checksum or a private key's form proves stays one. */
function isShown({ isSample = false, role, text: written }: Literal, { evidence, certainty }: Pick<Secret, "evidence" | "certainty">): boolean {
  const isShownInComment = role === "comment" && /@example\b|\be\.g\.|\bfor example\b|\bexample:/iu.test(written);
  return (isSample || isShownInComment) && certainty !== "certain" && evidence !== "privateKey";
}

function fact(file: CodeFile, { range, loc }: Place, literal: Literal, { text: written, isWhole = true, lookUp, size, randomBytes, ...judged }: Judged): Secret {
  const isSent = file.isSentToBrowsers === true || (file.language === "javascript" && publicPrefixOf(judged.variable ?? "") !== undefined);
  return {
    ...judged, ...flawOf({ ...judged, text: written, randomBytes }), range, loc, literal, isEmpty: written === "" && randomBytes === undefined, length: randomBytes ?? written.length, isSent,
    valuesFrom: isSent ? onTheServer : valuesOfTemplate(file) ?? file.valuesFrom,
    certainty: isShown(literal, judged) ? "possible" : judged.certainty,
    start: written.slice(0, Math.min(4, written.length >> 2)),
    rewrites: {
      readEnvironment: () => (judged.variable === undefined || !isWhole || judged.isComment || isSent || randomBytes !== undefined ? undefined : file.print.readEnvironment(literal, judged.variable)),
      lengthen: () => size && [{ range: size.range, text: "32" }],
      dropFallback: () => file.print.dropFallback(literal, lookUp),
    },
  };
}

/** A stretch of a text that spans lines, where it is written as it is meant; else the whole text. */
function placeIn(file: CodeFile, literal: Literal, wanted: string): Place {
  const start = file.text.indexOf(wanted, literal.range[0]);
  if (start < 0 || start + wanted.length > literal.range[1] || wanted.includes("\n")) return literal;
  const before = file.text.slice(literal.range[0], start);
  const line = literal.loc.start.line + before.split("\n").length - 1;
  const column = before.includes("\n") ? before.length - before.lastIndexOf("\n") - 1 : literal.loc.start.column + before.length;
  return { range: [start, start + wanted.length], loc: { start: { line, column }, end: { line, column: column + wanted.length } } };
}

/**
 * One text, one flaw: its form says most, then a telling name, then what it is handed to. Of several calls that take the same
 * text the first speaks, unless the text itself stands in one.
 */
function merged(found: readonly Secret[]): readonly Secret[] {
  const best = new Map<number, Secret>();
  const forms: Secret[] = [];
  for (const each of found) {
    if (isForm(each)) forms.push(each);
    else {
      const other = best.get(each.literal.range[0]);
      if (!other || rankOf(each) < rankOf(other)) best.set(each.literal.range[0], each);
    }
  }
  for (const { certainty, literal } of forms) {
    // What the form leaves open, a name or a use may decide.
    if (certainty !== "possible" || best.get(literal.range[0])?.certainty === "possible") best.delete(literal.range[0]);
  }
  return [...forms.filter(({ certainty, literal }) => certainty !== "possible" || !best.has(literal.range[0])), ...best.values()];
}

function isForm({ evidence }: Secret): boolean {
  return evidence !== "use" && evidence !== "name" && evidence !== "comparison";
}

function rankOf({ evidence, certainty, fallbackOf, range, literal }: Secret): number {
  if (certainty === "possible") return evidence === "use" ? 4 : 5;
  if (evidence === "use") return fallbackOf !== undefined || range[0] === literal.range[0] ? 0 : 2;
  return evidence === "name" ? 1 : 3;
}
