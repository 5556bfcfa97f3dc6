// Inputs that grow without a bound: doubling one must not much more than double the time.

/** @type {Readonly<Record<string, { name: string, sizes: readonly number[], write(n: number): string }>>} */
export const hostile = {
  "one template, kB": { name: "template.js", sizes: [512, 1024], write: (kB) => `import pg from "pg"; new pg.Pool().query(\`SELECT \${a} ${"x ".repeat(kB * 512)}\`);` },
  "one line, kB": { name: "line.js", sizes: [2560, 5120], write: (kB) => "f(a,b.c,\"text of it\",{d:1});".repeat(kB * 1024 / 28) },
  "calls on one receiver": { name: "calls.js", sizes: [5000, 10_000], write: (n) => `import pg from "pg"; const pool = new pg.Pool();\n${'pool.query("a"+b);\n'.repeat(n)}` },
  "sql += ": { name: "append.js", sizes: [1000, 2000], write: (n) => `import pg from "pg"; export function f(pool = new pg.Pool(), x) { let sql = "SELECT a FROM b WHERE c = 1";\n${'sql += " AND d = " + x;\n'.repeat(n)}return pool.query(sql); }` },
  "concatenations": { name: "sum.js", sizes: [450, 900], write: (n) => `import pg from "pg"; new pg.Pool().query("SELECT a FROM b WHERE c = "${' + x + " "'.repeat(n / 2)});` },
  "chained assignments": { name: "chain.js", sizes: [5000, 10_000], write: (n) => `import pg from "pg"; export const f = (a0) => {\n${Array.from({ length: n }, (_, i) => `const a${i + 1} = a${i};`).join("\n")}\nnew pg.Pool().query("SELECT a FROM b WHERE c = " + a${n}); };` },
  "routes of one router": { name: "routes.js", sizes: [1000, 2000], write: (n) => `import express from "express"; const app = express(); app.use(requireAuth);\n${Array.from({ length: n }, (_, i) => `app.post("/p${i}", ${i % 3 ? "requireAuth, " : ""}(req, res) => res.send(req.body.x));`).join("\n")}` },
  "python calls on one receiver": { name: "calls.py", sizes: [5000, 10_000], write: (n) => `import sqlite3\ndb = sqlite3.connect("x")\n${'db.execute("a" + b)\n'.repeat(n)}` },
  "python sql += ": { name: "append.py", sizes: [1000, 2000], write: (n) => `import sqlite3\ndb = sqlite3.connect("x")\ndef f(x):\n    sql = "SELECT a FROM b WHERE c = 1"\n${'    sql += " AND d = " + x\n'.repeat(n)}    db.execute(sql)\n` },
  "python one string, kB": { name: "string.py", sizes: [512, 1024], write: (kB) => `import sqlite3\nsqlite3.connect("x").execute(f"SELECT {a} ${"x ".repeat(kB * 512)}")\n` },
};
