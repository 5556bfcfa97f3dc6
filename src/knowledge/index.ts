// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import asyncpg from "./asyncpg.ts";
import awsData from "./aws-data.ts";
import betterSqlite3 from "./better-sqlite3.ts";
import cassandra from "./cassandra.ts";
import chromeRemoteInterface from "./chrome-remote-interface.ts";
import clerk from "./clerk.ts";
import clickhouse from "./clickhouse.ts";
import cloudflareD1 from "./cloudflare-d1.ts";
import cors from "./cors.ts";
import databases from "./databases.ts";
import django from "./django.ts";
import djangoCorsHeaders from "./django-cors-headers.ts";
import drizzleOrm from "./drizzle-orm.ts";
import duckdb from "./duckdb.ts";
import dynamodb from "./dynamodb.ts";
import elasticsearch from "./elasticsearch.ts";
import electron from "./electron.ts";
import express from "./express.ts";
import fastapi from "./fastapi.ts";
import fastify from "./fastify.ts";
import fastifyCors from "./fastify-cors.ts";
import fetch from "./fetch.ts";
import flask from "./flask.ts";
import flaskCors from "./flask-cors.ts";
import googleCloud from "./google-cloud.ts";
import graphql from "./graphql.ts";
import hono from "./hono.ts";
import http from "./http.ts";
import influxdb from "./influxdb.ts";
import isolatedVm from "./isolated-vm.ts";
import javascript from "./javascript.ts";
import jsdom from "./jsdom.ts";
import jsonpath from "./jsonpath.ts";
import knex from "./knex.ts";
import koa from "./koa.ts";
import koaCors from "./koa-cors.ts";
import koaRouter from "./koa-router.ts";
import kysely from "./kysely.ts";
import ldap from "./ldap.ts";
import libsql from "./libsql.ts";
import mariadb from "./mariadb.ts";
import mathjs from "./mathjs.ts";
import mikroOrm from "./mikro-orm.ts";
import mongodb from "./mongodb.ts";
import mongoose from "./mongoose.ts";
import mssql from "./mssql.ts";
import mysql from "./mysql.ts";
import mysql2 from "./mysql2.ts";
import neo4j from "./neo4j.ts";
import neon from "./neon.ts";
import nestjs from "./nestjs.ts";
import next from "./next.ts";
import nextAuth from "./next-auth.ts";
import nodeFs from "./node-fs.ts";
import nodeVm from "./node-vm.ts";
import objection from "./objection.ts";
import oracledb from "./oracledb.ts";
import passport from "./passport.ts";
import pg from "./pg.ts";
import pgPromise from "./pg-promise.ts";
import playwright from "./playwright.ts";
import postgres from "./postgres.ts";
import prisma from "./prisma.ts";
import psycopg from "./psycopg.ts";
import puppeteer from "./puppeteer.ts";
import pydantic from "./pydantic.ts";
import python from "./python.ts";
import pythonSqlite3 from "./python-sqlite3.ts";
import quickjsEmscripten from "./quickjs-emscripten.ts";
import redis from "./redis.ts";
import runText from "./run-text.ts";
import sandbox from "./sandbox.ts";
import seleniumWebdriver from "./selenium-webdriver.ts";
import sequelize from "./sequelize.ts";
import slonik from "./slonik.ts";
import snowflake from "./snowflake.ts";
import socketIo from "./socket-io.ts";
import sqlTemplates from "./sql-templates.ts";
import sqlalchemy from "./sqlalchemy.ts";
import sqlite3 from "./sqlite3.ts";
import sqlstring from "./sqlstring.ts";
import starlette from "./starlette.ts";
import tedious from "./tedious.ts";
import typeorm from "./typeorm.ts";
import uuid from "./uuid.ts";
import validator from "./validator.ts";
import vercelPostgres from "./vercel-postgres.ts";
import vm2 from "./vm2.ts";
import webExtensions from "./web-extensions.ts";
import webdriverio from "./webdriverio.ts";
import xpath from "./xpath.ts";
import zod from "./zod.ts";

export const libraries: readonly Library[] = [
  asyncpg,
  awsData,
  betterSqlite3,
  cassandra,
  chromeRemoteInterface,
  clerk,
  clickhouse,
  cloudflareD1,
  cors,
  databases,
  django,
  djangoCorsHeaders,
  drizzleOrm,
  duckdb,
  dynamodb,
  elasticsearch,
  electron,
  express,
  fastapi,
  fastify,
  fastifyCors,
  fetch,
  flask,
  flaskCors,
  googleCloud,
  graphql,
  hono,
  http,
  influxdb,
  isolatedVm,
  javascript,
  jsdom,
  jsonpath,
  knex,
  koa,
  koaCors,
  koaRouter,
  kysely,
  ldap,
  libsql,
  mariadb,
  mathjs,
  mikroOrm,
  mongodb,
  mongoose,
  mssql,
  mysql,
  mysql2,
  neo4j,
  neon,
  nestjs,
  next,
  nextAuth,
  nodeFs,
  nodeVm,
  objection,
  oracledb,
  passport,
  pg,
  pgPromise,
  playwright,
  postgres,
  prisma,
  psycopg,
  puppeteer,
  pydantic,
  python,
  pythonSqlite3,
  quickjsEmscripten,
  redis,
  runText,
  sandbox,
  seleniumWebdriver,
  sequelize,
  slonik,
  snowflake,
  socketIo,
  sqlTemplates,
  sqlalchemy,
  sqlite3,
  sqlstring,
  starlette,
  tedious,
  typeorm,
  uuid,
  validator,
  vercelPostgres,
  vm2,
  webExtensions,
  webdriverio,
  xpath,
  zod,
];
