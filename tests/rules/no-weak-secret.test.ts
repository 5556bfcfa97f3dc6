import rule from "../../src/rules/no-weak-secret.ts";
import { lines, testRule, type InvalidCase } from "../rule-tester.ts";

// 35 characters in no list, and 32 digits of a generator: what stands in the code is another rule's then.
const long = "lend-a-hand-lend-a-drill-lend-a-saw";
const generated = ["d53c9efc6d892aa6", "8bfcc8c928344b16"].join("");
const all = [{ confidence: "possible" }] as const;

/** A case from code in which the reported text begins behind a `«`, and what a suggestion leaves. */
function flawed(name: string, messageId: string, marked: string, replacement: string | undefined, more: { readonly options?: readonly [object]; readonly data?: Readonly<Record<string, string>>; readonly filename?: string } = {}): InvalidCase {
  const { data, ...rest } = more;
  const before = marked.slice(0, marked.indexOf("«")).split("\n");
  return {
    name, code: marked.replace("«", ""), ...rest,
    errors: [{
      messageId, line: before.length, column: (before.at(-1) ?? "").length + 1, ...(data ? { data } : {}),
      ...(replacement === undefined ? {} : { suggestions: [{ messageId: "readEnvironment", output: marked.replace(/«b?(?:"[^"]*"|'[^']*')/u, replacement) }] }),
    }],
  };
}

/** A case from code in which the reported text begins behind a `«`, with the code that has 32 bytes. */
function few(name: string, marked: string, count: number, longer: string | undefined, more: { readonly data?: Readonly<Record<string, string>>; readonly options?: readonly [object] } = {}): InvalidCase {
  const [made] = flawed(name, "fewBytes", marked, undefined).errors as readonly { readonly line: number; readonly column: number }[];
  return {
    name, code: marked.replace("«", ""), ...(more.options ? { options: more.options } : {}),
    errors: [{
      messageId: "fewBytes", line: made?.line ?? 0, column: made?.column ?? 0, data: { library: "", what: "signing key", from: "", length: String(count), ...more.data },
      ...(longer === undefined ? {} : { suggestions: [{ messageId: "lengthen", output: longer }] }),
    }],
  };
}

testRule("no-weak-secret", rule, {
  javascript: {
    valid: [
      { name: "a key to a store, and what names one", code: 'const s3 = { secretAccessKey: "fakeSecret" }, ref = { secretKey: "value" };', options: all },
      { name: "a long key in the code, which is another rule's", code: `import jwt from "jsonwebtoken"; jwt.sign(claims, "${long}");`, options: all },
      { name: "a generated key in the code, which is another rule's", code: `import jwt from "jsonwebtoken"; jwt.sign(claims, "${generated}");`, options: all },
      { name: "a fallback, which is another rule's", code: 'import jwt from "jsonwebtoken"; jwt.sign(claims, process.env.JWT_SECRET || "secret"); const jwtSecret = process.env.JWT_SECRET ?? "secret";', options: all },
      { name: "a default taken out of the environment, which is another rule's", code: 'const { SESSION_SECRET = "secret" } = process.env;', options: all },
      { name: "the environment", code: 'import jwt from "jsonwebtoken"; jwt.sign(claims, process.env.JWT_SECRET);', options: all },
      { name: "a short key to encrypt with, whose length the algorithm sets", code: 'import crypto from "node:crypto"; crypto.createCipheriv("aes-128-gcm", "kettle-Drum-77-x", iv);', options: all },
      { name: "a password, which is no key", code: 'import pg from "pg"; new pg.Pool({ host, password: "secret" });', options: all },
      { name: "a public key to verify with", code: 'import jwt from "jsonwebtoken"; const publicKey = "secret"; jwt.verify(token, publicKey);', options: all },
      { name: "the name of a field, of a variable, of what holds the secret", code: 'const names = { jwtSecret: "jwt-secret", sessionSecret: "SESSION_SECRET", cookieSecret: "cookieSecret", signingKey: "secrets/signing.key" };', options: all },
      { name: "a label", code: 'const labels = { jwtSecret: "Your secret", sessionSecret: "The secret of the session" };', options: all },
      { name: "gaps and types", code: 'const c = { jwtSecret: "<secret>", cookieSecret: "${SECRET}", sessionSecret: "string", signingSecret: "" };', options: all },
      { name: "a key of another service", code: 'const stripeSecretKey = "secret", clientSecret = "secret", apiKey = "secret";', options: all },
      { name: "a comparison", code: 'if (jwtSecret === "secret") throw new Error("set a secret");', options: all },
      { name: "a translation", code: 'export default { jwtSecret: "secret" };', filename: "src/locales/de.js", options: all },
      { name: "random bytes, enough of them", code: 'import crypto from "node:crypto"; import jwt from "jsonwebtoken"; jwt.sign(claims, crypto.randomBytes(32).toString("hex")); jwt.sign(claims, crypto.randomBytes(16));', options: all },
      { name: "random bytes, nobody knows how many", code: 'import crypto from "node:crypto"; import jwt from "jsonwebtoken"; export const sign = (claims, size) => jwt.sign(claims, crypto.randomBytes(size).toString("hex"));', options: all },
      { name: "ids, nonces and vectors of few random bytes", code: 'import crypto from "node:crypto"; import jwt from "jsonwebtoken"; const nonce = crypto.randomBytes(8); jwt.sign({ jti: crypto.randomBytes(8).toString("hex"), nonce }, process.env.JWT_SECRET); crypto.createHmac("sha256", process.env.KEY).update(nonce);', options: all },
      { name: "the salt of a hash with a key", code: 'import crypto from "node:crypto"; const salt = crypto.randomBytes(8).toString("hex"); const hash = crypto.createHmac("sha512", salt).update(password).digest("hex"); user.salt = crypto.randomBytes(8); crypto.createHmac("sha1", user.salt);', options: all },
      { name: "a key to encrypt with, whose length the algorithm sets", code: 'import crypto from "node:crypto"; crypto.createCipheriv("des-ede3-cbc", crypto.randomBytes(8), iv);', options: all },
      { name: "a function of random bytes that nobody knows", code: 'import { randomBytes } from "./bytes.js"; import jwt from "jsonwebtoken"; jwt.sign(claims, randomBytes(8));', options: all },
      { name: "a number", code: 'import crypto from "node:crypto"; import jwt from "jsonwebtoken"; jwt.sign(claims, crypto.randomInt(8)); jwt.sign(claims, 8);', options: all },
      { name: "a function of that name", code: 'import { sign } from "./sign.js"; sign(claims, "secret");', options: all },
    ],
    invalid: [
      flawed("a word", "guessable", 'import jwt from "jsonwebtoken"; jwt.sign(claims, «"secret");', "process.env.JWT_SECRET", { data: { library: "jsonwebtoken", what: "signing key", from: "", length: "6", instead: "the environment (JWT_SECRET) or a secret store" } }),
      flawed("usual words, however many", "guessable", 'import jwt from "jsonwebtoken"; jwt.sign(claims, «"this-is-my-super-secret-key-for-jwt-signing-123");', "process.env.JWT_SECRET"),
      flawed("the words of a page, and what is to be changed", "guessable", 'import { sign } from "hono/jwt"; sign(claims, «"your-256-bit-secret");', "process.env.JWT_SECRET"),
      flawed("digits in a row", "guessable", 'import { createHmac } from "node:crypto"; createHmac("sha256", «"12345678901234567890123456789012");', "process.env.HMAC_KEY"),
      flawed("a word that repeats itself", "guessable", 'import { createHmac } from "node:crypto"; createHmac("sha256", «"kettlekettlekettlekettlekettlekettle");', "process.env.HMAC_KEY"),
      flawed("a word to encrypt with", "guessable", 'import CryptoJS from "crypto-js"; CryptoJS.AES.encrypt(text, «"secret key 123");', "process.env.ENCRYPTION_KEY"),
      flawed("a short one", "short", 'import jwt from "jsonwebtoken"; jwt.sign(claims, «"lend-a-drill");', "process.env.JWT_SECRET", { data: { library: "jsonwebtoken", what: "signing key", from: "", length: "12", instead: "the environment (JWT_SECRET) or a secret store" } }),
      flawed("one character less than enough", "short", `import session from "express-session"; session({ secret: «"${generated.slice(1)}" });`, "process.env.SESSION_SECRET"),
      flawed("the words of a manual", "guessable", 'import session from "express-session"; session({ secret: «"keyboard cat" });', "process.env.SESSION_SECRET"),
      {
        name: "an encoder's text", code: 'import { SignJWT } from "jose"; new SignJWT({}).sign(new TextEncoder().encode("secret"));',
        errors: [{ messageId: "guessable", line: 1, column: 54, suggestions: [{ messageId: "readEnvironment", output: 'import { SignJWT } from "jose"; new SignJWT({}).sign(new TextEncoder().encode(process.env.JWT_SECRET));' }] }],
      },
      {
        name: "through a variable, at the first call that takes it", code: lines('import jwt from "jsonwebtoken";', 'const key = "dev";', "jwt.sign(claims, key);", "jwt.verify(token, key);"),
        errors: [{
          messageId: "guessable", line: 3, column: 18, data: { library: "jsonwebtoken", what: "signing key", from: " (line 2)", length: "3", instead: "the environment (JWT_SECRET) or a secret store" },
          suggestions: [{ messageId: "readEnvironment", output: lines('import jwt from "jsonwebtoken";', "const key = process.env.JWT_SECRET;", "jwt.sign(claims, key);", "jwt.verify(token, key);") }],
        }],
      },
      few("few random bytes", 'import crypto from "node:crypto"; import jwt from "jsonwebtoken"; jwt.sign(claims, «crypto.randomBytes(8).toString("hex"));', 8, 'import crypto from "node:crypto"; import jwt from "jsonwebtoken"; jwt.sign(claims, crypto.randomBytes(32).toString("hex"));', { data: { library: "jsonwebtoken" } }),
      few("few random bytes that stand in for a variable", 'import { randomBytes } from "node:crypto"; import { createHmac } from "node:crypto"; const key = process.env.KEY ?? randomBytes(15).toString("base64"); createHmac("sha256", «key);', 15, 'import { randomBytes } from "node:crypto"; import { createHmac } from "node:crypto"; const key = process.env.KEY ?? randomBytes(32).toString("base64"); createHmac("sha256", key);', { data: { library: "node:crypto" } }),
      few("their number has a name, a function makes them in another line", lines('import crypto from "node:crypto";', 'import session from "express-session";', "const size = 12;", "const fresh = () => crypto.randomBytes(size).toString('hex');", "session({ secret: «fresh() });"), 12, undefined, { data: { library: "express-session", from: " (line 4)" } }),
      few("an encoder's bytes", 'import crypto from "node:crypto"; import { SignJWT } from "jose"; new SignJWT({}).sign(new TextEncoder().encode(«crypto.randomBytes(4).toString("hex")));'.replace("«", "").replace("new TextEncoder", "«new TextEncoder"), 4, 'import crypto from "node:crypto"; import { SignJWT } from "jose"; new SignJWT({}).sign(new TextEncoder().encode(crypto.randomBytes(32).toString("hex")));', { data: { library: "jose" } }),
      flawed("cookies", "short", 'import cookieParser from "cookie-parser"; cookieParser(«"kettle-Drum-77");', "process.env.COOKIE_SECRET"),
      flawed("by its name", "guessableName", 'export const config = { jwtSecret: «"supersecret" };', "process.env.JWT_SECRET", { data: { library: "", what: "jwtSecret", from: "", length: "11", instead: "the environment (JWT_SECRET) or a secret store" } }),
      flawed("by its name, what is to be changed", "guessableName", 'const SESSION_SECRET = «"changeme";', "process.env.SESSION_SECRET"),
      flawed("by its name, a short one, when all is wanted", "shortName", 'const cookieSecret = «"lend-a-drill";', "process.env.COOKIE_SECRET", { options: all }),
      flawed("by a name that may be that of a key to another service, when all is wanted", "guessableName", 'const c = { appSecret: «"secret" };', "process.env.APP_SECRET", { options: all }),
      flawed("a default of something else than the environment", "guessableName", 'function start({ jwtSecret = «"secret" }) {}', "process.env.JWT_SECRET"),
    ],
  },
  typescript: {
    valid: [
      { name: "a field of a type", code: 'interface C { jwtSecret: "secret" } type K = "jwtSecret";', options: all },
    ],
    invalid: [
      flawed("options of a module", "guessable", 'import { JwtModule } from "@nestjs/jwt"; JwtModule.register({ secret: «"secretKey" });', "process.env.JWT_SECRET"),
      flawed("a class's field with a type: nothing is suggested", "guessableName", 'class Config { readonly jwtSecret: string = «"my-secret"; }', undefined),
    ],
  },
  python: {
    valid: [
      { name: "a long key in the code, which is another rule's", code: `import jwt\njwt.encode({}, "${long}")`, options: all },
      { name: "a fallback, which is another rule's", code: 'import os, jwt\njwt.encode({}, os.getenv("JWT_SECRET", "secret"))\nSECRET_KEY = os.environ.get("SECRET_KEY") or "changeme"', options: all },
      { name: "a field of settings, which is another rule's", code: 'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str = "secret"', options: all },
      { name: "the environment", code: 'import os\nSECRET_KEY = os.environ["SECRET_KEY"]', options: all },
      { name: "a short key to encrypt with, whose length the algorithm sets", code: 'from Crypto.Cipher import AES\nAES.new(b"kettle-Drum-77-x", AES.MODE_GCM)', options: all },
      { name: "the name of a field", code: 'class Field(Enum):\n    JWT_SECRET = "jwt_secret"\n    SESSION_SECRET = "SESSION_SECRET"\n    COOKIE_SECRET = "cookie.secret"', options: all },
      { name: "settings of those who develop", code: 'SECRET_KEY = "secret"', filename: "app/settings/dev.py" },
      { name: "settings of those who develop, by their class", code: 'class TestConfig(Config):\n    SECRET_KEY = "secret"' },
      { name: "keys of other services", code: 'CLIENT_SECRET = "secret"\nSTRIPE_SECRET_KEY = "secret"\napi_key = "secret"', options: all },
      { name: "a comparison", code: 'if SECRET_KEY == "changeme": raise SystemExit("set a key")', options: all },
      { name: "random bytes, enough of them", code: 'import os, jwt, secrets\njwt.encode({}, secrets.token_hex(32))\njwt.encode({}, secrets.token_urlsafe())\njwt.encode({}, os.urandom(16))', options: all },
      { name: "random bytes, nobody knows how many", code: 'import jwt, secrets\ndef sign(claims, size):\n    return jwt.encode(claims, secrets.token_hex(size))', options: all },
      { name: "ids and nonces of few random bytes", code: 'import os, jwt, secrets\nnonce = secrets.token_hex(8)\njwt.encode({"jti": secrets.token_hex(4), "nonce": nonce}, os.environ["JWT_SECRET"])\nSESSION_ID = secrets.token_hex(4)', options: all },
      { name: "the salt of a hash with a key", code: 'import hmac, os\nsalt = os.urandom(8)\nhmac.new(salt, password, "sha256")\nhmac.new(self.salt, password, "sha256")', options: all },
      { name: "few random bytes that nothing is signed with", code: 'import secrets\nSECRET_KEY = secrets.token_hex(4)', options: all },
    ],
    invalid: [
      flawed("PyJWT", "guessable", 'import os, jwt\njwt.encode({}, «"secret", algorithm="HS256")', 'os.environ["JWT_SECRET"]', { data: { library: "PyJWT", what: "signing key", from: "", length: "6", instead: "the environment (JWT_SECRET) or a secret store" } }),
      flawed("python-jose", "short", 'import os\nfrom jose import jwt\njwt.encode({}, «"lend-a-drill")', 'os.environ["JWT_SECRET"]'),
      flawed("Flask", "guessable", 'import os\nfrom flask import Flask\napp = Flask(__name__)\napp.config["SECRET_KEY"] = «"dev"', 'os.environ["SECRET_KEY"]'),
      flawed("bytes", "guessable", 'import os, hmac\nhmac.new(«b"secret-key", message, "sha256")', 'os.environ["HMAC_KEY"].encode()'),
      flawed("ItsDangerous", "short", 'import os\nfrom itsdangerous import URLSafeTimedSerializer\nURLSafeTimedSerializer(«"kettle-Drum-77")', 'os.environ["SECRET_KEY"]'),
      flawed("a setting of Django, by its name", "guessableName", 'import os\nSECRET_KEY = «"changeme"', 'os.environ["SECRET_KEY"]', { data: { library: "", what: "SECRET_KEY", from: "", length: "8", instead: "the environment (SECRET_KEY) or a secret store" } }),
      flawed("a field of a class", "guessableName", 'import os\nclass Config:\n    JWT_SECRET_KEY = «"super-secret"', 'os.environ["JWT_SECRET_KEY"]'),
      few("few random bytes", 'import jwt, secrets\njwt.encode({}, «secrets.token_hex(8), algorithm="HS256")', 8, 'import jwt, secrets\njwt.encode({}, secrets.token_hex(32), algorithm="HS256")', { data: { library: "PyJWT" } }),
      few("few random bytes of a key with a name", 'import jwt, secrets\nSECRET_KEY = secrets.token_hex(nbytes=4)\ndef sign(claims):\n    return jwt.encode(claims, «SECRET_KEY, algorithm="HS256")', 4, 'import jwt, secrets\nSECRET_KEY = secrets.token_hex(nbytes=32)\ndef sign(claims):\n    return jwt.encode(claims, SECRET_KEY, algorithm="HS256")', { data: { library: "PyJWT", from: " (line 2)" } }),
      few("few random bytes for Flask, written in another way", 'import base64, os\nfrom flask import Flask\napp = Flask(__name__)\napp.config["SECRET_KEY"] = «base64.b64encode(os.urandom(12)).decode()', 12, 'import base64, os\nfrom flask import Flask\napp = Flask(__name__)\napp.config["SECRET_KEY"] = base64.b64encode(os.urandom(32)).decode()', { data: { library: "Flask" } }),
      few("few random bytes as hexadecimal digits", 'import hmac, os\nhmac.new(«os.urandom(8).hex().encode(), message, "sha256")', 8, 'import hmac, os\nhmac.new(os.urandom(32).hex().encode(), message, "sha256")', { data: { library: "hmac" } }),
      flawed("settings of those who develop, when all is wanted", "guessableName", 'import os\nSECRET_KEY = «"secret"', 'os.environ["SECRET_KEY"]', { options: all, filename: "app/settings/dev.py" }),
      flawed("what a reader is to replace, when all is wanted", "guessableName", 'import os\nJWT_SECRET = «"your-secret-key"', 'os.environ["JWT_SECRET"]', { options: all }),
    ],
  },
});
