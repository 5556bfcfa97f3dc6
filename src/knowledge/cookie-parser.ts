import { library } from "../concepts/library.ts";

/** https://github.com/expressjs/cookie-parser#cookieparsersecret-options */
export default library("cookie-parser", "javascript", {
  secret: {
    "cookie-parser": { value: "0", as: "signing key", variable: "COOKIE_SECRET" },
  },
});
