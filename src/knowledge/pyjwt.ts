import { library } from "../concepts/library.ts";

/** What signs and makes tokens. https://pyjwt.readthedocs.io/en/stable/api.html https://python-jose.readthedocs.io/en/latest/jwt/api.html https://docs.authlib.org/en/latest/jose/jwt.html */
export default library("PyJWT", "python", {
  holds: {
    "jwt.encode()": "token",
    "jwt.PyJWT().encode()": "token",
    "jose.jwt.encode()": "token",
    "authlib.jose.jwt.encode()": "token",
    "joserfc.jwt.encode()": "token",
  },
});
