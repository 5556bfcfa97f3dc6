import { Router } from "express";
import { requireUser } from "../auth.js";
import { pool } from "../db.js";

export const fees = Router();

/** How a borrower's fee grows. The desk chooses one of these for each category. */
const formulas = {
  none: () => 0,
  daily: (days) => days * 0.5,
  weekly: (days) => Math.ceil(days / 7) * 2,
};

/** What a borrower owes; undefined for a formula that does not exist. */
function lateFee(formula, days) {
  return Object.hasOwn(formulas, formula) ? formulas[formula](days) : undefined;
}

fees.get("/preview", requireUser, (req, res) => {
  const days = Number(req.query.days ?? 10);
  const fee = lateFee(req.query.formula, days);
  if (fee === undefined) return res.status(400).json({ error: "There is no such formula." });
  res.json({ days, fee });
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
  res.json({ days, fee: lateFee(formula, days) });
});
