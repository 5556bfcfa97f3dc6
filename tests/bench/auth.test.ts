import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Application, applications, fetchApplication, Marks } from "../../bench/auth/apps.ts";
import { figuresPage, judge, mutatedTable, routeLines, untouchedTable, type Verdict } from "../../bench/auth/report.ts";
import { type Result, run } from "../../bench/auth/run.ts";
import { writeFiles } from "../files-on-disk.ts";

const folder = mkdtempSync(join(tmpdir(), "rampart-bench-auth-"));
afterAll(() => rmSync(folder, { recursive: true }));

const items = `import { Router } from "express";
import { requireAuth } from "./auth.js";
const router = Router();
router.post("/a", requireAuth, add);
router.put("/b", requireAuth, change);
router.delete("/c", requireAuth, remove);
router.get("/d", requireAuth, list);
router.post("/e", forgotten);
export default router;
`;
const app: Application = { name: "shop", language: "javascript", framework: "express", repository: "o/shop", commit: "0".repeat(40), guards: ["requireAuth"] };

describe("npm run bench:auth", () => {
  it("lists at least ten applications of each language, which can all be read", () => {
    const list = applications();
    for (const language of ["javascript", "python"]) expect(list.filter((one) => one.language === language).length).toBeGreaterThanOrEqual(10);
    for (const one of list) expect(() => new Marks(one), one.name).not.toThrow();
  });

  it("knows the application of every verdict, and why it was given", () => {
    const verdicts = JSON.parse(readFileSync(new URL("../../bench/auth/verdicts.json", import.meta.url), "utf8")) as readonly Verdict[];
    const names = new Set(applications().map(({ name }) => name));
    for (const one of verdicts) {
      expect(names, JSON.stringify(one)).toContain(one.app);
      expect(["right", "look", "wrong"], JSON.stringify(one)).toContain(one.verdict);
      expect(one.why.length, JSON.stringify(one)).toBeGreaterThan(10);
    }
  });

  it("fetches one commit, and nothing of what came before it", () => {
    const origin = writeFiles(join(folder, "o", "shop"), { "a.js": "first" });
    const git = (...words: readonly string[]): string => execFileSync("git", ["-C", origin, "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...words], { encoding: "utf8" }).trim();
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "first");
    writeFiles(origin, { "a.js": "second" });
    git("commit", "--quiet", "-am", "second");
    const commit = git("rev-parse", "HEAD");
    const path = fetchApplication({ ...app, commit }, [], `file://${folder}`, join(folder, "fetched"));
    expect(readFileSync(join(path, "a.js"), "utf8")).toBe("second");
    expect(existsSync(join(path, ".git"))).toBe(false);
    expect(() => fetchApplication({ ...app, commit: "1".repeat(40) }, [], `file://${folder}`, join(folder, "fetched"))).toThrow(/^shop: o\/shop@1{40} cannot be fetched: /u);
  });

  it("counts a cut where the route that lost its guard is flagged, and nothing that was flagged before", async () => {
    const source = writeFiles(join(folder, "shop"), { "items.js": items });
    const result = await run(app, source, { cuts: undefined, seed: 1 }, () => undefined);
    expect(result.flags.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(["items.js:8 require-auth"]);
    expect(result.outcomes.map(({ line, place, changes, noticed, why }) => ({ line, place, changes, noticed, why }))).toEqual([
      { line: 4, place: "route", changes: true, noticed: true, why: "items.js:4 require-auth" },
      { line: 5, place: "route", changes: true, noticed: true, why: "items.js:5 require-auth" },
      { line: 6, place: "route", changes: true, noticed: true, why: "items.js:6 require-auth" },
      { line: 7, place: "route", changes: false, noticed: false, why: "only reads" },
    ]);
    expect(readFileSync(join(source, "items.js"), "utf8")).toBe(items);
    const judged = judge(result, [{ app: "shop", file: "items.js", line: 8, rule: "require-auth", verdict: "right", why: "It adds." }]);
    expect(untouchedTable([result], judged, new Map([["shop", app]]))).toMatchObject({ shop: { routes: 5, changing: 4, guarded: 4, flags: 1, "per 100 routes": 20, "per 100 changing": 25, right: 1, unjudged: 0 } });
    expect(mutatedTable([result], new Map([["shop", app]]))).toMatchObject({ shop: { "route": "100 % (3/3)", "reading route": "0 % (0/1)", "router": "" } });
    expect(figuresPage([result], judged, new Map([["shop", app]]), "npm run it")).toContain("Written by `npm run it`");
    expect(figuresPage([result], judged, new Map([["shop", app]]), "npm run it")).toContain("\n| shop | 5 | 4 | 4 | 1 | 20 | 25 | 0 | 1 | 0 | 0 | 0 |\n");
    expect(routeLines(result).split("\n")[1]).toBe("items.js,4,POST,/a,changes,guarded");
  });

  it("takes the same sample for the same seed, and nothing from files that are open on purpose", async () => {
    const source = join(folder, "shop");
    const lines = async (seed: number): Promise<readonly number[]> => (await run(app, source, { cuts: 2, seed }, () => undefined) satisfies Result).outcomes.map(({ line }) => line);
    const first = await lines(1);
    expect(first).toHaveLength(2);
    expect(await lines(1)).toEqual(first);
    expect((await run({ ...app, publicFiles: "^items" }, source, { cuts: 2, seed: 1 }, () => undefined)).outcomes).toEqual([]);
  });
});
