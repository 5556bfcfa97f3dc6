// Written by "npm run update".
import type { Library } from "../concepts/library.ts";
import adonis from "./adonis.ts";
import adonisCors from "./adonis-cors.ts";
import aiohttp from "./aiohttp.ts";
import aiohttpCors from "./aiohttp-cors.ts";
import apolloServer from "./apollo-server.ts";
import asyncpg from "./asyncpg.ts";
import authlib from "./authlib.ts";
import awsCdk from "./aws-cdk.ts";
import awsData from "./aws-data.ts";
import awsLambda from "./aws-lambda.ts";
import awsLambdaPython from "./aws-lambda-python.ts";
import awsPowertools from "./aws-powertools.ts";
import awsSdk from "./aws-sdk.ts";
import azureFunctions from "./azure-functions.ts";
import betterSqlite3 from "./better-sqlite3.ts";
import blacksheep from "./blacksheep.ts";
import boto3 from "./boto3.ts";
import boto3Cors from "./boto3-cors.ts";
import bottle from "./bottle.ts";
import bugsnagPython from "./bugsnag-python.ts";
import bunyan from "./bunyan.ts";
import cassandra from "./cassandra.ts";
import cassandraPython from "./cassandra-python.ts";
import chalice from "./chalice.ts";
import chromeRemoteInterface from "./chrome-remote-interface.ts";
import clerk from "./clerk.ts";
import click from "./click.ts";
import clickhouse from "./clickhouse.ts";
import clickhousePython from "./clickhouse-python.ts";
import cloudflareD1 from "./cloudflare-d1.ts";
import consola from "./consola.ts";
import console from "./console.ts";
import cookieParser from "./cookie-parser.ts";
import cookieSession from "./cookie-session.ts";
import cookies from "./cookies.ts";
import cornice from "./cornice.ts";
import cors from "./cors.ts";
import cryptoJs from "./crypto-js.ts";
import cryptography from "./cryptography.ts";
import databases from "./databases.ts";
import datadog from "./datadog.ts";
import datadogPython from "./datadog-python.ts";
import dbApi from "./db-api.ts";
import debug from "./debug.ts";
import django from "./django.ts";
import djangoCorsHeaders from "./django-cors-headers.ts";
import djangoEnviron from "./django-environ.ts";
import djangoRatelimit from "./django-ratelimit.ts";
import djangoRestFramework from "./django-rest-framework.ts";
import drizzleOrm from "./drizzle-orm.ts";
import duckdb from "./duckdb.ts";
import duckdbPython from "./duckdb-python.ts";
import dynamodb from "./dynamodb.ts";
import elasticApmPython from "./elastic-apm-python.ts";
import elasticsearch from "./elasticsearch.ts";
import elasticsearchPython from "./elasticsearch-python.ts";
import electron from "./electron.ts";
import elysia from "./elysia.ts";
import elysiaCors from "./elysia-cors.ts";
import encodeDatabases from "./encode-databases.ts";
import environs from "./environs.ts";
import expo from "./expo.ts";
import express from "./express.ts";
import expressBasicAuth from "./express-basic-auth.ts";
import expressJwt from "./express-jwt.ts";
import expressRateLimit from "./express-rate-limit.ts";
import expressSession from "./express-session.ts";
import falcon from "./falcon.ts";
import fastapi from "./fastapi.ts";
import fastify from "./fastify.ts";
import fastifyCors from "./fastify-cors.ts";
import fastifyRateLimit from "./fastify-rate-limit.ts";
import fastifySessions from "./fastify-sessions.ts";
import fetch from "./fetch.ts";
import flask from "./flask.ts";
import flaskCors from "./flask-cors.ts";
import flaskJwtExtended from "./flask-jwt-extended.ts";
import flaskLimiter from "./flask-limiter.ts";
import flaskRestful from "./flask-restful.ts";
import googleCloud from "./google-cloud.ts";
import googleCloudPython from "./google-cloud-python.ts";
import gql from "./gql.ts";
import graphql from "./graphql.ts";
import graphqlYoga from "./graphql-yoga.ts";
import h3 from "./h3.ts";
import hapi from "./hapi.ts";
import hono from "./hono.ts";
import honoJwt from "./hono-jwt.ts";
import honoRateLimiter from "./hono-rate-limiter.ts";
import http from "./http.ts";
import icecream from "./icecream.ts";
import influxdb from "./influxdb.ts";
import influxdbPython from "./influxdb-python.ts";
import ironSession from "./iron-session.ts";
import isolatedVm from "./isolated-vm.ts";
import itsdangerous from "./itsdangerous.ts";
import javascript from "./javascript.ts";
import jose from "./jose.ts";
import jsdom from "./jsdom.ts";
import jsonpath from "./jsonpath.ts";
import jsonwebtoken from "./jsonwebtoken.ts";
import jwtSimple from "./jwt-simple.ts";
import keygrip from "./keygrip.ts";
import knex from "./knex.ts";
import koa from "./koa.ts";
import koaCors from "./koa-cors.ts";
import koaJwt from "./koa-jwt.ts";
import koaRatelimit from "./koa-ratelimit.ts";
import koaRouter from "./koa-router.ts";
import kysely from "./kysely.ts";
import ldap from "./ldap.ts";
import ldap3 from "./ldap3.ts";
import libsql from "./libsql.ts";
import litestar from "./litestar.ts";
import log4js from "./log4js.ts";
import logbook from "./logbook.ts";
import logfire from "./logfire.ts";
import loglevel from "./loglevel.ts";
import loguru from "./loguru.ts";
import lxml from "./lxml.ts";
import mariadb from "./mariadb.ts";
import mathjs from "./mathjs.ts";
import microCors from "./micro-cors.ts";
import mikroOrm from "./mikro-orm.ts";
import mongodb from "./mongodb.ts";
import mongoose from "./mongoose.ts";
import mssql from "./mssql.ts";
import mysql from "./mysql.ts";
import mysqlConnector from "./mysql-connector.ts";
import mysql2 from "./mysql2.ts";
import neo4j from "./neo4j.ts";
import neo4jPython from "./neo4j-python.ts";
import neon from "./neon.ts";
import nestjs from "./nestjs.ts";
import nestjsConfig from "./nestjs-config.ts";
import nestjsJwt from "./nestjs-jwt.ts";
import nestjsLogger from "./nestjs-logger.ts";
import newRelic from "./new-relic.ts";
import newRelicPython from "./new-relic-python.ts";
import next from "./next.ts";
import nextAuth from "./next-auth.ts";
import nodeCrypto from "./node-crypto.ts";
import nodeFs from "./node-fs.ts";
import nodeVm from "./node-vm.ts";
import nodemailer from "./nodemailer.ts";
import nuxt from "./nuxt.ts";
import objection from "./objection.ts";
import openai from "./openai.ts";
import opentelemetry from "./opentelemetry.ts";
import opentelemetryPython from "./opentelemetry-python.ts";
import oracledb from "./oracledb.ts";
import pandas from "./pandas.ts";
import paramiko from "./paramiko.ts";
import passport from "./passport.ts";
import passportJwt from "./passport-jwt.ts";
import passwordHashes from "./password-hashes.ts";
import peewee from "./peewee.ts";
import pg from "./pg.ts";
import pgPromise from "./pg-promise.ts";
import pg8000 from "./pg8000.ts";
import pino from "./pino.ts";
import playwright from "./playwright.ts";
import playwrightPython from "./playwright-python.ts";
import pony from "./pony.ts";
import postgres from "./postgres.ts";
import prisma from "./prisma.ts";
import psycopg from "./psycopg.ts";
import puppeteer from "./puppeteer.ts";
import pycryptodome from "./pycryptodome.ts";
import pydantic from "./pydantic.ts";
import pyjwt from "./pyjwt.ts";
import pymongo from "./pymongo.ts";
import pymssql from "./pymssql.ts";
import pymysql from "./pymysql.ts";
import pynacl from "./pynacl.ts";
import pyodbc from "./pyodbc.ts";
import pyramid from "./pyramid.ts";
import python from "./python.ts";
import pythonAwsCdk from "./python-aws-cdk.ts";
import pythonCode from "./python-code.ts";
import pythonDecouple from "./python-decouple.ts";
import pythonHashlib from "./python-hashlib.ts";
import pythonHmac from "./python-hmac.ts";
import pythonHttpClients from "./python-http-clients.ts";
import pythonHttpServer from "./python-http-server.ts";
import pythonJose from "./python-jose.ts";
import pythonLimits from "./python-limits.ts";
import pythonLogging from "./python-logging.ts";
import pythonMail from "./python-mail.ts";
import pythonOracledb from "./python-oracledb.ts";
import pythonOutput from "./python-output.ts";
import pythonPasswords from "./python-passwords.ts";
import pythonRunText from "./python-run-text.ts";
import pythonSecrets from "./python-secrets.ts";
import pythonServiceClients from "./python-service-clients.ts";
import pythonSessions from "./python-sessions.ts";
import pythonSocketio from "./python-socketio.ts";
import pythonSqlite3 from "./python-sqlite3.ts";
import quart from "./quart.ts";
import quickjsEmscripten from "./quickjs-emscripten.ts";
import rateLimiterFlexible from "./rate-limiter-flexible.ts";
import reactRouter from "./react-router.ts";
import redis from "./redis.ts";
import redisPy from "./redis-py.ts";
import restifyCorsMiddleware from "./restify-cors-middleware.ts";
import rich from "./rich.ts";
import rollbarPython from "./rollbar-python.ts";
import runText from "./run-text.ts";
import sandbox from "./sandbox.ts";
import sanic from "./sanic.ts";
import sanicCors from "./sanic-cors.ts";
import seleniumPython from "./selenium-python.ts";
import seleniumWebdriver from "./selenium-webdriver.ts";
import sendgrid from "./sendgrid.ts";
import sentry from "./sentry.ts";
import sentryPython from "./sentry-python.ts";
import sequelize from "./sequelize.ts";
import serverless from "./serverless.ts";
import signale from "./signale.ts";
import simplejwt from "./simplejwt.ts";
import slonik from "./slonik.ts";
import slowapi from "./slowapi.ts";
import smallCorsLibraries from "./small-cors-libraries.ts";
import snowflake from "./snowflake.ts";
import snowflakePython from "./snowflake-python.ts";
import socketIo from "./socket-io.ts";
import sqlTemplates from "./sql-templates.ts";
import sqlalchemy from "./sqlalchemy.ts";
import sqlite3 from "./sqlite3.ts";
import sqlstring from "./sqlstring.ts";
import sst from "./sst.ts";
import starlette from "./starlette.ts";
import stripe from "./stripe.ts";
import structlog from "./structlog.ts";
import sveltekit from "./sveltekit.ts";
import tedious from "./tedious.ts";
import tornado from "./tornado.ts";
import tortoise from "./tortoise.ts";
import tslog from "./tslog.ts";
import twilio from "./twilio.ts";
import twisted from "./twisted.ts";
import typeorm from "./typeorm.ts";
import upstashRatelimit from "./upstash-ratelimit.ts";
import uuid from "./uuid.ts";
import validator from "./validator.ts";
import vercelPostgres from "./vercel-postgres.ts";
import vite from "./vite.ts";
import vm2 from "./vm2.ts";
import webExtensions from "./web-extensions.ts";
import webdriverio from "./webdriverio.ts";
import webpack from "./webpack.ts";
import winston from "./winston.ts";
import ws from "./ws.ts";
import xpath from "./xpath.ts";
import zod from "./zod.ts";

