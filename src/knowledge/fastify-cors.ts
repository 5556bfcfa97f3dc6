import { library } from "../concepts/library.ts";

const policy = { origins: "1.origin", credentials: "1.credentials", byDefault: "anyone" } as const;

/** https://github.com/fastify/fastify-cors */
export default library("@fastify/cors", "javascript", {
  aliases: {
    "@fastify/cors.fastifyCors": "@fastify/cors",
    "fastify-cors": "@fastify/cors",
  },
  cors: {
    "fastify().register": { ...policy, when: { "0": "@fastify/cors" } },
  },
});
