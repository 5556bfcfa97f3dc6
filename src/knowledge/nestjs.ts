import { library } from "../concepts/library.ts";

/** https://docs.nestjs.com/security/cors https://docs.nestjs.com/controllers https://docs.nestjs.com/pipes https://docs.nestjs.com/websockets/gateways */
export default library("NestJS", "javascript", {
  aliases: {
    "@nestjs/common.INestApplication()": "@nestjs/core.NestFactory.create()",
    "@nestjs/platform-express.NestExpressApplication()": "@nestjs/core.NestFactory.create()",
    "@nestjs/platform-fastify.NestFastifyApplication()": "@nestjs/core.NestFactory.create()",
  },
  sources: {
    "@nestjs/common.Body()": "request",
    "@nestjs/common.Query()": "request",
    "@nestjs/common.Param()": "request",
    "@nestjs/common.Headers()": "request",
  },
  conversions: [
    "@nestjs/common.ParseIntPipe", "@nestjs/common.ParseFloatPipe", "@nestjs/common.ParseBoolPipe", "@nestjs/common.ParseUUIDPipe",
    "@nestjs/common.ParseEnumPipe", "@nestjs/common.ParseDatePipe",
  ],
  header: {
    "@nestjs/common.Header": { name: "0", value: "1" },
  },
  cors: {
    "@nestjs/core.NestFactory.create().enableCors": { origins: "0.origin", credentials: "0.credentials", byDefault: "anyone" },
    "@nestjs/core.NestFactory.create": [
      { origins: "1.cors.origin|1.cors", credentials: "1.cors.credentials", byDefault: "nobody" },
      { origins: "2.cors.origin|2.cors", credentials: "2.cors.credentials", byDefault: "nobody" },
    ],
    "@nestjs/websockets.WebSocketGateway": [
      { origins: "0.cors.origin|0.cors", credentials: "0.cors.credentials", byDefault: "nobody" },
      { origins: "1.cors.origin|1.cors", credentials: "1.cors.credentials", byDefault: "nobody" },
    ],
  },
});
