import rule from "../../src/rules/no-existence-disclosure.ts";
import { lines, testRule, type InvalidCase, type ValidCase } from "../rule-tester.ts";

const all = [{ confidence: "possible" }] as const;

interface Found {
  readonly record?: string;
  readonly field: string;
  readonly line: number;
  /** What the answer becomes; absent where nothing is suggested. */
  readonly answer?: string;
  readonly filename?: string;
}

/** Code in which the answer that is reported stands between `«` and `»`. */
function forbidden(name: string, marked: string, { record = "note", field, line, answer, filename }: Found): InvalidCase {
  const before = marked.slice(0, marked.indexOf("«")).split("\n");
  const output = marked.replace(/«[^»]*»/u, answer ?? "");
  return {
    name, code: marked.replace(/[«»]/gu, ""), options: all, ...(filename === undefined ? {} : { filename }),
    errors: [{
      messageId: "forbidden", line: before.length, column: (before.at(-1) ?? "").length + 1, data: { record, field, line: String(line) },
      ...(answer === undefined ? {} : { suggestions: [{ messageId: "answerAsMissing", output }] }),
    }],
  };
}

function fine(name: string, code: string): ValidCase {
  return { name, code, options: all };
}

const express = lines('import express from "express";', 'import { prisma } from "./db.js";', "const app = express();", "");
const handler = (...body: readonly string[]): string => lines('app.delete("/notes/:id", async (req, res) => {', "  const note = await prisma.note.findUnique({ where: { id: req.params.id } });", ...body.map((line) => `  ${line}`), "  await prisma.note.delete({ where: { id: note.id } });", "});");
const fastapi = lines("from fastapi import APIRouter, HTTPException, status", "router = APIRouter()", "");
const route = (...body: readonly string[]): string => lines('@router.delete("/notes/{id}")', "def delete_note(id: int, session: SessionDep, current_user: CurrentUser):", "    note = session.get(Note, id)", ...body.map((line) => `    ${line}`), "    session.delete(note)");
const none = "if (!note) return res.status(404).end();";

