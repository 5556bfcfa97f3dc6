import { library } from "../concepts/library.ts";

/** SQLite has `?` and the others `%s`, so none is named. */
const execute = { text: "0|sql:" } as const;

/** https://docs.peewee-orm.com/en/latest/peewee/querying.html#executing-queries https://docs.peewee-orm.com/en/latest/peewee/api.html#SQL */
export default library("peewee", "python", {
  aliases: {
    "peewee.SqliteDatabase()": "peewee.Database()",
    "peewee.PostgresqlDatabase()": "peewee.Database()",
    "peewee.MySQLDatabase()": "peewee.Database()",
    "peewee.CockroachDatabase()": "peewee.Database()",
    "peewee.Database().cursor()": "peewee.Database()",
    "peewee.Database().connection()": "peewee.Database()",
    "playhouse.db_url.connect()": "peewee.Database()",
    "playhouse.pool.PooledPostgresqlDatabase()": "peewee.Database()",
    "playhouse.pool.PooledMySQLDatabase()": "peewee.Database()",
    "playhouse.pool.PooledSqliteDatabase()": "peewee.Database()",
    "playhouse.postgres_ext.PostgresqlExtDatabase()": "peewee.Database()",
    "playhouse.sqlite_ext.SqliteExtDatabase()": "peewee.Database()",
  },
  query: {
    "peewee.Database().execute_sql": execute,
    "peewee.Database().execute": execute,
    "peewee.Model.raw": execute,
    "peewee.RawQuery": execute,
    "peewee.SQL": { text: "0|sql:", isFragment: true },
  },
  // https://docs.peewee-orm.com/en/latest/peewee/querying.html#selecting-a-single-record
  lookUp: {
    "*.get": { terms: "0..." },
    "*.get_or_none": { terms: "0..." },
    "*.get_by_id": { id: "0" },
    "*.delete_by_id": { id: "0", does: "remove" },
    "*.set_by_id": { id: "0", does: "change" },
  },
  secret: {
    "peewee.PostgresqlDatabase": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "peewee.MySQLDatabase": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "playhouse.pool.PooledPostgresqlDatabase": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "playhouse.pool.PooledMySQLDatabase": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
  },
});
