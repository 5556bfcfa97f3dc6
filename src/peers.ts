import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Language as EslintLanguage, File, LanguageContext, OkParseResult, ParseResult, SourceCode } from "@eslint/core";
import type { Linter } from "eslint";
import { version } from "./version.ts";

type PluginObject = NonNullable<Linter.Config["plugins"]>[string];

/** A format of data that another plugin reads for ESLint, if it is installed. */
interface Peer {
  readonly kind: "json" | "yaml" | "toml";
  readonly title: string;
  readonly package: string;
  /** The key under which its own configs name it. */
  readonly namespace: string;
  /** Its language that takes the most: JSON with comments, where there is a choice. */
  readonly language: string;
  readonly languageOptions: object;
  /** The least that is a file of the format. */
  readonly empty: string;
}

/** https://github.com/eslint/json https://ota-meshi.github.io/eslint-plugin-yml https://ota-meshi.github.io/eslint-plugin-toml */
const peers: readonly Peer[] = [
  { kind: "json", title: "JSON", package: "@eslint/json", namespace: "json", language: "jsonc", languageOptions: { allowTrailingCommas: true }, empty: "null" },
  { kind: "yaml", title: "YAML", package: "eslint-plugin-yml", namespace: "yml", language: "yaml", languageOptions: {}, empty: "null" },
  { kind: "toml", title: "TOML", package: "eslint-plugin-toml", namespace: "toml", language: "toml", languageOptions: {}, empty: "" },
];

const found = new Map<Peer["kind"], Linter.Config | undefined>();

/**
 * What a config says so that ESLint reads a format of data; undefined where the plugin for it is not installed, or does not
 * load: then such files are not linted, and nothing else changes.
 */
export function readerOf(kind: Peer["kind"]): Linter.Config | undefined {
  if (!found.has(kind)) {
    const peer = peers.find((each) => each.kind === kind);
    found.set(kind, peer && configFor(peer));
  }
  return found.get(kind);
}

function configFor(peer: Peer): Linter.Config | undefined {
  const loaded = load(peer.package);
  if (loaded === undefined) return undefined;
  const language = "plugin" in loaded ? loaded.plugin.languages?.[peer.language] : undefined;
  if (!language) {
    const why = "error" in loaded ? loaded.error : "this version has no language";
    process.emitWarning(
      `${peer.title} files are not linted: ${peer.package} does not load (${why}). Install a newer version, for example: npm install --save-dev ${peer.package}@latest`,
      { type: "RampartWarning", code: `RAMPART_NO_${peer.title}` },
    );
    return undefined;
  }
  // Its own namespace is left to the project: two objects of one plugin, such as those of two copies, would stop ESLint. The
  // rules of the plugin know the language by `meta.namespace`.
  const name = `rampart-${peer.namespace}`;
  const plugin = { meta: { name: `eslint-plugin-rampart/${peer.kind}`, version, namespace: peer.namespace }, languages: { [peer.language]: tolerant(language, peer) } };
  return { plugins: { [name]: plugin as unknown as PluginObject }, language: `${name}/${peer.language}` };
}

type AnyLanguage = Pick<EslintLanguage, "fileType" | "lineStart" | "columnStart" | "nodeTypeKey" | "visitorKeys" | "defaultLanguageOptions"> & {
  normalizeLanguageOptions?(options: object): object;
  matchesSelectorClass?(className: string, node: object, ancestry: object[]): boolean;
  parse(file: File, context: LanguageContext): ParseResult<object>;
  createSourceCode(file: File, result: OkParseResult<object>, context: LanguageContext): SourceCode;
};

/**
 * A language that takes what it cannot read for an empty file, whose lines are looked at all the same. Many files are templates
 * of what their name says, and a mistake in a file of data is not for this plugin to report. A config that sets a language for
 * these files after this one has its own way.
 */
