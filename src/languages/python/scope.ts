import type {
  Alias, AnnAssign, Arg, Assign, AsyncFor, AsyncFunctionDef, AugAssign, ClassDef, Comprehension, DictComp, ExceptHandler,
  Expression, For, FunctionDef, GeneratorExp, Lambda, ListComp, MatchAs, MatchMapping, MatchStar, Module, Name, NamedExpr, Node,
  SetComp, TypeAlias, TypeParameter, WithItem,
} from "./nodes.ts";
import { childrenOf, visitorKeys } from "./nodes.ts";

export type FunctionNode = FunctionDef | AsyncFunctionDef | Lambda;

/** One place that gives a name a value. `node` is what is bound, `by` the statement or clause that binds it. */
export type Site =
  | { readonly kind: "assignment"; readonly node: Name; readonly by: Assign | AnnAssign }
  | { readonly kind: "augmented"; readonly node: Name; readonly by: AugAssign }
  | { readonly kind: "loop"; readonly node: Name; readonly by: For | AsyncFor | Comprehension }
  | { readonly kind: "with"; readonly node: Name; readonly by: WithItem }
  | { readonly kind: "walrus"; readonly node: Name; readonly by: NamedExpr }
  | { readonly kind: "parameter"; readonly node: Arg; readonly by: FunctionNode }
  | { readonly kind: "function"; readonly node: FunctionDef | AsyncFunctionDef }
  | { readonly kind: "class"; readonly node: ClassDef }
  | { readonly kind: "import"; readonly node: Alias }
  | { readonly kind: "alias"; readonly node: Name; readonly by: TypeAlias }
  /** What one of these star imports binds, if any does. */
  | { readonly kind: "star"; readonly node: Alias; readonly all: readonly Alias[]; readonly name: string }
  /** Bound to something that nothing here says: exceptions, patterns, type parameters. */
  | { readonly kind: "other"; readonly node: ExceptHandler | MatchAs | MatchStar | MatchMapping | TypeParameter };

/** One name of one scope. */
export interface Binding {
  readonly name: string;
  readonly isModuleLevel: boolean;
  /** Every write. */
  readonly sites: readonly Site[];
}

type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;
type ScopeNode = Module | ClassDef | FunctionNode | ComprehensionNode;

interface OwnBinding extends Binding {
  readonly sites: Site[];
}

class Scope {
  readonly kind: "module" | "class" | "function" | "comprehension" | "types";
  readonly outer: Scope | undefined;
  /** What binds the names; read when one is first looked up. */
  readonly read: (scope: Scope) => void;
  readonly own = new Map<string, OwnBinding>();
  /** Names that `global` and `nonlocal` give away. */
  readonly given = new Map<string, "global" | "nonlocal">();
  isRead = false;

  constructor(kind: Scope["kind"], outer: Scope | undefined, read: (scope: Scope) => void) {
    this.kind = kind;
    this.outer = outer;
    this.read = read;
  }
}

/** Steps upwards after which the way is remembered: chains of operators are as deep as they are long. */
const longWay = 32;

/**
 * The names of a module, each scope read when a name is first looked up in it: most of a file never is.
 * @see https://docs.python.org/3/reference/executionmodel.html#naming-and-binding
 */
export class Names {
  readonly #root: Module;
  readonly #builtins: ReadonlySet<string>;
  readonly #module: Scope;
  readonly #scopes = new Map<Node, Scope>();
  readonly #typeScopes = new Map<Node, Scope>();
  /** Scopes of nodes on long ways upwards. */
  readonly #around = new Map<Node, Scope>();
  readonly #hasWalrus: boolean;
  #reads: Mentions | undefined;
  readonly #stars: Alias[] = [];

  /**
   * @param text the whole file
   * @param builtins the names that no star import is taken to bind
   */
  constructor(root: Module, text: string, builtins: ReadonlySet<string>) {
    this.#root = root;
    this.#builtins = builtins;
    this.#hasWalrus = text.includes(":=");
    this.#module = new Scope("module", undefined, (scope) => this.#statements(root.body, scope));
    this.#scopes.set(root, this.#module);
    if (/\b(?:global|nonlocal)\b/u.test(text)) this.#readGivenAway();
  }

  /** The binding of a name or of a definition; undefined for what nothing in the file binds. */
  of(node: Name | FunctionDef | AsyncFunctionDef | ClassDef): Binding | undefined {
    return this.#resolve(this.#scopeAround(node), node.type === "Name" ? node.id : node.name);
  }

