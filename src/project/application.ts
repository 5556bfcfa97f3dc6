import { sep } from "node:path";
import type { Reached, RoutingReading, RoutingSurface } from "../code/routing.ts";
import { Remembered, stateOfDisk, textOf, versionOf } from "./disk.ts";
import { filesBelow } from "./files.ts";

/** How the files of one language are found and read. */
export interface ApplicationLanguage {
  /** Whether a file is of the language, by its name. */
  isSource(name: string): boolean;
  /**
   * The file that an import means, by its real path.
   * @param root the real path of the folder that no file may lie outside of
   */
  resolve(module: string, from: string, root: string): string | undefined;
  /** The file that a name means which is looked for in a module, and is one itself: `from package import module`. */
  inside(file: string, name: string, root: string): string | undefined;
  /** The modules that a text names in imports. */
  specifiersIn(text: string): readonly string[];
  /** What a text must contain for its file to be read. */
  readonly evidence: {
    readonly routes: RegExp;
    /** Routers are hung somewhere, or handed on. */
    readonly hangs: RegExp;
    /** What is imported is exported anew. */
    readonly handsOn: RegExp;
    /** Folders are loaded. */
    readonly loads: RegExp;
    /** Something runs before every route. */
    readonly guardsAll: RegExp;
  };
}

/** Reads one file; undefined where it cannot be. */
export type ReadRouting = (text: string, file: string) => RoutingReading | undefined;

const limits = {
  /** Files that are parsed while the disk says the same. */
  parsed: 1000,
  /** Files whose code is kept for the next question. */
  open: 40,
} as const;

interface Entry {
  readonly version: string;
  readonly routes: boolean;
  readonly hangs: boolean;
  readonly handsOn: boolean;
  readonly loads: boolean;
  readonly guardsAll: boolean;
  /** Only of those that hang something or hand something on. */
  readonly specifiers: readonly string[];
  /** Absent until it was asked for; null where it cannot be parsed. */
  surface?: RoutingSurface | null;
  all?: readonly string[];
  /** What was asked about its exports. */
  readonly reached: Map<string, Reached | undefined>;
  /** Names that were asked about: see `mayName`. */
  aliases?: Map<string, boolean>;
}

/** What a file says whose text has nothing of routes in it. */
export const saysNothing: RoutingSurface = { routes: [], steps: [], homes: new Map(), everywhere: [] };

/** All files of one language below one folder, as far as they were looked at. */
export class Application {
  readonly root: string;
  readonly #language: ApplicationLanguage;
  #read: ReadRouting;
  readonly #entries = new Map<string, Entry>();
  readonly #listed = new Remembered<readonly string[]>("layout");
  #seen = -1;
  #files: readonly string[] = [];
  #importers: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #parsed = new Set<string>();
  readonly #opened = new Map<Entry, RoutingReading>();

  constructor(root: string, language: ApplicationLanguage, read: ReadRouting) {
    this.root = root;
    this.#language = language;
    this.#read = read;
  }

  /** Reads files as the current one is read, from now on. */
  readBy(read: ReadRouting): void {
    this.#read = read;
  }

  resolve(module: string, from: string): string | undefined {
    return this.#language.resolve(module, from, this.root);
  }

  inside(file: string, name: string): string | undefined {
    return this.#language.inside(file, name, this.root);
  }

  /** What a file says; undefined where it cannot be read, or too many were. */
  surface(file: string): RoutingSurface | undefined {
    const entry = this.#entryOf(file);
    if (!entry) return undefined;
    // Most files are only asked about what they export.
    if (!entry.routes && !entry.hangs && !entry.guardsAll) return saysNothing;
    if (entry.surface === undefined) entry.surface = this.#open(file, entry)?.surface() ?? null;
    return entry.surface ?? undefined;
  }

  /** What an export of a file leads to: see `RoutingReading`. */
  reach(file: string, steps: readonly string[], withCode: boolean): Reached | undefined {
    const entry = this.#entryOf(file);
    if (!entry) return undefined;
    const key = `${withCode ? "code" : ""}\0${steps.join("\0")}`;
    if (!entry.reached.has(key)) entry.reached.set(key, this.#open(file, entry)?.reach(steps, withCode));
    return entry.reached.get(key);
  }

  /** The modules all of whose names a file exports anew. */
  all(file: string): readonly string[] {
    const entry = this.#entryOf(file);
    return entry ? (entry.all ??= this.#open(file, entry)?.all() ?? []) : [];
  }

  #entryOf(file: string): Entry | undefined {
    this.#look();
    return this.#entries.get(file) ?? this.#enter(file);
  }

  /** The code of a file, read anew where it was not asked for of late. */
  #open(file: string, entry: Entry): RoutingReading | undefined {
    const before = this.#opened.get(entry);
    this.#opened.delete(entry);
    let reading = before;
    if (!reading && this.#parsed.size < limits.parsed) {
      this.#parsed.add(file);
      const text = textOf(file);
      reading = text === undefined ? undefined : this.#read(text, file);
    }
    if (!reading) return undefined;
    this.#opened.set(entry, reading);
    const [oldest] = this.#opened.size > limits.open ? this.#opened.keys() : [];
    if (oldest) this.#opened.delete(oldest);
    return reading;
  }

