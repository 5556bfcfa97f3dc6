import { library } from "../concepts/library.ts";

const document = { text: "0", language: "document" } as const;

/** Tags take documents that are fixed; values belong into variables. https://graphql.org/graphql-js/ https://github.com/graffle-js/graffle https://www.apollographql.com/docs/react/ */
export default library("GraphQL", "javascript", {
  aliases: {
    "@apollo/client/core.gql": "graphql-tag",
    "@apollo/client.gql": "graphql-tag",
    "@urql/core.gql": "graphql-tag",
    "urql.gql": "graphql-tag",
    "graphql-tag.gql": "graphql-tag",
    "graphql-request.gql": "graphql-tag",
    "@octokit/rest.Octokit()": "octokit.Octokit()",
    "@octokit/core.Octokit()": "octokit.Octokit()",
    "octokit.App().octokit": "octokit.Octokit()",
    "@actions/github.getOctokit()": "octokit.Octokit()",
    "@octokit/graphql.graphql.defaults()": "@octokit/graphql.graphql",
  },
  query: {
    "graphql.graphql": { text: "0.source|1", language: "document" },
    "graphql.graphqlSync": { text: "0.source|1", language: "document" },
    "graphql.parse": document,
    "graphql-tag": document,
    "graphql-request.request": { text: "0.document|1", language: "document" },
    "graphql-request.rawRequest": { text: "0.query|1", language: "document" },
    "graphql-request.batchRequests": { text: "0.documents.*.document|1.*.document", language: "document" },
    "graphql-request.GraphQLClient().batchRequests": { text: "0.documents.*.document|0.*.document", language: "document" },
    "graphql-request.GraphQLClient().request": { text: "0.document|0", language: "document" },
    "graphql-request.GraphQLClient().rawRequest": { text: "0.query|0", language: "document" },
    "@octokit/graphql.graphql": { text: "0.query|0", language: "document" },
    "octokit.Octokit().graphql": { text: "0.query|0", language: "document" },
    "octokit.Octokit().graphql.paginate": document,
  },
});
