import rule from "../../src/rules/no-wildcard-cors.ts";
import { lines, testRule } from "../rule-tester.ts";

testRule("no-wildcard-cors", rule, {
  javascript: {
    valid: [
      { name: "named origin", code: `
import cors from "cors";
app.use(cors({ origin: "https://shop.example" }));
` },
      { name: "false", code: `
import cors from "cors";
app.use(cors({ origin: false }));
` },
      { name: "a local function named cors", code: `
import cors from "./cors.js";
app.use(cors());
` },
      { name: "declared here", code: `
function cors() { return (req, res, next) => next(); }
app.use(cors());
` },
      { name: "shadowed by a parameter", code: `
import cors from "cors";
export function install(app, cors) { app.use(cors()); }
` },
      { name: "options in a const, named", code: `
import cors from "cors";
const options = { origin: ["https://shop.example"] };
app.use(cors(options));
` },
      { name: "both branches named", code: `
import cors from "cors";
app.use(cors({ origin: production ? "https://shop.example" : "http://localhost:3000" }));
` },
      { name: "from the environment alone", code: `
import cors from "cors";
app.use(cors({ origin: process.env.ORIGIN }));
` },
      { name: "reassigned before use", code: `
import cors from "cors";
let origin = "*";
origin = "https://shop.example";
app.use(cors({ origin }));
` },
      { name: "spread overridden", code: `
import cors from "cors";
const base = { origin: "*" };
app.use(cors({ ...base, origin: "https://shop.example" }));
` },
      { name: "spread of an unknown object", code: `
import cors from "cors";
import base from "./options.js";
app.use(cors({ ...base, methods: ["GET"] }));
` },
      { name: "unknown options", code: `
import cors from "cors";
export const install = (app, options) => app.use(cors(options));
` },
      { name: "options from another file", code: `
import cors from "cors";
import { corsOptions } from "./options.js";
app.use(cors(corsOptions));
` },
      { name: "origin from an unknown function", code: `
import cors from "cors";
app.use(cors({ origin: allowedOrigins() }));
` },
      { name: "only in development", code: `
import cors from "cors";
app.use(cors({ origin: process.env.NODE_ENV === "production" ? "https://shop.example" : "*" }));
` },
      { name: "only in development, by name", code: `
import cors from "cors";
import { isDev } from "./mode.js";
let origin = "https://shop.example";
if (isDev) origin = "*";
app.use(cors({ origin }));
` },
      { name: "only in development, negated", code: `
import cors from "cors";
const isProduction = process.env.NODE_ENV === "production";
if (!isProduction) app.use(cors({ origin: true, credentials: true }));
` },
      { name: "only in development, default", code: `
import cors from "cors";
if (process.env.NODE_ENV === "development") {
  app.use(cors());
}
` },
      { name: "not in production, default", code: `
import cors from "cors";
if (config.isProd) app.use(cors({ origin: "https://shop.example" }));
else app.use(cors());
` },
      { name: "anchored pattern", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/shop\\.example$/ }));",
        ) },
      { name: "pattern for what is below a domain", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: [/\\.shop\\.example$/, /^https:\\/\\/[a-z]+\\.shop\\.example$/] }));",
        ) },
      { name: "any port of the own machine", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^http:\\/\\/localhost:\\d+$/ }));",
        ) },
      { name: "function with a list", code: `
import cors from "cors";
const allowed = ["https://shop.example"];
app.use(cors({ origin(origin, callback) {
  if (!origin || allowed.includes(origin)) callback(null, true);
  else callback(new Error("not allowed"));
} }));
` },
      { name: "function with a list, the answer a test", code: `
import cors from "cors";
const allowed = new Set(["https://shop.example"]);
app.use(cors({ origin: (origin, callback) => callback(null, allowed.has(origin)) }));
` },
      { name: "function with an early answer", code: `
import cors from "cors";
app.use(cors({ origin(origin, callback) {
  if (isKnown(origin)) return callback(null, origin);
  return callback(null, false);
} }));
` },
      { name: "options chosen by request", code: `
import cors from "cors";
app.use(cors((request, callback) => callback(null, optionsFor(request))));
` },
      { name: "a public API, as an option", code: `
import cors from "cors";
app.use(cors());
`, options: [{"allowPublic":true}] },
      { name: "another library's origin", code: `
import git from "simple-git";
git.fetch({ origin: "*" });
new Rectangle({ origin: "*" });
` },
      { name: "Fastify, named", code: `
import Fastify from "fastify";
import cors from "@fastify/cors";
const app = Fastify();
await app.register(cors, { origin: ["https://shop.example"] });
` },
      { name: "Fastify, another plugin", code: `
import Fastify from "fastify";
import helmet from "@fastify/helmet";
const app = Fastify();
await app.register(helmet);
await app.register(helmet, { origin: "*" });
` },
      { name: "Fastify, another header", code: `
import Fastify from "fastify";
const app = Fastify();
app.get("/items", async (request, reply) => {
  reply.header("Access-Control-Allow-Methods", "*").header("access-control-allow-origin", "https://shop.example");
});
` },
      { name: "Hono, function with a test", code: `
import { cors } from "hono/cors";
app.use(cors({ origin: (origin) => origin.endsWith(".shop.example") ? origin : "https://shop.example" }));
` },
      { name: "Hono, named", code: `
import { cors } from "hono/cors";
app.use(cors({ origin: ["https://shop.example"] }));
` },
      { name: "Koa, named", code: `
import cors from "@koa/cors";
app.use(cors({ origin: "https://shop.example", credentials: true }));
` },
      { name: "Socket.IO, nothing said", code: `
import { Server } from "socket.io";
const io = new Server(server);
` },
      { name: "Socket.IO, named", code: `
import { Server } from "socket.io";
const io = new Server(server, { cors: { origin: ["https://shop.example"] } });
` },
      { name: "another Server", code: `
import { Server } from "./server.js";
const io = new Server(server, { cors: { origin: "*" } });
` },
      { name: "Express, reflected from a list", code: `
const allowed = new Set(["https://shop.example"]);
export function show(req, res) {
  const { origin } = req.headers;
  if (allowed.has(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Vary", "Origin");
  }
}
` },
      { name: "Express, reflected after an early return", code: `
const allowed = ["https://shop.example"];
export function show(req, res, next) {
  const origin = req.headers.origin;
  if (allowed.indexOf(origin) === -1) return next();
  res.setHeader("Access-Control-Allow-Origin", origin);
}
` },
      { name: "Express, reflected after a check of one's own", code: `
export function show(req, res) {
  const origin = req.headers.origin;
  if (isAllowed(origin)) res.setHeader("Access-Control-Allow-Origin", origin);
}
` },
      { name: "Express, reflected by a ternary", code: `
export function show(req, res) {
  const origin = req.headers.origin;
  const answer = isAllowed(origin) ? origin : "https://shop.example";
  res.setHeader("Access-Control-Allow-Origin", answer);
}
` },
      { name: "Express, reflected after a named test", code: `
export function show(req, res) {
  const origin = req.headers.origin;
  const isKnown = known.some((each) => each === origin) || isLocal(origin);
  if (isKnown) res.setHeader("Access-Control-Allow-Origin", origin);
}
` },
      { name: "Express, reflected after a check of a copy", code: `
export function show(req, res) {
  const { origin } = req.headers;
  const allowed = isAllowed(origin ?? "", rules);
  if (allowed && origin) res.setHeader("Access-Control-Allow-Origin", origin);
}
` },
      { name: "Express, whatever the configuration says", code: `
export function answer(configured) {
  return (req, res) => {
    if (configured === "*") res.setHeader("Access-Control-Allow-Origin", "*");
  };
}
` },
      { name: "other headers, fixed origin, unknown receiver", code: `
export function show(req, res) {
  res.setHeader("Access-Control-Allow-Headers", "*");
  res.setHeader("Access-Control-Allow-Origin", "https://shop.example");
  res.setHeader(name, "*");
  table.set("Access-Control-Allow-Origin", "*");
}
` },
      { name: "node:http, named", code: `
import http from "node:http";
http.createServer((q, r) => r.writeHead(200, { "Access-Control-Allow-Origin": "https://shop.example" }));
` },
      { name: "an answer that every cache may keep", code: "export const logo = () => new Response(image, { headers: { \"Cache-Control\": \"public, max-age=60\", \"Access-Control-Allow-Origin\": \"*\" } });" },
      { name: "a class of one's own named Response", code: `
import { Response } from "./response.js";
export const answer = new Response("", { headers: { "Access-Control-Allow-Origin": "*" } });
` },
      { name: "Response, named", code: "export const answer = new Response(\"\", { headers: { \"Access-Control-Allow-Origin\": \"https://shop.example\" } });" },
      { name: "the same function in another file", code: `
export async function GET(request) {
  const origin = request.headers.get("origin");
  return new Response("", { headers: { "Access-Control-Allow-Origin": origin } });
}
`, filename: "app/api/items/other.js" },
      { name: "below a domain, by its end", code: `
import cors from "cors";
app.use(cors({ origin: (o, callback) => callback(null, o.endsWith(".shop.example")) }));
` },
      { name: "the host of the origin", code: `
import cors from "cors";
app.use(cors({ origin: (o, callback) => callback(null, new URL(o).hostname === "shop.example" || new URL(o).hostname.endsWith(".shop.example")) }));
` },
      { name: "both ends", code: `
import cors from "cors";
app.use(cors({ origin: (o, callback) => callback(null, o.startsWith("https://") && o.endsWith(".shop.example")) }));
` },
      { name: "ends in a list", code: `
import cors from "cors";
const ends = [".shop.example", ".desk.example"];
app.use(cors({ origin: (o, callback) => callback(null, ends.some((end) => o.endsWith(end))) }));
` },
      { name: "ends that nobody here knows", code: `
import cors from "cors";
import { ends } from "./settings.js";
app.use(cors({ origin: (o, callback) => callback(null, ends.some((end) => o.endsWith(end))) }));
` },
      { name: "patterns in a list, asked by code", code: lines(
          "import cors from \"cors\";",
          "const patterns = [/^https:\\/\\/shop\\.example$/, /^https:\\/\\/([a-z0-9-]+\\.)*desk\\.example$/];",
          "app.use(cors({ origin: (o, callback) => callback(null, patterns.some((each) => each.test(o))) }));",
        ) },
      { name: "pattern for an optional name below a domain", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)?shop\\.example(:\\d+)?$/ }));",
        ) },
      { name: "previews of one team", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/shop-[a-z0-9]+-team\\.vercel\\.app$/ }));",
        ) },
      { name: "options of a request, after a test", code: `
import cors from "cors";
app.use(cors((request, callback) => {
  let options;
  if (allowed.includes(request.header("Origin"))) options = { origin: true };
  else options = { origin: false };
  callback(null, options);
}));
` },
      { name: "pattern of another thing", code: lines(
          "const originCode = /^[A-Z]{3}$/;",
          "const urls = [/^https:\\/\\/www.shop.example$/];",
          "const corsMethods = /GET|POST/;",
        ) },
      { name: "documents that every website may find", code: `
import cors from "cors";
import express from "express";
const app = express();
app.use("/.well-known/jwks.json", cors());
app.get("/openapi.json", cors({ origin: "*" }), show);
app.use(["/.well-known/a", "/.well-known/b"], (req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
});
app.get("/.well-known/oauth-authorization-server", document);
function document(req, res) { res.header("Access-Control-Allow-Origin", "*"); }
` },
      { name: "documents that every website may find, by a test of the path", code: `
import http from "node:http";
const place = "/.well-known/oauth-protected-resource";
http.createServer((q, r) => {
  const url = new URL(q.url, "http://x");
  if (url.pathname === place && q.method === "GET") r.writeHead(200, { "Access-Control-Allow-Origin": "*" });
  if (url.pathname.startsWith("/fonts/")) r.setHeader("Access-Control-Allow-Origin", "*");
});
` },
      { name: "what pages of others show", code: `
export const badge = () => new Response(svg, { headers: { "Content-Type": "image/svg+xml", "Access-Control-Allow-Origin": "*" } });
export const script = () => new Response(code, { headers: { "content-type": "text/javascript; charset=utf-8", "access-control-allow-origin": "*" } });
` },
      { name: "a document of the path that its file stands for", code: "export const GET = () => Response.json({}, { headers: { \"Access-Control-Allow-Origin\": \"*\" } });", filename: "app/.well-known/jwks/route.js" },
      { name: "reflected after a question about the host", code: `
export function show(req, res) {
  const { origin } = req.headers;
  const { hostname } = new URL(origin);
  if (hostname.endsWith(".shop.example")) res.header("Access-Control-Allow-Origin", origin);
}
` },
      { name: "reflected after a look-up", code: `
export async function show(req, res) {
  const { origin } = req.headers;
  const client = await clients.findByOrigin(origin);
  if (client.isActive) res.header("Access-Control-Allow-Origin", origin);
}
` },
      { name: "loose, but only while it is developed", code: `
export function show(req, res) {
  const { origin } = req.headers;
  if (process.env.NODE_ENV === "development" && origin.startsWith("http://localhost")) res.header("Access-Control-Allow-Origin", origin);
}
` },
      { name: "Fastify, options of each request", code: `
import Fastify from "fastify";
import cors from "@fastify/cors";
const app = Fastify();
await app.register(cors, { delegator: (request, callback) => callback(null, optionsFor(request)) });
` },
      { name: "Elysia, named", code: `
import { cors } from "@elysiajs/cors";
new Elysia().use(cors({ origin: "shop.example" }));
` },
      { name: "libraries that are open by default, told otherwise or not known", code: `
import { createYoga, useCORS } from "graphql-yoga";
import { ApolloServer } from "apollo-server";
import { ApolloServer as ExpressServer } from "apollo-server-express";
import { defineConfig } from "@adonisjs/cors";
import { Server } from "socket.io";
import { Api } from "sst/constructs";
createYoga({ schema, cors: false });
createYoga({ schema, cors: options });
createYoga({ schema, cors: { origin: "https://shop.example", credentials: true } });
createYoga({ schema, ...options });
new ApolloServer({ schema, cors: false });
new ExpressServer({ schema }).applyMiddleware({ app, cors: { origin: "https://shop.example" } });
export const web = defineConfig({ origin: ["https://shop.example"] });
new Server(http);
new Server(http, { cors: { origin: "https://shop.example", credentials: true } });
new Server(http, { cors: { ...options, credentials: true } });
new Api(stack, "Api", { cors: false });
new sst.aws.ApiGatewayV2("Api", { cors: false });
new sst.aws.ApiGatewayV2("Api", { cors: { allowOrigins: ["https://shop.example"] } });
new sst.aws.Bucket("Files");
new sst.aws.Function("Work", { handler: "work.main" });
` },
      { name: "hapi, named or off", code: `
import Hapi from "@hapi/hapi";
const server = Hapi.server({ routes: { cors: { origin: ["https://shop.example"] } } });
server.route({ method: "GET", path: "/", options: { cors: false, handler } });
` },
      { name: "an answer of a function in the cloud, named", code: "export const handler = async () => ({ statusCode: 200, headers: { \"Access-Control-Allow-Origin\": process.env.ORIGIN }, body: \"\" });" },
      { name: "headers of a request", code: "fetch(url, { headers: { \"Access-Control-Allow-Origin\": \"*\" } });" },
      { name: "Next.js, configured for files", code: `
module.exports = { async headers() { return [
  { source: "/fonts/:path*", headers: [{ key: "Access-Control-Allow-Origin", value: "*" }] },
  { source: "/(images|icons)/(.*)", headers: [{ key: "Access-Control-Allow-Origin", value: "*" }] },
  { source: "/widget.js", headers: [{ key: "Access-Control-Allow-Origin", value: "*" }] },
  { source: "/data/:path*", headers: [{ key: "Cache-Control", value: "public, max-age=60" }, { key: "Access-Control-Allow-Origin", value: "*" }] },
  { source: "/api/:path*", headers: [{ key: "Access-Control-Allow-Origin", value: "https://shop.example" }] },
]; } };
`, filename: "next.config.js" },
    ],
    invalid: [
      {
        name: "bare", code: `
import cors from "cors";
app.use(cors());
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 9 }],
      },
      {
        name: "star", code: `
import cors from "cors";
app.use(cors({ origin: "*" }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 24 }],
      },
      {
        name: "true", code: `
import cors from "cors";
app.use(cors({ origin: true }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 24 }],
      },
      {
        name: "null origin", code: `
import cors from "cors";
app.use(cors({ origin: "null" }));
`,
        errors: [{ messageId: "nullOrigin", line: 3, column: 24 }],
      },
      {
        name: "options without origin", code: `
import cors from "cors";
app.use(cors({ methods: ["GET"] }));
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 9 }],
      },
      {
        name: "reflected with credentials", code: `
import cors from "cors";
app.use(cors({ origin: true, credentials: true }));
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 24 }],
      },
      {
        name: "star with credentials is refused by browsers", code: `
import cors from "cors";
app.use(cors({ origin: "*", credentials: true }));
`,
        errors: [{ messageId: "refusedCredentials", line: 3, column: 24 }],
      },
      {
        name: "require", code: `
const cors = require("cors");
app.use(cors());
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 9 }],
      },
      {
        name: "require called at once", code: "app.use(require(\"cors\")());",
        errors: [{ messageId: "wildcardByDefault", line: 1, column: 9 }],
      },
      {
        name: "namespace import", code: `
import * as cors from "cors";
app.use(cors.default());
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 9 }],
      },
      {
        name: "renamed import", code: `
import { default as crossOrigin } from "cors";
app.use(crossOrigin());
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 9 }],
      },
      {
        name: "dynamic import", code: `
const { default: cors } = await import("cors");
app.use(cors());
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 9 }],
      },
      {
        name: "options in a const", code: `
import cors from "cors";
const options = { origin: "*", credentials: true };
app.use(cors(options));
`,
        errors: [{ messageId: "refusedCredentials", line: 3, column: 27 }],
      },
      {
        name: "one object for two calls is one flaw", code: `
import cors from "cors";
const options = { origin: "*" };
app.options("/x", cors(options));
app.use(cors(options));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 27 }],
      },
      {
        name: "origin in a const", code: `
import cors from "cors";
const everyone = "*";
app.use(cors({ origin: everyone }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 18 }],
      },
      {
        name: "shorthand", code: `
import cors from "cors";
const origin = "*";
app.use(cors({ origin }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 16 }],
      },
      {
        name: "list with a star", code: `
import cors from "cors";
app.use(cors({ origin: ["https://shop.example", "*"] }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 49 }],
      },
      {
        name: "list held in a const", code: `
import cors from "cors";
const origins = ["https://shop.example", "*"];
app.use(cors({ origin: origins }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 42 }],
      },
      {
        name: "list pushed to", code: `
import cors from "cors";
const origins = [];
origins.push("*");
app.use(cors({ origin: origins }));
`,
        errors: [{ messageId: "wildcard", line: 4, column: 14 }],
      },
      {
        name: "one branch of a ternary", code: `
import cors from "cors";
app.use(cors({ origin: hosted ? "https://shop.example" : "*" }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 58 }],
      },
      {
        name: "fallback", code: `
import cors from "cors";
app.use(cors({ origin: process.env.ORIGIN ?? "*" }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 46 }],
      },
      {
        name: "one-branch assignment", code: `
import cors from "cors";
let origin = "https://shop.example";
if (open) origin = "*";
app.use(cors({ origin }));
`,
        errors: [{ messageId: "wildcard", line: 4, column: 20 }],
      },
      {
        name: "spread of a known object", code: `
import cors from "cors";
const base = { origin: "*" };
app.use(cors({ ...base, methods: ["GET"] }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 24 }],
      },
      {
        name: "options from a function of the file", code: `
import cors from "cors";
function options() { return { origin: "*" }; }
app.use(cors(options()));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 39 }],
      },
      {
        name: "member of a config object", code: `
import cors from "cors";
const config = { cors: { origin: "*" } };
app.use(cors(config.cors));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 34 }],
      },
      {
        name: "property written later", code: `
import cors from "cors";
const options = {};
options.origin = "*";
app.use(cors(options));
`,
        errors: [{ messageId: "wildcard", line: 4, column: 18 }],
      },
      {
        name: "class field", code: `
import cors from "cors";
class Server {
  origin = "*";
  start() { this.app.use(cors({ origin: this.origin })); }
}
`,
        errors: [{ messageId: "wildcard", line: 5, column: 41 }],
      },
      {
        name: "only in production", code: `
import cors from "cors";
if (process.env.NODE_ENV === "production") app.use(cors({ origin: "*" }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 67 }],
      },
      {
        name: "not in a test, so in production too", code: `
import cors from "cors";
if (process.env.NODE_ENV !== "test") app.use(cors({ origin: "*" }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 61 }],
      },
      {
        name: "pattern for all", code: `
import cors from "cors";
app.use(cors({ origin: /.*/ }));
`,
        errors: [{ messageId: "loosePattern", line: 3, column: 24 }],
      },
      {
        name: "pattern without anchors", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /shop\\.example/ }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 24, suggestions: [{ messageId: "anchorPattern", output: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https?:\\/\\/(?:[a-z0-9-]+\\.)*shop\\.example(?::\\d+)?$/ }));",
        ) }] }],
      },
      {
        name: "pattern without a beginning", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /shop\\.example$/ }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 24, suggestions: [{ messageId: "anchorPattern", output: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https?:\\/\\/(?:[a-z0-9-]+\\.)*shop\\.example$/ }));",
        ) }] }],
      },
      {
        name: "pattern with a bare dot", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/shop.example$/ }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 24, suggestions: [{ messageId: "anchorPattern", output: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/shop\\.example$/ }));",
        ) }] }],
      },
      {
        name: "pattern in a list", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: [\"https://shop.example\", /^https?:\\/\\/.*$/] }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 49 }],
      },
      {
        name: "below a shared domain", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /\\.vercel\\.app$/ }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 24, data: { library: "cors", stranger: "https://stranger.vercel.app" } }],
      },
      {
        name: "pattern with one branch anchored", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/a\\.shop\\.example$|b\\.shop\\.example/ }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 24, data: { library: "cors", stranger: "https://b.shop.example.stranger.example" } }],
      },
      {
        name: "pattern with a run before the name", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/.*shop\\.example$/ }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 24, data: { library: "cors", stranger: "https://strangershop.example" }, suggestions: [{ messageId: "anchorPattern", output: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/(?:[a-z0-9-]+\\.)*shop\\.example$/ }));",
        ) }] }],
      },
      {
        name: "pattern without an end", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/(www\\.)?shop\\.example/ }));",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 24, data: { library: "cors", stranger: "https://www.shop.example.stranger.example" }, suggestions: [{ messageId: "anchorPattern", output: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin: /^https:\\/\\/(www\\.)?shop\\.example(?::\\d+)?$/ }));",
        ) }] }],
      },
      {
        name: "pattern held by a name that says what it is for", code: lines(
          "const corsDomains = [/^https:\\/\\/(shop|desk).acme.example$/, /^https:\\/\\/www\\.acme\\.example$/];",
          "export const settings = { allowedOrigins: /^https:\\/\\/.*acme\\.example$/ };",
        ),
        errors: [
          { messageId: "loosePattern", line: 1, column: 22, data: { library: "corsDomains", stranger: "https://shopxacme.example" }, suggestions: [{ messageId: "anchorPattern", output: lines(
          "const corsDomains = [/^https:\\/\\/(shop|desk)\\.acme\\.example$/, /^https:\\/\\/www\\.acme\\.example$/];",
          "export const settings = { allowedOrigins: /^https:\\/\\/.*acme\\.example$/ };",
        ) }] },
          { messageId: "loosePattern", line: 2, column: 43, data: { library: "allowedOrigins", stranger: "https://strangeracme.example" }, suggestions: [{ messageId: "anchorPattern", output: lines(
          "const corsDomains = [/^https:\\/\\/(shop|desk).acme.example$/, /^https:\\/\\/www\\.acme\\.example$/];",
          "export const settings = { allowedOrigins: /^https:\\/\\/(?:[a-z0-9-]+\\.)*acme\\.example$/ };",
        ) }] },
        ],
      },
      ...([
        ["endsWith", "o.endsWith(\"shop.example\")", "https://strangershop.example"],
        ["startsWith", "o.startsWith(\"https://shop.example\")", "https://shop.example.stranger.example"],
        ["includes", "o.includes(\"shop.example\")", "https://shop.example.stranger.example"],
        ["indexOf", "o.indexOf(\"shop.example\") !== -1", "https://shop.example.stranger.example"],
        ["one of two", "o === \"https://desk.example\" || o.endsWith(\"shop.example\")", "https://strangershop.example"],
        ["the end of a host", "new URL(o).hostname.endsWith(\"shop.example\")", "https://strangershop.example"],
        ["in lower case", "o.toLowerCase().includes(\"shop.example\")", "https://shop.example.stranger.example"],
      ] as const).map(([name, test, stranger]) => ({
        name: `check: ${name}`, code: `import cors from "cors";\napp.use(cors({ origin: (o, callback) => callback(null, ${test}) }));\n`,
        errors: [{
          messageId: "looseCheck" as const, line: 2, column: 56 + test.lastIndexOf("(\"") + 1,
          data: { library: "cors", stranger, by: test.slice(test.lastIndexOf("(\"") + 1, test.lastIndexOf(")")), line: "2" },
        }],
      })),
      {
        name: "check: an if of its own", code: `
import cors from "cors";
app.use(cors({ origin(o, callback) {
  if (!o || o.startsWith("https://shop.example")) return callback(null, true);
  return callback(new Error("no"));
} }));
`,
        errors: [{ messageId: "looseCheck", line: 4, column: 26 }],
      },
      {
        name: "check: a pattern, asked by code", code: lines(
          "import cors from \"cors\";",
          "app.use(cors({ origin(o, callback) { if (/shop\\.example/.test(o)) callback(null, true); else callback(null, false); } }));",
          "app.use(cors({ origin(o, callback) { if (o.match(/^https:\\/\\/shop\\.example/)) callback(null, true); else callback(null, false); } }));",
        ),
        errors: [{ messageId: "looseCheck", line: 2, column: 42 }, { messageId: "looseCheck", line: 3, column: 50 }],
      },
      {
        name: "check: one of a list of ends", code: `
import cors from "cors";
const ends = [".desk.example", "shop.example"];
app.use(cors({ origin: (o, callback) => callback(null, ends.some((end) => o.endsWith(end))) }));
`,
        errors: [{ messageId: "looseCheck", line: 3, column: 32 }],
      },
      {
        name: "check: null", code: `
export function show(req, res) {
  const { origin } = req.headers;
  if (origin === "null") res.header("Access-Control-Allow-Origin", origin);
}
`,
        errors: [{ messageId: "nullOrigin", line: 4, column: 18 }],
      },
      {
        name: "check: by a function of the file", code: `
const isOurs = (origin) => origin.endsWith("shop.example");
export function show(req, res) {
  const { origin } = req.headers;
  if (origin && isOurs(origin)) res.header("Access-Control-Allow-Origin", origin);
}
`,
        errors: [{ messageId: "looseCheck", line: 2, column: 44 }],
      },
      {
        name: "check: held by a name, and by a flag", code: `
export function show(req, res) {
  const host = new URL(req.get("origin")).hostname;
  const isOurs = host.endsWith("shop.example");
  if (isOurs) res.header("Access-Control-Allow-Origin", req.get("origin"));
  let ok = false;
  if (req.get("origin").startsWith("http://localhost")) ok = true;
  if (ok) res.append("Access-Control-Allow-Origin", req.get("origin"));
}
`,
        errors: [{ messageId: "looseCheck", line: 4, column: 32 }, { messageId: "looseCheck", line: 7, column: 36 }],
      },
      {
        name: "check: a ternary", code: `
export function show(req, res) {
  const { origin } = req.headers;
  res.header("Access-Control-Allow-Origin", origin.includes("shop") ? origin : "https://shop.example");
}
`,
        errors: [{ messageId: "looseCheck", line: 4, column: 61, data: { library: "Express", stranger: "https://shop.stranger.example", by: "\"shop\"", line: "4" } }],
      },
      {
        name: "function that asks only whether there is an origin", code: `
import cors from "cors";
app.use(cors({ origin(o, callback) { if (o) callback(null, true); else callback(null, false); } }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 60 }],
      },
      {
        name: "options of each request, the same for all", code: `
import cors from "cors";
app.use(cors((request, callback) => callback(null, { origin: true, credentials: false })));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 62 }],
      },
      {
        name: "headers by hand, with credentials", code: `
export function show(req, res) {
  res.header("Access-Control-Allow-Origin", req.headers.origin);
  res.header("Access-Control-Allow-Credentials", "true");
}
export function list(req, res) {
  res.set({ "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": true });
}
`,
        errors: [{ messageId: "reflectedWithCredentials", line: 3, column: 45 }, { messageId: "refusedCredentials", line: 7, column: 44 }],
      },
      {
        name: "Express, chained", code: `
export function show(req, res) {
  res.set("Vary", "Accept").header("Access-Control-Allow-Origin", "*").json({});
}
`,
        errors: [{ messageId: "wildcard", line: 3, column: 67 }],
      },
      {
        name: "Elysia", code: `
import { cors } from "@elysiajs/cors";
new Elysia().use(cors());
new Elysia().use(cors({ credentials: false }));
new Elysia().use(cors({ origin: true }));
`,
        errors: [
          { messageId: "credentialsByDefault", line: 3, column: 18 }, { messageId: "wildcardByDefault", line: 4, column: 18 },
          { messageId: "wildcardWithCredentials", line: 5, column: 33 },
        ],
      },
      {
        name: "hapi", code: `
import Hapi from "@hapi/hapi";
const server = Hapi.server({ port: 3000, routes: { cors: true } });
server.route({ method: "GET", path: "/", options: { cors: { origin: ["*"], credentials: true }, handler } });
server.route([{ method: "GET", path: "/a", config: { cors: { origin: ["*"] } } }]);
server.route({ method: "GET", path: "/b", handler: (request, h) => h.response("").header("Access-Control-Allow-Origin", request.headers.origin) });
`,
        errors: [
          { messageId: "wildcard", line: 3, column: 58 }, { messageId: "wildcardWithCredentials", line: 4, column: 70 },
          { messageId: "wildcard", line: 5, column: 71 }, { messageId: "reflected", line: 6, column: 121 },
        ],
      },
      {
        name: "restify, micro, nextjs-cors, kcors, tinyhttp, h3", code: `
import corsMiddleware from "restify-cors-middleware2";
import microCors from "micro-cors";
import NextCors from "nextjs-cors";
import kcors from "kcors";
import { cors } from "@tinyhttp/cors";
import { handleCors, setResponseHeader } from "h3";
const { preflight, actual } = corsMiddleware({ origins: ["*"], allowHeaders: [] });
export default microCors()(handler);
await NextCors(req, res, { origin: "*" });
app.use(kcors({ credentials: true }));
app.use(cors());
handleCors(event, { origin: "*" });
setResponseHeader(event, "Access-Control-Allow-Origin", "*");
`,
        errors: [
          { messageId: "wildcard", line: 8, column: 58 }, { messageId: "wildcardByDefault", line: 9, column: 16 }, { messageId: "wildcard", line: 10, column: 36 },
          { messageId: "credentialsByDefault", line: 11, column: 9 }, { messageId: "wildcardByDefault", line: 12, column: 9 },
          { messageId: "wildcard", line: 13, column: 29 }, { messageId: "wildcard", line: 14, column: 57 },
        ],
      },
      {
        name: "GraphQL servers", code: `
import { createYoga } from "graphql-yoga";
import { ApolloServer } from "apollo-server";
createYoga({ schema, cors: { origin: "*", credentials: true } });
new ApolloServer({ schema, cors: { origin: "*" } });
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 4, column: 38 }, { messageId: "wildcard", line: 5, column: 44 }],
      },
      {
        name: "libraries that are open by default", code: `
import { createYoga } from "graphql-yoga";
import { ApolloServer } from "apollo-server";
import { ApolloServer as ExpressServer } from "apollo-server-express";
import { defineConfig } from "@adonisjs/cors";
import { Server } from "socket.io";
import { Api } from "sst/constructs";
import Hapi from "@hapi/hapi";
createYoga({ schema });
createYoga({ schema, cors: { credentials: false } });
new ApolloServer({ schema });
new ExpressServer({ schema }).applyMiddleware({ app });
export const web = defineConfig({ enabled: true });
new Server(http, { cors: { credentials: true } });
new Api(stack, "Api", { routes });
new sst.aws.ApiGatewayV2("Api");
new sst.aws.ApiGatewayV2("Api", { cors: true });
new sst.aws.Function("Work", { url: { cors: true } });
Hapi.server({ routes: { cors: { credentials: true } } });
Hapi.server({ routes: { cors: { origin: "ignore" } } });
export const functions = { list: { handler: "list.main", events: [{ http: { method: "get", path: "list", cors: { allowCredentials: true } } }] } };
`,
        errors: [
          { messageId: "credentialsByDefault", line: 9, column: 1 }, { messageId: "wildcardByDefault", line: 10, column: 1 },
          { messageId: "wildcardByDefault", line: 11, column: 1 }, { messageId: "wildcardByDefault", line: 12, column: 1 },
          { messageId: "credentialsByDefault", line: 13, column: 20 }, { messageId: "wildcardByDefault", line: 14, column: 1 },
          { messageId: "wildcardByDefault", line: 15, column: 1 }, { messageId: "wildcardByDefault", line: 16, column: 1 },
          { messageId: "wildcard", line: 17, column: 41 }, { messageId: "wildcard", line: 18, column: 45 },
          { messageId: "credentialsByDefault", line: 19, column: 1 }, { messageId: "wildcard", line: 20, column: 41 },
          { messageId: "wildcardByDefault", line: 21, column: 69 },
        ],
      },
      {
        name: "Adonis", code: `
import { defineConfig } from "@adonisjs/cors";
export default defineConfig({ enabled: true, origin: true, credentials: true });
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 54 }],
      },
      {
        name: "Socket.IO, version 2", code: `
const io = require("socket.io")(server);
io.origins("*:*");
`,
        errors: [{ messageId: "wildcard", line: 3, column: 12 }],
      },
      {
        name: "answers of functions in the cloud", code: `
export const handler = async (event) => ({ statusCode: 200, headers: { "Access-Control-Allow-Origin": event.headers.origin }, body: "" });
const answer = (statusCode, body) => ({ statusCode, headers: { "Access-Control-Allow-Origin": "*" }, body: JSON.stringify(body) });
module.exports.list = async () => { return { status: 200, headers: { "access-control-allow-origin": "*" }, jsonBody: [] }; };
`,
        errors: [{ messageId: "reflected", line: 2, column: 103 }, { messageId: "wildcard", line: 3, column: 95 }, { messageId: "wildcard", line: 4, column: 101 }],
      },
      {
        name: "Next.js, configured", code: `
const everyone = [{ key: "Access-Control-Allow-Origin", value: "*" }];
module.exports = { async headers() { return [{ source: "/api/:path*", headers: everyone }]; } };
`, filename: "next.config.js",
        errors: [{ messageId: "wildcard", line: 2, column: 64 }],
      },
      {
        name: "function that says yes", code: `
import cors from "cors";
app.use(cors({ origin: (origin, callback) => callback(null, true) }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 61 }],
      },
      {
        name: "function that says yes, with credentials", code: `
import cors from "cors";
const options = { credentials: true, origin(origin, callback) { callback(null, true); } };
app.use(cors(options));
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 80 }],
      },
      {
        name: "function that repeats the origin", code: `
import cors from "cors";
app.use(cors({ origin: (origin, callback) => callback(null, origin) }));
`,
        errors: [{ messageId: "reflected", line: 3, column: 61 }],
      },
      {
        name: "public is not with credentials", code: `
import cors from "cors";
app.use(cors({ origin: true, credentials: true }));
`, options: [{"allowPublic":true}],
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 24 }],
      },
      {
        name: "Fastify, default", code: `
import Fastify from "fastify";
import cors from "@fastify/cors";
const app = Fastify();
await app.register(cors);
`,
        errors: [{ messageId: "wildcardByDefault", line: 5, column: 7 }],
      },
      {
        name: "Fastify, star", code: `
import { fastify } from "fastify";
import fastifyCors from "@fastify/cors";
const app = fastify({ logger: true });
app.register(fastifyCors, { origin: "*" });
`,
        errors: [{ messageId: "wildcard", line: 5, column: 37 }],
      },
      {
        name: "Fastify, required in place", code: `
const app = require("fastify")();
app.register(require("@fastify/cors"), { origin: true, credentials: true });
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 50 }],
      },
      {
        name: "Fastify, imported in place", code: `
import Fastify from "fastify";
const app = Fastify();
await app.register(import("@fastify/cors"));
`,
        errors: [{ messageId: "wildcardByDefault", line: 4, column: 7 }],
      },
      {
        name: "Fastify, in a plugin", code: `
import cors from "@fastify/cors";
export default async function plugin(fastify) {
  await fastify.register(cors, { origin: "*" });
}
`,
        errors: [{ messageId: "wildcard", line: 4, column: 42 }],
      },
      {
        name: "Fastify, by hand", code: `
import Fastify from "fastify";
const app = Fastify();
app.addHook("onSend", async (request, reply) => {
  reply.header("Access-Control-Allow-Origin", "*");
});
`,
        errors: [{ messageId: "wildcard", line: 5, column: 47 }],
      },
      {
        name: "Fastify, reflected", code: `
import Fastify from "fastify";
const app = Fastify();
app.get("/items", async (request, reply) => {
  reply.code(200).headers({ "Access-Control-Allow-Origin": request.headers.origin, vary: "origin" });
});
`,
        errors: [{ messageId: "reflected", line: 5, column: 60 }],
      },
      {
        name: "Hono, default", code: `
import { Hono } from "hono";
import { cors } from "hono/cors";
const app = new Hono();
app.use("/api/*", cors());
`,
        errors: [{ messageId: "wildcardByDefault", line: 5, column: 19 }],
      },
      {
        name: "Hono, star with credentials", code: `
import { cors } from "hono/cors";
app.use(cors({ origin: "*", credentials: true }));
`,
        errors: [{ messageId: "refusedCredentials", line: 3, column: 24 }],
      },
      {
        name: "Hono, reflected", code: `
import { cors as crossOrigin } from "hono/cors";
app.use(crossOrigin({ origin: (origin) => origin, credentials: true }));
`,
        errors: [{ messageId: "reflectedWithCredentials", line: 3, column: 43 }],
      },
      {
        name: "Hono, by hand", code: `
import { Hono } from "hono";
const app = new Hono().basePath("/api");
app.get("/items", (c) => {
  c.header("Access-Control-Allow-Origin", "*");
  return c.json([]);
});
`,
        errors: [{ messageId: "wildcard", line: 5, column: 43 }],
      },
      {
        name: "Hono, with the answer", code: `
import { Hono } from "hono";
const app = new Hono();
app.get("/items", (c) => c.json([], 200, { "Access-Control-Allow-Origin": c.req.header("origin") }));
`,
        errors: [{ messageId: "reflected", line: 4, column: 75 }],
      },
      {
        name: "Koa, default", code: `
import Koa from "koa";
import cors from "@koa/cors";
const app = new Koa();
app.use(cors());
`,
        errors: [{ messageId: "wildcardByDefault", line: 5, column: 9 }],
      },
      {
        name: "Koa answers with the origin when credentials are allowed", code: `
const cors = require("@koa/cors");
app.use(cors({ origin: "*", credentials: true }));
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 24 }],
      },
      {
        name: "Koa, reflected", code: `
import cors from "@koa/cors";
app.use(cors({ origin: (ctx) => ctx.get("Origin") }));
`,
        errors: [{ messageId: "reflected", line: 3, column: 33 }],
      },
      {
        name: "Koa, by hand", code: `
import Koa from "koa";
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Origin", "*");
  await next();
});
`,
        errors: [{ messageId: "wildcard", line: 5, column: 42 }],
      },
      {
        name: "Koa, by hand, all at once", code: `
