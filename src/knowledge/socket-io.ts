import { library } from "../concepts/library.ts";

/** Without `cors` no other website may connect; with it, the npm package cors decides. */
const policy = { origins: "1.cors.origin|0.cors.origin", credentials: "1.cors.credentials|0.cors.credentials", byDefault: "nobody" } as const;
const policies = [
  policy,
  { credentials: "1.cors.credentials", byDefault: "anyone", when: { "1.cors.credentials": true, "1.cors.origin": false } },
  { credentials: "0.cors.credentials", byDefault: "anyone", when: { "0.cors.credentials": true, "0.cors.origin": false } },
] as const;

/** Version 2 names them by `io.origins("host:port")`. https://socket.io/docs/v4/handling-cors/ https://socket.io/docs/v2/server-api/ */
export default library("Socket.IO", "javascript", {
  aliases: {
    "socket.io.Server()": "socket.io()",
    "socket.io.listen()": "socket.io()",
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
