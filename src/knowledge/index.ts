// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import cors from "./cors.ts";
import express from "./express.ts";
import javascript from "./javascript.ts";
import pg from "./pg.ts";

export const libraries: readonly Library[] = [
  cors,
  express,
  javascript,
  pg,
];
