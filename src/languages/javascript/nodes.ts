import type * as ES from "estree";
import type { SourceLocation } from "@eslint/core";

/** What every parser adds to ESTree's nodes. Offsets are UTF-16, lines 1-based, columns 0-based. */
interface Located {
  range: [number, number];
  loc: SourceLocation;
  parent?: Node | null;
}

/** The nodes of TypeScript that hold expressions. @see https://typescript-eslint.io/packages/typescript-estree/ast-spec/ */
export type TypeScriptNode =
  | { type: "TSAsExpression" | "TSNonNullExpression" | "TSSatisfiesExpression" | "TSTypeAssertion" | "TSInstantiationExpression"; expression: ES.Expression }
  | { type: "AccessorProperty" | "TSAbstractPropertyDefinition" | "TSAbstractAccessorProperty"; key: ES.Expression | ES.PrivateIdentifier; value?: ES.Expression | null }
  | { type: "TSInterfaceDeclaration"; id: ES.Identifier }
  | { type: "TSTypeAliasDeclaration"; id: ES.Identifier }
  | { type: "TSModuleDeclaration"; id: ES.Node; body?: { body?: ES.Statement[] } }
  | { type: "TSParameterProperty"; parameter: ES.Identifier | ES.AssignmentPattern }
  | { type: "TSEnumDeclaration"; id: ES.Identifier; body?: { members: TSEnumMember[] }; members?: TSEnumMember[] }
  | { type: "TSExternalModuleReference"; expression: ES.Expression }
  | { type: "TSImportEqualsDeclaration"; id: ES.Identifier; moduleReference: ES.Node }
  | { type: "TSExportAssignment"; expression: ES.Expression }
  | { type: "Decorator"; expression: ES.Expression }
  | { type: "JSXExpressionContainer"; expression: ES.Expression }
  | { type: "JSXAttribute"; name: { type: string; name: unknown }; value: ES.Node | null }
  | { type: "JSXText"; value: string }
  | { type: "TSEnumMember"; id: ES.Identifier | ES.Literal; initializer?: ES.Expression | null };

export interface TSEnumMember { id: ES.Identifier | ES.Literal; initializer?: ES.Expression | null }

export type Node = (ES.Node | TypeScriptNode) & Located;

/** A type annotation, as far as it is read. */
export interface TypeNode extends Located {
  type: string;
  typeAnnotation?: TypeNode;
  typeName?: ES.Node;
  types?: TypeNode[];
  typeArguments?: { params: TypeNode[] };
  exprName?: ES.Node;
  literal?: ES.Node;
}

/** ESTree's own types know no locations; every node that a parser hands over has them. */
export function located(node: object): Node {
  return node as Node;
}

/** The text of a literal, or of a template without holes. */
export function literalText(node: Node): string | undefined {
  if (node.type === "Literal") return String(node.value);
  return node.type === "TemplateLiteral" && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
}

export function isFunction(node: Node): node is (ES.FunctionDeclaration | ES.FunctionExpression | ES.ArrowFunctionExpression) & Located {
  return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}

export function isClass(node: Node): node is (ES.ClassDeclaration | ES.ClassExpression) & Located {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** Looks through what matters to a compiler or to time alone: casts, parentheses, `await`, optional chains. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "TSSatisfiesExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "ChainExpression":
      case "JSXExpressionContainer":
        inner = located(inner.expression);
        break;
      case "AwaitExpression":
        inner = located(inner.argument);
        break;
      case "SequenceExpression": {
        const last = inner.expressions.at(-1);
        if (!last) return inner;
        inner = located(last);
        break;
      }
      default:
        return inner;
    }
  }
}
