import rule from "../../src/rules/no-unguarded-server-action.ts";
import { type InvalidCase, testRule } from "../rule-tester.ts";

/** Each report offers a comment above its line. */
function explained(cases: readonly InvalidCase[]): readonly InvalidCase[] {
  const comment = "// eslint-disable-next-line rampart/no-unguarded-server-action -- public: TODO: why";
  return cases.map((each) => ({
    ...each,
    errors: each.errors.map((error) => ({ ...error, suggestions: [{ messageId: "explain", output: each.code.split("\n").toSpliced(error.line - 1, 0, comment).join("\n") }] })),
  }));
}

testRule("no-unguarded-server-action", rule, {
  typescript: {
    valid: [
      { name: "an action client, checks in bodies, what says that it is public", filename: "app/items/actions.ts", options: [{ confidence: "possible" }], code: `
"use server";
import { authActionClient } from "@/actions";
import { withOwner } from "@/owner";
export const add = authActionClient.schema(schema).action(async ({ parsedInput }) => db.item.create(parsedInput));
export const change = withOwner(async (id: string) => db.item.update(id));
export async function remove(id: string) {
  const user = await currentUser();
  if (!user) redirect("/login");
  await db.item.delete(id);
}
export async function copy(id: string) {
  const session = await getServerSession();
  if (!session) throw new Error("Unauthorized");
  await db.item.create({ id });
}
export async function move(id: string) {
  await assertOwner(id);
  await db.item.update({ id });
}
async function assertOwner(id: string) {
  if (!(await owns(id))) throw new Error("Unauthorized");
}
async function sweep() {
  await db.item.deleteMany({});
}
export async function loginAction(data: FormData) {
  return db.user.findUnique({ where: { email: data.get("email") } });
}
export async function requestPasswordReset(email: string) {
  await db.reset.create({ data: { email } });
}
export async function getCurrentUser() {
  return db.user.findUnique({ where: { id: 1 } });
}
export async function setTheme(name: string) {
  await db.theme.update({ name });
}
export type Item = { id: string };
export const maxDuration = 30;
` },
      { name: "a module that no client calls", filename: "lib/items.ts", options: [{ confidence: "possible" }], code: `
export async function remove(id: string) {
  await db.item.delete({ where: { id } });
}
` },
      { name: "a directive that is not the first statement is none", filename: "lib/items.ts", options: [{ confidence: "possible" }], code: `
import { db } from "@/db";
const mode = "use server";
export async function remove(id: string) {
  await db.item.delete({ where: { id } });
}
` },
      { name: "no access to data, and no sibling", filename: "app/items/actions.ts", code: `
"use server";
export async function sum(a: number, b: number) {
  return a + b;
}
export async function tidy(items: string[]) {
  const seen = new Map();
  seen.delete(items[0]);
  const list = new Set(items);
  list.delete("");
  createElement("p");
  return [...list];
}
` },
      { name: "what is read beside a check in a body, and what is kept in a cache", filename: "app/items/actions.ts", code: `
"use server";
import { cache } from "react";
export async function list(kind: string) {
  return prisma.item.findMany({ where: { kind } });
}
export const count = cache(async (kind: string) => prisma.item.aggregate({ where: { kind } }));
export async function like(id: string) {
  const session = await auth();
  if (!session) throw new Error("Unauthorized");
  await prisma.like.create({ id });
}
export async function unlike(id: string) {
  const session = await auth();
  if (!session) throw new Error("Unauthorized");
  await prisma.like.delete({ id });
}
` },
      { name: "who is calling is passed on", filename: "app/items/actions.ts", code: `
"use server";
export async function remove(id: string) {
  const token = (await cookies()).get("token");
  await apiClient.delete("/items/" + id, { headers: { Authorization: token } });
}
` },
    ],
    invalid: explained([
      {
        name: "the plain client and a plain function beside guarded ones", filename: "app/items/actions.ts", code: `
"use server";
import { actionClient, authActionClient } from "@/actions";
export const add = authActionClient.schema(schema).action(async ({ parsedInput }) => db.add(parsedInput));
export const change = authActionClient.schema(schema).action(async ({ parsedInput }) => db.change(parsedInput));
export const copy = authActionClient.action(async () => db.copy());
export const move = actionClient.schema(schema).action(async ({ parsedInput }) => db.move(parsedInput));
export async function remove(id: string) {
  await db.remove(id);
}
`,
        errors: [
          { messageId: "unlikeSiblings", line: 7, column: 56, data: { name: "move", guarded: "3", siblings: "4", guard: "authActionClient", line: "4" } },
          { messageId: "unlikeSiblings", line: 8, column: 23, data: { name: "remove", guarded: "3", siblings: "4", guard: "authActionClient", line: "4" } },
        ],
      },
      {
        name: "stored data, with and without a sibling", filename: "app/items/actions.ts", code: `
"use server";
import { prisma } from "@/db";
import { deleteItem } from "@/items";
export async function list(owner: string) {
  return prisma.item.updateMany({ where: { owner } });
}
export const drop = async (id: string) => {
  await deleteItem(id);
};
export default async function change(id: string) {
  await db.update(items).set({ id });
}
`,
        errors: [
          { messageId: "touchesData", line: 5, column: 23, data: { name: "list", call: "prisma.item.updateMany", line: "6" } },
          { messageId: "touchesData", line: 8, column: 14, data: { name: "drop", call: "deleteItem", line: "9" } },
          { messageId: "touchesData", line: 11, column: 31, data: { name: "the default export", call: "db.update", line: "12" } },
        ],
      },
      {
        name: "one sibling with a check in its body is enough where data is touched", filename: "app/items/actions.ts", code: `
"use server";
export async function add(name: string) {
  const session = await auth();
  if (!session) throw new Error("Unauthorized");
  await db.item.create({ name });
}
export async function remove(id: string) {
  await db.item.delete({ id });
}
`,
        errors: [{ messageId: "unlikeSiblings", line: 8, column: 23, data: { name: "remove", guarded: "1", siblings: "1", guard: "a check in the body", line: "3" } }],
      },
      {
        name: "what is read beside actions of a client for those who are signed in", filename: "app/items/actions.ts", code: `
"use server";
import { authActionClient } from "@/actions";
export const add = authActionClient.action(async () => db.add());
export const change = authActionClient.action(async () => db.change());
export async function list() {
  return prisma.item.findMany();
}
`,
        errors: [{ messageId: "unlikeSiblings", line: 6, column: 23, data: { name: "list", guarded: "2", siblings: "2", guard: "authActionClient.action", line: "4" } }],
      },
      {
        name: "what is only read, where all is wanted", filename: "app/items/actions.ts", options: [{ confidence: "possible" }], code: `
"use server";
import { cache } from "react";
export const count = cache(async () => prisma.item.aggregate());
export const sweep = withLock(async () => prisma.item.deleteMany());
export async function list() {
  return prisma.item.findMany();
}
export async function archive(id: string) {
  await prisma.item.update({ id });
}
`,
        errors: [
          { messageId: "touchesData", line: 6, column: 23, data: { name: "list", call: "prisma.item.findMany", line: "7" } },
          { messageId: "touchesData", line: 9, column: 23, data: { name: "archive", call: "prisma.item.update", line: "10" } },
        ],
      },
      {
        name: "neither data nor siblings, where all is wanted", filename: "app/items/actions.ts", options: [{ confidence: "possible" }], code: `
"use server";
export async function sum(a: number, b: number) {
  return a + b;
}
`,
        errors: [{ messageId: "unguarded", line: 3, column: 23 }],
      },
    ]),
  },
});
