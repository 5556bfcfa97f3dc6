import { library } from "../concepts/library.ts";

/** Those that stop once they have read enough take how much that is before the values. */
const queryUntil = { text: "0", parameters: "2", placeholders: "$1" } as const;
const query = { text: "0", parameters: "1", placeholders: "$1" } as const;

/** https://duckdb.org/docs/stable/clients/nodejs/overview https://duckdb.org/docs/stable/clients/node_neo/overview */
export default library("DuckDB", "javascript", {
  aliases: {
    "duckdb.Database().connect()": "duckdb.Database()",
    "duckdb.Connection()": "duckdb.Database()",
    "@duckdb/node-api.DuckDBInstance.create().connect()": "@duckdb/node-api.DuckDBConnection()",
    "@duckdb/node-api.DuckDBInstance().connect()": "@duckdb/node-api.DuckDBConnection()",
    "@duckdb/node-api.DuckDBInstance.fromCache().connect()": "@duckdb/node-api.DuckDBConnection()",
    "@duckdb/node-api.DuckDBConnection.create()": "@duckdb/node-api.DuckDBConnection()",
  },
  query: {
    "duckdb.Database().all": { text: "0", placeholders: "?" },
    "duckdb.Database().run": { text: "0", placeholders: "?" },
    "duckdb.Database().each": { text: "0", placeholders: "?" },
    "duckdb.Database().stream": { text: "0", placeholders: "?" },
    "duckdb.Database().prepare": { text: "0", placeholders: "?" },
    "duckdb.Database().arrowIPCAll": { text: "0", placeholders: "?" },
    "duckdb.Database().arrowIPCStream": { text: "0", placeholders: "?" },
    "duckdb.Database().exec": { text: "0" },
    "@duckdb/node-api.DuckDBConnection().run": query,
    "@duckdb/node-api.DuckDBConnection().runAndRead": query,
    "@duckdb/node-api.DuckDBConnection().runAndReadAll": query,
    "@duckdb/node-api.DuckDBConnection().runAndReadUntil": queryUntil,
    "@duckdb/node-api.DuckDBConnection().start": query,
    "@duckdb/node-api.DuckDBConnection().startThenRead": query,
    "@duckdb/node-api.DuckDBConnection().startThenReadAll": query,
    "@duckdb/node-api.DuckDBConnection().startThenReadUntil": queryUntil,
    "@duckdb/node-api.DuckDBConnection().startStream": query,
    "@duckdb/node-api.DuckDBConnection().startStreamThenRead": query,
    "@duckdb/node-api.DuckDBConnection().startStreamThenReadAll": query,
    "@duckdb/node-api.DuckDBConnection().startStreamThenReadUntil": queryUntil,
    "@duckdb/node-api.DuckDBConnection().extractStatements": { text: "0", placeholders: "$1" },
    "@duckdb/node-api.DuckDBConnection().stream": query,
    "@duckdb/node-api.DuckDBConnection().streamAndRead": query,
    "@duckdb/node-api.DuckDBConnection().streamAndReadUntil": queryUntil,
    "@duckdb/node-api.DuckDBConnection().streamAndReadAll": query,
    "@duckdb/node-api.DuckDBConnection().prepare": { text: "0", placeholders: "$1" },
  },
});
