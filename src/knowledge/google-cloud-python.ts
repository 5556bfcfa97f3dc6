import { library } from "../concepts/library.ts";

const bigQuery = { text: "0|query:", placeholders: "@name" } as const;
const spanner = { text: "0|sql:", parameters: "params:", placeholders: "@name" } as const;

/** https://cloud.google.com/python/docs/reference/bigquery/latest https://cloud.google.com/python/docs/reference/spanner/latest */
export default library("Google Cloud", "python", {
  aliases: {
    "google.cloud.bigquery.client.Client()": "google.cloud.bigquery.Client()",
    "google.cloud.spanner.Client().instance().database()": "google.cloud.spanner.Database()",
    "google.cloud.spanner_v1.Client().instance().database()": "google.cloud.spanner.Database()",
    "google.cloud.spanner_v1.database.Database()": "google.cloud.spanner.Database()",
    "google.cloud.spanner.Database().snapshot()": "google.cloud.spanner.Transaction()",
    "google.cloud.spanner.Database().batch_snapshot()": "google.cloud.spanner.Transaction()",
  },
  parameters: {
    "google.cloud.spanner.Database().run_in_transaction": { "0.(0)": "google.cloud.spanner.Transaction()" },
  },
  query: {
    "google.cloud.bigquery.Client().query": bigQuery,
    "google.cloud.bigquery.Client().query_and_wait": bigQuery,
    "google.cloud.spanner.Transaction().execute_sql": spanner,
    "google.cloud.spanner.Transaction().execute_update": { ...spanner, text: "0|dml:" },
    "google.cloud.spanner.Database().execute_partitioned_dml": { ...spanner, text: "0|dml:" },
    "pandas_gbq.read_gbq": { text: "0|query_or_table:" },
  },
});
