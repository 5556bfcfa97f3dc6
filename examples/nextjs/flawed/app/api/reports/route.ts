import { NextRequest, NextResponse } from "next/server";
import { prisma } from "@/lib/db";
import { getEditor } from "@/lib/session";

interface Count {
  readonly desk: string;
  readonly views: number;
  readonly comments: number;
}

/** GET /api/reports?score=views + 3 * comments */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const editor = await getEditor();
  if (!editor) return NextResponse.json({ error: "Sign in first." }, { status: 401 });

  const formula = request.nextUrl.searchParams.get("score") ?? "views";
  const score = new Function("views", "comments", `return ${formula}`);

  const counts = await prisma.$queryRaw<Count[]>`SELECT desk, views, comments FROM counts WHERE desk = ${editor.desk}`;
  return NextResponse.json(counts.map((count) => ({ ...count, score: score(count.views, count.comments) })));
}
