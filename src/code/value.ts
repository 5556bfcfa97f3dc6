import type { Constant } from "./expression.ts";
import type { Place } from "./place.ts";

/** A line that a value passes on its way: where a reader would look. Lines are 1-based. */
export interface Step {
  readonly text: string;
  readonly line: number;
}

/** Where a value comes from, and the way it took. */
export interface Source {
  /**
   * `request`: text that a client sends. `file`: what a file holds. `option`: what whoever runs the program says for an option that it
   * declares. `argument`: a parameter of a function whose callers are not known, and what else a command line holds.
   */
  readonly kind: "request" | "environment" | "file" | "option" | "argument";
  /** As written: `req.query.name`. */
  readonly text: string;
  readonly line: number;
  /** The variables between, from the source on. */
  readonly steps: readonly Step[];
}

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** A call, as what it gives. */
export interface Called {
  /** The last name of what is called: `trim` of `req.query.name.trim()`. */
  readonly name: string | undefined;
  readonly arguments: readonly Value[];
  /** What the method belongs to. */
  readonly on: Value | undefined;
}

/** A call that gives random bytes, as many as the code says. */
export interface RandomBytes extends Place {
  readonly count: number;
  /** Where their number is written out; absent where it has a name. */
  readonly written: Place | undefined;
}

/** What a thing that the program can read is known to hold: see `holds` in the knowledge. */
export interface Holding {
  readonly kind: HoldingKind;
  /** The members that are read of it, outermost first; empty for the whole. */
  readonly members: readonly string[];
}

/** `field`: one header, cookie or field of a request, under whatever name it is given. */
export type HoldingKind = "headers" | "cookies" | "body" | "query" | "environment" | "settings" | "field" | "password hash" | "random" | "identifier" | "token" | "secret" | "password" | "key";

/** A piece of something that leaves the program: the end of one way back from there. */
export interface Leaf {
  readonly value: Value;
  /** Where a reader of the output sees it: the name or the expression that stands there. */
  readonly place: Place;
  /** The variables, members and functions of the file on the way, from the output on. */
  readonly steps: readonly Step[];
  /** The keys under which it stands in records, outermost first. */
  readonly keys: readonly string[];
  /** The members that were taken out, or written over with something else. */
  readonly without: readonly string[];
  /** It is what a call gives. */
  readonly isCall: boolean;
  /** How many characters are left of it; undefined for all. */
  readonly excerpt: number | undefined;
}

/** What is known about an expression, in any language. Everything is computed when first asked. */
export interface Value extends Place {
  /** `undefined` means "not known", never "the value undefined". */
  readonly constant: Constant | undefined;
  /** A regular expression literal. */
  readonly pattern: Pattern | undefined;
  /** The texts it may be, each as its parts in order; a value that is no built text is its own only part. */
  readonly texts: readonly (readonly Value[])[];
  /** Elements of a list, tuple, set or array literal. */
  readonly items: readonly Value[];
  /** What it may be, where it is one of several; else itself alone. */
  readonly options: readonly Value[];
  /** What of it would be seen where it is written out: through texts, records, lists, variables and functions of the file. */
  readonly leaves: readonly Leaf[];
  /** What it is known to hold, by its path. */
  readonly holding: Holding | undefined;
  /** A member of an object or dict literal. */
  get(key: string): Value | undefined;
  /** The members of an object or dict literal with known keys, in order, those of spread ones included. */
  readonly entries: readonly (readonly [key: string, value: Value])[];
  /**
   * The code around has asked something about it, beyond whether it is there; what the answer means is not known. A
   * constant: the code around has compared something with it.
   */
  readonly isTested: boolean;
  /** As `isTested`, also where something was asked about what was worked out of it: its host's name, what a search for it found. */
  readonly isWeighed: boolean;
  /** It is so only while the program is developed, as the tests around it say. */
  readonly isForDevelopment: boolean;
  /** A function that is named as a check, and that nobody here has seen, has answered about it. */
  readonly isVouchedFor: boolean;
  /** Provably a number, a boolean, one of a fixed set, or checked against one: it cannot carry text from outside. */
  readonly isHarmless: boolean;
  readonly sources: readonly Source[];
  /** A parameter that every call in sight gives something fixed, whoever else may call. */
  readonly isGivenFixed: boolean;
  /** The fixed texts and the patterns in it and in the tests around it. */
  readonly fixed: readonly Value[];
  /**
   * What it is where this is the text that comes from outside, as the tests around it say; tests of something else are taken
   * for passed. `undefined` where the tests do not let that text come here, and where it is not known.
   */
  tried(text: string): Constant | undefined;
  /** For example `pg.Pool()`; absent where the origin is not known. */
  readonly path: string | undefined;
  /** What a framework is told to call and hand in: `get_user` of `Depends(get_user)`. */
  readonly injected: Value | undefined;
  /** The call that gives it, the last of those of this file; absent for what is no call, and where it may be one of several. */
  readonly called: Called | undefined;
  /** What a function returns; empty for anything else. */
  readonly returns: readonly Value[];
  /** What the code calls it: `requireAuth`, `passport.authenticate` for a call of that; absent for anything unnamed. */
  readonly name: string | undefined;
  /** What the code says, on one line, cut to 40 characters. */
  readonly text: string;
  /**
   * What kind of thing it is, where nothing better is known. `import` stands for all that another file decides: its
   * constants, and parameters of its types; `call` for what a function gives that nobody here has seen, and what a table of the
   * instance holds under a key.
   */
  readonly origin: "constant" | "import" | "parameter" | "function" | "call" | "unknown";
}
