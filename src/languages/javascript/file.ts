import type { Scope } from "eslint";
import type * as ES from "estree";
import type { CallExpression, Expression, NameExpression } from "../../code/expression.ts";
import type { CodeFile, Printer } from "../../code/file.ts";
import type { Annotation, ClassCode, FunctionCode } from "../../code/function.ts";
import type { Literal } from "../../code/literal.ts";
import type { Condition, Place, Point } from "../../code/place.ts";
import { conditionsOf, goesOnTo, pointOf } from "./control.ts";
import { elementwise, JavaScriptClass, JavaScriptFunction, TypeMembers } from "./functions.ts";
import { literalAt, literalOf } from "./literals.ts";
import { isClass, isFunction, literalText, located, type Node, unwrap } from "./nodes.ts";
import { JavaScriptPrinter } from "./print.ts";
import { isSentToBrowsers } from "./runtime.ts";
import { expressionOf } from "./translate.ts";
import { readAnnotation } from "./types.ts";
import { type JavaScriptVariable, Variables } from "./variables.ts";

/** What ESLint's SourceCode for JavaScript offers, as far as it is used; oxlint offers the same. */
export interface JavaScriptSource {
  readonly text: string;
  readonly ast: object;
  readonly scopeManager: Scope.ScopeManager;
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
  getAllComments?(): readonly object[];
}

function calleeOf(node: Node): Node {
  return unwrap(located(node.type === "TaggedTemplateExpression" ? node.tag : (node as ES.SimpleCallExpression).callee));
}

/** Whether a call or a write could be one that the knowledge holds, by the last name of what is called alone. */
export function mayMean(node: Node, lastNames: ReadonlySet<string>): boolean {
  if (node.type === "ExportNamedDeclaration") return !node.source && lastNames.has("export");
  if (node.type === "ExportDefaultDeclaration") return lastNames.has("export");
  if (node.type === "AssignmentExpression") return node.left.type === "MemberExpression" && node.operator === "=" && lastNames.has("[]=");
  if (node.type === "ImportExpression") return node.source.type !== "Literal" && lastNames.has("import");
  if (node.type === "Property") {
    return node.parent?.type === "ObjectExpression" && (keysIn(lastNames).has(keyOf(node)) || (holdsPatterns(node.value) && lastNames.has("pattern=")));
  }
  if (node.type === "VariableDeclarator") return lastNames.has("pattern=") && holdsPatterns(node.init);
  const callee = calleeOf(node);
  if (callee.type === "Identifier") return true;
  if (callee.type === "CallExpression") return true; // `require("cors")()`
  if (callee.type === "ConditionalExpression" || callee.type === "LogicalExpression") return true;
  if (callee.type !== "MemberExpression") return false;
  const name = memberName(callee);
  if (name === undefined) return true; // a computed name may be fixed after all
  return lastNames.has(name) || indirect.has(name) || callbackOf(node, name, lastNames) !== undefined;
}

/** Whether a node is a whole text put together from parts, and begins with fixed text that is wanted; the text of a tag is the tag's. */
export function mayBegin(node: Node, isWanted: (beginning: string) => boolean): boolean {
  if (!isBuilt(node)) return false;
  const { parent } = node;
  if (parent?.type === "TaggedTemplateExpression" || (parent?.type === "BinaryExpression" && parent.operator === "+")) return false;
  let first: Node = node;
  while (first.type === "BinaryExpression" && first.operator === "+") first = unwrap(located(first.left));
  const beginning = first.type === "TemplateLiteral" ? first.quasis[0]?.value.cooked : literalText(first);
  return typeof beginning === "string" && isWanted(beginning);
}

function isBuilt(node: Node): boolean {
  return node.type === "TemplateLiteral" ? node.expressions.length > 0 : node.type === "BinaryExpression" && node.operator === "+";
}

/** What is called through one of these is named one member further in, or in an argument. */
const indirect = new Set(["call", "apply", "construct", "constructor", "default"]);

function memberName({ property, computed }: ES.MemberExpression): string | undefined {
  const literal = literalText(located(property));
  if (literal !== undefined || computed) return literal;
  return property.type === "Identifier" ? property.name : "";
}

