import type { CallExpression, Definition, Expression } from "../../code/expression.ts";
import type { Annotation, ClassCode, FunctionCode, Parameter } from "../../code/function.ts";
import type { Place } from "../../code/place.ts";
import type { PythonFile } from "./file.ts";
import type { Arg, AsyncFunctionDef, ClassDef, Expression as ExpressionNode, FunctionDef, Node } from "./nodes.ts";
import { type Binding, type FunctionNode, statementsBelow } from "./scope.ts";
import { isClass, isFunction } from "./looks.ts";
import { at, LazyDefinition, place } from "./placed.ts";
import { typedValue } from "./types.ts";
import { appended, bound } from "./variables.ts";

type Uses = Pick<FunctionCode, "callers" | "isClosed" | "givenTo">;

/** Decorators that make a method read like a field. */
const properties = new Set(["property", "cached_property", "hybrid_property", "computed_field"]);
const accessors = new Set(["setter", "deleter", "expression", "getter"]);

export class PythonFunction implements FunctionCode {
  readonly range: Place["range"];
  readonly #file: PythonFile;
  readonly #node: FunctionNode;
  #head: Place | undefined;
  #given: ReadonlyMap<Arg, Parameter> | undefined;
  #parameters: readonly Parameter[] | undefined;
  #decorators: readonly Expression[] | undefined;
  #returns: readonly Expression[] | undefined;
  #calls: readonly CallExpression[] | undefined;
  #uses: Uses | undefined;

  constructor(file: PythonFile, node: FunctionNode) {
    this.#file = file;
    this.#node = node;
    this.range = node.range;
  }

  get loc(): Place["loc"] {
    return this.#node.loc;
  }

  get name(): string | undefined {
    return this.#node.type === "Lambda" ? assignedName(this.#node) : this.#node.name;
  }

  get head(): Place {
    this.#head ??= headOf(this.#file, this.#node);
    return this.#head;
  }

  get isAsync(): boolean {
    return this.#node.type === "AsyncFunctionDef";
  }

