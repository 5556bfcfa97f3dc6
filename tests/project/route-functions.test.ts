/** Routes that functions of the application make, as the settings say. */
import { describe, expect, it } from "vitest";
import { lintApplication } from "./applications.ts";

const file = (...lines: readonly string[]): string => ['import { setupApiRoute } from "./setup.js";', 'import { requireUser, slow } from "./guard.js";', 'import { add, change, remove } from "./service.js";', ...lines].join("\n");
const positions = { callee: "setupApiRoute", router: 0, method: 1, path: 2, middlewares: 3, handler: 4 };
const items = (first: string): string => file(
  "export default (router) => {", `  setupApiRoute(router, "post", "/items", ${first}, add);`, '  setupApiRoute(router, "put", "/items/:id", [requireUser], change);',
  '  setupApiRoute(router, "delete", "/items/:id", [requireUser, slow], remove);', "};",
);

/** @param functions the setting */
function lint(text: string, ...functions: readonly object[]): readonly string[] {
  return lintApplication({ "items.js": text }, "items.js", { routeFunctions: functions });
}

describe("functions that make routes", () => {
  it("make routes only where the settings say so", () => {
    expect(lint(items("[]"), positions)).toEqual(["5 require-auth"]);
    expect(lint(items("[slow]"), positions)).toEqual(["5 require-auth"]);
    expect(lint(items("[requireUser]"), positions)).toEqual([]);
    expect(lint(items("[]").replace('"post"', '"get"'), positions)).toEqual([]);
    expect(lint(items("[]").replace('"/items",', '"/login",'), positions)).toEqual([]);
    expect(lint(items("[]"))).toEqual([]);
    expect(lint(items("[]"), { ...positions, callee: "setupPageRoute" })).toEqual([]);
    expect(lint(items("[]"), { ...positions, callee: "helpers.setupApiRoute" })).toEqual([]);
  });

  it("may be methods, and lists may be left out", () => {
    const method = file("export class Items extends Base {", "  mount() {", '    this.route("POST", "/items", add);', '    this.route("PUT", "/items/:id", requireUser, change);', '    this.route("DELETE", "/items/:id", requireUser, slow, (req) => remove(req));', "  }", "}");
    expect(lint(method, { callee: "this.route", method: 0, path: 1 })).toEqual(["6 require-auth"]);
    expect(lint(method.replace("add)", "requireUser, add)"), { callee: "this.route", method: 0, path: 1 })).toEqual([]);
    expect(lint(method, { callee: "route", method: 0, path: 1 })).toEqual(["6 require-auth"]);
    expect(lint(method, { callee: "that.route", method: 0, path: 1 })).toEqual([]);
    const command = file('onCommand("add", add);', 'onCommand("change", requireUser, change);', 'onCommand("remove", requireUser, remove);');
    expect(lint(command, { callee: "onCommand", method: "post", path: 0 })).toEqual(["4 require-auth"]);
    expect(lint(command, { callee: "onCommand", method: "get", path: 0 })).toEqual([]);
    expect(lint(file('onAny(["get", "patch"], "/a", add);', 'onAny(["get", "patch"], "/b", requireUser, change);', 'onAny("put", "/c", requireUser, remove);'), { callee: "onAny", method: 0, path: 1 })).toEqual(["4 require-auth"]);
  });

  it("have what runs before the routes of the router that they are given", () => {
    const used = items("[]").replace("(router) => {", "(router) => { router.use(requireUser);");
    expect(lint(used, positions)).toEqual([]);
    expect(lint(used.replace("(router) => {", "(router, other) => {").replace("router.use", "other.use"), positions)).toEqual(["5 require-auth"]);
  });

  it("make routes of other files, too", () => {
    const guarded = (name: string): string => items("[requireUser]").replaceAll("/items", `/${name}`);
    const files = { "items.js": file("export default (router) => {", '  setupApiRoute(router, "post", "/items", [], add);', "};"), "parts.js": guarded("parts"), "tools.js": guarded("tools") };
    expect(lintApplication(files, "items.js", { routeFunctions: [positions] })).toEqual(["5 require-auth"]);
    expect(lintApplication({ ...files, "tools.js": "", "parts.js": "" }, "items.js", { routeFunctions: [positions] })).toEqual([]);
  });

  it("are read with clear errors", () => {
    const failing = (...functions: readonly unknown[]) => (): unknown => lintApplication({ "items.js": "" }, "items.js", { routeFunctions: functions });
    expect(() => lintApplication({ "items.js": "" }, "items.js", { routeFunctions: positions })).toThrow("settings.rampart.auth.routeFunctions: expected an array");
    expect(failing("setupApiRoute")).toThrow("settings.rampart.auth.routeFunctions[0]: expected an object");
    expect(failing({ path: 0 })).toThrow('settings.rampart.auth.routeFunctions[0].callee: expected a name such as "setupApiRoute" or "this.route", got undefined');
    expect(failing(positions, { callee: "a b" })).toThrow("settings.rampart.auth.routeFunctions[1].callee: expected a name");
    expect(failing({ callee: "x", path: "0" })).toThrow('settings.rampart.auth.routeFunctions[0].path: expected the position of an argument, from 0, got "0"');
    expect(failing({ callee: "x", handler: -1 })).toThrow("settings.rampart.auth.routeFunctions[0].handler: expected the position");
    expect(failing({ callee: "x", method: "fetch" })).toThrow('settings.rampart.auth.routeFunctions[0].method: expected the position of an argument, or "get", "post"');
    expect(failing({ callee: "x", verb: 1 })).toThrow("settings.rampart.auth.routeFunctions[0].verb: unknown field; known are callee, method, path, router, middlewares, handler");
  });
});
