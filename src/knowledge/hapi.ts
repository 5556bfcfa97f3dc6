import { library } from "../concepts/library.ts";

/** It answers `*` with the caller's own origin; `ignore` is a plain `*`. */
const answers = { reflects: true, everyone: "ignore" } as const;
const server = { origins: "0.routes.cors.origin|0.routes.cors", credentials: "0.routes.cors.credentials", byDefault: "nobody", ...answers } as const;
/** CORS is off unless it is named, and then open unless the origins are. */
const serverByDefault = {
  ...answers, credentials: "0.routes.cors.credentials", byDefault: "anyone", when: { "0.routes.cors.credentials": true, "0.routes.cors.origin": false },
} as const;
const route = {
  origins: "0.options.cors.origin|0.options.cors|0.config.cors.origin|0.config.cors", credentials: "0.options.cors.credentials|0.config.cors.credentials",
  byDefault: "nobody", ...answers,
} as const;
const routeByDefault = {
  ...answers, credentials: "0.options.cors.credentials", byDefault: "anyone", when: { "0.options.cors.credentials": true, "0.options.cors.origin": false },
} as const;
const routes = {
  origins: "0.*.options.cors.origin|0.*.options.cors|0.*.config.cors.origin|0.*.config.cors", byDefault: "nobody", ...answers,
} as const;

/** https://hapi.dev/api/#route.options.cors https://hapi.dev/api/#server.auth.default() */
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
    "@hapi/hapi.server": [server, serverByDefault],
    "@hapi/hapi.Server": [server, serverByDefault],
    "@hapi/hapi.server().connection": server,
    "@hapi/hapi.server().route": [route, routeByDefault, routes],
  },
  middleware: {
    // It holds for routes that were added before, too.
    "@hapi/hapi.server().auth.default": { router: "receiver", isPart: true, strategy: "0", everywhere: true },
  },
  header: {
    "@hapi/hapi.ResponseObject().header": { name: "0", value: "1" },
  },
});
