import { library } from "../concepts/library.ts";

/** Values go into `query_params`. https://clickhouse.com/docs/integrations/javascript#queries-with-parameters */
export default library("ClickHouse", "javascript", {
  aliases: {
    "@clickhouse/client-web": "@clickhouse/client",
    "@clickhouse/client.ClickHouseClient()": "@clickhouse/client.createClient()",
    "@clickhouse/client.NodeClickHouseClient()": "@clickhouse/client.createClient()",
  },
  query: {
    "@clickhouse/client.createClient().query": { text: "0.query" },
    "@clickhouse/client.createClient().command": { text: "0.query" },
    "@clickhouse/client.createClient().exec": { text: "0.query" },
  },
});
