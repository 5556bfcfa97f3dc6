import { library } from "../concepts/library.ts";

/** https://next-auth.js.org/configuration/nextjs https://next-auth.js.org/configuration/nextjs#getserversession */
export default library("NextAuth", "javascript", {
  check: {
    "next-auth.getServerSession": { verdict: true },
    "next-auth/next.getServerSession": { verdict: true },
    "next-auth.unstable_getServerSession": { verdict: true },
    "next-auth/jwt.getToken": { verdict: true },
  },
});
