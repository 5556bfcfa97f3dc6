import { library } from "../concepts/library.ts";

const key = { value: "1", as: "signing key", variable: "JWT_SECRET" } as const;

/** https://github.com/panva/jose/tree/main/docs and, before its third version, https://github.com/panva/jose/blob/v2.x/docs/README.md */
export default library("jose", "javascript", {
  aliases: {
    "jose.SignJWT().setProtectedHeader()": "jose.SignJWT()",
    "jose.SignJWT().setIssuedAt()": "jose.SignJWT()",
    "jose.SignJWT().setIssuer()": "jose.SignJWT()",
    "jose.SignJWT().setAudience()": "jose.SignJWT()",
    "jose.SignJWT().setSubject()": "jose.SignJWT()",
    "jose.SignJWT().setJti()": "jose.SignJWT()",
    "jose.SignJWT().setNotBefore()": "jose.SignJWT()",
    "jose.SignJWT().setExpirationTime()": "jose.SignJWT()",
    "jose.EncryptJWT().setProtectedHeader()": "jose.EncryptJWT()",
    "jose.EncryptJWT().setIssuedAt()": "jose.EncryptJWT()",
    "jose.EncryptJWT().setIssuer()": "jose.EncryptJWT()",
    "jose.EncryptJWT().setAudience()": "jose.EncryptJWT()",
    "jose.EncryptJWT().setSubject()": "jose.EncryptJWT()",
    "jose.EncryptJWT().setJti()": "jose.EncryptJWT()",
    "jose.EncryptJWT().setNotBefore()": "jose.EncryptJWT()",
    "jose.EncryptJWT().setExpirationTime()": "jose.EncryptJWT()",
    "jose.CompactSign().setProtectedHeader()": "jose.CompactSign()",
    "jose.CompactEncrypt().setProtectedHeader()": "jose.CompactEncrypt()",
  },
  holds: {
    "jose.SignJWT().sign()": "token",
    "jose.EncryptJWT().encrypt()": "token",
  },
  secret: {
    "jose.SignJWT().sign": { value: "0", as: "signing key", variable: "JWT_SECRET" },
    "jose.EncryptJWT().encrypt": { value: "0", as: "encryption key", variable: "JWT_SECRET" },
    "jose.jwtVerify": key,
    "jose.jwtDecrypt": { value: "1", as: "encryption key", variable: "JWT_SECRET" },
    "jose.compactVerify": key,
    "jose.compactDecrypt": { value: "1", as: "encryption key", variable: "JWT_SECRET" },
    "jose.CompactSign().sign": { value: "0", as: "signing key", variable: "JWT_SECRET" },
    "jose.CompactEncrypt().encrypt": { value: "0", as: "encryption key", variable: "JWT_SECRET" },
    "jose.importJWK": { value: "0.k", as: "signing key", variable: "JWT_SECRET" },
    "jose.JWT.sign": key,
    "jose.JWT.verify": key,
    "jose.JWS.sign": key,
    "jose.JWS.verify": key,
  },
  steps: ["jose.JWK.asKey", "jose.base64url.decode"],
});