/** `promise.then(eval)`, `list.forEach(pool.query)`: a function that the knowledge may hold, handed over by name. */
function callbackOf(node: Node, method: string | undefined, lastNames: ReadonlySet<string>): Node | undefined {
  if (node.type !== "CallExpression" || method === undefined || (method !== "then" && !elementwise.has(method))) return undefined;
  const [first] = node.arguments;
  const callback = first && unwrap(located(first));
  const name = callback?.type === "Identifier" ? callback.name : callback?.type === "MemberExpression" ? memberName(callback) : undefined;
  return name !== undefined && lastNames.has(name) ? callback : undefined;
}

const keys = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The keys of objects that mean something wherever they stand: `origin` of `{origin}`. */
function keysIn(lastNames: ReadonlySet<string>): ReadonlySet<string> {
  let found = keys.get(lastNames);
  if (!found) keys.set(lastNames, (found = new Set([...lastNames].flatMap((name) => (name.startsWith("{") ? [name.slice(1, -1)] : [])))));
  return found;
}

function keyOf({ key, computed }: ES.Property): string {
  return computed ? "" : key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
}

/** Whether a regular expression, or a list with one in it, is written here. */
function holdsPatterns(written: object | null | undefined): boolean {
  const node = written ? unwrap(located(written)) : undefined;
  if (node?.type === "ArrayExpression") return node.elements.some((element) => element?.type === "Literal" && "regex" in element);
  return node?.type === "Literal" && "regex" in node;
}

/** One file of JavaScript or TypeScript, as the analysis sees it. */
export class JavaScriptFile implements CodeFile {
  readonly language = "javascript";
  readonly filename: string;
  readonly text: string;
  readonly source: JavaScriptSource;
  readonly print: Printer;
  #isSentToBrowsers: boolean | undefined;
  readonly #variables: Variables;
  readonly #nodes: readonly Node[];
  readonly #literals: readonly Node[];
  readonly #texts: readonly Node[];
  readonly #expressions = new Map<Node, Expression>();
  readonly #functions = new Map<Node, JavaScriptFunction>();
  readonly #classes = new Map<Node, JavaScriptClass>();
  readonly #types = new Map<Node, TypeMembers>();
  /** The node that an expression was made from: control flow is told by nodes. */
  readonly #origins = new Map<Place, Node>();

  /**
   * @param nodes the calls and writes of the file, in the order of the text
   * @param literals the literals whose names are worth a look
   * @param texts the texts put together from parts whose beginning is worth a look
   */
  constructor(source: JavaScriptSource, filename: string, nodes: readonly Node[], literals: readonly Node[] = [], texts: readonly Node[] = []) {
    this.source = source;
    this.filename = filename;
    this.text = source.text;
    this.#nodes = nodes;
    this.#literals = literals;
    this.#texts = texts;
    this.#variables = new Variables(this, source.scopeManager);
    this.print = new JavaScriptPrinter(this);
  }

  *calls(lastNames: ReadonlySet<string>, mayMatter: (callee: Expression) => boolean): Generator<CallExpression> {
    for (const node of this.#nodes) {
      if (node.type === "AssignmentExpression") {
        const write = this.#memberWrite(node, mayMatter);
        if (write) yield write;
        continue;
      }
      if (node.type === "ImportExpression") {
        yield this.#dynamicImport(node);
        continue;
      }
      if (node.type === "ExportNamedDeclaration" || node.type === "ExportDefaultDeclaration") {
        yield* this.#exports(node, mayMatter);
        continue;
      }
      if (node.type === "Property" || node.type === "VariableDeclarator") {
        yield* this.#written(node, lastNames);
        continue;
      }
      const callee = calleeOf(node);
      if (this.#isNamed(callee, lastNames) && (this.#isReflected(callee) || mayMatter(this.expression(callee)))) {
        const expression = this.expression(node);
        if (expression.kind === "call") yield expression;
      }
      const handed = callee.type === "MemberExpression" ? callbackOf(node, memberName(callee), lastNames) : undefined;
      if (handed && callee.type === "MemberExpression" && mayMatter(this.expression(handed))) yield this.#callOfCallback(handed, callee);
    }
  }

