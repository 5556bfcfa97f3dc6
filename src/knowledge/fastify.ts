import { library } from "../concepts/library.ts";

const hooks = ["1.onRequest", "1.preValidation", "1.preHandler"] as const;
const route = { path: "0", handler: "last", before: hooks, open: "1.config.public" } as const;
const handler = { "1...(0)": "fastify.FastifyRequest()", "1...(1)": "fastify.FastifyReply()" } as const;

/** https://fastify.dev/docs/latest/Reference/Routes/ https://fastify.dev/docs/latest/Reference/Hooks/ https://fastify.dev/docs/latest/Reference/Request/ https://github.com/fastify/fastify-autoload */
export default library("Fastify", "javascript", {
  aliases: {
    "fastify-autoload": "@fastify/autoload",
    "@fastify/autoload.fastifyAutoload": "@fastify/autoload",
    "fastify.fastify()": "fastify()",
    "fastify.FastifyInstance()": "fastify()",
    "fastify().withTypeProvider()": "fastify()",
    "fastify().register()": "fastify()",
    "fastify().addHook()": "fastify()",
    "fastify().route()": "fastify()",
    "fastify.FastifyReply().code()": "fastify.FastifyReply()",
    "fastify.FastifyReply().status()": "fastify.FastifyReply()",
    "fastify.FastifyReply().type()": "fastify.FastifyReply()",
    "fastify.FastifyReply().header()": "fastify.FastifyReply()",
    "fastify.FastifyReply().headers()": "fastify.FastifyReply()",
    "fastify.FastifyReply().request": "fastify.FastifyRequest()",
  },
  parameters: {
    "fastify().get": handler,
    "fastify().post": handler,
    "fastify().put": handler,
    "fastify().patch": handler,
    "fastify().delete": handler,
    "fastify().all": handler,
    "fastify().addHook": handler,
    "fastify().register": { "0...(0)": "fastify()" },
  },
  signatures: [
    { parameters: ["request|req|_request|_req", "reply|_reply"], types: ["fastify.FastifyRequest()", "fastify.FastifyReply()"] },
    { parameters: ["fastify"], types: ["fastify()"] },
  ],
  sources: {
    "fastify.FastifyRequest().query": "request",
    "fastify.FastifyRequest().body": "request",
    "fastify.FastifyRequest().params": "request",
    "fastify.FastifyRequest().headers": "request",
    "fastify.FastifyRequest().cookies": "request",
    "fastify.FastifyRequest().url": "request",
    "fastify.FastifyRequest().originalUrl": "request",
    "fastify.FastifyRequest().hostname": "request",
    "fastify.FastifyRequest().raw.url": "request",
    "fastify.FastifyRequest().raw.headers": "request",
  },
  header: {
    "fastify.FastifyReply().header": { name: "0", value: "1" },
    "fastify.FastifyReply().headers": { all: "0" },
    "fastify.FastifyReply().raw.setHeader": { name: "0", value: "1" },
    "fastify.FastifyReply().raw.writeHead": { all: "2|1" },
  },
  holds: {
    "fastify.FastifyRequest().headers": "headers",
    "fastify.FastifyRequest().raw.headers": "headers",
    "fastify.FastifyRequest().body": "body",
    "fastify.FastifyRequest().query": "query",
    "fastify.FastifyRequest().params": "query",
    "fastify.FastifyRequest().cookies": "cookies",
  },
  log: {
    "fastify": { configures: "0.logger.redact.paths|0.logger.redact" },
    "fastify.fastify": { configures: "0.logger.redact.paths|0.logger.redact" },
  },
  middleware: {
    // Hooks that are added after a route run before it, too: they are put together once everything is loaded, and given to plugins that are there already.
    "fastify().addHook": { router: "receiver", handlers: "1", everywhere: true },
    "fastify().register": [
      { router: "0.(0)", everywhere: true, below: "receiver", plugin: "0", path: "1.prefix" },
      { folder: "1.dir", below: "receiver", path: "1.options.prefix", hooks: "autohooks", hooked: "1.autoHooks", cascading: "1.cascadeHooks", when: { "0": "@fastify/autoload" } },
    ],
  },
  route: {
    "fastify().get": [
      { ...route, method: "get", when: { "1.websocket": false } },
      // https://github.com/fastify/fastify-websocket
      { ...route, method: "websocket", when: { "1.websocket": true } },
    ],
    "fastify().post": { ...route, method: "post" },
    "fastify().put": { ...route, method: "put" },
    "fastify().patch": { ...route, method: "patch" },
    "fastify().delete": { ...route, method: "delete" },
    "fastify().all": route,
    "fastify().route": {
      methods: "0.method", path: "0.url", handler: "0.handler|1", before: ["0.onRequest", "0.preValidation", "0.preHandler"], open: "0.config.public",
    },
  },
});
