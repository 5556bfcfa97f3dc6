import type { Slot } from "../code/call.ts";
import type { Language, ProgramLanguage } from "../code/file.ts";
import type { Holding, HoldingKind, Source } from "../code/value.ts";
import type { FlowKnowledge, Handler, Signature } from "../flow/knowledge.ts";
import type { Concept } from "./concept.ts";
import { check } from "./check.ts";
import { cors } from "./cors.ts";
import { denial } from "./denial.ts";
import { environmentFile } from "./environment-file.ts";
import { evaluation } from "./evaluation.ts";
import { exposure } from "./exposure.ts";
import type { FactKind } from "./facts.ts";
import { readArray, readForm, readObject, readSlot, type SlotText, type Written } from "./form.ts";
import { header } from "./header.ts";
import { loading } from "./loading.ts";
import { log } from "./log.ts";
import { lookUp } from "./look-up.ts";
import { middleware } from "./middleware.ts";
import { query } from "./query.ts";
import { rateLimit } from "./rate-limit.ts";
import { reflection } from "./reflection.ts";
import { route } from "./route.ts";
import { secret } from "./secret.ts";
import { syntaxProblem } from "./syntax-problem.ts";

/** All concepts, by the kind of their facts; those that follow from others come after them. */
export const concepts = { header, cors, query, evaluation, loading, reflection, check, middleware, route, lookUp, denial, rateLimit, log, secret, exposure, environmentFile, syntaxProblem } as const;

/**
 * Only where this stands at a slot is a model meant: `{ "0": "starlette.middleware.cors.CORSMiddleware" }`, or a fixed text;
 * `true` for anything, `false` for nothing.
 */
type When = { readonly when?: { readonly [S in SlotText]?: string | boolean } };

type Model<K extends FactKind> = Written<(typeof concepts)[K]["form"]> & When;

/** How a framework calls the function below a decorator; see `Handler` in flow. */
interface HandlerModel {
  readonly converts: boolean;
  readonly injected: readonly string[];
  readonly typedPath?: { readonly slot: SlotText; readonly types: readonly string[] };
}

/** For each kind of fact, the calls that it is made from; with `*.` in front, a method by its name alone, whatever it belongs to. */
type ConceptModels = { readonly [K in keyof typeof concepts]?: Readonly<Record<string, Model<K> | readonly Model<K>[]>> };

/** What the calls of one library mean. Pure data: it survives `JSON.parse(JSON.stringify(...))`. */
export interface Models extends ConceptModels {
  /**
   * One path for all that is the same: `{ "asyncpg.create_pool().acquire()": "asyncpg.connect()" }`. With `.*` at the end, whatever
   * member of a thing is meant that nothing else is known of: `{ "pymongo.MongoClient().*": "pymongo.database.Database()" }`.
   */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What calling a path gives: the value at a slot, or with `()` what calling that value gives. */
  readonly gives?: Readonly<Record<string, SlotText | `${SlotText}()`>>;
  /** The types of the parameters of functions that a call is given: `{ "express().get": { "1...(0)": "express.Request()" } }`. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<`${number}.(${number})` | `${number}...(${number})`, string>>>>;
  /** Functions that a framework calls, told by how they look; see `Signature`. Alternatives are separated by `|`. */
  readonly signatures?: readonly { readonly parameters: readonly string[]; readonly names?: string; readonly isMethod?: boolean; readonly file?: string; readonly types: readonly (string | null)[] }[];
  /** Decorators that make the parameters of a function text from outside, but for what is injected. */
  readonly handlers?: Readonly<Record<string, HandlerModel>>;
  /** A library's own names for values: `{ "some-library.EVERYONE": "*" }`. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Paths that give text from outside; with `*` in front, methods of whatever is imported, with `?` of whatever is not known. */
  readonly sources?: Readonly<Record<string, Source["kind"]>>;
  /** What a path holds that others must not see, whole or in some members: `{ "process.env": "environment" }`. */
  readonly holds?: Readonly<Record<string, HoldingKind>>;
  /**
   * Where a call takes what leaves things out of its result, so that what was handed in may not be seen in it: the replacer of
   * `{ "JSON.stringify": "1" }`; the argument itself where it never is.
   */
  readonly filters?: Readonly<Record<string, SlotText>>;
  /** How random what a call of a path gives is: the slot with a number of bytes, or with what the result is another form of. */
  readonly randomness?: Readonly<Record<string, SlotText>>;
  /** Calls whose result cannot carry text from outside: numbers, hashes, escaped text. */
  readonly conversions?: readonly string[];
  /** Calls that give a record whose keys the program has fixed, whatever its values are. */
  readonly fixedKeys?: readonly string[];
  /** Bases and decorators of classes whose instances show their fields where they are written out: `dataclasses.dataclass`. */
  readonly showing?: readonly string[];
  /** Methods of an object of schemas that give what it describes: a member of the result is what its own schema converts to. */
  readonly schemas?: readonly string[];
  /** Functions that make the function which is to run: handed over uncalled, they are a mistake. */
  readonly makers?: readonly string[];
  /** Calls that make what reads a token or a password out of a request, and checks nothing about it. */
  readonly readers?: readonly string[];
  /** Calls that pass on the text of their arguments. */
  readonly steps?: readonly string[];
  /** Where a look-up takes what it gives instead of what it does not find: `{ "os.getenv": "1|default:" }`. */
  readonly fallbacks?: Readonly<Record<string, SlotText>>;
  /** Tests that prove the value at a slot harmless where they hold. */
  readonly guards?: Readonly<Record<string, SlotText>>;
}

