import { library } from "../concepts/library.ts";

/** https://ldap.js.org/client.html#search https://github.com/ldapts/ldapts#search https://www.rfc-editor.org/rfc/rfc4515 */
export default library("LDAP", "javascript", {
  aliases: {
    "ldapjs.Client()": "ldapjs.createClient()",
    "ldapjs-promise.createClient()": "ldapjs.createClient()",
  },
  query: {
    "ldapjs.createClient().search": { text: "1.filter", language: "filter" },
    "ldapjs.parseFilter": { text: "0", language: "filter" },
    "ldapjs.filters.parseString": { text: "0", language: "filter" },
    "ldapts.Client().search": { text: "1.filter", language: "filter" },
    "ldapts.Client().searchPaginated": { text: "1.filter", language: "filter" },
    "ldapts.FilterParser.parseString": { text: "0", language: "filter" },
  },
  conversions: ["ldapts.Filter.escape", "ldapts.escapeFilter", "ldap-escape.filter", "ldap-escape.dn", "ldap-filters.filter.escape"],
});
