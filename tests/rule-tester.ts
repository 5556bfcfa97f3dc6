import json from "@eslint/json";
import * as typescriptParser from "@typescript-eslint/parser";
import { RuleTester as TypedRuleTester } from "@typescript-eslint/rule-tester";
import { RuleTester } from "eslint";
import toml from "eslint-plugin-toml";
import yml from "eslint-plugin-yml";
import * as espree from "espree";
import { afterAll, describe, it } from "vitest";
import type { Language } from "../src/code/file.ts";
import type { Rule } from "../src/define-rule.ts";
import plugin from "../src/index.ts";

for (const tester of [RuleTester, TypedRuleTester]) Object.assign(tester, { afterAll, describe, it, itOnly: it.only, itSkip: it.skip });

interface ExpectedError {
  readonly messageId: string;
  readonly line: number;
  readonly column: number;
  /** What the placeholders of the message become; asserted where it is given. */
  readonly data?: Readonly<Record<string, string>>;
  /** Each suggestion with the code that it leaves; a report without suggestions has none. */
  readonly suggestions?: readonly { readonly messageId: string; readonly output: string }[];
  /** No line with a comment can stand before the report's line. */
  readonly isUnexplained?: true;
}

export interface ValidCase {
  readonly name?: string;
  readonly code: string;
  readonly filename?: string;
  readonly options?: readonly [object];
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface InvalidCase extends ValidCase {
  readonly errors: readonly ExpectedError[];
}

interface Cases {
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly InvalidCase[];
}

/** How ESLint is told to read each language that is not JavaScript, and what a comment begins with there, if there are any. */
const languages = {
  python: { config: { plugins: { rampart: plugin }, language: "rampart/python" }, comment: "#" },
  dockerfile: { config: { plugins: { rampart: plugin }, language: "rampart/dockerfile" }, comment: "#" },
  dotenv: { config: { plugins: { rampart: plugin }, language: "rampart/dotenv" }, comment: "#" },
  json: { config: { plugins: { json }, language: "json/json" }, comment: undefined },
  yaml: { config: { plugins: { yml }, language: "yml/yaml" }, comment: "#" },
  toml: { config: { plugins: { toml }, language: "toml/toml" }, comment: "#" },
} as const satisfies Readonly<Partial<Record<Language, { config: object; comment: string | undefined }>>>;

type Kind = "javascript" | "typescript" | keyof typeof languages;

/** A rule and what it must and must not report, by language. All files are untyped: a rule may not need types. */
export function testRule(name: string, rule: Rule, { javascript, typescript, ...others }: Readonly<Partial<Record<Kind, Cases>>>): void {
  const parsers = [["javascript", espree, javascript], ["typescript", typescriptParser, typescript]] as const;
  for (const [language, parser, cases] of parsers) {
    if (!cases) continue;
    const tester = new TypedRuleTester({
      languageOptions: { parser: parser as typeof typescriptParser, parserOptions: { ecmaVersion: "latest", sourceType: "module" } },
    });
    tester.run(`${name} (${language})`, rule as never, cases as never);
  }
  for (const [language, cases] of Object.entries(others) as [keyof typeof languages, Cases][]) {
    const { config, comment } = languages[language];
    const tester = new RuleTester(config as never);
    const id = `${name} (${language})`;
    const invalid = comment === undefined ? cases.invalid : cases.invalid.map((each) => withDisable(each, `rule-to-test/${id}`, comment));
    tester.run(id, rule as never, { ...cases, invalid } as never);
  }
}

/** Whether a suggestion puts a comment for ESLint above a line. */
function lineAbove(output: string, code: string, line: number, comment: string): boolean {
  const [before, after] = [code.split("\n"), output.split("\n")];
  return after.length > before.length && (after[line - 1] ?? "").trimStart().startsWith(`${comment} eslint-disable-next-line `);
}

/** Each report on such a language offers a comment above its line, unless one of its own suggestions is such a comment. */
function withDisable(given: InvalidCase, rule: string, comment: string): InvalidCase {
  const lines = given.code.split("\n");
  return {
    ...given,
    errors: given.errors.map(({ isUnexplained, ...error }) => {
      const { suggestions = [], line } = error;
      if (isUnexplained || suggestions.some(({ output }) => lineAbove(output, given.code, line, comment))) return error;
      const [indent = ""] = /^[ \t]*/u.exec(lines[line - 1] ?? "") ?? [];
      const end = given.code.includes("\r\n") ? "\r" : "";
      const output = lines.toSpliced(line - 1, 0, `${indent}${comment} eslint-disable-next-line ${rule} -- TODO: say why${end}`).join("\n");
      return { ...error, suggestions: [...suggestions, { messageId: "explainDisable", output }] };
    }),
  };
}

/** Code that has backticks in it, line by line. */
export function lines(...code: readonly string[]): string {
  return code.join("\n");
}