export interface Library extends Models {
  /** As messages name it. */
  readonly name: string;
  readonly language: ProgramLanguage;
}

/** What the calls of a library mean, for the plugin's own knowledge and for `settings.rampart.libraries`. */
export function library(name: string, language: ProgramLanguage, models: Models): Library {
  return { name, language, ...models };
}

/** One model of one call, ready to be used. */
export interface Entry {
  readonly kind: FactKind;
  readonly model: unknown;
  readonly library: string;
  readonly when: readonly { readonly slot: Slot; readonly wanted: string | boolean }[];
}

/** A model as it is written, read when it is asked for: of most libraries no file uses any. */
class WrittenEntry implements Entry {
  readonly kind: FactKind;
  readonly library: string;
  readonly #written: Readonly<Record<string, unknown>>;
  readonly #place: string;
  #model: unknown;
  #when: Entry["when"] | undefined;

  constructor(kind: FactKind, library: string, written: unknown, place: string) {
    this.kind = kind;
    this.library = library;
    this.#written = readObject(written, place);
    this.#place = place;
  }

  /** @throws an error that begins with the place of the bad field */
  get model(): unknown {
    if (this.#model === undefined) {
      const { when: _, ...model } = this.#written;
      this.#model = readForm((concepts[this.kind] as unknown as Concept).form, model, this.#place);
    }
    return this.#model;
  }

  /** @throws an error that begins with the place of the bad field */
  get when(): Entry["when"] {
    return (this.#when ??= this.#readWhen());
  }

  #readWhen(): Entry["when"] {
    const { when } = this.#written;
    if (when === undefined) return always;
    const at = `${this.#place}.when`;
    return Object.entries(readObject(when, at)).map(([slot, wanted]) => (
      { slot: readSlot(slot, at), wanted: typeof wanted === "boolean" ? wanted : readText(wanted, `${at}.${slot}`) }));
  }
}

const always: Entry["when"] = [];

/** A library as it is written, with the place that errors name. */
interface WrittenLibrary {
  readonly library: unknown;
  readonly where: string;
  /** Its models are read when they are asked for: a test has read them all. */
  readonly isTrusted?: boolean;
}

/** The models of a callee's path, and what flow asks. */
export interface KnowledgeIndex extends FlowKnowledge {
  entries(path: string): readonly Entry[];
  /** The last names of all callees with a model, and of those that are recognised by shape. */
  readonly lastNames: ReadonlySet<string>;
  /** The kinds of concepts that know calls of this last name by their shape. */
  shapes(lastName: string): readonly FactKind[];
}

const holdingKinds: readonly HoldingKind[] = [
  "headers", "cookies", "body", "query", "environment", "settings", "field", "password hash", "random", "identifier", "token", "secret", "password", "key",
];
const lists = ["conversions", "steps", "fixedKeys", "showing", "schemas", "makers", "readers"] as const;
const known = new Set<string>(["name", "language", "aliases", "gives", "parameters", "signatures", "handlers", "sources", "constants", "guards", "fallbacks", "holds", "filters", "randomness", ...lists, ...Object.keys(concepts)]);

