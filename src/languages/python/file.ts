import type { CallExpression, Expression } from "../../code/expression.ts";
import type { CodeFile, Printer, SyntaxProblem } from "../../code/file.ts";
import type { Annotation, ClassCode, FunctionCode } from "../../code/function.ts";
import type { Literal } from "../../code/literal.ts";
import type { Condition, Place, Point } from "../../code/place.ts";
import { builtinNames } from "./builtins.ts";
import { callOfCallback, handedOver } from "./callbacks.ts";
import { conditionExpression, conditionsOf, goesOnTo, pointOf } from "./control.ts";
import { isText, literalAt, literalsOf } from "./fixed-texts.ts";
import { nameOf, PythonClass, PythonFunction } from "./functions.ts";
import type {
  AnnAssign, Arg, Assign, AsyncFunctionDef, ClassDef, Expression as ExpressionNode, FunctionDef, Name, Node,
} from "./nodes.ts";
import { childrenOf, visitorKeys } from "./nodes.ts";
import { PythonPrinter } from "./print.ts";
import { problemsOf } from "./problems.ts";
import { type Binding, type FunctionNode, Mentions, Names } from "./scope.ts";
import type { PythonSourceCode } from "./source-code.ts";
import { isClass, isFunction, keyOf, spineOf, unwrap } from "./looks.ts";
import { at, made, nodeOf, place } from "./placed.ts";
import { decoratedBy, expressionOf, globalsOfFunction } from "./translate.ts";
import { readAnnotation } from "./types.ts";
import { changing, namesChanged, PythonVariable } from "./variables.ts";

/** Chains up to this length are translated from the top, longer ones from the bottom up. */
const shortChain = 50;

/** The parameter that a method gets its instance or class by. */
export interface Receiver {
  readonly node: Arg;
  readonly class: PythonClass;
  /** `cls` of a class method. */
  readonly isClass: boolean;
}

/** Whether a node could be what the knowledge holds, by the last name of what is called or written alone. */
export function mayMean(node: Node, lastNames: ReadonlySet<string>): boolean {
  switch (node.type) {
    case "Call": {
      const callee = unwrap(node.func);
      if (callee.type === "Name") return true;
      if (callee.type === "Attribute") return lastNames.has(callee.attr) || changing.has(callee.attr) || handedOver(node, lastNames) !== undefined;
      // `getattr(module, "name")(x)`, `module.__dict__["name"](x)`
      return callee.type === "Call" || (callee.type === "Subscript" && lastNames.has(keyOf(callee.slice) ?? ""));
    }
    case "Subscript":
      return keyOf(node.slice) === undefined && node.slice.type !== "Slice" && lastNames.has(`${ownerName(node.value)}[]`) && !isWritten(node);
    case "Dict":
      return node.keys.some((key) => key && keysIn(lastNames).has(keyOf(key) ?? ""));
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
      return node.decorator_list.length > 0 || isExported(node, lastNames);
    case "Assign":
      return node.targets.some((target) => target.type !== "Name" || lastNames.has(`${target.id}=`));
    case "AnnAssign":
      return node.value !== null && (node.target.type !== "Name" || lastNames.has(`${node.target.id}=`));
    default:
      return false;
  }
}

/** Methods of a text that give it with parts put in. */
const filling = new Set(["format", "format_map", "replace"]);

/** Whether a node is a whole text put together from parts, and begins with fixed text that is wanted. */
export function mayBegin(node: Node, isWanted: (beginning: string) => boolean): boolean {
  const { parent } = node;
  if (!isBuilt(node) || !parent) return false;
  if (parent.type === "BinOp" && (parent.op === "Add" || (parent.op === "Mod" && parent.left === node))) return false;
  if (parent.type === "Attribute" && filling.has(parent.attr) && parent.parent.type === "Call" && parent.parent.func === parent) return false;
  let first: Node = node;
  for (;;) {
    if (first.type === "BinOp") first = unwrap(first.left);
    else if (first.type === "Call" && first.func.type === "Attribute") first = unwrap(first.func.value);
    else break;
    if (first.type !== "Constant" && !isBuilt(first)) return false;
  }
  const beginning = first.type === "JoinedStr" ? first.values[0] : first;
  return beginning?.type === "Constant" && beginning.kind === "str" && isWanted(beginning.value);
}

