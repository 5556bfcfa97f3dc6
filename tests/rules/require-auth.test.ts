import rule from "../../src/rules/require-auth.ts";
import { type InvalidCase, testRule } from "../rule-tester.ts";

interface Flaw extends InvalidCase {
  /** The route's line with the guard of its siblings, where a suggestion puts it there. */
  readonly guarded?: string;
}

/** Each report offers a comment above its line, and some the guard of the siblings. */
function suggesting(comment: "//" | "#", cases: readonly Flaw[]): readonly InvalidCase[] {
  return cases.map(({ guarded, ...each }) => ({
    ...each,
    errors: each.errors.map((error) => {
      const lines = each.code.split("\n");
      const at = error.line - 1;
      const [indent = ""] = /^ */u.exec(lines[at] ?? "") ?? [];
      const explained = `${indent}${comment} eslint-disable-next-line rampart/require-auth -- public: TODO: why`;
      return {
        ...error,
        suggestions: [
          ...(guarded === undefined ? [] : [{ messageId: "addGuard", output: lines.with(at, guarded).join("\n") }]),
          { messageId: "explain", output: lines.toSpliced(at, 0, explained).join("\n") },
        ],
      };
    }),
  }));
}

testRule("require-auth", rule, {
  javascript: {
    valid: [
      {
        name: "what those need who cannot sign in yet", code: `
import { Router } from "express";
import { requireAuth } from "./auth.js";
const r = Router();
r.post("/items", requireAuth, add);
r.put("/items/:id", requireAuth, change);
r.delete("/items/:id", requireAuth, remove);
r.patch("/me", requireAuth, rename);
r.post("/recovery/request", recover);
r.post("/reset/password", setPassword);
r.post("/email/confirm/new", confirm);
`,
      },
      {
        name: "what stands before the guard of all that follows", code: `
import { Router } from "express";
import { requireAuth } from "./auth.js";
const r = Router();
r.post("/newsletter", subscribe);
r.use(requireAuth);
r.post("/items", add);
r.put("/items/:id", change);
r.delete("/items/:id", remove);
`,
      },
      { name: "an argument, everywhere", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", requireAuth, remove);
` },
      { name: "one level of two: another guard instead, a check in the body, too few others, not all of them", code: `
import express from "express";
import { requireUser, requireRole, requireOwner } from "./auth.js";
const r = express.Router();
r.use(requireUser);
r.post("/items", requireRole("editor"), add);
r.put("/items/:id", requireRole("editor"), change);
r.patch("/items/:id", requireRole("editor"), rename);
r.delete("/items/:id", requireOwner, remove);
const s = express.Router();
s.use(requireUser);
s.post("/items", requireRole("editor"), add);
s.put("/items/:id", requireRole("editor"), change);
s.patch("/items/:id", requireRole("editor"), rename);
s.delete("/items/:id", (req, res) => (req.user.isAdmin ? res.end() : res.sendStatus(403)));
const t = express.Router();
t.use(requireUser);
t.post("/items", requireRole("editor"), add);
t.put("/items/:id", requireRole("editor"), change);
t.delete("/items/:id", remove);
const u = express.Router();
u.use(requireUser);
u.post("/items", requireRole("editor"), add);
u.put("/items/:id", requireRole("editor"), change);
u.patch("/items/:id", requireRole("editor"), rename);
u.delete("/items/:id", remove);
u.delete("/all", removeAll);
` },
      { name: "an array", code: `
import express from "express";
import { requireAuth, log } from "./auth.js";
const app = express();
const before = [log, requireAuth];
app.get("/items", requireAuth, items);
app.post("/items", requireAuth, add);
app.put("/items/:id", [log, requireAuth], change);
app.delete("/items/:id", before, remove);
` },
      { name: "use before the route", code: `
import express from "express";
import { requireAuth, requireAdmin } from "./auth.js";
const router = express.Router();
router.use(requireAuth);
router.get("/items", requireAdmin, items);
router.post("/items", requireAdmin, add);
router.delete("/items/:id", remove);
` },
      { name: "use on a prefix of all", code: `
import express from "express";
import { requireAuth, requireAdmin } from "./auth.js";
const app = express();
app.use("/api", requireAuth);
app.get("/api/items", requireAdmin, items);
app.post("/api/items", requireAdmin, add);
app.delete("/api/items/:id", remove);
` },
      { name: "evidence of no guards", code: `
import express from "express";
const router = express.Router();
router.get("/items", limiter, items);
router.post("/items", limiter, add);
router.delete("/items/:id", remove);
` },
      { name: "a check in the body", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", (req, res) => {
  if (!req.session.user) return res.sendStatus(401);
  res.end();
});
router.put("/items/:id", (req, res) => {
  if (!req.session.user) return res.status(403).end();
  res.end();
});
` },
      { name: "a check in the body by name", code: `
import express from "express";
import { requireAuth, verifyToken } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", async (req, res) => {
  await verifyToken(req);
  res.end();
});
` },
      { name: "checks in bodies are no evidence", code: `
import express from "express";
const router = express.Router();
router.post("/a", (req, res) => (req.user ? res.end() : res.sendStatus(401)));
router.post("/b", (req, res) => (req.user ? res.end() : res.sendStatus(401)));
router.post("/c", (req, res) => res.end());
` },
      { name: "public on purpose", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.post("/login", login);
router.post("/auth/signup", signUp);
router.post("/auth/log-out", logOut);
router.post("/register/:code", register);
router.post("/healthz", health);
router.post("/csp-report", report);
` },
      { name: "reading", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", requireAuth, remove);
` },
      { name: "too few", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.delete("/items/:id", remove);
` },
      { name: "a larger share, as an option", options: [{ minShare: 0.9 }], code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.put("/items/:id", change);
router.delete("/items/:id", remove);
` },
      { name: "a setting is no route", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const app = express();
app.get("/items", requireAuth, items);
app.post("/items", requireAuth, add);
app.get("view engine");
app.delete("/items/:id", requireAuth, remove);
` },
      { name: "something else with methods of these names", code: `
import { requireAuth } from "./auth.js";
cache.get("/items", requireAuth, items);
cache.post("/items", requireAuth, add);
cache.delete("/items/:id", remove);
` },
      { name: "a suppression", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
// eslint-disable-next-line -- public: a demo
router.delete("/items/:id", remove);
` },
      { name: "a router below a guarded prefix", code: `
import express from "express";
import { requireAuth, requireAdmin } from "./auth.js";
const app = express();
const router = express.Router();
router.get("/items", requireAdmin, items);
router.post("/items", requireAdmin, add);
router.delete("/items/:id", remove);
app.use("/api", requireAuth, router);
` },
      { name: "a router below a guarded application", code: `
import express from "express";
import { requireAuth, requireAdmin } from "./auth.js";
const app = express();
const router = express.Router();
router.get("/items", requireAdmin, items);
router.post("/items", requireAdmin, add);
router.delete("/items/:id", remove);
app.use(requireAuth);
app.use("/api", router);
` },
    ],
    invalid: suggesting("//", [
      {
        name: "an argument", guarded: "router.delete(\"/items/:id\", requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1, data: {"route":"DELETE /items/:id","guarded":"2","siblings":"2","guard":"requireAuth","comment":"//"} }],
      },
      {
        name: "a call", guarded: "app.put(\"/items/:id\", passport.authenticate(\"jwt\"), change);", code: `
import express from "express";
import passport from "passport";
const app = express();
app.get("/items", passport.authenticate("jwt"), items);
app.post("/items", passport.authenticate("jwt"), add);
app.put("/items/:id", change);
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "an array without a guard", guarded: "app.put(\"/items/:id\", [log, parse], requireAuth, change);", code: `
import express from "express";
import { requireAuth, log, parse } from "./auth.js";
const app = express();
app.get("/items", requireAuth, items);
app.post("/items", requireAuth, add);
app.put("/items/:id", [log, parse], change);
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "use after the route, and siblings with a guard of their own", guarded: "router.delete(\"/items/:id\", requireUser, remove);", code: `
import express from "express";
import { requireAuth, requireUser } from "./auth.js";
const router = express.Router();
router.get("/items", requireUser, items);
router.post("/items", requireUser, add);
router.delete("/items/:id", remove);
router.use(requireAuth);
router.put("/items/:id", change);
router.patch("/items/:id", change);
router.post("/items/:id/notes", requireUser, note);
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1, data: { route: "DELETE /items/:id", guarded: "3", siblings: "3", guard: "requireUser", comment: "//" } }],
      },
      {
        name: "use below a path, after the route", guarded: "router.delete(\"/notes/:id\", requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.delete("/notes/:id", remove);
router.use("/items", requireAuth);
router.put("/items/:id", change);
router.post("/items", add);
`,
        errors: [{ messageId: "unlikeSiblings", line: 5, column: 1 }],
      },
      {
        name: "use on a prefix", guarded: "app.delete(\"/items/:id\", requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const app = express();
app.use("/api", requireAuth);
app.get("/api/items", items);
app.post("/api/items", add);
app.delete("/items/:id", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 1 }],
      },
      {
        name: "use of another router", guarded: "router.delete(\"/items/:id\", requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const app = express();
const router = express.Router();
app.use(requireAuth);
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 9, column: 1 }],
      },
      {
        name: "no guards: a rate limiter, CSRF, an upload", guarded: "router.delete(\"/items/:id\", rateLimiter, csrfProtection, upload.single(\"file\"), requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", rateLimiter, csrfProtection, upload.single("file"), remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "a body without a check", guarded: "router.delete(\"/items/:id\", requireAuth, (req, res) => {", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", (req, res) => {
  res.sendStatus(404);
});
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "public words in the middle are none", guarded: "router.delete(\"/login/tokens\", requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.delete("/login/tokens", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "reading, as an option", options: [{ methods: "all" }], guarded: "router.get(\"/items\", requireAuth, items);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", items);
router.post("/items", requireAuth, add);
router.delete("/items/:id", requireAuth, remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 5, column: 1 }],
      },
      {
        name: "two routers", guarded: "closed.post(\"/c\", requireAuth, c);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const open = express.Router();
const closed = express.Router();
open.post("/contact", contact);
open.post("/newsletter", newsletter);
closed.post("/a", requireAuth, a);
closed.post("/b", requireAuth, b);
closed.post("/c", c);
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 1 }],
      },
      {
        name: "too few, as an option", options: [{ minSiblings: 1 }], guarded: "router.delete(\"/items/:id\", requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.get("/items", requireAuth, items);
router.delete("/items/:id", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 1 }],
      },
      {
        name: "a chain", guarded: "router.route(\"/items/:id\").get(requireAuth, item).delete(requireAuth, remove);", code: `
import express from "express";
import { requireAuth } from "./auth.js";
const router = express.Router();
router.route("/items").get(requireAuth, items).post(requireAuth, add);
router.route("/items/:id").get(requireAuth, item).delete(remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 51 }],
      },
      {
        name: "CommonJS", guarded: "router.patch(\"/items/:id\", requireAuth, change);", code: `
const express = require("express");
const { requireAuth } = require("./auth");
const router = express.Router();
router.get("/items", requireAuth, items);
router.post("/items", requireAuth, add);
router.patch("/items/:id", change);
module.exports = router;
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "a router below an application that is guarded later", guarded: "router.delete(\"/items/:id\", requireAdmin, remove);", code: `
import express from "express";
import { requireAuth, requireAdmin } from "./auth.js";
const app = express();
const router = express.Router();
router.get("/items", requireAdmin, items);
router.post("/items", requireAdmin, add);
router.delete("/items/:id", remove);
app.use("/api", router);
app.use(requireAuth);
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 1 }],
      },
      {
        name: "a router below another prefix", guarded: "router.delete(\"/items/:id\", requireAdmin, remove);", code: `
import express from "express";
import { requireAuth, requireAdmin } from "./auth.js";
const app = express();
const router = express.Router();
app.use("/admin", requireAuth);
app.use("/api", router);
router.get("/items", requireAdmin, items);
router.post("/items", requireAdmin, add);
router.delete("/items/:id", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 1 }],
      },
    ]),
  },
  typescript: {
    valid: [
      { name: "NestJS, the class and the method", code: `
import { Controller, Delete, Get, Post, UseGuards } from "@nestjs/common";
@Controller("items")
@UseGuards(JwtAuthGuard)
export class Items {
  @Get() list() {}
  @Post() add() {}
  @Delete(":id") remove() {}
}
@Controller("notes")
export class Notes {
  @UseGuards(JwtAuthGuard) @Post() add() {}
  @Post("b") @UseGuards(AuthGuard("jwt"), RolesGuard) change() {}
  @RequirePermissions("notes") @Delete(":id") remove() {}
}
` },
      { name: "NestJS, a word that opens a route shows that a guard stands elsewhere", code: `
import { Controller, Delete, Post, UseGuards } from "@nestjs/common";
@Controller("items")
export class Items {
  @UseGuards(AdminGuard) @Post() add() {}
  @UseGuards(AdminGuard) @Post("b") change() {}
  @Public() @Post("c") count() {}
  @Delete(":id") remove() {}
}
` },
      { name: "NestJS, public by its name; a guard of another name; GraphQL", code: `
import { Controller, Post, UseGuards } from "@nestjs/common";
import { Mutation, Resolver } from "@nestjs/graphql";
@Controller("users")
export class Users {
  @UseGuards(JwtAuthGuard) @Post("a") a() {}
  @UseGuards(JwtAuthGuard) @Post("b") b() {}
  @Post() register() {}
  @UseGuards(SubscriberGate) @Post("c") c() {}
}
@Resolver()
export class Items {
  @UseGuards(GqlAuthGuard) @Mutation(() => Item) add() {}
  @UseGuards(GqlAuthGuard) @Mutation(() => Item) change() {}
  @UseGuards(GqlAuthGuard) @Mutation(() => Item) remove() {}
}
` },
      { name: "Next.js, wrappers and checks in bodies", filename: "app/api/items/route.ts", code: `
import { auth } from "@/auth";
import { withCron } from "@/cron";
export const GET = withAuth(async () => list());
export const PUT = withAuth(async () => change());
export async function POST(req: Request) {
  const session = await auth();
  if (!session) return new Response("", { status: 401 });
}
export const PATCH = withCron(async () => sweep());
export const dynamic = "force-dynamic";
` },
      {
        name: "Next.js, one handler that asks before it chooses by the method", filename: "pages/api/items.ts", code: `
import { getServerSession } from "next-auth";
export default async function handler(req, res) {
  const session = await getServerSession(req, res);
  if (!session) return res.status(401).end();
  switch (req.method) {
    case "GET": return handleGET(req, res);
    case "POST": return handlePOST(req, res);
    case "PUT": return handlePUT(req, res);
  }
}
async function handleGET(req, res) { res.json(await items()); }
async function handlePOST(req, res) { res.json(await add(req.body)); }
async function handlePUT(req, res) { res.json(await change(req.body)); }
`,
      },
      {
        name: "Next.js, functions for each method, of which two do not ask", filename: "pages/api/items.ts", code: `
import { getServerSession } from "next-auth";
export default async function handler(req, res) {
  if (req.method === "GET") return show(req, res);
  if (req.method === "POST") { return await store(req, res); }
  if (req.method === "DELETE") return drop(req, res);
}
async function show(req, res) { res.json(await items()); }
async function store(req, res) { res.json(await add(req.body)); }
async function drop(req, res) {
  if (!(await getServerSession(req, res))) return res.status(401).end();
  res.json(await remove(req.body));
}
`,
      },
      { name: "Next.js, exports of another file", filename: "lib/items.ts", code: `
export const GET = withAuth(async () => list());
export const PUT = withAuth(async () => change());
export async function POST(req: Request) {}
` },
      { name: "server actions, which are for another rule", filename: "app/items/actions.ts", code: `
"use server";
import { authActionClient } from "@/actions";
export const add = authActionClient.schema(schema).action(async ({ parsedInput }) => db.add(parsedInput));
export const change = authActionClient.schema(schema).action(async ({ parsedInput }) => db.change(parsedInput));
export async function remove(id: string) {
  const user = await currentUser();
  if (!user) redirect("/login");
  await db.remove(id);
}
export async function loginAction(data: FormData) {}
export async function copy(id: string) {
  await db.copy(id);
}
` },
      { name: "functions that are no server actions", filename: "app/items/actions.ts", code: `
export const add = authActionClient.schema(schema).action(async ({ parsedInput }) => db.add(parsedInput));
export const change = authActionClient.schema(schema).action(async ({ parsedInput }) => db.change(parsedInput));
export async function remove(id: string) {}
` },
      { name: "a route in an object of its own, by what it demands", code: `
import { NONE, ADD_ITEM, REMOVE_ITEM, CHANGE_ITEM } from "./permissions.js";
import { Controller } from "./controller.js";
export class Items extends Controller {
  constructor() {
    super();
    this.route({ method: "post", path: "/", handler: this.add, permission: ADD_ITEM });
    this.route({ method: "put", path: "/:id", handler: this.change, permission: [CHANGE_ITEM] });
    this.route({ method: "delete", path: "/:id", handler: this.remove, permission: REMOVE_ITEM });
    this.route({ method: "post", path: "/seen", handler: this.see, permission: NONE });
    this.route({ method: "post", path: "/count", handler: this.count, roles: "public" });
  }
}
` },
      { name: "tRPC, a procedure of another name, one that is said to be public, and a token", code: `
import { adminProcedure, procedure, protectedProcedure, publicProcedure, workspaceProcedure } from "../trpc";
const ownProcedure = protectedProcedure.use(isOwner);
export const items = router({
  add: protectedProcedure.input(z.string()).mutation(({ input }) => db.add(input)),
  change: adminProcedure.mutation(() => db.change()),
  remove: ownProcedure.mutation(() => db.remove()),
  copy: workspaceProcedure.mutation(() => db.copy()),
  count: publicProcedure.mutation(() => db.count()),
  list: procedure.query(() => db.list()),
  signWithToken: procedure.mutation(({ input }) => db.sign(input.token)),
});
` },
      { name: "hapi, strategies; a default that one route is let out of", code: `
export const register = (server) => {
  server.route([
    { method: "POST", path: "/items", options: { auth: "jwt" }, handler: add },
    { method: "PUT", path: "/items/{id}", options: { auth: { mode: "required" }, handler: change } },
    { method: "DELETE", path: "/items/{id}", config: { auth: "jwt" }, handler: remove },
  ]);
};
module.exports = [
  { method: "POST", path: "/notes", options: { auth: "jwt" }, handler: add },
  { method: "PUT", path: "/notes/{id}", options: { auth: "jwt" }, handler: change },
  { method: "POST", path: "/users", options: { auth: false }, handler: create },
  { method: "DELETE", path: "/notes/{id}", handler: remove },
];
` },
      { name: "hapi, a default for all routes, wherever it is set", code: `
import Hapi from "@hapi/hapi";
const server = Hapi.server({ port: 3000 });
server.route({ method: "POST", path: "/items", options: { auth: "jwt" }, handler: add });
server.route({ method: "PUT", path: "/items/{id}", options: { auth: "jwt" }, handler: change });
server.route({ method: "DELETE", path: "/items/{id}", handler: remove });
server.auth.default({ strategy: "jwt" });
` },
      { name: "Hono, on and chains", code: `
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
export const app = new Hono()
  .onError(answer)
  .use("/api/*", bearerAuth({ token }))
  .post("/api/a", add)
  .on("PUT", "/api/b", change)
  .on(["DELETE"], "/api/c", remove);
` },
      { name: "Fastify, hooks of the scope and of the scope around it", code: `
import Fastify from "fastify";
const app = Fastify();
app.register(async (inner) => {
  inner.addHook("onRequest", requireAuth);
  inner.post("/a", { preHandler: requireAdmin }, add);
  inner.post("/b", { preHandler: [requireAdmin] }, add);
  inner.delete("/c", remove);
});
app.register(async (other) => {
  other.post("/d", { onRequest: [log, verifyJwt] }, add);
  other.route({ method: "PUT", url: "/e", preValidation: fastify.auth([verifyJwt]), handler: change });
  other.route({ method: "DELETE", url: "/f", preHandler: verifyJwt, handler: remove });
  other.post("/g", { config: { public: true } }, count);
});
` },
      { name: "a function that is given the router", code: `
import Fastify from "fastify";
import { registerJwtAuth } from "./auth";
const app = Fastify();
registerJwtAuth(app);
app.post("/a", { preHandler: requireAdmin }, add);
app.post("/b", { preHandler: requireAdmin }, add);
app.delete("/c", remove);
` },
      {
        name: "a function that is given the router, which another one hangs below", options: [{ scope: "all" }], code: `
import { registerApiKeyAuth } from "./plugins.js";
export default async function routes(fastify) {
  registerApiKeyAuth(fastify);
  fastify.post("/a", add);
  fastify.register(async (f) => {
    f.post("/b", add);
  });
}
`,
      },
      { name: "an anonymous middleware that refuses", code: `
import express from "express";
const app = express();
app.use(async (req, res, next) => {
  if (!(await find(req))) return res.status(401).end();
  next();
});
app.post("/a", requireAdmin, add);
app.post("/b", requireAdmin, add);
app.delete("/c", remove);
` },
      { name: "Koa, whoever is not signed in may come, too", code: `
import Router from "koa-router";
import auth from "./auth.js";
const router = new Router();
router.post("a", auth(), add);
router.post("b", auth(), change);
router.post("c", auth({ optional: true }), look);
` },
      { name: "Koa, a handler that checks what a caller may do whom it has looked up", code: `
import Router from "koa-router";
import auth from "./auth.js";
const router = new Router();
router.post("a", auth(), add);
router.post("b", auth(), change);
router.post("c", async (ctx) => { const user = await find(ctx.cookies.get("id")); authorize(user, "write"); });
router.post("d", async (ctx) => { if (ctx.state.user) authorize(ctx.state.user, "write"); });
` },
      { name: "Koa, on the application", code: `
import Koa from "koa";
import Router from "@koa/router";
const app = new Koa();
const router = new Router();
router.post("/a", requireAdmin, add);
router.post("/b", requireAdmin, add);
router.delete("/c", remove);
app.use(jwt({ secret }));
app.use(router.routes());
` },
      { name: "Hono, a prefix and a chain", code: `
import { Hono } from "hono";
const app = new Hono();
app.use("/api/*", bearerAuth({ token }));
app.post("/api/a", requireAdmin, add);
app.post("/api/b", requireAdmin, add);
app.delete("/api/c", remove);
export default new Hono().use(requireAuth).post("/a", requireAdmin, add).put("/b", requireAdmin, change).delete("/c", remove);
` },
      { name: "a check in a function of the file", code: `
import express from "express";
const app = express();
function owner(req) {
  if (!req.user) throw new UnauthorizedError();
  return req.user;
}
app.post("/a", requireAdmin, add);
app.post("/b", requireAdmin, add);
app.delete("/c", (req, res) => {
  const who = owner(req);
  res.end();
});
` },
      { name: "an object whose members are told by its own keys", code: `
const table = { handler: serve, path: "/a" };
table.names = Object.keys(table);
table.values = Object.values(table).map((each) => table.names);
module.exports = [table];
` },
      { name: "a client of another server", code: `
const router = axios.create();
router.post("/a", requireAuth, add);
app.put("/b", { name });
app.put("/c", { name });
app.delete("/d");
` },

    ],
    invalid: suggesting("//", [
      {
        name: "NestJS, routes by RequestMapping", code: `
import { Controller, RequestMapping, RequestMethod, Sse, UseGuards } from "@nestjs/common";
@Controller("items")
export class Items {
  @UseGuards(JwtAuthGuard) @RequestMapping({ path: "a", method: RequestMethod.POST }) add() {}
  @UseGuards(JwtAuthGuard) @RequestMapping({ path: "b", method: [RequestMethod.PUT, RequestMethod.PATCH] }) change() {}
  @RequestMapping({ path: "c" }) show() {}
  @Sse("d") follow() {}
  @RequestMapping({ path: ":id", method: RequestMethod.DELETE }) remove() {}
}
`,
        options: [{ minShare: 0.5 }],
        errors: [{ messageId: "unlikeSiblings", line: 9, column: 66 }],
      },
      {
        name: "NestJS, a method", code: `
import { Controller, Delete, Post, UseGuards } from "@nestjs/common";
@Controller("items")
export class Items {
  @UseGuards(JwtAuthGuard) @Post() add() {}
  @UseGuards(JwtAuthGuard) @Post("b") change() {}
  @Delete(":id")
  remove() {}
}
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 3, data: { route: "DELETE :id", guarded: "2", siblings: "2", guard: "JwtAuthGuard", comment: "//" } }],
      },
      {
        name: "NestJS, a throttler is no guard, and neither is documentation", code: `
import { Controller, Post, UseGuards } from "@nestjs/common";
@Controller("items")
@ApiBearerAuth()
export class Items {
  @UseGuards(JwtAuthGuard) @Post() add() {}
  @UseGuards(JwtAuthGuard) @Post("b") change() {}
  @UseGuards(ThrottlerGuard) @Post("c") count() {}
}
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 41 }],
      },
      {
        name: "a function that is given a router of the same name, in another scope", options: [{ scope: "all" }], code: `
import { registerApiKeyAuth } from "./plugins.js";
export default async function routes(fastify) {
  fastify.register(async function closed(fastify) {
    registerApiKeyAuth(fastify);
    fastify.post("/a", add);
  });
  fastify.register(async function open(fastify) {
    fastify.post("/b", add);
  });
}
`,
        errors: [{ messageId: "unguarded", line: 9, column: 5 }],
      },
      {
        name: "NestJS, a type guards nobody", code: `
import { Controller, Delete, Post, Put, UseGuards } from "@nestjs/common";
import { AuthUser } from "./types";
import { JwtGuard, User } from "./auth";
@Controller("items")
export class Items {
  @Post() @UseGuards(JwtGuard) add(@User() user: AuthUser) {}
  @Put() @UseGuards(JwtGuard) change(@User() user: AuthUser) {}
  @Delete() remove(@User() user: AuthUser) {}
}
`,
        errors: [{ messageId: "unlikeSiblings", line: 9, column: 13, data: { route: "DELETE (path not known)", guarded: "2", siblings: "2", guard: "JwtGuard", comment: "//" } }],
      },
      {
        name: "a route in an object of its own that demands nothing", code: `
import { ADD_ITEM, CHANGE_ITEM } from "./permissions.js";
import { Controller } from "./controller.js";
export class Items extends Controller {
  constructor() {
    super();
    this.route({ method: "post", path: "/", handler: this.add, permission: ADD_ITEM });
    this.route({ method: "put", path: "/:id", handler: this.change, permission: [CHANGE_ITEM] });
    this.route({ method: "delete", path: "/:id", handler: this.remove });
    this.route({ method: "patch", path: "/:id", handler: this.rename, permission: [] });
  }
}
`,
        errors: [
          { messageId: "unlikeSiblings", line: 9, column: 5, data: { route: "DELETE /:id", guarded: "2", siblings: "3", guard: "permission", comment: "//" } },
          { messageId: "unlikeSiblings", line: 10, column: 5, data: { route: "PATCH /:id", guarded: "2", siblings: "3", guard: "permission", comment: "//" } },
        ],
      },
      {
        name: "Koa, a handler that checks what a caller may do who is taken for granted", code: `
import Router from "koa-router";
import auth from "./auth.js";
const router = new Router();
router.post("a", auth(), add);
router.post("b", auth(), change);
router.post("c", async (ctx) => { authorize(ctx.state.user, "write"); });
`,
        guarded: 'router.post("c", auth(), async (ctx) => { authorize(ctx.state.user, "write"); });',
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "Next.js, one of the functions among which a handler chooses by the method", filename: "pages/api/items.ts", code: `
import { getServerSession } from "next-auth";
export default async function handler(req, res) {
  const { method } = req;
  try {
    switch (method) {
      case "GET":
        await handleGET(req, res);
        break;
      case "POST": {
        await store(req, res);
        break;
      }
      case "PUT":
        return await handlePut(req, res);
      default:
        res.status(405).end();
    }
  } catch (error) {
    res.status(500).end();
  }
}
const handleGET = async (req, res) => {
  if (!(await getServerSession(req, res))) return res.status(401).end();
  res.json(await items());
};
const store = async (req, res) => {
  res.json(await add(req.body));
};
const handlePut = async (req, res) => {
  if (!(await getServerSession(req, res))) return res.status(401).end();
  res.json(await change(req.body));
};
`,
        errors: [{ messageId: "unlikeSiblings", line: 27, column: 7, data: { route: "POST /api/items", guarded: "2", siblings: "2", guard: "a check in the body", comment: "//" } }],
      },
      {
        name: "a look-up is no guard, and neither is a handler for its name or a middleware that goes on", guarded: "r.delete(\"/items/:id\", validate(userRules.getUsers), attachUser, requireUser, asyncHandler(auth.remove));", code: `
import express from "express";
import { requireUser, validate, userRules, asyncHandler, auth } from "./auth.js";
const r = express.Router();
async function attachUser(req, res, next) {
  req.user = await find(req.cookies.id);
  res.locals.user = req.user;
  next();
}
r.post("/items", requireUser, add);
r.put("/items/:id", requireUser, change);
r.delete("/items/:id", validate(userRules.getUsers), attachUser, asyncHandler(auth.remove));
`,
        errors: [{ messageId: "unlikeSiblings", line: 12, column: 1 }],
      },
      {
        name: "those that change something, where those that read are open", guarded: "r.delete(\"/items/:id\", requireUser, remove);", code: `
import express from "express";
import { requireUser } from "./auth.js";
const r = express.Router();
r.get("/items", list);
r.get("/items/:id", show);
r.get("/items/:id/photo", photo);
r.get("/items/:id/prices", prices);
r.post("/items", requireUser, add);
r.put("/items/:id", requireUser, change);
r.delete("/items/:id", remove);
`,
        errors: [{ messageId: "unlikeWriters", line: 11, column: 1, data: { route: "DELETE /items/:id", guarded: "2", siblings: "2", guard: "requireUser", comment: "//" } }],
      },
      {
        name: "one level of two", code: `
import express from "express";
import { requireUser, requireRole } from "./auth.js";
const r = express.Router();
r.use(requireUser);
r.post("/items", requireRole("editor"), add);
r.put("/items/:id", requireRole("editor"), change);
r.patch("/items/:id", requireRole("editor"), rename);
r.delete("/items/:id", remove);
`,
        errors: [{ messageId: "asksLess", line: 9, column: 1, data: { route: "DELETE /items/:id", siblings: "3", guard: "requireRole", before: "requireUser", comment: "//" } }],
      },
      {
        name: "a log-in of the two that all others have", code: `
import express from "express";
import { requireUser, requireRole } from "./auth.js";
const r = express.Router();
r.post("/items", requireUser, requireRole("editor"), add);
r.put("/items/:id", requireUser, requireRole("editor"), change);
r.patch("/items/:id", requireUser, requireRole("editor"), rename);
r.delete("/items/:id", requireRole("editor"), remove);
`,
        errors: [{ messageId: "asksLess", line: 8, column: 1, data: { route: "DELETE /items/:id", siblings: "3", guard: "requireUser", before: "requireRole", comment: "//" } }],
      },
      {
        name: "Next.js, a handler beside wrapped ones", filename: "app/api/items/route.ts", code: `
export const GET = withAuth(async () => list());
export const PUT = withAuth(async () => change());
export async function POST(req: Request) {
  return Response.json(await db.add(await req.json()));
}
`,
        errors: [{ messageId: "unlikeSiblings", line: 4, column: 23, data: { route: "POST /api/items", guarded: "2", siblings: "2", guard: "withAuth", comment: "//" } }],
      },
      {
        name: "tRPC", code: `
import { procedure, protectedProcedure } from "../trpc";
export const items = router({
  add: protectedProcedure.input(z.string()).mutation(({ input }) => db.add(input)),
  change: protectedProcedure.mutation(() => db.change()),
  remove: procedure.input(z.string()).mutation(({ input }) => db.remove(input)),
});
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 39, data: { route: "the procedure remove", guarded: "2", siblings: "2", guard: "protectedProcedure", comment: "//" } }],
      },
      {
        name: "tRPC, public by choice, where all is wanted", options: [{ confidence: "possible" }], code: `
import { publicProcedure, protectedProcedure } from "../trpc";
export const items = router({
  add: protectedProcedure.input(z.string()).mutation(({ input }) => db.add(input)),
  change: protectedProcedure.mutation(() => db.change()),
  remove: publicProcedure.mutation(() => db.remove()),
});
`,
        errors: [{ messageId: "open", line: 6, column: 11 }],
      },
      {
        name: "hapi", code: `
export const register = (server) => {
  server.route({ method: "POST", path: "/items", options: { auth: "jwt" }, handler: add });
  server.route({ method: "PUT", path: "/items/{id}", options: { auth: "jwt" }, handler: change });
  server.route({ method: "DELETE", path: "/items/{id}", handler: remove });
};
`,
        errors: [{ messageId: "unlikeSiblings", line: 5, column: 3, data: { route: "DELETE /items/{id}", guarded: "2", siblings: "2", guard: "auth: \"jwt\"", comment: "//" } }],
      },
      {
        name: "hapi, a default that lets anybody in, or that a route does without", options: [{ confidence: "possible" }], code: `
import Hapi from "@hapi/hapi";
const server = Hapi.server({ port: 3000 });
const other = Hapi.server({ port: 3001 });
server.auth.default({ strategy: "jwt", mode: "try" });
server.route({ method: "POST", path: "/items", options: { auth: "jwt" }, handler: add });
server.route({ method: "PUT", path: "/items/{id}", options: { auth: "jwt" }, handler: change });
server.route({ method: "DELETE", path: "/items/{id}", handler: remove });
other.auth.default("jwt");
other.route({ method: "POST", path: "/items", handler: add });
other.route({ method: "PUT", path: "/items/{id}", handler: change });
other.route({ method: "DELETE", path: "/items/{id}", options: { auth: false }, handler: remove });
`,
        errors: [
          { messageId: "unlikeSiblings", line: 8, column: 1 },
          { messageId: "open", line: 12, column: 1 },
        ],
      },
      {
        name: "Hono, on without the guard", guarded: "  .on([\"GET\", \"DELETE\"], \"/c\", requireAuth, remove);", code: `
import { Hono } from "hono";
export const app = new Hono()
  .post("/a", requireAuth, add)
  .on("PUT", "/b", requireAuth, change)
  .on(["GET", "DELETE"], "/c", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 4, data: { route: "GET|DELETE /c", guarded: "2", siblings: "2", guard: "requireAuth", comment: "//" } }],
      },
      {
        name: "Fastify", code: `
import Fastify from "fastify";
const app = Fastify();
app.post("/a", { preHandler: requireAuth }, add);
app.post("/b", { onRequest: [requireAuth] }, add);
app.route({ method: "DELETE", url: "/c", handler: remove });
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 1 }],
      },
      {
        name: "Hono, outside the prefix", code: `
import { Hono } from "hono";
const app = new Hono();
app.use("/api/*", bearerAuth({ token }));
app.post("/api/a", add);
app.post("/api/b", add);
app.delete("/items/:id", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 1 }],
      },
      {
        name: "Koa", guarded: "router.delete(\"/c\", auth(), remove);", code: `
import Router from "koa-router";
const router = new Router();
router.post("/a", auth(), add);
router.post("/b", auth(), validate(schema), add);
router.delete("/c", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 1 }],
      },
      {
        name: "a check that the siblings do behind their guard", guarded: "router.delete(\"/c\", auth(), (ctx) => { authorize(ctx.user, \"delete\"); });", code: `
import Router from "koa-router";
const router = new Router();
router.post("/a", auth(), (ctx) => { authorize(ctx.user, "add"); });
router.post("/b", auth(), (ctx) => { authorize(ctx.user, "add"); });
router.delete("/c", (ctx) => { authorize(ctx.user, "delete"); });
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 1 }],
      },
      {
        name: "an application as a parameter", guarded: "  app.delete(\"/c\", requireAuth, remove);", code: `
export default (app) => {
  app.post("/a", requireAuth, add);
  app.post("/b", requireAuth, add);
  app.delete("/c", remove);
};
`,
        errors: [{ messageId: "unlikeSiblings", line: 5, column: 3 }],
      },
      {
        name: "a router of routes called auth is no guard", guarded: "app.delete(\"/c\", requireAuth, remove);", code: `
import express from "express";
import auth from "./routes/auth";
const app = express();
app.use("/", auth);
app.post("/a", requireAuth, add);
app.post("/b", requireAuth, add);
app.delete("/c", remove);
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 1 }],
      },
      {
        name: "a router as a parameter", guarded: "  router.delete(\"/items/:id\", requireAuth, remove);", code: `
import type { Router } from "express";
import { requireAuth } from "./auth";
export function install(router: Router): void {
  router.get("/items", requireAuth, items);
  router.post("/items", requireAuth, add);
  router.delete("/items/:id", remove);
}
`,
        errors: [{ messageId: "unlikeSiblings", line: 7, column: 3 }],
      },
    ]),
  },
  python: {
    valid: [
      { name: "FastAPI, what a path has in it is the proof", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.post("/checkouts", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/checkouts/{id}", dependencies=[Depends(require_user)])
def remove(id: int): ...
@router.patch("/checkouts/{client_secret}")
def change(client_secret: str): ...
@router.post("/invitations/{invitation_token}/accept")
def accept(invitation_token: str): ...
` },
      { name: "FastAPI, most that change something are open beside one that is not", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/keys", dependencies=[Depends(require_user)])
def keys(): ...
@router.get("/keys/{id}", dependencies=[Depends(require_user)])
def key(id: int): ...
@router.post("/keys/{id}/rotate", dependencies=[Depends(require_user)])
def rotate(id: int): ...
@router.post("/validate")
def validate(key: str): ...
@router.post("/activate")
def activate(key: str): ...
@router.post("/deactivate")
def deactivate(key: str): ...
` },
      { name: "FastAPI, the signature of a webhook", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.post("/mails", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/mails/{id}", dependencies=[Depends(require_user)])
def remove(id: int): ...
@router.post("/mails/events")
def events(request):
    event = _verify_webhook(request)
    store(event)
` },
      { name: "FastAPI, a factory whose function has somebody injected", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
def signed_in(request):
    if not request.user:
        raise HTTPException(401)
def lately(minutes):
    def dependency(user=Depends(signed_in)):
        return user
    return dependency
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.put("/items/{id}", dependencies=[Depends(require_user)])
def change(id: int): ...
@router.delete("/items/{id}")
def remove(id: int, who=Depends(lately(5))): ...
` },
      { name: "Django, a part of what answers", filename: "shop/views.py", code: `
from django.contrib.auth.decorators import login_required
@login_required
def add(request):
    return form(request)
@login_required
def change(request):
    return save(request.POST)
@login_required
def remove(request):
    return save(request.POST)
def form(request):
    return save(request.POST)
` },
      { name: "FastAPI, all have it", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}", dependencies=[Depends(require_user)])
def remove(id: int): ...
` },
      { name: "FastAPI, Security", code: `
from fastapi import APIRouter, Depends, Security
from .auth import get_current_user, require_user
router = APIRouter()
@router.get("/items")
def items(user=Depends(require_user)): ...
@router.post("/items")
def add(user=Depends(require_user)): ...
@router.put("/items/{id}")
def change(id: int, user=Security(get_current_user, scopes=["items"])): ...
` },
      { name: "FastAPI, a scheme", code: `
from fastapi import APIRouter, Depends
from fastapi.security import HTTPBearer
from .auth import require_user
bearer = HTTPBearer()
router = APIRouter()
@router.get("/items")
def items(user=Depends(require_user)): ...
@router.post("/items")
def add(user=Depends(require_user)): ...
@router.put("/items/{id}")
def change(id: int, token=Depends(bearer)): ...
` },
      { name: "FastAPI, the router's own", code: `
from fastapi import APIRouter, Depends
from .auth import require_user, require_admin
router = APIRouter(dependencies=[Depends(require_user)])
@router.get("/items", dependencies=[Depends(require_admin)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_admin)])
def add(): ...
@router.delete("/items/{id}")
def remove(id: int): ...
` },
      { name: "FastAPI, the router's own in a variable", code: `
from fastapi import APIRouter, Depends
from .auth import require_user, require_admin
protected = [Depends(require_user)]
router = APIRouter(prefix="/items", dependencies=protected)
@router.get("/", dependencies=[Depends(require_admin)])
def items(): ...
@router.post("/", dependencies=[Depends(require_admin)])
def add(): ...
@router.delete("/{id}")
def remove(id: int): ...
` },
      { name: "FastAPI, the application's", code: `
from fastapi import FastAPI, Depends
from .auth import require_user, require_admin
app = FastAPI(dependencies=[Depends(require_user)])
@app.get("/items", dependencies=[Depends(require_admin)])
def items(): ...
@app.post("/items", dependencies=[Depends(require_admin)])
def add(): ...
@app.delete("/items/{id}")
def remove(id: int): ...
` },
      { name: "FastAPI, include_router in the file", code: `
from fastapi import APIRouter, Depends, FastAPI
from .auth import require_user, require_admin
app = FastAPI()
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_admin)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_admin)])
def add(): ...
@router.delete("/items/{id}")
def remove(id: int): ...
app.include_router(router, dependencies=[Depends(require_user)])
` },
      { name: "FastAPI, a decorator of the function", code: `
from fastapi import APIRouter, Depends
from .auth import require_user, requires_role
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}")
@requires_role("admin")
def remove(id: int): ...
` },
      { name: "FastAPI, a check of something silences", code: `
from fastapi import APIRouter, Depends
from .auth import require_user, verify_webhook
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.post("/hook", dependencies=[Depends(verify_webhook)])
def hook(): ...
` },
      { name: "FastAPI, a check in the body silences", code: `
from fastapi import APIRouter, Depends, HTTPException, Request
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}")
def remove(id: int, request: Request):
    if request.headers.get("x-key") != load_key():
        raise HTTPException(status_code=401)
    delete(id)
` },
      { name: "FastAPI, checks in bodies are no evidence", code: `
from fastapi import APIRouter, HTTPException
router = APIRouter()
@router.post("/a")
def a(key: str):
    if key != load_key():
        raise HTTPException(403)
@router.post("/b")
def b(key: str):
    if key != load_key():
        raise HTTPException(403)
@router.post("/c")
def c(key: str): ...
` },
      { name: "FastAPI, public on purpose", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.post("/login")
def login(): ...
@router.post("/users/sign-up")
def sign_up(): ...
@router.post("/health")
def health(): ...
` },
      { name: "FastAPI, too few", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.delete("/items/{id}")
def remove(id: int): ...
` },
      { name: "FastAPI, no majority", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.put("/a")
def a(): ...
@router.put("/b")
def b(): ...
@router.put("/c")
def c(): ...
` },
      { name: "FastAPI, reading", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items")
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}", dependencies=[Depends(require_user)])
def remove(id: int): ...
` },
      { name: "FastAPI, a suppression", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}")
