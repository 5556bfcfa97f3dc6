import { Linter } from "eslint";
import { builtinRules } from "eslint/use-at-your-own-risk";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.ts";
import { lines } from "../../rule-tester.ts";

const config: Linter.Config = {
  files: ["**/Dockerfile"], plugins: { rampart: plugin as never }, language: "rampart/dockerfile", rules: { "rampart/no-hardcoded-secrets": "error" },
};

function lint(text: string): readonly string[] {
  return new Linter().verify(text, config, { filename: "Dockerfile" }).map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId ?? message}`);
}

const found = "rampart/no-hardcoded-secrets";

describe("rampart/dockerfile as a language of ESLint", () => {
  it.each([
    ["nothing", "ENV DB_PASSWORD=kettle-Drum-77", [`1:17 ${found}`]],
    ["a byte order mark", "\uFEFFENV DB_PASSWORD=kettle-Drum-77", [`1:17 ${found}`]],
    ["lines of Windows", "FROM a\r\nENV A=b \\\r\n  DB_PASSWORD=\"kettle-Drum-77\"\r\n", [`3:16 ${found}`]],
    ["disable-next-line", "# eslint-disable-next-line rampart/no-hardcoded-secrets -- of a test\nENV DB_PASSWORD=kettle-Drum-77\nENV PG_PASSWORD=kettle-Drum-78", [`3:17 ${found}`]],
    ["disable-next-line inside of an instruction", lines("ENV A=b \\", "  # eslint-disable-next-line rampart/no-hardcoded-secrets", "  DB_PASSWORD=kettle-Drum-77 \\", "  PG_PASSWORD=kettle-Drum-78"), [`4:15 ${found}`]],
    ["disable and enable", "# eslint-disable\nENV DB_PASSWORD=kettle-Drum-77\n# eslint-enable\nENV PG_PASSWORD=kettle-Drum-78", [`4:17 ${found}`]],
    ["a comment that is none", "ENV DB_PASSWORD=kettle-Drum-77 # eslint-disable-line", [`1:17 ${found}`]],
    ["a configuration in the file", "# eslint rampart/no-hardcoded-secrets: \"off\"\nENV DB_PASSWORD=kettle-Drum-77", []],
  ])("hears of %s", (_, text, expected) => {
    expect(lint(text)).toEqual(expected);
  });

  it("stops none of ESLint's own rules", () => {
    const failed = [...builtinRules.keys()].flatMap((rule) => {
      try {
        new Linter().verify("# a\nFROM a\nRUN b \\\n # c\n d\n", [{ ...config, rules: { [rule]: "error" } }], { filename: "Dockerfile" });
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
