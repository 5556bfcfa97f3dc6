import { describe, expect, it } from "vitest";
import { matches } from "../../src/flow/patterns.ts";

describe("regular expressions of a program", () => {
  it.each([
    [String.raw`^https?:\/\/(?:[a-z0-9-]+\.)*acme\.example(?::\d+)?$`, "https://www.acme.example", true],
    [String.raw`^https?:\/\/(?:[a-z0-9-]+\.)*acme\.example(?::\d+)?$`, "https://acme.example.stranger.example", false],
    [String.raw`(.+\.)*acme\.example$`, "https://www.acme.example", true],
    [String.raw`^https:\/\/(.+\.)+acme\.example$`, "https://acme.example", false],
    [String.raw`^https:\/\/.*-.*-team\.acme\.example$`, "https://a-b-team.acme.example", true],
    [String.raw`https://(www|api|app|cdn)\.acme\.example`, "https://cdn.acme.example", true],
  ])("%s is tried", (source, text, found) => {
    expect(matches({ source, flags: "" }, text)).toBe(found);
  });

  it.each([
    "^(a|a)*!$", String.raw`^(\w|\d)*!$`, "a*a*a*a*a*a*a*a*!", "(a?){60}!", "(?:a|a){0,60}!", "((a)|a)+!", `${"a?".repeat(30)}!`, `${"(a|a)".repeat(30)}!`,
    String.raw`(?:[--z]+\.)+!`,
  ])("%s could take too long", (source) => {
    expect(matches({ source, flags: "" }, "a.".repeat(40))).toBeUndefined();
  });

  it("what is no pattern here is not known", () => {
    expect(matches({ source: "(?P<name>a)", flags: "" }, "a")).toBeUndefined();
  });
});
