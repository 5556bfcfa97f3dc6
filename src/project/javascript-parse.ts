import { createRequire } from "node:module";

/** What a rule's context says of how the current file was parsed. */
export interface LanguageOptions {
  readonly parser?: unknown;
  readonly parserOptions?: Readonly<Record<string, unknown>> | undefined;
  readonly ecmaVersion?: unknown;
  readonly sourceType?: unknown;
}

type VisitorKeys = Readonly<Record<string, readonly string[]>>;

/** One file, parsed, with its scopes: what a rule knows as SourceCode, as far as the analysis reads it. */
export interface ParsedFile {
  readonly text: string;
  readonly ast: object;
  readonly scopeManager: object;
  readonly visitorKeys: VisitorKeys;
}

interface TreeNode {
  readonly type: string;
  parent?: TreeNode | null;
}

interface Parsed {
  readonly ast?: (TreeNode & { readonly range?: unknown }) | undefined;
  readonly scopeManager?: object | null;
  readonly visitorKeys?: VisitorKeys;
}

interface Parser {
  parseForESLint?(text: string, options: object): Parsed;
  parse?(text: string, options: object): Parsed["ast"];
}

interface ScopeAnalysis {
  analyze(ast: object, options: object): object;
}

/** Options that would load a whole TypeScript project to parse one file. */
const typed = ["project", "projectService", "EXPERIMENTAL_useProjectService", "programs", "program"];

/**
 * Parses another file as ESLint would have, with the parser of the current file.
 * @see https://eslint.org/docs/latest/extend/custom-parsers
 * @returns undefined where it cannot be read
 */
export function parseFile(text: string, path: string, languageOptions: LanguageOptions, keys: VisitorKeys): ParsedFile | undefined {
  for (const sourceType of sourceTypesOf(path, languageOptions)) {
    try {
      const parsed = parseAs(text.replace(/^\uFEFF/u, ""), path, sourceType, languageOptions, keys);
      if (parsed) return parsed;
    } catch {
      // Another kind of source, or a mistake that its own lint run reports.
    }
  }
  return undefined;
}

function sourceTypesOf(path: string, { sourceType }: LanguageOptions): readonly string[] {
  if (/\.m[jt]s$/u.test(path)) return ["module"];
  if (/\.c[jt]s$/u.test(path)) return ["commonjs"];
  return sourceType === "commonjs" || sourceType === "script" ? [sourceType, "module"] : ["module", "commonjs"];
}

function parseAs(text: string, path: string, sourceType: string, options: LanguageOptions, keys: VisitorKeys): ParsedFile | undefined {
  const parser = options.parser as Parser | undefined;
  const parserOptions: Record<string, unknown> = {
    ecmaVersion: options.ecmaVersion ?? "latest", ...options.parserOptions, sourceType,
    lib: [], // nobody asks for the 200 variables that the parser makes of TypeScript's libraries, in every file
    loc: true, range: true, raw: true, tokens: false, comment: false, eslintVisitorKeys: true, eslintScopeManager: true, filePath: path,
  };
  for (const name of typed) Reflect.deleteProperty(parserOptions, name);
  const parsed: Parsed = parser?.parseForESLint ? parser.parseForESLint(text, parserOptions) : { ast: parser?.parse?.(text, parserOptions) };
  const { ast } = parsed;
  if (ast?.type !== "Program" || !Array.isArray(ast.range)) return undefined;
  const visitorKeys = parsed.visitorKeys ?? keys;
  link(ast, visitorKeys);
  const scopeManager = parsed.scopeManager ?? scopesOf(ast, sourceType, parserOptions, visitorKeys);
  return scopeManager ? { text, ast, scopeManager, visitorKeys } : undefined;
}

/** Gives every node its parent, as ESLint does on its way through a file. */
function link(ast: TreeNode, visitorKeys: VisitorKeys): void {
  const stack = [ast];
  ast.parent = null;
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Readonly<Record<string, unknown>>)[key];
      for (const each of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (!each || typeof each !== "object") continue;
        (each as TreeNode).parent = node;
        stack.push(each as TreeNode);
      }
    }
  }
}

let scopeAnalysis: ScopeAnalysis | undefined | null = null;

/** Scopes as ESLint makes them for a parser that makes none of its own. */
function scopesOf(ast: object, sourceType: string, { ecmaVersion }: Record<string, unknown>, childVisitorKeys: VisitorKeys): object | undefined {
  if (scopeAnalysis === null) {
    const require = createRequire(import.meta.url);
    scopeAnalysis = require("eslint-scope") as ScopeAnalysis;
  }
  const version = typeof ecmaVersion !== "number" ? 2026 : ecmaVersion >= 2015 || ecmaVersion < 6 ? ecmaVersion : ecmaVersion + 2009;
  return scopeAnalysis?.analyze(ast, {
    ignoreEval: true, nodejsScope: sourceType === "commonjs", impliedStrict: false, ecmaVersion: version, sourceType, childVisitorKeys, jsx: true,
    fallback: (node: object) => Object.keys(node).filter((key) => key !== "parent"),
  });
}
