import type { Definition, Expression, Mutation, Variable } from "../../code/expression.ts";
import { iteratedBy } from "./builtins.ts";
import type { PythonFile } from "./file.ts";
import type { Alias, AugAssign, Call, Expression as ExpressionNode, Name, Node } from "./nodes.ts";
import type { Binding, Site } from "./scope.ts";
import { keyOf } from "./looks.ts";
import { at, LazyDefinition, place } from "./placed.ts";
import { typedValue } from "./types.ts";

/** Methods that add their last argument to the list or set that they are called on. */
const adding = new Map([["append", 0], ["add", 0], ["appendleft", 0], ["insert", 1]]);

/** What the file does to one name, as definitions and mutations when asked. */
export class PythonVariable implements Variable {
  readonly name: string;
  readonly binding: Binding;
  readonly #file: PythonFile;
  #definitions: readonly Definition[] | undefined;
  #mutations: readonly Mutation[] | undefined;

  constructor(file: PythonFile, binding: Binding) {
    this.name = binding.name;
    this.binding = binding;
    this.#file = file;
  }

  get definitions(): readonly Definition[] {
    if (!this.#definitions) {
      this.#definitions = []; // while it is computed, a value that leads back here finds nothing
      const { sites } = this.binding;
      this.#definitions = sites.flatMap((site) => definitionOf(this.#file, site, sites.length === 1) ?? []);
    }
    return this.#definitions;
  }

