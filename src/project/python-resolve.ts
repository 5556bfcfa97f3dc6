import { basename, dirname, join, sep } from "node:path";
import { entriesOf, realFolder, Remembered } from "./disk.ts";
import { firstFile } from "./files.ts";

const found = new Remembered<string | undefined>("layout");
const roots = new Remembered<readonly string[]>("layout");

/** Folders upwards that are looked at. */
const highest = 40;

/**
 * The file that a module of Python means, by its real path; a package without an `__init__.py` is its folder, with a separator
 * at its end.
 * @param module as written: `app.db`, `.models`, `..`
 * @param from the absolute path of the importing file
 * @param root the real path of the folder that no file may lie outside of
 * @see https://docs.python.org/3/reference/import.html
 */
export function resolveModule(module: string, from: string, root: string): string | undefined {
  const folder = dirname(from);
  return found.get(`${folder}\0${module}\0${root}`, () => {
    const [, dots = "", path = ""] = /^(\.*)(.*)$/u.exec(module) ?? [];
    const names = path === "" ? [] : path.split(".");
    if (names.some((name) => name === "") || (dots === "" && names.length === 0)) return undefined;
    if (dots !== "") {
      let base = realFolder(folder) ?? folder;
      for (let i = 1; i < dots.length && base !== root; i++) base = dirname(base);
      return below(base, names, root);
    }
    for (const base of rootsOf(folder, root)) {
      const file = below(base, names, root);
      if (file !== undefined) return file;
    }
    return undefined;
  });
}

/** The module of a name inside a package; undefined where the file is no package, or has no such module. */
export function resolveInside(file: string, name: string, root: string): string | undefined {
  const folder = file.endsWith(sep) ? file.slice(0, -1) : basename(file) === "__init__.py" ? dirname(file) : undefined;
  return folder === undefined ? undefined : below(folder, [name], root);
}

/**
 * The folders that absolute imports start from, nearest first: those around the outermost package that a file is in, since the
 * program may be started in any of them, each with its `src`.
 */
function rootsOf(folder: string, root: string): readonly string[] {
  return roots.get(`${folder}\0${root}`, () => {
    let at = realFolder(folder) ?? folder;
    const bases: string[] = [];
    for (let i = 0; i < highest && (at === root || at.startsWith(root + sep)); i++, at = dirname(at)) {
      if (entriesOf(at)?.has("__init__.py") && at !== root) continue;
      bases.push(at);
      if (entriesOf(at)?.get("src") === "folder") bases.push(join(at, "src"));
    }
    return bases;
  });
}

function below(base: string, names: readonly string[], root: string): string | undefined {
  let folder = base;
  for (const [i, name] of names.entries()) {
    const entries = entriesOf(folder);
    if (!entries) return undefined;
    const isLast = i === names.length - 1;
    if (entries.get(name) === "folder") {
      folder = join(folder, name);
      if (isLast) return packageAt(folder, root) ?? fileAt(`${folder}.py`, root) ?? `${folder}${sep}`;
    } else {
      return isLast ? fileAt(join(folder, `${name}.py`), root) : undefined;
    }
  }
  return packageAt(folder, root) ?? `${folder}${sep}`;
}

function packageAt(folder: string, root: string): string | undefined {
  return fileAt(join(folder, "__init__.py"), root);
}

function fileAt(path: string, root: string): string | undefined {
  return firstFile([path], dirname(path), root);
}
