import { library } from "../concepts/library.ts";

/** https://bottlepy.org/docs/stable/api.html#the-request-object */
export default library("Bottle", "python", {
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
