import { library } from "../concepts/library.ts";

const limit = { kind: "limit", takes: "request|websocket" } as const;

/** https://slowapi.readthedocs.io/en/latest/ */
export default library("slowapi", "python", {
  aliases: {
    "slowapi.extension.Limiter": "slowapi.Limiter",
    "slowapi.extension.Limiter()": "slowapi.Limiter()",
  },
  rateLimit: {
    "slowapi.Limiter": { kind: "limiter", defaults: "default_limits:|application_limits:", applies: "SlowAPIMiddleware|SlowAPIASGIMiddleware" },
    "slowapi.Limiter().limit": limit,
    "slowapi.Limiter().shared_limit": limit,
  },
});
