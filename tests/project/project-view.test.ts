/** What one file says of another: paths and constants through imports, on disk. */
import { mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import plugin, { library } from "../../src/index.ts";
import { writeFiles } from "../files-on-disk.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "rampart-project-")));

/** Writes files below a folder of the test's own, and gives the folder. */
function folder(name: string, files: Readonly<Record<string, string>>): string {
  return writeFiles(join(root, name), files);
}

/** Lints text as a file of a folder: each report as `line rule`. */
function lint(cwd: string, filename: string, code: readonly string[]): readonly string[] {
  return new Linter({ cwd }).verify(code.join("\n"), plugin.configs.all, { filename })
    .map(({ ruleId, line, message }) => `${line} ${ruleId?.replace("rampart/", "") ?? message}`);
}

/** The lines of built queries among one for each expression: `x` is a value that nobody knows. */
function queriesOf(cwd: string, filename: string, imports: string, ...callees: readonly string[]): readonly string[] {
  const code = [imports, ...callees.map((callee) => `export const f${callees.indexOf(callee)} = (x) => ${callee}("b = " + x);`)];
  return lint(cwd, join(cwd, filename), code).map((report) => report.replace(/^(\d+) no-string-built-queries$/u, (_, line) => callees[Number(line) - 2] ?? "?"));
}

// By shape alone these calls would be recognised as well: the names of the methods here are none that shape knows.
const pool = 'import { createPool } from "mysql2/promise";\nexport const pool = createPool({});\n';
const settings = { rampart: { libraries: [library("store", "javascript", { query: { "store.Store().ask": { text: "0" }, "store.ask": { text: "0" } } })] } };
const store = 'import { Store } from "store";\n';

function asked(cwd: string, filename: string, code: readonly string[]): readonly number[] {
  const configs = plugin.configs.all.map((config) => ("rules" in config ? { ...config, settings } : config));
  const messages = new Linter({ cwd }).verify(code.join("\n"), configs as Linter.Config[], { filename: join(cwd, filename) });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId === "rampart/no-string-built-queries").map(({ line }) => line);
}