  /** `import(x)` is a call of `import`. */
  #dynamicImport(node: ES.ImportExpression & Node): CallExpression {
    const { range, loc } = node;
    const callee: Expression = { kind: "name", name: "import", variable: undefined, range, loc };
    return this.#made(node, callee, [this.expression(located(node.source))]);
  }

  /** What a method calls its callback with: an element, or for `then` what the promise gives. */
  #callOfCallback(callback: Node, method: ES.MemberExpression): CallExpression {
    const object = this.expression(located(method.object));
    const { range, loc } = object;
    const isAwaited = memberName(method) === "then";
    return this.#made(callback, this.expression(callback), [isAwaited ? object : { kind: "element", of: object, range, loc }]);
  }

  /** A call that the code makes without writing it as one. */
  #made(node: Node, callee: Expression, values: readonly Expression[]): CallExpression {
    const { range, loc } = node;
    const call: CallExpression = {
      kind: "call", callee, isTag: false, decorated: undefined, range, loc,
      arguments: values.map((value) => ({ value, name: undefined, isSpread: false })),
    };
    this.#origins.set(call, node);
    return call;
  }

  builtTexts(): readonly Expression[] {
    return this.#texts.map((node) => this.expression(node));
  }

  *literals(): Generator<Literal> {
    let end = -1;
    for (const node of this.#literals) {
      if (node.range[0] < end) continue; // joined to the one before
      const literal = literalOf(this, node);
      if (literal) yield literal;
      end = literal?.range[1] ?? end;
    }
  }

  literalAt(offset: number): Literal | undefined {
    return literalAt(this, offset);
  }

  /** A name says nothing where an import or a variable may have renamed what it stands for. */
  #isNamed(callee: Node, lastNames: ReadonlySet<string>): boolean {
    if (callee.type !== "Identifier") return true;
    if (lastNames.has(callee.name)) return true;
    const definition = this.#variables.scoped(callee)?.defs[0];
    if (definition?.type !== "Variable") return definition?.type === "ImportBinding";
    // A function that is written here is none of a library's.
    const { id, init } = definition.node as ES.VariableDeclarator;
    return id.type !== "Identifier" || !init || !isFunction(located(init));
  }

  /** `Reflect.apply(eval, null, [code])`: what is called is an argument. */
  #isReflected(callee: Node): boolean {
    return callee.type === "MemberExpression" && this.isGlobal(located(callee.object), "Reflect");
  }

  #memberWrite(node: ES.AssignmentExpression & Node, mayMatter: (callee: Expression) => boolean): CallExpression | undefined {
    const left = located(node.left);
    if (left.type !== "MemberExpression") return undefined;
    const object = this.expression(located(left.object));
    const property = located(left.property);
    const key: Expression = left.computed ? this.expression(property)
      : { kind: "constant", value: property.type === "Identifier" ? property.name : "", range: property.range, loc: property.loc };
    const callee: Expression = { kind: "member", object, property: "[]=", key, range: left.range, loc: left.loc };
    if (!mayMatter(callee)) return undefined;
    return this.#made(node, callee, [key, this.expression(located(node.right))]);
  }

  /** `export function f` is a call of `export` with the function and its name, and so is every other way to export. */
  *#exports(node: Node & (ES.ExportNamedDeclaration | ES.ExportDefaultDeclaration), mayMatter: (callee: Expression) => boolean): Generator<CallExpression> {
    const { range, loc } = node;
    const callee: Expression = { kind: "name", name: "export", variable: undefined, range, loc };
    if (!mayMatter(callee)) return;
    for (const [value, name] of exportedBy(node)) {
      const { range: at, loc: line } = value;
      yield this.#made(value, callee, [this.expression(value), { kind: "constant", value: name, range: at, loc: line }]);
    }
  }

  get directives(): readonly string[] {
    return (this.source.ast as ES.Program).body.flatMap((statement) => ("directive" in statement ? [statement.directive] : []));
  }

  get isSentToBrowsers(): boolean {
    return (this.#isSentToBrowsers ??= isSentToBrowsers(this.filename, this.text, () => this.directives));
  }

  goesOnTo(from: Place, to: Place): boolean {
    return goesOnTo(this.nodeOf(from), this.nodeOf(to));
  }

  useOf(call: Place): "dropped" | "awaited" | "kept" {
    let node = this.nodeOf(call);
    let isAwaited = false;
    while (node.parent && unwrap(node.parent) === unwrap(node)) {
      node = node.parent;
      isAwaited ||= node.type === "AwaitExpression";
    }
    if (node.parent?.type !== "ExpressionStatement") return "kept";
    return isAwaited ? "awaited" : "dropped";
  }

  functionAround(place: Place): FunctionCode | undefined {
    for (let node = this.nodeOf(place).parent; node; node = node.parent) if (isFunction(node)) return this.function(node);
    return undefined;
  }

  /** What an object written out is by one of its members, and what a name for patterns holds. */
  *#written(node: Node & (ES.Property | ES.VariableDeclarator), lastNames: ReadonlySet<string>): Generator<CallExpression> {
    const { range, loc, parent } = node;
    const call = (callee: Expression, values: readonly Expression[]): CallExpression => {
      const given = values.map((value) => ({ value, name: undefined, isSpread: false }));
      const written: CallExpression = { kind: "call", callee, arguments: given, isTag: false, decorated: undefined, range, loc };
      this.#origins.set(written, node);
      return written;
    };
    const name = node.type === "Property" ? keyOf(node) : node.id.type === "Identifier" ? node.id.name : "";
    if (node.type === "Property" && parent && keysIn(lastNames).has(name)) {
      yield call({ kind: "name", name: `{${name}}`, variable: undefined, range, loc }, [this.expression(parent)]);
    }
    const value = node.type === "Property" ? node.value : node.init;
    if (!value || !holdsPatterns(value)) return;
    const callee: Expression = { kind: "member", object: this.unknown(node), property: "pattern=", key: undefined, range, loc };
    yield call(callee, [{ kind: "constant", value: name, range, loc }, this.expression(located(value))]);
  }

  /** The same expression for the same node. */
  expression(node: Node): Expression {
    const inner = unwrap(node);
    let expression = this.#expressions.get(inner);
    if (!expression) {
      expression = expressionOf(this, inner);
      this.#expressions.set(inner, expression);
      if (!this.#origins.has(expression)) this.#origins.set(expression, inner);
    }
    return expression;
  }

  unknown({ range, loc }: Node): Expression {
    return { kind: "unknown", range, loc };
  }

  name(node: ES.Identifier & Node): NameExpression {
    return { kind: "name", name: node.name, variable: this.#variables.of(node), range: node.range, loc: node.loc };
  }

  /** @returns undefined for a global */
  variable(identifier: Node): JavaScriptVariable | undefined {
    return this.#variables.of(identifier);
  }

  /** The enum, class or type alias that a type's name stands for in this file. */
  declaredType(identifier: Node): Node | undefined {
    const node = this.#variables.scoped(identifier)?.defs[0]?.node as object | undefined;
    return node && located(node);
  }

  /** Whether this is the global of that name, and nothing in the file shadows it. */
  isGlobal(node: Node, name: string): boolean {
    return node.type === "Identifier" && node.name === name && !this.#variables.of(node);
  }

  function(node: Node): JavaScriptFunction {
    let code = this.#functions.get(node);
    if (!code) {
      if (!isFunction(node)) throw new TypeError(`${node.type} is no function`);
      this.#functions.set(node, (code = new JavaScriptFunction(this, node)));
    }
    return code;
  }

  class(node: Node): ClassCode {
    let code = this.#classes.get(node);
    if (!code) {
      if (!isClass(node)) throw new TypeError(`${node.type} is no class`);
      this.#classes.set(node, (code = new JavaScriptClass(this, node)));
    }
    return code;
  }

  /** An interface or an object type, as the class of what is declared so. */
  typeMembers(node: Node): Expression {
    const { range, loc } = node;
    let code = this.#types.get(node);
    if (!code) this.#types.set(node, (code = new TypeMembers(this, node)));
    return { kind: "class", class: code, range, loc };
  }

  /** What a parameter is as a whole, before a pattern takes it apart. */
  parameterValue(node: Node, index: number): Expression {
    const code = this.function(node);
    const parameter = code.parameters[index];
    if (!parameter) return this.unknown(node);
    const { range, loc } = parameter;
    return code.handedIn(index) ?? { kind: "parameter", parameter, function: code, range, loc };
  }

  annotationOf(pattern: Node): Annotation | undefined {
    return readAnnotation(this, pattern);
  }

  pointOf(place: Place): Point {
    return pointOf(this.nodeOf(place));
  }

  conditionsOf(place: Place): readonly Condition[] {
    return conditionsOf(this.nodeOf(place)).map(({ test, holds }) => ({ test: this.expression(test), holds }));
  }

  callsAround(place: Place): readonly CallExpression[] {
    const around: CallExpression[] = [];
    const add = (expression: Expression): void => {
      if (expression.kind === "call") around.push(expression);
    };
    let child = this.nodeOf(place);
    for (let { parent } = child; parent && around.length < 40; child = parent, { parent } = parent) {
      if ((parent.type === "CallExpression" || parent.type === "NewExpression") && parent.callee !== child) add(this.expression(parent));
      if (isFunction(parent)) {
        for (const decorator of this.function(parent).decorators) add(decorator);
        for (const { call } of this.function(parent).givenTo) add(call);
      }
    }
    return around;
  }

  /** The node of a place: the one it was made from, or the innermost that covers it. */
  nodeOf(place: Place): Node {
    const origin = this.#origins.get(place);
    if (origin) return origin;
    let node = located(this.source.ast);
    const [start, end] = place.range;
    for (;;) {
      const inner = this.#childAround(node, start, end);
      if (!inner) break;
      node = inner;
    }
    this.#origins.set(place, node);
    return node;
  }

  /** The child that covers a stretch of the text; a list of children may be as long as the file, and is asked for each of them. */
  #childAround(node: Node, start: number, end: number): Node | undefined {
    for (const key of this.source.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Readonly<Record<string, unknown>>)[key];
      if (!child || typeof child !== "object") continue;
      const covers = (each: Node | null | undefined): boolean => Boolean(each && each.range[0] <= start && end <= each.range[1]);
      const found = !Array.isArray(child) ? child as Node
        : child.length > short ? lastBefore(child as readonly (Node | null)[], start) : (child as readonly (Node | null)[]).find(covers);
      if (found && covers(found)) return found;
    }
    return undefined;
  }

  children(node: Node): readonly Node[] {
    const children: Node[] = [];
    for (const key of this.source.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Readonly<Record<string, unknown>>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each && typeof each === "object") children.push(each as Node);
    }
    return children;
  }

  /** All nodes below, in the order of the text, without those for which `skip` holds and what is below them. */
  *below(node: Node, skip: (node: Node) => boolean): Generator<Node> {
    const stack: Node[] = [];
    this.#pushChildren(node, stack);
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (skip(next)) continue;
      yield next;
      this.#pushChildren(next, stack);
    }
  }

  /** The last child first, so that the first is taken first. */
  #pushChildren(node: Node, stack: Node[]): void {
    const keys = this.source.visitorKeys[node.type] ?? [];
    for (let k = keys.length - 1; k >= 0; k--) {
      const child = (node as unknown as Readonly<Record<string, unknown>>)[keys[k] ?? ""];
      if (Array.isArray(child)) {
        for (let i = child.length - 1; i >= 0; i--) if (child[i]) stack.push(child[i] as Node);
      } else if (child && typeof child === "object") {
        stack.push(child as Node);
      }
    }
  }
}

/** What other files can see, and under which name. */
function exportedBy(node: ES.ExportNamedDeclaration | ES.ExportDefaultDeclaration): readonly (readonly [value: Node, name: string])[] {
  if (node.type === "ExportDefaultDeclaration") return [[located(node.declaration), "default"]];
  const { declaration, specifiers } = node;
  if (declaration?.type === "FunctionDeclaration" || declaration?.type === "ClassDeclaration") return [[located(declaration), declaration.id.name]];
  if (declaration?.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id, init }) => (id.type === "Identifier" && init ? [[located(init), id.name] as const] : []));
  }
  return specifiers.flatMap(({ local, exported }) => (
    local.type === "Identifier" && exported.type === "Identifier" ? [[located(local), exported.name] as const] : []));
}

/** Lists up to this length are gone through. */
const short = 32;

/** The last of several nodes that begins at an offset or before it; they stand in the order of the text, with holes where a list has them. */
function lastBefore(nodes: readonly (Node | null)[], offset: number): Node | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at < high && !nodes[at]) at++;
    if (at < high && (nodes[at]?.range[0] ?? 0) <= offset) low = at + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node) return node;
  }
  return undefined;
}
