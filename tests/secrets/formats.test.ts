import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import rampart from "../../src/index.ts";
import { formats } from "../../src/secrets/formats.ts";
import { namedFormats } from "../../src/secrets/named-formats.ts";
import { providerOf } from "../../src/secrets/owners.ts";
import { findIn, hitsIn } from "../../src/secrets/scan.ts";
import { judgeNamed } from "../../src/secrets/values.ts";
import { emptyOf, matching, randomsOf, tokenOf } from "./tokens.ts";

const providers = new Set(formats.map(({ provider }) => provider));

const found = (text: string): readonly string[] => hitsIn(text).flatMap(({ detector }) => {
  const finding = findIn(text.replace(/^["]|["]$/gu, ""), detector);
  return finding?.kind === "provider" ? [`${finding.what.replace(" (test mode)", "")}: ${finding.certainty}`] : [];
});

function reportedLines(code: string, filename: string): ReadonlySet<number> {
  const language = filename.endsWith(".py") ? { language: "rampart/python" } : {};
  const messages = new Linter().verify(code, [{
    files: ["**/*.js", "**/*.py"], plugins: { rampart }, ...language, rules: { "rampart/no-hardcoded-secrets": ["error", { confidence: "possible" }] },
  }] as unknown as Linter.Config[], { filename });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return new Set(messages.map(({ line }) => line));
}

describe("the formats", () => {
  it("are many, each once, and each with the page that it is written on", () => {
    expect(formats.length).toBeGreaterThanOrEqual(170);
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    for (const { source } of [...formats, ...namedFormats]) expect(source).toMatch(/^https:\/\/[\w.-]+\.[a-z]+\//u);
  });

  it.each(formats.map((format) => [format.id, format] as const))("find a token of %s, and none in what is like it", (_, format) => {
    const token = tokenOf(format);
    const certainty = format.sort === undefined ? (format.proof ? "certain" : "likely") : format.sort === "identifier" && format.proof ? "likely" : "possible";
    expect(found(`"${token}"`)).toContain(`${format.provider}: ${certainty}`);
    expect(providers.has(format.provider)).toBe(true);
    const own = (text: string) => found(text).filter((each) => each.startsWith(`${format.provider}: `));
    // What can be read has no length of its own, but nobody can read the half of it.
    const expected = format.proof === "json" ? [`${format.provider}: likely`] : [];
    expect([own(`"${token.slice(0, -1)}"`), "one less"]).toEqual([expected, "one less"]);
    expect([own(`"of${token}"`), "inside"]).toEqual([[], "inside"]);
    // Where the length is open, one more is still a token.
    if (!/,|[+*?]$/u.test(format.pattern)) expect([own(`"${token}_of"`), "goes on"]).toEqual([[], "goes on"]);
    expect([own(`"${emptyOf(format)}"`), "empty"]).toEqual([[], "empty"]);
  });

  const tokens = formats.map(tokenOf);
  const quoted = tokens.map((token) => JSON.stringify(token));

  it("are found in JavaScript, in Python, and in comments of both", () => {
    const every = new Set(tokens.map((__, i) => i + 1));
    expect(reportedLines(quoted.map((text, i) => `const a${i} = ${text};`).join("\n"), "a.js")).toEqual(every);
    expect(reportedLines(quoted.map((text, i) => `a${i} = ${text}`).join("\n"), "a.py")).toEqual(every);
    expect(reportedLines(quoted.map((text) => `// ${text}`).join("\n"), "b.js")).toEqual(every);
    expect(reportedLines(quoted.map((text) => `# ${text}`).join("\n"), "b.py")).toEqual(every);
  });
});

describe("the formats that need a name", () => {
  it.each(namedFormats.map((format) => [format.provider, format] as const))("tell a key of %s", (_, { provider, words, pattern }) => {
    const value = matching(pattern, randomsOf(provider));
    for (const word of words) {
      expect(judgeNamed(`${word}_api_key`, value)).toBe("likely");
      expect(judgeNamed(`${word}ApiToken`, value)).toBe("likely");
      expect(providerOf(`${word}Key`, value)).toBeDefined();
      expect(providerOf(`${word}Key`, `${value}0000000000000000000000000`)).toBeUndefined();
      expect(judgeNamed(`${word}_url`, value)).toBeUndefined();
      expect(judgeNamed(`${word}_api_key`, "0".repeat(value.length))).toBeUndefined();
    }
    expect(providerOf("apiKey", value)).toBeUndefined();
  });
});
