import { library } from "../concepts/library.ts";

/** https://www.tornadoweb.org/en/stable/web.html https://www.tornadoweb.org/en/stable/httputil.html */
export default library("Tornado", "python", {
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
