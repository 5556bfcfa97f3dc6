import { library } from "../concepts/library.ts";

/** https://ldap.js.org/client.html#search https://github.com/ldapts/ldapts#search https://www.rfc-editor.org/rfc/rfc4515 */
export default library("LDAP", "javascript", {
  aliases: {
    "ldapjs.Client()": "ldapjs.createClient()",
    "ldapjs-promise.createClient()": "ldapjs.createClient()",
  },
  query: {
    "ldapjs.createClient().search": { text: "1.filter", language: "ldap" },
    "ldapjs.parseFilter": { text: "0", language: "ldap" },
    "ldapjs.filters.parseString": { text: "0", language: "ldap" },
    "ldapts.Client().search": { text: "1.filter", language: "ldap" },
    "ldapts.Client().searchPaginated": { text: "1.filter", language: "ldap" },
    "ldapts.FilterParser.parseString": { text: "0", language: "ldap" },
  },
  conversions: ["ldapts.Filter.escape", "ldapts.escapeFilter", "ldap-escape.filter", "ldap-escape.dn", "ldap-filters.filter.escape"],
});
