import { library } from "../concepts/library.ts";

const token = { value: "0.secret", as: "signing key", variable: "AUTH_SECRET" } as const;

/**
 * https://next-auth.js.org/configuration/options#secret https://next-auth.js.org/configuration/options#getToken
 * https://next-auth.js.org/configuration/nextjs#getserversession https://next-auth.js.org/configuration/nextjs#middleware https://authjs.dev/reference/core https://authjs.dev/getting-started/session-management/protecting
 */
export default library("NextAuth", "javascript", {
  secret: {
    "next-auth": [token, { ...token, value: "0.jwt.secret" }, { ...token, value: "2.secret" }, { ...token, value: "2.jwt.secret" }],
    "next-auth/middleware": [token, { ...token, value: "1.secret" }],
    "next-auth/middleware.withAuth": [token, { ...token, value: "1.secret" }],
    "@auth/core.Auth": { ...token, value: "1.secret" },
    "@auth/core/jwt.getToken": token,
    "@auth/core/jwt.encode": token,
    "@auth/core/jwt.decode": token,
    "next-auth/jwt.getToken": token,
    "next-auth/jwt.encode": token,
    "next-auth/jwt.decode": token,
  },
  check: {
    "next-auth.getServerSession": { verdict: true },
    "next-auth().auth": { verdict: true },
    "next-auth/next.getServerSession": { verdict: true },
    "next-auth.unstable_getServerSession": { verdict: true },
    "next-auth/jwt.getToken": { verdict: true },
  },
});
