import { library } from "../concepts/library.ts";

const query = { text: "0|query:", parameters: "1...", placeholders: "$1" } as const;

/** https://magicstack.github.io/asyncpg/current/api/ */
export default library("asyncpg", "python", {
  aliases: {
    "asyncpg.create_pool()": "asyncpg.connect()",
    "asyncpg.connect().acquire()": "asyncpg.connect()",
    "asyncpg.Connection()": "asyncpg.connect()",
    "asyncpg.Pool()": "asyncpg.connect()",
    "asyncpg.pool.Pool()": "asyncpg.connect()",
    "asyncpg.pool.PoolConnectionProxy()": "asyncpg.connect()",
    "asyncpg.connection.Connection()": "asyncpg.connect()",
  },
  query: {
    "asyncpg.connect().execute": query,
    "asyncpg.connect().fetch": query,
    "asyncpg.connect().fetchrow": query,
    "asyncpg.connect().fetchval": query,
    "asyncpg.connect().fetchmany": { text: "0|query:" },
    "asyncpg.connect().executemany": { text: "0|command:" },
    "asyncpg.connect().prepare": { text: "0|query:" },
    "asyncpg.connect().cursor": query,
    "asyncpg.connect().copy_from_query": query,
  },
  secret: {
    "asyncpg.connect": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "asyncpg.create_pool": { value: "password:", as: "password", variable: "PGPASSWORD" },
  },
});
