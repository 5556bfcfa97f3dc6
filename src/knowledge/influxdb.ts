import { library } from "../concepts/library.ts";

const flux = { text: "0", language: "script" } as const;

/** The tag `flux` binds its values. https://node-influx.github.io/ https://influxdata.github.io/influxdb-client-js/ */
export default library("InfluxDB", "javascript", {
  aliases: {
    "@influxdata/influxdb-client.InfluxDB().getQueryApi()": "@influxdata/influxdb-client.QueryApi()",
  },
  query: {
    "influx.InfluxDB().query": { text: "0", parameters: "1.placeholders", placeholders: "$name" },
    "influx.InfluxDB().queryRaw": { text: "0", parameters: "1.placeholders", placeholders: "$name" },
    "@influxdata/influxdb-client.QueryApi().queryRows": flux,
    "@influxdata/influxdb-client.QueryApi().queryLines": flux,
    "@influxdata/influxdb-client.QueryApi().queryRaw": flux,
    "@influxdata/influxdb-client.QueryApi().collectRows": flux,
    "@influxdata/influxdb-client.QueryApi().iterateRows": flux,
  },
  conversions: [
    "influx.escape.stringLit", "influx.escape.quoted", "influx.escape.measurement", "influx.escape.tag",
    "@influxdata/influxdb-client.fluxString", "@influxdata/influxdb-client.fluxInteger", "@influxdata/influxdb-client.fluxDateTime",
    "@influxdata/influxdb-client.fluxDuration", "@influxdata/influxdb-client.fluxBool",
  ],
});
