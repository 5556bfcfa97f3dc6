import rule from "../../src/rules/no-string-built-queries.ts";
import { lines, testRule } from "../rule-tester.ts";

testRule("no-string-built-queries", rule, {
  javascript: {
    valid: [
      { name: "with a parameter", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  return pool.query("SELECT * FROM users WHERE id = $1", [id]);
}
` },
      { name: "fixed text in an object", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  return pool.query({ text: "SELECT * FROM users WHERE id = $1", values: [id] });
}
` },
      { name: "util.format of a number", code: `
import { format } from "node:util";
import pg from "pg";
const pool = new pg.Pool();
export async function find(limit) {
  return pool.query(format("SELECT * FROM users LIMIT %d", limit));
}
` },
      { name: "reassigned to something fixed", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  let sql = "SELECT * FROM users WHERE id = " + id;
  console.debug(sql);
  sql = "SELECT * FROM users";
  return pool.query(sql);
}
` },
      { name: "branches of literals", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  return pool.query("SELECT * FROM users" + (id ? " WHERE id = 1" : ""));
}
` },
      { name: "callers with literals", code: `
import pg from "pg";
const pool = new pg.Pool();
function count(table) {
  return pool.query("SELECT count(*) FROM " + table);
}
count("users");
count("orders");
` },
      { name: "callers with literals, a value", code: `
import pg from "pg";
const pool = new pg.Pool();
const find = (kind) => pool.query("SELECT * FROM users WHERE kind = '" + kind + "'");
find("a");
find(x ? "b" : "c");
` },
      { name: "query of something else", code: `
client.query("select " + name);
router.query({ q: "Select an item from " + place });
element.query("Select one from the " + list + " list");
` },
      { name: "English", code: `
import { log } from "./log.js";
log.get("Select an item from " + place);
console.log("DELETE FROM users WHERE id = " + id);
` },
      { name: "a table of unknown origin is only possible", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(table) {",
          "  return pool.query(`SELECT * FROM ${table}`);",
          "}",
        ) },
      { name: "a constant table", code: `
import pg from "pg";
const pool = new pg.Pool();
const table = "users";
export const find = (id) => pool.query("SELECT * FROM " + table + " WHERE id = $1", [id]);
` },
      { name: "a constant of another file", code: lines(
          "import { TABLE } from \"./tables.js\";",
          "import { columns } from \"./columns.js\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(id) {",
          "  return pool.query(`SELECT ${columns.all} FROM ${TABLE} WHERE kind = ${columns.kind()} AND id = $1`, [id]);",
          "}",
        ) },
      { name: "a map of constants", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const columns = { name: \"name\", date: \"created_at\" };",
          "  const column = columns[req.query.sort] ?? \"id\";",
          "  await pool.query(`SELECT * FROM users ORDER BY ${column}`);",
          "}",
        ) },
      { name: "a set", code: `
import pg from "pg";
const pool = new pg.Pool();
const columns = new Set(["name"]);
export async function show(req, res) {
  if (!columns.has(req.query.sort)) return res.sendStatus(400);
  await pool.query("SELECT * FROM users ORDER BY " + req.query.sort);
}
` },
      { name: "a list, inside", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { sort } = req.query;",
          "  if ([\"name\", \"mail\"].includes(sort)) {",
          "    await pool.query(`SELECT * FROM users ORDER BY ${sort}`);",
          "  }",
          "}",
        ) },
      { name: "indexOf", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const sort = req.query.sort || \"name\";",
          "  if ([\"name\", \"mail\"].indexOf(sort) < 0) throw new Error(\"sort\");",
          "  await pool.query(`SELECT * FROM users ORDER BY ${sort}`);",
          "}",
        ) },
      { name: "a ternary over a list", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const sort = [\"name\", \"mail\"].includes(req.query.sort) ? req.query.sort : \"name\";",
          "  await pool.query(`SELECT * FROM users ORDER BY ${sort}`);",
          "}",
        ) },
      { name: "equality", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  const direction = req.query.direction === "desc" ? "desc" : "asc";
  await pool.query("SELECT * FROM users ORDER BY name " + direction);
}
` },
      { name: "equality, inside", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { sort } = req.query;",
          "  if (sort === \"name\" || sort === \"mail\") await pool.query(`SELECT * FROM users ORDER BY ${sort}`);",
          "}",
        ) },
      { name: "switch over constants", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  let column;",
          "  switch (req.query.sort) {",
          "    case \"a\": column = \"name\"; break;",
          "    default: column = \"id\";",
          "  }",
          "  await pool.query(`SELECT * FROM users ORDER BY ${column}`);",
          "}",
        ) },
      { name: "a pattern", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { table } = req.params;",
          "  if (!/^[a-z_]+$/.test(table)) return res.sendStatus(400);",
          "  await pool.query(`SELECT * FROM ${table}`);",
          "}",
        ) },
      { name: "escaped by the driver", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT * FROM ${pg.escapeIdentifier(req.params.table)} WHERE name = ${pool.escapeLiteral(req.query.name)}`);",
          "}",
        ) },
      { name: "conversions", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const id = Number(req.params.id);",
          "  await pool.query(`SELECT * FROM users WHERE id = ${id} LIMIT ${parseInt(req.query.limit, 10)} OFFSET ${+req.query.offset} `);",
          "}",
        ) },
      { name: "arithmetic", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT * FROM users LIMIT 10 OFFSET ${(req.query.page - 1) * 10}`);",
          "}",
        ) },
      { name: "dates and random values", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(at) {",
          "  return pool.query(`DELETE FROM users WHERE at < '${new Date(at).toISOString()}' AND id <> '${crypto.randomUUID()}' AND n < ${Date.now()}`);",
          "}",
        ) },
      { name: "isNaN", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { id } = req.params;",
          "  if (isNaN(id)) return res.sendStatus(400);",
          "  await pool.query(`SELECT * FROM users WHERE id = ${id}`);",
          "}",
        ) },
      { name: "length", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(ids) {",
          "  return pool.query(`SELECT * FROM users LIMIT ${ids.length}`);",
          "}",
        ) },
      { name: "numbered placeholders", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(ids) {",
          "  const places = ids.map((_, i) => \"$\" + (i + 1)).join(\", \");",
          "  return pool.query(`SELECT * FROM users WHERE id IN (${places})`, ids);",
          "}",
        ) },
      { name: "numbered placeholders, template", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(ids) {",
          "  return pool.query(`SELECT * FROM users WHERE id IN (${ids.map((_, i) => `$${i + 1}`).join(\",\")})`, ids);",
          "}",
        ) },
      { name: "question marks", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(ids) {",
          "  return pool.query(`SELECT * FROM users WHERE id IN (${ids.map(() => \"?\").join(\", \")})`, ids);",
          "}",
        ) },
      { name: "question marks, filled", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(ids) {",
          "  return pool.query(`SELECT * FROM users WHERE id IN (${Array(ids.length).fill(\"?\").join(\",\")}) OR id IN (${new Array(2).fill(\"?\")})`, ids);",
          "}",
        ) },
      { name: "counted placeholders", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(name, mail) {",
          "  const values = [];",
          "  let sql = \"SELECT * FROM users WHERE true\";",
          "  if (name) {",
          "    values.push(name);",
          "    sql += ` AND name = $${values.length}`;",
          "  }",
          "  if (mail) sql += ` AND mail = $${values.push(mail)}`;",
          "  return pool.query(sql, values);",
          "}",
        ) },
      { name: "an index counted up", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(name) {",
          "  let i = 1;",
          "  const parts = [];",
          "  if (name) parts.push(`name = $${i++}`);",
          "  return pool.query(`SELECT * FROM users WHERE ${parts.join(\" AND \")}`, [name]);",
          "}",
        ) },
      { name: "a list of constant clauses", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(name, mail) {
  const where = [];
  if (name) where.push("name = $1");
  if (mail) where.push("mail = $2");
  return pool.query("SELECT * FROM users WHERE " + where.join(" AND "), [name, mail]);
}
` },
      { name: "asked about, with an answer that leaves", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(text) {",
          "  if (!isDuration(text)) throw new Error(text);",
          "  const size = text.startsWith(\"-\") ? text.slice(1) : text;",
          "  return pool.query(`SELECT * FROM users WHERE at > interval '${size}'`);",
          "}",
        ) },
      { name: "one of a fixed list, by number", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find() {",
          "  const names = [\"a\", \"b\"];",
          "  return pool.query(`SELECT * FROM users WHERE name = '${names[Math.floor(Math.random() * 2)]}'`);",
          "}",
        ) },
      { name: "mysql2, with parameters", code: `
import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export const find = async (name) => pool.query("SELECT * FROM users WHERE name = ?", [name]);
` },
      { name: "mysql2, execute of a connection, with parameters", code: `
import { createConnection } from "mysql2/promise";
const connection = await createConnection({});
export const find = async (name) => connection.execute("SELECT * FROM users WHERE name = ?", [name]);
` },
      { name: "mysql2, a connection of the pool, with parameters", code: `
import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export const find = async (name) => (await pool.getConnection()).query({ sql: "SELECT * FROM users WHERE name = ?" }, [name]);
` },
      { name: "mysql2, promises of callbacks, with parameters", code: `
import mysql from "mysql2";
const pool = mysql.createPool({}).promise();
export const find = async (name) => pool.query(mysql.format("SELECT * FROM users WHERE name = ?", [name]));
` },
      { name: "mysql, with parameters", code: `
const mysql = require("mysql");
const connection = mysql.createConnection({});
export const find = async (name) => connection.query("SELECT * FROM users WHERE name = " + connection.escape(name));
` },
      { name: "better-sqlite3, with parameters", code: `
import Database from "better-sqlite3";
const db = new Database("x.db");
export const find = async (name) => db.prepare("SELECT * FROM users WHERE name = ?").all(name);
` },
      { name: "better-sqlite3, exec, with parameters", code: `
import Database from "better-sqlite3";
const db = new Database("x.db");
export const find = async (name) => db.exec("DELETE FROM users");
` },
      { name: "node:sqlite, with parameters", code: `
import { DatabaseSync } from "node:sqlite";
const db = new DatabaseSync(":memory:");
export const find = async (name) => db.prepare("SELECT * FROM users WHERE name = ?").all(name);
` },
      { name: "sqlite3, with parameters", code: `
import sqlite3 from "sqlite3";
const db = new sqlite3.Database(":memory:");
export const find = async (name) => db.all("SELECT * FROM users WHERE name = ?", [name]);
` },
      { name: "sqlite3, verbose, with parameters", code: `
const sqlite3 = require("sqlite3").verbose();
const db = new sqlite3.Database(":memory:");
export const find = async (name) => db.run("SELECT * FROM users WHERE name = ?", [name]);
` },
      { name: "knex, with parameters", code: `
import knex from "knex";
const db = knex({ client: "pg" });
export const find = async (name) => db.raw("SELECT * FROM users WHERE name = ?", [name]);
` },
      { name: "knex, required at once, with parameters", code: `
const db = require("knex")({ client: "pg" });
export const find = async (name) => db("users").where({ name });
` },
      { name: "knex, fragments with bindings", code: lines(
          "import knex from \"knex\";",
          "const db = knex({});",
          "export const find = (name, ids) => db(\"users\").whereRaw(\"name = ?\", [name]).whereRaw(`id IN (${ids.map(() => \"?\").join(\",\")})`, ids).orderByRaw(\"name DESC\");",
        ) },
      { name: "Prisma, with parameters", code: `
import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const find = async (name) => prisma.$queryRawUnsafe("SELECT * FROM users WHERE name = $1", name);
` },
      { name: "Prisma, tag", code: lines(
          "import { PrismaClient, Prisma } from \"@prisma/client\";",
          "const prisma = new PrismaClient();",
          "export const find = (name) => prisma.$queryRaw`SELECT * FROM users WHERE name = ${name}`;",
          "export const more = (name) => prisma.$queryRaw(Prisma.sql`SELECT * FROM users WHERE name = ${name}`);",
        ) },
      { name: "Sequelize, with parameters", code: `
import { Sequelize } from "sequelize";
const sequelize = new Sequelize("sqlite::memory:");
export const find = async (name) => sequelize.query("SELECT * FROM users WHERE name = ?", { replacements: [name] });
` },
      { name: "Sequelize, fixed literal", code: `
import { literal } from "sequelize";
export const find = (User) => User.findAll({ order: literal("random()") });
` },
      { name: "TypeORM, with parameters", code: `
import { DataSource } from "typeorm";
const source = new DataSource({});
export const find = async (name) => source.query("SELECT * FROM users WHERE name = $1", [name]);
` },
      { name: "TypeORM, builder with parameters", code: `
import { DataSource } from "typeorm";
const source = new DataSource({});
export const find = (name) => source.getRepository(User).createQueryBuilder("u").where("u.name = :name", { name }).getMany();
` },
      { name: "Drizzle, tag", code: lines(
          "import { sql } from \"drizzle-orm\";",
          "export const find = (db, name) => db.execute(sql`SELECT * FROM users WHERE name = ${name}`);",
        ) },
      { name: "postgres, with parameters", code: lines(
          "import postgres from \"postgres\";",
          "const sql = postgres();",
          "export const find = async (name) => sql`SELECT * FROM users WHERE name = ${name}`;",
        ) },
      { name: "pg-promise, with parameters", code: `
import pgPromise from "pg-promise";
const db = pgPromise()("postgres://localhost");
export const find = async (name) => db.any("SELECT * FROM users WHERE name = $1", [name]);
` },
      { name: "MongoDB, operators", code: `
import { MongoClient } from "mongodb";
const client = new MongoClient("");
export const find = (name) => client.db("x").collection("users").find({ name: { $eq: name }, $where: "this.a == this.b" });
` },
      { name: "find of a list", code: "export const find = (list, x) => list.find((each) => each === x) ?? list.find({ $where: 1 });" },
    ],
    invalid: [
      {
        name: "sum", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  await pool.query("SELECT * FROM users WHERE id = " + req.params.id);
}
`,
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  await pool.query("SELECT * FROM users WHERE id = $1", [req.params.id]);
}
` }],
        }],
      },
      {
        name: "template", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT * FROM users WHERE id = ${req.params.id}`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(\"SELECT * FROM users WHERE id = $1\", [req.params.id]);",
          "}",
        ) }],
        }],
      },
      {
        name: "in quotes", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT * FROM users WHERE name = '${req.query.name}'`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(\"SELECT * FROM users WHERE name = $1\", [req.query.name]);",
          "}",
        ) }],
        }],
      },
      {
        name: "with text beside it in the quotes", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT * FROM users WHERE name LIKE '%${req.query.name}%'`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(\"SELECT * FROM users WHERE name LIKE $1\", [`%${req.query.name}%`]);",
          "}",
        ) }],
        }],
      },
      {
        name: "two values", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(name, mail) {",
          "  await pool.query(`INSERT INTO users (name, mail) VALUES ('${name}', '${mail}')`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(name, mail) {",
          "  await pool.query(\"INSERT INTO users (name, mail) VALUES ($1, $2)\", [name, mail]);",
          "}",
        ) }],
        }],
      },
      {
        name: "a value of unknown origin", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(name) {
  return pool.query("SELECT * FROM users WHERE name = '" + name + "'");
}
`,
        errors: [{ messageId: "value", line: 5, column: 21,
          suggestions: [{ messageId: "bindParameters", output: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(name) {
  return pool.query("SELECT * FROM users WHERE name = $1", [name]);
}
` }],
        }],
      },
      {
        name: "with parameters, and one in the text", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(a, b) {",
          "  return pool.query(`SELECT * FROM users WHERE a = $1 AND b = '${b}'`, [a]);",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 21 }],
      },
      {
        name: "text in an object", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(id) {",
          "  return pool.query({ text: `SELECT * FROM users WHERE id = ${id}`, values: [] });",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 29 }],
      },
      {
        name: "concat", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  return pool.query("SELECT * FROM users WHERE id = ".concat(id));
}
`,
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
      {
        name: "join", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  return pool.query(["SELECT * FROM users WHERE id = ", id].join(""));
}
`,
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
      {
        name: "join of a list pushed to", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(name) {
  const parts = ["SELECT * FROM users WHERE true"];
  parts.push("AND name = '" + name + "'");
  return pool.query(parts.join(" "));
}
`,
        errors: [{ messageId: "value", line: 7, column: 21 }],
      },
      {
        name: "replace", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(name) {
  return pool.query("SELECT * FROM users WHERE name = 'NAME'".replace("NAME", name));
}
`,
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
      {
        name: "util.format", code: `
import { format } from "node:util";
import pg from "pg";
const pool = new pg.Pool();
export async function find(name) {
  return pool.query(format("SELECT * FROM users WHERE name = '%s'", name));
}
`,
        errors: [{ messageId: "value", line: 6, column: 21 }],
      },
      {
        name: "util.format of the module", code: `
import util from "util";
import pg from "pg";
const pool = new pg.Pool();
export async function find(name, limit) {
  return pool.query(util.format("SELECT * FROM users WHERE name = '%s' LIMIT %d", name, limit));
}
`,
        errors: [{ messageId: "value", line: 6, column: 21 }],
      },
      {
        name: "held in a variable", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(id) {",
          "  const sql = `SELECT * FROM users WHERE id = ${id}`;",
          "  return pool.query(sql);",
          "}",
        ),
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
      {
        name: "built over statements", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  let sql = \"SELECT * FROM users WHERE true\";",
          "  if (req.query.name) sql += ` AND name = '${req.query.name}'`;",
          "  sql += \" LIMIT 10\";",
          "  await pool.query(sql);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 7, column: 20 }],
      },
      {
        name: "built in a loop", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(names) {",
          "  let sql = \"SELECT * FROM users WHERE true\";",
          "  for (const name of names) sql += ` OR name = '${name}'`;",
          "  return pool.query(sql);",
          "}",
        ),
        errors: [{ messageId: "value", line: 6, column: 21 }],
      },
      {
        name: "reassigned", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  let sql = "SELECT 1";
  sql = "SELECT * FROM users WHERE id = " + id;
  return pool.query(sql);
}
`,
        errors: [{ messageId: "value", line: 7, column: 21 }],
      },
      {
        name: "one branch of an if", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  let sql = "SELECT * FROM users";
  if (id) sql = "SELECT * FROM users WHERE id = " + id;
  return pool.query(sql);
}
`,
        errors: [{ messageId: "value", line: 7, column: 21 }],
      },
      {
        name: "one branch of a ternary", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  return pool.query(id ? "SELECT * FROM users WHERE id = " + id : "SELECT * FROM users");
}
`,
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
      {
        name: "a value with a fallback", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  const name = req.query.name || "";
  await pool.query("SELECT * FROM users WHERE name = '" + name + "'");
}
`,
        errors: [{ messageId: "valueFromOutside", line: 6, column: 20 }],
      },
      {
        name: "a fallback inside", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT * FROM users WHERE name = '${req.query.name ?? \"\"}'`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 20 }],
      },
      {
        name: "a value assigned on one branch", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  let name = "";
  if (req.query.name) name = req.query.name;
  await pool.query("SELECT * FROM users WHERE name = '" + name + "'");
}
`,
        errors: [{ messageId: "valueFromOutside", line: 7, column: 20 }],
      },
      {
        name: "destructured", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { query: { name = \"x\" } } = req;",
          "  await pool.query(`SELECT * FROM users WHERE name = '${name}'`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20 }],
      },
      {
        name: "through methods of text", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const name = req.query.name.trim().toLowerCase();",
          "  await pool.query(`SELECT * FROM users WHERE name = '${name}'`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const name = req.query.name.trim().toLowerCase();",
          "  await pool.query(\"SELECT * FROM users WHERE name = $1\", [name]);",
          "}",
        ) }],
        }],
      },
      {
        name: "a function that builds", code: `
import pg from "pg";
const pool = new pg.Pool();
function byId(id) {
  return "SELECT * FROM users WHERE id = " + id;
}
export const show = (req, res) => pool.query(byId(req.params.id));
`,
        errors: [{ messageId: "valueFromOutside", line: 7, column: 46 }],
      },
      {
        name: "callers", code: `
import pg from "pg";
const pool = new pg.Pool();
function find(name) {
  return pool.query("SELECT * FROM users WHERE name = '" + name + "'");
}
export const show = (req, res) => find(req.query.name);
`,
        errors: [{ messageId: "valueFromOutside", line: 5, column: 21,
          suggestions: [{ messageId: "bindParameters", output: `
import pg from "pg";
const pool = new pg.Pool();
function find(name) {
  return pool.query("SELECT * FROM users WHERE name = $1", [name]);
}
export const show = (req, res) => find(req.query.name);
` }],
        }],
      },
      {
        name: "closure", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const byName = () => pool.query(`SELECT * FROM users WHERE name = '${req.query.name}'`);",
          "  await byName();",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 35,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const byName = () => pool.query(\"SELECT * FROM users WHERE name = $1\", [req.query.name]);",
          "  await byName();",
          "}",
        ) }],
        }],
      },
      {
        name: "callback of map", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await Promise.all(req.body.ids.map((id) => pool.query(`DELETE FROM users WHERE id = ${id}`)));",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 57,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await Promise.all(req.body.ids.map((id) => pool.query(\"DELETE FROM users WHERE id = $1\", [id])));",
          "}",
        ) }],
        }],
      },
      {
        name: "callback of forEach", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  req.body.names.forEach((name) => { pool.query("DELETE FROM users WHERE name = '" + name + "'"); });
}
`,
        errors: [{ messageId: "valueFromOutside", line: 5, column: 49,
          suggestions: [{ messageId: "bindParameters", output: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  req.body.names.forEach((name) => { pool.query("DELETE FROM users WHERE name = $1", [name]); });
}
` }],
        }],
      },
      {
        name: "callback of then", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(id) {",
          "  return load(id).then((name) => pool.query(`SELECT * FROM users WHERE name = '${name}'`));",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 45,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(id) {",
          "  return load(id).then((name) => pool.query(\"SELECT * FROM users WHERE name = $1\", [name]));",
          "}",
        ) }],
        }],
      },
      {
        name: "loop variable", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  for (const id of req.body.ids) await pool.query(`DELETE FROM users WHERE id = ${id}`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 51,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  for (const id of req.body.ids) await pool.query(\"DELETE FROM users WHERE id = $1\", [id]);",
          "}",
        ) }],
        }],
      },
      {
        name: "default parameter", code: `
import pg from "pg";
const pool = new pg.Pool();
export function find(name = "x") {
  return pool.query("SELECT * FROM users WHERE name = '" + name + "'");
}
`,
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
      {
        name: "class field set in the constructor", code: `
import { Pool } from "pg";
export class Users {
  constructor() { this.db = new Pool(); }
  find(id) { return this.db.query("SELECT * FROM users WHERE id = " + id); }
}
`,
        errors: [{ messageId: "value", line: 5, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import { Pool } from "pg";
export class Users {
  constructor() { this.db = new Pool(); }
  find(id) { return this.db.query("SELECT * FROM users WHERE id = $1", [id]); }
}
` }],
        }],
      },
      {
        name: "private field", code: `
import { Pool } from "pg";
export class Users {
  #db = new Pool();
  find(id) { return this.#db.query("SELECT * FROM users WHERE id = " + id); }
}
`,
        errors: [{ messageId: "value", line: 5, column: 36,
          suggestions: [{ messageId: "bindParameters", output: `
import { Pool } from "pg";
export class Users {
  #db = new Pool();
  find(id) { return this.#db.query("SELECT * FROM users WHERE id = $1", [id]); }
}
` }],
        }],
      },
      {
        name: "text in a field", code: `
import { Pool } from "pg";
export class Users {
  table = "users";
  constructor(name) { this.where = "name = '" + name + "'"; this.db = new Pool(); }
  find() { return this.db.query("SELECT * FROM " + this.table + " WHERE " + this.where); }
}
`,
        errors: [{ messageId: "value", line: 6, column: 33 }],
      },
      {
        name: "required", code: `
const { Pool } = require("pg");
const pool = new Pool();
exports.find = (id) => pool.query("SELECT * FROM users WHERE id = " + id);
`,
        errors: [{ messageId: "value", line: 4, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
const { Pool } = require("pg");
const pool = new Pool();
exports.find = (id) => pool.query("SELECT * FROM users WHERE id = $1", [id]);
` }],
        }],
      },
      {
        name: "namespace", code: `
import * as pg from "pg";
const pool = new pg.Client();
export const find = (id) => pool.query("SELECT * FROM users WHERE id = " + id);
`,
        errors: [{ messageId: "value", line: 4, column: 40,
          suggestions: [{ messageId: "bindParameters", output: `
import * as pg from "pg";
const pool = new pg.Client();
export const find = (id) => pool.query("SELECT * FROM users WHERE id = $1", [id]);
` }],
        }],
      },
      {
        name: "renamed", code: `
import { Pool as Database } from "pg";
const pool = new Database();
export const find = (id) => pool.query("SELECT * FROM users WHERE id = " + id);
`,
        errors: [{ messageId: "value", line: 4, column: 40,
          suggestions: [{ messageId: "bindParameters", output: `
import { Pool as Database } from "pg";
const pool = new Database();
export const find = (id) => pool.query("SELECT * FROM users WHERE id = $1", [id]);
` }],
        }],
      },
      {
        name: "a client of the pool", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  const client = await pool.connect();
  return client.query("SELECT * FROM users WHERE id = " + id);
}
`,
        errors: [{ messageId: "value", line: 6, column: 23,
          suggestions: [{ messageId: "bindParameters", output: `
import pg from "pg";
const pool = new pg.Pool();
export async function find(id) {
  const client = await pool.connect();
  return client.query("SELECT * FROM users WHERE id = $1", [id]);
}
` }],
        }],
      },
      {
        name: "bound", code: `
import pg from "pg";
const pool = new pg.Pool();
const query = pool.query.bind(pool);
export const find = (id) => query("SELECT * FROM users WHERE id = " + id);
`,
        errors: [{ messageId: "value", line: 5, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import pg from "pg";
const pool = new pg.Pool();
const query = pool.query.bind(pool);
export const find = (id) => query("SELECT * FROM users WHERE id = $1", [id]);
` }],
        }],
      },
      {
        name: "taken out", code: `
import pg from "pg";
const pool = new pg.Pool();
const { query } = pool;
export const find = (id) => query("SELECT * FROM users WHERE id = " + id);
`,
        errors: [{ messageId: "value", line: 5, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import pg from "pg";
const pool = new pg.Pool();
const { query } = pool;
export const find = (id) => query("SELECT * FROM users WHERE id = $1", [id]);
` }],
        }],
      },
      {
        name: "a driver of which nothing is known", code: `
import { db } from "./db.js";
export const show = (req, res) => db.query("SELECT * FROM users WHERE id = " + req.params.id);
`,
        errors: [{ messageId: "valueFromOutside", line: 3, column: 44 }],
      },
      {
        name: "a driver that is a parameter", code: "export const find = (db, id) => db.execute(\"SELECT * FROM users WHERE id = \" + id);",
        errors: [{ messageId: "value", line: 1, column: 44 }],
      },
      {
        name: "a column from outside", code: `
import pg from "pg";
const pool = new pg.Pool();
export async function show(req, res) {
  await pool.query("SELECT * FROM users ORDER BY " + req.query.sort);
}
`,
        errors: [{ messageId: "identifierFromOutside", line: 5, column: 20 }],
      },
      {
        name: "a quoted column from outside", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT \"${req.query.column}\" FROM users`);",
          "}",
        ),
        errors: [{ messageId: "identifierFromOutside", line: 4, column: 20 }],
      },
      {
        name: "a table of unknown origin, when possible is wanted", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(table) {",
          "  return pool.query(`SELECT * FROM ${table}`);",
          "}",
        ), options: [{"confidence":"possible"}],
        errors: [{ messageId: "identifier", line: 4, column: 21 }],
      },
      {
        name: "the wrong side of a list", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { sort } = req.query;",
          "  if ([\"name\", \"mail\"].includes(sort)) return;",
          "  await pool.query(`SELECT * FROM users ORDER BY ${sort}`);",
          "}",
        ),
        errors: [{ messageId: "identifierFromOutside", line: 6, column: 20 }],
      },
      {
        name: "a list of what was sent", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { sort } = req.query;",
          "  if (!req.body.columns.includes(sort)) return;",
          "  await pool.query(`SELECT * FROM users ORDER BY ${sort}`);",
          "}",
        ),
        errors: [{ messageId: "identifierFromOutside", line: 6, column: 20 }],
      },
      {
        name: "another value was checked", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { sort, order } = req.query;",
          "  if (![\"name\"].includes(order)) return;",
          "  await pool.query(`SELECT * FROM users ORDER BY ${sort}`);",
          "}",
        ),
        errors: [{ messageId: "identifierFromOutside", line: 6, column: 20 }],
      },
      {
        name: "a pattern without an end", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const { table } = req.params;",
          "  if (!/^[a-z_]+/.test(table)) return res.sendStatus(400);",
          "  await pool.query(`SELECT * FROM ${table}`);",
          "}",
        ),
        errors: [{ messageId: "identifierFromOutside", line: 6, column: 20 }],
      },
      {
        name: "URI encoding leaves a quote as it is", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(`SELECT * FROM users WHERE name = '${encodeURIComponent(req.query.name)}'`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  await pool.query(\"SELECT * FROM users WHERE name = $1\", [encodeURIComponent(req.query.name)]);",
          "}",
        ) }],
        }],
      },
      {
        name: "a list of values", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(ids) {",
          "  return pool.query(`SELECT * FROM users WHERE id IN (${ids.join(\",\")})`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 21 }],
      },
      {
        name: "values mapped into quotes", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(ids) {",
          "  return pool.query(`SELECT * FROM users WHERE id IN (${ids.map((id) => `'${id}'`).join(\",\")})`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 21 }],
      },
      {
        name: "a value in an interval", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(days) {",
          "  return pool.query(`SELECT * FROM users WHERE at > now() - interval '${days} days'`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 21 }],
      },
      {
        name: "a value that defines the schema", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(password) {",
          "  return pool.query(`CREATE USER app WITH PASSWORD '${password}'`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 21 }],
      },
      {
        name: "one value outside the call", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(name, mail) {",
          "  const where = `name = '${name}'`;",
          "  return pool.query(`SELECT * FROM users WHERE ${where} AND mail = '${mail}'`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
      {
        name: "quotes and a line break", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(id, name) {",
          "  return pool.query(`",
          "    UPDATE users",
          "    SET name = '${name}'",
          "    WHERE id = ${Number(id)}`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 21,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(id, name) {",
          "  return pool.query(`",
          "    UPDATE users",
          "    SET name = $1",
          "    WHERE id = ${Number(id)}`, [name]);",
          "}",
        ) }],
        }],
      },
      {
        name: "asked about, but from outside", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  if (!isName(req.query.name)) return res.sendStatus(400);",
          "  await pool.query(`SELECT * FROM users WHERE name = '${req.query.name}'`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  if (!isName(req.query.name)) return res.sendStatus(400);",
          "  await pool.query(\"SELECT * FROM users WHERE name = $1\", [req.query.name]);",
          "}",
        ) }],
        }],
      },
      {
        name: "only asked whether it is there", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(name) {",
          "  if (!name) return [];",
          "  return pool.query(`SELECT * FROM users WHERE name = '${name}'`);",
          "}",
        ),
        errors: [{ messageId: "value", line: 5, column: 21,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function find(name) {",
          "  if (!name) return [];",
          "  return pool.query(\"SELECT * FROM users WHERE name = $1\", [name]);",
          "}",
        ) }],
        }],
      },
      {
        name: "mysql2", code: `
import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export const find = async (name) => pool.query("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 48,
          suggestions: [{ messageId: "bindParameters", output: `
import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export const find = async (name) => pool.query("SELECT * FROM users WHERE name = ?", [name]);
` }],
        }],
      },
      {
        name: "mysql2, execute of a connection", code: `
import { createConnection } from "mysql2/promise";
const connection = await createConnection({});
export const find = async (name) => connection.execute("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 56,
          suggestions: [{ messageId: "bindParameters", output: `
import { createConnection } from "mysql2/promise";
const connection = await createConnection({});
export const find = async (name) => connection.execute("SELECT * FROM users WHERE name = ?", [name]);
` }],
        }],
      },
      {
        name: "mysql2, a connection of the pool", code: `
import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export const find = async (name) => (await pool.getConnection()).query({ sql: "SELECT * FROM users WHERE name = '" + name + "'" });
`,
        errors: [{ messageId: "value", line: 4, column: 79,
          suggestions: [{ messageId: "bindParameters", output: `
import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export const find = async (name) => (await pool.getConnection()).query({ sql: "SELECT * FROM users WHERE name = ?", values: [name] });
` }],
        }],
      },
      {
        name: "mysql2, promises of callbacks", code: `
import mysql from "mysql2";
const pool = mysql.createPool({}).promise();
export const find = async (name) => pool.query("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 48,
          suggestions: [{ messageId: "bindParameters", output: `
import mysql from "mysql2";
const pool = mysql.createPool({}).promise();
export const find = async (name) => pool.query("SELECT * FROM users WHERE name = ?", [name]);
` }],
        }],
      },
      {
        name: "mysql", code: `
const mysql = require("mysql");
const connection = mysql.createConnection({});
export const find = async (name) => connection.query("SELECT * FROM users WHERE name = '" + name + "'", (error, rows) => {});
`,
        errors: [{ messageId: "value", line: 4, column: 54 }],
      },
      {
        name: "mysql, a connection given to a callback", code: `
import mysql from "mysql";
const pool = mysql.createPool({});
export const find = (name) => pool.getConnection((error, connection) => {
  connection.query("SELECT * FROM users WHERE name = '" + name + "'");
});
`,
        errors: [{ messageId: "value", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: `
import mysql from "mysql";
const pool = mysql.createPool({});
export const find = (name) => pool.getConnection((error, connection) => {
  connection.query("SELECT * FROM users WHERE name = ?", [name]);
});
` }],
        }],
      },
      {
        name: "better-sqlite3", code: `
import Database from "better-sqlite3";
const db = new Database("x.db");
export const find = async (name) => db.prepare("SELECT * FROM users WHERE name = '" + name + "'").all();
`,
        errors: [{ messageId: "value", line: 4, column: 48,
          suggestions: [{ messageId: "bindParameters", output: `
import Database from "better-sqlite3";
const db = new Database("x.db");
export const find = async (name) => db.prepare("SELECT * FROM users WHERE name = ?").all(name);
` }],
        }],
      },
      {
        name: "better-sqlite3, exec", code: `
import Database from "better-sqlite3";
const db = new Database("x.db");
export const find = async (name) => db.exec("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 45 }],
      },
      {
        name: "node:sqlite", code: `
import { DatabaseSync } from "node:sqlite";
const db = new DatabaseSync(":memory:");
export const find = async (name) => db.prepare("SELECT * FROM users WHERE name = '" + name + "'").all();
`,
        errors: [{ messageId: "value", line: 4, column: 48,
          suggestions: [{ messageId: "bindParameters", output: `
import { DatabaseSync } from "node:sqlite";
const db = new DatabaseSync(":memory:");
export const find = async (name) => db.prepare("SELECT * FROM users WHERE name = ?").all(name);
` }],
        }],
      },
      {
        name: "sqlite3", code: `
import sqlite3 from "sqlite3";
const db = new sqlite3.Database(":memory:");
export const find = async (name) => db.all("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 44,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3 from "sqlite3";
const db = new sqlite3.Database(":memory:");
export const find = async (name) => db.all("SELECT * FROM users WHERE name = ?", [name]);
` }],
        }],
      },
      {
        name: "sqlite3, verbose", code: `
const sqlite3 = require("sqlite3").verbose();
const db = new sqlite3.Database(":memory:");
export const find = async (name) => db.run("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 44,
          suggestions: [{ messageId: "bindParameters", output: `
const sqlite3 = require("sqlite3").verbose();
const db = new sqlite3.Database(":memory:");
export const find = async (name) => db.run("SELECT * FROM users WHERE name = ?", [name]);
` }],
        }],
      },
      {
        name: "knex", code: `
import knex from "knex";
const db = knex({ client: "pg" });
export const find = async (name) => db.raw("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 44,
          suggestions: [{ messageId: "bindParameters", output: `
import knex from "knex";
const db = knex({ client: "pg" });
export const find = async (name) => db.raw("SELECT * FROM users WHERE name = ?", [name]);
` }],
        }],
      },
      {
        name: "knex, required at once", code: `
const db = require("knex")({ client: "pg" });
export const find = async (name) => db.raw("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 3, column: 44,
          suggestions: [{ messageId: "bindParameters", output: `
const db = require("knex")({ client: "pg" });
export const find = async (name) => db.raw("SELECT * FROM users WHERE name = ?", [name]);
` }],
        }],
      },
      {
        name: "knex, fragments", code: lines(
          "import { knex } from \"knex\";",
          "const db = knex({});",
          "export const find = (name, sort) => db(\"users\").select(\"id\").whereRaw(\"name = '\" + name + \"'\").first();",
          "export const more = (name) => db.table(\"users\").orderBy(\"id\").havingRaw(`count(*) > 1 AND name = ${name}`);",
        ),
        errors: [{ messageId: "value", line: 3, column: 71,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { knex } from \"knex\";",
          "const db = knex({});",
          "export const find = (name, sort) => db(\"users\").select(\"id\").whereRaw(\"name = ?\", [name]).first();",
          "export const more = (name) => db.table(\"users\").orderBy(\"id\").havingRaw(`count(*) > 1 AND name = ${name}`);",
        ) }],
        }, { messageId: "value", line: 4, column: 73,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { knex } from \"knex\";",
          "const db = knex({});",
          "export const find = (name, sort) => db(\"users\").select(\"id\").whereRaw(\"name = '\" + name + \"'\").first();",
          "export const more = (name) => db.table(\"users\").orderBy(\"id\").havingRaw(\"count(*) > 1 AND name = ?\", [name]);",
        ) }],
        }],
      },
      {
        name: "knex, order from outside", code: `
import knex from "knex";
const db = knex({});
export const show = (req, res) => db("users").orderByRaw("name " + req.query.order);
`,
        errors: [{ messageId: "identifierFromOutside", line: 4, column: 58 }],
      },
      {
        name: "knex, transaction", code: `
import knex from "knex";
const db = knex({});
export const find = (name) => db.transaction(async (trx) => trx.raw("DELETE FROM users WHERE name = '" + name + "'"));
`,
        errors: [{ messageId: "value", line: 4, column: 69,
          suggestions: [{ messageId: "bindParameters", output: `
import knex from "knex";
const db = knex({});
export const find = (name) => db.transaction(async (trx) => trx.raw("DELETE FROM users WHERE name = ?", [name]));
` }],
        }],
      },
      {
        name: "knex, migration", code: `
export async function up(knex) {
  const [{ name }] = await knex("settings");
  await knex.raw("UPDATE users SET role = '" + name + "'");
}
`,
        errors: [{ messageId: "value", line: 4, column: 18,
          suggestions: [{ messageId: "bindParameters", output: `
export async function up(knex) {
  const [{ name }] = await knex("settings");
  await knex.raw("UPDATE users SET role = ?", [name]);
}
` }],
        }],
      },
      {
        name: "Prisma", code: `
import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const find = async (name) => prisma.$queryRawUnsafe("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 60,
          suggestions: [{ messageId: "bindParameters", output: `
import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const find = async (name) => prisma.$queryRawUnsafe("SELECT * FROM users WHERE name = $1", name);
` }],
        }],
      },
      {
        name: "Prisma.raw", code: lines(
          "import { PrismaClient, Prisma } from \"@prisma/client\";",
          "const prisma = new PrismaClient();",
          "export const find = (name) => prisma.$queryRaw`SELECT * FROM users WHERE ${Prisma.raw(\"name = '\" + name + \"'\")}`;",
        ),
        errors: [{ messageId: "value", line: 3, column: 87 }],
      },
      {
        name: "Prisma, transaction", code: lines(
          "import { PrismaClient } from \"@prisma/client\";",
          "const prisma = new PrismaClient();",
          "export const drop = (name) => prisma.$transaction(async (tx) => tx.$executeRawUnsafe(`DELETE FROM users WHERE name = '${name}'`));",
        ),
        errors: [{ messageId: "value", line: 3, column: 86,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { PrismaClient } from \"@prisma/client\";",
          "const prisma = new PrismaClient();",
          "export const drop = (name) => prisma.$transaction(async (tx) => tx.$executeRawUnsafe(\"DELETE FROM users WHERE name = $1\", name));",
        ) }],
        }],
      },
      {
        name: "Prisma, a client of another file", code: lines(
          "import { prisma } from \"@/lib/prisma\";",
          "export const drop = (name) => prisma.$executeRawUnsafe(`DELETE FROM users WHERE name = '${name}'`);",
        ),
        errors: [{ messageId: "value", line: 2, column: 56 }],
      },
      {
        name: "Sequelize", code: `
import { Sequelize } from "sequelize";
const sequelize = new Sequelize("sqlite::memory:");
export const find = async (name) => sequelize.query("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 53,
          suggestions: [{ messageId: "bindParameters", output: `
import { Sequelize } from "sequelize";
const sequelize = new Sequelize("sqlite::memory:");
export const find = async (name) => sequelize.query("SELECT * FROM users WHERE name = ?", { replacements: [name] });
` }],
        }],
      },
      {
        name: "Sequelize, literal", code: lines(
          "import { literal, Sequelize } from \"sequelize\";",
          "export const find = (User, name) => User.findAll({ where: literal(`name = '${name}'`), order: Sequelize.literal(\"name = '\" + name + \"'\") });",
        ),
        errors: [{ messageId: "value", line: 2, column: 67 }, { messageId: "value", line: 2, column: 113 }],
      },
      {
        name: "Sequelize, query object", code: lines(
          "import { Sequelize } from \"sequelize\";",
          "const sequelize = new Sequelize(\"\");",
          "export const find = (name) => sequelize.query({ query: `SELECT * FROM users WHERE name = '${name}'`, values: [] });",
        ),
        errors: [{ messageId: "value", line: 3, column: 56 }],
      },
      {
        name: "TypeORM", code: `
import { DataSource } from "typeorm";
const source = new DataSource({});
export const find = async (name) => source.query("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 50,
          suggestions: [{ messageId: "bindParameters", output: `
import { DataSource } from "typeorm";
const source = new DataSource({});
export const find = async (name) => source.query("SELECT * FROM users WHERE name = $1", [name]);
` }],
        }],
      },
      {
        name: "TypeORM, builder", code: lines(
          "import { DataSource } from \"typeorm\";",
          "const source = new DataSource({});",
          "export const find = (name) => source.getRepository(User).createQueryBuilder(\"u\").where(`u.name = '${name}'`).getMany();",
        ),
        errors: [{ messageId: "value", line: 3, column: 88,
          suggestions: [{ messageId: "bindParameters", output: lines(
            "import { DataSource } from \"typeorm\";",
            "const source = new DataSource({});",
            "export const find = (name) => source.getRepository(User).createQueryBuilder(\"u\").where(\"u.name = :name\", { name }).getMany();",
          ) }],
        }],
      },
      {
        name: "Drizzle, raw", code: lines(
          "import { sql } from \"drizzle-orm\";",
          "export const find = (db, name) => db.execute(sql.raw(`SELECT * FROM users WHERE name = '${name}'`));",
        ),
        errors: [{ messageId: "value", line: 2, column: 54 }],
      },
      {
        name: "Kysely, raw", code: lines(
          "import { sql } from \"kysely\";",
          "export const find = (name) => sql.raw(`SELECT * FROM users WHERE name = '${name}'`);",
        ),
        errors: [{ messageId: "value", line: 2, column: 39 }],
      },
      {
        name: "postgres", code: `
import postgres from "postgres";
const sql = postgres();
export const find = async (name) => sql.unsafe("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 48,
          suggestions: [{ messageId: "bindParameters", output: `
import postgres from "postgres";
const sql = postgres();
export const find = async (name) => sql.unsafe("SELECT * FROM users WHERE name = $1", [name]);
` }],
        }],
      },
      {
        name: "pg-promise", code: `
import pgPromise from "pg-promise";
const db = pgPromise()("postgres://localhost");
export const find = async (name) => db.any("SELECT * FROM users WHERE name = '" + name + "'");
`,
        errors: [{ messageId: "value", line: 4, column: 44,
          suggestions: [{ messageId: "bindParameters", output: `
import pgPromise from "pg-promise";
const db = pgPromise()("postgres://localhost");
export const find = async (name) => db.any("SELECT * FROM users WHERE name = $1", [name]);
` }],
        }],
      },
      {
        name: "MongoDB", code: `
import { MongoClient } from "mongodb";
const client = new MongoClient("");
export const find = (name) => client.db("x").collection("users").find({ $where: "this.name == '" + name + "'" });
`,
        errors: [{ messageId: "script", line: 4, column: 81 }],
      },
      {
        name: "MongoDB, an unknown collection", code: 'export const show = (users) => (req, res) => users.find({ name: "x", $where: `this.age > ${req.query.age}` });',
        errors: [{ messageId: "scriptFromOutside", line: 1, column: 78 }],
      },
      {
        name: "MongoDB, criteria of a function", code: lines(
          "export function Users(db) {",
          "  const users = db.collection(\"users\");",
          "  this.find = (age) => {",
          "    const criteria = () => ({ $where: `this.age > ${age}` });",
          "    return users.find(criteria());",
          "  };",
          "}",
        ),
        errors: [{ messageId: "script", line: 4, column: 39 }],
      },
      {
        name: "Mongoose", code: lines(
          "import mongoose from \"mongoose\";",
          "const User = mongoose.model(\"User\", schema);",
          "export const find = (name) => User.find({ $where: `this.name == '${name}'` });",
          "export const more = (name) => User.find().$where(\"this.name == \" + name);",
        ),
        errors: [{ messageId: "script", line: 3, column: 51 }, { messageId: "script", line: 4, column: 50 }],
      },
      {
        name: "Mongoose, model", code: lines(
          "import { model } from \"mongoose\";",
          "export const User = model(\"User\", schema);",
          "export const show = (req, res) => User.findOne({ $where: `this.name == '${req.body.name}'` });",
        ),
        errors: [{ messageId: "scriptFromOutside", line: 3, column: 58 }],
      },
      {
        name: "Fastify", code: lines(
          "import Fastify from \"fastify\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = Fastify();",
          "app.get(\"/users/:id\", async (request, reply) => pool.query(`SELECT * FROM users WHERE id = ${request.params.id}`));",
        ),
        errors: [{ messageId: "valueFromOutside", line: 5, column: 60,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import Fastify from \"fastify\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = Fastify();",
          "app.get(\"/users/:id\", async (request, reply) => pool.query(\"SELECT * FROM users WHERE id = $1\", [request.params.id]));",
        ) }],
        }],
      },
      {
        name: "Fastify, with options", code: lines(
          "import { fastify } from \"fastify\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = fastify();",
          "app.post(\"/x\", { schema }, async (q) => {",
          "  const { name } = q.body;",
          "  return pool.query(`SELECT * FROM users WHERE name = '${name}'`);",
          "});",
        ),
        errors: [{ messageId: "valueFromOutside", line: 7, column: 21,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { fastify } from \"fastify\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = fastify();",
          "app.post(\"/x\", { schema }, async (q) => {",
          "  const { name } = q.body;",
          "  return pool.query(\"SELECT * FROM users WHERE name = $1\", [name]);",
          "});",
        ) }],
        }],
      },
      {
        name: "Hono", code: lines(
          "import { Hono } from \"hono\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = new Hono();",
          "app.get(\"/users/:id\", async (c) => c.json(await pool.query(`SELECT * FROM users WHERE id = ${c.req.param(\"id\")}`)));",
        ),
        errors: [{ messageId: "valueFromOutside", line: 5, column: 60,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { Hono } from \"hono\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = new Hono();",
          "app.get(\"/users/:id\", async (c) => c.json(await pool.query(\"SELECT * FROM users WHERE id = $1\", [c.req.param(\"id\")])));",
        ) }],
        }],
      },
      {
        name: "Hono, body", code: lines(
          "import { Hono } from \"hono\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = new Hono();",
          "app.post(\"/users\", async (c) => {",
          "  const { name } = await c.req.parseBody();",
          "  await pool.query(`SELECT * FROM users WHERE name = '${name}'`);",
          "});",
        ),
        errors: [{ messageId: "valueFromOutside", line: 7, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { Hono } from \"hono\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = new Hono();",
          "app.post(\"/users\", async (c) => {",
          "  const { name } = await c.req.parseBody();",
          "  await pool.query(\"SELECT * FROM users WHERE name = $1\", [name]);",
          "});",
        ) }],
        }],
      },
      {
        name: "Koa", code: lines(
          "import Router from \"@koa/router\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const router = new Router({ prefix: \"/api\" });",
          "router.get(\"/users\", async (ctx) => {",
          "  const { name } = ctx.request.body;",
          "  ctx.body = await pool.query(`SELECT * FROM users WHERE name = '${name}'`);",
          "});",
        ),
        errors: [{ messageId: "valueFromOutside", line: 7, column: 31,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import Router from \"@koa/router\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const router = new Router({ prefix: \"/api\" });",
          "router.get(\"/users\", async (ctx) => {",
          "  const { name } = ctx.request.body;",
          "  ctx.body = await pool.query(\"SELECT * FROM users WHERE name = $1\", [name]);",
          "});",
        ) }],
        }],
      },
      {
        name: "Koa, a handler alone", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(ctx, next) {",
          "  await pool.query(`SELECT * FROM users WHERE id = ${ctx.params.id}`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(ctx, next) {",
          "  await pool.query(\"SELECT * FROM users WHERE id = $1\", [ctx.params.id]);",
          "}",
        ) }],
        }],
      },
      {
        name: "Next.js, route", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function GET(request, { params }) {",
          "  const { id } = await params;",
          "  return Response.json(await pool.query(`SELECT * FROM users WHERE id = ${id}`));",
          "}",
        ), filename: "app/users/[id]/route.js",
        errors: [{ messageId: "valueFromOutside", line: 5, column: 41,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function GET(request, { params }) {",
          "  const { id } = await params;",
          "  return Response.json(await pool.query(\"SELECT * FROM users WHERE id = $1\", [id]));",
          "}",
        ) }],
        }],
      },
      {
        name: "node:http", code: lines(
          "import http from \"node:http\";",
          "import url from \"node:url\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "http.createServer((q, r) => {",
          "  const { query } = url.parse(q.url, true);",
          "  pool.query(`SELECT * FROM users WHERE id = ${query.id}`);",
          "});",
        ),
        errors: [{ messageId: "valueFromOutside", line: 7, column: 14,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import http from \"node:http\";",
          "import url from \"node:url\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "http.createServer((q, r) => {",
          "  const { query } = url.parse(q.url, true);",
          "  pool.query(\"SELECT * FROM users WHERE id = $1\", [query.id]);",
          "});",
        ) }],
        }],
      },
      {
        name: "Express, router chain", code: lines(
          "import { Router } from \"express\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "Router().route(\"/users\").get((q, r) => pool.query(`SELECT * FROM users WHERE id = ${q.query.id}`));",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 51,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { Router } from \"express\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "Router().route(\"/users\").get((q, r) => pool.query(\"SELECT * FROM users WHERE id = $1\", [q.query.id]));",
        ) }],
        }],
      },
      {
        name: "Express, a handler by name", code: lines(
          "import express from \"express\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = express();",
          "app.get(\"/users\", list);",
          "async function list(q, r) { r.json(await pool.query(`SELECT * FROM users WHERE id = ${q.query.id}`)); }",
        ),
        errors: [{ messageId: "valueFromOutside", line: 6, column: 53,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import express from \"express\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "const app = express();",
          "app.get(\"/users\", list);",
          "async function list(q, r) { r.json(await pool.query(\"SELECT * FROM users WHERE id = $1\", [q.query.id])); }",
        ) }],
        }],
      },
      {
        name: "a handler that is returned", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export function list() {",
          "  return (req, res, next) => pool.query(`SELECT * FROM users WHERE id = ${req.query.id}`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 41,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export function list() {",
          "  return (req, res, next) => pool.query(\"SELECT * FROM users WHERE id = $1\", [req.query.id]);",
          "}",
        ) }],
        }],
      },
    ],
  },
  typescript: {
    valid: [
      { name: "an enum", code: `
import pg from "pg";
const pool = new pg.Pool();
enum Table { Users = "users", Orders = "orders" }
export const find = (x: boolean) => pool.query("SELECT * FROM " + (x ? Table.Users : Table.Orders));
` },
      { name: "a map of constants, as const", code: `
import pg from "pg";
const pool = new pg.Pool();
const columns = { name: "name", date: "created_at" } as const;
export const show = (req, res) => pool.query("SELECT * FROM users ORDER BY " + columns[req.query.sort as keyof typeof columns]);
` },
      { name: "a number by its type, born here", code: `
import pg from "pg";
const pool = new pg.Pool();
export const find = (id: number) => pool.query("SELECT * FROM users WHERE id = " + id);
` },
      { name: "a union of literals, born here", code: `
import pg from "pg";
const pool = new pg.Pool();
type Order = "asc" | "desc";
export const find = (order: Order) => pool.query("SELECT * FROM users ORDER BY name " + order);
` },
    ],
    invalid: [
      {
        name: "String and a cast", code: `
import pg from "pg";
const pool = new pg.Pool();
export const find = (id: unknown) => pool.query("SELECT * FROM users WHERE id = " + String(id as string));
`,
        errors: [{ messageId: "value", line: 4, column: 49 }],
      },
      {
        name: "typed parameter property", code: lines(
          "import type { Pool } from \"pg\";",
          "export class Users {",
          "  constructor(private readonly db: Pool) {}",
          "  find(name: string) { return this.db.query(`SELECT * FROM users WHERE name = '${name}'`); }",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 45,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import type { Pool } from \"pg\";",
          "export class Users {",
          "  constructor(private readonly db: Pool) {}",
          "  find(name: string) { return this.db.query(\"SELECT * FROM users WHERE name = $1\", [name]); }",
          "}",
        ) }],
        }],
      },
      {
        name: "typed field", code: `
import type { PoolClient } from "pg";
export class Users {
  db: PoolClient;
  find(name: string) { return this.db.query("SELECT * FROM users WHERE name = '" + name + "'"); }
}
`,
        errors: [{ messageId: "value", line: 5, column: 45,
          suggestions: [{ messageId: "bindParameters", output: `
import type { PoolClient } from "pg";
export class Users {
  db: PoolClient;
  find(name: string) { return this.db.query("SELECT * FROM users WHERE name = $1", [name]); }
}
` }],
        }],
      },
      {
        name: "a number by a cast is none", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const id = req.params.id as unknown as number;",
          "  await pool.query(`SELECT * FROM users WHERE id = ${id}`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function show(req, res) {",
          "  const id = req.params.id as unknown as number;",
          "  await pool.query(\"SELECT * FROM users WHERE id = $1\", [id]);",
          "}",
        ) }],
        }],
      },
      {
        name: "knex, typed", code: lines(
          "import type { Knex } from \"knex\";",
          "export class Users {",
          "  constructor(private readonly db: Knex) {}",
          "  find(name: string) { return this.db(\"users\").whereRaw(`name = '${name}'`); }",
          "}",
        ),
        errors: [{ messageId: "value", line: 4, column: 57,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import type { Knex } from \"knex\";",
          "export class Users {",
          "  constructor(private readonly db: Knex) {}",
          "  find(name: string) { return this.db(\"users\").whereRaw(\"name = ?\", [name]); }",
          "}",
        ) }],
        }],
      },
      {
        name: "Fastify, typed", code: lines(
          "import type { FastifyRequest } from \"fastify\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export const show = async (r: FastifyRequest<{ Params: { id: string } }>) => pool.query(`SELECT * FROM users WHERE id = ${r.params.id}`);",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 89,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import type { FastifyRequest } from \"fastify\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export const show = async (r: FastifyRequest<{ Params: { id: string } }>) => pool.query(\"SELECT * FROM users WHERE id = $1\", [r.params.id]);",
        ) }],
        }],
      },
      {
        name: "Next.js, search", code: lines(
          "import type { NextRequest } from \"next/server\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function GET(request: NextRequest) {",
          "  const name = request.nextUrl.searchParams.get(\"name\");",
          "  return Response.json(await pool.query(`SELECT * FROM users WHERE name = '${name}'`));",
          "}",
        ), filename: "app/users/route.ts",
        errors: [{ messageId: "valueFromOutside", line: 6, column: 41,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import type { NextRequest } from \"next/server\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export async function GET(request: NextRequest) {",
          "  const name = request.nextUrl.searchParams.get(\"name\");",
          "  return Response.json(await pool.query(\"SELECT * FROM users WHERE name = $1\", [name]));",
          "}",
        ) }],
        }],
      },
      {
        name: "Next.js, body", code: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export const POST = async (request: Request) => {",
          "  const { name } = await request.json();",
          "  await pool.query(`SELECT * FROM users WHERE name = '${name}'`);",
          "};",
        ), filename: "app/users/route.ts",
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export const POST = async (request: Request) => {",
          "  const { name } = await request.json();",
          "  await pool.query(\"SELECT * FROM users WHERE name = $1\", [name]);",
          "};",
        ) }],
        }],
      },
      {
        name: "Next.js, pages", code: lines(
          "import type { NextApiRequest, NextApiResponse } from \"next\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export default async function handler(q: NextApiRequest, r: NextApiResponse) {",
          "  await pool.query(`SELECT * FROM users WHERE id = ${q.query.id}`);",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import type { NextApiRequest, NextApiResponse } from \"next\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export default async function handler(q: NextApiRequest, r: NextApiResponse) {",
          "  await pool.query(\"SELECT * FROM users WHERE id = $1\", [q.query.id]);",
          "}",
        ) }],
        }],
      },
      {
        name: "Nest", code: lines(
          "import { Controller, Get, Query } from \"@nestjs/common\";",
          "import { DataSource } from \"typeorm\";",
          "@Controller()",
          "export class Users {",
          "  constructor(private readonly source: DataSource) {}",
          "  @Get()",
          "  find(@Query(\"name\") name: string) { return this.source.query(`SELECT * FROM users WHERE name = '${name}'`); }",
          "}",
        ),
        errors: [{ messageId: "valueFromOutside", line: 7, column: 64,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import { Controller, Get, Query } from \"@nestjs/common\";",
          "import { DataSource } from \"typeorm\";",
          "@Controller()",
          "export class Users {",
          "  constructor(private readonly source: DataSource) {}",
          "  @Get()",
          "  find(@Query(\"name\") name: string) { return this.source.query(\"SELECT * FROM users WHERE name = $1\", [name]); }",
          "}",
        ) }],
        }],
      },
      {
        name: "Express, typed", code: lines(
          "import type { Request, Response } from \"express\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export const show = async (q: Request, r: Response) => pool.query(`SELECT * FROM users WHERE id = ${q.params.id}`);",
        ),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 67,
          suggestions: [{ messageId: "bindParameters", output: lines(
          "import type { Request, Response } from \"express\";",
          "import pg from \"pg\";",
          "const pool = new pg.Pool();",
          "export const show = async (q: Request, r: Response) => pool.query(\"SELECT * FROM users WHERE id = $1\", [q.params.id]);",
        ) }],
        }],
      },
    ],
  },
});

