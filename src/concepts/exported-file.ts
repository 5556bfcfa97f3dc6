import type { CallExpression } from "../code/expression.ts";

/** Whether a file has one of several names, or stands below one of several folders: `route|pages/api/`. */
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

/** The name under which something is exported. */
export function exportedName(call: CallExpression): string | undefined {
  const name = call.arguments[1]?.value;
  return name?.kind === "constant" && typeof name.value === "string" ? name.value : undefined;
}
