import type { Expression, RecordEntry } from "../../code/expression.ts";
import type { PythonFile } from "./file.ts";
import type { Attribute, BinOp, Call, Dict, Expression as ExpressionNode, Name, Node } from "./nodes.ts";
import { keyOf, unwrap } from "./looks.ts";
import { at, nodeOf } from "./placed.ts";
import { filteredText } from "./regular-expressions.ts";

/** Names that Python itself binds. @see https://docs.python.org/3.14/library/functions.html */
export const builtinNames: ReadonlySet<string> = new Set((
  "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright " +
  "credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash " +
  "help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open " +
  "ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type " +
  "vars zip Ellipsis NotImplemented ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup " +
  "BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError " +
  "ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception " +
  "ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError " +
  "ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError " +
  "MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError " +
  "PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError " +
  "ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError " +
  "SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError " +
  "UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __builtins__ __debug__ __doc__ " +
  "__file__ __import__ __loader__ __name__ __package__ __path__ __spec__"
).split(" "));

/** A format that only numbers have. @see https://docs.python.org/3/library/string.html#format-specification-mini-language */
export const numericFormat = /^(?:.?[<>=^])?[-+ ]?z?#?0?\d*[_,]?(?:\.\d+)?[bdoxXneEfFgG%]$/su;

const formats = new WeakMap<Expression, { readonly spec: string | undefined }>();

/** A value that a numeric format has made a number of. */
export function formatted(node: Node, value: Expression, spec: string | undefined): Expression {
  const number = at(unwrap(node), { kind: "operation", operator: "arithmetic", operands: [value] });
  formats.set(number, { spec });
  return number;
}

/** The format that makes an expression a number; its `spec` is absent where no f-string can say the same. */
export function formatOf(expression: Expression): { readonly spec: string | undefined } | undefined {
  return formats.get(expression);
}

