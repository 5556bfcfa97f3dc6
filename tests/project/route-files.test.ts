/** Frameworks whose routes are what files of certain names export: SvelteKit, and React Router with Remix. */
import { describe, expect, it } from "vitest";
import { lintApplication } from "./applications.ts";

const server = (...exported: readonly string[]): string => ['import { error, json } from "@sveltejs/kit";', 'import { save } from "$lib/server/data";', ...exported].join("\n");
const open = "export async function POST({ request }) { return json(await save(await request.json())); }";
const guarded = (method: string): string => `export const ${method} = async ({ locals, params }) => { if (!locals.user) error(401, "sign in"); return json(await save(params.id, locals.user)); };`;

describe("SvelteKit", () => {
  const files = {
    "svelte.config.js": "export default {};\n",
    "src/routes/api/items/+server.ts": server(open),
    "src/routes/api/parts/+server.ts": server(guarded("POST")),
    "src/routes/api/parts/[id]/+server.ts": server(guarded("PUT"), guarded("DELETE")),
    "src/routes/api/tools/[id]/+server.js": server(guarded("PATCH")),
  };
  const lint = (more: Readonly<Record<string, string>> = {}, filename = "src/routes/api/items/+server.ts"): readonly string[] => lintApplication({ ...files, ...more }, filename);
  const hooks = (...lines: readonly string[]): string => ['import { redirect } from "@sveltejs/kit";', ...lines].join("\n");

  it("has routes in its endpoints, which are compared with those around", () => {
    expect(lint()).toEqual(["3 require-auth"]);
    expect(lint({ "src/routes/api/items/+server.ts": server(open.replace("POST", "GET")) })).toEqual([]);
    expect(lint({ "src/routes/api/items/+server.ts": server(open.replace("return", "requireUser(locals); return")) })).toEqual([]);
    expect(lint({ "src/routes/login/+server.ts": server(open) }, "src/routes/login/+server.ts")).toEqual([]);
    expect(lint({ "src/routes/api/items/server.ts": server(open) }, "src/routes/api/items/server.ts")).toEqual([]);
    expect(lint({ "src/lib/+page.ts": server(open) }, "src/lib/+page.ts")).toEqual([]);
  });

  const page = (...actions: readonly string[]): string => ['import { fail } from "@sveltejs/kit";', 'import { save } from "$lib/server/data";', "export const actions = {", ...actions, "};"].join("\n");
  const checked = (name: string): string => `  ${name}: async ({ locals, request }) => { if (!locals.user) return fail(401); await save(await request.formData()); },`;
  const unchecked = (name: string): string => `  ${name}: async ({ request }) => { await save(await request.formData()); },`;

  it("has one in each form action", () => {
    const path = "src/routes/items/[id]/+page.server.ts";
    expect(lint({ [path]: page(checked("change"), checked("remove"), unchecked("add"), checked("rename")) }, path)).toEqual(["6 require-auth"]);
    expect(lint({ [path]: page(checked("change"), checked("remove"), unchecked("add"), checked("rename")).replace("= {", ": Actions = {").replace(/\};$/u, "} satisfies Actions;") }, path)).toEqual(["6 require-auth"]);
    expect(lint({ [path]: page(checked("change"), checked("remove"), unchecked("logout"), checked("rename")) }, path)).toEqual([]);
    expect(lint({ [path]: page(checked("change"), checked("remove"), unchecked("add"), checked("rename")).replace("actions", "helpers") }, path)).toEqual([]);
  });

  it("has the guards of its hooks, for the paths that they ask about", () => {
    const refusing = (test: string): string => hooks(`export const handle = async ({ event, resolve }) => {\n  if (${test}) redirect(303, "/login");\n  return resolve(event);\n};`);
    const lintWith = (text: string, more: Readonly<Record<string, string>> = {}): readonly string[] => lint({ "src/hooks.server.ts": text, ...more });
    expect(lintWith(refusing("!event.locals.user"))).toEqual([]);
    expect(lintWith(refusing('event.url.pathname.startsWith("/api") && !event.locals.user'))).toEqual([]);
    expect(lintWith(refusing('event.url.pathname.startsWith("/admin") && !event.locals.user'))).toEqual(["3 require-auth"]);
    expect(lintWith(refusing('event.url.pathname.startsWith("/apiary") && !event.locals.user'))).toEqual(["3 require-auth"]);
    expect(lintWith(refusing('!event.url.pathname.startsWith("/about") && !event.locals.user'))).toEqual([]);
    expect(lintWith(refusing('event.url.pathname.startsWith("/admin") || isPrivate(event.url.pathname)'))).toEqual([]);
    expect(lintWith(refusing('path.startsWith("/admin") && !event.locals.user').replace("  if", "  const path = event.url.pathname;\n  if"))).toEqual(["3 require-auth"]);
    expect(lintWith(refusing("privatePaths.includes(event.url.pathname)"))).toEqual([]);
    expect(lintWith(hooks("export const handle = async ({ event, resolve }) => {\n  event.locals.user = await find(event.cookies.get(\"session\"));\n  return resolve(event);\n};"))).toEqual(["3 require-auth"]);
    expect(lint({ "src/hooks.ts": refusing("!event.locals.user") })).toEqual(["3 require-auth"]);
  });

  it("has those that its hooks put together, or have from other files", () => {
    const gate = 'export async function gate({ event, resolve }) {\n  if (!event.locals.user) return new Response("no", { status: 401 });\n  return resolve(event);\n}\n';
    const look = gate.replace(/ {2}if .*\n/u, "  event.locals.user = await find(event.cookies);\n");
    const sequence = hooks('import { sequence } from "@sveltejs/kit/hooks";', 'import { gate } from "$lib/gate";', "const log = async ({ event, resolve }) => resolve(event);", "export const handle = sequence(log, gate);");
    expect(lint({ "src/hooks.server.ts": sequence, "src/lib/gate.ts": gate })).toEqual([]);
    expect(lint({ "src/hooks.server.ts": sequence, "src/lib/gate.ts": look })).toEqual(["3 require-auth"]);
    const passing = hooks('import { gate } from "$lib/gate";', "export async function handle(input) { return gate(input); }");
    expect(lint({ "src/hooks.server.ts": passing, "src/lib/gate.ts": gate })).toEqual([]);
    expect(lint({ "src/hooks.server.ts": passing, "src/lib/gate.ts": look })).toEqual(["3 require-auth"]);
  });
});

