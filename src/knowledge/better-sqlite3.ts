import { library } from "../concepts/library.ts";

const sql = { text: "0", placeholders: "?", bindNext: true } as const;

/** Also `node:sqlite` and `bun:sqlite`, which have the same methods. https://nodejs.org/api/sqlite.html https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md */
export default library("better-sqlite3", "javascript", {
  aliases: {
    "better-sqlite3.Database()": "better-sqlite3()",
    "bun:sqlite.Database()": "better-sqlite3()",
    "sqlite.DatabaseSync()": "better-sqlite3()",
  },
  query: {
    "better-sqlite3().prepare": sql,
    "better-sqlite3().exec": { text: "0" },
    "better-sqlite3().pragma": { text: "0" },
    "better-sqlite3().run": { text: "0", parameters: "1", placeholders: "?" },
    "better-sqlite3().query": sql,
  },
});
