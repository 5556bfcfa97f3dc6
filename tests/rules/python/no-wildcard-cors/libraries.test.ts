import rule from "../../../../src/rules/no-wildcard-cors.ts";
import { testRule } from "../../../rule-tester.ts";

testRule("no-wildcard-cors: libraries", rule, {
  python: {
    valid: [
      { name: "Starlette, a middleware of another name for any application", code: `
def install(app, CORSMiddleware):
    app.add_middleware(CORSMiddleware, allow_origins=["*"])
` },
      { name: "Flask-CORS, settings with names", code: `
from flask import Flask
from flask_cors import CORS
app = Flask(__name__)
app.config["CORS_ORIGINS"] = ["https://shop.example"]
app.config["OTHER"] = "*"
` },
      { name: "django-cors-headers, named, with credentials", filename: "settings.py", code: `
CORS_ALLOWED_ORIGINS = ["https://shop.example"]
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_HEADERS = ["*"]
` },
      { name: "django-cors-headers, a name for a setting inside a function", code: `
def configure():
    CORS_ALLOW_ALL_ORIGINS = True
    return CORS_ALLOW_ALL_ORIGINS
` },
      { name: "aiohttp_cors, named", code: `
import aiohttp_cors
def install(app):
    cors = aiohttp_cors.setup(app, defaults={"https://shop.example": aiohttp_cors.ResourceOptions(allow_credentials=True, allow_headers="*")})
    cors.add(app.router.add_get("/", show))
` },
      { name: "Sanic, named", code: `
from sanic import Sanic
from sanic_ext import Extend, cors
app = Sanic("shop")
app.config.CORS_ORIGINS = "https://shop.example"
Extend(app, config={"cors_origins": "https://shop.example"})
@cors(origin="https://shop.example")
async def show(request):
    return None
` },
      { name: "Litestar, named, and a pattern that is compared as a whole", code: String.raw`
from litestar.config.cors import CORSConfig
CORSConfig(allow_origins=["https://shop.example"], allow_credentials=True)
CORSConfig(allow_origins=[], allow_origin_regex=r"https://[a-z]+\.shop\.example")
` },
      { name: "Quart-CORS, named", code: `
from quart_cors import cors, route_cors
app = cors(app, allow_origin="https://shop.example", allow_credentials=True)
` },
      { name: "Falcon, named, and off", code: `
import falcon
falcon.App(middleware=falcon.CORSMiddleware(allow_origins="https://shop.example", allow_credentials="https://shop.example"))
falcon.App(cors_enable=False)
` },
      { name: "Chalice, named", code: `
from chalice import Chalice, CORSConfig
app = Chalice(app_name="shop")
@app.route("/", cors=CORSConfig(allow_origin="https://shop.example"))
def show():
    return {}
` },
      { name: "Cornice, named", code: `
from cornice import Service
items = Service(name="items", path="/items", cors_policy={"origins": ("https://shop.example",), "credentials": True})
` },
      { name: "python-socketio, the own website, named", code: `
import socketio
from flask_socketio import SocketIO
socketio.Server()
socketio.AsyncServer(cors_allowed_origins=["https://shop.example"])
SocketIO(app)
` },
      { name: "AWS CDK, named", code: `
from aws_cdk import aws_apigateway as apigateway, aws_s3 as s3
apigateway.CorsOptions(allow_origins=["https://shop.example"], allow_methods=apigateway.Cors.ALL_METHODS)
s3.CorsRule(allowed_methods=[s3.HttpMethods.GET], allowed_origins=["https://shop.example"])
` },
      { name: "options of a class of this file", code: `
class CORSConfig:
    pass
CORSConfig(allow_origins=["*"])
` },
    ],
    invalid: [
      {
        name: "Starlette, an application that comes from anywhere", code: `
from starlette.middleware.cors import CORSMiddleware
def install(app):
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 4, column: 55, data: { library: "Starlette" } }],
      },
      {
        name: "Starlette, a class that is derived from its own", code: `
from starlette.middleware.cors import CORSMiddleware
from .application import app
class Cors(CORSMiddleware):
    pass
app.add_middleware(Cors, allow_origins=["*"])
`,
        errors: [{ messageId: "wildcard", line: 6, column: 41 }],
      },
      {
        name: "Starlette, by position", code: `
from starlette.middleware.cors import CORSMiddleware
def wrap(app):
    return CORSMiddleware(app, ["*"], ["GET"], ["*"], True)
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 4, column: 33 }],
      },
      {
        name: "Flask-CORS, settings", code: `
from flask import Flask
app = Flask(__name__)
app.config["CORS_ORIGINS"] = "*"
app.config["CORS_RESOURCES"] = {"/api/*": {"origins": ".*"}}
`,
        errors: [{ messageId: "wildcard", line: 4, column: 30, data: { library: "Flask-CORS" } }, { messageId: "loosePattern", line: 5, column: 55 }],
      },
      {
        name: "django-cors-headers, with credentials", filename: "settings.py", code: `
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_ALL_ORIGINS = True
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 3, column: 26, data: { library: "django-cors-headers" } }],
      },
      {
        name: "django-cors-headers, settings that are a class", code: `
from configurations import Configuration
class Production(Configuration):
    CORS_ALLOW_ALL_ORIGINS = True
`,
        errors: [{ messageId: "wildcard", line: 4, column: 30 }],
      },
      {
        name: "django-cors-headers, the origin of sandboxes", filename: "settings.py", code: `
CORS_ALLOWED_ORIGINS = ["https://shop.example", "null"]
`,
        errors: [{ messageId: "nullOrigin", line: 2, column: 49 }],
      },
      {
        name: "aiohttp_cors", code: `
import aiohttp_cors
def install(app):
    cors = aiohttp_cors.setup(app, defaults={
        "*": aiohttp_cors.ResourceOptions(allow_credentials=True, expose_headers="*"),
    })
    cors.add(app.router.add_get("/", show), {"*": {"allow_headers": "*"}})
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 5, column: 14, data: { library: "aiohttp_cors" } }, { messageId: "wildcard", line: 7, column: 51 }],
      },
      {
        name: "Sanic", code: `
from sanic import Sanic
from sanic_ext import Extend, cors
app = Sanic("shop")
app.config.CORS_ORIGINS = "*"
Extend(app, config={"cors_origins": "*"})
@cors(origin="*")
async def show(request):
    return None
`,
        errors: [{ messageId: "wildcard", line: 5, column: 27 }, { messageId: "wildcard", line: 6, column: 37 }, { messageId: "wildcard", line: 7, column: 14 }],
      },
      {
        name: "Sanic-CORS", code: `
from sanic_cors import CORS, cross_origin
CORS(app, supports_credentials=True)
@app.route("/")
@cross_origin(app, origins="*")
async def show(request):
    return None
`,
        errors: [{ messageId: "credentialsByDefault", line: 3, column: 1 }, { messageId: "wildcard", line: 5, column: 28 }],
      },
      {
        name: "Litestar", code: `
from litestar.config.cors import CORSConfig
CORSConfig()
CORSConfig(allow_credentials=True)
CORSConfig(allow_origins=["*"])
CORSConfig(allow_origins=[], allow_origin_regex="https://.*")
`,
        errors: [
          { messageId: "wildcardByDefault", line: 3, column: 1, data: { library: "Litestar" } }, { messageId: "credentialsByDefault", line: 4, column: 1 },
          { messageId: "wildcard", line: 5, column: 27 }, { messageId: "loosePattern", line: 6, column: 49 },
        ],
      },
      {
        name: "Quart-CORS", code: `
from quart_cors import cors, route_cors
app = cors(app)
@app.route("/")
@route_cors(allow_origin="*")
async def show():
    return {}
`,
        errors: [{ messageId: "wildcardByDefault", line: 3, column: 7 }, { messageId: "wildcard", line: 5, column: 26 }],
      },
      {
        name: "Falcon", code: `
import falcon
falcon.App(cors_enable=True)
falcon.App(middleware=falcon.CORSMiddleware(allow_origins="*", allow_credentials="*"))
falcon.CORSMiddleware()
`,
        errors: [
          { messageId: "wildcard", line: 3, column: 24 }, { messageId: "wildcardWithCredentials", line: 4, column: 59 }, { messageId: "wildcardByDefault", line: 5, column: 1 },
        ],
      },
      {
        name: "Chalice", code: `
from chalice import Chalice, CORSConfig
app = Chalice(app_name="shop")
app.api.cors = True
@app.route("/", cors=True)
def show():
    return {}
@app.route("/more", cors=CORSConfig(allow_credentials=True))
def more():
    return {}
`,
        errors: [{ messageId: "wildcard", line: 4, column: 16 }, { messageId: "wildcard", line: 5, column: 22 }, { messageId: "wildcardByDefault", line: 8, column: 26 }],
      },
      {
        name: "Cornice", code: `
from cornice import Service
items = Service(name="items", path="/items", cors_origins=("*",))
more = Service(name="more", path="/more", cors_policy={"origins": ("*",), "credentials": True})
`,
        errors: [{ messageId: "wildcard", line: 3, column: 60 }, { messageId: "wildcardWithCredentials", line: 4, column: 68 }],
      },
      {
        name: "python-socketio allows credentials unless told otherwise", code: `
import socketio
from flask_socketio import SocketIO
socketio.AsyncServer(async_mode="asgi", cors_allowed_origins="*")
SocketIO(app, cors_allowed_origins=["https://shop.example", "*"])
socketio.Server(cors_allowed_origins="*", cors_credentials=False)
`,
        errors: [
          { messageId: "wildcardWithCredentials", line: 4, column: 62, data: { library: "python-socketio" } }, { messageId: "wildcardWithCredentials", line: 5, column: 61 },
          { messageId: "wildcard", line: 6, column: 38 },
        ],
      },
      {
        name: "AWS CDK and boto3", code: `
import boto3
from aws_cdk import aws_apigateway as apigateway, aws_apigatewayv2 as apigatewayv2, aws_lambda as lambda_, aws_s3 as s3
apigateway.CorsOptions(allow_origins=apigateway.Cors.ALL_ORIGINS)
apigatewayv2.CorsPreflightOptions(allow_origins=["*"])
lambda_.FunctionUrlCorsOptions(allowed_origins=["*"])
s3.CorsRule(allowed_methods=[], allowed_origins=["*"])
boto3.client("s3").put_bucket_cors(Bucket="shop", CORSConfiguration={"CORSRules": [{"AllowedOrigins": ["*"]}]})
`,
        errors: [
          { messageId: "wildcard", line: 4, column: 38, data: { library: "AWS CDK" } }, { messageId: "wildcard", line: 5, column: 50 }, { messageId: "wildcard", line: 6, column: 49 },
          { messageId: "wildcard", line: 7, column: 50 }, { messageId: "wildcard", line: 8, column: 104 },
        ],
      },
      {
        name: "smaller ones", code: `
from asgi_cors import asgi_cors
from blacksheep import Application
from robyn import ALLOW_CORS
app = Application()
app.use_cors(allow_origins="*", allow_credentials=True)
ALLOW_CORS(app, origins=["*"])
asgi_cors(app, allow_all=True)
`,
        errors: [{ messageId: "wildcardWithCredentials", line: 6, column: 28 }, { messageId: "refusedCredentials", line: 7, column: 26 }, { messageId: "wildcard", line: 8, column: 26 }],
      },
    ],
  },
});
