import type { CallExpression, Expression } from "../code/expression.ts";
import type { View } from "./concept.ts";
import { callOf } from "./route-guards.ts";

/** `/api/items/[id]` of `src/app/api/(shop)/items/[id]/route.ts`: the path that a file answers by where it stands. */
export function pathOfFile(filename: string, files: string): string | undefined {
  const parts = filename.replaceAll("\\", "/").replace(/\.\w+$/u, "").split("/");
  const top = files.split("|").find((each) => each.endsWith("/") && `/${parts.join("/")}`.includes(`/${each}`))?.split("/")[0];
  const start = parts.lastIndexOf(top ?? "app");
  if (start < 0) return undefined;
  const below = parts.slice(start + 1);
  if (top === undefined || below.at(-1) === "index") below.pop();
  return `/${below.filter((part) => !/^\(.*\)$/u.test(part)).join("/")}`;
}

export function isIn(filename: string, files: string): boolean {
  const path = filename.replaceAll("\\", "/");
  return files.split("|").some((each) => (each.endsWith("/") ? `/${path}`.includes(`/${each}`) : nameOfFile(each).test(path)));
}

const namesOfFiles = new Map<string, RegExp>();

/** Knowledge writes the same few names; each is compiled once. */
function nameOfFile(written: string): RegExp {
  let pattern = namesOfFiles.get(written);
  if (!pattern) namesOfFiles.set(written, (pattern = new RegExp(`(?:^|/)${written}\\.\\w+$`, "u")));
  return pattern;
}

export function exportedName(call: CallExpression): string | undefined {
  const name = call.arguments[1]?.value;
  return name?.kind === "constant" && typeof name.value === "string" ? name.value : undefined;
}

/** The methods that a file speaks of: it answers them all by itself. */
export function namedMethods({ file: { text } }: View): readonly string[] | undefined {
  if (!/\bmethod\b/u.test(text)) return undefined;
  const methods = [...text.matchAll(/["'](GET|POST|PUT|PATCH|DELETE)["']/gu)].map(([, method = ""]) => method.toLowerCase());
  return methods.length > 0 ? [...new Set(methods)] : undefined;
}

/** What a file exports is a route only if it is a function, or made by a call. */
export function mayAnswer(handler: Expression, view: View): boolean {
  if (view.functionOf(handler)) return true;
  return callOf(handler)?.arguments.some(({ value }) => view.functionOf(value) !== undefined || value.kind === "name") ?? false;
}
