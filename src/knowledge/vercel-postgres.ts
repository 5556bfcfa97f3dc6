import { library } from "../concepts/library.ts";

/** The tag `sql` binds its values. https://vercel.com/docs/storage/vercel-postgres/sdk */
export default library("Vercel Postgres", "javascript", {
  aliases: {
    "@vercel/postgres.sql": "pg.Pool()",
    "@vercel/postgres.db": "pg.Pool()",
    "@vercel/postgres.createPool()": "pg.Pool()",
    "@vercel/postgres.createClient()": "pg.Pool()",
    "@vercel/postgres.VercelPool()": "pg.Pool()",
    "@vercel/postgres.VercelClient()": "pg.Pool()",
    "@vercel/postgres.VercelPoolClient()": "pg.Pool()",
  },
});
