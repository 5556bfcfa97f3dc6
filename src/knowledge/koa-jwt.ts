import { library } from "../concepts/library.ts";

/** https://github.com/koajs/jwt#usage */
export default library("koa-jwt", "javascript", {
  makers: ["koa-jwt"],
  secret: {
    "koa-jwt": { value: "0.secret", as: "signing key", variable: "JWT_SECRET" },
  },
});
