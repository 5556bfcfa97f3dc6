// Findings of ESLint as plain data that can be written to a file and compared.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative, sep } from "node:path";

/**
 * @typedef {{ file: string, line: number, column: number, ruleId: string | null, messageId: string | null, severity: "error" | "warn" }} Finding
 */

/**
 * @param {readonly import("eslint").ESLint.LintResult[]} results
 * @param {string} folder what the files are named from
 * @returns {Finding[]} in the order of files and lines
 */
export function findingsOf(results, folder) {
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, column, ruleId, messageId, severity }) => ({
    file: relative(folder, filePath).split(sep).join("/"), line, column, ruleId, messageId: messageId ?? null,
    severity: severity === 2 ? "error" : "warn",
  }))).sort((a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(`${a.ruleId} ${a.messageId}`, `${b.ruleId} ${b.messageId}`));
}

/** @param {string} a @param {string} b */
function compareTexts(a, b) {
  return a < b ? -1 : Number(a > b);
}

/** What tells two findings apart. @param {Finding} finding */
export function keyOf({ file, line, column, ruleId, messageId, severity }) {
  return `${file}:${line}:${column}  ${severity}  ${ruleId ?? "does not parse"}${messageId ? `  ${messageId}` : ""}`;
}

/**
 * What was expected and is not there, and what is there unexpectedly. Equal findings are counted.
 * @param {readonly Finding[]} expected @param {readonly Finding[]} found
 */
export function differenceOf(expected, found) {
  return { missing: without(expected, found), unexpected: without(found, expected) };
}

/** @param {readonly Finding[]} some @param {readonly Finding[]} others */
function without(some, others) {
  const left = new Map();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

/** @param {{ missing: readonly Finding[], unexpected: readonly Finding[] }} difference */
export function printDifference({ missing, unexpected }) {
  for (const finding of missing) console.log(`- expected, not found: ${keyOf(finding)}`);
  for (const finding of unexpected) console.log(`+ found, not expected: ${keyOf(finding)}`);
}

/** One finding a line, so that a change is one line of a diff. @param {string} path @param {readonly object[]} findings */
export function writeFindings(path, findings) {
  writeFileSync(path, findings.length === 0 ? "[]\n" : `[\n${findings.map((finding) => `  ${JSON.stringify(finding)}`).join(",\n")}\n]\n`);
}

/** @param {string} path @returns {any[]} */
export function readFindings(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
}
