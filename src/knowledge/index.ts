// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import asyncpg from "./asyncpg.ts";
import betterSqlite3 from "./better-sqlite3.ts";
import bunyan from "./bunyan.ts";
import consola from "./consola.ts";
import console from "./console.ts";
import cors from "./cors.ts";
import datadog from "./datadog.ts";
import debug from "./debug.ts";
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
import jsonwebtoken from "./jsonwebtoken.ts";
import knex from "./knex.ts";
import koa from "./koa.ts";
import koaCors from "./koa-cors.ts";
import koaRouter from "./koa-router.ts";
import kysely from "./kysely.ts";
import log4js from "./log4js.ts";
import loglevel from "./loglevel.ts";
import mongodb from "./mongodb.ts";
import mongoose from "./mongoose.ts";
import mysql from "./mysql.ts";
import mysql2 from "./mysql2.ts";
import nestjs from "./nestjs.ts";
import nestjsLogger from "./nestjs-logger.ts";
import newRelic from "./new-relic.ts";
import next from "./next.ts";
import opentelemetry from "./opentelemetry.ts";
import passwordHashes from "./password-hashes.ts";
import pg from "./pg.ts";
import pgPromise from "./pg-promise.ts";
import pino from "./pino.ts";
import postgres from "./postgres.ts";
import prisma from "./prisma.ts";
import psycopg from "./psycopg.ts";
import pydantic from "./pydantic.ts";
import python from "./python.ts";
import pythonSqlite3 from "./python-sqlite3.ts";
import sentry from "./sentry.ts";
import sequelize from "./sequelize.ts";
import signale from "./signale.ts";
import socketIo from "./socket-io.ts";
import sqlalchemy from "./sqlalchemy.ts";
import sqlite3 from "./sqlite3.ts";
import starlette from "./starlette.ts";
import tslog from "./tslog.ts";
import typeorm from "./typeorm.ts";
import uuid from "./uuid.ts";
import validator from "./validator.ts";
import winston from "./winston.ts";

export const libraries: readonly Library[] = [
  asyncpg,
  betterSqlite3,
  bunyan,
  consola,
  console,
  cors,
  datadog,
  debug,
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
  jsonwebtoken,
  knex,
  koa,
  koaCors,
  koaRouter,
  kysely,
  log4js,
  loglevel,
  mongodb,
  mongoose,
  mysql,
  mysql2,
  nestjs,
  nestjsLogger,
  newRelic,
  next,
  opentelemetry,
  passwordHashes,
  pg,
  pgPromise,
  pino,
  postgres,
  prisma,
  psycopg,
  pydantic,
  python,
  pythonSqlite3,
  sentry,
  sequelize,
  signale,
  socketIo,
  sqlalchemy,
  sqlite3,
  starlette,
  tslog,
  typeorm,
  uuid,
  validator,
  winston,
];
