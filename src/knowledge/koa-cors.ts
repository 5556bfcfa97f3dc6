import { library } from "../concepts/library.ts";

const policy = { origins: "0.origin", credentials: "0.credentials", byDefault: "anyone", reflects: true } as const;

/** With `credentials` it answers `*` with the caller's own origin. https://github.com/koajs/cors */
export default library("@koa/cors", "javascript", {
  aliases: {
    "kcors": "@koa/cors",
    "@feathersjs/koa.cors": "@koa/cors",
  },
  cors: {
    "@koa/cors": policy,
    "koa2-cors": policy,
    "koa-cors": policy,
  },
});
