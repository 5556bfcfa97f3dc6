import { library } from "../concepts/library.ts";

const key = [
  { value: "1", as: "signing key", variable: "JWT_SECRET" },
  { value: "1.key", as: "signing key", variable: "JWT_SECRET" },
  { value: "1.passphrase", as: "password", variable: "JWT_KEY_PASSPHRASE" },
] as const;

/** https://github.com/auth0/node-jsonwebtoken#usage */
export default library("jsonwebtoken", "javascript", {
  holds: {
    "jsonwebtoken.sign()": "token",
  },
  secret: {
    "jsonwebtoken.sign": key,
    "jsonwebtoken.verify": key,
  },
});
