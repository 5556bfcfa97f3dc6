import type { File, Language, LanguageOptions, OkParseResult } from "@eslint/core";
import { languageOfText, textOf } from "../hash-source-code.ts";
import { type Comment, type Dotenv, parse, type Variable } from "./parser.ts";
import { DotenvSourceCode, visitorKeys } from "./source-code.ts";

type DotenvLanguage = Language<{ LangOptions: LanguageOptions; Code: DotenvSourceCode; RootNode: Dotenv; Node: Dotenv | Variable }>;

/** Files of environment variables, `.env`, as a language of ESLint, https://eslint.org/docs/latest/extend/languages. */
export const dotenvLanguage = {
  ...languageOfText,
  visitorKeys,

  /** Every text is one: what is no variable is passed over. */
  parse(file: File) {
    return { ok: true, ...parse(textOf(file)) };
  },

  createSourceCode(file: File, result: OkParseResult<Dotenv>): DotenvSourceCode {
    const { ast, comments } = result as OkParseResult<Dotenv> & { comments: readonly Comment[] };
    return new DotenvSourceCode({ text: textOf(file), ast, comments, hasBOM: file.bom });
  },
} satisfies DotenvLanguage as DotenvLanguage;
