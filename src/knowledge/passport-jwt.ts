import { library } from "../concepts/library.ts";

/** https://www.passportjs.org/packages/passport-jwt/ */
export default library("passport-jwt", "javascript", {
  secret: {
    "passport-jwt.Strategy": { value: "0.secretOrKey", as: "signing key", variable: "JWT_SECRET" },
  },
});
