// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import asyncpg from "./asyncpg.ts";
import cors from "./cors.ts";
import django from "./django.ts";
import djangoCorsHeaders from "./django-cors-headers.ts";
import express from "./express.ts";
import fastapi from "./fastapi.ts";
import flask from "./flask.ts";
import flaskCors from "./flask-cors.ts";
import javascript from "./javascript.ts";
import pg from "./pg.ts";
import psycopg from "./psycopg.ts";
import python from "./python.ts";
import pythonSqlite3 from "./python-sqlite3.ts";
import sqlalchemy from "./sqlalchemy.ts";
import starlette from "./starlette.ts";

export const libraries: readonly Library[] = [
  asyncpg,
  cors,
  django,
  djangoCorsHeaders,
  express,
  fastapi,
  flask,
  flaskCors,
  javascript,
  pg,
  psycopg,
  python,
  pythonSqlite3,
  sqlalchemy,
  starlette,
];
