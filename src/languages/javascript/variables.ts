import type { Rule, Scope } from "eslint";
import type * as ES from "estree";
import type { Definition, Expression, Mutation, Variable } from "../../code/expression.ts";
import type { JavaScriptFile } from "./file.ts";
import { isFunction, located, type Node, type TSEnumMember, unwrap } from "./nodes.ts";

/** What ESLint's scope analysis says of the names in a file, turned into definitions and mutations when asked. */
export class Variables {
  readonly #file: JavaScriptFile;
  readonly #manager: Scope.ScopeManager;
  readonly #known = new Map<Scope.Variable, JavaScriptVariable>();

  constructor(file: JavaScriptFile, manager: Scope.ScopeManager) {
    this.#file = file;
    this.#manager = manager;
  }

  /** @returns undefined for a global that nothing in the file declares */
  of(identifier: Node): JavaScriptVariable | undefined {
    const scoped = this.scoped(identifier);
    if (!scoped || scoped.defs.length === 0) return undefined;
    let variable = this.#known.get(scoped);
    if (!variable) this.#known.set(scoped, (variable = new JavaScriptVariable(this.#file, scoped)));
    return variable;
  }

  /** Found upwards from the name, as ESLint does it: a table of all names would cost more than most files ask. */
  scoped(identifier: Node): Scope.Variable | undefined {
    const { name } = identifier as { name?: string };
    if (name === undefined) return undefined;
    for (let node: Node | null | undefined = identifier; node; node = node.parent) {
      const inner = this.#manager.acquire(node as never, true);
      let scope: Scope.Scope | null = inner?.type === "function-expression-name" ? (inner.childScopes[0] ?? inner) : inner;
      if (!scope) continue;
      for (; scope; scope = scope.upper) {
        const variable = scope.set.get(name);
        if (variable) return variable;
      }
      return undefined;
    }
    return undefined;
  }
}

export class JavaScriptVariable implements Variable {
  readonly name: string;
  readonly scoped: Scope.Variable;
  readonly #file: JavaScriptFile;
  #definitions: readonly Definition[] | undefined;
  #mutations: readonly Mutation[] | undefined;

  constructor(file: JavaScriptFile, scoped: Scope.Variable) {
    this.name = scoped.name;
    this.scoped = scoped;
    this.#file = file;
  }

