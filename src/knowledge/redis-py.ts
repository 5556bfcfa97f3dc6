import { library } from "../concepts/library.ts";

const script = { text: "0|script:", language: "script" } as const;

/** Lua that the server runs; keys and arguments stand beside the text. https://redis.readthedocs.io/en/stable/commands.html */
export default library("redis-py", "python", {
  aliases: {
    "redis.StrictRedis()": "redis.Redis()",
    "redis.RedisCluster()": "redis.Redis()",
    "redis.cluster.RedisCluster()": "redis.Redis()",
    "redis.client.Redis()": "redis.Redis()",
    "redis.from_url()": "redis.Redis()",
    "redis.Redis.from_url()": "redis.Redis()",
    "redis.StrictRedis.from_url()": "redis.Redis()",
    "redis.Redis().pipeline()": "redis.Redis()",
    "redis.asyncio.Redis()": "redis.Redis()",
    "redis.asyncio.StrictRedis()": "redis.Redis()",
    "redis.asyncio.RedisCluster()": "redis.Redis()",
    "redis.asyncio.client.Redis()": "redis.Redis()",
    "redis.asyncio.from_url()": "redis.Redis()",
    "redis.asyncio.Redis.from_url()": "redis.Redis()",
    "aioredis.from_url()": "redis.Redis()",
    "aioredis.Redis()": "redis.Redis()",
    "valkey.Valkey()": "redis.Redis()",
    "valkey.asyncio.Valkey()": "redis.Redis()",
    "flask_redis.FlaskRedis()": "redis.Redis()",
    "django_redis.get_redis_connection()": "redis.Redis()",
  },
  query: {
    "redis.Redis().eval": script,
    "redis.Redis().eval_ro": script,
    "redis.Redis().register_script": script,
    "redis.Redis().script_load": script,
    "redis.Redis().function_load": { text: "0|code:", language: "script" },
  },
});
