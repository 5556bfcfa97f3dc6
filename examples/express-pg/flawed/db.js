import pg from "pg";

export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export function query(text, values) {
  return pool.query(text, values);
}