# eslint-disable-next-line -- public: a demo
def remove(id: int): ...
` },
      { name: "Flask, login_required everywhere", code: `
from flask import Blueprint
from flask_login import login_required
items = Blueprint("items", __name__)
@items.get("/items")
@login_required
def index(): ...
@items.post("/items")
@login_required
def add(): ...
@items.delete("/items/<int:id>")
@login_required
def remove(id): ...
` },
      { name: "Flask, before each request", code: `
from flask import Blueprint
from .auth import admin_required, require_login
items = Blueprint("items", __name__)
@items.before_request
def require_user():
    require_login()
@items.get("/items")
@admin_required
def index(): ...
@items.post("/items")
@admin_required
def add(): ...
@items.delete("/items/<int:id>")
def remove(id): ...
` },
      { name: "Flask, abort in the body", code: `
from flask import Blueprint, abort, session
from .auth import login_required
items = Blueprint("items", __name__)
@items.get("/items")
@login_required
def index(): ...
@items.post("/items")
@login_required
def add(): ...
@items.delete("/items/<int:id>")
def remove(id):
    if "user" not in session:
        abort(401)
` },
      { name: "something unknown", code: `
from .framework import registry, require_user
@registry.get("/a")
@require_user
def a(): ...
@registry.post("/b")
@require_user
def b(): ...
@registry.post("/c")
def c(): ...
` },
      { name: "FastAPI, a router of a guarded application", code: `
