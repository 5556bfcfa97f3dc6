import { library } from "../concepts/library.ts";

/** https://falcon.readthedocs.io/en/stable/api/request_and_response_wsgi.html */
export default library("Falcon", "python", {
  aliases: {
    "falcon.asgi.Request()": "falcon.Request()",
    "falcon.request.Request()": "falcon.Request()",
  },
  signatures: [
    { parameters: ["req", "resp"], names: "on_get|on_post|on_put|on_patch|on_delete|process_request", types: ["falcon.Request()"] },
  ],
  holds: {
    "falcon.Request().headers": "headers",
    "falcon.Request().auth": "token",
    "falcon.Request().cookies": "cookies",
    "falcon.Request().params": "query",
    "falcon.Request().media": "body",
    "falcon.Request().get_media()": "body",
    "falcon.Request().get_header()": "headers",
    "falcon.Request().get_param()": "query",
  },
});
