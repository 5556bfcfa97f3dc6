import { library } from "../concepts/library.ts";

/** https://github.com/porsager/postgres#unsafe-raw-string-queries */
export default library("postgres", "javascript", {
  aliases: {
    "postgres.Sql()": "postgres()",
    "postgres.TransactionSql()": "postgres()",
    "postgres.ReservedSql()": "postgres()",
    "postgres().reserve()": "postgres()",
    "bun.sql": "postgres()",
    "bun.SQL()": "postgres()",
  },
  parameters: {
    "postgres().begin": { "0...(0)": "postgres()" },
    "postgres().savepoint": { "0...(0)": "postgres()" },
    "postgres().transaction": { "0...(0)": "postgres()" },
  },
  query: {
    "postgres().unsafe": { text: "0", parameters: "1", placeholders: "$1", isFragment: true },
  },
});