/**
 * Indexes libraries of one language.
 * @param read gives the libraries, and where each was written, for errors
 * @throws an error that begins with the place of the bad field
 */
export function indexLibraries(libraries: readonly WrittenLibrary[], language: Language): KnowledgeIndex {
  const aliases = new Map<string, string>();
  const gives = new Map<string, { slot: Slot; isCalled: boolean }>();
  const parameters = new Map<string, { slot: Slot; type: string }[]>();
  const signatures: Signature[] = [];
  const handlers = new Map<string, Handler>();
  const sources = new Map<string, Source["kind"]>();
  const constants = new Map<string, string>();
  const paths = {
    conversions: new Set<string>(), steps: new Set<string>(), fixedKeys: new Set<string>(), showing: new Set<string>(), schemas: new Set<string>(), makers: new Set<string>(),
    readers: new Set<string>(),
  };
  const guards = new Map<string, Slot>();
  const fallbacks = new Map<string, Slot>();
  const filters = new Map<string, Slot>();
  const randomness = new Map<string, Slot>();
  const holds = new Map<string, HoldingKind>();
  const entries = new Map<string, Entry[]>();
  const lastNames = new Set<string>();
  const shapes = new Map<string, FactKind[]>();

  for (const { library: written, where, isTrusted = false } of libraries) {
    const object = readObject(written, where);
    const name = readText(object["name"], `${where}.name`);
    if (object["language"] !== "javascript" && object["language"] !== "python") {
      throw new TypeError(`${where}.language: expected "javascript" or "python", got ${JSON.stringify(object["language"])}`);
    }
    for (const key of Object.keys(object)) {
      if (!known.has(key)) throw new TypeError(`${where}.${key}: unknown field; known are ${[...known].join(", ")}`);
    }
    if (object["language"] !== language) continue;
    const each = (key: string): readonly (readonly [string, unknown, string])[] =>
      Object.entries(object[key] === undefined ? {} : readObject(object[key], `${where}.${key}`))
        .map(([path, value]) => [path, value, `${where}.${key}["${path}"]`]);

    for (const [path, value, at] of each("aliases")) aliases.set(path, readText(value, at));
    for (const [path, value, at] of each("gives")) {
      const slot = readText(value, at);
      const isCalled = slot.endsWith("()");
      gives.set(path, { slot: readSlot(isCalled ? slot.slice(0, -2) : slot, at), isCalled });
    }
    for (const [path, value, at] of each("parameters")) {
      parameters.set(path, Object.entries(readObject(value, at)).map(([slot, type]) => ({ slot: readSlot(slot, at), type: readText(type, `${at}.${slot}`) })));
    }
    for (const [i, value] of (object["signatures"] === undefined ? [] : readArray(object["signatures"], `${where}.signatures`)).entries()) {
      signatures.push(readSignature(value, `${where}.signatures[${i}]`));
    }
    for (const [path, value, at] of each("handlers")) {
      handlers.set(path, readHandler(value, at));
    }
    for (const [path, value, at] of each("constants")) constants.set(path, readText(value, at));
    for (const [path, value, at] of each("sources")) {
      if (value !== "request" && value !== "environment" && value !== "file" && value !== "option" && value !== "argument") {
        throw new TypeError(`${at}: expected "request", "environment", "file", "option" or "argument", got ${JSON.stringify(value)}`);
      }
      sources.set(path, value);
    }
    for (const key of lists) {
      const list = object[key] === undefined ? [] : readArray(object[key], `${where}.${key}`);
      for (const [i, path] of list.entries()) paths[key].add(readText(path, `${where}.${key}[${i}]`));
    }
    for (const [path, value, at] of each("guards")) guards.set(path, readSlot(value, at));
    for (const [path, value, at] of each("fallbacks")) fallbacks.set(path, readSlot(value, at));
    for (const [path, value, at] of each("filters")) filters.set(path, readSlot(value, at));
    for (const [path, value, at] of each("randomness")) randomness.set(path, readSlot(value, at));
    for (const [path, value, at] of each("holds")) {
      const kind = holdingKinds.find((one) => one === value);
      if (!kind) throw new TypeError(`${at}: expected ${holdingKinds.join(", ")}, got ${JSON.stringify(value)}`);
      holds.set(path, kind);
    }
    for (const kind of Object.keys(concepts) as FactKind[]) {
      for (const [path, value, at] of each(kind)) {
        const models: readonly unknown[] = Array.isArray(value) ? value : [value];
        for (const [i, one] of models.entries()) {
          const entry = new WrittenEntry(kind, name, one, Array.isArray(value) ? `${at}[${i}]` : at);
          if (!isTrusted) void [entry.model, entry.when];
          const others = entries.get(path);
          if (others) others.push(entry);
          else entries.set(path, [entry]);
          lastNames.add(lastNameOf(path));
        }
      }
    }
  }
  for (const [kind, { shape }] of Object.entries(concepts) as [FactKind, Concept][]) {
    for (const method of shape?.methods ?? []) {
      lastNames.add(method);
      shapes.set(method, [...(shapes.get(method) ?? []), kind]);
    }
  }

  const members = new Map([...aliases].flatMap(([path, stands]) => (path.endsWith(".*") ? [[path.slice(0, -2), stands] as const] : [])));
  const named = new Set([...entries.keys(), ...gives.keys(), ...[...aliases.keys()].filter((path) => path.endsWith("()")).map((path) => path.slice(0, -2))]);
  const leaders = new Leaders(aliases, [...gives.keys()]);
  for (const [path, list] of entries) for (const entry of list) leaders.add(nameOfEntry(path, entry), path);
  for (const path of paths.makers) leaders.add(makers, path);
  // What another name for a callee ends in leads to it, too.
  for (const [path, canonical] of aliases) {
    if (!entries.has(canonical)) continue;
    lastNames.add(lastNameOf(path));
    leaders.add(lastNameOf(path), path);
  }

  const roots = new Set<string>();
  for (const path of [...entries.keys(), ...aliases.keys(), ...aliases.values(), ...gives.keys(), ...fallbacks.keys(), ...constants.keys()]) for (const root of rootsOf(path)) roots.add(root);
  return {
    isRoot: (name) => roots.has(name),
    leaders: (name) => leaders.of(name),
    get makerRoots() { return leaders.of(makers) ?? nothing; },
    injects: [...gives.values()].some(({ isCalled }) => isCalled),
    entries: (path) => entries.get(path) ?? [],
    lastNames,
    shapes: (name) => shapes.get(name) ?? [],
    canonical(path) {
      const alias = aliases.get(path);
      if (alias !== undefined || members.size === 0) return alias ?? path;
      const member = path.endsWith(")") ? undefined : members.get(path.slice(0, path.lastIndexOf(".")));
      // What is called is a method, and not whatever member.
      return member === undefined || named.has(path) ? path : member;
    },
    gives: (path) => gives.get(path),
    parameterType(path, argument, parameter) {
      return parameters.get(path)?.find(({ slot }) => slot.alternatives.some(({ from, isRest, steps: [step] }) =>
        step === parameter && typeof from === "number" && (isRest ? argument >= from : argument === from)))?.type;
    },
    handler: (path) => handlers.get(path),
    signatures,
    constant: (path) => constants.get(path),
    source(path) {
      // `req.query.name` is text from outside because `req.query` is.
      for (let prefix = path; ;) {
        const kind = sources.get(prefix);
        if (kind) return kind;
        const dot = prefix.lastIndexOf(".");
        if (dot < 0 || prefix.endsWith(")")) return undefined;
        prefix = prefix.slice(0, dot);
      }
    },
    isConversion: (path) => paths.conversions.has(path),
    isMaker: (path) => paths.makers.has(path),
    isReader: (path) => paths.readers.has(path),
    isStep: (path) => paths.steps.has(path),
    showsFields: (path) => paths.showing.has(path),
    isSchema: (path) => paths.schemas.has(path),
    hasFixedKeys: (path) => paths.fixedKeys.has(path),
    guard: (path) => guards.get(path),
    fallback: (path) => fallbacks.get(path),
    filter: (path) => filters.get(path),
    randomness: (path) => randomness.get(path),
    holding(path): Holding | undefined {
      const members: string[] = [];
      // `x.get(name)` reads a member of what `x` holds, and its argument says which; `x.items()` is all of it.
      const inner = reading.exec(path)?.[1];
      if (inner !== undefined && !holds.has(path) && holds.has(inner)) return { kind: holds.get(inner) ?? "body", members };
      for (let prefix = path; ;) {
        const kind = holds.get(prefix);
        if (kind) return { kind, members };
        const dot = prefix.lastIndexOf(".");
        if (dot < 0 || prefix.endsWith(")")) return undefined;
        members.unshift(prefix.slice(dot + 1));
        prefix = prefix.slice(0, dot);
      }
    },
  };
}

