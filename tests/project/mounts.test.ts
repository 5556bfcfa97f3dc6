/** Routers that another file hangs beside each other, some without the guard of the others. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { writeFiles } from "../files-on-disk.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "rampart-mounts-")));
let folders = 0;

afterAll(() => {
  rmSync(root, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

/** What the rule says of one file: each report as `line messageId`. */
function lint(files: Files, filename: string): readonly string[] {
  return messages(files, filename).map(({ line, messageId }) => `${line} ${messageId ?? ""}`);
}

function messages(files: Files, filename: string): readonly Linter.LintMessage[] {
  const cwd = writeFiles(join(root, `app${folders++}`), files);
  return new Linter({ cwd }).verify(files[filename] ?? "", plugin.configs.recommended, { filename: join(cwd, filename) })
    .filter(({ ruleId, fatal }) => fatal === true || ruleId === "rampart/require-auth");
}

const guards = `
export function requireUser(req, res, next) {
  if (!req.user) return res.status(401).json({ error: "no" });
  next();
}
export const allow = (roles) => (req, res, next) => (req.user && roles.includes(req.user.role) ? next() : res.status(403).end());
export function slow(req, res, next) { setTimeout(next, 100); }
`;
const router = (...lines: readonly string[]): string => ['import { Router } from "express";', 'import { allow, requireUser } from "./guards.js";', 'import { add, change, remove } from "./service.js";', "const router = Router();", ...lines, "export default router;"].join("\n");
const plain = router('router.post("/", add);', 'router.put("/:id", change);', 'router.delete("/:id", remove);');
const app = (...lines: readonly string[]): string => [
  'import express from "express";', 'import { requireUser, slow } from "./guards.js";', ...["a", "b", "c", "d"].map((name) => `import ${name} from "./${name}.js";`), "const app = express();",
  'app.use("/a", requireUser, a);', 'app.use("/b", requireUser, b);', 'app.use("/c", requireUser, c);', ...lines,
].join("\n");
const files = (mounting: readonly string[], d: string): Files => ({ "app.js": app(...mounting), "guards.js": guards, "a.js": plain, "b.js": plain, "c.js": plain, "d.js": d });

describe("a router that hangs without the guard of those beside it", () => {
  it("is reported once, with the place and what the others have", () => {
    const [only, ...others] = messages(files(['app.use("/d", slow, d);'], plain), "d.js");
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      line: 5, messageId: "unlikeMounts",
      message: expect.stringContaining("POST / (and 2 more of its router) runs without checking who is calling: 3 of 3 other routers that app.js mounts stand behind requireUser or the like, this one does not (line 11).") as string,
    });
  });

  it("is reported, too, where some of its routes have guards of their own, or speak of somebody who need not be there", () => {
    const some = router('router.post("/", requireUser, add);', 'router.put("/:id", change);', 'router.delete("/:id", remove);');
    expect(lint(files(['app.use("/d", d);'], some), "d.js")).toEqual(["6 unlikeMounts"]);
    const own = router('router.put("/:id", async (req, res) => { if (req.item.owner !== req.user?.id) return res.status(401).end(); change(req, res); });');
    expect(lint(files(['app.use("/d", d);'], own), "d.js")).toEqual(["5 unlikeMounts"]);
  });

  it("is reported with its roles, which nobody can have before it is known who calls", () => {
    const roles = router('router.post("/", allow(["admin"]), add);', 'router.delete("/:id", allow(["admin"]), remove);');
    expect(lint(files(['app.use("/d", d);'], roles), "d.js")).toEqual(["5 asksLessThanMounts"]);
    expect(lint(files(['app.use("/d", requireUser, d);'], roles), "d.js")).toEqual([]);
  });

  it("is reported where another router takes it along", () => {
    const above = { ...files(['app.use("/d", d);'], 'import { Router } from "express";\nimport e from "./e.js";\nconst router = Router();\nrouter.use("/e", e);\nexport default router;\n'), "e.js": plain };
    expect(lint(above, "e.js")).toEqual(["5 unlikeMounts"]);
    expect(lint({ ...above, "app.js": app('app.use("/d", requireUser, d);') }, "e.js")).toEqual([]);
  });

  it("is none where a guard stands before its path, its own routes ask, or its handlers do", () => {
    expect(lint(files(['app.use("/d", requireUser);', 'app.use("/d", d);'], plain), "d.js")).toEqual([]);
    expect(lint(files(['app.use("/d", d);'], router("router.use(requireUser);", 'router.post("/", add);')), "d.js")).toEqual([]);
    expect(lint(files(['app.use("/d", d);'], router('router.post("/", requireUser, add);', 'router.delete("/:id", requireUser, remove);')), "d.js")).toEqual([]);
    expect(lint(files(['app.use("/d", d);'], router('router.post("/", async (req, res) => { if (!req.user) return res.status(401).end(); add(req, res); });')), "d.js")).toEqual([]);
  });

  it("is none that people come in by, or that others than users call", () => {
    for (const path of ["auth", "webhooks", "public/things", "login"]) expect(lint({ ...files([`app.use("/${path}", d);`], plain), "a.js": "", "b.js": "" }, "d.js"), path).toEqual([]);
    expect(lint(files(['app.use("/webhooks", d);'], router('router.post("/paid", add);')), "d.js")).toEqual([]);
  });

  it("needs others, and most of them", () => {
    const few = files(['app.use("/d", d);'], router('router.post("/", requireUser, add);', 'router.put("/:id", change);', 'router.delete("/:id", remove);'));
    expect(lint(few, "d.js")).toEqual(["6 unlikeMounts"]);
    const open = few["app.js"]?.replace('"/a", requireUser,', '"/a",') ?? "";
    expect(lint({ ...few, "app.js": open }, "d.js")).toEqual([]);
  });
});

