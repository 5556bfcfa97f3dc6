import { library } from "../concepts/library.ts";

const query = { text: "0.text|0", parameters: "0.parameters|1", placeholders: "$name", language: "cypher" } as const;

/** https://neo4j.com/docs/javascript-manual/current/query-simple/ */
export default library("Neo4j", "javascript", {
  aliases: {
    "neo4j-driver-lite": "neo4j-driver",
    "neo4j-driver-core": "neo4j-driver",
    "neo4j-driver.Driver()": "neo4j-driver.driver()",
    "neo4j-driver.Session()": "neo4j-driver.driver().session()",
    "neo4j-driver.Transaction()": "neo4j-driver.driver().session()",
    "neo4j-driver.ManagedTransaction()": "neo4j-driver.driver().session()",
    "neo4j-driver.QueryRunner()": "neo4j-driver.driver().session()",
    "neo4j-driver.driver().rxSession()": "neo4j-driver.driver().session()",
    "neo4j-driver.driver().session().beginTransaction()": "neo4j-driver.driver().session()",
  },
  parameters: {
    "neo4j-driver.driver().session().executeRead": { "0.(0)": "neo4j-driver.driver().session()" },
    "neo4j-driver.driver().session().executeWrite": { "0.(0)": "neo4j-driver.driver().session()" },
    "neo4j-driver.driver().session().readTransaction": { "0.(0)": "neo4j-driver.driver().session()" },
    "neo4j-driver.driver().session().writeTransaction": { "0.(0)": "neo4j-driver.driver().session()" },
  },
  query: {
    "neo4j-driver.driver().executeQuery": query,
    "neo4j-driver.driver().session().run": query,
  },
});
