import { library } from "../concepts/library.ts";

const query = { text: "0", parameters: "1", placeholders: "?" } as const;

/** https://docs.datastax.com/en/developer/nodejs-driver/4.8/features/parameterized-queries/ https://docs.datastax.com/en/developer/nodejs-driver/4.8/features/concurrent-api/ */
export default library("Cassandra", "javascript", {
  query: {
    "cassandra-driver.Client().execute": query,
    "cassandra-driver.Client().eachRow": query,
    "cassandra-driver.Client().stream": query,
    "cassandra-driver.Client().executeGraph": { text: "0", language: "script" },
    "cassandra-driver.concurrent.executeConcurrent": { text: "1.*.query|1", placeholders: "?" },
    "cassandra-driver.Client().batch": { text: "0.*.query|0.*", placeholders: "?" },
  },
});
