import { library } from "../concepts/library.ts";

const bigQuery = { text: "0.query|0", parameters: "0.params", placeholders: "@name" } as const;
const spanner = { text: "0.sql|0", parameters: "0.params", placeholders: "@name" } as const;

/** https://cloud.google.com/bigquery/docs/parameterized-queries https://cloud.google.com/spanner/docs/samples/spanner-query-with-parameter */
export default library("Google Cloud", "javascript", {
  aliases: {
    "@google-cloud/bigquery.BigQuery().dataset()": "@google-cloud/bigquery.BigQuery()",
    "@google-cloud/bigquery.BigQuery().table()": "@google-cloud/bigquery.BigQuery()",
    "@google-cloud/spanner.Spanner().instance().database()": "@google-cloud/spanner.Database()",
    "@google-cloud/spanner.Database().getSnapshot()": "@google-cloud/spanner.Database()",
    "@google-cloud/spanner.Transaction()": "@google-cloud/spanner.Database()",
    "@google-cloud/spanner.Database().batchTransaction()": "@google-cloud/spanner.BatchTransaction()",
    "@google-cloud/spanner.Snapshot()": "@google-cloud/spanner.Database()",
  },
  parameters: {
    "@google-cloud/spanner.Database().runTransaction": { "0...(1)": "@google-cloud/spanner.Database()" },
    "@google-cloud/spanner.Database().runTransactionAsync": { "0...(0)": "@google-cloud/spanner.Database()" },
  },
  query: {
    "@google-cloud/bigquery.BigQuery().query": bigQuery,
    "@google-cloud/bigquery.BigQuery().createQueryJob": bigQuery,
    "@google-cloud/bigquery.BigQuery().createQueryStream": bigQuery,
    "@google-cloud/bigquery.BigQuery().createJob": { text: "0.configuration.query.query", placeholders: "@name" },
    "@google-cloud/spanner.Database().run": spanner,
    "@google-cloud/spanner.Database().runStream": spanner,
    "@google-cloud/spanner.Database().runUpdate": spanner,
    "@google-cloud/spanner.Database().runPartitionedUpdate": spanner,
    "@google-cloud/spanner.Database().batchUpdate": { text: "0.*.sql|0.*", placeholders: "@name" },
    "@google-cloud/spanner.Database().updateSchema": { text: "0.statements.*|0.*|0" },
    "@google-cloud/spanner.BatchTransaction().createQueryPartitions": spanner,
  },
});
