import { library } from "../concepts/library.ts";

const question = { kind: "question", answers: "result", counts: "test" } as const;

/** https://limits.readthedocs.io/en/stable/quickstart.html */
export default library("limits", "python", {
  rateLimit: {
    "limits.strategies.FixedWindowRateLimiter().hit": question,
    "limits.strategies.FixedWindowElasticExpiryRateLimiter().hit": question,
    "limits.strategies.MovingWindowRateLimiter().hit": question,
    "limits.strategies.SlidingWindowCounterRateLimiter().hit": question,
    "limits.aio.strategies.FixedWindowRateLimiter().hit": question,
    "limits.aio.strategies.MovingWindowRateLimiter().hit": question,
    "limits.aio.strategies.SlidingWindowCounterRateLimiter().hit": question,
  },
});
