import type * as ES from "estree";
import type { Argument, Expression } from "../../code/expression.ts";
import type { JavaScriptFile } from "./file.ts";
import { located } from "./nodes.ts";

export function argumentsOf(file: JavaScriptFile, written: readonly (ES.Expression | ES.SpreadElement)[]): readonly Argument[] {
  return written.map((argument) => ({ value: spreadless(file, argument), name: undefined, isSpread: argument.type === "SpreadElement" }));
}

/** The expression of an argument or element, spread or not. */
export function spreadless(file: JavaScriptFile, node: ES.Expression | ES.SpreadElement): Expression {
  return file.expression(located(node.type === "SpreadElement" ? node.argument : node));
}
