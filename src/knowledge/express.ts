import { library } from "../concepts/library.ts";

const header = { name: "0", value: "1" } as const;
const route = { path: "0", handler: "last", before: "1..." } as const;
const handlers = { "0...(0)": "express.Request()", "0...(1)": "express.Response()" } as const;
const handlersAfterPath = { "1...(0)": "express.Request()", "1...(1)": "express.Response()" } as const;

/** https://expressjs.com/en/5x/api.html */
export default library("Express", "javascript", {
  aliases: {
    "express.Router()": "express()",
    "express.application()": "express()",
    "express.Express()": "express()",
    "express.Application()": "express()",
    "express().route().get()": "express().route()",
    "express().route().post()": "express().route()",
    "express().route().put()": "express().route()",
    "express().route().patch()": "express().route()",
    "express().route().delete()": "express().route()",
    "express().route().all()": "express().route()",
    "express.Response().status()": "express.Response()",
    "express.Response().type()": "express.Response()",
    "express.Response().set()": "express.Response()",
    "express.Response().header()": "express.Response()",
    "express.Response().append()": "express.Response()",
    "express.Response().setHeader()": "express.Response()",
    "express.Request().res": "express.Response()",
    "express.Response().req": "express.Request()",
  },
  parameters: {
    "express().use": handlers,
    "express().all": handlersAfterPath,
    "express().get": handlersAfterPath,
    "express().post": handlersAfterPath,
    "express().put": handlersAfterPath,
    "express().patch": handlersAfterPath,
    "express().delete": handlersAfterPath,
    "express().route().all": handlers,
    "express().route().get": handlers,
    "express().route().post": handlers,
    "express().route().put": handlers,
    "express().route().patch": handlers,
    "express().route().delete": handlers,
  },
  signatures: [
    { parameters: ["req|request|_req", "res|response|_res"], types: ["express.Request()", "express.Response()"] },
    { parameters: ["err|error|_err", "req|request|_req", "res|response|_res"], types: [null, "express.Request()", "express.Response()"] },
  ],
  sources: {
    "express.Request().query": "request",
    "express.Request().body": "request",
    "express.Request().params": "request",
    "express.Request().headers": "request",
    "express.Request().cookies": "request",
    "express.Request().path": "request",
    "express.Request().url": "request",
    "express.Request().originalUrl": "request",
    "express.Request().hostname": "request",
    "express.Request().get()": "request",
    "express.Request().header()": "request",
    "express.Request().param()": "request",
  },
  header: {
    "express.Response().setHeader": header,
    "express.Response().header": { ...header, all: "0" },
    "express.Response().set": { ...header, all: "0" },
    "express.Response().append": header,
    "express.Response().appendHeader": header,
    "express.Response().writeHead": { all: "2|1" },
  },
  middleware: {
    "express().use": { router: "receiver", path: "0", handlers: "0..." },
  },
  route: {
    "express().get": { ...route, method: "get" },
    "express().post": { ...route, method: "post" },
    "express().put": { ...route, method: "put" },
    "express().patch": { ...route, method: "patch" },
    "express().delete": { ...route, method: "delete" },
    "express().all": route,
    "express().route().get": { method: "get", handler: "last", before: "0..." },
    "express().route().post": { method: "post", handler: "last", before: "0..." },
    "express().route().put": { method: "put", handler: "last", before: "0..." },
    "express().route().patch": { method: "patch", handler: "last", before: "0..." },
    "express().route().delete": { method: "delete", handler: "last", before: "0..." },
    "express().route().all": { handler: "last", before: "0..." },
  },
});
