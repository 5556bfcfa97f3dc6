import type { ClassDef, Node } from "./nodes.ts";
import type { FunctionNode } from "./scope.ts";

/** Looks through what only says when, or how many: `await`, `*x`, `y := x`. */
export function unwrap(node: Node): Node {
  let inner = node;
  while (inner.type === "Await" || inner.type === "Starred" || inner.type === "NamedExpr") inner = inner.value;
  return inner;
}

export function isFunction(node: Node): node is FunctionNode {
  return node.type === "FunctionDef" || node.type === "AsyncFunctionDef" || node.type === "Lambda";
}

export function isClass(node: Node): node is ClassDef {
  return node.type === "ClassDef";
}

/** The node below along which chains grow as long as the file: `a + b + ...`, `a.b().c()...`. */
export function spineOf(node: Node): Node | undefined {
  switch (node.type) {
    case "Call":
      return unwrap(node.func);
    case "Attribute":
    case "Subscript":
      return unwrap(node.value);
    case "BinOp": {
      let left: Node = unwrap(node.left);
      while (node.op === "Add" && left.type === "BinOp" && left.op === "Add") left = unwrap(left.left);
      return left;
    }
    default:
      return undefined;
  }
}

/** The text of a key that is a literal: `"a"`, `0`. */
export function keyOf(node: Node): string | undefined {
  if (node.type !== "Constant" || (node.kind !== "str" && node.kind !== "number")) return undefined;
  return node.value === undefined ? undefined : String(node.value);
}
