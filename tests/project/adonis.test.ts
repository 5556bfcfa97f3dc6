/** AdonisJS: what guards a route, or a group of them, is said after it. */
import { describe, expect, it } from "vitest";
import { lintApplication } from "./applications.ts";

const routes = (...lines: readonly string[]): string => ['import router from "@adonisjs/core/services/router";', 'import { middleware } from "#start/kernel";', 'const Items = () => import("#controllers/items");', ...lines].join("\n");
const own = [
  'router.post("/items", [Items, "add"]).as("items.add");', 'router.put("/items/:id", [Items, "change"]).as("items.change").use(middleware.auth());',
  'router.patch("/items/:id", [Items, "rename"]).use([middleware.auth(), slow]).where("id", /a/);', 'router.delete("/items/:id", [Items, "remove"]).middleware(middleware.auth());',
];
const lint = (text: string): readonly string[] => lintApplication({ "start/routes.ts": text }, "start/routes.ts");

describe("routes of AdonisJS", () => {
  it("have the middleware that is named after them", () => {
    expect(lint(routes(...own))).toEqual(["4 require-auth"]);
    expect(lint(routes(...own).replace('as("items.add")', 'as("items.add").use(middleware.auth())'))).toEqual([]);
    expect(lint(routes(...own).replace('as("items.add")', "use(middleware.throttle())"))).toEqual(["4 require-auth"]);
    expect(lint(routes(...own).replace('as("items.add")', "use(middleware.guest())"))).toEqual(["4 require-auth"]);
    expect(lint(routes(...own).replace('post("/items"', 'post("/login"'))).toEqual([]);
    expect(lint(routes(...own).replace("@adonisjs/core/services/router", "@ioc:Adonis/Core/Route").replaceAll(/\[Items, "(\w+)"\]/gu, '"ItemsController.$1"'))).toEqual(["4 require-auth"]);
    expect(lint(routes(...own).replace("@adonisjs/core/services/router", "./router"))).toEqual([]);
  });

  const group = (after: string, around = ""): string => routes("router", `  .group(() => {${around}`, `    ${own[0] ?? ""}`, `  })${after};`, ...own.slice(1));

  it("have that of the groups that they stand in", () => {
    expect(lint(group('.prefix("/api")'))).toEqual(["6 require-auth"]);
    expect(lint(group(".use(middleware.auth())"))).toEqual([]);
    expect(lint(group('.prefix("/api").use([slow, middleware.auth({ guards: ["api"] })])'))).toEqual([]);
    expect(lint(group('.prefix("/api").use([slow])'))).toEqual(["6 require-auth"]);
    expect(lint(group("").replace("router\n  .group(() => {", "router.group(() => {\nrouter.group(() => {").replace("  });", "  });\n}).use(middleware.auth());"))).toEqual([]);
    expect(lint(`${group("")}\nrouter.group(() => { router.get("/x", [Items, "x"]); }).use(middleware.auth());`)).toEqual(["6 require-auth"]);
  });
});
