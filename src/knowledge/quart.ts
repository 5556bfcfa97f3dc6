import { library } from "../concepts/library.ts";

const header = { name: "0", value: "1" } as const;
const policy = { origins: "allow_origin:", match: "start", credentials: "allow_credentials:", byDefault: "anyone" } as const;

/** It is Flask with `await`; a wildcard beside credentials is an error in Quart-CORS. https://github.com/pgjones/quart-cors https://quart.palletsprojects.com */
export default library("Quart", "python", {
  aliases: {
    // An application of Quart is one of Flask, for all that Flask says of those.
    "quart.Quart()": "flask.Flask()", "quart.Blueprint()": "flask.Flask()", "quart_cors.cors()": "flask.Flask()",
    "quart.make_response()": "quart.Response()", "quart.jsonify()": "quart.Response()", "quart.wrappers.Response": "quart.Response",
  },
  sources: {
    "quart.request.args": "request",
    "quart.request.form": "request",
    "quart.request.json": "request",
    "quart.request.data": "request",
    "quart.request.headers": "request",
    "quart.request.origin": "request",
    "quart.request.cookies": "request",
    "quart.request.path": "request",
    "quart.request.get_json()": "request",
    "quart.request.get_data()": "request",
  },
  cors: {
    "quart_cors.cors": policy,
    "quart_cors.route_cors": policy,
    "quart_cors.websocket_cors": policy,
  },
  header: {
    "quart.Response().headers.[]=": header,
    "quart.Response().headers.set": header,
    "quart.Response().headers.add": header,
    "quart.Response().headers.setdefault": header,
    "quart.Response().headers.update": { all: "0" },
    "quart.Response": { all: "headers:|2" },
  },
  holds: {
    "quart.request.headers": "headers",
    "quart.request.cookies": "cookies",
    "quart.request.args": "query",
    "quart.request.view_args": "query",
    "quart.request.form": "body",
    "quart.request.values": "body",
    "quart.request.json": "body",
    "quart.request.data": "body",
    "quart.request.get_json()": "body",
    "quart.request.get_data()": "body",
    "quart.request.authorization.password": "password",
    "quart.request.authorization.token": "token",
    "quart.current_app.config": "settings",
  },
});
