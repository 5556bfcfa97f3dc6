import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isTracked, readIndex } from "../../src/project/tracked.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "rampart-tracked-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(cwd: string, ...given: readonly string[]): string {
  return execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always", "-c", "core.hooksPath=/dev/null", ...given], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function repository(name: string, files: readonly string[], ...options: readonly string[]): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  git(root, "init", "-q", ...options);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "A=1\n");
  }
  return root;
}

describe("whether git tracks a file", () => {
  const root = repository("plain", [".env", "a/.env", "é ü/.env", "later.env"]);

  it("is no where there is no index yet", () => {
    expect(isTracked(join(root, ".env"))).toBe(false);
  });

  it("is yes for what is added, in folders too, and no for the rest", () => {
    git(root, "add", ".env", "a/.env", "é ü/.env");
    expect([".env", "a/.env", "é ü/.env", "later.env", "not-there.env", "a"].map((file) => isTracked(join(root, file)))).toEqual([true, true, true, false, false, false]);
  });

  it("hears of a change", () => {
    git(root, "add", "later.env");
    git(root, "rm", "-q", "--cached", ".env");
    expect([".env", "later.env"].map((file) => isTracked(join(root, file)))).toEqual([false, true]);
  });

  it("is told through a link to the folder", () => {
    symlinkSync(root, join(folder, "link"), "junction");
    expect(isTracked(join(folder, "link", "a", ".env"))).toBe(true);
  });

  it("is told in a linked work tree and in a submodule", () => {
    git(root, "commit", "-q", "-m", "a");
    git(root, "worktree", "add", "-q", join(folder, "other"));
    expect([isTracked(join(folder, "other", "a", ".env")), isTracked(join(folder, "other", ".env"))]).toEqual([true, false]);
    const above = repository("above", [".env"]);
    git(above, "submodule", "--quiet", "add", root, "below");
    expect([isTracked(join(above, "below", "a", ".env")), isTracked(join(above, "below", ".env")), isTracked(join(above, ".env"))]).toEqual([true, false, false]);
  });

  it.each([["a relative name", "a.env"], ["no name of a file", "<input>"], ["a folder that is not there", join(folder, "nowhere", "a.env")]])("is not known for %s", (_, name) => {
    expect(isTracked(name)).toBeUndefined();
  });

  it("is not known outside of a repository", () => {
    const outside = join(folder, "outside");
    mkdirSync(outside);
    expect(isTracked(join(outside, ".env"))).toBeUndefined();
  });

  it("is not known where a file says that the repository is nowhere", () => {
    const root = join(folder, "broken");
    mkdirSync(root);
    writeFileSync(join(root, ".git"), "what is this\n");
    expect(isTracked(join(root, ".env"))).toBeUndefined();
  });
});

describe("the index", () => {
  const names = [...Array(300).keys()].map((i) => `folder-${i % 7}/${"deep/".repeat(i % 5)}ü-${i}.env`).sort();

  it.each(["2", "4"])("is read in version %s", (version) => {
    const root = repository(`version-${version}`, names);
    git(root, "update-index", "--force-write-index", "--index-version", version);
    git(root, "add", "-A");
    const bytes = readFileSync(join(root, ".git/index"));
    expect(bytes.readUInt32BE(4)).toBe(Number(version));
    expect([...(readIndex(bytes) ?? [])].sort()).toEqual(names);
  });

  it("is read in version 3, where an entry is only meant to be added", () => {
    const root = repository("version-3", ["a.env", "b.env"]);
    git(root, "add", "a.env");
    git(root, "add", "-N", "b.env");
    const bytes = readFileSync(join(root, ".git/index"));
    expect([bytes.readUInt32BE(4), ...(readIndex(bytes) ?? [])]).toEqual([3, "a.env", "b.env"]);
  });

  it("is not read where its entries are in another file, and with other hashes", () => {
    const split = repository("split", ["a.env"]);
    git(split, "add", "-A");
    git(split, "update-index", "--split-index");
    expect(readIndex(readFileSync(join(split, ".git/index")))).toBeUndefined();
    const sha256 = repository("sha256", ["a.env", "longer-name.env"], "--object-format=sha256");
    git(sha256, "add", "-A");
    expect(readIndex(readFileSync(join(sha256, ".git/index")))).toBeUndefined();
  });

  it("is not believed where it is cut off or not one", () => {
    const bytes = readFileSync(join(folder, "version-2", ".git/index"));
    for (let length = 0; length < bytes.length; length += 97) expect(readIndex(bytes.subarray(0, length))).toBeUndefined();
    expect(readIndex(Buffer.from("DIRC\0\0\0\x02\xff\xff\xff\xff", "latin1"))).toBeUndefined();
    expect(readIndex(Buffer.alloc(100))).toBeUndefined();
  });
});
