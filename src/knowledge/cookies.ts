import { library } from "../concepts/library.ts";

/** https://github.com/pillarjs/cookies#new-cookiesrequest-response--options */
export default library("cookies", "javascript", {
  secret: {
    "cookies": [
      { value: "2.keys", as: "signing key", variable: "COOKIE_SECRET" },
      { value: "2", as: "signing key", variable: "COOKIE_SECRET" },
    ],
  },
});
