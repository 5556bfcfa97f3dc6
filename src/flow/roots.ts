import type { Expression, Variable } from "../code/expression.ts";
import type { Flow } from "./flow.ts";

/** The modules and globals that an expression may lead to; `anything` where its name does not tell. */
export type Roots = "anything" | readonly string[];

const nowhere: readonly string[] = [];

/**
 * Whether a callee may be one that the knowledge holds, told by where its name comes from and by its own last name: a quick no
 * for most calls of a file, before any path is worked out.
 */
export function mayBeCalled(flow: Flow, callee: Expression): boolean {
  const roots = rootsOf(flow, callee);
  if (roots === "anything") return true;
  if (roots.length === 0) return false;
  const last = callee.kind === "member" ? callee.property : undefined;
  // A name that stands alone may be the application's own for anything, and so may a method that it declares.
  if (last === undefined || handing.has(last)) return true;
  const key = last === "[]=" && callee.kind === "member" ? callee.key : undefined;
  if (last === "[]=" && key?.kind !== "constant") return true;
  return isLed(flow, roots, last) || (key?.kind === "constant" && isLed(flow, roots, `[]=${String(key.value)}`)) || isDeclaredElsewhere(flow, callee, last);
}

function isLed(flow: Flow, roots: readonly string[], name: string): boolean {
  const leaders = flow.knowledge.leaders(name);
  return leaders !== undefined && roots.some((root) => leaders.has(root));
}

/** Whether an expression may be a function that makes the one which is to run. */
export function mayBeMaker(flow: Flow, expression: Expression): boolean {
  const roots = rootsOf(flow, expression);
  return roots === "anything" || roots.some((root) => flow.knowledge.makerRoots.has(root));
}

/** Methods that call what they are called on, or hand it out. */
const handing: ReadonlySet<string> = new Set(["call", "apply", "bind", "construct", "constructor", "default"]);

/** Whether an expression leads to anything that the knowledge holds. */
export function mayBeKnown(flow: Flow, expression: Expression): boolean {
  return rootsOf(flow, expression).length > 0;
}

function rootsOf(flow: Flow, expression: Expression): Roots {
  // Chains of members and calls can be as long as the file: each link is walked once.
  const chain: Expression[] = [];
  let base = expression;
  for (let known = flow.roots.get(base); known === undefined; known = flow.roots.get(base)) {
    const below = linkBelow(base);
    if (!below) break;
    chain.push(base);
    base = below;
  }
  const roots = flow.roots.get(base) ?? rootsOfBase(flow, base);
  for (const link of chain) flow.roots.set(link, roots);
  return roots;
}

function linkBelow(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case "member":
      return expression.object;
    case "call":
      return expression.callee;
    case "element":
      return expression.of;
    default:
      return undefined;
  }
}

function rootsOfBase(flow: Flow, base: Expression): Roots {
  switch (base.kind) {
    case "name": {
      if (base.variable) return rootsOfVariable(flow, base.variable);
      const global = base.name.split(".")[0] ?? base.name;
      return flow.knowledge.isRoot(global) ? [global] : nowhere;
    }
    case "import":
      return flow.knowledge.isRoot(base.module) ? [base.module] : flow.project.leads(base.module, base.name);
    case "choice":
      return union(base.options.map((option) => flow.descend(() => rootsOf(flow, option), nowhere)));
    case "parameter": {
      const { parameter: { annotation, default: given }, function: code } = base;
      const isTold = annotation !== undefined || given !== undefined || code.givenTo.length > 0 || code.callers.length > 0 || flow.signatureOf(code) !== undefined;
      return isTold ? "anything" : nowhere;
    }
    case "list":
      return union(base.items.map(({ value }) => flow.descend(() => rootsOf(flow, value), nowhere)));
    case "self":
    case "function":
    case "class":
    case "record":
      return "anything";
    default:
      return nowhere;
  }
}

function rootsOfVariable(flow: Flow, variable: Variable): Roots {
  const known = flow.roots.get(variable);
  if (known !== undefined) return known;
  flow.roots.set(variable, nowhere); // a name defined by itself leads nowhere
  const { definitions, annotation } = variable;
  const type = annotation?.type;
  if (definitions.length > flow.limits.definitions) return nowhere;
  const written = definitions.map(({ value }) => flow.descend(() => rootsOf(flow, value), "anything" as const));
  const roots = union(written, type ? flow.descend(() => rootsOf(flow, type), nowhere) : nowhere);
  flow.roots.set(variable, roots);
  return roots;
}

function union(each: readonly Roots[], more: Roots = nowhere): Roots {
  let all = more;
  for (const roots of each) {
    if (roots === "anything" || all === "anything") return "anything";
    all = all.length === 0 || all === roots ? roots : roots.length === 0 ? all : [...new Set([...all, ...roots])];
  }
  return all;
}

/** `db.run(text)`, where the file that gives `db` has a function of its own by that name. */
function isDeclaredElsewhere(flow: Flow, callee: Expression, name: string): boolean {
  const seen = new Set<Expression>();
  const stack = [callee];
  for (let next = stack.pop(); next && seen.size < flow.limits.depth; next = stack.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "import" && flow.project.declares(next.module, next.name, name)) return true;
    const below = linkBelow(next);
    if (below) stack.push(below);
    else if (next.kind === "name") stack.push(...(next.variable?.definitions ?? []).slice(0, 8).map(({ value }) => value));
    else if (next.kind === "choice") stack.push(...next.options);
  }
  return false;
}