function isBuilt(node: Node): boolean {
  switch (node.type) {
    case "JoinedStr":
      return node.values.some(({ type }) => type === "FormattedValue");
    case "BinOp":
      return node.op === "Add" || node.op === "Mod";
    case "Call":
      return node.func.type === "Attribute" && filling.has(node.func.attr);
    default:
      return false;
  }
}

function isWritten(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "Assign") return parent.targets.some((target) => target === node);
  return parent?.type === "Delete" || ((parent?.type === "AugAssign" || parent?.type === "AnnAssign") && parent.target === node);
}

/** What a member is read of, as knowledge writes it: `globals()`. */
function ownerName(node: Node): string {
  const owner = unwrap(node);
  if (owner.type === "Attribute") return globalsOfFunction.has(owner.attr) ? "globals()" : owner.attr;
  if (owner.type !== "Call" || owner.args.length > 0) return "";
  return owner.func.type === "Name" ? `${owner.func.id}()` : owner.func.type === "Attribute" ? `${owner.func.attr}()` : "";
}

const keys = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The keys of dicts that mean something wherever they stand: `statusCode` of `{statusCode}`. */
function keysIn(lastNames: ReadonlySet<string>): ReadonlySet<string> {
  let found = keys.get(lastNames);
  if (!found) keys.set(lastNames, (found = new Set([...lastNames].flatMap((name) => (name.startsWith("{") ? [name.slice(1, -1)] : [])))));
  return found;
}

/** One file of Python, as the analysis sees it. */
export class PythonFile implements CodeFile {
  readonly language = "python";
  readonly directives = [];
  readonly filename: string;
  readonly text: string;
  readonly source: PythonSourceCode;
  readonly print: Printer;
  readonly #nodes: readonly Node[] | undefined;
  readonly #literals: readonly Node[];
  readonly #texts: readonly Node[];
  readonly #expressions = new Map<Node, Expression>();
  readonly #functions = new Map<Node, PythonFunction>();
  readonly #classes = new Map<Node, PythonClass>();
  readonly #variables = new Map<Binding, PythonVariable>();
  readonly #parameters = new Map<Arg, Expression>();
  readonly #annotations = new Map<Node, Annotation>();
  readonly #receivers = new Map<Node, Receiver | undefined>();
  #names: Names | undefined;
  #changes: Mentions | undefined;

  /**
   * @param nodes the calls, assignments and definitions of the file, in the order of the text; absent where its calls will not be asked for
   * @param literals the fixed texts with a name that is worth a look
   * @param texts the texts put together from parts whose beginning is worth a look
   */
  constructor(source: PythonSourceCode, filename: string, nodes?: readonly Node[], literals: readonly Node[] = [], texts: readonly Node[] = []) {
    this.source = source;
    this.text = source.text;
    this.filename = filename;
    this.#nodes = nodes;
    this.#literals = literals;
    this.#texts = texts;
    this.print = new PythonPrinter(this);
  }

  get syntaxProblems(): readonly SyntaxProblem[] {
    return problemsOf(this.source);
  }

  *calls(lastNames: ReadonlySet<string>, mayMatter: (callee: Expression) => boolean): Generator<CallExpression> {
    for (const node of this.#nodes ?? []) {
      switch (node.type) {
        case "Call": {
          const handed = handedOver(node, lastNames);
          const callback = handed && mayMatter(this.expression(handed.callback)) ? callOfCallback(this, handed) : undefined;
          if (callback) yield callback;
          if (!this.#mayMean(unwrap(node.func), lastNames) || !mayMatter(this.expression(node.func))) break;
          const expression = this.expression(node);
          // What a call gives back unchanged is not this call: `sorted(f(x))` is what `f(x)` is.
          if (expression.kind === "call" && nodeOf(expression) === node) yield expression;
          break;
        }
        case "Subscript": {
          const callee = this.expression(node);
          if (callee.kind === "member" && mayMatter(callee)) yield made(node, callee, []);
          break;
        }
        case "Dict":
          for (const key of node.keys) {
            const name = key ? keyOf(key) : undefined;
            if (!key || name === undefined || !keysIn(lastNames).has(name)) continue;
            yield made(key, at(key, { kind: "name", name: `{${name}}`, variable: undefined }), [this.expression(node)]);
          }
          break;
        case "Assign":
        case "AnnAssign":
          yield* this.#writes(node, lastNames, mayMatter);
          break;
        case "FunctionDef":
        case "AsyncFunctionDef":
        case "ClassDef":
          yield* this.#bareDecorators(node, lastNames);
          if (isExported(node, lastNames)) yield this.#export(node);
          break;
        default:
      }
    }
  }

  #mayMean(callee: Node, lastNames: ReadonlySet<string>): boolean {
    if (callee.type === "Attribute") return lastNames.has(callee.attr);
    if (callee.type === "Call" || callee.type === "Subscript") {
      const named = this.expression(callee);
      return named.kind === "call" || (named.kind === "member" && lastNames.has(named.property ?? ""));
    }
    if (callee.type !== "Name") return false;
    if (lastNames.has(callee.id)) return true;
    if (builtinNames.has(callee.id)) return false;
    const sites = this.binding(callee)?.sites ?? [];
    return sites.some(({ kind }) => kind === "import" || kind === "star" || kind === "assignment" || kind === "walrus" || kind === "with");
  }

