import { library } from "../concepts/library.ts";

/** https://github.com/koajs/ratelimit https://github.com/ysocorp/koa2-ratelimit: `db` is where the former counts, and may be a Map. */
export default library("koa-ratelimit", "javascript", {
  rateLimit: {
    "koa-ratelimit": { kind: "limiter", skip: "0.whitelist", store: "0.db" },
    "koa2-ratelimit.RateLimit.middleware": { kind: "limiter", skip: "0.skip", store: "0.store" },
  },
});
