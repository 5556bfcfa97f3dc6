import { library } from "../concepts/library.ts";

/** Without a server of its own it takes what an `upgrade` listener hands it, and that may have checked who asks. */
const made = { router: "return", handlers: "0.verifyClient|0.noServer", everywhere: true, isGuard: true, isOption: true } as const;

/** https://github.com/websockets/ws/blob/master/doc/ws.md */
export default library("ws", "javascript", {
  aliases: {
    "ws.Server": "ws.WebSocketServer",
    "ws.Server()": "ws.WebSocketServer()",
    "ws.WebSocket.Server()": "ws.WebSocketServer()",
  },
  middleware: {
    "ws.WebSocketServer": made,
    "ws.WebSocket.Server": made,
  },
  route: {
    "ws.WebSocketServer().on": { when: { "0": "connection" }, method: "websocket", handler: "1" },
  },
});
