import type { Expression } from "../code/expression.ts";
import type { View } from "./concept.ts";
import { callOf } from "./route-guards.ts";

/** `/api/items/[id]` of `src/app/api/(shop)/items/[id]/route.ts`: the path that a file answers by where it stands. */
export function pathOfFile(filename: string, { file: files = "", top: first, dotted }: Named): string | undefined {
  const parts = filename.replaceAll("\\", "/").replace(/\.\w+$/u, "").split("/");
  if (first !== undefined) return pathBelow(parts, first, dotted === true);
  const top = files.split("|").find((each) => each.endsWith("/") && `/${parts.join("/")}`.includes(`/${each}`))?.split("/")[0];
  const start = parts.lastIndexOf(top ?? "app");
  if (start < 0) return undefined;
  const below = parts.slice(start + 1);
  if (top === undefined || below.at(-1) === "index") below.pop();
  return `/${below.filter((part) => !/^\(.*\)$/u.test(part)).join("/")}`;
}

interface Named {
  readonly file: string | undefined;
  readonly top: string | undefined;
  readonly dotted: boolean | undefined;
}

/** `/users/:id` of `src/routes/users/[id]/+server`, and of `app/routes/_app.users.$id` where the names of files are parts of the path. */
function pathBelow(parts: readonly string[], first: string, isDotted: boolean): string | undefined {
  const start = parts.lastIndexOf(first);
  if (start < 0) return undefined;
  const names = parts.slice(start + 1, isDotted ? undefined : -1).flatMap((part) => (isDotted ? part.replaceAll("[.]", "\0").split(".") : [part]));
  if (isDotted && names.length > 1 && /^(?:route|index)$/u.test(names.at(-1) ?? "")) names.pop();
  const below = names.filter((name) => !/^\(.*\)$/u.test(name) && !(isDotted && name.startsWith("_")));
  return `/${below.map((name) => (isDotted ? name.replaceAll("\0", ".").replace(/[_+]$/u, "").replace(/^\$$/u, "*").replace(/^\$/u, ":") : name.replace(/^\[+(?:\.{3})?([\w-]+)(?:=\w+)?\]+$/u, ":$1"))).join("/")}`;
}

/** The methods that a file speaks of: it answers them all by itself. */
export function namedMethods({ file: { text } }: View): readonly string[] | undefined {
  if (!/\bmethod\b/u.test(text)) return undefined;
  const methods = [...text.matchAll(/["'](GET|POST|PUT|PATCH|DELETE)["']/gu)].map(([, method = ""]) => method.toLowerCase());
  return methods.length > 0 ? [...new Set(methods)] : undefined;
}

/** The functions that an object which a file exports has under its keys. */
export function membersOf(exported: Expression, view: View): readonly { readonly key: string; readonly value: Expression }[] {
  const [only, another] = view.targetsOf(exported);
  if (only?.kind !== "record" || another) return [];
  return only.entries.slice(0, 100).flatMap(({ key, value }) => (key !== undefined && mayAnswer(value, view) ? [{ key, value }] : []));
}

/** What a file exports is a route only if it is a function, or made by a call. */
export function mayAnswer(handler: Expression, view: View): boolean {
  if (view.functionOf(handler)) return true;
  return callOf(handler)?.arguments.some(({ value }) => view.functionOf(value) !== undefined || value.kind === "name") ?? false;
}
