import { library } from "../concepts/library.ts";

/** https://github.com/expressjs/cookie-session#cookiesessionoptions */
export default library("cookie-session", "javascript", {
  secret: {
    "cookie-session": [
      { value: "0.secret", as: "signing key", variable: "COOKIE_SECRET" },
      { value: "0.keys", as: "signing key", variable: "COOKIE_SECRET" },
    ],
  },
});
