import { library } from "../concepts/library.ts";

/** Painless, which the server runs for each document; parameters stand beside the source. */
const keys = "script.source|script.inline|init_script.source|map_script.source|combine_script.source|reduce_script.source" as const;
const script = [
  { text: "script:", keys: "source|inline", language: "script" },
  { text: "body:", keys, language: "script" },
  { text: "query:", keys, language: "script" },
  { text: "script_fields:", keys, language: "script" },
  { text: "sort:", keys, language: "script" },
  { text: "aggs:|aggregations:", keys, language: "script" },
] as const;
const sql = { text: "query:|body:.query", parameters: "params:", placeholders: "?" } as const;

/** https://elasticsearch-py.readthedocs.io/en/stable/api/elasticsearch.html https://opensearch-project.github.io/opensearch-py/ */
export default library("Elasticsearch", "python", {
  aliases: {
    "elasticsearch.AsyncElasticsearch()": "elasticsearch.Elasticsearch()",
    "opensearchpy.OpenSearch()": "elasticsearch.Elasticsearch()",
    "opensearchpy.AsyncOpenSearch()": "elasticsearch.Elasticsearch()",
    "elasticsearch.Elasticsearch().options()": "elasticsearch.Elasticsearch()",
  },
  query: {
    "elasticsearch.Elasticsearch().search": script,
    "elasticsearch.Elasticsearch().update": script,
    "elasticsearch.Elasticsearch().update_by_query": script,
    "elasticsearch.Elasticsearch().delete_by_query": script,
    "elasticsearch.Elasticsearch().reindex": script,
    "elasticsearch.Elasticsearch().put_script": script,
    "elasticsearch.Elasticsearch().scripts_painless_execute": script,
    "elasticsearch.Elasticsearch().sql.query": sql,
    "elasticsearch.Elasticsearch().sql.translate": sql,
    "elasticsearch.Elasticsearch().esql.query": sql,
    "elasticsearch.Elasticsearch().esql.async_query": sql,
  },
  secret: {
    "elasticsearch.Elasticsearch": { value: "basic_auth:.1|http_auth:.1", as: "password", variable: "ELASTIC_PASSWORD" },
    "elasticsearch.AsyncElasticsearch": { value: "basic_auth:.1|http_auth:.1", as: "password", variable: "ELASTIC_PASSWORD" },
    "opensearchpy.OpenSearch": { value: "basic_auth:.1|http_auth:.1", as: "password", variable: "ELASTIC_PASSWORD" },
    "opensearchpy.AsyncOpenSearch": { value: "basic_auth:.1|http_auth:.1", as: "password", variable: "ELASTIC_PASSWORD" },
  },
});
