/** Routes whose guards stand in other files, on disk. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import plugin, { projectDigest } from "../../src/index.ts";
import { writeFiles } from "../files-on-disk.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "rampart-routing-")));
let folders = 0;

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Writes an application to a folder of its own, and gives the folder. */
function application(files: Readonly<Record<string, string>>): string {
  return writeFiles(join(root, `app${folders++}`), files);
}

/** What the rules about guards say of one file: each report as `line rule`. */
function lint(files: Readonly<Record<string, string>>, filename: string, auth?: object): readonly string[] {
  return lintIn(application(files), files, filename, auth);
}

function lintIn(cwd: string, files: Readonly<Record<string, string>>, filename: string, auth?: object): readonly string[] {
  const config = [...plugin.configs.recommended, ...(auth ? [{ settings: { rampart: { auth } } }] : [])];
  return new Linter({ cwd }).verify(files[filename] ?? "", config, { filename: join(cwd, filename) })
    .filter(({ ruleId, fatal }) => fatal === true || /auth|action/u.test(ruleId ?? "")).map(({ ruleId, line, message }) => `${line} ${ruleId?.replace("rampart/", "") ?? message}`);
}

const guard = `
export function gate(req, res, next) {
  if (!req.session.user) return res.status(401).json({ error: "no" });
  next();
}
export function slow(req, res, next) { setTimeout(next, 100); }
`;
const items = (...lines: readonly string[]): string => [
  'import { Router } from "express";', 'import { gate, slow } from "./guard.js";', 'import { add, change, remove } from "./service.js";', "const router = Router();",
  ...lines, "export default router;",
].join("\n");
const bare = items('router.post("/", add);', 'router.put("/:id", gate, change);', 'router.delete("/:id", gate, remove);', 'router.patch("/:id", gate, change);');

