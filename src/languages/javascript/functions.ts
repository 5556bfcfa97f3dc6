import type { Scope } from "eslint";
import type * as ES from "estree";
import type { CallExpression, Definition, Expression } from "../../code/expression.ts";
import type { Annotation, ClassCode, FunctionCode, Parameter } from "../../code/function.ts";
import type { Place } from "../../code/place.ts";
import type { JavaScriptFile } from "./file.ts";
import { isClass, isFunction, located, type Node, type TypeNode, unwrap } from "./nodes.ts";
import { namedType, readReturnType } from "./types.ts";

type FunctionNode = Node & { type: "FunctionDeclaration" | "FunctionExpression" | "ArrowFunctionExpression" };

type Uses = Pick<FunctionCode, "callers" | "isClosed" | "givenTo">;

/** Methods whose callback receives an element first and its index next; `reduce` gives them second and third. */
export const elementwise = new Map([
  ["map", 0], ["forEach", 0], ["filter", 0], ["flatMap", 0], ["some", 0], ["every", 0], ["find", 0], ["findLast", 0], ["findIndex", 0],
  ["reduce", 1], ["reduceRight", 1],
]);

/** `forEach` of a Map, of headers and of search parameters gives a key where that of an array gives an index. */
const indexName = /^_*(?:[ijn]|i\d|idx|ix|index|pos|position|num|count|counter)$|(?:Index|Idx|Position)$/u;

export class JavaScriptFunction implements FunctionCode {
  readonly range: Place["range"];
  readonly loc: Place["loc"];
  readonly #file: JavaScriptFile;
  readonly #node: FunctionNode;
  #parameters: readonly Parameter[] | undefined;
  #returns: readonly Expression[] | undefined;
  #calls: readonly CallExpression[] | undefined;
  #uses: Uses | undefined;

  constructor(file: JavaScriptFile, node: FunctionNode) {
    this.#file = file;
    this.#node = node;
    this.range = node.range;
    this.loc = node.loc;
  }

  get name(): string | undefined {
    const node = this.#node;
    if (node.type !== "ArrowFunctionExpression" && node.id) return node.id.name;
    const { parent } = node;
    if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
    if (parent?.type === "MethodDefinition" || parent?.type === "Property" || parent?.type === "PropertyDefinition") {
      return parent.key.type === "Identifier" ? parent.key.name : undefined;
    }
    return undefined;
  }

  get head(): Place {
    const node = this.#node;
    const { parent } = node;
    const id = node.type !== "ArrowFunctionExpression" && node.id ? node.id
      : parent?.type === "MethodDefinition" || parent?.type === "VariableDeclarator" ? (parent.type === "MethodDefinition" ? parent.key : parent.id) : node;
    return located(id);
  }

  get isAsync(): boolean {
    return this.#node.async === true;
  }

  get isExported(): boolean {
    const { parent } = this.#node;
    const declaration = parent?.type === "VariableDeclarator" ? parent.parent : this.#node;
    const around = declaration?.parent?.type;
    return around === "ExportNamedDeclaration" || around === "ExportDefaultDeclaration";
  }

