import { library } from "../concepts/library.ts";

/** https://github.com/mysqljs/sqlstring https://github.com/datalanche/node-pg-format */
export default library("SQL escaping", "javascript", {
  query: {
    "sqlstring.format": { text: "0", parameters: "1", placeholders: "?" },
    "pg-format": { text: "0" },
  },
  conversions: [
    "sqlstring.escape", "sqlstring.escapeId", "sqlstring.format", "pg-format.literal", "pg-format.ident", "pg-format.quoteLiteral", "pg-format.quoteIdent",
  ],
});
