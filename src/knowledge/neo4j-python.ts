import { library } from "../concepts/library.ts";

const run = { text: "0|query:", parameters: "1|parameters:", placeholders: "$name", language: "cypher" } as const;

/** https://neo4j.com/docs/api/python-driver/current/api.html https://neomodel.readthedocs.io/en/latest/cypher.html https://github.com/neo4j-contrib/py2neo */
export default library("Neo4j", "python", {
  aliases: {
    "neo4j.AsyncGraphDatabase.driver()": "neo4j.GraphDatabase.driver()",
    "neo4j.Driver()": "neo4j.GraphDatabase.driver()",
    "neo4j.AsyncDriver()": "neo4j.GraphDatabase.driver()",
    "neo4j.GraphDatabase.driver().session()": "neo4j.Session()",
    "neo4j.AsyncSession()": "neo4j.Session()",
    "neo4j.Transaction()": "neo4j.Session()",
    "neo4j.AsyncTransaction()": "neo4j.Session()",
    "neo4j.ManagedTransaction()": "neo4j.Session()",
    "neo4j.AsyncManagedTransaction()": "neo4j.Session()",
    "neo4j.Session().begin_transaction()": "neo4j.Session()",
    "neomodel.adb": "neomodel.db",
  },
  parameters: {
    "neo4j.Session().execute_read": { "0.(0)": "neo4j.Session()" },
    "neo4j.Session().execute_write": { "0.(0)": "neo4j.Session()" },
    "neo4j.Session().read_transaction": { "0.(0)": "neo4j.Session()" },
    "neo4j.Session().write_transaction": { "0.(0)": "neo4j.Session()" },
  },
  query: {
    "neo4j.Session().run": run,
    "neo4j.GraphDatabase.driver().execute_query": { text: "0|query_:", parameters: "1|parameters_:", placeholders: "$name", language: "cypher" },
    "neo4j.Query": { text: "0|text:", placeholders: "$name", language: "cypher" },
    "neomodel.db.cypher_query": { text: "0|query:", parameters: "1|params:", placeholders: "$name", language: "cypher" },
    "py2neo.Graph().run": { text: "0|cypher:", parameters: "1|parameters:", placeholders: "$name", language: "cypher" },
    "py2neo.Graph().evaluate": { text: "0|cypher:", parameters: "1|parameters:", placeholders: "$name", language: "cypher" },
  },
  secret: {
    "neo4j.GraphDatabase.driver": { value: "auth:.1", as: "password", variable: "NEO4J_PASSWORD" },
    "neo4j.AsyncGraphDatabase.driver": { value: "auth:.1", as: "password", variable: "NEO4J_PASSWORD" },
    "neo4j.basic_auth": { value: "1|password:", as: "password", variable: "NEO4J_PASSWORD" },
  },
});
