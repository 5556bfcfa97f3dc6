// The pinned public packages of corpus.json, fetched through their registries' own clients into the ignored .corpus/.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @typedef {{ name: string, version: string, registry: "npm" | "pypi", integrity: string, folder: string, ignores?: readonly string[], why: string }} Package */

/** @returns {Package[]} */
export function corpusPackages() {
  return JSON.parse(readFileSync(join(root, "tools/corpus.json"), "utf8"));
}

/** Where the package's own source is, once fetched. @param {Package} one */
export function folderOf({ name, version, folder }) {
  return join(root, ".corpus", `${name.replaceAll("/", "+")}@${version}`, folder);
}

/**
 * Fetches, verifies and unpacks what is not there yet.
 * @param {Package} one @throws an error where what was fetched is not what is pinned
 */
export function fetchPackage(one) {
  const target = join(root, ".corpus", `${one.name.replaceAll("/", "+")}@${one.version}`);
  if (existsSync(target)) return;
  const download = `${target}.download`;
  rmSync(download, { recursive: true, force: true });
  mkdirSync(download, { recursive: true });
  const command = one.registry === "npm"
    ? ["npm", "pack", `${one.name}@${one.version}`, "--silent", "--pack-destination", download]
    : ["python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", "--dest", download, `${one.name}==${one.version}`];
  execFileSync(command[0], command.slice(1), { stdio: ["ignore", "ignore", "inherit"] });
  const [archive] = readdirSync(download);
  if (!archive) throw new Error(`${one.name}@${one.version}: nothing was downloaded`);
  const found = `sha512-${createHash("sha512").update(readFileSync(join(download, archive))).digest("base64")}`;
  if (found !== one.integrity) throw new Error(`${one.name}@${one.version}: integrity is ${found}, pinned is ${one.integrity}`);
  const unpacked = `${target}.unpacked`;
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked);
  if (one.registry === "npm") execFileSync("tar", ["-xzf", join(download, archive), "-C", unpacked, "--no-same-owner"]);
  else execFileSync("python3", ["-m", "zipfile", "-e", join(download, archive), unpacked]);
  renameSync(unpacked, target);
  rmSync(download, { recursive: true });
}
