import { library } from "../concepts/library.ts";

const key = { value: "1", as: "signing key", variable: "JWT_SECRET" } as const;

/** https://github.com/hokaccha/node-jwt-simple#usage */
export default library("jwt-simple", "javascript", {
  holds: {
    "jwt-simple.encode()": "token",
  },
  secret: {
    "jwt-simple.encode": key,
    "jwt-simple.decode": key,
  },
});
