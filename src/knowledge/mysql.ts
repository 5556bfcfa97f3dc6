import { library } from "../concepts/library.ts";

const query = { text: "0.sql|0", parameters: "0.values|1", placeholders: "?" } as const;
const password = { value: "0.password", as: "password", variable: "MYSQL_PASSWORD" } as const;

/** https://github.com/mysqljs/mysql */
export default library("mysql", "javascript", {
  aliases: {
    "mysql.createConnection()": "mysql.createPool()",
    "mysql.createPoolCluster()": "mysql.createPool()",
    "mysql.createPool().getConnection()": "mysql.createPool()",
    "mysql.createPool().of()": "mysql.createPool()",
    "mysql.Pool()": "mysql.createPool()",
    "mysql.Connection()": "mysql.createPool()",
    "mysql.PoolConnection()": "mysql.createPool()",
    "promise-mysql": "mysql",
  },
  parameters: {
    "mysql.createPool().getConnection": { "0...(1)": "mysql.createPool()" },
  },
  query: {
    "mysql.createPool().query": query,
    "mysql.format": query,
    "mysql.createPool().format": query,
  },
  conversions: [
    "mysql.escape", "mysql.escapeId", "mysql.format",
    "mysql.createPool().escape", "mysql.createPool().escapeId", "mysql.createPool().format",
  ],
  secret: {
    "mysql.createPool": password,
    "mysql.createConnection": password,
    "mysql.createPool().add": [password, { ...password, value: "1.password" }],
    "mysql.createPool().changeUser": password,
  },
});
