import { library } from "../concepts/library.ts";

const execute = { text: "0|sql:", parameters: "1...", placeholders: "?" } as const;

/** https://github.com/mkleehammer/pyodbc/wiki/Cursor and https://aioodbc.readthedocs.io, which repeats it */
export default library("pyodbc", "python", {
  aliases: {
    "pyodbc.connect().cursor()": "pyodbc.connect()",
    "pyodbc.Connection()": "pyodbc.connect()",
    "pyodbc.Cursor()": "pyodbc.connect()",
    "aioodbc.connect()": "pyodbc.connect()",
    "aioodbc.create_pool().acquire()": "pyodbc.connect()",
  },
  query: {
    "pyodbc.connect().execute": execute,
    "pyodbc.connect().executemany": { text: "0|sql:", placeholders: "?" },
  },
});
