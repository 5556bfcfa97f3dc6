import { library } from "../concepts/library.ts";

/** The tags `query` and `batch` bind their values. https://tediousjs.github.io/node-mssql/ */
export default library("mssql", "javascript", {
  aliases: {
    "mssql/msnodesqlv8": "mssql",
    "mssql/tedious": "mssql",
    "mssql.connect()": "mssql.ConnectionPool()",
    "mssql.ConnectionPool().connect()": "mssql.ConnectionPool()",
    "mssql.ConnectionPool().request()": "mssql.Request()",
    "mssql.ConnectionPool().transaction()": "mssql.Transaction()",
    "mssql.Transaction().request()": "mssql.Request()",
    "mssql.Request().input()": "mssql.Request()",
    "mssql.Request().output()": "mssql.Request()",
    "mssql.Request().replaceInput()": "mssql.Request()",
  },
  query: {
    "mssql.Request().query": { text: "0", placeholders: "@name", bindBefore: "input" },
    "mssql.Request().batch": { text: "0", placeholders: "@name" },
    "mssql.ConnectionPool().query": { text: "0", placeholders: "@name" },
    "mssql.ConnectionPool().batch": { text: "0", placeholders: "@name" },
    "mssql.query": { text: "0", placeholders: "@name" },
    "mssql.batch": { text: "0", placeholders: "@name" },
    "mssql.PreparedStatement().prepare": { text: "0", placeholders: "@name" },
  },
});
