import { library } from "../concepts/library.ts";

const text = { text: "0" } as const;

/** The tag `sql` binds its values; `sql.raw` takes text as it is. https://orm.drizzle.team/docs/sql#sqlraw */
export default library("Drizzle", "javascript", {
  aliases: {
    "drizzle-orm/node-postgres": "drizzle-orm",
    "drizzle-orm/postgres-js": "drizzle-orm",
    "drizzle-orm/neon-http": "drizzle-orm",
    "drizzle-orm/neon-serverless": "drizzle-orm",
    "drizzle-orm/vercel-postgres": "drizzle-orm",
    "drizzle-orm/pglite": "drizzle-orm",
    "drizzle-orm/aws-data-api/pg": "drizzle-orm",
    "drizzle-orm/mysql2": "drizzle-orm",
    "drizzle-orm/planetscale-serverless": "drizzle-orm",
    "drizzle-orm/better-sqlite3": "drizzle-orm",
    "drizzle-orm/bun-sqlite": "drizzle-orm",
    "drizzle-orm/libsql": "drizzle-orm",
    "drizzle-orm/d1": "drizzle-orm",
    "drizzle-orm/expo-sqlite": "drizzle-orm",
    "drizzle-orm/sql-js": "drizzle-orm",
    "drizzle-orm/sqlite-proxy": "drizzle-orm",
    "drizzle-orm/pg-core": "drizzle-orm",
    "drizzle-orm/mysql-core": "drizzle-orm",
    "drizzle-orm/sqlite-core": "drizzle-orm",
    "drizzle-orm.NodePgDatabase()": "drizzle-orm.drizzle()",
    "drizzle-orm.PostgresJsDatabase()": "drizzle-orm.drizzle()",
    "drizzle-orm.PgDatabase()": "drizzle-orm.drizzle()",
    "drizzle-orm.MySql2Database()": "drizzle-orm.drizzle()",
    "drizzle-orm.MySqlDatabase()": "drizzle-orm.drizzle()",
    "drizzle-orm.BetterSQLite3Database()": "drizzle-orm.drizzle()",
    "drizzle-orm.LibSQLDatabase()": "drizzle-orm.drizzle()",
    "drizzle-orm.DrizzleD1Database()": "drizzle-orm.drizzle()",
    "drizzle-orm.BaseSQLiteDatabase()": "drizzle-orm.drizzle()",
  },
  parameters: {
    "drizzle-orm.drizzle().transaction": { "0.(0)": "drizzle-orm.drizzle()" },
  },
  query: {
    "drizzle-orm.sql.raw": { text: "0", isFragment: true },
    "drizzle-orm.drizzle().execute": text,
    "drizzle-orm.drizzle().run": text,
    "drizzle-orm.drizzle().all": text,
    "drizzle-orm.drizzle().get": text,
    "drizzle-orm.drizzle().values": text,
  },
  // https://orm.drizzle.team/docs/rqb https://orm.drizzle.team/docs/operators
  lookUp: {
    "*.findFirst": { terms: "0.where" },
    "*.findMany": { terms: "0.where" },
    "*.where": { terms: "0", when: { "1": false } },
  },
});
