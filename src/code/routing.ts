import type { Reference } from "./project-view.ts";

/** One file as it is read for the sake of other files' routes, with its code: not to be kept. */
export interface RoutingReading {
  surface(): RoutingSurface;
  /** Modules all of whose names it exports anew. */
  all(): readonly string[];
  /**
   * What one of its exports leads to. The first step is the export's name, with `default` for the default export; without a name the module as a whole is meant.
   * @param withCode whether to look at what functions do
   * @returns undefined where it exports no such thing by itself
   */
  reach(steps: readonly string[], withCode: boolean): Reached | undefined;
}

/** What the steps from an export lead to inside its file. */
export interface Reached {
  readonly surface: ExportSurface;
  /** The steps that lead on from there, and are not known. */
  readonly rest: readonly string[];
  /** The code of it, or of the last thing on the way that has any. */
  readonly code: CodeSurface | undefined;
}

/**
 * What one file says of routes and of who may call them, for the sake of other files. It holds no code, so that it may be kept.
 * A router is named by the text that its file's `identityOf` gives for it.
 */
export interface RoutingSurface {
  readonly routes: readonly RouteSurface[];
  readonly steps: readonly StepSurface[];
  /** Routers that another file makes, or hands out: where they come from. */
  readonly homes: ReadonlyMap<string, Reference>;
  /** Guards of every route of a framework, wherever it stands: what a module or the application registers for all. */
  readonly everywhere: readonly (GuardSurface & { readonly library: string; readonly reference: Reference | undefined; readonly below: readonly string[]; readonly isDefault: boolean })[];
}

/** A guard, and where it stands in its file. */
export interface GuardSurface {
  readonly name: string;
  readonly line: number;
  /** Stated with the route or its router, and so what a reader expects of its siblings. */
  readonly isStated: boolean;
  /** What it stands for in yet another file, where its name does not tell enough. */
  readonly reference?: Reference | undefined;
}

export interface RouteSurface {
  /** As a reader would call it: `DELETE /items/:id`. */
  readonly label: string;
  /** In lower case; `any` for all methods. */
  readonly methods: readonly string[];
  readonly path: string | undefined;
  readonly library: string;
  readonly router: string | undefined;
  /** The offset at which it ends: what stands before it runs before it. */
  readonly position: number;
  readonly line: number;
  readonly guards: readonly GuardSurface[];
  /** What runs before the handler and is written in other files: guards perhaps. */
  readonly before: readonly Reference[];
  /** Types of its parameters, of other files: some have a guard beside them. */
  readonly types: readonly Reference[];
  /** What the handler calls, or is, in other files: it may check by itself. */
  readonly calls: readonly Reference[];
  /** Anybody may call it, as its path, its name or its code says. */
  readonly isPublic: boolean;
}

/** Something that a file puts before what a router answers, or hangs below it. */
export interface StepSurface {
  readonly router: string | undefined;
  /** The path below which it runs; absent for all. */
  readonly path: string | undefined;
  readonly position: number;
  readonly line: number;
  /** What was written before it is not touched by it. */
  readonly isOrdered: boolean;
  readonly guards: readonly GuardSurface[];
  /** What runs here and is written in other files: guards, or routers that hang here. */
  readonly before: readonly Reference[];
  /** Routers of this file that hang here. */
  readonly hung: readonly string[];
  /** Functions of other files that are given the router, or one that hangs below it. */
  readonly handedTo: readonly HandedTo[];
  /** It holds for whoever takes its router in, too. */
  readonly isShared?: boolean;
  /** The folder whose files are each given a router of their own below this one, with what each exports. */
  readonly folder?: LoadedFolder | undefined;
}

/** A folder whose files a framework loads, each below the path of the folder that it stands in. */
export interface LoadedFolder {
  /** From the folder of the file that says so; with `/` between. */
  readonly path: string;
  /** The name of those files whose hooks hold for what stands beside them, without its extension; absent where there are none. */
  readonly hooks: string | undefined;
  /** They hold for the folders below, too. */
  readonly isCascading: boolean;
}

export interface HandedTo {
  /** A function of another file. */
  readonly function: Reference;
  readonly parameter: number;
  /** What the function does to a router of its own ends with that, unless it says otherwise. */
  readonly isApart: boolean;
}

