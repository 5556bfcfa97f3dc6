import { describe, expect, it } from "vitest";
import { positionAfter, readsAsSql } from "../../src/concepts/query.ts";

describe("positionAfter", () => {
  it.each([
    "SELECT * FROM items WHERE name = '",
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
  ])("a value after %s", (before) => {
    expect(positionAfter(before, "")).toBe("value");
  });

  it.each([
    ["SELECT * FROM ", ""],
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
    "INSERT INTO items (",
    "INSERT INTO items (name, ",
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

  it("is quick with long text", () => {
    const started = performance.now();
    readsAsSql("select ".repeat(200_000));
    readsAsSql(`update ${"a ".repeat(200_000)}`);
    readsAsSql(`with ${"as ".repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