/** Methods that give back what they were called on, or the like of it. */
export const same: ReadonlySet<string> = new Set(["strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "encode", "decode", "copy"]);
/** Functions that give a collection with the elements of another. */
const collections = new Set(["list", "tuple", "set", "frozenset", "sorted", "reversed"]);

/** A call of the language's own library that has a meaning of its own among expressions; undefined for any other call. */
export function builtinCall(file: PythonFile, node: Call): Expression | undefined {
  const { func } = node;
  if (func.type === "Name") {
    if (func.id === "sub") return filteredText(file, node);
    return builtinNames.has(func.id) && !file.binding(func) ? functionCall(file, node, func.id) : undefined;
  }
  if (func.type === "Attribute" && func.attr === "sub") return filteredText(file, node);
  return func.type === "Attribute" ? methodCall(file, node, func.value, func.attr) : undefined;
}

function functionCall(file: PythonFile, node: Call, name: string): Expression | undefined {
  const [first, second] = node.args;
  if (node.args.some(({ type }) => type === "Starred")) return undefined;
  if (collections.has(name)) return first ? file.expression(first) : at(node, { kind: "list", items: [] });
  switch (name) {
    case "str":
    case "repr":
      if (!first) return node.keywords.length === 0 ? at(node, { kind: "constant", value: "" }) : undefined;
      return at(node, { kind: "text", style: "call", parts: [file.expression(first)] });
    case "dict":
      return dict(file, node);
    case "vars":
      return first && at(node, { kind: "member", object: file.expression(first), property: "__dict__", key: undefined });
    case "getattr":
      return first && second ? attribute(file, node, first, second) : undefined;
    case "__import__":
      return first && imported(node, first);
    case "map":
      return first && second && node.args.length === 2
        ? at(node, { kind: "mapped", list: file.expression(second), results: mappedBy(file, node, first, second) }) : undefined;
    case "filter":
      return second ? file.expression(second) : undefined;
    default:
      return undefined;
  }
}

/** `getattr(object, "name", default)` */
function attribute(file: PythonFile, node: Call, object: ExpressionNode, name: ExpressionNode): Expression | undefined {
  const property = literalText(file, name);
  const [, , fallback] = node.args;
  if (property === undefined) return undefined;
  const member = at(node, { kind: "member", object: file.expression(object), property, key: undefined });
  return fallback ? at(node, { kind: "choice", options: [member, file.expression(fallback)] }) : member;
}

/** `__import__("a.b")` gives `a`, as `import a.b` does; `importlib.import_module("a.b")` gives `a.b`. */
function imported(node: Call, name: ExpressionNode, isWhole = false): Expression | undefined {
  if (name.type !== "Constant" || name.kind !== "str" || name.value.startsWith(".")) return undefined;
  const module = isWhole || node.args.length > 1 ? name.value : (name.value.split(".", 1)[0] ?? name.value);
  return at(node, { kind: "import", module, name: undefined });
}

function dict(file: PythonFile, node: Call): Expression | undefined {
  const [given] = node.args;
  const first = given && (itemsOf(given) ?? given);
  if (first && first === given && first.type !== "Name" && first.type !== "Dict" && first.type !== "Attribute") return undefined; // pairs
  const named = node.keywords.map(({ arg, value }) => (
    { key: arg ?? undefined, value: file.expression(value), isSpread: arg === null }));
  const entries = first ? [{ key: undefined, value: file.expression(first), isSpread: true }, ...named] : named;
  return at(node, { kind: "record", entries });
}

/** The dict whose items are asked for: `x` of `x.items()`. */
export function itemsOf(node: Node): ExpressionNode | undefined {
  const isCall = node.type === "Call" && node.args.length === 0 && node.keywords.length === 0;
  return isCall && node.func.type === "Attribute" && node.func.attr === "items" ? node.func.value : undefined;
}

/** What `map(f, xs)` makes of one element. */
function mappedBy(file: PythonFile, node: Call, callback: ExpressionNode, list: ExpressionNode): readonly Expression[] {
  if (callback.type === "Lambda") return file.function(callback).returns;
  const element = at(list, { kind: "element", of: file.expression(list) });
  if (callback.type === "Name" && (callback.id === "str" || callback.id === "repr") && !file.binding(callback)) {
    return [at(node, { kind: "text", style: "call", parts: [element] })];
  }
  const argument = { value: element, name: undefined, isSpread: false };
  const callee = file.expression(callback);
  return [at(node, { kind: "call", callee, arguments: [argument], isTag: false, decorated: undefined })];
}

function methodCall(file: PythonFile, node: Call, object: ExpressionNode, name: string): Expression | undefined {
  const { args, keywords } = node;
  const [first] = args;
  const isSpread = args.some(({ type }) => type === "Starred");
  if (same.has(name)) {
    const given = [...args, ...keywords.map(({ value }) => value)];
    const isPlain = name === "encode" || name === "decode"
      ? given.every(({ type }) => type === "Constant") : name !== "copy" || given.length === 0;
    return isPlain && !isOfModule(file, object, args.length > 0) ? file.expression(object) : undefined;
  }
  switch (name) {
    case "import_module":
      return first && isOfModule(file, object, true) ? imported(node, first, true) : undefined;
    case "join":
      if (!first || args.length > 1 || isSpread || keywords.length > 0) return undefined;
      if (isOfModule(file, object, true) || isMade(file, object)) return undefined;
      return at(node, { kind: "join", list: characters(file.expression(first)), separator: file.expression(object) });
    case "format":
    case "format_map":
      return isOfModule(file, object, false) || isMade(file, object) ? undefined : formatText(file, node, object);
    case "split":
    case "rsplit":
    case "splitlines":
      return isSpread || isOfModule(file, object, args.length > 0) ? undefined : split(file, node, object, name);
    case "partition":
    case "rpartition":
      return args.length === 1 && !isSpread && !isOfModule(file, object, true) ? partition(file, node, object) : undefined;
    case "replace":
      return isSpread || keywords.length > 0 || isOfModule(file, object, true) ? undefined : replace(file, node, object);
    case "get":
      return isSpread || keywords.length > 0 ? undefined : lookUp(file, node, object);
    case "keys":
    case "values": {
      const record = args.length === 0 ? dictOf(file, object) : undefined;
      return record && (name === "keys" ? keysOf(record) : valuesOf(file, record));
    }
    default:
      return undefined;
  }
}

/** Whether a method is a module's function: `re.split`, `os.path.join`, `jwt.decode`. */
function isOfModule(file: PythonFile, object: ExpressionNode, hasArguments: boolean): boolean {
  let root = object;
  while (hasArguments && root.type === "Attribute") root = root.value;
  const [site] = (root.type === "Name" ? file.binding(root)?.sites : undefined) ?? [];
  return site?.kind === "import" && (hasArguments || site.node.parent.type === "Import");
}

/** Whether a receiver is an instance of a class, whose `format` and `join` are its own: `sql.SQL("...")`. */
function isMade(file: PythonFile, object: ExpressionNode): boolean {
  const node = object.type === "Name" ? (file.onlyValue(object) ?? object) : object;
  if (node.type !== "Call") return false;
  const name = node.func.type === "Attribute" ? node.func.attr : node.func.type === "Name" ? node.func.id : "";
  return /^_*[A-Z]/u.test(name);
}

/** The characters of `"?" * n` are a list as well. */
function characters(list: Expression): Expression {
  return list.kind === "join" && list.list.kind === "mapped" && list.separator.kind === "constant" && list.separator.value === ""
    ? list.list : list;
}

/** `"?" * n` and `["?"] * n`; undefined for any other product. */
export function repeated(file: PythonFile, node: BinOp): Expression | undefined {
  const isText = ({ type, ...rest }: ExpressionNode): boolean => type === "Constant" && "kind" in rest && rest.kind === "str";
  const text = [node.left, node.right].find(isText);
  if (text) {
    const list = at(node, { kind: "mapped", list: file.unknown(node), results: [file.expression(text)] });
    return at(node, { kind: "join", list, separator: at(node, { kind: "constant", value: "" }) });
  }
  const list = [node.left, node.right].find(({ type }) => type === "List" || type === "Tuple");
  if (list?.type !== "List" && list?.type !== "Tuple") return undefined;
  return at(node, { kind: "mapped", list: file.expression(list), results: list.elts.map((element) => file.expression(element)) });
}

function split(file: PythonFile, node: Call, object: ExpressionNode, name: string): Expression {
  const text = file.expression(object);
  const [separator] = node.args.map((argument) => file.expression(argument));
  if (text.kind === "constant" && typeof text.value === "string" && (node.args.length === 0 || separator?.kind === "constant")) {
    const by = name === "splitlines" ? "\n" : separator?.kind === "constant" ? separator.value : null;
    const pieces = by === null ? text.value.split(/\s+/u).filter((piece) => piece !== "") : text.value.split(String(by));
    const items = pieces.slice(0, 200).map((value) => ({ value: at(object, { kind: "constant", value }), isSpread: false }));
    return at(node, { kind: "list", items });
  }
  return at(node, { kind: "mapped", list: text, results: [text] });
}

/** `header.partition(" ")`: three pieces of a text; of a fixed one they are not worked out. */
function partition(file: PythonFile, node: Call, object: ExpressionNode): Expression | undefined {
  const text = file.expression(object);
  return text.kind === "constant" ? undefined : at(node, { kind: "mapped", list: text, results: [text] });
}

/** Text with one fixed piece replaced is text with a part in its place, wherever the piece stands in what is fixed of it. */
function replace(file: PythonFile, node: Call, object: ExpressionNode): Expression | undefined {
  const [first, second] = node.args;
  const piece = first && file.expression(first);
  if (piece?.kind !== "constant" || piece.value === "" || !second) return undefined;
  const fixed = object.type === "Name" ? textBefore(file, object, node) : undefined;
  const text = fixed === undefined ? file.expression(object) : at(object, { kind: "constant", value: fixed });
  if (text.kind !== "constant" && (text.kind !== "text" || text.style === "call")) return undefined;
  // A single character is replaced in what is not fixed, too: that is how quotes are doubled.
  if (text.kind === "text" && String(piece.value).length === 1) return undefined;
  const replacement = file.expression(second);
  const parts = (text.kind === "text" ? text.parts : [text]).flatMap((part): readonly Expression[] => {
    if (part.kind !== "constant") return [part];
    return String(part.value).split(String(piece.value)).flatMap((value, i): Expression[] => {
      const constant = at(object, { kind: "constant", value });
      return i === 0 ? [constant] : [replacement, constant];
    });
  });
  return at(node, { kind: "text", style: "replace", parts });
}

/** The literal that a name holds until this call is stored under the same name: `sql = sql.replace("NAME", name)`. */
function textBefore(file: PythonFile, name: Name, call: Call): string | undefined {
  const sites = file.binding(name)?.sites ?? [];
  const [written, ...others] = sites.filter((site) => site.kind !== "assignment" || site.by.value !== call);
  if (sites.length !== 2 || others.length > 0 || written?.kind !== "assignment" || !written.by.value) return undefined;
  return written.node.parent === written.by ? literalText(file, written.by.value) : undefined;
}

/** The dict literal that a node is, or names. */
function dictOf(file: PythonFile, node: ExpressionNode): Dict | undefined {
  const named = node.type === "Name" ? file.onlyValue(node) : node;
  return named?.type === "Dict" ? named : undefined;
}

function keysOf(node: Dict): Expression {
  const items = node.keys.map((key, i) => {
    const from = key ?? node.values[i] ?? node;
    const text = key ? keyOf(key) : undefined;
    const value = text === undefined ? at(from, { kind: "unknown" }) : at(from, { kind: "constant", value: text });
    return { value, isSpread: false };
  });
  return at(node, { kind: "list", items });
}

function valuesOf(file: PythonFile, node: Dict): Expression {
  return at(node, { kind: "list", items: entriesOf(file, node).map(({ value, isSpread }) => ({ value, isSpread })) });
}

/** `COLUMNS.get(key, default)`, where the dict is in sight. */
function lookUp(file: PythonFile, node: Call, object: ExpressionNode): Expression | undefined {
  const [key, fallback] = node.args;
  if (!key || !dictOf(file, object)) return undefined;
  const property = keyOf(key);
  const member = at(node, {
    kind: "member", object: file.expression(object), property, key: property === undefined ? file.expression(key) : undefined,
  });
  return fallback ? at(node, { kind: "choice", options: [member, file.expression(fallback)] }) : member;
}

/** What a loop's target takes from what is looped over. */
export function iteratedBy(file: PythonFile, iterated: ExpressionNode): Expression {
  const node = unwrap(iterated);
  const element = (list: ExpressionNode): Expression => iteratedBy(file, list);
  const list = (items: readonly Expression[]): Expression =>
    at(node, { kind: "list", items: items.map((value) => ({ value, isSpread: false })) });
  const number = at(node, { kind: "operation", operator: "arithmetic", operands: [] });
  if (node.type === "Call" && node.args.every(({ type }) => type !== "Starred")) {
    const { func, args: [first, ...others] } = node;
    const name = func.type === "Name" && !file.binding(func) ? func.id : undefined;
    if (name === "range") return number;
    if (name === "enumerate" && first) return list([number, element(first)]);
    if (name === "zip" && first) return list([first, ...others].map(element));
    const record = func.type === "Attribute" && func.attr === "items" ? dictOf(file, func.value) : undefined;
    if (record) return list([keysOf(record), valuesOf(file, record)].map((of) => at(node, { kind: "element", of })));
  }
  const keys = node.type === "Name" || node.type === "Dict" ? dictOf(file, node) : undefined;
  return at(iterated, { kind: "element", of: keys ? keysOf(keys) : file.expression(iterated) });
}

/** The text of a template before anything is put into it; undefined where it is not known. */
function templateOf(file: PythonFile, node: ExpressionNode): readonly (string | Expression)[] | undefined {
  const fixed = literalText(file, node) ?? (node.type === "Attribute" ? literalField(file, node) : undefined);
  if (fixed !== undefined) return [fixed];
  const text = node.type === "Name" ? undefined : file.expression(node);
  if (text?.kind !== "text" || text.style === "call") return undefined;
  const pieces = text.parts.map((part) => (part.kind === "constant" && typeof part.value === "string" ? part.value : part));
  return pieces.some((piece) => typeof piece === "string") ? pieces : undefined;
}

/** `self.sql`, where the class gives it its only value, a literal. */
function literalField(file: PythonFile, { value, attr }: Attribute): string | undefined {
  const object = value.type === "Name" ? file.expression(value) : undefined;
  const owner = object?.kind === "self" || object?.kind === "class" ? object.class : undefined;
  const [only, ...others] = owner?.fields.get(attr) ?? [];
  const statement = only && others.length === 0 ? nodeOf(only) : undefined;
  const isPlain = statement?.type === "Assign" || statement?.type === "AnnAssign";
  return isPlain && statement.value ? literalText(file, statement.value) : undefined;
}

/** Collects the parts of a text; what is fixed between two values is one part. */
class Parts {
  readonly parts: Expression[] = [];
  readonly #template: Node;
  #fixed = "";

  constructor(template: Node) {
    this.#template = template;
  }

  add(part: string | Expression): void {
    if (typeof part === "string") {
      this.#fixed += part;
      return;
    }
    this.#end();
    this.parts.push(part);
  }

  #end(): void {
    if (this.#fixed !== "") this.parts.push(at(this.#template, { kind: "constant", value: this.#fixed }));
    this.#fixed = "";
  }

  done(): readonly Expression[] {
    this.#end();
    return this.parts;
  }
}

/** @see https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting */
export const conversion = /%(?:\(([^()%]{0,200})\))?([#0\- +]{0,9})(\*|\d{1,9})?(?:\.(\*|\d{1,9}))?[hlL]?([diouxXeEfFgGcrsa%])/gu;

/** `"...%s..." % value`; undefined where the left side is no text in sight. */
export function percentText(file: PythonFile, node: BinOp): Expression | undefined {
  const template = templateOf(file, node.left);
  if (!template) return undefined;
  const parts = new Parts(node.left);
  const count = template.reduce((sum, piece) => sum + (typeof piece === "string" ? conversionsIn(piece) : 0), 0);
  let next = 0;
  for (const piece of template) {
    if (typeof piece !== "string") {
      parts.add(piece);
      continue;
    }
    let end = 0;
    for (const found of piece.matchAll(conversion)) {
      const [whole, name, flags = "", width = "", precision, type = "s"] = found;
      parts.add(piece.slice(end, found.index));
      end = found.index + whole.length;
      if (type === "%") {
        parts.add("%");
        continue;
      }
      if (width === "*") next++;
      if (precision === "*") next++;
      const operand = operandOf(file, node, name, next++, count);
      const isNumber = "diouxXeEfFgG".includes(type);
      parts.add(isNumber ? formatted(operand.node, operand.value, formatFor(flags, width, precision, type)) : operand.value);
    }
    parts.add(piece.slice(end));
  }
  return at(node, { kind: "text", style: "percent", parts: parts.done() });
}

function conversionsIn(piece: string): number {
  let count = 0;
  for (const [, , , width, precision, type] of piece.matchAll(conversion)) {
    if (type !== "%") count += 1 + Number(width === "*") + Number(precision === "*");
  }
  return count;
}

interface Operand {
  readonly node: Node;
  readonly value: Expression;
}

/** What a conversion takes from the right side of `%`. */
function operandOf(file: PythonFile, { right }: BinOp, name: string | undefined, index: number, count: number): Operand {
  const node = unwrap(right);
  const value = file.expression(right);
  if (name !== undefined) return memberOf(node, value, name);
  if (node.type === "Tuple") {
    const element = node.elts[index];
    const isKnown = element !== undefined && !node.elts.slice(0, index + 1).some(({ type }) => type === "Starred");
    return isKnown ? { node: element, value: file.expression(element) } : { node, value: at(node, { kind: "unknown" }) };
  }
  if (count <= 1) return { node, value };
  return { node, value: at(node, { kind: "member", object: value, property: String(index), key: undefined }) };
}

function memberOf(node: Node, object: Expression, name: string): Operand {
  const entry = object.kind === "record" ? object.entries.findLast(({ key }) => key === name) : undefined;
  if (!entry) return { node, value: at(node, { kind: "member", object, property: name, key: undefined }) };
  const index = node.type === "Dict" ? node.keys.findLastIndex((key) => key && keyOf(key) === name) : -1;
  return { node: (node.type === "Dict" ? node.values[index] : undefined) ?? node, value: entry.value };
}

/** The format of an f-string that says the same as a conversion; undefined where none does. */
function formatFor(flags: string, width: string, precision: string | undefined, type: string): string | undefined {
  if (width === "*" || precision === "*" || !/^0?$/u.test(flags)) return undefined;
  const fixed = precision === undefined ? "" : `.${precision}`;
  if ("diu".includes(type)) return precision === undefined ? `${flags}${width}d` : undefined;
  return `${flags}${width}${fixed}${type}`;
}

/** `"...{}...".format(value)`; of a template that is not known, a text made of it and all values. */
function formatText(file: PythonFile, node: Call, object: ExpressionNode): Expression {
  const template = templateOf(file, object);
  if (!template) {
    const given = [...node.args, ...node.keywords.map(({ value }) => value)];
    return at(node, { kind: "text", style: "call", parts: [object, ...given].map((part) => file.expression(part)) });
  }
  const parts = new Parts(object);
  const fields = new FormatFields(file, node);
  for (const piece of template) {
    if (typeof piece !== "string") {
      parts.add(piece);
      continue;
    }
    for (const part of fieldsOf(piece)) parts.add(typeof part === "string" ? part : fields.take(part));
  }
  return at(node, { kind: "text", style: "format", parts: parts.done() });
}

interface Field {
  readonly name: string;
  readonly spec: string;
}

/** @see https://docs.python.org/3/library/string.html#format-string-syntax */
function fieldsOf(template: string): readonly (string | Field)[] {
  const found: (string | Field)[] = [];
  for (let i = 0; i < template.length;) {
    const start = i;
    while (i < template.length && template[i] !== "{" && template[i] !== "}") i++;
    if (i > start) found.push(template.slice(start, i));
    if (i >= template.length) break;
    if (template[i] === "}" || template[i + 1] === "{") {
      found.push(template.slice(i, i + 1));
      i += template[i + 1] === template[i] ? 2 : 1;
      continue;
    }
    const open = i++;
    for (let depth = 1; i < template.length && depth > 0; i++) depth += template[i] === "{" ? 1 : template[i] === "}" ? -1 : 0;
    const [, name = "", spec = ""] = /^([^!:]*)(?:![rsa])?(?::(.*))?$/su.exec(template.slice(open + 1, i - 1)) ?? [];
    found.push({ name, spec: spec.replaceAll(/\{[^{}]*\}/gu, "1") });
  }
  return found;
}

/** What the fields of a template take from the arguments of `format`. */
class FormatFields {
  readonly #file: PythonFile;
  readonly #call: Call;
  readonly #isMapped: boolean;
  #next = 0;

  constructor(file: PythonFile, call: Call) {
    this.#file = file;
    this.#call = call;
    this.#isMapped = call.func.type === "Attribute" && call.func.attr === "format_map";
  }

  take({ name, spec }: Field): Expression {
    const [, first = "", rest = ""] = /^([^.[]*)(.*)$/su.exec(name) ?? [];
    const whole = this.#argument(first === "" ? String(this.#next++) : first);
    const operand = rest === "" ? whole : member(whole, /^\.(\w+)$|^\[(\w+)\]$/u.exec(rest));
    return numericFormat.test(spec) ? formatted(operand.node, operand.value, spec) : operand.value;
  }

  #argument(name: string): Operand {
    const { args, keywords } = this.#call;
    const unknown = { node: this.#call, value: at(this.#call, { kind: "unknown" }) };
    if (this.#isMapped) return args[0] ? memberOf(args[0], this.#file.expression(args[0]), name) : unknown;
    if (/^\d+$/u.test(name)) {
      const argument = args[Number(name)];
      const isKnown = argument !== undefined && !args.slice(0, Number(name) + 1).some(({ type }) => type === "Starred");
      return isKnown ? { node: argument, value: this.#file.expression(argument) } : unknown;
    }
    const named = keywords.find(({ arg }) => arg === name);
    if (named) return { node: named.value, value: this.#file.expression(named.value) };
    const spread = keywords.find(({ arg }) => arg === null);
    return spread ? memberOf(spread.value, this.#file.expression(spread.value), name) : unknown;
  }
}

/** `{user.name}` and `{user[name]}`; of anything longer the member is not known. */
function member({ node, value }: Operand, path: RegExpExecArray | null): Operand {
  return { node, value: at(node, { kind: "member", object: value, property: path?.[1] ?? path?.[2], key: undefined }) };
}

/** What stands in a dict's braces; keys that are no literals are not known. */
export function entriesOf(file: PythonFile, node: Dict): readonly RecordEntry[] {
  return node.values.map((value, i) => {
    const key = node.keys[i];
    return { key: key ? keyOf(key) : undefined, value: file.expression(value), isSpread: !key };
  });
}

/** The string that a node is, where it is a literal, literals added up, or a name for such. */
export function literalText(file: PythonFile, node: ExpressionNode): string | undefined {
  const only = node.type === "Name" ? file.onlyValue(node) : undefined;
  let rest: Node = only ?? node;
  const pieces: string[] = [];
  for (; rest.type === "BinOp" && rest.op === "Add"; rest = rest.left) {
    if (rest.right.type !== "Constant" || rest.right.kind !== "str") return undefined;
    pieces.push(rest.right.value);
  }
  if (rest.type !== "Constant" || rest.kind !== "str") return undefined;
  return rest.value + pieces.reverse().join("");
}
