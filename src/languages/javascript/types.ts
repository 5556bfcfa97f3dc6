import type { Expression } from "../../code/expression.ts";
import type { Annotation, TypeShape } from "../../code/function.ts";
import type { JavaScriptFile } from "./file.ts";
import { located, type Node, type TypeNode } from "./nodes.ts";

/** What TypeScript's annotation of a name says; undefined where there is none. */
export function readAnnotation(file: JavaScriptFile, pattern: Node): Annotation | undefined {
  const target = pattern.type === "AssignmentPattern" ? located(pattern.left)
    : pattern.type === "TSParameterProperty" ? located(pattern.parameter) : pattern;
  const inner = target.type === "AssignmentPattern" ? located(target.left) : target;
  const { typeAnnotation, decorators } = inner as { typeAnnotation?: TypeNode; decorators?: readonly object[] };
  const own = (pattern as { decorators?: readonly object[] }).decorators;
  const metadata = [...(decorators ?? []), ...(own === decorators ? [] : (own ?? []))].map((decorator) => {
    const node = located(decorator);
    return file.expression(node.type === "Decorator" ? located(node.expression) : node);
  });
  const type = typeAnnotation?.typeAnnotation;
  if (!type) return metadata.length > 0 ? { shape: "other", type: undefined, metadata } : undefined;
  return { shape: shapeOf(file, type, 0), type: namedType(file, type, 0), metadata };
}

/** What a function's declared result is, once awaited. */
export function readReturnType(file: JavaScriptFile, { returnType }: { returnType?: TypeNode | null }): Annotation | undefined {
  const type = returnType?.typeAnnotation && namedType(file, returnType.typeAnnotation, 0);
  return type && { shape: "other", type, metadata: [] };
}

/** Types that are their argument, as far as its members go. */
const sameAs = new Set(["Readonly", "Promise", "PromiseLike", "Awaited", "NonNullable", "Partial", "Required", "DeepReadonly", "InstanceType"]);

/** The class, interface or alias that a type names, through `| null`, `Promise<...>` and the like. */
export function namedType(file: JavaScriptFile, type: TypeNode, depth: number): Expression | undefined {
  if (depth > 10) return undefined;
  switch (type.type) {
    case "TSTypeReference": {
      const name = type.typeName && located(type.typeName);
      const [inner] = type.typeArguments?.params ?? [];
      if (inner && name?.type === "Identifier" && sameAs.has(name.name) && !file.variable(name)) {
        return name.name === "InstanceType" && inner.type === "TSTypeQuery" && inner.exprName ? typeName(file, located(inner.exprName)) : namedType(file, inner, depth + 1);
      }
      return name && typeName(file, name);
    }
    case "TSUnionType": {
      const others = (type.types ?? []).filter((each) => each.type !== "TSNullKeyword" && each.type !== "TSUndefinedKeyword");
      return others.length === 1 && others[0] ? namedType(file, others[0], depth + 1) : undefined;
    }
    case "TSTypeLiteral":
      return file.typeMembers(type as unknown as Node);
    default:
      return undefined;
  }
}

function shapeOf(file: JavaScriptFile, type: TypeNode, depth: number): TypeShape {
  if (depth > 10) return "other";
  switch (type.type) {
    case "TSNumberKeyword":
    case "TSBigIntKeyword":
      return "number";
    case "TSBooleanKeyword":
      return "boolean";
    case "TSLiteralType":
      return "choice";
    case "TSNullKeyword":
    case "TSUndefinedKeyword":
      return "choice";
    case "TSUnionType": {
      const shapes = (type.types ?? []).map((each) => shapeOf(file, each, depth + 1));
      return shapes.length > 0 && !shapes.includes("other") ? "choice" : "other";
    }
    case "TSTypeReference":
      return type.typeName ? shapeOfNamed(file, located(type.typeName), depth) : "other";
    default:
      return "other";
  }
}

/** A type of the file's own: an enum, or another name for a union of literals. */
function shapeOfNamed(file: JavaScriptFile, name: Node, depth: number): TypeShape {
  const node = name.type === "Identifier" ? file.declaredType(name) : undefined;
  if (!node) return "other";
  if (node.type === "TSEnumDeclaration") return "choice";
  const { type, typeAnnotation } = node as unknown as TypeNode;
  return type === "TSTypeAliasDeclaration" && typeAnnotation ? shapeOf(file, typeAnnotation, depth + 1) : "other";
}

/** `Pool`, `pg.Pool`: a type's name as the expression that names the class. */
export function typeName(file: JavaScriptFile, name: Node): ReturnType<JavaScriptFile["expression"]> {
  const { range, loc } = name;
  if (name.type === "Identifier") return file.expression(name);
  const { left, right } = name as unknown as { left?: object; right?: { name?: string } };
  if (!left || !right?.name) return file.unknown(name);
  return { kind: "member", object: typeName(file, located(left)), property: right.name, key: undefined, range, loc };
}