from fastapi import APIRouter, Depends, FastAPI
from .auth import require_admin, require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_admin)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_admin)])
def add(): ...
@router.delete("/items/{id}")
def remove(id: int): ...
app = FastAPI(dependencies=[Depends(require_user)])
app.include_router(router)
` },
    ],
    invalid: suggesting("#", [
      {
        name: "Flask, who the guard has found is no guard", code: `
from flask import Blueprint
from .auth import token_auth
bp = Blueprint("api", __name__)
@bp.route("/tokens", methods=["DELETE"])
def revoke():
    token_auth.current_user().revoke_token()
@bp.route("/items", methods=["POST"])
@token_auth.login_required
def add(): ...
@bp.route("/items", methods=["PUT"])
@token_auth.login_required
def change(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 5 }],
      },
      {
        name: "FastAPI, what is done with lists of rights checks nobody, and neither do a look-up and a tag", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/roles", tags=["roles", Tag.public], dependencies=[Depends(require_user)])
def roles(): ...
@router.post("/roles", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/roles/{id}", dependencies=[Depends(require_user)])
def remove(id: int): ...
@router.put("/roles/{id}")
def change(id: int, role: dict):
    tenant = get_current_tenant_id()
    for permission in role["permissions"]:
        tenant.role.permissions.append(permission)
`,
        errors: [{ messageId: "unlikeSiblings", line: 12, column: 5 }],
      },
      {
        name: "Django, functions below a folder of views", filename: "shop/views/items.py", code: `
from django.contrib.auth.decorators import login_required
@login_required
def add(request):
    return save(request.POST)
@login_required
def change(request):
    return save(request.POST)
def remove(request):
    return drop(request.POST)
`,
        errors: [{ messageId: "unlikeSiblings", line: 9, column: 5 }],
      },
      {
        name: "FastAPI, dependencies beside the path", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}")
def remove(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 5, data: {"route":"DELETE /items/{id}","guarded":"2","siblings":"2","guard":"require_user","comment":"#"} }],
      },
      {
        name: "FastAPI, a parameter", code: `
from fastapi import APIRouter, Depends
from .auth import get_current_user
router = APIRouter()
@router.get("/items")
def items(user=Depends(get_current_user)): ...
@router.post("/items")
def add(user=Depends(get_current_user)): ...
@router.delete("/items/{id}")
def remove(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 5 }],
      },
      {
        name: "FastAPI, an annotation", code: `
from typing import Annotated
from fastapi import APIRouter, Depends
from .auth import User, get_current_user
router = APIRouter()
@router.get("/items")
async def items(user: Annotated[User, Depends(get_current_user)]): ...
@router.post("/items")
async def add(user: Annotated[User, Depends(get_current_user)]): ...
@router.put("/items/{id}")
async def change(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 11 }],
      },
      {
        name: "FastAPI, an alias of an annotation", code: `
from typing import Annotated
from fastapi import APIRouter, Depends
from .auth import User, get_current_user
CurrentUser = Annotated[User, Depends(get_current_user)]
router = APIRouter()
@router.get("/items")
def items(user: CurrentUser): ...
@router.post("/items")
def add(user: CurrentUser): ...
@router.put("/items/{id}")
def change(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 12, column: 5 }],
      },
      {
        name: "FastAPI, an alias of another file", code: `
from fastapi import APIRouter
from .deps import CurrentUser, SessionDep
router = APIRouter()
@router.get("/items")
def items(session: SessionDep, user: CurrentUser): ...
@router.post("/items")
def add(session: SessionDep, user: CurrentUser): ...
@router.put("/items/{id}")
def change(session: SessionDep, id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 5 }],
      },
      {
        name: "FastAPI, a router included without a guard", code: `
from fastapi import APIRouter, Depends, FastAPI
from .auth import require_admin
app = FastAPI()
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_admin)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_admin)])
def add(): ...
@router.delete("/items/{id}")
def remove(id: int): ...
app.include_router(router, prefix="/api")
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 5 }],
      },
      {
        name: "FastAPI, dependencies as a parameter of the function are none", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}")
