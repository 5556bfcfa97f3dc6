import { Prisma } from "@prisma/client";
import { NextRequest, NextResponse } from "next/server";
import { prisma } from "@/lib/db";
import { getEditor } from "@/lib/session";

const partners = new Set(["https://weekly.example", "https://radio.example"]);

const orders = {
  published_at: Prisma.sql`published_at DESC`,
  title: Prisma.sql`title`,
};

/** GET /api/articles?desk=sports&author=Ines&order=title */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const { searchParams } = request.nextUrl;
  const desk = searchParams.get("desk");
  const author = searchParams.get("author");
  const order = searchParams.get("order") === "title" ? orders.title : orders.published_at;

  const conditions = [Prisma.sql`is_published`];
  if (desk) conditions.push(Prisma.sql`desk = ${desk}`);
  if (author) conditions.push(Prisma.sql`author = ${author}`);

  const articles = await prisma.$queryRaw`
    SELECT id, title, desk, author FROM articles WHERE ${Prisma.join(conditions, " AND ")} ORDER BY ${order} LIMIT 50`;

  // Partner sites show our headlines.
  const origin = request.headers.get("origin");
  if (!origin || !partners.has(origin)) return NextResponse.json(articles);
  return NextResponse.json(articles, { headers: { "Access-Control-Allow-Origin": origin, "Vary": "Origin" } });
}

export async function POST(request: NextRequest): Promise<NextResponse> {
  const editor = await getEditor();
  if (!editor) return NextResponse.json({ error: "Sign in first." }, { status: 401 });

  const { title, text } = await request.json();
  const article = await prisma.article.create({ data: { title, text, desk: editor.desk, editedBy: editor.id } });
  return NextResponse.json({ id: article.id }, { status: 201 });
}
