import { library } from "../concepts/library.ts";

const perCall = { value: "1.secret", as: "signing key", variable: "JWT_SECRET" } as const;

/** https://docs.nestjs.com/security/authentication#jwt-token https://github.com/nestjs/jwt#usage */
export default library("@nestjs/jwt", "javascript", {
  holds: {
    "@nestjs/jwt.JwtService().sign()": "token",
    "@nestjs/jwt.JwtService().signAsync()": "token",
  },
  secret: {
    "@nestjs/jwt.JwtModule.register": { value: "0.secret", as: "signing key", variable: "JWT_SECRET" },
    "@nestjs/jwt.JwtModule.registerAsync": { value: "0.secret", as: "signing key", variable: "JWT_SECRET" },
    "@nestjs/jwt.JwtService": { value: "0.secret", as: "signing key", variable: "JWT_SECRET" },
    "@nestjs/jwt.JwtService().sign": perCall,
    "@nestjs/jwt.JwtService().signAsync": perCall,
    "@nestjs/jwt.JwtService().verify": perCall,
    "@nestjs/jwt.JwtService().verifyAsync": perCall,
  },
});
