import { library } from "../concepts/library.ts";

/** https://express-rate-limit.mintlify.app/reference/configuration https://github.com/express-rate-limit/express-slow-down */
export default library("express-rate-limit", "javascript", {
  aliases: {
    "express-rate-limit.rateLimit": "express-rate-limit",
    "express-rate-limit.rateLimit()": "express-rate-limit()",
    "express-slow-down.slowDown": "express-slow-down",
    "express-slow-down.slowDown()": "express-slow-down()",
  },
  rateLimit: {
    "express-rate-limit": { kind: "limiter", skip: "0.skip", store: "0.store" },
    "express-slow-down": { kind: "limiter", skip: "0.skip", store: "0.store" },
  },
});
