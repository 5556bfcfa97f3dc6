/**
 * The syntax tree of a Python file.
 *
 * Node names and fields are those of CPython 3.14's `ast` module (https://docs.python.org/3.14/library/ast.html), so
 * that what is known from there holds here. The differences:
 *
 * - `ExceptHandler.exc` is CPython's `type`, because `type` names the kind of node here.
 * - Operators are strings, the class names of CPython: `"Add"`, `"NotIn"`, `"USub"`, `"And"`.
 * - `Constant` has a `kind` that tells its value's type; numbers also keep their source text in `raw`.
 * - `arguments`, `comprehension`, `match_case` and `withitem` have a place too; `type_comment`, `ctx` and
 *   `type_ignores` are left out; flags are booleans.
 * - Every node has `type`, `range`, `loc` and `parent`. Parentheses around an expression are not part of its range.
 *
 * Offsets count UTF-16 code units, lines count from 1 and columns from 0, as in ESLint's own trees.
 */

/** A place in the text: line from 1, column from 0 in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** From the first character to after the last one. */
export interface SourceLocation {
  start: Position;
  end: Position;
}

/** Where the lines of one text begin; built when the first place is asked for, and shared by all nodes of the file. */
export class LineTable {
  readonly #text: string;
  #starts: number[] | null = null;

  /** @param text the whole file; lines end with `\r\n`, `\n` or a lone `\r`. */
  constructor(text: string) {
    this.#text = text;
  }

