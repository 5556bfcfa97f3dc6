import { library } from "../concepts/library.ts";

/** https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html */
export default library("AWS Lambda", "python", {
  aliases: {
    "aws_lambda_powertools.utilities.data_classes.APIGatewayProxyEvent()": "aws_lambda.Event()",
    "aws_lambda_powertools.utilities.data_classes.APIGatewayProxyEventV2()": "aws_lambda.Event()",
    "aws_lambda_powertools.utilities.data_classes.ALBEvent()": "aws_lambda.Event()",
  },
  signatures: [
    { parameters: ["event", "context|_context|_"], types: ["aws_lambda.Event()"] },
  ],
  sources: {
    "aws_lambda.Event().headers": "request",
    "aws_lambda.Event().multiValueHeaders": "request",
    "aws_lambda.Event().queryStringParameters": "request",
    "aws_lambda.Event().multiValueQueryStringParameters": "request",
    "aws_lambda.Event().cookies": "request",
    "aws_lambda.Event().pathParameters": "request",
    "aws_lambda.Event().body": "request",
    "aws_lambda.Event().path": "request",
    "aws_lambda.Event().rawPath": "request",
    "aws_lambda.Event().rawQueryString": "request",
    "aws_lambda.Event().query_string_parameters": "request",
    "aws_lambda.Event().path_parameters": "request",
    "aws_lambda.Event().json_body": "request",
  },
});
