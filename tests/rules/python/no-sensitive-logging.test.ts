import rule from "../../../src/rules/no-sensitive-logging.ts";
import { type InvalidCase, lines, testRule, type ValidCase } from "../../rule-tester.ts";

type Finding = "password" | "secret" | "container" | "personal";

/** A flaw: each `«` stands before what is reported, all with the same message unless more are given. */
function bad(name: string, marked: string, finding: Finding | readonly Finding[], more: Partial<InvalidCase> = {}): InvalidCase {
  const errors = marked.split("«").slice(0, -1).map((_, i, pieces) => {
    const before = pieces.slice(0, i + 1).join("").split("\n");
    return { messageId: typeof finding === "string" ? finding : (finding[i] ?? ""), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  });
  return { name, code: marked.replaceAll("«", ""), errors, ...more };
}

function good(name: string, code: string, more: Partial<ValidCase> = {}): ValidCase {
  return { name, code, ...more };
}

const strict = { options: [{ confidence: "possible" }] } as const;
/** By origin alone. */
const certain = { options: [{ confidence: "certain" }] } as const;

/** A function that logs by the standard library. */
function logged(parameters: string, ...body: readonly string[]): string {
  return lines("import logging", "logger = logging.getLogger(__name__)", `def run(${parameters}):`, ...body.map((line) => `    ${line}`));
}

/** The body of a view of Flask. */
function flask(...body: readonly string[]): string {
  return lines("from flask import Flask, current_app, request", "app = Flask(__name__)", "@app.post(\"/login\")", "def login():", ...body.map((line) => `    ${line}`));
}

/** The body of a route of FastAPI. */
function fastapi(parameters: string, ...body: readonly string[]): string {
  return lines(
    "import logging", "from fastapi import Body, Cookie, Depends, FastAPI, Form, Header, Query, Request", "logger = logging.getLogger(__name__)", "app = FastAPI()",
    "@app.post(\"/login\")", `async def login(${parameters}):`, ...body.map((line) => `    ${line}`),
  );
}

/** A view of Django. */
function django(...body: readonly string[]): Partial<InvalidCase> & { readonly code: string } {
  return { code: lines("import logging", "logger = logging.getLogger(__name__)", "def login(request):", ...body.map((line) => `    ${line}`)), filename: "shop/views.py" };
}

/** A token whose check has failed. */
const refused = flask(
  "token = request.args[\"token\"]", "try:", "    account = validate_token(token)", "except ValueError:", "    current_app.logger.warning(\"bad invitation %s\", token)", "    return \"no\", 400",
  "return account.name",
);
/** A token for which there is nothing. */
const unfound = flask("token = request.args[\"token\"]", "found = rooms.find(token)", "if not found:", "    current_app.logger.warning(\"no room for %s\", token)", "return \"ok\"");

testRule("no-sensitive-logging", rule, {
  python: {
    invalid: [
      // What was refused, and names of what is secret
      bad("a token that a check has refused, strictly", refused.replace(", token", ", «token"), "secret", strict),
      bad("a password that was refused", logged("user, password", "try:", "    user.check_password(password)", "except ValueError:", "    logger.warning(\"refused %s\", «password)"), "password"),
      bad("an access token that was refused", logged("access_token", "try:", "    call(access_token)", "except ValueError:", "    logger.warning(\"refused %s\", «access_token)"), "secret"),
      bad("a token that was found", unfound.replace("not found", "found").replace(", token", ", «token"), "secret"),
      bad("a secret that is looked up by something else", "import logging\ndef run(secrets, name):\n    secret = secrets.get(name)\n    logging.info(\"using %s\", «secret)", "secret"),
      // How it is written
      bad("an argument of print", "def run(password):\n    print(\"login\", «password)", "password"),
      bad("lazy arguments", logged("user", "logger.info(\"login %s %s\", user.email, «user.password)"), "password"),
      bad("a mapping for lazy arguments", logged("user", "logger.info(\"login %(name)s %(pw)s\", {\"name\": user.name, \"pw\": «user.password})"), "password"),
      bad("an f-string", logged("user", "logger.info(f\"login {user.email} {«user.password}\")"), "password"),
      bad("an f-string that names its value", logged("api_key", "logger.debug(f\"{«api_key=}\")"), "secret"),
      bad("a format of an f-string", logged("api_key", "logger.debug(f\"{«api_key!r:>40}\")"), "secret"),
      bad("a sum", logged("user", "logger.info(\"login \" + user.email + \" \" + «user.password)"), "password"),
      bad("percent", logged("user", "logger.info(\"login %s %s\" % (user.email, «user.password))"), "password"),
      bad("format", logged("user", "logger.info(\"login {} {}\".format(user.email, «user.password))"), "password"),
      bad("format by name", logged("user", "logger.info(\"login {pw}\".format(pw=«user.password))"), "password"),
      bad("a joined list", logged("user", "logger.info(\" \".join([user.id, «user.password]))"), "password"),
      bad("str", logged("password", "logger.info(str(«password))"), "password"),
      bad("repr", logged("password", "logger.info(repr(«password))"), "password"),
      bad("a dict", logged("user", "logger.info({\"id\": user.id, \"password\": «user.password})"), "password"),
      bad("dict()", logged("user", "logger.info(dict(id=user.id, password=«user.password))"), "password"),
      bad("a dict in a dict", logged("x", "logger.info({\"user\": {\"login\": {\"api_key\": «x.value}}})"), "secret"),
      bad("a spread dict", logged("user", "login = {\"password\": user.password}", "logger.info({**«login, \"at\": 1})"), "password"),
      bad("json.dumps", "import json\nimport logging\ndef run(user):\n    logging.info(json.dumps({\"password\": «user.password}, indent=2))", "password"),
      bad("pformat", "import logging\nfrom pprint import pformat\ndef run(user):\n    logging.info(pformat({\"password\": «user.password}))", "password"),
      bad("a list", logged("user", "logger.info([user.id, «user.password])"), "password"),
      bad("a comprehension", logged("users", "logger.info([«user.password for user in users])"), "password"),
      bad("a dict comprehension", logged("users", "logger.info({user.id: «user.password for user in users})"), "password"),
      bad("an error", logged("password", "logger.error(ValueError(f\"cannot use {«password}\"))"), "password"),
      bad("a fallback", logged("user", "logger.info(«user.password or \"none\")"), "password"),
      bad("one arm", logged("user", "logger.info(«user.password if user.is_new else \"old\")"), "password"),
      bad("a slice of a password", logged("password", "logger.info(«password[:3])"), "password"),
      bad("most of a token", logged("access_token", "logger.info(«access_token[:40])"), "secret"),
      bad("all but the end", logged("access_token", "logger.info(«access_token[:-4])"), "secret"),
      bad("base64", "import base64\nimport logging\ndef run(password):\n    logging.info(base64.b64encode(«password.encode()).decode())", "password"),
      bad("other letters", logged("api_key", "logger.info(«api_key.replace(\"-\", \"\").strip())"), "secret"),
      bad("two in one call", logged("password, access_token", "logger.info(\"%s %s\", «password, «access_token)"), ["password", "secret"]),
      bad("extra", logged("user", "logger.info(\"login\", extra={\"password\": «user.password})"), "password"),
      bad("extra in a variable", logged("user", "fields = {\"password\": user.password}", "logger.info(\"login\", extra=«fields)"), "password"),
      bad("extra with a neutral key", logged("user", "logger.info(\"login\", extra={\"value\": «user.password})"), "password"),
      bad("with the error", logged("api_key", "try:", "    call(api_key)", "except Exception:", "    logger.exception(\"call with %s failed\", «api_key)"), "secret"),
      bad("exc_info", logged("api_key", "logger.error(\"call with %s failed\", «api_key, exc_info=True)"), "secret"),
      bad("a level", logged("api_key", "logger.log(logging.INFO, \"call with %s failed\", «api_key)"), "secret"),

      // The way there
      bad("two variables", logged("user", "pw = user.password", "line = f\"using {pw}\"", "logger.info(«line)"), "password"),
      bad("unpacking", flask("    pass".trim(), "email, pw = request.form[\"email\"], request.form[\"password\"]", "app.logger.info(«pw)"), "password"),
      bad("a member written later", logged("user", "entry = {}", "entry[\"password\"] = user.password", "logger.info(«entry)"), "password"),
      bad("update", logged("user", "entry = {}", "entry.update(password=user.password)", "logger.info(«entry)"), "password"),
      bad("an added text", logged("user", "line = \"login\"", "line += user.password", "logger.info(«line)"), "password"),
      bad("a function of the file", "import logging\ndef line(user):\n    return f\"user {user.password}\"\ndef run(user):\n    logging.info(«line(user))", "password"),
      bad("a parameter of a function of the file", lines(
        "import logging", "def _say(text):", "    logging.info(«text)", "def run(user):", "    _say(user.password)",
      ), "password"),
      bad("a field", lines(
        "import logging", "logger = logging.getLogger()", "class Client:", "    def __init__(self, options):", "        self.api_key = options.api_key",
        "    def show(self):", "        logger.debug(«self.api_key)",
      ), "secret"),
      bad("walrus", flask("if (pw := request.form[\"password\"]):", "    app.logger.info(«pw)"), "password"),
      bad("a loop", logged("users", "for user in users:", "    logger.info(\"%s %s\", user.id, «user.password)"), "password"),
      bad("headers that are sent", lines(
        "import logging", "import httpx", "def fetch(url, access_token):", "    headers = {\"Authorization\": f\"Bearer {access_token}\"}",
        "    logging.debug(\"GET %s %s\", url, «headers)", "    return httpx.get(url, headers=headers)",
      ), "secret"),

      // Where it comes from: the environment and what is made
      bad("a secret of the environment", "import os\nimport logging\nlogging.info(«os.environ[\"JWT_SECRET\"])", "secret", certain),
      bad("os.environ.get", "import os\nimport logging\nlogging.info(«os.environ.get(\"STRIPE_SECRET_KEY\", \"\"))", "secret", certain),
      bad("os.getenv, in a variable", "import os\nimport logging\nkey = os.getenv(\"OPENAI_API_KEY\")\nlogging.info(f\"using {«key}\")", "secret", certain),
      bad("the address of a database", "import os\nimport logging\nlogging.info(\"connecting to %s\", «os.environ[\"DATABASE_URL\"])", "secret", certain),
      bad("the environment", "import os\nimport logging\nlogging.info(«os.environ)", "container", certain),
      bad("the environment as a dict", "import os\nimport logging\nlogging.info(dict(«os.environ))", "container", certain),
      bad("a copy of the environment", "import os\nimport logging\nenv = os.environ.copy()\nlogging.info(\"env %s\", «env)", "container", certain),
      bad("each variable of the environment", "import os\nfor name, value in os.environ.items():\n    print(name, «value)", "container", certain),
      bad("django-environ", "import environ\nimport logging\nenv = environ.Env()\nlogging.info(«env(\"SECRET_KEY\"))", "secret", certain),
      bad("decouple", "from decouple import config\nimport logging\nlogging.info(«config(\"SECRET_KEY\"))", "secret", certain),
      bad("a signed token under a neutral name", "import jwt\nimport logging\ndef issue(user, key):\n    t = jwt.encode({\"sub\": user.id}, key)\n    logging.info(«t)", "secret", certain),
      bad("a token by jose", "from jose import jwt\nimport logging\ndef issue(user, key):\n    t = jwt.encode({\"sub\": user.id}, key, \"HS256\")\n    logging.info(«t)", "secret", certain),
      bad("a token of Flask", "from flask_jwt_extended import create_access_token\nimport logging\ndef issue(user):\n    t = create_access_token(identity=user.id)\n    logging.info(«t)", "secret", certain),
      bad("a made token by name", logged("user", "token = create_access_token(user)", "logger.info(\"made %s\", «token)"), "secret"),
      bad("a random token", "import logging\nimport secrets\ndef issue(user):\n    token = secrets.token_urlsafe(32)\n    logging.info(f\"https://a.example/reset?token={«token}\")", "secret", certain),
      bad("a hash of a password", "import bcrypt\nimport logging\ndef store(text):\n    h = bcrypt.hashpw(text, bcrypt.gensalt())\n    logging.info(«h)", "password", certain),
      bad("a hash by passlib", "from passlib.context import CryptContext\nimport logging\ncontext = CryptContext(schemes=[\"bcrypt\"])\ndef store(text):\n    h = context.hash(text)\n    logging.info(«h)", "password", certain),
      bad("a hash by Django", "from django.contrib.auth.hashers import make_password\nimport logging\ndef store(text):\n    h = make_password(text)\n    logging.info(«h)", "password", certain),
      bad("a typed password", "from getpass import getpass\npw = getpass()\nprint(f\"using {«pw}\")", "password", certain),
      bad("a revealed secret", "import logging\nfrom pydantic import SecretStr\ndef run(value: SecretStr):\n    logging.info(«value.get_secret_value())", "secret", certain),
      bad("a revealed secret of other settings", "import logging\nfrom app.core import settings\nlogging.info(«settings.database.value.get_secret_value())", "secret"),
      bad("a key of Fernet", "from cryptography.fernet import Fernet\nimport logging\nk = Fernet.generate_key()\nlogging.info(«k)", "secret", certain),
      bad("a secret of Azure", "from azure.keyvault.secrets import SecretClient\nimport logging\ndef run(url, credential):\n    client = SecretClient(url, credential)\n    found = client.get_secret(\"db\").value\n    logging.info(«found)", "secret", certain),
      bad("a secret by its getter", logged("store", "found = store.get_password(\"db\")", "logger.info(«found)"), "password"),

      // Requests
      bad("Flask: the Authorization header", flask("app.logger.info(«request.headers[\"Authorization\"])"), "secret", certain),
      bad("Flask: a header by get", flask("caller = request.headers.get(\"Authorization\")", "app.logger.info(\"from %s\", «caller)"), "secret", certain),
      bad("Flask: a header without its scheme", flask("app.logger.info(«request.headers.get(\"Authorization\", \"\").removeprefix(\"Bearer \"))"), "secret", certain),
      bad("Flask: a piece of a header", flask("app.logger.info(«request.headers.get(\"Authorization\").split(\" \")[1])"), "secret", certain),
      bad("Flask: a part of a header", flask("scheme, _, given = request.headers[\"Authorization\"].partition(\" \")", "app.logger.info(«given)"), "secret", certain),
      bad("Flask: all values of a form", flask("app.logger.info(list(«request.form.values()))", "check(request.form[\"password\"])"), "container"),
      bad("Flask: all headers", flask("app.logger.info(«request.headers)"), "container", certain),
      bad("Flask: all headers as a dict", flask("app.logger.info(\"headers %s\", dict(«request.headers))"), "container", certain),
      bad("Flask: all headers as text", flask("import json", "app.logger.info(json.dumps(dict(«request.headers.items())))"), "container", certain),
      bad("Flask: copied headers", flask("app.logger.info({k: v for k, v in «request.headers.items()})"), "container", certain),
      bad("Flask: each header", flask("for name, value in request.headers.items():", "    app.logger.debug(f\"{name}: {«value}\")"), "container", certain),
      bad("Flask: a field of the form", flask("app.logger.info(«request.form[\"password\"])"), "password", certain),
      bad("Flask: a field of the form by get", flask("current_app.logger.info(f\"login {«request.form.get('password')}\")"), "password", certain),
      bad("Flask: a field of the body", flask("data = request.get_json()", "app.logger.info(\"%s\", «data[\"password\"])"), "password", certain),
      bad("Flask: the body of a log-in", flask("data = request.get_json()", "app.logger.info(\"body %s\", «data)", "sign_in(data[\"email\"], data[\"password\"])"), "container"),
      bad("Flask: any form", flask("app.logger.info(«request.form)"), "container", strict),
      bad("Flask: a form as a dict", flask("app.logger.info(«request.form.to_dict())", "check(request.form[\"password\"])"), "container"),
      bad("Flask: cookies", flask("app.logger.info(«request.cookies)"), "container", certain),
      bad("Flask: a session cookie", flask("app.logger.info(«request.cookies.get(\"session\"))"), "secret", certain),
      bad("Flask: the body of every request", "from flask import Flask, request\napp = Flask(__name__)\n@app.before_request\ndef note():\n    app.logger.info(«request.get_data(as_text=True))", "container"),
      bad("Flask: all settings", flask("app.logger.info(«current_app.config)"), "container", certain),
      bad("Flask: a setting", flask("app.logger.info(«app.config[\"SECRET_KEY\"])"), "secret", certain),
      bad("Flask: basic authentication", flask("app.logger.info(«request.authorization.password)"), "password", certain),
      bad("Flask: a token of a route", lines(
        "from flask import Flask", "app = Flask(__name__)", "@app.get(\"/reset/<token>\")", "def reset(token):", "    app.logger.info(\"reset by %s\", «token)",
      ), "secret"),
      bad("Django: headers", { ...django() }.code.replace("def login(request):", "def login(request):\n    logger.info(«request.headers)"), "container", { filename: "shop/views.py" }),
      bad("Django: META", django("logger.info(«request.META)").code, "container", { filename: "shop/views.py", ...certain }),
      bad("Django: a header in META", django("logger.info(«request.META[\"HTTP_AUTHORIZATION\"])").code, "secret", { filename: "shop/views.py", ...certain }),
      bad("Django: a header in META by get", django("logger.info(«request.META.get(\"HTTP_AUTHORIZATION\", \"\"))").code, "secret", { filename: "shop/views.py", ...certain }),
      bad("Django: a field of POST", django("logger.info(«request.POST[\"password\"])").code, "password", { filename: "shop/views.py", ...certain }),
      bad("Django: POST of a log-in", django("logger.info(«request.POST)", "check(request.POST[\"password\"])").code, "container", { filename: "shop/views.py" }),
      bad("Django: cookies", django("logger.info(«request.COOKIES)").code, "container", { filename: "shop/views.py", ...certain }),
      bad("Django: cookies of an unknown file", django("logger.info(«request.COOKIES)").code, "container"),
      bad("Django: META of an unknown file", django("logger.info(«request.META)").code, "container"),
      bad("Django: the secret key", "from django.conf import settings\nimport logging\nlogging.info(«settings.SECRET_KEY)", "secret", certain),
      bad("Django REST: the data of a log-in", lines(
        "import logging", "from rest_framework.views import APIView", "logger = logging.getLogger(__name__)", "class Login(APIView):", "    def post(self, request):",
        "        logger.info(\"data: %s\", «request.data)", "        check(request.data[\"password\"])",
      ), "container"),
      bad("Django: middleware", lines(
        "import logging", "logger = logging.getLogger(__name__)", "class Note:", "    def __init__(self, get_response):", "        self.get_response = get_response",
        "    def __call__(self, request):", "        logger.info(\"%s %s\", request.path, «request.headers)", "        return self.get_response(request)",
      ), "container"),
      bad("FastAPI: all headers", fastapi("request: Request", "logger.info(\"%s\", «request.headers)"), "container", certain),
      bad("FastAPI: a header", fastapi("request: Request", "logger.info(«request.headers.get(\"authorization\"))"), "secret", certain),
      bad("FastAPI: the body of a log-in", fastapi("request: Request", "body = await request.json()", "logger.info(\"body %s\", «body)", "check(body[\"password\"])"), "container"),
      bad("FastAPI: any body", fastapi("request: Request", "logger.info(await «request.body())"), "container", strict),
      bad("FastAPI: the body of every request", lines(
        "import logging", "from starlette.middleware.base import BaseHTTPMiddleware", "from starlette.requests import Request", "class Note(BaseHTTPMiddleware):",
        "    async def dispatch(self, request: Request, call_next):", "        body = await request.body()", "        logging.info(f\"{request.method} {«body!r}\")",
        "        return await call_next(request)",
      ), "container"),
      bad("FastAPI: a parameter that is a header", fastapi("x_token: str = Header()", "logger.info(«x_token)"), "secret", certain),
      bad("FastAPI: an annotated header", lines("from typing import Annotated", fastapi("authorization: Annotated[str, Header()]", "logger.info(«authorization)")), "secret", certain),
      bad("FastAPI: a field of a form", fastapi("password: str = Form()", "logger.info(f\"login {«password}\")"), "password", certain),
      bad("FastAPI: the token of a scheme", lines(
        "from fastapi.security import OAuth2PasswordBearer", "scheme = OAuth2PasswordBearer(tokenUrl=\"token\")", fastapi("given: str = Depends(scheme)", "logger.info(«given)"),
      ), "secret", certain),
      bad("FastAPI: the credentials of a scheme", lines(
        "from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer", fastapi("given: HTTPAuthorizationCredentials = Depends(HTTPBearer())", "logger.info(«given.credentials)"),
      ), "secret", certain),
      bad("FastAPI: a form of OAuth", lines(
        "from fastapi.security import OAuth2PasswordRequestForm", fastapi("form: OAuth2PasswordRequestForm = Depends()", "logger.info(\"%s %s\", form.username, «form.password)"),
      ), "password", certain),
      bad("FastAPI: a model with a password", lines(
        "from pydantic import BaseModel", "class Login(BaseModel):", "    email: str", "    password: str", fastapi("login_in: Login", "logger.info(\"%s\", «login_in)"),
      ), "password"),
      bad("FastAPI: a dumped model", lines(
        "from pydantic import BaseModel", "class Login(BaseModel):", "    email: str", "    password: str", fastapi("given: Login", "logger.info(«given.model_dump())"),
      ), "password"),
      bad("FastAPI: a model as JSON", lines(
        "from pydantic import BaseModel", "class Login(BaseModel):", "    email: str", "    password: str | None = None", fastapi("given: Login", "logger.info(f\"{«given.json()}\")"),
      ), "password"),
      bad("a dataclass with a secret", lines(
        "import logging", "from dataclasses import dataclass", "@dataclass", "class Client:", "    name: str", "    api_key: str = \"\"",
        "def run(client: Client):", "    logging.info(\"using %s\", «client)",
      ), "secret"),
      bad("an instance with a secret", lines(
        "import logging", "from dataclasses import asdict, dataclass", "@dataclass(frozen=True)", "class Client:", "    name: str", "    api_key: str",
        "client = Client(\"a\", load())", "logging.info(asdict(«client))",
      ), "secret"),
      bad("all fields of an instance", lines(
        "import logging", "class Client:", "    def __init__(self, password):", "        self.password = password",
        "    def show(self):", "        logging.info(\"%s %s\", «self.__dict__, «vars(self))".replace("«self.__dict__", "«self.__dict__").replace("«vars(self)", "vars(«self)"),
      ), "password"),
      bad("all settings of Pydantic", lines(
        "import logging", "from pydantic_settings import BaseSettings", "class Settings(BaseSettings):", "    debug: bool = False", "    secret_key: str = \"\"",
        "settings = Settings()", "logging.info(f\"settings: {«settings}\")",
      ), "secret"),
      bad("a setting of Pydantic", lines(
        "import logging", "from pydantic_settings import BaseSettings", "class Settings(BaseSettings):", "    secret_key: str",
        "settings = Settings()", "logging.info(\"key %s\", «settings.secret_key)",
      ), "secret"),
      bad("aiohttp", "import logging\nfrom aiohttp import web\nasync def login(request: web.Request):\n    data = await request.post()\n    logging.info(«data[\"password\"])\n    logging.info(«request.headers)", ["password", "container"], certain),
      bad("Sanic", "from sanic import Request, Sanic\nfrom sanic.log import logger\napp = Sanic(\"a\")\n@app.post(\"/\")\nasync def login(request: Request):\n    logger.info(«request.headers)\n    logger.info(«request.json[\"password\"])\n    logger.info(«request.token)", ["container", "password", "secret"], certain),
      bad("Litestar", "import logging\nfrom litestar import Request, post\n@post(\"/\")\nasync def login(request: Request) -> None:\n    logging.info(«request.headers)\n    logging.info((«await request.json())[\"password\"])".replace("(«await request.json())[\"password\"]", "«(await request.json())[\"password\"]"), ["container", "password"], certain),
      bad("Tornado", "import tornado.web\nfrom tornado.log import app_log\nclass Login(tornado.web.RequestHandler):\n    def post(self):\n        app_log.info(«self.request.headers)\n        app_log.info(«self.get_body_argument(\"password\"))", ["container", "password"], certain),
      bad("Quart", "from quart import Quart, request\napp = Quart(__name__)\n@app.post(\"/\")\nasync def login():\n    data = await request.get_json()\n    app.logger.info(«data[\"password\"])\n    app.logger.info(«request.headers)", ["password", "container"], certain),
      bad("an unknown request", logged("request", "logger.info(«request.headers)"), "container"),
      bad("a request of an instance", "import logging\nclass View:\n    def get(self):\n        logging.info(«self.request.headers)", "container"),

      // Names
      ...["password", "user_password", "new_password", "passwd", "passphrase", "db_pass", "PASSWORD"].map((name) => (
        bad(`the name ${name}`, logged(name, `logger.info(«${name})`), "password"))),
      ...["client_secret", "api_key", "API_KEY", "apikey", "private_key", "access_token", "refresh_token", "session_token", "reset_token", "id_token",
        "secret_access_key", "jwt", "cvv", "ssn", "card_number", "otp", "auth_header", "session_cookie", "recovery_codes", "secret"].map((name) => (
        bad(`the name ${name}`, logged(name, `logger.info(«${name})`), "secret"))),
      bad("a token of unknown kind", logged("token", "logger.info(«token)"), "secret", strict),
      bad("a token where somebody signs in", "import jwt\nimport logging\ndef read(token, key):\n    logging.debug(«token)\n    return jwt.decode(token, key, [\"HS256\"])", "secret"),
      bad("credentials", logged("credentials", "logger.info(«credentials)"), "secret", strict),
      bad("personal data, when told", logged("user", "logger.info(«user.email)"), "personal", { options: [{ personalData: true }] }),

      // logging
      ...["debug", "info", "warning", "warn", "error", "exception", "critical", "fatal"].flatMap((method) => [
        bad(`logging.${method}`, `import logging\ndef run(password):\n    logging.${method}(«password)`, "password"),
        bad(`logger.${method}`, logged("user_password", `logger.${method}("login %s", «user_password)`), "password"),
      ]),
      bad("a child", "import logging\nout = logging.getLogger(\"a\").getChild(\"b\")\ndef run(password):\n    out.info(«password)", "password"),
      bad("an adapter", "import logging\nout = logging.LoggerAdapter(logging.getLogger(), {})\ndef run(password):\n    out.info(«password)", "password"),
      bad("what an adapter adds", "import logging\ndef run(password):\n    return logging.LoggerAdapter(logging.getLogger(), {\"password\": «password})", "password"),
      bad("the root", "import logging\ndef run(password):\n    logging.root.info(«password)", "password"),
      bad("a logger from a call", "from logging import getLogger\ndef run(password):\n    getLogger(__name__).info(«password)", "password"),
      bad("an annotated logger", "import logging\ndef run(out: logging.Logger, password):\n    out.info(«password)", "password"),
      bad("a field", "import logging\nclass A:\n    def __init__(self):\n        self.out = logging.getLogger()\n    def run(self, password):\n        self.out.info(«password)", "password"),
      bad("a logger of another file", "from app.logs import logger\ndef run(password):\n    logger.info(«password)", "password"),
      bad("a logger of another file, by keyword", "from app.logs import log\ndef run(password):\n    log.info(\"login\", password=«password)", "password"),
      bad("a field of another file", "class A(Base):\n    def run(self, password):\n        self.log.info(«password)\n        self._logger.error(«password)\n        self.logger.exception(«password)", "password"),
      bad("another filter", "import logging\nclass Health(logging.Filter):\n    def filter(self, record):\n        return \"/health\" not in record.getMessage()\nout = logging.getLogger()\nout.addFilter(Health())\ndef run(password):\n    out.info(«password)", "password"),
      bad("a filter of logging is none of print", "import logging\nfrom .filters import RedactingFilter\nlogging.getLogger().addFilter(RedactingFilter())\ndef run(password):\n    print(«password)", "password"),

      // Other loggers
      bad("loguru", "from loguru import logger\ndef run(password, token):\n    logger.info(\"login {}\", «password)\n    logger.success(f\"login {«password}\")\n    logger.log(\"INFO\", \"{pw}\", pw=«password)", "password"),
      bad("loguru's bind", "from loguru import logger\ndef run(password):\n    logger.bind(password=«password).info(\"login\")", "password"),
      bad("loguru's opt", "from loguru import logger\ndef run(password):\n    logger.opt(lazy=True).debug(\"{}\", «password)", "password"),
      bad("loguru's contextualize", "from loguru import logger\ndef run(api_key):\n    with logger.contextualize(api_key=«api_key):\n        work()", "secret"),
      bad("structlog", "import structlog\nout = structlog.get_logger()\ndef run(password):\n    out.info(\"login\", password=«password)", "password"),
      bad("structlog by neutral keyword", "import structlog\nout = structlog.get_logger(__name__)\ndef run(user):\n    out.msg(\"login\", value=«user.password)", "password"),
      bad("structlog's spread", "import structlog\nout = structlog.get_logger()\ndef run(user):\n    fields = {\"password\": user.password}\n    out.info(\"login\", **«fields)", "password"),
      bad("structlog's bind", "import structlog\nout = structlog.get_logger()\ndef run(api_key):\n    out.bind(api_key=«api_key).info(\"a\")", "secret"),
      bad("structlog's variables", "import structlog\ndef run(api_key):\n    structlog.contextvars.bind_contextvars(api_key=«api_key)", "secret"),
      bad("structlog, async", "import structlog\nout = structlog.stdlib.get_logger()\nasync def run(password):\n    await out.ainfo(\"login\", password=«password)", "password"),
      bad("structlog with other processors", "import structlog\nstructlog.configure(processors=[structlog.processors.TimeStamper(), structlog.stdlib.filter_by_level, structlog.processors.JSONRenderer()])\nout = structlog.get_logger()\ndef run(password):\n    out.info(\"login\", password=«password)", "password"),
      bad("Celery", "from celery.utils.log import get_task_logger\nout = get_task_logger(__name__)\ndef run(password):\n    out.info(«password)", "password"),
      bad("Prefect", "from prefect import flow, get_run_logger\n@flow\ndef run(password):\n    out = get_run_logger()\n    out.info(«password)", "password"),
      bad("absl", "from absl import logging as out\ndef run(password):\n    out.info(«password)", "password"),
      bad("AWS Powertools", "from aws_lambda_powertools import Logger\nout = Logger()\ndef run(password):\n    out.append_keys(password=«password)\n    out.info(\"a\", extra={\"password\": «password})", "password"),
      bad("Twisted", "from twisted.logger import Logger\nclass A:\n    out = Logger()\n    def run(self, password):\n        self.out.info(\"login {pw}\", pw=«password)", "password"),
      bad("Logbook", "from logbook import Logger\nout = Logger(\"a\")\ndef run(password):\n    out.notice(\"login {}\", «password)", "password"),
      bad("Logfire", "import logfire\ndef run(user):\n    logfire.info(\"login {pw}\", pw=«user.password)", "password"),

      // The terminal
      bad("print to stderr", "import sys\ndef run(password):\n    print(«password, file=sys.stderr)", "password"),
      bad("sys.stdout", "import sys\ndef run(password):\n    sys.stdout.write(f\"{«password}\\n\")\n    sys.stderr.write(«password)", "password"),
      bad("warnings", "import warnings\ndef run(password):\n    warnings.warn(f\"weak: {«password}\")", "password"),
      bad("pprint", "from pprint import pprint, pp\ndef run(user):\n    pprint({\"password\": «user.password})\n    pp(«user.password)", "password"),
      bad("icecream", "from icecream import ic\ndef run(password):\n    ic(«password)", "password"),
      bad("Rich", "from rich import print\nfrom rich.console import Console\nconsole = Console()\ndef run(password):\n    print(«password)\n    console.log(«password)\n    console.print(f\"[b]{«password}\")", "password"),
      bad("Click", "import click\ndef run(password):\n    click.echo(f\"login {«password}\")\n    click.secho(«password)", "password", strict),
      bad("Typer", "import typer\ndef run(password):\n    typer.echo(click.style(«password))".replace("click.style(«password)", "typer.style(«password)"), "password", strict),
      bad("what was typed, by Click", "import click\nfrom getpass import getpass\ndef run():\n    click.echo(«getpass())", "password", certain),
      bad("a command of Django", "from django.core.management.base import BaseCommand\nclass Command(BaseCommand):\n    def handle(self, *args, **options):\n        self.stdout.write(«options[\"password\"])", "password", strict),
      bad("a program with arguments", "import argparse\nparser = argparse.ArgumentParser()\ndef run(password):\n    print(«password)", "password", strict),
      bad("a program with arguments that logs", "import argparse\nimport logging\nparser = argparse.ArgumentParser()\ndef run(password):\n    logging.info(«password)", "password"),

      // Services
      bad("Sentry's message", "import sentry_sdk\ndef run(password):\n    sentry_sdk.capture_message(f\"login {«password}\")", "password"),
      bad("Sentry's extra", "import sentry_sdk\ndef run(user):\n    sentry_sdk.set_extra(\"login\", «user.password)", "password"),
      bad("Sentry's extra under a name that newer versions scrub", "import sentry_sdk\ndef run(value):\n    sentry_sdk.set_extra(\"api_key\", «value)", "secret", strict),
      bad("Sentry's context", "import sentry_sdk\nfrom flask import request\ndef run():\n    sentry_sdk.set_context(\"request\", {\"headers\": dict(«request.headers)})", "container", certain),
      bad("Sentry's tag", "from sentry_sdk import set_tag\ndef run(value):\n    set_tag(\"api_key\", «value)", "secret"),
      bad("Sentry's user", "import sentry_sdk\ndef run(user):\n    sentry_sdk.set_user({\"id\": user.id, \"login\": «user.password})", "password"),
      bad("Sentry's breadcrumb", "import sentry_sdk\ndef run(user):\n    sentry_sdk.add_breadcrumb(category=\"auth\", message=f\"login {«user.password}\")\n    sentry_sdk.add_breadcrumb({\"data\": {\"login\": «user.password}})", "password"),
      bad("Sentry's scope", "import sentry_sdk\ndef run(user):\n    with sentry_sdk.push_scope() as scope:\n        scope.set_extra(\"login\", «user.password)\n    with sentry_sdk.new_scope() as scope:\n        scope.set_tag(\"login\", «user.password)", "password"),
      bad("OpenTelemetry", "from opentelemetry import trace\nfrom flask import request\ndef run():\n    span = trace.get_current_span()\n    span.set_attribute(\"auth\", «request.headers[\"Authorization\"])", "secret", certain),
      bad("a span of OpenTelemetry", "from opentelemetry import trace\ntracer = trace.get_tracer(__name__)\ndef run(password):\n    with tracer.start_as_current_span(\"login\") as span:\n        span.set_attributes({\"password\": «password})\n        span.add_event(\"login\", {\"password\": «password})", "password"),
      bad("attributes of a new span", "from opentelemetry import trace\ntracer = trace.get_tracer(__name__)\ndef run(password):\n    tracer.start_span(\"login\", attributes={\"password\": «password})", "password"),
      bad("New Relic", "import newrelic.agent\ndef run(password):\n    newrelic.agent.add_custom_attribute(\"login\", «password)", "password"),
      bad("Datadog", "from ddtrace import tracer\ndef run(password):\n    with tracer.trace(\"login\") as span:\n        span.set_tag(\"login\", «password)\n    tracer.current_span().set_tags({\"password\": «password})", "password"),
      bad("Rollbar", "import rollbar\ndef run(password):\n    rollbar.report_message(\"login\", \"error\", extra_data={\"password\": «password})", "password"),
      bad("Bugsnag", "import bugsnag\ndef run(error, password):\n    bugsnag.notify(error, metadata={\"login\": {\"password\": «password}})", "password"),
      bad("Elastic APM", "import elasticapm\ndef run(password):\n    elasticapm.label(login=«password)", "password"),
    ],
    valid: [
      // Words
      good("words in the message", lines(
        "import logging", "logger = logging.getLogger(__name__)", "logger.info(\"password changed\")", "logger.info(\"token refreshed: secret, api_key\")",
        "def run(user):", "    logger.info(f\"password reset requested for {user.id}\")", "    logger.info(\"token for %s revoked\", user.id)",
        "    logger.exception(\"api call failed.  Check your API key!\")", "    print(\"password:\", \"api_key\")",
      ), strict),
      good("nothing", "import logging\nprint()\nlogging.info(\"\", None, True, 1)\nlogging.info()", strict),
      good("a label under a secret's name", "password = \"Password\"\nsecret = \"not-set\"\nprint(password, secret, {\"token\": \"none\"})", strict),

      // Counters, settings and flags
      ...["total_tokens", "max_tokens", "token_count", "token_type", "password_length", "password_policy", "has_password", "is_password_valid", "password_changed", "token_id",
        "token_expiry", "public_key", "key_name", "secret_name", "reset_password_url", "csrf_token", "csrfmiddlewaretoken_name", "next_token", "page_token", "continuation_token",
        "cancel_token", "prompt_tokens", "tokens", "num_tokens", "device_token", "password_reset_at", "api_key_id", "private_key_path", "cookie_name", "session_timeout",
        "needs_password", "token_hash", "masked_token", "redacted_password", "encrypted_secret", "pwd", "authorization_url", "cookies", "session", "tokenizer", "token_ids",
        "special_tokens", "eos_token", "pad_token", "bos_token_id", "primary_key", "sort_key", "cache_key", "key", "partition_key", "token_budget", "secrets_dir", "secret_arn"].map((name) => (
        good(`the name ${name}`, logged(name, `logger.info("%s", ${name}, extra={"${name}": ${name}})`, `logger.info(x.${name})`, `print(x["${name}"])`)))),
      good("usage of a model", logged("usage", "logger.info(\"%d %d\", usage.total_tokens, usage[\"prompt_tokens\"], extra={\"tokens\": usage.completion_tokens})"), strict),
      good("a lexer", logged("tokens", "for token in tokens:", "    logger.debug(token.type)", "    print(token, end=\"\")")),
      good("a tokenizer", lines("from transformers import AutoTokenizer", "tokenizer = AutoTokenizer.from_pretrained(\"a\")", "print(tokenizer, tokenizer.pad_token, tokenizer.tokenize(\"a\"))")),
      good("a bare token", logged("token", "logger.info(token)")),
      good("present or absent", logged("token, password", "logger.info(\"present\" if token else \"absent\")", "logger.info(\"%s %s %s\", bool(password), not token, password is not None)", "logger.info(f\"{password == ''} {'a' in password}\")"), strict),
      good("lengths", logged("password, access_token", "logger.info(\"%d\", len(password), extra={\"access_token\": len(access_token)})"), strict),
      good("a comparison under the name", logged("a, b", "logger.info({\"password\": a == b, \"token\": a is not None, \"secret\": a in b})"), strict),
      good("constants under the name", "print({\"password\": True, \"token\": 3, \"secret\": None, \"api_key\": \"***\"})", strict),
      good("a number", logged("x", "logger.info({\"otp\": int(x)})"), strict),
      good("an annotated number", logged("password: int, otp: bool", "logger.info(\"%s %s\", password, otp)"), strict),

      // Masked
      good("a slice of a token", logged("access_token, api_key", "logger.info(\"%s %s\", access_token[:8], api_key[-4:])", "logger.info(f\"{api_key[:4]}...{api_key[-4:]}\")", "logger.info(api_key[2:6] + \"...\")"), strict),
      good("a slice of a header", flask("app.logger.info(request.headers[\"Authorization\"][:10])"), strict),
      good("masking functions", logged("password, token, safe", "logger.info(\"%s %s\", redact(password), mask_token(token))", "logger.info({\"password\": obfuscate(password)})", "logger.info(safe.sanitize_secret(password))"), strict),
      good("a masking function of the file", "import logging\ndef mask_secret(secret):\n    return secret[:2] + \"*\" * len(secret)\ndef run(api_key):\n    logging.info(mask_secret(api_key))", strict),
      good("stars", logged("password", "logger.info(\"*\" * len(password))", "logger.info(\"<redacted>\" if password else None)"), strict),
      good("a password taken out of an address", logged("url, password", "logger.info(url.replace(password, \"***\"))"), strict),
      good("a hash of an identifier", "import hashlib\nimport logging\ndef run(api_key):\n    logging.info(hashlib.sha256(api_key.encode()).hexdigest())", strict),
      good("hidden by Pydantic", lines(
        "import logging", "from pydantic import BaseModel, SecretStr", "class Login(BaseModel):", "    email: str", "    password: SecretStr", "    token: SecretStr | None = None",
        "def run(login: Login, password: SecretStr):", "    logging.info(\"%s %s %s\", login, login.password, password)", "    logging.info(f\"{login.model_dump()} {login.token} {str(password)}\")",
        "    logging.info(SecretStr(read()))",
      ), strict),
      good("settings that Pydantic hides", lines(
        "import logging", "from pydantic import SecretStr", "from pydantic_settings import BaseSettings", "class Settings(BaseSettings):", "    secret_key: SecretStr", "    database_url: SecretStr",
        "settings = Settings()", "logging.info(f\"{settings} {settings.secret_key}\")",
      ), strict),
      good("excluded from a dump", lines(
        "import logging", "from pydantic import BaseModel, Field", "class Login(BaseModel):", "    email: str", "    password: str = Field(repr=False)",
        "class Other(BaseModel):", "    email: str", "    password: str",
        "def run(login: Login, other: Other):", "    logging.info(login)", "    logging.info(other.model_dump(exclude={\"password\"}))", "    logging.info(other.dict(include={\"email\"}))",
      ), strict),
      good("a class that says what it shows", lines(
        "import logging", "from dataclasses import dataclass, field", "@dataclass", "class A:", "    password: str", "    def __repr__(self):", "        return \"A\"",
        "@dataclass", "class B:", "    password: str = field(repr=False)", "class C:", "    def __init__(self, password):", "        self.password = password",
        "def run(a: A, b: B, c: C):", "    logging.info(\"%s %s %s\", a, b, c)",
      ), strict),
      good("taken out", flask("data = {**request.headers, \"Authorization\": \"[removed]\"}", "app.logger.info(data)", "form = dict(request.form)", "form[\"password\"] = \"***\"", "app.logger.info(form)")),
      good("picked by a test", flask("app.logger.info({k: v for k, v in request.headers.items() if k.lower() not in HIDDEN})"), strict),
      good("masked one by one", flask("app.logger.info({k: mask(v) for k, v in request.headers.items()})"), strict),
      good("the names of headers", flask("app.logger.info(list(request.headers.keys()))", "for name in request.form:", "    app.logger.info(name)", "for name, value in request.headers.items():", "    app.logger.info(name)"), strict),
      good("the names of settings", "import os\nimport logging\nold = [name for name in os.environ if name.startswith(\"OLD_\")]\nlogging.warning(\"%s have no effect\", \", \".join(old))\nfor name in os.environ:\n    print(name)", strict),

      // Harmless members
      good("harmless headers", flask("app.logger.info(\"%s %s\", request.headers.get(\"User-Agent\"), request.headers[\"Content-Type\"])", "app.logger.info(request.headers.get(\"X-Request-ID\"))"), strict),
      good("a header that nobody can name", flask("app.logger.info(request.headers.get(HEADER))", "app.logger.info(request.cookies.get(app.config[\"COOKIE_NAME\"]))"), strict),
      good("the query", flask("app.logger.info(\"%s %s\", request.args, request.args.get(\"page\"))", "app.logger.info(request.path)"), strict),
      good("a body that nobody reads secrets of", flask("app.logger.info(request.get_json())")),
      good("harmless fields", flask("app.logger.info(\"%s %s\", request.form[\"title\"], request.get_json()[\"id\"])"), strict),
      good("harmless settings", "import os\nimport logging\nlogging.info(\"%s %s %s\", os.environ[\"PORT\"], os.getenv(\"ENV\"), os.environ.get(\"TOKEN_TTL\"))", strict),
      good("an unknown setting", "import os\nimport logging\ndef run(name):\n    logging.info(os.environ[name])\n    logging.info(os.getenv(name))", strict),
      good("random ids", "import logging\nimport uuid\nid = uuid.uuid4()\nrequest_id = str(uuid.uuid4())\nlogging.info(\"%s %s\", id, request_id)", strict),
      good("a permit that is an id", "import logging\nimport uuid\nclass Limit:\n    def take(self):\n        token = uuid.uuid4()\n        logging.debug(\"taken %s\", token)\n        return token"),
      good("what a check gives", logged("token, password, user", "valid = verify_token(token)", "logger.info(\"%s %s\", valid, check_password(password))")),
      good("what a stream brings", lines(
        "import requests", "def run(api_key, url):", "    answer = requests.post(url, headers={\"Authorization\": f\"Bearer {api_key}\"})",
        "    for line in answer.iter_lines():", "        piece = read(line)", "        if new_token := piece.get(\"answer\"):", "            print(new_token, end=\"\")",
      ), strict),
      good("a whole user", logged("user, config, options", "logger.info(\"%s %s %s\", user, config, options)"), strict),
      good("a model of a database", logged("result, account", "account.refresh_token = result.refresh_token", "account.save()", "logger.info(\"refreshed %s\", account)"), strict),
      good("errors", logged("", "try:", "    work()", "except Exception as error:", "    logger.error(f\"failed: {error}\", exc_info=error)", "    logger.exception(error)"), strict),
      good("an answer", "import logging\nimport requests\ndef run(url):\n    response = requests.get(url)\n    logging.info(\"%s %s\", response.status_code, response.headers)\n    logging.info(response.json())", strict),
      good("a place in a stream", logged("room_token, store", "token = room_token.to_string(store)", "logger.info(\"up to %s\", room_token)")),
      good("personal data, unless told", logged("user", "logger.info(\"%s %s\", user.email, user.phone)"), strict),
      // What was refused, and names of what is secret
      good("a token that a check has refused", refused),
      good("a token under which nothing is found", unfound),
      good("the name of a secret", "import logging\nclass Vault:\n    def get(self, secret):\n        logging.info(\"asked for %s\", secret)\n        return self.secrets.get(secret)"),
      good("keys that everybody may see", logged("signed_master_key", "logger.debug(\"%s\", signed_master_key)"), strict),

      // Redaction
      good("a filter by name", "import logging\nfrom .filters import RedactingFilter\nout = logging.getLogger()\nout.addFilter(RedactingFilter())\ndef run(password):\n    out.info(password)", strict),
      good("a filter of the file", "import logging\nimport re\nclass Clean(logging.Filter):\n    def filter(self, record):\n        record.msg = re.sub(r\"(password=)\\S+\", r\"\\1***\", str(record.msg))\n        return True\nout = logging.getLogger()\nout.addFilter(Clean())\ndef run(password):\n    out.info(f\"password={password}\")", strict),
      good("a filter of a handler", "import logging\nhandler = logging.StreamHandler()\nhandler.addFilter(SensitiveDataFilter())\nout = logging.getLogger()\nout.addHandler(handler)\ndef run(password):\n    out.info(password)", strict),
      good("a filter by configuration", "import logging.config\nlogging.config.dictConfig({\"version\": 1, \"filters\": {\"mask_secrets\": {\"()\": \"app.Filter\"}}})\nout = logging.getLogger()\ndef run(password):\n    out.info(password)", strict),
      good("processors of structlog", "import structlog\ndef clean(logger, method, event):\n    event.pop(\"password\", None)\n    return event\nstructlog.configure(processors=[clean, structlog.processors.JSONRenderer()])\nout = structlog.get_logger()\ndef run(password):\n    out.info(\"login\", password=password)", strict),
      good("processors of structlog, by name", "import structlog\nfrom .logs import redact_secrets\nstructlog.configure(processors=[structlog.processors.TimeStamper(), redact_secrets])\nout = structlog.get_logger()\ndef run(password):\n    out.info(\"login\", password=password)", strict),
      good("a patcher of loguru", "from loguru import logger\nlogger.configure(patcher=hide)\ndef run(password):\n    logger.info(\"login {}\", password)", strict),
      good("Sentry before it sends", "import sentry_sdk\nsentry_sdk.init(dsn, before_send=scrub)\ndef run(password):\n    sentry_sdk.set_extra(\"login\", password)", strict),

      // Other things
      good("a file", "def run(password, path):\n    with open(path, \"w\") as f:\n        print(password, file=f)\n        f.write(password)", strict),
      good("another print", "from shop import print\ndef run(password):\n    print(password)", strict),
      good("no logger", "import math\ndef run(password, store, catalog, dialog):\n    math.log(password)\n    store.info(password)\n    catalog.error(password)\n    dialog.warning(password)", strict),
      good("functions", logged("password", "logger.info(lambda: password)", "logger.info(run)"), strict),
      good("while developing only", flask("if app.debug:", "    app.logger.info(request.headers)", "if os.environ[\"ENV\"] == \"development\":", "    app.logger.info(request.form[\"password\"])"), strict),
      good("a program that is there to show it", "import argparse\nfrom secrets import token_urlsafe\nparser = argparse.ArgumentParser()\ndef run(user):\n    token = user.new_api_token()\n    print(token)\n    print(token_urlsafe())"),
      good("a command that shows what it made", "import click\n@click.command()\ndef make():\n    api_key = generate_api_key()\n    click.echo(f\"Your API key: {api_key}\")"),
      good("a program without arguments that makes a key", "from shop import generate_secret_key\nprint(generate_secret_key())"),
      good("names that lead to themselves", "password = password\na = a or b\nb = b or a\nprint(a, {**a})", strict),
    ],
  },
});