const reading = /^(.*)\.(?:get|getlist|getall|getone|get_all|pop|items|to_dict|dict|values|copy|mutablecopy|multi_items)\(\)$/u;

/** The last name of a path, with the key where a write means something for one key only. */
function nameOfEntry(path: string, entry: Entry): string {
  const name = lastNameOf(path);
  const key = name === "[]=" ? entry.when.find(({ slot }) => slot.text === "0")?.wanted : undefined;
  return typeof key === "string" ? `[]=${key}` : name;
}

/** No name of a callee. */
const makers = " makers";
const nothing: ReadonlySet<string> = new Set();

/** For each last name the modules and globals that lead to it, directly or by another name for a part of it; worked out when asked for. */
class Leaders {
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #giving: readonly string[];
  readonly #paths = new Map<string, string[]>();
  readonly #known = new Map<string, ReadonlySet<string>>();
  #before: Map<string, Set<string>> | undefined;

  /** @param giving the paths that hand out what they were given, and so lead wherever that does */
  constructor(aliases: ReadonlyMap<string, string>, giving: readonly string[]) {
    this.#aliases = aliases;
    this.#giving = giving;
  }

  add(name: string, path: string): void {
    const others = this.#paths.get(name);
    if (others) others.push(path);
    else this.#paths.set(name, [path]);
  }

