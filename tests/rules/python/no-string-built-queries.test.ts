import rule from "../../../src/rules/no-string-built-queries.ts";
import { lines, testRule } from "../../rule-tester.ts";

testRule("no-string-built-queries", rule, {
  python: {
    valid: [
      { name: "quotes that the code has doubled", code: `
import sqlite3
db = sqlite3.connect("a")
def quoted(text):
    return text.replace("'", "''")
def find(name, kind):
    kind = kind.replace("'", "''")
    return db.execute(f"SELECT * FROM a WHERE b = '{quoted(name)}' AND c = '{kind}' AND d = '{name.replace(chr(0), '').replace("'", "''")}'")
` },
      { name: "the schema and settings take no parameter", code: `
import psycopg
def limit(connection: psycopg.Connection, seconds, day):
    connection.execute(f"SET statement_timeout = {seconds}")
    connection.execute(f"ALTER TABLE a ADD COLUMN b date DEFAULT {day}")
` },
      { name: "columns of an INSERT, between quotes", code: `
import sqlite3
db = sqlite3.connect("a")
def add(first, second):
    db.execute(f"INSERT INTO a ('{first}', '{second}') VALUES (?, ?)", (1, 2))
` },
      { name: "the keys of a Pydantic model are its fields", code: `
import sqlite3
from fastapi import FastAPI
from pydantic import BaseModel
app = FastAPI()
connection = sqlite3.connect("shop.db")
class Patch(BaseModel):
    name: str
    price: int
@app.patch("/items/{item_id}")
def change(item_id: int, patch: Patch):
    data = patch.model_dump(exclude_unset=True)
    assignments = ", ".join(f"{key} = ?" for key in data)
    connection.execute(f"UPDATE items SET {assignments} WHERE id = ?", [*data.values(), item_id])
    named = ", ".join(f"{key} = :{key}" for key, value in patch.model_dump().items())
    connection.execute(f"UPDATE items SET {named}, price = {patch.price} WHERE id = {item_id}", data)
` },
      { name: "a function's text is judged by what each call gives it", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def where(condition):
    return "SELECT * FROM items WHERE %s" % condition
connection.execute(where("sold = 0"))
` },
      { name: "sqlite3, a parameter", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` },
      { name: "sqlite3, percent of numbers", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(limit):
    connection.execute("SELECT * FROM items LIMIT %d" % limit)
` },
      { name: "sqlite3, format with a number's format", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(price):
    connection.execute("SELECT * FROM items WHERE price < {:.2f}".format(price))
    connection.execute(f"SELECT * FROM items WHERE price < {price:.2f}")
` },
      { name: "sqlite3, format without arguments", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
connection.execute("SELECT * FROM items".format())
connection.execute(f"SELECT * FROM items")
` },
      { name: "sqlite3, += with parameters", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    sql = "SELECT * FROM items WHERE 1 = 1"
    values = []
    if name:
        sql += " AND name = ?"
        values.append(name)
    return connection.execute(sql, values)
` },
      { name: "sqlite3, join of a list that grows with parameters", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name, kind):
    where = ["1 = 1"]
    values = []
    if name:
        where.append("name = ?")
        values.append(name)
    return connection.execute("SELECT * FROM items WHERE " + " AND ".join(where), values)
` },
      { name: "sqlite3, join of literals", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
COLUMNS = ("id", "name")
connection.execute("SELECT " + ", ".join(COLUMNS) + " FROM items")
connection.execute(f"SELECT {', '.join(COLUMNS)} FROM items")
` },
      { name: "sqlite3, as many placeholders as values", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(ids):
    marks = ", ".join("?" * len(ids))
    connection.execute(f"SELECT * FROM items WHERE id IN ({marks})", ids)
    connection.execute("SELECT * FROM items WHERE id IN (%s)" % ",".join("?" for _ in ids), ids)
    connection.execute("SELECT * FROM items WHERE id IN ({})".format(",".join(["?"] * len(ids))), ids)
` },
      { name: "sqlite3, the values themselves as numbers", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(ids):
    connection.execute("SELECT * FROM items WHERE id IN (%s)" % ", ".join(str(int(i)) for i in ids))
` },
      { name: "sqlite3, replace of something fixed", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find():
    return connection.execute("SELECT * FROM TABLE_NAME".replace("TABLE_NAME", "items"))
` },
      { name: "sqlite3, branches of literals", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(desc):
    order = "DESC" if desc else "ASC"
    sql = f"SELECT * FROM items ORDER BY name {order}"
    return connection.execute(sql)
` },
      { name: "sqlite3, in self, with a class's own table", code: `
import sqlite3
class Items:
    table = "items"
    def __init__(self, path):
        self.connection = sqlite3.connect(path)
    def find(self, name):
        return self.connection.execute(f"SELECT * FROM {self.table} WHERE name = ?", (name,))
` },
      { name: "sqlite3, a closure over something fixed", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find():
    table = "items"
    def run():
        return connection.execute("SELECT * FROM " + table)
    return run()
` },
      { name: "sqlite3, a private function called with literals", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def _count(kind):
    return connection.execute("SELECT count(*) FROM items WHERE kind = '" + kind + "'")
def show():
    return _count("a"), _count("b")
` },
      { name: "constants in any disguise", code: `
import sqlite3
from .tables import ITEMS
from . import tables
TABLE = "items"
TABLES = {"a": "items", "b": "orders"}
class Names:
    table = "items"
connection = sqlite3.connect("shop.db")
def find(kind, name):
    connection.execute("SELECT * " + "FROM " + TABLE + " WHERE name = ?", (name,))
    connection.execute(f"SELECT * FROM {ITEMS} WHERE name = ?", (name,))
    connection.execute(f"SELECT * FROM {tables.ITEMS} WHERE name = ?", (name,))
    connection.execute(f"SELECT * FROM {TABLES[kind]} WHERE name = ?", (name,))
    connection.execute(f"SELECT * FROM {Names.table} WHERE name = ?", (name,))
    connection.execute("SELECT * FROM %s WHERE name = ?" % TABLE, (name,))
    connection.execute("SELECT * FROM {t} WHERE name = ?".format(t=TABLE), (name,))
    for table in ("items", "orders"):
        connection.execute(f"DELETE FROM {table} WHERE name = ?", (name,))
    for table in TABLES.values():
        connection.execute(f"DELETE FROM {table}")
` },
      { name: "an enum", code: `
import enum
import sqlite3
connection = sqlite3.connect("shop.db")
class Kind(str, enum.Enum):
    ITEM = "items"
    ORDER = "orders"
def find(kind: Kind):
    connection.execute(f"SELECT * FROM items WHERE kind = '{Kind.ITEM.value}'")
    connection.execute(f"SELECT * FROM items WHERE kind = '{Kind(kind).value}'")
    connection.execute(f"SELECT * FROM items WHERE kind = '{kind.value}'")
` },
      { name: "conversions", code: `
import sqlite3
from uuid import UUID
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    number = int(request.args["id"])
    connection.execute(f"SELECT * FROM items WHERE id = {number}")
    connection.execute(f"SELECT * FROM items WHERE id = '{UUID(request.args['id'])}'")
    connection.execute(f"SELECT * FROM items LIMIT {len(request.args)}")
    connection.execute("SELECT * FROM items LIMIT %s" % int(request.args["limit"]))
    connection.execute(f"SELECT * FROM items LIMIT {request.args.get('limit', type=int)}")
` },
      { name: "a guard: not in", code: `
import sqlite3
from flask import abort, request
connection = sqlite3.connect("shop.db")
ALLOWED = {"name", "price"}
def find():
    sort = request.args.get("sort", "name")
    if sort not in ALLOWED:
        raise ValueError("sort")
    return connection.execute(f"SELECT * FROM items ORDER BY {sort}")
` },
      { name: "a guard: in", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"]
    if sort in ("name", "price"):
        return connection.execute(f"SELECT * FROM items ORDER BY {sort}")
    return None
` },
      { name: "a guard: an expression", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"] if request.args["sort"] in ["name", "price"] else "name"
    direction = "DESC" if request.args.get("desc") == "1" else "ASC"
    return connection.execute(f"SELECT * FROM items ORDER BY {sort} {direction}")
` },
      { name: "a guard: equal", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"]
    if sort != "name":
        return None
    return connection.execute(f"SELECT * FROM items ORDER BY {sort}")
` },
      { name: "a guard: assert", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"]
    assert sort in ("name", "price")
    return connection.execute(f"SELECT * FROM items ORDER BY {sort}")
` },
      { name: "a guard: isdigit", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    number = request.args["id"]
    if not number.isdigit():
        raise ValueError(number)
    return connection.execute(f"SELECT * FROM items WHERE id = {number}")
` },
      { name: "a guard: isinstance of a number", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(number):
    if not isinstance(number, int):
        raise TypeError(number)
    return connection.execute(f"SELECT * FROM items WHERE id = {number}")
` },
      { name: "a guard: a pattern", code: lines(
          "import re",
          "import sqlite3",
          "from flask import request",
          "connection = sqlite3.connect(\"shop.db\")",
          "NAME = re.compile(r\"[a-z_]+\")",
          "def find():",
          "    name = request.args[\"name\"]",
          "    if not re.fullmatch(r\"[A-Za-z_]\\w*\", name):",
          "        raise ValueError(name)",
          "    connection.execute(f\"SELECT * FROM {name}\")",
          "    other = request.args[\"other\"]",
          "    if NAME.fullmatch(other):",
          "        connection.execute(f\"SELECT * FROM {other}\")",
        ) },
      { name: "a look-up", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
SORTS = {"name": "name", "price": "price DESC"}
def find():
    connection.execute(f"SELECT * FROM items ORDER BY {SORTS[request.args['sort']]}")
    connection.execute(f"SELECT * FROM items ORDER BY {SORTS.get(request.args['sort'], 'name')}")
` },
      { name: "match and case", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    match request.args["sort"]:
        case "name":
            order = "name"
        case _:
            order = "price"
    connection.execute(f"SELECT * FROM items ORDER BY {order}")
` },
      { name: "reassigned to something fixed", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    sql = f"SELECT * FROM items WHERE name = '{name}'"
    print(sql)
    sql = "SELECT * FROM items"
    return connection.execute(sql)
` },
      { name: "logging and printing", code: `
import logging
log = logging.getLogger(__name__)
def find(name):
    log.info(f"SELECT * FROM items WHERE name = '{name}'")
    print("DELETE FROM items WHERE name = " + name)
    raise ValueError(f"SELECT * FROM items WHERE name = '{name}'")
` },
      { name: "English", code: `
def find(place, queue):
    queue.get("Select an item from " + place)
    queue.run(f"Update the {place} and set it aside")
    queue.execute("delete from here: " + place)
` },
      { name: "a shadowed connection", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(connection, name):
    return connection.find(f"Items named {name}")
` },
      { name: "a star import", code: `
from sqlite3 import *
def find(name):
    return connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,))
` },
      { name: "a receiver that is not known, with parameters", code: `
from .database import connection
def find(name):
    return connection.execute("SELECT * FROM items WHERE name = %s", (name,))
` },
      { name: "a table that is not known is only possible", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(table):
    return connection.execute(f"SELECT * FROM {table}")
` },
      { name: "aiosqlite, a parameter", code: `
import aiosqlite
async def find(name):
    async with aiosqlite.connect("shop.db") as db:
        await db.execute("SELECT * FROM items WHERE name = ?", (name,))
` },
      { name: "psycopg2, a parameter", code: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM items WHERE name = %s", (name,))
` },
      { name: "psycopg2, a dict of parameters", code: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM items WHERE name = %(name)s", {"name": name})
` },
      { name: "psycopg2, sql.SQL", code: `
import psycopg2
from psycopg2 import sql
connection = psycopg2.connect("dbname=shop")
def find(table, name):
    cursor = connection.cursor()
    cursor.execute(sql.SQL("SELECT * FROM {} WHERE name = {}").format(sql.Identifier(table), sql.Literal(name)))
    query = sql.SQL("SELECT * FROM {table}").format(table=sql.Identifier(table))
    cursor.execute(query)
    cursor.execute(sql.SQL(", ").join([sql.Identifier(table)]))
` },
      { name: "psycopg 3, a template string", code: `
import psycopg
connection = psycopg.connect("dbname=shop")
def find(name):
    return connection.execute(t"SELECT * FROM items WHERE name = {name}")
` },
      { name: "asyncpg, a parameter", code: `
import asyncpg
async def find(name):
    connection = await asyncpg.connect("postgres://shop")
    return await connection.fetch("SELECT * FROM items WHERE name = $1", name)
` },
      { name: "asyncpg, numbers of placeholders", code: lines(
          "import asyncpg",
          "async def find(connection: asyncpg.Connection, filters: dict[str, str]):",
          "    values = []",
          "    sql = \"SELECT * FROM items WHERE TRUE\"",
          "    for value in filters.values():",
          "        values.append(value)",
          "        sql += f\" AND name = ${len(values)}\"",
          "    return await connection.fetch(sql, *values)",
        ) },
      { name: "asyncpg, a typed number", code: `
import asyncpg
async def find(connection: asyncpg.Connection, number: int):
    return await connection.fetch(f"SELECT * FROM items WHERE id = {number}")
` },
      { name: "a guard: isinstance of types that carry no text", code: `
import sqlite3
from uuid import UUID
connection = sqlite3.connect("shop.db")
def find(number):
    if isinstance(number, (int, UUID)):
        return connection.execute(f"SELECT * FROM items WHERE id = '{number}'")
` },
      { name: "SQLAlchemy, text with parameters", code: `
from sqlalchemy import text
from sqlalchemy.orm import Session
def find(session: Session, name: str):
    session.execute(text("SELECT * FROM items WHERE name = :name"), {"name": name})
    session.execute(text("SELECT * FROM items WHERE name = :name").bindparams(name=name))
` },
      { name: "SQLAlchemy, the ORM's own expressions", code: `
from sqlalchemy import select, update, delete, func
from sqlalchemy.orm import Session
from .models import Item
def find(session: Session, name: str):
    session.execute(select(Item).where(Item.name == name).order_by(Item.price.desc()))
    session.execute(update(Item).where(Item.name == name).values(price=1))
    session.scalars(select(func.count()).where(Item.name.like(f"%{name}%")))
    session.query(Item).filter(Item.name == name).all()
    session.query(Item).filter_by(name=name).first()
    session.execute(delete(Item).where(Item.name.in_([name])))
` },
      { name: "SQLAlchemy, text of a table's own name", code: `
from sqlalchemy import text
from .models import Item
def find(session):
    session.execute(text(f"TRUNCATE TABLE {Item.__tablename__}"))
    session.execute(text(f"SELECT * FROM {Item.__table__.name}"))
` },
      { name: "SQLAlchemy, a function called text of this file", code: `
def text(value):
    return value
def show(name):
    return text(f"Select {name} from the list")
` },
      { name: "SQLModel, its own expressions", code: `
from sqlmodel import Session, create_engine, select
from .models import Item
engine = create_engine("sqlite:///shop.db")
def find(name: str):
    with Session(engine) as session:
        return session.exec(select(Item).where(Item.name == name)).all()
` },
      { name: "Django, a cursor with parameters", code: `
from django.db import connection
def find(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM items WHERE name = %s", [name])
        return cursor.fetchall()
` },
      { name: "Django, RawSQL with parameters", code: `
from django.db.models.expressions import RawSQL
from .models import Item
def find(name):
    return Item.objects.annotate(found=RawSQL("SELECT count(*) FROM items WHERE name = %s", (name,)))
` },
      { name: "Django, raw with parameters", code: `
from .models import Item
def find(name):
    return Item.objects.raw("SELECT * FROM items WHERE name = %s", [name])
` },
      { name: "Django, its own expressions", code: `
from django.db.models import F, Q
from .models import Item
def find(name, number):
    Item.objects.filter(Q(name=name) | Q(price=F("cost")))
    Item.objects.get(name=f"{name}")
    Item.objects.order_by(f"-{name}").all()
` },
      { name: "FastAPI, types that are converted", code: `
import enum
import sqlite3
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Optional
from uuid import UUID
from fastapi import FastAPI, Path, Query
app = FastAPI()
connection = sqlite3.connect("shop.db")
class Kind(str, enum.Enum):
    item = "item"
    order = "order"
Number = Annotated[int, Path(ge=1)]
@app.get("/items/{number}")
def items(number: int, other: Number, key: UUID, sort: Literal["name", "price"], kind: Kind, is_open: bool,
          page: Optional[int] = None, size: int | None = None, limit: Annotated[int, Query()] = 10, day: date = None,
          price: Decimal = None):
    connection.execute(f"SELECT * FROM items WHERE id = {number} OR id = {other} OR key = '{key}'")
    connection.execute(f"SELECT * FROM items ORDER BY {sort} LIMIT {limit} OFFSET {page}")
    connection.execute(f"SELECT * FROM items WHERE kind = '{kind}' AND kind = '{kind.value}' AND open = {is_open}")
    connection.execute(f"SELECT * FROM items WHERE day = '{day}' AND price = {price} LIMIT {size}")
` },
      { name: "FastAPI, a number of a model of the file", code: `
import sqlite3
from fastapi import FastAPI
from pydantic import BaseModel
app = FastAPI()
connection = sqlite3.connect("shop.db")
class Item(BaseModel):
    id: int
    name: str
@app.post("/items")
def add(item: Item):
    connection.execute(f"DELETE FROM items WHERE id = {item.id}")
` },
      { name: "FastAPI, injected, where no parameter can stand", code: `
import sqlite3
from fastapi import Depends, FastAPI
app = FastAPI()
def get_order():
    return load_order()
@app.get("/items")
def items(order: str = Depends(get_order)):
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM items ORDER BY {order}").fetchall()
` },
      { name: "FastAPI, a guard", code: `
import sqlite3
from fastapi import FastAPI, HTTPException
app = FastAPI()
COLUMNS = {"name", "price"}
@app.get("/items")
def items(sort: str = "name"):
    if sort not in COLUMNS:
        raise HTTPException(400)
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM items ORDER BY {sort}").fetchall()
` },
      { name: "an attribute of a class with a placeholder", code: `
import sqlite3
class Items:
    sql = "SELECT * FROM items WHERE name = ?"
    def find(self, name):
        return sqlite3.connect("shop.db").execute(self.sql, (name,))
` },
      { name: "a default of a parameter", code: `
import sqlite3
def _find(table="items"):
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM {table} WHERE id = '{table}'")
_find()
` },
      { name: "numbers that are computed", code: `
import sqlite3
def find(page, size):
    sqlite3.connect("shop.db").execute(f"SELECT * FROM items LIMIT {size * 1} OFFSET {(page - 1) * size}")
` },
      { name: "the environment is only possible", code: `
import os
import sqlite3
def find():
    schema = os.environ["TENANT"]
    sqlite3.connect("shop.db").execute(f"SELECT * FROM items WHERE tenant = '{schema}'")
` },
      { name: "a name shadowed by a parameter", code: `
from sqlalchemy import text
def show(text, name):
    return text(f"SELECT {name} FROM the list")
` },
      { name: "a comprehension of conditions with parameters", code: `
import sqlite3
def find(filters):
    COLUMNS = ("name", "kind")
    where = " AND ".join(f"{column} = ?" for column in COLUMNS)
    sqlite3.connect("shop.db").execute(f"SELECT * FROM items WHERE {where}", filters)
` },
      { name: "a suppression", code: `
import sqlite3
def find(name):
    # eslint-disable-next-line -- of a fixed list
    sqlite3.connect("shop.db").execute(f"SELECT * FROM items WHERE name = '{name}'")
` },
      { name: "pymysql, a parameter", code: `
import pymysql
db = pymysql.connect()
def find(name):
    with db.cursor() as cursor:
        cursor.execute("SELECT * FROM a WHERE b = %s", name)
` },
      { name: "a number of a view by its type", filename: "views.py", code: `
from uuid import UUID
from django.db import connection
def find(request, pk: int):
    with connection.cursor() as c:
        c.execute(f"SELECT * FROM a WHERE id = {pk}")
` },
      { name: "a look-up that is asked for None", code: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
@app.get("/")
def find(sort: str, desc: bool):
    columns = {"a": "a"}
    column = columns.get(sort)
    if column is None:
        raise ValueError
    return sqlite3.connect("a").execute(f"SELECT * FROM a ORDER BY {column} {'DESC' if desc else 'ASC'}")
` },
    ],
    invalid: [
      {
        name: "the values of a Pydantic model are the client's", code: `
import sqlite3
from fastapi import FastAPI
from pydantic import BaseModel
app = FastAPI()
connection = sqlite3.connect("shop.db")
class Patch(BaseModel):
    name: str
    price: int
@app.patch("/items/{item_id}")
def change(item_id: int, patch: Patch):
    values = ", ".join(f"'{value}'" for key, value in patch.model_dump().items())
    connection.execute(f"INSERT INTO items VALUES ({values})")
`,
        errors: [{ messageId: "valueFromOutside", line: 13, column: 24 }],
      },
      {
        name: "the text of a function of the module, from the call that asks for it", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def where(condition):
    return "SELECT * FROM items WHERE %s" % condition
def find():
    return connection.execute(where(f"name = '{request.args['name']}'"))
`,
        errors: [{ messageId: "valueFromOutside", line: 8, column: 31 }],
      },
      {
        name: "sqlite3, an f-string", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 5, column: 31, data: {"part":"name","line":"5","placeholder":" (?)","trace":""},
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, a cursor", code: `
import sqlite3
def find(name):
    cursor = sqlite3.connect("shop.db").cursor()
    cursor.execute("SELECT * FROM items WHERE name = '" + name + "'")
    return cursor.fetchall()
`,
        errors: [{ messageId: "value", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
def find(name):
    cursor = sqlite3.connect("shop.db").cursor()
    cursor.execute("SELECT * FROM items WHERE name = ?", (name,))
    return cursor.fetchall()
` }] }],
      },
      {
        name: "sqlite3, percent", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name, kind):
    connection.execute("SELECT * FROM items WHERE name = '%s' AND kind = '%s'" % (name, kind))
