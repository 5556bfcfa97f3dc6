import type { Place } from "../code/place.ts";
import { assignmentsIn, commandLinesIn } from "./assignments.ts";
import type { PlainText } from "./plain-file.ts";

type Range = Place["range"];

/** A value that is neither a record nor a list. */
export interface DataText {
  readonly kind: "text";
  readonly range: Range;
  readonly text: string;
  /** `none`: a truth value, or what a tag makes something else of. `base64`: the text stands for another. */
  readonly meaning?: "none" | "base64";
  /** Where the lines of the text stand in the source, if they stand there as they are meant. */
  readonly lines?: Range | undefined;
}

export interface DataEntry {
  readonly key: string;
  readonly keyRange: Range | undefined;
  readonly value: object | null;
}

export interface DataRecord {
  readonly kind: "record";
  readonly entries: readonly DataEntry[];
}

export interface DataList {
  readonly kind: "list";
  readonly items: readonly (object | null)[];
}

/** What a node of JSON, YAML or TOML says; the same for all three. */
export type Datum = DataText | DataRecord | DataList;

/** What a part of the data has from what stands around it. */
interface Around {
  /** The nearest key above. */
  readonly key: string | undefined;
  /** What a text here is the value of. */
  readonly name: string | undefined;
  readonly isSample: boolean;
  /** It is given to what runs in a workflow beside services that are gone with it. */
  readonly isForDevelopment: boolean;
  /** It stands in the description of such a workflow. */
  readonly isWorkflow: boolean;
  /** The object or the list that a text here shares with others. */
  readonly group: object | undefined;
  /** It stands in an object that holds nothing but secrets, in base64 or as it is. */
  readonly secret: "base64" | "plain" | undefined;
  /** The text is run by a shell. */
  readonly isCommand: boolean;
}

interface Part {
  readonly node: object;
  readonly around: Around;
}

/** Keys that say nothing of what they hold: another entry, or the key above, names it. */
const silent = /^(?:(?:current|initial|default|parameter|option)[_-]?value|value|val|default|content|contents)$/iu;

/** Entries that name what stands in a silent one beside them. */
const naming = /^(?:name|key|variable|(?:parameter|option)[_-]?(?:key|name))$/iu;

/** Keys below which it is shown how something looks. */
const sample = /^(?:x-)?examples?$/iu;

/** Keys of what is run. */
const command = /^(?:run|script|command|cmd|args|entrypoint|exec|(?:before|after)[_-]script)$/iu;

/** Keys of texts for people. */
const prose = /(?:^|[._-])(?:help|description|summary|usage|docs?|documentation|notes?|comment|readme|changelog)$/iu;

/** Keys of what runs the tests, with the environment that they run in. https://docs.pytest.org/en/stable/reference/customize.html#pyproject-toml https://jestjs.io/docs/configuration */
const testing = /^(?:pytest|pytest[_-]env|tox|jest|vitest|mocha)$/iu;

/** What a schema says of a value that nobody is to see. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
const hidden: readonly (readonly [key: RegExp, value: RegExp])[] = [
  [/^(?:noecho|sensitive|secret|is_?secret)$/iu, /^true$/iu],
  [/^type$/iu, /^(?:secret|secure_?string|password)$/iu],
];

/**
 * The fixed texts of data, each with the name of what it is the value of: its key, or what stands around it where the key says
 * nothing. What is written over lines is read line by line, since it is often a file of its own, and so is a file without any
 * data: it could not be read. Without recursion: data can be nested deeper than a stack.
 */
export function textsOfData(
  roots: readonly object[], comments: readonly { readonly range: Range }[], read: (node: object) => Datum | undefined, source: string,
): readonly PlainText[] {
  const texts: PlainText[] = comments.map(({ range }) => ({ range, text: source.slice(...range), role: "comment" }));
  const stack: Part[] = [];
  for (const node of roots.toReversed()) {
    const root = read(node);
    stack.push({ node, around: { key: undefined, name: undefined, group: root, isSample: root?.kind === "record" && describesData(root, read), isForDevelopment: false, isWorkflow: root?.kind === "record" && describesWorkflow(root), secret: undefined, isCommand: false } });
  }
  for (let part = stack.pop(); part; part = stack.pop()) {
    const datum = read(part.node);
    if (!datum) continue;
    if (datum.kind === "text") texts.push(...textsAt(datum, part.around, source));
    else stack.push(...(datum.kind === "record" ? partsOfRecord(datum, part.around, read) : partsOfList(datum, part.around, read, texts)).toReversed());
    if (datum.kind !== "record") continue;
    // A key may itself be a secret, if it is as long as one.
    for (const { key, keyRange } of datum.entries) if (keyRange && key.length >= 16) texts.push({ range: keyRange, text: key });
  }
  return texts.length > 0 ? texts : textsOfLines(source, [0, source.length]);
}

