// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import asyncpg from "./asyncpg.ts";
import awsSdk from "./aws-sdk.ts";
import betterSqlite3 from "./better-sqlite3.ts";
import cookieParser from "./cookie-parser.ts";
import cookieSession from "./cookie-session.ts";
import cors from "./cors.ts";
import cryptoJs from "./crypto-js.ts";
import django from "./django.ts";
import djangoCorsHeaders from "./django-cors-headers.ts";
import drizzleOrm from "./drizzle-orm.ts";
import express from "./express.ts";
import expressBasicAuth from "./express-basic-auth.ts";
import expressJwt from "./express-jwt.ts";
import expressSession from "./express-session.ts";
import fastapi from "./fastapi.ts";
import fastify from "./fastify.ts";
import fastifyCors from "./fastify-cors.ts";
import fastifySessions from "./fastify-sessions.ts";
import fetch from "./fetch.ts";
import flask from "./flask.ts";
import flaskCors from "./flask-cors.ts";
import hono from "./hono.ts";
import honoJwt from "./hono-jwt.ts";
import http from "./http.ts";
import ironSession from "./iron-session.ts";
import javascript from "./javascript.ts";
import jose from "./jose.ts";
import jsonwebtoken from "./jsonwebtoken.ts";
import keygrip from "./keygrip.ts";
import knex from "./knex.ts";
import koa from "./koa.ts";
import koaCors from "./koa-cors.ts";
import koaJwt from "./koa-jwt.ts";
import koaRouter from "./koa-router.ts";
import kysely from "./kysely.ts";
import ldapjs from "./ldapjs.ts";
import mongodb from "./mongodb.ts";
import mongoose from "./mongoose.ts";
import mysql from "./mysql.ts";
import mysql2 from "./mysql2.ts";
import nestjs from "./nestjs.ts";
import nestjsConfig from "./nestjs-config.ts";
import nestjsJwt from "./nestjs-jwt.ts";
import next from "./next.ts";
import nextAuth from "./next-auth.ts";
import nodeCrypto from "./node-crypto.ts";
import nodemailer from "./nodemailer.ts";
import openai from "./openai.ts";
import passportJwt from "./passport-jwt.ts";
import pg from "./pg.ts";
import pgPromise from "./pg-promise.ts";
import postgres from "./postgres.ts";
import prisma from "./prisma.ts";
import psycopg from "./psycopg.ts";
import pydantic from "./pydantic.ts";
import python from "./python.ts";
import pythonSqlite3 from "./python-sqlite3.ts";
import redisClients from "./redis-clients.ts";
import sendgrid from "./sendgrid.ts";
import sequelize from "./sequelize.ts";
import socketIo from "./socket-io.ts";
import sqlalchemy from "./sqlalchemy.ts";
import sqlite3 from "./sqlite3.ts";
import starlette from "./starlette.ts";
import stripe from "./stripe.ts";
import twilio from "./twilio.ts";
import typeorm from "./typeorm.ts";
import uuid from "./uuid.ts";
import validator from "./validator.ts";

export const libraries: readonly Library[] = [
  asyncpg,
  awsSdk,
  betterSqlite3,
  cookieParser,
  cookieSession,
  cors,
  cryptoJs,
  django,
  djangoCorsHeaders,
  drizzleOrm,
  express,
  expressBasicAuth,
  expressJwt,
  expressSession,
  fastapi,
  fastify,
  fastifyCors,
  fastifySessions,
  fetch,
  flask,
  flaskCors,
  hono,
  honoJwt,
  http,
  ironSession,
  javascript,
  jose,
  jsonwebtoken,
  keygrip,
  knex,
  koa,
  koaCors,
  koaJwt,
  koaRouter,
  kysely,
  ldapjs,
  mongodb,
  mongoose,
  mysql,
  mysql2,
  nestjs,
  nestjsConfig,
  nestjsJwt,
  next,
  nextAuth,
  nodeCrypto,
  nodemailer,
  openai,
  passportJwt,
  pg,
  pgPromise,
  postgres,
  prisma,
  psycopg,
  pydantic,
  python,
  pythonSqlite3,
  redisClients,
  sendgrid,
  sequelize,
  socketIo,
  sqlalchemy,
  sqlite3,
  starlette,
  stripe,
  twilio,
  typeorm,
  uuid,
  validator,
];
