import rule from "../../../src/rules/no-wildcard-cors.ts";
import { lines, testRule } from "../../rule-tester.ts";

testRule("no-wildcard-cors", rule, {
  python: {
    valid: [
      { name: "FastAPI, named", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"], allow_credentials=True)
` },
      { name: "FastAPI, no origins: nobody may", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_methods=["*"], allow_headers=["*"])
` },
      { name: "FastAPI, a module list of names", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
ORIGINS = ["https://shop.example", "https://admin.shop.example"]
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=ORIGINS)
` },
      { name: "FastAPI, from settings", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from .settings import settings
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=settings.origins)
` },
      { name: "FastAPI, from the environment", code: `
import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=os.environ["ORIGINS"].split(","))
` },
      { name: "FastAPI, an anchored pattern", code: lines(
          "from fastapi import FastAPI",
          "from fastapi.middleware.cors import CORSMiddleware",
          "app = FastAPI()",
          "app.add_middleware(CORSMiddleware, allow_origin_regex=r\"https://[a-z]+\\.shop\\.example\")",
        ) },
      { name: "FastAPI, another middleware", code: `
from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware
app = FastAPI()
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["*"])
` },
      { name: "FastAPI, a class of the same name of this file", code: `
from fastapi import FastAPI
class CORSMiddleware:
    pass
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])
` },
      { name: "FastAPI, options unpacked from elsewhere", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from .settings import cors_options
app = FastAPI()
app.add_middleware(CORSMiddleware, **cors_options)
` },
      { name: "a middleware of an unknown application", code: `
from fastapi.middleware.cors import CORSMiddleware
from .application import app
app.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"])
` },
      { name: "FastAPI, a public API, as an option", options: [{ allowPublic: true }], code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])
` },
      { name: "FastAPI, a list that is taken back", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
origins = ["*"]
origins = ["https://shop.example"]
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=origins)
` },
      { name: "Starlette, an entry with names", code: `
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
app = Starlette(middleware=[Middleware(CORSMiddleware, allow_origins=["https://shop.example"])])
` },
      { name: "Flask-CORS, without an application: init_app decides", code: `
from flask_cors import CORS
cors = CORS()
` },
      { name: "Flask-CORS, named", code: `
from flask_cors import CORS
CORS(app, origins=["https://shop.example"], supports_credentials=True)
` },
      { name: "Flask-CORS, one name", code: `
from flask_cors import CORS
CORS(app, origins="https://shop.example")
` },
      { name: "Flask-CORS, an anchored pattern", code: lines(
          "from flask_cors import CORS",
          "CORS(app, origins=[r\"^https://\\w+\\.shop\\.example$\"])",
        ) },
      { name: "Flask-CORS, resources with names", code: `
from flask_cors import CORS
CORS(app, resources={"/api": {"origins": ["https://shop.example"]}})
` },
      { name: "Flask-CORS, resources without origins", code: `
from flask_cors import CORS
CORS(app, resources={"/api": {"methods": ["GET"]}})
` },
      { name: "Flask-CORS, resources as a path, with names", code: `
from flask_cors import CORS
CORS(app, resources="/api/*", origins=["https://shop.example"])
` },
      { name: "Flask-CORS, later, named", code: `
from flask_cors import CORS
cors = CORS()
def create_app(app):
    cors.init_app(app, origins=["https://shop.example"])
` },
      { name: "Flask-CORS, options unpacked", code: `
from flask_cors import CORS
from .settings import cors_options
CORS(app, **cors_options)
` },
      { name: "Flask-CORS, a function of this file", code: `
def CORS(app):
    return app
CORS(app)
` },
      { name: "Flask-CORS, of another package", code: `
from .cors import CORS
CORS(app)
` },
      { name: "Flask-CORS, the decorator with a name", code: `
from flask_cors import cross_origin
@app.route("/items")
@cross_origin("https://shop.example")
def items():
    return []
` },
      { name: "a decorator of the same name", code: `
from .cors import cross_origin
@cross_origin()
def items():
    return []
` },
      { name: "a header of a response, named", code: `
from fastapi.responses import Response
def show():
    return Response("a", headers={"Access-Control-Allow-Origin": "https://shop.example"})
` },
      { name: "another header", code: `
from fastapi import Response
def show(response: Response):
    response.headers["Access-Control-Allow-Methods"] = "*"
    response.headers["Vary"] = "*"
    return {}
` },
      { name: "a header of something unknown", code: `
def show(settings):
    settings["Access-Control-Allow-Origin"] = "*"
    settings.headers["Access-Control-Allow-Origin"] = "*"
` },
      { name: "a header of a request that is sent", code: `
import requests
def show():
    requests.get("https://shop.example", headers={"Access-Control-Allow-Origin": "*"})
` },
      { name: "a header with an origin of a list", code: `
from fastapi import Request, Response
ALLOWED = {"https://shop.example"}
def show(request: Request, response: Response):
    origin = request.headers.get("origin")
    if origin in ALLOWED:
        response.headers["Access-Control-Allow-Origin"] = origin
    return {}
` },
      { name: "Flask, a header after each request, named", code: `
from flask import Flask
app = Flask(__name__)
@app.after_request
def allow(response):
    response.headers["Access-Control-Allow-Origin"] = "https://shop.example"
    return response
` },
      { name: "Django, settings, no", filename: "settings.py", code: `
CORS_ALLOW_ALL_ORIGINS = False
CORS_ALLOWED_ORIGINS = ["https://shop.example"]
` },
      { name: "Django, settings by environment", filename: "settings.py", code: `
import os
CORS_ALLOW_ALL_ORIGINS = os.environ.get("DEBUG") == "1"
` },
      { name: "Django, a name of a function", code: `
def settings():
    CORS_ALLOW_ALL_ORIGINS = True
    return CORS_ALLOW_ALL_ORIGINS
` },
      { name: "Django, anchored patterns", filename: "settings.py", code: lines(
          "CORS_ALLOWED_ORIGIN_REGEXES = [r\"^https://\\w+\\.shop\\.example$\"]",
        ) },
      { name: "Django, a header with a name", code: `
from django.http import JsonResponse
def show(request):
    response = JsonResponse({})
    response["Access-Control-Allow-Origin"] = "https://shop.example"
    return response
` },
      { name: "FastAPI, an anchored pattern with more escapes than needed", code: lines(
          "from fastapi import FastAPI",
          "from fastapi.middleware.cors import CORSMiddleware",
          "app = FastAPI()",
          "app.add_middleware(CORSMiddleware, allow_origin_regex=r\"https://my\\-shop\\.example\")",
        ) },
      { name: "FastAPI, a pattern that is none", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://[z-a]+shop.example")
` },
      { name: "Flask-CORS, a compiled pattern", code: lines(
          "import re",
          "from flask_cors import CORS",
          "CORS(app, origins=[re.compile(r\"^https://\\w+\\.shop\\.example$\")])",
        ) },
      { name: "FastAPI, only while developing", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from .settings import settings
app = FastAPI()
if settings.environment == "development":
    app.add_middleware(CORSMiddleware, allow_origins=["*"])
` },
    ],
    invalid: [
      {
        name: "FastAPI, anyone", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])
`,
        errors: [{ messageId: "wildcard", line: 5, column: 51 }],
      },
      {
        name: "FastAPI, anyone with credentials", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_credentials=True,
)
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 7, column: 20 }],
      },
      {
        name: "FastAPI, a module list", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
ORIGINS = ["https://shop.example", "*"]
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=ORIGINS)
`,
        errors: [{ messageId: "wildcard", line: 4, column: 36, data: {"library":"FastAPI"} }],
      },
      {
        name: "FastAPI, a list that grows", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
origins = ["https://shop.example"]
origins.append("*")
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=origins)
`,
        errors: [{ messageId: "wildcard", line: 5, column: 16 }],
      },
      {
        name: "FastAPI, a dict of options", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
options = {"allow_origins": ["*"], "allow_methods": ["*"]}
app = FastAPI()
app.add_middleware(CORSMiddleware, **options)
`,
        errors: [{ messageId: "wildcard", line: 4, column: 30 }],
      },
      {
        name: "FastAPI, inside a factory", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
def create_app() -> FastAPI:
    app = FastAPI()
    app.add_middleware(CORSMiddleware, allow_origins=["*"])
    return app
`,
        errors: [{ messageId: "wildcard", line: 6, column: 55 }],
      },
      {
        name: "FastAPI, an application as a parameter", code: `
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
def install(app: FastAPI) -> None:
    app.add_middleware(CORSMiddleware, allow_origins=["*"])
`,
        errors: [{ messageId: "wildcard", line: 5, column: 55 }],
      },
      {
        name: "FastAPI, renamed imports", code: `
import fastapi as f
from starlette.middleware import cors as c
app = f.FastAPI()
app.add_middleware(c.CORSMiddleware, allow_origins=("*",))
`,
        errors: [{ messageId: "wildcard", line: 5, column: 53 }],
      },
      {
        name: "FastAPI, a settings class of this file", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
class Settings:
    origins: list[str] = ["*"]
settings = Settings()
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=settings.origins)
`,
        errors: [{ messageId: "wildcard", line: 5, column: 27 }],
      },
      {
        name: "FastAPI, a pattern for all", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origin_regex=".*")
`,
        errors: [{ messageId: "loosePattern", line: 5, column: 55 }],
      },
      {
        name: "FastAPI, a pattern for all with a scheme", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origin_regex=r"https?://.*", allow_credentials=True)