  of(name: string): ReadonlySet<string> | undefined {
    const known = this.#known.get(name);
    const paths = this.#paths.get(name);
    if (known || !paths) return known;
    const leading = new Set([...this.#giving, ...paths].flatMap(rootsOf));
    for (const root of leading) for (const first of this.#rootsBefore(root)) leading.add(first);
    this.#known.set(name, leading);
    return leading;
  }

  #rootsBefore(root: string): Iterable<string> {
    if (!this.#before) {
      this.#before = new Map();
      for (const [path, other] of this.#aliases) {
        for (const later of rootsOf(other)) {
          const leading = this.#before.get(later) ?? new Set<string>();
          for (const first of rootsOf(path)) leading.add(first);
          this.#before.set(later, leading);
        }
      }
    }
    return this.#before.get(root) ?? nothing;
  }
}

/** What the first name of a path may be: a module's name may have dots in it, as Python's do. */
function rootsOf(path: string): readonly string[] {
  const roots: string[] = [];
  for (let end = path.indexOf("."); ; end = path.indexOf(".", end + 1)) {
    const root = end < 0 ? path : path.slice(0, end);
    roots.push(root.replace(/\(\)$/u, ""));
    if (end < 0 || root.includes("(")) return roots;
  }
}

function lastNameOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function readHandler(written: unknown, where: string): Handler {
  const { converts, injected, typedPath } = readObject(written, where);
  const texts = (list: unknown, at: string): ReadonlySet<string> => new Set(readArray(list, at).map((one, i) => readText(one, `${at}[${i}]`)));
  const typed = typedPath === undefined ? undefined : readObject(typedPath, `${where}.typedPath`);
  return {
    converts: converts === true,
    injected: texts(injected, `${where}.injected`),
    typedPath: typed && { slot: readSlot(typed["slot"], `${where}.typedPath.slot`), types: texts(typed["types"], `${where}.typedPath.types`) },
  };
}

function readSignature(written: unknown, where: string): Signature {
  const object = readObject(written, where);
  const alternatives = (text: unknown, at: string): readonly string[] => {
    const read = readText(text, at);
    return read === "" ? [] : read.split("|");
  };
  return {
    parameters: readArray(object["parameters"], `${where}.parameters`).map((one, i) => alternatives(one, `${where}.parameters[${i}]`)),
    names: object["names"] === undefined ? undefined : alternatives(object["names"], `${where}.names`),
    isMethod: object["isMethod"] === true,
    file: object["file"] === undefined ? undefined : readText(object["file"], `${where}.file`),
    types: readArray(object["types"], `${where}.types`).map((type, i) => (type === null ? undefined : readText(type, `${where}.types[${i}]`))),
  };
}

function readText(value: unknown, where: string): string {
  if (typeof value !== "string") throw new TypeError(`${where}: expected a string, got ${JSON.stringify(value)}`);
  return value;
}
