import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Folders that hold no code of the application's own, or code that is made from it. */
const left = new Set(["node_modules", "dist", "build", "out", "coverage", "vendor", "venv", "site-packages", "__pycache__", "bower_components", "target"]);
/** Folders and files that are looked at. */
const most = { folders: 5000, files: 20_000 };

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
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !entry.name.startsWith(".") && !left.has(entry.name)) folders.push(join(folder, entry.name));
      else if (entry.isFile() && isWanted(entry.name) && files.push(join(folder, entry.name)) >= most.files) return files;
    }
  }
  return files;
}

function entriesOf(folder: string): readonly { readonly name: string; isDirectory(): boolean; isFile(): boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not to be read, or gone in between
  }
}