import Koa from "koa";
const app = new Koa();
app.use((ctx) => ctx.set({ "Access-Control-Allow-Origin": ctx.headers.origin }));
`,
        errors: [{ messageId: "reflected", line: 4, column: 59 }],
      },
      {
        name: "Socket.IO", code: `
import { Server } from "socket.io";
const io = new Server(server, { cors: { origin: "*" } });
`,
        errors: [{ messageId: "wildcard", line: 3, column: 49 }],
      },
      {
        name: "Socket.IO, options alone, with credentials", code: `
import { Server as SocketServer } from "socket.io";
const io = new SocketServer({ cors: { origin: true, credentials: true } });
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 47 }],
      },
      {
        name: "Socket.IO, required", code: "const io = require(\"socket.io\")(server, { cors: { origin: \"*\" } });",
        errors: [{ messageId: "wildcard", line: 1, column: 59 }],
      },
      {
        name: "Express, setHeader", code: `
import express from "express";
const app = express();
app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  next();
});
`,
        errors: [{ messageId: "wildcard", line: 5, column: 48 }],
      },
      {
        name: "Express, header in any case", code: `
import express from "express";
const router = express.Router();
router.get("/items", (req, res) => res.status(200).set("access-control-allow-origin", "*").json([]));
`,
        errors: [{ messageId: "wildcard", line: 4, column: 87 }],
      },
      {
        name: "Express, object", code: `
export function show(req, res) {
  res.set({ "Access-Control-Allow-Origin": "*", "Content-Type": "text/plain" });
}
`,
        errors: [{ messageId: "wildcard", line: 3, column: 44 }],
      },
      {
        name: "Express, reflected", code: `
export function show(req, res) {
  res.header("Access-Control-Allow-Origin", req.headers.origin);
}
`,
        errors: [{ messageId: "reflected", line: 3, column: 45 }],
      },
      {
        name: "Express, reflected with a fallback", code: `
export function show(req, res) {
  const origin = req.get("origin") ?? "";
  if (origin) res.header("Access-Control-Allow-Origin", origin);
}
`,
        errors: [{ messageId: "reflected", line: 4, column: 57 }],
      },
      {
        name: "Express, under a condition of another kind", code: `
export function show(req, res) {
  if (req.method === "OPTIONS") res.setHeader("Access-Control-Allow-Origin", "*");
}
`,
        errors: [{ messageId: "wildcard", line: 3, column: 78 }],
      },
      {
        name: "node:http", code: `
import { createServer } from "node:http";
createServer((request, response) => {
  response.writeHead(200, { "Access-Control-Allow-Origin": "*" });
  response.end();
});
`,
        errors: [{ messageId: "wildcard", line: 4, column: 60 }],
      },
      {
        name: "node:http, with a reason phrase", code: `
import * as http from "http";
http.createServer({ keepAlive: true }, (incoming, outgoing) => {
  outgoing.writeHead(200, "OK", { "Access-Control-Allow-Origin": incoming.headers.origin });
});
`,
        errors: [{ messageId: "reflected", line: 4, column: 66 }],
      },
      {
        name: "node:http, headers in a const", code: `
import http from "node:http";
const headers = { "Access-Control-Allow-Origin": "*" };
http.createServer((q, r) => r.writeHead(200, { "content-type": "text/plain", ...headers }));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 50 }],
      },
      {
        name: "node:http, headers written later", code: `
import http from "node:http";
http.createServer((q, r) => {
  const headers = { "content-type": "text/plain" };
  headers["Access-Control-Allow-Origin"] = "*";
  r.writeHead(200, headers);
});
`,
        errors: [{ messageId: "wildcard", line: 5, column: 44 }],
      },
      {
        name: "node:http, event", code: `
import http from "node:http";
const server = http.createServer();
server.on("request", (q, r) => r.setHeader("Access-Control-Allow-Origin", "*"));
`,
        errors: [{ messageId: "wildcard", line: 4, column: 75 }],
      },
      {
        name: "Response", code: "export default { fetch: () => new Response(\"ok\", { headers: { \"Access-Control-Allow-Origin\": \"*\" } }) };",
        errors: [{ messageId: "wildcard", line: 1, column: 94 }],
      },
      {
        name: "Response, headers for all", code: `
const corsHeaders = { "Access-Control-Allow-Origin": "*" };
export const a = () => new Response("a", { headers: corsHeaders });
export const b = () => Response.json({}, { status: 200, headers: { ...corsHeaders } });
`,
        errors: [{ messageId: "wildcard", line: 2, column: 54 }],
      },
      {
        name: "an answer that only its reader may keep", code: "export const logo = () => new Response(image, { headers: { \"Cache-Control\": \"private\", \"Access-Control-Allow-Origin\": \"*\" } });",
        errors: [{ messageId: "wildcard", line: 1, column: 119 }],
      },
      {
        name: "Headers", code: `
const headers = new Headers();
headers.set("Access-Control-Allow-Origin", "*");
`,
        errors: [{ messageId: "wildcard", line: 3, column: 44 }],
      },
      {
        name: "Headers of a Response", code: `
const response = new Response("");
response.headers.append("Access-Control-Allow-Origin", "*");
`,
        errors: [{ messageId: "wildcard", line: 3, column: 56 }],
      },
      {
        name: "Next.js, route handler, reflected", code: `
export async function GET(request) {
  const origin = request.headers.get("origin");
  return new Response("", { headers: { "Access-Control-Allow-Origin": origin } });
}
`, filename: "app/api/items/route.js",
        errors: [{ messageId: "reflected", line: 4, column: 71 }],
      },
    ],
  },
  typescript: {
    valid: [
      { name: "enum member that is named", code: `
import cors from "cors";
enum Origin { All = "*", Shop = "https://shop.example" }
app.use(cors({ origin: Origin.Shop }));
` },
      { name: "Nest, named", code: `
import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule, { cors: false });
app.enableCors({ origin: process.env.FRONTEND_URL });
` },
      { name: "Nest, nothing said", code: `
