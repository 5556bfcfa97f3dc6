/** Whatever a file holds, its rules end, before the runner loses patience, and throw nothing; `npm run bench` says how soon. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.ts";

const configs = plugin.configs.all;

/** What is reported, `fatal` for a file that cannot be read. A rule that throws makes the Linter throw. */
function lint(filename: string, code: string): readonly string[] {
  return new Linter().verify(code, configs, { filename })
    .map(({ ruleId, fatal, line }) => (fatal ? "fatal" : `${line} ${ruleId?.replace("rampart/", "") ?? ""}`));
}

const found = ["5 no-string-built-queries"];
const python = ["import sqlite3", "", "def find(name):", "    db = sqlite3.connect('a')", "    db.execute('DELETE FROM a WHERE name = ' + name)", ""];
const javascript = ["import pg from 'pg';", "const pool = new pg.Pool();", "", "export const find = (name) => {", "  pool.query('DELETE FROM a WHERE name = ' + name);", "};", ""];
const common = javascript.map((line) => line.replace("import pg from 'pg';", "const pg = require('pg');").replace("export ", ""));

const programs = [["a.py", python], ["a.js", javascript], ["a.ts", javascript], ["a.cjs", common]] as const;

describe.each(programs)("%s", (filename, code) => {
  it("finds its flaw", () => {
    expect(lint(filename, code.join("\n"))).toEqual(found);
  });

  it("may be empty, or nothing but blanks", () => {
    for (const empty of ["", "\n", "\r\n\r\n", "   \t ", "\uFEFF"]) expect(lint(filename, empty)).toEqual([]);
  });

  it("may have a byte order mark", () => {
    expect(lint(filename, `\uFEFF${code.join("\n")}`)).toEqual(found);
  });

  it("may end its lines with CRLF, or with CR", () => {
    expect(lint(filename, code.join("\r\n"))).toEqual(found);
    expect(lint(filename, code.join("\r"))).toEqual(found);
  });

  it("may end without a line's end", () => {
    expect(lint(filename, code.join("\n").trimEnd())).toEqual(found);
  });

  it("may begin with a hashbang", () => {
    expect(lint(filename, `#!/usr/bin/env something\n${code.join("\n")}`)).toEqual(["6 no-string-built-queries"]);
  });

  it("may hold any character", () => {
    const odd = "ä\u{1F600}\u2028\u2029\u00A0\u0000\u200D\uFFFD";
    expect(lint(filename, code.join("\n").replace("DELETE FROM a WHERE", `DELETE FROM a WHERE kind = "${odd}" AND`))).toHaveLength(1);
  });
});

