import { library } from "../concepts/library.ts";

const header = { name: "0|keyword:", value: "1|value:" } as const;

/** https://docs.python.org/3/library/http.server.html https://docs.python.org/3/library/wsgiref.html */
export default library("http.server", "python", {
  aliases: {
    "http.server.SimpleHTTPRequestHandler()": "http.server.BaseHTTPRequestHandler()", "http.server.CGIHTTPRequestHandler()": "http.server.BaseHTTPRequestHandler()",
    "BaseHTTPServer.BaseHTTPRequestHandler()": "http.server.BaseHTTPRequestHandler()", "SimpleHTTPServer.SimpleHTTPRequestHandler()": "http.server.BaseHTTPRequestHandler()",
  },
  sources: {
    "http.server.BaseHTTPRequestHandler().headers": "request",
    "http.server.BaseHTTPRequestHandler().path": "request",
    "http.server.BaseHTTPRequestHandler().rfile": "request",
  },
  header: {
    "http.server.BaseHTTPRequestHandler().send_header": header,
  },
});
