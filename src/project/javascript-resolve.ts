import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { realFolder, Remembered } from "./disk.ts";
import { firstFile } from "./files.ts";
import { objectOf, readJson, textsIn } from "./json-file.ts";
import { workspacePaths } from "./workspaces.ts";

const extensions = [".ts", ".tsx", ".js", ".jsx", ".mts", ".cts", ".mjs", ".cjs"];

/** What TypeScript is written in where an import names what it becomes. https://www.typescriptlang.org/docs/handbook/modules/theory.html */
const written: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"], ".jsx": [".tsx"], ".mjs": [".mts"], ".cjs": [".cts"],
};

interface Aliases {
  /** Patterns with the paths that they stand for, absolute; one `*` in each at most. */
  readonly paths: readonly (readonly [pattern: string, targets: readonly string[]])[];
  readonly base: string | undefined;
}

const found = new Remembered<string | undefined>("layout");
const configs = new Remembered<Aliases | undefined>("layout");
const packages = new Remembered<Aliases | undefined>("layout");

/**
 * The file that an import means, by its real path.
 * @param specifier as written: `./db`, `@/lib/db`, `#db`
 * @param from the absolute path of the importing file
 * @param root the real path of the folder that no file may lie outside of
 */
export function resolveImport(specifier: string, from: string, root: string): string | undefined {
  const folder = dirname(from);
  return found.get(`${folder}\0${specifier}\0${root}`, () => {
    for (const candidate of candidatesOf(specifier, folder, root)) {
      const file = fileAt(candidate, root);
      if (file !== undefined) return file;
    }
    return undefined;
  });
}

function candidatesOf(specifier: string, folder: string, root: string): readonly string[] {
  if (/^\.\.?(?:\/|$)/u.test(specifier)) return [resolve(folder, specifier)];
  if (isAbsolute(specifier) || specifier === "") return [];
  const aliases = specifier.startsWith("#") ? nearest(folder, root, packageAliases) : nearest(folder, root, configAliases);
  return [
    ...conventional(specifier, folder, root), ...(aliases ? aliased(specifier, aliases) : []), ...(aliases?.base === undefined ? [] : [resolve(aliases.base, specifier)]),
    ...(specifier.startsWith("#") ? [] : workspacePaths(specifier, folder, root)),
  ];
}

/** Folders that a framework gives a name, below the one of its configuration. https://svelte.dev/docs/kit/$lib */
const conventions = [{ prefix: "$lib", config: "svelte.config", folder: "src/lib" }] as const;

function conventional(specifier: string, folder: string, root: string): readonly string[] {
  const found = conventions.find(({ prefix }) => specifier === prefix || specifier.startsWith(`${prefix}/`));
  let at = folder;
  for (let i = 0; found && i < 40 && (at === root || at.startsWith(root + sep)); i++, at = dirname(at)) {
    if (firstFile([".js", ".ts", ".mjs"].map((extension) => join(at, found.config + extension)), at, root) !== undefined) return [join(at, found.folder, specifier.slice(found.prefix.length))];
  }
  return [];
}

/** Exact patterns before those with a star, and of those the longest. */
function aliased(specifier: string, { paths }: Aliases): readonly string[] {
  let best: { readonly length: number; readonly targets: readonly string[] } | undefined;
  for (const [pattern, targets] of paths) {
    const [before = "", after] = pattern.split("*");
    if (after === undefined) {
      if (pattern === specifier) return targets;
      continue;
    }
    if (!specifier.startsWith(before) || !specifier.endsWith(after) || specifier.length < before.length + after.length) continue;
    const middle = specifier.slice(before.length, specifier.length - after.length);
    if (!best || before.length > best.length) best = { length: before.length, targets: targets.map((target) => target.replace("*", () => middle)) };
  }
  return best?.targets ?? [];
}

function fileAt(path: string, root: string): string | undefined {
  const extension = /\.[cm]?[jt]sx?$/u.exec(path)?.[0];
  const stem = extension === undefined ? path : path.slice(0, -extension.length);
  const tries = extension !== undefined ? [path, ...(written[extension] ?? []).map((other) => stem + other)] : [];
  return firstFile([...tries, ...extensions.map((other) => path + other)], dirname(path), root) ??
    firstFile(extensions.map((other) => join(path, `index${other}`)), path, root);
}

/** What the nearest folder upwards says, up to the root. */
function nearest(folder: string, root: string, read: (folder: string) => Aliases | undefined): Aliases | undefined {
  let at = realFolder(folder) ?? folder;
  for (let i = 0; i < 40 && (at === root || at.startsWith(root + sep)); i++, at = dirname(at)) {
    const aliases = read(at);
    if (aliases) return aliases;
  }
  return undefined;
}

/** https://www.typescriptlang.org/tsconfig/#paths */
function configAliases(folder: string): Aliases | undefined {
  return configs.get(folder, () => readConfig(join(folder, "tsconfig.json"), 0) ?? readConfig(join(folder, "jsconfig.json"), 0));
}

function readConfig(path: string, depth: number): Aliases | undefined {
  const config = depth > 5 ? undefined : readJson(path);
  if (!config) return undefined;
  const folder = dirname(path);
  const options = objectOf(config["compilerOptions"]);
  const parents = [config["extends"]].flat().filter((parent): parent is string => typeof parent === "string" && parent.startsWith("."));
  const inherited = parents.map((parent) => readConfig(resolve(folder, parent.endsWith(".json") ? parent : `${parent}.json`), depth + 1)).findLast((aliases) => aliases !== undefined);
  const baseUrl = options["baseUrl"];
  const base = typeof baseUrl === "string" ? resolve(folder, baseUrl) : inherited?.base;
  const paths = options["paths"] === undefined ? (inherited?.paths ?? []) : pathsOf(options["paths"], base ?? folder);
  return { base, paths };
}

/** https://nodejs.org/api/packages.html#subpath-imports */
function packageAliases(folder: string): Aliases | undefined {
  return packages.get(folder, () => {
    const config = readJson(join(folder, "package.json"));
    return config && { base: undefined, paths: pathsOf(config["imports"], folder) };
  });
}

function pathsOf(paths: unknown, folder: string): Aliases["paths"] {
  return Object.entries(objectOf(paths)).map(([pattern, targets]) => (
    [pattern, textsIn(targets, 0).filter((target) => target !== "").map((target) => resolve(folder, target))]));
}
