import { library } from "../concepts/library.ts";

/** Without `cors` no other website may connect; with it, the npm package cors decides. */
const policy = { origins: "1.cors.origin|0.cors.origin", credentials: "1.cors.credentials|0.cors.credentials", byDefault: "nobody" } as const;

/** https://socket.io/docs/v4/handling-cors/ */
export default library("Socket.IO", "javascript", {
  cors: {
    "socket.io": policy,
    "socket.io.Server": policy,
  },
});
