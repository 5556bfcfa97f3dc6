import type { Expression, Variable } from "../code/expression.ts";
import type { Flow } from "./flow.ts";

/**
 * Whether an expression may lead to something that the knowledge holds, told by where its name comes from: a quick no for
 * most calls of a file, before any path is worked out.
 */
export function mayBeKnown(flow: Flow, expression: Expression): boolean {
  const base = baseOf(expression);
  switch (base.kind) {
    case "name":
      return base.variable ? variableMayBeKnown(flow, base.variable) : flow.knowledge.isRoot(base.name.split(".")[0] ?? base.name);
    case "import":
      return base.module.startsWith(".") || flow.knowledge.isRoot(base.module);
    case "choice":
      return base.options.some((option) => flow.descend(() => mayBeKnown(flow, option), false));
    case "parameter": {
      const { parameter: { annotation, default: given }, function: code } = base;
      return annotation !== undefined || given !== undefined || code.givenTo.length > 0 || flow.signatureOf(code) !== undefined;
    }
    case "self":
    case "function":
    case "class":
    case "record":
      return true;
    default:
      return false;
  }
}

function variableMayBeKnown(flow: Flow, variable: Variable): boolean {
  const known = flow.roots.get(variable);
  if (known !== undefined) return known;
  flow.roots.set(variable, false); // a name defined by itself leads nowhere
  const { definitions } = variable;
  const may = definitions.length <= flow.limits.definitions &&
    definitions.some(({ value }) => flow.descend(() => mayBeKnown(flow, value), true));
  flow.roots.set(variable, may);
  return may;
}

function baseOf(expression: Expression): Expression {
  let base = expression;
  for (;;) {
    if (base.kind === "member") base = base.object;
    else if (base.kind === "call") base = base.callee;
    else if (base.kind === "element") base = base.of;
    else return base;
  }
}
