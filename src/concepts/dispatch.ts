import type { Place } from "../code/place.ts";
import type { FunctionCode } from "../code/function.ts";
import type { View } from "./concept.ts";
import { wordsOf } from "./words.ts";

/** A function of the same file that answers the requests of one method. */
export interface Branch {
  readonly method: string;
  readonly code: FunctionCode;
}

const methods = new Set(["get", "post", "put", "patch", "delete"]);
/** What else the name of such a function may say. */
const neutral = new Set(["handle", "handler", "on", "method", "request", "do", "process"]);
/** `case "POST":`, `if (req.method === "POST")`, before the call. */
const chosen = /(?:\bcase\s+["'`](GET|POST|PUT|PATCH|DELETE)["'`]\s*:|={2,3}\s*["'`](GET|POST|PUT|PATCH|DELETE)["'`]\s*\))\s*\{?\s*(?:(?:return|await)\s+)*$/u;

/**
 * The functions to which a handler hands its requests, by their method: each is a route of its own. None where it answers any of
 * its methods by itself.
 * @param answered the methods that its file speaks of
 */
export function branchesOf(code: FunctionCode, answered: readonly string[], view: View): readonly Branch[] {
  const request = code.parameters[0]?.name;
  if (request === undefined) return [];
  const branches = new Map<string, Branch>();
  for (const call of code.calls.slice(0, 60)) {
    const own = view.functionOf(call.callee);
    if (!own || own === code || !call.arguments.some(({ value }) => value.kind === "name" && value.name === request)) continue;
    const method = methodOf(own.name) ?? methodBefore(call, view);
    if (method !== undefined && !branches.has(method)) branches.set(method, { method, code: own });
  }
  return answered.every((method) => branches.has(method)) ? [...branches.values()] : [];
}

/** `handlePOST`, `post_handler`. */
function methodOf(name: string | undefined): string | undefined {
  const words = wordsOf(name ?? "");
  const [method, another] = words.filter((word) => methods.has(word));
  return another === undefined && words.every((word) => word === method || neutral.has(word)) ? method : undefined;
}

function methodBefore({ range: [start] }: Place, { file: { text } }: View): string | undefined {
  const found = chosen.exec(text.slice(Math.max(0, start - 80), start));
  return (found?.[1] ?? found?.[2])?.toLowerCase();
}
