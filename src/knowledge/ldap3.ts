import { library } from "../concepts/library.ts";

const search = { text: "1|search_filter:", language: "filter" } as const;
const find = { text: "2|filterstr:", language: "filter" } as const;

/** https://ldap3.readthedocs.io/en/latest/searches.html https://www.python-ldap.org/en/latest/reference/ldap.html https://www.rfc-editor.org/rfc/rfc4515 */
export default library("LDAP", "python", {
  aliases: {
    "ldap3.core.connection.Connection()": "ldap3.Connection()",
    "ldap.ldapobject.LDAPObject()": "ldap.initialize()",
    "ldap.ldapobject.SimpleLDAPObject()": "ldap.initialize()",
    "ldap.ldapobject.ReconnectLDAPObject()": "ldap.initialize()",
    "ldap.open()": "ldap.initialize()",
  },
  query: {
    "ldap3.Connection().search": search,
    "ldap3.Connection().extend.standard.paged_search": search,
    "ldap3.Connection().extend.standard.persistent_search": search,
    "ldap.initialize().search": find,
    "ldap.initialize().search_s": find,
    "ldap.initialize().search_st": find,
    "ldap.initialize().search_ext": find,
    "ldap.initialize().search_ext_s": find,
  },
  conversions: [
    "ldap3.utils.conv.escape_filter_chars", "ldap3.utils.conv.escape_bytes", "ldap3.utils.dn.escape_rdn",
    "ldap.filter.escape_filter_chars", "ldap.filter.filter_format", "ldap.dn.escape_dn_chars",
  ],
  secret: {
    "ldap3.Connection": { value: "2|password:", as: "password", variable: "LDAP_PASSWORD" },
    "ldap3.core.connection.Connection": { value: "2|password:", as: "password", variable: "LDAP_PASSWORD" },
    "ldap.initialize().simple_bind_s": { value: "1|cred:", as: "password", variable: "LDAP_PASSWORD" },
    "ldap.initialize().bind_s": { value: "1|cred:", as: "password", variable: "LDAP_PASSWORD" },
    "ldap.initialize().simple_bind": { value: "1|cred:", as: "password", variable: "LDAP_PASSWORD" },
  },
});
