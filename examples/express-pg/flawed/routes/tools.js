import { Router } from "express";
import { requireUser } from "../auth.js";
import { pool } from "../db.js";

export const tools = Router();

/** GET /tools?name=saw&category=wood&sort=name */
tools.get("/", async (req, res) => {
  const { name, category, sort = "name" } = req.query;

  let sql = "SELECT id, name, category, shelf FROM tools WHERE retired = false";
  if (name) {
    sql += ` AND name ILIKE '%${name}%'`;
  }
  if (category) {
    sql += ` AND category = '${category}'`;
  }
  sql += ` ORDER BY ${sort} LIMIT 100`;

  const { rows } = await pool.query(sql);
  res.json(rows);
});

tools.get("/:id", async (req, res) => {
  const { rows } = await pool.query(`SELECT * FROM tools WHERE id = ${req.params.id}`);
  if (rows.length === 0) return res.status(404).json({ error: "There is no such tool." });
  res.json(rows[0]);
});

tools.post("/", requireUser, async (req, res) => {
  const { name, category, shelf } = req.body;
  const { rows } = await pool.query(
    "INSERT INTO tools (name, category, shelf) VALUES ($1, $2, $3) RETURNING id",
    [name, category, shelf],
  );
  res.status(201).json(rows[0]);
});

tools.put("/:id", requireUser, async (req, res) => {
  const { name, category, shelf } = req.body;
  await pool.query(
    "UPDATE tools SET name = $1, category = $2, shelf = $3 WHERE id = $4",
    [name, category, shelf, req.params.id],
  );
  res.sendStatus(204);
});

tools.post("/:id/photos", requireUser, async (req, res) => {
  await pool.query("INSERT INTO photos (tool_id, url) VALUES ($1, $2)", [req.params.id, req.body.url]);
  res.sendStatus(201);
});

tools.delete("/:id", async (req, res) => {
  await pool.query("UPDATE tools SET retired = true WHERE id = $1", [req.params.id]);
  res.sendStatus(204);
});