/** A description of an interface or a schema has samples only. https://spec.openapis.org https://json-schema.org/draft/2020-12/schema */
function describesData({ entries }: DataRecord, read: (node: object) => Datum | undefined): boolean {
  return entries.some(({ key, value }) => /^(?:openapi|swagger|asyncapi)$/u.test(key) || (key === "$schema" && /\/\/json-schema\.org\//u.test(textOf(value, read) ?? "")));
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
function describesWorkflow({ entries }: DataRecord): boolean {
  return entries.some(({ key }) => key === "on") && entries.some(({ key }) => key === "jobs");
}

/** The machine itself, as the host of an address or alone. */
const loopback = /(?:^|[@/=])(?:localhost|127\.0\.0\.1)(?::\d|\/|$)/u;

/** Whether variables are for what runs beside services on the same machine: one of them says so. */
function reachesMachine(node: object | null, read: (node: object) => Datum | undefined): boolean {
  const datum = node ? read(node) : undefined;
  return datum?.kind === "record" && datum.entries.some(({ value }) => loopback.test((textOf(value, read) ?? "").slice(0, 1000)));
}

function textOf(node: object | null, read: (node: object) => Datum | undefined): string | undefined {
  const datum = node ? read(node) : undefined;
  return datum?.kind === "text" ? datum.text : undefined;
}

function partsOfRecord(record: DataRecord, around: Around, read: (node: object) => Datum | undefined): readonly Part[] {
  const { entries } = record;
  const text = (wanted: RegExp): string | undefined => {
    const entry = entries.find(({ key }) => wanted.test(key));
    return entry && textOf(entry.value, read);
  };
  const hasSilent = entries.some(({ key }) => silent.test(key));
  const named = hasSilent ? text(naming) ?? around.key : undefined;
  const isHidden = hasSilent && hidden.some(([key, value]) => entries.some((entry) => key.test(entry.key) && value.test(textOf(entry.value, read) ?? "")));
  // A service of a job in a workflow is gone with the job. https://docs.github.com/en/actions/tutorials/use-containerized-services
  const isRun = entries.some(({ key }) => key === "runs-on");
  const hasServices = isRun && entries.some(({ key }) => key === "services");
  // https://kubernetes.io/docs/concepts/configuration/secret/
  const isSecret = text(/^kind$/u) === "Secret" && text(/^apiVersion$/u) !== undefined;
  return entries.flatMap(({ key, value }): readonly Part[] => {
    // What is sealed only a cluster can open. https://github.com/bitnami-labs/sealed-secrets
    if (!value || key === "encryptedData") return [];
    const isSilent = silent.test(key);
    return [{
      node: value,
      around: {
        key: isSilent ? named : key,
        name: isSilent ? named && (isHidden ? `${named} (secret)` : named) : key === "key" ? keyOf(hasSilent, around.key) : key,
        isSample: around.isSample || sample.test(key) || (isRun && key === "services"),
        isForDevelopment: around.isForDevelopment || testing.test(key) || (hasServices && (key === "services" || key === "env")) || (around.isWorkflow && key === "env" && reachesMachine(value, read)),
        isWorkflow: around.isWorkflow,
        group: isSilent ? around.group : record,
        secret: isSecret ? (key === "data" ? "base64" : key === "stringData" ? "plain" : undefined) : around.secret,
        isCommand: command.test(key),
      },
    }];
  });
}

/** What `key` names: the entry beside it, or the key to what it stands below. One that only refers to a key is none. */
function keyOf(hasSilent: boolean, above: string | undefined): string | undefined {
  return hasSilent || (above !== undefined && /(?:ref|reference|selector|name|from)$/iu.test(above)) ? undefined : above === undefined ? "key" : `${above}.key`;
}

function partsOfList(list: DataList, around: Around, read: (node: object) => Datum | undefined, texts: PlainText[]): readonly Part[] {
  const parts: Part[] = [];
  const shared = { isSample: around.isSample, isForDevelopment: around.isForDevelopment, group: list };
  let flag: string | undefined;
  for (const item of list.items) {
    const datum = item ? read(item) : undefined;
    if (item && datum?.kind === "text" && datum.meaning === undefined && !datum.lines) {
      const own = flag;
      // `--password` and then what it is, as two items.
      flag = /^--?([A-Za-z][\w-]*)$/u.exec(datum.text)?.[1];
      const [, dashes = "", name = "", value = ""] = /^(-{0,2})([A-Za-z_][\w.-]*)=([^]+)$/u.exec(datum.text) ?? [];
      if (name !== "") texts.push({ range: datum.range, text: value, name, ...shared });
      else if (own !== undefined && dashes === "" && flag === undefined) texts.push({ range: datum.range, text: datum.text, name: own, ...shared });
      else texts.push({ range: datum.range, text: datum.text, name: around.name, role: "item", ...shared });
    } else if (item) parts.push({ node: item, around: { ...around, group: list } });
  }
  return parts;
}

function textsAt({ range, text, meaning, lines }: DataText, { name, isSample, isForDevelopment, group, secret, isCommand }: Around, source: string): readonly PlainText[] {
  const shared = { isSample, isForDevelopment, group };
  if (meaning === "none") return text.length < 8 ? [] : [{ range, text, ...shared }];
  if (meaning === "base64" || secret === "base64") {
    const decoded = decode(text);
    if (decoded === undefined) return [{ range, text, ...shared }];
    const whole = namesOf(name, secret).map((each): PlainText => ({ range, text: decoded, name: each }));
    return [...whole, ...within(decoded, range)].map((each) => ({ ...each, ...shared, isEncoded: true }));
  }
  const isProse = isSample || prose.test(name ?? "");
  if (lines) return textsOfLines(source, lines, isCommand).map((each) => ({ ...each, ...shared, isSample: isProse }));
  const whole = namesOf(name, secret).map((each): PlainText => ({ range, text, name: each, ...shared }));
  if (/[\r\n]/u.test(text)) return [...whole, ...within(text, range).map((each) => ({ ...each, ...shared, isSample: isProse || text.includes("```") }))]; // what a text for people shows
  return isCommand ? [...whole, ...assignmentsIn(text, true).map((each) => ({ range, text: each.value, name: each.name, ...shared }))] : whole;
}

/** Of what is kept among secrets, the key alone may not tell. */
function namesOf(name: string | undefined, secret: Around["secret"]): readonly (string | undefined)[] {
  return secret === undefined || name === undefined ? [name] : [name, `${name} secret`];
}

/** The assignments of a text that is written on one line of the source: their place is that of the text. */
function within(text: string, range: Range): readonly PlainText[] {
  return assignmentsIn(text, false).map(({ name, value }) => ({ range, text: value, name }));
}

/** More than anything that is looked for, and less than is looked through at once. */
const longestPiece = 8000;

/**
 * Lines of the source as texts that do not overlap: the values of assignments, and what stands between. It needs no more than
 * lines, and so it also serves a file that could not be read, such as a template of one.
 * @param isScript a shell runs the lines: what their options are given shares the place of the line
 */
export function textsOfLines(source: string, lines: Range, isScript = false): readonly PlainText[] {
  const [start, end] = lines;
  const found: PlainText[] = [];
  let last = start;
  const upTo = (offset: number): void => {
    while (last < offset) {
      const cut = offset - last > longestPiece ? source.lastIndexOf("\n", last + longestPiece) : offset;
      const next = cut > last ? cut : Math.min(offset, last + longestPiece);
      const text = source.slice(last, next);
      const from = last + text.length - text.trimStart().length;
      if (text.trim() !== "") found.push({ range: [from, from + text.trim().length], text: text.trim() });
      last = next;
    }
  };
  const text = source.slice(start, end);
  const named = assignmentsIn(text, false).map(({ name, value, at }) => ({ at, text: value, texts: [{ text: value, name }] as Pick<PlainText, "text" | "name">[] }));
  const run = isScript ? commandLinesIn(text).map(({ text: line, at, assignments }) => ({ at, text: line, texts: [{ text: line }, ...assignments.map(({ name, value }) => ({ text: value, name }))] })) : [];
  for (const { at, text: written, texts } of [...named, ...run].sort((a, b) => a.at - b.at)) {
    const from = start + at;
    upTo(from);
    last = from + written.length;
    const range: Range = [from, last];
    found.push(...texts.map((each) => ({ range, ...each })));
  }
  upTo(end);
  return found;
}

/** Base64 that stands for text; undefined for anything else. */
function decode(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/gu, "")), (character) => character.charCodeAt(0));
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- what is no text has such characters
    return /[\0-\x08\x0e-\x1f]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
