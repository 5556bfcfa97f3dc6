import { library } from "../concepts/library.ts";

/** https://docs.python.org/3/library/hashlib.html#key-derivation */
export default library("hashlib", "python", {
  secret: {
    "hashlib.pbkdf2_hmac": { value: "1|password:", as: "encryption key", variable: "ENCRYPTION_KEY" },
    "hashlib.scrypt": { value: "0|password:", as: "encryption key", variable: "ENCRYPTION_KEY" },
    "hashlib.blake2b": { value: "key:", as: "signing key", variable: "HMAC_KEY" },
    "hashlib.blake2s": { value: "key:", as: "signing key", variable: "HMAC_KEY" },
  },
});