import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule, { bufferLogs: true });
` },
    ],
    invalid: [
      {
        name: "typed and frozen", code: `
import cors, { type CorsOptions } from "cors";
const options: CorsOptions = { origin: "*" } as const satisfies CorsOptions;
app.use(cors(options!));
`,
        errors: [{ messageId: "wildcard", line: 3, column: 40 }],
      },
      {
        name: "enum member", code: `
import cors from "cors";
enum Origin { All = "*", Shop = "https://shop.example" }
app.use(cors({ origin: Origin.All }));
`,
        errors: [{ messageId: "wildcard", line: 4, column: 24 }],
      },
      {
        name: "import assignment", code: `
import cors = require("cors");
app.use(cors());
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 9 }],
      },
      {
        name: "Fastify, typed parameter", code: `
import type { FastifyInstance } from "fastify";
import { fastifyCors } from "@fastify/cors";
export const plugin = async (app: FastifyInstance) => {
  await app.register(fastifyCors, { origin: "*" });
};
`,
        errors: [{ messageId: "wildcard", line: 5, column: 45 }],
      },
      {
        name: "Nest, default", code: `
import { NestFactory } from "@nestjs/core";
const app = await NestFactory.create(AppModule);
app.enableCors();
`,
        errors: [{ messageId: "wildcardByDefault", line: 4, column: 1 }],
      },
      {
        name: "Nest, true", code: `
import { NestFactory } from "@nestjs/core";
async function start() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { cors: true });
}
`,
        errors: [{ messageId: "wildcard", line: 4, column: 83 }],
      },
      {
        name: "Nest, options", code: `
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter } from "@nestjs/platform-fastify";
const app = await NestFactory.create(AppModule, new FastifyAdapter(), { cors: { origin: true, credentials: true } });
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 4, column: 89 }],
      },
      {
        name: "Nest, given the application", code: `
import type { INestApplication } from "@nestjs/common";
export function configure(app: INestApplication) {
  app.enableCors({ origin: "*" });
}
`,
        errors: [{ messageId: "wildcard", line: 4, column: 28 }],
      },
      {
        name: "Nest, gateway", code: `
import { WebSocketGateway } from "@nestjs/websockets";
@WebSocketGateway({ cors: { origin: "*" } })
export class Events {}
`,
        errors: [{ messageId: "wildcard", line: 3, column: 37 }],
      },
      {
        name: "Nest, header of a handler", code: `
import { Controller, Get, Header } from "@nestjs/common";
@Controller()
export class Items {
  @Get() @Header("Access-Control-Allow-Origin", "*") list() { return []; }
}
`,
        errors: [{ messageId: "wildcard", line: 5, column: 49 }],
      },
      {
        name: "AWS CDK", code: `
import * as apigateway from "aws-cdk-lib/aws-apigateway";
import { aws_s3 as s3, aws_lambda as lambda } from "aws-cdk-lib";
import { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
const api = new apigateway.RestApi(this, "Api", { defaultCorsPreflightOptions: { allowOrigins: apigateway.Cors.ALL_ORIGINS } });
api.root.addResource("items").addCorsPreflight({ allowOrigins: ["*"] });
new HttpApi(this, "Http", { corsPreflight: { allowOrigins: ["*"] } });
new s3.Bucket(this, "Files", { cors: [{ allowedOrigins: ["*"], allowedMethods: [s3.HttpMethods.PUT] }] });
new lambda.Function(this, "Work", props).addFunctionUrl({ cors: { allowedOrigins: ["*"] } });
`,
        errors: [
          { messageId: "wildcard", line: 5, column: 96 }, { messageId: "wildcard", line: 6, column: 65 }, { messageId: "wildcard", line: 7, column: 61 },
          { messageId: "wildcard", line: 8, column: 58 }, { messageId: "wildcard", line: 9, column: 84 },
        ],
      },
      {
        name: "SST and Serverless Framework", code: `
new sst.aws.ApiGatewayV2("Api", { cors: { allowOrigins: ["*"] } });
export const functions = { list: { handler: "list.main", events: [{ http: { method: "get", path: "list", cors: true } }] } };
export const provider = { name: "aws", httpApi: { cors: true } };
`,
        errors: [{ messageId: "wildcard", line: 2, column: 58 }, { messageId: "wildcard", line: 3, column: 112 }, { messageId: "wildcard", line: 4, column: 57 }],
      },
      {
        name: "AWS CDK, below a resource and for the address of a function", code: `
import { aws_apigateway as apigateway, aws_lambda as lambda } from "aws-cdk-lib";
const api = new apigateway.StepFunctionsRestApi(this, "Api", { stateMachine });
api.root.addProxy({ defaultCorsPreflightOptions: { allowOrigins: ["*"] } });
new lambda.CfnUrl(this, "Url", { authType: "NONE", targetFunctionArn, cors: { allowOrigins: ["*"] } });
`,
        errors: [{ messageId: "wildcard", line: 4, column: 67 }, { messageId: "wildcard", line: 5, column: 94 }],
      },
      {
        name: "Nest, origins left out", code: `
import { NestFactory } from "@nestjs/core";
import { WebSocketGateway } from "@nestjs/websockets";
await NestFactory.create(App, { cors: { credentials: true } });
await NestFactory.create(App, { cors: { origin: "https://shop.example", credentials: true } });
@WebSocketGateway({ cors: { credentials: true } })
class Gateway {}
`,
        errors: [{ messageId: "wildcardByDefault", line: 4, column: 7 }, { messageId: "wildcardByDefault", line: 6, column: 2 }],
      },
      {
        name: "Azure Functions, typed, and Lambda with an authorizer", code: `
import type { HttpRequest } from "@azure/functions";
import type { APIGatewayProxyWithLambdaAuthorizerEvent } from "aws-lambda";
export async function list(asked: HttpRequest) {
  return { jsonBody: [], headers: { "Access-Control-Allow-Origin": asked.query.get("from") } };
}
export async function main(given: APIGatewayProxyWithLambdaAuthorizerEvent<{}>) {
  return { statusCode: 200, headers: { "Access-Control-Allow-Origin": given.headers.origin } };
}
`,
        errors: [{ messageId: "reflected", line: 5, column: 68 }, { messageId: "reflected", line: 8, column: 71 }],
      },
      {
        name: "Hono, the handler of on", code: `
import { Hono } from "hono";
new Hono().on("GET", "/items", (asked) => asked.json([], 200, { "Access-Control-Allow-Origin": asked.req.header("Origin") }));
`,
        errors: [{ messageId: "reflected", line: 3, column: 96 }],
      },
      {
        name: "Lambda, typed", code: `
import type { APIGatewayProxyEvent } from "aws-lambda";
export async function main(given: APIGatewayProxyEvent) {
  const origin = given.headers["origin"] ?? given.headers.Origin;
  return { statusCode: 200, body: "", headers: { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" } };
}
`,
        errors: [{ messageId: "reflectedWithCredentials", line: 5, column: 81 }],
      },
      {
        name: "Next.js", code: `
import { NextResponse } from "next/server";
export async function GET() {
  return NextResponse.json({}, { headers: { "Access-Control-Allow-Origin": "*" } });
}
`, filename: "route.ts",
        errors: [{ messageId: "wildcard", line: 4, column: 76 }],
      },
      {
        name: "Next.js, set later, reflected", code: `
import { NextResponse, type NextRequest } from "next/server";
export function middleware(request: NextRequest) {
  const response = NextResponse.next();
  response.headers.set("Access-Control-Allow-Origin", request.headers.get("origin") ?? "*");
  return response;
}
`,
        errors: [{ messageId: "wildcard", line: 5, column: 88 }],
      },
      {
        name: "Next.js, pages", code: `
import type { NextApiRequest, NextApiResponse } from "next";
export default function handler(_q: NextApiRequest, r: NextApiResponse) {
  r.setHeader("Access-Control-Allow-Origin", "*");
}
`,
        errors: [{ messageId: "wildcard", line: 4, column: 46 }],
      },
    ],
  },
});