testRule("no-string-built-queries, what messages say", rule, {
  javascript: {
    valid: [],
    invalid: [
      {
        name: "the way from the source, through variables", code: `
import { Pool } from "pg";
const pool = new Pool();
export function show(req, res) {
  const { name } = req.query;
  const text = name.trim();
  const sql = "SELECT * FROM users WHERE name = '" + text + "'";
  return pool.query(sql);
}
`,
        errors: [{
          messageId: "valueFromOutside", line: 8, column: 21,
          data: { trace: "req.query.name (line 5) → name (line 6) → text (line 7)", placeholder: " ($1)" },
        }],
      },
      {
        name: "the way from a caller", code: `
import { Pool } from "pg";
const pool = new Pool();
function find(name) {
  return pool.query("SELECT * FROM users WHERE name = '".concat(name, "'"));
}
export const show = (req, res) => find(req.body.name);
`,
        errors: [{
          messageId: "valueFromOutside", line: 5, column: 21,
          data: { trace: "req.body.name (line 7) → name (line 5)", placeholder: " ($1)" },
        }],
      },
      {
        name: "the part and its line, where its origin is not known", code: `
import mysql from "mysql2/promise";
const pool = mysql.createPool({});
export function find(name) {
  let sql = "SELECT * FROM users";
  if (name) sql += " WHERE name = '" + name + "'";
  return pool.query(sql);
}
`,
        errors: [{ messageId: "value", line: 7, column: 21, data: { part: "name", line: "6", placeholder: " (?)" } }],
      },
    ],
  },
});
