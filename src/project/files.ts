import { basename, join, sep } from "node:path";
import { entriesOf, realFolder, targetOf } from "./disk.ts";

/** Folders that hold no code of the application's own, or code that is made from it. */
const left = new Set(["node_modules", "dist", "build", "out", "coverage", "vendor", "venv", "site-packages", "__pycache__", "bower_components", "target"]);
/** Folders and files that are looked at. */
const most = { folders: 5000, files: 20_000 };
const installed = /[\\/](?:node_modules|site-packages|dist-packages)[\\/]/u;

/**
 * The files of an application, those nearest to its root first: no hidden folders, no installed packages, no symbolic links, so
 * that nothing lies outside and no way leads round in a circle.
 * @param root the real path of the folder
 */
export function filesBelow(root: string, isWanted: (name: string) => boolean): readonly string[] {
  const files: string[] = [];
  const folders = [root];
  for (let i = 0; i < folders.length && i < most.folders; i++) {
    const folder = folders[i] ?? root;
    for (const [name, kind] of entriesOf(folder) ?? []) {
      if (kind === "folder" && !name.startsWith(".") && !left.has(name)) folders.push(folder + sep + name);
      else if (kind === "file" && isWanted(name) && files.push(folder + sep + name) >= most.files) return files;
    }
  }
  return files;
}

/** The first of several paths in one folder that is a file inside the root, and in no installed package, by its real path. */
export function firstFile(paths: readonly string[], folder: string, root: string): string | undefined {
  const entries = entriesOf(folder);
  if (!entries) return undefined;
  const path = paths.find((each) => isFileOrLink(entries.get(basename(each))));
  if (path === undefined) return undefined;
  const found = entries.get(basename(path)) === "link" ? targetOf(path) : inRealFolder(path, folder);
  return found?.startsWith(root + sep) && !installed.test(found.slice(root.length)) ? found : undefined;
}

function isFileOrLink(kind: string | undefined): boolean {
  return kind === "file" || kind === "link";
}

function inRealFolder(path: string, folder: string): string | undefined {
  const within = realFolder(folder);
  return within === undefined ? undefined : join(within, basename(path));
}
