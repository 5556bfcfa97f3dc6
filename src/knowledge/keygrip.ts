import { library } from "../concepts/library.ts";

/** https://github.com/crypto-utils/keygrip#api */
export default library("keygrip", "javascript", {
  secret: {
    "keygrip": { value: "0", as: "signing key", variable: "COOKIE_SECRET" },
  },
});