/** Calls of `ask` on each object: which of them are recognised. */
function known(cwd: string, filename: string, imports: string, ...objects: readonly string[]): readonly string[] {
  const code = [imports, ...objects.map((object, i) => `async function f${i}(x) { (${object})("b = " + x); }`)];
  return asked(cwd, filename, code).map((line) => objects[line - 2] ?? "?");
}

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("names", () => {
  const exporting = folder("names", {
    "db.ts": `${store}
      export const store = new Store();
      export default store;
      export { store as other };
      export const wrap = (text: string, values?: unknown[]) => store.ask(text, values);
      export async function logged(text: string, values: unknown[]) { console.log(text, values); const r = await store.ask(text, values); return r; }
      export function changed(text: string) { return store.ask("SELECT 1", text); }
      export function get() { return store; }
      export const bound = store.ask.bind(store);
      export const { ask } = store;
      let late: Store;
      export function lazy() { if (!late) late = new Store(); return late; }
      export class Base { protected readonly inner = new Store(); client() { return this.inner; } run(text: string, values: unknown[]) { return this.inner.ask(text, values); } }
      export class Derived extends Store {}
      export const all = { store, nested: { store } };
      export const single = new Base();
      export type Alias = Store;
    `,
    "barrel/index.ts": 'export * from "../db";\nexport * as ns from "../db.js";\nexport { default, store as renamed } from "../db";\n',
    "common.cjs": 'const { Store } = require("store");\nconst store = new Store();\nmodule.exports = { store, wrap: (text, values) => store.ask(text, values), ask(...all) { return store.ask(...all); } };\n',
    "single.cjs": 'const { Store } = require("store");\nexports = module.exports = new Store();\n',
    "exports.cjs": 'const { Store } = require("store");\nexports.store = new Store();\n',
    "library.cjs": 'module.exports = require("store");\n',
    "round/a.ts": 'export * from "./b";\nexport { x } from "./b";\n',
    "round/b.ts": 'import { Store } from "store";\nexport * from "./a";\nexport { x } from "./a";\nexport const y = new Store();\n',
    "broken.ts": 'import { Store } from "store";\nexport const store = new Store(;\n',
    "parser.ts": "export const store = new Store();\n",
    "extends.ts": `${store}import { Base as B } from "./db";\nexport class Repo extends B {}\n`,
  });

  it("are followed through ES modules", () => {
    expect(known(exporting, "main.ts", 'import db, { store, other, wrap, logged, get, bound, ask, lazy, Base, Derived, all, single, changed } from "./db"; import * as ns from "./db";',
      "db.ask", "store.ask", "other.ask", "wrap", "logged", "get().ask", "bound", "ask", "lazy().ask", "new Base().client().ask", "new Base().run",
      "new Derived().ask", "all.store.ask", "all.nested.store.ask", "single.client().ask", "ns.store.ask", "ns.default.ask", "(await import('./db')).store.ask",
    )).toEqual(["db.ask", "store.ask", "other.ask", "wrap", "logged", "get().ask", "bound", "ask", "lazy().ask", "new Base().client().ask", "new Base().run",
      "new Derived().ask", "all.store.ask", "all.nested.store.ask", "single.client().ask", "ns.store.ask", "ns.default.ask", "(await import('./db')).store.ask"]);
  });

  it("are not made up", () => {
    expect(known(exporting, "main.ts", 'import db, { store, changed, missing, get, single } from "./db"; import none from "./none"; import { store as broken } from "./broken"; import { store as unparsed } from "./parser";',
      "changed", "missing.ask", "store.nothing", "none.ask", "get.ask", "single.ask", "broken.ask", "unparsed.ask", "db.default")).toEqual([]);
  });

  it("are followed through CommonJS", () => {
    expect(known(exporting, "main.cjs", 'const { store, wrap } = require("./common.cjs"); const c = require("./common"); const single = require("./single.cjs"); const e = require("./exports.cjs"); const { Store } = require("./library.cjs");',
      "store.ask", "wrap", "c.store.ask", "c.ask", "single.ask", "e.store.ask", "require('./exports.cjs').store.ask", "new Store().ask", "e.other.ask", "c.none.ask"))
      .toEqual(["store.ask", "wrap", "c.store.ask", "c.ask", "single.ask", "e.store.ask", "require('./exports.cjs').store.ask", "new Store().ask"]);
  });

  it("are followed through barrels, and round in circles without end", () => {
    expect(known(exporting, "main.ts", 'import main, { store, ns, renamed, wrap } from "./barrel"; import { x, y, z } from "./round/a";',
      "main.ask", "store.ask", "ns.store.ask", "renamed.ask", "wrap", "x.ask", "y.ask", "z.ask")).toEqual(["main.ask", "store.ask", "ns.store.ask", "renamed.ask", "wrap", "y.ask"]);
  });

  it("are those of types of fields and parameters", () => {
    expect(asked(exporting, "main.ts", [
      'import { Base, Derived } from "./db";',
      "export class Service {",
      "  constructor(private readonly base: Base, private readonly derived: Derived) {}",
      '  first(x: string) { return this.base.run("b = " + x, []); }',
      '  second(x: string) { return this.derived.ask("b = " + x); }',
      '  third(x: string) { return this.base.nothing("b = " + x); }',
      "}",
    ])).toEqual([4, 5]);
  });

  it("are found by the paths and packages that a project declares", () => {
    const cwd = folder("aliases", {
      "tsconfig.base.json": '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"], "exact": ["src/db.ts"], }, } }',
      "tsconfig.json": '{ // what is written, "//" too\n "extends": "./tsconfig.base.json", /* and more */ }',
      "package.json": '{ "imports": { "#db": { "types": "./src/none.d.ts", "default": "./src/db.ts" }, "#src/*": "./src/*" } }',
      "src/db.ts": `${store}export const store = new Store();\n`,
    });
    for (const module of ["@/db", "exact", "#db", "#src/db.ts", "src/db", "./db.js", "../src/db"]) {
      expect([module, ...known(cwd, "src/main.ts", `import { store } from "${module}";`, "store.ask")]).toEqual([module, "store.ask"]);
    }
    expect(known(cwd, "src/main.ts", 'import { store } from "@/none"; import { store as other } from "unknown"', "store.ask", "other.ask")).toEqual([]);
  });

  describe("of packages of the same workspace", () => {
    const db = `${store}export const store = new Store();\n`;
    const packages = {
      // Where its build writes to, and what that is made of.
      "packages/built/package.json": '{ "name": "@acme/built", "main": "./dist/index.js", "types": "./dist/index.d.ts" }', "packages/built/src/index.ts": db, "packages/built/dist/index.js": "exports.store = 1;\n",
      "packages/exported/package.json": '{ "name": "exported", "exports": { ".": { "types": "./dist/main.d.ts", "import": "./dist/main.mjs" }, "./client": "./lib/client.js", "./parts/*": "./src/parts/*.ts" } }',
      "packages/exported/src/main.ts": db, "packages/exported/src/client.ts": db, "packages/exported/src/parts/one.ts": db, "packages/exported/src/hidden.ts": db,
      "packages/plain/package.json": '{ "name": "@acme/plain" }', "packages/plain/index.js": "import { Store } from \"store\";\nexport const store = new Store();\n", "packages/plain/deep/x.ts": db,
      "packages/out/package.json": '{ "name": "@acme/out", "main": "../../../outside.js" }',
      "old/gone/package.json": '{ "name": "@acme/gone" }', "old/gone/index.ts": db,
      "packages/left/package.json": '{ "name": "@acme/left" }', "packages/left/index.ts": db,
    };
    const modules = ["@acme/built", "exported", "exported/client", "exported/parts/one", "@acme/plain", "@acme/plain/deep/x.js"];
    const strangers = ["@acme/out", "@acme/gone", "@acme/left", "@acme/none", "exported/none", "@acme"];
    const foundFrom = (cwd: string, filename: string): readonly string[] => [...modules, ...strangers].filter((module) => known(cwd, filename, `import { store } from "${module}";`, "store.ask").length > 0);

    it("are found by what npm and pnpm are told", () => {
      const npm = folder("npm", { ...packages, "package.json": '{ "workspaces": ["packages/*", "!packages/left"] }' });
      expect(foundFrom(npm, "packages/app/main.ts")).toEqual(modules);
      const yarn = folder("yarn", { ...packages, "package.json": '{ "workspaces": { "packages": ["./pack*/**", "!packages/left"] } }' });
      expect(foundFrom(yarn, "main.ts")).toEqual(modules);
      const pnpm = folder("pnpm", { ...packages, "pnpm-workspace.yaml": "catalog:\n  - old/*\npackages:\n  # all\n  - 'packages/*'\n\n  - \"!packages/left\" # not this one\nother:\n  - old/*\n" });
      expect(foundFrom(pnpm, "packages/app/src/main.ts")).toEqual(modules);
    });

    it("are not looked for outside of the working directory, nor without a workspace", () => {
      const outer = folder("around", { ...packages, "package.json": '{ "workspaces": ["packages/*"] }' });
      expect(foundFrom(join(outer, "packages/built"), "src/main.ts")).toEqual([]);
      expect(foundFrom(folder("none", { ...packages, "package.json": '{ "workspaces": 1 }' }), "main.ts")).toEqual([]);
      expect(foundFrom(folder("above", { "inner/package.json": '{ "workspaces": ["../packages/*", "/etc"] }', ...packages }), "inner/main.ts")).toEqual([]);
    });
  });
});

