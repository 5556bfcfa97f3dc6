import { library } from "../concepts/library.ts";

const execute = { text: "0|query:", parameters: "1", placeholders: "%s" } as const;

/** https://www.psycopg.org/psycopg3/docs/api/ and https://www.psycopg.org/docs/, whose cursors are alike */
export default library("psycopg", "python", {
  aliases: {
    "psycopg.connect().cursor()": "psycopg.connect()",
    "psycopg.Connection()": "psycopg.connect()",
    "psycopg.Cursor()": "psycopg.connect()",
    "psycopg.AsyncConnection()": "psycopg.connect()",
    "psycopg.AsyncCursor()": "psycopg.connect()",
    "psycopg.Connection.connect()": "psycopg.connect()",
    "psycopg.AsyncConnection.connect()": "psycopg.connect()",
    "psycopg_pool.ConnectionPool().connection()": "psycopg.connect()",
    "psycopg_pool.AsyncConnectionPool().connection()": "psycopg.connect()",
    "psycopg2.connect()": "psycopg.connect()",
    "psycopg2.extensions.connection()": "psycopg.connect()",
    "psycopg2.extensions.cursor()": "psycopg.connect()",
    "psycopg2.pool.SimpleConnectionPool().getconn()": "psycopg.connect()",
    "psycopg2.pool.ThreadedConnectionPool().getconn()": "psycopg.connect()",
    "psycopg2.sql.SQL": "psycopg.sql.SQL",
    "psycopg2.sql.Identifier": "psycopg.sql.Identifier",
    "psycopg2.sql.Literal": "psycopg.sql.Literal",
    "psycopg2.sql.Placeholder": "psycopg.sql.Placeholder",
  },
  query: {
    "psycopg.connect().execute": execute,
    "psycopg.connect().executemany": execute,
    "psycopg.connect().copy": { text: "0|statement:" },
    "psycopg.connect().copy_expert": { text: "0|sql:" },
    "psycopg2.extras.execute_values": { text: "1|sql:" },
    "psycopg2.extras.execute_batch": { text: "1|sql:" },
    "psycopg.sql.SQL": { text: "0|obj:" },
  },
  conversions: ["psycopg.sql.SQL", "psycopg.sql.Identifier", "psycopg.sql.Literal", "psycopg.sql.Placeholder", "psycopg.connect().mogrify"],
});
