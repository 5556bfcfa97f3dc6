import { library } from "../concepts/library.ts";

/** https://newrelic.github.io/node-newrelic/API.html */
export default library("New Relic", "javascript", {
  log: {
    "newrelic.addCustomAttribute": { key: "0", data: "1" },
    "newrelic.addCustomAttributes": { data: "0" },
    "newrelic.addCustomSpanAttribute": { key: "0", data: "1" },
    "newrelic.addCustomSpanAttributes": { data: "0" },
    "newrelic.noticeError": { data: "0..." },
    "newrelic.recordCustomEvent": { data: "1" },
    "newrelic.recordLogEvent": { data: "0" },
  },
});