describe("constants", () => {
  const cwd = folder("constants", {
    "names.ts": [
      'export const TABLE = "users";', 'export const COLUMNS = { id: "u.id", name: "u.name" } as const;', 'export const ALLOWED = ["id", "name"] as const;',
      'export const SET = new Set(["id"]);', 'export enum Order { Up = "asc", Down = "desc" }', "export let open = process.argv[2];", 'export const mixed = { table: "t", other: process.argv[3] };',
      "export const pattern = /^[a-z]+$/u;", 'export default "t";', 'export const options = { origin: "*" };', 'export const closed = { origin: "https://a.example" };',
    ].join("\n"),
    "index.ts": 'export * from "./names";\nexport * as names from "./names";\n',
  });
  const query = (text: string): readonly string[] => ["import pg from 'pg';", 'import t, * as all from "./names"; import { TABLE, COLUMNS, ALLOWED, SET, Order, open, mixed, pattern, names } from "./index";',
    "export const f = (x: string) => {", `  ${text}`, "};"];

  it.each([
    "new pg.Pool().query(`SELECT 1 FROM ${TABLE}`);", "new pg.Pool().query(`SELECT 1 FROM ${names.TABLE}, ${all.TABLE}, ${t}`);",
    "new pg.Pool().query(`SELECT 1 FROM t ORDER BY ${COLUMNS[x]} ${Order.Up}`);", "new pg.Pool().query(`SELECT 1 FROM ${mixed.table}`);",
    "if (ALLOWED.includes(x)) new pg.Pool().query(`SELECT 1 FROM t WHERE a = '${x}'`);", "if (SET.has(x)) new pg.Pool().query(`SELECT 1 FROM t WHERE a = '${x}'`);",
    "if (pattern.test(x)) new pg.Pool().query(`SELECT 1 FROM t WHERE a = '${x}'`);", "new pg.Pool().query(`SELECT 1 FROM t WHERE a IN (${ALLOWED.join()})`);",
  ])("are known: %s", (text) => {
    expect(lint(cwd, join(cwd, "main.ts"), query(text))).toEqual([]);
    // The same text, as long as no file is there to ask.
    if (!text.startsWith("if")) expect(lint(cwd, "main.ts", query(text))).toEqual(["4 no-string-built-queries"]);
  });

  it.each(["new pg.Pool().query(`SELECT 1 FROM ${open}`);", "new pg.Pool().query(`SELECT 1 FROM ${mixed.other}`);", "new pg.Pool().query(`SELECT 1 FROM ${names.open}`);"])("are not made up: %s", (text) => {
    expect(lint(cwd, join(cwd, "main.ts"), query(text))).toEqual(["4 no-string-built-queries"]);
  });

  it("are reported where they are imported", () => {
    expect(lint(cwd, join(cwd, "main.ts"), [
      'import cors from "cors";', 'import { options, closed } from "./names";', "cors(options);", "cors(closed);",
    ])).toEqual(["2 no-wildcard-cors"]);
  });
});

