import { library } from "../concepts/library.ts";

const bind = { value: "1", as: "password", variable: "LDAP_PASSWORD" } as const;

/**
 * https://ldap.js.org/client.html#search https://github.com/ldapts/ldapts#search https://www.rfc-editor.org/rfc/rfc4515
 * https://ldap.js.org/client.html#bind https://github.com/ldapts/ldapts#bind
 */
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
  secret: {
    "ldapjs.createClient": { ...bind, value: "0.bindCredentials" },
    "ldapjs.createClient().bind": bind,
    "ldapts.Client().bind": bind,
  },
});
