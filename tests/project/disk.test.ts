import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { configurationAt, entriesOf, lookAtDisk, realFolder, Remembered, stateOfDisk, targetOf, versionOf } from "../../src/project/disk.ts";
import { filesBelow, firstFile } from "../../src/project/files.ts";

let top = "";

/** Looks once more, as a file does that is linted some seconds later. */
function later(): void {
  vi.setSystemTime(Date.now() + 4000);
  lookAtDisk();
}

/** Time has gone by since anything here was written. */
function settle(...paths: readonly string[]): void {
  for (const path of paths) utimesSync(join(top, path), new Date("2024-01-01"), new Date("2024-01-01"));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  top = realpathSync(mkdtempSync(join(tmpdir(), "rampart-disk-")));
  mkdirSync(join(top, "src"));
  writeFileSync(join(top, "src", "a.ts"), "a");
  settle("src/a.ts", "src");
  later();
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(top, { recursive: true });
});

describe("what the disk said", () => {
  it("is not asked again before some seconds have gone by", () => {
    const path = join(top, "src", "a.ts");
    const version = versionOf(path);
    writeFileSync(path, "longer");
    lookAtDisk();
    expect(versionOf(path)).toBe(version);
    later();
    expect(versionOf(path)).not.toBe(version);
  });

  it("stays as it was, and so do the answers that were worked out from it, while nothing changes", () => {
    versionOf(join(top, "src", "a.ts"));
    entriesOf(join(top, "src"));
    const work = vi.fn(() => "answer");
    const answers = new Remembered<string>("everything");
    answers.get("key", work);
    const state = stateOfDisk();
    for (let i = 0; i < 5; i++) {
      later();
      expect(answers.get("key", work)).toBe("answer");
    }
    expect(stateOfDisk()).toBe(state);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it("is another one when a file is changed, made, moved or removed", () => {
    const folder = join(top, "src");
    const names = (): readonly string[] => [...(entriesOf(folder) ?? [])].map(([name]) => name);
    expect(names()).toEqual(["a.ts"]);
    writeFileSync(join(folder, "b.ts"), "b");
    later();
    expect(names().toSorted()).toEqual(["a.ts", "b.ts"]);
    renameSync(join(folder, "b.ts"), join(folder, "c.ts"));
    later();
    expect(names().toSorted()).toEqual(["a.ts", "c.ts"]);
    unlinkSync(join(folder, "c.ts"));
    later();
    expect(names()).toEqual(["a.ts"]);
    expect(versionOf(join(folder, "late.ts"))).toBeUndefined();
    writeFileSync(join(folder, "late.ts"), "late");
    later();
    expect(versionOf(join(folder, "late.ts"))).toBeDefined();
  });

  it("is another one where a folder was changed again within one tick of its clock", () => {
    const folder = join(top, "src");
    writeFileSync(join(folder, "b.ts"), "b");
    const now = new Date();
    utimesSync(folder, now, now);
    entriesOf(folder);
    writeFileSync(join(folder, "c.ts"), "c");
    utimesSync(folder, now, now);
    later();
    expect(entriesOf(folder)?.has("c.ts")).toBe(true);
  });

  it("is another one where a link on the way to a folder leads elsewhere now", () => {
    mkdirSync(join(top, "other"));
    symlinkSync(join(top, "src"), join(top, "current"));
    expect(realFolder(join(top, "current"))).toBe(join(top, "src"));
    expect([...(entriesOf(join(top, "current")) ?? [])]).toHaveLength(1);
    unlinkSync(join(top, "current"));
    symlinkSync(join(top, "other"), join(top, "current"));
    later();
    expect(realFolder(join(top, "current"))).toBe(join(top, "other"));
    expect([...(entriesOf(join(top, "current")) ?? [])]).toHaveLength(0);
  });

  it("tells a change of what files mean from one of what is in them", () => {
    const [layout, everything] = [new Remembered<number>("layout"), new Remembered<number>("everything")];
    const file = join(top, "src", "a.ts");
    const config = join(top, "tsconfig.json");
    expect(configurationAt(config)).toBeUndefined();
    versionOf(file);
    let asked = 0;
    const ask = (): number => ++asked;
    const answers = (): readonly number[] => [layout.get("", ask), everything.get("", ask)];
    expect(answers()).toEqual([1, 2]);
    writeFileSync(file, "longer");
    later();
    expect(answers()).toEqual([1, 3]);
    writeFileSync(config, "{}");
    later();
    expect(configurationAt(config)).toBe("{}");
    expect(answers()).toEqual([4, 5]);
  });
});

describe("files", () => {
  it("are listed without hidden folders, installed packages and links", () => {
    for (const folder of ["node_modules/x", ".git", "lib"]) mkdirSync(join(top, folder), { recursive: true });
    for (const path of ["node_modules/x/index.ts", ".git/index.ts", "lib/b.ts", "lib/b.txt"]) writeFileSync(join(top, path), "");
    symlinkSync(join(top, "src"), join(top, "linked"));
    expect(filesBelow(top, (name) => name.endsWith(".ts")).toSorted()).toEqual([join(top, "lib", "b.ts"), join(top, "src", "a.ts")]);
    expect(filesBelow(join(top, "nowhere"), () => true)).toEqual([]);
  });

  it("are found by their real path, in the root only", () => {
    symlinkSync(join(top, "src", "a.ts"), join(top, "link.ts"));
    symlinkSync(join(top, "circle.ts"), join(top, "circle.ts"));
    expect(firstFile([join(top, "src", "b.ts"), join(top, "src", "a.ts")], join(top, "src"), top)).toBe(join(top, "src", "a.ts"));
    expect(firstFile([join(top, "link.ts")], top, top)).toBe(join(top, "src", "a.ts"));
    expect(firstFile([join(top, "link.ts")], top, join(top, "other"))).toBeUndefined();
    expect(targetOf(join(top, "circle.ts"))).toBeUndefined();
  });
});
