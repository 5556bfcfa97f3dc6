import rule from "../../src/rules/require-ownership-check.ts";
import { lines, testRule, type InvalidCase, type ValidCase } from "../rule-tester.ts";

const all = [{ confidence: "possible" }] as const;

interface Found {
  readonly action?: string;
  readonly model: string;
  readonly by: string;
  readonly guarded?: number;
  readonly count?: number;
  readonly field: string;
  readonly at: number;
  readonly filename?: string;
}

/** Code in which the reported look-up begins behind a `«`. */
function unowned(name: string, marked: string, { filename,  action = "This finds", model, by, guarded = 1, count = 2, field, at }: Found): InvalidCase {
  const before = marked.slice(0, marked.indexOf("«")).split("\n");
  return {
    name, code: marked.replace("«", ""), options: all, ...(filename === undefined ? {} : { filename }),
    errors: [{
      messageId: "unowned", line: before.length, column: (before.at(-1) ?? "").length + 1,
      data: { action, model, by, guarded: String(guarded), count: String(count), field, line: String(at) },
    }],
  };
}

function fine(name: string, code: string): ValidCase {
  return { name, code, options: all };
}

/** Functions of Django are views by where they stand. */
function inViews(name: string, code: string): ValidCase {
  return { ...fine(name, code), filename: "notes/views.py" };
}

const express = lines('import express from "express";', 'import { prisma } from "./db.js";', 'import { requireUser } from "./auth.js";', "const app = express();", "app.use(requireUser);", "");
const ownRead = 'app.get("/notes/:id", async (req, res) => { res.json(await prisma.note.findFirst({ where: { id: req.params.id, userId: req.user.id } })); });\n';
const ownChange = 'app.put("/notes/:id", async (req, res) => { res.json(await prisma.note.updateMany({ where: { id: req.params.id, userId: req.user.id }, data: req.body })); });\n';
const remove = (body: string): string => `app.delete("/notes/:id", async (req, res) => { ${body} });`;

const fastapi = lines(
  "from fastapi import APIRouter, Depends, HTTPException", "from sqlalchemy.orm import Session", "from .models import Item", "from .deps import get_db, get_current_user",
  "router = APIRouter()", "",
);
const ownItem = lines(
  '@router.put("/items/{item_id}")', "def update_item(item_id: int, data: ItemIn, db: Session = Depends(get_db), user: User = Depends(get_current_user)):",
  "    item = db.query(Item).filter(Item.id == item_id, Item.owner_id == user.id).first()", "    item.title = data.title", "",
);
const deleteItem = (...body: readonly string[]): string => lines(
  '@router.delete("/items/{item_id}")', "def delete_item(item_id: int, db: Session = Depends(get_db), user: User = Depends(get_current_user)):", ...body.map((line) => `    ${line}`),
);
const django = lines("from django.shortcuts import get_object_or_404", "from django.contrib.auth.decorators import login_required", "from .models import Note", "");
const ownNote = lines("@login_required", "def edit(request, pk):", "    note = get_object_or_404(Note, pk=pk, owner=request.user)", '    note.text = request.POST["text"]', "    note.save()", "");

