import { library } from "../concepts/library.ts";

const api = { origins: "1.cors.allowOrigins|1.cors", credentials: "1.cors.allowCredentials", byDefault: "anyone" } as const;

/**
 * An API and the address of a function are open unless told otherwise; a function need not have one. What a bucket answers is
 * public or signed anyway. https://sst.dev/docs/component/aws/apigatewayv2 https://v2.sst.dev/constructs/Api
 */
export default library("SST", "javascript", {
  cors: {
    "sst.aws.ApiGatewayV2": api,
    "sst.aws.Bucket": { origins: "1.cors.allowOrigins", byDefault: "nobody" },
    "sst.aws.Function": { origins: "1.url.cors.allowOrigins|1.url.cors", credentials: "1.url.cors.allowCredentials", byDefault: "nobody" },
    "sst/constructs.Api": { origins: "2.cors.allowOrigins|2.cors", credentials: "2.cors.allowCredentials", byDefault: "anyone", when: { "2.cdk.httpApi": false } },
  },
});
