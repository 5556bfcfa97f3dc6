import { library } from "../concepts/library.ts";

/** https://vincit.github.io/objection.js/recipes/raw-queries.html */
export default library("Objection", "javascript", {
  aliases: {
    "objection.Model.query()": "knex()",
    "objection.Model.knex()": "knex()",
    "objection.Model.knexQuery()": "knex()",
    "objection.Model.relatedQuery()": "knex()",
    "objection.Model().$query()": "knex()",
    "objection.Model().$relatedQuery()": "knex()",
  },
  query: {
    "objection.raw": { text: "0", parameters: "1...", placeholders: "?", isFragment: true },
    "objection.Model.raw": { text: "0", parameters: "1...", placeholders: "?", isFragment: true },
  },
});
