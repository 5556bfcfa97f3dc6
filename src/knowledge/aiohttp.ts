import { library } from "../concepts/library.ts";

const request = "aiohttp.web.Request()";

/** https://docs.aiohttp.org/en/stable/web_reference.html#request-and-base-request */
export default library("aiohttp", "python", {
  aliases: {
    "aiohttp.web.BaseRequest()": request,
    "aiohttp.web_request.Request()": request,
    "aiohttp.web.View().request": request,
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
});
