import { library } from "../concepts/library.ts";

/** `true` stands for every origin, and so do settings for `http` that name none. https://www.serverless.com/framework/docs/providers/aws/events/apigateway https://www.serverless.com/framework/docs/providers/aws/events/http-api */
export default library("Serverless Framework", "javascript", {
  cors: {
    "{http}": [{
      origins: "0.http.cors.origins|0.http.cors.origin|0.http.cors", credentials: "0.http.cors.allowCredentials", byDefault: "nobody",
      when: { "0.http.method": true, "0.http.path": true },
    }, {
      credentials: "0.http.cors.allowCredentials", byDefault: "anyone",
      when: { "0.http.cors.allowCredentials": true, "0.http.cors.origin": false, "0.http.cors.origins": false },
    }],
    "{httpApi}": { origins: "0.httpApi.cors.allowedOrigins|0.httpApi.cors", credentials: "0.httpApi.cors.allowCredentials", byDefault: "nobody" },
  },
});
