import { library } from "../concepts/library.ts";

const execute = { text: "0|query:", parameters: "1", placeholders: "%s" } as const;

/**
 * https://www.psycopg.org/psycopg3/docs/api/ and https://www.psycopg.org/docs/, whose cursors are alike, and aiopg, which is built on the
 * latter. Template strings are bound by psycopg 3.3: https://www.psycopg.org/psycopg3/docs/basic/tstrings.html
 */
export default library("psycopg", "python", {
  aliases: {
    "psycopg.connect().cursor()": "psycopg.connect()",
    "psycopg.Connection()": "psycopg.connect()",
    "psycopg.Cursor()": "psycopg.connect()",
    "psycopg.AsyncConnection()": "psycopg.connect()",
    "psycopg.AsyncCursor()": "psycopg.connect()",
    "psycopg.Connection.connect()": "psycopg.connect()",
    "psycopg.AsyncConnection.connect()": "psycopg.connect()",
    "psycopg.ServerCursor()": "psycopg.connect()",
    "psycopg.ClientCursor()": "psycopg.connect()",
    "psycopg.AsyncServerCursor()": "psycopg.connect()",
    "psycopg.AsyncClientCursor()": "psycopg.connect()",
    "psycopg_pool.ConnectionPool().getconn()": "psycopg.connect()",
    "psycopg_pool.AsyncConnectionPool().getconn()": "psycopg.connect()",
    "psycopg_pool.ConnectionPool().connection()": "psycopg.connect()",
    "psycopg_pool.AsyncConnectionPool().connection()": "psycopg.connect()",
    "psycopg2.connect()": "psycopg.connect()",
    "psycopg2.extensions.connection()": "psycopg.connect()",
    "psycopg2.extensions.cursor()": "psycopg.connect()",
    "psycopg2.pool.SimpleConnectionPool().getconn()": "psycopg.connect()",
    "psycopg2.pool.ThreadedConnectionPool().getconn()": "psycopg.connect()",
    "psycopg2.pool.PersistentConnectionPool().getconn()": "psycopg.connect()",
    "psycopg2.extras.RealDictCursor()": "psycopg.connect()",
    "psycopg2.extras.DictCursor()": "psycopg.connect()",
    "psycopg2.extras.RealDictConnection()": "psycopg.connect()",
    "aiopg.connect()": "psycopg.connect()",
    "aiopg.Connection()": "psycopg.connect()",
    "aiopg.Cursor()": "psycopg.connect()",
    "aiopg.create_pool()": "aiopg.Pool()",
    "aiopg.Pool().acquire()": "psycopg.connect()",
    "aiopg.Pool().cursor()": "psycopg.connect()",
    "psycopg2.sql.Composed": "psycopg.sql.Composed",
    "psycopg2.sql.SQL": "psycopg.sql.SQL",
    "psycopg2.sql.Identifier": "psycopg.sql.Identifier",
    "psycopg2.sql.Literal": "psycopg.sql.Literal",
    "psycopg2.sql.Placeholder": "psycopg.sql.Placeholder",
  },
  query: {
    "psycopg.connect().execute": execute,
    "psycopg.connect().executemany": execute,
    "psycopg.connect().stream": execute,
    "psycopg.connect().mogrify": execute,
    "psycopg.connect().copy": { text: "0|statement:" },
    "psycopg.connect().copy_expert": { text: "0|sql:" },
    "psycopg2.extras.execute_values": { text: "1|sql:" },
    "psycopg2.extras.execute_batch": { text: "1|sql:" },
    "psycopg.sql.SQL": { text: "0|obj:" },
    "psycopg2.extensions.AsIs": { text: "0", isFragment: true },
  },
  conversions: [
    "psycopg.sql.SQL", "psycopg.sql.SQL().format", "psycopg.sql.SQL().join", "psycopg.sql.Composed", "psycopg.sql.Composed().join",
    "psycopg.sql.Identifier", "psycopg.sql.Literal", "psycopg.sql.Placeholder", "psycopg.sql.quote", "psycopg.connect().mogrify",
    "psycopg.sql.SQL().as_string", "psycopg.sql.SQL().format().as_string", "psycopg.sql.Identifier().as_string", "psycopg.sql.Literal().as_string",
    "psycopg2.extensions.quote_ident",
  ],
  secret: {
    "psycopg.connect": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "psycopg.Connection.connect": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "psycopg.AsyncConnection.connect": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "psycopg2.connect": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "psycopg2.pool.SimpleConnectionPool": { value: "password:", as: "password", variable: "PGPASSWORD" },
    "psycopg2.pool.ThreadedConnectionPool": { value: "password:", as: "password", variable: "PGPASSWORD" },
  },
});
