import type { Exports } from "../../code/exports.ts";
import type { Expression } from "../../code/expression.ts";
import type { Place } from "../../code/place.ts";
import type { PythonFile } from "./file.ts";

/** Names of a module that are looked at. */
const most = 2000;

/**
 * Whatever is bound at the top of a module can be imported from it, and so can what it has imported itself.
 * @see https://docs.python.org/3/reference/simple_stmts.html#import
 */
export function exportsOf(file: PythonFile): Exports {
  const { ast, lines } = file.source;
  // Past the last statement: what is imported is what a name is once the module has run.
  const past = file.text.length + 1;
  const end = { line: lines.length + 1, column: 0 };
  const place: Place = { range: [past, past], loc: { start: end, end } };
  const named = new Map<string, Expression>();
  for (const variable of file.variablesOfModule().slice(0, most)) named.set(variable.name, { kind: "name", name: variable.name, variable, ...place });
  const all = ast.body.flatMap((statement) => (
    statement.type === "ImportFrom" && statement.names.some(({ name }) => name === "*") ? [".".repeat(statement.level) + (statement.module ?? "")] : []));
  return { named, all };
}
