import { library } from "../concepts/library.ts";

const all = { data: "0...", redacts: "0.serializers" } as const;

/** https://github.com/trentm/node-bunyan#readme */
export default library("bunyan", "javascript", {
  aliases: {
    "bunyan.createLogger().child()": "bunyan.createLogger()",
    "bunyan()": "bunyan.createLogger()",
    "bunyan.Logger()": "bunyan.createLogger()",
  },
  log: {
    "bunyan.createLogger().trace": all,
    "bunyan.createLogger().debug": all,
    "bunyan.createLogger().info": all,
    "bunyan.createLogger().warn": all,
    "bunyan.createLogger().error": all,
    "bunyan.createLogger().fatal": all,
  },
});
