import { library } from "../concepts/library.ts";

/** https://github.com/rhinobase/hono-rate-limiter */
export default library("hono-rate-limiter", "javascript", {
  rateLimit: {
    "hono-rate-limiter.rateLimiter": { kind: "limiter", skip: "0.skip", store: "0.store" },
  },
});
