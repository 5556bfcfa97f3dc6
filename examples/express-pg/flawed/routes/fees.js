import { Router } from "express";
import { requireUser } from "../auth.js";
import { pool } from "../db.js";

export const fees = Router();

/** What a borrower owes. The desk writes the formula, for example `days > 7 ? days * 0.5 : 0`. */
function lateFee(formula, days) {
  return eval(formula.replaceAll("days", String(days)));
}

fees.get("/preview", requireUser, (req, res) => {
  const days = Number(req.query.days ?? 10);
  res.json({ days, fee: lateFee(req.query.formula, days) });
});

fees.get("/:loanId", requireUser, async (req, res) => {
  const { rows } = await pool.query(
    `SELECT categories.fee_formula AS formula, current_date - loans.due_on AS days
       FROM loans
       JOIN tools ON tools.id = loans.tool_id
       JOIN categories ON categories.name = tools.category
      WHERE loans.id = $1`,
    [req.params.loanId],
  );
  if (rows.length === 0) return res.status(404).json({ error: "There is no such loan." });
  const [{ formula, days }] = rows;
  const fee = new Function("days", `return ${formula}`);
  res.json({ days, fee: fee(days) });
});