describe("a folder that hangs without a guard as a whole", () => {
  const index = (...names: readonly string[]): string => ['import { Router } from "express";', ...names.map((name) => `import ${name} from "./${name}.js";`), "const router = Router();", ...names.map((name) => `router.use("/${name}", ${name});`), "export default router;"].join("\n");
  const inFolder = (guard: string): string => router(...["post", "put"].map((method) => `router.${method}("/", ${guard}add);`)).replaceAll('"./', '"../../');
  const whole = (guard: string, inner = ""): Files => ({
    "app.js": `import express from "express";\nimport v1 from "./api/v1/index.js";\nimport web from "./api/web/index.js";\nimport { requireUser } from "./guards.js";\nconst app = express();\napp.use("/v1", ${guard}v1);\napp.use("/web", web);\n`,
    "guards.js": guards, "api/v1/index.js": index("a", "b", "c"), "api/web/index.js": index("d", "e"),
    "api/v1/a.js": inFolder(""), "api/v1/b.js": inFolder(inner), "api/v1/c.js": inFolder(""), "api/web/d.js": inFolder("requireUser, "), "api/web/e.js": inFolder("requireUser, "),
  });

  it("is compared with what hangs elsewhere", () => {
    expect(lint(whole(""), "api/v1/a.js")).toEqual(["5 unlikeNeighbours"]);
    expect(lint(whole("requireUser, "), "api/v1/a.js")).toEqual([]);
  });

  it("is not, where the others of the folder are guarded by themselves, or nothing hangs it anywhere", () => {
    expect(lint(whole("", "requireUser, "), "api/v1/a.js")).toEqual([]);
    expect(lint({ ...whole(""), "app.js": "" , "api/v1/index.js": "" }, "api/v1/a.js")).toEqual([]);
  });
});

