import rule from "../../../src/rules/no-string-built-queries.ts";
import { type InvalidCase, lines, testRule, type ValidCase } from "../../rule-tester.ts";

/** One way to run a query with a library: `TEXT` stands for the query's text, which has `name` in it. */
interface Library {
  readonly name: string;
  readonly setup: readonly string[];
  readonly bad: string;
  /** The same with a parameter. */
  readonly good: string;
  /** The suggestion writes just that. */
  readonly isSuggested?: true;
  /** What a type alone tells: the import, the parameter, and the call. */
  readonly typed?: { readonly setup: readonly string[]; readonly parameter: string; readonly bad: string; readonly good?: string };
  readonly text?: string;
  readonly messageId?: string;
}

const sql = "\"SELECT * FROM users WHERE name = '\" + name + \"'\"";
const question = "\"SELECT * FROM users WHERE name = ?\"";
const dollar = "\"SELECT * FROM users WHERE name = $1\"";

const libraries: readonly Library[] = [
  {
    name: "pg, an object of options", setup: ["import pg from \"pg\";", "const pool = new pg.Pool();"],
    bad: "pool.query({ text: TEXT })", good: `pool.query({ text: ${dollar}, values: [name] })`, isSuggested: true,
    typed: { setup: ["import type { PoolClient } from \"pg\";"], parameter: "client: PoolClient", bad: "client.query(TEXT)", good: `client.query(${dollar}, [name])` },
  },
  {
    name: "pg-cursor", setup: ["import Cursor from \"pg-cursor\";"], bad: "new Cursor(TEXT)", good: `new Cursor(${dollar}, [name])`, isSuggested: true,
  },
  {
    name: "mysql", setup: ["import mysql from \"mysql\";", "const db = mysql.createConnection({});"],
    bad: "db.query({ sql: TEXT })", good: `db.query({ sql: ${question}, values: [name] })`, isSuggested: true,
    typed: { setup: ["import type { Pool } from \"mysql\";"], parameter: "db: Pool", bad: "db.query(TEXT)", good: `db.query(${question}, [name])` },
  },
  {
    name: "mysql2", setup: ["const mysql = require(\"mysql2/promise\");", "const pool = mysql.createPool({});"],
    bad: "pool.execute(TEXT)", good: `pool.execute(${question}, [name])`, isSuggested: true,
    typed: { setup: ["import type { PoolConnection } from \"mysql2/promise\";"], parameter: "db: PoolConnection", bad: "db.prepare(TEXT)" },
  },
  {
    name: "mariadb", setup: ["import { createPool } from \"mariadb\";", "const pool = createPool({});"],
    bad: "pool.query(TEXT)", good: `pool.query(${question}, [name])`, isSuggested: true,
    typed: { setup: ["import * as mariadb from \"mariadb\";"], parameter: "db: mariadb.PoolConnection", bad: "db.batch(TEXT)", good: `db.batch(${question}, [name])` },
  },
  {
    name: "mariadb, callbacks", setup: ["const mariadb = require(\"mariadb/callback\");", "const db = mariadb.createConnection({});"],
    bad: "db.execute({ sql: TEXT })", good: `db.execute({ sql: ${question}, values: [name] })`,
  },
  {
    name: "better-sqlite3", setup: ["import Database from \"better-sqlite3\";", "const db = new Database(\"x.db\");"],
    bad: "db.prepare(TEXT).get()", good: `db.prepare(${question}).get(name)`, isSuggested: true,
    typed: { setup: ["import type Database from \"better-sqlite3\";"], parameter: "db: Database.Database", bad: "db.prepare(TEXT)" },
  },
  {
    name: "node:sqlite", setup: ["const { DatabaseSync } = require(\"node:sqlite\");", "const db = new DatabaseSync(\":memory:\");"],
    bad: "db.exec(TEXT)", good: `db.prepare(${question}).all(name)`,
    typed: { setup: ["import { DatabaseSync } from \"node:sqlite\";"], parameter: "db: DatabaseSync", bad: "db.prepare(TEXT).run()", good: `db.prepare(${question}).run(name)` },
  },
  {
    name: "sqlite3", setup: ["const sqlite3 = require(\"sqlite3\").verbose();", "const db = new sqlite3.Database(\"x.db\");"],
    bad: "db.each(TEXT)", good: `db.each(${question}, [name])`, isSuggested: true,
    typed: { setup: ["import { Database } from \"sqlite3\";"], parameter: "db: Database", bad: "db.run(TEXT)", good: `db.run(${question}, [name])` },
  },
  {
    name: "libSQL", setup: ["import { createClient } from \"@libsql/client/web\";", "const db = createClient({ url: \"\" });"],
    bad: "db.execute({ sql: TEXT })", good: `db.execute({ sql: ${question}, args: [name] })`, isSuggested: true,
    typed: { setup: ["import type { Client } from \"@libsql/client\";"], parameter: "db: Client", bad: "db.executeMultiple(TEXT)" },
  },
  {
    name: "libSQL, a batch", setup: ["import { createClient } from \"@libsql/client\";", "const db = createClient({ url: \"\" });"],
    bad: "db.batch([\"DELETE FROM users\", TEXT])", good: `db.batch([{ sql: ${question}, args: [name] }])`,
  },
  {
    name: "Neon", setup: ["import { neon } from \"@neondatabase/serverless\";", "const sql = neon(\"\");"],
    bad: "sql(TEXT)", good: "sql`SELECT * FROM users WHERE name = ${name}`",
    typed: { setup: ["import { type NeonQueryFunction } from \"@neondatabase/serverless\";"], parameter: "sql: NeonQueryFunction<false, false>", bad: "sql.query(TEXT)", good: `sql.query(${dollar}, [name])` },
  },
  {
    name: "Vercel Postgres", setup: ["import { db, sql } from \"@vercel/postgres\";"],
    bad: "db.query(TEXT)", good: `db.query(${dollar}, [name])`, isSuggested: true,
    typed: { setup: ["import type { VercelPool } from \"@vercel/postgres\";"], parameter: "db: VercelPool", bad: "db.query(TEXT)", good: `db.query(${dollar}, [name])` },
  },
  {
    name: "mssql", setup: ["const sql = require(\"mssql\");", "const pool = new sql.ConnectionPool({});"],
    bad: "pool.request().query(TEXT)", good: "pool.request().input(\"name\", name).query(\"SELECT * FROM users WHERE name = @name\")", isSuggested: true,
    typed: { setup: ["import { ConnectionPool } from \"mssql\";"], parameter: "pool: ConnectionPool", bad: "pool.request().batch(TEXT)" },
  },
  {
    name: "mssql, the tag as a function", setup: ["import sql from \"mssql\";"],
    bad: "sql.query(TEXT)", good: "sql.query`SELECT * FROM users WHERE name = ${name}`",
  },
  {
    name: "tedious", setup: ["import { Request } from \"tedious\";"],
    bad: "new Request(TEXT, done)", good: "new Request(\"SELECT * FROM users WHERE name = @name\", done).addParameter(\"name\", TYPES.VarChar, name)",
  },
  {
    name: "oracledb", setup: ["import oracledb from \"oracledb\";", "const db = await oracledb.getConnection({});"],
    bad: "db.execute(TEXT)", good: "db.execute(\"SELECT * FROM users WHERE name = :1\", [name])", isSuggested: true,
    typed: { setup: ["import type { Connection } from \"oracledb\";"], parameter: "db: Connection", bad: "db.queryStream(TEXT)", good: "db.queryStream(\"SELECT * FROM users WHERE name = :1\", [name])" },
  },
  {
    name: "MikroORM", setup: ["import { MikroORM } from \"@mikro-orm/postgresql\";", "const orm = await MikroORM.init({});"],
    bad: "orm.em.getConnection().execute(TEXT)", good: `orm.em.getConnection().execute(${question}, [name])`, isSuggested: true,
    typed: { setup: ["import { EntityManager } from \"@mikro-orm/mysql\";"], parameter: "em: EntityManager", bad: "em.fork().execute(TEXT)", good: `em.fork().execute(${question}, [name])` },
  },
  {
    name: "MikroORM, raw", setup: ["import { raw } from \"@mikro-orm/core\";"], text: "\"lower(name) = '\" + name + \"'\"",
    bad: "em.find(User, { [raw(TEXT)]: [] })", good: "em.find(User, { [raw(\"lower(name) = ?\", [name])]: [] })", isSuggested: true,
  },
  {
    name: "Slonik", setup: ["import { createPool, sql } from \"slonik\";"],
    bad: "pool.query(sql.unsafe([TEXT]))", good: "pool.query(sql.unsafe`SELECT * FROM users WHERE name = ${name}`)",
  },
  {
    name: "@databases", setup: ["import connect, { sql } from \"@databases/pg\";"],
    bad: "connect().query(sql.__dangerous__rawValue(TEXT))", good: "connect().query(sql`SELECT * FROM users WHERE name = ${name}`)",
  },
  {
    name: "sql-template-strings", setup: ["import SQL from \"sql-template-strings\";"], text: "\" WHERE name = '\" + name + \"'\"",
    bad: "SQL`SELECT * FROM users`.append(TEXT)", good: "SQL`SELECT * FROM users`.append(SQL` WHERE name = ${name}`)",
  },
  {
    name: "pg-promise, a task", setup: ["import pgPromise from \"pg-promise\";", "const db = pgPromise()(\"\");"],
    bad: "db.task((t) => t.manyOrNone(TEXT))", good: `db.task((t) => t.manyOrNone(${dollar}, [name]))`, isSuggested: true,
    typed: { setup: ["import type { ITask } from \"pg-promise\";"], parameter: "t: ITask<object>", bad: "t.one(TEXT)", good: `t.one(${dollar}, [name])` },
  },
  {
    name: "Prisma, the tag as a function", setup: ["import { PrismaClient } from \"@prisma/client\";", "const prisma = new PrismaClient();"],
    bad: "prisma.$queryRaw(TEXT)", good: "prisma.$queryRaw`SELECT * FROM users WHERE name = ${name}`",
    typed: { setup: ["import type { Prisma } from \"@prisma/client\";"], parameter: "tx: Prisma.TransactionClient", bad: "tx.$queryRawUnsafe(TEXT)", good: `tx.$queryRawUnsafe(${dollar}, name)` },
  },
  {
    name: "Drizzle", setup: ["import { sql } from \"drizzle-orm\";", "import { drizzle } from \"drizzle-orm/node-postgres\";", "const db = drizzle(\"\");"],
    bad: "db.execute(TEXT)", good: "db.execute(sql`SELECT * FROM users WHERE name = ${name}`)",
    typed: { setup: ["import type { NodePgDatabase } from \"drizzle-orm/node-postgres\";"], parameter: "db: NodePgDatabase", bad: "db.execute(TEXT)" },
  },
  {
    name: "Kysely", setup: ["import { CompiledQuery, sql } from \"kysely\";"],
    bad: "db.executeQuery(CompiledQuery.raw(TEXT))", good: `db.executeQuery(CompiledQuery.raw(${dollar}, [name]))`, isSuggested: true,
  },
  {
    name: "postgres, a transaction", setup: ["import postgres from \"postgres\";", "const sql = postgres(\"\");"],
    bad: "sql.begin((tx) => tx.unsafe(TEXT))", good: `sql.begin((tx) => tx.unsafe(${dollar}, [name]))`, isSuggested: true,
    typed: { setup: ["import type { Sql } from \"postgres\";"], parameter: "sql: Sql", bad: "sql.unsafe(TEXT)", good: `sql.unsafe(${dollar}, [name])` },
  },
  {
    name: "knex, ordered", setup: ["import knex from \"knex\";", "const db = knex({});"], text: "\"name = '\" + name + \"'\"",
    bad: "db(\"users\").where({ id: 1 }).orderByRaw(TEXT)", good: "db(\"users\").where({ id: 1 }).orderByRaw(\"name = ?\", [name])", isSuggested: true,
    typed: { setup: ["import type { Knex } from \"knex\";"], parameter: "db: Knex", bad: "db(\"users\").whereRaw(TEXT)", good: "db(\"users\").whereRaw(\"name = ?\", [name])" },
  },
  {
    name: "Objection", setup: ["import { Model } from \"objection\";", "class User extends Model {}"], text: "\"name = '\" + name + \"'\"",
    bad: "User.query().whereRaw(TEXT)", good: "User.query().whereRaw(\"name = ?\", [name])", isSuggested: true,
  },
  {
    name: "Sequelize, with options", setup: ["const { Sequelize, QueryTypes } = require(\"sequelize\");", "const db = new Sequelize(\"\");"],
    bad: "db.query(TEXT, { type: QueryTypes.SELECT })", good: `db.query(${question}, { type: QueryTypes.SELECT, replacements: [name] })`, isSuggested: true,
    typed: { setup: ["import { Sequelize } from \"sequelize-typescript\";"], parameter: "db: Sequelize", bad: "db.query(TEXT)", good: `db.query(${question}, { replacements: [name] })` },
  },
  {
    name: "TypeORM, brackets", setup: ["import { Brackets } from \"typeorm\";"], text: "\"user.name = '\" + name + \"'\"",
    bad: "builder.andWhere(new Brackets((qb) => qb.where(TEXT)))", good: "builder.andWhere(new Brackets((qb) => qb.where(\"user.name = :name\", { name })))", isSuggested: true,
    typed: { setup: ["import { Repository } from \"typeorm\";"], parameter: "users: Repository<User>", bad: "users.createQueryBuilder(\"user\").where(TEXT)", good: "users.createQueryBuilder(\"user\").where(\"user.name = :name\", { name })" },
  },
  {
    name: "Neo4j", setup: ["import neo4j from \"neo4j-driver\";", "const driver = neo4j.driver(\"\");"], text: "\"MATCH (u:User {name: '\" + name + \"'}) RETURN u\"",
    bad: "driver.executeQuery(TEXT)", good: "driver.executeQuery(\"MATCH (u:User {name: $name}) RETURN u\", { name })", isSuggested: true,
    typed: { setup: ["import type { Session } from \"neo4j-driver\";"], parameter: "session: Session", bad: "session.executeRead((tx) => tx.run(TEXT))", good: "session.executeRead((tx) => tx.run(\"MATCH (u:User {name: $name}) RETURN u\", { name }))" },
  },
  {
    name: "Cassandra", setup: ["import cassandra from \"cassandra-driver\";", "const db = new cassandra.Client({});"],
    bad: "db.execute(TEXT)", good: `db.execute(${question}, [name])`, isSuggested: true,
    typed: { setup: ["import { Client } from \"cassandra-driver\";"], parameter: "db: Client", bad: "db.eachRow(TEXT)", good: `db.eachRow(${question}, [name])` },
  },
  {
    name: "Elasticsearch, SQL", setup: ["import { Client } from \"@elastic/elasticsearch\";", "const es = new Client({});"],
    bad: "es.sql.query({ query: TEXT })", good: `es.sql.query({ query: ${question}, params: [name] })`, isSuggested: true,
  },
  {
    name: "Elasticsearch, a script", setup: ["import { Client } from \"@elastic/elasticsearch\";", "const es = new Client({});"], messageId: "script",
    text: "\"ctx._source.name = '\" + name + \"'\"",
    bad: "es.update({ index: \"users\", id: \"1\", script: { source: TEXT } })",
    good: "es.update({ index: \"users\", id: \"1\", script: { source: \"ctx._source.name = params.name\", params: { name } } })",
    typed: { setup: ["import type { Client } from \"@opensearch-project/opensearch\";"], parameter: "es: Client", bad: "es.updateByQuery({ body: { script: { source: TEXT } } })" },
  },
  {
    name: "ioredis", setup: ["import Redis from \"ioredis\";", "const redis = new Redis();"], messageId: "script", text: "\"return redis.call('get', '\" + name + \"')\"",
    bad: "redis.eval(TEXT, 0)", good: "redis.eval(\"return redis.call('get', KEYS[1])\", 1, name)",
    typed: { setup: ["import { Redis } from \"ioredis\";"], parameter: "redis: Redis", bad: "redis.eval(TEXT, 0)" },
  },
  {
    name: "redis", setup: ["import { createClient } from \"redis\";", "const redis = await createClient().connect();"], messageId: "script",
    text: "\"return redis.call('get', '\" + name + \"')\"",
    bad: "redis.eval(TEXT, { keys: [] })", good: "redis.eval(\"return redis.call('get', KEYS[1])\", { keys: [name] })",
  },
  {
    name: "Upstash", setup: ["import { Redis } from \"@upstash/redis\";", "const redis = Redis.fromEnv();"], messageId: "script",
    text: "\"return redis.call('get', '\" + name + \"')\"",
    bad: "redis.eval(TEXT, [], [])", good: "redis.eval(\"return redis.call('get', KEYS[1])\", [name], [])",
  },
  {
    name: "DynamoDB, PartiQL", setup: ["import { ExecuteStatementCommand } from \"@aws-sdk/lib-dynamodb\";"],
    bad: "client.send(new ExecuteStatementCommand({ Statement: TEXT }))", good: `client.send(new ExecuteStatementCommand({ Statement: ${question}, Parameters: [name] }))`, isSuggested: true,
  },
  {
    name: "DynamoDB, an expression", setup: ["import { ScanCommand } from \"@aws-sdk/client-dynamodb\";"], text: "\"owner = \" + name",
    bad: "client.send(new ScanCommand({ TableName: \"users\", FilterExpression: TEXT }))",
    good: "client.send(new ScanCommand({ TableName: \"users\", FilterExpression: \"owner = :name\", ExpressionAttributeValues: { \":name\": name } }))",
    typed: { setup: ["import { DynamoDB } from \"aws-sdk\";"], parameter: "db: DynamoDB.DocumentClient", bad: "db.query({ TableName: \"users\", KeyConditionExpression: TEXT })" },
  },
  {
    name: "Athena", setup: ["import { StartQueryExecutionCommand } from \"@aws-sdk/client-athena\";"],
    bad: "client.send(new StartQueryExecutionCommand({ QueryString: TEXT }))",
    good: `client.send(new StartQueryExecutionCommand({ QueryString: ${question}, ExecutionParameters: [name] }))`,
  },
  {
    name: "RDS Data API", setup: ["const AWS = require(\"aws-sdk\");", "const db = new AWS.RDSDataService();"],
    bad: "db.executeStatement({ sql: TEXT })", good: "db.executeStatement({ sql: \"SELECT * FROM users WHERE name = :name\", parameters: [{ name: \"name\", value: { stringValue: name } }] })",
  },
  {
    name: "BigQuery", setup: ["import { BigQuery } from \"@google-cloud/bigquery\";", "const db = new BigQuery();"],
    bad: "db.query({ query: TEXT })", good: "db.query({ query: \"SELECT * FROM users WHERE name = @name\", params: { name } })", isSuggested: true,
    typed: { setup: ["import { BigQuery } from \"@google-cloud/bigquery\";"], parameter: "db: BigQuery", bad: "db.createQueryJob(TEXT)" },
  },
  {
    name: "Spanner", setup: ["import { Spanner } from \"@google-cloud/spanner\";", "const db = new Spanner().instance(\"i\").database(\"d\");"],
    bad: "db.run({ sql: TEXT })", good: "db.run({ sql: \"SELECT * FROM users WHERE name = @name\", params: { name } })", isSuggested: true,
    typed: { setup: ["import type { Transaction } from \"@google-cloud/spanner\";"], parameter: "db: Transaction", bad: "db.runUpdate(TEXT)" },
  },
  {
    name: "Snowflake", setup: ["import snowflake from \"snowflake-sdk\";", "const db = snowflake.createConnection({});"],
    bad: "db.execute({ sqlText: TEXT })", good: `db.execute({ sqlText: ${question}, binds: [name] })`, isSuggested: true,
    typed: { setup: ["import type { Connection } from \"snowflake-sdk\";"], parameter: "db: Connection", bad: "db.execute({ sqlText: TEXT })", good: `db.execute({ sqlText: ${question}, binds: [name] })` },
  },
  {
    name: "DuckDB", setup: ["import { DuckDBInstance } from \"@duckdb/node-api\";", "const db = await (await DuckDBInstance.create()).connect();"],
    bad: "db.runAndReadAll(TEXT)", good: `db.runAndReadAll(${dollar}, [name])`, isSuggested: true,
    typed: { setup: ["import type { DuckDBConnection } from \"@duckdb/node-api\";"], parameter: "db: DuckDBConnection", bad: "db.run(TEXT)", good: `db.run(${dollar}, [name])` },
  },
  {
    name: "ClickHouse", setup: ["import { createClient } from \"@clickhouse/client\";", "const db = createClient();"],
    bad: "db.query({ query: TEXT })", good: "db.query({ query: \"SELECT * FROM users WHERE name = {name: String}\", query_params: { name } })",
    typed: { setup: ["import type { ClickHouseClient } from \"@clickhouse/client\";"], parameter: "db: ClickHouseClient", bad: "db.command({ query: TEXT })" },
  },
  {
    name: "InfluxDB", setup: ["import { InfluxDB } from \"influx\";", "const db = new InfluxDB(\"\");"],
    bad: "db.query(TEXT)", good: "db.query(\"SELECT * FROM users WHERE name = $name\", { placeholders: { name } })", isSuggested: true,
  },
  {
    name: "Cloudflare D1", setup: ["const db = globalThis.db;"], bad: "db.prepare(TEXT)", good: `db.prepare(${question}).bind(name)`,
    typed: { setup: [], parameter: "db: D1Database", bad: "db.prepare(TEXT)", good: `db.prepare(${question}).bind(name)` },
  },
  {
    name: "ldapjs", setup: ["import ldap from \"ldapjs\";", "const client = ldap.createClient({});"], messageId: "filter", text: "\"(uid=\" + name + \")\"",
    bad: "client.search(\"dc=x\", { filter: TEXT }, done)", good: "client.search(\"dc=x\", { filter: new ldap.EqualityFilter({ attribute: \"uid\", value: name }) }, done)",
    typed: { setup: ["import type { Client } from \"ldapjs\";"], parameter: "client: Client", bad: "client.search(\"dc=x\", { filter: TEXT })" },
  },
  {
    name: "ldapts", setup: ["import { Client, Filter } from \"ldapts\";", "const client = new Client({ url: \"\" });"], messageId: "filter", text: "\"(&(objectClass=person)(uid=\" + name + \"))\"",
    bad: "client.search(\"dc=x\", { filter: TEXT })", good: "client.search(\"dc=x\", { filter: \"(uid=\" + Filter.escape(name) + \")\" })",
  },
  {
    name: "xpath", setup: ["import xpath from \"xpath\";"], messageId: "path", text: "\"//user[@name='\" + name + \"']\"",
    bad: "xpath.select(TEXT, document)", good: "xpath.parse(\"//user[@name=$name]\").select({ node: document, variables: { name } })",
  },
  {
    name: "libxmljs", setup: ["import libxmljs from \"libxmljs\";"], messageId: "path", text: "\"//user[@name='\" + name + \"']\"",
    bad: "libxmljs.parseXml(file).get(TEXT)", good: "libxmljs.parseXml(file).find(\"//user\").find((user) => user.attr(\"name\").value() === name)",
    typed: { setup: ["import type { Document } from \"libxmljs\";"], parameter: "file: Document", bad: "file.find(TEXT)" },
  },
  {
    name: "graphql-request", setup: ["import { GraphQLClient } from \"graphql-request\";", "const client = new GraphQLClient(\"\");"], messageId: "variable",
    text: "\"{ user(name: \\\"\" + name + \"\\\") { id } }\"",
    bad: "client.request(TEXT)", good: "client.request(\"query ($name: String!) { user(name: $name) { id } }\", { name })",
    typed: { setup: ["import type { GraphQLClient } from \"graphql-request\";"], parameter: "client: GraphQLClient", bad: "client.rawRequest(TEXT)" },
  },
  {
    name: "gql as a function", setup: ["import { gql } from \"@apollo/client\";"], messageId: "variable", text: "\"{ user(id: \" + name + \") { id } }\"",
    bad: "gql(TEXT)", good: "gql(\"query ($id: ID!) { user(id: $id) { id } }\")",
  },
  {
    name: "GraphQL, a source", setup: ["import { graphql } from \"graphql\";"], messageId: "variable", text: "\"{ user(id: \" + name + \") { id } }\"",
    bad: "graphql({ schema, source: TEXT })", good: "graphql({ schema, source: \"query ($id: ID!) { user(id: $id) { id } }\", variableValues: { id: name } })",
  },
  {
    name: "MongoDB, an aggregation", setup: ["import { MongoClient } from \"mongodb\";", "const users = new MongoClient(\"\").db().collection(\"users\");"], messageId: "script",
    text: "\"function (n) { return n === '\" + name + \"' }\"",
    bad: "users.aggregate([{ $addFields: { isThem: { $function: { body: TEXT, args: [\"$name\"], lang: \"js\" } } } }])",
    good: "users.aggregate([{ $match: { name } }])",
    typed: { setup: ["import type { Collection } from \"mongodb\";"], parameter: "users: Collection", bad: "users.find({ $or: [{ $where: TEXT }] })", good: "users.find({ name })" },
  },
  {
    name: "MongoDB, JSON by hand", setup: ["import { MongoClient } from \"mongodb\";", "const users = new MongoClient(\"\").db().collection(\"users\");"], messageId: "json",
    text: "\"{\\\"name\\\":\\\"\" + name + \"\\\"}\"",
    bad: "users.findOne(JSON.parse(TEXT))", good: "users.findOne(JSON.parse(JSON.stringify({ name })))",
  },
  {
    name: "Mongoose, a model of a schema", setup: ["import { model, Schema } from \"mongoose\";", "const User = model(\"User\", new Schema({}));"], messageId: "script",
    text: "\"this.name === '\" + name + \"'\"",
    bad: "User.find().$where(TEXT)", good: "User.find({ name })",
    typed: { setup: ["import type { Model } from \"mongoose\";"], parameter: "users: Model<User>", bad: "users.find({ $where: TEXT })", good: "users.find({ name })" },
  },
  {
    name: "oracledb, text with its values", setup: ["import oracledb from \"oracledb\";", "const db = await oracledb.getConnection();"],
    bad: "db.execute({ statement: TEXT })", good: "db.execute({ statement: \"SELECT * FROM users WHERE name = :1\", values: [name] })", isSuggested: true,
  },
  {
    name: "Cassandra, many at a time", setup: ["import cassandra from \"cassandra-driver\";", "const db = new cassandra.Client({});"],
    bad: "cassandra.concurrent.executeConcurrent(db, TEXT, [])", good: "cassandra.concurrent.executeConcurrent(db, \"SELECT * FROM users WHERE name = ?\", [[name]])",
  },
  {
    name: "Cassandra, a graph", setup: ["import cassandra from \"cassandra-driver\";", "const db = new cassandra.Client({});"], messageId: "script", text: "\"g.V().has('name', '\" + name + \"')\"",
    bad: "db.executeGraph(TEXT)", good: "db.executeGraph(\"g.V().has('name', name)\", { name })",
  },
  {
    name: "DynamoDB, PartiQL by the document client", setup: ["import { DynamoDBDocument } from \"@aws-sdk/lib-dynamodb\";", "const db = DynamoDBDocument.from({});"],
    bad: "db.executeStatement({ Statement: TEXT })", good: "db.executeStatement({ Statement: \"SELECT * FROM users WHERE name = ?\", Parameters: [name] })", isSuggested: true,
  },
  {
    name: "DynamoDB, a transaction", setup: ["import AWS from \"aws-sdk\";", "const db = new AWS.DynamoDB();"],
    bad: "db.executeTransaction({ TransactStatements: [{ Statement: TEXT }] })", good: "db.executeTransaction({ TransactStatements: [{ Statement: \"SELECT * FROM users WHERE name = ?\", Parameters: [{ S: name }] }] })",
  },
  {
    name: "Athena, a prepared statement", setup: ["import { UpdatePreparedStatementCommand } from \"@aws-sdk/client-athena\";"],
    bad: "new UpdatePreparedStatementCommand({ QueryStatement: TEXT })", good: "new UpdatePreparedStatementCommand({ QueryStatement: \"SELECT * FROM users WHERE name = ?\" })",
  },
  {
    name: "RDS Data, the client of version 3", setup: ["import { RDSData } from \"@aws-sdk/client-rds-data\";", "const db = new RDSData({});"],
    bad: "db.batchExecuteStatement({ sql: TEXT })", good: "db.batchExecuteStatement({ sql: \"SELECT * FROM users WHERE name = :name\", parameterSets: [] })",
  },
  {
    name: "Redshift Data, a client of version 2 alone", setup: ["import RedshiftData from \"aws-sdk/clients/redshiftdata\";", "const db = new RedshiftData();"],
    bad: "db.batchExecuteStatement({ Sqls: [TEXT] })", good: "db.batchExecuteStatement({ Sqls: [\"SELECT 1\"] })",
  },
  {
    name: "Timestream", setup: ["import { TimestreamQuery } from \"@aws-sdk/client-timestream-query\";", "const db = new TimestreamQuery({});"],
    bad: "db.query({ QueryString: TEXT })", good: "db.query({ QueryString: \"SELECT 1\" })",
  },
  {
    name: "BigQuery, a job", setup: ["import { BigQuery } from \"@google-cloud/bigquery\";", "const db = new BigQuery();"],
    bad: "db.createJob({ configuration: { query: { query: TEXT } } })", good: "db.createJob({ configuration: { query: { query: \"SELECT 1\" } } })",
  },
  {
    name: "Spanner, several at once", setup: ["import { Spanner } from \"@google-cloud/spanner\";", "const db = new Spanner().instance(\"i\").database(\"d\");"],
    bad: "db.runTransactionAsync((tx) => tx.batchUpdate([{ sql: TEXT }]))", good: "db.runTransactionAsync((tx) => tx.batchUpdate([{ sql: \"SELECT * FROM users WHERE name = @name\", params: { name } }]))",
  },
  {
    name: "DuckDB, until enough is read", setup: ["import { DuckDBConnection } from \"@duckdb/node-api\";", "const db = await DuckDBConnection.create();"],
    bad: "db.streamAndReadUntil(TEXT, 100)", good: "db.streamAndReadUntil(\"SELECT * FROM users WHERE name = $1\", 100, [name])", isSuggested: true,
  },
  {
    name: "libxmljs, asynchronous", setup: ["import libxmljs from \"libxmljs\";", "const doc = await libxmljs.parseXmlAsync(\"<a/>\");"], messageId: "path", text: "\"//user[@name='\" + name + \"']\"",
    bad: "doc.find(TEXT)", good: "doc.find(\"//user\")",
  },
  {
    name: "fontoxpath, strings", setup: ["import { evaluateXPathToStrings } from \"fontoxpath\";"], messageId: "path", text: "\"//user[@name='\" + name + \"']\"",
    bad: "evaluateXPathToStrings(TEXT, null)", good: "evaluateXPathToStrings(\"//user[@name=$name]\", null, null, { name })",
  },
  {
    name: "graphql-request, a raw request", setup: ["import { rawRequest } from \"graphql-request\";"], messageId: "variable", text: "\"{ user(name: \\\"\" + name + \"\\\") { id } }\"",
    bad: "rawRequest({ url: \"/graphql\", query: TEXT })", good: "rawRequest({ url: \"/graphql\", query: \"query($name: String) { user(name: $name) { id } }\", variables: { name } })",
  },
  {
    name: "graphql-request, several at once", setup: ["import { GraphQLClient } from \"graphql-request\";", "const client = new GraphQLClient(\"/graphql\");"], messageId: "variable", text: "\"{ user(name: \\\"\" + name + \"\\\") { id } }\"",
    bad: "client.batchRequests([{ document: TEXT }])", good: "client.batchRequests([{ document: \"query($name: String) { user(name: $name) { id } }\", variables: { name } }])",
  },
  {
    name: "Elasticsearch, a script as text alone", setup: ["import { Client } from \"@elastic/elasticsearch\";", "const es = new Client({});"], messageId: "script", text: "\"ctx._source.name = '\" + name + \"'\"",
    bad: "es.updateByQuery({ index: \"users\", script: TEXT })", good: "es.updateByQuery({ index: \"users\", script: { source: \"ctx._source.name = params.name\", params: { name } } })",
  },
  {
    name: "OpenSearch, PPL", setup: ["import { Client } from \"@opensearch-project/opensearch\";", "const es = new Client({});"], text: "\"source=users | where name = '\" + name + \"'\"",
    bad: "es.ppl.query({ body: { query: TEXT } })", good: "es.ppl.query({ body: { query: \"source=users\" } })",
  },
  {
    name: "MongoDB, distinct", setup: ["import { MongoClient } from \"mongodb\";", "const db = new MongoClient(\"\").db();", "const users = db.collection(\"users\");"], messageId: "script", text: "\"return this.name == '\" + name + \"'\"",
    bad: "users.distinct(\"mail\", { $where: TEXT })", good: "users.distinct(\"mail\", { name })",
  },
  {
    name: "MongoDB, several writes", setup: ["import { MongoClient } from \"mongodb\";", "const db = new MongoClient(\"\").db();", "const users = db.collection(\"users\");"], messageId: "script", text: "\"return this.name == '\" + name + \"'\"",
    bad: "users.bulkWrite([{ deleteOne: { filter: { $where: TEXT } } }])", good: "users.bulkWrite([{ deleteOne: { filter: { name } } }])",
  },
  {
    name: "MongoDB, code", setup: ["import { Code } from \"mongodb\";"], messageId: "script", text: "\"return this.name == '\" + name + \"'\"",
    bad: "new Code(TEXT)", good: "new Code(\"return this.name == name\", { name })",
  },
  {
    name: "Mongoose, distinct", setup: ["import mongoose from \"mongoose\";", "const User = mongoose.model(\"User\");"], messageId: "script", text: "\"return this.name == '\" + name + \"'\"",
    bad: "User.distinct(\"mail\", { $where: TEXT })", good: "User.distinct(\"mail\", { name })",
  },
  {
    name: "BigQuery, a query of a table; the database of a durable object", setup: ["import { BigQuery } from \"@google-cloud/bigquery\";", "const users = new BigQuery().dataset(\"a\").table(\"users\");"],
    bad: "users.query({ query: TEXT })", good: "users.query({ query: \"SELECT * FROM users WHERE name = @name\", params: { name } })", isSuggested: true,
    typed: { setup: [], parameter: "storage: DurableObjectStorage", bad: "storage.sql.exec(TEXT)", good: `storage.sql.exec(${question}, name)` },
  },
  {
    name: "ioredis, a function", setup: ["import Redis from \"ioredis\";", "const redis = new Redis();"], messageId: "script", text: "\"return \" + name",
    bad: "redis.function(\"LOAD\", TEXT)", good: "redis.function(\"LOAD\", \"#!lua name=a\")",
  },
  {
    name: "redis, a function", setup: ["import { createClient } from \"redis\";", "const redis = createClient();"], messageId: "script", text: "\"return \" + name",
    bad: "redis.functionLoad(TEXT)", good: "redis.functionLoad(\"#!lua name=a\")",
  },
];

