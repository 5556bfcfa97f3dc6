import { library } from "../concepts/library.ts";

const key = { value: "0|key:", as: "encryption key", variable: "ENCRYPTION_KEY" } as const;
const material = { value: "0|key_material:", as: "encryption key", variable: "ENCRYPTION_KEY" } as const;
const passphrase = { value: "1|password:", as: "password", variable: "PRIVATE_KEY_PASSWORD" } as const;

/** https://cryptography.io/en/latest/ */
export default library("cryptography", "python", {
  secret: {
    "cryptography.fernet.Fernet": key,
    "cryptography.hazmat.primitives.ciphers.aead.AESGCM": key,
    "cryptography.hazmat.primitives.ciphers.aead.AESGCMSIV": key,
    "cryptography.hazmat.primitives.ciphers.aead.AESCCM": key,
    "cryptography.hazmat.primitives.ciphers.aead.AESSIV": key,
    "cryptography.hazmat.primitives.ciphers.aead.AESOCB3": key,
    "cryptography.hazmat.primitives.ciphers.aead.ChaCha20Poly1305": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.AES": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.AES128": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.AES256": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.ChaCha20": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.Camellia": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.TripleDES": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.ARC4": key,
    "cryptography.hazmat.primitives.ciphers.algorithms.Blowfish": key,
    "cryptography.hazmat.primitives.hmac.HMAC": { ...key, as: "signing key", variable: "HMAC_KEY" },
    "cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC().derive": material,
    "cryptography.hazmat.primitives.kdf.hkdf.HKDF().derive": material,
    "cryptography.hazmat.primitives.kdf.scrypt.Scrypt().derive": material,
    "cryptography.hazmat.primitives.kdf.argon2.Argon2id().derive": material,
    "cryptography.hazmat.primitives.serialization.load_pem_private_key": passphrase,
    "cryptography.hazmat.primitives.serialization.load_der_private_key": passphrase,
    "cryptography.hazmat.primitives.serialization.load_ssh_private_key": passphrase,
    "cryptography.hazmat.primitives.serialization.BestAvailableEncryption": { ...passphrase, value: "0|password:" },
  },
});