  get isExported(): boolean {
    const { name } = this;
    return name !== undefined && !name.startsWith("_") && (this.#binding()?.isModuleLevel ?? false);
  }

  get parameters(): readonly Parameter[] {
    this.#parameters ??= [...this.#read().values()];
    return this.#parameters;
  }

  #read(): ReadonlyMap<Arg, Parameter> {
    if (this.#given) return this.#given;
    const { posonlyargs, args, vararg, kwonlyargs, kwarg, defaults, kw_defaults: keywordDefaults } = this.#node.args;
    const given = new Map<Arg, Parameter>();
    const receiver = this.#file.receiver(this.#node)?.node;
    const add = (node: Arg, index: number, fallback: ExpressionNode | null | undefined): void => {
      given.set(node, place(node, {
        name: node.arg, index, annotation: node.annotation ? this.#file.annotation(node.annotation) : undefined,
        default: fallback ? this.#file.expression(fallback) : undefined,
      }));
    };
    const positional = [...posonlyargs, ...args];
    const withoutDefault = positional.length - defaults.length;
    for (const [i, node] of positional.entries()) {
      if (node !== receiver) add(node, given.size, defaults[i - withoutDefault]);
    }
    if (vararg) add(vararg, given.size, undefined);
    for (const [i, node] of kwonlyargs.entries()) add(node, -1, keywordDefaults[i]);
    if (kwarg) add(kwarg, -1, undefined);
    return (this.#given = given);
  }

  /** What a parameter is inside the function. */
  parameterValue(node: Arg): Expression {
    const element = this.#elements();
    if (element && this.#node.args.args[0] === node) return at(node, { kind: "element", of: this.#file.expression(element) });
    const parameter = this.#read().get(node);
    return parameter ? at(node, { kind: "parameter", parameter, function: this }) : this.#file.unknown(node);
  }

  /** Where the function is the lambda of `map(...)` or `filter(...)`: the list whose elements it gets. */
  #elements(): ExpressionNode | undefined {
    const node = this.#node;
    if (node.type !== "Lambda" || node.parent.type !== "Call") return undefined;
    const { func, args } = node.parent;
    if (func.type !== "Name" || args[0] !== node || args.length !== 2) return undefined;
    return (func.id === "map" || func.id === "filter") && !this.#file.binding(func) ? args[1] : undefined;
  }

  get decorators(): readonly Expression[] {
    this.#decorators ??= this.#node.type === "Lambda" ? [] : this.#node.decorator_list.map((node) => this.#file.expression(node));
    return this.#decorators;
  }

  #body(): readonly Node[] {
    return this.#node.type === "Lambda" ? [this.#node.body] : this.#node.body;
  }

  get returns(): readonly Expression[] {
    if (this.#returns) return this.#returns;
    if (this.#node.type === "Lambda") return (this.#returns = [this.#file.expression(this.#node.body)]);
    const returns: Expression[] = [];
    const isApart = (inner: Node): boolean => isFunction(inner) || isClass(inner);
    const yields = this.#file.text.slice(...this.range).includes("yield");
    for (const node of yields ? this.#file.below(this.#node.body, isApart) : statementsBelow(this.#node.body, isApart)) {
      if ((node.type === "Return" || node.type === "Yield") && node.value) returns.push(this.#file.expression(node.value));
    }
    return (this.#returns = returns);
  }

  get calls(): readonly CallExpression[] {
    this.#calls ??= [...this.#file.below(this.#body(), () => false)].flatMap((node) => {
      const call = node.type === "Call" ? this.#file.expression(node) : undefined;
      return call?.kind === "call" ? [call] : [];
    });
    return this.#calls;
  }

  get class(): ClassCode | undefined {
    return this.#node.type === "Lambda" ? undefined : this.#file.classAround(this.#node);
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
    const direct = this.#givenAt(this.#node);
    const givenTo = [...(direct ? [direct] : []), ...this.#bareDecorators()];
    const callers: CallExpression[] = [];
    const binding = this.#binding();
    let isClosed = binding?.sites.length === 1 && this.class === undefined && this.decorators.length === 0 &&
      (!binding.isModuleLevel || binding.name.startsWith("_"));
    for (const node of binding ? this.#file.referencesTo(binding) : []) {
      const { parent } = node;
      const call = parent.type === "Call" && parent.func === node ? this.#file.expression(parent) : undefined;
      if (call?.kind === "call") {
        callers.push(call);
        continue;
      }
      isClosed = false;
      const given = this.#givenAt(node);
      if (given) givenTo.push(given);
    }
    this.#uses = { callers, isClosed, givenTo };
    return this.#uses;
  }

  /** `@app.after_request` is given the function. */
  #bareDecorators(): FunctionCode["givenTo"] {
    if (this.#node.type === "Lambda") return [];
    return this.#node.decorator_list.flatMap((node) => (node.type === "Call" ? [] : [{ call: calledBare(this.#file, node), index: 0 }]));
  }

  /** The name that stands for the function, where there is one. */
  #binding(): Binding | undefined {
    const node = this.#node;
    if (node.type !== "Lambda") return this.#file.binding(node);
    const { parent } = node;
    const [target] = parent.type === "Assign" && parent.targets.length === 1 ? parent.targets : [];
    return target?.type === "Name" ? this.#file.binding(target) : undefined;
  }

  #givenAt(node: Node): FunctionCode["givenTo"][number] | undefined {
    let given = node;
    while (given.parent?.type === "List" || given.parent?.type === "Tuple") given = given.parent;
    const { parent } = given;
    if (parent?.type !== "Call") return undefined;
    const index = parent.args.findIndex((argument) => argument === given);
    const call = index < 0 ? undefined : this.#file.expression(parent);
    return call?.kind === "call" ? { call, index } : undefined;
  }
}

function calledBare(file: PythonFile, node: Node): CallExpression {
  return place(node, { kind: "call" as const, callee: file.expression(node), arguments: [], isTag: false, decorated: undefined });
}

function assignedName({ parent }: Node): string | undefined {
  const [target] = parent?.type === "Assign" ? parent.targets : parent?.type === "AnnAssign" ? [parent.target] : [];
  return target?.type === "Name" ? target.id : undefined;
}

/** The name after `def`, or the whole of a lambda. */
function headOf(file: PythonFile, node: FunctionNode): Place {
  return node.type === "Lambda" ? node : nameOf(file, node);
}

/** The name after `def` or `class`. */
export function nameOf({ source }: PythonFile, node: FunctionDef | AsyncFunctionDef | ClassDef): Place {
  const text = source.text.slice(...node.range);
  const [before, name] = /^(?:async(?:\s|\\\r?\n)+)?(?:def|class)(?:\s|\\\r?\n)+([^\s(\\[:]+)/u.exec(text) ?? [];
  if (before === undefined || name === undefined) return { range: node.range, loc: node.loc };
  const range = [node.range[0] + before.length - name.length, node.range[0] + before.length] as const;
  return { range, loc: { start: source.getLocFromIndex(range[0]), end: source.getLocFromIndex(range[1]) } };
}

export class PythonClass implements ClassCode {
  readonly range: Place["range"];
  readonly name: string;
  readonly #file: PythonFile;
  readonly #node: ClassDef;
  #bases: readonly Expression[] | undefined;
  #fields: ReadonlyMap<string, readonly Definition[]> | undefined;
  #methods: ReadonlyMap<string, FunctionCode> | undefined;

  constructor(file: PythonFile, node: ClassDef) {
    this.#file = file;
    this.#node = node;
    this.range = node.range;
    this.name = node.name;
  }

  get loc(): Place["loc"] {
    return this.#node.loc;
  }

  get decorators(): readonly Expression[] {
    return this.#node.decorator_list.map((node) => this.#file.expression(node));
  }

  get bases(): readonly Expression[] {
    this.#bases ??= this.#node.bases.map((base) => this.#file.expression(base));
    return this.#bases;
  }

  get fields(): ReadonlyMap<string, readonly Definition[]> {
    if (this.#fields) return this.#fields;
    const fields = new Map<string, Definition[]>();
    this.#fields = fields;
    const add = (name: string, node: Node, annotation: Annotation | undefined, value: () => Expression): void => {
      const field = new LazyDefinition(node, annotation, value);
      const before = fields.get(name);
      if (before) before.push(field);
      else fields.set(name, [field]);
    };
    for (const node of statementsBelow(this.#node.body, isClass)) {
      switch (node.type) {
        case "FunctionDef":
        case "AsyncFunctionDef":
          if (this.#isOwn(node) && isProperty(node)) add(node.name, node, undefined, () => resultOf(this.#file, node));
          break;
        case "Assign":
          for (const { target, name } of node.targets.flatMap((each) => this.#targets(each))) {
            add(name, node, undefined, () => bound(this.#file, target, node, this.#file.expression(node.value)));
          }
          break;
        case "AnnAssign": {
          const [field] = this.#targets(node.target);
          if (!field) break;
          const annotation = this.#file.annotation(node.annotation);
          const { value } = node;
          add(field.name, node, annotation, () => (value ? this.#file.expression(value) : typedValue(node, annotation)));
          break;
        }
        case "AugAssign": {
          const [field] = node.op === "Add" ? this.#targets(node.target) : [];
          if (field) add(field.name, node, undefined, () => appended(this.#file, node));
          break;
        }
        default:
      }
    }
    return fields;
  }

  /** The fields that a target writes: a name at the level of the class, an attribute of `self` or `cls` in a method. */
  #targets(target: ExpressionNode): readonly { readonly target: ExpressionNode; readonly name: string }[] {
    switch (target.type) {
      case "Tuple":
      case "List":
        return target.elts.flatMap((element) => this.#targets(element));
      case "Name":
        return this.#isOwn(statementOf(target)) ? [{ target, name: target.id }] : [];
      case "Attribute": {
        const object = target.value.type === "Name" ? this.#file.expression(target.value) : undefined;
        const isOwn = (object?.kind === "self" || object?.kind === "class") && object.class === this;
        return isOwn ? [{ target, name: target.attr }] : [];
      }
      default:
        return [];
    }
  }

  /** Whether a statement belongs to the class itself, not to one of its methods. */
  #isOwn(statement: Node): boolean {
    return this.#file.classAround(statement) === this;
  }

  get creation(): FunctionCode | undefined {
    return this.methods.get("__init__");
  }

  get call(): FunctionCode | undefined {
    return this.methods.get("__call__");
  }

  get methods(): ReadonlyMap<string, FunctionCode> {
    this.#methods ??= new Map(this.#node.body.flatMap((member): (readonly [string, FunctionCode])[] => {
      if (member.type !== "FunctionDef" && member.type !== "AsyncFunctionDef") return [];
      return isProperty(member) || isAccessor(member) ? [] : [[member.name, this.#file.function(member)]];
    }));
    return this.#methods;
  }
}

function statementOf(node: Node): Node {
  let around = node.parent;
  while (around && (around.type === "Tuple" || around.type === "List" || around.type === "Starred")) around = around.parent;
  return around ?? node;
}

function isProperty(node: FunctionNode & { decorator_list: ExpressionNode[] }): boolean {
  return node.decorator_list.some((decorator) => {
    const name = decorator.type === "Attribute" ? decorator.attr : decorator.type === "Name" ? decorator.id : "";
    return properties.has(name);
  });
}

function isAccessor(node: FunctionNode & { decorator_list: ExpressionNode[] }): boolean {
  return node.decorator_list.some((decorator) => decorator.type === "Attribute" && accessors.has(decorator.attr));
}

/** A property is read like a field whose value is what the method returns. */
function resultOf(file: PythonFile, node: FunctionNode): Expression {
  const { returns } = file.function(node);
  const [only] = returns;
  if (!only) return file.unknown(node);
  return returns.length === 1 ? only : at(node, { kind: "choice", options: returns });
}
