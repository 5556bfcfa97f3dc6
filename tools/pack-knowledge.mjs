// The last step of the build: puts all of dist/knowledge into one module. Node spends more time on opening 300 small modules than
// on everything else that happens before the first file is linted; knowledge is data, so one JSON text says the same.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const folder = fileURLToPath(new URL("../dist/knowledge/", import.meta.url));
const { libraries } = await import("../dist/knowledge/index.js");
for (const file of readdirSync(folder)) if (!/^index\./u.test(file)) rmSync(join(folder, file));
writeFileSync(join(folder, "index.js"), `export const libraries = JSON.parse(${JSON.stringify(JSON.stringify(libraries))});\n`);
