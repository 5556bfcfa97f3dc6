import { library } from "../concepts/library.ts";

const route = { path: "0", handler: "last", before: "1..." } as const;
const handler = { "1...(0)": "koa.Context()" } as const;

/** https://github.com/koajs/router/blob/master/API.md */
export default library("@koa/router", "javascript", {
  aliases: {
    "koa-router()": "@koa/router()",
    "@koa/router.Router()": "@koa/router()",
    "@koa/router.RouterContext()": "koa.Context()",
    "koa-router.RouterContext()": "koa.Context()",
    "koa-router.IRouterContext()": "koa.Context()",
    "@koa/router().get()": "@koa/router()",
    "@koa/router().post()": "@koa/router()",
    "@koa/router().put()": "@koa/router()",
    "@koa/router().patch()": "@koa/router()",
    "@koa/router().del()": "@koa/router()",
    "@koa/router().delete()": "@koa/router()",
    "@koa/router().all()": "@koa/router()",
    "@koa/router().use()": "@koa/router()",
    "@koa/router().prefix()": "@koa/router()",
    "@koa/router().head()": "@koa/router()",
    "@koa/router().options()": "@koa/router()",
    "@koa/router().param()": "@koa/router()",
    "@koa/router().redirect()": "@koa/router()",
    "@koa/router().middleware()": "@koa/router().routes()",
  },
  parameters: {
    "@koa/router().use": { "0...(0)": "koa.Context()" },
    "@koa/router().get": handler,
    "@koa/router().post": handler,
    "@koa/router().put": handler,
    "@koa/router().patch": handler,
    "@koa/router().del": handler,
    "@koa/router().delete": handler,
    "@koa/router().all": handler,
  },
  middleware: {
    "@koa/router().use": { router: "receiver", path: "0", handlers: "0...", mounts: "@koa/router().routes()" },
  },
  route: {
    "@koa/router().get": { ...route, method: "get" },
    "@koa/router().post": { ...route, method: "post" },
    "@koa/router().put": { ...route, method: "put" },
    "@koa/router().patch": { ...route, method: "patch" },
    "@koa/router().del": { ...route, method: "delete" },
    "@koa/router().delete": { ...route, method: "delete" },
    "@koa/router().all": route,
  },
});