describe("handlers that take for granted who is calling", () => {
  const controller = "class Items {\n  add(req, res) { res.json(save(req.user.id, req.body)); }\n  change(req, res) { res.json(save(req.user.id, req.body)); }\n  remove(req, res) { res.json(drop(req.user.id)); }\n}\nmodule.exports = new Items();\n";
  const routes = ['const express = require("express");', 'const items = require("./items");', "const router = express.Router();", 'router.post("/", items.add.bind(items));', 'router.put("/:id", items.change.bind(items));', 'router.delete("/:id", items.remove);', 'router.post("/all", items.all);', "module.exports = router;"].join("\n");
  const mounting = (guard: string): string => `const express = require("express");\nconst routes = require("./routes");\nconst auth = require("./auth");\nconst passport = require("passport");\nconst app = express();\napp.use(auth.ifNeeded(passport.session()));\napp.use("/items", ${guard}routes);\n`;
  const auth = "function requireUser(req, res, next) { if (!req.user) return res.status(401).end(); next(); }\nmodule.exports = { requireUser, ifNeeded: (check) => (req, res, next) => (req.path === '/ping' ? next() : check(req, res, next)) };\n";

  it("are reported once for their router, also those of other files, where nothing before them asks", () => {
    expect(lint({ "app.js": mounting(""), "routes.js": routes, "items.js": controller, "auth.js": auth }, "routes.js")).toEqual(["4 takenForGranted"]);
    expect(lint({ "app.js": mounting("auth.requireUser, "), "routes.js": routes, "items.js": controller, "auth.js": auth }, "routes.js")).toEqual([]);
    expect(lint({ "app.js": mounting("auth.ifNeeded(auth.requireUser), "), "routes.js": routes, "items.js": controller, "auth.js": auth }, "routes.js")).toEqual([]);
  });

  it("are not reported once more, where another report speaks for their router", () => {
    const beside = (name: string): string => `const express = require("express");\nconst { requireUser } = require("./auth");\nconst router = express.Router();\nrouter.post("/${name}", requireUser, add);\nrouter.put("/${name}", requireUser, add);\nmodule.exports = router;\n`;
    const one = routes.replace('"/", items.add.bind(items)', '"/first", items.first').replace("router.delete(\"/:id\", items.remove);", "");
    expect(lint({ "app.js": mounting(""), "routes.js": one, "items.js": controller, "auth.js": auth, "x.js": beside("x"), "y.js": beside("y") }, "routes.js")).toEqual(["4 unlikeNeighbours"]);
  });

  it("are none that ask themselves, or speak of somebody who need not be there", () => {
    for (const body of ["if (!req.user) return res.status(401).end(); save(req.user.id);", "save(req.user?.id);", "save(req.user && req.user.id);", "const who = req.user?.id; save(who ?? req.user.id);", "save(req.body); // as req.user.id would", "save(/* req.user.id */ req.body);"]) {
      expect(lint({ "app.js": mounting(""), "routes.js": routes, "items.js": controller.replaceAll(/res\.json\(.*?\);/gu, body), "auth.js": auth }, "routes.js"), body).toEqual([]);
    }
  });

  it("are none whose service asks who it is, but services refuse what somebody may not", () => {
    const own = (service: string, call: string): Files => ({
      "app.js": 'import express from "express";\nimport items from "./items.js";\nexpress().use("/items", items);\n', "service.js": service,
      "items.js": `import { Router } from "express";\nimport { ${call} } from "./service.js";\nconst router = Router();\nrouter.post("/", async (req, res) => { res.json(await ${call}(req.user.id, req)); });\nexport default router;\n`,
    });
    const refusing = (name: string): string => `export async function ${name}(id) { if (!(await find(id))) throw new UnauthorizedError(); }\n`;
    expect(lint(own(refusing("execute"), "execute"), "items.js")).toEqual(["4 takenForGranted"]);
    expect(lint(own(refusing("findSession"), "findSession"), "items.js")).toEqual([]);
  });

  it("take it from a parameter, too", () => {
    const nest = (guard: string): string => `import { Controller, Get, Post, Put, UseGuards } from "@nestjs/common";\nimport { AuthGuard, CurrentUser } from "./auth";\n@Controller("items")\n${guard}\nexport class Items {\n  @Get() @UseGuards(AuthGuard) list(@CurrentUser() user) {}\n  @Post() add(@CurrentUser() user, @Body() body) {}\n  @Put() change(@CurrentUser() user) {}\n  @Post("seen") seen(@UserAgent() agent) {}\n}\n`;
    expect(lint({ "items.controller.ts": nest("") }, "items.controller.ts")).toEqual(["7 takenForGranted"]);
    expect(lint({ "items.controller.ts": nest("@UseGuards(AuthGuard)") }, "items.controller.ts")).toEqual([]);
    // A module may put middleware before its controllers, which nobody follows.
    expect(lint({ "items.controller.ts": nest("").replace("@UseGuards(AuthGuard) ", "") }, "items.controller.ts")).toEqual([]);
  });
});

