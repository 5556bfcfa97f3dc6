import { library } from "../concepts/library.ts";

const last = { value: "2|key:", as: "signing key", variable: "JWT_SECRET" } as const;
const second = { value: "1|key:", as: "signing key", variable: "JWT_SECRET" } as const;

/** https://docs.authlib.org/en/latest/jose/jwt.html https://jose.authlib.org/en/guide/jwt/ */
export default library("Authlib", "python", {
  aliases: {
    "authlib.jose.JsonWebToken()": "authlib.jose.jwt",
    "authlib.jose.rfc7519.JsonWebToken()": "authlib.jose.jwt",
  },
  secret: {
    "authlib.jose.jwt.encode": last,
    "authlib.jose.jwt.decode": second,
    "authlib.jose.OctKey.import_key": { ...second, value: "0|raw:" },
    "joserfc.jwt.encode": last,
    "joserfc.jwt.decode": second,
    "joserfc.jwk.OctKey.import_key": { ...second, value: "0|value:" },
  },
});
