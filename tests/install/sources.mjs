// What the installed plugin is given to lint, by kind of file: a flaw, the line where it is found, and its innocent twin.

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const password = ["kettle", "Drum", "77"].join("-");

export const sources = {
  javascript: {
    extension: "js", finding: "bad.js:6 rampart/no-string-built-queries",
    bad: [
      'import pg from "pg";',
      "",
      "const pool = new pg.Pool();",
      "",
      "export function find(name) {",
      '  return pool.query("SELECT id FROM users WHERE name = \'" + name + "\'");',
      "}",
    ],
    good: [
      'import pg from "pg";',
      "",
      "const pool = new pg.Pool();",
      "",
      "export function find(name) {",
      '  return pool.query("SELECT id FROM users WHERE name = $1", [name]);',
      "}",
    ],
  },
  typescript: {
    extension: "ts", finding: "bad.ts:4 rampart/no-string-built-queries",
    bad: [
      'import type { Pool } from "pg";',
      "",
      "export async function find(pool: Pool, name: string): Promise<unknown> {",
      '  return pool.query(`SELECT id FROM users WHERE name = \'${name}\'`);',
      "}",
    ],
    good: [
      'import type { Pool } from "pg";',
      "",
      "export async function find(pool: Pool, name: string): Promise<unknown> {",
      '  return pool.query("SELECT id FROM users WHERE name = $1", [name]);',
      "}",
    ],
  },
  python: {
    extension: "py", finding: "bad.py:8 rampart/no-string-built-queries",
    bad: [
      "import sqlite3",
      "",
      'db = sqlite3.connect("users.db")',
      "",
      "",
      "def find(name):",
      "    cursor = db.cursor()",
      '    return cursor.execute(f"SELECT id FROM users WHERE name = \'{name}\'")',
    ],
    good: [
      "import sqlite3",
      "",
      'db = sqlite3.connect("users.db")',
      "",
      "",
      "def find(name):",
      "    cursor = db.cursor()",
      '    return cursor.execute("SELECT id FROM users WHERE name = ?", (name,))',
    ],
  },
  dockerfile: {
    extension: "Dockerfile", finding: "bad.Dockerfile:2 rampart/no-hardcoded-secrets",
    bad: ["FROM node:24", `ENV DB_PASSWORD=${password}`],
    good: ["FROM node:24", "RUN --mount=type=secret,id=db ./setup"],
  },
  // Where git tracks it.
  dotenv: {
    extension: "env", finding: "bad.env:1 rampart/no-committed-env; bad.env:2 rampart/no-hardcoded-secrets",
    bad: ["PORT=3000", `DB_PASSWORD=${password}`],
    good: ["PORT=3000", "DB_PASSWORD="],
  },
  json: {
    extension: "json", finding: "bad.json:2 rampart/no-hardcoded-secrets",
    bad: ["{", `  "db": { "password": "${password}" }`, "}"],
    good: ["{", '  "db": { "password": "${DB_PASSWORD}" }', "}"],
  },
  yaml: {
    extension: "yaml", finding: "bad.yaml:4 rampart/no-hardcoded-secrets",
    bad: ["services:", "  db:", "    environment:", `      DB_PASSWORD: ${password}`],
    good: ["services:", "  db:", "    environment:", "      DB_PASSWORD: ${DB_PASSWORD}"],
  },
  toml: {
    extension: "toml", finding: "bad.toml:2 rampart/no-hardcoded-secrets",
    bad: ["[db]", `password = "${password}"`],
    good: ["[db]", 'password = "${DB_PASSWORD}"'],
  },
};
