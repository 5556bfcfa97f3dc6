import { library } from "../concepts/library.ts";

/** https://www.passportjs.org/concepts/authentication/middleware/ */
export default library("Passport", "javascript", {
  check: {
    // It makes a middleware: called as a statement it does nothing.
    "passport.authenticate": { verdict: true },
  },
});
