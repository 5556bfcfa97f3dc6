import type { Expression } from "../code/expression.ts";
import { constantOf } from "./constants.ts";
import { originsOf } from "./definitions.ts";
import type { Flow } from "./flow.ts";
import { nameOf } from "./names.ts";
import { Walk } from "./walk.ts";

/** Whether the code runs only while the program is developed, as its tests say: `isDev`, `NODE_ENV !== "production"`. */
export function isForDevelopment(flow: Flow, expression: Expression, walk = new Walk()): boolean {
  if (!walk.enter(expression)) return false;
  if (flow.file.conditionsOf(expression).some(({ test, holds }) => saysDevelopment(flow, test, holds, new Walk()))) return true;
  const [only, ...more] = expression.kind === "name" ? (originsOf(flow, expression) ?? []) : [];
  return only !== undefined && more.length === 0 && flow.descend(() => isForDevelopment(flow, only, walk), false);
}

const development = new Set<unknown>(["development", "dev", "debug", "local", "test", "testing"]);
const production = new Set<unknown>(["production", "prod"]);

function saysDevelopment(flow: Flow, test: Expression, holds: boolean, walk: Walk): boolean {
  if (!walk.enter(test)) return false;
  const again = (operand: Expression, stillHolds: boolean): boolean =>
    flow.descend(() => saysDevelopment(flow, operand, stillHolds, walk), false);
  if (test.kind === "name" || test.kind === "member" || test.kind === "call") {
    const word = nameOf(test)?.split(".").at(-1)?.toLowerCase().replaceAll("_", "").replace(/^(?:is|in)|(?:mode|env|environment)$/gu, "");
    if (holds ? development.has(word) : production.has(word)) return true;
  }
  switch (test.kind) {
    case "name":
      return originsOf(flow, test)?.some((origin) => again(origin, holds)) ?? false;
    case "choice":
      return holds ? test.options.every((option) => again(option, true)) : test.options.some((option) => again(option, false));
    case "operation": {
      const { operator, operands } = test;
      if (operator === "not") return operands.some((operand) => again(operand, !holds));
      if (operator === "and" && holds) return operands.some((operand) => again(operand, true));
      if (operator !== "equal" && operator !== "unequal") return false;
      const isEqual = holds === (operator === "equal");
      const isAboutMode = operands.some((operand) => /env|mode|stage/iu.test(nameOf(operand) ?? ""));
      return isAboutMode && operands.some((operand) => (isEqual ? development : production).has(constantOf(flow, operand)));
    }
    default:
      return false;
  }
}