testRule("no-existence-disclosure", rule, {
  javascript: {
    valid: [
      fine("both answers are 404", express + handler(none, "if (note.userId !== req.user.id) return res.status(404).end();")),
      fine("both in one test", express + handler("if (!note || note.userId !== req.user.id) return res.status(404).end();")),
      fine("both answers are 403", express + handler("if (!note) return res.status(403).end();", "if (note.userId !== req.user.id) return res.status(403).end();")),
      fine("a role is asked for, and not whose it is", express + handler(none, 'if (req.user.role !== "admin") return res.status(403).end();')),
      fine("the refusal does not ask about what was found", express + handler(none, "if (req.user.isBlocked) return res.status(403).end();")),
      fine("a state of the record that anybody may know", express + handler(none, "if (note.isLocked) return res.status(403).end();")),
      fine("something else is missing", express + handler("const team = await prisma.team.findUnique({ where: { id: req.user.teamId } });", "if (!team) return res.status(404).end();", "if (note.userId !== req.user.id) return res.status(403).end();")),
      fine("everybody may read it", `${express}app.get("/notes/:id", async (req, res) => { res.json(await prisma.note.findUnique({ where: { id: req.params.id } })); });\n${handler(none, "if (note.userId !== req.user.id) return res.status(403).end();")}`),
      fine("only the caller's own are found", lines('export const remove = async (id, userId) => {', "  const note = await prisma.note.findFirst({ where: { id, author: { id: userId } } });", "  if (!note) throw new HttpException(404, {});", "  if (note.author.id !== userId) throw new HttpException(403, {});", "};")),
      fine("an expectation of a test", 'it("refuses", async () => { const note = await find(); if (!note) expect(404); if (note.userId !== user.id) expect(status).toBe(403); });'),
    ],
    invalid: [
      forbidden("Express", express + handler(none, "if (note.userId !== req.user.id) return «res.status(403).end()»;"), { field: "userId", line: 6, answer: "res.status(404).end()" }),
      forbidden("Express, with bodies", express + handler('if (note === null) { res.status(404).json({ error: "no such note" }); return; }', 'if (note.ownerId !== req.user.id) { «res.status(403).json({ error: "not yours" })»; return; }'), { field: "ownerId", line: 6, answer: 'res.status(404).json({ error: "no such note" })' }),
      forbidden("Hono, with an identifier that compares itself", lines('import { Hono } from "hono";', "const app = new Hono();", 'app.get("/notes/:id", async (c) => {', '  const note = await Note.findById(c.req.param("id"));', "  if (!note) return c.json({}, 404);", '  if (!note.owner.equals(c.get("user").id)) return «c.json({}, 403)»;', "  return c.json(note);", "});"), { field: "owner", line: 5, answer: "c.json({}, 404)" }),
    ],
  },
  typescript: {
    valid: [],
    invalid: [
      forbidden("a service of NestJS", lines('import { ForbiddenException, Injectable, NotFoundException } from "@nestjs/common";', "@Injectable()", "export class NotesService {", "  constructor(private readonly prisma: PrismaService) {}", "  async remove(id: string, userId: string) {", "    const note = await this.prisma.note.findUnique({ where: { id } });", "    if (!note) throw new NotFoundException();", "    if (note.userId !== userId) throw «new ForbiddenException()»;", "    return this.prisma.note.delete({ where: { id } });", "  }", "}"), { field: "userId", line: 7, answer: "new NotFoundException()" }),
      forbidden("tRPC", lines('import { TRPCError } from "@trpc/server";', "export const notes = router({", "  read: protectedProcedure.query(async ({ ctx, input }) => {", "    const note = await ctx.db.note.findUnique({ where: { id: input.id } });", '    if (!note) throw new TRPCError({ code: "NOT_FOUND" });', '    if (note.userId !== ctx.session.user.id) throw «new TRPCError({ code: "FORBIDDEN" })»;', "    return note;", "  }),", "});"), { field: "userId", line: 5, answer: 'new TRPCError({ code: "NOT_FOUND" })' }),
    ],
  },
  python: {
    valid: [
      fine("both answers are 404", fastapi + route("if not note or note.owner_id != current_user.id:", "    raise HTTPException(status_code=404)")),
      fine("a role is asked for, and not whose it is", fastapi + route("if not note:", "    raise HTTPException(status_code=404)", "if not current_user.is_superuser:", "    raise HTTPException(status_code=403)")),
      fine("it is the caller's own that is refused", fastapi + route("if not note:", "    raise HTTPException(status_code=404)", "if note.owner_id == current_user.id:", "    raise HTTPException(status_code=403)")),
      fine("the owner is compared with an id of the path", fastapi + lines('@router.delete("/users/{user_id}/notes/{id}")', "def delete_note(user_id: int, id: int, session: SessionDep):", "    note = session.get(Note, id)", "    if not note:", "        raise HTTPException(status_code=404)", "    if note.owner_id != user_id:", "        raise HTTPException(status_code=403)", "    session.delete(note)")),
      fine("nothing answers 404", fastapi + route("if note.owner_id != current_user.id:", "    raise HTTPException(status_code=403)")),
    ],
    invalid: [
      forbidden("FastAPI", fastapi + route("if not note:", '    raise HTTPException(status_code=404, detail="No such note")', "if note.owner_id != current_user.id:", '    raise «HTTPException(status_code=403, detail="Not yours")»'), { field: "owner_id", line: 7, answer: 'HTTPException(status_code=404, detail="No such note")' }),
      forbidden("FastAPI, with named codes, where superusers may", fastapi + route("if note is None:", "    raise HTTPException(status.HTTP_404_NOT_FOUND)", "if not current_user.is_superuser and (note.owner_id != current_user.id):", "    raise «HTTPException(status.HTTP_403_FORBIDDEN)»"), { field: "owner_id", line: 7, answer: "HTTPException(status.HTTP_404_NOT_FOUND)" }),
      forbidden("Django: the look-up answers 404 by itself", lines("from django.shortcuts import get_object_or_404", "from django.core.exceptions import PermissionDenied", "from .models import Note", "def delete(request, pk):", "    note = get_object_or_404(Note, pk=pk)", "    if note.owner != request.user:", "        raise «PermissionDenied»", "    note.delete()"), { field: "owner", line: 5, filename: "notes/views.py" }),
      forbidden("Flask", lines("from flask import Flask, abort", "from flask_login import current_user", "app = Flask(__name__)", '@app.route("/notes/<int:id>", methods=["DELETE"])', "def delete(id):", "    note = Note.query.get(id)", "    if note is None:", "        abort(404)", "    if note.author_id != current_user.id:", "        «abort(403)»", "    db.session.delete(note)"), { field: "author_id", line: 8, answer: "abort(404)" }),
    ],
  },
});
