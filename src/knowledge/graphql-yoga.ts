import { library } from "../concepts/library.ts";

/** It answers `*` with the caller's own origin. */
const options = { origins: "0.cors.origin", credentials: "0.cors.credentials", byDefault: "nobody", reflects: true } as const;

/** https://the-guild.dev/graphql/yoga-server/docs/features/cors */
export default library("GraphQL Yoga", "javascript", {
  cors: {
    "graphql-yoga.createYoga": options,
    "graphql-yoga.useCORS": { ...options, origins: "0.origin", credentials: "0.credentials" },
    "@graphql-yoga/common.createServer": options,
    "@graphql-yoga/node.createServer": options,
  },
});
