import rule from "../../src/rules/no-ineffective-auth.ts";
import { testRule } from "../rule-tester.ts";

testRule("no-ineffective-auth", rule, {
  javascript: {
    valid: [
      { name: "a name that is none of code", code: `
import express from "express";
import * as auth from "./auth.js";
const app = express();
app.get("/items", async (req, res) => {
  checkUser(req);
  auth["requireUser(*["](req);
  res.json(items);
});
` },
      { name: "use before the routes", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const app = express();
app.use(requireAuth);
app.post("/items", add);
app.listen(3000);
` },
      { name: "use between routes", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const app = express();
app.post("/newsletter", subscribe);
app.use(requireAuth);
app.post("/items", add);
` },
      { name: "use before a router", code: `
import express from "express";
import { requireAuth } from "./auth.js";
import items from "./items.js";
const app = express();
app.post("/newsletter", subscribe);
app.use(requireAuth);
app.use("/items", items);
app.listen(3000);
` },
      { name: "the application is handed on", code: `
import express from "express";
import { requireAuth } from "./auth.js";
import { addItems } from "./items.js";
const app = express();
app.post("/newsletter", subscribe);
app.use(requireAuth);
addItems(app);
app.listen(3000);
` },
      { name: "what stands before is public by its nature", code: `
import express from "express";
import { requireAuth } from "./auth.js";
export const app = express();
app.get("/health", health);
app.post("/login", logIn);
app.use(requireAuth);
` },
      { name: "what stands before has guards of its own", code: `
import express from "express";
import { requireAuth, requireAdmin } from "./auth.js";
const app = express();
app.post("/items", requireAdmin, add);
app.use(requireAuth);
app.listen(3000);
` },
      { name: "an error handler", code: `
import express from "express";
import { authErrors } from "./auth.js";
const app = express();
app.post("/items", add);
app.use(function unauthorized(err, req, res, next) { res.sendStatus(401); });
app.use(authErrorHandler);
app.listen(3000);
` },
      { name: "another path", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const app = express();
app.post("/items", add);
app.use("/admin", requireAuth);
app.listen(3000);
` },
      { name: "a router of routes called auth", code: `
import express from "express";
import auth from "./routes/auth.js";
const app = express();
app.post("/items", add);
app.use("/auth", auth);
app.listen(3000);
` },
      { name: "Fastify gives a hook to plugins that are there already", code: `
import Fastify from "fastify";
import { requireAuth } from "./auth.js";
const app = Fastify();
await app.register(async (inner) => { inner.post("/items", add); });
app.addHook("onRequest", requireAuth);
app.listen({ port: 3000 });
` },
      { name: "Fastify puts hooks together once all is loaded", code: `
import Fastify from "fastify";
import { requireAuth } from "./auth.js";
const app = Fastify();
app.post("/items", add);
app.addHook("onRequest", requireAuth);
app.listen({ port: 3000 });
` },
      { name: "Koa, use before the routes of a router, and between two", code: `
import Koa from "koa";
import Router from "@koa/router";
import { requireAuth } from "./auth.js";
const app = new Koa();
const open = new Router();
const items = new Router();
open.post("/newsletter", subscribe);
items.post("/items", add);
app.use(open.routes());
app.use(requireAuth);
app.use(items.routes());
app.listen(3000);
` },
      { name: "Koa, a router that guards its routes", code: `
import Koa from "koa";
import Router from "@koa/router";
import { requireAuth } from "./auth.js";
const app = new Koa();
const items = new Router();
items.use(requireAuth);
items.post("/items", add);
app.use(items.routes());
app.use(requireAuth);
app.listen(3000);
` },
      { name: "Koa, a router that is not hung there", code: `
import Koa from "koa";
import Router from "@koa/router";
import { requireAuth } from "./auth.js";
const app = new Koa();
export const items = new Router();
items.post("/items", add);
app.use(requireAuth);
app.listen(3000);
` },
      { name: "factories of libraries that are called", code: `
import express from "express";
import passport from "passport";
import { expressjwt } from "express-jwt";
import jwt from "koa-jwt";
import Koa from "koa";
const app = express();
const requireJwt = passport.authenticate("jwt", { session: false });
app.use(expressjwt({ secret, algorithms: ["HS256"] }).unless({ path: ["/login"] }));
app.post("/a", requireJwt, add);
app.post("/b", passport.authenticate("jwt"), add);
new Koa().use(jwt({ secret }));
` },
      { name: "a namesake of a factory", code: `
import express from "express";
import { expressjwt, passport } from "./auth.js";
const app = express();
app.use(expressjwt);
app.post("/a", passport.authenticate, add);
` },
      { name: "a refusal that returns", code: `
import express from "express";
const app = express();
app.use((req, res, next) => {
  if (!req.user) return res.sendStatus(401);
  next();
});
app.use((req, res, next) => {
  if (!req.user) {
    res.status(403).end();
    return;
  }
  next();
});
app.use((req, res, next) => {
  if (req.user) next();
  else res.sendStatus(401);
});
app.use((req, res, next) => {
  if (!req.user) {
    if (req.query.key !== key) return res.sendStatus(401);
  }
  next();
});
app.use((req, res, next) => {
  try {
    verify(req);
    return next();
  } catch {
    res.sendStatus(401);
  }
});
app.use((req, res, next) => {
  let isAllowed = true;
  if (!req.user) {
    res.sendStatus(401);
    isAllowed = false;
  }
  if (isAllowed) next();
});
app.use((req, res, next) => {
  if (!req.user) res.sendStatus(401);
  if (res.headersSent) return;
  next();
});
app.use((req, res, next) => {
  jwt.verify(req.token, key, (err, user) => {
    if (err) return res.sendStatus(403);
    req.user = user;
    next();
  });
});
app.use((req, res, next) => {
  if (!req.user) {
    res.status(401);
    throw new Error("no");
  }
  next();
});
app.use((req, res, next) => {
  if (req.path === "/teapot") res.sendStatus(418);
  next();
});
` },
      { name: "a guard that is waited for", code: `
import express from "express";
const app = express();
async function requireAdmin(req) {
  const user = await find(req);
  if (!user.isAdmin) throw new Forbidden();
}
app.post("/a", async (req, res) => {
  await requireAdmin(req);
  res.end();
});
app.post("/b", async (req, res) => {
  return requireAdmin(req).then(() => res.end());
});
app.post("/c", async (req, res) => {
  await Promise.all([requireAdmin(req), load()]);
  res.end();
});
` },
      { name: "a guard that throws at once", code: `
import express from "express";
import jwt from "jsonwebtoken";
const app = express();
function requireAdmin(req) {
  if (!req.user.isAdmin) throw new Forbidden();
  return req.user;
}
function verifyToken(req) {
  return jwt.verify(req.headers.authorization, key);
}
function authenticate(req) {
  req.user = find(req);
  return req.user;
}
app.post("/a", (req, res) => {
  requireAdmin(req);
  verifyToken(req);
  authenticate(req);
  res.end();
});
` },
      { name: "an answer that is used", code: `
import { getServerSession } from "next-auth";
import passport from "passport";
import express from "express";
const app = express();
function isAdmin(req) {
  return req.user?.role === "admin";
}
export async function POST(req) {
  const session = await getServerSession(options);
  if (!session) return new Response("", { status: 401 });
}
app.post("/a", passport.authenticate("jwt"), (req, res) => {
  if (!isAdmin(req)) return res.sendStatus(403);
  res.end();
});
app.post("/b", (req, res, next) => passport.authenticate("jwt")(req, res, next));
` },
      { name: "Clerk's protect throws", code: `
import { auth } from "@clerk/nextjs/server";
export async function POST() {
  await auth.protect();
}
` },
      { name: "factories that are called, and wrappers", code: `
import express from "express";
const app = express();
const requireRole = (role) => (req, res, next) => (req.user.role === role ? next() : res.sendStatus(403));
const withAuth = (handler) => (req, res) => (req.user ? handler(req, res) : res.sendStatus(401));
function requireUser(req, res, next) {
  return req.user ? next() : res.sendStatus(401);
}
app.use(requireUser);
app.post("/a", requireRole("admin"), add);
app.post("/b", withAuth(add));
` },
    ],
    invalid: [
      {
        name: "use after the routes", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const app = express();
app.post("/items", add);
app.delete("/items/:id", remove);
app.use(requireAuth);
app.listen(3000);
`,
        errors: [{ messageId: "registeredAfter", line: 7, column: 1, data: { guard: "requireAuth", router: "app", count: "2", line: "6" } }],
      },
      {
        name: "use of a prefix after its routes", code: `
import { Router } from "express";
import { requireAuth } from "./auth.js";
const router = Router();
router.post("/api/items", add);
router.use("/api", requireAuth);
export default router;
`,
        errors: [{ messageId: "registeredAfter", line: 6, column: 1 }],
      },
      {
        name: "Hono", code: `
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
const app = new Hono();
app.post("/items", add);
app.use("*", bearerAuth({ token }));
export default app;
`,
        errors: [{ messageId: "registeredAfter", line: 6, column: 1 }],
      },
      {
        name: "koa-router", code: `
import Router from "@koa/router";
import { requireAuth } from "./auth.js";
const router = new Router();
router.post("/items", add);
router.use(requireAuth);
module.exports = router;
`,
        errors: [{ messageId: "registeredAfter", line: 6, column: 1 }],
      },
      {
        name: "Koa, use after the routes of a router", code: `
import Koa from "koa";
import Router from "@koa/router";
import { requireAuth } from "./auth.js";
const app = new Koa();
const items = new Router();
items.post("/items", add).delete("/items/:id", remove);
app.use(items.middleware());
app.use(requireAuth);
app.listen(3000);
`,
        errors: [{ messageId: "registeredAfter", line: 9, column: 1, data: { guard: "requireAuth", router: "app", count: "2", line: "7" } }],
      },
      {
        name: "Express and Hono, use after a router of this file", code: `
import express from "express";
import { Hono } from "hono";
import { requireAuth } from "./auth.js";
const app = express();
const items = express.Router();
items.post("/items", add);
app.use("/api", items);
app.use(requireAuth);
const api = new Hono();
const notes = new Hono();
notes.post("/notes", add);
api.route("/api", notes);
api.use(requireAuth);
`,
        errors: [{ messageId: "registeredAfter", line: 9, column: 1 }, { messageId: "registeredAfter", line: 14, column: 1 }],
      },
      {
        name: "factories of libraries that are not called", code: `
import express from "express";
import passport from "passport";
import { expressjwt } from "express-jwt";
import jwt from "koa-jwt";
import Koa from "koa";
const app = express();
app.use(expressjwt);
app.post("/a", passport.authenticate, add);
new Koa().use(jwt);
`,
        errors: [
          { messageId: "notCalled", line: 8, column: 9, data: { guard: "expressjwt" } },
          { messageId: "notCalled", line: 9, column: 16, data: { guard: "passport.authenticate" } },
          { messageId: "notCalled", line: 10, column: 15, data: { guard: "jwt" } },
        ],
      },
      {
        name: "the session of Auth.js, which nobody looks at", code: `
import NextAuth from "next-auth";
export const { handlers, auth } = NextAuth({ providers });
export async function add(data) {
  await auth();
  await db.add(data);
}
`,
        errors: [{ messageId: "resultUnused", line: 5, column: 9 }],
      },
      {
        name: "a refusal that goes on", code: `
import express from "express";
const app = express();
app.use((req, res, next) => {
  if (!req.user) {
    res.status(401).json({ error: "who?" });
  }
  next();
});
function requireAdmin(req, res, next) {
  if (!req.user.isAdmin) res.sendStatus(403);
  return next();
}
`,
        errors: [
          { messageId: "fallsThrough", line: 6, column: 5, data: { guard: "this middleware", line: "8", evidence: "" } },
          { messageId: "fallsThrough", line: 11, column: 26, data: { guard: "requireAdmin", line: "12", evidence: "" } },
        ],
      },
      {
        name: "a refusal in a callback that goes on", code: `
module.exports = (req, res, next) => {
  jwt.verify(req.token, key, (err, user) => {
    if (err) res.sendStatus(403);
    req.user = user;
    next();
  });
};
`,
        errors: [{ messageId: "fallsThrough", line: 4, column: 14 }],
      },
      {
        name: "a factory that is not called", code: `
import express from "express";
const app = express();
const requireRole = (role) => (req, res, next) => (req.user.role === role ? next() : res.sendStatus(403));
function requireAuth() {
  return (req, res, next) => (req.user ? next() : res.sendStatus(401));
}
app.use(requireAuth);
app.post("/a", requireRole, add);
`,
        errors: [
          { messageId: "notCalled", line: 8, column: 9, data: { guard: "requireAuth" } },
          { messageId: "notCalled", line: 9, column: 16, data: { guard: "requireRole" } },
        ],
      },
      {
        name: "a guard of this file that nobody waits for", code: `
import express from "express";
const app = express();
async function requireAdmin(req) {
  const user = await find(req);
  if (!user.isAdmin) throw new Forbidden();
}
app.post("/a", async (req, res) => {
  requireAdmin(req);
  res.end();
});
`,
        errors: [{ messageId: "notAwaited", line: 9, column: 3, data: { guard: "requireAdmin", line: "9", evidence: "" } }],
      },
      {
        name: "a guard that another handler waits for", filename: "app/items/actions.js", code: `
"use server";
import { requireUser } from "../auth.js";
export async function add(data) {
  await requireUser();
  await db.add(data);
}
export async function remove(id) {
  requireUser();
  await db.remove(id);
}
`,
        errors: [{ messageId: "notAwaited", line: 9, column: 3, data: { guard: "requireUser", line: "9", evidence: " (line 5 waits for it)" } }],
      },
      {
        name: "an answer that nobody looks at", code: `
import { getServerSession } from "next-auth";
import { auth, currentUser } from "@clerk/nextjs/server";
import { getAuth } from "@hono/clerk-auth";
import passport from "passport";
import express from "express";
const app = express();
function isAdmin(req) {
  return req.user?.role === "admin";
}
export async function add(req) {
  await getServerSession(options);
  await auth();
  currentUser();
}
app.post("/a", (req, res) => {
  passport.authenticate("jwt");
  isAdmin(req);
  getAuth(req);
  passport.authorize("jwt");
  res.end();
});
`,
        errors: [
          { messageId: "resultUnused", line: 12, column: 9 },
          { messageId: "resultUnused", line: 13, column: 9 },
          { messageId: "resultUnused", line: 14, column: 3 },
          { messageId: "resultUnused", line: 17, column: 3, data: { guard: "passport.authenticate", line: "17", evidence: "" } },
          { messageId: "resultUnused", line: 18, column: 3, data: { guard: "isAdmin", line: "18", evidence: "" } },
          { messageId: "resultUnused", line: 19, column: 3, data: { guard: "getAuth", line: "19", evidence: "" } },
          { messageId: "resultUnused", line: 20, column: 3, data: { guard: "passport.authorize", line: "20", evidence: "" } },
        ],
      },
    ],
  },
  typescript: {
    valid: [
      { name: "NestJS, guards", code: `
import { CanActivate, Controller, Injectable, Post, UseGuards } from "@nestjs/common";
import { JwtAuthGuard } from "./auth";
@Injectable()
export class RolesGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    if (!this.roles(context)) return true;
    return context.switchToHttp().getRequest().user.isAdmin;
  }
}
@Injectable()
export class ThrowingGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    if (!user(context)) throw new UnauthorizedException();
    return true;
  }
}
@Injectable()
export class MockAuthGuard implements CanActivate {
  canActivate() { return true; }
}
@Controller("items")
@UseGuards(JwtAuthGuard)
export class Items {
  @Post() add() {}
}
` },
    ],
    invalid: [
      {
        name: "NestJS, a guard that lets everyone in, and an empty list", code: `
import { CanActivate, Controller, Injectable, Post, UseGuards } from "@nestjs/common";
@Injectable()
export class RolesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return true;
  }
}
@Controller("items")
export class Items {
  @UseGuards()
  @Post() add() {}
}
`,
        errors: [
          { messageId: "alwaysAllows", line: 5, column: 3, data: { guard: "RolesGuard", line: "5", evidence: "" } },
          { messageId: "empty", line: 11, column: 4 },
        ],
      },
    ],
  },
  python: {
    valid: [
      { name: "Flask, below the route", code: `
from flask import Flask
from flask_login import login_required
app = Flask(__name__)

@app.route("/items", methods=["POST"])
@login_required
def add(): ...
` },
      { name: "several routes of one function", code: `
from fastapi import APIRouter, Depends
from .auth import check_admin
auth_router = APIRouter()

@auth_router.put("/acl", dependencies=[Depends(check_admin)])
@auth_router.patch("/acl")
async def change(): ...
` },
      { name: "Flask, what stands above is no guard", code: `
from flask import Flask
app = Flask(__name__)

@documented
@app.post("/items")
def add(): ...
` },
    ],
    invalid: [
      {
        name: "Flask, above the route", code: `
from flask import Flask
from flask_login import login_required
app = Flask(__name__)

@login_required
@app.route("/items", methods=["POST"])
def add(): ...
`,
        errors: [{ messageId: "aboveRoute", line: 6, column: 2, data: { guard: "login_required" } }],
      },
      {
        name: "FastAPI, above the route", code: `
from fastapi import FastAPI
app = FastAPI()

@requires_role("admin")
@app.post("/items")
def add(): ...
`,
        errors: [{ messageId: "aboveRoute", line: 5, column: 2, data: { guard: "requires_role" } }],
      },
    ],
  },
});
