import { library } from "../concepts/library.ts";

/** Conditions whose values are declared beside them, under names; the older ones are records that say what is compared how. */
const expressions = [
  { text: "KeyConditionExpression:", language: "expression", placeholders: ":name" },
  { text: "FilterExpression:", language: "expression", placeholders: ":name" },
  { text: "UpdateExpression:", language: "expression", placeholders: ":name" },
  { text: "ConditionExpression:", language: "expression", placeholders: ":name" },
  { text: "ProjectionExpression:", language: "expression", placeholders: ":name" },
  { text: "QueryFilter:", language: "expression", isFragment: true },
  { text: "ScanFilter:", language: "expression", isFragment: true },
  { text: "KeyConditions:", language: "expression", isFragment: true },
] as const;
const transaction = [
  { text: "TransactItems:", keys: "UpdateExpression|ConditionExpression", language: "expression", placeholders: ":name" },
] as const;

/**
 * Services are told apart by the names of the arguments. https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb.html
 * https://docs.aws.amazon.com/boto3/latest/reference/services/athena.html https://aws-sdk-pandas.readthedocs.io
 */
export default library("boto3", "python", {
  aliases: {
    "boto3.Session().client()": "boto3.client()",
    "boto3.Session().resource()": "boto3.resource()",
    "boto3.session.Session().client()": "boto3.client()",
    "boto3.session.Session().resource()": "boto3.resource()",
    "boto3.resource().meta.client": "boto3.client()",
    "aioboto3.Session().client()": "boto3.client()",
    "aioboto3.Session().resource()": "boto3.resource()",
    "aiobotocore.session.get_session().create_client()": "boto3.client()",
    "boto3.resource().create_table()": "boto3.resource().Table()",
  },
  query: {
    "boto3.client().query": [...expressions, { text: "QueryString:" }],
    "boto3.client().scan": expressions,
    "boto3.client().get_item": expressions,
    "boto3.client().put_item": expressions,
    "boto3.client().update_item": expressions,
    "boto3.client().delete_item": expressions,
    "boto3.client().transact_write_items": transaction,
    "boto3.resource().Table().query": expressions,
    "boto3.resource().Table().scan": expressions,
    "boto3.resource().Table().get_item": expressions,
    "boto3.resource().Table().put_item": expressions,
    "boto3.resource().Table().update_item": expressions,
    "boto3.resource().Table().delete_item": expressions,
    "boto3.client().execute_statement": [
      { text: "Statement:", placeholders: "?" }, { text: "sql:", placeholders: ":name" }, { text: "Sql:", placeholders: ":name" },
    ],
    "boto3.client().batch_execute_statement": [
      { text: "Statements:.*.Statement", placeholders: "?" }, { text: "sql:", placeholders: ":name" }, { text: "Sqls:.*" },
    ],
    "boto3.client().execute_transaction": { text: "TransactStatements:.*.Statement", placeholders: "?" },
    "boto3.client().start_query_execution": { text: "QueryString:", parameters: "ExecutionParameters:", placeholders: "?" },
    "boto3.client().create_prepared_statement": { text: "QueryStatement:", placeholders: "?" },
    "boto3.client().start_query": { text: "queryString:", language: "script" },
    "boto3.client().select_object_content": { text: "Expression:" },
    "awswrangler.athena.read_sql_query": { text: "0|sql:" },
    "awswrangler.athena.start_query_execution": { text: "0|sql:" },
    "awswrangler.redshift.read_sql_query": { text: "0|sql:" },
    "awswrangler.postgresql.read_sql_query": { text: "0|sql:" },
    "awswrangler.mysql.read_sql_query": { text: "0|sql:" },
  },
  secret: {
    "boto3.client": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.resource": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.setup_default_session": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.Session().client": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.Session().resource": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.session.Session().client": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.session.Session().resource": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "aioboto3.Session().client": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "aioboto3.Session().resource": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "aiobotocore.session.get_session().create_client": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "botocore.session.get_session().create_client": { value: "aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.Session": { value: "1|aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto3.session.Session": { value: "1|aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "aioboto3.Session": { value: "1|aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto.connect_s3": { value: "1|aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto.connect_sqs": { value: "1|aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "boto.connect_ses": { value: "1|aws_secret_access_key:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
    "s3fs.S3FileSystem": { value: "secret:", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" },
  },
});