  /** What a name would mean where a node stands. */
  at(name: string, node: Node): Binding | undefined {
    return this.#resolve(this.#scopeAround(node), name);
  }

  /** Everything that is bound at the level of the module, but for what star imports bind. */
  ofModule(): readonly Binding[] {
    this.#readScope(this.#module);
    return [...this.#module.own.values()].filter(({ sites }) => sites.every(({ kind }) => kind !== "star"));
  }

  /** What a name means at the level of the module. */
  inModule(name: string): Binding | undefined {
    return this.#resolve(this.#module, name);
  }

  /** Every read of a binding, in the order of the source. */
  referencesTo(binding: Binding): readonly Name[] {
    this.#reads ??= new Mentions(this, namesBelow(this.#root));
    return this.#reads.of(binding);
  }

  /** What other scopes bind through `global` and `nonlocal`: all of it is read at once, for it may stand anywhere. */
  #readGivenAway(): void {
    for (const statement of statementsBelow(this.#root.body, () => false)) {
      if (statement.type === "Global" || statement.type === "Nonlocal") this.#readScope(this.#scopeAround(statement));
    }
  }

  /** The scope that a node is evaluated in: defaults and decorators where the function is made. */
  #scopeAround(node: Node): Scope {
    const way: Node[] = [];
    let scope: Scope | undefined;
    let child = node;
    for (let steps = 0; !scope; steps++) {
      if (steps > longWay) {
        scope = this.#around.get(child);
        if (scope) break;
        way.push(child);
      }
      const { parent } = child;
      if (!parent) return this.#module;
      scope = this.#scopeBetween(parent, child);
      child = parent;
    }
    for (const each of way) this.#around.set(each, scope);
    return scope;
  }

