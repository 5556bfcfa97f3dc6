import { library } from "../concepts/library.ts";

const query = { text: "0|query:", parameters: "1|parameters:", placeholders: "%(name)s" } as const;
const execute = { text: "0|query:", parameters: "1|params:", placeholders: "%(name)s" } as const;

/** https://clickhouse.com/docs/integrations/python https://clickhouse-driver.readthedocs.io/en/latest/api.html */
export default library("ClickHouse", "python", {
  aliases: {
    "clickhouse_connect.get_async_client()": "clickhouse_connect.get_client()",
    "clickhouse_connect.create_client()": "clickhouse_connect.get_client()",
    "clickhouse_connect.driver.client.Client()": "clickhouse_connect.get_client()",
    "clickhouse_driver.Client.from_url()": "clickhouse_driver.Client()",
    "clickhouse_driver.client.Client()": "clickhouse_driver.Client()",
    "asynch.connect().cursor()": "clickhouse_driver.dbapi.connect().cursor()",
    "clickhouse_driver.connect().cursor()": "clickhouse_driver.dbapi.connect().cursor()",
  },
  query: {
    "clickhouse_connect.get_client().query": query,
    "clickhouse_connect.get_client().query_df": query,
    "clickhouse_connect.get_client().query_np": query,
    "clickhouse_connect.get_client().query_arrow": query,
    "clickhouse_connect.get_client().query_rows_stream": query,
    "clickhouse_connect.get_client().query_row_block_stream": query,
    "clickhouse_connect.get_client().query_column_block_stream": query,
    "clickhouse_connect.get_client().query_df_stream": query,
    "clickhouse_connect.get_client().raw_query": query,
    "clickhouse_connect.get_client().command": { ...query, text: "0|cmd:" },
    "clickhouse_driver.Client().execute": execute,
    "clickhouse_driver.Client().execute_iter": execute,
    "clickhouse_driver.Client().execute_with_progress": execute,
    "clickhouse_driver.Client().query_dataframe": execute,
    "clickhouse_driver.dbapi.connect().cursor().execute": { text: "0|operation:", parameters: "1|parameters:", placeholders: "%(name)s" },
  },
  secret: {
    "clickhouse_connect.get_client": { value: "password:", as: "password", variable: "CLICKHOUSE_PASSWORD" },
    "clickhouse_connect.get_async_client": { value: "password:", as: "password", variable: "CLICKHOUSE_PASSWORD" },
    "clickhouse_driver.Client": { value: "password:", as: "password", variable: "CLICKHOUSE_PASSWORD" },
    "clickhouse_driver.connect": { value: "password:", as: "password", variable: "CLICKHOUSE_PASSWORD" },
  },
});
