import { library } from "../concepts/library.ts";

/** Painless, which the server runs for each document; parameters stand beside the source. */
const scripts = [
  { text: "0", keys: "script.source|script.inline|init_script|map_script|combine_script|reduce_script", language: "script" },
  { text: "0", keys: "script|init_script.source|map_script.source|combine_script.source|reduce_script.source", language: "script" },
] as const;
const sql = { text: "0.query|0.body.query", parameters: "0.params", placeholders: "?" } as const;

/** https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/api-reference https://www.elastic.co/docs/explore-analyze/scripting/modules-scripting-using https://docs.opensearch.org/latest/api-reference/script-apis/ */
export default library("Elasticsearch", "javascript", {
  aliases: {
    "elasticsearch.Client()": "@elastic/elasticsearch.Client()",
    "@opensearch-project/opensearch.Client()": "@elastic/elasticsearch.Client()",
  },
  query: {
    "@elastic/elasticsearch.Client().search": scripts,
    "@elastic/elasticsearch.Client().update": scripts,
    "@elastic/elasticsearch.Client().updateByQuery": scripts,
    "@elastic/elasticsearch.Client().deleteByQuery": scripts,
    "@elastic/elasticsearch.Client().reindex": scripts,
    "@elastic/elasticsearch.Client().bulk": scripts,
    "@elastic/elasticsearch.Client().putScript": scripts,
    "@elastic/elasticsearch.Client().msearch": scripts,
    "@elastic/elasticsearch.Client().scriptsPainlessExecute": scripts,
    "@elastic/elasticsearch.Client().asyncSearch.submit": scripts,
    "@elastic/elasticsearch.Client().sql.query": sql,
    "@elastic/elasticsearch.Client().sql.translate": { text: "0.query|0.body.query" },
    "@elastic/elasticsearch.Client().esql.query": sql,
    "@elastic/elasticsearch.Client().esql.asyncQuery": sql,
    "@elastic/elasticsearch.Client().helpers.esql": sql,
    "@elastic/elasticsearch.Client().ppl.query": { text: "0.body.query" },
  },
});
