/** Routes that a framework finds by their folder: @fastify/autoload. */
import { describe, expect, it } from "vitest";
import { lintApplication } from "./applications.ts";

const routes = (...lines: readonly string[]): string => [
  'import { add, change, remove, list } from "../../service.js";', "export default async function items(fastify) {", ...lines, "}",
].join("\n");
const items = routes(
  '  fastify.post("/", add);', '  fastify.put("/:id", { onRequest: fastify.authenticate }, change);', '  fastify.patch("/:id", { onRequest: [fastify.authenticate] }, change);',
  '  fastify.delete("/:id", { preHandler: fastify.auth([fastify.verifyJWT, fastify.verifyOwner]) }, remove);',
);
const app = (dir: string, more = "", rest = ""): string => [
  'import path, { join, dirname } from "node:path";', 'import { fileURLToPath } from "node:url";', 'import Fastify from "fastify";', 'import autoload from "@fastify/autoload";',
  "const app = Fastify();", `app.register(autoload, { dir: ${dir}${more} });`, rest, "export default app;",
].join("\n");
const hooks = (name = "onRequest", refusing = "reply.code(401).send()"): string => `export default async function (fastify) {\n  fastify.addHook("${name}", async (request, reply) => {\n    if (!request.session.user) return ${refusing};\n  });\n}\n`;
const reported = ["3 require-auth"];

describe("a folder of routes", () => {
  it("has the hooks of the files beside a route, where they are said to be read", () => {
    const files = { "src/routes/items/index.js": items, "src/routes/items/autohooks.js": hooks() };
    const lint = (text: string, more: Readonly<Record<string, string>> = {}): readonly string[] => lintApplication({ ...files, "src/app.js": text, ...more }, "src/routes/items/index.js");
    for (const dir of [
      'path.join(import.meta.dirname, "routes")', 'join(__dirname, "./routes")', 'path.resolve(__dirname, "../src", "routes")', "`${__dirname}/routes`", '__dirname + "/routes"',
      'fileURLToPath(new URL("./routes", import.meta.url))', 'join(dirname(fileURLToPath(import.meta.url)), "routes")',
    ]) expect([dir, ...lint(app(dir, ", autoHooks: true"))]).toEqual([dir]);
    for (const dir of ['join(__dirname, "other")', 'join(__dirname, process.env.ROUTES)', '"./routes"', 'path.resolve(__dirname, "/routes")', 'join("src", "routes")', "folder"]) expect([dir, ...lint(app(dir, ", autoHooks: true"))]).toEqual([dir, ...reported]);
    expect(lint(app('join(__dirname, "routes")'))).toEqual(reported);
    expect(lint(app('join(__dirname, "routes")', ", autoHooks: true"), { "src/routes/items/autohooks.js": hooks("onRequest", "request.log.info(1)") })).toEqual(reported);
    expect(lint(app('join(__dirname, "routes")', ", autoHooks: true").replace("@fastify/autoload", "./load.js"))).toEqual(reported);
  });

  it("has those of the folders around it, where they are said to hold there", () => {
    const files = { "src/routes/a/items/index.js": items.replace("../../", "../../../"), "src/routes/autohooks.ts": hooks(), "src/routes/b/autohooks.ts": hooks() };
    const lint = (more: string): readonly string[] => lintApplication({ ...files, "src/app.js": app('join(__dirname, "routes")', more) }, "src/routes/a/items/index.js");
    expect(lint(", autoHooks: true, cascadeHooks: true")).toEqual([]);
    expect(lint(", autoHooks: true")).toEqual(reported);
    expect(lint(", autoHooks: true, cascadeHooks: false")).toEqual(reported);
  });

  it("has what runs before all that its application answers, and of other folders what is not kept apart", () => {
    const lint = (rest: string, more: Readonly<Record<string, string>> = {}): readonly string[] => (
      lintApplication({ "src/routes/items/index.js": items, "src/app.js": app('join(__dirname, "routes")', "", rest), ...more }, "src/routes/items/index.js"));
    expect(lint('app.addHook("preHandler", app.authenticate);')).toEqual([]);
    expect(lint('app.addHook("preHandler", app.count);')).toEqual(reported);
    const plugin = hooks().replace("export default async function (fastify)", 'import fp from "fastify-plugin";\nexport default fp(async function (fastify)').replace(/\}\n$/u, "});\n");
    const loaded = 'app.register(autoload, { dir: join(__dirname, "plugins") });';
    expect(lint(loaded, { "src/plugins/sessions.js": plugin })).toEqual([]);
    expect(lint(loaded, { "src/plugins/sessions.js": hooks() })).toEqual(reported);
    expect(lint("", { "src/plugins/sessions.js": plugin })).toEqual(reported);
    expect(lint('app.register(async (inner) => { inner.register(autoload, { dir: join(__dirname, "plugins") }); });', { "src/plugins/sessions.js": plugin })).toEqual(reported);
  });

  it("is found from plugins in CommonJS and behind a prefix, too", () => {
    const common = items.replace(/^import .*\n/u, "").replace("export default", "module.exports =");
    const text = ['const path = require("path");', 'const AutoLoad = require("@fastify/autoload");', "module.exports = async function (fastify, opts) {", '  fastify.register(AutoLoad, { dir: path.join(__dirname, "routes"), options: { prefix: "/api" } });'];
    const lint = (hook: string): readonly string[] => lintApplication({ "src/routes/items/index.js": common, "src/app.js": [...text, hook, "};"].join("\n") }, "src/routes/items/index.js");
    expect(lint('  fastify.addHook("onRequest", fastify.authenticate);')).toEqual([]);
    expect(lint("")).toEqual(["2 require-auth"]);
  });
});
