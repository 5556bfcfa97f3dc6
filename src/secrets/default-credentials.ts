import type { Certainty, Detector } from "./finding.ts";
import { wordsOf } from "./words.ts";

/** Accounts that are delivered with their own name for a password. */
const namesakes = new Set([
  "admin", "administrator", "root", "guest", "postgres", "sa", "mysql", "mariadb", "mongo", "mongodb", "redis", "rabbitmq", "neo4j", "cassandra", "couchdb", "elastic", "minio", "grafana", "keycloak",
  "airflow", "superset", "airbyte", "zabbix", "artemis", "activemq", "odoo", "oracle", "influx", "tomcat", "superuser", "user", "test", "demo", "pass", "example",
]);

/** Those of them that are databases' or brokers': where no host is named, the driver looks on the machine itself. */
const databases = new Set(["root", "guest", "postgres", "sa", "mysql", "mariadb", "mongo", "mongodb", "redis", "rabbitmq", "neo4j", "cassandra", "couchdb", "elastic", "minio", "oracle", "influx"]);

/** Whether a user's name is that of an account which a database or a broker has from the start. */
export function isOfDatabase(user: string): boolean {
  return databases.has(user.toLowerCase());
}

/** Passwords that stand in the manuals of servers, and those that are tried first at any log-in. */
const usual = new Set([
  "admin", "administrator", "admin1", "admin12", "admin123", "admin1234", "admin12345", "admin@123", "Admin123", "Admin@123", "admin!", "adminadmin", "adminpassword", "adminpass",
  "root", "root123", "toor", "rootpassword", "rootpass", "guest", "postgres", "mysql", "minioadmin", "minio123", "superuser", "letmein", "welcome", "welcome1",
  "password", "password1", "password12", "password123", "password1234", "Password1", "Password123", "Password123!", "Password1!", "passw0rd", "Passw0rd", "P@ssw0rd", "p@ssw0rd", "p@ssword", "pass123", "pass1234",
  "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "123123", "111111", "000000", "qwerty", "qwerty123", "abc123", "iloveyou",
  "changeme", "ChangeMe", "Changeme1", "changeme1", "changeme123", "change_me", "change-me", "changeit", "changethis", "secret", "default", "tiger", "change_on_install",
]);

/**
 * Variables by which the images of servers make their first account, and what it is called unless told. Each is described with its
 * image: https://hub.docker.com/_/postgres, /_/mysql, /_/mariadb, /_/mongo, /_/rabbitmq, https://github.com/bitnami/containers,
 * https://learn.microsoft.com/sql/linux/quickstart-install-connect-docker and the manuals of MinIO, Grafana, Keycloak, pgAdmin, Elasticsearch and Django.
 */
const firstAccounts: ReadonlyMap<string, string> = new Map([
  ["POSTGRES_PASSWORD", "postgres"], ["POSTGRESQL_PASSWORD", "postgres"], ["POSTGRESQL_POSTGRES_PASSWORD", "postgres"],
  ["MYSQL_ROOT_PASSWORD", "root"], ["MARIADB_ROOT_PASSWORD", "root"], ["MONGO_INITDB_ROOT_PASSWORD", "root"], ["MONGODB_ROOT_PASSWORD", "root"],
  ["RABBITMQ_DEFAULT_PASS", "guest"], ["MINIO_ROOT_PASSWORD", "minioadmin"], ["SA_PASSWORD", "sa"], ["MSSQL_SA_PASSWORD", "sa"], ["ELASTIC_PASSWORD", "elastic"],
  ["GF_SECURITY_ADMIN_PASSWORD", "admin"], ["KEYCLOAK_ADMIN_PASSWORD", "admin"], ["KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"], ["PGADMIN_DEFAULT_PASSWORD", "admin"],
  ["DJANGO_SUPERUSER_PASSWORD", "admin"],
]);

/** Who a server's first account is for, where a variable sets its password. */
export function firstUserOf(variable: string): string | undefined {
  return firstAccounts.get(variable);
}

/** Whether a server is delivered with this password for such a user, or anyone tries it first. */
export function isDefaultPassword(password: string, user?: string): boolean {
  return usual.has(password) || (password === user && namesakes.has(password.toLowerCase()));
}

/** What a name beside a password says about it: who logs in, or where. */
export function partOfAccount(name: string): "user" | "host" | undefined {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  const [before] = words.slice(-2, -1);
  if (/^(?:user|username|login|email|mail|usr|uid|account|userid)$/u.test(last) || ((last === "name" || last === "id") && before === "user") || (last === "email" || last === "address") && before === "email") return "user";
  if (/^(?:host|hostname|server|hosts|servers|endpoint|address|addr|url|uri|dsn|node|nodes|socket)$/u.test(last) || (last === "name" && before === "host") || (last === "path" && before === "socket") || (last === "point" && before === "end")) return "host";
  return undefined;
}

/** Whether only the machine itself is reached under a host's name, or nobody at all. */
export function isLocalHost(host: string): boolean {
  return /^(?:[a-z][\w+.-]*:\/\/(?:[^@/]*@)?)?(?:localhost|127\.\d|0\.0\.0\.0|\[?::1\]?(?:$|[:/])|host\.docker\.internal|[\w.-]*\.(?:localhost|test|example|invalid)(?:$|[:/])|[\w.-]*\bexample\.(?:com|org|net)\b|\/)/iu.test(host) || host === "" || host === ".";
}

/** Whether a text names the field for a user instead of a user: `{ user: "username", password: "password" }`. */
export function isNameOfField(user: string): boolean {
  return /^(?:user|username|user[_-]?name|login|e?mail|name|foo|bar|\w*[_-]user(?:name)?)$/iu.test(user);
}

const url = /^([a-z][a-z0-9+.-]{1,30}):\/\/([^\s/:@?#'"<>\0]{0,100}):([^\s/?#'"@\0]{1,100})@([^\s/?#'"@,;:]{1,253})(?:[:/?,]\S{0,500})?$/iu;

/** Protocols by which a program opens a database or a broker. */
const servers = /^(?:postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|pyamqp|mssql|oracle|cockroachdb|clickhouse|neo4j|bolt|nats|kafka|mqtts?|stomp|cassandra|couchdb|db2|elasticsearch)(?:\+[\w.]+)?$/iu;

/** A URL with what a server is delivered with, whole: in a longer text it is an example. */
export const defaultsInUrls: Detector = {
  anchors: ["://"],
  isUnmistakable: false,
  mayBe: (source, _, at) => /^:\/\/[^\s/:'"`@]*:[^\s'"`/@]+@/u.test(source.slice(at, at + 220)),
  find(text) {
    const [, scheme = "", user = "", password = "", host = ""] = text.length > 800 ? [] : (url.exec(text) ?? []);
    // Of databases some speak HTTP. A user that no server has from the start is one of an example, as its password is.
    const isServer = servers.test(scheme) || (/^https?$/iu.test(scheme) && isOfDatabase(user));
    if (!isServer || (user !== "" && !namesakes.has(user.toLowerCase())) || !isDefaultPassword(password, user) || isNameOfField(user) || isLocalHost(host) || /^(?:host|hostname|server|ip|address)$/iu.test(host)) return undefined;
    const certainty: Certainty = /^https?$/iu.test(scheme) ? "possible" : "likely";
    return { kind: "url", what: `${scheme.toLowerCase()} URL`, secret: password, certainty, isDefault: true };
  },
};
