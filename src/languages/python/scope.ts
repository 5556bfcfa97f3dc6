import type {
  Alias, AnnAssign, Arg, Assign, AsyncFor, AsyncFunctionDef, AugAssign, ClassDef, Comprehension, ExceptHandler, Expression, For,
  FunctionDef, Lambda, MatchAs, MatchMapping, MatchStar, Module, Name, NamedExpr, Node, TypeAlias, TypeParameter, WithItem,
} from "./nodes.ts";
import { childrenOf } from "./nodes.ts";

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
  /** Bound to something that nothing here says: exceptions, patterns, type parameters, star imports. */
  | { readonly kind: "other"; readonly node: ExceptHandler | MatchAs | MatchStar | MatchMapping | TypeParameter | Alias };

/** One name of one scope. */
export interface Binding {
  readonly name: string;
  readonly isModuleLevel: boolean;
  /** Every write, in the order of the source. */
  readonly sites: Site[];
  /** Every read, in the order of the source. */
  readonly references: Name[];
}

/** @see https://docs.python.org/3/reference/executionmodel.html#naming-and-binding */
class Scope {
  readonly kind: "module" | "class" | "function" | "comprehension" | "types";
  readonly outer: Scope | undefined;
  readonly own = new Map<string, Binding>();
  /** Names that `global` and `nonlocal` give away. */
  readonly given = new Map<string, "global" | "nonlocal">();
  /** What was looked up from here. */
  readonly found = new Map<string, Binding | undefined>();

  constructor(kind: Scope["kind"], outer: Scope | undefined) {
    this.kind = kind;
    this.outer = outer;
  }
}

/** The names of a whole module, read in one pass without recursion: chains of operators are as deep as they are long. */
export class Names {
  readonly #module = new Scope("module", undefined);
  readonly #bindings = new Map<Node, Binding>();
  readonly #reads: { readonly node: Name; readonly scope: Scope }[] = [];
  readonly #nonlocal: { readonly name: string; readonly scope: Scope; readonly site: Site }[] = [];
  readonly #open: { readonly node: Node; readonly scope: Scope }[] = [];
  readonly #builtins: ReadonlySet<string>;
  #star: Alias | undefined;

  /** @param builtins the names that no star import is taken to bind */
  constructor(module: Module, builtins: ReadonlySet<string>) {
    this.#builtins = builtins;
    this.#push(module.body, this.#module);
    for (let next = this.#open.pop(); next; next = this.#open.pop()) this.#visit(next.node, next.scope);
    for (const { name, scope, site } of this.#nonlocal) this.#add(name, enclosing(scope, name), site);
    for (const { node, scope } of this.#reads) {
      const binding = this.#resolve(scope, node.id);
      if (!binding) continue;
      binding.references.push(node);
      this.#bindings.set(node, binding);
    }
  }

  /** The binding of a name, or of a definition, parameter or import; undefined for what nothing in the file binds. */
  of(node: Node): Binding | undefined {
    return this.#bindings.get(node);
  }

  /** What a name means at the level of the module. */
  inModule(name: string): Binding | undefined {
    return this.#resolve(this.#module, name);
  }

  #push(nodes: readonly (Node | null | undefined)[], scope: Scope): void {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i];
      if (node) this.#open.push({ node, scope });
    }
  }

