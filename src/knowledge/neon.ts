import { library } from "../concepts/library.ts";

/** https://neon.com/docs/serverless/serverless-driver */
export default library("Neon", "javascript", {
  aliases: {
    "@neondatabase/serverless.Pool()": "pg.Pool()",
    "@neondatabase/serverless.Client()": "pg.Pool()",
    "@neondatabase/serverless.PoolClient()": "pg.Pool()",
    "@neondatabase/serverless.NeonQueryFunction()": "@neondatabase/serverless.neon()",
  },
  query: {
    // The tag binds its values; called as a function it takes text.
    "@neondatabase/serverless.neon()": { text: "0", placeholders: "$1" },
    "@neondatabase/serverless.neon().query": { text: "0", parameters: "1", placeholders: "$1" },
    "@neondatabase/serverless.neon().unsafe": { text: "0", isFragment: true },
  },
});
