import { library } from "../concepts/library.ts";

const key = { value: "1|key:", as: "signing key", variable: "JWT_SECRET" } as const;

/** What signs and makes tokens. https://pyjwt.readthedocs.io/en/stable/api.html https://python-jose.readthedocs.io/en/latest/jwt/api.html https://docs.authlib.org/en/latest/jose/jwt.html */
export default library("PyJWT", "python", {
  holds: {
    "jwt.encode()": "token",
    "jwt.PyJWT().encode()": "token",
    "jose.jwt.encode()": "token",
    "authlib.jose.jwt.encode()": "token",
    "joserfc.jwt.encode()": "token",
  },
  aliases: {
    "jwt.PyJWT().encode": "jwt.encode",
    "jwt.PyJWT().decode": "jwt.decode",
    "jwt.api_jwt.encode": "jwt.encode",
    "jwt.api_jwt.decode": "jwt.decode",
  },
  secret: {
    "jwt.encode": key,
    "jwt.decode": key,
    "jwt.decode_complete": key,
  },
});
