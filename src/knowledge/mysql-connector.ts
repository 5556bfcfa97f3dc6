import { library } from "../concepts/library.ts";

const execute = { text: "0|operation:", parameters: "1", placeholders: "%s" } as const;

/** https://dev.mysql.com/doc/connector-python/en/connector-python-reference.html and https://mariadb.com/docs/connectors/mariadb-connector-python */
export default library("MySQL Connector/Python", "python", {
  aliases: {
    "mysql.connector.connect().cursor()": "mysql.connector.connect()",
    "mysql.connector.aio.connect()": "mysql.connector.connect()",
    "mysql.connector.MySQLConnection()": "mysql.connector.connect()",
    "mysql.connector.CMySQLConnection()": "mysql.connector.connect()",
    "mysql.connector.connection.MySQLConnection()": "mysql.connector.connect()",
    "mysql.connector.connection_cext.CMySQLConnection()": "mysql.connector.connect()",
    "mysql.connector.cursor.MySQLCursor()": "mysql.connector.connect()",
    "mysql.connector.cursor.MySQLCursorDict()": "mysql.connector.connect()",
    "mysql.connector.pooling.MySQLConnectionPool().get_connection()": "mysql.connector.connect()",
    "mysql.connector.pooling.PooledMySQLConnection()": "mysql.connector.connect()",
  },
  query: {
    "mysql.connector.connect().execute": execute,
    "mysql.connector.connect().executemany": execute,
    "mysql.connector.connect().cmd_query": { text: "0|query:" },
    "mysql.connector.connect().cmd_query_iter": { text: "0|statements:" },
    "mariadb.connect().cursor().execute": { text: "0|statement:", parameters: "1", placeholders: "?" },
    "mariadb.connect().cursor().executemany": { text: "0|statement:", parameters: "1", placeholders: "?" },
  },
  secret: {
    "mysql.connector.connect": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "mysql.connector.aio.connect": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "mysql.connector.MySQLConnection": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
    "mysql.connector.pooling.MySQLConnectionPool": { value: "password:|passwd:", as: "password", variable: "MYSQL_PASSWORD" },
  },
});
