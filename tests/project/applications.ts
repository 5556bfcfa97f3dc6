/** Applications on disk, for tests of what the rules about guards say of one of their files. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Linter } from "eslint";
import { afterAll } from "vitest";
import plugin from "../../src/index.ts";
import { writeFiles } from "../files-on-disk.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "rampart-applications-")));
let folders = 0;

afterAll(() => {
  rmSync(root, { recursive: true });
});

/**
 * What the rules about guards say of one file of an application: each report as `line rule`.
 * @param auth `settings.rampart.auth`
 */
export function lintApplication(files: Readonly<Record<string, string>>, filename: string, auth?: object): readonly string[] {
  const cwd = writeFiles(join(root, `app${folders++}`), files);
  const config = [...plugin.configs.recommended, ...(auth ? [{ settings: { rampart: { auth } } }] : [])];
  return new Linter({ cwd }).verify(files[filename] ?? "", config, { filename: join(cwd, filename) })
    .filter(({ ruleId, fatal }) => fatal === true || /auth|action/u.test(ruleId ?? "")).map(({ ruleId, line, message }) => `${line} ${ruleId?.replace("rampart/", "") ?? message}`);
}
