import { cookies } from "next/headers";
import { prisma } from "@/lib/db";

export interface Editor {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
}

/** The editor who is signed in, or null. */
export async function getEditor(): Promise<Editor | null> {
  const id = (await cookies()).get("session")?.value;
  if (!id) return null;
  const session = await prisma.session.findUnique({ where: { id }, include: { editor: true } });
  return session && session.endsAt > new Date() ? session.editor : null;
}

/** Wraps a route handler, which then runs for signed-in editors only. */
export function withEditor<Context>(
  handler: (request: Request, context: Context, editor: Editor) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const editor = await getEditor();
    if (!editor) return Response.json({ error: "Sign in first." }, { status: 401 });
    return handler(request, context, editor);
  };
}
