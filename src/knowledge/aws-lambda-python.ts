import { library } from "../concepts/library.ts";

const event = "aws_lambda.Event()";

/** An answer is a dict with a `statusCode`. https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html https://docs.powertools.aws.dev/lambda/python/latest/core/event_handler/api_gateway/#cors */
export default library("AWS Lambda", "python", {
  aliases: {
    "aws_lambda_powertools.event_handler.api_gateway.CORSConfig": "aws_lambda_powertools.event_handler.CORSConfig",
    "aws_lambda_powertools.event_handler.api_gateway.Response": "aws_lambda_powertools.event_handler.Response",
    "aws_lambda_powertools.utilities.data_classes.APIGatewayProxyEvent()": event,
    "aws_lambda_powertools.utilities.data_classes.APIGatewayProxyEventV2()": event,
    "aws_lambda_powertools.utilities.data_classes.ALBEvent()": event,
    "aws_lambda_powertools.utilities.data_classes.LambdaFunctionUrlEvent()": event,
  },
  signatures: [
    { parameters: ["event", "context|_context|_"], types: [event] },
    { parameters: ["event|_event", "context|_context|_"], names: "handler|lambda_handler|main", types: [event] },
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
    "aws_lambda.Event().get()": "request",
  },
  cors: {
    "aws_lambda_powertools.event_handler.CORSConfig": { origins: "allow_origin:|0", credentials: "allow_credentials:|5", byDefault: "anyone" },
  },
  header: {
    "{statusCode}": [{ all: "0.headers" }, { all: "0.multiValueHeaders" }],
    "aws_lambda_powertools.event_handler.Response": { all: "headers:|3" },
  },
});
