import { readFileSync, statSync } from "node:fs";

/** A target, or targets by condition. */
export function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value !== "object" || value === null || depth > 4 ? [] : Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
}

/** An object as it is written; an empty one in place of anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads JSON with comments and trailing commas. What has no end ends with the text: no stretch of it is read twice. */
export function readJson(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? Infinity) > 200_000) return undefined;
    const text = readFileSync(path, "utf8").replace(/^\uFEFF/u, "");
    const plain = text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/gu, (token) => (token.startsWith("\"") ? token : " "));
    return objectOf(JSON.parse(plain.replace(/"(?:[^"\\\n]|\\.)*"?|,\s{0,1000}(?=[\]}])/gu, (token) => (token.startsWith("\"") ? token : " "))));
  } catch {
    return undefined;
  }
}
