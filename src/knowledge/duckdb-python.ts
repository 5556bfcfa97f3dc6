import { library } from "../concepts/library.ts";

const execute = { text: "0|query:", parameters: "1|parameters:", placeholders: "?" } as const;
const relation = { text: "0|query:", parameters: "params:", placeholders: "?" } as const;

/** https://duckdb.org/docs/stable/clients/python/reference/ */
export default library("DuckDB", "python", {
  aliases: {
    "duckdb.connect()": "duckdb",
    "duckdb.connect().cursor()": "duckdb",
    "duckdb.cursor()": "duckdb",
    "duckdb.DuckDBPyConnection()": "duckdb",
  },
  query: {
    "duckdb.execute": execute,
    "duckdb.executemany": { text: "0|query:", placeholders: "?" },
    "duckdb.sql": relation,
    "duckdb.query": relation,
    "duckdb.from_query": relation,
    "duckdb.query_df": { text: "2|sql_query:" },
  },
});
