import { library } from "../concepts/library.ts";

const own = { value: "0.secretAccessKey", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" } as const;
const nested = { value: "0.credentials.secretAccessKey", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" } as const;

/** https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/loading-node-credentials-json-file.html */
export default library("AWS SDK", "javascript", {
  secret: {
    "aws-sdk.config.update": own,
    "aws-sdk.S3": own,
    "aws-sdk.SES": own,
    "aws-sdk.SQS": own,
    "aws-sdk.SNS": own,
    "aws-sdk.DynamoDB": own,
    "aws-sdk.DynamoDB.DocumentClient": own,
    "aws-sdk.Credentials": [own, { value: "1", as: "access key", variable: "AWS_SECRET_ACCESS_KEY" }],
    "@aws-sdk/client-s3.S3Client": nested,
    "@aws-sdk/client-ses.SESClient": nested,
    "@aws-sdk/client-sqs.SQSClient": nested,
    "@aws-sdk/client-sns.SNSClient": nested,
    "@aws-sdk/client-dynamodb.DynamoDBClient": nested,
    "@aws-sdk/client-secrets-manager.SecretsManagerClient": nested,
    "@aws-sdk/client-kms.KMSClient": nested,
  },
});
