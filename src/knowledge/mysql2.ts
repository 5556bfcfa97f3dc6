import { library } from "../concepts/library.ts";

const query = { text: "0.sql|0", parameters: "0.values|1", placeholders: "?" } as const;
const password = { value: "0.password", as: "password", variable: "MYSQL_PASSWORD" } as const;

/** https://sidorares.github.io/node-mysql2/docs */
export default library("mysql2", "javascript", {
  aliases: {
    "mysql2.createConnection()": "mysql2.createPool()",
    "mysql2.createPoolCluster()": "mysql2.createPool()",
    "mysql2.createPool().getConnection()": "mysql2.createPool()",
    "mysql2.createPool().of()": "mysql2.createPool()",
    "mysql2.Pool()": "mysql2.createPool()",
    "mysql2.Connection()": "mysql2.createPool()",
    "mysql2.PoolConnection()": "mysql2.createPool()",
    "mysql2.createPool().promise()": "mysql2.createPool()",
    "mysql2/promise": "mysql2",
  },
  parameters: {
    "mysql2.createPool().getConnection": { "0...(1)": "mysql2.createPool()" },
  },
  query: {
    "mysql2.createPool().query": query,
    "mysql2.createPool().prepare": { text: "0.sql|0", placeholders: "?" },
    "mysql2.createPool().unprepare": { text: "0.sql|0", placeholders: "?" },
    "mysql2.createPool().execute": query,
    "mysql2.format": query,
    "mysql2.createPool().format": query,
  },
  conversions: [
    "mysql2.escape", "mysql2.escapeId", "mysql2.format",
    "mysql2.createPool().escape", "mysql2.createPool().escapeId", "mysql2.createPool().format",
  ],
  secret: {
    "mysql2.createPool": password,
    "mysql2.createConnection": password,
    "mysql2.createPool().add": [password, { ...password, value: "1.password" }],
    "mysql2.createPool().changeUser": password,
  },
});
