// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import adonisCors from "./adonis-cors.ts";
import apolloServer from "./apollo-server.ts";
import asyncpg from "./asyncpg.ts";
import awsCdk from "./aws-cdk.ts";
import awsLambda from "./aws-lambda.ts";
import azureFunctions from "./azure-functions.ts";
import betterSqlite3 from "./better-sqlite3.ts";
import cors from "./cors.ts";
import django from "./django.ts";
import djangoCorsHeaders from "./django-cors-headers.ts";
import drizzleOrm from "./drizzle-orm.ts";
import elysiaCors from "./elysia-cors.ts";
import express from "./express.ts";
import fastapi from "./fastapi.ts";
import fastify from "./fastify.ts";
import fastifyCors from "./fastify-cors.ts";
import fetch from "./fetch.ts";
import flask from "./flask.ts";
import flaskCors from "./flask-cors.ts";
import graphqlYoga from "./graphql-yoga.ts";
import h3 from "./h3.ts";
import hapi from "./hapi.ts";
import hono from "./hono.ts";
import http from "./http.ts";
import javascript from "./javascript.ts";
import knex from "./knex.ts";
import koa from "./koa.ts";
import koaCors from "./koa-cors.ts";
import koaRouter from "./koa-router.ts";
import kysely from "./kysely.ts";
import microCors from "./micro-cors.ts";
import mongodb from "./mongodb.ts";
import mongoose from "./mongoose.ts";
import mysql from "./mysql.ts";
import mysql2 from "./mysql2.ts";
import nestjs from "./nestjs.ts";
import next from "./next.ts";
import pg from "./pg.ts";
import pgPromise from "./pg-promise.ts";
import postgres from "./postgres.ts";
import prisma from "./prisma.ts";
import psycopg from "./psycopg.ts";
import pydantic from "./pydantic.ts";
import python from "./python.ts";
import pythonSqlite3 from "./python-sqlite3.ts";
import restifyCorsMiddleware from "./restify-cors-middleware.ts";
import sequelize from "./sequelize.ts";
import serverless from "./serverless.ts";
import socketIo from "./socket-io.ts";
import sqlalchemy from "./sqlalchemy.ts";
import sqlite3 from "./sqlite3.ts";
import sst from "./sst.ts";
import starlette from "./starlette.ts";
import typeorm from "./typeorm.ts";
import uuid from "./uuid.ts";
import validator from "./validator.ts";

export const libraries: readonly Library[] = [
  adonisCors,
  apolloServer,
  asyncpg,
  awsCdk,
  awsLambda,
  azureFunctions,
  betterSqlite3,
  cors,
  django,
  djangoCorsHeaders,
  drizzleOrm,
  elysiaCors,
  express,
  fastapi,
  fastify,
  fastifyCors,
  fetch,
  flask,
  flaskCors,
  graphqlYoga,
  h3,
  hapi,
  hono,
  http,
  javascript,
  knex,
  koa,
  koaCors,
  koaRouter,
  kysely,
  microCors,
  mongodb,
  mongoose,
  mysql,
  mysql2,
  nestjs,
  next,
  pg,
  pgPromise,
  postgres,
  prisma,
  psycopg,
  pydantic,
  python,
  pythonSqlite3,
  restifyCorsMiddleware,
  sequelize,
  serverless,
  socketIo,
  sqlalchemy,
  sqlite3,
  sst,
  starlette,
  typeorm,
  uuid,
  validator,
];
