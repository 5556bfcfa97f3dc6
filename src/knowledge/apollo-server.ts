import { library } from "../concepts/library.ts";

/** The npm package cors decides. */
const options = { origins: "0.cors.origin|0.cors", credentials: "0.cors.credentials", byDefault: "nobody" } as const;

/**
 * Told nothing, versions 2 and 3 answer `*`. From version 4 on the framework decides; `startStandaloneServer` always answers `*`.
 * https://www.apollographql.com/docs/apollo-server/v3/security/cors
 */
export default library("Apollo Server", "javascript", {
  cors: {
    "apollo-server.ApolloServer": { ...options, byDefault: "anyone", when: { "0": true } },
    "apollo-server-lambda.ApolloServer().createHandler": options,
    "apollo-server-express.ApolloServer().applyMiddleware": { ...options, byDefault: "anyone", when: { "0": true } },
    "apollo-server-express.ApolloServer().getMiddleware": { ...options, byDefault: "anyone" },
    "apollo-server-koa.ApolloServer().applyMiddleware": { ...options, reflects: true },
    "apollo-server-fastify.ApolloServer().createHandler": options,
    "apollo-server-hapi.ApolloServer().applyMiddleware": { ...options, reflects: true },
    "apollo-server-cloud-functions.ApolloServer().createHandler": options,
    "apollo-server-azure-functions.ApolloServer().createHandler": options,
  },
});
