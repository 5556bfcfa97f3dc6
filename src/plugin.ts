import type { Linter } from "eslint";
import type { AuthSettings } from "./concepts/auth-settings.ts";
import type { Library } from "./concepts/library.ts";
import type { Confidence } from "./concepts/facts.ts";
import type { Rule } from "./define-rule.ts";
import type { dockerfileLanguage } from "./languages/dockerfile/language.ts";
import type { dotenvLanguage } from "./languages/dotenv/language.ts";
import type { pythonLanguage } from "./languages/python/language.ts";
import type { RuleOptions } from "./rule-options.ts";

/** What `import rampart from "eslint-plugin-rampart"` gives. */
export interface Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly languages: { readonly python: typeof pythonLanguage; readonly dotenv: typeof dotenvLanguage; readonly dockerfile: typeof dockerfileLanguage };
  readonly rules: Readonly<Record<string, Rule>>;
  /** Flat-config arrays, one object for each kind of file. */
  readonly configs: {
    /** What is right on real code nineteen times in twenty. */
    readonly recommended: Linter.Config[];
    /** Everything, with more opinion: also what is only possibly wrong. */
    readonly strict: Linter.Config[];
    /** Every rule there is, as an error, down to what is only possibly wrong. */
    readonly all: Linter.Config[];
  };
}

/** `settings.rampart` */
export interface RampartSettings {
  /** What the calls of your own modules mean, each made with `library(...)`. */
  readonly libraries?: readonly Library[];
  /** What your application says of its own guards, and of what is public. */
  readonly auth?: AuthSettings;
  /** What `projectDigest()` gives, for `--cache`. */
  readonly project?: string;
}

type Level = 0 | 1 | 2 | "off" | "warn" | "error";

/** The rules of a config object, with their options: `{ rules: { ... } satisfies RampartRules }`. */
export type RampartRules = {
  readonly [Name in keyof RuleOptions & string as `rampart/${Name}`]?: Level | readonly [Level, (RuleOptions[Name] & { readonly confidence?: Confidence })?];
};
