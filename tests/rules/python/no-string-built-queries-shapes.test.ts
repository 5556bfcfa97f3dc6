import rule from "../../../src/rules/no-string-built-queries.ts";
import { testRule } from "../../rule-tester.ts";

const possible = [{ confidence: "possible" }] as const;
const setup = `
import re
import sqlite3
db = sqlite3.connect("shop.db")
`;

testRule("no-string-built-queries", rule, {
  python: {
    valid: [
      { name: "text of which nobody is seen to run it is only possible", code: `
def find(name):
    return f"SELECT * FROM items WHERE name = '{name}'"
` },
      { name: "text that is told, not run", options: possible, code: `
import logging
log = logging.getLogger(__name__)
def find(name):
    log.info(f"SELECT * FROM items WHERE name = '{name}'")
    print("DELETE FROM items WHERE name = '%s'" % name)
    raise ValueError("UPDATE items SET name = '{}'".format(name))
` },
      { name: "sentences", options: possible, code: `
def tell(place, count):
    a = f"Select an item from {place}"
    b = "delete from " + place + " what is old"
    c = f"Update {place} and set a date"
    d = "SELECTED {} FROM {}".format(count, place)
    return a, b, c, d
` },
      { name: "text of fixed parts", options: possible, code: `
TABLE = "items"
def find(limit: int, wide):
    a = f"SELECT * FROM {TABLE} LIMIT {limit}"
    b = "SELECT * FROM " + ("items" if wide else "parts")
    c = "SELECT * FROM %s WHERE id IN (%s)" % (TABLE, ", ".join(["?"] * limit))
    return a, b, c
` },
      { name: "template strings bind their values", options: possible, code: `
import psycopg
def find(connection: psycopg.Connection, name):
    return connection.execute(t"SELECT * FROM items WHERE name = {name}")
` },
      { name: "composed of what the driver quotes", options: possible, code: `
import psycopg
from psycopg import sql
def find(connection: psycopg.Connection, columns, table):
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    connection.execute(sql.SQL("SELECT {} FROM {}").format(names, sql.Identifier(table)))
    connection.execute(sql.SQL("SELECT ") + names + sql.SQL(" FROM ") + sql.Identifier(table))
` },
      { name: "what a regular expression leaves is letters and digits", options: possible, code: `${setup}
import re as regex
CLEAN = re.compile(r"[^\\w-]+")
def find(name, names):
    db.execute("SELECT * FROM items WHERE name = '%s'" % re.sub(r"\\W", "", name))
    db.execute(f"SELECT * FROM items WHERE name = '{CLEAN.sub('', name)}'")
    db.execute("SELECT * FROM items WHERE name IN (%s)" % ",".join(["'%s'" % re.sub("[^a-z0-9,]", "", each) for each in names]))
` },
      { name: "a method of a date or of fixed text", options: possible, code: `${setup}
from datetime import datetime, timezone
def touch(kind):
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    db.execute(f"UPDATE items SET seen = '{now}'")
    db.execute(f"UPDATE items SET seen = '{now.isoformat()}', kind = '{'a'.upper()}'")
` },
      { name: "what is only possible: the name of a table, what a table of the instance holds", code: `${setup}
class Items:
    def count(self, model, keys):
        db.execute("SELECT reltuples FROM pg_class WHERE relname = '%s'" % model._meta.db_table)
        ids = [str(self.ids[key]) for key in keys]
        db.execute("SELECT * FROM items WHERE id NOT IN (%s)" % ", ".join(ids))
` },
      { name: "PyMongo's own methods are no databases, and its filters bind", options: possible, code: `
from pymongo import MongoClient
client = MongoClient()
def find(name):
    client.close()
    return client.shop.items.find({"name": name, "$or": [{"kind": name}]})
` },
      { name: "a method of the name alone, with other arguments", options: possible, code: `
def find(items, name):
    items.extra("a" + name)
    items.extra(limit=[f"b = '{name}'"])
    return items.objects(name=f"b = '{name}'")
` },
      { name: "DynamoDB, conditions that the program writes", options: possible, code: `
import boto3
def handler(event, context):
    table = boto3.resource("dynamodb").Table("items")
    return table.scan(ScanFilter={"name": {"AttributeValueList": [event["body"]], "ComparisonOperator": "EQ"}})
` },
    ],
    invalid: [
      {
        name: "a whole statement that nobody is seen to run", options: possible, code: `
def find(name, table):
    a = f"SELECT * FROM items WHERE name = '{name}'"
    b = "select name from " + table
    c = "INSERT INTO items VALUES ('%s')" % name
    d = "UPDATE items SET name = '{}'".format(name)
    e = "DELETE FROM items WHERE name = 'NAME'".replace("NAME", name)
    g = ("WITH old AS (SELECT 1) "
         f"SELECT * FROM old WHERE name = '{name}'")
    return a, b, c, d, e, g
`,
        errors: [
          { messageId: "value", line: 3, column: 9 }, { messageId: "identifier", line: 4, column: 9 }, { messageId: "value", line: 5, column: 9 },
          { messageId: "value", line: 6, column: 9 }, { messageId: "value", line: 7, column: 9 }, { messageId: "value", line: 8, column: 10 },
        ],
      },
      {
        name: "one flaw, one report: where the text is run", options: possible, code: `${setup}
def find(name):
    sql = f"SELECT * FROM items WHERE name = '{name}'"
    sql += " ORDER BY name"
    return db.execute(sql)
def build(name):
    return "SELECT * FROM items WHERE name = '%s'" % name
def other(name):
    return db.execute(build(name))
`,
        errors: [{ messageId: "value", line: 9, column: 23 }, { messageId: "value", line: 13, column: 23 }],
      },
      {
        name: "a text that is replaced under its own name, and twice", code: `${setup}
def find(name, kind):
    sql = "SELECT * FROM items WHERE name = 'NAME'"
    sql = sql.replace("NAME", name)
    db.execute(sql)
    db.execute("SELECT * FROM items WHERE name = 'NAME' AND kind = 'KIND'".replace("NAME", "a").replace("KIND", kind))
`,
        errors: [{ messageId: "value", line: 9, column: 16 }, { messageId: "value", line: 10, column: 16 }],
      },
      {
        name: "a pattern that leaves quotes", code: `${setup}
def find(name):
    db.execute("SELECT * FROM items WHERE name = '%s'" % re.sub(r"[^\\w' ]", "", name))
    db.execute("SELECT * FROM items WHERE name = '%s'" % re.sub(r"\\W", "'", name))
`,
        errors: [
          { messageId: "value", line: 7, column: 16, suggestions: [{ messageId: "bindParameters", output: `${setup}
def find(name):
    db.execute("SELECT * FROM items WHERE name = ?", (re.sub(r"[^\\w' ]", "", name),))
    db.execute("SELECT * FROM items WHERE name = '%s'" % re.sub(r"\\W", "'", name))
` }] },
          { messageId: "value", line: 8, column: 16, suggestions: [{ messageId: "bindParameters", output: `${setup}
def find(name):
    db.execute("SELECT * FROM items WHERE name = '%s'" % re.sub(r"[^\\w' ]", "", name))
    db.execute("SELECT * FROM items WHERE name = ?", (re.sub(r"\\W", "'", name),))
` }] },
        ],
      },
      {
        name: "what a table of the instance holds, between quotes", code: `${setup}
class Items:
    def count(self, keys):
        db.execute("SELECT * FROM items WHERE id IN ('%s')" % "','".join([self.ids[key] for key in keys]))
`,
        errors: [{ messageId: "value", line: 8, column: 20 }],
      },
      {
        name: "a method of fixed text that takes a value", code: `${setup}
def find(name):
    db.execute("SELECT * FROM items WHERE name = '%s'" % "x".center(20, name))
`,
        errors: [{ messageId: "value", line: 7, column: 16, suggestions: [{ messageId: "bindParameters", output: `${setup}
def find(name):
    db.execute("SELECT * FROM items WHERE name = ?", ("x".center(20, name),))
` }] }],
      },
      {
        name: "every way of building text", code: `${setup}
def find(name, kinds):
    db.execute("SELECT * FROM items WHERE name = '%(n)s'" % {"n": name}, [])
    db.execute("SELECT * FROM items WHERE name = '{n}'".format(**{"n": name}), [])
    db.execute("SELECT * FROM items WHERE name = '{n}'".format_map({"n": name}), [])
    db.execute(f"SELECT * FROM items WHERE name = {name!r:>10}", [])
    db.execute(" ".join(["SELECT * FROM items WHERE name =", "'" + name + "'"]))
    where = []
    for kind in kinds:
        where.append("kind = '" + kind + "'")
    db.execute("SELECT * FROM items WHERE " + " OR ".join(where))
    db.execute("SELECT * FROM items WHERE " + " OR ".join(f"kind = '{kind}'" for kind in kinds))
    sql = "SELECT * FROM items WHERE kind IN ("
    for kind in kinds:
        sql += "'" + kind + "',"
    db.execute(sql + "'')")
    first, second = f"SELECT * FROM items WHERE name = '{name}'", 1
    db.execute(first)
`,
        errors: [7, 8, 9, 10, 11, 15, 16, 20, 22].map((line) => ({ messageId: "value", line, column: 16 })),
      },
      {
        name: "a session under a type's other name, and a fragment from a request", code: `
from typing import Annotated
from fastapi import Depends, FastAPI
from sqlalchemy import literal_column, text
from sqlalchemy.orm import Session
app = FastAPI()
def get_db() -> Session: ...
Db = Annotated[Session, Depends(get_db)]
@app.get("/items")
def items(name: str, sort: str, page: int, db: Db):
    db.execute(f"SELECT * FROM items WHERE name = '{name}' LIMIT {page}")
    return db.query(Item).order_by(literal_column(sort))
`,
        errors: [{ messageId: "valueFromOutside", line: 11, column: 16 }, { messageId: "identifierFromOutside", line: 12, column: 51 }],
      },
      {
        name: "AWS Lambda: a filter that is taken whole, and a value of the event", code: `
import boto3
import pymysql
cursor = pymysql.connect().cursor()
def handler(event, context):
    table = boto3.resource("dynamodb").Table("items")
    table.query(QueryFilter=event["body"]["filter"])
    cursor.execute("SELECT * FROM items WHERE name = '%s'" % event["queryStringParameters"]["name"])
`,
        errors: [
          { messageId: "identifierFromOutside", line: 7, column: 29 },
          { messageId: "valueFromOutside", line: 8, column: 20, suggestions: [{ messageId: "bindParameters", output: `
import boto3
import pymysql
cursor = pymysql.connect().cursor()
def handler(event, context):
    table = boto3.resource("dynamodb").Table("items")
    table.query(QueryFilter=event["body"]["filter"])
    cursor.execute("SELECT * FROM items WHERE name = %s", (event["queryStringParameters"]["name"],))
` }] },
        ],
      },
    ],
  },
  javascript: {
    valid: [
      { name: "text of which nobody is seen to run it is only possible", code: "export function find(name) { return \"SELECT * FROM items WHERE name = '\" + name + \"'\"; }" },
      { name: "text that is told, and the text of a tag", options: possible, code: "import sql from \"./sql.js\"; export function find(name) { console.log(`SELECT * FROM items WHERE name = '${name}'`); throw new Error(`DELETE FROM items WHERE name = '${name}'`); }\nexport const other = (db, name) => db.sql`SELECT * FROM items WHERE name = ${name}`;" },
      { name: "sentences", options: possible, code: "export const tell = (place) => [`Select an item from ${place}`, \"update \" + place + \" and set a date\", `delete from ${place} what is old`];" },
    ],
    invalid: [
      {
        name: "a whole statement that nobody is seen to run", options: possible,
        code: "export function find(name, table) {\n  const a = `SELECT * FROM items WHERE name = '${name}'`;\n  const b = \"DELETE FROM \" + table;\n  return [a, b];\n}",
        errors: [{ messageId: "value", line: 2, column: 13 }, { messageId: "identifier", line: 3, column: 13 }],
      },
      {
        name: "one flaw, one report: where the text is run", options: possible,
        code: "import pg from \"pg\";\nconst pool = new pg.Pool();\nexport function find(name) {\n  const text = `SELECT * FROM items WHERE name = '${name}'`;\n  return pool.query(text);\n}",
        errors: [{ messageId: "value", line: 5, column: 21 }],
      },
    ],
  },
});
