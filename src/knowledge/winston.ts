import { library } from "../concepts/library.ts";

const all = { data: "0...", formats: "0.format|1.format" } as const;

/** https://github.com/winstonjs/winston#readme https://github.com/winstonjs/logform#readme */
export default library("winston", "javascript", {
  aliases: {
    "winston.createLogger().child()": "winston.createLogger()",
    "winston.Logger()": "winston.createLogger()",
    "winston.loggers.get()": "winston.createLogger()",
    "winston.loggers.add()": "winston.createLogger()",
    "winston.Container().get()": "winston.createLogger()",
    "winston.Container().add()": "winston.createLogger()",
    "winston.child()": "winston.createLogger()",
  },
  log: {
    "winston.log": all, "winston.error": all, "winston.warn": all, "winston.info": all, "winston.http": all, "winston.verbose": all, "winston.debug": all, "winston.silly": all,
    "winston.createLogger().log": all,
    "winston.createLogger().error": all,
    "winston.createLogger().warn": all,
    "winston.createLogger().info": all,
    "winston.createLogger().http": all,
    "winston.createLogger().verbose": all,
    "winston.createLogger().debug": all,
    "winston.createLogger().silly": all,
    // The levels of syslog and of programs for terminals
    "winston.createLogger().emerg": all,
    "winston.createLogger().alert": all,
    "winston.createLogger().crit": all,
    "winston.createLogger().warning": all,
    "winston.createLogger().notice": all,
    "winston.createLogger().help": all,
    "winston.createLogger().data": all,
    "winston.createLogger().prompt": all,
    "winston.createLogger().input": all,
  },
});
