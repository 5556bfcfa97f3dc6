import { library } from "../concepts/library.ts";

/** Documents are fixed; values belong into variables. https://gql.readthedocs.io https://graphql-core-3.readthedocs.io https://docs.graphene-python.org */
export default library("GraphQL", "python", {
  aliases: {
    "gql.client.Client()": "gql.Client()",
  },
  query: {
    "gql.gql": { text: "0|request_string:", language: "document" },
    "gql.GraphQLRequest": { text: "0|request:", language: "document" },
    "graphql.graphql_sync": { text: "1|source:", language: "document" },
    "graphql.graphql": { text: "1|source:", language: "document" },
    "graphql.parse": { text: "0|source:", language: "document" },
    "graphene.Schema().execute": { text: "0|request_string:", language: "document" },
    "graphene.Schema().execute_async": { text: "0|request_string:", language: "document" },
    "strawberry.Schema().execute": { text: "0|query:", language: "document" },
    "strawberry.Schema().execute_sync": { text: "0|query:", language: "document" },
    "python_graphql_client.GraphqlClient().execute": { text: "0|query:", language: "document" },
    "python_graphql_client.GraphqlClient().execute_async": { text: "0|query:", language: "document" },
  },
});
