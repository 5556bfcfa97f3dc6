import { type ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { positionAfter, positionIn, readsAsSql } from "../../src/concepts/query-text.ts";
import plugin from "../../src/index.ts";

describe("positionAfter", () => {
  it.each([
    "IMPORT DATABASE '",
    "EXPORT DATABASE 'out/",
    "COPY items TO '",
    "LOAD '",
    "COMMENT ON TABLE items IS '",
    "SELECT 1; INSTALL '",
  ])("no parameter in the quotes of %s", (before) => {
    expect(positionAfter(before, "'")).toBe("clause");
  });

  it.each([
    "SELECT * FROM items WHERE name = '",
    "EXEC dbo.FindItem ",
    "EXECUTE FindItem 1, @kind = 2, ",
    "CALL find_item(",
    "CALL find_item(1, ",
    "SELECT * FROM items WHERE name LIKE '%",
    "SELECT * FROM items WHERE id = ",
    "SELECT * FROM items WHERE id =",
    "SELECT * FROM items WHERE price >= ",
    "SELECT * FROM items WHERE price <> ",
    "SELECT * FROM items WHERE name ILIKE ",
    "SELECT * FROM items WHERE price BETWEEN ",
    "SELECT * FROM items LIMIT ",
    "SELECT * FROM items LIMIT 10 OFFSET ",
    "SELECT TOP ",
    "SELECT * FROM items WHERE id IN (",
    "SELECT * FROM items WHERE id IN (1, ",
    "SELECT * FROM items WHERE id = ANY(",
    "INSERT INTO items VALUES (",
    "INSERT INTO items (name, price) VALUES ('a', ",
    "INSERT INTO items (name) VALUES ('a'), (",
    "UPDATE items SET price = ",
    "UPDATE items SET price = price + ",
    "SELECT * FROM items WHERE name = 'a' || ",
    "SELECT * FROM items WHERE lower(name) = lower(",
    "CREATE USER shop PASSWORD '",
    "INSERT INTO items (name) SELECT name FROM old WHERE kind = ",
    "INSERT INTO items (SELECT * FROM old WHERE name = '",
    "ALTER TABLE items ADD name text; SELECT * FROM items WHERE id = ",
  ])("a value after %s", (before) => {
    expect(positionAfter(before, "")).toBe("value");
  });

  it.each([
    ["SELECT * FROM ", ""],
    ["BEGIN EXECUTE IMMEDIATE('DROP USER ", " CASCADE'); END;"],
    ["SELECT ", " FROM items"],
    ["SELECT DISTINCT ", " FROM items"],
    ["SELECT * FROM items JOIN ", ""],
    ["INSERT INTO ", " VALUES (1)"],
    ["UPDATE ", " SET price = 1"],
    ["SELECT * FROM items ORDER BY ", ""],
    ["SELECT * FROM items GROUP BY ", ""],
    ["SELECT * FROM items ORDER BY name COLLATE ", ""],
    ["DROP TABLE ", ""],
    ["DROP TABLE IF EXISTS ", ""],
    ["ALTER TABLE items ADD COLUMN ", " text"],
    ["ALTER TABLE items RENAME TO ", ""],
    ["SELECT * FROM shop.", ""],
    ["SELECT * FROM \"", "\""],
    ["SELECT * FROM `", "`"],
    ["SELECT * FROM [", "]"],
    ["PRAGMA ", ""],
    ["SELECT price AS ", ""],
    ["INSERT INTO items (", ") VALUES (1)"],
    ["INSERT INTO items (name, ", ") VALUES (1)"],
    ["INSERT INTO items ('", "') VALUES (1)"],
    ["INSERT OR IGNORE INTO \"my items\" ('name', '", "') VALUES (1)"],
    ["REPLACE INTO shop.items (name, ", ") VALUES (1)"],
    ["ALTER USER shop VALID UNTIL ", ""],
    ["CREATE TABLE items (id int DEFAULT ", ")"],
    ["GRANT SELECT ON items TO shop WITH x = ", ""],
    ["SET search_path = ", ""],
    ["PRAGMA cache_size = ", ""],
    ["SELECT 1; SET statement_timeout = ", ""],
  ])("a name after %s", (before, after) => {
    expect(positionAfter(before, after)).toBe("identifier");
  });

  it.each([
    "",
    "   ",
    "SELECT * FROM items ",
    "SELECT * FROM items WHERE ",
    "SELECT * FROM items WHERE name = 'a' AND ",
    "SELECT * FROM items ORDER BY name, price ",
  ])("a clause after %j", (before) => {
    expect(positionAfter(before, "")).toBe("clause");
  });

  it("takes a quote in a text for its end only where it is one", () => {
    expect(positionAfter("WHERE name = 'it''s' AND kind = '", "'")).toBe("value");
    expect(positionAfter("WHERE name = 'it''s' AND ", "")).toBe("clause");
  });
});

describe("readsAsSql", () => {
  it.each([
    "SELECT * FROM items WHERE name = ",
    "  select id, name\n  from items\n  where id = ",
    "SELECT name FROM items",
    "(SELECT a, b FROM items)",
    "INSERT INTO items (name) VALUES (",
    "INSERT OR REPLACE INTO items VALUES (",
    "INSERT IGNORE INTO items VALUES (",
    "UPDATE items SET name = ",
    "DELETE FROM items WHERE id = ",
    "REPLACE INTO items VALUES (",
    "WITH found AS (SELECT * FROM items) SELECT * FROM found",
    "CREATE TABLE items (id int)",
    "CREATE OR REPLACE VIEW items AS SELECT * FROM x",
    "ALTER TABLE items ADD name text",
    "DROP TABLE items",
    "TRUNCATE TABLE items",
    "MERGE INTO items USING x ON (a = b)",
    "GRANT SELECT ON items TO x;",
    "PRAGMA table_info(items)",
  ])("%s", (text) => {
    expect(readsAsSql(text)).toBe(true);
  });

  it.each([
    "",
    "Select an item",
    "Select an item from the list",
    "Select one of them from our list below",
    "Update your profile",
    "Update the settings and save",
    "Delete this from here",
    "deleted from items = 1",
    "Insert a coin into the slot",
    "with all this as well",
    "Drop me a line",
    "Create a table for two",
    "selection from items = 1",
    "items WHERE id = 1",
    "the query SELECT * FROM items failed",
    "GET /items?select=name&from=shop",
  ])("not %j", (text) => {
    expect(readsAsSql(text)).toBe(false);
  });

  it("ends with long text", () => {
    for (const text of ["select ".repeat(200_000), `update ${"a ".repeat(200_000)}`, `with ${"as ".repeat(200_000)}`]) expect(readsAsSql(text)).toBeTypeOf("boolean");
  });
});

describe("a quoted part of a query", () => {
  /** How sure the rule is of the one query that it reports. */
  function confidence(code: string): string {
    const found = ["certain", "likely", "possible"].find((least) => new Linter().verify(code, [{
      plugins: { rampart: plugin as unknown as ESLint.Plugin }, rules: { "rampart/no-string-built-queries": ["error", { confidence: least }] },
    }]).length > 0);
    return found ?? "none";
  }

  const query = (part: string): string => confidence([
    'import pg from "pg";',
    "const pool = new pg.Pool();",
    'const quote = (text) => text.replace(/\'/g, "\'\'");',
    "export const find = (name) => pool.query(`SELECT * FROM items WHERE name = '${" + part + "}'`);",
  ].join("\n"));

  it.each([
    `name.replace(/'/g, "''")`,
    `name.replaceAll("'", "''")`,
    `name.replaceAll(/[']/g, "''").trim()`,
    `name.replace(/'/g, "''").replace(/;/g, "")`,
    `String(name).trim().replace(/'/g, "''")`,
    "quote(name)",
  ])("%s is possible", (part) => {
    expect(query(part)).toBe("possible");
  });

  it.each([
    "name",
    `name.replace("'", "''")`,
    `name.replace(/'/, "''")`,
    `name.replace(/"/g, "''")`,
    `name.replace(/'/g, "'")`,
    `name.padEnd("'", "''")`,
  ])("%s is likely", (part) => {
    expect(query(part)).toBe("likely");
  });

  it("is possible where each of a list had its quotes doubled", () => {
    const listed = (map: string): string => confidence([
      'import pg from "pg";',
      "export function find(names) {",
      `  const quoted = names.map((name) => ${map});`,
      "  return new pg.Pool().query(`SELECT * FROM items WHERE name IN (${quoted.map((name) => `'${name}'`).join(', ')})`);",
      "}",
    ].join("\n"));
    expect(listed(`name.replace(/'/g, "''")`)).toBe("possible");
    expect(listed("name.trim()")).toBe("likely");
  });

  it("that comes from a request is likely, with its quotes doubled", () => {
    const route = (part: string): string => confidence([
      'import express from "express";',
      'import pg from "pg";',
      `express().get("/", (req, res) => res.json(new pg.Pool().query("SELECT * FROM items WHERE name = '" + ${part} + "'")));`,
    ].join("\n"));
    expect(route("req.query.name")).toBe("certain");
    expect(route(`req.query.name.replace(/'/g, "''")`)).toBe("likely");
  });

  it("is told by its quotes and its verb in long text, too", () => {
    const built = (before: string, after: string): string => confidence([
      'import pg from "pg";',
      `export const run = (name) => new pg.Pool().query(${JSON.stringify(before)} + name + ${JSON.stringify(after)});`,
    ].join("\n"));
    expect(built(`SELECT * FROM items WHERE kind IN (${"'a', ".repeat(501)}'b') AND name = '`, "'")).toBe("likely");
    expect(built(`SELECT * FROM items WHERE note = '${"x".repeat(3000)}' AND `, "")).toBe("possible");
    expect(built(`ALTER TABLE items ${"ADD a int, ".repeat(500)} ALTER b SET DEFAULT = `, "")).toBe("possible");
  });
});

describe("positionIn", () => {
  it.each([
    ["cypher", "MATCH (n {name: '", "'})", "value"],
    ["cypher", "MATCH (n {name: ", "})", "value"],
    ["cypher", "MATCH (n) WHERE n.name CONTAINS ", "", "value"],
    ["cypher", "MATCH (n) RETURN n LIMIT ", "", "value"],
    ["cypher", "MATCH (n) WHERE n.id IN [", "]", "value"],
    ["cypher", "MATCH (n:", ") RETURN n", "identifier"],
    ["cypher", "MATCH (a)-[:", "]->(b)", "identifier"],
    ["cypher", "MATCH (n:`", "`)", "identifier"],
    ["cypher", "MATCH (n) SET n.", " = 1", "identifier"],
    ["cypher", "MATCH (n) ", " RETURN n", "clause"],
    ["expression", "owner = ", "", "value"],
    ["expression", "begins_with(owner, ", ")", "value"],
    ["expression", "", " = :v", "identifier"],
    ["expression", "SET ", " = :v", "identifier"],
    ["expression", "SET #", " = :v", undefined],
    ["expression", "SET #a = :", "", undefined],
    ["document", "{ user(id: \"", "\") { id } }", "variable"],
    ["document", "{ user(id: ", ") { id } }", "variable"],
    ["document", "{ user { ", " } }", "clause"],
    ["script", "return ", "", "script"],
    ["filter", "(uid=", ")", "filter"],
    ["filter", "(&(a=b)(cn=*", "*))", "filter"],
    ["filter", "(&", "(a=b))", "clause"],
    ["filter", "(", "=x)", "clause"],
    ["path", "//user[@name='", "']", "path"],
    ["path", "//", "/name", "clause"],
    ["json", "{\"name\":\"", "\"}", "json"],
    ["sql", "SELECT * FROM users WHERE name = \"", "\"", "value"],
    ["sql", "SELECT * FROM users WHERE name LIKE \"%", "%\"", "value"],
    ["sql", "SELECT * FROM a JOIN b ON a.id = \"", "\".id", "identifier"],
  ] as const)("%s: %s", (language, before, after, position) => {
    expect(positionIn(language, before, after)).toBe(position);
  });
});
