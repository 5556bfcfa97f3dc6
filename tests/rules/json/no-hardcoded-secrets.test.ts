import rule from "../../../src/rules/no-hardcoded-secrets.ts";
import { testRule } from "../../rule-tester.ts";

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const word = ["kettle", "Drum", "77"].join("-");
const random = ["9fK2xQ7vLm3TzR8w", "Yb1NcH5jPd6sGa4e"].join("");
const github = ["ghp", "Zqumpm08hsE8JNpjJOQGa2rb19FlY01xVVzU"].join("_");

const all = [{ confidence: "possible" }] as const;
const name = (line: number, column: number, what: string) => ({ messageId: "name", line, column, data: { what, code: "the file", instead: "the environment or a secret store" } });

testRule("no-hardcoded-secrets", rule, {
  json: {
    valid: [
      { name: "references", code: '{"password": "${DB_PASSWORD}", "token": "env:API_TOKEN", "secret": "arn:aws:secretsmanager:eu-west-1:1:secret:db"}', options: all },
      { name: "no texts", code: '{"password": null, "token": true, "secret": {}, "apiKey": []}', options: all },
      { name: "translations", code: '{"password": "Mot de passe", "newPassword": "סיסמה"}' },
      { name: "translations by the name of the file", code: `{"password": "${word}"}`, filename: "public/strings/en-us.json" },
      { name: "a description of data", code: `{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"password": {"default": "${word}"}}}` },
      { name: "an integrity hash", code: `{"integrity": "sha512-${random}${random}=="}`, options: all },
      { name: "scripts of a package", code: '{"scripts": {"token": "node token.js", "password": "tsx ./reset.ts --force"}}' },
      {
        name: "a lock file by another name", options: all,
        code: `{"packages": {"node_modules/jsonwebtoken": {"version": "9.0.2", "resolved": "https://npm.mill.org/jsonwebtoken/-/jsonwebtoken-9.0.2.tgz", "integrity": "sha512-${random}${random}${random}=="}, "node_modules/token": {"version": "1.0.0", "integrity": "sha1-${random.slice(0, 27)}="}}}`,
      },
      { name: "no data", code: "[]" }, { name: "one text", code: '"text"' },
    ],
    invalid: [
      { name: "a key", code: `{\n  "db": { "password": "${word}" }\n}`, errors: [name(2, 23, "password")] },
      { name: "on the first column", code: `{"password":\n"${word}"}`, errors: [name(2, 1, "password")] },
      { name: "name and value", code: `[{"value": "${word}", "name": "DB_PASSWORD"}, {"key": "apiToken", "value": "${random}", "type": "text"}]`, errors: [name(1, 12, "DB_PASSWORD"), name(1, 83, "apiToken")] },
      { name: "a file in a text", code: `{"env": "A=1\\nDB_PASSWORD=${word}\\n"}`, errors: [name(1, 9, "DB_PASSWORD")] },
      { name: "a state of Terraform", code: `{"outputs": {"opaque": {"value": "${random}", "sensitive": true}}}`, errors: [name(1, 34, "opaque (secret)")] },
      { name: "forms, in texts and keys", code: `{"a": ["${github}"], "${github}": 1}`, errors: [{ messageId: "provider", line: 1, column: 8 }, { messageId: "provider", line: 1, column: 53 }] },
    ],
  },
});
