import { library } from "../concepts/library.ts";

const all = { data: "0...", redacts: "0.redact.paths|0.redact|1.redact.paths|1.redact" } as const;

/** https://getpino.io/#/docs/api https://getpino.io/#/docs/redaction https://github.com/iamolegga/nestjs-pino#readme */
export default library("pino", "javascript", {
  aliases: {
    "pino.pino()": "pino()",
    "pino.default()": "pino()",
    "pino().child()": "pino()",
    "pino.Logger()": "pino()",
    "pino.BaseLogger()": "pino()",
    "pino-http().logger": "pino()",
    "nestjs-pino.PinoLogger()": "pino()",
    "nestjs-pino.Logger()": "@nestjs/common.Logger()",
    "pino-http.pinoHttp()": "pino-http()",
  },
  log: {
    "pino-http": { configures: "0.redact.paths|0.redact" },
    "pino-http.pinoHttp": { configures: "0.redact.paths|0.redact" },
    "nestjs-pino.LoggerModule.forRoot": { configures: "0.pinoHttp.redact.paths|0.pinoHttp.redact" },
    "pino().setBindings": { ...all, data: "0" },
    "pino().trace": all,
    "pino().debug": all,
    "pino().info": all,
    "pino().warn": all,
    "pino().error": all,
    "pino().fatal": all,
  },
});
