import { library } from "../concepts/library.ts";

const execute = { text: "0|query:", parameters: "1|parameters:", placeholders: "%s" } as const;

/** https://docs.datastax.com/en/developer/python-driver/latest/api/cassandra/cluster/ */
export default library("Cassandra", "python", {
  aliases: { "cassandra.cluster.Session()": "cassandra.cluster.Cluster().connect()" },
  query: {
    "cassandra.cluster.Cluster().connect().execute": execute,
    "cassandra.cluster.Cluster().connect().execute_async": execute,
    "cassandra.cluster.Cluster().connect().prepare": { text: "0|query:", placeholders: "?" },
    "cassandra.cluster.Cluster().connect().execute_graph": { text: "0|query:", language: "script" },
    "cassandra.query.SimpleStatement": { text: "0|query_string:", placeholders: "%s" },
    "cassandra.query.BatchStatement().add": { text: "0|statement:", parameters: "1|parameters:", placeholders: "%s" },
    "cassandra.concurrent.execute_concurrent_with_args": { text: "1|statement:", placeholders: "%s" },
  },
  secret: {
    "cassandra.auth.PlainTextAuthProvider": { value: "1|password:", as: "password", variable: "CASSANDRA_PASSWORD" },
  },
});
