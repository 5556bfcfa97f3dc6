import type { CallExpression } from "../../code/expression.ts";
import type { PythonFile } from "./file.ts";
import { unwrap } from "./looks.ts";
import type { Call, Expression as ExpressionNode, Node } from "./nodes.ts";
import { at, made } from "./placed.ts";

/**
 * Functions of the standard library, and methods called like them, that call what they are given with what follows, and where that
 * stands. https://docs.python.org/3/library/asyncio-eventloop.html https://docs.python.org/3/library/concurrent.futures.html
 */
const callers: ReadonlyMap<string, number> = new Map([
  ["run_in_executor", 1], ["to_thread", 0], ["run_sync", 0], ["run_in_threadpool", 0], ["submit", 0], ["call_soon", 0],
  ["call_soon_threadsafe", 0], ["call_later", 1], ["call_at", 1], ["partial", 0], ["add_task", 0],
]);
/** They call it with the elements of what follows. */
const mappers: ReadonlyMap<string, number> = new Map([["map", 0], ["filter", 0], ["starmap", 0], ["imap", 0], ["imap_unordered", 0]]);
/** They call what is named `target` with `args`; a timer is given both by position. */
const starters: ReadonlyMap<string, number> = new Map([["Thread", 1], ["Process", 1], ["Timer", 1]]);

/** A function that is handed over by name, and what it will be called with. */
interface Handed {
  readonly callback: ExpressionNode;
  readonly given: readonly ExpressionNode[];
  readonly isElementwise: boolean;
}

/** @returns undefined where no function of one of these last names is handed over */
export function handedOver(node: Call, lastNames: ReadonlySet<string>): Handed | undefined {
  const callee = unwrap(node.func);
  const name = callee.type === "Name" ? callee.id : callee.type === "Attribute" ? callee.attr : undefined;
  if (name === undefined) return undefined;
  const index = callers.get(name) ?? mappers.get(name) ?? starters.get(name);
  if (index === undefined) return undefined;
  const named = starters.has(name) ? keyword(node, "target", "function") : undefined;
  const callback = named ?? node.args[index];
  const last = callback && unwrap(callback);
  const isNamed = last?.type === "Name" ? lastNames.has(last.id) : last?.type === "Attribute" && lastNames.has(last.attr);
  if (!callback || !isNamed) return undefined;
  if (!starters.has(name)) return { callback, given: node.args.slice(index + 1), isElementwise: mappers.has(name) };
  const list = keyword(node, "args") ?? (named ? undefined : node.args[index + 1]);
  return { callback, given: list?.type === "Tuple" || list?.type === "List" ? list.elts : [], isElementwise: false };
}

function keyword(node: Call, ...names: readonly string[]): ExpressionNode | undefined {
  return node.keywords.find(({ arg }) => arg !== null && names.includes(arg))?.value;
}

/** The call that will be made, where its function is written. */
export function callOfCallback(file: PythonFile, { callback, given, isElementwise }: Handed): CallExpression {
  const values = given.map((value: Node) => (isElementwise ? at(value, { kind: "element", of: file.expression(value) }) : file.expression(value)));
  return made(callback, file.expression(callback), values);
}
