import rule from "../../../src/rules/no-hardcoded-secrets.ts";
import { lines, testRule, type InvalidCase } from "../../rule-tester.ts";

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const word = ["kettle", "Drum", "77"].join("-");
const random = ["NPPtPQvv", "9PBmGGwY"].join("");
const slack = ["xoxb", "351197181478", "1580699833976", "ViXZya8cdFOcVwWBhqG5KSFd"].join("-");
const github = ["ghp", "Zqumpm08hsE8JNpjJOQGa2rb19FlY01xVVzU"].join("_");
const url = (user: string, password: string, host: string): string => ["postgres", "://", user, ":", password, "@", host, "/prod"].join("");
const head = ["-----BEGIN RSA PRIVATE", "KEY-----"].join(" ");
const foot = ["-----END RSA PRIVATE", "KEY-----"].join(" ");
const body = "MIICXAIBAAKBgQPnqwYo8kwQj1qH9CstFpS8gELRersl9a6sLABHHNBSz40ZgRCZ3IwEF6y5kyy3JBN";

const all = [{ confidence: "possible" }] as const;

/**
 * A case from code in which each reported text begins behind a `«`; between « and » stands what the suggestion replaces, and
 * behind the » in braces the environment's variable, empty where nothing is suggested.
 */
function flawed(name: string, messageId: string, marked: string, more: { readonly options?: readonly [object]; readonly filename?: string; readonly data?: Readonly<Record<string, string>> } = {}): InvalidCase {
  const { data, ...rest } = more;
  const code = marked.replace(/«|»\{\w*\}/gu, "");
  const found = [...marked.matchAll(/«([^»]*)»\{(\w*)\}/gu)];
  const errors = found.map((match, i) => {
    const [whole, text = "", variable = ""] = match;
    const start = found.slice(0, i).reduce((sum, other) => sum - (other[0].length - (other[1] ?? "").length), match.index);
    const before = code.slice(0, start).split("\n");
    const isBytes = /^\w*b\w*["']/iu.test(text);
    const output = `${code.slice(0, start)}os.environ["${variable}"]${isBytes ? ".encode()" : ""}${code.slice(start + text.length)}`;
    return {
      messageId, line: before.length, column: (before.at(-1) ?? "").length + 1, ...(data ? { data } : {}),
      ...(variable === "" || whole === "" ? {} : { suggestions: [{ messageId: "readEnvironment", output }] }),
    };
  });
  return { name, code, ...rest, errors };
}

testRule("no-hardcoded-secrets", rule, {
  python: {
    valid: [
      { name: "the environment", code: 'import os\npassword = os.environ["DB_PASSWORD"]\nsecret = os.getenv("JWT_SECRET")' },
      { name: "a fallback, which is another rule's", code: `import os\npassword = os.environ.get("DB_PASSWORD", "${word}")` },
      { name: "a field of settings, which is another rule's", code: `from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    db_password: str = "${word}"` },
      { name: "placeholders", code: 'password = "<password>"\ndb_password = "changeme"\napi_key = "YOUR_API_KEY_HERE"\nauth_token = "xxxxxxxxxxxxxxxx"\nsecret = "***"', options: all },
      { name: "empty texts and what is no text", code: 'password = ""\ntoken = None\nsecret = 4711\ndef login(password=None, token=""): ...', options: all },
      { name: "the name again", code: 'PASSWORD = "password"\nuser_password = "user-password"\nclass Field(Enum):\n    TOKEN = "token"\n    ACCESS_TOKEN = "access_token"', options: all },
      { name: "labels, sentences and translations", code: lines(
        "from django import forms", "from django.utils.translation import gettext_lazy as _",
        "class Login(forms.Form):", "    password = forms.CharField(label=\"Password 1\", widget=forms.PasswordInput, help_text=\"At least 8 characters\")",
        "    password2 = _(\"Enter-Your-Password-2\")", "    error_messages = {\"password\": _(\"Pass-Word-1 is wrong\"), \"secret\": \"The secret is wrong\"}",
      ), options: all },
      { name: "the name of a header, a kind, a place, a variable", code: lines(
        "token_header = \"X-Auth-Token-1\"", "token_type = \"Bearer-1\"", "SECRET_KEY_FILE = \"/run/secrets/key-1\"", "secret = \"arn:aws:secretsmanager:eu-west-1:1:secret:db\"",
        "api_key = \"SERVICE_API_KEY_1\"", "private_key = \"./keys/jwt-1.pem\"", "token = \"settings.auth.token1\"", "oauth = OAuth2PasswordBearer(tokenUrl=\"auth/token1\")",
        "token_url = \"https://id.test/oauth/token1\"", "path = \"/api/token/refresh1\"",
      ), options: all },
      { name: "keys of dicts, subscripts and literal types", code: `from typing import Literal\nkinds = {"${random}": 1}\nconfig["${random}"] = load()\npassword: Literal["Secret-1-x"]\ndef f(token: Literal["Secret-1-x"]): ...`, options: all },
      { name: "a docstring", code: `def login():\n    """password = "${word}"\n\n    ${url("app", "s3cr3tP4ss", "db.internal")}\n    """\n    # ${url("app", "s3cr3tP4ss", "db.internal")}`, options: all },
      { name: "gaps in texts", code: `password = f"kettle-{drum}-77"\nsecret = "kettle-%s-77" % drum\ntoken = "${random}{}".format(drum)\nurl = "postgres://%s:%s@db.internal/prod" % (user, password)\nurl = f"postgres://{user}:{password}@db.internal/prod"\nurl = "postgres://{}:{}@db.internal/prod".format(user, password)` },
      { name: "help of a command line", code: `parser.add_argument("--url", help="for example ${url("app", "s3cr3tP4ss", "db.internal")}")` },
      { name: "an example in a description", code: `from pydantic import Field\nsecret: str = Field(examples=["${random}"])\nwebhook: str = Field(description="x", examples=["whsec_${random}${random}"])\nbody = {"example": {"password": "${word}"}}` },
      { name: "beside an address that nobody can have", code: `client.post("/login", json={"email": "ada@example.com", "password": "${word}"})\nlogin(email="ada@example.org", password="${word}")` },
      { name: "a hash of a password", code: 'password = "$2b$12$C6UzMDM.H6dfI/f/IKcEeO"\nadmin_password = "pbkdf2_sha256$260000$abc$def="', options: all },
      { name: "a token of a grammar", code: 'token = "IDENT"\nif token == "NUMBER": pass\nif token in ("PLUS", "MINUS"): pass', options: all },
      { name: "a logging template", code: 'log.info("password: Secret-1-%s", password)\nlogging.debug("token=Abc-123-xyz")', options: all },
      { name: "a regular expression and a format", code: 'password_re = re.compile(r"^[A-Z]{8}\\d$")\nPASSWORD = r"^(?P<pw>.{8})$"\nsecret = "{name:>10}"' },
      { name: "hashing, and other calls that no text comes back from", code: `password = hash_password("${word}")\ntoken = make_token("${random}", 1)`, options: all },
      { name: "an environment's variable and its name", code: 'import os\nos.environ["DB_PASSWORD"]\nsecret = os.environ[f"{prefix}_SECRET"]\ndb = connect(password=os.environ["PASS_1_x"])', options: all },
      { name: "other functions of these names", code: 'from .jwt import encode\nencode({}, "lend-a-hand-lend-a-drill-lend-a-saw")\nhmac = Tool()\nhmac.new(b"lend-a-hand-lend-a-drill-lend-a-saw", message)\nconfig["SECRET_KEY"] = "dev"', options: all },
      { name: "a public key to verify with, and no key at all", code: 'import jwt\npublic_key = "placeholder-of-a-key"\njwt.decode(token, public_key, algorithms=["RS256"])\njwt.decode(token, "", options={"verify_signature": False})', options: all },
      { name: "a key that is read", code: 'import jwt\njwt.encode({}, open("key.pem").read())\njwt.encode({}, settings.SECRET_KEY)', options: all },
      { name: "a key that a standard fixes", code: 'import hmac\nhmac.new(b"Bitcoin seed", seed, "sha512")', options: all },
      { name: "what stands for a password where a token is the user", code: 'import requests\nrequests.get(url, auth=(token, "x-oauth-basic"))', options: all },
      { name: "settings of those who develop", code: `SECRET_KEY = "${random}${random}"`, filename: "app/settings/ci.py" },
      { name: "settings of those who develop, by their class", code: `class DevelopmentConfig(Config):\n    SECRET_KEY = "${random}${random}"\nclass TestConfig:\n    DB_PASSWORD = "${word}"` },
      { name: "names and uses, where only forms are wanted", code: `import jwt\npassword = "${word}"\njwt.encode({}, "lend-a-hand-lend-a-drill-lend-a-saw")`, options: [{ evidence: "form" }] },
      { name: "comparisons that ask for a kind", code: 'if field == "password" or password == "password" or password == "" or token is None: pass', options: all },
      { name: "a text that is asked for in another one", code: 'if "Secret-1-x" in password: pass\nif password < "Secret-1-x": pass', options: all },
    ],
    invalid: [
      ...[
        `"gh" "p_${github.slice(4)}"`, `"gh" + "p_${github.slice(4)}"`, `"_".join(["ghp", "${github.slice(4)}"])`, `"\\x67hp_${github.slice(4)}"`, `f"${github}"`, `\'\'\'${github}\'\'\'`,
      ].map((text): InvalidCase => ({ name: `a token in pieces: ${text.slice(0, 10)}`, code: `import os\nf(${text})`, errors: [
        { messageId: "provider", line: 2, column: 3, suggestions: [{ messageId: "readEnvironment", output: 'import os\nf(os.environ["GITHUB_TOKEN"])' }] },
      ] })),
      { name: "a token in bytes", code: `import os\nf(b"${github}")`, errors: [
        { messageId: "provider", line: 2, column: 3, suggestions: [{ messageId: "readEnvironment", output: 'import os\nf(os.environ["GITHUB_TOKEN"].encode())' }] },
      ] },
      ...[[`b64decode("${btoa(github)}")`, 13], [`base64.b64decode(b"${btoa(github)}")`, 20], [`{"${github}": 1}`, 4]].map(([text, column]): InvalidCase => ({
        name: `a token in other texts: ${String(text).slice(0, 10)}`, code: `import os\nf(${text})`, errors: [{ messageId: "provider", line: 2, column: Number(column) }],
      })),
      flawed("a variable", "name", `import os\ndb_password = «"${word}"»{DB_PASSWORD}`, { data: { code: "the code", what: "db_password", instead: "the environment (DB_PASSWORD) or a secret store" } }),
      flawed("an annotated one", "name", `import os\nDB_PASSWORD: Final[str] = «"${word}"»{DB_PASSWORD}`),
      flawed("several targets", "name", `import os\nx = db_password = «"${word}"»{DB_PASSWORD}`),
      flawed("taken apart", "name", `import os\nuser, db_password = "bob", «"${word}"»{DB_PASSWORD}`),
      flawed("a walrus", "name", `import os\nif (db_password := «"${word}"»{DB_PASSWORD}): pass`),
      flawed("a class's attribute", "name", `import os\nclass A:\n    db_password = «"${word}"»{DB_PASSWORD}`),
      flawed("an attribute and a key", "name", `import os\nself.config.smtp_pass = «"${word}"»{SMTP_PASS}\nsettings["api_token"] = «b"${random}"»{API_TOKEN}`),
      flawed("an entry of a dict", "name", `import os\nDATABASES = {"default": {"USER": "app", "PASSWORD": «"${word}"»{PASSWORD}}}`),
      flawed("a keyword argument", "name", `import os\nconnect("app", password=«"${word}"»{PASSWORD})`),
      flawed("defaults of parameters", "name", `import os\ndef connect(host, password=«"${word}"»{PASSWORD}, /, *, api_token=«"${random}"»{API_TOKEN}): ...`),
      flawed("what a setter is given", "name", `import os\nheaders.setdefault("x-api-key", «"${random}"»{X_API_KEY})\nsetattr(config, "db_password", «"${word}"»{DB_PASSWORD})`),
      flawed("the default of an option", "name", `import os\nparser.add_argument("--db-password", default=«"${word}"»{DB_PASSWORD})\noptions.get("db_password", «"${word}"»{DB_PASSWORD})`),
      flawed("a fallback of something else than the environment", "name", `import os\npassword = options.password or «"${word}"»{PASSWORD}`),
      flawed("one of two", "name", `import os\npassword = read() if there else «"${word}"»{PASSWORD}`),
      flawed("pieces that stand side by side, and a sum", "name", `import os\napi_key = («"${random.slice(0, 8)}" "${random.slice(8)}"»{API_KEY})\napi_key = «"${random.slice(0, 8)}" + "${random.slice(8)}"»{API_KEY}`),
      flawed("bytes of a text", "name", `import os\ndb_password = «"${word}"»{DB_PASSWORD}.encode("utf-8")`),
      flawed("what an object of a library holds", "name", `import os\nfrom pydantic import SecretStr\ndb_password = SecretStr(«"${word}"»{DB_PASSWORD})`),
      flawed("a field of a model that is not read from the environment", "name", `import os\nfrom pydantic import BaseModel, Field\nclass A(BaseModel):\n    db_password: str = Field(«"${word}"»{DB_PASSWORD}, max_length=80)`),
      flawed("a word of letters, when all is wanted", "name", 'import os\npassword = «"letmein"»{PASSWORD}\npassphrase = «"1234"»{PASSPHRASE}\nsecret = «"s3cr3t"»{SECRET}', { options: all }),
      flawed("settings of those who develop, when all is wanted", "name", `import os\nclass DevConfig:\n    DB_PASSWORD = «"${word}"»{DB_PASSWORD}`, { options: all }),
      flawed("whose it is", "name", `import os\nmy_password_for_email = «"${word}"»{MY_PASSWORD_FOR_EMAIL}`),
      flawed("comparisons", "comparison", `if password == «"${word}"»{} or «"${word}"»{} != user.passwd: pass\nif request.form["password"] in («"${word}"»{}, "x"): pass\nif form.get("password").strip() == «"${word}"»{}: pass`),
      flawed("a pattern", "comparison", `match password:\n    case «"${word}"»{}:\n        pass`),
      flawed("a provider's token under any name, in any text", "provider", `import os\nx = «"${slack}"»{SLACK_TOKEN}\nprint(«f"token: ${github} {x}"»{})`),
      flawed("a token in pieces", "provider", `import os\nx = «"${github.slice(0, 8)}" + "${github.slice(8)}"»{GITHUB_TOKEN}`),
      { name: "a token in a comment and in a docstring", code: `# old: ${slack}\ndef f():\n    """old:\n    ${slack}"""`, errors: [{ messageId: "provider", line: 1, column: 1 }, { messageId: "provider", line: 4, column: 5, isUnexplained: true }] },
      flawed("a token in the key of a dict and in a literal type: nothing is suggested", "provider", `x = {«"${slack}"»{}: 1}\ny: Literal[«"${slack}"»{}]`),
      flawed("a token in a field of an f-string: nothing is suggested", "provider", `x = f"{send('«»{}${slack}')}"`.replace("'«»{}", "«'").replace("')}", "'»{})}")),
      { name: "a private key over lines", code: `import os\nKEY = """${head}\n${body}\n${foot}"""`, errors: [
        { messageId: "privateKey", line: 2, column: 7, suggestions: [{ messageId: "readEnvironment", output: 'import os\nKEY = os.environ["KEY"]' }] },
      ] },
      { name: "a private key of joined lines", code: `import os\nKEY = "\\n".join([\n    "${head}",\n    "${body}",\n    "${foot}",\n])`, errors: [
        { messageId: "privateKey", line: 2, column: 7, suggestions: [{ messageId: "readEnvironment", output: 'import os\nKEY = os.environ["KEY"]' }] },
      ] },
      flawed("a URL with a password", "passwordInUrl", `import os\nengine = create_engine(«"${url("app", "s3cr3tP4ss", "db.internal")}"»{DATABASE_URL})\nSQLALCHEMY_DATABASE_URI = «"${url("app", "s3cr3tP4ss", "db.internal")}"»{SQLALCHEMY_DATABASE_URI}`),
      flawed("a header", "header", `import os\nheaders = {"Authorization": «"Bearer ${random}${random}"»{AUTHORIZATION}}`),
      {
        name: "where os is not imported", code: `"""Settings."""\nfrom __future__ import annotations\n\nimport json\n\ndb_password = "${word}"`,
        errors: [{ messageId: "name", line: 6, column: 15, suggestions: [{ messageId: "readEnvironment", output: '"""Settings."""\nfrom __future__ import annotations\n\nimport os\nimport json\n\ndb_password = os.environ["DB_PASSWORD"]' }] }],
      },
      {
        name: "where os is not imported, and nothing else is", code: `@app\ndef f(db_password="${word}"): ...`,
        errors: [{ messageId: "name", line: 2, column: 19, suggestions: [{ messageId: "readEnvironment", output: 'import os\n\n@app\ndef f(db_password=os.environ["DB_PASSWORD"]): ...' }] }],
      },
      flawed("where os is something else, nothing is suggested", "name", `def f(os):\n    db_password = «"${word}"»{}\nos = 1`),
      flawed("where os is imported later, nothing is suggested", "name", `db_password = «"${word}"»{}\nimport os`),
    ],
  },
});

/** What stands before the statement, the statement with its fixed text behind a `«`, and the variable of the environment that is suggested. */
const uses: readonly (readonly [name: string, setup: string, marked: string, variable: string])[] = [
  ["PyJWT", "import jwt", 'jwt.encode(claims, «"lend-a-hand-lend-a-drill-lend-a-saw", algorithm="HS256")', "JWT_SECRET"],
  ["PyJWT, by name", "import jwt", 'jwt.decode(token, key=«"lend-a-hand-lend-a-drill-lend-a-saw", algorithms=["HS256"])', "JWT_SECRET"],
  ["python-jose", "from jose import jwt", 'jwt.encode(claims, «"lend-a-hand-lend-a-drill-lend-a-saw")', "JWT_SECRET"],
  ["Authlib", "from authlib.jose import jwt", 'jwt.encode(header, claims, «"lend-a-hand-lend-a-drill-lend-a-saw")', "JWT_SECRET"],
  ["Authlib's own set of algorithms", "from authlib.jose import JsonWebToken", 'JsonWebToken(["HS256"]).decode(token, «"lend-a-hand-lend-a-drill-lend-a-saw")', "JWT_SECRET"],
  ["joserfc", "from joserfc.jwk import OctKey", 'OctKey.import_key(«"lend-a-hand-lend-a-drill-lend-a-saw")', "JWT_SECRET"],
  ["ItsDangerous", "from itsdangerous import URLSafeTimedSerializer", 'URLSafeTimedSerializer(«"lend-a-hand-lend-a-drill-lend-a-saw")', "SECRET_KEY"],
  ["Flask's attribute", "from flask import Flask; app = Flask(__name__)", 'app.secret_key = «"lend-a-hand-lend-a-drill-lend-a-saw"', "SECRET_KEY"],
  ["Flask's configuration", "from flask import Flask; app = Flask(__name__)", 'app.config["SECRET_KEY"] = «"lend-a-hand-lend-a-drill-lend-a-saw"', "SECRET_KEY"],
  ["several settings of Flask", "from flask import Flask; app = Flask(__name__)", 'app.config.update(DEBUG=False, SECRET_KEY=«"lend-a-hand-lend-a-drill-lend-a-saw")', "SECRET_KEY"],
  ["several settings of Flask in a dict", "from flask import Flask; app = Flask(__name__)", 'app.config.update({"JWT_SECRET_KEY": «"lend-a-hand-lend-a-drill-lend-a-saw"})', "JWT_SECRET_KEY"],
  ["first settings of Flask", "from flask import Flask; app = Flask(__name__)", 'app.config.from_mapping(SECRET_KEY=«"lend-a-hand-lend-a-drill-lend-a-saw")', "SECRET_KEY"],
  ["sessions of Starlette", "from starlette.applications import Starlette; from starlette.middleware.sessions import SessionMiddleware; app = Starlette()", 'app.add_middleware(SessionMiddleware, secret_key=«"lend-a-hand-lend-a-drill-lend-a-saw")', "SESSION_SECRET"],
  ["sessions of Starlette, wrapped", "from starlette.middleware.sessions import SessionMiddleware", 'SessionMiddleware(app, «"lend-a-hand-lend-a-drill-lend-a-saw")', "SESSION_SECRET"],
  ["sessions of FastAPI", "from fastapi import FastAPI; from starlette.middleware.sessions import SessionMiddleware; app = FastAPI()", 'app.add_middleware(SessionMiddleware, secret_key=«"lend-a-hand-lend-a-drill-lend-a-saw")', "SESSION_SECRET"],
  ["sessions of aiohttp", "from aiohttp_session.cookie_storage import EncryptedCookieStorage", 'EncryptedCookieStorage(«"lend-a-hand-lend-a-drill-lend-a-saw")', "SESSION_SECRET"],
  ["cookies of Tornado", "import tornado.web", 'tornado.web.Application(handlers, cookie_secret=«"lend-a-hand-lend-a-drill-lend-a-saw")', "SESSION_SECRET"],
  ["FastAPI Users", "from fastapi_users.authentication import JWTStrategy", 'JWTStrategy(secret=«"lend-a-hand-lend-a-drill-lend-a-saw", lifetime_seconds=3600)', "JWT_SECRET"],
  ["Litestar", "from litestar.security.jwt import JWTAuth", 'JWTAuth(retrieve_user_handler=find, token_secret=«"lend-a-hand-lend-a-drill-lend-a-saw")', "JWT_SECRET"],
  ["Fernet", "from cryptography.fernet import Fernet", 'Fernet(«"lend-a-hand-lend-a-drill-lend-a-saw")', "ENCRYPTION_KEY"],
  ["AES-GCM through base64", "import base64; from cryptography.hazmat.primitives.ciphers.aead import AESGCM", 'AESGCM(base64.b64decode(«"c2hoaGho")).encrypt(nonce, data, None)', "ENCRYPTION_KEY"],
  ["a derived key", "from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC", 'PBKDF2HMAC(algorithm=a, length=32, salt=salt, iterations=n).derive(«b"lend-a-hand-lend-a-drill-lend-a-saw")', "ENCRYPTION_KEY"],
  ["PyCryptodome", "from Crypto.Cipher import AES", 'AES.new(«b"lend-a-hand-lend-a-drill-lend-a-saw", AES.MODE_GCM)', "ENCRYPTION_KEY"],
  ["PyNaCl", "import nacl.secret", 'nacl.secret.SecretBox(«b"lend-a-hand-lend-a-drill-lend-a-saw")', "ENCRYPTION_KEY"],
  ["HMAC", "import hmac", 'hmac.new(«b"lend-a-hand-lend-a-drill-lend-a-saw", message, "sha256")', "HMAC_KEY"],
  ["HMAC, by name", "import hmac", 'hmac.digest(msg=message, key=«"lend-a-hand-lend-a-drill-lend-a-saw".encode(), digest="sha256")', "HMAC_KEY"],
  ["a comparison in constant time", "import secrets", `secrets.compare_digest(given, «"${word}")`, "ACCESS_TOKEN"],
  ["mail", "import smtplib", `smtplib.SMTP_SSL("mail.internal").login("app", «"${word}")`, "SMTP_PASSWORD"],
  ["mail in a with", "import smtplib", `with smtplib.SMTP("mail.internal") as server: server.login("app", «"${word}")`, "SMTP_PASSWORD"],
  ["a request", "import requests", `requests.get(url, auth=("app", «"${word}"))`, "HTTP_PASSWORD"],
  ["a session of requests", "import requests; session = requests.Session()", `session.auth = ("app", «"${word}")`, "HTTP_PASSWORD"],
  ["basic authentication", "from requests.auth import HTTPBasicAuth", `HTTPBasicAuth("app", «"${word}")`, "HTTP_PASSWORD"],
  ["httpx", "import httpx", `httpx.Client(auth=("app", «"${word}"))`, "HTTP_PASSWORD"],
  ["SSH", "import paramiko; client = paramiko.SSHClient()", `client.connect(host, 22, "app", «"${word}")`, "SSH_PASSWORD"],
  ["a key's passphrase", "import paramiko", `paramiko.RSAKey.from_private_key_file(path, «"${word}")`, "SSH_KEY_PASSPHRASE"],
  ["OpenAI's client", "from openai import OpenAI", `OpenAI(api_key=«"${random}${random}")`, "OPENAI_API_KEY"],
  ["a module's key", "import stripe", `stripe.api_key = «"${random}${random}"`, "STRIPE_API_KEY"],
  ["PyMySQL", "import pymysql", `pymysql.connect(host=host, user="app", passwd=«"hunter")`, "MYSQL_PASSWORD"],
  ["mysqlclient by its place", "import MySQLdb", `MySQLdb.connect(host, "app", «"hunter", "lending")`, "MYSQL_PASSWORD"],
  ["MySQL's own connector", "import mysql.connector", `mysql.connector.connect(host=host, password=«"hunter")`, "MYSQL_PASSWORD"],
  ["psycopg", "import psycopg2", `psycopg2.connect(host=host, password=«"hunter")`, "PGPASSWORD"],
  ["asyncpg", "import asyncpg", `asyncpg.create_pool(host=host, password=«"hunter")`, "PGPASSWORD"],
  ["SQL Server by its place", "import pymssql", `pymssql.connect(host, "app", «"hunter")`, "MSSQL_PASSWORD"],
  ["a URL of SQLAlchemy", "from sqlalchemy import URL", `URL.create("postgresql", "app", «"hunter", host)`, "DB_PASSWORD"],
  ["Redis by its place", "import redis", `redis.Redis(host, 6379, 0, «"hunter")`, "REDIS_PASSWORD"],
  ["MongoDB", "from pymongo import MongoClient", `MongoClient(host, password=«"hunter")`, "MONGODB_PASSWORD"],
  ["Neo4j", "from neo4j import GraphDatabase", `GraphDatabase.driver(uri, auth=("app", «"hunter"))`, "NEO4J_PASSWORD"],
  ["Cassandra", "from cassandra.auth import PlainTextAuthProvider", `PlainTextAuthProvider("app", «"hunter")`, "CASSANDRA_PASSWORD"],
  ["a directory", "import ldap3", `ldap3.Connection(server, "cn=app", «"hunter")`, "LDAP_PASSWORD"],
  ["AWS", "import boto3", `boto3.client("s3", aws_access_key_id=key, aws_secret_access_key=«"${random}${random}")`, "AWS_SECRET_ACCESS_KEY"],
  ["a session of AWS", "import boto3", `boto3.Session(key, «"${random}${random}")`, "AWS_SECRET_ACCESS_KEY"],
  ["a client of RabbitMQ", "import pika", `pika.PlainCredentials("app", «"${word}")`, "RABBITMQ_PASSWORD"],
];

testRule("no-hardcoded-secrets", rule, {
  python: {
    valid: [
      { name: "another setting of Flask", code: 'from flask import Flask\napp = Flask(__name__)\napp.config["SESSION_COOKIE_NAME"] = "dev"\napp.name = "dev"', options: all },
      { name: "another middleware", code: 'from starlette.applications import Starlette\nfrom starlette.middleware.gzip import GZipMiddleware\nStarlette().add_middleware(GZipMiddleware, minimum_size=1000)', options: all },
      { name: "what databases are installed with, which is another rule's, and a local stand-in for AWS", code: 'import boto3, psycopg2\npsycopg2.connect(user="postgres", password="postgres")\nboto3.client("s3", aws_secret_access_key="test")' },
      { name: "what is compared is no text", code: "import hmac\nhmac.compare_digest(given, expected)", options: all },
    ],
    invalid: [
      ...uses.map(([name, setup, marked, variable]): InvalidCase => {
        const bytes = /«b"/u.test(marked) ? ".encode()" : "";
        const at = marked.indexOf("«") + 1;
        return {
          name, code: lines("import os", setup, marked.replace("«", "")),
          errors: [{ messageId: "use", line: 3, column: at - (/(?<=\()base64\.b64decode\(«/u.exec(marked)?.[0].slice(1).length ?? 0), suggestions: [{ messageId: "readEnvironment", output: lines("import os", setup, marked.replace(/«b?"[^"]*"/u, `os.environ["${variable}"]${bytes}`)) }] }],
        };
      }),
      {
        name: "a key through a constant and a function", code: lines("import os, jwt", 'KEY = "lend-a-hand-lend-a-drill-lend-a-saw"', "def key(): return KEY", "jwt.encode({}, key())"),
        errors: [{
          messageId: "use", line: 4, column: 16, data: { code: "the code", library: "PyJWT", what: "signing key", from: " (line 2)", instead: "the environment (JWT_SECRET) or a secret store" },
          suggestions: [{ messageId: "readEnvironment", output: lines("import os, jwt", 'KEY = os.environ["JWT_SECRET"]', "def key(): return KEY", "jwt.encode({}, key())") }],
        }],
      },
    ],
  },
});
