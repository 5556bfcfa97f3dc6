import type { Expression } from "../code/expression.ts";
import type { View } from "./concept.ts";

/** Steps from an expression to where it begins, and folders from one to the next. */
const most = 12;

/**
 * The folder that an expression means, from the one of its own file on: `lib/routes` of `path.join(__dirname, "lib", "routes")`, `.` for
 * that folder itself. Undefined where it is worked out in any other way.
 */
export function folderOf(expression: Expression, view: View, depth = 0): string | undefined {
  const [only, another] = view.targetsOf(expression);
  const target = another ? undefined : only;
  if (!target || depth > most) return undefined;
  const inner = (each: Expression): string | undefined => folderOf(each, view, depth + 1);
  switch (target.kind) {
    case "name":
      return target.name === "__dirname" && !target.variable ? "." : undefined;
    case "constant":
      // By itself it is found from wherever the program was started.
      return depth > 0 && typeof target.value === "string" ? target.value : undefined;
    case "text":
      return beginsHere(target.parts[0], view) ? joined(target.parts.map(inner), "") : undefined;
    case "member":
      return view.value(target).path === "import.meta.dirname" ? "." : undefined;
    case "call": {
      const { callee, arguments: given } = target;
      const name = callee.kind === "member" ? callee.property : callee.kind === "name" ? callee.name : undefined;
      const [first] = given;
      if (name === "join" || name === "resolve") return beginsHere(first?.value, view) && !(name === "resolve" && given.some(({ value }) => isAbsolute(value, view))) ? joined(given.map(({ value }) => inner(value)), "/") : undefined;
      if (name === "fileURLToPath" && first) return urlOf(first.value, view);
      return name === "dirname" && first && isOwnFile(first.value, view) ? "." : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether what a path is joined to is no text. */
function beginsHere(first: Expression | undefined, view: View): boolean {
  return first !== undefined && typeof view.value(first).constant !== "string";
}

function isAbsolute(expression: Expression, view: View): boolean {
  const { constant } = view.value(expression);
  return typeof constant === "string" && /^[/\\]/u.test(constant);
}

/** `fileURLToPath(new URL("./routes", import.meta.url))` */
function urlOf(expression: Expression, view: View): string | undefined {
  const [target] = view.targetsOf(expression);
  if (target?.kind !== "call" || target.callee.kind !== "name" || target.callee.name !== "URL" || target.callee.variable) return undefined;
  const [relative, base] = target.arguments;
  const written = relative && view.value(relative.value).constant;
  return typeof written === "string" && base && isUrlOfFile(base.value, view) && written.startsWith(".") ? written : undefined;
}

/** `fileURLToPath(import.meta.url)`, `__filename` */
function isOwnFile(expression: Expression, view: View): boolean {
  const [target] = view.targetsOf(expression);
  if (target?.kind === "name") return target.name === "__filename" && !target.variable;
  if (target?.kind === "member") return view.value(target).path === "import.meta.filename";
  return target?.kind === "call" && target.arguments.length === 1 && target.arguments.every(({ value }) => isUrlOfFile(value, view));
}

function isUrlOfFile(expression: Expression, view: View): boolean {
  return view.value(expression).path === "import.meta.url";
}

/** `lib/routes` of `.`, `lib`, `/routes`. */
function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  if (parts.length === 0 || parts.length > most || !parts.every((part) => part !== undefined)) return undefined;
  const names: string[] = [];
  for (const name of parts.join(separator).split(/[/\\]+/u)) {
    if (name === ".." && names.length > 0 && names.at(-1) !== "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/") || ".";
}
