import { library } from "../concepts/library.ts";

/** https://docs.bugsnag.com/platforms/python/ */
export default library("Bugsnag", "python", {
  log: {
    "bugsnag.notify": { data: ["0", "metadata:", "meta_data:", "context:"] },
    "bugsnag.leave_breadcrumb": { data: ["0|message:", "1|metadata:"] },
    "bugsnag.add_metadata_tab": { data: "1|data:" },
  },
});