describe("React Router and Remix", () => {
  const action = (body: string): string => ['import { requireUserId } from "~/auth.server";', 'import { save } from "~/data.server";', `export async function action({ request }) { ${body} return save(await request.formData()); }`, "export default function Page() { return null; }"].join("\n");
  const files = {
    "app/routes/items.$id.tsx": action(""), "app/routes/parts.$id.tsx": action("await requireUserId(request);"), "app/routes/tools.$id.edit.tsx": action("await requireUserId(request);"),
    "app/routes/_app.orders.ts": action('const user = await getUser(request); if (!user) throw redirect("/login");'),
  };
  const lint = (filename: string, text?: string): readonly string[] => lintApplication({ ...files, ...(text === undefined ? {} : { [filename]: text }) }, filename);

  it("have routes in what their route modules do", () => {
    expect(lint("app/routes/items.$id.tsx")).toEqual(["3 require-auth"]);
    expect(lint("app/routes/parts.$id.tsx")).toEqual([]);
    expect(lint("app/routes/items.$id.tsx", action("").replace("action", "loader"))).toEqual([]);
    expect(lint("app/routes/items.$id.tsx", action("").replace("action", "clientAction"))).toEqual([]);
    expect(lint("app/routes/items.$id.tsx", 'import { save } from "~/data.server";\nexport const action = async ({ request }) => save(await request.formData());\n')).toEqual(["2 require-auth"]);
  });

  it("have none in what people come in by, nor in files beside them", () => {
    expect(lint("app/routes/_auth.login.tsx", action(""))).toEqual([]);
    expect(lint("app/routes/_auth+/reset-password.tsx", action(""))).toEqual([]);
    expect(lint("app/routes/items.server.ts", action(""))).toEqual([]);
    expect(lint("app/routes/+shared/items.ts", action(""))).toEqual([]);
    expect(lint("app/features/items.ts", action(""))).toEqual([]);
  });
});
