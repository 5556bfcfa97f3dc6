import { library } from "../concepts/library.ts";

const query = { text: "0.sql|0", parameters: "1", placeholders: "?" } as const;
const password = { value: "0.password", as: "password", variable: "MARIADB_PASSWORD" } as const;

/** https://mariadb.com/docs/connectors/mariadb-connector-nodejs/connector-nodejs-promise-api */
export default library("MariaDB", "javascript", {
  aliases: {
    "mariadb/callback": "mariadb",
    "mariadb/promise": "mariadb",
    "mariadb.createConnection()": "mariadb.createPool()",
    "mariadb.createPoolCluster()": "mariadb.createPool()",
    "mariadb.createPool().getConnection()": "mariadb.createPool()",
    "mariadb.createPool().of()": "mariadb.createPool()",
    "mariadb.Pool()": "mariadb.createPool()",
    "mariadb.PoolCluster()": "mariadb.createPool()",
    "mariadb.FilteredPoolCluster()": "mariadb.createPool()",
    "mariadb.Connection()": "mariadb.createPool()",
    "mariadb.PoolConnection()": "mariadb.createPool()",
  },
  parameters: {
    "mariadb.createPool().getConnection": { "0...(1)": "mariadb.createPool()" },
  },
  query: {
    "mariadb.createPool().query": query,
    "mariadb.createPool().execute": query,
    "mariadb.createPool().batch": query,
    "mariadb.createPool().queryStream": query,
    "mariadb.createPool().prepare": { text: "0.sql|0", placeholders: "?" },
  },
  conversions: ["mariadb.createPool().escape", "mariadb.createPool().escapeId"],
  secret: {
    "mariadb.createPool": password,
    "mariadb.createConnection": password,
    "mariadb.createPool().add": [password, { ...password, value: "1.password" }],
  },
});
