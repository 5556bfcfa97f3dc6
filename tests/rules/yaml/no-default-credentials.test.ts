import rule from "../../../src/rules/no-default-credentials.ts";
import { testRule } from "../../rule-tester.ts";

const all = [{ confidence: "possible" }] as const;
const at = (messageId: string, line: number, column: number) => ({ messageId, line, column });
const compose = "services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: postgres\n";
const address = ["postgres", "://postgres:postgres", "@db:5432/app"].join("");

testRule("no-default-credentials", rule, {
  yaml: {
    valid: [
      { name: "a compose file, which runs anywhere, in recommended", filename: "docker-compose.yml", code: compose },
      ...["docker-compose.dev.yml", "compose.override.yml", "docker-compose.test.yaml", "compose.local.yaml", "_dev/docker-compose.yml", ".devcontainer/docker-compose.yml", "test/compose.yml", "e2e/stack/compose.yml", "examples/compose.yml", ".github/workflows/ci.yml", ".github/actions/test-server/action.yml", "integration-tests/compose.yml"].map((filename) => (
        { name: `where the program is developed, ${filename}`, filename, code: `${compose}  web: { environment: { DATABASE_URL: "${address}" } }\n`, options: all })),
      { name: "the service of a workflow's job", code: "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services: { db: { image: postgres, env: { POSTGRES_PASSWORD: postgres } } }\n", options: all },
      { name: "the machine itself", code: "db: { host: localhost, user: postgres, password: postgres }\n", options: all },
      { name: "references", code: "kind: Pod\nenv:\n- name: POSTGRES_PASSWORD\n  value: ${POSTGRES_PASSWORD}\n- name: MYSQL_ROOT_PASSWORD\n  valueFrom: { secretKeyRef: { name: root, key: root } }\n", options: all },
      { name: "users and hosts of other objects", code: "db: { password: postgres }\nother: { user: postgres, host: db.internal }\n", options: all },
      { name: "a password that nobody tries", code: "kind: Pod\nenv:\n- { name: POSTGRES_PASSWORD, value: kettle-Drum-77 }\n", options: all },
    ],
    invalid: [
      { name: "compose, as a map and as a list", filename: "docker-compose.yml", code: `${compose}  queue: { environment: [RABBITMQ_DEFAULT_USER=guest, RABBITMQ_DEFAULT_PASS=guest] }\n`, options: all, errors: [at("name", 5, 26), at("name", 6, 55)] },
      { name: "an address in a compose file", filename: "compose.yaml", code: `services: { web: { environment: { DATABASE_URL: "${address}" } } }\n`, options: all, errors: [at("passwordInUrl", 1, 49)] },
      { name: "a container of a cluster", code: "kind: Pod\nspec:\n  containers:\n  - env:\n    - name: POSTGRES_USER\n      value: admin\n    - name: POSTGRES_PASSWORD\n      value: admin\n", errors: [{ ...at("name", 8, 14), data: { what: "POSTGRES_PASSWORD", library: "", from: "", instead: "the environment or a secret store" } }] },
      { name: "a Secret", code: `apiVersion: v1\nkind: Secret\nstringData:\n  MYSQL_ROOT_PASSWORD: root\n---\napiVersion: v1\nkind: Secret\ndata:\n  GF_SECURITY_ADMIN_PASSWORD: ${btoa("admin")}\n`, errors: [at("name", 4, 24), at("name", 9, 31)] },
      { name: "settings", filename: "config/production.yml", code: "database: { host: db.internal, user: postgres, password: postgres }\n", errors: [at("name", 1, 58)] },
      { name: "an address", filename: "config/production.yml", code: `url: ${address}\n`, errors: [at("passwordInUrl", 1, 6)] },
    ],
  },
  json: {
    valid: [
      { name: "objects of their own", code: '{ "a": { "user": "postgres", "host": "db.internal" }, "b": { "password": "postgres" } }', options: all },
      { name: "a test's", filename: "/a/tests/db.json", code: '{ "host": "db.internal", "user": "postgres", "password": "postgres" }', options: all },
    ],
    invalid: [
      { name: "settings", code: '{ "host": "db.internal", "user": "postgres", "password": "postgres" }', errors: [at("name", 1, 58)] },
    ],
  },
  toml: {
    valid: [{ name: "tables of their own", code: '[a]\nuser = "postgres"\nhost = "db.internal"\n[b]\npassword = "postgres"\n', options: all }],
    invalid: [{ name: "settings", code: '[db]\nuser = "postgres"\nhost = "db.internal"\npassword = "postgres"\n', errors: [at("name", 4, 12)] }],
  },
  dockerfile: {
    valid: [
      { name: "for those who develop", filename: "/a/Dockerfile.dev", code: "FROM postgres\nENV POSTGRES_PASSWORD=postgres\n", options: all },
      { name: "nobody beside it", filename: "/a/Dockerfile", code: "FROM node\nENV DB_PASSWORD=postgres\n" },
      { name: "set when it is built or run", filename: "/a/Dockerfile", code: "FROM postgres\nARG POSTGRES_PASSWORD\nENV POSTGRES_PASSWORD=$POSTGRES_PASSWORD\nENV POSTGRES_USER=postgres\n", options: all },
    ],
    invalid: [
      { name: "an image", filename: "/a/Dockerfile", code: "FROM postgres\nENV POSTGRES_PASSWORD=postgres\n", errors: [at("name", 2, 23)] },
      { name: "an argument", filename: "/a/Dockerfile", code: "FROM grafana/grafana\nARG GF_SECURITY_ADMIN_PASSWORD=admin\n", errors: [at("name", 2, 32)] },
    ],
  },
});
