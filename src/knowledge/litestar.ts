import { library } from "../concepts/library.ts";

const request = "litestar.Request()";

/** https://docs.litestar.dev/latest/reference/connection.html */
export default library("Litestar", "python", {
  aliases: {
    "litestar.connection.Request()": request,
    "litestar.connection.ASGIConnection()": request,
    "litestar.connection.request.Request()": request,
  },
  holds: {
    "litestar.Request().headers": "headers",
    "litestar.Request().cookies": "cookies",
    "litestar.Request().query_params": "query",
    "litestar.Request().path_params": "query",
    "litestar.Request().json()": "body",
    "litestar.Request().form()": "body",
    "litestar.Request().body()": "body",
  },
});
