import type { File, Language, LanguageOptions, OkParseResult } from "@eslint/core";
import { withParserOptions } from "../hash-source-code.ts";
import { type Comment, type Dotenv, parse, type Variable } from "./parser.ts";
import { DotenvSourceCode, visitorKeys } from "./source-code.ts";

type DotenvLanguage = Language<{ LangOptions: LanguageOptions; Code: DotenvSourceCode; RootNode: Dotenv; Node: Dotenv | Variable }>;

/** Files of environment variables, `.env`, as a language of ESLint, https://eslint.org/docs/latest/extend/languages. */
export const dotenvLanguage = {
  fileType: "text",
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: "type",
  visitorKeys,

  /** There are no options; those of other languages pass, as a configuration for every file has them. */
  validateLanguageOptions(): void {},

  defaultLanguageOptions: {},
  normalizeLanguageOptions: withParserOptions<LanguageOptions>,

  /** Every text is one: what is no variable is passed over. */
  parse(file: File) {
    return { ok: true, ...parse(textOf(file)) };
  },

  createSourceCode(file: File, result: OkParseResult<Dotenv>): DotenvSourceCode {
    const { ast, comments } = result as OkParseResult<Dotenv> & { comments: readonly Comment[] };
    return new DotenvSourceCode({ text: textOf(file), ast, comments, hasBOM: file.bom });
  },
} satisfies DotenvLanguage as DotenvLanguage;

/** ESLint hands a text to languages whose `fileType` is text. */
function textOf({ body }: File): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
