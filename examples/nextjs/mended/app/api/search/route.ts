import { NextRequest, NextResponse } from "next/server";
import { archive } from "@/lib/db";

function searchIn(table: "articles" | "letters"): string {
  return `SELECT id, title, year FROM ${table} WHERE title ILIKE $1 ORDER BY year DESC LIMIT 20`;
}

/** GET /api/search?words=bridge */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const words = `%${request.nextUrl.searchParams.get("words") ?? ""}%`;
  const [articles, letters] = await Promise.all([
    archive.query(searchIn("articles"), [words]),
    archive.query(searchIn("letters"), [words]),
  ]);
  return NextResponse.json({ articles: articles.rows, letters: letters.rows });
}

/** Counts what a reader opens; the page sends it along. */
// eslint-disable-next-line rampart/require-auth -- public: readers are counted without an account
export async function POST(request: Request): Promise<Response> {
  const { article } = await request.json();
  await archive.query("UPDATE articles SET opened = opened + 1 WHERE id = $1", [article]);
  return new Response(null, { status: 204 });
}
