import { library } from "../concepts/library.ts";

/**
 * What makes and asks for passwords, and their hashes. https://docs.python.org/3/library/getpass.html https://passlib.readthedocs.io
 * https://github.com/pyca/bcrypt https://argon2-cffi.readthedocs.io https://frankie567.github.io/pwdlib/ https://pyauth.github.io/pyotp/
 */
export default library("Python passwords", "python", {
  aliases: {
    "pwdlib.PasswordHash.recommended()": "pwdlib.PasswordHash()",
  },
  holds: {
    "getpass.getpass()": "password",
    "keyring.get_password()": "password",
    "bcrypt.hashpw()": "password hash",
    "passlib.context.CryptContext().hash()": "password hash",
    "passlib.context.CryptContext().encrypt()": "password hash",
    "passlib.hash.bcrypt.hash()": "password hash",
    "passlib.hash.argon2.hash()": "password hash",
    "passlib.hash.pbkdf2_sha256.hash()": "password hash",
    "passlib.hash.sha256_crypt.hash()": "password hash",
    "passlib.hash.sha512_crypt.hash()": "password hash",
    "argon2.PasswordHasher().hash()": "password hash",
    "pwdlib.PasswordHash().hash()": "password hash",
    "werkzeug.security.generate_password_hash()": "password hash",
    "flask_bcrypt.Bcrypt().generate_password_hash()": "password hash",
    "flask_bcrypt.generate_password_hash()": "password hash",
    "django.contrib.auth.hashers.make_password()": "password hash",
    "pyotp.random_base32()": "secret",
    "pyotp.random_hex()": "secret",
  },
});
