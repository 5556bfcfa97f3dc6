import { library } from "../concepts/library.ts";

/** Told nothing, or `*`, it answers with the caller's own origin and allows credentials. */
const behaviour = { byDefault: "anyone", credentialsByDefault: true, reflects: true } as const;
const options = [
  { ...behaviour, origins: "0.cors.origin|0.cors", credentials: "0.cors.credentials", when: { "0": true } },
  { ...behaviour, origins: "0.cors.origin", credentials: "0.cors.credentials", when: { "0.cors.credentials": true, "0.cors.origin": false } },
] as const;

/** https://the-guild.dev/graphql/yoga-server/docs/features/cors */
export default library("GraphQL Yoga", "javascript", {
  cors: {
    "graphql-yoga.createYoga": options,
    "graphql-yoga.useCORS": { ...behaviour, origins: "0.origin|0", credentials: "0.credentials" },
    "@graphql-yoga/common.createServer": options,
    "@graphql-yoga/node.createServer": options,
  },
});
