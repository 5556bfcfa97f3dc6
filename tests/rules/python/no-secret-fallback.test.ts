import rule from "../../../src/rules/no-secret-fallback.ts";
import { lines, testRule, type InvalidCase } from "../../rule-tester.ts";

const random = ["NPPtPQvv", "9PBmGGwY"].join("");
const all = [{ confidence: "possible" }] as const;

interface Expected {
  readonly messageId?: string;
  readonly line?: number;
  readonly data?: Readonly<Record<string, string>>;
  readonly options?: readonly [object];
  /** The code that the suggestion leaves; none where it is absent. */
  readonly left?: string | undefined;
  readonly filename?: string;
}

/** A case from code in which the reported text begins behind a `«`. */
function flawed(name: string, marked: string, { messageId = "fallback", data, options, left, filename }: Expected = {}): InvalidCase {
  const before = marked.slice(0, marked.indexOf("«")).split("\n");
  return {
    name, code: marked.replace("«", ""), ...(options ? { options } : {}), ...(filename === undefined ? {} : { filename }),
    errors: [{
      messageId, line: before.length, column: (before.at(-1) ?? "").length + 1, ...(data ? { data } : {}),
      ...(left === undefined ? {} : { suggestions: [{ messageId: "dropFallback", output: left }] }),
    }],
  };
}

const settings = "from pydantic import Field, SecretStr\nfrom pydantic_settings import BaseSettings\n";

