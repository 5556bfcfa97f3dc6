import { Router } from "express";
import { requireUser } from "../auth.js";
import { pool } from "../db.js";

export const members = Router();

members.use(requireUser);

members.get("/", async (req, res) => {
  const { rows } = await pool.query("SELECT id, name FROM users ORDER BY name");
  res.json(rows);
});

members.post("/:id/block", async (req, res) => {
  await pool.query("UPDATE users SET blocked_at = now() WHERE id = $1", [req.params.id]);
  res.status(204).end();
});
