import { library } from "../concepts/library.ts";

const all = { data: "0...", formats: "0.format" } as const;

/** https://github.com/winstonjs/winston#readme https://github.com/winstonjs/logform#readme */
export default library("winston", "javascript", {
  aliases: {
    "winston.createLogger().child()": "winston.createLogger()",
    "winston.Logger()": "winston.createLogger()",
    "winston.loggers.get()": "winston.createLogger()",
    "winston.loggers.add()": "winston.createLogger()",
    "winston.Container().get()": "winston.createLogger()",
  },
  log: {
    "winston.log": all, "winston.error": all, "winston.warn": all, "winston.info": all, "winston.verbose": all, "winston.debug": all, "winston.silly": all,
    "winston.createLogger().log": all,
    "winston.createLogger().error": all,
    "winston.createLogger().warn": all,
    "winston.createLogger().info": all,
    "winston.createLogger().http": all,
    "winston.createLogger().verbose": all,
    "winston.createLogger().debug": all,
    "winston.createLogger().silly": all,
  },
});
