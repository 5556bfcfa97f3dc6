import { library } from "../concepts/library.ts";

const key = { value: "0|key:", as: "encryption key", variable: "ENCRYPTION_KEY" } as const;

/** https://www.pycryptodome.org/src/cipher/cipher https://www.pycryptodome.org/src/protocol/kdf */
export default library("PyCryptodome", "python", {
  secret: {
    "Crypto.Cipher.AES.new": key,
    "Crypto.Cipher.DES.new": key,
    "Crypto.Cipher.DES3.new": key,
    "Crypto.Cipher.ARC2.new": key,
    "Crypto.Cipher.ARC4.new": key,
    "Crypto.Cipher.Blowfish.new": key,
    "Crypto.Cipher.CAST.new": key,
    "Crypto.Cipher.ChaCha20.new": key,
    "Crypto.Cipher.ChaCha20_Poly1305.new": key,
    "Crypto.Cipher.Salsa20.new": key,
    "Cryptodome.Cipher.AES.new": key,
    "Cryptodome.Cipher.DES.new": key,
    "Cryptodome.Cipher.DES3.new": key,
    "Cryptodome.Cipher.ARC2.new": key,
    "Cryptodome.Cipher.ARC4.new": key,
    "Cryptodome.Cipher.Blowfish.new": key,
    "Cryptodome.Cipher.CAST.new": key,
    "Cryptodome.Cipher.ChaCha20.new": key,
    "Cryptodome.Cipher.ChaCha20_Poly1305.new": key,
    "Cryptodome.Cipher.Salsa20.new": key,
    "Crypto.Hash.HMAC.new": { ...key, as: "signing key", variable: "HMAC_KEY" },
    "Crypto.Hash.CMAC.new": { ...key, as: "signing key", variable: "HMAC_KEY" },
    "Crypto.Protocol.KDF.PBKDF2": { ...key, value: "0|password:" },
    "Crypto.Protocol.KDF.scrypt": { ...key, value: "0|password:" },
    "Crypto.Protocol.KDF.HKDF": { ...key, value: "0|master:" },
    "Cryptodome.Hash.HMAC.new": { ...key, as: "signing key", variable: "HMAC_KEY" },
    "Cryptodome.Hash.CMAC.new": { ...key, as: "signing key", variable: "HMAC_KEY" },
    "Cryptodome.Protocol.KDF.PBKDF2": { ...key, value: "0|password:" },
    "Cryptodome.Protocol.KDF.scrypt": { ...key, value: "0|password:" },
    "Cryptodome.Protocol.KDF.HKDF": { ...key, value: "0|master:" },
  },
});
