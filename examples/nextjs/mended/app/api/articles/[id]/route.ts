import { prisma } from "@/lib/db";
import { withEditor } from "@/lib/session";

interface Context {
  readonly params: Promise<{ id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const article = await prisma.article.findUnique({ where: { id } });
  if (!article) return Response.json({ error: "There is no such article." }, { status: 404 });
  return Response.json(article);
}

export const PUT = withEditor(async (request, { params }: Context, editor) => {
  const { id } = await params;
  const { title, text } = await request.json();
  await prisma.article.update({ where: { id }, data: { title, text, editedBy: editor.id } });
  return new Response(null, { status: 204 });
});

export const PATCH = withEditor(async (request, { params }: Context, editor) => {
  const { id } = await params;
  const { isPublished } = await request.json();
  await prisma.article.update({ where: { id }, data: { isPublished, editedBy: editor.id } });
  return new Response(null, { status: 204 });
});

export const DELETE = withEditor(async (request, { params }: Context) => {
  const { id } = await params;
  await prisma.article.delete({ where: { id } });
  return new Response(null, { status: 204 });
});