function tolerant(language: AnyLanguage, { languageOptions, empty }: Peer): AnyLanguage {
  const { fileType, lineStart, columnStart, nodeTypeKey, visitorKeys, defaultLanguageOptions } = language;
  const unread = new WeakSet<object>();
  return {
    fileType, lineStart, columnStart, nodeTypeKey,
    ...(visitorKeys && { visitorKeys }), ...(defaultLanguageOptions && { defaultLanguageOptions }),
    // Options for all files, and for another language of these files, may be among them.
    validateLanguageOptions: () => {},
    normalizeLanguageOptions(options: object) {
      const own = language.normalizeLanguageOptions?.(options) ?? { ...options };
      // Rules for JavaScript read these without asking whether they are there.
      return "parserOptions" in own ? own : Object.defineProperty(own, "parserOptions", { value: {}, enumerable: false });
    },
    ...(language.matchesSelectorClass && { matchesSelectorClass: language.matchesSelectorClass.bind(language) }),
    parse(file, context) {
      const own = { ...context, languageOptions: { ...context?.languageOptions, ...languageOptions } };
      const result = language.parse(file, own);
      if (result.ok) return result;
      const nothing = language.parse({ ...file, body: empty }, own);
      if (nothing.ok) unread.add(nothing.ast);
      return nothing;
    },
    createSourceCode(file, result, context) {
      const sourceCode = hospitable(language.createSourceCode(file, result, context));
      if (unread.has(result.ast)) spanAll(sourceCode, lineStart, columnStart);
      return sourceCode;
    },
  } as AnyLanguage;
}

/** Makes the root of a file that could not be read as long as its text: places outside of the root are no places to ESLint. */
function spanAll(sourceCode: SourceCode, lineStart: number, columnStart: number): void {
  const { ast, lines, text } = sourceCode as unknown as { ast: object; lines: readonly string[]; text: string };
  const start = { line: lineStart, column: columnStart, offset: 0 };
  const end = { line: lines.length - 1 + lineStart, column: (lines.at(-1) ?? "").length + columnStart, offset: text.length };
  Object.assign(ast, { range: [0, text.length], loc: { start, end } });
}

/** What rules for JavaScript that are switched on for every file ask for before they find nothing. */
function hospitable(sourceCode: SourceCode): SourceCode {
  const { ast, comments = [] } = sourceCode as SourceCode & { readonly comments?: readonly object[] };
  const scope: Record<string, unknown> = {
    type: "global", block: ast, upper: null, isStrict: false, set: new Map(), variables: [], references: [], through: [], childScopes: [],
  };
  scope["variableScope"] = scope;
  const missing = {
    parserServices: {}, scopeManager: null, tokensAndComments: [],
    getAllComments: () => comments, getScope: () => scope, getFirstToken: () => null, getCommentsInside: () => [], getTokens: () => [],
  };
  const configure = (sourceCode as InlineConfigured).applyInlineConfig?.bind(sourceCode);
  // `// eslint plugin` beside the name of an extension is no configuration that went wrong.
  if (configure) Object.defineProperty(sourceCode, "applyInlineConfig", { value: () => ({ ...configure(), problems: [] }) });
  for (const [name, value] of Object.entries(missing)) if (!(name in sourceCode)) Object.defineProperty(sourceCode, name, { value, configurable: true });
  return sourceCode;
}

type InlineConfigured = SourceCode & { applyInlineConfig?(): { readonly configs: readonly object[]; readonly problems: readonly object[] } };

type Loaded = { readonly plugin: { readonly languages?: Readonly<Record<string, AnyLanguage>> } } | { readonly error: string };

/** The plugin as the project sees it, or as this plugin does; undefined where there is none. */
function load(name: string): Loaded | undefined {
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    let path: string;
    try {
      path = createRequire(from).resolve(name);
    } catch (error) {
      if ((error as { code?: string }).code === "MODULE_NOT_FOUND") continue;
      return { error: firstLine(error) };
    }
    try {
      // Asked for by its neighbours: Node warns of modules that a project requires.
      const loaded = createRequire(join(dirname(path), "package.json"))(path) as { readonly default?: object };
      return { plugin: loaded.default ?? loaded };
    } catch (error) {
      return { error: firstLine(error) };
    }
  }
  return undefined;
}

function firstLine(error: unknown): string {
  return String((error as Error).message).split("\n", 1)[0] ?? "";
}