/** What other files can know of one exported value, as far as routes are concerned. */
export interface ExportSurface {
  readonly identity?: string | undefined;
  readonly code?: CodeSurface | undefined;
  /** It is what yet another file exports. */
  readonly reference?: Reference | undefined;
  /** What it is made of: the elements of a list, the functions that a call is given. */
  readonly parts?: readonly ExportSurface[] | undefined;
}

/** A function or a class, as far as it turns somebody away. */
export interface CodeSurface {
  readonly line: number;
  /** The identities of its parameters. */
  readonly parameters: readonly string[];
  /** It tells whoever comes to say who they are (`asks`), or that they may not (`forbids`). */
  readonly refuses: "asks" | "forbids" | undefined;
  /** It goes on to what comes after it, and does nothing that could turn anybody away. */
  readonly passes: boolean;
  /** It takes for granted that something before it has said who is calling. */
  readonly takesCaller?: boolean;
  /** What is injected into it from other files: it runs before. */
  readonly injected: readonly Reference[];
  /** What it calls in other files, or has injected from there, and the bases of a class. */
  readonly calls: readonly Reference[];
  /** Types of its parameters, of other files. */
  readonly types: readonly Reference[];
}

/** A guard that stands in another file. */
export interface ForeignGuard extends GuardSurface {
  /** The calls from it to what turns somebody away; absent where it is believed for its name. */
  readonly distance?: number;
  /** From ESLint's working directory. */
  readonly file: string;
}

/** One way on which requests come to a router. */
export interface Road {
  /** What stands before the router's own paths; undefined where a part of it is not known. */
  readonly prefix: string | undefined;
  readonly guards: readonly ForeignGuard[];
  /** The places at which it hangs, the nearest first: the same text for two roads through one of them. */
  readonly through: readonly string[];
  /** The file that hangs the router there, from ESLint's working directory, and the line. */
  readonly file: string;
  readonly line: number;
}

/** A place where routers hang beside one, each with what is put before it there. */
export interface Mounts {
  /** The file that hangs them, from ESLint's working directory. */
  readonly file: string;
  /** The line that hangs the router which was asked about, or the one that it hangs below. */
  readonly line: number;
  /** What stands before this one there. */
  readonly guards: readonly ForeignGuard[];
  /** The paths of the others, with what of each is put before it. */
  readonly others: readonly { readonly path: string | undefined; readonly guards: readonly ForeignGuard[] }[];
}

/** A route of another file, with all that guards it there and elsewhere. */
export interface Neighbour {
  readonly file: string;
  readonly line: number;
  readonly label: string;
  readonly methods: readonly string[];
  readonly library: string;
  /** As its file gives it. */
  readonly path: string | undefined;
  readonly guards: readonly ForeignGuard[];
  readonly isPublic: boolean;
  /** The places at which its router hangs, on the first road to it. */
  readonly through: readonly string[];
}

/** Routes with which one is compared. */
export interface Neighbourhood {
  /** What they have in common. */
  readonly kind: "directory" | "tree";
  /** The folder from ESLint's working directory. */
  readonly where: string;
  readonly routes: readonly Neighbour[];
}

/** What other files say of the routes of one file. */
export interface RoutingView {
  /**
   * The guard that something of another file is, by what its definition does.
   * @returns null where its definition is known and refuses nobody; undefined where it is not known
   */
  guardAt(reference: Reference): ForeignGuard | null | undefined;
  /** Whether the definition of something lets everybody pass, whatever it is called. */
  passes(reference: Reference): boolean;
  /** Whether the function that something is takes for granted who is calling. */
  takesCaller(reference: Reference): boolean;
  /** As `guardAt`, for the type of a parameter: another name for a type with a guard beside it. */
  guardOfType(reference: Reference): ForeignGuard | null | undefined;
  /** Whether what another file exports is a router: no guard, whatever it is called. */
  isRouter(reference: Reference): boolean;
  /** The roads to a router of this file that lead through other files; none where nobody is known to hang it anywhere. */
  roadsTo(router: string, path: string | undefined, position: number): readonly Road[];
  /** Where routers hang beside a router of this file, and beside those that it hangs below, the nearest first; none from where several roads lead to it. */
  mountsBeside(router: string): readonly Mounts[];
  /** Guards that are registered for every route of a framework, or for those at a path as this one. */
  everywhere(library: string, path: string | undefined, isStatedHere: boolean): readonly ForeignGuard[];
  /** Routes of other files, those nearest to this one first. */
  neighbourhoods(): Iterable<Neighbourhood>;
}
