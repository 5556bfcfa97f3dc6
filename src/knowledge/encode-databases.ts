import { library } from "../concepts/library.ts";

const query = { text: "0|query:", parameters: "1|values:", placeholders: ":name" } as const;

/** https://www.encode.io/databases/database_queries/ and https://github.com/kennethreitz/records, https://dataset.readthedocs.io, which are alike */
export default library("databases", "python", {
  aliases: {
    "databases.Database().connection()": "databases.Database()",
    "databases.core.Database()": "databases.Database()",
    "records.Database().get_connection()": "records.Database()",
    "records.Database().transaction()": "records.Database()",
    "dataset.Database()": "dataset.connect()",
  },
  query: {
    "databases.Database().execute": query,
    "databases.Database().execute_many": { text: "0|query:", placeholders: ":name" },
    "databases.Database().fetch_all": query,
    "databases.Database().fetch_one": query,
    "databases.Database().fetch_val": query,
    "databases.Database().iterate": query,
    "records.Database().query": { text: "0|query:", placeholders: ":name" },
    "records.Database().bulk_query": { text: "0|query:", placeholders: ":name" },
    "dataset.connect().query": { text: "0|query:", placeholders: ":name" },
  },
});
