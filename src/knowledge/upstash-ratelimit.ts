import { library } from "../concepts/library.ts";

const question = { kind: "question", answers: "result", counts: "getRemaining" } as const;

/** https://upstash.com/docs/redis/sdks/ratelimit-ts/methods */
export default library("Upstash Ratelimit", "javascript", {
  rateLimit: {
    "@upstash/ratelimit.Ratelimit().limit": question,
    "@upstash/ratelimit.Ratelimit().blockUntilReady": question,
  },
});
