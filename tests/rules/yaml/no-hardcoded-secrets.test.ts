import rule from "../../../src/rules/no-hardcoded-secrets.ts";
import { testRule } from "../../rule-tester.ts";

// What looks like a live secret is put together here, so that no scanner finds it in this file.
const word = ["kettle", "Drum", "77"].join("-");
const random = ["9fK2xQ7vLm3TzR8w", "Yb1NcH5jPd6sGa4e"].join("");
const github = ["ghp", "Zqumpm08hsE8JNpjJOQGa2rb19FlY01xVVzU"].join("_");
const slack = ["xoxb", "351197181478", "1580699833976", "ViXZya8cdFOcVwWBhqG5KSFd"].join("-");
const url = ["postgres", "://app:", word, "@db.shop.io/prod"].join("");
const pem = [["-----BEGIN RSA PRIVATE", "KEY-----"].join(" "), "MIICXAIBAAKBgQPnqwYo8kwQj1qH9CstFpS8gELRersl9a6sLABHHNBSz40ZgRCZ3IwEF6y5kyy3JBN", ["-----END RSA PRIVATE", "KEY-----"].join(" ")];

const all = [{ confidence: "possible" }] as const;
const name = (line: number, column: number, what: string) => ({ messageId: "name", line, column, data: { what, code: "the file", instead: "the environment or a secret store" } });
const at = (messageId: string, line: number, column: number) => ({ messageId, line, column });
const unexplained = (messageId: string, line: number, column: number) => ({ messageId, line, column, isUnexplained: true as const });

