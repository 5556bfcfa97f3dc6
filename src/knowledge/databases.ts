import { library } from "../concepts/library.ts";

/** The tag `sql` binds its values. https://www.atdatabases.org/docs/sql */
export default library("@databases", "javascript", {
  aliases: {
    "@databases/pg.sql": "@databases/sql",
    "@databases/mysql.sql": "@databases/sql",
    "@databases/sqlite.sql": "@databases/sql",
    "@databases/sqlite-sync.sql": "@databases/sql",
  },
  query: {
    "@databases/sql.__dangerous__rawValue": { text: "0", isFragment: true },
    "@databases/sql.__dangerous__constructFromParts": { text: "0.0", isFragment: true },
  },
});
