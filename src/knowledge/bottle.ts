import { library } from "../concepts/library.ts";

const header = { name: "0|name:", value: "1|value:" } as const;
const handler = { converts: false, injected: [] } as const;

/** https://bottlepy.org/docs/stable/api.html */
export default library("Bottle", "python", {
  aliases: {
    "bottle.HTTPResponse()": "bottle.response", "bottle.BaseResponse()": "bottle.response", "bottle.Response": "bottle.HTTPResponse",
    "bottle.default_app()": "bottle.Bottle()", "bottle.app()": "bottle.Bottle()",
  },
  handlers: {
    "bottle.route": handler,
    "bottle.get": handler,
    "bottle.post": handler,
    "bottle.put": handler,
    "bottle.delete": handler,
    "bottle.Bottle().route": handler,
    "bottle.Bottle().get": handler,
    "bottle.Bottle().post": handler,
    "bottle.Bottle().put": handler,
    "bottle.Bottle().delete": handler,
  },
  sources: {
    "bottle.request.query": "request",
    "bottle.request.forms": "request",
    "bottle.request.params": "request",
    "bottle.request.json": "request",
    "bottle.request.body": "request",
    "bottle.request.headers": "request",
    "bottle.request.cookies": "request",
    "bottle.request.path": "request",
    "bottle.request.url": "request",
    "bottle.request.get_header()": "request",
    "bottle.request.get_cookie()": "request",
  },
  header: {
    "bottle.response.set_header": header,
    "bottle.response.add_header": header,
    "bottle.response.headers.[]=": header,
    "bottle.response.headers.update": { all: "0" },
    "bottle.HTTPResponse": { all: "headers:|2" },
  },
  holds: {
    "bottle.request.headers": "headers",
    "bottle.request.environ": "headers",
    "bottle.request.cookies": "cookies",
    "bottle.request.query": "query",
    "bottle.request.forms": "body",
    "bottle.request.json": "body",
    "bottle.request.POST": "body",
    "bottle.request.params": "body",
    "bottle.request.body": "body",
    "bottle.request.get_header()": "headers",
    "bottle.request.get_cookie()": "cookies",
  },
});
