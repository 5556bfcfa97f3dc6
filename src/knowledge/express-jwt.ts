import { library } from "../concepts/library.ts";

const secret = { value: "0.secret", as: "signing key", variable: "JWT_SECRET" } as const;

/** https://github.com/auth0/express-jwt#usage */
export default library("express-jwt", "javascript", {
  makers: ["express-jwt", "express-jwt.expressjwt"],
  secret: {
    "express-jwt": secret,
    "express-jwt.expressjwt": secret,
  },
});
