import rule from "../../../src/rules/no-string-built-queries.ts";
import { type InvalidCase, testRule, type ValidCase } from "../../rule-tester.ts";

/** One way to run a query with a library: `TEXT` stands for the query's text, which has `name` in it. */
interface Library {
  readonly name: string;
  readonly setup: readonly string[];
  readonly bad: string;
  /** The same with a parameter. */
  readonly good: string;
  /** The suggestion writes just that. */
  readonly isSuggested?: true;
  readonly text?: string;
  readonly messageId?: string;
}

const sql = "\"SELECT * FROM users WHERE name = '\" + name + \"'\"";
const question = "\"SELECT * FROM users WHERE name = ?\"";
const percent = "\"SELECT * FROM users WHERE name = %s\"";
const colon = "\"SELECT * FROM users WHERE name = :name\"";
const cypher = "\"MATCH (u:User {name: '\" + name + \"'}) RETURN u\"";
const filter = "\"(uid=\" + name + \")\"";
const path = "\"//user[@name = '\" + name + \"']\"";
const script = "\"return redis.call('get', '\" + name + \"')\"";

const libraries: readonly Library[] = [
  { name: "PyMySQL", setup: ["import pymysql", "db = pymysql.connect(host='db')"], bad: "db.cursor().execute(TEXT)", good: `db.cursor().execute(${percent}, (name,))`, isSuggested: true },
  { name: "PyMySQL, a cursor by with", setup: ["import pymysql", "db = pymysql.connections.Connection()"], bad: "with db.cursor() as cur: cur.execute(TEXT)", good: `with db.cursor() as cur: cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "mysqlclient", setup: ["import MySQLdb", "cur = MySQLdb.connect().cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "mysqlclient, a connection's own query", setup: ["import MySQLdb", "db = MySQLdb.connect()"], bad: "db.query(TEXT)", good: "db.query(\"SELECT 1\")" },
  { name: "aiomysql", setup: ["import aiomysql", "pool = aiomysql.create_pool()", "conn = pool.acquire()"], bad: "conn.cursor().execute(TEXT)", good: `conn.cursor().execute(${percent}, (name,))`, isSuggested: true },
  { name: "MySQL Connector", setup: ["import mysql.connector", "cur = mysql.connector.connect(host='db').cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "MySQL Connector, a pool", setup: ["from mysql.connector.pooling import MySQLConnectionPool", "pool = MySQLConnectionPool()"], bad: "pool.get_connection().cursor().execute(TEXT)", good: `pool.get_connection().cursor().execute(${percent}, (name,))`, isSuggested: true },
  { name: "MariaDB", setup: ["import mariadb", "cur = mariadb.connect().cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${question}, (name,))`, isSuggested: true },
  { name: "psycopg2", setup: ["import psycopg2", "cur = psycopg2.connect('').cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "psycopg2, many values", setup: ["import psycopg2", "from psycopg2.extras import execute_values", "cur = psycopg2.connect('').cursor()"], bad: "execute_values(cur, TEXT, [])", good: "execute_values(cur, \"INSERT INTO users (name) VALUES %s\", [(name,)])" },
  { name: "psycopg, a stream", setup: ["import psycopg", "conn = psycopg.connect('')"], bad: "for row in conn.cursor().stream(TEXT): pass", good: `for row in conn.cursor().stream(${percent}, (name,)): pass`, isSuggested: true },
  { name: "psycopg, SQL of text that is built", setup: ["from psycopg import sql"], bad: "return sql.SQL(TEXT)", good: "return sql.SQL(\"SELECT * FROM users WHERE name = {}\").format(sql.Literal(name))" },
  { name: "aiopg", setup: ["import aiopg", "pool = aiopg.create_pool('')"], bad: "pool.acquire().cursor().execute(TEXT)", good: `pool.acquire().cursor().execute(${percent}, (name,))`, isSuggested: true },
  { name: "pg8000", setup: ["import pg8000.dbapi", "cur = pg8000.dbapi.connect('me').cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "pg8000.native", setup: ["import pg8000.native", "conn = pg8000.native.Connection('me')"], bad: "conn.run(TEXT)", good: `conn.run(${colon}, name=name)` },
  { name: "asyncpg, a pool", setup: ["import asyncpg", "pool = asyncpg.create_pool('')"], bad: "pool.fetchrow(TEXT)", good: "pool.fetchrow(\"SELECT * FROM users WHERE name = $1\", name)", isSuggested: true },
  { name: "asyncpg, fetchmany", setup: ["import asyncpg", "pool = asyncpg.create_pool('')"], bad: "pool.fetchmany(TEXT, [])", good: "pool.fetchmany(\"SELECT * FROM users WHERE name = $1\", [(name,)])" },
  { name: "aiosqlite", setup: ["import aiosqlite", "db = aiosqlite.connect('a')"], bad: "db.execute_insert(TEXT)", good: `db.execute_insert(${question}, (name,))`, isSuggested: true },
  { name: "python-oracledb", setup: ["import oracledb", "cur = oracledb.connect().cursor()"], bad: "cur.execute(TEXT)", good: "cur.execute(\"SELECT * FROM users WHERE name = :1\", (name,))", isSuggested: true },
  { name: "cx_Oracle", setup: ["import cx_Oracle", "pool = cx_Oracle.SessionPool()"], bad: "pool.acquire().cursor().execute(TEXT)", good: "pool.acquire().cursor().execute(\"SELECT * FROM users WHERE name = :1\", (name,))", isSuggested: true },
  { name: "pyodbc", setup: ["import pyodbc", "cur = pyodbc.connect('').cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${question}, name)`, isSuggested: true },
  { name: "pymssql", setup: ["import pymssql", "cur = pymssql.connect().cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "Trino", setup: ["from trino.dbapi import connect", "cur = connect().cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${question}, (name,))`, isSuggested: true },
  { name: "Redshift", setup: ["import redshift_connector", "cur = redshift_connector.connect().cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "Db2", setup: ["import ibm_db", "conn = ibm_db.connect('', '', '')"], bad: "ibm_db.exec_immediate(conn, TEXT)", good: `ibm_db.prepare(conn, ${question})` },
  { name: "databases", setup: ["from databases import Database", "db = Database('sqlite://')"], bad: "db.fetch_all(TEXT)", good: `db.fetch_all(${colon}, {"name": name})`, isSuggested: true },
  { name: "databases, by its name", setup: ["from databases import Database", "db = Database('sqlite://')"], bad: "db.fetch_one(query=TEXT)", good: `db.fetch_one(query=${colon}, values={"name": name})`, isSuggested: true },
  { name: "records", setup: ["import records", "db = records.Database()"], bad: "db.query(TEXT)", good: `db.query(${colon}, name=name)` },
  { name: "SQLAlchemy, a literal column", setup: ["from sqlalchemy import literal_column"], bad: "return literal_column(TEXT)", good: "return literal_column(\"1\")" },
  { name: "SQLAlchemy, an asynchronous session", setup: ["from sqlalchemy.ext.asyncio import async_sessionmaker", "make = async_sessionmaker()"], bad: "make().scalars(TEXT)", good: "make().scalars(select(User).where(User.name == name))" },
  { name: "SQLAlchemy, the driver's own", setup: ["from sqlalchemy import create_engine", "engine = create_engine('sqlite://')"], bad: "engine.connect().exec_driver_sql(TEXT)", good: `engine.connect().exec_driver_sql(${question}, (name,))` },
  { name: "SQLAlchemy, below it", setup: ["from sqlalchemy import create_engine", "engine = create_engine('sqlite://')"], bad: "engine.raw_connection().cursor().execute(TEXT)", good: `engine.raw_connection().cursor().execute(${question}, (name,))` },
  { name: "SQLModel", setup: ["from sqlmodel import Session, create_engine, text", "session = Session(create_engine('sqlite://'))"], bad: "session.exec(text(TEXT))", good: `session.exec(text(${colon}).bindparams(name=name))`, isSuggested: true },
  { name: "Flask-SQLAlchemy", setup: ["from flask_sqlalchemy import SQLAlchemy", "db = SQLAlchemy()"], bad: "db.session.execute(db.text(TEXT))", good: `db.session.execute(db.text(${colon}).bindparams(name=name))`, isSuggested: true },
  { name: "Alembic", setup: ["from alembic import op"], bad: "op.execute(TEXT)", good: "op.execute(\"UPDATE users SET name = NULL\")" },
  { name: "Alembic, its connection", setup: ["from alembic import op"], bad: "op.get_bind().execute(TEXT)", good: "op.get_bind().execute(users.update())" },
  { name: "Django, a cursor of one of several databases", setup: ["from django.db import connections"], bad: "connections['default'].cursor().execute(TEXT)", good: `connections['default'].cursor().execute(${percent}, (name,))`, isSuggested: true },
  { name: "Django, raw", setup: ["from django.db import models", "class User(models.Model): pass"], bad: "User.objects.raw(TEXT)", good: `User.objects.raw(${percent}, (name,))`, isSuggested: true },
  { name: "Django, extra", setup: ["from .models import User"], bad: "User.objects.filter(a=1).extra(where=[TEXT])", good: "User.objects.filter(a=1).extra(where=[\"name = %s\"], params=[name])", text: "\"name = '\" + name + \"'\"" },
  { name: "Django, extra's select", setup: ["from .models import User"], bad: "User.objects.extra(select={\"a\": TEXT})", good: "User.objects.extra(select={\"a\": \"SELECT 1\"})" },
  { name: "Django, RawSQL", setup: ["from django.db.models.expressions import RawSQL", "from .models import User"], bad: "User.objects.annotate(a=RawSQL(TEXT, []))", good: `User.objects.annotate(a=RawSQL(${percent}, [name]))` },
  { name: "Django, a schema editor", setup: [], bad: "def forwards(apps, schema_editor): schema_editor.execute(TEXT)", good: "def forwards(apps, schema_editor): schema_editor.execute(\"UPDATE users SET name = NULL\")" },
  { name: "Tortoise", setup: ["from tortoise import connections", "conn = connections.get('default')"], bad: "conn.execute_query_dict(TEXT)", good: `conn.execute_query_dict(${question}, [name])` },
  { name: "Tortoise, raw", setup: ["from tortoise.models import Model", "class User(Model): pass"], bad: "User.raw(TEXT)", good: "User.raw(\"SELECT 1 FROM users\")" },
  { name: "peewee", setup: ["from peewee import SqliteDatabase", "db = SqliteDatabase('a')"], bad: "db.execute_sql(TEXT)", good: `db.execute_sql(${question}, (name,))` },
  { name: "peewee, SQL", setup: ["from peewee import SQL"], bad: "return SQL(TEXT)", good: "return SQL(\"name = ?\", [name])", text: "\"name = '\" + name + \"'\"" },
  { name: "Pony", setup: ["from pony.orm import Database", "db = Database()"], bad: "db.select(TEXT)", good: "db.select(\"SELECT * FROM users WHERE name = $name\")" },
  { name: "PyMongo, a script", setup: ["from pymongo import MongoClient", "users = MongoClient().shop.users"], bad: "users.find({\"$where\": TEXT})", good: "users.find({\"name\": name})", text: "\"this.name == '\" + name + \"'\"", messageId: "script" },
  { name: "PyMongo, a collection by its name", setup: ["from pymongo import MongoClient", "db = MongoClient()[\"shop\"]"], bad: "db[\"users\"].find_one(json.loads(TEXT))", good: "db[\"users\"].find_one({\"name\": name})", text: "'{\"name\": \"' + name + '\"}'", messageId: "json" },
  { name: "Motor, behind a wrapper", setup: ["from .db import users"], bad: "users.count_documents({\"$where\": TEXT})", good: "users.count_documents({\"name\": name})", text: "\"this.name == '\" + name + \"'\"", messageId: "script" },
  { name: "MongoEngine", setup: ["from .models import User"], bad: "User.objects(__raw__={\"$where\": TEXT})", good: "User.objects(name=name)", text: "\"this.name == '\" + name + \"'\"", messageId: "script" },
  { name: "redis-py", setup: ["import redis", "r = redis.Redis()"], bad: "r.eval(TEXT, 0)", good: "r.eval(\"return redis.call('get', KEYS[1])\", 1, name)", text: script, messageId: "script" },
  { name: "redis-py, asynchronous", setup: ["from redis import asyncio as aioredis", "r = aioredis.from_url('redis://cache')"], bad: "r.register_script(TEXT)", good: "r.register_script(\"return 1\")", text: script, messageId: "script" },
  { name: "Neo4j", setup: ["from neo4j import GraphDatabase", "driver = GraphDatabase.driver('')"], bad: "driver.session().run(TEXT)", good: "driver.session().run(\"MATCH (u:User {name: $name}) RETURN u\", {\"name\": name})", text: cypher, isSuggested: true },
  { name: "Neo4j, execute_query", setup: ["from neo4j import GraphDatabase", "driver = GraphDatabase.driver('')"], bad: "driver.execute_query(TEXT)", good: "driver.execute_query(\"MATCH (u:User {name: $name}) RETURN u\", {\"name\": name})", text: cypher, isSuggested: true },
  { name: "Cassandra", setup: ["from cassandra.cluster import Cluster", "session = Cluster().connect()"], bad: "session.execute(TEXT)", good: `session.execute(${percent}, (name,))`, isSuggested: true },
  { name: "Cassandra, a statement", setup: ["from cassandra.query import SimpleStatement"], bad: "return SimpleStatement(TEXT)", good: `return SimpleStatement(${percent})` },
  { name: "Elasticsearch", setup: ["from elasticsearch import Elasticsearch", "es = Elasticsearch()"], bad: "es.update(index=\"a\", id=1, script={\"source\": TEXT})", good: "es.update(index=\"a\", id=1, script={\"source\": \"ctx._source.a = params.a\", \"params\": {\"a\": name}})", text: "\"ctx._source.a = '\" + name + \"'\"", messageId: "script" },
  { name: "OpenSearch, a body", setup: ["from opensearchpy import OpenSearch", "es = OpenSearch()"], bad: "es.search(index=\"a\", body={\"query\": {\"script\": {\"script\": {\"source\": TEXT}}}})", good: "es.search(index=\"a\", body={\"query\": {\"term\": {\"a\": name}}})", text: "\"doc.a == '\" + name + \"'\"", messageId: "script" },
  { name: "DynamoDB, an expression", setup: ["import boto3", "table = boto3.resource(\"dynamodb\").Table(\"users\")"], bad: "table.scan(FilterExpression=TEXT)", good: "table.scan(FilterExpression=Attr(\"name\").eq(name))", text: "\"user_name = '\" + name + \"'\"" },
  { name: "DynamoDB, PartiQL", setup: ["import boto3", "client = boto3.client(\"dynamodb\")"], bad: "client.execute_statement(Statement=TEXT)", good: `client.execute_statement(Statement=${question}, Parameters=[{"S": name}])` },
  { name: "Athena", setup: ["import boto3", "client = boto3.session.Session().client(\"athena\")"], bad: "client.start_query_execution(QueryString=TEXT)", good: `client.start_query_execution(QueryString=${question}, ExecutionParameters=(name,))`, isSuggested: true },
  { name: "BigQuery", setup: ["from google.cloud import bigquery", "client = bigquery.Client()"], bad: "client.query(TEXT)", good: "client.query(\"SELECT * FROM users WHERE name = @name\", job_config=config)" },
  { name: "Spanner", setup: ["from google.cloud import spanner", "db = spanner.Client().instance(\"a\").database(\"b\")"], bad: "db.snapshot().execute_sql(TEXT)", good: "db.snapshot().execute_sql(\"SELECT * FROM users WHERE name = @name\", params={\"name\": name})", isSuggested: true },
  { name: "Snowflake", setup: ["import snowflake.connector", "cur = snowflake.connector.connect().cursor()"], bad: "cur.execute(TEXT)", good: `cur.execute(${percent}, (name,))`, isSuggested: true },
  { name: "DuckDB", setup: ["import duckdb"], bad: "duckdb.connect().execute(TEXT)", good: `duckdb.connect().execute(${question}, (name,))`, isSuggested: true },
  { name: "DuckDB, a relation", setup: ["import duckdb"], bad: "duckdb.sql(TEXT)", good: `duckdb.sql(${question}, params=(name,))`, isSuggested: true },
  { name: "ClickHouse Connect", setup: ["import clickhouse_connect", "client = clickhouse_connect.get_client()"], bad: "client.query(TEXT)", good: "client.query(\"SELECT * FROM users WHERE name = %(name)s\", {\"name\": name})", isSuggested: true },
  { name: "clickhouse-driver", setup: ["from clickhouse_driver import Client", "client = Client('db')"], bad: "client.execute(TEXT)", good: "client.execute(\"SELECT * FROM users WHERE name = %(name)s\", {\"name\": name})", isSuggested: true },
  { name: "pandas", setup: ["import pandas as pd"], bad: "pd.read_sql_query(TEXT, engine)", good: `pd.read_sql_query(${question}, engine, params=(name,))` },
  { name: "Polars", setup: ["import polars"], bad: "polars.read_database(query=TEXT, connection=engine)", good: "polars.read_database(query=\"SELECT 1\", connection=engine)" },
  { name: "ldap3", setup: ["from ldap3 import Connection, Server", "from ldap3.utils.conv import escape_filter_chars", "conn = Connection(Server('a'))"], bad: "conn.search(\"ou=people\", TEXT)", good: "conn.search(\"ou=people\", \"(uid=\" + escape_filter_chars(name) + \")\")", text: filter, messageId: "filter" },
  { name: "python-ldap", setup: ["import ldap", "from ldap.filter import filter_format", "conn = ldap.initialize('ldaps://a')"], bad: "conn.search_s(\"ou=people\", ldap.SCOPE_SUBTREE, TEXT)", good: "conn.search_s(\"ou=people\", ldap.SCOPE_SUBTREE, filter_format(\"(uid=%s)\", [name]))", text: filter, messageId: "filter" },
  { name: "lxml", setup: ["from lxml import etree", "root = etree.parse('a.xml').getroot()"], bad: "root.xpath(TEXT)", good: "root.xpath(\"//user[@name = $name]\", name=name)", text: path, messageId: "path" },
  { name: "gql", setup: ["from gql import gql"], bad: "return gql(TEXT)", good: "return gql(\"query ($name: String!) { user(name: $name) { id } }\")", text: "'{ user(name: \"' + name + '\") { id } }'", messageId: "variable" },
  { name: "InfluxDB", setup: ["from influxdb_client import InfluxDBClient", "api = InfluxDBClient().query_api()"], bad: "api.query(TEXT)", good: "api.query('from(bucket: \"a\")')", text: "'from(bucket: \"' + name + '\")'", messageId: "script" },
  { name: "a wrapper of the project's own", setup: ["from .db import database"], bad: "database.fetchval(TEXT)", good: `database.fetchval(${percent}, name)` },
  { name: "a wrapper, the text by its name", setup: ["from .db import database"], bad: "database.fetch_all(query=TEXT)", good: `database.fetch_all(query=${colon}, values={"name": name})` },
];

const codeOf = ({ setup }: Library, line: string): string => ["", ...setup, "def find(name):", `    ${line}`, ""].join("\n");

const invalid: readonly InvalidCase[] = libraries.map((library) => {
  const { name, bad, good, text = sql, messageId = "value", isSuggested, setup } = library;
  return {
    name, code: codeOf(library, bad.replace("TEXT", () => text)),
    errors: [{
      messageId, line: setup.length + 3, column: bad.indexOf("TEXT") + 5,
      ...(isSuggested ? { suggestions: [{ messageId: "bindParameters", output: codeOf(library, good) }] } : {}),
    }],
  };
});

const valid: readonly ValidCase[] = libraries.map((library) => ({ name: library.name, code: codeOf(library, library.good), options: [{ confidence: "possible" }] }));

testRule("no-string-built-queries", rule, { python: { valid, invalid } });
