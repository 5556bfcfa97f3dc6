import { library } from "../concepts/library.ts";

const key = { value: "1", as: "signing key", variable: "JWT_SECRET" } as const;

/**
 * https://hono.dev/docs/middleware/builtin/jwt https://hono.dev/docs/helpers/jwt https://hono.dev/docs/helpers/cookie
 * https://hono.dev/docs/middleware/builtin/basic-auth https://hono.dev/docs/middleware/builtin/bearer-auth
 */
export default library("Hono", "javascript", {
  holds: {
    "hono/jwt.sign()": "token",
  },
  secret: {
    "hono/jwt.jwt": [
      { value: "0.secret", as: "signing key", variable: "JWT_SECRET" },
      { value: "0.cookie.secret", as: "signing key", variable: "COOKIE_SECRET" },
    ],
    "hono/jwt.sign": key,
    "hono/jwt.verify": key,
    "hono/cookie.setSignedCookie": { value: "3", as: "signing key", variable: "COOKIE_SECRET" },
    "hono/cookie.getSignedCookie": { value: "1", as: "signing key", variable: "COOKIE_SECRET" },
    "hono/cookie.generateSignedCookie": { value: "2", as: "signing key", variable: "COOKIE_SECRET" },
    "hono/basic-auth.basicAuth": { value: "0....password", as: "password", variable: "BASIC_AUTH_PASSWORD", makes: true },
    "hono/bearer-auth.bearerAuth": { value: "0.token", as: "access key", variable: "API_TOKEN" },
  },
});
