import { library } from "../concepts/library.ts";

const request = "falcon.Request()";
const response = "falcon.Response()";
const middleware = { origins: "allow_origins:|0", credentials: "allow_credentials:|2", byDefault: "anyone", reflects: true } as const;
/** `True` is a policy for everyone. */
const app = { origins: "cors_enable:", byDefault: "nobody" } as const;

/** With credentials for every origin, the caller's own is the answer. https://falcon.readthedocs.io/en/stable/api/cors.html */
export default library("Falcon", "python", {
  aliases: {
    "falcon.request.Request": "falcon.Request",
    "falcon.middleware.CORSMiddleware": "falcon.CORSMiddleware", "falcon.asgi.Request": "falcon.Request", "falcon.asgi.Response": "falcon.Response",
    "falcon_cors.CORS().middleware": "falcon_cors.CORS()",
  },
  signatures: [
    { parameters: ["req", "resp"], types: [request, response] },
  ],
  sources: {
    "falcon.Request().params": "request",
    "falcon.Request().headers": "request",
    "falcon.Request().media": "request",
    "falcon.Request().cookies": "request",
    "falcon.Request().path": "request",
    "falcon.Request().query_string": "request",
    "falcon.Request().get_header()": "request",
    "falcon.Request().get_param()": "request",
    "falcon.Request().get_media()": "request",
    "falcon.Request().stream": "request",
    "falcon.Request().bounded_stream": "request",
  },
  cors: {
    "falcon.CORSMiddleware": middleware,
    "falcon.App": app,
    "falcon.asgi.App": app,
    "falcon.API": app,
    "falcon_cors.CORS": [
      { origins: "allow_all_origins:", credentials: "allow_credentials_all_origins:", byDefault: "nobody", reflects: true },
      { pattern: "allow_origins_regex:", match: "start", byDefault: "nobody" },
    ],
  },
  header: {
    "falcon.Response().set_header": { name: "0|name:", value: "1|value:" },
    "falcon.Response().append_header": { name: "0|name:", value: "1|value:" },
    "falcon.Response().set_headers": { all: "0|headers:" },
  },
  holds: {
    "falcon.Request().headers": "headers",
    "falcon.Request().auth": "token",
    "falcon.Request().cookies": "cookies",
    "falcon.Request().params": "query",
    "falcon.Request().media": "body",
    "falcon.Request().get_media()": "body",
    "falcon.Request().get_header()": "headers",
    "falcon.Request().get_param()": "query",
  },
});
