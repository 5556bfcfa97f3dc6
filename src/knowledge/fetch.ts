import { library } from "../concepts/library.ts";

/** Requests and responses of the web platform, as Deno, Bun, workers and Next.js hand them to programs. https://fetch.spec.whatwg.org/ */
export default library("Fetch", "javascript", {
  aliases: {
    "globalThis.Response": "Response",
    "globalThis.Headers": "Headers",
    "Response.json()": "Response()",
    "Response.redirect()": "Response()",
    "Response().headers": "Headers()",
    "Response().clone()": "Response()",
    "Request().clone()": "Request()",
  },
  parameters: {
    "Deno.serve": { "0...(0)": "Request()" },
  },
  sources: {
    "Request().url": "request",
    "Request().headers": "request",
    "Request().body": "request",
    "Request().json()": "request",
    "Request().text()": "request",
    "Request().formData()": "request",
  },
  holds: {
    "Request().headers": "headers",
    "Request().headers.get()": "headers",
    "Request().json()": "body",
    "Request().text()": "body",
    "Request().formData()": "body",
    "Request().formData().get()": "body",
  },
  header: {
    "Response": { all: "1.headers" },
    "Response.json": { all: "1.headers" },
    "Headers": { all: "0" },
    "Headers().set": { name: "0", value: "1" },
    "Headers().append": { name: "0", value: "1" },
  },
});
