import { library } from "../concepts/library.ts";

/** https://www.tornadoweb.org/en/stable/web.html */
export default library("Tornado", "python", {
  aliases: {
    "tornado.web.StaticFileHandler()": "tornado.web.RequestHandler()", "tornado.websocket.WebSocketHandler()": "tornado.web.RequestHandler()",
  },
  sources: {
    "tornado.web.RequestHandler().request.headers": "request",
    "tornado.web.RequestHandler().request.body": "request",
    "tornado.web.RequestHandler().request.arguments": "request",
    "tornado.web.RequestHandler().request.uri": "request",
    "tornado.web.RequestHandler().request.path": "request",
    "tornado.web.RequestHandler().get_argument()": "request",
    "tornado.web.RequestHandler().get_arguments()": "request",
    "tornado.web.RequestHandler().get_query_argument()": "request",
    "tornado.web.RequestHandler().get_body_argument()": "request",
    "tornado.web.RequestHandler().get_cookie()": "request",
  },
  check: {
    "tornado.web.HTTPError": { refusal: true, status: "0|status_code:" },
  },
  route: {
    "export": { handler: "0", base: "tornado.web.RequestHandler", decides: "prepare" },
  },
  header: {
    "tornado.web.RequestHandler().set_header": { name: "0|name:", value: "1|value:" },
    "tornado.web.RequestHandler().add_header": { name: "0|name:", value: "1|value:" },
  },
  holds: {
    "tornado.web.RequestHandler().request.headers": "headers",
    "tornado.web.RequestHandler().request.cookies": "cookies",
    "tornado.web.RequestHandler().request.body": "body",
    "tornado.web.RequestHandler().request.arguments": "body",
    "tornado.web.RequestHandler().request.body_arguments": "body",
    "tornado.web.RequestHandler().cookies": "cookies",
    "tornado.web.RequestHandler().get_argument()": "body",
    "tornado.web.RequestHandler().get_body_argument()": "body",
    "tornado.web.RequestHandler().get_query_argument()": "body",
    "tornado.web.RequestHandler().get_cookie()": "cookies",
    "tornado.web.RequestHandler().get_secure_cookie()": "cookies",
    "tornado.web.RequestHandler().get_signed_cookie()": "cookies",
  },
});
