import { library } from "../concepts/library.ts";

const execute = { text: "0|command:", parameters: "1", placeholders: "%s" } as const;
const sql = { text: "0|query:", parameters: "1|params:", placeholders: "?" } as const;

/** https://docs.snowflake.com/en/developer-guide/python-connector/python-connector-api https://docs.snowflake.com/en/developer-guide/snowpark/reference/python */
export default library("Snowflake", "python", {
  aliases: {
    "snowflake.connector.SnowflakeConnection()": "snowflake.connector.connect()",
    "snowflake.connector.connection.SnowflakeConnection()": "snowflake.connector.connect()",
    "snowflake.connector.cursor.SnowflakeCursor()": "snowflake.connector.connect().cursor()",
    "snowflake.snowpark.Session.builder.configs().create()": "snowflake.snowpark.Session()",
    "snowflake.snowpark.Session.builder.config().create()": "snowflake.snowpark.Session()",
    "snowflake.snowpark.Session.builder.getOrCreate()": "snowflake.snowpark.Session()",
    "snowflake.snowpark.context.get_active_session()": "snowflake.snowpark.Session()",
  },
  query: {
    "snowflake.connector.connect().cursor().execute": execute,
    "snowflake.connector.connect().cursor().executemany": execute,
    "snowflake.connector.connect().cursor().execute_async": execute,
    "snowflake.connector.connect().execute_string": { text: "0|sql_text:" },
    "snowflake.snowpark.Session().sql": sql,
  },
  secret: {
    "snowflake.connector.connect": { value: "password:", as: "password", variable: "SNOWFLAKE_PASSWORD" },
  },
});
