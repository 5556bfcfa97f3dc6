import type { LanguageOptions } from "@eslint/core";
import { HashSourceCode } from "../hash-source-code.ts";
import type { Comment, Dockerfile, Instruction } from "./parser.ts";

export const visitorKeys = { Dockerfile: ["body"], DockerfileInstruction: [] };

/** A Dockerfile as ESLint and its rules see it. */
export class DockerfileSourceCode extends HashSourceCode<LanguageOptions, Dockerfile, Instruction, Comment> {
  readonly visitorKeys = visitorKeys;

  protected childrenOf(node: Dockerfile | Instruction): readonly Instruction[] {
    return node.type === "Dockerfile" ? node.body : [];
  }
}
