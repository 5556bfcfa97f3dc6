import { library } from "../concepts/library.ts";

/** https://github.com/expressjs/session#secret */
export default library("express-session", "javascript", {
  secret: {
    "express-session": { value: "0.secret", as: "signing key", variable: "SESSION_SECRET" },
  },
});