testRule("no-hardcoded-secrets", rule, {
  yaml: {
    valid: [
      { name: "references", code: "a: { password: '${{ secrets.DB_PASSWORD }}' }\nb: { password: '${DB_PASSWORD}' }\nc: { password: '{{ .Values.password }}' }\nd: { password: $(DB_PASSWORD) }\n", options: all },
      { name: "tags that put something else there", code: `password: !Ref ${word}\ntoken: !vault ${random}\nsecret: !secret ${random}\n`, options: all },
      { name: "what sops has encrypted", code: `password: ENC[AES256_GCM,data:${random},iv:${random}=,tag:${random}==,type:str]\nsops: { version: 3.7.3 }\n`, options: all },
      { name: "a sealed secret", code: `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy${random}${random}\n`, options: all },
      { name: "names of secrets", code: "env:\n- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: { name: db-1, key: password-2 }\n" },
      { name: "a list of names, and switches", code: "secrets: [db_password_1]\npassword: true\nsecret: null\ntoken:\n", options: all },
      { name: "a Secret without secrets", code: `apiVersion: v1\nkind: Secret\ndata:\n  user: ${btoa("admin")}\n  tls.crt: ${btoa("-----BEGIN CERTIFICATE-----\nMIIC")}\nstringData: { password: "<fill in>" }\n` },
      { name: "data of what is no Secret is not decoded", code: `apiVersion: v1\nkind: ConfigMap\nbinaryData: {}\ndata:\n  greeting: ${btoa(word)}\n`, options: all },
      { name: "a description of an API", code: `openapi: 3.0.0\ncomponents: { schemas: { User: { properties: { password: { type: string, example: ${word} } } } } }\n` },
      { name: "an example", code: `properties: { password: { type: string, examples: [${word}], example: ${word} } }\n` },
      { name: "translations", code: "password: パスワード\nnew_password: 新しいパスワード\n" },
      { name: "translations by the name of the file", code: `password: ${word}\n`, filename: "config/de.yml" },
      { name: "the service of a workflow's job", code: `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services: { db: { image: postgres, env: { POSTGRES_PASSWORD: ${word} } } }\n` },
      { name: "what a workflow gives a program that it runs beside a service", code: `on: push\nenv: { DB_URL: "postgres://app@localhost:5432/app", APP_TOKEN: ${random} }\njobs:\n  test:\n    runs-on: ubuntu-latest\n    env: { DB_HOST: localhost, DB_PASSWORD: ${word} }\n  more:\n    runs-on: ubuntu-latest\n    services: { db: { image: postgres } }\n    env: { DB_PASSWORD: ${word} }\n    steps: [{ run: test, env: { LDAP_URL: "ldap://127.0.0.1:10389", LDAP_PASSWORD: ${word} } }]\n`, filename: ".github/workflows/ci.yml" },
      { name: "compose files of those who develop", code: `services: { db: { environment: { DB_PASSWORD: ${word} } } }\n`, filename: "docker-compose.dev.yml" },
      { name: "words of a command that reads its secrets", code: "command: sh -c \"A=$(serve --api-token $(cat t)) B=`DB_PASSWORD=$DB_PASSWORD ./b` C=`cat pw`\"\n", options: all },
      { name: "what those who develop start, and log in to", code: `services:\n  db: { environment: { DATABASE_URL: "${url.replace(".shop.io", "")}", DSN: "${url.replace("db.shop.io", "localhost")}" } }\n  redis: { healthcheck: { test: ["CMD-SHELL", "redis-cli -a ${word} ping"] } }\n`, filename: "compose.dev.yml" },
      { name: "options of a script that reads its secrets", code: 'run: |\n  ./run --token "$TOKEN" --password=$(cat pw) --api-key=`cat key` --secret=${{ secrets.A }}\n  # --password=hunter-two-77\n', options: all },
      { name: "a text that is no script", code: `description: |\n  call tool --password=${word} and wait\n`, options: all },
      { name: "a script that reads its secrets", code: 'run: |\n  export TOKEN="$API_TOKEN"\n  password = os.environ["PASSWORD"]\n  PASSWORD=$(cat pw) ./run --token "$TOKEN"\n' },
      { name: "a comment that turns it off", code: `# eslint-disable-next-line -- rotated\npassword: ${word}\n` },
      { name: "no data", code: "# password: nothing\n" },
      { name: "aliases of aliases", code: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\npassword: *d\n", options: all },
    ],
    invalid: [
      { name: "a key", code: `db:\n  password: ${word}\n`, errors: [name(2, 13, "password")] },
      { name: "in quotes, in a flow", code: `db: { user: app, "password": "${word}" }\n`, errors: [name(1, 30, "password")] },
      { name: "of the second document", code: `a: 1\n---\npassword: ${word}\n`, errors: [name(3, 11, "password")] },
      { name: "a number", code: "password: 48151623\n", options: all, errors: [name(1, 11, "password")] },
      { name: "name and value, in either order", code: `env:\n- name: DB_PASSWORD\n  value: ${word}\n- value: '${word}'\n  name: API_PASSWORD\n`, errors: [name(3, 10, "DB_PASSWORD"), name(4, 10, "API_PASSWORD")] },
      { name: "compose, as a map and as a list", code: `services:\n  db:\n    environment:\n      - DB_PASSWORD=${word}\n      - "API_TOKEN=${random}"\n  web:\n    environment: { DB_PASSWORD: ${word} }\n`, errors: [at("name", 4, 9), at("name", 5, 9), { ...at("name", 7, 33), data: { what: "DB_PASSWORD", code: "the file", instead: "the environment (`${NAME}`) or a secret store" } }] },
      { name: "a workflow", code: `on: push\nenv: { DEPLOY_TOKEN: ${random} }\njobs: {}\n`, filename: ".github/workflows/ci.yml", errors: [{ ...at("name", 2, 22), data: { what: "DEPLOY_TOKEN", code: "the file", instead: "a secret of the repository (`${{ secrets.NAME }}`)" } }] },
      { name: "a workflow beside a service, when all is wanted", code: `on: push\nenv: { DB_HOST: localhost, DB_PASSWORD: ${word} }\njobs: {}\n`, options: all, errors: [at("name", 2, 41)] },
      { name: "a form beside a service", code: `on: push\nenv: { DB_HOST: localhost, TOKEN: ${github} }\njobs: {}\n`, errors: [at("provider", 2, 35)] },
      { name: "a host of others", code: `on: push\nenv: { DB_HOST: localhost.shop.io, DB_PASSWORD: ${word} }\njobs: {}\n`, errors: [at("name", 2, 49)] },
      { name: "a script of a workflow", code: `run: |\n  export API_TOKEN="${random}"\n  ./deploy\n`, errors: [unexplained("name", 2, 21)] },
      { name: "words of a command in a command", code: `command: sh -c "A=$(serve --api-token ${random}) c"\n`, errors: [at("name", 1, 10)] },
      { name: "words of a command between backticks", code: `command: sh -c "A=\`DB_PASSWORD=${word} ./b\` c"\n`, errors: [at("name", 1, 10)] },
      {
        name: "options in a script", code: `run: |\n  # tool --password=${word}\n  tool --password=${word} -v\n  curl -u mill:${word} --retry=3 https://a.mill.org\n  for i in a; do API_TOKEN=${random} ./b; done\n`,
        errors: [unexplained("name", 3, 3), unexplained("command", 4, 3), unexplained("name", 5, 3)],
      },
      { name: "a command over lines in a script", code: `run: |\n  curl --retry=3 \\\n    -u mill:${word} \\\n    https://a.mill.org\n`, errors: [unexplained("command", 3, 13)] },
      { name: "words of a command", code: `command: serve --api-token ${random}\nargs: ["--password", "${word}", --api-token=${random}]\n`, errors: [at("name", 1, 10), at("name", 2, 22), at("name", 2, 40)] },
      { name: "a parameter that is not shown", code: `Parameters:\n  Opaque: { Type: String, NoEcho: true, Default: ${random} }\n  DbPassword: { Type: String, Default: ${word} }\n`, errors: [name(2, 50, "Opaque (secret)"), name(3, 40, "DbPassword")] },
      { name: "a key to what is above", code: `api:\n  key: ${random}\n`, errors: [name(2, 8, "api.key")] },
      { name: "an alias gives its anchor the name", code: `x: &pw ${word}\ndb: { password: *pw }\n`, errors: [name(1, 8, "password")] },
      {
        name: "a Secret", code: `apiVersion: v1\nkind: Secret\ndata:\n  password: ${btoa(word)}\n  opaque: ${btoa(random)}\n  slack: ${btoa(slack)}\nstringData: { other: ${random} }\n`,
        errors: [at("name", 4, 13), at("name", 5, 11), at("provider", 6, 10), at("name", 7, 22)],
      },
      {
        name: "files in a ConfigMap", code: `kind: ConfigMap\napiVersion: v1\ndata:\n  .env: |\n    A=1\n    DB_PASSWORD=${word}\n  .npmrc: |-\n    //registry.npmjs.org/:_authToken=${random}\n  key.pem: |\n${pem.map((line) => `    ${line}\n`).join("")}  app.json: >\n    { "a": 1,\n      "password": "${word}",\n`,
        errors: [unexplained("name", 6, 17), unexplained("name", 8, 38), unexplained("privateKey", 10, 5), unexplained("name", 15, 20)],
      },
      { name: "what those who develop start, with a server elsewhere", code: `services:\n  web: { environment: { DATABASE_URL: "${url}" } }\n  job: { command: "redis-cli -h cache.shop.io -a ${word} ping" }\n`, filename: "compose.dev.yml", errors: [at("passwordInUrl", 2, 39), at("command", 3, 19)] },
      { name: "what those who develop start, when all is wanted", code: `services: { web: { environment: { DATABASE_URL: "${url.replace(".shop.io", "")}" } } }\n`, filename: "compose.dev.yml", options: all, errors: [at("passwordInUrl", 1, 49)] },
      { name: "forms, whatever the key", code: `a: ${github}\nb: [ "${url}" ]\n# ${github}\n? ${slack}\n: c\n`, errors: [at("provider", 1, 4), at("passwordInUrl", 2, 6), at("provider", 3, 1), at("provider", 4, 3)] },
      { name: "binary", code: `a: !!binary ${btoa(slack)}\n`, errors: [at("provider", 1, 4 + 9)] },
      { name: "carriage returns, and characters of two units", code: `a: "😀"\r\nb: { "😀": "😀", password: ${word} }\r\n`, errors: [name(2, 28, "password")] },
    ],
  },
});
