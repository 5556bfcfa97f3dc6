import { library } from "../concepts/library.ts";

const execute = { text: "0|operation:" } as const;
const asked = { ...execute, parameters: "1", placeholders: "?" } as const;
const formatted = { ...execute, parameters: "1", placeholders: "%s" } as const;

/**
 * Drivers of warehouses and engines that follow PEP 249 and differ in little but the placeholder. https://peps.python.org/pep-0249/
 * https://trino.io https://docs.databricks.com/dev-tools/python-sql-connector.html https://github.com/vertica/vertica-python
 * https://github.com/aws/amazon-redshift-python-driver https://github.com/dropbox/PyHive https://github.com/cloudera/impyla
 * https://github.com/pyathena-dev/PyAthena https://rogerbinns.github.io/apsw/ https://github.com/ibmdb/python-ibmdb
 */
export default library("DB-API", "python", {
  aliases: {
    "trino.dbapi.Connection()": "trino.dbapi.connect()",
    "databricks.sql.client.Connection()": "databricks.sql.connect()",
    "redshift_connector.Connection()": "redshift_connector.connect()",
    "vertica_python.vertica.connection.Connection()": "vertica_python.connect()",
    "pyhive.presto.connect()": "pyhive.hive.connect()",
    "pyhive.trino.connect()": "pyhive.hive.connect()",
    "pyhive.hive.Connection()": "pyhive.hive.connect()",
    "apsw.Connection().cursor()": "apsw.Connection()",
  },
  query: {
    "trino.dbapi.connect().cursor().execute": { ...asked },
    "databricks.sql.connect().cursor().execute": { ...asked },
    "databricks.sql.connect().cursor().executemany": execute,
    "redshift_connector.connect().cursor().execute": formatted,
    "redshift_connector.connect().cursor().executemany": formatted,
    "vertica_python.connect().cursor().execute": formatted,
    "vertica_python.connect().cursor().executemany": formatted,
    "pyhive.hive.connect().cursor().execute": formatted,
    "impala.dbapi.connect().cursor().execute": formatted,
    "pyathena.connect().cursor().execute": execute,
    "prestodb.dbapi.connect().cursor().execute": execute,
    "teradatasql.connect().cursor().execute": asked,
    "hdbcli.dbapi.connect().cursor().execute": asked,
    "apsw.Connection().execute": { text: "0|statements:", parameters: "1", placeholders: "?" },
    "apsw.Connection().executemany": { text: "0|statements:", placeholders: "?" },
    "ibm_db.exec_immediate": { text: "1", placeholders: "?" },
    "ibm_db.prepare": { text: "1", placeholders: "?" },
    "ibm_db_dbi.connect().cursor().execute": asked,
  },
});
