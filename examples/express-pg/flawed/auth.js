import { createHash } from "node:crypto";
import { pool } from "./db.js";

/** Lets a request pass if it carries the token of a session that has not ended. */
export async function requireUser(req, res, next) {
  const [, token] = /^Bearer (\S+)$/.exec(req.get("authorization") ?? "") ?? [];
  if (!token) return res.status(401).json({ error: "Sign in first." });

  const { rows } = await pool.query(
    `SELECT users.id, users.name, users.role
       FROM sessions JOIN users ON users.id = sessions.user_id
      WHERE sessions.token_hash = $1 AND sessions.ends_at > now()`,
    [createHash("sha256").update(token).digest("hex")],
  );
  if (rows.length === 0) return res.status(401).json({ error: "Sign in first." });
  req.user = rows[0];
  next();
}
