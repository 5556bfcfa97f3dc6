import { library } from "../concepts/library.ts";

/** The text, or an object with the text and its values, as tags for templates give it. */
const query = { text: "0.statement|0", parameters: "0.values|1", placeholders: ":1" } as const;

/** https://node-oracledb.readthedocs.io/en/latest/user_guide/bind.html https://node-oracledb.readthedocs.io/en/latest/api_manual/connection.html */
export default library("oracledb", "javascript", {
  aliases: {
    "oracledb.Connection()": "oracledb.getConnection()",
    "oracledb.Pool()": "oracledb.createPool()",
    "oracledb.getPool()": "oracledb.createPool()",
    "oracledb.createPool().getConnection()": "oracledb.getConnection()",
  },
  parameters: {
    "oracledb.getConnection": { "0...(1)": "oracledb.getConnection()" },
    "oracledb.createPool": { "0...(1)": "oracledb.createPool()" },
    "oracledb.createPool().getConnection": { "0...(1)": "oracledb.getConnection()" },
  },
  query: {
    "oracledb.getConnection().execute": query,
    "oracledb.getConnection().executeMany": { text: "0", placeholders: ":1" },
    "oracledb.getConnection().queryStream": query,
    "oracledb.getConnection().getStatementInfo": { text: "0" },
  },
});
