import { NextRequest, NextResponse } from "next/server";
import { prisma } from "@/lib/db";
import { getEditor } from "@/lib/session";

interface Count {
  readonly desk: string;
  readonly views: number;
  readonly comments: number;
}

const scores = new Map<string, (count: Count) => number>([
  ["views", ({ views }) => views],
  ["engagement", ({ views, comments }) => views + 3 * comments],
]);

/** GET /api/reports?score=engagement */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const editor = await getEditor();
  if (!editor) return NextResponse.json({ error: "Sign in first." }, { status: 401 });

  const score = scores.get(request.nextUrl.searchParams.get("score") ?? "views");
  if (!score) return NextResponse.json({ error: `Score by ${[...scores.keys()].join(", ")}.` }, { status: 400 });

  const counts = await prisma.$queryRaw<Count[]>`SELECT desk, views, comments FROM counts WHERE desk = ${editor.desk}`;
  return NextResponse.json(counts.map((count) => ({ ...count, score: score(count) })));
}