  get mutations(): readonly Mutation[] {
    if (!this.#mutations) {
      const { sites } = this.binding;
      const called = this.#file.changesTo(this.binding).flatMap((name) => mutationsOf(this.#file, name));
      const added = sites.flatMap((site) => (site.kind === "augmented" ? addedBy(this.#file, site.by) : []));
      this.#mutations = added.length > 0 ? [...called, ...added].sort((a, b) => a.range[0] - b.range[0]) : called;
    }
    return this.#mutations;
  }
}

/** @param isOnly whether nothing else gives the name a value: a declaration without a value counts only then */
function definitionOf(file: PythonFile, site: Site, isOnly: boolean): Definition | undefined {
  const { node } = site;
  const plain = (by: Node, value: () => Expression): Definition => new LazyDefinition(by, undefined, value);
  switch (site.kind) {
    case "assignment": {
      const { by } = site;
      if (by.type === "Assign") return plain(by, () => bound(file, site.node, by, file.expression(by.value)));
      const { value } = by;
      if (!value && !isOnly) return undefined;
      const annotation = file.annotation(by.annotation);
      return new LazyDefinition(by, annotation, () => (value ? file.expression(value) : typedValue(by, annotation)));
    }
    case "augmented": {
      const { by } = site;
      if (isListDisplay(by)) return undefined;
      const isText = by.op === "Add" || by.op === "Mod";
      return plain(by, () => (isText ? appended(file, by) : at(by, { kind: "operation", operator: "arithmetic", operands: [] })));
    }
    case "loop":
      return plain(site.node, () => bound(file, site.node, site.by, iteratedBy(file, site.by.iter)));
    case "with":
      return plain(site.node, () => bound(file, site.node, site.by, file.expression(site.by.context_expr)));
    case "walrus":
      return plain(site.by, () => file.expression(site.by.value));
    case "parameter":
      return plain(site.node, () => file.parameter(site.node, site.by));
    case "function":
    case "class":
      return plain(site.node, () => file.expression(site.node));
    case "import":
      return plain(site.node, () => importOf(site.node));
    case "star":
      return plain(site.node, () => starred(site.all, site.name));
    default:
      return plain(node, () => at(node, { kind: "unknown" }));
  }
}

/** `import a.b` binds `a`; `import a.b as c` binds `a.b`; `from .a import b` names `b` of `.a`. */
function importOf(alias: Alias): Expression {
  const { parent } = alias;
  if (parent.type === "ImportFrom") {
    const module = ".".repeat(parent.level) + (parent.module ?? "");
    return at(alias, { kind: "import", module, name: alias.name });
  }
  const module = alias.asname === null ? (alias.name.split(".", 1)[0] ?? alias.name) : alias.name;
  return at(alias, { kind: "import", module, name: undefined });
}

/** `from .settings import *`: a name that nothing else binds may come from each of them. */
function starred(stars: readonly Alias[], name: string): Expression {
  const options = stars.slice(0, mostStars).map((alias) => ({ ...importOf(alias), name }) as Expression);
  const [only, another] = options;
  return only && !another ? only : at(stars[0] as Alias, { kind: "choice", options });
}

const mostStars = 4;

/** `x += y` reads what was there before. */
export function appended(file: PythonFile, node: AugAssign): Expression {
  return at(node, { kind: "text", style: "append", parts: [file.expression(node.target), file.expression(node.value)] });
}

/** The part of a value that a name inside a target takes: `(a, [b, *c]) = value`. */
export function bound(file: PythonFile, name: ExpressionNode, statement: Node, value: Expression): Expression {
  const steps: { readonly node: Node; readonly property: string | undefined }[] = [];
  for (let node: Node = name; node.parent && node.parent !== statement; node = node.parent) {
    const { parent } = node;
    if (parent.type === "Starred") return file.unknown(name);
    if (parent.type === "Tuple" || parent.type === "List") {
      const index = indexOf(parent.elts, node);
      const isKnown = index < 200 && !parent.elts.slice(0, index).some(({ type }) => type === "Starred");
      steps.push({ node, property: isKnown ? String(index) : undefined });
    }
  }
  return steps.reduceRight((object: Expression, { node, property }) =>
    at(node, { kind: "member", object, property, key: undefined }), value);
}

/** The position of a node among its siblings, which stand in the order of the text. */
export function indexOf(siblings: readonly Node[], node: Node): number {
  let [low, high] = [0, siblings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((siblings[middle] ?? node).range[0] < node.range[0]) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isListDisplay({ op, value }: AugAssign): boolean {
  return op === "Add" && (value.type === "List" || value.type === "ListComp");
}

/** `xs += [a]` adds to the list, as `append` does. */
function addedBy(file: PythonFile, node: AugAssign): readonly Mutation[] {
  return isListDisplay(node) ? elementsOf(file, node.value).map((value) => mutation(node, "add", undefined, value)) : [];
}

/** What a list, tuple, set or comprehension adds to a list; any one element where that is not known. */
function elementsOf(file: PythonFile, node: ExpressionNode): readonly Expression[] {
  if (node.type === "List" || node.type === "Tuple" || node.type === "Set") {
    return node.elts.map((element) => (element.type === "Starred"
      ? at(element, { kind: "element", of: file.expression(element) }) : file.expression(element)));
  }
  if (node.type === "ListComp" || node.type === "GeneratorExp" || node.type === "SetComp") return [file.expression(node.elt)];
  return [at(node, { kind: "element", of: file.expression(node) })];
}

function mutation(node: Node, kind: Mutation["kind"], key: string | undefined, value: Expression): Mutation {
  return place(node, { kind, key, value });
}

/** Methods that change what they are called on. */
export const changing: ReadonlySet<string> = new Set([...adding.keys(), "extend", "setdefault", "update"]);

/** The names whose values these calls and assignments change inside, by what they are called. */
export function namesChanged(nodes: Iterable<Node>): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  const note = (member: ExpressionNode): void => {
    if ((member.type !== "Attribute" && member.type !== "Subscript") || member.value.type !== "Name") return;
    const { value } = member;
    const before = names.get(value.id);
    if (before) before.push(value);
    else names.set(value.id, [value]);
  };
  for (const node of nodes) {
    if (node.type === "Assign") for (const target of node.targets) note(target);
    else if (node.type === "Call" && node.func.type === "Attribute" && changing.has(node.func.attr)) note(node.func);
  }
  return names;
}

function mutationsOf(file: PythonFile, name: Name): readonly Mutation[] {
  const member = name.parent;
  if (member.type !== "Attribute" && member.type !== "Subscript") return [];
  if (member.value !== name) return [];
  const { parent } = member;
  if (parent.type === "Assign" && parent.targets.includes(member)) {
    const isAttribute = member.type === "Attribute";
    const key = isAttribute ? member.attr : keyOf(member.slice);
    return [place(parent, { kind: "set" as const, key, value: file.expression(parent.value), isAttribute })];
  }
  const isCalled = member.type === "Attribute" && parent.type === "Call" && parent.func === member;
  return isCalled ? mutationsByCall(file, parent, member.attr) : [];
}

function mutationsByCall(file: PythonFile, call: Call, method: string): readonly Mutation[] {
  const { args, keywords } = call;
  const index = adding.get(method);
  const argument = args[index ?? 0];
  if (index !== undefined) {
    return argument && argument.type !== "Starred" ? [mutation(call, "add", undefined, file.expression(argument))] : [];
  }
  switch (method) {
    case "extend":
      return argument ? elementsOf(file, argument).map((value) => mutation(call, "add", undefined, value)) : [];
    case "setdefault": {
      const [key, value] = args;
      return key && value ? [mutation(call, "set", keyOf(key), file.expression(value))] : [];
    }
    case "update": {
      const entries = argument?.type === "Dict" ? argument.values.map((value, i) => {
        const key = argument.keys[i];
        return mutation(call, "set", key ? keyOf(key) : undefined, file.expression(value));
      }) : [];
      return [...entries, ...keywords.map(({ arg, value }) => mutation(call, "set", arg ?? undefined, file.expression(value)))];
    }
    default:
      return [];
  }
}