  *literals(): Generator<Literal> {
    let end = -1;
    for (const node of [...this.#literals].sort((a, b) => a.range[0] - b.range[0])) {
      if (node.range[0] < end || !isText(node)) continue; // joined to the one before
      const literals = literalsOf(this, node);
      yield* literals;
      end = literals[0]?.range[1] ?? end;
    }
  }

  builtTexts(): readonly Expression[] {
    return this.#texts.map((node) => this.expression(node));
  }

  literalAt(offset: number): Literal | undefined {
    return literalAt(this, offset);
  }

  /** The innermost node that covers an offset. */
  nodeAt(offset: number): Node {
    return innermost(this.source.ast, [offset, offset + 1]);
  }

  *#writes(node: Assign | AnnAssign, lastNames: ReadonlySet<string>, mayMatter: (callee: Expression) => boolean): Generator<CallExpression> {
    const { value } = node;
    if (!value) return;
    for (const target of node.type === "Assign" ? node.targets : [node.target]) {
      const isMember = target.type === "Subscript" || target.type === "Attribute";
      if (isMember && lastNames.has("[]=")) {
        const key = target.type === "Attribute"
          ? at(target, { kind: "constant", value: target.attr }) : this.expression(target.slice);
        const callee = at(target, { kind: "member", object: this.expression(target.value), property: "[]=", key });
        if (!mayMatter(callee)) continue;
        yield made(node, callee, [key, this.expression(value)]);
      } else if (target.type === "Name" && lastNames.has(`${target.id}=`) && isAtModuleLevel(node)) {
        yield made(node, at(target, { kind: "name", name: `${target.id}=`, variable: undefined }), [this.expression(value)]);
      }
    }
  }

  *#bareDecorators(node: FunctionDef | AsyncFunctionDef | ClassDef, lastNames: ReadonlySet<string>): Generator<CallExpression> {
    for (const decorator of node.decorator_list) {
      if (decorator.type === "Call" || !this.#mayMean(decorator, lastNames)) continue;
      yield place(decorator, {
        kind: "call" as const, callee: this.expression(decorator), arguments: [], isTag: false,
        decorated: decoratedBy(this, node),
      });
    }
  }

