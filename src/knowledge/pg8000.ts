import { library } from "../concepts/library.ts";

const execute = { text: "0|operation:", parameters: "1", placeholders: "%s" } as const;

/** https://codeberg.org/tlocke/pg8000: the DB-API, and `pg8000.native` with its named parameters */
export default library("pg8000", "python", {
  aliases: {
    "pg8000.dbapi.connect()": "pg8000.connect()",
    "pg8000.connect().cursor()": "pg8000.connect()",
    "pg8000.Connection()": "pg8000.connect()",
    "pg8000.dbapi.Connection()": "pg8000.connect()",
  },
  query: {
    "pg8000.connect().execute": execute,
    "pg8000.connect().executemany": execute,
    "pg8000.native.Connection().run": { text: "0|sql:", placeholders: ":name" },
    "pg8000.native.Connection().prepare": { text: "0|sql:", placeholders: ":name" },
  },
  conversions: ["pg8000.native.identifier", "pg8000.native.literal"],
  secret: {
    "pg8000.connect": { value: "4|password:", as: "password", variable: "PGPASSWORD" },
    "pg8000.dbapi.connect": { value: "4|password:", as: "password", variable: "PGPASSWORD" },
    "pg8000.native.Connection": { value: "4|password:", as: "password", variable: "PGPASSWORD" },
  },
});
