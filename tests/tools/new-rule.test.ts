import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { makeRule } from "../../tools/new-rule.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Inside the project, so that the new files find what they import.
mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
const folder = mkdtempSync(join(root, "node_modules/.cache/rampart-new-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run new", () => {
  it("makes a rule, its test and its page, and says what comes next", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "tools/new-rule.ts", "no-open-doors", "--root", folder], { cwd: root, encoding: "utf8" });
    expect([status, stdout]).toEqual([0, [
      "wrote src/rules/no-open-doors.ts", "wrote tests/rules/no-open-doors.test.ts", "wrote docs/rules/no-open-doors.md",
      "Now: npm run update, which enters the rule in the index; then the test, which fails; then the rule.", "",
    ].join("\n")]);
    expect(readFileSync(join(folder, "src/rules/no-open-doors.ts"), "utf8")).toContain('description: "Disallow open doors"');
  });

  it.each(["open-doors", "no-", "no-Open", "no-open-doors.ts", "../no-doors", "require-1"])("refuses the name %s", (name) => {
    expect(() => makeRule(name, folder)).toThrow("a rule is called no-<the danger> or require-<what is missing>");
  });

  it("refuses to write over a file, and then writes nothing", () => {
    makeRule("no-twice", folder);
    rmSync(join(folder, "src/rules/no-twice.ts"));
    expect(() => makeRule("no-twice", folder)).toThrow("tests/rules/no-twice.test.ts is there already");
    expect(existsSync(join(folder, "src/rules/no-twice.ts"))).toBe(false);
  });
});
