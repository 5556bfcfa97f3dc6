import type { LanguageOptions } from "@eslint/core";
import { HashSourceCode } from "../hash-source-code.ts";
import { childrenOf, visitorKeys } from "./nodes.ts";
import type { Comment, Module, Node } from "./nodes.ts";
import type { PythonSyntaxError } from "./syntax-error.ts";

/** What `languageOptions` may say for a Python file. */
export interface PythonLanguageOptions extends LanguageOptions {
  /** Lint what can be read of a broken file (the default), or report its first syntax error and nothing else. */
  tolerant?: boolean;
}

/** A Python file as ESLint and its rules see it. */
export class PythonSourceCode extends HashSourceCode<PythonLanguageOptions, Module, Node, Comment> {
  readonly visitorKeys = visitorKeys;
  /** What is wrong in the text; the tree lacks the statements in question. */
  readonly syntaxErrors: readonly PythonSyntaxError[];

  /** @param source `text` without a byte order mark; `ast`, `comments` and `errors` as `parse` gives them for it. */
  constructor(source: {
    text: string;
    ast: Module;
    comments: readonly Comment[];
    errors: readonly PythonSyntaxError[];
    hasBOM: boolean;
  }) {
    super(source);
    this.syntaxErrors = source.errors;
  }

  protected childrenOf(node: Node): readonly Node[] {
    return childrenOf(node);
  }
}