  get definitions(): readonly Definition[] {
    if (!this.#definitions) {
      this.#definitions = []; // while it is computed, a value that leads back here finds nothing
      const declared = this.scoped.defs.flatMap((def) => definitionOf(this.#file, def) ?? []);
      const written = this.scoped.references.flatMap((reference) =>
        reference.isWrite() && !reference.init ? (writeOf(this.#file, located(reference.identifier)) ?? []) : []);
      this.#definitions = [...declared, ...written];
    }
    return this.#definitions;
  }

  get mutations(): readonly Mutation[] {
    if (!this.#mutations) {
      this.#mutations = []; // while it is computed, a value that leads back here finds nothing
      this.#mutations = this.scoped.references.flatMap(({ identifier }) => mutationOf(this.#file, located(identifier)));
    }
    return this.#mutations;
  }
}

function definition(place: Node, value: Expression): Definition {
  return { value, range: place.range, loc: place.loc };
}

function definitionOf(file: JavaScriptFile, def: Scope.Definition): Definition | undefined {
  const name = located(def.name);
  const node = located(def.node as object);
  switch (def.type as string) {
    case "ImportBinding":
      return definition(name, importOf(file, def));
    case "FunctionName":
      return definition(node, file.expression(node));
    case "ClassName":
      return definition(node, file.expression(node));
    case "Parameter": {
      if (!isFunction(node)) return undefined;
      const index = node.params.findIndex((parameter) => contains(located(parameter), name));
      const root = index < 0 ? undefined : node.params[index];
      return root && definition(name, bound(file, name, located(root), file.parameterValue(node, index)));
    }
    case "Variable": {
      if (node.type !== "VariableDeclarator") return undefined;
      const loop = located(node).parent?.parent;
      if (loop && (loop.type === "ForOfStatement" || loop.type === "ForInStatement") && loop.left === located(node).parent) {
        return definition(node, bound(file, name, located(node.id), elementOf(file, loop)));
      }
      if (!node.init) return undefined;
      return { ...definition(node, bound(file, name, located(node.id), file.expression(located(node.init)))), annotation: file.annotationOf(located(node.id)) };
    }
    case "TSEnumName": {
      const members = node.type === "TSEnumDeclaration" ? (node.body?.members ?? node.members ?? []) : [];
      return definition(node, enumOf(file, node, members));
    }
    case "CatchClause":
      return definition(name, file.unknown(name));
    default:
      return undefined;
  }
}

function importOf(file: JavaScriptFile, def: Scope.Definition): Expression {
  const node = located(def.node as object);
  const parent = def.parent as ES.ImportDeclaration | undefined;
  const { range, loc } = located(def.name);
  if (node.type === "TSImportEqualsDeclaration") {
    const reference = node.moduleReference as unknown as Node;
    if (reference.type !== "TSExternalModuleReference") return file.unknown(node);
    const source = located(reference.expression);
    return source.type === "Literal" ? { kind: "import", module: moduleName(String(source.value)), name: undefined, range, loc } : file.unknown(node);
  }
  const module = moduleName(String(parent?.source.value ?? ""));
  const imported = node.type === "ImportSpecifier" ? (node.imported.type === "Identifier" ? node.imported.name : String(node.imported.value)) : undefined;
  return { kind: "import", module, name: imported === "default" ? undefined : imported, range, loc };
}

/** `node:fs` and `fs` are one module. */
export function moduleName(specifier: string): string {
  return specifier.startsWith("node:") ? specifier.slice(5) : specifier;
}

function elementOf(file: JavaScriptFile, loop: ES.ForOfStatement | ES.ForInStatement): Expression {
  const right = located(loop.right);
  if (loop.type === "ForInStatement") return file.unknown(right);
  return { kind: "element", of: file.expression(right), range: right.range, loc: right.loc };
}

function enumOf(file: JavaScriptFile, node: Node, members: readonly TSEnumMember[]): Expression {
  let next: number | undefined = 0;
  const entries = members.map(({ id, initializer }) => {
    const place = located(initializer ?? id);
    const value: Expression = initializer ? file.expression(place)
      : next === undefined ? file.unknown(place) : { kind: "constant", value: next, range: place.range, loc: place.loc };
    next = value.kind === "constant" && typeof value.value === "number" ? value.value + 1 : undefined;
    return { key: id.type === "Identifier" ? id.name : String(id.value), value, isSpread: false };
  });
  return { kind: "record", entries, range: node.range, loc: node.loc };
}

function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The part of a value that a name inside a pattern takes: `{ a: [, x = 1] }`. */
function bound(file: JavaScriptFile, name: Node, pattern: Node, value: Expression): Expression {
  const steps: Node[] = [];
  for (let node: Node | null | undefined = name; node && node !== pattern; node = node.parent) steps.push(node);
  let result = value;
  let around = pattern;
  if (around.type === "TSParameterProperty") around = located(around.parameter);
  for (let step = steps.pop(); ; step = steps.pop()) {
    if (around.type === "AssignmentPattern" && contains(located(around.left), name)) {
      const { range, loc } = located(around.right);
      result = { kind: "choice", options: [result, file.expression(located(around.right))], range, loc };
    } else if (step && around.type === "ArrayPattern") {
      result = memberOf(result, String(around.elements.indexOf(step as never)), step);
    } else if (step?.type === "Property" && around.type === "ObjectPattern") {
      const { key, computed } = step;
      const property = key.type === "Identifier" && !computed ? key.name : key.type === "Literal" ? String(key.value) : undefined;
      result = memberOf(result, property, step);
    }
    if (!step) return result;
    around = step;
  }
}

function memberOf(object: Expression, property: string | undefined, { range, loc }: Node): Expression {
  return { kind: "member", object, property, key: undefined, range, loc };
}

/** A write that is no declaration. */
function writeOf(file: JavaScriptFile, name: Node): Definition | undefined {
  let pattern = name;
  let parent = name.parent;
  while (parent && ["Property", "ObjectPattern", "ArrayPattern", "AssignmentPattern", "RestElement"].includes(parent.type)) {
    pattern = parent;
    parent = parent.parent;
  }
  if (!parent) return undefined;
  if (parent.type === "UpdateExpression") {
    return definition(parent, { kind: "operation", operator: "arithmetic", operands: [], range: parent.range, loc: parent.loc });
  }
  if (parent.type === "ForOfStatement" || parent.type === "ForInStatement") return definition(name, bound(file, name, pattern, elementOf(file, parent)));
  if (parent.type !== "AssignmentExpression") return undefined;
  const right = file.expression(located(parent.right));
  const { range, loc } = parent;
  switch (parent.operator) {
    case "=":
      return definition(parent, bound(file, name, pattern, right));
    case "+=":
      return definition(parent, { kind: "text", style: "append", parts: [file.expression(name), right], range, loc });
    case "??=":
    case "||=":
    case "&&=":
      return definition(parent, { kind: "choice", options: [file.expression(name), right], range, loc });
    default:
      return definition(parent, { kind: "operation", operator: "arithmetic", operands: [], range, loc });
  }
}

function mutationOf(file: JavaScriptFile, name: Node): readonly Mutation[] {
  const member = (name as Rule.Node).parent as Node | undefined;
  if (member?.type !== "MemberExpression" || located(member.object) !== name) return [];
  const property = member.property.type === "Identifier" && !member.computed ? member.property.name
    : member.property.type === "Literal" ? String(member.property.value) : undefined;
  const parent = member.parent;
  if (parent?.type === "AssignmentExpression" && located(parent.left) === member) {
    const value = file.expression(located(parent.right));
    return [{ kind: "set", key: property, value, range: parent.range, loc: parent.loc }];
  }
  if (parent?.type === "CallExpression" && located(parent.callee) === member && (property === "push" || property === "unshift" || property === "add")) {
    return parent.arguments.flatMap((argument): readonly Mutation[] => {
      const node = located(argument);
      if (node.type === "SpreadElement") return [];
      return [{ kind: "add", key: undefined, value: file.expression(unwrap(node)), range: parent.range, loc: parent.loc }];
    });
  }
  return [];
}
