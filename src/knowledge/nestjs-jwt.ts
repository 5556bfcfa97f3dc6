import { library } from "../concepts/library.ts";

const secret = { value: "0.secret", as: "signing key", variable: "JWT_SECRET" } as const;
const options = [secret, { ...secret, value: "0.privateKey" }, { ...secret, value: "0.secretOrPrivateKey" }] as const;
const signing = [{ ...secret, value: "1.secret" }, { ...secret, value: "1.privateKey" }] as const;
const perCall = { ...secret, value: "1.secret" } as const;

/** https://docs.nestjs.com/security/authentication#jwt-token https://github.com/nestjs/jwt#usage */
export default library("@nestjs/jwt", "javascript", {
  holds: {
    "@nestjs/jwt.JwtService().sign()": "token",
    "@nestjs/jwt.JwtService().signAsync()": "token",
  },
  secret: {
    "@nestjs/jwt.JwtModule.register": options,
    "@nestjs/jwt.JwtModule.registerAsync": { ...secret, value: "0.useFactory.().secret" },
    "@nestjs/jwt.JwtService": options,
    "@nestjs/jwt.JwtService().sign": signing,
    "@nestjs/jwt.JwtService().signAsync": signing,
    "@nestjs/jwt.JwtService().verify": perCall,
    "@nestjs/jwt.JwtService().verifyAsync": perCall,
  },
});