testRule("require-ownership-check", rule, {
  javascript: {
    valid: [
      fine("every look-up asks for the owner", express + ownChange + remove("res.json(await prisma.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } }));")),
      fine("nothing here says that records belong to anybody", `${express}${remove("await prisma.note.delete({ where: { id: req.params.id } }); res.end();")}\napp.put("/notes/:id", async (req, res) => { await prisma.note.update({ where: { id: req.params.id }, data: {} }); });`),
      fine("the owner is compared afterwards", `${express}${ownChange}${remove("const note = await prisma.note.findUnique({ where: { id: req.params.id } }); if (note.userId !== req.user.id) return res.status(404).end(); await prisma.note.delete({ where: { id: req.params.id } });")}`),
      fine("the owner is compared by a function of the file", `${express}${ownChange}function mine(note, user) { return note.userId === user.id; }\n${remove("const note = await prisma.note.findUnique({ where: { id: req.params.id } }); if (!mine(note, req.user)) return res.status(404).end(); await prisma.note.delete({ where: { id: note.id } });")}`),
      fine("a check is handed the record and the caller", `${express}${ownChange}${remove("const note = await prisma.note.findUnique({ where: { id: req.params.id } }); await assertMayDelete(req.user, note); await prisma.note.delete({ where: { id: req.params.id } });")}`),
      fine("a check is handed the id and the caller first", `${express}${ownChange}${remove("await access.check(req.user.id, req.params.id); await prisma.note.delete({ where: { id: req.params.id } });")}`),
      fine("a look-up that asks for the owner comes first", `${express}${ownChange}${remove("const note = await prisma.note.findFirst({ where: { id: req.params.id, userId: req.user.id } }); if (!note) return res.status(404).end(); await prisma.note.delete({ where: { id: req.params.id } });")}`),
      fine("a membership that is asked for first", `${express}${ownChange}${remove("const member = await prisma.member.findFirst({ where: { noteId: req.params.id, userId: req.user.id } }); if (!member) return res.status(404).end(); await prisma.note.delete({ where: { id: req.params.id } });")}`),
      fine("administrators, by the guard of the route", `${express}${ownChange}app.delete("/notes/:id", requireAdmin, async (req, res) => { await prisma.note.delete({ where: { id: req.params.id } }); res.end(); });`),
      fine("administrators, by a role in the handler", `${express}${ownChange}${remove('if (req.user.role !== "ADMIN") return res.status(403).end(); await prisma.note.delete({ where: { id: req.params.id } });')}`),
      fine("administrators, by the path", `${express}${ownChange}app.delete("/admin/notes/:id", async (req, res) => { await prisma.note.delete({ where: { id: req.params.id } }); });`),
      fine("reading is no measure: it is public, and only changes ask for the owner", `${express}${ownChange}app.get("/notes/:id", async (req, res) => { res.json(await prisma.note.findUnique({ where: { id: req.params.id } })); });`),
      fine("something else is asked for as well", `${express}${ownChange}${remove("await prisma.note.delete({ where: { id: req.params.id, secret: req.body.secret } });")}`),
      fine("conditions that nobody here can see", `${express}${ownChange}${remove("await prisma.note.delete({ where: { id: req.params.id, ...scope(req) } });")}`),
      fine("the caller's own record", `${express}app.put("/me", async (req, res) => { await prisma.user.updateMany({ where: { id: req.user.id, accountId: req.user.accountId } }); });\napp.delete("/me", async (req, res) => { await prisma.user.delete({ where: { id: req.user.id } }); });`),
      fine("an id that the program itself has", `${express}${ownChange}app.delete("/oldest", async (req, res) => { const old = await oldest(); await prisma.note.delete({ where: { id: old.id } }); });`),
      fine("another kind of records", `${express}${ownChange}app.delete("/tags/:id", async (req, res) => { await prisma.tag.delete({ where: { id: req.params.id } }); });`),
      fine("a store that is the caller's own", `${express}${ownChange}app.get("/notes/:id", async (req, res) => { res.json(await req.user.notes.findFirst({ where: { id: req.params.id } })); });`),
      fine("whoever knows the password of the record", `${express}${ownChange}${remove("const note = await prisma.note.findUnique({ where: { id: req.params.id } }); if (!(await bcrypt.compare(req.body.password, note.password))) return res.status(401).end(); await prisma.note.delete({ where: { id: req.params.id } });")}`),
      fine("a slug, which is there to be read", `${express}${ownRead}app.get("/notes/by/:slug", async (req, res) => { res.json(await prisma.note.findUnique({ where: { slug: req.params.slug } })); });`),
      fine("the owner is compared with what the client sent, and not with the caller", `${express}app.put("/notes/:id", async (req, res) => { const note = await prisma.note.findUnique({ where: { id: req.params.id } }); if (note.userId !== req.body.userId) { note.userId = req.body.userId; } await prisma.note.update({ where: { id: note.id }, data: note }); });\n${remove("await prisma.note.delete({ where: { id: req.params.id } });")}`),
      fine("elements of an array", `${express}${ownChange}app.get("/colours/:id", (req, res) => { res.json(notes.find((note) => note.id === req.params.id)); });`),
      fine("as many do not ask as do", `${express}${ownChange}${remove("await prisma.note.delete({ where: { id: req.params.id } });")}\napp.post("/notes/:id/pin", async (req, res) => { await prisma.note.update({ where: { id: req.params.id }, data: { pinned: true } }); });\napp.post("/notes/:id/close", async (req, res) => { await prisma.note.update({ where: { id: req.params.id }, data: { closed: true } }); });`),
    ],
    invalid: [
      unowned("Prisma: removed by the id of the path alone", `${express}${ownChange}${remove("res.json(await «prisma.note.delete({ where: { id: req.params.id } }));")}`, { action: "This removes", model: "note", by: "req.params.id", field: "userId", at: 6 }),
      unowned("Prisma: a number in the path", `${express}${ownRead}app.get("/notes/:id/raw", async (req, res) => { const id = Number(req.params.id); res.json(await «prisma.note.findUnique({ where: { id } })); });`, { model: "note", by: "id", field: "userId", at: 6 }),
      unowned("Prisma: found, then removed", `${express}${ownChange}${remove("const note = await «prisma.note.findUnique({ where: { id: req.params.id } }); if (!note) return res.status(404).end(); await prisma.note.delete({ where: { id: note.id } });")}`, { model: "note", by: "req.params.id", field: "userId", at: 6, action: "This removes" }),
      unowned("siblings that compare afterwards", `${express}app.put("/notes/:id", async (req, res) => { const note = await prisma.note.findUnique({ where: { id: req.params.id } }); if (note.ownerId !== req.user.id) return res.status(404).end(); await prisma.note.update({ where: { id: note.id }, data: req.body }); });\n${remove("await «prisma.note.delete({ where: { id: req.params.id } });")}`, { action: "This removes", model: "note", by: "req.params.id", field: "ownerId", at: 6 }),
      unowned("Mongoose", lines('import { Router } from "express";', 'import { Note } from "./note.js";', "const router = Router();", 'router.put("/:id", async (req, res) => { res.json(await Note.findOneAndUpdate({ _id: req.params.id, user: req.user.id }, req.body)); });', 'router.delete("/:id", async (req, res) => { res.json(await «Note.findByIdAndDelete(req.params.id)); });'), { action: "This removes", model: "Note", by: "req.params.id", field: "user", at: 4 }),
      unowned("Sequelize", lines('import { Router } from "express";', 'import { Note } from "./note.js";', "const router = Router();", 'router.get("/", async (req, res) => { res.json(await Note.findAll({ where: { userId: req.user.id } })); });', 'router.get("/:id", async (req, res) => { res.json(await «Note.findByPk(req.params.id)); });'), { model: "Note", by: "req.params.id", field: "userId", at: 4 }),
      unowned("Drizzle", lines('import { Hono } from "hono";', 'import { and, eq } from "drizzle-orm";', 'import { db, notes } from "./db.js";', "const app = new Hono();", 'app.put("/notes/:id", async (c) => { await db.update(notes).set(await c.req.json()).where(and(eq(notes.id, c.req.param("id")), eq(notes.userId, c.get("user").id))); return c.body(null); });', 'app.delete("/notes/:id", async (c) => { await «db.delete(notes).where(eq(notes.id, c.req.param("id"))); return c.body(null); });'), { action: "This removes", model: "notes", by: 'c.req.param("id")', field: "userId", at: 5 }),
      unowned("Knex", lines('import express from "express";', 'import knex from "knex";', "const db = knex({});", "const app = express();", 'app.put("/notes/:id", async (req, res) => { await db("notes").where({ id: req.params.id, user_id: req.user.id }).update(req.body); });', 'app.delete("/notes/:id", async (req, res) => { await «db("notes").where("id", req.params.id).del(); });'), { action: "This removes", model: "notes", by: "req.params.id", field: "user_id", at: 5 }),
      unowned("a function of the file that the handler calls", `${express}${ownChange}async function drop(id) { await «prisma.note.delete({ where: { id } }); }\n${remove("await drop(req.params.id); res.end();")}`, { action: "This removes", model: "note", by: "id", field: "userId", at: 6 }),
      unowned("a record of who did it is no check", `${express}${ownChange}${remove("await «prisma.note.delete({ where: { id: req.params.id } }); logger.info({ user: req.user.id, note: req.params.id }); res.end();")}`, { action: "This removes", model: "note", by: "req.params.id", field: "userId", at: 6 }),
    ],
  },
  typescript: {
    valid: [
      fine("a service that the id is handed to", 'export class NoteService { constructor(private readonly prisma: PrismaService) {} update(id: string, userId: string) { return this.prisma.note.updateMany({ where: { id, userId } }); } find(id: string) { return this.prisma.note.delete({ where: { id } }); } }'),
    ],
    invalid: [
      unowned("tRPC", lines('import { db } from "./db";', "export const notes = router({", "  rename: protectedProcedure.input(schema).mutation(({ ctx, input }) => db.note.updateMany({ where: { id: input.id, userId: ctx.session.user.id }, data: { name: input.name } })),", "  remove: protectedProcedure.input(schema).mutation(({ input }) => «db.note.delete({ where: { id: input.id } })),", "});"), { action: "This removes", model: "note", by: "input.id", field: "userId", at: 3 }),
      unowned("Next.js", lines('import { getServerSession } from "next-auth";', 'import { prisma } from "@/lib/prisma";', "export async function PUT(request: Request, { params }: Context) {", "  const session = await getServerSession();", "  return Response.json(await prisma.note.updateMany({ where: { id: params.id, userId: session.user.id }, data: await request.json() }));", "}", "export async function DELETE(request: Request, { params }: Context) {", "  await «prisma.note.delete({ where: { id: params.id } });", "  return new Response(null, { status: 204 });", "}"), { action: "This removes", model: "note", by: "params.id", field: "userId", at: 5 }),
      unowned("TypeORM in a controller of NestJS", lines('import { Controller, Delete, Param, Put, Req } from "@nestjs/common";', 'import { Repository } from "typeorm";', '@Controller("notes")', "export class NotesController {", "  constructor(private readonly notes: Repository<Note>) {}", '  @Put(":id") async update(@Param("id") id: string, @Req() req) { return this.notes.findOneBy({ id, ownerId: req.user.id }); }', '  @Put(":id/title") async title(@Param("id") id: string) { return «this.notes.findOneBy({ id }); }', "}"), { model: "notes", by: "id", field: "ownerId", at: 6 }),
    ],
  },
  python: {
    valid: [
      fine("SQLAlchemy: every look-up asks for the owner", fastapi + ownItem + deleteItem("item = db.query(Item).filter(Item.id == item_id).filter(Item.owner_id == user.id).first()", "db.delete(item)")),
      fine("SQLAlchemy: the rest of the query in another statement", fastapi + ownItem + deleteItem("query = db.query(Item).filter(Item.id == item_id)", "query = query.filter(Item.owner_id == user.id)", "db.delete(query.first())")),
      fine("the owner is compared afterwards", fastapi + ownItem + deleteItem("item = db.get(Item, item_id)", "if item.owner_id != user.id:", "    raise HTTPException(status_code=404)", "db.delete(item)")),
      fine("superusers may", fastapi + ownItem + deleteItem("if not user.is_superuser:", "    raise HTTPException(status_code=403)", "item = db.get(Item, item_id)", "db.delete(item)")),
      fine("a permission that is asked with the record and the caller", fastapi + ownItem + deleteItem("item = db.get(Item, item_id)", "if not item.editable_by(user):", "    raise HTTPException(status_code=404)", "db.delete(item)")),
      inViews("Django: the manager is the caller's own", `${django}${ownNote}\n@login_required\ndef delete(request, pk):\n    request.user.note.get(pk=pk).delete()\n`),
      inViews("Django: a permission in a decorator", `${django}from django.contrib.auth.decorators import permission_required\n${ownNote}\n@permission_required("notes.delete_note")\ndef delete(request, pk):\n    get_object_or_404(Note, pk=pk).delete()\n`),
      inViews("Django: liked by whoever calls", `${django}${ownNote}\n@login_required\ndef like(request, pk):\n    note = get_object_or_404(Note, pk=pk)\n    note.liked_by.add(request.user)\n    note.save()\n`),
      fine("a dictionary", "from fastapi import FastAPI\napp = FastAPI()\nitems = {}\n@app.get('/items/{item_id}')\ndef read(item_id: int, user_id: int):\n    return items.get(item_id)\n"),
    ],
    invalid: [
      unowned("SQLAlchemy: session.get", fastapi + ownItem + deleteItem("item = «db.get(Item, item_id)", "db.delete(item)"), { action: "This removes", model: "Item", by: "item_id", field: "owner_id", at: 8 }),
      unowned("SQLAlchemy: query and filter", fastapi + ownItem + deleteItem("«db.query(Item).filter(Item.id == item_id).delete()"), { action: "This removes", model: "Item", by: "item_id", field: "owner_id", at: 8 }),
      unowned("SQLModel: select", fastapi + lines('@router.get("/items")', "def read_items(session: SessionDep, current_user: CurrentUser):", "    return session.exec(select(Item).where(Item.owner_id == current_user.id)).all()", "") + lines('@router.get("/items/{id}")', "def read_item(id: int, session: SessionDep, current_user: CurrentUser):", "    return session.exec(«select(Item).where(Item.id == id)).first()"), { model: "Item", by: "id", field: "owner_id", at: 8 }),
      unowned("Flask-SQLAlchemy", lines("from flask import Flask, request", "from flask_login import current_user, login_required", "from .models import Note", "app = Flask(__name__)", '@app.route("/notes/<int:id>", methods=["PUT"])', "@login_required", "def edit(id):", "    note = Note.query.filter_by(id=id, user_id=current_user.id).first_or_404()", "    note.text = request.json['text']", '@app.route("/notes/<int:id>", methods=["DELETE"])', "@login_required", "def delete(id):", "    note = «Note.query.get_or_404(id)", "    db.session.delete(note)"), { action: "This removes", model: "Note", by: "id", field: "user_id", at: 8 }),
      unowned("Django", `${django}${ownNote}\n@login_required\ndef delete(request, pk):\n    note = «get_object_or_404(Note, pk=pk)\n    note.delete()\n`, { action: "This removes", model: "Note", by: "pk", field: "owner", at: 6, filename: "notes/views.py" }),
      unowned("Django: a manager", `${django}${ownNote}\n@login_required\ndef delete(request, pk):\n    «Note.objects.filter(pk=pk).delete()\n`, { action: "This removes", model: "Note", by: "pk", field: "owner", at: 6, filename: "notes/views.py" }),
    ],
  },
});