  /** Whether a name of a file may be another name for something: it is assigned or imported there, and no class of it. Told by the text. */
  mayName(file: string, name: string): boolean {
    const entry = this.#entryOf(file);
    if (!entry || !/^\w+$/u.test(name)) return false;
    const known = (entry.aliases ??= new Map<string, boolean>());
    const before = known.get(name);
    if (before !== undefined) return before;
    const text = textOf(file) ?? "";
    const is = new RegExp(`\\b${name}\\b`, "u").test(text) && !new RegExp(`^class[ \\t]+${name}\\b`, "mu").test(text);
    known.set(name, is);
    return is;
  }

  filesWithRoutes(): readonly string[] {
    return this.#filesWhere(({ routes }) => routes);
  }

  /** The files that hang what stands in a folder. */
  filesThatLoad(): readonly string[] {
    return this.#filesWhere(({ hangs, loads }) => hangs && loads);
  }

  /** The files of a folder and of those below it. */
  filesIn(folder: string): readonly string[] {
    this.#look();
    const start = folder + sep;
    return [...this.#entries.keys()].filter((file) => file.startsWith(start));
  }

  filesThatGuardAll(): readonly string[] {
    return this.#filesWhere(({ guardsAll }) => guardsAll);
  }

  /** The files that hang or hand on routers and import a file, by themselves or through files that export it anew. */
  importersOf(file: string): readonly string[] {
    this.#look();
    const importers = (this.#importers ??= this.#readImporters());
    const found = new Set<string>();
    const queue = [{ at: file, depth: 0 }];
    const seen = new Set([file]);
    for (const { at, depth } of queue) {
      for (const importer of importers.get(at) ?? []) {
        const entry = this.#entries.get(importer);
        if (seen.has(importer) || !entry) continue;
        seen.add(importer);
        if (entry.hangs) found.add(importer);
        if (entry.handsOn && depth < 3) queue.push({ at: importer, depth: depth + 1 });
      }
    }
    return [...found];
  }

  #filesWhere(isWanted: (entry: Entry) => boolean): readonly string[] {
    this.#look();
    return [...this.#entries].filter(([, entry]) => isWanted(entry)).map(([file]) => file);
  }

  #readImporters(): ReadonlyMap<string, readonly string[]> {
    const importers = new Map<string, string[]>();
    for (const [file, { specifiers }] of this.#entries) {
      for (const specifier of specifiers) {
        const target = this.resolve(specifier, file);
        if (target === undefined || target === file) continue;
        const others = importers.get(target);
        if (others) others.push(file);
        else importers.set(target, [file]);
      }
    }
    return importers;
  }

  /** Follows what has changed on disk. */
  #look(): void {
    const state = stateOfDisk();
    if (state === this.#seen) return;
    this.#seen = state;
    const files = this.#listed.get("", () => filesBelow(this.root, (name) => this.#language.isSource(name)));
    let isChanged = files !== this.#files;
    this.#files = files;
    const listed = new Set(files);
    for (const file of this.#entries.keys()) if (!listed.has(file)) isChanged = this.#entries.delete(file) || isChanged;
    for (const file of files) {
      const before = this.#entries.get(file);
      if (this.#enter(file) !== before) isChanged = true;
    }
    if (isChanged) this.#importers = undefined;
    for (const file of this.#parsed) if (!listed.has(file)) this.#parsed.delete(file);
  }

  #enter(file: string): Entry | undefined {
    const version = versionOf(file);
    const before = this.#entries.get(file);
    if (version === undefined) {
      this.#entries.delete(file);
      return undefined;
    }
    if (before?.version === version) return before;
    const text = textOf(file) ?? "";
    const { routes, hangs, handsOn, guardsAll, loads } = this.#language.evidence;
    const is = { hangs: hangs.test(text), handsOn: handsOn.test(text) };
    const entry: Entry = {
      version, ...is, reached: new Map(), routes: routes.test(text), guardsAll: guardsAll.test(text), loads: is.hangs && loads.test(text),
      specifiers: is.hangs || is.handsOn ? this.#language.specifiersIn(text) : [],
    };
    this.#entries.set(file, entry);
    return entry;
  }
}