def remove(id: int, dependencies=[Depends(require_user)]): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 5 }],
      },
      {
        name: "FastAPI, a database session is no guard", code: `
from fastapi import APIRouter, Depends
from .auth import get_current_user
from .database import get_db, get_session
router = APIRouter()
@router.get("/items")
def items(db=Depends(get_db), user=Depends(get_current_user)): ...
@router.post("/items")
def add(db=Depends(get_db), user=Depends(get_current_user)): ...
@router.put("/items/{id}")
def change(id: int, db=Depends(get_session)): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 11, column: 5 }],
      },
      {
        name: "FastAPI, a rate limiter is no guard", code: `
from fastapi import APIRouter, Depends
from .auth import require_user, check_rate_limit, verify_csrf_token
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}", dependencies=[Depends(check_rate_limit), Depends(verify_csrf_token)])
def remove(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 5 }],
      },
      {
        name: "FastAPI, one is enough, as an option", options: [{ minSiblings: 1 }], code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.delete("/items/{id}")
def remove(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 5 }],
      },
      {
        name: "FastAPI, no majority, as an option", options: [{ minShare: 0.4 }], code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.put("/a")
def a(): ...
@router.put("/b")
def b(): ...
@router.put("/c")
def c(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 5 }, { messageId: "unlikeSiblings", line: 12, column: 5 }, { messageId: "unlikeSiblings", line: 14, column: 5 }],
      },
      {
        name: "FastAPI, reading, as an option", options: [{ methods: "all" }], code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items")
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.delete("/items/{id}", dependencies=[Depends(require_user)])
def remove(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 5 }],
      },
      {
        name: "FastAPI, two routers are judged apart", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
public = APIRouter()
private = APIRouter()
@public.post("/contact")
def contact(): ...
@public.post("/newsletter")
def newsletter(): ...
@private.post("/a", dependencies=[Depends(require_user)])
def a(): ...
@private.post("/b", dependencies=[Depends(require_user)])
def b(): ...
@private.post("/c")
def c(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 15, column: 5 }],
      },
      {
        name: "FastAPI, several methods", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
router = APIRouter()
@router.get("/items", dependencies=[Depends(require_user)])
def items(): ...
@router.post("/items", dependencies=[Depends(require_user)])
def add(): ...
@router.api_route("/items/{id}", methods=["GET", "PUT"])
def change(id: int): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 10, column: 5 }],
      },
      {
        name: "FastAPI, a route by call", code: `
from fastapi import APIRouter, Depends
from .auth import require_user
from .items import items, add, remove
router = APIRouter()
router.add_api_route("/items", items, methods=["GET"], dependencies=[Depends(require_user)])
router.add_api_route("/items", add, methods=["POST"], dependencies=[Depends(require_user)])
router.add_api_route("/items/{id}", remove, methods=["DELETE"])
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 1 }],
      },
      {
        name: "Flask, login_required", code: `
from flask import Flask
from flask_login import login_required
app = Flask(__name__)
@app.route("/items")
@login_required
def items(): ...
@app.route("/items/change", methods=["GET", "POST"])
@login_required
def change(): ...
@app.route("/items/new", methods=["POST"])
def add(): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 12, column: 5, data: {"route":"POST /items/new","guarded":"2","siblings":"2","guard":"login_required","comment":"#"} }],
      },
      {
        name: "Flask, a blueprint", code: `
from flask import Blueprint
from .auth import jwt_required
items = Blueprint("items", __name__)
@items.get("/items")
@jwt_required()
def index(): ...
@items.post("/items")
@jwt_required()
def add(): ...
@items.delete("/items/<int:id>")
def remove(id): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 12, column: 5 }],
      },
      {
        name: "Flask, a decorator that is no guard", code: `
from flask import Blueprint
from .auth import login_required
from .limits import limiter, csrf
items = Blueprint("items", __name__)
@items.get("/items")
@login_required
def index(): ...
@items.post("/items")
@login_required
def add(): ...
@items.delete("/items/<int:id>")
@limiter.limit("5 per minute")
@csrf.exempt
def remove(id): ...
`,
        errors: [{ messageId: "unlikeSiblings", line: 15, column: 5 }],
      },
    ]),
  },
});
