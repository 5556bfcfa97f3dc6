import { configurationAt } from "./disk.ts";

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
    const text = configurationAt(path)?.replace(/^\uFEFF/u, "");
    if (text === undefined) return undefined;
    const plain = text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/gu, (token) => (token.startsWith("\"") ? token : " "));
    return objectOf(JSON.parse(plain.replace(/"(?:[^"\\\n]|\\.)*"?|,\s{0,1000}(?=[\]}])/gu, (token) => (token.startsWith("\"") ? token : " "))));
  } catch {
    return undefined;
  }
}
