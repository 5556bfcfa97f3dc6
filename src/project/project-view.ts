import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import type { KnownValue, ModuleSurface, ProjectView, Surface } from "../code/project-view.ts";
import type { RoutingReading, RoutingView } from "../code/routing.ts";
import { Application, type ReadRouting } from "./application.ts";
import { lookAtDisk, realFolder, Remembered, textOf, versionOf } from "./disk.ts";
import { inFileView } from "./in-file-view.ts";
import type { CalledNames, HandedOn, Modules } from "./modules.ts";
import { Routing } from "./routing.ts";
import { mentionsOf } from "./words.ts";

/** What the view needs of the knowledge. */
export interface Libraries extends CalledNames {
  canonical(path: string): string;
}

export interface ProjectOptions {
  /** The absolute path of the current file. */
  readonly filename: string;
  /** ESLint's working directory: nothing outside is read. */
  readonly cwd: string;
  readonly libraries: Libraries;
  /** Absent where no other file can be read. */
  readonly modules: Modules | undefined;
  /** What the current file says of routes; undefined while it is still being read. */
  readonly ownRouting: () => RoutingReading | undefined;
}

const limits = {
  /** Files that are parsed for the sake of one. */
  parsed: 30,
  /** Files from one to the next. */
  depth: 8,
  /** Files that are gone through to answer one question, a file counted each time. */
  visits: 200,
  /** Imports between a file and the one that imports a library. */
  distance: 3,
  /** Files whose code is kept for the next question. */
  open: 24,
  /** Files that are remembered. */
  files: 5000,
} as const;

interface Names {
  readonly exported: ReadonlySet<string> | undefined;
  readonly plain: ReadonlyMap<string, "function" | "class">;
  readonly defined: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, readonly string[]> | undefined;
}

/** What is asked of an export. */
interface Question<T> {
  /** Whether functions and classes may be the answer. */
  readonly isOfCode: boolean;
  answer(surface: Surface, rest: readonly string[]): T | undefined;
}

/** One file, as far as it was looked at: of most only the imports are asked for, so nothing else is searched for before it is. */
class Known {
  readonly version: string;
  /** The modules that its text names in imports. */
  readonly specifiers: readonly string[];
  /** What it exports, as far as it was asked for; undefined for what it does not. */
  readonly exports = new Map<string, Surface | undefined>();
  /** Absent until it was asked for. */
  all: readonly string[] | undefined;
  isUnreadable = false;
  readonly #file: string;
  readonly #libraries: Libraries;
  readonly #modules: Modules;
  readonly #words = new Map<string, boolean>();
  readonly #members = new Map<string, boolean>();
  #names: Names | undefined;
  #declarations: { readonly declared: ReadonlySet<string>; readonly handedOn: readonly HandedOn[] } | undefined;

  constructor(file: string, version: string, text: string, libraries: Libraries, modules: Modules) {
    this.#file = file;
    this.version = version;
    this.specifiers = modules.specifiersIn(text);
    this.#libraries = libraries;
    this.#modules = modules;
  }

  /** What it exports by name; undefined where it may be more. */
  get exported(): ReadonlySet<string> | undefined {
    return this.#named().exported;
  }

  /** Functions and classes that are neither a library's nor hand anything on to one. */
  get plain(): ReadonlyMap<string, "function" | "class"> {
    return this.#named().plain;
  }

  /** What is declared in it by a name that the knowledge's callees have. */
  get declared(): ReadonlySet<string> {
    return this.#declares().declared;
  }

  /** Its classes, with their bases as written; undefined where that tells no more than its imports. */
  get classes(): ReadonlyMap<string, readonly string[]> | undefined {
    return this.#named().classes;
  }

  get handedOn(): readonly HandedOn[] {
    return this.#declares().handedOn;
  }

  /** Functions and classes: none of them is a constant. */
  get defined(): ReadonlySet<string> {
    return this.#named().defined;
  }

  /** Whether its text tells that no member of this name is a library's: none is there, or only methods that hand nothing on. */
  hasPlainMember(name: string): boolean {
    let is = this.#members.get(name);
    if (is === undefined) this.#members.set(name, (is = name !== "" && this.#modules.isPlainMethod(textOf(this.#file) ?? "", name, this.#libraries)));
    return is;
  }

  /** Whether a word stands anywhere in its text. */
  mentions(word: string): boolean {
    let is = this.#words.get(word);
    if (is === undefined) this.#words.set(word, (is = word === "" || !mentionsOf(textOf(this.#file) ?? "", word).next().done));
    return is;
  }

  #named(): Names {
    if (!this.#names) {
      const text = textOf(this.#file) ?? "";
      this.#names = { exported: this.#modules.exportedNamesIn(text), plain: this.#modules.plainNamesIn(text, this.#libraries), defined: this.#modules.definedNamesIn(text), classes: this.#modules.classesIn(text) };
    }
    return this.#names;
  }

