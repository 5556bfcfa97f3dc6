import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

const limits = {
  /** Bytes of an index: that of a repository with half a million files. */
  size: 64_000_000,
  /** Repositories that are remembered. */
  repositories: 20,
  /** Folders from a file up to that of its repository. */
  depth: 100,
} as const;

/** The names in one index, and the time and size of the index that they were read from. */
interface Known {
  readonly version: string;
  /** Undefined where the index cannot be read. */
  readonly names: ReadonlySet<string> | undefined;
}

const known = new Map<string, Known>();

/**
 * Whether git tracks a file: whether it is in the index of its repository, committed or about to be. The index is read as it
 * is; git itself, whose configuration may run programs of the repository's choice, is not started.
 * @param filename the real path of the file
 * @returns undefined where that is not known: outside of a repository, or where the index is of a kind that is not read
 */
export function isTracked(filename: string): boolean | undefined {
  if (!isAbsolute(filename)) return undefined;
  try {
    const folder = realpathSync(dirname(filename));
    const repository = findRepository(folder);
    if (!repository) return undefined;
    const names = namesIn(join(repository.metadata, "index"));
    return names?.has(relative(repository.root, join(folder, basename(filename))).split(sep).join("/"));
  } catch {
    // The folder is not there, or not ours to read.
    return undefined;
  }
}

interface Repository {
  readonly root: string;
  /** The folder of the index: that of a linked work tree or of a submodule is elsewhere, and a file says where. */
  readonly metadata: string;
}

function findRepository(from: string): Repository | undefined {
  let root = from;
  for (let i = 0; i < limits.depth; i++) {
    const metadata = join(root, ".git");
    const found = statSync(metadata, { throwIfNoEntry: false });
    if (found?.isDirectory()) return { root, metadata };
    if (found?.isFile() && found.size < 10_000) {
      const [, path] = /^gitdir: ([^\r\n]+)/u.exec(readFileSync(metadata, "utf8")) ?? [];
      return path === undefined ? undefined : { root, metadata: resolve(root, path) };
    }
    const parent = dirname(root);
    if (parent === root) break;
    root = parent;
  }
  return undefined;
}

/** The names in an index; none where there is no index yet. */
function namesIn(path: string): ReadonlySet<string> | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return new Set();
  const version = `${found.mtimeMs} ${found.size} ${found.ino}`;
  const before = known.get(path);
  if (before?.version === version) return before.names;
  const names = found.size > limits.size ? undefined : readIndex(readFileSync(path));
  if (known.size >= limits.repositories) known.clear();
  known.set(path, { version, names });
  return names;
}

/**
 * The names in the entries of an index.
 * @see https://git-scm.com/docs/index-format
 * @returns undefined where it is not one that is read: with entries kept in another file, of folders, or with other hashes
 */
export function readIndex(bytes: Buffer): ReadonlySet<string> | undefined {
  if (bytes.length < 12 || bytes.toString("latin1", 0, 4) !== "DIRC") return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const names = new Set<string>();
  let offset = 12;
  let previous: Buffer = Buffer.alloc(0);
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    if (offset + 62 > bytes.length) return undefined;
    const isExtended = (bytes.readUInt16BE(offset + 60) & 0x4000) !== 0;
    // A folder that stands for all of its files.
    if (bytes.readUInt32BE(offset + 24) === 0o40000) return undefined;
    let start = offset + (isExtended ? 64 : 62);
    let kept = 0;
    if (version === 4) {
      const { value, end } = numberAt(bytes, start);
      kept = Math.max(0, previous.length - value);
      start = end;
    }
    const end = bytes.indexOf(0, start);
    if (end < 0) return undefined;
    const own = bytes.subarray(start, end);
    const name = kept === 0 ? own : Buffer.concat([previous.subarray(0, kept), own]);
    names.add(name.toString("utf8"));
    previous = name;
    offset = version === 4 ? end + 1 : offset + ((end - offset + 8) & ~7);
  }
  return isWhole(bytes, offset) ? names : undefined;
}

/** Whether what follows the entries are extensions up to a hash of 20 bytes, none of which adds entries. */
function isWhole(bytes: Buffer, start: number): boolean {
  let offset = start;
  while (offset + 20 < bytes.length) {
    if (offset + 28 > bytes.length || bytes.toString("latin1", offset, offset + 4) === "link") return false;
    offset += 8 + bytes.readUInt32BE(offset + 4);
  }
  return offset + 20 === bytes.length;
}

/** A number of variable length. @see https://git-scm.com/docs/pack-format, on offsets of deltas */
function numberAt(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let end = start;
  let byte = bytes[end++] ?? 0;
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0 && end - start < 5) {
    byte = bytes[end++] ?? 0;
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return { value, end };
}
