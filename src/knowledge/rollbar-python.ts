import { library } from "../concepts/library.ts";

/** https://docs.rollbar.com/docs/python */
export default library("Rollbar", "python", {
  log: {
    "rollbar.report_message": { data: ["0|message:", "extra_data:", "payload_data:"] },
    "rollbar.report_exc_info": { data: ["extra_data:", "payload_data:"] },
  },
});
