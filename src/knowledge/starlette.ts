import { library } from "../concepts/library.ts";

/** `*` is answered with the caller's own origin where a cookie came along; patterns have to match the whole origin. */
const cors = {
  when: { "0": "starlette.middleware.cors.CORSMiddleware" },
  origins: "allow_origins:", pattern: "allow_origin_regex:", match: "full", credentials: "allow_credentials:", byDefault: "nobody", reflects: true,
} as const;

const refusal = { refusal: true, status: "1|status_code:" } as const;
const session = { value: "secret_key:", as: "signing key", variable: "SESSION_SECRET", when: { "0": "starlette.middleware.sessions.SessionMiddleware" } } as const;

const headers = { all: "headers:|2" } as const;

/** https://www.starlette.io/middleware/ https://www.starlette.io/requests/ https://www.starlette.io/config/ */
export default library("Starlette", "python", {
  aliases: {
    "starlette.applications.Starlette()": "starlette.Starlette()",
    "starlette.requests.HTTPConnection()": "starlette.requests.Request()",
    "starlette.responses.JSONResponse()": "starlette.responses.Response()",
    "starlette.responses.HTMLResponse()": "starlette.responses.Response()",
    "starlette.responses.PlainTextResponse()": "starlette.responses.Response()",
    "starlette.responses.StreamingResponse()": "starlette.responses.Response()",
    "starlette.responses.FileResponse()": "starlette.responses.Response()",
    "starlette.responses.RedirectResponse()": "starlette.responses.Response()",
    "starlette.responses.UJSONResponse": "starlette.responses.JSONResponse",
    "starlette.responses.ORJSONResponse": "starlette.responses.JSONResponse",
    "sse_starlette.EventSourceResponse": "starlette.responses.StreamingResponse", "sse_starlette.sse.EventSourceResponse": "starlette.responses.StreamingResponse",
  },
  sources: {
    "starlette.config.Config()()": "environment",
    "starlette.config.Config().get()": "environment",
    "starlette.config.environ": "environment",
    "starlette.requests.Request().query_params": "request",
    "starlette.requests.Request().path_params": "request",
    "starlette.requests.Request().headers": "request",
    "starlette.requests.Request().cookies": "request",
    "starlette.requests.Request().url": "request",
    "starlette.requests.Request().json()": "request",
    "starlette.requests.Request().form()": "request",
    "starlette.requests.Request().body()": "request",
    "starlette.websockets.WebSocket().receive_text()": "request",
    "starlette.websockets.WebSocket().receive_json()": "request",
    "starlette.websockets.WebSocket().query_params": "request",
  },
  holds: {
    "starlette.requests.Request().headers": "headers",
    "starlette.requests.Request().cookies": "cookies",
    "starlette.requests.Request().query_params": "query",
    "starlette.requests.Request().path_params": "query",
    "starlette.requests.Request().json()": "body",
    "starlette.requests.Request().form()": "body",
    "starlette.requests.Request().body()": "body",
    "starlette.websockets.WebSocket().headers": "headers",
    "starlette.websockets.WebSocket().cookies": "cookies",
    "starlette.websockets.WebSocket().query_params": "query",
  },
  cors: {
    "starlette.Starlette().add_middleware": cors,
    // The application may come from anywhere.
    "*.add_middleware": cors,
    "starlette.middleware.Middleware": cors,
    "starlette.middleware.cors.CORSMiddleware": {
      origins: "allow_origins:|1", pattern: "allow_origin_regex:|5", match: "full", credentials: "allow_credentials:|4", byDefault: "nobody", reflects: true,
    },
  },
  check: {
    "starlette.responses.Response": refusal,
    "starlette.responses.JSONResponse": refusal,
    "starlette.responses.HTMLResponse": refusal,
    "starlette.responses.PlainTextResponse": refusal,
    "starlette.responses.RedirectResponse": { refusal: true, target: "0|url:" },
  },
  fallbacks: {
    "starlette.config.Config()": "2|default:",
    "starlette.config.Config().get": "2|default:",
    "starlette.config.environ.get": "1|default:",
  },
  steps: ["starlette.datastructures.Secret"],
  secret: {
    "starlette.Starlette().add_middleware": session,
    "starlette.middleware.Middleware": session,
    "starlette.middleware.sessions.SessionMiddleware": { value: "1|secret_key:", as: "signing key", variable: "SESSION_SECRET" },
  },
  header: {
    "starlette.responses.Response().headers.[]=": { name: "0", value: "1" },
    "starlette.responses.Response().headers.setdefault": { name: "0", value: "1" },
    "starlette.responses.Response().headers.append": { name: "0", value: "1" },
    "starlette.responses.Response().headers.update": { all: "0" },
    "starlette.responses.Response().init_headers": { all: "0" },
    "starlette.responses.Response": headers,
    "starlette.responses.JSONResponse": headers,
    "starlette.responses.HTMLResponse": headers,
    "starlette.responses.PlainTextResponse": headers,
    "starlette.responses.StreamingResponse": headers,
    "starlette.responses.RedirectResponse": headers,
    "starlette.responses.FileResponse": { all: "headers:|2" },
  },
  route: {
    "starlette.routing.Route": { path: "0|path:", handler: "1|endpoint:", methods: "methods:", method: "get" },
    "export": { handler: "0", base: "starlette.endpoints.HTTPEndpoint", decides: "dispatch" },
  },
  rateLimit: {
    "starlette.applications.Starlette": { kind: "application" },
  },
});
