import { library } from "../concepts/library.ts";

/** https://learn.microsoft.com/azure/azure-functions/functions-reference-node */
export default library("Azure Functions", "javascript", {
  aliases: {
    "@azure/functions.HttpRequest()": "Request()",
    "@azure/functions.HttpResponse()": "Response()",
  },
  sources: {
    "Request().query": "request",
    "Request().params": "request",
  },
  header: {
    "{jsonBody}": { all: "0.headers" },
    "@azure/functions.HttpResponse": { all: "0.headers" },
    "@azure/functions.Context().[]=": { all: "1.headers" },
  },
});
