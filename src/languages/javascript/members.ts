import type { Expression } from "../../code/expression.ts";
import type { Node } from "./nodes.ts";

/** A member as an expression; what makes functions is called `Function`, whichever function it was reached from. */
export function memberOf(object: Expression, property: string | undefined, { range, loc }: Node, key?: Expression): Expression {
  if (property === "constructor" && isFunctionValue(object, 0)) return { kind: "name", name: "Function", variable: undefined, range, loc };
  return { kind: "member", object, property, key, range, loc };
}

/** Globals that are functions, where code asks one of them for the constructor of functions. https://tc39.es/ecma262/#sec-global-object */
const globalFunctions = new Set([
  "Array", "Boolean", "Date", "Error", "Function", "Map", "Number", "Object", "Promise", "RegExp", "Set", "String", "Symbol", "TypeError",
  "eval", "isNaN", "parseFloat", "parseInt", "require", "setTimeout",
]);

/** Whether an expression is a function, whatever else is known of it. */
export function isFunctionValue(expression: Expression, depth: number): boolean {
  if (depth > 8) return false;
  switch (expression.kind) {
    case "function":
    case "class":
      return true;
    case "name": {
      if (!expression.variable) return globalFunctions.has(expression.name);
      const [only, another] = expression.variable.definitions;
      return only !== undefined && !another && isFunctionValue(only.value, depth + 1);
    }
    case "member": {
      const { object, property } = expression;
      // `"".constructor` is String, `[].map` a method.
      if (property === "constructor") return true;
      if (property === "__proto__") return isFunctionValue(object, depth + 1);
      const isOfLiteral = object.kind === "list" || object.kind === "constant" || object.kind === "text";
      return isOfLiteral && property !== undefined && property !== "length" && !/^\d/u.test(property);
    }
    default:
      return false;
  }
}