describe("size", () => {
  it("5 MB on one line", () => {
    const items = Array.from({ length: 250_000 }, (_, i) => `"${String(i).padStart(16, "0")}"`).join(", ");
    expect(items.length).toBeGreaterThan(4_900_000);
    expect(lint("a.js", `const all = [${items}];`)).toEqual([]);
    expect(lint("a.py", `all = [${items}]\n`)).toEqual([]);
  });

  it("5 MB in one string", () => {
    const text = "select ' from where ".repeat(250_000);
    expect(lint("a.js", `import pg from "pg";\nnew pg.Pool().query("${text}" + name);`)).toHaveLength(1);
    expect(lint("a.py", `import sqlite3\nsqlite3.connect("a").execute("${text}" + name)\n`)).toHaveLength(1);
  });

  const parts = Array.from({ length: 900 }, (_, i) => `"a${i} = " + a${i} + " AND "`).join(" + ");

  it("900 concatenations in one query", () => {
    expect(lint("a.js", `import pg from "pg";\nnew pg.Pool().query("SELECT * FROM a WHERE " + ${parts});`)).toEqual(["2 no-string-built-queries"]);
    expect(lint("a.py", `import sqlite3\nsqlite3.connect("a").execute("SELECT * FROM a WHERE " + ${parts})\n`)).toEqual(["2 no-string-built-queries"]);
  });

  it("2,000 appends to one query", () => {
    const lines = (end: string): string => Array.from({ length: 2000 }, (_, i) => `  sql += " AND a${i} = " + a${i}${end}\n`).join("");
    lint("a.js", `import pg from "pg";\nexport function f() {\n  let sql = "SELECT * FROM a WHERE 1 = 1";\n${lines(";")}  new pg.Pool().query(sql);\n}`);
    lint("a.py", `import sqlite3\ndef f():\n  sql = "SELECT * FROM a WHERE 1 = 1"\n${lines("")}  sqlite3.connect("a").execute(sql)\n`);
  });

  it("texts that begin like connection strings, over and over", () => {
    for (const text of ["pwd=://?", "server=a,pwd=", "Basic aaaaaaaa ", "://::"]) {
      expect(lint("a.js", `export const text = "${text.repeat(19_000 / text.length)}";`)).toEqual([]);
    }
  });

  it("2,000 routes and 2,000 guards", () => {
    const routes = Array.from({ length: 2000 }, (_, i) => `app.post("/a${i}", requireAuth, a${i});`).join("\n");
    expect(lint("a.js", `import express from "express";\nconst app = express();\n${routes}\napp.delete("/b", b);`)).toEqual(["2003 require-auth"]);
    const uses = Array.from({ length: 2000 }, () => "app.use(log);").join("\n");
    lint("a.js", `import express from "express";\nconst app = express();\n${uses}\n${routes}`);
  });

  it.each([
    ["brackets", "(", "x", ")", 300],
    ["lists", "[", "", "]", 300],
    ["calls", "f(", "x", ")", 300],
    ["members", "x", ".y", "", 3000],
    ["subscripts", "x", "[0]", "", 3000],
    ["calls of calls", "x", "()", "", 800],
    ["negations", "- ", "1", "", 300],
  ])("deep nesting: %s", (_, open, inner, close, depth) => {
    const repeated = close === "" && open === "x" ? open + inner.repeat(depth) : open.repeat(depth) + inner + close.repeat(depth);
    expect(lint("a.js", `eval(${repeated});`).filter((message) => message === "fatal")).toEqual([]);
    expect(() => lint("a.py", `eval(${repeated})\n`)).not.toThrow();
  });

  it("deep nesting: functions and branches", () => {
    const depth = 60;
    const heads = Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}${i % 2 === 0 ? `def f${i}(a${i}):` : `if a${i - 1}:`}`);
    expect(lint("a.py", `${heads.join("\n")}\n${" ".repeat(depth)}eval(a0)\n`)).toEqual([`${depth + 1} no-eval`]);
    const arrows = Array.from({ length: 200 }, (_, i) => `(a${i}) => `).join("");
    expect(lint("a.js", `export const f = ${arrows} eval(a0);`)).toEqual(["1 no-eval"]);
  });

  it("a chain of ternaries, and of names", () => {
    const ternaries = Array.from({ length: 500 }, (_, i) => `c${i} ? "${i}" : `).join("");
    expect(lint("a.js", `eval(${ternaries}x);`)).toEqual(["1 no-eval"]);
    const conditions = Array.from({ length: 500 }, (_, i) => `"${i}" if c${i} else `).join("");
    expect(lint("a.py", `eval(${conditions}x)\n`)).toEqual(["1 no-eval"]);
    const names = Array.from({ length: 1000 }, (_, i) => `a${i + 1} = a${i}`);
    expect(() => lint("a.py", `a0 = "1"\n${names.join("\n")}\neval(a1000)\n`)).not.toThrow();
    expect(() => lint("a.js", `const a0 = "1";\n${names.map((line) => `const ${line};`).join("\n")}\neval(a1000);`)).not.toThrow();
  });

  it("what doubles at each step", () => {
    const doubled = Array.from({ length: 40 }, (_, i) => `a${i + 1} = a${i} + a${i}`);
    lint("a.py", `a0 = input()\n${doubled.join("\n")}\neval(a40)\n`);
    lint("a.js", `let a0 = prompt();\n${doubled.map((line) => `let ${line};`).join("\n")}\neval(a40);`);
    const branches = Array.from({ length: 40 }, (_, i) => `if (c${i}) { sql += " AND a = " + a; } else { sql += " AND b = " + b; }`).join("\n");
    lint("a.js", `import pg from "pg";\nlet sql = "SELECT * FROM a WHERE 1 = 1";\n${branches}\nnew pg.Pool().query(sql);`);
  });
});

describe("circles", () => {
  it.each([
    "a = a", "a = b\nb = a", "a = a + a", "a = a.b\na = a.c()", "a += a", "a = [a]", "a = {'a': a}\na = a['a']", "a = f(a)\ndef f(x):\n  return f(x)",
    "def a():\n  return b()\ndef b():\n  return a()", "def a(x):\n  return a(x + '1')\na = a(a)", "a = lambda: a()", "class A(A):\n  a = A.a\na = A().a",
    "class A:\n  def __init__(self):\n    self.a = self.b\n    self.b = self.a\n  def f(self):\n    eval(self.a)\na = A().a", "for a in a:\n  pass",
    "a = [a for a in a]", "a, b = b, a", "with a as a:\n  pass", "a = ' '.join(a)", "a = '%s' % a", "a = '{}'.format(a)", "while a:\n  a = a + 1",
    "from a import a\na = a.a", "A = A | None\ndef f(a: A):\n  eval(a)", "type A = A\ndef f(a: A):\n  eval(a)", "if (a := a):\n  pass",
    "def f(a=f):\n  eval(a)", "@f\ndef f(a):\n  eval(a)\na = f", "global a\na = a", "def f(a):\n  f(a)\n  eval(a)\nf(f)",
  ])("%j", (code) => {
    expect(() => lint("a.py", `import sqlite3\n${code}\neval(a)\nexec(a.b)\nsqlite3.connect(a).execute("SELECT * FROM a WHERE b = " + a)\na.get("/", a)\n`)).not.toThrow();
  });

  it.each([
    "let a = a;", "var a = b; var b = a;", "let a; a = a + a;", "let a; a += a;", "let a; a = [a]; a = a[0];", "let a = { a }; a = a.a;", "let { a } = a;", "let [a] = a;",
    "function a() { return b(); } function b() { return a(); }", "const a = (x) => a(x);", "function f(a) { f(a); eval(a); } const a = f(f);", "let a = a ? a : a;",
    "class a extends a { b = this.b; c() { eval(this.b); } }", "class A { constructor() { this.a = this.b; this.b = this.a; } f() { eval(this.a); } } const a = new A().a;",
    "for (let a of a) eval(a); let a;", "let a = `${a}`;", "let a = a.map((x) => a).join(a);", "import a from 'a'; a = a.a;", "const a = { ...a };", "const a = require(a);",
    "let a = await a;", "const a = a(a)(a);", "const a = a`${a}`;", "function f(a = f) { eval(a); } const a = f;", "let a = function a() { return a; };", "var a = a.concat(a);", "export { a as b }; let a;",
  ])("%j", (code) => {
    const program = `import pg from "pg";\n${code}\neval(a);\neval(a.b);\nnew pg.Pool().query("SELECT * FROM a WHERE b = " + a);\na.get("/", a);\n`;
    expect(() => lint("a.js", program)).not.toThrow();
    expect(() => lint("a.ts", program)).not.toThrow();
  });
});

describe("unfinished code", () => {
  it("of JavaScript and TypeScript is a fatal message", () => {
    for (const filename of ["a.js", "a.ts"]) {
      for (const code of ["app.use(cors({ origin:", "pool.query(`SELECT ${", "const a = ", "}", "eval(", "app.get('/', (req, res) => {", "\"", "/*", "@"]) {
        expect(lint(filename, code)).toEqual(["fatal"]);
      }
    }
  });

  it("of Python costs the statement, not the file", () => {
    expect(lint("a.py", [...python.slice(0, 2), "x = = 1", ...python.slice(2)].join("\n"))).toEqual(["3 python-syntax", "6 no-string-built-queries"]);
    for (const line of ["    db.execute(f\"select {", "app.add_middleware(CORSMiddleware, allow_origins=[", "def other("]) {
      const all = lint("a.py", [...python, line, ""].join("\n"));
      expect(all.filter((one) => !one.endsWith("python-syntax"))).toEqual(found);
      expect(all.filter((one) => one.endsWith("python-syntax"))).not.toEqual([]);
    }
  });

  it.each([
    "cursor.execute(f\"select {", "cursor.execute(f\"select {x", "cursor.execute(f\"select {x:", "cursor.execute(f\"\"\"select {", "f'{", "f'{a!", "f'}'", "\"", "'''", "(", ")", "[", "{", "}", "@", "def",
    "def f(", "def f(a: ", "class", "class A(", "if", "if x", "if x:", "else:", "for", "for x in", "while", "with a as", "try:", "except:", "import", "from", "from .", "from . import (", "lambda", "lambda:",
    "a.", "a[", "a[1:", "a if", "a if b else", "x = ", "x +=", "x: ", "await", "async", "async def", "match x:", "match x:\n  case", "match x:\n  case [", "return", "yield", "\\", "\\\n", "#", "\t x", "  x\n y", "a = 1 +", "*", "**", "%", "->", ":=",
    "eval(", "eval(*", "eval(**", "eval(a=", "exec(f'{a", "\u0000", "\uD800", "$", "?", "!", "0x", "1e", "1_", "b'ä'", "type X =", "del", "global", "assert", "raise",
  ])("of Python: %j", (code) => {
    for (const text of [code, `${code}\n`, `x = 1\n${code}\ny = 2\n`, `def f(a):\n    ${code}\n    eval(a)\n`]) expect(() => lint("a.py", text)).not.toThrow();
  });
});

