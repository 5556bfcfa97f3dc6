import { library } from "../concepts/library.ts";

const route = { path: "0|uri:", handler: "decorated", isInnermost: true } as const;
const handler = { converts: false, injected: [] } as const;
const header = { name: "0", value: "1" } as const;
const headers = { all: "headers:|2" } as const;
/** Texts are compared as they are; browsers refuse a wildcard beside credentials, and so does Sanic Extensions. */
const setting = { origins: "1", byDefault: "nobody" } as const;
const options = { origins: "config:.cors_origins|config:.CORS_ORIGINS", credentials: "config:.cors_supports_credentials", byDefault: "nobody" } as const;

/** https://sanic.dev/en/plugins/sanic-ext/http/cors.html https://sanic.dev/en/guide/basics/response.html */
export default library("Sanic", "python", {
  aliases: {
    "sanic.request.types.Request": "sanic.Request",
    "sanic.app.Sanic": "sanic.Sanic", "sanic.Blueprint()": "sanic.Sanic()", "sanic.request.Request": "sanic.Request", "sanic.HTTPResponse": "sanic.response.HTTPResponse",
    "sanic.json": "sanic.response.json", "sanic.text": "sanic.response.text", "sanic.html": "sanic.response.html",
    "sanic.response.json()": "sanic.response.HTTPResponse()", "sanic.response.text()": "sanic.response.HTTPResponse()",
    "sanic.response.html()": "sanic.response.HTTPResponse()", "sanic.response.empty()": "sanic.response.HTTPResponse()", "sanic.response.raw()": "sanic.response.HTTPResponse()",
    "sanic.Sanic.get_app()": "sanic.Sanic()",
  },
  parameters: {
    "sanic.Sanic().on_response": { "0.(0)": "sanic.Request()", "0.(1)": "sanic.response.HTTPResponse()" },
  },
  handlers: {
    "sanic.Sanic().get": handler,
    "sanic.Sanic().post": handler,
    "sanic.Sanic().put": handler,
    "sanic.Sanic().patch": handler,
    "sanic.Sanic().delete": handler,
    "sanic.Sanic().route": handler,
  },
  sources: {
    "sanic.Request().args": "request",
    "sanic.Request().form": "request",
    "sanic.Request().json": "request",
    "sanic.Request().headers": "request",
    "sanic.Request().cookies": "request",
    "sanic.Request().body": "request",
    "sanic.Request().path": "request",
    "sanic.Request().url": "request",
    "sanic.Request().query_string": "request",
  },
  cors: {
    "sanic.Sanic().config.[]=": { ...setting, when: { "0": "CORS_ORIGINS" } },
    "sanic.Sanic().extend": options,
    "sanic_ext.Extend": [options, { origins: "cors_origins:", byDefault: "nobody" }],
    "sanic_ext.Config": { origins: "cors_origins:", credentials: "cors_supports_credentials:", byDefault: "nobody" },
    "sanic_ext.cors": { origins: "origin:", credentials: "supports_credentials:", byDefault: "nobody" },
    "sanic_ext.extensions.http.cors.cors": { origins: "origin:", credentials: "supports_credentials:", byDefault: "nobody" },
  },
  header: {
    "sanic.response.HTTPResponse().headers.[]=": header,
    "sanic.response.HTTPResponse().headers.add": header,
    "sanic.response.HTTPResponse().headers.setdefault": header,
    "sanic.response.HTTPResponse().headers.update": { all: "0" },
    "sanic.response.HTTPResponse": headers,
    "sanic.response.json": headers,
    "sanic.response.text": headers,
    "sanic.response.html": headers,
    "sanic.response.raw": headers,
    "sanic.response.empty": { all: "headers:|1" },
  },
  holds: {
    "sanic.Request().headers": "headers",
    "sanic.Request().cookies": "cookies",
    "sanic.Request().args": "query",
    "sanic.Request().json": "body",
    "sanic.Request().form": "body",
    "sanic.Request().body": "body",
    "sanic.Request().load_json()": "body",
    "sanic.Request().token": "token",
  },
  check: {
    "sanic.exceptions.Unauthorized": { refusal: true },
    "sanic.exceptions.Forbidden": { refusal: true },
    "sanic.response.json": { refusal: true, status: "1|status:" },
    "sanic.response.text": { refusal: true, status: "1|status:" },
    "sanic.response.redirect": { refusal: true, target: "0|to:" },
  },
  middleware: {
    "sanic.Sanic().on_request": { router: "receiver", handlers: "decorated", everywhere: true },
    "sanic.Sanic().middleware": { router: "receiver", handlers: "decorated", everywhere: true },
    "sanic.Sanic().register_middleware": { router: "receiver", handlers: "0|middleware:", everywhere: true },
    "sanic.Sanic().blueprint": { router: "0|blueprint:", everywhere: true, below: "receiver" },
  },
  route: {
    "sanic.Sanic().route": { ...route, methods: "methods:", method: "get" },
    "sanic.Sanic().get": { ...route, method: "get" },
    "sanic.Sanic().post": { ...route, method: "post" },
    "sanic.Sanic().put": { ...route, method: "put" },
    "sanic.Sanic().patch": { ...route, method: "patch" },
    "sanic.Sanic().delete": { ...route, method: "delete" },
    "sanic.Sanic().add_route": { path: "1|uri:", handler: "0|handler:", methods: "methods:", method: "get" },
    "export": { handler: "0", base: "sanic.views.HTTPMethodView", field: "decorators" },
  },
});
