import type * as ES from "estree";
import type { Exports } from "../../code/exports.ts";
import type { Expression } from "../../code/expression.ts";
import type { JavaScriptFile } from "./file.ts";
import { located, type Node, unwrap } from "./nodes.ts";
import { moduleName } from "./variables.ts";

/** Statements of a file that are looked at. */
const most = 5000;

/**
 * @see https://tc39.es/ecma262/#sec-exports
 * @see https://nodejs.org/api/modules.html#moduleexports
 */
export function exportsOf(file: JavaScriptFile): Exports {
  const named = new Map<string, Expression>();
  const all: string[] = [];
  const { body } = located(file.source.ast) as Node & ES.Program;
  for (const statement of body.slice(0, most)) readStatement(file, located(statement), named, all);
  return { named, all };
}

function readStatement(file: JavaScriptFile, node: Node, named: Map<string, Expression>, all: string[]): void {
  switch (node.type) {
    case "ExportNamedDeclaration":
      for (const specifier of node.specifiers) named.set(nameOf(specifier.exported), specified(file, node, specifier));
      if (node.declaration) declared(file, located(node.declaration), named);
      break;
    case "ExportDefaultDeclaration":
      named.set("default", file.expression(located(node.declaration)));
      break;
    case "ExportAllDeclaration": {
      const module = moduleName(String(node.source.value));
      if (!node.exported) all.push(module);
      else named.set(nameOf(node.exported), { kind: "import", module, name: undefined, range: node.range, loc: node.loc });
      break;
    }
    case "TSExportAssignment":
      named.set("export=", file.expression(located(node.expression)));
      break;
    case "ExpressionStatement":
      assigned(file, unwrap(located(node.expression)), named, all);
      break;
    default:
  }
}

function specified(file: JavaScriptFile, { source }: ES.ExportNamedDeclaration, specifier: ES.ExportSpecifier): Expression {
  const local = located(specifier.local);
  if (!source) return file.expression(local);
  const name = nameOf(specifier.local);
  const { range, loc } = local;
  const module = moduleName(String(source.value));
  return name === "default" ? { kind: "import", module, name: undefined, isDefault: true, range, loc } : { kind: "import", module, name, range, loc };
}

/** Each name that a declaration binds, read like any mention of it. */
function declared(file: JavaScriptFile, node: Node, named: Map<string, Expression>): void {
  const { id } = node as { id?: object | null };
  const names = node.type === "VariableDeclaration"
    ? file.source.scopeManager.getDeclaredVariables(node).flatMap(({ identifiers: [name] }) => (name ? [located(name)] : []))
    : id ? [located(id)] : [];
  for (const name of names) if (name.type === "Identifier") named.set(name.name, file.expression(name));
}

/** `module.exports = x`, `module.exports.a = x`, `exports.a = x`, also one behind the other, and `Object.assign(exports, { a })`. */
function assigned(file: JavaScriptFile, node: Node, named: Map<string, Expression>, all: string[]): void {
  let assignment = node;
  for (let i = 0; i < 20 && assignment.type === "AssignmentExpression" && assignment.operator === "="; i++) {
    const name = exportedBy(file, located(assignment.left));
    if (name !== undefined) named.set(name, file.expression(assignment));
    assignment = unwrap(located(assignment.right));
  }
  // What TypeScript writes for `export *`.
  if (node.type !== "CallExpression") return;
  const [module] = node.arguments.map((argument) => file.expression(located(argument))).filter(({ kind }) => kind === "import");
  if (module?.kind === "import" && node.callee.type === "Identifier" && node.callee.name === "__exportStar") all.push(module.module);
}

/** The exported name that an assignment writes to. */
function exportedBy(file: JavaScriptFile, left: Node): string | undefined {
  if (isWhole(file, left)) return "export=";
  if (left.type !== "MemberExpression") return undefined;
  const object = located(left.object);
  if (!isWhole(file, object) && !file.isGlobal(object, "exports")) return undefined;
  if (left.property.type === "Identifier" && !left.computed) return left.property.name;
  return left.property.type === "Literal" ? String(left.property.value) : undefined;
}

function isWhole(file: JavaScriptFile, node: Node): boolean {
  return node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier" && node.property.name === "exports" &&
    file.isGlobal(located(node.object), "module");
}

function nameOf(name: ES.Identifier | ES.Literal): string {
  return name.type === "Identifier" ? name.name : String(name.value);
}
