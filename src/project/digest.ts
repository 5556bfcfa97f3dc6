import { relative, sep } from "node:path";
import { lookAtDisk, realFolder, textOf } from "./disk.ts";
import { filesBelow } from "./files.ts";

/**
 * A text that changes when any file of an application does that may decide who guards a route of another file.
 * @param evidence what the text of such a file contains, one of these
 */
export function digestOf(folder: string, isSource: (name: string) => boolean, evidence: readonly RegExp[]): string {
  lookAtDisk();
  const root = realFolder(folder);
  const hash = new Hash();
  for (const file of root === undefined ? [] : filesBelow(root, isSource).toSorted()) {
    const text = textOf(file);
    if (text === undefined || !evidence.some((pattern) => pattern.test(text))) continue;
    hash.add(`${relative(root ?? folder, file).replaceAll(sep, "/")}\0${text}\0`);
  }
  return hash.text;
}

/** Two sums of 32 bits, each with a prime of its own: enough to tell one state of a folder from another, and no secret. */
class Hash {
  #first = 0x811c9dc5;
  #second = 0x9e3779b9;

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.#first = Math.imul(this.#first ^ code, 0x01000193);
      this.#second = Math.imul(this.#second ^ code, 0x85ebca6b) ^ (this.#second >>> 13);
    }
  }

  get text(): string {
    return [this.#first, this.#second].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
