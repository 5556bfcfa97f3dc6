import { library } from "../concepts/library.ts";

/** https://github.com/fastify/fastify-rate-limit: it limits by a hook that runs when a route is made, so routes come after it is loaded. */
export default library("@fastify/rate-limit", "javascript", {
  rateLimit: {
    "fastify().register": { kind: "placement", loads: true, everywhere: "1.global", when: { "0": "@fastify/rate-limit" } },
  },
});
