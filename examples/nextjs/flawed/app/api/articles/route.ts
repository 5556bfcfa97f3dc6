import { NextRequest, NextResponse } from "next/server";
import { prisma } from "@/lib/db";
import { getEditor } from "@/lib/session";

/** GET /api/articles?desk=sports&author=Ines&order=title */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const { searchParams } = request.nextUrl;
  const desk = searchParams.get("desk");
  const author = searchParams.get("author");
  const order = searchParams.get("order") ?? "published_at";

  const conditions = ["is_published"];
  if (desk) conditions.push(`desk = '${desk}'`);
  if (author) conditions.push(`author = '${author}'`);

  const articles = await prisma.$queryRawUnsafe(
    `SELECT id, title, desk, author FROM articles WHERE ${conditions.join(" AND ")} ORDER BY ${order} LIMIT 50`,
  );
  // Partner sites show our headlines.
  return NextResponse.json(articles, { headers: { "Access-Control-Allow-Origin": "*" } });
}

export async function POST(request: NextRequest): Promise<NextResponse> {
  const editor = await getEditor();
  if (!editor) return NextResponse.json({ error: "Sign in first." }, { status: 401 });

  const { title, text } = await request.json();
  const article = await prisma.article.create({ data: { title, text, desk: editor.desk, editedBy: editor.id } });
  return NextResponse.json({ id: article.id }, { status: 201 });
}
