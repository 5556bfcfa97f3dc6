import { library } from "../concepts/library.ts";

/** Without `cors` no other website may connect; with it, the npm package cors decides. */
const policy = { origins: "1.cors.origin|0.cors.origin", credentials: "1.cors.credentials|0.cors.credentials", byDefault: "nobody" } as const;

/** Version 2 names them by `io.origins("host:port")`. https://socket.io/docs/v4/handling-cors/ https://socket.io/docs/v2/server-api/ */
export default library("Socket.IO", "javascript", {
  aliases: {
    "socket.io.Server()": "socket.io()",
    "socket.io.listen()": "socket.io()",
  },
  cors: {
    "socket.io": policy,
    "socket.io.Server": policy,
    "socket.io.listen": policy,
    "socket.io().attach": policy,
    "socket.io().listen": policy,
    "socket.io().origins": { origins: "0", byDefault: "nobody", everyone: "*:*" },
    "engine.io.Server": policy,
    "engine.io.attach": policy,
  },
});
