import { library } from "../concepts/library.ts";

/** https://github.com/kelektiv/node.bcrypt.js#readme https://github.com/ranisalt/node-argon2#readme https://nodejs.org/api/crypto.html https://github.com/napi-rs/node-rs/tree/main/packages/argon2#readme https://bun.com/docs/guides/util/hash-a-password */
export default library("password hashes", "javascript", {
  aliases: { "bcryptjs": "bcrypt", "bcrypt-nodejs": "bcrypt", "bcrypt-ts": "bcrypt", "@node-rs/bcrypt": "bcrypt", "@node-rs/argon2": "argon2" },
  holds: {
    "bcrypt.hash()": "password hash",
    "bcrypt.hashSync()": "password hash",
    "argon2.hash()": "password hash",
    "argon2.hashSync()": "password hash",
    "crypto.scryptSync()": "password hash",
    "crypto.pbkdf2Sync()": "password hash",
    "Bun.password.hash()": "password hash",
    "Bun.password.hashSync()": "password hash",
  },
});
