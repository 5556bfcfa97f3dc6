// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import asyncpg from "./asyncpg.ts";
import betterSqlite3 from "./better-sqlite3.ts";
import clerk from "./clerk.ts";
import cors from "./cors.ts";
import django from "./django.ts";
import djangoCorsHeaders from "./django-cors-headers.ts";
import drizzleOrm from "./drizzle-orm.ts";
import express from "./express.ts";
import fastapi from "./fastapi.ts";
import fastify from "./fastify.ts";
import fastifyCors from "./fastify-cors.ts";
import fetch from "./fetch.ts";
import flask from "./flask.ts";
import flaskCors from "./flask-cors.ts";
import hono from "./hono.ts";
import http from "./http.ts";
import javascript from "./javascript.ts";
import knex from "./knex.ts";
import koa from "./koa.ts";
import koaCors from "./koa-cors.ts";
import koaRouter from "./koa-router.ts";
import kysely from "./kysely.ts";
import mongodb from "./mongodb.ts";
import mongoose from "./mongoose.ts";
import mysql from "./mysql.ts";
import mysql2 from "./mysql2.ts";
import nestjs from "./nestjs.ts";
import next from "./next.ts";
import nextAuth from "./next-auth.ts";
import passport from "./passport.ts";
import pg from "./pg.ts";
import pgPromise from "./pg-promise.ts";
import postgres from "./postgres.ts";
import prisma from "./prisma.ts";
import psycopg from "./psycopg.ts";
import pydantic from "./pydantic.ts";
import python from "./python.ts";
import pythonSqlite3 from "./python-sqlite3.ts";
import sequelize from "./sequelize.ts";
import socketIo from "./socket-io.ts";
import sqlalchemy from "./sqlalchemy.ts";
import sqlite3 from "./sqlite3.ts";
import starlette from "./starlette.ts";
import typeorm from "./typeorm.ts";
import uuid from "./uuid.ts";
import validator from "./validator.ts";

export const libraries: readonly Library[] = [
  asyncpg,
  betterSqlite3,
  clerk,
  cors,
  django,
  djangoCorsHeaders,
  drizzleOrm,
  express,
  fastapi,
  fastify,
  fastifyCors,
  fetch,
  flask,
  flaskCors,
  hono,
  http,
  javascript,
  knex,
  koa,
  koaCors,
  koaRouter,
  kysely,
  mongodb,
  mongoose,
  mysql,
  mysql2,
  nestjs,
  next,
  nextAuth,
  passport,
  pg,
  pgPromise,
  postgres,
  prisma,
  psycopg,
  pydantic,
  python,
  pythonSqlite3,
  sequelize,
  socketIo,
  sqlalchemy,
  sqlite3,
  starlette,
  typeorm,
  uuid,
  validator,
];
