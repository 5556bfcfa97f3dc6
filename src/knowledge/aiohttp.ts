import { library } from "../concepts/library.ts";

const route = { path: "0|path:", handler: "decorated", isInnermost: true } as const;
const added = { path: "0|path:", handler: "1|handler:" } as const;
const request = { "1.(0)": "aiohttp.web.Request()" } as const;
const handler = { converts: false, injected: [] } as const;
const header = { name: "0", value: "1" } as const;
const headers = { all: "headers:" } as const;

/** https://docs.aiohttp.org/en/stable/web_reference.html */
export default library("aiohttp", "python", {
  aliases: {
    "aiohttp.web.View().request": "aiohttp.web.Request()",
    "aiohttp.web_request.Request": "aiohttp.web.Request", "aiohttp.web.BaseRequest": "aiohttp.web.Request",
    "aiohttp.web.Response()": "aiohttp.web.StreamResponse()", "aiohttp.web.json_response()": "aiohttp.web.StreamResponse()",
    "aiohttp.web.FileResponse()": "aiohttp.web.StreamResponse()", "aiohttp.web_response.Response": "aiohttp.web.Response",
  },
  constants: {
    "aiohttp.hdrs.ACCESS_CONTROL_ALLOW_ORIGIN": "Access-Control-Allow-Origin",
    "aiohttp.hdrs.ACCESS_CONTROL_ALLOW_CREDENTIALS": "Access-Control-Allow-Credentials",
  },
  parameters: {
    "aiohttp.web.Application().router.add_get": request,
    "aiohttp.web.Application().router.add_post": request,
    "aiohttp.web.Application().router.add_put": request,
    "aiohttp.web.Application().router.add_patch": request,
    "aiohttp.web.Application().router.add_delete": request,
    "aiohttp.web.Application().router.add_route": { "2.(0)": "aiohttp.web.Request()" },
    "aiohttp.web.get": request,
    "aiohttp.web.post": request,
    "aiohttp.web.put": request,
    "aiohttp.web.patch": request,
    "aiohttp.web.delete": request,
    "aiohttp.web.route": { "2.(0)": "aiohttp.web.Request()" },
    "aiohttp.web.middleware": { "0.(0)": "aiohttp.web.Request()" },
  },
  handlers: {
    "aiohttp.web.RouteTableDef().get": handler,
    "aiohttp.web.RouteTableDef().post": handler,
    "aiohttp.web.RouteTableDef().put": handler,
    "aiohttp.web.RouteTableDef().patch": handler,
    "aiohttp.web.RouteTableDef().delete": handler,
    "aiohttp.web.RouteTableDef().route": handler,
  },
  sources: {
    "aiohttp.web.Request().headers": "request",
    "aiohttp.web.Request().query": "request",
    "aiohttp.web.Request().rel_url": "request",
    "aiohttp.web.Request().query_string": "request",
    "aiohttp.web.Request().match_info": "request",
    "aiohttp.web.Request().cookies": "request",
    "aiohttp.web.Request().json()": "request",
    "aiohttp.web.Request().post()": "request",
    "aiohttp.web.Request().text()": "request",
    "aiohttp.web.Request().read()": "request",
  },
  header: {
    "aiohttp.web.Response": headers,
    "aiohttp.web.StreamResponse": headers,
    "aiohttp.web.json_response": headers,
    "aiohttp.web.FileResponse": headers,
    "aiohttp.web.StreamResponse().headers.[]=": header,
    "aiohttp.web.StreamResponse().headers.add": header,
    "aiohttp.web.StreamResponse().headers.setdefault": header,
    "aiohttp.web.StreamResponse().headers.update": { all: "0" },
  },
  holds: {
    "aiohttp.web.Request().headers": "headers",
    "aiohttp.web.Request().raw_headers": "headers",
    "aiohttp.web.Request().cookies": "cookies",
    "aiohttp.web.Request().query": "query",
    "aiohttp.web.Request().match_info": "query",
    "aiohttp.web.Request().json()": "body",
    "aiohttp.web.Request().post()": "body",
    "aiohttp.web.Request().text()": "body",
    "aiohttp.web.Request().read()": "body",
  },
  check: {
    "aiohttp.web.HTTPUnauthorized": { refusal: true },
    "aiohttp.web.HTTPForbidden": { refusal: true },
    "aiohttp.web.json_response": { refusal: true, status: "status:" },
    "aiohttp.web.Response": { refusal: true, status: "status:" },
    "aiohttp.web.HTTPFound": { refusal: true, target: "0|location:" },
  },
  // https://docs.aiohttp.org/en/stable/web_advanced.html#middlewares
  middleware: {
    "aiohttp.web.Application": { handlers: "middlewares:" },
    "aiohttp.web.Application().middlewares.append": { handlers: "0" },
  },
  route: {
    "aiohttp.web.get": { ...added, method: "get" },
    "aiohttp.web.post": { ...added, method: "post" },
    "aiohttp.web.put": { ...added, method: "put" },
    "aiohttp.web.patch": { ...added, method: "patch" },
    "aiohttp.web.delete": { ...added, method: "delete" },
    "aiohttp.web.RouteTableDef().get": { ...route, method: "get" },
    "aiohttp.web.RouteTableDef().post": { ...route, method: "post" },
    "aiohttp.web.RouteTableDef().put": { ...route, method: "put" },
    "aiohttp.web.RouteTableDef().patch": { ...route, method: "patch" },
    "aiohttp.web.RouteTableDef().delete": { ...route, method: "delete" },
    "aiohttp.web.Application().router.add_get": { ...added, method: "get" },
    "aiohttp.web.Application().router.add_post": { ...added, method: "post" },
    "aiohttp.web.Application().router.add_put": { ...added, method: "put" },
    "aiohttp.web.Application().router.add_patch": { ...added, method: "patch" },
    "aiohttp.web.Application().router.add_delete": { ...added, method: "delete" },
    "export": { handler: "0", base: "aiohttp.web.View" },
  },
});