  #visit(node: Node, scope: Scope): void {
    switch (node.type) {
      case "Name":
        this.#reads.push({ node, scope });
        return;
      case "FunctionDef":
      case "AsyncFunctionDef": {
        this.#bind(node.name, scope, { kind: "function", node });
        const types = this.#typeScope(node.type_params, scope);
        const inner = new Scope("function", types);
        this.#push(node.body, inner);
        this.#push([node.returns], types);
        this.#parameters(node, inner, types, scope);
        this.#push(node.decorator_list, scope);
        return;
      }
      case "Lambda": {
        const inner = new Scope("function", scope);
        this.#push([node.body], inner);
        this.#parameters(node, inner, scope, scope);
        return;
      }
      case "ClassDef": {
        this.#bind(node.name, scope, { kind: "class", node });
        const types = this.#typeScope(node.type_params, scope);
        this.#push(node.body, new Scope("class", types));
        this.#push([...node.bases, ...node.keywords], types);
        this.#push(node.decorator_list, scope);
        return;
      }
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
      case "DictComp": {
        const inner = new Scope("comprehension", scope);
        this.#push(node.type === "DictComp" ? [node.key, node.value] : [node.elt], inner);
        for (const [i, generator] of node.generators.entries()) {
          this.#targets(generator.target, inner, (name) => ({ kind: "loop", node: name, by: generator }));
          this.#push(generator.ifs, inner);
          this.#push([generator.iter], i === 0 ? scope : inner);
        }
        return;
      }
      case "NamedExpr": {
        let holder = scope;
        while (holder.kind === "comprehension" && holder.outer) holder = holder.outer;
        this.#targets(node.target, holder, (name) => ({ kind: "walrus", node: name, by: node }));
        this.#push([node.value], scope);
        return;
      }
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
          if (alias.name === "*") this.#star = alias;
          else this.#bind(alias.asname ?? alias.name, scope, { kind: "import", node: alias });
        }
        return;
      default:
        this.#bindStatement(node, scope);
    }
  }

  #bindStatement(node: Node, scope: Scope): void {
    switch (node.type) {
      case "Assign":
        for (const target of node.targets) this.#targets(target, scope, (name) => ({ kind: "assignment", node: name, by: node }));
        this.#push([node.value], scope);
        return;
      case "AnnAssign":
        this.#targets(node.target, scope, (name) => ({ kind: "assignment", node: name, by: node }));
        this.#push([node.annotation, node.value], scope);
        return;
      case "AugAssign":
        this.#targets(node.target, scope, (name) => ({ kind: "augmented", node: name, by: node }));
        this.#push([node.value], scope);
        return;
      case "TypeAlias": {
        this.#targets(node.name, scope, (name) => ({ kind: "alias", node: name, by: node }));
        this.#push([node.value], this.#typeScope(node.type_params, scope));
        return;
      }
      case "For":
      case "AsyncFor":
        this.#targets(node.target, scope, (name) => ({ kind: "loop", node: name, by: node }));
        this.#push([node.iter, ...node.body, ...node.orelse], scope);
        return;
      case "withitem":
        if (node.optional_vars) this.#targets(node.optional_vars, scope, (name) => ({ kind: "with", node: name, by: node }));
        this.#push([node.context_expr], scope);
        return;
      case "ExceptHandler":
      case "MatchAs":
      case "MatchStar":
        if (node.name !== null) this.#bind(node.name, scope, { kind: "other", node });
        break;
      case "MatchMapping":
        if (node.rest !== null) this.#bind(node.rest, scope, { kind: "other", node });
        break;
      default:
    }
    this.#push(childrenOf(node), scope);
  }

  /** Parameters belong to the function, their defaults and annotations to what is around it. */
  #parameters(node: FunctionNode, inner: Scope, types: Scope, scope: Scope): void {
    const { posonlyargs, args, vararg, kwonlyargs, kwarg, defaults, kw_defaults: keywordDefaults } = node.args;
    for (const parameter of [...posonlyargs, ...args, vararg, ...kwonlyargs, kwarg]) {
      if (!parameter) continue;
      this.#bind(parameter.arg, inner, { kind: "parameter", node: parameter, by: node });
      this.#push([parameter.annotation], types);
    }
    this.#push([...defaults, ...keywordDefaults], scope);
  }

  /** PEP 695: type parameters are visible in a scope of their own around what they belong to. */
  #typeScope(parameters: readonly TypeParameter[], scope: Scope): Scope {
    if (parameters.length === 0) return scope;
    const types = new Scope("types", scope);
    for (const parameter of parameters) {
      this.#bind(parameter.name, types, { kind: "other", node: parameter });
      this.#push(childrenOf(parameter), types);
    }
    return types;
  }

  /** The names inside a target; what stands in its attributes and subscripts is read. */
  #targets(target: Expression, scope: Scope, site: (name: Name) => Site): void {
    const open = [target];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.type === "Name") this.#bind(next.id, scope, site(next));
      else if (next.type === "Tuple" || next.type === "List") open.push(...next.elts.toReversed());
      else if (next.type === "Starred") open.push(next.value);
      else this.#push([next], scope);
    }
  }

  #bind(name: string, scope: Scope, site: Site): void {
    const given = scope.given.get(name);
    // What `nonlocal` means may be bound further down.
    if (given === "nonlocal") this.#nonlocal.push({ name, scope, site });
    else this.#add(name, given === "global" ? this.#module : scope, site);
  }

  #add(name: string, scope: Scope, site: Site): void {
    let binding = scope.own.get(name);
    if (!binding) scope.own.set(name, (binding = { name, isModuleLevel: scope.kind === "module", sites: [], references: [] }));
    binding.sites.push(site);
    this.#bindings.set(site.node, binding);
  }

  #resolve(start: Scope, name: string): Binding | undefined {
    if (start.found.has(name)) return start.found.get(name);
    let binding: Binding | undefined;
    let isInner = false;
    for (let scope: Scope | undefined = start; scope && !binding; scope = scope.outer) {
      if (scope.given.get(name) === "global") scope = this.#module;
      // The names of a class are not seen from the functions inside it.
      if (scope.kind !== "class" || !isInner) binding = scope.own.get(name);
      isInner ||= scope.kind === "function" || scope.kind === "comprehension";
    }
    if (!binding && this.#star && !this.#builtins.has(name)) {
      binding = { name, isModuleLevel: true, sites: [{ kind: "other", node: this.#star }], references: [] };
      this.#module.own.set(name, binding);
    }
    start.found.set(name, binding);
    return binding;
  }
}

/** The scope that `nonlocal` means: the nearest function around that binds the name. */
function enclosing(from: Scope, name: string): Scope {
  for (let scope = from.outer; scope; scope = scope.outer) if (scope.kind === "function" && scope.own.has(name)) return scope;
  return from;
}
