import { library } from "../concepts/library.ts";

const derived = { value: "0", as: "encryption key", variable: "ENCRYPTION_KEY" } as const;

/** https://nodejs.org/api/crypto.html https://nodejs.org/api/webcrypto.html#subtleimportkeyformat-keydata-algorithm-extractable-keyusages */
export default library("node:crypto", "javascript", {
  aliases: { "crypto.webcrypto.subtle": "crypto.subtle" },
  secret: {
    "crypto.createHmac": { value: "1", as: "signing key", variable: "HMAC_KEY" },
    "crypto.createCipheriv": { value: "1", as: "encryption key", variable: "ENCRYPTION_KEY" },
    "crypto.createDecipheriv": { value: "1", as: "encryption key", variable: "ENCRYPTION_KEY" },
    "crypto.createCipher": { value: "1", as: "encryption key", variable: "ENCRYPTION_KEY" },
    "crypto.createDecipher": { value: "1", as: "encryption key", variable: "ENCRYPTION_KEY" },
    "crypto.subtle.importKey": { value: "1", as: "signing key", variable: "SIGNING_KEY" },
    "crypto.scrypt": derived,
    "crypto.scryptSync": derived,
    "crypto.pbkdf2": derived,
    "crypto.pbkdf2Sync": derived,
    "crypto.hkdf": { ...derived, value: "1" },
    "crypto.hkdfSync": { ...derived, value: "1" },
  },
  steps: ["TextEncoder().encode", "crypto.createSecretKey"],
});