  /** Gives the line and column of a UTF-16 offset; an offset past the end is on the last line. */
  locate(offset: number): Position {
    const starts = (this.#starts ??= lineStarts(this.#text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

/** What nodes and comments share. `loc` is computed when it is read: most nodes are never asked. */
class Placed {
  readonly type: string;
  readonly range: [number, number];
  readonly #lines: LineTable;

  constructor(type: string, start: number, end: number, lines: LineTable) {
    this.type = type;
    this.range = [start, end];
    this.#lines = lines;
  }

  get loc(): SourceLocation {
    return { start: this.#lines.locate(this.range[0]), end: this.#lines.locate(this.range[1]) };
  }
}

class PlacedNode extends Placed {
  parent: Node | null = null;
}

/** A `#` comment. It is not a node of the tree. */
export class Comment extends Placed {
  declare readonly type: "Comment";
  /** The text after the `#`, without the line's end. */
  readonly value: string;

  constructor(value: string, start: number, end: number, lines: LineTable) {
    super("Comment", start, end, lines);
    this.value = value;
  }
}

/**
 * Makes one node.
 * @param fields all fields of that type of node, without `type`, `range`, `loc` and `parent`; the parser sets `parent`
 * last.
 */
export function createNode<T extends NodeType>(
  lines: LineTable,
  type: T,
  start: number,
  end: number,
  fields: FieldsOf<T>,
): NodeOf<T> {
  return Object.assign(new PlacedNode(type, start, end, lines), fields) as unknown as NodeOf<T>;
}

interface NodeBase {
  /** First offset, and the offset after the last, in UTF-16 code units. */
  range: [number, number];
  /** The same as lines and columns; computed on every read. */
  readonly loc: SourceLocation;
  /** The node that this one stands in. */
  parent: Node;
}

/** The whole file. */
export interface Module extends Omit<NodeBase, "parent"> {
  type: "Module";
  parent: null;
  body: Statement[];
}

// Statements: https://docs.python.org/3.14/reference/simple_stmts.html and compound_stmts.html

interface FunctionFields extends NodeBase {
  name: string;
  /** PEP 695. */
  type_params: TypeParameter[];
  args: Arguments;
  returns: Expression | null;
  body: Statement[];
  /** Decorators stand before the node's own range, as in CPython. */
  decorator_list: Expression[];
}
export interface FunctionDef extends FunctionFields {
  type: "FunctionDef";
}
export interface AsyncFunctionDef extends FunctionFields {
  type: "AsyncFunctionDef";
}
export interface ClassDef extends NodeBase {
  type: "ClassDef";
  name: string;
  type_params: TypeParameter[];
  bases: Expression[];
  keywords: Keyword[];
  body: Statement[];
  decorator_list: Expression[];
}
export interface Return extends NodeBase {
  type: "Return";
  value: Expression | null;
}
export interface Delete extends NodeBase {
  type: "Delete";
  targets: Expression[];
}
/** `a = b = value` has two targets. */
export interface Assign extends NodeBase {
  type: "Assign";
  targets: Expression[];
  value: Expression;
}
/** `type X[T] = value`, PEP 695. */
export interface TypeAlias extends NodeBase {
  type: "TypeAlias";
  name: Name;
  type_params: TypeParameter[];
  value: Expression;
}
/** `target += value`; `op` is `"Add"`. */
export interface AugAssign extends NodeBase {
  type: "AugAssign";
  target: Expression;
  op: BinaryOperator;
  value: Expression;
}
export interface AnnAssign extends NodeBase {
  type: "AnnAssign";
  target: Expression;
  annotation: Expression;
  value: Expression | null;
  /** The target is a name without parentheses. */
  simple: boolean;
}
interface ForFields extends NodeBase {
  target: Expression;
  iter: Expression;
  body: Statement[];
  orelse: Statement[];
}
export interface For extends ForFields {
  type: "For";
}
export interface AsyncFor extends ForFields {
  type: "AsyncFor";
}
export interface While extends NodeBase {
  type: "While";
  test: Expression;
  body: Statement[];
  orelse: Statement[];
}
/** An `elif` is an `If` alone in `orelse`. */
export interface If extends NodeBase {
  type: "If";
  test: Expression;
  body: Statement[];
  orelse: Statement[];
}
interface WithFields extends NodeBase {
  items: WithItem[];
  body: Statement[];
}
export interface With extends WithFields {
  type: "With";
}
export interface AsyncWith extends WithFields {
  type: "AsyncWith";
}
export interface WithItem extends NodeBase {
  type: "withitem";
  context_expr: Expression;
  optional_vars: Expression | null;
}
/** PEP 634. */
export interface Match extends NodeBase {
  type: "Match";
  subject: Expression;
  cases: MatchCase[];
}
export interface MatchCase extends NodeBase {
  type: "match_case";
  pattern: Pattern;
  guard: Expression | null;
  body: Statement[];
}
export interface Raise extends NodeBase {
  type: "Raise";
  exc: Expression | null;
  cause: Expression | null;
}
interface TryFields extends NodeBase {
  body: Statement[];
  handlers: ExceptHandler[];
  orelse: Statement[];
  finalbody: Statement[];
}
export interface Try extends TryFields {
  type: "Try";
}
/** `except*`, PEP 654. */
export interface TryStar extends TryFields {
  type: "TryStar";
}
export interface ExceptHandler extends NodeBase {
  type: "ExceptHandler";
  /** CPython's `type`; `except A, B:` (PEP 758) is a `Tuple`. */
  exc: Expression | null;
  name: string | null;
  body: Statement[];
}
export interface Assert extends NodeBase {
  type: "Assert";
  test: Expression;
  msg: Expression | null;
}
export interface Import extends NodeBase {
  type: "Import";
  names: Alias[];
}
export interface ImportFrom extends NodeBase {
  type: "ImportFrom";
  /** `null` in `from . import a`. */
  module: string | null;
  names: Alias[];
  /** The number of leading dots. */
  level: number;
}
export interface Alias extends NodeBase {
  type: "alias";
  /** A dotted name, or `"*"`. */
  name: string;
  asname: string | null;
}
export interface Global extends NodeBase {
  type: "Global";
  names: string[];
}
export interface Nonlocal extends NodeBase {
  type: "Nonlocal";
  names: string[];
}
/** An expression that stands as a statement. */
export interface Expr extends NodeBase {
  type: "Expr";
  value: Expression;
}
export interface Pass extends NodeBase {
  type: "Pass";
}
export interface Break extends NodeBase {
  type: "Break";
}
export interface Continue extends NodeBase {
  type: "Continue";
}

// Expressions: https://docs.python.org/3.14/reference/expressions.html

export type BinaryOperator =
  | "Add" | "Sub" | "Mult" | "Div" | "FloorDiv" | "Mod" | "Pow" | "MatMult"
  | "LShift" | "RShift" | "BitOr" | "BitXor" | "BitAnd";
export type UnaryOperator = "Not" | "USub" | "UAdd" | "Invert";
export type CompareOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

/** `a or b or c` is one node with three values. */
export interface BoolOp extends NodeBase {
  type: "BoolOp";
  op: "And" | "Or";
  values: Expression[];
}
/** `target := value`, PEP 572. */
export interface NamedExpr extends NodeBase {
  type: "NamedExpr";
  target: Name;
  value: Expression;
}
/** A chain `a + b + c` is as deep on the left as it is long: walk it without recursion. */
export interface BinOp extends NodeBase {
  type: "BinOp";
  left: Expression;
  op: BinaryOperator;
  right: Expression;
}
export interface UnaryOp extends NodeBase {
  type: "UnaryOp";
  op: UnaryOperator;
  operand: Expression;
}
export interface Lambda extends NodeBase {
  type: "Lambda";
  args: Arguments;
  body: Expression;
}
/** `body if test else orelse`; a chain of them is deep on the right. */
export interface IfExp extends NodeBase {
  type: "IfExp";
  test: Expression;
  body: Expression;
  orelse: Expression;
}
/** A key is `null` where the value is unpacked: `{**value}`. */
export interface Dict extends NodeBase {
  type: "Dict";
  keys: (Expression | null)[];
  values: Expression[];
}
/** `{a, b}`; its type is `"Set"`, its name here does not hide JavaScript's `Set`. */
export interface SetDisplay extends NodeBase {
  type: "Set";
  elts: Expression[];
}
interface ComprehensionFields extends NodeBase {
  elt: Expression;
  generators: Comprehension[];
}
export interface ListComp extends ComprehensionFields {
  type: "ListComp";
}
export interface SetComp extends ComprehensionFields {
  type: "SetComp";
}
export interface GeneratorExp extends ComprehensionFields {
  type: "GeneratorExp";
}
export interface DictComp extends NodeBase {
  type: "DictComp";
  key: Expression;
  value: Expression;
  generators: Comprehension[];
}
export interface Comprehension extends NodeBase {
  type: "comprehension";
  target: Expression;
  iter: Expression;
  ifs: Expression[];
  is_async: boolean;
}
export interface Await extends NodeBase {
  type: "Await";
  value: Expression;
}
export interface Yield extends NodeBase {
  type: "Yield";
  value: Expression | null;
}
export interface YieldFrom extends NodeBase {
  type: "YieldFrom";
  value: Expression;
}
/** `a < b < c` is one node with two operators. */
export interface Compare extends NodeBase {
  type: "Compare";
  left: Expression;
  ops: CompareOperator[];
  comparators: Expression[];
}
/** `f(*a)` has a `Starred` in `args`, `f(**a)` a `keyword` without `arg`. */
export interface Call extends NodeBase {
  type: "Call";
  func: Expression;
  args: Expression[];
  keywords: Keyword[];
}
export interface Keyword extends NodeBase {
  type: "keyword";
  /** `null` in `f(**value)`. */
  arg: string | null;
  value: Expression;
}
/** `f"..."`; literal text stands in `values` as `Constant`. */
export interface JoinedStr extends NodeBase {
  type: "JoinedStr";
  values: (StringConstant | FormattedValue)[];
}
/** `t"..."`, PEP 750. */
export interface TemplateStr extends NodeBase {
  type: "TemplateStr";
  values: (StringConstant | Interpolation)[];
}
interface FieldFields extends NodeBase {
  value: Expression;
  /** The character code after `!` (115 `s`, 114 `r`, 97 `a`), or -1. `{x=}` has 114, as in CPython. */
  conversion: number;
  format_spec: JoinedStr | null;
}
/** One `{...}` of an f-string. */
export interface FormattedValue extends FieldFields {
  type: "FormattedValue";
}
/** One `{...}` of a t-string. */
export interface Interpolation extends FieldFields {
  type: "Interpolation";
  /** The source text of the expression. */
  str: string;
}
interface ConstantBase extends NodeBase {
  type: "Constant";
}
/** Adjacent literals `"a" "b"` are one constant over both; `\N{NAME}` stays as it is written. */
export interface StringConstant extends ConstantBase {
  kind: "str";
  value: string;
}
/** Each character of `value` is one byte. */
export interface BytesConstant extends ConstantBase {
  kind: "bytes";
  value: string;
}
export interface NumberConstant extends ConstantBase {
  kind: "number";
  /** `undefined` for an imaginary number; integers above 2^53 are rounded. */
  value: number | undefined;
  /** As it is written: `0x_FF`. */
  raw: string;
}
export interface BooleanConstant extends ConstantBase {
  kind: "boolean";
  value: boolean;
}
export interface NullConstant extends ConstantBase {
  kind: "null";
  value: null;
}
/** `...` */
export interface EllipsisConstant extends ConstantBase {
  kind: "ellipsis";
  value: undefined;
}
export type Constant =
  | StringConstant | BytesConstant | NumberConstant | BooleanConstant | NullConstant | EllipsisConstant;
export interface Attribute extends NodeBase {
  type: "Attribute";
  value: Expression;
  attr: string;
}
export interface Subscript extends NodeBase {
  type: "Subscript";
  value: Expression;
  slice: Expression;
}
export interface Starred extends NodeBase {
  type: "Starred";
  value: Expression;
}
/** Identifiers are in Unicode's normal form NFKC, as Python compares them. */
export interface Name extends NodeBase {
  type: "Name";
  id: string;
}
export interface List extends NodeBase {
  type: "List";
  elts: Expression[];
}
export interface Tuple extends NodeBase {
  type: "Tuple";
  elts: Expression[];
}
/** `lower:upper:step`, only inside the brackets of a `Subscript`. */
export interface Slice extends NodeBase {
  type: "Slice";
  lower: Expression | null;
  upper: Expression | null;
  step: Expression | null;
}

// Parameters and type parameters

export interface Arguments extends NodeBase {
  type: "arguments";
  /** Before a `/`, PEP 570. */
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One for each of `kwonlyargs`, `null` where there is none. */
  kw_defaults: (Expression | null)[];
  kwarg: Arg | null;
  /** Those of the last of `posonlyargs` and `args`. */
  defaults: Expression[];
}
export interface Arg extends NodeBase {
  type: "arg";
  arg: string;
  annotation: Expression | null;
}
export interface TypeVar extends NodeBase {
  type: "TypeVar";
  name: string;
  bound: Expression | null;
  /** PEP 696. */
  default_value: Expression | null;
}
export interface ParamSpec extends NodeBase {
  type: "ParamSpec";
  name: string;
  default_value: Expression | null;
}
export interface TypeVarTuple extends NodeBase {
  type: "TypeVarTuple";
  name: string;
  default_value: Expression | null;
}

// Patterns: https://docs.python.org/3.14/reference/compound_stmts.html#patterns

export interface MatchValue extends NodeBase {
  type: "MatchValue";
  value: Expression;
}
export interface MatchSingleton extends NodeBase {
  type: "MatchSingleton";
  value: boolean | null;
}
export interface MatchSequence extends NodeBase {
  type: "MatchSequence";
  patterns: Pattern[];
}
export interface MatchMapping extends NodeBase {
  type: "MatchMapping";
  keys: Expression[];
  patterns: Pattern[];
  rest: string | null;
}
export interface MatchClass extends NodeBase {
  type: "MatchClass";
  cls: Expression;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}
export interface MatchStar extends NodeBase {
  type: "MatchStar";
  name: string | null;
}
/** `_` has neither a pattern nor a name. */
export interface MatchAs extends NodeBase {
  type: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}
export interface MatchOr extends NodeBase {
  type: "MatchOr";
  patterns: Pattern[];
}

export type Statement =
  | FunctionDef | AsyncFunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign
  | For | AsyncFor | While | If | With | AsyncWith | Match | Raise | Try | TryStar | Assert | Import | ImportFrom
  | Global | Nonlocal | Expr | Pass | Break | Continue;
export type Expression =
  | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetDisplay | ListComp | SetComp | DictComp
  | GeneratorExp | Await | Yield | YieldFrom | Compare | Call | FormattedValue | Interpolation | JoinedStr | TemplateStr
  | Constant | Attribute | Subscript | Starred | Name | List | Tuple | Slice;
export type Pattern =
  | MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;
export type TypeParameter = TypeVar | ParamSpec | TypeVarTuple;
export type Node =
  | Module | Statement | Expression | Pattern | TypeParameter
  | Comprehension | ExceptHandler | Arguments | Arg | Keyword | Alias | WithItem | MatchCase;

export type NodeType = Node["type"];
/** The node with that `type`. */
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>;
type OwnFields<N> = N extends unknown ? Omit<N, keyof NodeBase | "type"> : never;
/** The fields of a node that are its own. */
export type FieldsOf<T extends NodeType> = OwnFields<NodeOf<T>>;

/**
 * The fields that hold nodes, for each type of node, in the order of the source. Where two fields alternate in the
 * source (`Dict.keys` and `values`, arguments and their defaults) the one is walked after the other.
 */
export const visitorKeys: Record<NodeType, string[]> = {
  Module: ["body"],
  FunctionDef: ["decorator_list", "type_params", "args", "returns", "body"],
  AsyncFunctionDef: ["decorator_list", "type_params", "args", "returns", "body"],
  ClassDef: ["decorator_list", "type_params", "bases", "keywords", "body"],
  Return: ["value"],
  Delete: ["targets"],
  Assign: ["targets", "value"],
  TypeAlias: ["name", "type_params", "value"],
  AugAssign: ["target", "value"],
  AnnAssign: ["target", "annotation", "value"],
  For: ["target", "iter", "body", "orelse"],
  AsyncFor: ["target", "iter", "body", "orelse"],
  While: ["test", "body", "orelse"],
  If: ["test", "body", "orelse"],
  With: ["items", "body"],
  AsyncWith: ["items", "body"],
  withitem: ["context_expr", "optional_vars"],
  Match: ["subject", "cases"],
  match_case: ["pattern", "guard", "body"],
  Raise: ["exc", "cause"],
  Try: ["body", "handlers", "orelse", "finalbody"],
  TryStar: ["body", "handlers", "orelse", "finalbody"],
  ExceptHandler: ["exc", "body"],
  Assert: ["test", "msg"],
  Import: ["names"],
  ImportFrom: ["names"],
  alias: [],
  Global: [],
  Nonlocal: [],
  Expr: ["value"],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ["values"],
  NamedExpr: ["target", "value"],
  BinOp: ["left", "right"],
  UnaryOp: ["operand"],
  Lambda: ["args", "body"],
  IfExp: ["body", "test", "orelse"],
  Dict: ["keys", "values"],
  Set: ["elts"],
  ListComp: ["elt", "generators"],
  SetComp: ["elt", "generators"],
  DictComp: ["key", "value", "generators"],
  GeneratorExp: ["elt", "generators"],
  comprehension: ["target", "iter", "ifs"],
  Await: ["value"],
  Yield: ["value"],
  YieldFrom: ["value"],
  Compare: ["left", "comparators"],
  Call: ["func", "args", "keywords"],
  keyword: ["value"],
  JoinedStr: ["values"],
  TemplateStr: ["values"],
  FormattedValue: ["value", "format_spec"],
  Interpolation: ["value", "format_spec"],
  Constant: [],
  Attribute: ["value"],
  Subscript: ["value", "slice"],
  Starred: ["value"],
  Name: [],
  List: ["elts"],
  Tuple: ["elts"],
  Slice: ["lower", "upper", "step"],
  arguments: ["posonlyargs", "args", "defaults", "vararg", "kwonlyargs", "kw_defaults", "kwarg"],
  arg: ["annotation"],
  TypeVar: ["bound", "default_value"],
  ParamSpec: ["default_value"],
  TypeVarTuple: ["default_value"],
  MatchValue: ["value"],
  MatchSingleton: [],
  MatchSequence: ["patterns"],
  MatchMapping: ["keys", "patterns"],
  MatchClass: ["cls", "patterns", "kwd_patterns"],
  MatchStar: [],
  MatchAs: ["pattern"],
  MatchOr: ["patterns"],
};

/** Gives the nodes directly under a node, in the order of `visitorKeys`; absent ones are left out. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  const fields = node as unknown as Readonly<Record<string, Node | (Node | null)[] | null | undefined>>;
  for (const key of visitorKeys[node.type]) {
    const child = fields[key];
    if (Array.isArray(child)) {
      for (const item of child) if (item) children.push(item);
    } else if (child) {
      children.push(child);
    }
  }
  return children;
}
