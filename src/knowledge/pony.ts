import { library } from "../concepts/library.ts";

/** `$name` in the text is a parameter: the variable of that name where the query is run. */
const query = { text: "0|sql:", placeholders: "$name" } as const;

/** https://docs.ponyorm.org/raw_sql.html */
export default library("Pony", "python", {
  aliases: { "pony.orm.core.Database()": "pony.orm.Database()" },
  query: {
    "pony.orm.Database().execute": query,
    "pony.orm.Database().select": query,
    "pony.orm.Database().get": query,
    "pony.orm.Database().exists": query,
    "pony.orm.Database().Entity.select_by_sql": query,
    "pony.orm.Database().Entity.get_by_sql": query,
    "pony.orm.raw_sql": { text: "0", placeholders: "$name", isFragment: true },
  },
});
