import { library } from "../concepts/library.ts";

const session = { as: "signing key", variable: "SESSION_SECRET" } as const;
const token = { as: "signing key", variable: "JWT_SECRET" } as const;

/** https://aiohttp-session.readthedocs.io/ https://www.tornadoweb.org/en/stable/guide/security.html https://docs.pylonsproject.org/projects/pyramid/en/latest/api/session.html https://docs.litestar.dev/latest/usage/security/jwt.html https://fastapi-users.github.io/fastapi-users/latest/configuration/authentication/ */
export default library("Sessions of web frameworks", "python", {
  secret: {
    "aiohttp_session.cookie_storage.EncryptedCookieStorage": { ...session, value: "0|secret_key:", as: "encryption key" },
    "aiohttp_session.nacl_storage.NaClCookieStorage": { ...session, value: "0|secret_key:", as: "encryption key" },
    "tornado.web.Application": { ...session, value: "cookie_secret:" },
    "pyramid.session.SignedCookieSessionFactory": { ...session, value: "0|secret:" },
    "pyramid.authentication.AuthTktAuthenticationPolicy": { ...session, value: "0|secret:" },
    "pyramid.authentication.AuthTktCookieHelper": { ...session, value: "0|secret:" },
    "bottle.request.get_cookie": { ...session, value: "secret:|2" },
    "bottle.response.set_cookie": { ...session, value: "secret:|2" },
    "litestar.middleware.session.client_side.CookieBackendConfig": { ...session, value: "secret:|0", as: "encryption key" },
    "litestar.security.jwt.JWTAuth": { ...token, value: "token_secret:" },
    "litestar.security.jwt.JWTCookieAuth": { ...token, value: "token_secret:" },
    "litestar.security.jwt.OAuth2PasswordBearerAuth": { ...token, value: "token_secret:" },
    "fastapi_users.authentication.JWTStrategy": { ...token, value: "0|secret:" },
    "fastapi_users.jwt.generate_jwt": { ...token, value: "1|secret:" },
    "fastapi_users.jwt.decode_jwt": { ...token, value: "1|secret:" },
    "fastapi_login.LoginManager": { ...token, value: "0|secret:" },
  },
});
