import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import rampart from "../src/index.ts";

const code = `export const dbPassword = ${JSON.stringify(["Tall", "ships", "sail", "7"].join("-"))};\n`;

/** What is found in a file, from a working directory. */
function found(cwd: string, filename: string): readonly (string | null)[] {
  const config = [{ files: ["**/*.js"], plugins: { rampart: rampart as unknown as NonNullable<Linter.Config["plugins"]>[string] }, rules: { "rampart/no-hardcoded-secrets": "error" as const } }];
  return new Linter({ cwd }).verify(code, config, { filename }).map(({ ruleId }) => ruleId);
}

describe("the folders above ESLint's working directory", () => {
  it("say nothing of a project", () => {
    expect(found("/srv/locales/seeds/shop", "/srv/locales/seeds/shop/app.js")).toEqual(["rampart/no-hardcoded-secrets"]);
    expect(found("/srv/locales/", "/srv/locales/app.js")).toEqual(["rampart/no-hardcoded-secrets"]);
  });

  it("leave the folders below to speak", () => {
    expect(found("/srv/shop", "/srv/shop/locales/app.js")).toEqual([]);
    expect(found("/srv/shop", "/srv/shop/seeds/app.js")).toEqual([]);
  });
});
