import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";

export type Kind = "file" | "folder" | "link";

/** Milliseconds for which the disk is not asked again. */
const pause = 3000;
/** Milliseconds within which a clock of files may give two changes one time. */
const tick = 2000;
/** Files and folders that are watched; beyond them all is forgotten. */
const most = 40_000;
/** Bytes of a file; what is larger was written by no person. */
const largest = 300_000;

/** What a change of a file may change: which file an import means, or only what is in it. */
type Decides = "layout" | "contents";

interface Folder {
  /** Undefined where there is none. */
  readonly version: string | undefined;
  /** Whether it may have changed again within the same tick of its clock. */
  readonly isFresh: boolean;
  entries?: ReadonlyMap<string, Kind> | undefined;
  real?: string | undefined;
}

const files = new Map<string, { version: string | undefined; readonly decides: Decides }>();
const folders = new Map<string, Folder>();
const changes: Record<Decides, number> = { layout: 0, contents: 0 };
let lookedAt = -Infinity;

/**
 * Looks every few seconds whether anything that was asked about has changed: an editor's file does, that of one run does not. To
 * be called once for each file that is linted; between two looks the disk is not asked anything twice.
 */
export function lookAtDisk(): void {
  const now = Date.now();
  if (now - lookedAt < pause && now >= lookedAt) return;
  lookedAt = now;
  if (files.size + folders.size > most) return forget();
  for (const [path, file] of files) {
    const version = readVersion(path);
    if (version === file.version) continue;
    file.version = version;
    changes[file.decides]++;
  }
  for (const [path, before] of folders) {
    if (!before.isFresh && folderVersion(path)?.version === before.version) continue;
    const after = readFolder(path);
    if (before.entries) after.entries = readEntries(path);
    if (before.real !== undefined) after.real = readReal(path);
    folders.set(path, after);
    if (before.real !== after.real || !isSame(before.entries, after.entries) || (before.version === undefined) !== (after.version === undefined)) changes.layout++;
  }
}

function forget(): void {
  files.clear();
  folders.clear();
  changes.layout++;
}

/** A number that is another one after every look that found a change. */
export function stateOfDisk(): number {
  return changes.layout + changes.contents;
}

/** Answers that were worked out from what the disk says; forgotten once it says something else. */
export class Remembered<T> {
  readonly #dependsOn: "layout" | "everything";
  readonly #known = new Map<string, T>();
  #state = -1;

  /** @param dependsOn `layout`: on folders, and on files that say which file an import means */
  constructor(dependsOn: "layout" | "everything") {
    this.#dependsOn = dependsOn;
  }

  get(key: string, work: () => T): T {
    const state = this.#dependsOn === "layout" ? changes.layout : stateOfDisk();
    if (state !== this.#state || this.#known.size >= most) {
      this.#known.clear();
      this.#state = state;
    }
    const known = this.#known.get(key);
    if (known !== undefined || this.#known.has(key)) return known as T;
    const answer = work();
    this.#known.set(key, answer);
    return answer;
  }
}

/** What changes when a file does; undefined for one that is too large, or not to be had. */
export function versionOf(path: string): string | undefined {
  return watched(path, "contents");
}

/** What a file holds that says which file an import means; undefined where it is too large, or not to be had. */
export function configurationAt(path: string): string | undefined {
  return watched(path, "layout") === undefined ? undefined : textOf(path);
}

function watched(path: string, decides: Decides): string | undefined {
  const known = files.get(path);
  if (known) return known.version;
  const version = readVersion(path);
  files.set(path, { version, decides });
  return version;
}

function readVersion(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && found.size <= largest ? `${found.mtimeMs} ${found.size}` : undefined;
  } catch {
    return undefined;
  }
}

/** What a file holds; undefined where it cannot be read, or is gone in between. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The path of a folder without symbolic links; undefined where there is none. */
export function realFolder(path: string): string | undefined {
  const folder = folderAt(path);
  return "real" in folder ? folder.real : (folder.real = readReal(path));
}

function readReal(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** What a folder holds of folders, links and files that may be modules or say which file a module is; undefined where it cannot be read. */
export function entriesOf(path: string): ReadonlyMap<string, Kind> | undefined {
  const folder = folderAt(path);
  return "entries" in folder ? folder.entries : (folder.entries = readEntries(path));
}

/** Files of other names answer no question, and can be many. */
const isAsked = /\.(?:[cm]?[jt]sx?|py|json|ya?ml)$/u;

function readEntries(path: string): ReadonlyMap<string, Kind> | undefined {
  try {
    const entries = new Map<string, Kind>();
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) entries.set(entry.name, "folder");
      else if (entry.isSymbolicLink()) entries.set(entry.name, "link");
      else if (entry.isFile() && isAsked.test(entry.name)) entries.set(entry.name, "file");
    }
    return entries;
  } catch {
    return undefined;
  }
}

function isSame(one: ReadonlyMap<string, Kind> | undefined, other: ReadonlyMap<string, Kind> | undefined): boolean {
  if (!one || !other) return one === other;
  return one.size === other.size && [...one].every(([name, kind]) => other.get(name) === kind);
}

function folderAt(path: string): Folder {
  let folder = folders.get(path);
  if (!folder) folders.set(path, (folder = readFolder(path)));
  return folder;
}

function readFolder(path: string): Folder {
  const found = folderVersion(path);
  return { version: found?.version, isFresh: found !== undefined && found.changed > Date.now() - tick };
}

/** The number of a folder on its disk tells that a link on the way to it leads elsewhere now. */
function folderVersion(path: string): { readonly version: string; readonly changed: number } | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found && { version: `${found.mtimeMs} ${found.ino}`, changed: found.mtimeMs };
  } catch {
    return undefined;
  }
}

/** Where a symbolic link to a file leads; undefined for links that lead to a folder, nowhere, or round in a circle. */
export function targetOf(link: string): string | undefined {
  try {
    const target = realpathSync.native(link);
    return statSync(target).isFile() ? target : undefined;
  } catch {
    return undefined;
  }
}
