import { library } from "../concepts/library.ts";

const query = { text: "0.text|0", parameters: "0.values|1", placeholders: "$1" } as const;

/** https://node-postgres.com/apis/client */
export default library("pg", "javascript", {
  aliases: {
    "pg.Client()": "pg.Pool()",
    "pg.PoolClient()": "pg.Pool()",
    "pg.ClientBase()": "pg.Pool()",
    "pg.Pool().connect()": "pg.Pool()",
    "pg.native.Pool()": "pg.Pool()",
    "pg.native.Client()": "pg.Pool()",
    "pg-pool()": "pg.Pool()",
    "pg-native()": "pg.Pool()",
  },
  parameters: {
    "pg.Pool().connect": { "0.(1)": "pg.Pool()" },
    "pg.Pool().on": { "1.(0)": "pg.Pool()" },
  },
  query: {
    "pg.Pool().query": query,
    "pg.Query": query,
    "pg-cursor": { text: "0", parameters: "1", placeholders: "$1" },
    "pg-query-stream": { text: "0", parameters: "1", placeholders: "$1" },
  },
  conversions: ["pg.escapeLiteral", "pg.escapeIdentifier", "pg.Pool().escapeLiteral", "pg.Pool().escapeIdentifier"],
  secret: {
    "pg.Pool": { value: "0.password", as: "password", variable: "PGPASSWORD" },
    "pg-pool": { value: "0.password", as: "password", variable: "PGPASSWORD" },
    "pg.Client": { value: "0.password", as: "password", variable: "PGPASSWORD" },
  },
});
