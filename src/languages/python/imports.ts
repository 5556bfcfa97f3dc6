import type { Edit } from "../../code/file.ts";
import type { PythonFile } from "./file.ts";
import type { Module, Node, Statement } from "./nodes.ts";

/**
 * What has to be written for a module to be there under its own name where a node stands: nothing, or `import` before the first
 * statement that it may stand before; undefined where the name stands for something else, and where there is no such place.
 * @param module a name without dots
 */
export function importing(file: PythonFile, module: string, node: Node): readonly Edit[] | undefined {
  const isThere = isImported(file, module, node);
  if (isThere !== undefined) return isThere ? [] : undefined;
  const edit = importOf(file.source.ast, file.text, module);
  return edit && [edit];
}

/** Whether a name is the module of this name where a node stands; undefined where nothing has that name. */
export function isImported(file: PythonFile, module: string, node: Node): boolean | undefined {
  return file.bindingAt(module, node)?.sites.every((site) => {
    if (site.kind !== "import" || site.node.parent.type !== "Import" || site.node.range[0] > node.range[0]) return false;
    return site.node.name.split(".", 1)[0] === module && (site.node.asname ?? module) === module;
  });
}

function importOf({ body }: Module, text: string, module: string): Edit | undefined {
  const first = body.find((statement, i) => !(i === 0 && isDocstring(statement)) && !(statement.type === "ImportFrom" && statement.module === "__future__"));
  if (!first) return undefined;
  const start = ("decorator_list" in first ? first.decorator_list[0]?.range[0] : undefined) ?? first.range[0];
  const isDecorated = start !== first.range[0];
  const offset = isDecorated ? text.lastIndexOf("@", start) : start;
  if (offset > 0 && !/[\r\n]/u.test(text[offset - 1] ?? "")) return undefined;
  const [lineEnd = "\n"] = /\r\n|\r|\n/u.exec(text) ?? [];
  const isImport = first.type === "Import" || first.type === "ImportFrom";
  return { range: [offset, offset], text: `import ${module}${lineEnd}${isImport ? "" : lineEnd}` };
}

function isDocstring(statement: Statement): boolean {
  return statement.type === "Expr" && statement.value.type === "Constant" && statement.value.kind === "str";
}
