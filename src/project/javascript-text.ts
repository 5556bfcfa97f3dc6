import type { CalledNames, HandedOn } from "./modules.ts";
import { isOnlyMethod, type MemberSyntax } from "./words.ts";

/** The modules that a text names where imports and `require` do. */
export function specifiersIn(text: string): readonly string[] {
  const found = text.matchAll(/\b(?:from|import|require)\s{0,20}\(?\s{0,20}(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')/gu);
  return [...new Set([...found].map(([, double, single]) => (double ?? single ?? "").replace(/^node:/u, "")))];
}

/** What a text exports anew from other modules. */
export function handedOnIn(text: string): readonly HandedOn[] {
  const found = text.matchAll(/\bexport\s{0,9}(?:type\s{0,9})?(?:\*(?:\s{0,9}as\s{1,9}[\w$]{1,99})?|\{([^{}]{0,9999})\})\s{0,9}from\s{0,9}["']([^"'\n]{1,200})["']/gu);
  return [...found].map(([, list, specifier]) => ({
    specifier: specifier ?? "", names: list === undefined ? undefined : new Map(list.split(",").map((each) => {
      const words = each.trim().split(/\s+/u);
      return [words.at(-1) ?? "", words[0] ?? ""];
    })),
  }));
}

/**
 * The names, of those that are wanted, by which a text may declare a function or a member: where a line or a list of members begins,
 * or after a word that declares.
 */
export function declaredNamesIn(text: string, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  const declared = /(?:^[ \t]{0,40}|[{,;}][ \t]{0,9}|\b(?:async|static|get|function|const|let|var|public|protected|readonly|override)[ \t]{1,9}\*?)([\w$]{1,99})(?=[ \t]{0,9}(?:[(<=:,}?\n\r]|$))|\.([\w$]{1,99})[ \t]{0,9}=(?!=)/gmu;
  for (const [, name, member] of text.matchAll(declared)) {
    const found = name ?? member ?? "";
    if (wanted.has(found)) names.add(found);
  }
  return names;
}

const exported =
  /\bexport\s{1,9}(?:(?:declare|async|abstract|default)\s{1,9}){0,3}(?:const\s{1,9}enum|const|let|var|function\s{0,9}\*?|class|enum|type|interface|namespace)\s{1,9}([\w$]{1,99})|\bexport\s{0,9}(?:type\s{0,9})?\{([^{}]{0,9999})\}/gu;

/** The names that a text exports one by one; undefined where it may be others, too. */
export function exportedNamesIn(text: string): ReadonlySet<string> | undefined {
  if (!/\bexport\b/u.test(text) || /\bexport\s{0,9}(?:\*|(?:const|let|var)\s{0,9}[{[]|=)|\bexports\b/u.test(text)) return undefined;
  const names = new Set<string>();
  for (const [, name, list] of text.matchAll(exported)) {
    if (name !== undefined) names.add(name);
    for (const each of list?.split(",") ?? []) names.add(each.trim().split(/\s/u).at(-1) ?? "");
  }
  return names;
}

/** The functions and classes that a text declares. */
export function definedNamesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^(?:export\s{1,9})?(?:(?:async\s{1,9})?function\s{0,9}\*?|(?:abstract\s{1,9})?class)\s{1,9}([\w$]{1,99})/gmu)].map(([, name]) => name ?? ""));
}

/** A function with its parameters, or a class with its base; neither may begin a longer expression. */
const declarations = new RegExp(
  String.raw`\b(?<isDefault>export\s{1,9}default\s{1,9})?(?:` +
  [
    String.raw`(?:async\s{1,9})?function\s{0,9}\*?\s{0,9}(?<name>[\w$]{0,99})\s{0,9}(?:<[^()]{0,300}>)?\((?<parameters>(?:[^()]|\([^()]{0,200}\)){0,2000})\)`,
    String.raw`(?:const|let)\s{1,9}(?<held>[\w$]{1,99})\s{0,9}=\s{0,9}(?:async\s{1,9})?(?:function\s{0,9})?\((?<given>(?:[^()]|\([^()]{0,200}\)){0,2000})\)\s{0,9}(?::[^=;()\n]{0,200})?(?:=>|\{)`,
    String.raw`class\s{1,9}(?<type>[\w$]{1,99})\s{0,9}(?:<[^{}]{0,300}>\s{0,9})?(?:extends\s{1,9}(?<base>[\w$]{1,99})|implements\b|\{)`,
  ].join("|") + ")", "gu");

/** More than any file that people wrote declares: each is looked for in the whole text. */
const mostDeclarations = 1000;

/**
 * The names of functions and classes that cannot be another name for what a library offers: told by the text, so that a file
 * of such need not be parsed. What hands on its own parameters to a method that the knowledge holds may be one, and so may a
 * class whose base is imported from a library; both are left out.
 */
export function plainNamesIn(text: string, names: CalledNames): ReadonlyMap<string, "function" | "class"> {
  const plain = new Map<string, "function" | "class">();
  const known = new Map<string, boolean>();
  const isKnown = (key: string, ask: () => boolean): boolean => {
    const answer = known.get(key) ?? ask();
    known.set(key, answer);
    return answer;
  };
  let left = mostDeclarations;
  for (const { groups = {} } of text.matchAll(declarations)) {
    if (left-- === 0) break;
    const { isDefault, name, parameters, held, given, type, base } = groups as Readonly<Record<string, string | undefined>>;
    const written = parameters ?? given ?? "";
    if (base === undefined ? type === undefined && isKnown(`(${written})`, () => handsOn(text, written, names)) : isKnown(base, () => isImported(text, base, names))) continue;
    const declared = name ?? held ?? type;
    const kind = type === undefined ? "function" : "class";
    if (declared) plain.set(declared, kind);
    if (isDefault !== undefined) plain.set("default", kind);
  }
  const named = /^export\s{1,9}default\s{1,9}([\w$]{1,99})\s{0,9}(?:;|$)/mu.exec(text)?.[1];
  const kind = named === undefined ? undefined : plain.get(named);
  if (kind) plain.set("default", kind);
  return plain;
}

const members: MemberSyntax = {
  written: /^\s{0,9}=(?!=)/u, longest: 12,
  method: /(?<=[\s;{}*@)])[\w$]{1,99}\s{0,9}(?:<[^()]{0,300}>)?\((?<parameters>(?:[^()]|\([^()]{0,200}\)){0,2000})\)\s{0,9}(?::[^=;()\n]{0,300})?\{/uy,
};

/** Told by every mention of the name: `execute(command) {`, `this.sender.execute(command)`. */
export function isPlainMethod(text: string, name: string, names: CalledNames): boolean {
  return isOnlyMethod(text, name, members, (parameters) => !handsOn(text, parameters, names));
}

/** Whether a call with just these parameters, of a name that the knowledge holds, stands anywhere in the text. */
function handsOn(text: string, parameters: string, { lastNames }: CalledNames): boolean {
  const written = parameters.replace(/\([^()]{0,200}\)|<[^<>]{0,200}>/gu, "").split(",").map((each) => each.trim()).filter((each) => each !== "");
  if (written.length === 0 || written.some((each) => /^[{[]/u.test(each))) return false;
  const handed = `(${written.map((each) => /^(?:\.\.\.)?[\w$]+/u.exec(each)?.[0] ?? "").join(", ")})`;
  for (let at = text.indexOf(handed), i = 0; at >= 0 && i < 1000; at = text.indexOf(handed, at + 1), i++) {
    const called = /[\w$]{1,99}$/u.exec(text.slice(Math.max(0, at - 100), at))?.[0];
    if (called !== undefined && lastNames.has(called)) return true;
  }
  return false;
}

function isImported(text: string, name: string, { isRoot }: CalledNames): boolean {
  const clause = new RegExp(String.raw`\b${name.replaceAll("$", String.raw`\$`)}\b[^;"'\n]{0,500}(?:from|require)\s{0,9}\(?\s{0,9}["']([^"'\n]{1,200})["']`, "u").exec(text);
  return clause?.[1] === undefined || isRoot(clause[1].replace(/^node:/u, ""));
}
