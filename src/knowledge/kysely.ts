import { library } from "../concepts/library.ts";

/** The tag `sql` binds its values; `sql.raw` and `sql.lit` take text as it is. https://kysely-org.github.io/kysely-apidoc/interfaces/Sql.html */
export default library("Kysely", "javascript", {
  query: {
    "kysely.sql.raw": { text: "0", isFragment: true },
    "kysely.CompiledQuery.raw": { text: "0", parameters: "1", placeholders: "$1" },
  },
  // https://kysely-org.github.io/kysely-apidoc/interfaces/WhereInterface.html
  lookUp: {
    "*.where": { field: "0", value: "2" },
  },
});