  #declares(): { readonly declared: ReadonlySet<string>; readonly handedOn: readonly HandedOn[] } {
    if (!this.#declarations) {
      const text = textOf(this.#file) ?? "";
      this.#declarations = { declared: this.#modules.declaredNamesIn(text, this.#libraries.lastNames), handedOn: this.#modules.handedOnIn(text) };
    }
    return this.#declarations;
  }
}

interface Cache {
  readonly files: Map<string, Known>;
  readonly leads: Remembered<readonly string[]>;
  /** Files whose code is still there, the one that was opened last at the end. */
  readonly open: Map<string, { readonly version: string; readonly module: ModuleSurface }>;
  /** By root. */
  readonly applications: Map<string, Application>;
}

/** What was read, by the knowledge and by what parses, since both decide what a file says. */
const caches = new WeakMap<object, WeakMap<object, Cache>>();

/** What the files around one file say; nothing is read before it is asked for. */
export function projectView(options: ProjectOptions): ProjectView {
  const { modules } = options;
  if (!isAbsolute(options.filename) || /[<>]/u.test(options.filename) || !modules) return inFileView;
  lookAtDisk();
  const root = realFolder(options.cwd);
  const folder = realFolder(dirname(options.filename));
  if (root === undefined) return inFileView;
  // A file that is not written yet may stand in a folder that is not there yet either.
  const filename = folder === undefined ? options.filename : join(folder, basename(options.filename));
  return new FileView({ ...options, filename }, modules, rootFor(options, root, folder), cacheOf(options.libraries, modules.key));
}

/**
 * The folder that nothing is read outside of: ESLint's working directory, or one that it has a link to, where the file is linted through
 * that link.
 */
function rootFor({ filename, cwd }: ProjectOptions, root: string, folder: string | undefined): string {
  const isWithin = (path: string): boolean => path === root || path.startsWith(root + sep);
  if (folder === undefined || isWithin(folder)) return root;
  const rest = relative(cwd, dirname(filename));
  if (rest.startsWith("..") || isAbsolute(rest)) return root;
  let at = cwd;
  for (const name of rest.split(sep)) {
    at = join(at, name);
    const real = realFolder(at);
    if (real !== undefined && !isWithin(real)) return real;
  }
  return root;
}

function cacheOf(libraries: object, key: object): Cache {
  let byKey = caches.get(libraries);
  if (!byKey) caches.set(libraries, (byKey = new WeakMap<object, Cache>()));
  let cache = byKey.get(key);
  if (!cache) byKey.set(key, (cache = { files: new Map(), leads: new Remembered("everything"), open: new Map(), applications: new Map() }));
  return cache;
}

class FileView implements ProjectView {
  readonly #options: ProjectOptions;
  readonly #modules: Modules;
  readonly #root: string;
  readonly #cache: Cache;
  readonly #leads = new Map<string, readonly string[]>();
  #parsed = 0;
  #visits = 0;
  #routing: RoutingView | undefined;

  constructor(options: ProjectOptions, modules: Modules, root: string, cache: Cache) {
    this.#options = options;
    this.#modules = modules;
    this.#root = root;
    this.#cache = cache;
  }

  get routing(): RoutingView {
    return (this.#routing ??= new Routing(this.#application(), this.#options.filename, this.#options.ownRouting));
  }

  #application(): Application {
    const [modules, root] = [this.#modules, this.#root];
    const read: ReadRouting = (text, file) => modules.readRouting(text, file, viewFrom(file, modules, root));
    let application = this.#cache.applications.get(root);
    if (application) application.readBy(read);
    else this.#cache.applications.set(root, (application = new Application(root, modules, read)));
    return application;
  }

  isOwn(module: string): boolean {
    return module.startsWith(".") || this.#resolve(module, this.#options.filename) !== undefined;
  }

  leads(module: string, exported?: string): readonly string[] {
    const key = `${module}\0${exported ?? ""}`;
    let leads = this.#leads.get(key);
    if (!leads) {
      const file = this.#resolve(module, this.#options.filename);
      this.#leads.set(key, (leads = file === undefined ? [] : this.#leadsOf(file, exported, 0)));
    }
    return leads;
  }

  declares(module: string, exported: string | undefined, lastName: string): boolean {
    const first = this.#resolve(module, this.#options.filename);
    const inner = first === undefined || exported === undefined ? undefined : this.#inside(first, exported);
    const seen = new Set([first, inner].filter((file) => file !== undefined));
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
    return this.#ask(module, steps, { isOfCode: true, answer: ({ path }, rest) => (path === undefined ? undefined : this.#extended(path, rest)) });
  }

  valueOf(module: string, steps: readonly string[]): KnownValue | undefined {
    return this.#ask(module, steps, { isOfCode: false, answer: ({ value }, rest) => (value ? memberOf(value, rest) : undefined) });
  }

  #ask<T>(module: string, steps: readonly string[], question: Question<T>): T | undefined {
    const file = this.#resolve(module, this.#options.filename);
    this.#visits = 0;
    return file === undefined ? undefined : this.#follow(file, steps, 0, question);
  }

