import { library } from "../concepts/library.ts";

const execute = { text: "0|query:", parameters: "1", placeholders: "%s" } as const;

/**
 * PyMySQL, mysqlclient, and the asynchronous drivers built on them, whose cursors are alike.
 * https://pymysql.readthedocs.io/en/latest/modules/cursors.html https://mysqlclient.readthedocs.io/user_guide.html
 * https://aiomysql.readthedocs.io/en/stable/cursors.html https://github.com/long2ice/asyncmy
 */
export default library("PyMySQL", "python", {
  aliases: {
    "pymysql.Connect()": "pymysql.connect()",
    "pymysql.Connection()": "pymysql.connect()",
    "pymysql.connections.Connection()": "pymysql.connect()",
    "pymysql.connect().cursor()": "pymysql.connect()",
    "pymysql.cursors.Cursor()": "pymysql.connect()",
    "pymysql.cursors.DictCursor()": "pymysql.connect()",
    "pymysql.cursors.SSCursor()": "pymysql.connect()",
    "pymysql.cursors.SSDictCursor()": "pymysql.connect()",
    "MySQLdb.connect()": "pymysql.connect()",
    "MySQLdb.Connect()": "pymysql.connect()",
    "MySQLdb.Connection()": "pymysql.connect()",
    "MySQLdb.connections.Connection()": "pymysql.connect()",
    "MySQLdb.cursors.Cursor()": "pymysql.connect()",
    "MySQLdb.cursors.DictCursor()": "pymysql.connect()",
    "MySQLdb.cursors.SSCursor()": "pymysql.connect()",
    "aiomysql.connect()": "pymysql.connect()",
    "aiomysql.create_pool()": "aiomysql.Pool()",
    "aiomysql.Pool().acquire()": "pymysql.connect()",
    "aiomysql.Connection()": "pymysql.connect()",
    "aiomysql.Cursor()": "pymysql.connect()",
    "aiomysql.DictCursor()": "pymysql.connect()",
    "asyncmy.connect()": "pymysql.connect()",
    "asyncmy.create_pool()": "aiomysql.Pool()",
    "asyncmy.Connection()": "pymysql.connect()",
    "flask_mysqldb.MySQL().connection": "pymysql.connect()",
    "flaskext.mysql.MySQL().connect()": "pymysql.connect()",
    "flaskext.mysql.MySQL().get_db()": "pymysql.connect()",
    "pymysql.converters.escape_string": "pymysql.escape_string",
    "MySQLdb.escape_string": "pymysql.escape_string",
  },
  query: {
    "pymysql.connect().execute": execute,
    "pymysql.connect().executemany": execute,
    "pymysql.connect().mogrify": execute,
    "pymysql.connect().query": { text: "0|sql:" },
  },
  conversions: [
    "pymysql.escape_string", "pymysql.connect().escape_string", "pymysql.connect().escape", "pymysql.connect().literal",
    "pymysql.connect().mogrify",
  ],
  secret: {
    "pymysql.connect": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "pymysql.Connect": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "pymysql.Connection": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "pymysql.connections.Connection": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "MySQLdb.connect": [{ value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" }, { value: "2", as: "password", variable: "MYSQL_PASSWORD" }],
    "MySQLdb.Connect": [{ value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" }, { value: "2", as: "password", variable: "MYSQL_PASSWORD" }],
    "MySQLdb.Connection": [{ value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" }, { value: "2", as: "password", variable: "MYSQL_PASSWORD" }],
    "aiomysql.connect": { value: "password:|2", as: "password", variable: "MYSQL_PASSWORD" },
    "aiomysql.create_pool": { value: "password:", as: "password", variable: "MYSQL_PASSWORD" },
    "asyncmy.connect": { value: "password:", as: "password", variable: "MYSQL_PASSWORD" },
    "asyncmy.create_pool": { value: "password:", as: "password", variable: "MYSQL_PASSWORD" },
  },
});
