import { library } from "../concepts/library.ts";

const query = { text: "0", parameters: "1", placeholders: "?" } as const;

/** https://github.com/TryGhost/node-sqlite3/wiki/API https://github.com/kriasoft/node-sqlite */
export default library("sqlite3", "javascript", {
  aliases: {
    "sqlite3.verbose()": "sqlite3",
    "sqlite3.cached.Database()": "sqlite3.Database()",
    "sqlite.open()": "sqlite3.Database()",
    "sqlite.Database()": "sqlite3.Database()",
  },
  query: {
    "sqlite3.Database().run": query,
    "sqlite3.Database().get": query,
    "sqlite3.Database().all": query,
    "sqlite3.Database().each": query,
    "sqlite3.Database().prepare": query,
    "sqlite3.Database().exec": { text: "0" },
  },
});
