import * as typescriptParser from "@typescript-eslint/parser";
import { RuleTester as TypedRuleTester } from "@typescript-eslint/rule-tester";
import { RuleTester } from "eslint";
import * as espree from "espree";
import { afterAll, describe, it } from "vitest";
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

/** A rule and what it must and must not report, by language. All files are untyped: a rule may not need types. */
export function testRule(
  name: string, rule: Rule,
  { javascript, typescript, python }: { readonly javascript?: Cases; readonly typescript?: Cases; readonly python?: Cases },
): void {
  const parsers = [["javascript", espree, javascript], ["typescript", typescriptParser, typescript]] as const;
  for (const [language, parser, cases] of parsers) {
    if (!cases) continue;
    const tester = new TypedRuleTester({
      languageOptions: { parser: parser as typeof typescriptParser, parserOptions: { ecmaVersion: "latest", sourceType: "module" } },
    });
    tester.run(`${name} (${language})`, rule as never, cases as never);
  }
  if (!python) return;
  const tester = new RuleTester({ plugins: { rampart: plugin }, language: "rampart/python" } as never);
  tester.run(`${name} (python)`, rule as never, python as never);
}

/** Code that has backticks in it, line by line. */
export function lines(...code: readonly string[]): string {
  return code.join("\n");
}