`,
        errors: [{ messageId: "value", line: 5, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name, kind):
    connection.execute("SELECT * FROM items WHERE name = ? AND kind = ?", (name, kind))
` }] }],
      },
      {
        name: "sqlite3, percent of a dict", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    connection.execute("SELECT * FROM items WHERE name = '%(name)s'" % {"name": name})
`,
        errors: [{ messageId: "value", line: 5, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, format", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    connection.execute("SELECT * FROM items WHERE name = '{}'".format(name))
`,
        errors: [{ messageId: "value", line: 5, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, format by name", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    connection.execute("SELECT * FROM items WHERE name = '{name}'".format(name=name))
`,
        errors: [{ messageId: "value", line: 5, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, +=", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    sql = "SELECT * FROM items WHERE 1 = 1"
    if name:
        sql += " AND name = '" + name + "'"
    sql += " ORDER BY name"
    return connection.execute(sql)
`,
        errors: [{ messageId: "value", line: 9, column: 31 }],
      },
      {
        name: "sqlite3, join", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute(" ".join(["SELECT * FROM items WHERE name =", "'" + name + "'"]))
`,
        errors: [{ messageId: "value", line: 5, column: 31 }],
      },
      {
        name: "sqlite3, join of a list that grows", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name, kind):
    where = ["1 = 1"]
    if name:
        where.append(f"name = '{name}'")
    if kind:
        where.append("kind = ?")
    return connection.execute("SELECT * FROM items WHERE " + " AND ".join(where), (kind,))
`,
        errors: [{ messageId: "value", line: 10, column: 31 }],
      },
      {
        name: "sqlite3, the values themselves", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(names):
    connection.execute("SELECT * FROM items WHERE name IN (%s)" % ", ".join(names))
`,
        errors: [{ messageId: "value", line: 5, column: 24 }],
      },
      {
        name: "sqlite3, replace", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    sql = "SELECT * FROM items WHERE name = 'NAME'".replace("NAME", name)
    return connection.execute(sql)
`,
        errors: [{ messageId: "value", line: 6, column: 31 }],
      },
      {
        name: "sqlite3, one branch", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    if name is None:
        sql = "SELECT * FROM items"
    else:
        sql = f"SELECT * FROM items WHERE name = '{name}'"
    return connection.execute(sql)
`,
        errors: [{ messageId: "value", line: 9, column: 31 }],
      },
      {
        name: "sqlite3, an expression of two", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute(f"SELECT * FROM items WHERE name = '{name}'" if name else "SELECT * FROM items")
`,
        errors: [{ messageId: "value", line: 5, column: 31 }],
      },
      {
        name: "sqlite3, lines joined by themselves", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute(
        "SELECT * FROM items "
        f"WHERE name = '{name}' "
        "ORDER BY name"
    )
`,
        errors: [{ messageId: "value", line: 6, column: 9,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute(
        "SELECT * FROM items WHERE name = ? ORDER BY name", (name,)
    )
` }] }],
      },
      {
        name: "sqlite3, a long text", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute(f"""
        SELECT *
        FROM items
        WHERE name = '{name}'
    """)
`,
        errors: [{ messageId: "value", line: 5, column: 31,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    return connection.execute("""
        SELECT *
        FROM items
        WHERE name = ?
    """, (name,))
` }] }],
      },
      {
        name: "sqlite3, a script", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def clean(name):
    connection.executescript(f"DELETE FROM items WHERE name = '{name}';")
`,
        errors: [{ messageId: "value", line: 5, column: 30 }],
      },
      {
        name: "sqlite3, many", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def add(name, rows):
    connection.executemany(f"INSERT INTO items VALUES ('{name}', ?)", rows)
`,
        errors: [{ messageId: "value", line: 5, column: 28 }],
      },
      {
        name: "sqlite3, with ... as", code: `
import sqlite3
def find(name):
    with sqlite3.connect("shop.db") as connection:
        return connection.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 5, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
def find(name):
    with sqlite3.connect("shop.db") as connection:
        return connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, closing", code: `
import sqlite3
from contextlib import closing
def find(name):
    with closing(sqlite3.connect("shop.db")) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 6, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from contextlib import closing
def find(name):
    with closing(sqlite3.connect("shop.db")) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, in self", code: `
import sqlite3
class Items:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)
    def find(self, name):
        return self.connection.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 7, column: 40,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
