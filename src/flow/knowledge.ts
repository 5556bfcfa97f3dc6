import type { Slot } from "../code/call.ts";
import type { Constant } from "../code/expression.ts";
import type { Holding, Source } from "../code/value.ts";

/** The functions whose parameters a framework fills, recognised by how they look. */
export interface Signature {
  /** Names that the parameters must have, each with its alternatives; fewer than the function has are enough. */
  readonly parameters: readonly (readonly string[])[];
  /** Names that the function itself may have; absent: any, also none. */
  readonly names: readonly string[] | undefined;
  /** It is a method of a class that has a base. */
  readonly isMethod: boolean;
  /** What the file's name must be, without its extension. */
  readonly file: string | undefined;
  /** What each parameter is: `express.Request()`. */
  readonly types: readonly (string | undefined)[];
}

/** How a framework calls the function below a decorator. */
export interface Handler {
  /** It turns text into what the parameter's annotation says. */
  readonly converts: boolean;
  /** Types and calls that say that a parameter is not the client's. */
  readonly injected: ReadonlySet<string>;
  /** Where the path stands, and the types in it that carry no text: `<int:id>`. */
  readonly typedPath: { readonly slot: Slot; readonly types: ReadonlySet<string> } | undefined;
}

/** What flow wants to know of libraries; the index of all knowledge implements it. */
export interface FlowKnowledge {
  /** Whether any path begins with this module or global. */
  isRoot(name: string): boolean;
  /**
   * The modules and globals from which a callee of this last name can be reached; undefined where none is known. A write that
   * means something for one key only is `[]=` with the key.
   */
  leaders(lastName: string): ReadonlySet<string> | undefined;
  /** The modules and globals from which a function can be reached that `isMaker` holds of. */
  readonly makerRoots: ReadonlySet<string>;
  /** Whether any call gives what calling one of its arguments gives. */
  readonly injects: boolean;
  /** The one path that stands for all paths of the same thing. */
  canonical(path: string): string;
  /** What calling this path gives: the slot whose value comes back, called itself if `isCalled`. */
  gives(path: string): { readonly slot: Slot; readonly isCalled: boolean } | undefined;
  /** The type of one parameter of a function that is given to this call as this argument. */
  parameterType(path: string, argument: number, parameter: number): string | undefined;
  /** Whether a decorator of this path makes the parameters text from outside, and converts them by their annotations. */
  handler(path: string): Handler | undefined;
  readonly signatures: readonly Signature[];
  /** What a library's own name for a value stands for. */
  constant(path: string): Constant | undefined;
  /** What reading this path gives, as a source. */
  source(path: string): Source["kind"] | undefined;
  /** What this path, or something that it is a member of, is known to hold. */
  holding(path: string): Holding | undefined;
  /** Where a call of this path takes what leaves things out of its result: the replacer of `JSON.stringify`. */
  filter(path: string): Slot | undefined;
  /** Whether calling this path gives something that cannot carry text from outside. */
  isConversion(path: string): boolean;
  /** Whether calling this path gives a record whose keys the program has fixed, whatever its values are. */
  hasFixedKeys(path: string): boolean;
  /** Whether instances of classes with this base or decorator show their fields where they are written out. */
  showsFields(path: string): boolean;
  /** Whether calling this method of an object of schemas gives what it describes. */
  isSchema(path: string): boolean;
  /** Whether calling this path makes the function that is to run. */
  isMaker(path: string): boolean;
  /** Makes what only reads what a client has sent. */
  isReader(path: string): boolean;
  /** Whether calling this path passes on the text of its arguments. */
  isStep(path: string): boolean;
  /** The slot whose value a call of this path gives where it finds nothing else: the default of a look-up. */
  fallback(path: string): Slot | undefined;
  /** The slot that says how random the result of a call of this path is: a number of bytes, or what the result is another form of. */
  randomness(path: string): Slot | undefined;
  /** The slot that a call of this path has checked where it gives true. */
  guard(path: string): Slot | undefined;
}
