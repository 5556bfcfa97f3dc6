import { library } from "../concepts/library.ts";

const all = { data: "0...", redacts: "0.mask.keys|0.mask.paths|0.maskValuesOfKeys", hides: "password" } as const;

/** The fourth version masks `password` by default, the fifth nothing. https://tslog.js.org/ https://github.com/fullstack-build/tslog#readme */
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
