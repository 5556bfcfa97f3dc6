import { library } from "../concepts/library.ts";

const event = "aws-lambda.APIGatewayProxyEvent()";

/** An answer is an object with a `statusCode`. https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html */
export default library("AWS Lambda", "javascript", {
  aliases: {
    "aws-lambda.APIGatewayProxyEventV2()": event,
    "aws-lambda.APIGatewayEvent()": event,
    "aws-lambda.APIGatewayProxyWithCognitoAuthorizerEvent()": event,
    "aws-lambda.APIGatewayProxyEventV2WithJWTAuthorizer()": event,
    "aws-lambda.APIGatewayProxyWithLambdaAuthorizerEvent()": event,
    "aws-lambda.APIGatewayProxyEventV2WithLambdaAuthorizer()": event,
    "aws-lambda.APIGatewayProxyEventV2WithIAMAuthorizer()": event,
    "aws-lambda.LambdaFunctionURLEvent()": event,
    "aws-lambda.ALBEvent()": event,
  },
  signatures: [
    { parameters: ["event|_event"], names: "handler|lambdaHandler|main", types: [event] },
  ],
  sources: {
    "aws-lambda.APIGatewayProxyEvent().headers": "request",
    "aws-lambda.APIGatewayProxyEvent().multiValueHeaders": "request",
    "aws-lambda.APIGatewayProxyEvent().queryStringParameters": "request",
    "aws-lambda.APIGatewayProxyEvent().multiValueQueryStringParameters": "request",
    "aws-lambda.APIGatewayProxyEvent().cookies": "request",
    "aws-lambda.APIGatewayProxyEvent().pathParameters": "request",
    "aws-lambda.APIGatewayProxyEvent().body": "request",
    "aws-lambda.APIGatewayProxyEvent().path": "request",
    "aws-lambda.APIGatewayProxyEvent().rawPath": "request",
    "aws-lambda.APIGatewayProxyEvent().rawQueryString": "request",
  },
  header: {
    "{statusCode}": [{ all: "0.headers" }, { all: "0.multiValueHeaders" }],
  },
});