export const libraries: readonly Library[] = [
  adonis,
  adonisCors,
  aiohttp,
  aiohttpCors,
  apolloServer,
  asyncpg,
  authlib,
  awsCdk,
  awsData,
  awsLambda,
  awsLambdaPython,
  awsPowertools,
  awsSdk,
  azureFunctions,
  betterSqlite3,
  blacksheep,
  boto3,
  boto3Cors,
  bottle,
  bugsnagPython,
  bunyan,
  cassandra,
  cassandraPython,
  chalice,
  chromeRemoteInterface,
  clerk,
  click,
  clickhouse,
  clickhousePython,
  cloudflareD1,
  consola,
  console,
  cookieParser,
  cookieSession,
  cookies,
  cornice,
  cors,
  cryptoJs,
  cryptography,
  databases,
  datadog,
  datadogPython,
  dbApi,
  debug,
  django,
  djangoCorsHeaders,
  djangoEnviron,
  djangoRatelimit,
  djangoRestFramework,
  drizzleOrm,
  duckdb,
  duckdbPython,
  dynamodb,
  elasticApmPython,
  elasticsearch,
  elasticsearchPython,
  electron,
  elysia,
  elysiaCors,
  encodeDatabases,
  environs,
  expo,
  express,
  expressBasicAuth,
  expressJwt,
  expressRateLimit,
  expressSession,
  falcon,
  fastapi,
  fastify,
  fastifyCors,
  fastifyRateLimit,
  fastifySessions,
  fetch,
  flask,
  flaskCors,
  flaskJwtExtended,
  flaskLimiter,
  flaskRestful,
  googleCloud,
  googleCloudPython,
  gql,
  graphql,
  graphqlYoga,
  h3,
  hapi,
  hono,
  honoJwt,
  honoRateLimiter,
  http,
  icecream,
  influxdb,
  influxdbPython,
  ironSession,
  isolatedVm,
  itsdangerous,
  javascript,
  jose,
  jsdom,
  jsonpath,
  jsonwebtoken,
  jwtSimple,
  keygrip,
  knex,
  koa,
  koaCors,
  koaJwt,
  koaRatelimit,
  koaRouter,
  kysely,
  ldap,
  ldap3,
  libsql,
  litestar,
  log4js,
  logbook,
  logfire,
  loglevel,
  loguru,
  lxml,
  mariadb,
  mathjs,
  microCors,
  mikroOrm,
  mongodb,
  mongoose,
  mssql,
  mysql,
  mysqlConnector,
  mysql2,
  neo4j,
  neo4jPython,
  neon,
  nestjs,
  nestjsConfig,
  nestjsJwt,
  nestjsLogger,
  newRelic,
  newRelicPython,
  next,
  nextAuth,
  nodeCrypto,
  nodeFs,
  nodeVm,
  nodemailer,
  nuxt,
  objection,
  openai,
  opentelemetry,
  opentelemetryPython,
  oracledb,
  pandas,
  paramiko,
  passport,
  passportJwt,
  passwordHashes,
  peewee,
  pg,
  pgPromise,
  pg8000,
  pino,
  playwright,
  playwrightPython,
  pony,
  postgres,
  prisma,
  psycopg,
  puppeteer,
  pycryptodome,
  pydantic,
  pyjwt,
  pymongo,
  pymssql,
  pymysql,
  pynacl,
  pyodbc,
  pyramid,
  python,
  pythonAwsCdk,
  pythonCode,
  pythonDecouple,
  pythonHashlib,
  pythonHmac,
  pythonHttpClients,
  pythonHttpServer,
  pythonJose,
  pythonLimits,
  pythonLogging,
  pythonMail,
  pythonOracledb,
  pythonOutput,
  pythonPasswords,
  pythonRunText,
  pythonSecrets,
  pythonServiceClients,
  pythonSessions,
  pythonSocketio,
  pythonSqlite3,
  quart,
  quickjsEmscripten,
  rateLimiterFlexible,
  reactRouter,
  redis,
  redisPy,
  restifyCorsMiddleware,
  rich,
  rollbarPython,
  runText,
  sandbox,
  sanic,
  sanicCors,
  seleniumPython,
  seleniumWebdriver,
  sendgrid,
  sentry,
  sentryPython,
  sequelize,
  serverless,
  signale,
  simplejwt,
  slonik,
  slowapi,
  smallCorsLibraries,
  snowflake,
  snowflakePython,
  socketIo,
  sqlTemplates,
  sqlalchemy,
  sqlite3,
  sqlstring,
  sst,
  starlette,
  stripe,
  structlog,
  sveltekit,
  tedious,
  tornado,
  tortoise,
  tslog,
  twilio,
  twisted,
  typeorm,
  upstashRatelimit,
  uuid,
  validator,
  vercelPostgres,
  vite,
  vm2,
  webExtensions,
  webdriverio,
  webpack,
  winston,
  ws,
  xpath,
  zod,
];
