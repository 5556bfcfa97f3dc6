import { library } from "../concepts/library.ts";

/** https://github.com/auth0/node-jsonwebtoken#readme https://github.com/panva/jose#readme */
export default library("jsonwebtoken", "javascript", {
  holds: {
    "jsonwebtoken.sign()": "token",
    "jose.SignJWT().sign()": "token",
    "jose.EncryptJWT().encrypt()": "token",
    "@nestjs/jwt.JwtService().sign()": "token",
    "@nestjs/jwt.JwtService().signAsync()": "token",
    "@fastify/jwt.sign()": "token",
    "fastify().jwt.sign()": "token",
    "hono/jwt.sign()": "token",
    "jwt-simple.encode()": "token",
  },
});
