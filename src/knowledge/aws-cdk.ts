import { library } from "../concepts/library.ts";

const rest = { origins: "2.defaultCorsPreflightOptions.allowOrigins", credentials: "2.defaultCorsPreflightOptions.allowCredentials", byDefault: "nobody" } as const;
const resource = { origins: "1.defaultCorsPreflightOptions.allowOrigins", credentials: "1.defaultCorsPreflightOptions.allowCredentials", byDefault: "nobody" } as const;
const preflight = { origins: "0.allowOrigins", credentials: "0.allowCredentials", byDefault: "nobody" } as const;
const http = { origins: "2.corsPreflight.allowOrigins", credentials: "2.corsPreflight.allowCredentials", byDefault: "nobody" } as const;
const cfnHttp = { origins: "2.corsConfiguration.allowOrigins", credentials: "2.corsConfiguration.allowCredentials", byDefault: "nobody" } as const;
/** API Gateway and Lambda answer a wildcard as it is; browsers refuse it where credentials are allowed. */
const url = { origins: "0.cors.allowedOrigins", credentials: "0.cors.allowCredentials", byDefault: "nobody" } as const;

/** https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html */
export default library("AWS CDK", "javascript", {
  aliases: {
    "aws-cdk-lib.aws_apigateway": "aws-cdk-lib/aws-apigateway",
    "@aws-cdk/aws-apigateway": "aws-cdk-lib/aws-apigateway",
    "aws-cdk-lib.aws_apigatewayv2": "aws-cdk-lib/aws-apigatewayv2",
    "@aws-cdk/aws-apigatewayv2": "aws-cdk-lib/aws-apigatewayv2",
    "@aws-cdk/aws-apigatewayv2-alpha": "aws-cdk-lib/aws-apigatewayv2",
    "aws-cdk-lib.aws_lambda": "aws-cdk-lib/aws-lambda",
    "@aws-cdk/aws-lambda": "aws-cdk-lib/aws-lambda",
    "aws-cdk-lib.aws_lambda_nodejs": "aws-cdk-lib/aws-lambda-nodejs",
    "@aws-cdk/aws-lambda-nodejs": "aws-cdk-lib/aws-lambda-nodejs",
    "aws-cdk-lib.aws_s3": "aws-cdk-lib/aws-s3",
    "@aws-cdk/aws-s3": "aws-cdk-lib/aws-s3",
    "aws-cdk-lib/aws-apigateway.LambdaRestApi()": "aws-cdk-lib/aws-apigateway.RestApi()",
    "aws-cdk-lib/aws-apigateway.StepFunctionsRestApi()": "aws-cdk-lib/aws-apigateway.RestApi()",
    "aws-cdk-lib/aws-apigateway.SpecRestApi()": "aws-cdk-lib/aws-apigateway.RestApi()",
    "aws-cdk-lib/aws-apigateway.RestApi().root": "aws-cdk-lib/aws-apigateway.IResource()",
    "aws-cdk-lib/aws-apigateway.Resource()": "aws-cdk-lib/aws-apigateway.IResource()",
    "aws-cdk-lib/aws-apigateway.IResource().addResource()": "aws-cdk-lib/aws-apigateway.IResource()",
    "aws-cdk-lib/aws-apigateway.IResource().resourceForPath()": "aws-cdk-lib/aws-apigateway.IResource()",
    "aws-cdk-lib/aws-lambda-nodejs.NodejsFunction()": "aws-cdk-lib/aws-lambda.Function()",
    "aws-cdk-lib/aws-lambda.DockerImageFunction()": "aws-cdk-lib/aws-lambda.Function()",
    "aws-cdk-lib/aws-lambda.Function().addAlias()": "aws-cdk-lib/aws-lambda.Function()",
  },
  constants: {
    "aws-cdk-lib/aws-apigateway.Cors.ALL_ORIGINS": "*",
  },
  cors: {
    "aws-cdk-lib/aws-apigateway.RestApi": rest,
    "aws-cdk-lib/aws-apigateway.LambdaRestApi": rest,
    "aws-cdk-lib/aws-apigateway.IResource().addResource": resource,
    "aws-cdk-lib/aws-apigateway.StepFunctionsRestApi": rest,
    "aws-cdk-lib/aws-apigateway.IResource().addProxy": {
      origins: "0.defaultCorsPreflightOptions.allowOrigins", credentials: "0.defaultCorsPreflightOptions.allowCredentials", byDefault: "nobody",
    },
    "aws-cdk-lib/aws-apigateway.IResource().addCorsPreflight": preflight,
    "aws-cdk-lib/aws-apigatewayv2.HttpApi": http,
    "aws-cdk-lib/aws-apigatewayv2.CfnApi": cfnHttp,
    "aws-cdk-lib/aws-lambda.Function().addFunctionUrl": url,
    "aws-cdk-lib/aws-lambda.FunctionUrl": { ...url, origins: "2.cors.allowedOrigins", credentials: "2.cors.allowCredentials" },
    "aws-cdk-lib/aws-lambda.CfnUrl": { origins: "2.cors.allowOrigins", credentials: "2.cors.allowCredentials", byDefault: "nobody" },
    "aws-cdk-lib/aws-s3.Bucket": { origins: "2.cors.*.allowedOrigins", byDefault: "nobody" },
    "aws-cdk-lib/aws-s3.Bucket().addCorsRule": { origins: "0.allowedOrigins", byDefault: "nobody" },
  },
});