testRule("no-secret-fallback", rule, {
  python: {
    valid: [
      { name: "no fallback", code: 'import os\nsecret = os.environ["JWT_SECRET"]\nother = os.getenv("JWT_SECRET")\nlast = os.environ.get("JWT_SECRET", None)' },
      { name: "a fallback of what is no secret", code: 'import os\nport = os.getenv("PORT", "3000")\nhost = os.environ.get("HOST") or "localhost"\nkind = os.getenv("TOKEN_TYPE", "Bearer-1")', options: all },
      { name: "yes or no", code: 'import os\nallow_credentials = os.getenv("ALLOW_CREDENTIALS", "true")\nis_on = os.getenv("ENABLE_EMAIL_PASSWORD", "1")\nclient_secret = os.getenv("CLIENT_SECRET", "0")', options: all },
      { name: "an empty fallback that reaches no key", code: 'import os\npassword = os.getenv("DB_PASSWORD", "")', options: all },
      { name: "a stop", code: 'import os\nsecret = os.getenv("JWT_SECRET") or fail()', options: all },
      { name: "a fallback of something else", code: 'secret = options.get("jwt_secret", "only-for-dev")\nsecret = load("JWT_SECRET") or "only-for-dev"', options: all },
      { name: "another look-up of this name", code: 'from .os import getenv\nsecret = getenv("JWT_SECRET", "only-for-dev")' },
      { name: "a key for another service that is none: its calls fail", code: 'import os\napi_key = os.getenv("OPENAI_API_KEY", "sk-none")\nsmtp_password = os.getenv("SMTP_PASSWORD", "your-mail-password")' },
      { name: "only while the program is developed", code: 'import os\nif DEBUG:\n    jwt_secret = os.getenv("JWT_SECRET", "only-for-dev")\nelse:\n    jwt_secret = os.environ["JWT_SECRET"]' },
      { name: "settings of those who test", code: 'import os\npassword = os.getenv("DB_PASSWORD", "letmein-7")', filename: "tools/smoketest_configuration.py" },
      { name: "another variable", code: 'import os\nsecret = os.getenv("JWT_SECRET") or os.environ["SESSION_SECRET"]\nsecret = os.getenv("JWT_SECRET", SECRET)', options: all },
      { name: "fields of settings that are required, empty, or no secret", code: `${settings}class Settings(BaseSettings):\n    jwt_secret: str\n    db_password: str = ""\n    db_name: str = "letmein"\n    db_secret: SecretStr | None = None\n    _db_password: str = "MyPassword"\n    token_type: str = "Bearer"`, options: all },
      { name: "a template of a project", code: `${settings}class Settings(BaseSettings):\n    db_password: str = "{{cookiecutter.project_name}}"`, options: all },
      { name: "a field of what is not read from the environment", code: 'from pydantic import BaseModel\nclass Settings(BaseModel):\n    jwt_secret: str = "only"', options: all },
      { name: "a hard-coded one, which is another rule's", code: `jwt_secret = "${random}"`, options: all },
      { name: "an option of a command that another variable names", code: 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "app.settings")', options: all },
    ],
    invalid: [
      flawed("settings that only sound like a test's", 'import os\npassword = os.getenv("DB_PASSWORD", «"letmein-7")', { filename: "tools/contest_configuration.py", left: 'import os\npassword = os.environ["DB_PASSWORD"]' }),
      flawed("os.getenv", 'import os\nsecret = os.getenv("JWT_SECRET", «"only-for-dev")', { left: 'import os\nsecret = os.environ["JWT_SECRET"]', data: { lookup: 'os.getenv("JWT_SECRET")', what: "secret" } }),
      flawed("os.getenv by name", 'from os import getenv\nsecret = getenv("JWT_SECRET", default=«"only-for-dev")', { left: 'from os import getenv\nsecret = getenv("JWT_SECRET")' }),
      flawed("os.environ.get, and a word that says it is none", 'import os\npassword = os.environ.get("DB_PASSWORD", «"changeme")', { left: 'import os\npassword = os.environ["DB_PASSWORD"]' }),
      flawed("Django's key, and a word that says it is none", 'import os\nSECRET_KEY = os.environ.get("SECRET_KEY", «"changeme")', { left: 'import os\nSECRET_KEY = os.environ["SECRET_KEY"]' }),
      flawed("what a variable is set to where it is not", 'import os\nos.environ.setdefault("DB_PASSWORD", «"kettle")'),
      flawed("a short one", 'import os\nSECRET_KEY = os.getenv("SECRET_KEY", «"-")', { left: 'import os\nSECRET_KEY = os.environ["SECRET_KEY"]' }),
      flawed("a sentence", `${settings}class Settings(BaseSettings):\n    SECRET: str = «"super secret jwt secret"`, { left: `${settings}class Settings(BaseSettings):\n    SECRET: str` }),
      flawed("a function of the file that looks it up", 'import os\ndef secret(name, default=None):\n    return os.getenv(name, default)\nSECRET_KEY = secret("SECRET_KEY", «"---")', { left: 'import os\ndef secret(name, default=None):\n    return os.getenv(name, default)\nSECRET_KEY = secret("SECRET_KEY")' }),
      flawed("or", 'import os\nsecret = os.environ.get("JWT_SECRET") or «"only-for-dev"', { left: 'import os\nsecret = os.environ["JWT_SECRET"]' }),
      flawed("the last of three", 'import os\nsecret = given or os.getenv("JWT_SECRET") or «"only-for-dev"', { left: 'import os\nsecret = given or os.getenv("JWT_SECRET")' }),
      flawed("or, behind a default that is empty", 'import os\nsecret = os.environ.get("JWT_SECRET", "") or «"only-for-dev"', { left: 'import os\nsecret = os.environ.get("JWT_SECRET", "")', data: { lookup: 'os.environ.get("JWT_SECRET")', what: "secret" } }),
      flawed("one of two", 'import os\nsecret = os.environ["JWT_SECRET"] if "JWT_SECRET" in os.environ else «"only-for-dev"', { left: 'import os\nsecret = os.environ["JWT_SECRET"]' }),
      flawed("through a variable", 'import os\nenv = os.environ\nsecret = env.get("JWT_SECRET") or «"only-for-dev"', { left: 'import os\nenv = os.environ\nsecret = env.get("JWT_SECRET")' }),
      flawed("the name of the environment's variable, where the other says nothing", 'import os\noptions = {"value": os.getenv("DB_PASSWORD", «"kettle")}', { left: 'import os\noptions = {"value": os.environ["DB_PASSWORD"]}' }),
      flawed("the name of the other, where the variable says nothing", 'import os\ndb_password = os.getenv("CONDUIT", «"kettle")', { left: 'import os\ndb_password = os.environ["CONDUIT"]' }),
      flawed("an entry of Django's databases", 'import os\nDATABASES = {"default": {"PASSWORD": os.environ.get("DB_PASSWORD", «"kettle")}}', { left: 'import os\nDATABASES = {"default": {"PASSWORD": os.environ["DB_PASSWORD"]}}' }),
      flawed("a comment beside it", 'import os\nsecret = os.getenv(\n    "JWT_SECRET",\n    «"only-for-dev",  # for developers\n)', { left: 'import os\nsecret = os.environ["JWT_SECRET"]' }),
      flawed("python-decouple", 'from decouple import config\nSECRET_KEY = config("SECRET_KEY", default=«"only-for-dev", cast=str)', { left: 'from decouple import config\nSECRET_KEY = config("SECRET_KEY", cast=str)' }),
      flawed("python-decouple by its place", 'from decouple import config\nSECRET_KEY = config("SECRET_KEY", «"only-for-dev")', { left: 'from decouple import config\nSECRET_KEY = config("SECRET_KEY")' }),
      flawed("django-environ", 'import environ\nenv = environ.Env()\nSECRET_KEY = env("SECRET_KEY", default=«"only-for-dev")', { left: 'import environ\nenv = environ.Env()\nSECRET_KEY = env("SECRET_KEY")' }),
      flawed("django-environ's texts", 'import environ\nenv = environ.Env(DEBUG=(bool, False))\nSECRET_KEY = env.str("SECRET_KEY", «"only-for-dev")', { left: 'import environ\nenv = environ.Env(DEBUG=(bool, False))\nSECRET_KEY = env.str("SECRET_KEY")' }),
      flawed("environs", 'from environs import Env\nenv = Env()\nSECRET_KEY = env.str("SECRET_KEY", «"only-for-dev")', { left: 'from environs import Env\nenv = Env()\nSECRET_KEY = env.str("SECRET_KEY")' }),
      flawed("Starlette's configuration", 'from starlette.config import Config\nfrom starlette.datastructures import Secret\nconfig = Config(".env")\nSECRET_KEY = config("SECRET_KEY", cast=Secret, default=«"only-for-dev")', { left: 'from starlette.config import Config\nfrom starlette.datastructures import Secret\nconfig = Config(".env")\nSECRET_KEY = config("SECRET_KEY", cast=Secret)' }),
      flawed("a field of settings", `${settings}class Settings(BaseSettings):\n    jwt_secret: str = «"changeme"\n    db: str = "x"`, { left: `${settings}class Settings(BaseSettings):\n    jwt_secret: str\n    db: str = "x"`, data: { lookup: "Settings.jwt_secret", what: "secret" } }),
      flawed("a field without a type: nothing is suggested", `${settings}class Settings(BaseSettings):\n    jwt_secret = «"only-for-dev"`),
      flawed("a field of settings that are derived", `${settings}class Base(BaseSettings):\n    x: str = ""\nclass Settings(Base):\n    jwt_secret: str = «"only-for-dev"`, { left: `${settings}class Base(BaseSettings):\n    x: str = ""\nclass Settings(Base):\n    jwt_secret: str` }),
      flawed("settings of the first Pydantic", 'from pydantic import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str = «"only-for-dev"', { left: "from pydantic import BaseSettings\nclass Settings(BaseSettings):\n    jwt_secret: str" }),
      flawed("a described field", `${settings}class Settings(BaseSettings):\n    jwt_secret: str = Field(«"only-for-dev", min_length=8)`, { left: `${settings}class Settings(BaseSettings):\n    jwt_secret: str = Field(min_length=8)` }),
      flawed("a field that says nothing else", `${settings}class Settings(BaseSettings):\n    jwt_secret: str = Field(default=«"only-for-dev")`, { left: `${settings}class Settings(BaseSettings):\n    jwt_secret: str` }),
      flawed("a wrapped one", `${settings}class Settings(BaseSettings):\n    jwt_secret: SecretStr = SecretStr(«"only-for-dev")`, { left: `${settings}class Settings(BaseSettings):\n    jwt_secret: SecretStr` }),
      flawed("a wrapped one in a description", `${settings}class Settings(BaseSettings):\n    jwt_secret: SecretStr = Field(default=SecretStr(«"only-for-dev"), min_length=8)`, { left: `${settings}class Settings(BaseSettings):\n    jwt_secret: SecretStr = Field(min_length=8)` }),
      flawed("a look-up in a field", `import os\n${settings}class Settings(BaseSettings):\n    jwt_secret: str = os.getenv("JWT_SECRET", «"only-for-dev")`, { left: `import os\n${settings}class Settings(BaseSettings):\n    jwt_secret: str = os.environ["JWT_SECRET"]` }),
      flawed("what reaches a key, under any name", 'import os\nimport jwt\nKEY = os.getenv("KEY", «"a b")\njwt.encode({}, KEY)', { left: 'import os\nimport jwt\nKEY = os.environ["KEY"]\njwt.encode({}, KEY)', data: { lookup: 'os.getenv("KEY")', what: "signing key" } }),
      flawed("an empty text that reaches a key", 'import os\nimport jwt\njwt.encode({}, os.getenv("KEY", «""))', { messageId: "emptyFallback", left: 'import os\nimport jwt\njwt.encode({}, os.environ["KEY"])', data: { lookup: 'os.getenv("KEY")', what: "signing key", library: "PyJWT" } }),
      flawed("a field of settings that reaches a key", `import jwt\n${settings}class Settings(BaseSettings):\n    key: str = «"a b"\nsettings = Settings()\njwt.encode({}, settings.key)`, { left: `import jwt\n${settings}class Settings(BaseSettings):\n    key: str\nsettings = Settings()\njwt.encode({}, settings.key)` }),
      flawed("a key for another service, when all is wanted", 'import os\napi_key = os.getenv("OPENAI_API_KEY", «"sk-none")', { options: all, left: 'import os\napi_key = os.environ["OPENAI_API_KEY"]' }),
      flawed("a URL with a password in it", `import os\nurl = os.getenv("DATABASE_URL", «"${["postgres", "://app:s3cr3tP4ss@db.internal/x"].join("")}")`, { left: 'import os\nurl = os.environ["DATABASE_URL"]' }),
      flawed("while it is not developed only", lines("import os", "if not DEBUG:", '    jwt_secret = os.getenv("JWT_SECRET", «"only-for-dev")'), { left: lines("import os", "if not DEBUG:", '    jwt_secret = os.environ["JWT_SECRET"]') }),
    ],
  },
});
