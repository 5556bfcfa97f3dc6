import { Linter } from "eslint";
import { builtinRules } from "eslint/use-at-your-own-risk";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.ts";

const config: Linter.Config = {
  files: ["**/*.env"], plugins: { rampart: plugin as never }, language: "rampart/dotenv", rules: { "rampart/no-hardcoded-secrets": "error" },
};

function lint(text: string, more: Linter.Config = {}): readonly string[] {
  return new Linter().verify(text, [config, { files: ["**/*.env"], ...more }], { filename: "example.env" })
    .map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId ?? message}`);
}

const found = "rampart/no-hardcoded-secrets";

describe("rampart/dotenv as a language of ESLint", () => {
  it.each([
    ["nothing", "DB_PASSWORD=kettle-Drum-77", [`1:13 ${found}`]],
    ["a byte order mark", "\uFEFFDB_PASSWORD=kettle-Drum-77", [`1:13 ${found}`]],
    ["lines of Windows", "A=1\r\nDB_PASSWORD=\"kettle-Drum-77\"\r\n", [`2:14 ${found}`]],
    ["disable-line", "DB_PASSWORD=kettle-Drum-77 # eslint-disable-line rampart/no-hardcoded-secrets -- of the container that tests start", []],
    ["disable-next-line", "# eslint-disable-next-line rampart/no-hardcoded-secrets\nDB_PASSWORD=kettle-Drum-77\nPG_PASSWORD=kettle-Drum-78", [`3:13 ${found}`]],
    ["disable and enable", "# eslint-disable\nDB_PASSWORD=kettle-Drum-77\n# eslint-enable\nPG_PASSWORD=kettle-Drum-78", [`4:13 ${found}`]],
    ["a configuration in the file", "# eslint rampart/no-hardcoded-secrets: \"off\"\nDB_PASSWORD=kettle-Drum-77", []],
  ])("hears of %s", (_, text, expected) => {
    expect(lint(text)).toEqual(expected);
  });

  it("lets options of other languages pass", () => {
    expect(lint("DB_PASSWORD=kettle-Drum-77", { languageOptions: { globals: {} } as never })).toEqual([`1:13 ${found}`]);
  });

  it("stops none of ESLint's own rules", () => {
    const failed = [...builtinRules.keys()].flatMap((rule) => {
      try {
        new Linter().verify("export A='b'\n# c\nD=\"e\nf\"\n", [{ ...config, rules: { [rule]: "error" } }], { filename: "example.env" });
        return [];
      } catch (error) {
        const message = (error as Error).message.split("\n")[0] ?? "";
        // Since ESLint 10.2 a rule says which languages it is for, and ESLint refuses others.
        return /language/u.test(message) ? [] : [`${rule}: ${message}`];
      }
    });
    expect(failed).toEqual([]);
  });
});
