import { library } from "../concepts/library.ts";

/** https://github.com/LionC/express-basic-auth#static-users */
export default library("express-basic-auth", "javascript", {
  secret: {
    "express-basic-auth": { value: "0.users.*", as: "password", variable: "BASIC_AUTH_PASSWORD", makes: true },
  },
});