  /** The scope that begins between two nodes; undefined where they share one. */
  #scopeBetween(parent: Node, child: Node): Scope | undefined {
    switch (parent.type) {
      case "Module":
        return this.#module;
      case "FunctionDef":
      case "AsyncFunctionDef":
        if (isInside(parent.body, child)) return this.#scopeOf(parent);
        if (child !== parent.returns && !parent.type_params.includes(child as TypeParameter)) return undefined;
        return this.#typesOf(parent);
      case "Lambda":
        return child === parent.body ? this.#scopeOf(parent) : undefined;
      case "ClassDef":
        if (isInside(parent.body, child)) return this.#scopeOf(parent);
        return parent.decorator_list.includes(child as Expression) ? undefined : this.#typesOf(parent);
      case "TypeAlias":
        return child === parent.name ? undefined : this.#typesOf(parent);
      case "arg": {
        const around = parent.parent.parent;
        return around?.type === "FunctionDef" || around?.type === "AsyncFunctionDef" ? this.#typesOf(around) : undefined;
      }
      case "comprehension": {
        const around = parent.parent as ComprehensionNode;
        return child === parent.iter && around.generators[0] === parent ? this.#scopeAround(around) : this.#scopeOf(around);
      }
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        return child.type === "comprehension" ? undefined : this.#scopeOf(parent);
      default:
        return undefined;
    }
  }

  /** The scope that a node opens. */
  #scopeOf(node: ScopeNode): Scope {
    let scope = this.#scopes.get(node);
    if (!scope) this.#scopes.set(node, (scope = this.#open(node)));
    return scope;
  }

  #open(node: ScopeNode): Scope {
    switch (node.type) {
      case "Module":
        return this.#module;
      case "ClassDef":
        return new Scope("class", this.#typesOf(node), (scope) => this.#statements(node.body, scope));
      case "FunctionDef":
      case "AsyncFunctionDef":
        return new Scope("function", this.#typesOf(node), (scope) => {
          this.#parameters(node, scope);
          this.#statements(node.body, scope);
        });
      case "Lambda":
        return new Scope("function", this.#scopeAround(node), (scope) => {
          this.#parameters(node, scope);
          this.#walruses(node.body, scope);
        });
      default:
        return new Scope("comprehension", this.#scopeAround(node), (scope) => {
          for (const by of node.generators) this.#targets(by.target, scope, (name) => ({ kind: "loop", node: name, by }));
        });
    }
  }

  /** PEP 695: type parameters are visible in a scope of their own around what they belong to. */
  #typesOf(node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias): Scope {
    if (node.type_params.length === 0) return this.#scopeAround(node);
    let scope = this.#typeScopes.get(node);
    if (!scope) {
      scope = new Scope("types", this.#scopeAround(node), (own) => {
        for (const parameter of node.type_params) this.#bind(parameter.name, own, { kind: "other", node: parameter });
      });
      this.#typeScopes.set(node, scope);
    }
    return scope;
  }

  #readScope(scope: Scope): void {
    if (scope.isRead) return;
    scope.isRead = true;
    scope.read(scope);
  }

  #parameters(node: FunctionNode, scope: Scope): void {
    const { posonlyargs, args, vararg, kwonlyargs, kwarg } = node.args;
    for (const parameter of [...posonlyargs, ...args, vararg, ...kwonlyargs, kwarg]) {
      if (parameter) this.#bind(parameter.arg, scope, { kind: "parameter", node: parameter, by: node });
    }
  }

  /** What the statements of one scope bind; those of functions and classes inside it are their own. */
  #statements(body: readonly Node[], scope: Scope): void {
    for (const statement of statementsBelow(body, isDefinition)) {
      this.#statement(statement, scope);
      if (this.#hasWalrus && !isDefinition(statement)) this.#walrusesIn(statement, scope);
    }
  }

  #statement(node: Node, scope: Scope): void {
    switch (node.type) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.#bind(node.name, scope, { kind: "function", node });
        return;
      case "ClassDef":
        this.#bind(node.name, scope, { kind: "class", node });
        return;
      case "Global":
      case "Nonlocal":
        for (const name of node.names) scope.given.set(name, node.type === "Global" ? "global" : "nonlocal");
        return;
      case "Import":
        for (const alias of node.names) {
          this.#bind(alias.asname ?? alias.name.split(".", 1)[0] ?? "", scope, { kind: "import", node: alias });
        }
        return;
      case "ImportFrom":
        for (const alias of node.names) {
          if (alias.name === "*") this.#stars.push(alias);
          else this.#bind(alias.asname ?? alias.name, scope, { kind: "import", node: alias });
        }
        return;
      case "Assign":
        for (const target of node.targets) this.#targets(target, scope, (name) => ({ kind: "assignment", node: name, by: node }));
        return;
      case "AnnAssign":
        this.#targets(node.target, scope, (name) => ({ kind: "assignment", node: name, by: node }));
        return;
      case "AugAssign":
        this.#targets(node.target, scope, (name) => ({ kind: "augmented", node: name, by: node }));
        return;
      case "TypeAlias":
        this.#targets(node.name, scope, (name) => ({ kind: "alias", node: name, by: node }));
        return;
      case "For":
      case "AsyncFor":
        this.#targets(node.target, scope, (name) => ({ kind: "loop", node: name, by: node }));
        return;
      case "With":
      case "AsyncWith":
        for (const by of node.items) {
          if (by.optional_vars) this.#targets(by.optional_vars, scope, (name) => ({ kind: "with", node: name, by }));
        }
        return;
      case "ExceptHandler":
        if (node.name !== null) this.#bind(node.name, scope, { kind: "other", node });
        return;
      case "match_case":
        this.#captures(node.pattern, scope);
        return;
      default:
    }
  }

  #captures(pattern: Node, scope: Scope): void {
    const open: Node[] = [pattern];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.type === "MatchAs" || next.type === "MatchStar") {
        if (next.name !== null) this.#bind(next.name, scope, { kind: "other", node: next });
      } else if (next.type === "MatchMapping" && next.rest !== null) {
        this.#bind(next.rest, scope, { kind: "other", node: next });
      }
      open.push(...childrenOf(next));
    }
  }

  /** The names inside a target. */
  #targets(target: Expression, scope: Scope, site: (name: Name) => Site): void {
    const open = [target];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.type === "Name") this.#bind(next.id, scope, site(next));
      else if (next.type === "Tuple" || next.type === "List") open.push(...next.elts.toReversed());
      else if (next.type === "Starred") open.push(next.value);
    }
  }

  /** `:=` in the expressions of one statement; out of a comprehension it reaches the function around. */
  #walrusesIn(statement: Node, scope: Scope): void {
    const blocks = new Set<Node>(blocksOf(statement).flat());
    for (const child of childrenOf(statement)) if (!blocks.has(child)) this.#walruses(child, scope);
  }

  #walruses(expression: Node, scope: Scope): void {
    const open: Node[] = [expression];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.type === "Lambda") continue;
      if (next.type === "NamedExpr") this.#bind(next.target.id, scope, { kind: "walrus", node: next.target, by: next });
      pushChildren(next, open);
    }
  }

  #bind(name: string, scope: Scope, site: Site): void {
    const given = scope.given.get(name);
    if (given === undefined) {
      add(name, scope, site);
    } else if (given === "global") {
      this.#readScope(this.#module);
      add(name, this.#module, site);
    } else {
      for (let outer = scope.outer; outer; outer = outer.outer) {
        if (outer.kind !== "function") continue;
        this.#readScope(outer);
        if (!outer.own.has(name)) continue;
        add(name, outer, site);
        return;
      }
      add(name, scope, site);
    }
  }

  #resolve(start: Scope, name: string): Binding | undefined {
    let isInner = false;
    for (let scope: Scope | undefined = start; scope; scope = scope.outer) {
      this.#readScope(scope);
      if (scope.given.get(name) === "global") scope = this.#module;
      // The names of a class are not seen from the functions inside it.
      const binding = scope.kind !== "class" || !isInner ? scope.own.get(name) : undefined;
      if (binding) return binding;
      isInner ||= scope.kind === "function" || scope.kind === "comprehension";
    }
    const [star] = this.#stars;
    if (!star || this.#builtins.has(name)) return undefined;
    return add(name, this.#module, { kind: "star", node: star, all: this.#stars, name });
  }
}

