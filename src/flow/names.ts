import type { Expression } from "../code/expression.ts";

/** What the code calls an expression: `auth`, or `passport.authenticate` for a call of that. Undefined for the unnamed. */
export function nameOf(expression: Expression, depth = 0): string | undefined {
  if (depth > 20) return undefined;
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "member": {
      const object = nameOf(expression.object, depth + 1);
      return object === undefined ? expression.property : `${object}.${expression.property ?? ""}`;
    }
    case "call":
      return nameOf(expression.callee, depth + 1);
    case "function":
      return expression.function.name;
    case "parameter":
      return expression.parameter.name;
    case "class":
      return expression.class.name;
    default:
      return undefined;
  }
}
