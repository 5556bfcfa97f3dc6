import { library } from "../concepts/library.ts";

/** Tags that bind their values, and their doors for text. https://github.com/felixfbecker/node-sql-template-strings https://github.com/blakeembrey/sql-template-tag */
export default library("SQL templates", "javascript", {
  aliases: {
    "sql-template-strings.SQL()": "sql-template-strings()",
    "sql-template-strings.default()": "sql-template-strings()",
    "sql-template-strings().append()": "sql-template-strings()",
  },
  query: {
    "sql-template-strings().append": { text: "0", isFragment: true },
    "sql-template-tag.raw": { text: "0", isFragment: true },
  },
});