  /** What other files can see under a name: a function or a class. */
  #export(node: FunctionDef | AsyncFunctionDef | ClassDef): CallExpression {
    const head = nameOf(this, node);
    const callee: Expression = { kind: "name", name: "export", variable: undefined, ...head };
    const values: readonly Expression[] = [this.expression(node), { kind: "constant", value: node.name, ...head }];
    return { kind: "call", callee, arguments: values.map((value) => ({ value, name: undefined, isSpread: false })), isTag: false, decorated: undefined, ...head };
  }

  /** The same expression for the same node. */
  expression(node: Node): Expression {
    const inner = unwrap(node);
    const known = this.#expressions.get(inner);
    if (known) return known;
    const chain: Node[] = [];
    for (let next = spineOf(inner); next && !this.#expressions.has(next); next = spineOf(next)) chain.push(next);
    if (chain.length > shortChain) for (const next of chain.reverse()) this.#translate(next);
    return this.#translate(inner);
  }

  #translate(node: Node): Expression {
    let expression = this.#expressions.get(node);
    if (!expression) this.#expressions.set(node, (expression = expressionOf(this, node)));
    return expression;
  }

  unknown(node: Node): Expression {
    return at(node, { kind: "unknown" });
  }

  #scopes(): Names {
    this.#names ??= new Names(this.source.ast, this.text, builtinNames);
    return this.#names;
  }

  /** What a name, definition or parameter binds or is bound to; undefined for a builtin. */
  binding(node: Name | FunctionDef | AsyncFunctionDef | ClassDef): Binding | undefined {
    return this.#scopes().of(node);
  }

  /** What a name would mean where a node stands; undefined where nothing in the file binds it. */
  bindingAt(name: string, node: Node): Binding | undefined {
    return this.#scopes().at(name, node);
  }

  /** Every mention of a name where what it holds is changed inside. */
  changesTo(binding: Binding): readonly Name[] {
    this.#changes ??= new Mentions(this.#scopes(), namesChanged(this.#nodes ?? this.below(this.source.ast.body, () => false)));
    return this.#changes.of(binding);
  }

  /** Every read of a name, in the order of the source. */
  referencesTo(binding: Binding): readonly Name[] {
    return this.#scopes().referencesTo(binding);
  }

  /** @returns undefined for a builtin */
  variable(node: Name): PythonVariable | undefined {
    const binding = this.binding(node);
    return binding && this.#variableOf(binding);
  }

  /** What the file does to everything that is bound at the level of the module, but for what star imports bind. */
  variablesOfModule(): readonly PythonVariable[] {
    return this.#scopes().ofModule().map((binding) => this.#variableOf(binding));
  }

  #variableOf(binding: Binding): PythonVariable {
    let variable = this.#variables.get(binding);
    if (!variable) this.#variables.set(binding, (variable = new PythonVariable(this, binding)));
    return variable;
  }

  /** A name as the module sees it, for annotations in quotes. */
  moduleName(name: string, node: Node): Expression {
    const binding = this.#scopes().inModule(name);
    return at(node, { kind: "name", name, variable: binding && this.#variableOf(binding) });
  }

  /** The node that a name stands for, where one assignment gives it its only value. */
  onlyValue(name: Name): ExpressionNode | undefined {
    const sites = this.binding(name)?.sites ?? [];
    const [only] = sites;
    if (sites.length !== 1 || only?.kind !== "assignment" || !only.by.value) return undefined;
    return only.node.parent === only.by ? only.by.value : undefined;
  }

  function(node: FunctionNode): PythonFunction {
    let code = this.#functions.get(node);
    if (!code) this.#functions.set(node, (code = new PythonFunction(this, node)));
    return code;
  }

  class(node: ClassDef): PythonClass {
    let code = this.#classes.get(node);
    if (!code) this.#classes.set(node, (code = new PythonClass(this, node)));
    return code;
  }

  /** `self` or `cls` of a method; undefined for a plain function. */
  receiver(node: FunctionNode): Receiver | undefined {
    if (!this.#receivers.has(node)) this.#receivers.set(node, receiverOf(this, node));
    return this.#receivers.get(node);
  }

  /** The value of a parameter. */
  parameter(node: Arg, by: FunctionNode): Expression {
    let value = this.#parameters.get(node);
    if (!value) this.#parameters.set(node, (value = this.function(by).parameterValue(node)));
    return value;
  }

  annotation(node: ExpressionNode): Annotation {
    let annotation = this.#annotations.get(node);
    if (!annotation) this.#annotations.set(node, (annotation = readAnnotation(this, node)));
    return annotation;
  }

  pointOf(place: Place): Point {
    return pointOf(this.nodeOf(place));
  }

  conditionsOf(place: Place): readonly Condition[] {
    return conditionsOf(this.nodeOf(place)).map(({ test, holds }) => ({ test: conditionExpression(this, test), holds }));
  }

  goesOnTo(from: Place, to: Place): boolean {
    return goesOnTo(this.nodeOf(from), this.nodeOf(to));
  }

  useOf(call: Place): "dropped" | "awaited" | "kept" {
    const { parent } = this.nodeOf(call);
    if (parent?.type === "Await") return parent.parent.type === "Expr" ? "awaited" : "kept";
    return parent?.type === "Expr" ? "dropped" : "kept";
  }

  functionAround(place: Place): FunctionCode | undefined {
    for (let node: Node | null = this.nodeOf(place).parent; node; node = node.parent) if (isFunction(node)) return this.function(node);
    return undefined;
  }

  callsAround(place: Place): readonly CallExpression[] {
    const around: CallExpression[] = [];
    let child = this.nodeOf(place);
    for (let { parent } = child; parent && around.length < 40; child = parent, { parent } = parent) {
      const found = parent.type === "Call" && parent.func !== child ? [this.expression(parent)]
        : parent.type === "FunctionDef" || parent.type === "AsyncFunctionDef" ? parent.decorator_list.map((decorator) => this.expression(decorator)) : [];
      around.push(...found.filter((each) => each.kind === "call"));
    }
    return around;
  }

  /** The node of a place: the one it was made from, or the innermost that covers it. */
  nodeOf(place: Place): Node {
    return nodeOf(place) ?? innermost(this.source.ast, place.range);
  }

  /** All nodes below, in the order of the text, without those for which `skip` holds. */
  *below(nodes: readonly Node[], skip: (node: Node) => boolean): Generator<Node> {
    const stack = nodes.toReversed();
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (skip(next)) continue;
      yield next;
      stack.push(...childrenOf(next).reverse());
    }
  }

  /** The class whose body holds a function directly, or under an `if`. */
  classAround(node: Node): ClassCode | undefined {
    const around = classOf(node);
    return around && this.class(around);
  }
}

/** What runs where it stands; settings stand in classes, too. */
const transparent = new Set(["If", "Try", "ExceptHandler", "With", "ClassDef"]);

function isExported(node: FunctionDef | AsyncFunctionDef | ClassDef, lastNames: ReadonlySet<string>): boolean {
  return lastNames.has("export") && !node.name.startsWith("_") && node.parent.type === "Module";
}

function isAtModuleLevel(node: Node): boolean {
  let around: Node | null = node.parent;
  while (around && transparent.has(around.type)) around = around.parent;
  return around?.type === "Module";
}

function classOf(node: Node): ClassDef | undefined {
  let around = node.parent;
  while (around && (around.type === "If" || around.type === "Try")) around = around.parent;
  return around && isClass(around) ? around : undefined;
}

/** Class methods without a decorator that says so. */
const classMethods = new Set(["__new__", "__init_subclass__", "__class_getitem__"]);

function receiverOf(file: PythonFile, node: FunctionNode): Receiver | undefined {
  const around = node.type === "Lambda" ? undefined : classOf(node);
  if (!around || node.type === "Lambda") return undefined;
  const decorators = new Set(node.decorator_list.map((decorator) => (decorator.type === "Name" ? decorator.id : "")));
  const first = node.args.posonlyargs[0] ?? node.args.args[0];
  if (!first || decorators.has("staticmethod")) return undefined;
  return { node: first, class: file.class(around), isClass: decorators.has("classmethod") || classMethods.has(node.name) };
}

function innermost(root: Node, [start, end]: Place["range"]): Node {
  let node = root;
  for (;;) {
    const inner = covering(node, start, end);
    if (!inner) return node;
    node = inner;
  }
}

/** The child that covers a stretch of text. Siblings of one field stand in the order of the text. */
function covering(node: Node, start: number, end: number): Node | undefined {
  const fields = node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
  for (const key of visitorKeys[node.type]) {
    const field = fields[key];
    const child = Array.isArray(field)
      ? lastBefore(field as readonly (Node | null)[], start) : (field as Node | null | undefined);
    if (child && firstOffset(child) <= start && end <= child.range[1]) return child;
  }
  return undefined;
}

function lastBefore(siblings: readonly (Node | null)[], start: number): Node | undefined {
  let [low, high] = [0, siblings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = siblings[middle];
    // A missing key of a dict is where the next one is; it is not worth more than a guess.
    if (!node || firstOffset(node) <= start) low = middle + 1;
    else high = middle;
  }
  return siblings[low - 1] ?? undefined;
}

/** Decorators stand before what they decorate. */
function firstOffset(node: Node): number {
  const decorator = "decorator_list" in node ? node.decorator_list[0] : undefined;
  return (decorator ?? node).range[0];
}