describe("routes that need no guard beside those that have one", () => {
  const beside = (...lines: readonly string[]): Files => ({ "guards.js": guards, "d.js": router('router.post("/", requireUser, add);', 'router.put("/:id", requireUser, change);', ...lines) });

  it("hand on the signature of the sender", () => {
    expect(lint(beside('router.post("/paid", (req, res) => { res.json(take(req.headers["x-shop-signature"], req.body)); });'), "d.js")).toEqual([]);
    expect(lint(beside('router.post("/paid", (req, res) => { res.json(take(req.headers["x-shop-name"], req.body)); });'), "d.js")).toEqual(["7 unlikeSiblings"]);
  });

  it("only throw", () => {
    expect(lint(beside('router.post("/error", (req, res) => res.throw(500, new Error()));'), "d.js")).toEqual([]);
    expect(lint(beside('router.post("/error", (req, res) => { save(req.body); res.throw(500, new Error()); });'), "d.js")).toEqual(["7 unlikeSiblings"]);
  });

  it("set a new password, or begin a session", () => {
    for (const name of ["passwordReset", "resetPassword", "sessionInitialize"]) expect(lint(beside(`router.post("/x", async function ${name}(req, res) { res.json(await save(req.body)); });`), "d.js"), name).toEqual([]);
    expect(lint(beside('router.post("/x", async function sessionRename(req, res) { res.json(await save(req.body)); });'), "d.js")).toEqual(["7 unlikeSiblings"]);
  });

  it("are not those that call a class which does something and may refuse", () => {
    const files: Files = { ...beside('router.delete("/old", (req, res) => { DeleteTools.batchSend(req.query); res.end(); });'), "jobs.js": "export class DeleteTools {\n  static batchSend(query) { if (!query) throw new UnauthorizedError(); }\n}\n" };
    expect(lint({ ...files, "d.js": `import { DeleteTools } from "./jobs.js";\n${files["d.js"] ?? ""}` }, "d.js")).toEqual(["8 unlikeSiblings"]);
  });
});

describe("routes that are no measure for others", () => {
  const routes = (path: string): string => router(...["post", "put", "delete"].map((method) => `router.${method}("/${path}", requireUser, add);`));

  it("are those about accounts", () => {
    const d = router('router.post("/gear", add);');
    const at = (path: string): Files => ({ "guards.js": guards, "a.js": routes(path), "b.js": routes(path), "d.js": d });
    expect(lint(at("tools"), "d.js")).toEqual(["5 unlikeNeighbours"]);
    for (const path of ["/setup", "/refresh-tokens", "/token/refresh"]) expect(lint({ ...at("tools"), "d.js": d.replace("/gear", path) }, "d.js"), path).toEqual([]);
    for (const path of ["register", "confirm/:data", "reset_password", "login"]) expect(lint(at(path), "d.js"), path).toEqual([]);
  });

  it("are not those whose path stands further up the chain", () => {
    const chained = (...methods: readonly string[]): string => router(`router.route("/tools")${methods.map((method) => `.${method}(requireUser, add)`).join("")};`);
    expect(lint({ "guards.js": guards, "a.js": chained("post", "put"), "b.js": routes("b"), "d.js": router('router.route("/x").post(add);') }, "d.js")).toEqual(["5 unlikeNeighbours"]);
    expect(lint({ "guards.js": guards, "a.js": chained("post", "put"), "b.js": routes("b"), "d.js": router('const x = router.route("/auth/x");', "x.post(add);") }, "d.js")).toEqual([]);
  });
});
