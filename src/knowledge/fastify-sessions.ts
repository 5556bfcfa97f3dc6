import { library } from "../concepts/library.ts";

/** https://github.com/fastify/fastify-jwt#options https://github.com/fastify/fastify-cookie#options https://github.com/fastify/session#options https://github.com/fastify/fastify-secure-session#using-a-secret */
export default library("Fastify", "javascript", {
  holds: {
    "fastify().jwt.sign()": "token",
    "fastify.FastifyReply().jwtSign()": "token",
  },
  secret: {
    "fastify().register": [
      { when: { "0": "@fastify/jwt" }, value: "1.secret", as: "signing key", variable: "JWT_SECRET" },
      { when: { "0": "@fastify/jwt" }, value: "1.secret.private", as: "signing key", variable: "JWT_SECRET" },
      { when: { "0": "@fastify/cookie" }, value: "1.secret", as: "signing key", variable: "COOKIE_SECRET" },
      { when: { "0": "@fastify/session" }, value: "1.secret", as: "signing key", variable: "SESSION_SECRET" },
      { when: { "0": "@fastify/secure-session" }, value: "1.secret", as: "encryption key", variable: "SESSION_SECRET" },
      { when: { "0": "@fastify/secure-session" }, value: "1.key", as: "encryption key", variable: "SESSION_KEY" },
    ],
  },
});
