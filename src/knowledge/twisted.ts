import { library } from "../concepts/library.ts";

const message = { data: ["0|format:", "named"] } as const;
const header = { name: "0|name:", value: "1|value:" } as const;

/** https://docs.twisted.org/en/stable/core/howto/logger.html https://docs.twistedmatrix.com/en/stable/api/twisted.web.http.Request.html */
export default library("Twisted", "python", {
  aliases: {
    "twisted.web.server.Request": "twisted.web.http.Request", "twisted.web.iweb.IRequest": "twisted.web.http.Request",
  },
  signatures: [
    { parameters: ["request"], names: "render_GET|render_POST|render_OPTIONS", types: ["twisted.web.http.Request()"] },
  ],
  sources: {
    "twisted.web.http.Request().args": "request",
    "twisted.web.http.Request().content": "request",
    "twisted.web.http.Request().getHeader()": "request",
    "twisted.web.http.Request().getCookie()": "request",
  },
  header: {
    "twisted.web.http.Request().setHeader": header,
    "twisted.web.http.Request().responseHeaders.setRawHeaders": header,
    "twisted.web.http.Request().responseHeaders.addRawHeader": header,
  },
  log: {
    "twisted.logger.Logger().debug": message,
    "twisted.logger.Logger().info": message,
    "twisted.logger.Logger().warn": message,
    "twisted.logger.Logger().error": message,
    "twisted.logger.Logger().critical": message,
    "twisted.logger.Logger().failure": message,
    "twisted.logger.Logger().emit": { data: ["1|format:", "named"] },
    "twisted.python.log.msg": { data: ["0...", "named"] },
    "twisted.python.log.err": { data: ["0...", "named"] },
  },
});
