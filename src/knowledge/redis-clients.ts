import { library } from "../concepts/library.ts";

const own = { value: "0.password", as: "password", variable: "REDIS_PASSWORD" } as const;

/** https://github.com/redis/node-redis/blob/master/docs/client-configuration.md https://redis.github.io/ioredis/interfaces/CommonRedisOptions.html */
export default library("Redis", "javascript", {
  secret: {
    "redis.createClient": own,
    "ioredis": [own, { ...own, value: "1.password" }, { ...own, value: "2.password" }],
    "ioredis.Redis": [own, { ...own, value: "1.password" }, { ...own, value: "2.password" }],
  },
});
