import type { ModuleSurface, ProjectView } from "../code/project-view.ts";
import type { RoutingReading } from "../code/routing.ts";
import { type Barrel, barrelIn, routingOfBarrel, surfaceOfBarrel } from "./javascript-barrel.ts";
import { type LanguageOptions, type ParsedFile, parseFile } from "./javascript-parse.ts";
import { resolveImport } from "./javascript-resolve.ts";
import { declaredNamesIn, definedNamesIn, exportedNamesIn, handedOnIn, isPlainMethod, plainNamesIn, specifiersIn } from "./javascript-text.ts";
import type { Modules } from "./modules.ts";

interface Reading {
  /** Whether the knowledge holds a module. */
  isLibrary(module: string): boolean;
  readonly evidence: Modules["evidence"];
  /** Reduces a parsed file to what it exports. */
  read(file: ParsedFile, path: string, view: ProjectView): ModuleSurface;
  /** Reads a parsed file for what it says of routes. */
  readRouting(file: ParsedFile, path: string, view: ProjectView): RoutingReading;
}

/**
 * Modules of JavaScript and TypeScript, parsed with the parser of the current file.
 * @returns undefined where that parser cannot be used again
 */
export function javaScriptModules(languageOptions: LanguageOptions, visitorKeys: Readonly<Record<string, readonly string[]>>, reading: Reading): Modules | undefined {
  const { parser } = languageOptions;
  if (typeof parser !== "object" || parser === null) return undefined;
  /** Only what the application's own files hand on is told by the text. */
  const barrel = (text: string): Barrel | undefined => {
    const found = barrelIn(text);
    return found && ![...found.all, ...[...found.named.values()].map(({ module }) => module)].some(reading.isLibrary) ? found : undefined;
  };
  const parsed = (text: string, path: string): ParsedFile | undefined => parseFile(text, path, languageOptions, visitorKeys);
  return {
    key: parser, isSource, resolve: resolveImport, inside: () => undefined, mayBind: () => true, classesIn: () => undefined, specifiersIn, handedOnIn, declaredNamesIn, definedNamesIn, exportedNamesIn, isPlainMethod, plainNamesIn,
    evidence: reading.evidence,
    read(text, path, view) {
      const handing = barrel(text);
      if (handing) return surfaceOfBarrel(handing);
      const file = parsed(text, path);
      return file && reading.read(file, path, view);
    },
    readRouting(text, path, view) {
      const handing = barrel(text);
      if (handing) return routingOfBarrel(handing);
      const file = parsed(text, path);
      return file && reading.readRouting(file, path, view);
    },
  };
}

/** Code that runs, no declarations and no tests. */
function isSource(name: string): boolean {
  return /\.[cm]?[jt]sx?$/u.test(name) && !/\.(?:d|test|spec|stories|min|config)\.[cm]?[jt]sx?$/u.test(name);
}
