import { PrismaClient } from "@prisma/client";
import { Pool } from "pg";

/** Articles, authors and comments. */
export const prisma = new PrismaClient();

/** The archive of the years before 2015, which no one has moved yet. */
export const archive = new Pool({ connectionString: process.env.ARCHIVE_URL });
