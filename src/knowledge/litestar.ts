import { library } from "../concepts/library.ts";

const route = { path: "0|path:", handler: "decorated", before: "guards:", field: "guards", open: "exclude_from_auth:|opt:.exclude_from_auth" } as const;
/** What makes one of these has it ask for every route that does not leave it out. */
const backend = { handlers: "return", always: true } as const;
const headers = { all: "headers:" } as const;
const cors = {
  origins: "allow_origins:|0", pattern: "allow_origin_regex:", match: "full", credentials: "allow_credentials:", byDefault: "anyone", reflects: true,
} as const;

/** Requests with cookies get their own origin as the answer. https://docs.litestar.dev/latest/usage/middleware/builtin-middleware.html#cors */
export default library("Litestar", "python", {
  aliases: {
    "litestar.handlers.get": "litestar.get",
    "litestar.handlers.post": "litestar.post",
    "litestar.handlers.put": "litestar.put",
    "litestar.handlers.patch": "litestar.patch",
    "litestar.handlers.delete": "litestar.delete",
    "litestar.connection.ASGIConnection": "litestar.Request", "litestar.connection.request.Request": "litestar.Request",
    "litestar.config.CORSConfig": "litestar.config.cors.CORSConfig",
    "starlite.config.cors.CORSConfig": "litestar.config.cors.CORSConfig", "starlite.config.CORSConfig": "litestar.config.cors.CORSConfig", "starlite.CORSConfig": "litestar.config.cors.CORSConfig",
    "litestar.connection.Request": "litestar.Request", "starlite.Request": "litestar.Request", "starlite.Response": "litestar.Response",
    "litestar.response.Response": "litestar.Response",
  },
  sources: {
    "litestar.Request().headers": "request",
    "litestar.Request().query_params": "request",
    "litestar.Request().path_params": "request",
    "litestar.Request().cookies": "request",
    "litestar.Request().json()": "request",
    "litestar.Request().form()": "request",
    "litestar.Request().body()": "request",
  },
  cors: {
    "litestar.config.cors.CORSConfig": cors,
  },
  header: {
    "litestar.Response": headers,
    "litestar.Response().headers.[]=": { name: "0", value: "1" },
    "litestar.Response().set_header": { name: "0", value: "1" },
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
  check: {
    "litestar.exceptions.NotAuthorizedException": { refusal: true },
    "litestar.exceptions.PermissionDeniedException": { refusal: true },
    "litestar.exceptions.HTTPException": { refusal: true, status: "status_code:" },
  },
  // https://docs.litestar.dev/latest/usage/security/guards.html https://docs.litestar.dev/latest/usage/security/security-backends.html
  middleware: {
    "litestar.Litestar": [{ handlers: "guards:" }, { handlers: "on_app_init:", always: true }],
    "litestar.security.jwt.JWTAuth": backend,
    "litestar.security.jwt.JWTCookieAuth": backend,
    "litestar.security.jwt.OAuth2PasswordBearerAuth": backend,
    "litestar.security.session_auth.SessionAuth": backend,
  },
  route: {
    "litestar.get": { ...route, method: "get" },
    "litestar.post": { ...route, method: "post" },
    "litestar.put": { ...route, method: "put" },
    "litestar.patch": { ...route, method: "patch" },
    "litestar.delete": { ...route, method: "delete" },
  },
});
