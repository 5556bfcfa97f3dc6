import { library } from "../concepts/library.ts";

/**
 * Small packages and servers with a policy of their own. https://sparckles.github.io/robyn https://github.com/simonw/asgi-cors
 * https://firebase.google.com/docs/functions/callable https://docs.bokeh.org/en/latest/docs/reference/server/server.html
 * https://www.pulumi.com/registry/packages/aws/ https://docs.bentoml.com
 */
export default library("CORS", "python", {
  aliases: {
    "pulumi_aws.lambda_.FunctionUrlCorsArgs": "pulumi_aws.apigatewayv2.ApiCorsConfigurationArgs",
    "bokeh.server.server.BaseServer": "bokeh.server.server.Server",
  },
  cors: {
    "robyn.ALLOW_CORS": { origins: "1|origins:", credentialsByDefault: true, byDefault: "nobody" },
    "asgi_cors.asgi_cors": { origins: "allow_all:|1", byDefault: "nobody" },
    "asgi_cors.asgi_cors_decorator": { origins: "allow_all:|0", byDefault: "nobody" },
    "firebase_functions.options.CorsOptions": { origins: "cors_origins:|0", pattern: "cors_origins:|0", match: "start", byDefault: "nobody" },
    "bokeh.server.server.Server": { origins: "allow_websocket_origin:", byDefault: "nobody" },
    "pulumi_aws.apigatewayv2.ApiCorsConfigurationArgs": { origins: "allow_origins:", credentials: "allow_credentials:", byDefault: "nobody" },
    "pulumi_aws.s3.BucketCorsRuleArgs": { origins: "allowed_origins:", byDefault: "nobody" },
    "bentoml.service": { origins: "http:.cors.access_control_allow_origins", credentials: "http:.cors.access_control_allow_credentials", byDefault: "nobody", reflects: true },
  },
});
