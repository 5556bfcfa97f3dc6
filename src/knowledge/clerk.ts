import { library } from "../concepts/library.ts";

/** https://clerk.com/docs/reference/nextjs/app-router/auth https://clerk.com/docs/reference/nextjs/app-router/current-user */
export default library("Clerk", "javascript", {
  check: {
    "@clerk/nextjs/server.auth": { verdict: true },
    "@clerk/nextjs/server.currentUser": { verdict: true },
    "@clerk/nextjs/server.getAuth": { verdict: true },
    "@clerk/express.getAuth": { verdict: true },
    "@hono/clerk-auth.getAuth": { verdict: true },
  },
});
