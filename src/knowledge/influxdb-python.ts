import { library } from "../concepts/library.ts";

const flux = { text: "0|query:", language: "script" } as const;

/** https://influxdb-client.readthedocs.io/en/stable/api.html#queryapi https://influxdb-python.readthedocs.io/en/latest/api-documentation.html */
export default library("InfluxDB", "python", {
  aliases: {
    "influxdb_client.client.influxdb_client_async.InfluxDBClientAsync()": "influxdb_client.InfluxDBClient()",
    "influxdb_client.InfluxDBClient().query_api()": "influxdb_client.QueryApi()",
    "influxdb.DataFrameClient()": "influxdb.InfluxDBClient()",
  },
  query: {
    "influxdb_client.QueryApi().query": flux,
    "influxdb_client.QueryApi().query_csv": flux,
    "influxdb_client.QueryApi().query_raw": flux,
    "influxdb_client.QueryApi().query_stream": flux,
    "influxdb_client.QueryApi().query_data_frame": flux,
    "influxdb_client.QueryApi().query_data_frame_stream": flux,
    "influxdb.InfluxDBClient().query": { text: "0|query:", parameters: "bind_params:", placeholders: "$name" },
    "influxdb_client_3.InfluxDBClient3().query": { text: "0|query:", parameters: "query_parameters:", placeholders: "$name" },
  },
  secret: {
    "influxdb.InfluxDBClient": { value: "3|password:", as: "password", variable: "INFLUXDB_PASSWORD" },
    "influxdb_client.InfluxDBClient": { value: "1|token:", as: "API key", variable: "INFLUXDB_TOKEN" },
  },
});
