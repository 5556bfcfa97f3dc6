import { Router } from "express";
import { requireUser } from "../auth.js";
import { pool } from "../db.js";

export const loans = Router();

loans.use(requireUser);

function loansWhere(condition) {
  return `
    SELECT loans.id, loans.due_on, tools.name AS tool, users.name AS borrower
      FROM loans
      JOIN tools ON tools.id = loans.tool_id
      JOIN users ON users.id = loans.user_id
     WHERE loans.returned_at IS NULL AND ${condition}
     ORDER BY loans.due_on`;
}

loans.get("/overdue", async (req, res) => {
  const { rows } = await pool.query(loansWhere("loans.due_on < now()"));
  res.json(rows);
});

loans.get("/of/:borrower", async (req, res) => {
  const { rows } = await pool.query(loansWhere("users.name = $1"), [req.params.borrower]);
  res.json(rows);
});

loans.post("/", async (req, res) => {
  const { toolId, days } = req.body;
  const due = new Date(Date.now() + Number(days) * 24 * 60 * 60 * 1000);
  const { rows } = await pool.query(
    "INSERT INTO loans (tool_id, user_id, due_on) VALUES ($1, $2, $3) RETURNING id",
    [toolId, req.user.id, due],
  );
  res.status(201).json(rows[0]);
});

/** Several loans come back over the counter at once. */
loans.post("/return", async (req, res) => {
  const placeholders = req.body.loans.map((_, i) => `$${i + 1}`).join(", ");
  const sql = "UPDATE loans SET returned_at = now() WHERE id IN (" + placeholders + ")";
  const { rowCount } = await pool.query(sql, req.body.loans);
  res.json({ returned: rowCount });
});
