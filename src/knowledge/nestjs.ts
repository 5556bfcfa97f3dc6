import { library } from "../concepts/library.ts";

const route = { path: "0", handler: "decorated" } as const;

/**
 * https://docs.nestjs.com/security/cors https://docs.nestjs.com/controllers https://docs.nestjs.com/pipes
 * https://docs.nestjs.com/guards https://docs.nestjs.com/websockets/gateways https://docs.nestjs.com/graphql/resolvers
 */
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
  holds: {
    "@nestjs/common.Body()": "body",
    "@nestjs/common.Headers()": "headers",
    "@nestjs/common.Query()": "query",
    "@nestjs/common.Param()": "query",
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
      { credentials: "1.cors.credentials", byDefault: "anyone", when: { "1.cors.credentials": true, "1.cors.origin": false } },
    ],
    "@nestjs/websockets.WebSocketGateway": [
      { origins: "0.cors.origin|0.cors", credentials: "0.cors.credentials", byDefault: "nobody" },
      { origins: "1.cors.origin|1.cors", credentials: "1.cors.credentials", byDefault: "nobody" },
      { credentials: "0.cors.credentials", byDefault: "anyone", when: { "0.cors.credentials": true, "0.cors.origin": false } },
    ],
  },
  constants: {
    "@nestjs/common.RequestMethod.GET": "get",
    "@nestjs/common.RequestMethod.POST": "post",
    "@nestjs/common.RequestMethod.PUT": "put",
    "@nestjs/common.RequestMethod.PATCH": "patch",
    "@nestjs/common.RequestMethod.DELETE": "delete",
    "@nestjs/common.RequestMethod.ALL": "any",
  },
  check: {
    "@nestjs/common.Injectable": { class: "decorated", method: "canActivate" },
  },
  middleware: {
    "{provide}": { when: { "0.provide": "@nestjs/core.APP_GUARD" }, handlers: "0.useClass|0.useExisting" },
    "@nestjs/core.NestFactory.create().useGlobalGuards": { handlers: "0..." },
    "@nestjs/common.UseGuards": { router: "decorated", handlers: "0...", everywhere: true, isGuard: true },
  },
  route: {
    "@nestjs/common.Get": { ...route, method: "get" },
    "@nestjs/common.Post": { ...route, method: "post" },
    "@nestjs/common.Put": { ...route, method: "put" },
    "@nestjs/common.Patch": { ...route, method: "patch" },
    "@nestjs/common.Delete": { ...route, method: "delete" },
    "@nestjs/common.All": route,
    "@nestjs/common.Sse": { ...route, method: "get" },
    "@nestjs/common.RequestMapping": { path: "0.path", methods: "0.method", method: "get", handler: "decorated" },
    "@nestjs/graphql.Mutation": { handler: "decorated", method: "post" },
    "@nestjs/graphql.Query": { handler: "decorated", method: "get" },
  },
});
