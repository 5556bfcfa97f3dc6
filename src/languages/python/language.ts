import type { File, Language, LanguageContext, OkParseResult, ParseResult } from "@eslint/core";
import { languageOfText, textOf } from "../hash-source-code.ts";
import { visitorKeys } from "./nodes.ts";
import type { Comment, Module, Node } from "./nodes.ts";
import { parse } from "./parser.ts";
import { PythonSourceCode } from "./source-code.ts";
import type { PythonLanguageOptions } from "./source-code.ts";
import { PythonSyntaxError } from "./syntax-error.ts";

interface PythonOkParseResult extends OkParseResult<Module> {
  comments: Comment[];
  errors: PythonSyntaxError[];
}

type PythonLanguage = Language<{
  LangOptions: PythonLanguageOptions;
  Code: PythonSourceCode;
  RootNode: Module;
  Node: Node;
}>;

const functions = new Set<string>(["FunctionDef", "AsyncFunctionDef", "Lambda"]);
const statements = new Set<string>([
  "FunctionDef", "AsyncFunctionDef", "ClassDef", "Return", "Delete", "Assign", "TypeAlias", "AugAssign", "AnnAssign",
  "For", "AsyncFor", "While", "If", "With", "AsyncWith", "Match", "Raise", "Try", "TryStar", "Assert", "Import",
  "ImportFrom", "Global", "Nonlocal", "Expr", "Pass", "Break", "Continue",
]);
const patterns = new Set<string>([
  "MatchValue", "MatchSingleton", "MatchSequence", "MatchMapping", "MatchClass", "MatchStar", "MatchAs", "MatchOr",
]);
/** Nodes that are neither a statement nor an expression nor a pattern. */
const parts = new Set<string>([
  "Module", "comprehension", "ExceptHandler", "arguments", "arg", "keyword", "alias", "withitem", "match_case",
  "TypeVar", "ParamSpec", "TypeVarTuple",
]);

/**
 * Python as a language of ESLint, https://eslint.org/docs/latest/extend/languages.
 * Nodes are those of `nodes.ts`, under the names of CPython's `ast` module.
 */
export const pythonLanguage = {
  ...languageOfText,
  visitorKeys,
  defaultLanguageOptions: { tolerant: true },

  /**
   * Options of other languages pass: a configuration for every file puts `parser` or `globals` here.
   * @throws {TypeError} where an own option has the wrong type.
   */
  validateLanguageOptions(options: PythonLanguageOptions): void {
    const tolerant: unknown = options.tolerant;
    if (tolerant !== undefined && typeof tolerant !== "boolean") {
      throw new TypeError(`Key "tolerant": expected a boolean, got ${JSON.stringify(tolerant) ?? typeof tolerant}.`);
    }
  },

  /**
   * The classes of selectors: `:stmt`, `:expr` and `:pattern` as CPython calls them, and `:function`. ESLint takes a
   * `:function` that stands alone for JavaScript's functions and never asks; `Module :not(:function)` and the names of the
   * nodes work. JavaScript's classes match nothing, for the sake of rules that are switched on for every file.
   * @throws {Error} for any other class.
   */
  matchesSelectorClass(className: string, { type }: Node): boolean {
    switch (className.toLowerCase()) {
      case "stmt":
        return statements.has(type);
      case "expr":
        return !statements.has(type) && !patterns.has(type) && !parts.has(type);
      case "pattern":
        return patterns.has(type);
      case "function":
        return functions.has(type);
      case "statement":
      case "expression":
      case "declaration":
        return false;
      default:
        throw new Error(`Unknown class name: ${className}`);
    }
  },

  /** Parses the file. With `tolerant: false` the first syntax error makes the file fail; no rule runs on it then. */
  parse(file: File, context: LanguageContext<PythonLanguageOptions>): ParseResult<Module> {
    try {
      return { ok: true, ...parse(textOf(file), { tolerant: context?.languageOptions?.tolerant ?? true }) };
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      const { message, line, column } = error;
      // ESLint prints this column as it is, so it counts from 1 here.
      return { ok: false, errors: [{ message, line, column: column + 1 }] };
    }
  },

  createSourceCode(file: File, result: OkParseResult<Module>): PythonSourceCode {
    const { ast, comments, errors } = result as PythonOkParseResult;
    return new PythonSourceCode({ text: textOf(file), ast, comments, errors, hasBOM: file.bom });
  },
} satisfies PythonLanguage as PythonLanguage;

/** Parses a text that ESLint has not, as far as it can be read. */
export function readSource(written: string): PythonSourceCode {
  const hasBOM = written.startsWith("\uFEFF");
  const text = hasBOM ? written.slice(1) : written;
  return new PythonSourceCode({ text, ...parse(text, { tolerant: true }), hasBOM });
}
