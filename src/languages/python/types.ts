import type { Expression } from "../../code/expression.ts";
import type { Annotation, TypeShape } from "../../code/function.ts";
import type { PythonFile } from "./file.ts";
import type { ClassDef, Expression as ExpressionNode, Name, Node, Subscript } from "./nodes.ts";
import { unwrap } from "./looks.ts";
import { at } from "./placed.ts";

const shapes: ReadonlyMap<string, TypeShape> = new Map([
  ["int", "number"], ["float", "number"], ["complex", "number"], ["bool", "boolean"], ["decimal.Decimal", "number"],
  ["fractions.Fraction", "number"], ["uuid.UUID", "number"], ["datetime.date", "number"], ["datetime.time", "number"],
  ["datetime.datetime", "number"], ["datetime.timedelta", "number"],
]);
/** The modules that `Optional`, `Annotated` and the like come from. */
const typing = /^(?:typing|typing_extensions|collections\.abc)\./u;
const containers = new Set([
  "list", "set", "frozenset", "tuple", "List", "Set", "FrozenSet", "Tuple", "Sequence", "MutableSequence", "Iterable", "Iterator",
  "Collection", "AbstractSet", "MutableSet",
]);
/** Types that say how a name may be used, and nothing of its value. */
const qualifiers = new Set(["Final", "ClassVar", "Required", "NotRequired", "ReadOnly"]);
const enums = new Set(["enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag"]);

const depth = 10;
const members = 50;

/** What an annotation says. @see https://docs.python.org/3/library/typing.html */
export function readAnnotation(file: PythonFile, node: ExpressionNode): Annotation {
  return read(file, node, 0);
}

/** What is only declared is whatever its type says: as if a call had given an instance of it. */
export function typedValue(node: Node, annotation: Annotation | undefined): Expression {
  if (!annotation?.type) return at(node, { kind: "unknown" });
  return at(node, { kind: "call", callee: annotation.type, arguments: [], isTag: false, decorated: undefined });
}

const other: Annotation = { shape: "other", type: undefined, metadata: [] };

function read(file: PythonFile, node: ExpressionNode, level: number): Annotation {
  if (level > depth) return other;
  switch (node.type) {
    case "Name":
    case "Attribute":
      return readNamed(file, node, level);
    case "Constant":
      if (node.kind === "null") return { shape: "choice", type: undefined, metadata: [] };
      return node.kind === "str" ? readQuoted(file, node.value, node) : other;
    case "BinOp":
      return node.op === "BitOr" ? union(file, alternatives(node), level) : other;
    case "Subscript":
      return readGeneric(file, node, level);
    default:
      return other;
  }
}

function readNamed(file: PythonFile, node: ExpressionNode, level: number): Annotation {
  const alias = node.type === "Name" ? aliased(file, node) : undefined;
  if (alias) return read(file, alias, level + 1);
  const named = node.type === "Name" ? classNamed(file, node) : undefined;
  const path = qualified(file, node);
  const shape = named && isEnum(file, named) ? "choice" : path === undefined ? "other" : (shapes.get(path) ?? "other");
  return { shape, type: file.expression(node), metadata: [] };
}

/** The type that a name is another name for: `UserId = Annotated[int, Path()]`, `type UserId = int`. */
function aliased(file: PythonFile, name: Name): ExpressionNode | undefined {
  const sites = file.binding(name)?.sites ?? [];
  const [only] = sites;
  if (sites.length === 1 && only?.kind === "alias") return only.by.value;
  const value = file.onlyValue(name);
  return value?.type === "Subscript" || (value?.type === "BinOp" && value.op === "BitOr") ? value : undefined;
}

function classNamed(file: PythonFile, name: Name): ClassDef | undefined {
  const sites = file.binding(name)?.sites ?? [];
  const [only] = sites;
  return sites.length === 1 && only?.kind === "class" ? only.node : undefined;
}

function isEnum(file: PythonFile, node: ClassDef): boolean {
  return node.bases.some((base) => enums.has(qualified(file, base) ?? ""));
}

/** The dotted name of a type with imports resolved; a builtin stays bare. */
function qualified(file: PythonFile, node: Node): string | undefined {
  const names: string[] = [];
  let base = node;
  for (; base.type === "Attribute" && names.length < depth; base = base.value) names.unshift(base.attr);
  if (base.type !== "Name") return undefined;
  const binding = file.binding(base);
  if (!binding) return [base.id, ...names].join(".");
  const [site] = binding.sites;
  if (site?.kind !== "import") return undefined;
  const { name, asname, parent } = site.node;
  const root = parent.type === "ImportFrom" ? `${".".repeat(parent.level)}${parent.module ?? ""}.${name}`
    : asname === null ? name.split(".", 1)[0] : name;
  return [root, ...names].join(".");
}

function alternatives(node: ExpressionNode): readonly ExpressionNode[] {
  const found: ExpressionNode[] = [];
  let left = node;
  for (; left.type === "BinOp" && left.op === "BitOr" && found.length < members; left = left.left) found.push(left.right);
  return [left, ...found.reverse()];
}

/** Of several types, only what all of them promise; the one that is not `None` names the type. */
function union(file: PythonFile, types: readonly ExpressionNode[], level: number): Annotation {
  const given = types.filter((type) => type.type !== "Constant" || type.kind !== "null");
  const each = given.slice(0, members).map((type) => read(file, type, level + 1));
  const isFixed = given.length <= members && each.length > 0 && each.every(({ shape }) => shape !== "other");
  const [only] = each;
  return {
    shape: isFixed ? "choice" : "other", type: each.length === 1 ? only?.type : undefined,
    metadata: each.flatMap(({ metadata }) => metadata),
  };
}

function readGeneric(file: PythonFile, node: Subscript, level: number): Annotation {
  const path = qualified(file, node.value);
  const name = path?.replace(typing, "");
  const isTyping = path !== undefined && (name !== path || containers.has(path));
  const slice = unwrap(node.slice) as ExpressionNode;
  const inner = slice.type === "Tuple" ? slice.elts : [slice];
  const [first] = inner;
  if (!isTyping || name === undefined || !first) return { ...read(file, node.value, level + 1), shape: "other", metadata: [] };
  if (name === "Annotated") {
    const { shape, type, metadata } = read(file, first, level + 1);
    return { shape, type, metadata: [...metadata, ...inner.slice(1).map((each) => file.expression(each))] };
  }
  if (name === "Literal") return { shape: "choice", type: undefined, metadata: [] };
  if (name === "Optional" || name === "Union") return union(file, inner, level);
  if (qualifiers.has(name)) return read(file, first, level + 1);
  if (containers.has(name)) {
    const elements = inner.filter((each) => each.type !== "Constant" || each.kind !== "ellipsis").slice(0, members);
    const { shape } = elements.length === 1 && elements[0] ? read(file, elements[0], level + 1) : union(file, elements, level);
    return { shape, type: undefined, metadata: [] };
  }
  return other;
}

/** `"Session"` and `"models.User"`: names that the module binds somewhere. */
function readQuoted(file: PythonFile, text: string, node: Node): Annotation {
  const dotted = text.trim();
  if (!/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(dotted) || dotted.length > 200) return other;
  const [first = "", ...rest] = dotted.split(".");
  const type = rest.reduce<Expression>((object, property) =>
    at(node, { kind: "member", object, property, key: undefined }), file.moduleName(first, node));
  const isBuiltin = rest.length === 0 && type.kind === "name" && !type.variable;
  return { shape: isBuiltin ? (shapes.get(dotted) ?? "other") : "other", type, metadata: [] };
}
