import { describe, expect, it } from "vitest";
import { hasChecksum } from "../../src/secrets/checksums.ts";
import { formats } from "../../src/secrets/formats.ts";
import { findIn, hitsIn } from "../../src/secrets/scan.ts";

// Put together here, so that no scanner finds them in this file.
const npm = ["npm", "mG1ylvuhfJXqIEnomef2mSJ5CMTIeg1mOcg4"].join("_");
const slack = ["xoxb", "351197181478", "1580699833976", "ViXZya8cdFOcVwWBhqG5KSFd"].join("-");

const found = (text: string): readonly string[] => hitsIn(text).flatMap(({ detector }) => {
  const finding = findIn(text, detector);
  return finding ? [`${finding.kind} ${finding.what} ${finding.certainty}`] : [];
});

describe("a provider's format", () => {
  it("is surer where the checksum holds", () => {
    expect(hasChecksum(npm, "base62")).toBe(true);
    expect(found(`const t = "${npm}"`)).toEqual(["provider npm certain"]);
    expect(found(`const t = "${npm.slice(0, -1)}X"`)).toEqual(["provider npm possible"]);
  });

  it("ends where the token ends", () => {
    expect(found(`"${slack}"`)).toEqual(["provider Slack likely"]);
    expect(found(`"a${slack}"`)).toEqual([]);
    expect(found(`"${npm}a"`)).toEqual([]);
  });

  it.each(formats.map((format) => [format.id, format] as const))("of %s is well written", (_, { anchors, pattern }) => {
    expect(anchors.filter((anchor) => anchor.length < 3)).toEqual([]);
    expect(() => new RegExp(pattern, "u")).not.toThrow();
    // No repetition of a repetition: time stays linear.
    expect(/\)[*+]|\)\{\d+,/u.test(pattern)).toBe(false);
  });
});

describe("the pass over a text", () => {
  it("finds nothing where there is nothing", () => {
    expect(hitsIn("const path = require('node:path'); // task-list, sk-learn, https://id.test/a:b")).toEqual([]);
  });

  it("ends on a text of nothing but secrets, and of nothing but their beginnings", () => {
    expect(hitsIn(`"${slack}"\n`.repeat(2000))).toHaveLength(500);
    for (const text of ["sk-".repeat(300_000), "://a:b".repeat(150_000), "eyJ".repeat(300_000), "Basic ".repeat(150_000)]) for (const { detector } of hitsIn(text)) expect(findIn(text, detector)).toBeUndefined();
  });

  it("leaves texts of unusual length alone", () => {
    const [hit] = hitsIn(slack);
    expect(hit && findIn(slack + " ".repeat(20_001), hit.detector)).toBeUndefined();
  });
});
