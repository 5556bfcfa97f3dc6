import { library } from "../concepts/library.ts";

const execute = { text: "0|operation:", parameters: "1", placeholders: "%s" } as const;
const query = { text: "0|query_string:", parameters: "1", placeholders: "%s" } as const;

/** https://pymssql.readthedocs.io/en/stable/ref/pymssql.html https://pymssql.readthedocs.io/en/stable/ref/_mssql.html */
export default library("pymssql", "python", {
  aliases: {
    "pymssql.connect().cursor()": "pymssql.connect()",
    "pymssql.Connection()": "pymssql.connect()",
    "pymssql.Cursor()": "pymssql.connect()",
    "_mssql.connect()": "pymssql._mssql.connect()",
  },
  query: {
    "pymssql.connect().execute": execute,
    "pymssql.connect().executemany": execute,
    "pymssql._mssql.connect().execute_query": query,
    "pymssql._mssql.connect().execute_non_query": query,
    "pymssql._mssql.connect().execute_scalar": query,
    "pymssql._mssql.connect().execute_row": query,
  },
  secret: {
    "pymssql.connect": { value: "2|password:", as: "password", variable: "MSSQL_PASSWORD" },
  },
});