describe("the disk", () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
  });
  beforeEach(() => {
    vi.setSystemTime(Date.now() + 60_000);
  });
  afterEach(() => {
    vi.setSystemTime(Date.now() + 60_000);
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it("is asked again after a few seconds", () => {
    const cwd = folder("edited", { "db.js": "import { Store } from \"store\";\nexport const store = new Store();\n" });
    const find = (): readonly string[] => known(cwd, "main.js", 'import { store } from "./db.js";', "store.ask");
    expect(find()).toEqual(["store.ask"]);
    writeFileSync(join(cwd, "db.js"), "export const store = 1;\n");
    utimesSync(join(cwd, "db.js"), 1, 1);
    expect(find()).toEqual(["store.ask"]);
    vi.setSystemTime(Date.now() + 10_000);
    expect(find()).toEqual([]);
    rmSync(join(cwd, "db.js"));
    vi.setSystemTime(Date.now() + 10_000);
    expect(find()).toEqual([]);
  });

  it("is not read outside of the working directory, through links either", () => {
    const outer = folder("outer", { "db.js": "import { Store } from \"store\";\nexport const store = new Store();\n", "inner/ok.js": "import { Store } from \"store\";\nexport const store = new Store();\n" });
    const cwd = join(outer, "inner");
    symlinkSync(join(outer, "db.js"), join(cwd, "link.js"));
    symlinkSync(join(cwd, "loop.js"), join(cwd, "loop.js"));
    symlinkSync(cwd, join(cwd, "self"));
    expect(known(cwd, "main.js", 'import { store as a } from "../db.js"; import { store as b } from "./link.js"; import { store as c } from "./loop.js"; import { store as d } from "./self/self/ok.js";',
      "a.ask", "b.ask", "c.ask", "d.ask")).toEqual(["d.ask"]);
  });

  it("is not asked for text that is in no file", () => {
    const cwd = folder("virtual", { "db.js": 'export const options = { origin: "*" };\n' });
    const code = ['import { options } from "./db.js"; import cors from "cors";', "export const f = cors(options);"];
    expect(lint(cwd, join(cwd, "main.js"), code)).toEqual(["1 no-wildcard-cors"]);
    for (const filename of ["<input>.js", join(cwd, "<text>.js"), "main.js"]) expect(lint(cwd, filename, code)).toEqual([]);
  });

  it("gives no more than a part of a very large application", () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}.js`, `import "store";\nexport * from "./f${i + 1}.js";\nexport const [a${i}] = [];\n`]));
    const cwd = folder("large", { ...files, "f60.js": "import { Store } from \"store\";\nexport const store = new Store();\n" });
    expect(known(cwd, "main.js", 'import { store } from "./f0.js"; import { store as near } from "./f58.js";', "store.ask", "near.ask")).toEqual(["near.ask"]);
    folder("large", { "big.js": `import { Store } from "store";\nexport const store = new Store();\n//${"x".repeat(400_000)}\n` });
    expect(known(cwd, "main.js", 'import { store } from "./big.js";', "store.ask")).toEqual([]);
  });

  it("ends where every file exports all of every other, and every member is the same record", () => {
    const others = Array.from({ length: 12 }, (_, i) => `export * from "./f${i}.js";\n`).join("");
    const ring = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i}.js`, `import "store";\n${others}`]));
    const record = (name: string, value: string): string => `const ${name} = { ${Array.from({ length: 200 }, (_, i) => `k${i}: ${value}`).join(", ")} };\n`;
    const shared = `import "store";\n${record("d", "1")}${record("c", "d")}${record("b", "c")}${record("a", "b")}export { a };\n`;
    const cwd = folder("wide", { ...ring, "shared.js": shared, "long.js": `import "store";\n${"class A extends B {}\n".repeat(10_000)}export { A };\n` });
    expect(known(cwd, "main.js", 'import { x } from "./f0.js"; import { a } from "./shared.js"; import { A } from "./long.js";', "x.ask", "a.k1.ask", "A.ask")).toEqual([]);
  });
});

it("queries of a wrapped driver are reported as those of the driver", () => {
  const cwd = folder("wrapped", { "data/db.ts": `${pool}export const query = (sql: string, values?: unknown[]) => pool.execute(sql, values);\n` });
  expect(queriesOf(cwd, "main.ts", 'import { pool, query } from "./data/db";', "pool.query", "query")).toEqual(["pool.query", "query"]);
});
