import { library } from "../concepts/library.ts";

const bind = { value: "1", as: "password", variable: "LDAP_PASSWORD" } as const;

/** https://github.com/ldapjs/node-ldapjs/blob/master/docs/client.md#bind https://github.com/ldapts/ldapts#bind */
export default library("LDAP", "javascript", {
  secret: {
    "ldapjs.createClient().bind": bind,
    "ldapts.Client().bind": bind,
  },
});
