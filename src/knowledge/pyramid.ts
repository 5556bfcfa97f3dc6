import { library } from "../concepts/library.ts";

const header = { name: "0", value: "1" } as const;
const request = "pyramid.request.Request()";

/** https://docs.pylonsproject.org/projects/pyramid/en/latest/api/response.html */
export default library("Pyramid", "python", {
  aliases: {
    "pyramid.request.Request().response": "pyramid.response.Response()", "webob.Response": "pyramid.response.Response", "webob.Request": "pyramid.request.Request",
    "webob.response.Response": "pyramid.response.Response", "webob.request.Request": "pyramid.request.Request",
  },
  parameters: {
    "pyramid.view.view_config": { "0.(0)": request },
  },
  sources: {
    "pyramid.request.Request().params": "request",
    "pyramid.request.Request().GET": "request",
    "pyramid.request.Request().POST": "request",
    "pyramid.request.Request().json_body": "request",
    "pyramid.request.Request().body": "request",
    "pyramid.request.Request().headers": "request",
    "pyramid.request.Request().cookies": "request",
    "pyramid.request.Request().matchdict": "request",
    "pyramid.request.Request().path": "request",
  },
  header: {
    "pyramid.response.Response().headers.[]=": header,
    "pyramid.response.Response().headers.add": header,
    "pyramid.response.Response().headers.setdefault": header,
    "pyramid.response.Response().headers.update": { all: "0" },
    "pyramid.response.Response": { all: "headers:|headerlist:" },
  },
  holds: {
    "pyramid.request.Request().headers": "headers",
    "pyramid.request.Request().cookies": "cookies",
    "pyramid.request.Request().GET": "query",
    "pyramid.request.Request().matchdict": "query",
    "pyramid.request.Request().POST": "body",
    "pyramid.request.Request().params": "body",
    "pyramid.request.Request().json_body": "body",
    "pyramid.request.Request().body": "body",
  },
});
