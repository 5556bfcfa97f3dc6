import type { Annotation, ClassCode, FunctionCode, Parameter } from "./function.ts";
import type { Place } from "./place.ts";

/** What a literal can be. JavaScript's `undefined` and Python's `None` are both `null`. */
export type Constant = string | number | boolean | null;

/**
 * An expression, the same for every language. A language makes these on demand from its own nodes and hands out the same
 * object for the same node, so that identity may be used as a key. Casts, parentheses, `await`, and whatever else only
 * matters to a compiler, are already looked through.
 */
export type Expression =
  | ConstantExpression
  | PatternExpression
  | TextExpression
  | JoinExpression
  | NameExpression
  | SelfExpression
  | ImportExpression
  | MemberExpression
  | CallExpression
  | ListExpression
  | MappedExpression
  | RecordExpression
  | ChoiceExpression
  | OperationExpression
  | ElementExpression
  | ParameterExpression
  | FunctionExpression
  | ClassExpression
  | UnknownExpression;

export interface ConstantExpression extends Place {
  readonly kind: "constant";
  readonly value: Constant;
}

/** A regular expression literal, as JavaScript spells it. */
export interface PatternExpression extends Place {
  readonly kind: "pattern";
  readonly source: string;
  readonly flags: string;
}

/** How a text is put together; suggestions know how to write some of these anew. */
export type TextStyle = "template" | "sum" | "percent" | "format" | "replace" | "append" | "call";

/** Text put together from parts, in order: templates, f-strings, `+`, `%`, `.format`, `.concat`, `+=`. A sum may be of numbers. */
export interface TextExpression extends Place {
  readonly kind: "text";
  readonly style: TextStyle;
  readonly parts: readonly Expression[];
}

/** The elements of a list with a separator between them. */
export interface JoinExpression extends Place {
  readonly kind: "join";
  readonly list: Expression;
  readonly separator: Expression;
}

export interface NameExpression extends Place {
  readonly kind: "name";
  readonly name: string;
  /** Absent for a global or a builtin that nothing in the file shadows. */
  readonly variable: Variable | undefined;
}

/** `this` or `self`: the instance whose method is running. */
export interface SelfExpression extends Place {
  readonly kind: "self";
  readonly class: ClassCode;
}

export interface ImportExpression extends Place {
  readonly kind: "import";
  /** As written, without `node:`; a relative one keeps its dots. */
  readonly module: string;
  /** The exported name; absent for the module itself and for its default export. */
  readonly name: string | undefined;
  /** The default export was asked for as such. With libraries it makes no difference, with the application's own files it does. */
  readonly isDefault?: boolean;
}

export interface MemberExpression extends Place {
  readonly kind: "member";
  readonly object: Expression;
  /** Absent where the key is computed and not a literal. */
  readonly property: string | undefined;
  readonly key: Expression | undefined;
}

export interface Argument {
  readonly value: Expression;
  /** A keyword argument's name; `**` for a record of them that is spread. */
  readonly name: string | undefined;
  /** `...x`, `*x`, `**x`: how many arguments it stands for is not known. */
  readonly isSpread: boolean;
}

export interface CallExpression extends Place {
  readonly kind: "call";
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** `` callee`...` ``: argument 0 is the text, whose parts the tag receives apart. */
  readonly isTag: boolean;
  /** The function or class below this call, where the call is a decorator. */
  readonly decorated: FunctionExpression | ClassExpression | undefined;
}

export interface ListExpression extends Place {
  readonly kind: "list";
  readonly items: readonly { readonly value: Expression; readonly isSpread: boolean }[];
}

/** A list of unknown length whose elements are all made alike: `xs.map(f)`, a comprehension, `["?"] * n`. */
export interface MappedExpression extends Place {
  readonly kind: "mapped";
  readonly list: Expression;
  /** What one element may be. */
  readonly results: readonly Expression[];
}

export interface RecordEntry {
  /** Absent where the key is not a literal, and for a spread. */
  readonly key: string | undefined;
  readonly value: Expression;
  readonly isSpread: boolean;
}

export interface RecordExpression extends Place {
  readonly kind: "record";
  readonly entries: readonly RecordEntry[];
}

/** One of several: a ternary, `||`, `??`, `or`, a default. */
export interface ChoiceExpression extends Place {
  readonly kind: "choice";
  readonly options: readonly Expression[];
}

export type Operator = "not" | "and" | "or" | "equal" | "unequal" | "in" | "compare" | "arithmetic" | "typeof" | "test" | "filter" | "excerpt" | "other";

/**
 * An operation whose result is not one of its operands. `in` has the item first and the container second; `test` has a
 * regular expression first and the text second; `filter` takes out of a text whatever is no letter, digit, `_`, `-` or `.`;
 * `excerpt` has a text or a list first and the number of characters or elements that are left of it second.
 */
export interface OperationExpression extends Place {
  readonly kind: "operation";
  readonly operator: Operator;
  readonly operands: readonly Expression[];
}

/** Any one element of a list: a loop's variable, the parameter of a callback given to `map`. */
export interface ElementExpression extends Place {
  readonly kind: "element";
  readonly of: Expression;
}

export interface ParameterExpression extends Place {
  readonly kind: "parameter";
  readonly parameter: Parameter;
  readonly function: FunctionCode;
}

export interface FunctionExpression extends Place {
  readonly kind: "function";
  readonly function: FunctionCode;
}

export interface ClassExpression extends Place {
  readonly kind: "class";
  readonly class: ClassCode;
}

/** Anything that no part of the analysis understands. */
export interface UnknownExpression extends Place {
  readonly kind: "unknown";
}

/** One write to a variable or a field. */
export interface Definition extends Place {
  readonly value: Expression;
  /** The declared type of a variable or field. */
  readonly annotation?: Annotation | undefined;
}

/** A change inside the value that a variable holds. */
export interface Mutation extends Place {
  /** `add`: an element appended to a list. `set`: a member written; a member that is deleted is written as nothing. */
  readonly kind: "add" | "set";
  /** It is written as an attribute of an object, which shows them only if its class says so. */
  readonly isAttribute?: boolean;
  /** The member's name, where `kind` is `set` and it is a literal. */
  readonly key: string | undefined;
  readonly value: Expression;
}

export interface Variable {
  readonly name: string;
  readonly definitions: readonly Definition[];
  readonly mutations: readonly Mutation[];
  /** Its declared type. */
  readonly annotation?: Annotation | undefined;
}
