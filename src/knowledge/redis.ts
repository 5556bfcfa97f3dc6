import { library } from "../concepts/library.ts";

const own = { value: "0.password", as: "password", variable: "REDIS_PASSWORD" } as const;
/** `new Redis(port, host, options)`, and each shorter way. */
const redis = [
  own, { ...own, value: "1.password" }, { ...own, value: "2.password" },
  { ...own, value: "0.sentinelPassword" }, { ...own, value: "1.sentinelPassword" }, { ...own, value: "2.sentinelPassword" },
] as const;
const cluster = [{ ...own, value: "1.redisOptions.password" }, { ...own, value: "0.*.password" }] as const;
const upstash = { value: "0.token", as: "access key", variable: "UPSTASH_REDIS_REST_TOKEN" } as const;
const script = { text: "0", language: "script" } as const;

/**
 * Lua that the server runs; keys and arguments stand beside the text. https://redis.io/docs/latest/commands/eval/
 * https://redis.github.io/ioredis/ https://github.com/redis/node-redis/blob/master/docs/client-configuration.md
 * https://github.com/redis/node-redis/blob/master/docs/clustering.md https://upstash.com/docs/redis/sdks/ts/getstarted
 */
export default library("Redis", "javascript", {
  aliases: {
    "ioredis.Redis()": "ioredis()",
    "ioredis.Cluster()": "ioredis()",
    "ioredis.Redis.Cluster()": "ioredis()",
    "ioredis().duplicate()": "ioredis()",
    "ioredis().pipeline()": "ioredis()",
    "ioredis().multi()": "ioredis()",
    "redis.createCluster()": "redis.createClient()",
    "@redis/client.createClient()": "redis.createClient()",
    "redis.createClient().connect()": "redis.createClient()",
    "redis.createClient().duplicate()": "redis.createClient()",
    "redis.createClient().multi()": "redis.createClient()",
    "redis.RedisClientType()": "redis.createClient()",
    "@upstash/redis.Redis.fromEnv()": "@upstash/redis.Redis()",
    "@upstash/redis.Redis().pipeline()": "@upstash/redis.Redis()",
    "@upstash/redis.Redis().multi()": "@upstash/redis.Redis()",
    "@vercel/kv.kv": "@upstash/redis.Redis()",
  },
  query: {
    "ioredis().eval": script,
    "ioredis().eval_ro": script,
    "ioredis().defineCommand": { text: "1.lua", language: "script" },
    "ioredis": { text: "0.scripts.*.lua|1.scripts.*.lua|2.scripts.*.lua", language: "script" },
    "ioredis().function": { text: "1...", language: "script" },
    "ioredis().script": { text: "1", language: "script" },
    "redis.createClient().eval": script,
    "redis.createClient().evalRo": script,
    "redis.createClient().EVAL": script,
    "redis.createClient().EVAL_RO": script,
    "redis.createClient().scriptLoad": script,
    "redis.createClient().SCRIPT_LOAD": script,
    "redis.createClient().functionLoad": script,
    "redis.createClient().FUNCTION_LOAD": script,
    "redis.defineScript": { text: "0.SCRIPT", language: "script" },
    "@upstash/redis.Redis().eval": script,
    "@upstash/redis.Redis().evalRo": script,
    "@upstash/redis.Redis().scriptLoad": script,
    "@upstash/redis.Redis().createScript": script,
  },
  secret: {
    "redis.createClient": own,
    "redis.createClientPool": own,
    "redis.createCluster": { ...own, value: "0.defaults.password" },
    "redis.createSentinel": [{ ...own, value: "0.nodeClientOptions.password" }, { ...own, value: "0.sentinelClientOptions.password" }],
    "@redis/client.createClient": own,
    "ioredis": redis,
    "ioredis.Redis": redis,
    "ioredis.Cluster": cluster,
    "ioredis.Redis.Cluster": cluster,
    "@upstash/redis.Redis": upstash,
    "@vercel/kv.createClient": upstash,
  },
});
