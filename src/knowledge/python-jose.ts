import { library } from "../concepts/library.ts";

const key = { value: "1|key:", as: "signing key", variable: "JWT_SECRET" } as const;

/** https://python-jose.readthedocs.io/en/latest/ */
export default library("python-jose", "python", {
  secret: {
    "jose.jwt.encode": key,
    "jose.jwt.decode": key,
    "jose.jws.sign": key,
    "jose.jws.verify": key,
    "jose.jwe.encrypt": { ...key, as: "encryption key" },
    "jose.jwe.decrypt": { ...key, as: "encryption key" },
  },
});
