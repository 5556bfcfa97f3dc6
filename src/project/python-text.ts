import type { CalledNames, HandedOn } from "./modules.ts";
import { isOnlyMethod, type MemberSyntax } from "./words.ts";

/** One import statement: the module that names are taken from and those names, or the modules that are imported whole. */
const imports =
  /^[ \t]{0,40}(?:from[ \t]{1,9}(?<module>\.{0,9}[\w.]{0,200})[ \t]{1,9}import[ \t]{0,9}(?:\((?<list>[^()]{0,20000})\)|(?<names>[^\n;#(]{1,2000}))|import[ \t]{1,9}(?<whole>[\w., \t]{1,1000}))/gmu;

interface Import {
  readonly module: string;
  /** What is taken from it, and what it is called here; undefined for the module as a whole. */
  readonly names: readonly (readonly [name: string, as: string])[] | undefined;
}

function* importsIn(text: string): Generator<Import> {
  for (const { groups = {} } of text.matchAll(imports)) {
    const { module, list, names, whole } = groups as Readonly<Record<string, string | undefined>>;
    if (whole !== undefined) {
      for (const [name] of split(whole)) yield { module: name, names: undefined };
    } else if (module !== undefined) {
      yield { module, names: split((list ?? names ?? "").replace(/#[^\n]{0,500}|\\/gu, " ")) };
    }
  }
}

function split(list: string): readonly (readonly [name: string, as: string])[] {
  return list.split(",").flatMap((each) => {
    const [name = "", , as = name] = each.trim().split(/\s+/u);
    return name === "" ? [] : [[name, as] as const];
  });
}

/** The modules that a text imports; a name that is taken from one may be a module itself. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { module, names } of importsIn(text)) {
    found.add(module);
    for (const [name] of names ?? []) if (/^[a-z_]\w*$/u.test(name)) found.add(`${module}${/[^.]$/u.test(module) ? "." : ""}${name}`);
  }
  return [...found];
}

/** Every name that a module imports can be imported from it. */
export function handedOnIn(text: string): readonly HandedOn[] {
  return [...importsIn(text)].flatMap(({ module, names }) => {
    if (!names) return [];
    return [{ specifier: module, names: names.some(([name]) => name === "*") ? undefined : new Map(names.map(([name, as]) => [as, name])) }];
  });
}

/** The names, of those that are wanted, by which a text defines a function or writes something. */
export function declaredNamesIn(text: string, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, defined, written] of text.matchAll(/\bdef[ \t]{1,9}(\w{1,99})|(?:^[ \t]{0,40}|[.,][ \t]{0,9})(\w{1,99})[ \t]{0,9}(?:=(?!=)|:(?!=))/gmu)) {
    const name = defined ?? written ?? "";
    if (wanted.has(name)) names.add(name);
  }
  return names;
}

/** Whether a name stands in a text at all; star imports are followed by themselves. */
export function mayBind(text: string, name: string): boolean {
  return text.includes(name);
}

/** Longer texts have too many words to keep; those of packages, where names are looked for that are modules, are short. */
const longest = 3000;

/** The words of a text, each of which may be a name that is bound at its top; undefined where there are many, or other names may be bound. */
export function exportedNamesIn(text: string): ReadonlySet<string> | undefined {
  if (text.length > longest || /\bimport[ \t]{0,9}\(?\s{0,9}\*|\b(?:globals|setattr|vars)\(|\bdef[ \t]{1,9}__getattr__|\bsys\.modules\b|\b__dict__\b/u.test(text)) return undefined;
  return new Set(text.match(/[\w\u0080-\uffff]+/gu));
}

/** The functions and classes that a text defines at its top. */
export function definedNamesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^(?:(?:async[ \t]{1,9})?def|class)[ \t]{1,9}(\w{1,99})/gmu)].map(([, name]) => name ?? ""));
}

/** The classes that a text defines at its top, with their bases as written. */
export function classesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [, name = "", bases = ""] of text.matchAll(/^class[ \t]{1,9}(\w{1,99})[ \t]{0,9}(?:\[[^[\]]{0,300}\])?(?:\(([^()]{0,2000}))?/gmu)) {
    found.set(name, bases.split(",").flatMap((base) => /^\s{0,99}([\w.]{1,200})\s{0,99}(?:\[|$)/u.exec(base)?.[1] ?? []));
  }
  return found;
}

/** A function with its parameters, or a class with its bases, at the top of a module. */
const declarations =
  /^(?:(?:async[ \t]{1,9})?def[ \t]{1,9}(?<name>\w{1,99})[ \t]{0,9}(?:\[[^[\]]{0,300}\])?\((?<parameters>(?:[^()]|\([^()]{0,300}\)){0,3000})\)|class[ \t]{1,9}(?<type>\w{1,99})[ \t]{0,9}(?:\[[^[\]]{0,300}\])?(?:\((?<bases>(?:[^()]|\([^()]{0,300}\)){0,1000})\))?[ \t]{0,9}:)/gmu;

/** More than any file that people wrote declares: each is looked for in the whole text. */
const mostDeclarations = 1000;

/**
 * The names of functions and classes that cannot be another name for what a library offers: told by the text, so that a file
 * of such need not be parsed. What hands on its own parameters to a call that the knowledge holds may be one, and so may a
 * class with a base that this file does not define; both are left out.
 */
export function plainNamesIn(text: string, names: CalledNames): ReadonlyMap<string, "function" | "class"> {
  const plain = new Map<string, "function" | "class">();
  let left = mostDeclarations;
  for (const { groups = {} } of text.matchAll(declarations)) {
    if (left-- === 0) break;
    const { name, parameters, type, bases } = groups as Readonly<Record<string, string | undefined>>;
    if (name !== undefined && !handsOn(text, parameters ?? "", names)) plain.set(name, "function");
    if (type !== undefined && !(bases ?? "").split(",").some((base) => base.trim() !== "" && !plain.has(base.trim()))) plain.set(type, "class");
  }
  return plain;
}

const members: MemberSyntax = {
  written: /^[ \t]{0,9}(?::[^=\n]{0,200})?=(?!=)/u, longest: 220,
  method: /(?<=def[ \t]{1,9})\w{1,99}[ \t]{0,9}(?:\[[^[\]]{0,300}\])?\([ \t\n]{0,99}(?:self|cls)\b[ \t\n]{0,9},?(?<parameters>(?:[^()]|\([^()]{0,300}\)){0,3000})\)/uy,
};

/** Told by every mention of the name: `def execute(self, command):`, `self.sender.execute(command)`. */
export function isPlainMethod(text: string, name: string, names: CalledNames): boolean {
  return isOnlyMethod(text, name, members, (parameters) => !handsOn(text, parameters, names));
}

/** Whether a call with just these parameters, of a name that the knowledge holds, stands anywhere in the text. */
function handsOn(text: string, parameters: string, { lastNames }: CalledNames): boolean {
  const written = parameters.replace(/\([^()]{0,300}\)|\[[^[\]]{0,300}\]/gu, "").split(",").map((each) => each.trim()).filter((each) => each !== "" && each !== "*" && each !== "/");
  if (written.length === 0) return false;
  const handed = `(${written.map((each) => /^\*{0,2}\w+/u.exec(each)?.[0] ?? "").join(", ")})`;
  for (let at = text.indexOf(handed), i = 0; at >= 0 && i < 1000; at = text.indexOf(handed, at + 1), i++) {
    const called = /\w{1,99}$/u.exec(text.slice(Math.max(0, at - 100), at))?.[0];
    if (called !== undefined && lastNames.has(called)) return true;
  }
  return false;
}
