/** Routes whose guards stand in other files, on disk. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "rampart-routing-")));
let folders = 0;

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Writes an application to a folder of its own, and gives the folder. */
function application(files: Readonly<Record<string, string>>): string {
  const at = join(root, `app${folders++}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return at;
}

/** What the rules about guards say of one file: each report as `line rule`. */
function lint(files: Readonly<Record<string, string>>, filename: string, config: "recommended" | "strict" = "recommended"): readonly string[] {
  const cwd = application(files);
  return new Linter({ cwd }).verify(files[filename] ?? "", plugin.configs[config], { filename: join(cwd, filename) })
    .filter(({ ruleId, fatal }) => fatal === true || /auth|action/u.test(ruleId ?? "")).map(({ ruleId, line, message }) => `${line} ${ruleId?.replace("rampart/", "") ?? message}`);
}

const guard = `
export function gate(req, res, next) {
  if (!req.session.user) return res.status(401).json({ error: "no" });
  next();
}
export function slow(req, res, next) { setTimeout(next, 100); }
`;
const items = (...lines: readonly string[]): string => [
  'import { Router } from "express";', 'import { gate, slow } from "./guard.js";', 'import { add, change, remove } from "./service.js";', "const router = Router();",
  ...lines, "export default router;",
].join("\n");
const bare = items('router.post("/", add);', 'router.put("/:id", gate, change);', 'router.delete("/:id", gate, remove);', 'router.patch("/:id", gate, change);');

describe("a guard where the router is mounted", () => {
  const app = (...lines: readonly string[]): string => ['import express from "express";', 'import items from "./items.js";', 'import { gate, slow } from "./guard.js";', "const app = express();", ...lines, "export default app;"].join("\n");

  it("counts", () => {
    expect(lint({ "app.js": app('app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ "app.js": app('app.use("/items", gate, items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual([]);
    expect(lint({ "app.js": app("app.use(gate);", 'app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual([]);
    expect(lint({ "app.js": app('app.use("/items", slow, items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
  });

  it("counts only if it stands before, and for this path", () => {
    expect(lint({ "app.js": app('app.use("/items", items);', "app.use(gate);"), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ "app.js": app('app.use("/admin", gate);', 'app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ "app.js": app('app.use("/items", gate);', 'app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual([]);
  });

  it("counts only if it stands on every road", () => {
    expect(lint({ "app.js": app('app.use("/items", gate, items);', 'app.use("/old", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
  });
});
