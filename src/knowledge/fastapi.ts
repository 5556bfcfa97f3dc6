import { library } from "../concepts/library.ts";

/** What a handler gets from the framework rather than from the client, whatever the parameter is called. */
const handler = {
  converts: true,
  injected: [
    "fastapi.Depends", "fastapi.Security", "starlette.requests.Request", "starlette.responses.Response", "starlette.websockets.WebSocket",
    "starlette.background.BackgroundTasks", "fastapi.BackgroundTasks", "fastapi.security.SecurityScopes", "starlette.requests.HTTPConnection",
    "fastapi.param_functions.Depends",
  ],
} as const;

const route = { path: "0|path:", handler: "decorated", before: "dependencies:", isInnermost: true } as const;

/** https://fastapi.tiangolo.com/reference/ */
export default library("FastAPI", "python", {
  aliases: {
    "fastapi.APIRouter()": "fastapi.FastAPI()",
    "fastapi.routing.APIRouter": "fastapi.APIRouter",
    "fastapi.routing.APIRouter()": "fastapi.FastAPI()",
    "fastapi.applications.FastAPI": "fastapi.FastAPI",
    "fastapi.Request": "starlette.requests.Request",
    "fastapi.requests.Request": "starlette.requests.Request",
    "fastapi.Response": "starlette.responses.Response",
    "fastapi.responses.Response": "starlette.responses.Response",
    "fastapi.responses.JSONResponse": "starlette.responses.JSONResponse",
    "fastapi.responses.HTMLResponse": "starlette.responses.HTMLResponse",
    "fastapi.responses.StreamingResponse": "starlette.responses.StreamingResponse",
    "fastapi.responses.FileResponse": "starlette.responses.FileResponse",
    "fastapi.responses.ORJSONResponse": "starlette.responses.JSONResponse",
    "fastapi.responses.UJSONResponse": "starlette.responses.JSONResponse",
    "fastapi.WebSocket": "starlette.websockets.WebSocket",
    "fastapi.middleware.cors.CORSMiddleware": "starlette.middleware.cors.CORSMiddleware",
    "fastapi.middleware.sessions.SessionMiddleware": "starlette.middleware.sessions.SessionMiddleware",
    "fastapi.middleware.Middleware": "starlette.middleware.Middleware",
    "fastapi.param_functions.Depends": "fastapi.Depends",
    "fastapi.exceptions.HTTPException": "fastapi.HTTPException",
    "starlette.exceptions.HTTPException": "fastapi.HTTPException",
    "fastapi.security.http.HTTPBearer": "fastapi.security.HTTPBearer",
    "fastapi.security.http.HTTPBasic": "fastapi.security.HTTPBasic",
    "fastapi.security.oauth2.OAuth2PasswordBearer": "fastapi.security.OAuth2PasswordBearer",
    "fastapi.security.api_key.APIKeyHeader": "fastapi.security.APIKeyHeader",
    "fastapi.security.api_key.APIKeyQuery": "fastapi.security.APIKeyQuery",
    "fastapi.security.api_key.APIKeyCookie": "fastapi.security.APIKeyCookie",
    "fastapi.responses.PlainTextResponse": "starlette.responses.PlainTextResponse",
    "fastapi.responses.RedirectResponse": "starlette.responses.RedirectResponse",
    "fastapi.security.HTTPBearer()()": "fastapi.security.HTTPAuthorizationCredentials()",
    "fastapi.security.HTTPBasic()()": "fastapi.security.HTTPBasicCredentials()",
    "fastapi.security.OAuth2PasswordRequestFormStrict()": "fastapi.security.OAuth2PasswordRequestForm()",
    "fastapi.security.http.HTTPAuthorizationCredentials()": "fastapi.security.HTTPAuthorizationCredentials()",
    "fastapi.security.oauth2.OAuth2PasswordRequestForm()": "fastapi.security.OAuth2PasswordRequestForm()",
  },
  gives: {
    "fastapi.Depends": "0|dependency:()",
    "fastapi.Security": "0|dependency:()",
  },
  handlers: {
    "fastapi.FastAPI().get": handler,
    "fastapi.FastAPI().post": handler,
    "fastapi.FastAPI().put": handler,
    "fastapi.FastAPI().patch": handler,
    "fastapi.FastAPI().delete": handler,
    "fastapi.FastAPI().head": handler,
    "fastapi.FastAPI().options": handler,
    "fastapi.FastAPI().api_route": handler,
    "fastapi.FastAPI().websocket": handler,
  },
  readers: [
    "fastapi.security.HTTPBearer", "fastapi.security.HTTPBasic", "fastapi.security.HTTPDigest", "fastapi.security.OAuth2PasswordBearer",
    "fastapi.security.OAuth2AuthorizationCodeBearer", "fastapi.security.OAuth2", "fastapi.security.OpenIdConnect",
    "fastapi.security.APIKeyHeader", "fastapi.security.APIKeyQuery", "fastapi.security.APIKeyCookie",
  ],
  holds: {
    "fastapi.Header()": "field",
    "fastapi.Cookie()": "field",
    "fastapi.Form()": "field",
    "fastapi.Body()": "field",
    "fastapi.Query()": "field",
    "fastapi.security.OAuth2PasswordBearer()()": "token",
    "fastapi.security.OAuth2AuthorizationCodeBearer()()": "token",
    "fastapi.security.OpenIdConnect()()": "token",
    "fastapi.security.APIKeyHeader()()": "key",
    "fastapi.security.APIKeyQuery()()": "key",
    "fastapi.security.APIKeyCookie()()": "key",
    "fastapi.security.HTTPAuthorizationCredentials().credentials": "token",
    "fastapi.security.HTTPBasicCredentials().password": "password",
    "fastapi.security.OAuth2PasswordRequestForm().password": "password",
    "fastapi.security.OAuth2PasswordRequestForm().client_secret": "secret",
  },
  steps: ["fastapi.encoders.jsonable_encoder"],
  cors: {
    "fastapi.FastAPI().add_middleware": {
      when: { "0": "starlette.middleware.cors.CORSMiddleware" },
      origins: "allow_origins:", pattern: "allow_origin_regex:", match: "full", credentials: "allow_credentials:", byDefault: "nobody", reflects: true,
    },
  },
  check: {
    "fastapi.HTTPException": { refusal: true, status: "0|status_code:" },
  },
  secret: {
    "fastapi.FastAPI().add_middleware": {
      when: { "0": "starlette.middleware.sessions.SessionMiddleware" },
      value: "secret_key:", as: "signing key", variable: "SESSION_SECRET",
    },
  },
  middleware: {
    "fastapi.FastAPI": { router: "return", handlers: "dependencies:", everywhere: true },
    "fastapi.APIRouter": { router: "return", handlers: "dependencies:", everywhere: true },
    "fastapi.FastAPI().include_router": { router: "0|router:", handlers: "dependencies:", everywhere: true, below: "receiver" },
  },
  route: {
    "fastapi.FastAPI().get": { ...route, method: "get" },
    "fastapi.FastAPI().post": { ...route, method: "post" },
    "fastapi.FastAPI().put": { ...route, method: "put" },
    "fastapi.FastAPI().patch": { ...route, method: "patch" },
    "fastapi.FastAPI().delete": { ...route, method: "delete" },
    "fastapi.FastAPI().websocket": { ...route, method: "websocket" },
    "fastapi.FastAPI().websocket_route": { ...route, method: "websocket" },
    "fastapi.FastAPI().add_api_websocket_route": { path: "0|path:", handler: "1|endpoint:", before: "dependencies:", method: "websocket" },
    "fastapi.FastAPI().api_route": { ...route, methods: "methods:" },
    "fastapi.FastAPI().add_api_route": { path: "0|path:", handler: "1|endpoint:", methods: "methods:", before: "dependencies:" },
  },
  rateLimit: {
    "fastapi.FastAPI": { kind: "application" },
  },
});
