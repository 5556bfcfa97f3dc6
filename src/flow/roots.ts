import type { Expression, Variable } from "../code/expression.ts";
import type { Flow } from "./flow.ts";

/**
 * Whether an expression may lead to something that the knowledge holds, told by where its name comes from: a quick no for
 * most calls of a file, before any path is worked out.
 */
export function mayBeKnown(flow: Flow, expression: Expression): boolean {
  // Chains of members and calls can be as long as the file: each link is walked once.
  const chain: Expression[] = [];
  let base = expression;
  for (let known = flow.roots.get(base); known === undefined; known = flow.roots.get(base)) {
    if (base.kind !== "member" && base.kind !== "call" && base.kind !== "element") break;
    chain.push(base);
    base = base.kind === "member" ? base.object : base.kind === "call" ? base.callee : base.of;
  }
  const may = flow.roots.get(base) ?? baseMayBeKnown(flow, base);
  for (const link of chain) flow.roots.set(link, may);
  return may;
}

function baseMayBeKnown(flow: Flow, base: Expression): boolean {
  switch (base.kind) {
    case "name":
      return base.variable ? variableMayBeKnown(flow, base.variable) : flow.knowledge.isRoot(base.name.split(".")[0] ?? base.name);
    case "import":
      return flow.knowledge.isRoot(base.module) || flow.project.mayLead(base.module);
    case "choice":
      return base.options.some((option) => flow.descend(() => mayBeKnown(flow, option), false));
    case "parameter": {
      const { parameter: { annotation, default: given }, function: code } = base;
      return annotation !== undefined || given !== undefined || code.givenTo.length > 0 || code.callers.length > 0 || flow.signatureOf(code) !== undefined;
    }
    case "list":
      return base.items.some(({ value }) => flow.descend(() => mayBeKnown(flow, value), false));
    case "self":
    case "function":
    case "class":
    case "record":
      return true;
    default:
      return false;
  }
}

function isTyped(flow: Flow, { annotation }: Variable): boolean {
  const type = annotation?.type;
  return type !== undefined && flow.descend(() => mayBeKnown(flow, type), false);
}

function variableMayBeKnown(flow: Flow, variable: Variable): boolean {
  const known = flow.roots.get(variable);
  if (known !== undefined) return known;
  flow.roots.set(variable, false); // a name defined by itself leads nowhere
  const { definitions } = variable;
  const may = definitions.length <= flow.limits.definitions &&
    (definitions.some(({ value }) => flow.descend(() => mayBeKnown(flow, value), true)) || isTyped(flow, variable));
  flow.roots.set(variable, may);
  return may;
}
