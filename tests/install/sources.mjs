// What the installed plugin is given to lint, by kind of file: a flaw, the line where it is found, and its innocent twin.

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
};
