import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../tools/facts.ts";
import { renderRoutes, routesAsCsv, routesOf, type RouteTable } from "../../tools/facts/routes.ts";
import { writeFiles } from "../files-on-disk.ts";

const folder = mkdtempSync(join(tmpdir(), "rampart-routes-"));
let table: RouteTable;

const files: Readonly<Record<string, string>> = {
  "server/items.js": `import { Router } from "express";
import { requireAuth } from "./auth.js";

export const items = Router();
items.get("/items", list);
items.post("/items", requireAuth, add);
items.delete("/items/:id", remove);
items.post("/login", signIn);
items.put("/items/:id", (req, res) => {
  if (!req.session.user) return res.status(401).end();
  res.end();
});
`,
  "api/notes.py": `from fastapi import APIRouter, Depends
from .auth import current_user

router = APIRouter(dependencies=[Depends(current_user)])

@router.post("/notes")
def add(): ...
`,
  "server/items.test.js": 'import express from "express";\nexpress().post("/only-in-tests", save);\n',
  "broken.js": "const = 1;\n",
};

beforeAll(async () => {
  writeFiles(folder, files);
  table = await routesOf(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run facts -- routes", () => {
  it("prints every route with what guards it and where that stands, what is open and changes something first", () => {
    expect(renderRoutes(table)).toMatchInlineSnapshot(`
      "Open, and they change something (1)
        DELETE  /items/:id  server/items.js:7  remove  no guard seen

      Open, and they only read (1)
        GET     /items      server/items.js:5  list    no guard seen

      Public on purpose, and they change something (1)
        POST    /login      server/items.js:8  signIn  by its name

      Guarded, and they change something (3)
        POST    /items      server/items.js:6  add     requireAuth (line 6)
        PUT     /items/:id  server/items.js:9          a check in the body (line 9)
        POST    /notes      api/notes.py:7     add     current_user (line 4)

      Not read whole (1)
        broken.js:1: Parsing error: Unexpected token =

      6 routes: 3 guarded, 1 public on purpose, 2 open
      5 of them change something: 3 guarded, 1 public on purpose, 1 open"
    `);
  });

  it("says for each route what a program wants to know", () => {
    expect(table.routes.find(({ path }) => path === "/notes")).toEqual({
      file: "api/notes.py", line: 7, column: 5, endLine: 7, methods: ["POST"], path: "/notes", handler: "add", library: "FastAPI", changes: true,
      standing: "guarded", marker: undefined, guards: [{ name: "current_user", at: "api/notes.py:4", inBody: false }],
    });
  });

  it("writes a table for spreadsheets, in which nothing is a formula", () => {
    const [row] = table.routes;
    expect(row).toBeDefined();
    if (!row) return;
    expect(routesAsCsv([{ ...row, path: "=HYPERLINK(1)", handler: 'a "b", c' }])).toBe(
      'standing,changes something,methods,path,at,handler,guards,public because\nopen,yes,DELETE,\'=HYPERLINK(1),server/items.js:7,"a ""b"", c",,',
    );
  });

  it("says what is wrong with the command line", async () => {
    const broken = join(folder, "broken.js");
    await expect(answer(["routes", join(folder, "nowhere")])).rejects.toThrow(/nowhere: no such folder$/u);
    await expect(answer(["routes", broken])).rejects.toThrow(/broken\.js: not a folder; npm run facts -- FILE shows what is seen in one file$/u);
    await expect(answer(["routes", folder, "--all"])).rejects.toThrow(/^--all: unknown option\nusage: /u);
    await expect(answer(["routes", folder, "--json", "--csv"])).rejects.toThrow(/^--json or --csv, not both\nusage: /u);
    await expect(answer(["routes", folder, "other"])).rejects.toThrow(/^usage: /u);
    await expect(answer([broken, "--csv"])).rejects.toThrow(/^--csv: unknown option\nusage: /u);
  });

  it("prints the table, JSON or CSV", async () => {
    expect(await answer(["routes", folder])).toBe(renderRoutes(table));
    expect(JSON.parse(await answer(["routes", folder, "--json"]))).toEqual(JSON.parse(JSON.stringify(table)));
    expect(await answer(["routes", folder, "--csv"])).toBe(routesAsCsv(table.routes));
  });

  it("knows what other files put before a route: the path, and the guard with its file", async () => {
    const other = join(folder, "mounted");
    mkdirSync(join(other, "routes"), { recursive: true });
    writeFileSync(join(other, "app.js"), 'import express from "express";\nimport { items } from "./routes/items.js";\nimport { requireAuth } from "./auth.js";\nconst app = express();\napp.use("/api/items", requireAuth, items);\n');
    writeFileSync(join(other, "auth.js"), "export function requireAuth(req, res, next) {\n  if (!req.user) return res.status(401).end();\n  next();\n}\n");
    writeFileSync(join(other, "routes/items.js"), 'import { Router } from "express";\nexport const items = Router();\nitems.post("/", add);\nitems.delete("/:id", remove);\n');
    const { routes } = await routesOf(other);
    expect(routes.map(({ path, standing, guards }) => ({ path, standing, at: guards.map(({ name, at }) => `${name} ${at}`)[0] }))).toEqual([
      { path: "/api/items", standing: "guarded", at: "requireAuth app.js:5" },
      { path: "/api/items/:id", standing: "guarded", at: "requireAuth app.js:5" },
    ]);
  });

  it("has nothing to print for a folder without routes", async () => {
    mkdirSync(join(folder, "empty"));
    expect(await answer(["routes", join(folder, "empty")])).toBe("No routes seen.");
  });
});
