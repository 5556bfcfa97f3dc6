import { library } from "../concepts/library.ts";

/** https://www.passportjs.org/concepts/authentication/middleware/ */
export default library("Passport", "javascript", {
  makers: ["passport.authenticate", "passport.authorize"],
  check: {
    // It makes a middleware: called as a statement it does nothing.
    "passport.authenticate": { verdict: true },
    "passport.authorize": { verdict: true },
  },
});