describe("a guard where the router is mounted", () => {
  const app = (...lines: readonly string[]): string => ['import express from "express";', 'import items from "./items.js";', 'import { gate, slow } from "./guard.js";', "const app = express();", ...lines, "export default app;"].join("\n");

  it("counts", () => {
    expect(lint({ "app.js": app('app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ "app.js": app('app.use("/items", gate, items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual([]);
    expect(lint({ "app.js": app("app.use(gate);", 'app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual([]);
    expect(lint({ "app.js": app('app.use("/items", slow, items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
  });

  it("counts only if it stands before, and for this path", () => {
    expect(lint({ "app.js": app('app.use("/items", items);', "app.use(gate);"), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ "app.js": app('app.use("/admin", gate);', 'app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ "app.js": app('app.use("/items", gate);', 'app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual([]);
    expect(lint({ "app.js": app('app.use("/item", gate);', 'app.use("/items", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
  });

  it("counts only if its definition does more than go on", () => {
    const lookUp = `${guard}export async function checkUser(req, res, next) { req.user = await find(req.session.id); next(); }\n`;
    const files = { "app.js": app("app.use(checkUser);", 'app.use("/items", items);').replace("{ gate,", "{ gate, checkUser,"), "items.js": items('router.post("/", add);', 'router.put("/:id", gate, change);', 'router.delete("/:id", gate, remove);') };
    expect(lint({ ...files, "guard.js": lookUp }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ ...files, "guard.js": lookUp.replace("next(); }\n", "next(req.user ? undefined : new Error()); }\n") }, "items.js")).toEqual([]);
    expect(lint({ ...files, "guard.js": "" }, "items.js")).toEqual([]);
  });

  it("counts only if it stands on every road", () => {
    expect(lint({ "app.js": app('app.use("/items", gate, items);', 'app.use("/old", items);'), "items.js": bare, "guard.js": guard }, "items.js")).toEqual(["5 require-auth"]);
  });
});

const beside = (name: string, guards: string): string => items(`router.post("/${name}", ${guards}add);`, `router.put("/${name}", ${guards}change);`, `router.delete("/${name}", ${guards}remove);`);

describe("functions that are given the application", () => {
  const routes = ["export default function routes(app) {", '  app.post("/a", add);', '  app.put("/b", gate, change);', '  app.patch("/c", gate, change);', '  app.delete("/d", gate, remove);', "}"];
  const handed = ['import { gate } from "./guard.js";', 'import { add, change, remove } from "./service.js";', ...routes].join("\n");
  const main = (...lines: readonly string[]): string => ['import express from "express";', 'import routes from "./routes.js";', 'import { setUp } from "./set-up.js";', "const app = express();", ...lines].join("\n");

  it("have the guards that stand before the call", () => {
    const setUp = 'import { gate } from "./guard.js";\nexport function setUp(app) { app.use(gate); }\n';
    expect(lint({ "main.js": main("routes(app);"), "routes.js": handed, "guard.js": guard, "set-up.js": setUp }, "routes.js")).toEqual(["4 require-auth"]);
    expect(lint({ "main.js": main("setUp(app);", "routes(app);"), "routes.js": handed, "guard.js": guard, "set-up.js": setUp }, "routes.js")).toEqual([]);
    expect(lint({ "main.js": main("routes(app);", "setUp(app);"), "routes.js": handed, "guard.js": guard, "set-up.js": setUp }, "routes.js")).toEqual(["4 require-auth"]);
  });

  it("keep the hooks of a plugin to themselves, unless it says otherwise", () => {
    const fastify = (hooks: string): Readonly<Record<string, string>> => ({
      "main.ts": 'import Fastify from "fastify";\nimport hooks from "./hooks";\nimport routes from "./routes";\nconst app = Fastify();\napp.register(hooks);\napp.register(routes, { prefix: "/items" });\n',
      "hooks.ts": hooks, "guard.ts": "export async function gate(request, reply) { if (!request.user) return reply.code(401).send(); }\n",
      "routes.ts": ['import { gate } from "./guard";', "export default async function routes(fastify) {", '  fastify.post("/a", add);', '  fastify.put("/b", { preHandler: gate }, change);', '  fastify.patch("/c", { preHandler: gate }, change);', '  fastify.delete("/d", { preHandler: gate }, remove);', "}"].join("\n"),
    });
    const hook = 'import { gate } from "./guard";\nasync function hooks(fastify) { fastify.addHook("onRequest", gate); }\n';
    expect(lint(fastify(`${hook}export default hooks;\n`), "routes.ts")).toEqual(["3 require-auth"]);
    expect(lint(fastify(`import fp from "fastify-plugin";\n${hook}export default fp(hooks);\n`), "routes.ts")).toEqual([]);
  });
});

describe("routers that are compared with those of other files", () => {
  const files = { "guard.js": guard, "routes/a.js": beside("a", "gate, "), "routes/b.js": beside("b", "gate, "), "routes/c.js": beside("c", "") };

  it("are reported once, where none of their routes has a guard", () => {
    expect(lint({ ...files, "routes/guard.js": guard }, "routes/c.js")).toEqual(["5 require-auth"]);
    expect(lint({ ...files, "routes/guard.js": guard }, "routes/a.js")).toEqual([]);
  });

  it("are not, where the others have none either, or the router is mounted behind one", () => {
    expect(lint({ ...files, "routes/guard.js": guard, "routes/a.js": beside("a", ""), "routes/b.js": beside("b", "slow, ") }, "routes/c.js")).toEqual([]);
    const app = 'import express from "express";\nimport c from "./routes/c.js";\nimport { gate } from "./guard.js";\nexpress().use("/c", gate, c);\n';
    expect(lint({ ...files, "routes/guard.js": guard, "app.js": app }, "routes/c.js")).toEqual([]);
  });

  it("have the guard of a function that is given the router where they are registered, and not a feature's", () => {
    const plugin = (name: string): string => `import { add } from "./service.js";\nexport default async function routes(fastify) {\n  fastify.post("/${name}", add);\n}\n`;
    const scope = (name: string, first: string): string => `import { registerJwtAuth, requireFeature } from "./plugins.js";\nimport ${name} from "./${name}.js";\nexport default async function routes(fastify) {\n  ${first}\n  fastify.register(${name});\n}\n`;
    const guarded = "registerJwtAuth(fastify);";
    const plugins = {
      "plugins.js": 'import fastifyPlugin from "fastify-plugin";\nexport function registerJwtAuth(fastify) { fastify.register(jwt); }\nexport const requireFeature = (name) => fastifyPlugin(async (fastify) => {\n  fastify.addHook("onRequest", async (request, reply) => { if (!request.features[name]) return reply.status(403).send(); });\n});\n',
      "a.js": plugin("a"), "b.js": plugin("b"), "c.js": plugin("c"), "x.js": scope("a", guarded), "y.js": scope("b", guarded), "z.js": scope("c", 'fastify.register(requireFeature("c"));'),
    };
    expect(lint(plugins, "c.js")).toEqual(["3 require-auth"]);
    expect(lint(plugins, "b.js")).toEqual([]);
    expect(lint({ ...plugins, "z.js": scope("c", guarded) }, "c.js")).toEqual([]);
  });

  it("are quoted with a function that is given the router", () => {
    const plugin = (name: string, first: string): string => `import { registerApiKeyAuth, registerStore } from "./plugins.js";\nimport { add } from "./service.js";\nexport default async function routes(fastify) {\n  ${first}(fastify);\n  fastify.post("/${name}", add);\n}\n`;
    const plugins = { "a.js": plugin("a", "registerApiKeyAuth"), "b.js": plugin("b", "registerApiKeyAuth"), "c.js": plugin("c", "registerStore") };
    expect(lint(plugins, "c.js")).toEqual(["5 require-auth"]);
    expect(lint(plugins, "b.js")).toEqual([]);
    expect(lint({ ...plugins, "a.js": plugin("a", "registerStore") }, "c.js")).toEqual([]);
  });

  it("are not, with the option", () => {
    const cwd = application({ ...files, "routes/guard.js": guard });
    const config = [...plugin.configs.recommended, { rules: { "rampart/require-auth": ["warn", { siblings: "file" }] } } as Linter.Config];
    expect(new Linter({ cwd }).verify(files["routes/c.js"], config, { filename: join(cwd, "routes/c.js") })).toEqual([]);
  });
});

describe("guards by what they do", () => {
  const app = (definition: string, call: string): Readonly<Record<string, string>> => ({
    "parse.ts": definition,
    "errors.ts": "export const unauthorized = () => new Response(null, { status: 401 });\n",
    ...Object.fromEntries(["b", "c", "d"].map((name) => [`app/api/${name}/route.ts`, 'import { parse } from "../../../parse";\nexport async function POST(request: Request) {\n  const { error } = await parse(request);\n  if (error) return error;\n  return Response.json(await save());\n}\n'])),
    "app/api/a/route.ts": `import { parse } from "../../../parse";\nexport async function POST(request: Request) {\n  const { error } = await parse(${call});\n  if (error) return error;\n  return Response.json(await save());\n}\n`,
  });
  const checking = 'import { unauthorized } from "./errors";\nexport async function parse(request: Request, options?: { skipAuth?: boolean }) { return options?.skipAuth || request.headers.get("x") ? {} : { error: unauthorized() }; }\n';

  it("silence, also through imports, unless they are told to let everybody pass", () => {
    expect(lint(app(checking, "request"), "app/api/a/route.ts")).toEqual([]);
    expect(lint(app(checking, "request, { skipAuth: true }"), "app/api/a/route.ts")).toEqual(["2 require-auth"]);
  });

  it("are none that refuse nobody", () => {
    expect(lint(app("export async function parse(request: Request) { return { body: await request.json() }; }\n", "request"), "app/api/a/route.ts")).toEqual([]);
  });
});

describe("guards of everything", () => {
  const controller = (open: string): string => `import { Controller, Delete, Post, Put } from "@nestjs/common";\nimport { Public, User } from "./auth";\n@Controller("items")\nexport class Items {\n  @Post() @User() add() {}\n  @Put() ${open} change() {}\n  @Delete() remove() {}\n}\n`;
  const nest = (guarding: string): Readonly<Record<string, string>> => ({
    "auth.ts": 'import { AuthGuard } from "@nestjs/passport";\nexport class JwtGuard extends AuthGuard("jwt") {}\n',
    "module.ts": `import { Module } from "@nestjs/common";\nimport { APP_GUARD } from "@nestjs/core";\nimport { JwtGuard, Other } from "./auth";\n@Module({ providers: [{ provide: APP_GUARD, useClass: ${guarding} }] })\nexport class AppModule {}\n`,
    "items.controller.ts": controller(""),
    ...Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.controller.ts`, `import { Controller, Post, UseGuards } from "@nestjs/common";\nimport { JwtGuard } from "./auth";\n@Controller("${name}")\n@UseGuards(JwtGuard)\nexport class C {\n  @Post() add() {}\n}\n`])),
  });

  it("count", () => {
    expect(lint(nest("JwtGuard"), "items.controller.ts")).toEqual([]);
    expect(lint({ ...nest("JwtGuard"), "module.ts": "" }, "items.controller.ts")).toEqual(["5 require-auth"]);
  });

  const imitating = 'import { ForbiddenException } from "@nestjs/common";\nexport class ImpersonationGuard {\n  canActivate(context) {\n    if (context.getRequest().headers["x-as"]) throw new ForbiddenException();\n    return true;\n  }\n}\n';

  it("are of another kind, where routes state guards of their own and it asks nobody who they are", () => {
    const files = { ...nest("ImpersonationGuard"), "auth.ts": `${nest("JwtGuard")["auth.ts"] ?? ""}${imitating}`, "module.ts": (nest("ImpersonationGuard")["module.ts"] ?? "").replace("JwtGuard, Other", "ImpersonationGuard") };
    expect(lint(files, "items.controller.ts")).toEqual(["5 require-auth"]);
    const asking = { ...files, "auth.ts": files["auth.ts"].replaceAll("ForbiddenException", "UnauthorizedException") };
    expect(lint(asking, "items.controller.ts")).toEqual([]);
    const alone = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace("@UseGuards(JwtGuard)\n", "")]));
    expect(lint(alone, "items.controller.ts")).toEqual([]);
  });
});

describe("settings", () => {
  const files = { "guard.js": guard, "items.js": bare, "app.js": "" };

  it("say what guards, and what is public", () => {
    expect(lint(files, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ ...files, "items.js": bare.replace('"/", add', '"/", slow, add') }, "items.js")).toEqual(["5 require-auth"]);
    expect(lint({ ...files, "items.js": bare.replace('"/", add', '"/", slow, add') }, "items.js", { guards: ["sl*w"] })).toEqual([]);
    expect(lint({ ...files, "items.js": bare.replace('"/", add', '"/", slow, add') }, "items.js", { guardModules: ["*/guard.js"] })).toEqual([]);
    expect(lint(files, "items.js", { notGuards: ["gate"] })).toEqual([]);
    expect(lint(files, "items.js", { guardedRouters: ["router"] })).toEqual([]);
    expect(lint(files, "items.js", { guardedRouters: ["admin/*"] })).toEqual(["5 require-auth"]);
    expect(lint(files, "items.js", { globalGuard: true })).toEqual([]);
    expect(lint(files, "items.js", { globalGuard: ["**/items.js"] })).toEqual([]);
  });

  it("are read with clear errors", () => {
    expect(() => lint(files, "items.js", { guard: [] })).toThrow("settings.rampart.auth.guard: unknown setting; known are guards, guardModules");
    expect(() => lint(files, "items.js", { guards: "gate" })).toThrow("settings.rampart.auth.guards: expected an array of strings");
    expect(() => lint(files, "items.js", { globalGuard: 1 })).toThrow("settings.rampart.auth.globalGuard: expected true, false or an array of globs");
  });
});

describe("the digest of an application", () => {
  it("changes with what may guard a route elsewhere, and with nothing else", () => {
    const files = { "app.js": 'import express from "express";\nexpress().use("/items", gate, items);\n', "colors.js": 'export const red = "#f00";\n', "node_modules/x/index.js": "app.use(x);\n" };
    const cwd = application(files);
    const before = projectDigest(cwd);
    writeFileSync(join(cwd, "colors.js"), 'export const red = "#e00";\n');
    writeFileSync(join(cwd, "node_modules/x/index.js"), "app.use(y);\n");
    expect(projectDigest(cwd)).toBe(before);
    writeFileSync(join(cwd, "app.js"), files["app.js"].replace("gate, ", ""));
    expect(projectDigest(cwd)).not.toBe(before);
    writeFileSync(join(cwd, "app.js"), files["app.js"]);
    expect(projectDigest(cwd)).toBe(before);
  });
});
