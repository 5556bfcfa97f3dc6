import { library } from "../concepts/library.ts";

/** A policy for each origin; the caller's own origin is always the answer. */
const policy = { tableCredentials: "allow_credentials", byDefault: "nobody", reflects: true } as const;

/** https://github.com/aio-libs/aiohttp-cors */
export default library("aiohttp_cors", "python", {
  aliases: {
    "aiohttp_cors.CorsConfig()": "aiohttp_cors.setup()",
    "aiohttp_cors.cors_config.CorsConfig": "aiohttp_cors.CorsConfig",
  },
  cors: {
    "aiohttp_cors.setup": { ...policy, table: "defaults:" },
    "aiohttp_cors.CorsConfig": { ...policy, table: "defaults:" },
    "aiohttp_cors.setup().add": { ...policy, table: "1|config:" },
  },
});
