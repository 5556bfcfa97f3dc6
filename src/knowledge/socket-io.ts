import { library } from "../concepts/library.ts";

/** Without `cors` no other website may connect; with it, the npm package cors decides. */
const policy = { origins: "1.cors.origin|0.cors.origin", credentials: "1.cors.credentials|0.cors.credentials", byDefault: "nobody" } as const;
const policies = [
  policy,
  { credentials: "1.cors.credentials", byDefault: "anyone", when: { "1.cors.credentials": true, "1.cors.origin": false } },
  { credentials: "0.cors.credentials", byDefault: "anyone", when: { "0.cors.credentials": true, "0.cors.origin": false } },
] as const;

/** Who connects: the main namespace, or another one. */
const connection = [
  { when: { "0": "connection" }, method: "websocket", handler: "1" },
  { when: { "0": "connect" }, method: "websocket", handler: "1" },
] as const;

/** Middleware of a namespace is asked before anybody is connected to it, wherever it is registered. */
const before = { router: "receiver", handlers: "0...", everywhere: true, isGuard: true } as const;
/** What decides about the handshake decides for all namespaces. */
const allowing = { router: "return", handlers: "1.allowRequest", everywhere: true, isGuard: true, isOption: true } as const;

/** Version 2 names them by `io.origins("host:port")`. https://socket.io/docs/v4/handling-cors/ https://socket.io/docs/v2/server-api/ https://socket.io/docs/v4/middlewares/ */
export default library("Socket.IO", "javascript", {
  aliases: {
    "socket.io.Server()": "socket.io()",
    "socket.io.listen()": "socket.io()",
  },
  route: {
    "socket.io().on": connection,
    "socket.io().of().on": connection,
    "socket.io().sockets.on": connection,
  },
  middleware: {
    "socket.io": allowing,
    "socket.io.Server": allowing,
    "socket.io.listen": allowing,
    "socket.io().use": before,
    "socket.io().of().use": before,
    "socket.io().sockets.use": before,
  },
  cors: {
    "socket.io": policies,
    "socket.io.Server": policies,
    "socket.io.listen": policies,
    "socket.io().attach": policies,
    "socket.io().listen": policies,
    "socket.io().origins": { origins: "0", byDefault: "nobody", everyone: "*:*" },
    "engine.io.Server": policies,
    "engine.io.attach": policies,
  },
});
