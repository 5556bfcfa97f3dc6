import { library } from "../concepts/library.ts";

const key = { value: "0|key:", as: "signing key", variable: "HMAC_KEY" } as const;
const compared = { as: "password", variable: "ACCESS_TOKEN" } as const;

/** What is compared in constant time is a secret. https://docs.python.org/3/library/hmac.html */
export default library("hmac", "python", {
  aliases: { "secrets.compare_digest": "hmac.compare_digest" },
  secret: {
    "hmac.new": key,
    "hmac.HMAC": key,
    "hmac.digest": key,
    "hmac.compare_digest": [{ ...compared, value: "0" }, { ...compared, value: "1" }],
  },
});
