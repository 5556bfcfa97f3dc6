import { library } from "../concepts/library.ts";

const policy = { origins: "1.origin", credentials: "1.credentials", byDefault: "anyone" } as const;

/** What a `delegator` answers for each request is not known. https://github.com/fastify/fastify-cors */
export default library("@fastify/cors", "javascript", {
  aliases: {
    "@fastify/cors.fastifyCors": "@fastify/cors",
    "fastify-cors": "@fastify/cors",
  },
  cors: {
    "fastify().register": { ...policy, when: { "0": "@fastify/cors", "1.delegator": false } },
  },
});
