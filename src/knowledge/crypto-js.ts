import { library } from "../concepts/library.ts";

const cipher = { value: "1", as: "encryption key", variable: "ENCRYPTION_KEY" } as const;
const mac = { value: "1", as: "signing key", variable: "HMAC_KEY" } as const;

/** https://cryptojs.gitbook.io/docs/ */
export default library("crypto-js", "javascript", {
  secret: {
    "crypto-js.AES.encrypt": cipher,
    "crypto-js.AES.decrypt": cipher,
    "crypto-js.TripleDES.encrypt": cipher,
    "crypto-js.TripleDES.decrypt": cipher,
    "crypto-js.HmacMD5": mac,
    "crypto-js.HmacSHA1": mac,
    "crypto-js.HmacSHA256": mac,
    "crypto-js.HmacSHA512": mac,
  },
  steps: ["crypto-js.enc.Utf8.parse", "crypto-js.enc.Hex.parse", "crypto-js.enc.Base64.parse"],
});
