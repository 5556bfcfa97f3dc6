import { library } from "../concepts/library.ts";

const execute = { text: "0|sql:", parameters: "1", placeholders: "?" } as const;

/** https://docs.python.org/3/library/sqlite3.html and https://aiosqlite.omnilib.dev, which repeats it */
export default library("sqlite3", "python", {
  aliases: {
    "sqlite3.connect().cursor()": "sqlite3.connect()",
    "sqlite3.Connection()": "sqlite3.connect()",
    "sqlite3.Cursor()": "sqlite3.connect()",
    "sqlite3.dbapi2.connect()": "sqlite3.connect()",
    "sqlcipher3.dbapi2.connect()": "sqlite3.connect()",
    "pysqlcipher3.dbapi2.connect()": "sqlite3.connect()",
    "aiosqlite.core.Connection()": "sqlite3.connect()",
    "aiosqlite.connect()": "sqlite3.connect()",
    "aiosqlite.Connection()": "sqlite3.connect()",
    "aiosqlite.Cursor()": "sqlite3.connect()",
  },
  query: {
    "sqlite3.connect().execute": execute,
    "sqlite3.connect().executemany": execute,
    "sqlite3.connect().executescript": { text: "0|sql_script:" },
    "sqlite3.connect().execute_insert": execute,
    "sqlite3.connect().execute_fetchall": execute,
  },
});
