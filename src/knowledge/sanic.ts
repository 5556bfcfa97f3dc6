import { library } from "../concepts/library.ts";

const request = "sanic.Request()";

/** https://sanic.dev/en/guide/basics/request.html */
export default library("Sanic", "python", {
  aliases: {
    "sanic.request.Request()": request,
    "sanic.request.types.Request()": request,
  },
  holds: {
    "sanic.Request().headers": "headers",
    "sanic.Request().cookies": "cookies",
    "sanic.Request().args": "query",
    "sanic.Request().json": "body",
    "sanic.Request().form": "body",
    "sanic.Request().body": "body",
    "sanic.Request().load_json()": "body",
    "sanic.Request().token": "token",
  },
});
