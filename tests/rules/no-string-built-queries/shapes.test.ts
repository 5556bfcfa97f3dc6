import rule from "../../../src/rules/no-string-built-queries.ts";
import { lines, testRule } from "../../rule-tester.ts";

const pg = ["import pg from \"pg\";", "const pool = new pg.Pool();"];
const app = ["import express from \"express\";", ...pg, "const app = express();"];
const zod = ["import { z } from \"zod\";", ...app];
const knex = ["import express from \"express\";", "import knex from \"knex\";", "const app = express();", "const db = knex({});"];

testRule("no-string-built-queries, shapes", rule, {
  javascript: {
    valid: [
      { name: "a path of the program's own, for which no parameter can stand", code: lines("import { DuckDBConnection } from \"@duckdb/node-api\";",
        "export const restore = async (folder) => {", "  const db = await DuckDBConnection.create();", "  await db.run(`IMPORT DATABASE '${folder}'`);", "};") },
      { name: "a wrapper that is handed fixed text", code: lines(...pg, "const run = (sql, values) => pool.query(sql, values);", "export const all = () => run(\"SELECT * FROM users\");",
        "export const find = (id) => run(\"SELECT * FROM users WHERE id = $1\", [id]);") },
      { name: "a query of another file, with parameters", code: lines("import { query } from \"./db.js\";", "export const find = (id) => query(\"SELECT * FROM users WHERE id = $1\", [id]);") },
      { name: "a function of a package that reads like one", code: lines("import { query } from \"other-package\";", "export const find = (id) => query(\"SELECT * FROM users WHERE id = \" + id);") },
      { name: "a function of another file, English", code: lines("import { get } from \"./texts.js\";", "export const label = (place) => get(\"Select an item from \" + place);") },
      { name: "a key of a cache", code: lines("import { cache } from \"./cache.js\";", "export const get = (id) => cache.get(\"select:\" + id);") },
      { name: "a local function of a library's name", code: lines("import { gql } from \"./gql.js\";", "export const find = (id) => gql(`{ user(id: \"${id}\") { id } }`);") },
      { name: "cleaned by a function of that name", code: lines(...pg, "import { sanitizeName } from \"./names.js\";",
        "export const find = (name) => pool.query(`SELECT * FROM users WHERE name = '${sanitizeName(name)}'`);") },
      { name: "quoted by a method", code: lines(...pg, "export const find = (table, driver) => pool.query(`SELECT count(*) FROM x WHERE name = '${driver.escapeText(table)}'`);") },
      { name: "elements of a list of another file", code: lines(...pg, "import { kinds } from \"./kinds.js\";",
        "export const find = () => pool.query(`SELECT * FROM users WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join(\",\")})`);") },
      { name: "numbers and fixed words by a schema", code: lines(...zod,
        "const schema = z.object({ page: z.coerce.number().int().default(1), sort: z.enum([\"name\", \"age\"]), id: z.string().uuid().optional() }).strict();",
        "app.get(\"/\", (req) => {", "  const { page, sort, id } = schema.parse(req.query);",
        "  return pool.query(`SELECT * FROM users WHERE id = '${id}' ORDER BY ${sort} OFFSET ${page * 20}`);", "});") },
      { name: "numbers by a schema, asked first", code: lines(...zod, "const schema = z.object({ page: z.coerce.number(), inner: z.object({ id: z.uuid() }) });",
        "app.get(\"/\", (req, res) => {", "  const parsed = schema.safeParse(req.query);", "  if (!parsed.success) return res.sendStatus(400);",
        "  return pool.query(`SELECT * FROM users WHERE id = '${parsed.data.inner.id}' OFFSET ${parsed.data.page}`);", "});") },
      { name: "one number by a schema", code: lines(...zod, "app.get(\"/\", (req) => pool.query(`SELECT * FROM users OFFSET ${z.coerce.number().parse(req.query.page)}`));") },
      { name: "a fragment that is fixed", code: lines(...knex, "app.get(\"/\", () => db(\"users\").orderByRaw(\"name nulls last\"));") },
      { name: "a fragment that was looked up", code: lines(...knex, "const columns = { name: \"users.name\", age: \"users.age\" };",
        "app.get(\"/\", (req) => db(\"users\").orderByRaw(columns[req.query.sort] ?? \"name\"));") },
      { name: "a fragment of unknown origin", code: lines("import { sql } from \"drizzle-orm\";", "export const order = (column) => sql.raw(column);") },
      { name: "conditions as an object", code: lines("import express from \"express\";", "import { DataSource } from \"typeorm\";", "const app = express();", "const source = new DataSource({});",
        "app.get(\"/\", (req) => source.getRepository(User).createQueryBuilder(\"u\").where({ name: req.query.name }).orderBy({ \"u.name\": \"ASC\" }).getMany());") },
      { name: "a context that is no request's", code: lines(...pg, "const columns = (ctx) => `SELECT * FROM (${ctx.query}) AS t LIMIT 0`;",
        "export const read = (query) => pool.query(columns({ query }));") },
      { name: "the names of placeholders", code: lines("import { UpdateCommand } from \"@aws-sdk/lib-dynamodb\";",
        "export const update = (item) => new UpdateCommand({ UpdateExpression: \"SET \" + Object.keys(item).map((key) => `#${key} = :${key}`).join(\", \") });") },
      { name: "fragments of a document", code: lines("import { gql } from \"@apollo/client\";", "import { USER } from \"./fragments.js\";", "export const query = gql(`query { users { ...User } } ${USER}`);") },
      { name: "a fixed path through a document", code: lines("import xpath from \"xpath\";", "const kind = \"admin\";", "export const find = (file) => xpath.select(\"//user[@kind='\" + kind + \"']\", file);") },
      { name: "a constant in a script", code: lines("import Redis from \"ioredis\";", "const prefix = \"users:\";", "export const count = () => new Redis().eval(`return redis.call('get', '${prefix}count')`, 0);") },
    ],
    invalid: [
      { name: "a CUID, which may hold quotes in older versions", code: lines(...zod, "const schema = z.object({ id: z.string().cuid() });",
        "app.get(\"/\", (req) => {", "  const { id } = schema.parse(req.query);", "  return pool.query(`SELECT * FROM users ORDER BY ${id}`);", "});"),
        errors: [{ messageId: "identifierFromOutside", line: 9, column: 21 }] },
      { name: "a path that no parameter can stand for", code: lines("import { DuckDBConnection } from \"@duckdb/node-api\";", "import express from \"express\";", "const app = express();",
        "app.post(\"/\", async (req) => {", "  const db = await DuckDBConnection.create();", "  await db.run(`IMPORT DATABASE '${req.body.path}'`);", "});"),
        errors: [{ messageId: "identifierFromOutside", line: 6, column: 16 }] },
      {
        name: "a function that makes queries, for the call that hands it text from outside alone",
        code: lines(...app, "const toolsWhere = (condition) => `SELECT * FROM tools WHERE ${condition} ORDER BY id`;",
          "app.get(\"/late\", () => pool.query(toolsWhere(\"due_on < now()\")));",
          "app.get(\"/of/:name\", (req) => pool.query(toolsWhere(`name = '${req.params.name}'`)));"),
        errors: [{ messageId: "valueFromOutside", line: 7, column: 42 }],
      },
      {
        name: "a wrapper of the same file", code: lines(...pg, "const run = (sql) => pool.query(sql);", "export const all = () => run(\"SELECT * FROM users\");",
          "export const find = (id) => run(\"SELECT * FROM users WHERE id = \" + id);"),
        errors: [{ messageId: "value", line: 3, column: 33, data: { part: "id", line: "5", placeholder: " ($1)" } }],
      },
      {
        name: "a wrapper, from outside", code: lines(...app, "function run(sql, values) {", "  return pool.query(sql, values);", "}",
          "app.get(\"/\", (req) => run(`SELECT * FROM users WHERE id = '${req.query.id}'`));"),
        errors: [{ messageId: "valueFromOutside", line: 6, column: 21 }],
      },
      {
        name: "a query of another file", code: lines("import { query } from \"./db.js\";", "export const find = (id) => query(\"SELECT * FROM users WHERE id = \" + id);"),
        errors: [{ messageId: "value", line: 2, column: 35 }],
      },
      {
        name: "a query of another file, required", code: lines("const { runQuery } = require(\"../db\");", "exports.find = (id) => runQuery(`SELECT * FROM users WHERE id = '${id}'`);"),
        errors: [{ messageId: "value", line: 2, column: 33 }],
      },
      {
        name: "a driver in a field", code: lines("export class Users {", "  constructor(db) { this.db = db; }", "  find(id) { return this.db.run(\"SELECT * FROM users WHERE id = '\" + id + \"'\"); }", "}"),
        errors: [{ messageId: "value", line: 3, column: 33 }],
      },
      {
        name: "a driver of a module of models", code: lines("import { models } from \"./models.js\";", "import express from \"express\";", "const app = express();",
          "app.get(\"/\", (req) => models.sequelize.query(`SELECT * FROM users WHERE id = ${req.query.id}`));"),
        errors: [{ messageId: "valueFromOutside", line: 4, column: 46 }],
      },
      {
        name: "text between double quotes", code: lines("import mysql from \"mysql\";", "const db = mysql.createPool({});", "export const find = (name) => db.query(`SELECT * FROM users WHERE name = \"${name}\"`);"),
        errors: [{ messageId: "value", line: 3, column: 40 }],
      },
      {
        name: "text by a schema is text still", code: lines(...zod, "const schema = z.object({ name: z.string().trim() });", "app.get(\"/\", (req) => {", "  const { name } = schema.parse(req.query);",
          "  return pool.query(`SELECT * FROM users WHERE name = '${name}'`);", "});"),
        errors: [{
          messageId: "valueFromOutside", line: 9, column: 21,
          suggestions: [{
            messageId: "bindParameters", output: lines(...zod, "const schema = z.object({ name: z.string().trim() });", "app.get(\"/\", (req) => {", "  const { name } = schema.parse(req.query);",
              "  return pool.query(\"SELECT * FROM users WHERE name = $1\", [name]);", "});"),
          }],
        }],
      },
      {
        name: "a request that a handler hands on", code: lines(...app, "const sqlFor = (req, res) => `SELECT * FROM users WHERE id = '${req.query.id}' AND kind = ${res.locals.kind}`;",
          "app.get(\"/\", (req, res) => pool.query(sqlFor(req, res)));"),
        errors: [{ messageId: "valueFromOutside", line: 6, column: 39 }],
      },
      {
        name: "a whole fragment from outside", code: lines(...knex, "app.get(\"/\", (req) => db(\"users\").orderByRaw(req.query.sort));"),
        errors: [{ messageId: "identifierFromOutside", line: 5, column: 46 }],
      },
      {
        name: "an order from outside", code: lines("import express from \"express\";", "import { getRepository } from \"typeorm\";", "const app = express();",
          "app.get(\"/\", (req) => getRepository(User).createQueryBuilder(\"u\").orderBy(`u.${req.query.sort}`, \"ASC\").getMany());"),
        errors: [{ messageId: "identifierFromOutside", line: 4, column: 75 }],
      },
      {
        name: "a literal from outside", code: lines("import express from \"express\";", "import { literal } from \"sequelize\";", "const app = express();",
          "app.get(\"/\", (req) => User.findAll({ order: literal(req.query.sort) }));"),
        errors: [{ messageId: "identifierFromOutside", line: 4, column: 53 }],
      },
      {
        name: "a label from outside", code: lines("import express from \"express\";", "import neo4j from \"neo4j-driver\";", "const app = express();", "const session = neo4j.driver(\"\").session();",
          "app.get(\"/\", (req) => session.run(`MATCH (n:${req.query.kind}) RETURN n`));"),
        errors: [{ messageId: "identifierFromOutside", line: 5, column: 35 }],
      },
      {
        name: "an attribute from outside", code: lines("import express from \"express\";", "import { ScanCommand } from \"@aws-sdk/client-dynamodb\";", "const app = express();",
          "app.get(\"/\", (req) => new ScanCommand({ FilterExpression: `${req.query.field} = :value` }));"),
        errors: [{ messageId: "identifierFromOutside", line: 4, column: 59 }],
      },
      {
        name: "a filter from outside", code: lines("import express from \"express\";", "import ldap from \"ldapjs\";", "const app = express();", "const client = ldap.createClient({});",
          "app.get(\"/\", (req) => client.search(\"dc=x\", { scope: \"sub\", filter: `(&(cn=*${req.query.q}*))` }));"),
        errors: [{ messageId: "filterFromOutside", line: 5, column: 69, data: { trace: "req.query.q (line 5)" } }],
      },
      {
        name: "a path from outside", code: lines("import express from \"express\";", "import xpath from \"xpath\";", "const app = express();",
          "app.get(\"/\", (req) => xpath.select1(\"//user[name/text()='\" + req.query.q + \"']\", users));"),
        errors: [{ messageId: "pathFromOutside", line: 4, column: 37 }],
      },
      {
        name: "a document from outside", code: lines("import express from \"express\";", "import { request } from \"graphql-request\";", "const app = express();",
          "app.get(\"/\", (req) => request(\"https://api.example.com\", `{ user(id: \"${req.query.id}\") { id } }`));"),
        errors: [{ messageId: "variableFromOutside", line: 4, column: 58 }],
      },
      {
        name: "a query as JSON from outside", code: lines("import express from \"express\";", "import { Users } from \"./users.js\";", "import mongoose from \"mongoose\";", "const app = express();",
          "const User = mongoose.model(\"User\", {});", "app.get(\"/\", (req) => User.find(JSON.parse(`{\"name\":\"${req.query.name}\"}`)));"),
        errors: [{ messageId: "jsonFromOutside", line: 6, column: 44 }],
      },
      {
        name: "a parameter's name that is taken", code: lines("import sql from \"mssql\";", "export const find = (a) => new sql.Request().input(\"a\", 1).query(`SELECT * FROM users WHERE x = @a AND y = '${a}'`);"),
        errors: [{ messageId: "value", line: 2, column: 66 }],
      },
      {
        name: "two values of one name", code: lines("import neo4j from \"neo4j-driver\";", "const session = neo4j.driver(\"\").session();",
          "export const find = (a, b) => session.run(`MATCH (n {x: '${a.name}', y: '${b.name}'}) RETURN n`);"),
        errors: [{ messageId: "value", line: 3, column: 43 }],
      },
      {
        name: "two values by name", code: lines("import sql from \"mssql\";", "const pool = await sql.connect({});", "export const find = (id, user) => pool.request().query(`SELECT * FROM items WHERE id = ${id} AND owner = '${user.name}'`);"),
        errors: [{
          messageId: "value", line: 3, column: 56,
          suggestions: [{
            messageId: "bindParameters", output: lines("import sql from \"mssql\";", "const pool = await sql.connect({});",
              "export const find = (id, user) => pool.request().input(\"id\", id).input(\"name\", user.name).query(\"SELECT * FROM items WHERE id = @id AND owner = @name\");"),
          }],
        }],
      },
      {
        name: "parameters that are there already", code: lines("import { Sequelize } from \"sequelize\";", "const db = new Sequelize(\"\");",
          "export const find = (id, kind) => db.query(`SELECT * FROM items WHERE kind = ? AND id = ${id}`, { replacements: [kind] });"),
        errors: [{ messageId: "value", line: 3, column: 44 }],
      },
      {
        name: "a statement that is held", code: lines("import Database from \"better-sqlite3\";", "const db = new Database(\"x.db\");",
          "export const find = (name) => {", "  const statement = db.prepare(`SELECT * FROM users WHERE name = '${name}'`);", "  return statement.all();", "};"),
        errors: [{ messageId: "value", line: 4, column: 32 }],
      },
    ],
  },
});
