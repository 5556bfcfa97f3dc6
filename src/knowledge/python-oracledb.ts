import { library } from "../concepts/library.ts";

const execute = { text: "0|statement:", parameters: "1", placeholders: ":1" } as const;

/** https://python-oracledb.readthedocs.io/en/latest/api_manual/cursor.html and cx_Oracle, its predecessor */
export default library("python-oracledb", "python", {
  aliases: {
    "oracledb.connect().cursor()": "oracledb.connect()",
    "oracledb.connect_async()": "oracledb.connect()",
    "oracledb.Connection()": "oracledb.connect()",
    "oracledb.AsyncConnection()": "oracledb.connect()",
    "oracledb.Cursor()": "oracledb.connect()",
    "oracledb.AsyncCursor()": "oracledb.connect()",
    "oracledb.create_pool()": "oracledb.ConnectionPool()",
    "oracledb.create_pool_async()": "oracledb.ConnectionPool()",
    "oracledb.SessionPool()": "oracledb.ConnectionPool()",
    "oracledb.AsyncConnectionPool()": "oracledb.ConnectionPool()",
    "oracledb.ConnectionPool().acquire()": "oracledb.connect()",
    "cx_Oracle.connect()": "oracledb.connect()",
    "cx_Oracle.Connection()": "oracledb.connect()",
    "cx_Oracle.Cursor()": "oracledb.connect()",
    "cx_Oracle.SessionPool()": "oracledb.ConnectionPool()",
    "cx_Oracle.SessionPool().acquire()": "oracledb.connect()",
  },
  query: {
    "oracledb.connect().execute": execute,
    "oracledb.connect().executemany": execute,
    "oracledb.connect().fetchall": execute,
    "oracledb.connect().fetchone": execute,
    "oracledb.connect().fetchmany": execute,
    "oracledb.connect().fetch_df_all": execute,
    "oracledb.connect().fetch_df_batches": execute,
    "oracledb.connect().prepare": { text: "0|statement:" },
    "oracledb.connect().parse": { text: "0|statement:" },
  },
  secret: {
    "oracledb.connect": { value: "password:", as: "password", variable: "ORACLE_PASSWORD" },
    "oracledb.connect_async": { value: "password:", as: "password", variable: "ORACLE_PASSWORD" },
    "oracledb.create_pool": { value: "password:", as: "password", variable: "ORACLE_PASSWORD" },
    "oracledb.create_pool_async": { value: "password:", as: "password", variable: "ORACLE_PASSWORD" },
    "cx_Oracle.connect": { value: "1|password:", as: "password", variable: "ORACLE_PASSWORD" },
    "cx_Oracle.SessionPool": { value: "1|password:", as: "password", variable: "ORACLE_PASSWORD" },
  },
});
