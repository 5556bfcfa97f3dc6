import type { LanguageOptions } from "@eslint/core";
import { HashSourceCode } from "../hash-source-code.ts";
import type { Comment, Dotenv, Variable } from "./parser.ts";

export const visitorKeys = { Dotenv: ["body"], DotenvVariable: [] };

/** A file of environment variables as ESLint and its rules see it. */
export class DotenvSourceCode extends HashSourceCode<LanguageOptions, Dotenv, Variable, Comment> {
  readonly visitorKeys = visitorKeys;

  protected childrenOf(node: Dotenv | Variable): readonly Variable[] {
    return node.type === "Dotenv" ? node.body : [];
  }
}
