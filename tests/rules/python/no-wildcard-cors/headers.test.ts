import rule from "../../../../src/rules/no-wildcard-cors.ts";
import { testRule } from "../../../rule-tester.ts";

const name = "Access-Control-Allow-Origin";

testRule("no-wildcard-cors: headers", rule, {
  python: {
    valid: [
      { name: "what is not called an answer", code: `
def show(settings, headers):
    settings["${name}"] = "*"
    headers["${name}"] = "*"
    settings.response_headers["${name}"] = "*"
` },
      { name: "another header of what is called an answer", code: `
def show(response):
    response["Access-Control-Allow-Methods"] = "*"
    response["${name}"] = "https://shop.example"
    response.headers["Vary"] = "Origin"
` },
      { name: "an answer of Lambda, named", code: `
def handler(event, context):
    return {"statusCode": 200, "headers": {"${name}": "https://shop.example"}, "body": "[]"}
` },
      { name: "a dict that is no answer", code: `
import requests
def fetch():
    return requests.get("https://shop.example", headers={"${name}": "*"})
` },
      { name: "the caller's own origin, where it was compared", code: `
ALLOWED = {"https://shop.example"}
def handler(event, context):
    origin = event["headers"].get("origin")
    allowed = origin if origin in ALLOWED else "https://shop.example"
    return {"statusCode": 200, "headers": {"${name}": allowed}, "body": "[]"}
` },
      { name: "Django, the caller's own origin, where its end was compared", filename: "views.py", code: `
from django.http import JsonResponse
def show(request):
    response = JsonResponse({})
    origin = request.headers.get("Origin", "")
    if origin.endswith(".shop.example"):
        response["${name}"] = origin
    return response
` },
      { name: "Tornado, named", code: `
from tornado.web import RequestHandler
class Show(RequestHandler):
    def set_default_headers(self):
        self.set_header("${name}", "https://shop.example")
` },
      { name: "fonts for everyone", code: `
from fastapi.responses import Response
def font(data):
    return Response(data, headers={"${name}": "*", "Content-Type": "font/woff2"})
` },
    ],
    invalid: [
      {
        name: "what is called an answer", code: `
def wrap(view):
    def inner(request, *args):
        response = view(request, *args)
        response["${name}"] = "*"
        response.headers["${name}"] = "*"
        response.headers.setdefault("${name}", "*")
        return response
    return inner
`,
        errors: [
          { messageId: "wildcard", line: 5, column: 51, data: { library: "CORS" } }, { messageId: "wildcard", line: 6, column: 59 }, { messageId: "wildcard", line: 7, column: 68 },
        ],
      },
      {
        name: "an answer of Lambda", code: `
import json
HEADERS = {"Content-Type": "application/json", "${name}": "*"}
def handler(event, context):
    return {"statusCode": 200, "headers": {"${name}": "*"}, "body": json.dumps([])}
def other(event, context):
    return {"statusCode": 200, "headers": HEADERS}
`,
        errors: [{ messageId: "wildcard", line: 3, column: 79, data: { library: "AWS Lambda" } }, { messageId: "wildcard", line: 5, column: 75 }],
      },
      {
        name: "an answer of Lambda with the caller's own origin", code: `
def lambda_handler(event, context):
    origin = event["headers"].get("origin")
    return {"statusCode": 200, "headers": {"${name}": origin, "Access-Control-Allow-Credentials": "true"}}
`,
        errors: [{ messageId: "reflectedWithCredentials", line: 4, column: 75, data: { library: "AWS Lambda", source: "event.headers", line: "3" } }],
      },
      {
        name: "Flask, in what a route gives", code: `
from flask import Flask, make_response
app = Flask(__name__)
@app.route("/a")
def a():
    return "a", 200, {"${name}": "*"}
@app.get("/b")
def b():
    return "b", {"${name}": "*"}
@app.post("/c")
def c():
    return make_response("c", 200, {"${name}": "*"})
`,
        errors: [{ messageId: "wildcard", line: 6, column: 54 }, { messageId: "wildcard", line: 9, column: 49 }, { messageId: "wildcard", line: 12, column: 68 }],
      },
      {
        name: "Django, the caller's own origin", filename: "views.py", code: `
from django.http import JsonResponse
def show(request):
    response = JsonResponse({})
    response["${name}"] = request.META.get("HTTP_ORIGIN", "*")
    return response
`,
        errors: [{ messageId: "reflected", line: 5, column: 47 }],
      },
      {
        name: "Django, a part of the origin was compared", filename: "views.py", code: `
from django.http import JsonResponse
def show(request):
    response = JsonResponse({})
    origin = request.headers.get("Origin", "")
    if origin.endswith("shop.example"):
        response["${name}"] = origin
    return response
`,
        errors: [{ messageId: "looseCheck", line: 6, column: 24, data: { library: "Django", stranger: "https://strangershop.example", by: '"shop.example"', line: "6" } }],
      },
      {
        name: "Tornado", code: `
from tornado.web import RequestHandler
class Base(RequestHandler):
    def set_default_headers(self):
        self.set_header("${name}", "*")
class Show(Base):
    def get(self):
        self.set_header("${name}", self.request.headers.get("Origin"))
`,
        errors: [{ messageId: "wildcard", line: 5, column: 56, data: { library: "Tornado" } }, { messageId: "reflected", line: 8, column: 56 }],
      },
      {
        name: "http.server", code: `
from http.server import BaseHTTPRequestHandler
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("${name}", "*")
        self.end_headers()
`,
        errors: [{ messageId: "wildcard", line: 6, column: 57 }],
      },
      {
        name: "aiohttp", code: `
from aiohttp import web, hdrs
async def show(request: web.Request) -> web.Response:
    response = web.json_response({}, headers={"${name}": "*"})
    response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = request.headers["Origin"]
    return response
`,
        errors: [{ messageId: "wildcard", line: 4, column: 78 }, { messageId: "reflected", line: 5, column: 58 }],
      },
      {
        name: "Falcon and Bottle", code: `
import bottle
class Items:
    def on_get(self, req, resp):
        resp.set_header("${name}", "*")
        resp.append_header("${name}", req.get_header("Origin"))
def hook():
    bottle.response.headers["${name}"] = "*"
    bottle.response.set_header("${name}", bottle.request.get_header("Origin"))
`,
        errors: [
          { messageId: "wildcard", line: 5, column: 56 }, { messageId: "reflected", line: 6, column: 59 }, { messageId: "wildcard", line: 8, column: 62 },
          { messageId: "reflected", line: 9, column: 63 },
        ],
      },
      {
        name: "Pyramid, Sanic, Quart, Twisted", code: `
from pyramid.request import Request
from quart import make_response
from sanic.response import json
from twisted.web.server import Request as Twisted
def pyramid(request: Request):
    request.response.headers["${name}"] = "*"
async def quart():
    answer = await make_response("a")
    answer.headers["${name}"] = "*"
async def sanic(request):
    return json({}, headers={"${name}": "*"})
def twisted(request: Twisted):
    request.setHeader(b"${name}", b"*")
`,
        errors: [
          { messageId: "wildcard", line: 7, column: 63, data: { library: "Pyramid" } }, { messageId: "wildcard", line: 10, column: 53, data: { library: "Quart" } },
          { messageId: "wildcard", line: 12, column: 61, data: { library: "Sanic" } }, { messageId: "wildcard", line: 14, column: 55, data: { library: "Twisted" } },
        ],
      },
    ],
  },
});