`,
        errors: [{ messageId: "loosePattern", line: 5, column: 55 }],
      },
      {
        name: "FastAPI, a dot that means anything", code: `
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origin_regex="https://shop.example")
`,
        errors: [{ messageId: "loosePattern", line: 5, column: 55, data: {"library":"FastAPI","stranger":"https://shopxexample"} }],
      },
      {
        name: "FastAPI, an open start", code: lines(
          "from fastapi import FastAPI",
          "from fastapi.middleware.cors import CORSMiddleware",
          "app = FastAPI()",
          "app.add_middleware(CORSMiddleware, allow_origin_regex=r\"https://.*shop\\.example\")",
        ),
        errors: [{ messageId: "loosePattern", line: 4, column: 55 }],
      },
      {
        name: "Starlette, an entry", code: `
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
middleware = [Middleware(CORSMiddleware, allow_origins=["*"])]
app = Starlette(middleware=middleware)
`,
        errors: [{ messageId: "wildcard", line: 5, column: 57 }],
      },
      {
        name: "FastAPI, an entry", code: `
from fastapi import FastAPI
from fastapi.middleware import Middleware
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI(middleware=[Middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)])
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 5, column: 69 }],
      },
      {
        name: "Starlette, around an application", code: `
from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
app = CORSMiddleware(Starlette(), allow_origins=["*"])
`,
        errors: [{ messageId: "wildcard", line: 4, column: 50 }],
      },
      {
        name: "Starlette, by method", code: `
from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
app = Starlette()
app.add_middleware(CORSMiddleware, allow_origins="*")
`,
        errors: [{ messageId: "wildcard", line: 5, column: 50 }],
      },
      {
        name: "Flask-CORS, bare", code: `
from flask import Flask
from flask_cors import CORS
app = Flask(__name__)
CORS(app)
`,
        errors: [{ messageId: "wildcardByDefault", line: 5, column: 1 }],
      },
      {
        name: "Flask-CORS, credentials alone", code: `
from flask_cors import CORS
CORS(app, supports_credentials=True)
`,
        errors: [{ messageId: "credentialsByDefault", line: 3, column: 1 }],
      },
      {
        name: "Flask-CORS, anyone", code: `
from flask_cors import CORS
CORS(app, origins="*")
`,
        errors: [{ messageId: "wildcard", line: 3, column: 19 }],
      },
      {
        name: "Flask-CORS, a list with credentials", code: `
from flask_cors import CORS
CORS(app, origins=["https://shop.example", "*"], supports_credentials=True)
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 44 }],
      },
      {
        name: "Flask-CORS, a pattern for all", code: `
from flask_cors import CORS
CORS(app, origins=".*")
`,
        errors: [{ messageId: "loosePattern", line: 3, column: 19 }],
      },
      {
        name: "Flask-CORS, a pattern for all in a list", code: `
from flask_cors import CORS
CORS(app, origins=["https://shop.example", r"^.+$"])
`,
        errors: [{ messageId: "loosePattern", line: 3, column: 44 }],
      },
      {
        name: "Flask-CORS, a pattern without an end", code: lines(
          "from flask_cors import CORS",
          "CORS(app, origins=[r\"https://shop\\.example\"])",
        ),
        errors: [{ messageId: "loosePattern", line: 2, column: 20, data: {"library":"Flask-CORS","stranger":"https://shop.example.stranger.example"} }],
      },
      {
        name: "Flask-CORS, resources with anyone", code: `
from flask_cors import CORS
CORS(app, resources={r"/api/*": {"origins": "*"}})
`,
        errors: [{ messageId: "wildcard", line: 3, column: 45 }],
      },
      {
        name: "Flask-CORS, resources with a list", code: `
from flask_cors import CORS
RESOURCES = {"/api": {"origins": ["https://shop.example"]}, "/public": {"origins": ["*"]}}
CORS(app, resources=RESOURCES)
`,
        errors: [{ messageId: "wildcard", line: 3, column: 85 }],
      },
      {
        name: "Flask-CORS, resources as a path, with anyone", code: `
from flask_cors import CORS
CORS(app, resources="/api/*", origins="*")
`,
        errors: [{ messageId: "wildcard", line: 3, column: 39 }],
      },
      {
        name: "Flask-CORS, without an application, anyone", code: `
from flask_cors import CORS
cors = CORS(origins="*")
`,
        errors: [{ messageId: "wildcard", line: 3, column: 21 }],
      },
      {
        name: "Flask-CORS, options unpacked from a dict in sight", code: `
from flask_cors import CORS
options = {"origins": "*"}
CORS(app, **options)
`,
        errors: [{ messageId: "wildcard", line: 3, column: 23 }],
      },
      {
        name: "Flask-CORS, later", code: `
import flask_cors
cors = flask_cors.CORS()
def create_app(app):
    cors.init_app(app, origins="*")
`,
        errors: [{ messageId: "wildcard", line: 5, column: 32 }],
      },
      {
        name: "Flask-CORS, the decorator bare", code: `
from flask_cors import cross_origin
@app.route("/items")
@cross_origin
def items():
    return []
`,
        errors: [{ messageId: "wildcardByDefault", line: 4, column: 2 }],
      },
      {
        name: "Flask-CORS, the decorator called empty", code: `
from flask_cors import cross_origin
@app.route("/items")
@cross_origin()
def items():
    return []
`,
        errors: [{ messageId: "wildcardByDefault", line: 4, column: 2 }],
      },
      {
        name: "Flask-CORS, the decorator with anyone", code: `
from flask_cors import cross_origin
@app.route("/items")
@cross_origin(origins=["*"])
def items():
    return []
`,
        errors: [{ messageId: "wildcard", line: 4, column: 24 }],
      },
      {
        name: "a header of a response, in a dict", code: `
from starlette.responses import JSONResponse
def show():
    return JSONResponse({"a": 1}, headers={"Access-Control-Allow-Origin": "*"})
`,
        errors: [{ messageId: "wildcard", line: 4, column: 75 }],
      },
      {
        name: "a header of a response, as a subscript", code: `
from fastapi import Response
def show(response: Response):
    response.headers["Access-Control-Allow-Origin"] = "*"
    return {}
`,
        errors: [{ messageId: "wildcard", line: 4, column: 55 }],
      },
      {
        name: "a header of a response, in lower case", code: `
from fastapi.responses import Response
def show():
    response = Response("a")
    response.headers.setdefault("access-control-allow-origin", "*")
    return response
`,
        errors: [{ messageId: "wildcard", line: 5, column: 64 }],
      },
      {
        name: "a header with the caller's own origin", code: `
from fastapi import Request, Response
def show(request: Request, response: Response):
    origin = request.headers["origin"]
    response.headers["Access-Control-Allow-Origin"] = origin
    return {}
`,
        errors: [{ messageId: "reflected", line: 5, column: 55 }],
      },
      {
        name: "a header with the caller's own origin, asked for", code: `
from fastapi import Request, Response
def show(request: Request, response: Response):
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("origin", "")
    return {}
`,
        errors: [{ messageId: "reflected", line: 4, column: 55 }],
      },
      {
        name: "Flask, a header as a subscript", code: `
from flask import make_response
def show():
    response = make_response("a")
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
`,
        errors: [{ messageId: "wildcard", line: 5, column: 55 }],
      },
      {
        name: "Flask, a header by method", code: `
from flask import jsonify
def show():
    response = jsonify({})
    response.headers.add("Access-Control-Allow-Origin", "*")
    return response
`,
        errors: [{ messageId: "wildcard", line: 5, column: 57 }],
      },
      {
        name: "Flask, a header after each request", code: `
from flask import Flask
app = Flask(__name__)
@app.after_request
def allow(response):
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
`,
        errors: [{ messageId: "wildcard", line: 6, column: 55 }],
      },
      {
        name: "Flask, the caller's own origin", code: `
from flask import make_response, request
def show():
    origin = request.headers.get("Origin")
    response = make_response("a")
    response.headers["Access-Control-Allow-Origin"] = origin
    return response
`,
        errors: [{ messageId: "reflected", line: 6, column: 55, data: {"library":"Flask","source":"request.headers","line":"4"} }],
      },
      {
        name: "Django, settings", filename: "settings.py", code: `
CORS_ALLOW_ALL_ORIGINS = True
`,
        errors: [{ messageId: "wildcard", line: 2, column: 26 }],
      },
      {
        name: "Django, settings of old", filename: "settings.py", code: `
CORS_ORIGIN_ALLOW_ALL = True
`,
        errors: [{ messageId: "wildcard", line: 2, column: 25 }],
      },
      {
        name: "Django, settings from a branch", filename: "settings.py", code: `
if DEBUG:
    pass
else:
    CORS_ALLOW_ALL_ORIGINS = True
`,
        errors: [{ messageId: "wildcard", line: 5, column: 30 }],
      },
      {
        name: "Django, a pattern for all", filename: "settings.py", code: lines(
          "CORS_ALLOWED_ORIGIN_REGEXES = [r\"^https://\\w+\\.shop\\.example$\", r\".*\"]",
        ),
        errors: [{ messageId: "loosePattern", line: 1, column: 65 }],
      },
      {
        name: "Django, a header", code: `
from django.http import HttpResponse, JsonResponse
def show(request):
    response = HttpResponse("a")
    response["Access-Control-Allow-Origin"] = "*"
    return response
`,
        errors: [{ messageId: "wildcard", line: 5, column: 47 }],
      },
      {
        name: "Django, a header of JSON", code: `
from django.http import JsonResponse
def show(request):
    return JsonResponse({}, headers={"Access-Control-Allow-Origin": "*"})
`,
        errors: [{ messageId: "wildcard", line: 4, column: 69 }],
      },
      {
        name: "Flask, a header of a response by position", code: `
from flask import Response
def show():
    return Response("a", 200, {"Access-Control-Allow-Origin": "*"})
`,
        errors: [{ messageId: "wildcard", line: 4, column: 63 }],
      },
      {
        name: "FastAPI, a fallback", code: `
import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
origins = settings.origins or ["*"]
app.add_middleware(CORSMiddleware, allow_origins=origins)
`,
        errors: [{ messageId: "wildcard", line: 6, column: 32 }],
      },
    ],
  },
});
