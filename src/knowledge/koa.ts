import { library } from "../concepts/library.ts";

const header = { name: "0", value: "1", all: "0" } as const;

/** https://koajs.com/ https://koajs.com/#app-keys- */
export default library("Koa", "javascript", {
  aliases: {
    "koa.ParameterizedContext()": "koa.Context()",
    "koa.DefaultContext()": "koa.Context()",
    "koa.ExtendableContext()": "koa.Context()",
    "koa().use()": "koa()",
    "koa.Context().response": "koa.Context()",
    "koa.Context().req": "http.IncomingMessage()",
    "koa.Context().res": "http.ServerResponse()",
  },
  parameters: {
    "koa().use": { "0...(0)": "koa.Context()" },
  },
  signatures: [
    { parameters: ["ctx"], types: ["koa.Context()"] },
  ],
  sources: {
    "koa.Context().query": "request",
    "koa.Context().querystring": "request",
    "koa.Context().search": "request",
    "koa.Context().params": "request",
    "koa.Context().headers": "request",
    "koa.Context().header": "request",
    "koa.Context().path": "request",
    "koa.Context().url": "request",
    "koa.Context().originalUrl": "request",
    "koa.Context().host": "request",
    "koa.Context().hostname": "request",
    "koa.Context().get()": "request",
    "koa.Context().cookies.get()": "request",
    "koa.Context().request.body": "request",
    "koa.Context().request.rawBody": "request",
    "koa.Context().request.query": "request",
    "koa.Context().request.headers": "request",
    "koa.Context().request.header": "request",
    "koa.Context().request.url": "request",
    "koa.Context().request.path": "request",
    "koa.Context().request.get()": "request",
  },
  holds: {
    "koa.Context().headers": "headers",
    "koa.Context().header": "headers",
    "koa.Context().get()": "headers",
    "koa.Context().cookies.get()": "cookies",
    "koa.Context().query": "query",
    "koa.Context().params": "query",
    "koa.Context().request.headers": "headers",
    "koa.Context().request.header": "headers",
    "koa.Context().request.get()": "headers",
    "koa.Context().request.body": "body",
    "koa.Context().request.rawBody": "body",
  },
  header: {
    "koa.Context().set": header,
    "koa.Context().append": { name: "0", value: "1" },
  },
  middleware: {
    "koa().use": { router: "receiver", handlers: "0...", mounts: "@koa/router().routes()" },
  },
  secret: {
    "koa": { value: "0.keys", as: "signing key", variable: "COOKIE_SECRET" },
    "koa().[]=": { when: { "0": "keys" }, value: "1", as: "signing key", variable: "COOKIE_SECRET" },
  },
});
