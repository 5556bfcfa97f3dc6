import { library } from "../concepts/library.ts";

const all = { data: "0..." } as const;

/** https://docs.nestjs.com/techniques/logger */
export default library("NestJS logger", "javascript", {
  aliases: {
    "@nestjs/common.ConsoleLogger()": "@nestjs/common.Logger()",
    "@nestjs/common.LoggerService()": "@nestjs/common.Logger()",
  },
  log: {
    "@nestjs/common.Logger.log": all, "@nestjs/common.Logger.error": all, "@nestjs/common.Logger.warn": all, "@nestjs/common.Logger.debug": all,
    "@nestjs/common.Logger.verbose": all, "@nestjs/common.Logger.fatal": all,
    "@nestjs/common.Logger().log": all,
    "@nestjs/common.Logger().error": all,
    "@nestjs/common.Logger().warn": all,
    "@nestjs/common.Logger().debug": all,
    "@nestjs/common.Logger().verbose": all,
    "@nestjs/common.Logger().fatal": all,
  },
});
