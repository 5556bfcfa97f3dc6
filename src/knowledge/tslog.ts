import { library } from "../concepts/library.ts";

const all = { data: "0...", redacts: "0.mask.keys|0.mask.paths|0.maskValuesOfKeys" } as const;

/** https://tslog.js.org/ */
export default library("tslog", "javascript", {
  aliases: {
    "tslog.Logger().getSubLogger()": "tslog.Logger()",
  },
  log: {
    "tslog.Logger().silly": all,
    "tslog.Logger().trace": all,
    "tslog.Logger().debug": all,
    "tslog.Logger().info": all,
    "tslog.Logger().warn": all,
    "tslog.Logger().error": all,
    "tslog.Logger().fatal": all,
    "tslog.Logger().log": all,
  },
});
