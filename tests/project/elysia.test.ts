/** Elysia: hooks of instances, what they share, groups, macros; in one file and across several. */
import { describe, expect, it } from "vitest";
import { lintApplication } from "./applications.ts";

const items = (...lines: readonly string[]): string => ['import { Elysia } from "elysia";', 'import { auth, gate } from "./auth";', 'import { add, change, remove, save } from "./service";', ...lines].join("\n");
const own = "{ beforeHandle: gate }";
const routes = ['  .post("/", add)', `  .put("/:id", change, ${own})`, '  .patch("/:id", change, { beforeHandle: [gate] })', '  .delete("/:id", ({ params }) => remove(params.id), { auth: true })'];
const gate = "export const gate = ({ user, status }) => { if (!user) return status(401); };\n";
const chain = (...before: readonly string[]): string => items('export const items = new Elysia({ prefix: "/items" })', ...before, ...routes.slice(0, -1), `${routes.at(-1) ?? ""};`);
const lint = (text: string, auth = gate, more: Readonly<Record<string, string>> = {}): readonly string[] => lintApplication({ "src/items.ts": text, "src/auth.ts": auth, ...more }, "src/items.ts");

describe("routes of Elysia", () => {
  it("are compared with those of their instance", () => {
    expect(lint(chain())).toEqual(["5 require-auth"]);
    expect(lint(chain().replace('"/", add', '"/login", add'))).toEqual([]);
    expect(lint(chain().replace('"/", add', '"/", add, { user: true, isSignIn: true }'))).toEqual([]);
    expect(lint(chain().replace('"/", add', '"/", add, { role: ["admin"] }'))).toEqual([]);
    expect(lint(chain().replace('"/", add', '"/", add, { body: t.Object({ auth: t.String() }) }'))).toEqual(["5 require-auth"]);
    expect(lint(chain().replace('"/", add', '"/", async ({ user, status, body }) => { if (!user) return status(401); return save(body); }'))).toEqual([]);
    expect(lint(chain().replace('import { Elysia } from "elysia"', 'import Elysia from "elysia"').replace("export const items =", "export default"))).toEqual(["5 require-auth"]);
    expect(lint(chain().replace('from "elysia"', 'from "./elysia"'))).toEqual([]);
  });

  it("have the hooks of their instance that stand before them", () => {
    for (const hook of [".onBeforeHandle(gate)", '.onBeforeHandle({ as: "local" }, gate)', ".derive(({ user }) => { if (!user) throw new UnauthorizedError(); })", ".resolve(gate)", ".guard({ beforeHandle: [gate] })", ".guard({ auth: true })"]) {
      expect([hook, ...lint(chain(`  ${hook}`))]).toEqual([hook]);
    }
    for (const hook of [".onBeforeHandle(log)", ".derive(({ headers }) => ({ user: find(headers.authorization) }))", ".guard({ body: t.Object({}) })", ".guard({ beforeHandle: gate }, (app) => app.post(\"/other\", add))", '.use(jwt({ name: "jwt", secret: key }))', ".use(bearer())"]) {
      const text = chain(`  ${hook}`).replace('import { auth', 'import { jwt } from "@elysiajs/jwt";\nimport { bearer } from "@elysiajs/bearer";\nimport { auth');
      expect([hook, ...lint(text)]).toEqual([hook, "8 require-auth"]);
    }
    expect(lint(items('export const items = new Elysia()', ...routes, "  .onBeforeHandle(gate);"))).toEqual(["5 require-auth"]);
  });

  it("have those of their group", () => {
    const group = (first: string): string => items("export const items = new Elysia()", `  .group("/items", ${first}(app) => app`, ...routes, "  );");
    expect(lint(group(""))).toEqual(["5 require-auth"]);
    expect(lint(group("{ beforeHandle: gate }, "))).toEqual([]);
    expect(lint(group("{ body: schema }, "))).toEqual(["5 require-auth"]);
    expect(lint(group("").replace("new Elysia()", "new Elysia().onBeforeHandle(gate)"))).toEqual([]);
    expect(lint(group("").replace('.group("/items", ', ".guard({ beforeHandle: gate }, "))).toEqual([]);
  });

  it("have what an instance shares that was taken in before", () => {
    const shares = (scope: string, end = ""): string => `import { Elysia } from "elysia";\n${gate}export const auth = new Elysia({ name: "auth" }).onBeforeHandle(${scope}gate)${end};\n`;
    for (const scope of ['{ as: "scoped" }, ', '{ as: "global" }, ']) expect([scope, ...lint(chain("  .use(auth)"), shares(scope))]).toEqual([scope]);
    for (const end of ['.as("scoped")', '.as("global")', '.get("/x", add).as("plugin")']) expect([end, ...lint(chain("  .use(auth)"), shares("", end))]).toEqual([end]);
    expect(lint(chain("  .use(auth)"), shares(""))).toEqual(["6 require-auth"]);
    expect(lint(chain("  .use(auth)"), shares('{ as: "local" }, '))).toEqual(["6 require-auth"]);
    expect(lint(chain("  .use(auth)"), `import { Elysia } from "elysia";\n${gate}export const auth = new Elysia().macro({ auth: { resolve: gate } });\n`)).toEqual(["6 require-auth"]);
    expect(lint(chain("  .use(auth)"), `${shares('{ as: "scoped" }, ').replace("}, gate)", "}, count)")}const count = () => { seen++; };\n`)).toEqual(["6 require-auth"]);
    const here = (scope: string): string => items(`const check = new Elysia().onBeforeHandle(${scope}({ user, status }) => user ?? status(401));`, "export const items = new Elysia().use(check)", ...routes, "  ;");
    expect(lint(here('{ as: "scoped" }, '))).toEqual([]);
    expect(lint(here(""))).toEqual(["6 require-auth"]);
    // What nobody can read is believed.
    expect(lint(chain("  .use(authPlugin)").replace("./auth", "@acme/auth"))).toEqual([]);
  });

  it("have the hooks of whoever takes their instance in", () => {
    const app = (...lines: readonly string[]): string => ['import { Elysia } from "elysia";', 'import { items } from "./items";', 'import { auth, gate } from "./auth";', "new Elysia()", ...lines, "  .listen(3000);"].join("\n");
    expect(lint(chain(), gate, { "src/app.ts": app("  .onBeforeHandle(gate)", "  .use(items)") })).toEqual([]);
    expect(lint(chain(), gate, { "src/app.ts": app("  .use(items)", "  .onBeforeHandle(gate)") })).toEqual(["5 require-auth"]);
    expect(lint(chain(), gate, { "src/app.ts": app('  .group("/api", { beforeHandle: gate }, (app) => app.use(items))') })).toEqual([]);
    expect(lint(chain(), gate, { "src/app.ts": app('  .group("/api", (app) => app.use(items))') })).toEqual(["5 require-auth"]);
    const shared = `import { Elysia } from "elysia";\n${gate}export const auth = new Elysia().onBeforeHandle({ as: "global" }, gate);\n`;
    expect(lint(chain(), shared, { "src/app.ts": app("  .use(auth)", "  .use(items)") })).toEqual([]);
    expect(lint(chain(), shared.replace('{ as: "global" }, ', ""), { "src/app.ts": app("  .use(auth)", "  .use(items)") })).toEqual(["5 require-auth"]);
  });
});
