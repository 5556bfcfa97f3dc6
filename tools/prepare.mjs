// Builds the package whenever npm packs it. An install from git that is global, as pre-commit's are, comes here without the
// packages that building needs: the setting reaches npm's own install of them. So they are installed here.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|prefix)$/iu.test(name)));
if (!existsSync("node_modules/typescript")) execSync("npm ci --ignore-scripts", { env, stdio: "inherit" });
execSync("npm run build", { env, stdio: "inherit" });
