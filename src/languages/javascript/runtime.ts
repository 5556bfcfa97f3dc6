/** What the name of a file says that only servers load. https://svelte.dev/docs/kit/server-only-modules https://docs.astro.build/en/guides/endpoints/ https://nuxt.com/docs/guide/directory-structure/server */
const nameOfServer = /(?:^|[/\\.+_-])server(?:[/\\.]|$)|(?:^|[/\\])pages[/\\]api[/\\]|(?:^|[/\\])(?:vite|astro|svelte|nuxt|next)\.config\.[cm]?[jt]s$/u;
/** What no browser has, or a build refuses to send to one; `process.env.NODE_ENV` every build fills in. */
const partOfServer = /(?<![\w$.])(?:process\.env(?!\.NODE_ENV)|Deno\.[a-z]|Bun\.[a-z])|["'](?:node:[\w/]+|\$env\/(?:static|dynamic)\/private|server-only|astro:env\/server)["']/u;
/** The framework whose server gives the whole environment as `import.meta.env`. https://docs.astro.build/en/guides/environment-variables/ */
const astro = /["']astro(?::[\w/-]+)?["']|(?<![\w$.])Astro\.[a-z]/u;
const component = /\.(?:vue|svelte)$/u;
/** https://svelte.dev/docs/kit/$env-dynamic-private */
const givenEnvironment = /import\s*\{\s*env\s*\}\s*from\s*["']\$env\/dynamic\/private["']/u;

function isAstro(filename: string, text: string): boolean {
  return filename.endsWith(".astro") || astro.test(text);
}

/**
 * Whether a build sends a file to browsers: it says so, is a component, or reads what the build fills in, and nothing of it is a
 * server's. What it holds is seen by every visitor, and so is what it would read instead.
 */
export function isSentToBrowsers(filename: string, text: string, directives: () => readonly string[]): boolean {
  if (component.test(filename)) return true;
  if (text.includes("use client") && directives().includes("use client")) return true;
  return text.includes("import.meta.env") && !nameOfServer.test(filename) && !partOfServer.test(text) && !isAstro(filename, text);
}

/**
 * How a file reads its environment, by what it mentions already. Where a build fills in `import.meta.env`, only names with a
 * prefix such as `VITE_` are in it, on a server too: there it is no place for a secret, but in Astro.
 */
export function environmentOf(filename: string, text: string): string {
  if (text.includes("import.meta.env") && isAstro(filename, text)) return "import.meta.env";
  if (givenEnvironment.test(text)) return "env";
  if (text.includes("process.env")) return "process.env";
  const [, runtime = "process"] = /(?<![\w$.])(Deno|Bun)\.[a-z]/u.exec(text) ?? [];
  return `${runtime}.env`;
}
