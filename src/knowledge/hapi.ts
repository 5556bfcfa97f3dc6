import { library } from "../concepts/library.ts";

/** It answers `*` with the caller's own origin. */
const server = { origins: "0.routes.cors.origin|0.routes.cors", credentials: "0.routes.cors.credentials", byDefault: "nobody", reflects: true } as const;
const route = {
  origins: "0.options.cors.origin|0.options.cors|0.config.cors.origin|0.config.cors", credentials: "0.options.cors.credentials|0.config.cors.credentials",
  byDefault: "nobody", reflects: true,
} as const;
const routes = {
  origins: "0.*.options.cors.origin|0.*.options.cors|0.*.config.cors.origin|0.*.config.cors", byDefault: "nobody", reflects: true,
} as const;

/** https://hapi.dev/api/ */
export default library("hapi", "javascript", {
  aliases: {
    "hapi": "@hapi/hapi",
    "@hapi/hapi.Server()": "@hapi/hapi.server()",
    "@hapi/hapi.ResponseToolkit().response()": "@hapi/hapi.ResponseObject()",
    "@hapi/hapi.ResponseObject().code()": "@hapi/hapi.ResponseObject()",
    "@hapi/hapi.ResponseObject().type()": "@hapi/hapi.ResponseObject()",
    "@hapi/hapi.ResponseObject().header()": "@hapi/hapi.ResponseObject()",
  },
  signatures: [
    { parameters: ["request|req|_request|_req", "h"], types: ["@hapi/hapi.Request()", "@hapi/hapi.ResponseToolkit()"] },
  ],
  sources: {
    "@hapi/hapi.Request().query": "request",
    "@hapi/hapi.Request().payload": "request",
    "@hapi/hapi.Request().params": "request",
    "@hapi/hapi.Request().headers": "request",
    "@hapi/hapi.Request().path": "request",
    "@hapi/hapi.Request().url": "request",
    "@hapi/hapi.Request().state": "request",
    "@hapi/hapi.Request().raw.req.headers": "request",
  },
  cors: {
    "@hapi/hapi.server": server,
    "@hapi/hapi.Server": server,
    "@hapi/hapi.server().connection": server,
    "@hapi/hapi.server().route": [route, routes],
  },
  header: {
    "@hapi/hapi.ResponseObject().header": { name: "0", value: "1" },
  },
});
