import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { Trusted } from "./trusted.ts";

type Kind = "file" | "folder" | "link";

const real = new Trusted<string | undefined>();
const folders = new Trusted<ReadonlyMap<string, Kind> | undefined>();

/** Bytes of a file; what is larger was written by no person. */
const largest = 300_000;

/** What changes when a file does; undefined for one that is too large, or not to be had. */
export function versionOf(file: string): string | undefined {
  try {
    const { mtimeMs, size } = statSync(file);
    return size <= largest ? `${mtimeMs} ${size}` : undefined;
  } catch {
    return undefined;
  }
}

/** What a file holds; undefined where it cannot be read, or is gone in between. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** The path of a folder without symbolic links; undefined where there is none. */
export function realFolder(folder: string): string | undefined {
  return real.get(folder, () => {
    try {
      return realpathSync.native(folder);
    } catch {
      return undefined;
    }
  });
}

/** The first of several paths in one folder that is a file inside the root, and in no installed package, by its real path. */
export function firstFile(paths: readonly string[], folder: string, root: string): string | undefined {
  const entries = entriesOf(folder);
  if (!entries) return undefined;
  const path = paths.find((each) => isFileOrLink(entries.get(basename(each))));
  if (path === undefined) return undefined;
  const found = realPath(path, folder, entries.get(basename(path)) === "link");
  return found?.startsWith(root + sep) && !installed.test(found.slice(root.length)) ? found : undefined;
}

const installed = /[\\/](?:node_modules|site-packages|dist-packages)[\\/]/u;

function isFileOrLink(kind: Kind | undefined): boolean {
  return kind === "file" || kind === "link";
}

function realPath(path: string, folder: string, isLink: boolean): string | undefined {
  if (!isLink) {
    const within = realFolder(folder);
    return within === undefined ? undefined : join(within, basename(path));
  }
  try {
    const target = realpathSync.native(path);
    return statSync(target).isFile() ? target : undefined;
  } catch {
    return undefined; // links that lead round in a circle
  }
}

/** What a folder holds; undefined where it cannot be read. */
export function entriesOf(folder: string): ReadonlyMap<string, Kind> | undefined {
  return folders.get(folder, () => {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return new Map(entries.flatMap((entry) => {
        const kind = entry.isFile() ? "file" : entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : undefined;
        return kind === undefined ? [] : [[entry.name, kind] as const];
      }));
    } catch {
      return undefined;
    }
  });
}
