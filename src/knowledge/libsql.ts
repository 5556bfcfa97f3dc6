import { library } from "../concepts/library.ts";

/** https://docs.turso.tech/sdk/ts/reference */
export default library("libSQL", "javascript", {
  aliases: {
    "@libsql/client/web": "@libsql/client",
    "@libsql/client/node": "@libsql/client",
    "@libsql/client/http": "@libsql/client",
    "@libsql/client/sqlite3": "@libsql/client",
    "@libsql/client/ws": "@libsql/client",
    "@libsql/client.Client()": "@libsql/client.createClient()",
    "@libsql/client.Transaction()": "@libsql/client.createClient()",
    "@libsql/client.createClient().transaction()": "@libsql/client.createClient()",
  },
  query: {
    "@libsql/client.createClient().execute": { text: "0.sql|0", parameters: "0.args|1", placeholders: "?" },
    "@libsql/client.createClient().batch": { text: "0.*.sql|0.*", placeholders: "?" },
    "@libsql/client.createClient().migrate": { text: "0.*.sql|0.*", placeholders: "?" },
    "@libsql/client.createClient().executeMultiple": { text: "0" },
  },
});
