import { dirname, join, sep } from "node:path";
import { configurationAt, entriesOf, realFolder, Remembered } from "./disk.ts";
import { objectOf, readJson, textsIn } from "./json-file.ts";

const most = {
  /** Packages of one workspace. */
  packages: 1000,
  /** Folders between two that a pattern names: `packages/**`. */
  depth: 4,
} as const;

const workspaces = new Remembered<ReadonlyMap<string, string> | undefined>("layout");
const manifests = new Remembered<Readonly<Record<string, unknown>> | undefined>("layout");

/**
 * The paths that an import of a package of the same workspace may mean, those of its source before those that a build makes of it.
 * @param specifier as written: `@acme/db`, `@acme/db/client`
 * @param root the real path of the folder that no workspace may lie around
 */
export function workspacePaths(specifier: string, folder: string, root: string): readonly string[] {
  const [name, rest] = parted(specifier);
  let at = realFolder(folder) ?? folder;
  for (let i = 0; i < 40 && (at === root || at.startsWith(root + sep)); i++, at = dirname(at)) {
    const packages = workspaceAt(at);
    if (!packages) continue;
    const own = packages.get(name);
    return own === undefined ? [] : pathsIn(own, rest);
  }
  return [];
}

/** `@acme/db/client` is `client` of `@acme/db`. */
function parted(specifier: string): readonly [name: string, rest: string] {
  const slash = specifier.indexOf("/", specifier.startsWith("@") ? specifier.indexOf("/") + 1 : 0);
  return slash <= 0 ? [specifier, ""] : [specifier.slice(0, slash), specifier.slice(slash + 1)];
}

/** The folders of a workspace's packages, by their names; undefined where a folder is the top of none. */
function workspaceAt(folder: string): ReadonlyMap<string, string> | undefined {
  return workspaces.get(folder, () => {
    const patterns = patternsAt(folder);
    if (patterns.length === 0) return undefined;
    const packages = new Map<string, string>();
    for (const at of foldersOf(patterns, folder)) {
      const name = manifestOf(at)?.["name"];
      if (typeof name === "string" && !packages.has(name)) packages.set(name, at);
    }
    return packages;
  });
}

function manifestOf(folder: string): Readonly<Record<string, unknown>> | undefined {
  return manifests.get(folder, () => (entriesOf(folder)?.get("package.json") === "file" ? readJson(join(folder, "package.json")) : undefined));
}

/**
 * The patterns of the folders in which a workspace has its packages.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#workspaces https://pnpm.io/pnpm-workspace_yaml
 */
function patternsAt(folder: string): readonly string[] {
  const entries = entriesOf(folder);
  const written = manifestOf(folder)?.["workspaces"];
  const listed = [Array.isArray(written) ? written : objectOf(written)["packages"]].flat().filter((each) => typeof each === "string");
  if (listed.length > 0 || entries?.get("pnpm-workspace.yaml") !== "file") return listed;
  const lines = (configurationAt(join(folder, "pnpm-workspace.yaml")) ?? "").split("\n", 2000);
  const start = lines.findIndex((line) => /^packages\s*:/u.test(line)) + 1;
  const length = lines.slice(start).findIndex((line) => /^[^\s#-]/u.test(line));
  return start === 0 ? [] : lines.slice(start, length < 0 ? undefined : start + length).flatMap((line) => /^\s*-\s*["']?([^"'#\s]+)/u.exec(line)?.[1] ?? []);
}

/** The folders that patterns name, without those that a pattern with `!` names. */
function foldersOf(patterns: readonly string[], top: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const isWithout = pattern.startsWith("!");
    for (const folder of below(pattern.replace(/^!?(?:\.\/)?/u, "").split("/").filter((part) => part !== ""), top)) {
      if (isWithout) found.delete(folder);
      else if (found.size < most.packages) found.add(folder);
    }
  }
  return found;
}

function below(parts: readonly string[], top: string): readonly string[] {
  let folders: readonly string[] = [top];
  for (const part of parts) {
    folders = part === "**" ? folders.flatMap((folder) => [folder, ...deeper(folder)]) : part.includes("*") ? folders.flatMap((folder) => childrenOf(folder, part)) : folders.map((folder) => join(folder, part));
    folders = folders.slice(0, most.packages * 4);
  }
  return folders.filter((folder) => folder.startsWith(top + sep));
}

function deeper(folder: string): readonly string[] {
  const found: string[] = [];
  let level: readonly string[] = [folder];
  for (let i = 0; i < most.depth && found.length < most.packages; i++) {
    level = level.flatMap((each) => childrenOf(each, "*"));
    found.push(...level);
  }
  return found;
}

function childrenOf(folder: string, pattern: string): readonly string[] {
  const [before = "", after = ""] = pattern.split("*");
  const names = [...(entriesOf(folder) ?? [])].flatMap(([name, kind]) => (kind === "folder" && !name.startsWith(".") && name !== "node_modules" ? [name] : []));
  return names.filter((name) => name.startsWith(before) && name.endsWith(after)).map((name) => join(folder, name));
}

/** Folders that a build writes, and the one that it reads. */
const built = /^(?:\.\/)?(?:dist|build|lib|out|output|esm|cjs|es|types)\/(?:(?:dist|esm|cjs|es|types|src)\/)?/u;

/**
 * The paths of a package's entry, or of one below it: what is written there, as a build reads it.
 * https://nodejs.org/api/packages.html#package-entry-points
 */
function pathsIn(folder: string, rest: string): readonly string[] {
  const manifest = manifestOf(folder) ?? {};
  const targets = rest === "" ? [...exported(manifest["exports"], "."), ...["source", "module", "main", "types"].flatMap((field) => textsIn(manifest[field], 0))] : exported(manifest["exports"], `./${rest}`);
  const sources = targets.map((target) => target.replace(/\.d(?=\.[cm]?ts$)/u, "")).flatMap((target) => (built.test(target) ? [target.replace(built, "src/"), target.replace(built, "")] : [target]));
  const guesses = rest === "" ? ["src/index", "index"] : [`src/${rest}`, rest];
  return [...new Set([...sources, ...guesses, ...targets])].filter((target) => !target.split("/").includes("..")).map((target) => join(folder, target));
}

/** The targets of a subpath: `.`, `./client`, of a pattern such as `./*`. */
function exported(written: unknown, subpath: string): readonly string[] {
  if (typeof written === "string") return subpath === "." ? [written] : [];
  const entries = Object.entries(objectOf(written));
  if (!entries.some(([key]) => key.startsWith("."))) return subpath === "." ? textsIn(written, 0) : [];
  return entries.flatMap(([key, target]) => {
    if (key === subpath) return textsIn(target, 0);
    const [before = "", after] = key.split("*");
    if (after === undefined || !subpath.startsWith(before) || !subpath.endsWith(after) || subpath.length < before.length + after.length) return [];
    const middle = subpath.slice(before.length, subpath.length - after.length);
    return textsIn(target, 0).map((each) => each.replaceAll("*", () => middle));
  });
}
