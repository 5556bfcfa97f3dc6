import { library } from "../concepts/library.ts";

const attribute = { key: "0|key:", data: "1|value:" } as const;

/** https://docs.newrelic.com/docs/apm/agents/python-agent/python-agent-api/ */
export default library("New Relic", "python", {
  log: {
    "newrelic.agent.add_custom_attribute": attribute,
    "newrelic.agent.add_custom_parameter": attribute,
    "newrelic.agent.add_custom_attributes": { data: "0|items:" },
    "newrelic.agent.add_custom_span_attribute": attribute,
    "newrelic.agent.notice_error": { data: "1|attributes:" },
    "newrelic.agent.record_exception": { data: "params:" },
    "newrelic.agent.record_custom_event": { data: "1|params:" },
    "newrelic.agent.record_log_event": { data: ["0|message:", "attributes:"] },
  },
});
