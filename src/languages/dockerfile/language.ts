import type { File, Language, LanguageOptions, OkParseResult } from "@eslint/core";
import { languageOfText, textOf } from "../hash-source-code.ts";
import { type Comment, type Dockerfile, type Instruction, parse } from "./parser.ts";
import { DockerfileSourceCode, visitorKeys } from "./source-code.ts";

type DockerfileLanguage = Language<{ LangOptions: LanguageOptions; Code: DockerfileSourceCode; RootNode: Dockerfile; Node: Dockerfile | Instruction }>;

/** Dockerfiles as a language of ESLint, https://eslint.org/docs/latest/extend/languages. */
export const dockerfileLanguage = {
  ...languageOfText,
  visitorKeys,

  /** Parses the file; what is no instruction is passed over. */
  parse(file: File) {
    try {
      return { ok: true, ...parse(textOf(file)) };
    } catch (error) {
      // The parser is not ours: where it fails, the file is reported as one that cannot be read, and the run goes on.
      return { ok: false, errors: [{ message: `This Dockerfile cannot be read: ${(error as Error).message}`, line: 1, column: 1 }] };
    }
  },

  createSourceCode(file: File, result: OkParseResult<Dockerfile>): DockerfileSourceCode {
    const { ast, comments } = result as OkParseResult<Dockerfile> & { comments: readonly Comment[] };
    return new DockerfileSourceCode({ text: textOf(file), ast, comments, hasBOM: file.bom });
  },
} satisfies DockerfileLanguage as DockerfileLanguage;
