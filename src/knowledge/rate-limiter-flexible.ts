import { library } from "../concepts/library.ts";

const question = { kind: "question", answers: "error", counts: "get" } as const;

/** https://github.com/animir/node-rate-limiter-flexible/wiki/API-methods: `consume` gives a promise, which is rejected where no points are left. */
export default library("rate-limiter-flexible", "javascript", {
  rateLimit: {
    "rate-limiter-flexible.RateLimiterMemory().consume": question,
    "rate-limiter-flexible.RateLimiterRedis().consume": question,
    "rate-limiter-flexible.RateLimiterMongo().consume": question,
    "rate-limiter-flexible.RateLimiterPostgres().consume": question,
    "rate-limiter-flexible.RateLimiterMySQL().consume": question,
    "rate-limiter-flexible.RateLimiterPrisma().consume": question,
    "rate-limiter-flexible.RateLimiterMemcache().consume": question,
    "rate-limiter-flexible.RateLimiterCluster().consume": question,
    "rate-limiter-flexible.RateLimiterUnion().consume": question,
    "rate-limiter-flexible.BurstyRateLimiter().consume": question,
  },
});
