import { library } from "../concepts/library.ts";

const handler = { "0...(0)": "http.IncomingMessage()", "0...(1)": "http.ServerResponse()" } as const;
const header = { name: "0", value: "1" } as const;

/** https://nodejs.org/api/http.html */
export default library("node:http", "javascript", {
  aliases: {
    "http2.Http2ServerRequest()": "http.IncomingMessage()",
    "http2.Http2ServerResponse()": "http.ServerResponse()",
    "http.createServer()": "http.Server()",
    "https.createServer()": "http.Server()",
    "https.Server()": "http.Server()",
    "http2.createServer()": "http.Server()",
    "http2.createSecureServer()": "http.Server()",
    "http.ServerResponse().setHeader()": "http.ServerResponse()",
    "http.ServerResponse().appendHeader()": "http.ServerResponse()",
    "http.ServerResponse().writeHead()": "http.ServerResponse()",
  },
  parameters: {
    "http.createServer": handler,
    "https.createServer": handler,
    "http2.createServer": handler,
    "http2.createSecureServer": handler,
    "http.Server().on": { "1...(0)": "http.IncomingMessage()", "1...(1)": "http.ServerResponse()" },
  },
  sources: {
    "http.IncomingMessage().url": "request",
    "http.IncomingMessage().headers": "request",
    "http.IncomingMessage().rawHeaders": "request",
  },
  holds: {
    "http.IncomingMessage().headers": "headers",
    "http.IncomingMessage().rawHeaders": "headers",
  },
  header: {
    "http.ServerResponse().setHeader": header,
    "http.ServerResponse().appendHeader": header,
    "http.ServerResponse().setHeaders": { all: "0" },
    "http.ServerResponse().writeHead": { all: "2|1" },
  },
});
