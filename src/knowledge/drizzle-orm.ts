import { library } from "../concepts/library.ts";

/** The tag `sql` binds its values; `sql.raw` takes text as it is. https://orm.drizzle.team/docs/sql#sqlraw */
export default library("Drizzle", "javascript", {
  query: {
    "drizzle-orm.sql.raw": { text: "0" },
  },
});
