import { library } from "../concepts/library.ts";

/** https://www.elastic.co/docs/reference/apm/agents/python/api-reference */
export default library("Elastic APM", "python", {
  log: {
    "elasticapm.label": { data: "named" },
    "elasticapm.set_custom_context": { data: "0|data:" },
    "elasticapm.set_user_context": { data: ["username:", "email:", "user_id:"] },
    "elasticapm.Client().capture_message": { data: ["0|message:", "custom:"] },
    "elasticapm.Client().capture_exception": { data: "custom:" },
  },
});
