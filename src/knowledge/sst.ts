import { library } from "../concepts/library.ts";

const api = { origins: "1.cors.allowOrigins", credentials: "1.cors.allowCredentials", byDefault: "nobody" } as const;

/** https://sst.dev/docs/component/aws/apigatewayv2 */
export default library("SST", "javascript", {
  cors: {
    "sst.aws.ApiGatewayV2": api,
    "sst.aws.Bucket": api,
    "sst.aws.Function": { origins: "1.url.cors.allowOrigins", credentials: "1.url.cors.allowCredentials", byDefault: "nobody" },
    "sst/constructs.Api": { origins: "2.cors.allowOrigins|2.cors", credentials: "2.cors.allowCredentials", byDefault: "nobody" },
  },
});
