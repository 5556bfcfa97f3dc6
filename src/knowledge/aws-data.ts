import { library } from "../concepts/library.ts";

/** https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html https://docs.aws.amazon.com/timestream/latest/developerguide/API_query_Query.html */
export default library("AWS data services", "javascript", {
  query: {
    "@aws-sdk/client-athena.StartQueryExecutionCommand": { text: "0.QueryString", placeholders: "?" },
    "@aws-sdk/client-athena.CreatePreparedStatementCommand": { text: "0.QueryStatement", placeholders: "?" },
    "@aws-sdk/client-athena.Athena().startQueryExecution": { text: "0.QueryString", placeholders: "?" },
    "aws-sdk.Athena().startQueryExecution": { text: "0.QueryString", placeholders: "?" },
    "@aws-sdk/client-rds-data.ExecuteStatementCommand": { text: "0.sql", placeholders: ":name" },
    "@aws-sdk/client-rds-data.BatchExecuteStatementCommand": { text: "0.sql", placeholders: ":name" },
    "@aws-sdk/client-rds-data.RDSData().executeStatement": { text: "0.sql", placeholders: ":name" },
    "aws-sdk.RDSDataService().executeStatement": { text: "0.sql", placeholders: ":name" },
    "aws-sdk.RDSDataService().batchExecuteStatement": { text: "0.sql", placeholders: ":name" },
    "@aws-sdk/client-redshift-data.ExecuteStatementCommand": { text: "0.Sql", placeholders: ":name" },
    "@aws-sdk/client-redshift-data.BatchExecuteStatementCommand": { text: "0.Sqls.*" },
    "aws-sdk.RedshiftData().executeStatement": { text: "0.Sql", placeholders: ":name" },
    "@aws-sdk/client-timestream-query.QueryCommand": { text: "0.QueryString" },
    "aws-sdk.TimestreamQuery().query": { text: "0.QueryString" },
    "@aws-sdk/client-s3.SelectObjectContentCommand": { text: "0.Expression" },
    "aws-sdk.S3().selectObjectContent": { text: "0.Expression" },
  },
});
