import { library } from "../concepts/library.ts";

const route = { path: "0", handler: "last", before: "1..." } as const;
const handler = { "1...(0)": "hono.Context()" } as const;
const header = { name: "0", value: "1" } as const;

/** https://hono.dev/docs/api/context https://hono.dev/docs/middleware/builtin/cors */
export default library("Hono", "javascript", {
  aliases: {
    "hono/tiny.Hono()": "hono.Hono()",
    "hono/quick.Hono()": "hono.Hono()",
    "@hono/zod-openapi.OpenAPIHono()": "hono.Hono()",
    "hono.Hono().basePath()": "hono.Hono()",
    "hono.Hono().route()": "hono.Hono()",
    "hono.Hono().use()": "hono.Hono()",
    "hono.Hono().get()": "hono.Hono()",
    "hono.Hono().post()": "hono.Hono()",
    "hono.Hono().put()": "hono.Hono()",
    "hono.Hono().patch()": "hono.Hono()",
    "hono.Hono().delete()": "hono.Hono()",
    "hono.Hono().all()": "hono.Hono()",
    "hono.Hono().on()": "hono.Hono()",
    "hono.Context().res": "Response()",
    "hono.Context().req.raw": "Request()",
  },
  parameters: {
    "hono.Hono().get": handler,
    "hono.Hono().post": handler,
    "hono.Hono().put": handler,
    "hono.Hono().patch": handler,
    "hono.Hono().delete": handler,
    "hono.Hono().all": handler,
    "hono.Hono().use": { "0...(0)": "hono.Context()" },
    "hono/factory.createMiddleware": { "0...(0)": "hono.Context()" },
  },
  sources: {
    "hono.Context().req.query()": "request",
    "hono.Context().req.queries()": "request",
    "hono.Context().req.param()": "request",
    "hono.Context().req.header()": "request",
    "hono.Context().req.json()": "request",
    "hono.Context().req.text()": "request",
    "hono.Context().req.parseBody()": "request",
    "hono.Context().req.formData()": "request",
    "hono.Context().req.valid()": "request",
    "hono.Context().req.url": "request",
    "hono.Context().req.path": "request",
    "hono/cookie.getCookie()": "request",
  },
  holds: {
    "hono.Context().req.header()": "headers",
    "hono.Context().req.query()": "query",
    "hono.Context().req.param()": "query",
    "hono.Context().req.json()": "body",
    "hono.Context().req.text()": "body",
    "hono.Context().req.parseBody()": "body",
    "hono.Context().req.formData()": "body",
    "hono/cookie.getCookie()": "cookies",
  },
  cors: {
    "hono/cors.cors": { origins: "0.origin", credentials: "0.credentials", byDefault: "anyone" },
  },
  header: {
    "hono.Context().header": header,
    "hono.Context().json": { all: "2" },
    "hono.Context().text": { all: "2" },
    "hono.Context().html": { all: "2" },
    "hono.Context().body": { all: "2" },
    "hono.Context().newResponse": { all: "2" },
  },
  middleware: {
    "hono.Hono().use": { router: "receiver", path: "0", handlers: "0..." },
    "hono.Hono().route": { router: "1", path: "0", below: "receiver" },
  },
  route: {
    "hono.Hono().get": { ...route, method: "get" },
    "hono.Hono().post": { ...route, method: "post" },
    "hono.Hono().put": { ...route, method: "put" },
    "hono.Hono().patch": { ...route, method: "patch" },
    "hono.Hono().delete": { ...route, method: "delete" },
    "hono.Hono().all": route,
    "hono.Hono().on": { methods: "0", path: "1", handler: "last", before: "2..." },
  },
});