  get parameters(): readonly Parameter[] {
    this.#parameters ??= this.#node.params.map((written, index): Parameter => {
      const node = located(written);
      const pattern = node.type === "TSParameterProperty" ? located(node.parameter) : node;
      const target = pattern.type === "AssignmentPattern" ? located(pattern.left) : pattern.type === "RestElement" ? located(pattern.argument) : pattern;
      return {
        name: target.type === "Identifier" ? target.name : undefined, index, range: target.range, loc: target.loc,
        annotation: this.#file.annotationOf(node),
        default: pattern.type === "AssignmentPattern" ? this.#file.expression(located(pattern.right)) : undefined,
      };
    });
    return this.#parameters;
  }

  get decorators(): readonly Expression[] {
    const { parent } = this.#node;
    return parent?.type === "MethodDefinition" ? decoratorsOf(this.#file, parent) : [];
  }

  get returns(): readonly Expression[] {
    if (this.#returns) return this.#returns;
    const { body } = this.#node;
    if (body.type !== "BlockStatement") return (this.#returns = [this.#file.expression(located(body))]);
    const returns: Expression[] = [];
    for (const node of this.#file.below(located(body), (inner) => isFunction(inner) || isClass(inner))) {
      if ((node.type === "ReturnStatement" || node.type === "YieldExpression") && node.argument) returns.push(this.#file.expression(located(node.argument)));
    }
    return (this.#returns = returns);
  }

  get returnType(): Annotation | undefined {
    return readReturnType(this.#file, this.#node as object);
  }

  get calls(): readonly CallExpression[] {
    this.#calls ??= [...this.#file.below(this.#node, () => false)].flatMap((node) => {
      if (node.type !== "CallExpression" && node.type !== "NewExpression") return [];
      const call = this.#file.expression(node);
      return call.kind === "call" ? [call] : [];
    });
    return this.#calls;
  }

  get class(): ClassCode | undefined {
    const { parent } = this.#node;
    const body = parent?.type === "MethodDefinition" ? parent.parent : undefined;
    return body?.parent && isClass(body.parent) ? this.#file.class(body.parent) : undefined;
  }

  /** What the parameter at an index is, where the function is the callback of `xs.map(...)`, `Array.from(xs, ...)` or `promise.then(...)`. */
  handedIn(index: number): Expression | undefined {
    const call = this.#node.parent;
    const parameter = this.parameters[index];
    if (call?.type !== "CallExpression" || !parameter || this.#node.params[index]?.type === "RestElement") return undefined;
    const callee = unwrap(located(call.callee));
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier" || callee.computed) return undefined;
    const { name } = callee.property;
    const object = located(callee.object);
    const position = call.arguments.indexOf(this.#node as never);
    const isFrom = name === "from" && position === 1 && this.#file.isGlobal(object, "Array");
    if (!isFrom && position !== 0) return undefined;
    if (name === "then") return index === 0 ? this.#file.expression(object) : undefined;
    const at = isFrom ? 0 : elementwise.get(name);
    if (at === undefined) return undefined;
    const { range, loc } = parameter;
    if (index === at) return { kind: "element", of: this.#file.expression(isFrom ? located(call.arguments[0] ?? object) : object), range, loc };
    if (index !== at + 1 || (name === "forEach" && !indexName.test(parameter.name ?? ""))) return undefined;
    return { kind: "operation", operator: "arithmetic", operands: [], range, loc };
  }

  get givenTo(): FunctionCode["givenTo"] {
    return this.#readUses().givenTo;
  }

  get callers(): readonly CallExpression[] {
    return this.#readUses().callers;
  }

  get isClosed(): boolean {
    return this.#readUses().isClosed;
  }

  #readUses(): Uses {
    if (this.#uses) return this.#uses;
    const direct = this.#given(this.#node);
    const variable = this.#variable();
    const callers: CallExpression[] = [];
    const givenTo = direct ? [direct] : [];
    let isClosed = variable !== undefined && !this.isExported;
    for (const reference of variable?.references ?? []) {
      const node = located(reference.identifier);
      if (reference.isWrite()) {
        isClosed &&= reference.init === true;
        continue;
      }
      const parent = node.parent;
      if (parent?.type === "CallExpression" && located(parent.callee) === node) {
        const call = this.#file.expression(parent);
        if (call.kind === "call") callers.push(call);
        continue;
      }
      isClosed = false;
      const given = this.#given(node);
      if (given) givenTo.push(given);
    }
    this.#uses = { callers, isClosed, givenTo };
    return this.#uses;
  }

  #variable(): Scope.Variable | undefined {
    const node = this.#node;
    const id = node.type === "FunctionDeclaration" ? node.id
      : node.parent?.type === "VariableDeclarator" && node.parent.id.type === "Identifier" ? node.parent.id : undefined;
    return id ? this.#file.variable(located(id))?.scoped : undefined;
  }

  #given(node: Node): FunctionCode["givenTo"][number] | undefined {
    const { parent } = node;
    if (parent?.type === "ArrayExpression") return parent.parent ? this.#given(parent) : undefined;
    if (parent?.type !== "CallExpression" && parent?.type !== "NewExpression") return undefined;
    const index = parent.arguments.findIndex((argument) => argument === (node as object));
    const call = index < 0 ? undefined : this.#file.expression(parent);
    return call?.kind === "call" ? { call, index } : undefined;
  }
}

function decoratorsOf(file: JavaScriptFile, node: Node): readonly Expression[] {
  return ((node as { decorators?: readonly object[] }).decorators ?? []).map((decorator) => {
    const inner = located(decorator);
    return file.expression(inner.type === "Decorator" ? located(inner.expression) : inner);
  });
}

export class JavaScriptClass implements ClassCode {
  readonly range: Place["range"];
  readonly loc: Place["loc"];
  readonly name: string | undefined;
  readonly #file: JavaScriptFile;
  readonly #node: Node & { type: "ClassDeclaration" | "ClassExpression" };
  #fields: ReadonlyMap<string, readonly Definition[]> | undefined;
  #methods: ReadonlyMap<string, FunctionCode> | undefined;

  constructor(file: JavaScriptFile, node: Node & { type: "ClassDeclaration" | "ClassExpression" }) {
    this.#file = file;
    this.#node = node;
    this.range = node.range;
    this.loc = node.loc;
    this.name = node.id?.name;
  }

  get decorators(): readonly Expression[] {
    return decoratorsOf(this.#file, this.#node);
  }

  get bases(): readonly Expression[] {
    return this.#node.superClass ? [this.#file.expression(located(this.#node.superClass))] : [];
  }

  get fields(): ReadonlyMap<string, readonly Definition[]> {
    if (this.#fields) return this.#fields;
    const fields = new Map<string, Definition[]>();
    this.#fields = fields;
    const add = (name: string, place: Node, value: Expression, annotation: Annotation | undefined): void => {
      const before = fields.get(name);
      const field: Definition = { value, range: place.range, loc: place.loc, annotation };
      if (before) before.push(field);
      else fields.set(name, [field]);
    };
    for (const node of this.#file.below(located(this.#node.body), (inner) => isClass(inner))) {
      switch (node.type) {
        case "PropertyDefinition":
        case "AccessorProperty":
        case "TSAbstractPropertyDefinition":
        case "TSAbstractAccessorProperty": {
          const name = keyName(node.key);
          if (name === undefined) break;
          const annotation = this.#file.annotationOf(node);
          add(name, node, node.value ? this.#file.expression(located(node.value)) : typedField(this.#file, node, annotation), annotation);
          break;
        }
        case "MethodDefinition": {
          const name = keyName(node.key);
          if (node.kind === "get" && name !== undefined) add(name, node, resultOf(this.#file, located(node.value)), undefined);
          break;
        }
        case "TSParameterProperty": {
          const target = node.parameter.type === "AssignmentPattern" ? node.parameter.left : node.parameter;
          const method = located(node).parent;
          if (target.type !== "Identifier" || !method || !isFunction(method)) break;
          const index = method.params.findIndex((parameter) => parameter === (node as object));
          add(target.name, node, this.#file.parameterValue(method, index), this.#file.annotationOf(node));
          break;
        }
        case "AssignmentExpression": {
          const left = located(node.left);
          if (left.type !== "MemberExpression" || left.object.type !== "ThisExpression" || left.computed) break;
          const name = keyName(left.property);
          if (name !== undefined) add(name, node, this.#file.expression(located(node.right)), undefined);
          break;
        }
        default:
      }
    }
    return fields;
  }

  get methods(): ReadonlyMap<string, FunctionCode> {
    this.#methods ??= new Map(this.#node.body.body.flatMap((member): (readonly [string, FunctionCode])[] => {
      if (member.type !== "MethodDefinition" || member.kind !== "method" || !isFunction(located(member.value))) return [];
      const name = keyName(member.key);
      return name === undefined ? [] : [[name, this.#file.function(located(member.value))]];
    }));
    return this.#methods;
  }
}

/** What calling a function gives, as a value: its body is read when that is asked. */
export function resultOf(file: JavaScriptFile, callback: Node): Expression {
  const { range, loc } = callback;
  return {
    kind: "choice", range, loc,
    get options() {
      return isFunction(callback) ? file.function(callback).returns : [];
    },
  };
}

/** What an interface or an object type says of its members. */
export class TypeMembers implements ClassCode {
  readonly range: Place["range"];
  readonly loc: Place["loc"];
  readonly name = undefined;
  readonly methods = new Map<string, FunctionCode>();
  readonly decorators: readonly Expression[] = [];
  readonly #file: JavaScriptFile;
  readonly #node: Node;
  #fields: ReadonlyMap<string, readonly Definition[]> | undefined;

  constructor(file: JavaScriptFile, node: Node) {
    this.#file = file;
    this.#node = node;
    this.range = node.range;
    this.loc = node.loc;
  }

  get bases(): readonly Expression[] {
    const { extends: bases = [] } = this.#node as { extends?: readonly { expression: object }[] };
    return bases.map(({ expression }) => this.#file.expression(located(expression)));
  }

  /** An annotation proves nothing of what comes from outside, so none is handed on. */
  get fields(): ReadonlyMap<string, readonly Definition[]> {
    if (this.#fields) return this.#fields;
    const fields = new Map<string, readonly Definition[]>();
    this.#fields = fields;
    const { members, body } = this.#node as { members?: readonly object[]; body?: { body?: readonly object[] } };
    for (const member of members ?? body?.body ?? []) {
      const { key, typeAnnotation } = member as { key?: ES.Expression; typeAnnotation?: TypeNode };
      const name = key && keyName(key);
      const type = typeAnnotation?.typeAnnotation && namedType(this.#file, typeAnnotation.typeAnnotation, 0);
      if (name === undefined || !type) continue;
      const { range, loc } = located(member);
      fields.set(name, [{ value: { kind: "call", callee: type, arguments: [], isTag: false, decorated: undefined, range, loc }, range, loc }]);
    }
    return fields;
  }
}

/** A field that is only declared is whatever its type says: as if a parameter of that type had been stored. */
function typedField(file: JavaScriptFile, node: Node, annotation: Annotation | undefined): Expression {
  const { range, loc } = node;
  if (!annotation?.type) return file.unknown(node);
  return {
    kind: "call", callee: annotation.type, arguments: [], isTag: false, decorated: undefined, range, loc,
  };
}

function keyName(key: ES.Expression | ES.PrivateIdentifier): string | undefined {
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : undefined;
}
