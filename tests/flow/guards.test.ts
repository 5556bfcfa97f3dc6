import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";

/** The message ids that `recommended` gives for code around a query, in JavaScript. */
function inJavaScript(body: string): readonly string[] {
  const code = `import { Pool } from "pg";
import { isKnownColumn, columnExists } from "./columns.js";
const pool = new Pool();
const allowed = ["name", "price"];
const COLUMNS = { name: "name", price: "price" };
export async function list(req, res) {
  let sort = req.query.sort;
${body}
}`;
  return lint(code, "list.js");
}

function inPython(body: string): readonly string[] {
  const code = `import sqlite3
from flask import Flask, request
app = Flask(__name__)
db = sqlite3.connect("shop.db")
ALLOWED = ("name", "price")
@app.get("/items/<int:shop>")
def items(shop):
    sort = request.args["sort"]
${body}
`;
  return lint(code, "items.py");
}

function lint(code: string, filename: string): readonly string[] {
  return new Linter().verify(code, plugin.configs.recommended, { filename }).map(({ messageId, message }) => messageId ?? message);
}

const query = "  return pool.query(`SELECT * FROM items ORDER BY ${sort}`);";

describe("what a check leaves is harmless", () => {
  it.each([
    `  if (!allowed.includes(sort)) sort = "name";\n${query}`,
    `  if (sort !== "asc" && sort !== "desc") sort = "asc";\n${query}`,
    `  if (allowed.includes(sort)) { res.log(); } else { sort = "name"; }\n${query}`,
    `  if (!Object.hasOwn(COLUMNS, sort)) return;\n${query}`,
    `  if (!COLUMNS[sort]) return;\n${query}`,
    `  const ok = allowed.includes(sort);\n  if (!ok) return;\n${query}`,
    `  if (!allowed.some((one) => one === sort)) return;\n${query}`,
    `  if (!sort.match(/^[a-z]+$/)) return;\n${query}`,
    `  if (/[^a-z]/.test(sort)) return;\n${query}`,
    `  const isValid = (column) => allowed.includes(column);\n  if (!isValid(sort)) return;\n${query}`,
    `  if (!isKnownColumn(sort)) return;\n${query}`,
    `  const n = Number(req.query.n);\n  return pool.query(\`SELECT * FROM items LIMIT \${n && n + 1}\`);`,
  ])("JavaScript:\n%s", (body) => expect(inJavaScript(body)).toEqual([]));

  it.each([
    `    if sort not in ALLOWED:\n        sort = "name"\n    return db.execute(f"SELECT * FROM items ORDER BY {sort}")`,
    `    def is_column(one):\n        return one in ALLOWED\n    if not is_column(sort):\n        return\n    return db.execute(f"SELECT * FROM items ORDER BY {sort}")`,
    `    return db.execute(f"SELECT * FROM items WHERE shop = {shop}")`,
  ])("Python:\n%s", (body) => expect(inPython(body)).toEqual([]));
});

describe("what is no check proves nothing", () => {
  it.each([
    `  if (sort.length > 20) return;\n${query}`,
    `  if (!sort) sort = "name";\n${query}`,
    `  if (!allowed.includes(sort)) return;\n  sort = req.query.other;\n${query}`,
    `  if (!/^\\w+$/m.test(sort)) return;\n${query}`,
    `  if (!/^[!-~]+$/.test(sort)) return;\n${query}`,
    `  if (await columnExists(sort)) res.log();\n${query}`,
    `  if (!allowed.includes(sort)) console.log(sort);\n${query}`,
  ])("JavaScript:\n%s", (body) => expect(inJavaScript(body)).toEqual(["identifierFromOutside"]));

  it.each([
    `  const name = req.query.name && req.query.name.trim();\n  return pool.query(\`SELECT * FROM items WHERE name = '\${name}'\`);`,
    `  return pool.query(\`SELECT * FROM items \${req.query.a && \`WHERE a = '\${req.query.a}'\`}\`);`,
    `  return pool.query("SELECT * FROM items WHERE length = " + req.query.length);`,
  ])("JavaScript:\n%s", (body) => expect(inJavaScript(body)).toEqual(["valueFromOutside"]));

  it.each([
    [`    if sort not in ALLOWED:\n        return\n    sort = request.args["other"]\n    return db.execute(f"SELECT * FROM items ORDER BY {sort}")`, "identifierFromOutside"],
    [`    sort = sort and sort.strip()\n    return db.execute(f"SELECT * FROM items WHERE name = '{sort}'")`, "valueFromOutside"],
  ])("Python:\n%s", (body, expected) => expect(inPython(body)).toEqual([expected]));
});

it("sees what a callback has appended", () => {
  const body = `  let text = "SELECT * FROM items WHERE 1 = 1";
  req.body.names.forEach((name) => { text += " OR name = '" + name + "'"; });
  return pool.query(text);`;
  expect(inJavaScript(body)).toEqual(["valueFromOutside"]);
});

it("asks about thirty tests as quickly as about one", () => {
  const tests = Array.from({ length: 60 }, (_, i) => `  if (req.a[${i}]) changed = changed || check();`).join("\n");
  const body = `  let changed = false;\n${tests}\n  if (changed) pool.query("SELECT * FROM items WHERE name = '" + sort + "'");`;
  expect(inJavaScript(body)).toEqual(["valueFromOutside"]);
}, 20_000);
