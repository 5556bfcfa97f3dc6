import type { ModuleSurface, ProjectView } from "../code/project-view.ts";
import type { RoutingReading } from "../code/routing.ts";
import type { ApplicationLanguage } from "./application.ts";

/** What the text of a file is searched for. */
export interface CalledNames {
  /** Whether the knowledge holds a module of this name. */
  isRoot(name: string): boolean;
  /** The last names of all callees that the knowledge holds. */
  readonly lastNames: ReadonlySet<string>;
}

/** What a module exports anew from another one. */
export interface HandedOn {
  readonly specifier: string;
  /** The names under which it does, each with what it is called there; undefined for all that there are. */
  readonly names: ReadonlyMap<string, string> | undefined;
}

/**
 * How the modules of one language find each other, and what their text says before they are parsed. Whatever is read of a
 * text may be too much, never too little: it decides whether a file is worth parsing.
 */
export interface Modules extends ApplicationLanguage {
  /** What decides how files are read: answers are kept for each. */
  readonly key: object;
  /** What it gives to others of what it imports. */
  handedOnIn(text: string): readonly HandedOn[];
  /** The names, of those that are wanted, by which it may declare something. */
  declaredNamesIn(text: string, wanted: ReadonlySet<string>): ReadonlySet<string>;
  /** All names that others can import; undefined where it may be more. */
  exportedNamesIn(text: string): ReadonlySet<string> | undefined;
  /** Functions and classes that are neither a library's nor hand anything on to one. */
  plainNamesIn(text: string, names: CalledNames): ReadonlyMap<string, "function" | "class">;
  /** Whether whatever has this name in a text is a method that hands nothing on to what the knowledge holds, or a mention of one. */
  isPlainMethod(text: string, name: string, names: CalledNames): boolean;
  /** Whether a text may bind a name at its top. */
  mayBind(text: string, name: string): boolean;
  /** The classes that a text defines at its top, with their bases as written; undefined where a class tells no more than its file does. */
  classesIn(text: string): ReadonlyMap<string, readonly string[]> | undefined;
  /** Functions and classes, as far as the text shows them to be nothing else. */
  definedNamesIn(text: string): ReadonlySet<string>;
  /** Parses a text, and reduces it to what it exports; undefined where it cannot be read. */
  read(text: string, path: string, view: ProjectView): ModuleSurface | undefined;
  /** Parses a text, and reads it for what it says of routes; undefined where it cannot be read. */
  readRouting(text: string, path: string, view: ProjectView): RoutingReading | undefined;
}
