import { readFileSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import type { KnownValue, ModuleSurface, ProjectView, Surface } from "../code/project-view.ts";
import type { RoutingSurface, RoutingView } from "../code/routing.ts";
import { Application, type ApplicationLanguage, type ReadRouting } from "./application.ts";
import { inFileView } from "./in-file-view.ts";
import { type LanguageOptions, type ParsedFile, parseFile } from "./parse.ts";
import { realFolder, resolveImport } from "./resolve.ts";
import { Routing } from "./routing.ts";
import { type CalledNames, type HandedOn, declaredNamesIn, exportedNamesIn, handedOnIn, plainNamesIn, specifiersIn } from "./text.ts";
import { lookAtClock, Trusted } from "./trusted.ts";

/** What the view needs of the knowledge. */
export interface Libraries extends CalledNames {
  canonical(path: string): string;
}

export interface ProjectOptions {
  /** The real path of the current file. */
  readonly filename: string;
  /** ESLint's working directory: nothing outside is read. */
  readonly cwd: string;
  readonly languageOptions: LanguageOptions;
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
  readonly libraries: Libraries;
  /** Reduces a parsed file to what it exports. */
  readonly read: (file: ParsedFile, path: string, view: ProjectView) => ModuleSurface;
  /** Reduces a parsed file to what it says of routes. */
  readonly readRouting: (file: ParsedFile, path: string, view: ProjectView, withCode: boolean) => RoutingSurface;
  /** What a text must contain for its file to say anything of routes. */
  readonly evidence: ApplicationLanguage["evidence"];
  /** What the current file says of routes; undefined while it is still being read. */
  readonly ownRouting: () => RoutingSurface | undefined;
}

const limits = {
  /** Characters of one file. */
  size: 300_000,
  /** Files that are parsed for the sake of one. */
  parsed: 30,
  /** Files from one to the next. */
  depth: 8,
  /** Files that are gone through to answer one question, a file counted each time. */
  visits: 200,
  /** Imports between a file and the one that imports a library. */
  distance: 3,
  /** Files that are remembered. */
  files: 5000,
} as const;

/** One file, as far as it was looked at: of most only the imports are asked for, so nothing else is searched for before it is. */
class Known {
  readonly version: string;
  /** The modules that its text names in imports. */
  readonly specifiers: readonly string[];
  /** Absent until it was parsed; null where it cannot be. */
  surface: ModuleSurface | null | undefined;
  readonly #file: string;
  readonly #libraries: Libraries;
  #names: { readonly exported: ReadonlySet<string> | undefined; readonly plain: ReadonlySet<string> } | undefined;
  #declarations: { readonly declared: ReadonlySet<string>; readonly handedOn: readonly HandedOn[] } | undefined;

  constructor(file: string, version: string, text: string, libraries: Libraries) {
    this.#file = file;
    this.version = version;
    this.specifiers = specifiersIn(text);
    this.#libraries = libraries;
  }

  /** What it exports by name; undefined where it may be more. */
  get exported(): ReadonlySet<string> | undefined {
    return this.#named().exported;
  }

  /** Functions and classes that are neither a library's nor hand anything on to one. */
  get plain(): ReadonlySet<string> {
    return this.#named().plain;
  }

  /** What is declared in it by a name that the knowledge's callees have. */
  get declared(): ReadonlySet<string> {
    return this.#declares().declared;
  }

  get handedOn(): readonly HandedOn[] {
    return this.#declares().handedOn;
  }

  #named(): { readonly exported: ReadonlySet<string> | undefined; readonly plain: ReadonlySet<string> } {
    if (!this.#names) {
      const text = textOf(this.#file) ?? "";
      this.#names = { exported: exportedNamesIn(text), plain: plainNamesIn(text, this.#libraries) };
    }
    return this.#names;
  }

  #declares(): { readonly declared: ReadonlySet<string>; readonly handedOn: readonly HandedOn[] } {
    if (!this.#declarations) {
      const text = textOf(this.#file) ?? "";
      this.#declarations = { declared: declaredNamesIn(text, this.#libraries.lastNames), handedOn: handedOnIn(text) };
    }
    return this.#declarations;
  }
}

interface Cache {
  readonly files: Map<string, Known>;
  readonly versions: Trusted<string | undefined>;
  readonly leads: Trusted<readonly string[]>;
  /** By root. */
  readonly applications: Map<string, Application>;
}

/** What was read, by knowledge and parser, since both decide what a file says. */
const caches = new WeakMap<object, WeakMap<object, Cache>>();

/** What the files around one file say; nothing is read before it is asked for. */
export function projectView(options: ProjectOptions): ProjectView {
  const { parser } = options.languageOptions;
  if (!isAbsolute(options.filename) || /[<>]/u.test(options.filename) || typeof parser !== "object" || parser === null) return inFileView;
  lookAtClock();
  const root = realFolder(options.cwd);
  return root === undefined ? inFileView : new FileView(options, root, cacheOf(options.libraries, parser));
}

/** Code that runs, no declarations and no tests. */
function isSource(name: string): boolean {
  return /\.[cm]?[jt]sx?$/u.test(name) && !/\.(?:d|test|spec|stories|min|config)\.[cm]?[jt]sx?$/u.test(name);
}

function cacheOf(libraries: object, parser: object): Cache {
  let byParser = caches.get(libraries);
  if (!byParser) caches.set(libraries, (byParser = new WeakMap<object, Cache>()));
  let cache = byParser.get(parser);
  if (!cache) byParser.set(parser, (cache = { files: new Map(), versions: new Trusted(), leads: new Trusted(), applications: new Map() }));
  return cache;
}

class FileView implements ProjectView {
  readonly #options: ProjectOptions;
  readonly #root: string;
  readonly #cache: Cache;
  readonly #leads = new Map<string, readonly string[]>();
  #parsed = 0;
  #visits = 0;
  #routing: RoutingView | undefined;

  constructor(options: ProjectOptions, root: string, cache: Cache) {
    this.#options = options;
    this.#root = root;
    this.#cache = cache;
  }

  get routing(): RoutingView {
    return (this.#routing ??= new Routing(this.#application(), this.#options.filename, this.#options.ownRouting));
  }

  #application(): Application {
    const { evidence, languageOptions, visitorKeys, readRouting } = this.#options;
    const read: ReadRouting = (text, file, withCode) => {
      const parsed = parseFile(text, file, languageOptions, visitorKeys);
      const isOwn = (module: string): boolean => module.startsWith(".") || this.#resolve(module, file) !== undefined;
      return parsed && readRouting(parsed, file, { ...inFileView, isOwn }, withCode);
    };
    let application = this.#cache.applications.get(this.#root);
    if (application) application.readBy(read);
    else this.#cache.applications.set(this.#root, (application = new Application(this.#root, { evidence, isSource, resolve: resolveImport, specifiersIn }, read)));
    return application;
  }

  isOwn(module: string): boolean {
    return module.startsWith(".") || this.#resolve(module, this.#options.filename) !== undefined;
  }

  leads(module: string): readonly string[] {
    let leads = this.#leads.get(module);
    if (!leads) {
      const file = this.#resolve(module, this.#options.filename);
      this.#leads.set(module, (leads = file === undefined ? [] : this.#librariesOf(file, 0)));
    }
    return leads;
  }

  declares(module: string, exported: string | undefined, lastName: string): boolean {
    const first = this.#resolve(module, this.#options.filename);
    const seen = new Set(first === undefined ? [] : [first]);
    for (const file of seen) {
      const known = this.#known(file);
      if (known?.declared.has(lastName)) return true;
      for (const { specifier, names } of known?.handedOn ?? []) {
        if (exported !== undefined && names?.has(exported) === false) continue;
        const next = this.#resolve(specifier, file);
        if (next !== undefined && seen.size < limits.visits) seen.add(next);
      }
    }
    return false;
  }

  pathOf(module: string, steps: readonly string[]): string | undefined {
    return this.#ask(module, steps, (surface, rest) => (surface.path === undefined ? undefined : this.#extended(surface.path, rest)));
  }

  valueOf(module: string, steps: readonly string[]): KnownValue | undefined {
    return this.#ask(module, steps, ({ value }, rest) => (value ? memberOf(value, rest) : undefined));
  }

  #ask<T>(module: string, steps: readonly string[], answer: (surface: Surface, rest: readonly string[]) => T | undefined): T | undefined {
    const file = this.#resolve(module, this.#options.filename);
    this.#visits = 0;
    return file === undefined ? undefined : this.#follow(file, steps, 0, answer);
  }

  /** The first answer on the way that the steps take through exports, members and results, into other files where they lead there. */
  #follow<T>(file: string, steps: readonly string[], depth: number, answer: (surface: Surface, rest: readonly string[]) => T | undefined): T | undefined {
    if (depth > limits.depth || ++this.#visits > limits.visits) return undefined;
    const [name, ...members] = steps;
    const known = this.#known(file);
    if (name !== undefined && members.length === 0 && known?.plain.has(name)) return undefined;
    if (name !== undefined && name !== "default" && name !== "()" && known?.exported?.has(name) === false) return undefined;
    const module = this.#surfaceOf(file);
    if (!module) return undefined;
    const whole = module.exports.get("export=");
    const named = name === undefined || name === "()" ? undefined : module.exports.get(name);
    const start = named ?? whole;
    if (start) {
      const rest = named || name === "default" ? members : steps;
      const found = this.#descend(file, start, rest, depth, answer);
      if (found !== undefined) return found;
    }
    if (named || name === undefined || name === "default") return undefined;
    for (const specifier of module.all) {
      const next = this.#resolve(specifier, file);
      const found = next === undefined ? undefined : this.#follow(next, steps, depth + 1, answer);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #descend<T>(file: string, start: Surface, steps: readonly string[], depth: number, answer: (surface: Surface, rest: readonly string[]) => T | undefined): T | undefined {
    let surface = start;
    for (let i = 0; ; i++) {
      const rest = steps.slice(i);
      const found = answer(surface, rest);
      if (found !== undefined) return found;
      const [step] = rest;
      const next: Surface | undefined = step === undefined ? undefined : step === "()" ? surface.gives : surface.members?.get(step);
      if (next) {
        surface = next;
        continue;
      }
      if (!surface.reference || this.#options.libraries.isRoot(surface.reference.module)) return undefined;
      const other = this.#resolve(surface.reference.module, file);
      return other === undefined ? undefined : this.#follow(other, [...surface.reference.steps, ...rest], depth + 1, answer);
    }
  }

  #extended(path: string, steps: readonly string[]): string {
    const { canonical } = this.#options.libraries;
    return steps.reduce((sum, step) => canonical(step === "()" ? `${sum}()` : `${sum}.${step}`), canonical(path));
  }

  #resolve(module: string, from: string): string | undefined {
    const file = resolveImport(module, from, this.#root);
    return file === this.#options.filename ? undefined : file;
  }

  /** Told by the imports of a file and of those that it imports, without parsing any. */
  #librariesOf(file: string, distance: number): readonly string[] {
    return this.#cache.leads.get(`${file}\0${distance}`, () => {
      const found = new Set<string>();
      for (const specifier of this.#known(file)?.specifiers ?? []) {
        const { isRoot } = this.#options.libraries;
        const next = isRoot(specifier) || distance === limits.distance ? undefined : this.#resolve(specifier, file);
        if (isRoot(specifier)) found.add(specifier);
        else if (next !== undefined) for (const library of this.#librariesOf(next, distance + 1)) found.add(library);
      }
      return [...found];
    });
  }

  #known(file: string): Known | undefined {
    const { files, versions } = this.#cache;
    const version = versions.get(file, () => versionOf(file));
    if (version === undefined) return undefined;
    const before = files.get(file);
    if (before?.version === version) return before;
    const text = textOf(file);
    if (text === undefined) return undefined;
    const known = new Known(file, version, text, this.#options.libraries);
    if (files.size >= limits.files) files.clear();
    files.set(file, known);
    return known;
  }

  #surfaceOf(file: string): ModuleSurface | undefined {
    const known = this.#known(file);
    if (!known) return undefined;
    if (known.surface === undefined) {
      if (this.#parsed >= limits.parsed) return undefined;
      this.#parsed++;
      known.surface = null; // a file that leads back here finds nothing
      known.surface = this.#read(file) ?? null;
    }
    return known.surface ?? undefined;
  }

  #read(file: string): ModuleSurface | undefined {
    const { languageOptions, visitorKeys, read } = this.#options;
    const text = textOf(file);
    const parsed = text === undefined ? undefined : parseFile(text, file, languageOptions, visitorKeys);
    const isOwn = (module: string): boolean => module.startsWith(".") || this.#resolve(module, file) !== undefined;
    // What lies behind its own imports is asked for when it is needed.
    return parsed && read(parsed, file, { ...inFileView, isOwn });
  }
}

/** What changes when a file does; undefined for one that is too large, or not to be had. */
function versionOf(file: string): string | undefined {
  try {
    const { mtimeMs, size } = statSync(file);
    return size <= limits.size ? `${mtimeMs} ${size}` : undefined;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function memberOf(value: KnownValue, steps: readonly string[]): KnownValue | undefined {
  let found: KnownValue | undefined = value;
  for (const step of steps) {
    found = found?.kind === "record" ? found.entries.findLast(([key]) => key === step)?.[1]
      : found?.kind === "list" && /^\d{1,4}$/u.test(step) ? found.items[Number(step)] : undefined;
  }
  return found;
}