class Items:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)
    def find(self, name):
        return self.connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, a property", code: `
import sqlite3
class Items:
    @property
    def connection(self):
        return sqlite3.connect("shop.db")
    def find(self, name):
        return self.connection.execute("SELECT * FROM items WHERE name = '%s'" % name)
`,
        errors: [{ messageId: "value", line: 8, column: 40,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
class Items:
    @property
    def connection(self):
        return sqlite3.connect("shop.db")
    def find(self, name):
        return self.connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, from a function of the file", code: `
import sqlite3
def connect():
    return sqlite3.connect("shop.db")
def find(name):
    return connect().execute("SELECT * FROM items WHERE name = '%s'" % name)
`,
        errors: [{ messageId: "value", line: 6, column: 30,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
def connect():
    return sqlite3.connect("shop.db")
def find(name):
    return connect().execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, an annotated parameter", code: `
import sqlite3
def find(connection: sqlite3.Connection, name: str):
    return connection.execute("SELECT * FROM items WHERE name = '%s'" % name)
`,
        errors: [{ messageId: "value", line: 4, column: 31,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
def find(connection: sqlite3.Connection, name: str):
    return connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "sqlite3, text from a function of the file", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def by_name(name):
    return "SELECT * FROM items WHERE name = '" + name + "'"
def find(name):
    return connection.execute(by_name(name))
`,
        errors: [{ messageId: "value", line: 7, column: 31 }],
      },
      {
        name: "sqlite3, a closure", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    def run():
        return connection.execute("SELECT * FROM items WHERE name = '" + name + "'")
    return run()
`,
        errors: [{ messageId: "value", line: 6, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    def run():
        return connection.execute("SELECT * FROM items WHERE name = ?", (name,))
    return run()
` }] }],
      },
      {
        name: "sqlite3, a private function called with a request", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def _count(kind):
    return connection.execute("SELECT count(*) FROM items WHERE kind = '" + kind + "'")
def show():
    return _count(request.args["kind"])
`,
        errors: [{ messageId: "valueFromOutside", line: 6, column: 31, data: {"trace":"request.args.kind (line 8) → kind (line 6)","placeholder":" (?)","part":"kind","line":"6"},
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def _count(kind):
    return connection.execute("SELECT count(*) FROM items WHERE kind = ?", (kind,))
def show():
    return _count(request.args["kind"])
` }] }],
      },
      {
        name: "sqlite3, a lambda", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
find = lambda name: connection.execute("SELECT * FROM items WHERE name = '" + name + "'")
`,
        errors: [{ messageId: "value", line: 4, column: 40,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
find = lambda name: connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "a guard: isinstance of str is none", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    name = request.args["name"]
    if isinstance(name, str):
        return connection.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "valueFromOutside", line: 8, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    name = request.args["name"]
    if isinstance(name, str):
        return connection.execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "a guard: a pattern for all is none", code: `
import re
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    name = request.args["name"]
    if not re.fullmatch(r".*", name):
        raise ValueError(name)
    connection.execute(f"SELECT * FROM {name}")
`,
        errors: [{ messageId: "identifierFromOutside", line: 10, column: 24 }],
      },
      {
        name: "a guard: only the start is none", code: lines(
          "import re",
          "import sqlite3",
          "from flask import request",
          "connection = sqlite3.connect(\"shop.db\")",
          "def find():",
          "    name = request.args[\"name\"]",
          "    if not re.match(r\"\\w+\", name):",
          "        raise ValueError(name)",
          "    connection.execute(f\"SELECT * FROM {name}\")",
        ),
        errors: [{ messageId: "identifierFromOutside", line: 9, column: 24 }],
      },
      {
        name: "a guard: part of a text is none", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"]
    if sort in "name, price":
        return connection.execute(f"SELECT * FROM items ORDER BY {sort}")
`,
        errors: [{ messageId: "identifierFromOutside", line: 8, column: 35 }],
      },
      {
        name: "a guard after the query is none", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"]
    connection.execute(f"SELECT * FROM items ORDER BY {sort}")
    if sort not in ("name", "price"):
        raise ValueError(sort)
`,
        errors: [{ messageId: "identifierFromOutside", line: 7, column: 24 }],
      },
      {
        name: "a guard that does not leave is none", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"]
    if sort not in ("name", "price"):
        print("odd", sort)
    connection.execute(f"SELECT * FROM items ORDER BY {sort}")
`,
        errors: [{ messageId: "identifierFromOutside", line: 9, column: 24 }],
      },
      {
        name: "a guard of something else is none", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
def find():
    sort = request.args["sort"]
    if request.args["kind"] not in ("name", "price"):
        raise ValueError(sort)
    connection.execute(f"SELECT * FROM items ORDER BY {sort}")
`,
        errors: [{ messageId: "identifierFromOutside", line: 9, column: 24 }],
      },
      {
        name: "a look-up with the text itself to fall back on", code: `
import sqlite3
from flask import request
connection = sqlite3.connect("shop.db")
SORTS = {"name": "name", "price": "price DESC"}
def find():
    sort = request.args["sort"]
    connection.execute(f"SELECT * FROM items ORDER BY {SORTS.get(sort, sort)}")
`,
        errors: [{ messageId: "identifierFromOutside", line: 8, column: 24 }],
      },
      {
        name: "a walrus", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(name):
    if (sql := f"SELECT * FROM items WHERE name = '{name}'"):
        return connection.execute(sql)
`,
        errors: [{ messageId: "value", line: 6, column: 35 }],
      },
      {
        name: "a star import", code: `
from sqlite3 import *
def find(name):
    return connect("shop.db").execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 4, column: 39,
          suggestions: [{ messageId: "bindParameters", output: `
from sqlite3 import *
def find(name):
    return connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "a receiver that is not known", code: `
from .database import connection
def find(name):
    return connection.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 4, column: 31 }],
      },
      {
        name: "a receiver that is not known, with a request", code: `
from flask import request
from .database import db
def find():
    return db.fetch(f"SELECT * FROM items WHERE name = '{request.args['name']}'")
`,
        errors: [{ messageId: "valueFromOutside", line: 5, column: 21 }],
      },
      {
        name: "a table that is not known, as an option", options: [{ confidence: "possible" }], code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(table):
    return connection.execute(f"SELECT * FROM {table}")
`,
        errors: [{ messageId: "identifier", line: 5, column: 31 }],
      },
      {
        name: "aiosqlite", code: `
import aiosqlite
async def find(name):
    async with aiosqlite.connect("shop.db") as db:
        async with db.execute(f"SELECT * FROM items WHERE name = '{name}'") as cursor:
            return await cursor.fetchall()
`,
        errors: [{ messageId: "value", line: 5, column: 31,
          suggestions: [{ messageId: "bindParameters", output: `
import aiosqlite
async def find(name):
    async with aiosqlite.connect("shop.db") as db:
        async with db.execute("SELECT * FROM items WHERE name = ?", (name,)) as cursor:
            return await cursor.fetchall()
` }] }],
      },
      {
        name: "psycopg2", code: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM items WHERE name = '%s'" % name)
`,
        errors: [{ messageId: "value", line: 6, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM items WHERE name = %s", (name,))
` }] }],
      },
      {
        name: "psycopg2, sql.SQL of a built text", code: `
import psycopg2
from psycopg2 import sql
connection = psycopg2.connect("dbname=shop")
def find(name):
    connection.cursor().execute(sql.SQL(f"SELECT * FROM items WHERE name = '{name}'"))
`,
        errors: [{ messageId: "value", line: 6, column: 41 }],
      },
      {
        name: "psycopg2, a LIKE", code: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    cursor = connection.cursor()
    cursor.execute(f"SELECT * FROM items WHERE name LIKE '%{name}%' AND price > 1")
`,
        errors: [{ messageId: "value", line: 6, column: 20,
          suggestions: [{ messageId: "bindParameters", output: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM items WHERE name LIKE %s AND price > 1", (f"%{name}%",))
` }] }],
      },
      {
        name: "psycopg2, a LIKE beside a percent sign", code: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    cursor = connection.cursor()
    cursor.execute(f"SELECT * FROM items WHERE kind LIKE 'a%' AND name = '{name}'")
`,
        errors: [{ messageId: "value", line: 6, column: 20,
          suggestions: [{ messageId: "bindParameters", output: `
import psycopg2
connection = psycopg2.connect("dbname=shop")
def find(name):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM items WHERE kind LIKE 'a%%' AND name = %s", (name,))
` }] }],
      },
      {
        name: "psycopg2, execute_values", code: `
import psycopg2
from psycopg2.extras import execute_values
def add(connection, kind, rows):
    cursor = connection.cursor()
    execute_values(cursor, f"INSERT INTO items (kind, name) VALUES ('{kind}', %s)", rows)
`,
        errors: [{ messageId: "value", line: 6, column: 28 }],
      },
      {
        name: "psycopg 3", code: `
import psycopg
def find(name):
    with psycopg.connect("dbname=shop") as connection:
        return connection.execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
`,
        errors: [{ messageId: "value", line: 5, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import psycopg
def find(name):
    with psycopg.connect("dbname=shop") as connection:
        return connection.execute("SELECT * FROM items WHERE name = %s", (name,)).fetchall()
` }] }],
      },
      {
        name: "psycopg 3, async", code: `
import psycopg
async def find(name):
    async with await psycopg.AsyncConnection.connect("dbname=shop") as connection:
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT * FROM items WHERE name = '{}'".format(name))
`,
        errors: [{ messageId: "value", line: 6, column: 34,
          suggestions: [{ messageId: "bindParameters", output: `
import psycopg
async def find(name):
    async with await psycopg.AsyncConnection.connect("dbname=shop") as connection:
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT * FROM items WHERE name = %s", (name,))
` }] }],
      },
      {
        name: "psycopg 3, a pool", code: `
from psycopg_pool import AsyncConnectionPool
pool = AsyncConnectionPool("dbname=shop")
async def find(name):
    async with pool.connection() as connection:
        await connection.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 6, column: 34,
          suggestions: [{ messageId: "bindParameters", output: `
from psycopg_pool import AsyncConnectionPool
pool = AsyncConnectionPool("dbname=shop")
async def find(name):
    async with pool.connection() as connection:
        await connection.execute("SELECT * FROM items WHERE name = %s", (name,))
` }] }],
      },
      {
        name: "asyncpg", code: `
import asyncpg
async def find(name):
    connection = await asyncpg.connect("postgres://shop")
    return await connection.fetch(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 5, column: 35,
          suggestions: [{ messageId: "bindParameters", output: `
import asyncpg
async def find(name):
    connection = await asyncpg.connect("postgres://shop")
    return await connection.fetch("SELECT * FROM items WHERE name = $1", name)
` }] }],
      },
      {
        name: "asyncpg, a pool", code: `
import asyncpg
pool = None
async def start():
    global pool
    pool = await asyncpg.create_pool("postgres://shop")
async def find(name, kind):
    async with pool.acquire() as connection:
        return await connection.fetchrow(f"SELECT * FROM items WHERE name = '{name}' AND kind = {kind}")
`,
        errors: [{ messageId: "value", line: 9, column: 42,
          suggestions: [{ messageId: "bindParameters", output: `
import asyncpg
pool = None
async def start():
    global pool
    pool = await asyncpg.create_pool("postgres://shop")
async def find(name, kind):
    async with pool.acquire() as connection:
        return await connection.fetchrow("SELECT * FROM items WHERE name = $1 AND kind = $2", name, kind)
` }] }],
      },
      {
        name: "asyncpg, an annotated parameter", code: `
import asyncpg
async def find(connection: asyncpg.Connection, name: str):
    return await connection.fetchval("SELECT id FROM items WHERE name = '" + name + "'")
`,
        errors: [{ messageId: "value", line: 4, column: 38,
          suggestions: [{ messageId: "bindParameters", output: `
import asyncpg
async def find(connection: asyncpg.Connection, name: str):
    return await connection.fetchval("SELECT id FROM items WHERE name = $1", name)
` }] }],
      },
      {
        name: "asyncpg, a parameter that may be absent", code: `
from asyncpg import Pool
async def find(pool: Pool | None, name: str):
    return await pool.execute("DELETE FROM items WHERE name = '%s'" % name)
`,
        errors: [{ messageId: "value", line: 4, column: 31,
          suggestions: [{ messageId: "bindParameters", output: `
from asyncpg import Pool
async def find(pool: Pool | None, name: str):
    return await pool.execute("DELETE FROM items WHERE name = $1", name)
` }] }],
      },
      {
        name: "SQLAlchemy, text in a session", code: `
from sqlalchemy import text
from sqlalchemy.orm import Session
def find(session: Session, name: str):
    return session.execute(text(f"SELECT * FROM items WHERE name = '{name}'"))
`,
        errors: [{ messageId: "value", line: 5, column: 33,
          suggestions: [{ messageId: "bindParameters", output: `
from sqlalchemy import text
from sqlalchemy.orm import Session
def find(session: Session, name: str):
    return session.execute(text("SELECT * FROM items WHERE name = :name").bindparams(name=name))
` }] }],
      },
      {
        name: "SQLAlchemy, text in a variable", code: `
from sqlalchemy import text
def find(session, name):
    sql = "SELECT * FROM items WHERE name = '%s'" % name
    statement = text(sql)
    return session.execute(statement)
`,
        errors: [{ messageId: "value", line: 5, column: 22 }],
      },
      {
        name: "SQLAlchemy, text under another name", code: `
import sqlalchemy as sa
def find(engine, name):
    with engine.connect() as connection:
        return connection.execute(sa.text("SELECT * FROM items WHERE name = '" + name + "'"))
`,
        errors: [{ messageId: "value", line: 5, column: 43,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlalchemy as sa
def find(engine, name):
    with engine.connect() as connection:
        return connection.execute(sa.text("SELECT * FROM items WHERE name = :name").bindparams(name=name))
` }] }],
      },
      {
        name: "SQLAlchemy, sqlalchemy.sql.text", code: `
from sqlalchemy.sql import text as raw
def find(session, name):
    return session.execute(raw("SELECT * FROM items WHERE name = '{}'".format(name)))
`,
        errors: [{ messageId: "value", line: 4, column: 32,
          suggestions: [{ messageId: "bindParameters", output: `
from sqlalchemy.sql import text as raw
def find(session, name):
    return session.execute(raw("SELECT * FROM items WHERE name = :name").bindparams(name=name))
` }] }],
      },
      {
        name: "SQLAlchemy, two values", code: `
from sqlalchemy import text
def find(session, item):
    return session.execute(text(f"UPDATE items SET name = '{item.name}' WHERE kind = '{item.kind}'"))
`,
        errors: [{ messageId: "value", line: 4, column: 33,
          suggestions: [{ messageId: "bindParameters", output: `
from sqlalchemy import text
def find(session, item):
    return session.execute(text("UPDATE items SET name = :name WHERE kind = :kind").bindparams(name=item.name, kind=item.kind))
` }] }],
      },
      {
        name: "SQLAlchemy, the driver's own text", code: `
from sqlalchemy import create_engine
engine = create_engine("sqlite:///shop.db")
def find(name):
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DELETE FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 6, column: 36 }],
      },
      {
        name: "SQLAlchemy, an async session", code: `
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
async def find(db: AsyncSession, name: str):
    return await db.execute(text(f"SELECT * FROM items WHERE name = '{name}'"))
`,
        errors: [{ messageId: "value", line: 5, column: 34,
          suggestions: [{ messageId: "bindParameters", output: `
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
async def find(db: AsyncSession, name: str):
    return await db.execute(text("SELECT * FROM items WHERE name = :name").bindparams(name=name))
` }] }],
      },
      {
        name: "SQLAlchemy, a session that is made", code: `
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
SessionLocal = sessionmaker(create_engine("sqlite:///shop.db"))
def find(name):
    with SessionLocal() as session:
        return session.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 7, column: 32 }],
      },
      {
        name: "SQLAlchemy, a literal column", code: `
from sqlalchemy import literal_column, select
def find(session, name):
    return session.execute(select(literal_column(f"lower('{name}')")))
`,
        errors: [{ messageId: "value", line: 4, column: 50 }],
      },
      {
        name: "Flask-SQLAlchemy", code: `
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
db = SQLAlchemy(app)
@app.route("/items")
def items():
    name = request.args.get("name")
    return db.session.execute(db.text(f"SELECT * FROM items WHERE name = '{name}'")).all()
`,
        errors: [{ messageId: "valueFromOutside", line: 9, column: 39,
          suggestions: [{ messageId: "bindParameters", output: `
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
db = SQLAlchemy(app)
@app.route("/items")
def items():
    name = request.args.get("name")
    return db.session.execute(db.text("SELECT * FROM items WHERE name = :name").bindparams(name=name)).all()
` }] }],
      },
      {
        name: "SQLModel", code: `
from sqlmodel import Session, create_engine, text
engine = create_engine("sqlite:///shop.db")
def find(name: str):
    with Session(engine) as session:
        return session.exec(text(f"SELECT * FROM items WHERE name = '{name}'"))
`,
        errors: [{ messageId: "value", line: 6, column: 34,
          suggestions: [{ messageId: "bindParameters", output: `
from sqlmodel import Session, create_engine, text
engine = create_engine("sqlite:///shop.db")
def find(name: str):
    with Session(engine) as session:
        return session.exec(text("SELECT * FROM items WHERE name = :name").bindparams(name=name))
` }] }],
      },
      {
        name: "Django, a cursor", code: `
from django.db import connection
def find(name):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM items WHERE name = '{name}'")
        return cursor.fetchall()
`,
        errors: [{ messageId: "value", line: 5, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
from django.db import connection
def find(name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM items WHERE name = %s", (name,))
        return cursor.fetchall()
` }] }],
      },
      {
        name: "Django, a view", filename: "views.py", code: `
from django.db import connection
def find(request):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM items WHERE name = '%s'" % request.GET["name"])
`,
        errors: [{ messageId: "valueFromOutside", line: 5, column: 20,
          suggestions: [{ messageId: "bindParameters", output: `
from django.db import connection
def find(request):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM items WHERE name = %s", (request.GET["name"],))
` }] }],
      },
      {
        name: "Django, a connection of several", code: `
from django.db import connections
def find(name):
    with connections["other"].cursor() as cursor:
        cursor.execute("SELECT * FROM items WHERE name = '%s'" % name)
`,
        errors: [{ messageId: "value", line: 5, column: 24 }],
      },
      {
        name: "Django, RawSQL", code: `
from django.db.models.expressions import RawSQL
from .models import Item
def find(name):
    return Item.objects.annotate(found=RawSQL(f"SELECT count(*) FROM items WHERE name = '{name}'", []))
`,
        errors: [{ messageId: "value", line: 5, column: 47 }],
      },
      {
        name: "Django, raw", code: `
from .models import Item
def find(name):
    return Item.objects.raw(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 4, column: 29 }],
      },
      {
        name: "FastAPI, str", code: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
connection = sqlite3.connect("shop.db")
@app.get("/items")
def items(name: str):
    return connection.execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
`,
        errors: [{ messageId: "valueFromOutside", line: 8, column: 31, data: {"trace":"name (line 7)","part":"name","line":"8","placeholder":" (?)"},
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
connection = sqlite3.connect("shop.db")
@app.get("/items")
def items(name: str):
    return connection.execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()
` }] }],
      },
      {
        name: "FastAPI, a parameter without a type", code: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
connection = sqlite3.connect("shop.db")
@app.get("/items/{name}")
def items(name):
    return connection.execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
`,
        errors: [{ messageId: "valueFromOutside", line: 8, column: 31,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
connection = sqlite3.connect("shop.db")
@app.get("/items/{name}")
def items(name):
    return connection.execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()
` }] }],
      },
      {
        name: "FastAPI, str or nothing", code: `
import sqlite3
from fastapi import APIRouter, Query
router = APIRouter()
connection = sqlite3.connect("shop.db")
@router.get("/items")
def items(name: str | None = Query(default=None, max_length=50)):
    return connection.execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
`,
        errors: [{ messageId: "valueFromOutside", line: 8, column: 31,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from fastapi import APIRouter, Query
router = APIRouter()
connection = sqlite3.connect("shop.db")
@router.get("/items")
def items(name: str | None = Query(default=None, max_length=50)):
    return connection.execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()
` }] }],
      },
      {
        name: "FastAPI, a list of str", code: `
import sqlite3
from typing import Annotated
from fastapi import APIRouter, Query
router = APIRouter()
connection = sqlite3.connect("shop.db")
@router.get("/items")
def items(names: Annotated[list[str], Query()]):
    return connection.execute("SELECT * FROM items WHERE name IN ('%s')" % "', '".join(names)).fetchall()
`,
        errors: [{ messageId: "valueFromOutside", line: 9, column: 31 }],
      },
      {
        name: "FastAPI, a model of the file", code: `
import sqlite3
from fastapi import FastAPI
from pydantic import BaseModel
app = FastAPI()
connection = sqlite3.connect("shop.db")
class Item(BaseModel):
    id: int
    name: str
@app.post("/items")
def add(item: Item):
    connection.execute(f"INSERT INTO items (name) VALUES ('{item.name}')")
`,
        errors: [{ messageId: "valueFromOutside", line: 12, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from fastapi import FastAPI
from pydantic import BaseModel
app = FastAPI()
connection = sqlite3.connect("shop.db")
class Item(BaseModel):
    id: int
    name: str
@app.post("/items")
def add(item: Item):
    connection.execute("INSERT INTO items (name) VALUES (?)", (item.name,))
` }] }],
      },
      {
        name: "FastAPI, injected", code: `
import sqlite3
from fastapi import Depends, FastAPI
app = FastAPI()
def get_db():
    db = sqlite3.connect("shop.db")
    try:
        yield db
    finally:
        db.close()
def get_tenant():
    return load_tenant()
@app.get("/items")
def items(tenant: str = Depends(get_tenant), db: sqlite3.Connection = Depends(get_db)):
    return db.execute(f"SELECT * FROM items WHERE tenant = '{tenant}'").fetchall()
`,
        errors: [{ messageId: "value", line: 15, column: 23,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from fastapi import Depends, FastAPI
app = FastAPI()
def get_db():
    db = sqlite3.connect("shop.db")
    try:
        yield db
    finally:
        db.close()
def get_tenant():
    return load_tenant()
@app.get("/items")
def items(tenant: str = Depends(get_tenant), db: sqlite3.Connection = Depends(get_db)):
    return db.execute("SELECT * FROM items WHERE tenant = ?", (tenant,)).fetchall()
` }] }],
      },
      {
        name: "FastAPI, a session in an annotation", code: `
from typing import Annotated
from fastapi import Depends, FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session
from .database import get_db
app = FastAPI()
@app.get("/items")
def items(name: str, db: Annotated[Session, Depends(get_db)]):
    return db.execute(text(f"SELECT * FROM items WHERE name = '{name}'")).all()
`,
        errors: [{ messageId: "valueFromOutside", line: 10, column: 28,
          suggestions: [{ messageId: "bindParameters", output: `
from typing import Annotated
from fastapi import Depends, FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session
from .database import get_db
app = FastAPI()
@app.get("/items")
def items(name: str, db: Annotated[Session, Depends(get_db)]):
    return db.execute(text("SELECT * FROM items WHERE name = :name").bindparams(name=name)).all()
` }] }],
      },
      {
        name: "FastAPI, a session in an alias", code: `
from typing import Annotated
from fastapi import Depends, FastAPI
from sqlalchemy.ext.asyncio import AsyncSession
from .database import get_db
app = FastAPI()
DB = Annotated[AsyncSession, Depends(get_db)]
@app.get("/items")
async def items(name: str, db: DB):
    return await db.execute(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "valueFromOutside", line: 10, column: 29 }],
      },
      {
        name: "FastAPI, a session of a dependency of the file", code: `
from fastapi import Depends, FastAPI
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
SessionLocal = sessionmaker(bind=create_engine("sqlite:///shop.db"))
app = FastAPI()
def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()
@app.get("/items")
def items(name: str, db=Depends(get_db)):
    return db.execute("SELECT * FROM items WHERE name = '" + name + "'").all()
`,
        errors: [{ messageId: "valueFromOutside", line: 15, column: 23 }],
      },
      {
        name: "FastAPI, the request itself", code: `
import sqlite3
from fastapi import FastAPI, Request
app = FastAPI()
@app.get("/items")
def items(request: Request):
    name = request.query_params["name"]
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
`,
        errors: [{ messageId: "valueFromOutside", line: 8, column: 47, data: {"trace":"request.query_params.name (line 7) → name (line 8)","part":"name","line":"8","placeholder":" (?)"},
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from fastapi import FastAPI, Request
app = FastAPI()
@app.get("/items")
def items(request: Request):
    name = request.query_params["name"]
    return sqlite3.connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()
` }] }],
      },
      {
        name: "FastAPI, the request's body", code: `
import asyncpg
from fastapi import FastAPI, Request
app = FastAPI()
@app.post("/items")
async def items(request: Request):
    data = await request.json()
    connection = await asyncpg.connect("postgres://shop")
    await connection.execute("DELETE FROM items WHERE name = '" + data["name"] + "'")
`,
        errors: [{ messageId: "valueFromOutside", line: 9, column: 30,
          suggestions: [{ messageId: "bindParameters", output: `
import asyncpg
from fastapi import FastAPI, Request
app = FastAPI()
@app.post("/items")
async def items(request: Request):
    data = await request.json()
    connection = await asyncpg.connect("postgres://shop")
    await connection.execute("DELETE FROM items WHERE name = $1", data["name"])
` }] }],
      },
      {
        name: "FastAPI, a name without a guard", code: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
@app.get("/items")
def items(sort: str = "name"):
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM items ORDER BY {sort}").fetchall()
`,
        errors: [{ messageId: "identifierFromOutside", line: 7, column: 47 }],
      },
      {
        name: "FastAPI, handed to a function of the file", code: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
def _find(name):
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
@app.get("/items")
def items(name: str):
    return _find(name)
`,
        errors: [{ messageId: "valueFromOutside", line: 6, column: 47,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from fastapi import FastAPI
app = FastAPI()
def _find(name):
    return sqlite3.connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()
@app.get("/items")
def items(name: str):
    return _find(name)
` }] }],
      },
      {
        name: "Flask, in the path", code: `
import sqlite3
from flask import Flask
app = Flask(__name__)
@app.route("/items/<name>")
def items(name):
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
`,
        errors: [{ messageId: "valueFromOutside", line: 7, column: 47,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import Flask
app = Flask(__name__)
@app.route("/items/<name>")
def items(name):
    return sqlite3.connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()
` }] }],
      },
      {
        name: "Flask, a type that nobody enforces", code: `
import sqlite3
from flask import Flask
app = Flask(__name__)
@app.route("/items/<name>")
def items(name: int):
    return sqlite3.connect("shop.db").execute(f"SELECT * FROM items WHERE name = '{name}'").fetchall()
`,
        errors: [{ messageId: "valueFromOutside", line: 7, column: 47,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import Flask
app = Flask(__name__)
@app.route("/items/<name>")
def items(name: int):
    return sqlite3.connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,)).fetchall()
` }] }],
      },
      {
        name: "Flask, several ways", code: `
import sqlite3
from flask import request
def items():
    db = sqlite3.connect("shop.db")
    db.execute("SELECT * FROM items WHERE name = '" + request.form["name"] + "'")
    db.execute("SELECT * FROM items WHERE name = '" + request.json["name"].strip() + "'")
    data = request.get_json()
    db.execute("SELECT * FROM items WHERE name = '%s'" % data["name"])
    db.execute("SELECT * FROM items WHERE name = '%s'" % request.cookies.get("name"))
`,
        errors: [{ messageId: "valueFromOutside", line: 6, column: 16,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import request
def items():
    db = sqlite3.connect("shop.db")
    db.execute("SELECT * FROM items WHERE name = ?", (request.form["name"],))
    db.execute("SELECT * FROM items WHERE name = '" + request.json["name"].strip() + "'")
    data = request.get_json()
    db.execute("SELECT * FROM items WHERE name = '%s'" % data["name"])
    db.execute("SELECT * FROM items WHERE name = '%s'" % request.cookies.get("name"))
` }] }, { messageId: "valueFromOutside", line: 7, column: 16,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import request
def items():
    db = sqlite3.connect("shop.db")
    db.execute("SELECT * FROM items WHERE name = '" + request.form["name"] + "'")
    db.execute("SELECT * FROM items WHERE name = ?", (request.json["name"].strip(),))
    data = request.get_json()
    db.execute("SELECT * FROM items WHERE name = '%s'" % data["name"])
    db.execute("SELECT * FROM items WHERE name = '%s'" % request.cookies.get("name"))
` }] }, { messageId: "valueFromOutside", line: 9, column: 16,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import request
def items():
    db = sqlite3.connect("shop.db")
    db.execute("SELECT * FROM items WHERE name = '" + request.form["name"] + "'")
    db.execute("SELECT * FROM items WHERE name = '" + request.json["name"].strip() + "'")
    data = request.get_json()
    db.execute("SELECT * FROM items WHERE name = ?", (data["name"],))
    db.execute("SELECT * FROM items WHERE name = '%s'" % request.cookies.get("name"))
` }] }, { messageId: "valueFromOutside", line: 10, column: 16,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
from flask import request
def items():
    db = sqlite3.connect("shop.db")
    db.execute("SELECT * FROM items WHERE name = '" + request.form["name"] + "'")
    db.execute("SELECT * FROM items WHERE name = '" + request.json["name"].strip() + "'")
    data = request.get_json()
    db.execute("SELECT * FROM items WHERE name = '%s'" % data["name"])
    db.execute("SELECT * FROM items WHERE name = ?", (request.cookies.get("name"),))
` }] }],
      },
      {
        name: "an attribute of a class", code: `
import sqlite3
class Items:
    sql = "SELECT * FROM items WHERE name = '%s'"
    def find(self, name):
        return sqlite3.connect("shop.db").execute(self.sql % name)
`,
        errors: [{ messageId: "value", line: 6, column: 51,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
class Items:
    sql = "SELECT * FROM items WHERE name = '%s'"
    def find(self, name):
        return sqlite3.connect("shop.db").execute("SELECT * FROM items WHERE name = ?", (name,))
` }] }],
      },
      {
        name: "a nested function that builds", code: `
import sqlite3
def find(name):
    def where():
        return f"name = '{name}'"
    return sqlite3.connect("shop.db").execute("SELECT * FROM items WHERE " + where())
`,
        errors: [{ messageId: "value", line: 6, column: 47 }],
      },
      {
        name: "knowledge of the user's own", settings: {"rampart":{"libraries":[{"name":"ourdb","language":"python","query":{"ourdb.run":{"text":"0","parameters":"1...","placeholders":"$1"}}}]}}, code: `
import ourdb
def find(name):
    return ourdb.run(f"SELECT * FROM items WHERE name = '{name}'")
`,
        errors: [{ messageId: "value", line: 4, column: 22,
          suggestions: [{ messageId: "bindParameters", output: `
import ourdb
def find(name):
    return ourdb.run("SELECT * FROM items WHERE name = $1", name)
` }] }],
      },
      {
        name: "what is looked through stays in the suggestion", code: `
import asyncpg
async def find(connection: asyncpg.Connection, name):
    await connection.execute(f"SELECT * FROM items WHERE name = '{name.strip()}'")
    await connection.execute("SELECT * FROM items WHERE name = '" + (await name) + "'")
`,
        errors: [{ messageId: "value", line: 4, column: 30,
          suggestions: [{ messageId: "bindParameters", output: `
import asyncpg
async def find(connection: asyncpg.Connection, name):
    await connection.execute("SELECT * FROM items WHERE name = $1", name.strip())
    await connection.execute("SELECT * FROM items WHERE name = '" + (await name) + "'")
` }] }, { messageId: "value", line: 5, column: 30,
          suggestions: [{ messageId: "bindParameters", output: `
import asyncpg
async def find(connection: asyncpg.Connection, name):
    await connection.execute(f"SELECT * FROM items WHERE name = '{name.strip()}'")
    await connection.execute("SELECT * FROM items WHERE name = $1", await name)
` }] }],
      },
      {
        name: "a part that is written as an expression", code: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(first, last):
    connection.execute(f"SELECT * FROM items WHERE name = '{first or last}'")
    connection.execute("SELECT * FROM items WHERE name = '" + (first if first else last) + "'")
`,
        errors: [{ messageId: "value", line: 5, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(first, last):
    connection.execute("SELECT * FROM items WHERE name = ?", (first or last,))
    connection.execute("SELECT * FROM items WHERE name = '" + (first if first else last) + "'")
` }] }, { messageId: "value", line: 6, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
connection = sqlite3.connect("shop.db")
def find(first, last):
    connection.execute(f"SELECT * FROM items WHERE name = '{first or last}'")
    connection.execute("SELECT * FROM items WHERE name = ?", (first if first else last,))
` }] }],
      },
      {
        name: "a pool in self, annotated", code: `
import asyncpg
class Repo:
    def __init__(self, pool: asyncpg.Pool):
        self.pool = pool
    async def find(self, name):
        async with self.pool.acquire() as c:
            return await c.fetch(f"SELECT * FROM a WHERE b = '{name}'")
`,
        errors: [{ messageId: "value", line: 8, column: 34,
          suggestions: [{ messageId: "bindParameters", output: `
import asyncpg
class Repo:
    def __init__(self, pool: asyncpg.Pool):
        self.pool = pool
    async def find(self, name):
        async with self.pool.acquire() as c:
            return await c.fetch("SELECT * FROM a WHERE b = $1", name)
` }] }],
      },
      {
        name: "a session as an annotated field", code: `
from dataclasses import dataclass
from sqlalchemy.orm import Session
from sqlalchemy import text
@dataclass
class Repo:
    db: Session
    def find(self, name):
        return self.db.execute(text(f"SELECT * FROM a WHERE b = '{name}'"))
`,
        errors: [{ messageId: "value", line: 9, column: 37,
          suggestions: [{ messageId: "bindParameters", output: `
from dataclasses import dataclass
from sqlalchemy.orm import Session
from sqlalchemy import text
@dataclass
class Repo:
    db: Session
    def find(self, name):
        return self.db.execute(text("SELECT * FROM a WHERE b = :name").bindparams(name=name))
` }] }],
      },
      {
        name: "a connection of the class", code: `
import sqlite3
class Repo:
    db = sqlite3.connect("a")
    @classmethod
    def find(cls, name):
        return cls.db.execute(f"SELECT * FROM a WHERE b = '{name}'")
    @staticmethod
    def other(name):
        return Repo.db.execute("SELECT * FROM a WHERE b = ?", (name,))
`,
        errors: [{ messageId: "value", line: 7, column: 31,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
class Repo:
    db = sqlite3.connect("a")
    @classmethod
    def find(cls, name):
        return cls.db.execute("SELECT * FROM a WHERE b = ?", (name,))
    @staticmethod
    def other(name):
        return Repo.db.execute("SELECT * FROM a WHERE b = ?", (name,))
` }] }],
      },
      {
        name: "inside a comprehension", code: `
import sqlite3
db = sqlite3.connect("a")
def find(names):
    return [db.execute(f"SELECT * FROM a WHERE b = '{name}'") for name in names]
`,
        errors: [{ messageId: "value", line: 5, column: 24,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
db = sqlite3.connect("a")
def find(names):
    return [db.execute("SELECT * FROM a WHERE b = ?", (name,)) for name in names]
` }] }],
      },
      {
        name: "a template of the module, format", code: `
import sqlite3
db = sqlite3.connect("a")
SQL = "SELECT * FROM a WHERE b = '{}'"
def find(name):
    return db.execute(SQL.format(name))
`,
        errors: [{ messageId: "value", line: 6, column: 23,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
db = sqlite3.connect("a")
SQL = "SELECT * FROM a WHERE b = '{}'"
def find(name):
    return db.execute("SELECT * FROM a WHERE b = ?", (name,))
` }] }],
      },
      {
        name: "a template of the module, percent", code: `
import sqlite3
db = sqlite3.connect("a")
SQL = "SELECT * FROM a WHERE b = '%s'"
def find(name):
    return db.execute(SQL % (name,))
`,
        errors: [{ messageId: "value", line: 6, column: 23,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
db = sqlite3.connect("a")
SQL = "SELECT * FROM a WHERE b = '%s'"
def find(name):
    return db.execute("SELECT * FROM a WHERE b = ?", (name,))
` }] }],
      },
      {
        name: "format of all locals", code: `
import sqlite3
db = sqlite3.connect("a")
def find(name):
    return db.execute("SELECT * FROM a WHERE b = '{name}'".format(**locals()))
`,
        errors: [{ messageId: "value", line: 5, column: 23 }],
      },
      {
        name: "percent of what is spread", code: `
import sqlite3
db = sqlite3.connect("a")
def find(*names):
    return db.execute("SELECT * FROM a WHERE b = '%s' AND c = '%s'" % names)
`,
        errors: [{ messageId: "value", line: 5, column: 23 }],
      },
      {
        name: "text in a dict", code: `
import sqlite3
db = sqlite3.connect("a")
def find(name):
    queries = {"one": "SELECT * FROM a WHERE b = '" + name + "'"}
    return db.execute(queries["one"])
`,
        errors: [{ messageId: "value", line: 6, column: 23 }],
      },
      {
        name: "text in a try", code: `
import sqlite3
db = sqlite3.connect("a")
def find(name):
    try:
        sql = f"SELECT * FROM a WHERE b = '{name}'"
    except ValueError:
        sql = "SELECT 1"
    finally:
        pass
    return db.execute(sql)
`,
        errors: [{ messageId: "value", line: 11, column: 23 }],
      },
      {
        name: "text in a match", code: `
import sqlite3
db = sqlite3.connect("a")
def find(name):
    match name:
        case "a":
            sql = "SELECT 1 FROM a"
        case _:
            sql = f"SELECT * FROM a WHERE b = '{name}'"
    return db.execute(sql)
`,
        errors: [{ messageId: "value", line: 10, column: 23 }],
      },
      {
        name: "a value of an INSERT, and of a query in one", code: `
import sqlite3
db = sqlite3.connect("a")
def add(first, second):
    db.execute(f"INSERT INTO a (b) VALUES ('{first}')")
    db.execute(f"INSERT INTO a (SELECT * FROM c WHERE d = '{second}')")
`,
        errors: [
          { messageId: "value", line: 5, column: 16,
            suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
db = sqlite3.connect("a")
def add(first, second):
    db.execute("INSERT INTO a (b) VALUES (?)", (first,))
    db.execute(f"INSERT INTO a (SELECT * FROM c WHERE d = '{second}')")
` }] },
          { messageId: "value", line: 6, column: 16,
            suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
db = sqlite3.connect("a")
def add(first, second):
    db.execute(f"INSERT INTO a (b) VALUES ('{first}')")
    db.execute("INSERT INTO a (SELECT * FROM c WHERE d = ?)", (second,))
` }] },
        ],
      },
      {
        name: "settings, from outside", code: `
import psycopg
from fastapi import FastAPI
app = FastAPI()
@app.post("/zone")
def change(zone: str):
    psycopg.connect("").execute(f"SET TIME ZONE = {zone}")
`,
        errors: [{ messageId: "identifierFromOutside", line: 7, column: 33 }],
      },
      {
        name: "doubled quotes, from outside", code: `
import psycopg
from fastapi import FastAPI
app = FastAPI()
@app.post("/items")
def find(name: str):
    escaped = name.replace("'", "''")
    return psycopg.connect("").execute(f"SELECT * FROM items WHERE name = '{escaped}' {order()}")
`,
        errors: [{ messageId: "valueFromOutside", line: 8, column: 40 }],
      },
      {
        name: "doubled quotes are no parameter", options: [{ confidence: "possible" }], code: `
import sqlite3
db = sqlite3.connect("a")
def find(name):
    return db.execute("SELECT * FROM a WHERE b = '" + name.replace("'", "''") + "'")
`,
        errors: [{ messageId: "value", line: 5, column: 23,
          suggestions: [{ messageId: "bindParameters", output: `
import sqlite3
db = sqlite3.connect("a")
def find(name):
    return db.execute("SELECT * FROM a WHERE b = ?", (name.replace("'", "''"),))
` }] }],
      },
      {
        name: "a driver that nobody described, by its shape", code: `
import firebirdsql
db = firebirdsql.connect()
def find(name):
    with db.cursor() as cursor:
        cursor.execute("SELECT * FROM a WHERE b = '%s'" % name)
`,
        errors: [{ messageId: "value", line: 6, column: 24 }],
      },
      {
        name: "SQLAlchemy, text in a filter", code: `
from sqlalchemy import text
def find(session, name, User):
    return session.query(User).filter(text(f"name = '{name}'")).all()
`,
        errors: [{ messageId: "value", line: 4, column: 44,
          suggestions: [{ messageId: "bindParameters", output: `
from sqlalchemy import text
def find(session, name, User):
    return session.query(User).filter(text("name = :name").bindparams(name=name)).all()
` }] }],
      },
    ],
  },
});