describe("mutations of the examples", () => {
  const root = fileURLToPath(new URL("../examples", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:py|js|ts)$/u.test(path) && !path.includes("node_modules")).sort()
    .map((path) => ({ filename: path.slice(path.lastIndexOf("/") + 1), text: readFileSync(join(root, path), "utf8") })).filter(({ text }) => text !== "");
  const pieces = ["(", ")", "[", "]", "{", "}", "\"", "'", "`", "\n", "\n    ", ",", ".", "=", " + ", "%", ":", "*", "**", " if ", " else ", "f\"{", "${", "await ", "return ", "self.", "this.", "...", "x", "1", "#", "//", "@", "\\"];

  /** The same numbers each time. */
  function random(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  it("there are examples", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it("no rule throws", () => {
    const next = random(20_270_101);
    for (let i = 0; i < 500; i++) {
      const { filename, text } = files[i % files.length] ?? { filename: "a.py", text: "" };
      let mutated = text;
      for (let changes = 1 + next(3); changes > 0; changes--) {
        const at = next(mutated.length);
        const isDeletion = next(2) === 0;
        mutated = isDeletion ? mutated.slice(0, at) + mutated.slice(at + 1 + next(40)) : mutated.slice(0, at) + (pieces[next(pieces.length)] ?? "") + mutated.slice(at);
      }
      try {
        lint(filename, mutated);
      } catch (error) {
        throw new Error(`mutation ${i} of ${filename}:\n${mutated}`, { cause: error });
      }
    }
  });

  it("no rule throws where a name is taken for another", () => {
    const next = random(7);
    for (let i = 0; i < 200; i++) {
      const { filename, text } = files[i % files.length] ?? { filename: "a.py", text: "" };
      const names = [...new Set(text.match(/\b[A-Za-z_]\w{2,}\b/gu))];
      const [from = "x", to = "y"] = [names[next(names.length)], names[next(names.length)]];
      expect(() => lint(filename, text.replaceAll(new RegExp(`\\b${from}\\b`, "gu"), to)), `${from} -> ${to} in ${filename}`).not.toThrow();
    }
  });
});
