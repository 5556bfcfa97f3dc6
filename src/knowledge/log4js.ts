import { library } from "../concepts/library.ts";

const all = { data: "0..." } as const;

/** https://log4js-node.github.io/log4js-node/api.html */
export default library("log4js", "javascript", {
  aliases: {
    "log4js.Logger()": "log4js.getLogger()",
    "log4js.configure().getLogger()": "log4js.getLogger()",
  },
  log: {
    "log4js.getLogger().trace": all,
    "log4js.getLogger().debug": all,
    "log4js.getLogger().info": all,
    "log4js.getLogger().warn": all,
    "log4js.getLogger().error": all,
    "log4js.getLogger().fatal": all,
    "log4js.getLogger().mark": all,
    "log4js.getLogger().log": all,
  },
});