  /** The first answer on the way that the steps take through exports, members and results, into other files where they lead there. */
  #follow<T>(file: string, steps: readonly string[], depth: number, question: Question<T>): T | undefined {
    if (depth > limits.depth || ++this.#visits > limits.visits) return undefined;
    const [name, ...members] = steps;
    const inner = name === undefined || name === "()" ? undefined : this.#inside(file, name);
    const found = this.#followNamed(file, steps, depth, question);
    return found ?? (inner === undefined ? undefined : this.#follow(inner, members, depth + 1, question));
  }

  #followNamed<T>(file: string, steps: readonly string[], depth: number, question: Question<T>): T | undefined {
    const [name, ...members] = steps;
    const known = this.#known(file);
    if (name !== undefined && known && isNothing(known, name, members, question)) return undefined;
    if (name !== undefined && name !== "default" && name !== "()" && known?.exported?.has(name) === false) return undefined;
    const handed = name === undefined || !known?.classes || known.defined.has(name) ? [] : known.handedOn.filter(({ names }) => names?.has(name));
    const [only] = handed;
    // What is only imported need not be parsed to be followed.
    if (only && handed.length === 1 && name !== undefined && !this.#options.libraries.isRoot(only.specifier)) {
      const next = this.#resolve(only.specifier, file);
      if (next !== undefined) return this.#follow(next, [only.names?.get(name) ?? name, ...members], depth + 1, question);
    }
    const named = name === undefined || name === "()" ? undefined : this.#exportOf(file, name);
    const whole = this.#exportOf(file, "export=");
    const start = named ?? whole;
    if (start) {
      const rest = named || name === "default" ? members : steps;
      const found = this.#descend(file, start, rest, depth, question);
      if (found !== undefined) return found;
    }
    if (named || name === undefined || name === "default") return undefined;
    for (const specifier of this.#allOf(file)) {
      const next = this.#resolve(specifier, file);
      const found = next === undefined ? undefined : this.#follow(next, steps, depth + 1, question);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #descend<T>(file: string, start: Surface, steps: readonly string[], depth: number, question: Question<T>): T | undefined {
    let surface = start;
    for (let i = 0; ; i++) {
      const rest = steps.slice(i);
      const found = question.answer(surface, rest);
      if (found !== undefined) return found;
      const [step] = rest;
      const next: Surface | undefined = step === undefined ? undefined : step === "()" ? surface.gives : surface.members?.get(step);
      if (next) {
        surface = next;
        continue;
      }
      if (!surface.reference || this.#options.libraries.isRoot(surface.reference.module)) return undefined;
      const other = this.#resolve(surface.reference.module, file);
      return other === undefined ? undefined : this.#follow(other, [...surface.reference.steps, ...rest], depth + 1, question);
    }
  }

  #extended(path: string, steps: readonly string[]): string {
    const { canonical } = this.#options.libraries;
    return steps.reduce((sum, step) => canonical(step === "()" ? `${sum}()` : `${sum}.${step}`), canonical(path));
  }

  #resolve(module: string, from: string): string | undefined {
    const file = this.#modules.resolve(module, from, this.#root);
    return file === this.#options.filename ? undefined : file;
  }

