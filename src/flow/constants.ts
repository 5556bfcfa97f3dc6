import type { Constant, Expression } from "../code/expression.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";

/** The value of an expression that is the same each time it is evaluated, or undefined where that is not known. */
export function constantOf(flow: Flow, expression: Expression): Constant | undefined {
  if (expression.kind === "constant") return expression.value;
  return flow.constants.get(expression, undefined, () => flow.descend(() => compute(flow, expression), undefined));
}

function compute(flow: Flow, expression: Expression): Constant | undefined {
  switch (expression.kind) {
    case "text": {
      let sum: Constant | undefined;
      for (const part of expression.parts) {
        const value = constantOf(flow, part);
        if (value === undefined) return undefined;
        if (sum === undefined) sum = value;
        else if (typeof sum === "number" && typeof value === "number" && expression.style === "sum") sum += value;
        else sum = String(sum) + String(value);
        if (typeof sum === "string" && sum.length > flow.limits.textLength) return undefined;
      }
      return sum === undefined ? "" : expression.style === "sum" ? sum : String(sum);
    }
    case "join": {
      const items = flow.itemsOf(expression.list);
      const separator = constantOf(flow, expression.separator);
      const values = items.map((item) => constantOf(flow, item));
      if (items.length === 0 || separator === undefined || values.includes(undefined)) return undefined;
      return values.join(String(separator));
    }
    case "name":
    case "choice":
    case "member":
    case "import": {
      const origins = originsOf(flow, expression);
      if (!origins && expression.kind !== "choice" && flow.mayBeKnown(expression)) {
        const path = flow.pathOf(expression);
        return path === undefined ? undefined : flow.knowledge.constant(path);
      }
      if (!origins || origins.length === 0 || origins.length > flow.limits.definitions) return undefined;
      const [first, ...others] = origins.map((origin) => constantOf(flow, origin));
      return others.every((other) => other === first) ? first : undefined;
    }
    default:
      return undefined;
  }
}
