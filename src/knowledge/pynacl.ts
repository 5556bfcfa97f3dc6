import { library } from "../concepts/library.ts";

const key = { as: "encryption key", variable: "ENCRYPTION_KEY" } as const;

/** https://pynacl.readthedocs.io/en/latest/ */
export default library("PyNaCl", "python", {
  secret: {
    "nacl.secret.SecretBox": { ...key, value: "0|key:" },
    "nacl.secret.Aead": { ...key, value: "0|key:" },
    "nacl.public.PrivateKey": { ...key, value: "0|private_key:" },
    "nacl.signing.SigningKey": { value: "0|seed:", as: "signing key", variable: "SIGNING_KEY" },
  },
});