  #inside(file: string, name: string): string | undefined {
    const inner = this.#modules.inside(file, name, this.#root);
    return inner === this.#options.filename ? undefined : inner;
  }

  /**
   * The libraries that one name of a file may lead to: a class to those of its bases and to what its own file imports. It is the same
   * whichever file is the current one.
   */
  #leadsOf(file: string, name: string | undefined, depth: number): readonly string[] {
    return this.#cache.leads.get(`${file}\0${depth}\0${name ?? ""}`, () => {
      const known = this.#known(file);
      const inner = name === undefined ? undefined : this.#modules.inside(file, name, this.#root);
      if (inner !== undefined) return [...new Set([...this.#librariesOf(inner, 0), ...this.#librariesOf(file, 0)])];
      const bases = name === undefined || depth > limits.distance ? undefined : known?.classes?.get(name);
      if (!known || !bases) return this.#librariesOf(file, 0);
      const { isRoot } = this.#options.libraries;
      return [...new Set([...known.specifiers.filter(isRoot), ...bases.flatMap((base) => this.#leadsOfBase(file, known, base, depth))])];
    });
  }

  #leadsOfBase(file: string, known: Known, base: string, depth: number): readonly string[] {
    const [first = "", second] = base.split(".");
    if (known.classes?.has(first)) return this.#leadsOf(file, first, depth + 1);
    return known.handedOn.filter(({ names }) => names?.has(first) !== false).flatMap(({ specifier }) => {
      const next = this.#options.libraries.isRoot(specifier) ? undefined : this.#modules.resolve(specifier, file, this.#root);
      const inner = next === undefined ? undefined : this.#modules.inside(next, first, this.#root);
      return inner !== undefined ? this.#leadsOf(inner, second, depth + 1) : next === undefined ? [] : this.#leadsOf(next, first, depth + 1);
    });
  }

  /** Told by the imports of a file and of those that it imports, without parsing any. */
  #librariesOf(file: string, distance: number): readonly string[] {
    return this.#cache.leads.get(`${file}\0${distance}`, () => {
      const found = new Set<string>();
      for (const specifier of this.#known(file)?.specifiers ?? []) {
        const { isRoot } = this.#options.libraries;
        const next = isRoot(specifier) || distance === limits.distance ? undefined : this.#modules.resolve(specifier, file, this.#root);
        if (isRoot(specifier)) found.add(specifier);
        else if (next !== undefined) for (const library of this.#librariesOf(next, distance + 1)) found.add(library);
      }
      return [...found];
    });
  }

  #known(file: string): Known | undefined {
    const { files } = this.#cache;
    const version = versionOf(file);
    if (version === undefined) return undefined;
    const before = files.get(file);
    if (before?.version === version) return before;
    const text = textOf(file);
    if (text === undefined) return undefined;
    const known = new Known(file, version, text, this.#options.libraries, this.#modules);
    if (files.size >= limits.files) files.clear();
    files.set(file, known);
    return known;
  }

  /** What a file exports under a name, which is read once. */
  #exportOf(file: string, name: string): Surface | undefined {
    const known = this.#known(file);
    if (!known || known.exports.has(name)) return known?.exports.get(name);
    const module = this.#modules.mayBind(textOf(file) ?? "", name) ? this.#open(file, known) : undefined;
    if (!module && this.#parsed >= limits.parsed) return undefined;
    known.exports.set(name, undefined); // a name that leads back here finds nothing
    const surface = module?.exported(name);
    known.exports.set(name, surface);
    return surface;
  }

  /** The modules all of whose names a file exports anew. */
  #allOf(file: string): readonly string[] {
    const known = this.#known(file);
    if (!known) return [];
    return (known.all ??= known.classes ? known.handedOn.filter(({ names }) => !names).map(({ specifier }) => specifier) : this.#open(file, known)?.all) ?? [];
  }

  /** The code of a file, which is parsed anew where it was not asked for in a long time. */
  #open(file: string, known: Known): ModuleSurface | undefined {
    if (known.isUnreadable) return undefined;
    const { open } = this.#cache;
    const before = open.get(file);
    if (before?.version === known.version) return before.module;
    if (this.#parsed >= limits.parsed) return undefined;
    this.#parsed++;
    const text = textOf(file);
    const module = text === undefined ? undefined : this.#modules.read(text, file, viewFrom(file, this.#modules, this.#root));
    known.isUnreadable = !module;
    if (!module) return undefined;
    open.delete(file);
    const [oldest] = open.keys();
    if (open.size >= limits.open && oldest !== undefined) open.delete(oldest);
    open.set(file, { version: known.version, module });
    return module;
  }
}

/** Whether the text alone tells that an export and its members are neither a library's nor a value. */
function isNothing(known: Known, name: string, [first, ...rest]: readonly string[], { isOfCode }: Question<unknown>): boolean {
  if (first === undefined) return (isOfCode ? known.plain : known.defined).has(name);
  // What a function gives may be anything, and so may what is called once more.
  if (known.plain.get(name) !== "class") return false;
  const [member, ...further] = first === "()" ? rest : [first, ...rest];
  if (member === undefined) return true;
  return member !== "()" && (!known.mentions(member) || (isOfCode && further.length === 0 && known.hasPlainMember(member)));
}

/** The view that another file is read with: what lies behind its own imports is asked for when it is needed. */
function viewFrom(file: string, modules: Modules, root: string): ProjectView {
  return { ...inFileView, isOwn: (module) => module.startsWith(".") || modules.resolve(module, file, root) !== undefined };
}

function memberOf(value: KnownValue, steps: readonly string[]): KnownValue | undefined {
  let found: KnownValue | undefined = value;
  for (const step of steps) {
    found = found?.kind === "record" ? found.entries.findLast(([key]) => key === step)?.[1]
      : found?.kind === "list" && /^\d{1,4}$/u.test(step) ? found.items[Number(step)] : undefined;
  }
  return found;
}
