import { library } from "../concepts/library.ts";

const token = { value: "0.secret", as: "signing key", variable: "AUTH_SECRET" } as const;

/** https://next-auth.js.org/configuration/options#secret https://next-auth.js.org/configuration/options#getToken */
export default library("next-auth", "javascript", {
  secret: {
    "next-auth": [token, { ...token, value: "2.secret" }],
    "next-auth/jwt.getToken": token,
    "next-auth/jwt.encode": token,
    "next-auth/jwt.decode": token,
  },
});
