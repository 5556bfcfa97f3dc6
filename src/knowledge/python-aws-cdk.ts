import { library } from "../concepts/library.ts";

/** API Gateway and Lambda answer a wildcard as it is; browsers refuse it where credentials are allowed. */
const origins = { origins: "allow_origins:", credentials: "allow_credentials:", byDefault: "nobody" } as const;
const allowed = { origins: "allowed_origins:", credentials: "allow_credentials:", byDefault: "nobody" } as const;

/** https://docs.aws.amazon.com/cdk/api/v2/python/ */
export default library("AWS CDK", "python", {
  aliases: {
    "aws_cdk.aws_apigatewayv2_alpha": "aws_cdk.aws_apigatewayv2",
    "aws_cdk.aws_apigateway.LambdaRestApi()": "aws_cdk.aws_apigateway.RestApi()",
    "aws_cdk.aws_apigateway.RestApi().root": "aws_cdk.aws_apigateway.Resource()",
    "aws_cdk.aws_apigateway.Resource().add_resource()": "aws_cdk.aws_apigateway.Resource()",
    "aws_cdk.aws_apigateway.Resource().resource_for_path()": "aws_cdk.aws_apigateway.Resource()",
  },
  constants: {
    "aws_cdk.aws_apigateway.Cors.ALL_ORIGINS": "*",
  },
  cors: {
    "aws_cdk.aws_apigateway.CorsOptions": origins,
    "aws_cdk.aws_apigateway.Resource().add_cors_preflight": origins,
    "aws_cdk.aws_apigatewayv2.CorsPreflightOptions": origins,
    "aws_cdk.aws_apigatewayv2.CfnApi.CorsProperty": origins,
    "aws_cdk.aws_lambda.FunctionUrlCorsOptions": allowed,
    "aws_cdk.aws_lambda.CfnUrl.CorsProperty": origins,
    "aws_cdk.aws_s3.CorsRule": allowed,
    "aws_cdk.aws_s3.Bucket().add_cors_rule": allowed,
  },
});
