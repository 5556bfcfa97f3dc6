/**
 * A tree of Python as rows of plain data, one for each node: its kind, its place and its fields. tools/check-python.py makes
 * the same rows of CPython's own tree.
 */
import { childrenOf, type Node } from "../src/languages/python/nodes.ts";

export type Row = readonly [type: string, place: readonly [number, number] | null, fields: Readonly<Record<string, unknown>>];

/** CPython gives these no place. */
const unplaced = new Set(["Module", "arguments", "comprehension", "match_case", "withitem"]);
const notFields = new Set(["type", "range", "loc", "parent"]);

/** The rows of a tree, in no particular order. */
export function rowsOf(ast: Node): readonly Row[] {
  const rows: Row[] = [];
  const open: Node[] = [ast];
  for (let node = open.pop(); node; node = open.pop()) {
    rows.push(rowOf(node));
    open.push(...childrenOf(node));
  }
  return rows;
}

function rowOf(node: Node): Row {
  const place = unplaced.has(node.type) ? null : node.range;
  if (node.type === "Constant") return [node.type, place, { value: constantOf(node) }];
  const fields = Object.entries(node).filter(([key]) => !notFields.has(key)).map(([key, value]) => [key, plain(value)] as const);
  return [node.type, place, Object.fromEntries(fields)];
}

/** Numbers as they are written: a language of its own would be needed to write them as CPython does. */
function constantOf(node: Node & { type: "Constant" }): readonly string[] {
  switch (node.kind) {
    case "number": return ["number", node.raw];
    case "boolean": return [node.value ? "True" : "False"];
    case "null": return ["None"];
    case "ellipsis": return ["Ellipsis"];
    default: return [node.kind, node.value];
  }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "object" && value !== null) return (value as Node).type;
  return value ?? null;
}

/** One row as a line of text: the same for equal rows, whatever order their fields are in. */
export function textOf([type, place, fields]: Row): string {
  return JSON.stringify([type, place, Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))]);
}