function program(setup: readonly string[], parameters: string, body: string): string {
  return lines(...setup, `export const find = async (${parameters}) => ${body};`);
}

function invalid({ name, text = sql, messageId = "value" }: Library, setup: readonly string[], parameters: string, bad: string, good: string | undefined): InvalidCase {
  const code = program(setup, parameters, bad.replace("TEXT", () => text));
  const column = (code.split("\n")[setup.length] ?? "").indexOf(text) + 1;
  const suggestions = good === undefined ? undefined : [{ messageId: "bindParameters", output: program(setup, parameters, good) }];
  return { name, code, errors: [{ messageId, line: setup.length + 1, column, ...(suggestions && { suggestions }) }] };
}

testRule("no-string-built-queries, libraries", rule, {
  javascript: {
    valid: libraries.map(({ name, setup, good }): ValidCase => ({ name, code: program(setup, "name", good) })),
    invalid: libraries.map((library) => invalid(library, library.setup, "name", library.bad, library.isSuggested && library.good)),
  },
  typescript: {
    valid: libraries.flatMap(({ name, typed }): ValidCase[] => (typed?.good === undefined ? [] : [
      { name, code: program(typed.setup, `${typed.parameter}, name: string`, typed.good) }])),
    invalid: libraries.flatMap((library) => (library.typed ? [
      invalid(library, library.typed.setup, `${library.typed.parameter}, name: string`, library.typed.bad, library.messageId === undefined ? library.typed.good : undefined)] : [])),
  },
});
