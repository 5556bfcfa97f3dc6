import { library } from "../concepts/library.ts";

/** `*` is answered with the caller's own origin, and credentials are allowed unless told otherwise. */
const server = { origins: "cors_allowed_origins:", credentials: "cors_credentials:", credentialsByDefault: true, byDefault: "nobody", reflects: true } as const;

/** https://python-socketio.readthedocs.io/en/stable/api.html https://flask-socketio.readthedocs.io/en/latest/api.html */
export default library("python-socketio", "python", {
  route: {
    "flask_socketio.SocketIO().on": { when: { "0": "connect" }, method: "websocket", handler: "decorated" },
    "socketio.Server().on": { when: { "0": "connect" }, method: "websocket", handler: "decorated" },
    "socketio.AsyncServer().on": { when: { "0": "connect" }, method: "websocket", handler: "decorated" },
  },
  cors: {
    "socketio.Server": server,
    "socketio.AsyncServer": server,
    "engineio.Server": server,
    "engineio.AsyncServer": server,
    "flask_socketio.SocketIO": server,
    "flask_socketio.SocketIO().init_app": server,
    "fastapi_socketio.SocketManager": { ...server, byDefault: "anyone" },
  },
});