/** Names that stand in the text, told apart by what they mean when first asked. */
export class Mentions {
  readonly #names: Names;
  readonly #byName: ReadonlyMap<string, readonly Name[]>;
  readonly #known = new Map<Binding, Name[]>();
  readonly #asked = new Set<string>();

  constructor(names: Names, byName: ReadonlyMap<string, readonly Name[]>) {
    this.#names = names;
    this.#byName = byName;
  }

  /** Where a binding is read. */
  of(binding: Binding): readonly Name[] {
    if (!this.#asked.has(binding.name)) {
      this.#asked.add(binding.name);
      const writes = new Set<Node>();
      for (const name of this.#byName.get(binding.name) ?? []) {
        const meant = this.#names.of(name);
        if (!meant) continue;
        const before = this.#known.get(meant);
        if (!before) for (const { node } of meant.sites) writes.add(node);
        if (writes.has(name)) continue;
        if (before) before.push(name);
        else this.#known.set(meant, [name]);
      }
    }
    return this.#known.get(binding) ?? [];
  }
}

function add(name: string, scope: Scope, site: Site): Binding {
  let binding = scope.own.get(name);
  if (!binding) scope.own.set(name, (binding = { name, isModuleLevel: scope.kind === "module", sites: [] }));
  binding.sites.push(site);
  return binding;
}

function isDefinition({ type }: Node): boolean {
  return type === "FunctionDef" || type === "AsyncFunctionDef" || type === "ClassDef";
}

/** Whether a node stands in the body of a function or class rather than before it. */
function isInside([first]: readonly Node[], child: Node): boolean {
  return first !== undefined && child.range[0] >= first.range[0];
}

/** All statements below, in the order of the text, without what is inside those for which `skip` holds. */
export function* statementsBelow(body: readonly Node[], skip: (node: Node) => boolean): Generator<Node> {
  const open = body.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    if (skip(next)) continue;
    for (const block of blocksOf(next).reverse()) for (let i = block.length - 1; i >= 0; i--) open.push(block[i] ?? next);
  }
}

/** The blocks of a compound statement, and its handlers and cases. */
function blocksOf(node: Node): (readonly Node[])[] {
  switch (node.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "With":
    case "AsyncWith":
    case "ExceptHandler":
    case "match_case":
      return [node.body];
    case "If":
    case "For":
    case "AsyncFor":
    case "While":
      return [node.body, node.orelse];
    case "Try":
    case "TryStar":
      return [node.body, node.handlers, node.orelse, node.finalbody];
    case "Match":
      return [node.cases];
    default:
      return [];
  }
}

/** All names of a file by what they are called, in the order of the source. */
function namesBelow(root: Node): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  const open: Node[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type !== "Name") {
      pushChildren(next, open);
      continue;
    }
    const before = names.get(next.id);
    if (before) before.push(next);
    else names.set(next.id, [next]);
  }
  for (const found of names.values()) found.sort((a, b) => a.range[0] - b.range[0]);
  return names;
}

/** Without a list in between: this is asked of every node of a file. */
function pushChildren(node: Node, open: Node[]): void {
  const fields = node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
  for (const key of visitorKeys[node.type]) {
    const child = fields[key];
    if (!child) continue;
    if (!Array.isArray(child)) open.push(child as Node);
    else for (const each of child as readonly (Node | null)[]) if (each) open.push(each);
  }
}
