import { library } from "../concepts/library.ts";

/** The tags bind their values; what is called as a function takes text as it is. https://github.com/gajus/slonik#value-placeholders */
export default library("Slonik", "javascript", {
  query: {
    "slonik.sql.raw": { text: "0", isFragment: true },
    "slonik.sql": { text: "0.0|0" },
    "slonik.sql.unsafe": { text: "0.0|0" },
    "slonik.sql.fragment": { text: "0.0|0" },
    "slonik-sql-tag-raw.raw": { text: "0", parameters: "1", placeholders: "$1", isFragment: true },
  },
});
