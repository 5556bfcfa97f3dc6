import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";

/** What is reported, with its line. */
function lint(filename: string, code: string): readonly string[] {
  return new Linter().verify(code, plugin.configs.all, { filename }).map(({ ruleId, line }) => `${line} ${ruleId?.replace("rampart/", "") ?? "fatal"}`);
}

describe("a file of data", () => {
  it("5 MB in one string that is named as a secret, or used as one", () => {
    const text = "c2VjcmV0IG9y".repeat(420_000);
    expect(lint("a.js", `export const secretKey = "${text}";\nconst token = process.env.TOKEN || "${text}";`)).toEqual([]);
    expect(lint("a.py", `import os\nSECRET_KEY = "${text}"\ntoken = os.environ.get("TOKEN", "${text}")\n`)).toEqual([]);
  });

  it("50,000 secrets in one file: the first 1,000 are reported", () => {
    const text = (i: number): string => `"kettle-${i}-Drum"`;
    const all = Array.from({ length: 50_000 }, (_, i) => `"password${i}": ${text(i)}`).join(",\n");
    const first = Array.from({ length: 1000 }, (_, i) => `${i + 1} no-hardcoded-secrets`);
    expect(lint("a.js", `export const all = {${all}};`)).toEqual(first);
    expect(lint("a.py", `all = {${all}}\n`)).toEqual(first);
  });
});
