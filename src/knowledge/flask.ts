import { library } from "../concepts/library.ts";

const handler = { converts: false, injected: [], typedPath: { slot: "0|rule:", types: ["int", "float", "uuid"] } } as const;
const key = { as: "signing key", variable: "SECRET_KEY" } as const;
const header = { name: "0", value: "1" } as const;
const route = { path: "0|rule:", handler: "decorated", isInnermost: true } as const;

/** https://flask.palletsprojects.com/en/stable/api/ */
export default library("Flask", "python", {
  aliases: {
    "flask.Blueprint()": "flask.Flask()",
    "flask.current_app": "flask.Flask()",
    "flask.make_response()": "flask.Response()",
    "flask.jsonify()": "flask.Response()",
    "flask.wrappers.Response": "flask.Response",
    "werkzeug.wrappers.Response": "flask.Response",
    "werkzeug.Response": "flask.Response",
  },
  handlers: {
    "flask.Flask().route": handler,
    "flask.Flask().get": handler,
    "flask.Flask().post": handler,
    "flask.Flask().put": handler,
    "flask.Flask().patch": handler,
    "flask.Flask().delete": handler,
  },
  parameters: {
    "flask.Flask().after_request": { "0.(0)": "flask.Response()" },
  },
  sources: {
    "flask.request.args": "request",
    "flask.request.form": "request",
    "flask.request.values": "request",
    "flask.request.json": "request",
    "flask.request.data": "request",
    "flask.request.headers": "request",
    "flask.request.origin": "request",
    "flask.request.environ": "request",
    "flask.request.cookies": "request",
    "flask.request.view_args": "request",
    "flask.request.path": "request",
    "flask.request.url": "request",
    "flask.request.query_string": "request",
    "flask.request.get_json()": "request",
    "flask.request.get_data()": "request",
  },
  holds: {
    "flask.request.headers": "headers",
    "flask.request.environ": "headers",
    "flask.request.cookies": "cookies",
    "flask.request.args": "query",
    "flask.request.view_args": "query",
    "flask.request.form": "body",
    "flask.request.values": "body",
    "flask.request.json": "body",
    "flask.request.data": "body",
    "flask.request.get_json()": "body",
    "flask.request.get_data()": "body",
    "flask.request.authorization.password": "password",
    "flask.request.authorization.token": "token",
    "flask.current_app.config": "settings",
    "flask.Flask().config": "settings",
  },
  header: {
    "flask.Response().headers.[]=": header,
    "flask.Response().headers.set": header,
    "flask.Response().headers.add": header,
    "flask.Response().headers.setdefault": header,
    "flask.Response().headers.add_header": header,
    "flask.Response().headers.update": { all: "0" },
    "flask.Response().headers.extend": { all: "0" },
    // `return body, 200, {"Name": "value"}`
    "flask.Flask().route": [{ all: "decorated.().2" }, { all: "decorated.().1" }],
    "flask.Flask().get": [{ all: "decorated.().2" }, { all: "decorated.().1" }],
    "flask.Flask().post": [{ all: "decorated.().2" }, { all: "decorated.().1" }],
    "flask.make_response": [{ all: "0.2" }, { all: "0.1" }, { all: "2" }, { all: "1" }],
    "flask.Response": { all: "headers:|2" },
  },
  check: {
    "flask.redirect": { refusal: true, target: "0|location:" },
    "flask.Response": { refusal: true, status: "1|status:" },
  },
  secret: {
    "flask.Flask().[]=": { ...key, value: "1", when: { "0": "secret_key" } },
    "flask.Flask().config.[]=": [
      { ...key, value: "1", when: { "0": "SECRET_KEY" } },
      { ...key, value: "1", when: { "0": "JWT_SECRET_KEY" }, variable: "JWT_SECRET_KEY" },
      { ...key, value: "1", when: { "0": "WTF_CSRF_SECRET_KEY" }, variable: "WTF_CSRF_SECRET_KEY" },
      { ...key, value: "1", when: { "0": "SECURITY_PASSWORD_SALT" }, variable: "SECURITY_PASSWORD_SALT" },
    ],
    "flask.Flask().config.update": [
      { ...key, value: "SECRET_KEY:|0.SECRET_KEY" },
      { ...key, value: "JWT_SECRET_KEY:|0.JWT_SECRET_KEY", variable: "JWT_SECRET_KEY" },
    ],
    "flask.Flask().config.from_mapping": [
      { ...key, value: "SECRET_KEY:|0.SECRET_KEY" },
      { ...key, value: "JWT_SECRET_KEY:|0.JWT_SECRET_KEY", variable: "JWT_SECRET_KEY" },
    ],
    "flask.Flask().config.setdefault": { ...key, value: "1", when: { "0": "SECRET_KEY" } },
  },
  middleware: {
    "flask.Flask().before_request": { router: "receiver", handlers: "decorated|0", everywhere: true },
    "flask.Flask().register_blueprint": { router: "0|blueprint:", everywhere: true, below: "receiver" },
    "flask.Flask().before_app_request": { handlers: "decorated|0", byDefinition: true, always: true },
  },
  route: {
    "flask.Flask().route": { ...route, method: "get", methods: "methods:" },
    "flask.Flask().get": { ...route, method: "get" },
    "flask.Flask().post": { ...route, method: "post" },
    "flask.Flask().put": { ...route, method: "put" },
    "flask.Flask().patch": { ...route, method: "patch" },
    "flask.Flask().delete": { ...route, method: "delete" },
    "flask.Flask().add_url_rule": { path: "0|rule:", handler: "view_func:|2", methods: "methods:", method: "get" },
    "export": { handler: "0", base: "flask.views.MethodView|quart.views.MethodView", field: "decorators", decides: "dispatch_request" },
  },
  rateLimit: {
    "flask.Flask": { kind: "application" },
  },
});
