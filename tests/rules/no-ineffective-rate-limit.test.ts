import rule from "../../src/rules/no-ineffective-rate-limit.ts";
import { testRule } from "../rule-tester.ts";

const slowapi = `
from fastapi import FastAPI, Request
from pydantic import BaseModel
from slowapi import Limiter
from slowapi.util import get_remote_address

limiter = Limiter(key_func=get_remote_address)
app = FastAPI()
`;

const flask = `
from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
`;

testRule("no-ineffective-rate-limit", rule, {
  javascript: {
    valid: [
      { name: "made and used", code: `
import rateLimit from "express-rate-limit";
const limiter = rateLimit({ windowMs: 60000, limit: 10 });
app.use(limiter);
` },
      { name: "made where it is used", code: `
const rateLimit = require("express-rate-limit");
app.use("/login", rateLimit({ windowMs: 60000, limit: 10 }));
` },
      { name: "exported where it is made", code: `
import { rateLimit } from "express-rate-limit";
export const limiter = rateLimit({ limit: 10 });
` },
      { name: "exported by its name", code: `
const rateLimit = require("express-rate-limit");
const limiter = rateLimit({ max: 10 });
module.exports = { limiter };
` },
      { name: "given back by a function", code: `
import { rateLimit } from "express-rate-limit";
export function createLimiter(limit) {
  const limiter = rateLimit({ limit });
  return limiter;
}
` },
      { name: "a limiter for each request that counts in a store of all", code: `
import { rateLimit } from "express-rate-limit";
export function limited(req, res, next) {
  return rateLimit({ limit: req.user.limit, store })(req, res, next);
}
` },
      { name: "limiters that are kept", code: `
import { rateLimit } from "express-rate-limit";
const limiters = new Map();
export function limited(req, res, next) {
  let limiter = limiters.get(req.user.plan);
  if (!limiter) limiters.set(req.user.plan, (limiter = rateLimit({ limit: req.user.limit })));
  return limiter(req, res, next);
}
` },
      { name: "a limiter that is made once for what a function is given", code: `
import { rateLimit } from "express-rate-limit";
export function limitedTo(limit) {
  const limiter = rateLimit({ limit });
  return (req, res, next) => limiter(req, res, next);
}
` },
      { name: "some requests are skipped", code: `
import { rateLimit } from "express-rate-limit";
app.use(rateLimit({ limit: 10, skip: (req) => req.ip === "127.0.0.1" }));
` },
      { name: "all requests are skipped while tests run", code: `
import { rateLimit } from "express-rate-limit";
app.use(rateLimit({ limit: 10, skip: () => process.env.NODE_ENV === "test" }));
` },
      { name: "no request is skipped", code: `
import { rateLimit } from "express-rate-limit";
app.use(rateLimit({ limit: 10, skip: () => false }));
` },
      { name: "used in a text", code: `
import { rateLimit } from "express-rate-limit";
const limiter = rateLimit({ limit: 10 });
console.log(\`\${limiter}\`);
` },
      { name: "a function of another library by the same name", code: `
import { rateLimit } from "./limits.js";
const limiter = rateLimit({ limit: 10 });
` },
      { name: "before the routes", code: `
import express from "express";
import { rateLimit } from "express-rate-limit";
const app = express();
app.use("/api", rateLimit({ limit: 10 }));
app.post("/api/login", logIn);
app.listen(3000);
` },
      { name: "between routes", code: `
import express from "express";
import { rateLimit } from "express-rate-limit";
const app = express();
app.post("/webhook", receive);
app.use(rateLimit({ limit: 10 }));
app.post("/login", logIn);
` },
      { name: "before routes that another file adds", code: `
import express from "express";
import { rateLimit } from "express-rate-limit";
import { addRoutes } from "./routes.js";
const app = express();
app.post("/webhook", receive);
app.use(rateLimit({ limit: 10 }));
addRoutes(app);
` },
      { name: "after a route of an application that others take by its name", code: `
import express from "express";
import { rateLimit } from "express-rate-limit";
export const app = express();
app.post("/hooks", receive);
app.use(rateLimit({ limit: 10 }));
`, options: [{ confidence: "possible" }] },
      { name: "before a router that is hung up later", code: `
import express from "express";
import { rateLimit } from "express-rate-limit";
import routes from "./routes.js";
const app = express();
app.post("/webhook", receive);
app.use(rateLimit({ limit: 10 }));
app.use("/api", routes);
` },
      { name: "an application that is handed in", code: `
import { rateLimit } from "express-rate-limit";
export function prepare(app) {
  app.post("/webhook", receive);
  app.use(rateLimit({ limit: 10 }));
}
` },
      { name: "after a sign of life, in an application for others", code: `
import express from "express";
import { rateLimit } from "express-rate-limit";
const app = express();
app.get("/health", health);
app.use(rateLimit({ limit: 10 }));
export default app;
` },
      { name: "@fastify/rate-limit is waited for", code: `
import Fastify from "fastify";
import rateLimit from "@fastify/rate-limit";
const fastify = Fastify();
await fastify.register(rateLimit, { max: 100 });
fastify.post("/login", logIn);
` },
      { name: "@fastify/rate-limit is loaded with something else, or asked for by routes alone", code: `
import Fastify from "fastify";
import rateLimit from "@fastify/rate-limit";
import cookie from "@fastify/cookie";
export async function build() {
  const fastify = Fastify();
  fastify.register(rateLimit, { max: 100 });
  await fastify.register(cookie);
  fastify.post("/login", logIn);
  return fastify;
}
export function other() {
  const fastify = Fastify();
  fastify.register(rateLimit, { global: false });
  fastify.post("/login", logIn);
  return fastify;
}
` },
      { name: "@fastify/rate-limit before plugins", code: `
import Fastify from "fastify";
import rateLimit from "@fastify/rate-limit";
const fastify = Fastify();
fastify.register(rateLimit, { max: 100 });
fastify.register(async (items) => {
  items.post("/items", add);
});
fastify.listen({ port: 3000 });
` },
      { name: "somebody waits, or goes on in a callback", code: `
import { RateLimiterMemory } from "rate-limiter-flexible";
const limiter = new RateLimiterMemory({ points: 5, duration: 1 });
export async function limited(req, res, next) {
  try {
    await limiter.consume(req.ip);
    next();
  } catch {
    res.status(429).end();
  }
}
export function limitedToo(req, res, next) {
  limiter.consume(req.ip).then(() => next()).catch(() => res.status(429).end());
}
` },
      { name: "counts what has failed, and asks before", code: `
import { RateLimiterMemory } from "rate-limiter-flexible";
const limiter = new RateLimiterMemory({ points: 5, duration: 1 });
export async function logIn(req, res) {
  const failed = await limiter.get(req.ip);
  if (failed !== null && failed.consumedPoints > 5) return res.status(429).end();
  if (!(await check(req.body))) limiter.consume(req.ip);
  res.end();
}
` },
      { name: "the answer is looked at", code: `
import { Ratelimit } from "@upstash/ratelimit";
const ratelimit = new Ratelimit({ redis, limiter: Ratelimit.slidingWindow(10, "10 s") });
export async function POST(request) {
  const { success } = await ratelimit.limit(request.headers.get("x-user"));
  if (!success) return new Response("slow down", { status: 429 });
  return new Response("done");
}
` },
    ],
    invalid: [
      { name: "made and forgotten", code: `
import rateLimit from "express-rate-limit";
const limiter = rateLimit({ windowMs: 60000, limit: 10 });
app.post("/login", logIn);
`, errors: [{ messageId: "unused", line: 3, column: 17 }] },
      { name: "its use is a comment", code: `
const rateLimit = require("express-rate-limit");
const limiter = rateLimit({ windowMs: 60000, max: 10 });
// app.use(limiter);
app.post("/login", logIn);
`, errors: [{ messageId: "unused", line: 3, column: 17 }] },
      { name: "a statement", code: `
import { rateLimit } from "express-rate-limit";
rateLimit({ limit: 10 });
app.post("/login", logIn);
`, errors: [{ messageId: "unused", line: 3, column: 1 }] },
      { name: "one for each request, called at once", code: `
import { rateLimit } from "express-rate-limit";
export function limited(req, res, next) {
  return rateLimit({ limit: 10 })(req, res, next);
}
`, errors: [{ messageId: "perRequest", line: 4, column: 10 }] },
      { name: "one for each request, under a name", code: `
import { rateLimit } from "express-rate-limit";
app.post("/login", (req, res) => {
  const limiter = rateLimit({ limit: 10 });
  limiter(req, res, () => logIn(req, res));
});
`, errors: [{ messageId: "perRequest", line: 4, column: 19 }] },
      { name: "every request is skipped", code: `
import { rateLimit } from "express-rate-limit";
app.use(rateLimit({ limit: 10, skip: () => true }));
`, errors: [{ messageId: "skipsAll", line: 3, column: 38 }] },
      { name: "hono-rate-limiter, forgotten", code: `
import { rateLimiter } from "hono-rate-limiter";
const limiter = rateLimiter({ windowMs: 60000, limit: 10, keyGenerator });
`, errors: [{ messageId: "unused", line: 3, column: 17 }] },
      { name: "after the routes", code: `
import express from "express";
import { rateLimit } from "express-rate-limit";
const app = express();
app.post("/login", logIn);
app.get("/items", list);
app.use(rateLimit({ limit: 10 }));
app.listen(3000);
`, errors: [{ messageId: "registeredAfter", line: 7, column: 1 }] },
      { name: "after the routes of its path, before what answers errors", code: `
const express = require("express");
const rateLimit = require("express-rate-limit");
const app = express();
const limiter = rateLimit({ max: 10 });
app.post("/api/login", logIn);
app.use("/api", limiter);
app.use((error, req, res, next) => res.status(500).end());
app.use(notFound);
module.exports = app;
`, errors: [{ messageId: "registeredAfter", line: 7, column: 1 }] },
      { name: "@fastify/rate-limit is not waited for", code: `
import Fastify from "fastify";
import rateLimit from "@fastify/rate-limit";
const fastify = Fastify();
fastify.register(rateLimit, { max: 100 });
fastify.post("/login", logIn);
await fastify.listen({ port: 3000 });
`, errors: [{ messageId: "notLoaded", line: 5, column: 1 }] },
      { name: "@fastify/rate-limit after the routes", code: `
const fastify = require("fastify")();
async function start() {
  fastify.post("/login", logIn);
  await fastify.register(require("@fastify/rate-limit"), { max: 100 });
  await fastify.listen({ port: 3000 });
}
`, errors: [{ messageId: "registeredAfter", line: 5, column: 9 }] },
      { name: "nobody waits", code: `
import { RateLimiterRedis } from "rate-limiter-flexible";
const limiter = new RateLimiterRedis({ storeClient, points: 5, duration: 1 });
export function limited(req, res, next) {
  limiter.consume(req.ip);
  next();
}
`, errors: [{ messageId: "notAwaited", line: 5, column: 3 }] },
      { name: "the answer is not looked at", code: `
import { Ratelimit } from "@upstash/ratelimit";
const ratelimit = new Ratelimit({ redis, limiter: Ratelimit.slidingWindow(10, "10 s") });
export async function POST(request) {
  await ratelimit.limit(request.headers.get("x-user"));
  return new Response("done");
}
`, errors: [{ messageId: "resultUnused", line: 5, column: 9 }] },
    ],
  },
  python: {
    valid: [
      { name: "slowapi below the route", code: `${slowapi}
@app.get("/items")
@limiter.limit("5/minute")
async def items(request: Request):
    return []
` },
      { name: "a function that takes a websocket", code: `${slowapi}
@app.websocket("/ws")
@limiter.limit("5/minute")
async def items(websocket):
    pass
` },
      { name: "a decorator between the two", code: `${slowapi}
@app.get("/items")
@limiter.limit("5/minute")
@with_request
async def items():
    return []
` },
      { name: "a type that is a request's, and one that nobody knows", code: `${slowapi}
from .requests import Asked

class Own(Request):
    pass

@app.get("/items")
@limiter.limit("5/minute")
async def items(request: Own):
    return []

@app.get("/things")
@limiter.limit("5/minute")
async def things(request: Asked):
    return []
` },
      { name: "a decorator of something else above the route", code: `${slowapi}
@cache.limit("5/minute")
@app.get("/items")
async def items(request: Request):
    return []
` },
      { name: "limits for all, and the middleware", code: `
from fastapi import FastAPI
from slowapi import Limiter
from slowapi.middleware import SlowAPIMiddleware

limiter = Limiter(key_func=by_address, default_limits=["5/minute"])
app = FastAPI()
app.state.limiter = limiter
app.add_middleware(SlowAPIMiddleware)
` },
      { name: "limits for all of an application that another file makes", code: `
from slowapi import Limiter

limiter = Limiter(key_func=by_address, default_limits=["5/minute"])
` },
      { name: "limits for all of an application that another file is given", code: `
from fastapi import FastAPI
from slowapi import Limiter
from .middleware import add_middleware

def create_app() -> FastAPI:
    application = FastAPI()
    application.state.limiter = Limiter(key_func=by_address, default_limits=["5/minute"])
    add_middleware(application)
    return application
` },
      { name: "Flask-Limiter with the application", code: `${flask}
app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app, default_limits=["200 per day"])

@app.route("/items")
@limiter.limit("1 per day")
def items():
    return []
` },
      { name: "Flask-Limiter before version 3", code: `${flask}
app = Flask(__name__)
limiter = Limiter(app, key_func=get_remote_address)
` },
      { name: "Flask-Limiter is given the application later", code: `${flask}
limiter = Limiter(key_func=get_remote_address)

def create_app():
    app = Flask(__name__)
    limiter.init_app(app)
    return app
` },
      { name: "Flask-Limiter is handed on", code: `${flask}
limiter = Limiter(key_func=get_remote_address)
app = Flask(__name__)
install(app, limiter)
` },
      { name: "the application is handed on", code: `${flask}
limiter = Limiter(key_func=get_remote_address)

def create_app():
    app = Flask(__name__)
    register_extensions(app)
    return app
` },
      { name: "Flask-Limiter without an application in sight", code: `${flask}
limiter = Limiter(key_func=get_remote_address)
` },
      { name: "django-ratelimit refuses, or its answer is read", code: `
from django_ratelimit.decorators import ratelimit

@ratelimit(key="ip", rate="5/m", block=True)
def log_in(request):
    return render(request, "login.html")

@ratelimit(key="ip", rate="5/m", block=False)
def sign_up(request):
    if request.limited:
        return too_many(request)
    return render(request, "signup.html")
` },
      { name: "the answer of django-ratelimit is read by its name", code: `
from django_ratelimit.decorators import ratelimit

@ratelimit(key="ip", rate="5/m", block=False)
def log_in(request):
    if getattr(request, "limited", False):
        return too_many(request)
    return render(request, "login.html")
` },
      { name: "django-ratelimit by its default, which depends on the version", code: `
from ratelimit.decorators import ratelimit

@ratelimit(key="ip", rate="5/m")
def log_in(request):
    return render(request, "login.html")
` },
      { name: "fastapi-limiter", code: `
from fastapi import Depends, FastAPI
from fastapi_limiter.depends import RateLimiter

app = FastAPI()

@app.get("/items", dependencies=[Depends(RateLimiter(times=2, seconds=5))])
async def items():
    return []
` },
      { name: "limits: the answer is looked at", code: `
from limits import parse, storage, strategies

limiter = strategies.MovingWindowRateLimiter(storage.MemoryStorage())

def log_in(address):
    if not limiter.hit(parse("1/minute"), address):
        raise TooMany()
` },
    ],
    invalid: [
      { name: "slowapi above the route", code: `${slowapi}
@limiter.limit("5/minute")
@app.get("/items")
async def items(request: Request):
    return []
`, errors: [{ messageId: "aboveRoute", line: 10, column: 2 }] },
      { name: "slowapi above the route of a router", code: `
from fastapi import APIRouter, Request
from slowapi import Limiter
router = APIRouter()
limiter = Limiter(key_func=by_address)

@limiter.shared_limit("5/minute", scope="log in")
@router.post("/login")
def log_in(request: Request):
    return {}
`, errors: [{ messageId: "aboveRoute", line: 7, column: 2 }] },
      { name: "no parameter for the request", code: `${slowapi}
@app.get("/items")
@limiter.limit("5/minute")
async def items(skip: int = 0):
    return []
`, errors: [{ messageId: "noRequest", line: 11, column: 2 }] },
      { name: "the parameter is the body", code: `${slowapi}
class LogIn(BaseModel):
    name: str

@app.post("/login")
@limiter.limit("5/minute")
async def log_in(request: LogIn):
    return {}
`, errors: [{ messageId: "notTheRequest", line: 15, column: 18 }] },
      { name: "limits for all without the middleware", code: `
from fastapi import FastAPI
from slowapi import Limiter

limiter = Limiter(key_func=by_address, default_limits=["5/minute"])
app = FastAPI()
app.state.limiter = limiter
`, errors: [{ messageId: "notApplied", line: 5, column: 55 }] },
      { name: "Flask-Limiter above the route", code: `${flask}
app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app)

@limiter.limit("1 per day")
@app.route("/items")
def items():
    return []
`, errors: [{ messageId: "aboveRoute", line: 9, column: 2 }] },
      { name: "Flask-Limiter without the application", code: `${flask}
app = Flask(__name__)
limiter = Limiter(get_remote_address, default_limits=["200 per day"])

@app.route("/items")
@limiter.limit("1 per day")
def items():
    return []
`, errors: [{ messageId: "notJoined", line: 7, column: 11 }] },
      { name: "the answer of django-ratelimit is not read", code: `
from django_ratelimit.decorators import ratelimit

@ratelimit(key="ip", rate="5/m", block=False)
def log_in(request):
    return render(request, "login.html")
`, errors: [{ messageId: "verdictUnread", line: 4, column: 2 }] },
      { name: "limits: the answer is not looked at", code: `
from limits import parse, storage, strategies

limiter = strategies.FixedWindowRateLimiter(storage.MemoryStorage())

def log_in(address):
    limiter.hit(parse("1/minute"), address)
    return check()
`, errors: [{ messageId: "resultUnused", line: 7, column: 5 }] },
    ],
  },
});
