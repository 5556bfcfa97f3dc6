import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { filesBelow } from "./listing.ts";
import { realFolder } from "./resolve.ts";

/**
 * A text that changes when any file of an application does that may decide who guards a route of another file.
 * @param evidence what the text of such a file contains, one of these
 */
export function digestOf(folder: string, isSource: (name: string) => boolean, evidence: readonly RegExp[]): string {
  const root = realFolder(folder);
  const hash = createHash("sha256");
  for (const file of root === undefined ? [] : filesBelow(root, isSource).toSorted()) {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch {
      continue; // gone in between
    }
    if (!evidence.some((pattern) => pattern.test(text))) continue;
    hash.update(`${relative(root ?? folder, file).replaceAll(sep, "/")}\0${text}\0`);
  }
  return hash.digest("hex").slice(0, 32);
}
